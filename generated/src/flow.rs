// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The flows that begin a sign-in, each with its parameters.
//!
//! The method `flow` of a builder takes any of these structures. The required parameters of a flow are arguments of its
//! constructor, and methods set the optional ones.

use std::collections::HashMap;

use crate::entries::AddTo;
use crate::primitives::Secret;
use crate::types::AuthFlowType;

/// Defines a structure for each flow, and the enum of all of them.
///
/// A row lists the required parameters in parentheses, in the order of the constructor's arguments, and optional ones
/// with separate methods in braces. The key on the wire follows the equals sign. Every flow has `device_key`.
/// `internal_username` is not sent, but only used for the secret hash.
macro_rules! flows {
    ($(
        $(#[$flow_doc:meta])*
        $Flow:ident::$new:ident($(
            $(#[$required_doc:meta])*
            $required:ident: $Required:ty = $required_key:literal,
        )*)
        $({$(
            $(#[$optional_doc:meta])*
            $optional:ident: $Optional:ty = $optional_key:literal,
        )*})?
        $(+ $internal_username:ident)?;
    )*) => {
        /// A flow and its parameters. Every structure of this module converts into one.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Flow {
            $(
                $(#[$flow_doc])*
                $Flow($Flow),
            )*
            /// A flow that this crate has no structure for.
            Other(Other),
        }

        impl Flow {
            pub(crate) fn into_parts(self) -> Parts {
                match self {
                    $(Self::$Flow(flow) => flow.into_parts(),)*
                    Self::Other(flow) => flow.into_parts(),
                }
            }
        }

        $(
            $(#[$flow_doc])*
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct $Flow {
                $(
                    $(#[$required_doc])*
                    #[doc = ""]
                    #[doc = concat!("On the wire: `", $required_key, "`.")]
                    pub $required: $Required,
                )*
                $($(
                    $(#[$optional_doc])*
                    #[doc = ""]
                    #[doc = concat!("On the wire: `", $optional_key, "`.")]
                    pub $optional: $Optional,
                )*)?
                $(
                    /// The user's internal name, from which the secret hash is computed. It is not sent.
                    pub $internal_username: Option<Secret>,
                )?
                /// The key of a remembered device.
                ///
                /// On the wire: `DEVICE_KEY`.
                pub device_key: Option<String>,
            }

            impl $Flow {
                /// Creates the flow with its required parameters.
                pub fn $new($($required: impl Into<$Required>),*) -> Self {
                    Self {
                        $($required: $required.into(),)*
                        $($($optional: None,)*)?
                        $($internal_username: None,)?
                        device_key: None,
                    }
                }

                $(
                    /// Sets the user's internal name, which an app client with a secret needs: the claim
                    /// `cognito:username` of the ID token, never an alias. If users sign in with an email address or a
                    /// phone number, it equals the claim `sub`. It is not sent.
                    pub fn $internal_username(mut self, $internal_username: impl Into<Secret>) -> Self {
                        self.$internal_username = Some($internal_username.into());
                        self
                    }
                )?

                /// Sets the key of a device that the user has chosen to remember. The device replaces a second factor.
                /// In a pool that tracks devices, a refresh needs the key.
                pub fn device_key(mut self, device_key: impl Into<String>) -> Self {
                    self.device_key = Some(device_key.into());
                    self
                }

                fn into_parts(self) -> Parts {
                    let mut parts = Parts::new(AuthFlowType::$Flow);
                    $(self.$required.add_to(&mut parts.parameters, $required_key);)*
                    $($(self.$optional.add_to(&mut parts.parameters, $optional_key);)*)?
                    $(parts.username_to_hash = self.$internal_username;)?
                    self.device_key.add_to(&mut parts.parameters, "DEVICE_KEY");
                    parts
                }
            }

            impl From<$Flow> for Flow {
                fn from(flow: $Flow) -> Self {
                    Self::$Flow(flow)
                }
            }
        )*
    };
}

flows! {
    /// `ADMIN_NO_SRP_AUTH`: the old name of `ADMIN_USER_PASSWORD_AUTH`.
    AdminNoSrpAuth::new(
        /// The user's name, or an alias that the pool allows.
        username: Secret = "USERNAME",
        /// The user's password.
        password: Secret = "PASSWORD",
    );

    /// `ADMIN_USER_PASSWORD_AUTH`: a server sends the user's name and password. Only `AdminInitiateAuth` supports it.
    AdminUserPasswordAuth::new(
        /// The user's name, or an alias that the pool allows.
        username: Secret = "USERNAME",
        /// The user's password.
        password: Secret = "PASSWORD",
    );

    /// `CUSTOM_AUTH`: your own Lambda functions define the challenges, optionally after an SRP proof of the password.
    CustomAuth::new(
        /// The user's name, or an alias that the pool allows.
        username: Secret = "USERNAME",
    ) {
        /// The challenge before your own challenges.
        begin_with: Option<String> = "CHALLENGE_NAME",
        /// The public value of the client's ephemeral key, in hexadecimal.
        srp_a: Option<String> = "SRP_A",
    };

    /// `REFRESH_TOKEN`: another name of `REFRESH_TOKEN_AUTH`.
    RefreshToken::new(
        /// The refresh token of an earlier sign-in.
        refresh_token: Secret = "REFRESH_TOKEN",
    ) + internal_username;

    /// `REFRESH_TOKEN_AUTH`: new tokens in exchange for a refresh token, without a challenge.
    RefreshTokenAuth::new(
        /// The refresh token of an earlier sign-in.
        refresh_token: Secret = "REFRESH_TOKEN",
    ) + internal_username;

    /// `USER_AUTH`: the user chooses between a passkey, a one-time code and a password.
    UserAuth::new(
        /// The user's name, or an alias that the pool allows.
        username: Secret = "USERNAME",
    ) {
        /// The method to continue with.
        prefer: Option<String> = "PREFERRED_CHALLENGE",
        /// The user's password.
        password: Option<Secret> = "PASSWORD",
        /// The public value of the client's ephemeral key, in hexadecimal.
        srp_a: Option<String> = "SRP_A",
        /// For step-up sign-in: the assurance levels to reach.
        target_acr_values: Option<String> = "TARGET_ACR_VALUES",
        /// For step-up sign-in: an access token of the same user.
        access_token: Option<Secret> = "ACCESS_TOKEN",
        /// For step-up sign-in: the greatest age of the last sign-in, in seconds.
        max_age: Option<u64> = "MAX_AGE",
    };

    /// `USER_PASSWORD_AUTH`: an app sends the user's name and password. Only `InitiateAuth` supports it.
    UserPasswordAuth::new(
        /// The user's name, or an alias that the pool allows.
        username: Secret = "USERNAME",
        /// The user's password.
        password: Secret = "PASSWORD",
    );

    /// `USER_SRP_AUTH`: the user proves the password with SRP and never sends it. The challenge
    /// `PASSWORD_VERIFIER` follows.
    UserSrpAuth::new(
        /// The user's name, or an alias that the pool allows.
        username: Secret = "USERNAME",
        /// The public value of the client's ephemeral key, in hexadecimal.
        srp_a: String = "SRP_A",
    );
}

impl CustomAuth {
    /// Begins with an SRP proof of the password.
    pub fn begin_with_srp(self, srp_a: impl Into<String>) -> Self {
        Self { srp_a: Some(srp_a.into()), ..self.begin_with("SRP_A") }
    }

    /// Begins with any other value of `CHALLENGE_NAME`.
    pub fn begin_with(self, begin_with: impl Into<String>) -> Self {
        Self { begin_with: Some(begin_with.into()), srp_a: None, ..self }
    }
}

impl UserAuth {
    /// Continues with the password.
    pub fn prefer_password(self, password: impl Into<Secret>) -> Self {
        Self { password: Some(password.into()), ..self.prefer("PASSWORD") }
    }

    /// Continues with an SRP proof of the password. The challenge `PASSWORD_VERIFIER` follows.
    pub fn prefer_password_srp(self, srp_a: impl Into<String>) -> Self {
        Self { srp_a: Some(srp_a.into()), ..self.prefer("PASSWORD_SRP") }
    }

    /// Continues with a passkey.
    pub fn prefer_web_authn(self) -> Self {
        self.prefer("WEB_AUTHN")
    }

    /// Continues with a code that is sent by text message.
    pub fn prefer_sms_otp(self) -> Self {
        self.prefer("SMS_OTP")
    }

    /// Continues with a code that is sent by email.
    pub fn prefer_email_otp(self) -> Self {
        self.prefer("EMAIL_OTP")
    }

    /// Continues with the challenge with this name. Without a preference, `SELECT_CHALLENGE` follows, which lists the
    /// user's methods.
    pub fn prefer(self, prefer: impl Into<String>) -> Self {
        Self { prefer: Some(prefer.into()), password: None, srp_a: None, ..self }
    }

    /// Sets the assurance levels that a step-up sign-in has to reach: URIs separated by spaces, the best one first.
    pub fn target_acr_values(mut self, target_acr_values: impl Into<String>) -> Self {
        self.target_acr_values = Some(target_acr_values.into());
        self
    }

    /// Sets an access token that shows what the same user has already proved. It is only allowed together with
    /// [`target_acr_values`](Self::target_acr_values).
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.access_token = Some(access_token.into());
        self
    }

    /// Sets the maximum age of the user's last sign-in in seconds. Older access tokens are not accepted.
    pub fn max_age(mut self, max_age: u64) -> Self {
        self.max_age = Some(max_age);
        self
    }
}

/// A flow that this crate has no structure for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// The name of the flow.
    pub name: AuthFlowType,
    /// All parameters, as they are sent.
    pub keys: HashMap<String, Secret>,
}

impl Other {
    /// Creates the flow with this name and these parameters.
    pub fn new<K: Into<String>, V: Into<Secret>>(
        name: impl AsRef<str>,
        keys: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let keys = keys.into_iter().map(|(key, value)| (key.into(), value.into()));
        Self { name: AuthFlowType::from(name.as_ref()), keys: keys.collect() }
    }

    fn into_parts(self) -> Parts {
        let mut parts = Parts::new(self.name);
        parts.parameters.extend(self.keys.into_iter().map(|(key, value)| (key, value.into())));
        parts
    }
}

impl From<Other> for Flow {
    fn from(flow: Other) -> Self {
        Self::Other(flow)
    }
}

/// The members of an input for a flow.
pub(crate) struct Parts {
    pub name: AuthFlowType,
    pub parameters: HashMap<String, String>,
    /// The name that the secret hash is computed from, if it is not among the parameters.
    pub username_to_hash: Option<Secret>,
}

impl Parts {
    fn new(name: AuthFlowType) -> Self {
        Self { name, parameters: HashMap::new(), username_to_hash: None }
    }
}

/// Defines `flow` for an operation's builders.
macro_rules! flow_setters {
    ($InputBuilder:ident, $FluentBuilder:ident) => {
        impl $InputBuilder {
            /// Sets [`auth_flow`](Self::auth_flow) and [`auth_parameters`](Self::auth_parameters) from a structure of
            /// [`flow`](crate::flow).
            ///
            /// This replaces all parameters. Later calls of `auth_parameters` add to them.
            pub fn flow(mut self, flow: impl Into<$crate::flow::Flow>) -> Self {
                let parts = flow.into().into_parts();
                self.auth_flow = Some(parts.name);
                self.auth_parameters = Some(parts.parameters);
                self._secret_hash.username = parts.username_to_hash;
                self
            }
        }

        #[cfg(feature = "client")]
        impl $FluentBuilder {
            #[doc = concat!("Sets the flow and its parameters; see [`", stringify!($InputBuilder), "::flow`].")]
            pub fn flow(mut self, flow: impl Into<$crate::flow::Flow>) -> Self {
                self.inner = self.inner.flow(flow);
                self
            }
        }
    };
}

pub(crate) use flow_setters;
