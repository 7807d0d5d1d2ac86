//! HTML or CommonMark of a documentation trait -> Markdown that rustdoc takes.
