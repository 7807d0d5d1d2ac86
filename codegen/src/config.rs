//! Reads `smithy-build.json`, Smithy's own configuration format: the models, services, operations and crates to
//! generate. Our settings are those of the plugin `tinsmith`.

use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::str::FromStr;

use crate::diagnostic::{Diagnostic, Diagnostics, Result, nearest};
use crate::ir::RuntimeSource;
use crate::json::{Members, Node, Source, member};
use crate::select::Wanted;

/// One projection of the configuration. Its paths are relative to the folder of the configuration's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    pub name: String,
    /// The model's files, in the order in which they are merged.
    pub imports: Vec<String>,
    pub service: Option<String>,
    /// The shape ID of the protocol to use instead of the one that AWS's own clients prefer.
    pub protocol: Option<String>,
    pub operations: Wanted,
    /// The crate's name.
    pub module: String,
    pub module_version: String,
    /// The crate's folder.
    pub output: String,
    /// The source of the runtime library.
    pub runtime: Runtime,
    /// The lines that are added to `Cargo.toml` for hand-written tests, examples and benchmarks.
    pub manifest_lines: Vec<String>,
}

/// The keys of the file. Those of Smithy's own that are not used here only matter to its command line.
const TOP: [&str; 7] =
    ["version", "imports", "projections", "ignoreMissingPlugins", "maven", "outputDirectory", "plugins"];

const PROJECTION: [&str; 2] = ["imports", "plugins"];

const SETTINGS: [&str; 8] = [
    "runtime",
    "service",
    "protocol",
    "operations",
    "module",
    "moduleVersion",
    "outputDirectory",
    "manifestLines",
];

/// The setting `runtime`: the source of a crate's runtime library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Runtime {
    /// `path`: the folder next to this library.
    #[default]
    Here,
    /// `vendored`: a copy beside the crate.
    Vendored,
    /// `path=FOLDER`, `version=REQUIREMENT` or `git=URL#REVISION`.
    Elsewhere(RuntimeSource),
}

impl FromStr for Runtime {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let source = match text.split_once('=') {
            None if text == "path" => return Ok(Self::Here),
            None if text == "vendored" => return Ok(Self::Vendored),
            Some(("path", path)) if !path.is_empty() => RuntimeSource::Path(path.to_owned()),
            Some(("version", version)) if !version.is_empty() => RuntimeSource::Version(version.to_owned()),
            Some(("git", place)) => match place.split_once('#') {
                Some((url, revision)) if !url.is_empty() && !revision.is_empty() => {
                    RuntimeSource::Git { url: url.to_owned(), revision: revision.to_owned() }
                }
                _ => return Err("write git=URL#REVISION".to_owned()),
            },
            _ => {
                let forms = "`path`, `path=FOLDER`, `version=REQUIREMENT`, `git=URL#REVISION` or `vendored`";
                return Err(format!("write {forms}"));
            }
        };
        Ok(Self::Elsewhere(source))
    }
}

impl fmt::Display for Runtime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Here => f.write_str("path"),
            Self::Vendored => f.write_str("vendored"),
            Self::Elsewhere(RuntimeSource::Path(path)) => write!(f, "path={path}"),
            Self::Elsewhere(RuntimeSource::Version(version)) => write!(f, "version={version}"),
            Self::Elsewhere(RuntimeSource::Git { url, revision }) => write!(f, "git={url}#{revision}"),
        }
    }
}

/// Returns all projections, in the order of the file.
///
/// # Errors
/// Returns an error if a setting is unknown, missing or invalid.
pub fn read_projections(source: &Source) -> Result<Vec<Projection>> {
    let root = Node::root(source)?;
    let properties = root.object()?;
    match member(&properties, "version") {
        Some(version) if version.string()? == "1.0" => {}
        _ => return Err(root.error("smithy-build.json needs \"version\": \"1.0\"", "write it").into()),
    }
    check_known(&properties, &TOP)?;
    let imports = strings(&properties, "imports")?;
    let projections = required(root, &properties, "projections")?;
    let listed = projections.object()?;
    if listed.is_empty() {
        return Err(projections.error("there is no projection", "add one").into());
    }
    let mut problems = Diagnostics::default();
    let mut found: Vec<Projection> = Vec::new();
    for (name, node) in &listed {
        let Some(projection) = problems.keep(read_projection(name, *node, &imports)) else { continue };
        match found.iter().find(|known| plain(&known.output) == plain(&projection.output)) {
            Some(known) => {
                let message = format!("`{}` has the same `outputDirectory`", known.name);
                problems.push(node.error(message, "give each projection a folder of its own"));
            }
            None => found.push(projection),
        }
    }
    problems.into_result(found)
}

