//! The package: its manifest and the hand-written files in it.

/// What `Cargo.toml` says.
#[derive(Clone, Debug)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// Where the crate takes the runtime library from.
    pub runtime: RuntimeSource,
    /// What `Cargo.toml` has besides.
    pub manifest_lines: Vec<String>,
    /// Whether the crate must declare itself a workspace, because it lies inside of one that does not list it.
    pub standalone: bool,
    /// The command that generates the crate, for people who read it.
    pub command: String,
}

/// Where a crate takes the runtime library from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuntimeSource {
    /// A folder: the path from the crate's folder to it, with `/` between the parts.
    Path(String),
    /// A registry: the version requirement.
    Version(String),
    /// A revision of a Git repository.
    Git { url: String, revision: String },
}

/// Where the package of tests is to be, seen from itself.
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
    /// The features that it switches on.
    pub enables: &'static [&'static str],
    /// A sentence.
    pub docs: &'static str,
}

/// The hand-written files that are copied into the crate, and what comes with them.
#[derive(Clone, Debug, Default)]
pub struct Inlined {
    pub files: Vec<InlinedFile>,
    pub features: Vec<Feature>,
    /// An example of their use in Markdown, in which `KRATE` stands for the crate's name.
    pub example: Option<&'static str>,
    /// A section of the README about them, likewise.
    pub guide: Option<&'static str>,
}

#[derive(Clone, Copy, Debug)]
pub struct InlinedFile {
    /// The path inside `src/`: at the root, in an operation's folder, or below another hand-written file.
    pub path: &'static str,
    pub text: &'static str,
    /// How the parent module declares it; empty where the parent is hand-written as well.
    pub module: &'static str,
    /// What users find in it, for the crate's documentation.
    pub item: Option<&'static str>,
    /// What the root of the crate exports from it.
    pub uses: Option<&'static str>,
    /// What the builder of the operation's input does for it.
    pub builder_hook: Option<BuilderHook>,
    /// What the operation's output does for it.
    pub output_hook: Option<OutputHook>,
}

/// A value that an input's builder keeps until `build`, which then passes it to a method of the input.
#[derive(Clone, Copy, Debug)]
pub struct BuilderHook {
    /// The builder's field, which has no setter of its own.
    pub field: &'static str,
    /// The module and the name of its type, which has a default value.
    pub type_: (&'static str, &'static str),
    pub method: &'static str,
    /// When the method fails: a sentence.
    pub errors: &'static str,
}

/// A value that an output keeps of the call that returned it.
#[derive(Clone, Copy, Debug)]
pub struct OutputHook {
    /// The output's field, which has no accessor of its own.
    pub field: &'static str,
    /// The module and the name of its type, which has a default value.
    pub type_: (&'static str, &'static str),
    /// The output's method that sets the field, from the input and the time at the service.
    pub method: &'static str,
}
