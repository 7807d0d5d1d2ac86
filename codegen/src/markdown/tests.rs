//! What each construct becomes, what stays as it is, and what holds for every text of the public models.

mod constructs;
mod passing;
mod sweep;

/// Converts, and holds the result to what is true of any.
fn converted(text: &str) -> String {
    let once = super::rustdoc(text);
    assert_eq!(super::rustdoc(&once), once, "a second pass changes what came of {text:?}");
    once
}
