//! Parses profile files into sections with properties. The names of sections are interpreted elsewhere.
//!
//! ```ini
//! [profile one]            ; a section, which a comment can follow
//! region = eu-west-1       # a property; comments need white space before them
//! s3 =                     # a property with sub-properties instead of a value
//!   addressing_style = path
//! long = first line
//!   second line            # part of the value, including this comment
//! ```
//!
//! (AWS SDKs and Tools Reference Guide, "Shared config and credentials files".)

use std::borrow::Cow;
use std::fmt;

pub use super::{Profile, ProfileFileLoadError, ProfileSet, load};

/// The only characters that count as white space.
pub(super) const WHITE_SPACE: [char; 2] = [' ', '\t'];
const COMMENT: [char; 2] = ['#', ';'];

/// A section of the file.
#[derive(Debug)]
pub(super) struct RawSection<'f> {
    /// The text between the brackets.
    pub(super) header: &'f str,
    /// Names, in lower case, and values, in the order of the file.
    pub(super) properties: Vec<(Cow<'f, str>, Cow<'f, str>)>,
}

/// The error for a profile file that cannot be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileParseError {
    path: String,
    line: usize,
    problem: Problem,
}

/// The content of the line may be secret and is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    UnclosedSection,
    OutsideSection,
    ContinuesNothing,
    NoEqualsSign,
    NoName,
    NoEqualsSignInSubProperty,
    NoNameOfSubProperty,
}

impl fmt::Display for ProfileParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = match self.problem {
            Problem::UnclosedSection => "the name of a section must end with `]`",
            Problem::OutsideSection => "a section such as `[default]` must precede this line",
            Problem::ContinuesNothing => "the line is indented, but does not follow a property",
            Problem::NoEqualsSign => "a property needs a `=` between its name and its value",
            Problem::NoName => "the name of a property is missing before the `=`",
            Problem::NoEqualsSignInSubProperty => "a sub-property needs a `=` between its name and its value",
            Problem::NoNameOfSubProperty => "the name of a sub-property is missing before the `=`",
        };
        write!(f, "{}, line {}: {problem}", self.path, self.line)
    }
}

impl std::error::Error for ProfileParseError {}

/// Parses the text of a file. `path` is for error messages.
pub(super) fn parse<'f>(text: &'f str, path: &str) -> Result<Vec<RawSection<'f>>, ProfileParseError> {
    let mut sections = Vec::new();
    // Some editors on Windows write a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (index, line) in text.lines().enumerate() {
        read_line(line, &mut sections).map_err(|problem| ProfileParseError {
            path: path.to_owned(),
            line: index + 1,
            problem,
        })?;
    }
    Ok(sections)
}

fn read_line<'f>(line: &'f str, sections: &mut Vec<RawSection<'f>>) -> Result<(), Problem> {
    if line.starts_with(COMMENT) || line.trim_matches(WHITE_SPACE).is_empty() {
        return Ok(());
    }
    if let Some(section) = line.strip_prefix('[') {
        let section = section.split(COMMENT).next().unwrap_or_default().trim_end_matches(WHITE_SPACE);
        let header = section.strip_suffix(']').ok_or(Problem::UnclosedSection)?;
        sections.push(RawSection { header, properties: Vec::new() });
        return Ok(());
    }
    let section = sections.last_mut().ok_or(Problem::OutsideSection)?;
    if line.starts_with(WHITE_SPACE) {
        return continue_property(line, section);
    }
    let (name, value) = split(line).ok_or(Problem::NoEqualsSign)?;
    if name.is_empty() {
        return Err(Problem::NoName);
    }
    section.properties.push((lower_case(name), Cow::Borrowed(value)));
    Ok(())
}

/// Reads an indented line. It is a sub-property if the property has no value, and a continuation of the value
/// otherwise.
fn continue_property<'f>(line: &'f str, section: &mut RawSection<'f>) -> Result<(), Problem> {
    let (_, value) = section.properties.last_mut().ok_or(Problem::ContinuesNothing)?;
    let line = line.trim_matches(WHITE_SPACE);
    if value.is_empty() || value.starts_with('\n') {
        if line.starts_with(COMMENT) {
            return Ok(());
        }
        let (name, _) = split(line).ok_or(Problem::NoEqualsSignInSubProperty)?;
        if name.is_empty() {
            return Err(Problem::NoNameOfSubProperty);
        }
    }
    let value = value.to_mut();
    value.push('\n');
    value.push_str(line);
    Ok(())
}

/// Parses the sub-properties in the value of a property.
pub(super) fn sub_properties(value: &str) -> impl Iterator<Item = (Cow<'_, str>, &str)> {
    let lines = value.strip_prefix('\n').into_iter().flat_map(|lines| lines.split('\n'));
    lines.filter_map(split).map(|(name, value)| (lower_case(name), value))
}

/// Splits a line into name and value, and removes a comment at its end.
fn split(line: &str) -> Option<(&str, &str)> {
    let comment = line.match_indices(COMMENT).find(|(at, _)| line[..*at].ends_with(WHITE_SPACE));
    let line = comment.map_or(line, |(at, _)| &line[..at]);
    let (name, value) = line.split_once('=')?;
    Some((name.trim_matches(WHITE_SPACE), value.trim_matches(WHITE_SPACE)))
}

fn lower_case(name: &str) -> Cow<'_, str> {
    match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(name.to_ascii_lowercase()),
        false => Cow::Borrowed(name),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_error_names_the_line_and_does_not_show_it() {
        let error = parse("[default]\n\nhunter2", "~/.aws/credentials").unwrap_err().to_string();
        assert!(error.starts_with("~/.aws/credentials, line 3: "), "{error}");
        assert!(!error.contains("hunter2"), "{error}");
    }

    #[test]
    fn comments_among_sub_properties_are_ignored() {
        let text = "[services local]\nSTS =\n  # said by\n  Endpoint_URL = http://a.b#c ; a person\n  x = 1";
        let sections = parse(text, "").unwrap();
        let (name, value) = &sections[0].properties[0];
        assert_eq!(name, "sts");
        let found: Vec<_> = sub_properties(value).collect();
        assert_eq!(found, [("endpoint_url".into(), "http://a.b#c"), ("x".into(), "1")]);
        assert_eq!(sub_properties("value").count() + sub_properties("").count(), 0);
    }

    #[test]
    fn a_byte_order_mark_is_ignored() {
        assert_eq!(parse("\u{feff}[default]", "").unwrap()[0].header, "default");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in r"([\[\]=#; \t\r\n\n\na-cé]|profile |sso-session )*") {
            _ = parse(&text, "");
        }

        #[test]
        fn properties_keep_their_values(
            properties in prop::collection::vec(("[a-z0-9_-]{1,8}", "[A-Za-z0-9=/+:.]{1,12}"), 0..20),
        ) {
            let lines: Vec<_> = properties.iter().map(|(name, value)| format!("{name} = {value}")).collect();
            let text = format!("[default]\r\n{}\r\n", lines.join("\r\n"));
            let parsed = parse(&text, "").unwrap();
            let found: Vec<_> =
                parsed[0].properties.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
            prop_assert_eq!(found, properties);
        }
    }
}
