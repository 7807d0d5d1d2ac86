//! The package: its manifest, and the hand-written files in it.

/// The settings in `Cargo.toml`.
#[derive(Clone, Debug)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// The source of the runtime library.
    pub runtime: RuntimeSource,
    /// Additional lines in `Cargo.toml`.
    pub manifest_lines: Vec<String>,
    /// Whether the crate must be a workspace itself, because it is inside of one that does not list it.
    pub standalone: bool,
    /// The command that generates the crate, as named in generated files.
    pub command: String,
}

/// The source of a crate's runtime library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuntimeSource {
    /// A folder: the path from the crate's folder to it, with `/` between the parts.
    Path(String),
    /// A registry: the version requirement.
    Version(String),
    /// A revision of a Git repository.
    Git { url: String, revision: String },
}

/// The package of tests. Its paths are relative to its own folder.
#[derive(Clone, Debug)]
pub struct TestPackage {
    /// Its name in `Cargo.toml`.
    pub name: String,
    /// The path to the folder of the crate under test.
    pub crate_path: String,
    /// The path to the folder of `tinsmith-conformance`.
    pub support_path: String,
}

/// A feature of the crate.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    pub name: &'static str,
    pub is_default: bool,
    /// The features that it enables.
    pub enables: &'static [&'static str],
    /// The documentation: a few words or sentences.
    pub docs: &'static str,
}

/// The hand-written files that are copied into the crate, with their features and documentation.
#[derive(Clone, Debug, Default)]
pub struct Inlined {
    /// The heading in the crate's documentation under which it lists what users find in the files.
    pub title: &'static str,
    /// What the files need of the runtime.
    pub runtime_features: &'static [&'static str],
    pub files: Vec<InlinedFile>,
    pub features: Vec<Feature>,
    /// An example of their use in Markdown, in which `KRATE` stands for the crate's name.
    pub example: Option<&'static str>,
    /// A section of the README about them, also with `KRATE`.
    pub guide: Option<&'static str>,
}

#[derive(Clone, Copy, Debug)]
pub struct InlinedFile {
    /// The path inside `src/`: at the root, in an operation's folder, or in the folder of another hand-written file.
    pub path: &'static str,
    pub text: &'static str,
    /// The declaration in the parent module, or empty if the parent is hand-written as well.
    pub module: &'static str,
    /// The item in the file that the crate's documentation lists.
    pub item: Option<&'static str>,
    /// The `use` items by which the root of the crate exports from the file.
    pub uses: Option<&'static str>,
    /// The extension of the builder of the operation's input.
    pub builder_hook: Option<BuilderHook>,
    /// The extension of the operation's output.
    pub output_hook: Option<OutputHook>,
}

/// A value that an input's builder keeps until `build`, which then passes it to a method of the input.
#[derive(Clone, Copy, Debug)]
pub struct BuilderHook {
    /// The builder's field, which has no generated setter.
    pub field: &'static str,
    /// The module and the name of its type, which has a default value.
    pub type_: (&'static str, &'static str),
    pub method: &'static str,
    /// The documentation of when the method fails.
    pub errors: &'static str,
}

/// A value that an output keeps from the call that returned it.
#[derive(Clone, Copy, Debug)]
pub struct OutputHook {
    /// The output's field, which has no generated accessor.
    pub field: &'static str,
    /// The module and the name of its type, which has a default value.
    pub type_: (&'static str, &'static str),
    /// The output's method that sets the field from the input and the service's time.
    pub method: &'static str,
}