fn read_projection(name: &str, projection: Node<'_>, imports: &[String]) -> Result<Projection> {
    let projection_properties = projection.object()?;
    check_known(&projection_properties, &PROJECTION)?;
    let mut imports = imports.to_vec();
    imports.extend(strings(&projection_properties, "imports")?);
    let plugins = required(projection, &projection_properties, "plugins")?;
    let plugin = required(plugins, &plugins.object()?, "tinsmith")?;
    let settings = plugin.object()?;
    check_known(&settings, &SETTINGS)?;
    let text = |name| required(plugin, &settings, name)?.string().map(|text| text.into_owned());
    let optional = |name| -> Result<Option<String>> {
        member(&settings, name).map(|node| Ok(node.string()?.into_owned())).transpose()
    };
    let operations = match member(&settings, "operations") {
        Some(_) => Wanted::Named(strings(&settings, "operations")?),
        None => Wanted::All,
    };
    Ok(Projection {
        name: name.to_owned(),
        imports,
        service: optional("service")?,
        protocol: optional("protocol")?,
        operations,
        module: text("module")?,
        module_version: text("moduleVersion")?,
        output: text("outputDirectory")?,
        runtime: match member(&settings, "runtime") {
            None => Runtime::default(),
            Some(node) => node.string()?.parse().map_err(|help: String| {
                Diagnostics::from(node.error("this is not a valid source of the runtime", help))
            })?,
        },
        manifest_lines: strings(&settings, "manifestLines")?,
    })
}

/// Refuses settings that are not known. Smithy's `sources` and `transforms` would change the model, and nothing here
/// applies them.
fn check_known(settings: &Members<'_>, known: &[&'static str]) -> Result<()> {
    let Some((unknown, node)) = settings.iter().find(|(key, _)| !known.contains(&key.as_ref())) else {
        return Ok(());
    };
    let near = nearest(unknown, known.iter().copied());
    let settings = if near.is_empty() { known.to_vec() } else { near };
    let help = format!("use one of `{}`", settings.join("`, `"));
    Err(node.error(format!("there is no setting `{unknown}`"), help).into())
}

/// Returns a path in one spelling, without `.` and, where possible, without `..`.
fn plain(path: &str) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in Path::new(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(plain.components().next_back(), Some(Component::Normal(_))) => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

fn required<'a>(owner: Node<'a>, members: &Members<'a>, name: &str) -> Result<Node<'a>> {
    member(members, name).ok_or_else(|| {
        let diagnostic: Diagnostic =
            owner.error(format!("`{name}` is missing"), format!("write \"{name}\": ..."));
        diagnostic.into()
    })
}

fn strings(members: &Members<'_>, name: &str) -> Result<Vec<String>> {
    let Some(node) = member(members, name) else { return Ok(Vec::new()) };
    node.array()?.into_iter().map(|item| Ok(item.string()?.into_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Projection>> {
        read_projections(&Source { name: "smithy-build.json".into(), text: text.into() })
    }

    const GOOD: &str = r#"{"version": "1.0", "imports": ["all.json"], "projections": {
        "p": {"imports": ["a.json"], "plugins": {"tinsmith": {
            "operations": ["A"], "module": "m", "moduleVersion": "1.0.0", "outputDirectory": "../out"}}},
        "q": {"plugins": {"tinsmith": {
            "module": "n", "moduleVersion": "1.0.0", "outputDirectory": "../other", "runtime": "vendored"}}}}}"#;

    #[test]
    fn projections_are_read() {
        let [p, q] = <[_; 2]>::try_from(read(GOOD).unwrap()).unwrap();
        assert_eq!((p.name.as_str(), p.imports), ("p", vec!["all.json".to_owned(), "a.json".to_owned()]));
        assert_eq!(p.operations, Wanted::Named(vec!["A".into()]));
        assert_eq!((p.module.as_str(), p.output.as_str(), p.runtime), ("m", "../out", Runtime::Here));
        assert_eq!((q.name.as_str(), q.operations, q.runtime), ("q", Wanted::All, Runtime::Vendored));
    }

    #[test]
    fn the_runtime_can_have_several_sources() {
        for text in ["path", "vendored", "path=../r", "version=0.1", "git=https://example.com/r.git#abc"] {
            assert_eq!(text.parse::<Runtime>().unwrap().to_string(), text);
        }
        for wrong in ["", "here", "path=", "version=", "git=https://example.com", "git=#abc", "git=u#"] {
            assert!(wrong.parse::<Runtime>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn faults_are_reported() {
        for (text, expected) in [
            ("{}", "needs \"version\""),
            (r#"{"version": "1.0", "projections": {}}"#, "no projection"),
            (&GOOD.replace("module\"", "modul\""), "no setting `modul`"),
            (&GOOD.replace("\"module\": \"m\", ", ""), "`module` is missing"),
            (&GOOD.replace("../other", "../out"), "`p` has the same `outputDirectory`"),
            (&GOOD.replace("../other", "./.././a/../out/"), "`p` has the same `outputDirectory`"),
            (&GOOD.replace("\"version\"", "\"import\": [], \"version\""), "no setting `import`"),
            (&GOOD.replace("{\"plugins\"", "{\"transforms\": [], \"plugins\""), "no setting `transforms`"),
            (&GOOD.replace("vendored", "somewhere"), "not a valid source of the runtime"),
        ] {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains(expected) && error.contains("smithy-build.json:"), "{error}");
        }
    }
}
