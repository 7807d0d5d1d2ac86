//! `smithy-build.json`: which models, which service and operations, which crate, where to (Smithy's own
//! configuration format; our settings stand in the plugin `tinsmith`).

use crate::diagnostic::{Diagnostic, Result, nearest};
use crate::json::{Members, Node, Source, member};
use crate::select::Wanted;

/// One projection of the configuration. Its paths are relative to the folder of the configuration's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    pub name: String,
    /// The model's files, in the order in which they are merged.
    pub imports: Vec<String>,
    pub service: Option<String>,
    /// The shape ID of the protocol to speak, where it is not the one that AWS's own clients prefer.
    pub protocol: Option<String>,
    pub operations: Wanted,
    /// The crate's name.
    pub module: String,
    pub module_version: String,
    /// The crate's folder.
    pub output: String,
    /// What is added to `Cargo.toml` for the tests, examples and benchmarks that are written by hand.
    pub manifest_lines: Vec<String>,
}

const SETTINGS: [&str; 7] =
    ["service", "protocol", "operations", "module", "moduleVersion", "outputDirectory", "manifestLines"];

/// The projection called `name`, or the only one.
///
/// # Errors
/// Unknown or missing settings, with file and line.
pub fn read_projection(source: &Source, name: Option<&str>) -> Result<Projection> {
    let root = Node::root(source)?;
    let properties = root.object()?;
    match member(&properties, "version") {
        Some(version) if version.string()? == "1.0" => {}
        _ => return Err(root.error("smithy-build.json needs \"version\": \"1.0\"", "write it").into()),
    }
    let mut imports = strings(&properties, "imports")?;
    let projections = required(root, &properties, "projections")?.object()?;
    let (projection_name, projection) = choose(root, &projections, name)?;
    let projection_properties = projection.object()?;
    imports.extend(strings(&projection_properties, "imports")?);
    let plugins = required(projection, &projection_properties, "plugins")?;
    let plugin = required(plugins, &plugins.object()?, "tinsmith")?;
    let settings = plugin.object()?;
    if let Some((unknown, node)) = settings.iter().find(|(key, _)| !SETTINGS.contains(&key.as_ref())) {
        let near = nearest(unknown, SETTINGS.into_iter());
        let help =
            format!("known are `{}`", if near.is_empty() { SETTINGS.to_vec() } else { near }.join("`, `"));
        return Err(node.error(format!("there is no setting `{unknown}`"), help).into());
    }
    let text = |name| required(plugin, &settings, name)?.string().map(|text| text.into_owned());
    let optional = |name| -> Result<Option<String>> {
        member(&settings, name).map(|node| Ok(node.string()?.into_owned())).transpose()
    };
    let operations = match member(&settings, "operations") {
        Some(_) => Wanted::Named(strings(&settings, "operations")?),
        None => Wanted::All,
    };
    Ok(Projection {
        name: projection_name,
        imports,
        service: optional("service")?,
        protocol: optional("protocol")?,
        operations,
        module: text("module")?,
        module_version: text("moduleVersion")?,
        output: text("outputDirectory")?,
        manifest_lines: strings(&settings, "manifestLines")?,
    })
}

fn choose<'a>(root: Node<'a>, projections: &Members<'a>, name: Option<&str>) -> Result<(String, Node<'a>)> {
    let found: Vec<_> = projections.iter().filter(|(key, _)| name.is_none_or(|name| name == key)).collect();
    match found.as_slice() {
        [(name, node)] => Ok((name.clone().into_owned(), *node)),
        _ => {
            let names: Vec<_> = projections.iter().map(|(name, _)| name.as_ref()).collect();
            let message = match name {
                Some(name) => format!("there is no projection `{name}`"),
                None => "there is not exactly one projection".to_owned(),
            };
            Err(root.error(message, format!("name one of `{}`", names.join("`, `"))).into())
        }
    }
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

    fn read(text: &str, name: Option<&str>) -> Result<Projection> {
        read_projection(&Source { name: "smithy-build.json".into(), text: text.into() }, name)
    }

    const GOOD: &str = r#"{"version": "1.0", "projections": {"p": {"imports": ["a.json"], "plugins": {"tinsmith": {
        "operations": ["A"], "module": "m", "moduleVersion": "1.0.0", "outputDirectory": "../out"}}}}}"#;

    #[test]
    fn a_projection_says_what_to_generate() {
        let projection = read(GOOD, None).unwrap();
        assert_eq!(projection.imports, ["a.json"]);
        assert_eq!(projection.operations, Wanted::Named(vec!["A".into()]));
        assert_eq!((projection.module.as_str(), projection.output.as_str()), ("m", "../out"));
        assert_eq!(read(GOOD, Some("p")).unwrap(), projection);
    }

    #[test]
    fn faults_are_named() {
        for (text, name, expected) in [
            ("{}", None, "needs \"version\""),
            (GOOD, Some("q"), "no projection `q`"),
            (&GOOD.replace("module\"", "modul\""), None, "no setting `modul`"),
            (&GOOD.replace("\"module\": \"m\", ", ""), None, "`module` is missing"),
        ] {
            let error = read(text, name).unwrap_err().to_string();
            assert!(error.contains(expected) && error.contains("smithy-build.json:"), "{error}");
        }
    }
}
