//! Credentials and region from environment variables.

pub use tinsmith_runtime::client::environment::EnvironmentVariableCredentialsProvider;

pub use self::region::EnvironmentVariableRegionProvider;

/// Credentials from environment variables.
pub mod credentials {
    pub use tinsmith_runtime::client::environment::EnvironmentVariableCredentialsProvider;
}

/// The region from environment variables.
pub mod region {
    use tinsmith_runtime::aws_types::os_shim_internal::Env;
    use tinsmith_runtime::client::environment::region_in;

    use crate::meta::region::{ProvideRegion, future};

    /// Takes the region from `AWS_REGION`, or else from `AWS_DEFAULT_REGION`.
    #[derive(Clone, Default)]
    pub struct EnvironmentVariableRegionProvider {
        env: Env,
    }

    impl std::fmt::Debug for EnvironmentVariableRegionProvider {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("EnvironmentVariableRegionProvider")
        }
    }

    impl EnvironmentVariableRegionProvider {
        /// Creates a provider that reads the environment of this process.
        pub fn new() -> Self {
            Self::default()
        }

        /// Creates a provider that reads another environment. This is meant for tests.
        pub fn with_env(env: Env) -> Self {
            Self { env }
        }
    }

    impl ProvideRegion for EnvironmentVariableRegionProvider {
        fn region(&self) -> future::ProvideRegion<'_> {
            future::ProvideRegion::ready(region_in(&self.env))
        }
    }
}
