//! HTML or CommonMark of a documentation trait -> Markdown that rustdoc takes.

pub fn rustdoc(documentation: &str) -> String {
    documentation.to_owned()
}
