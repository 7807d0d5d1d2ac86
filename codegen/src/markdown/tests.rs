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

#[test]
fn a_heading_of_the_generators_own_stays_one() {
    let long = "When there is neither of the two, or when one of them cannot be read, which is then named in the error.";
    let wrapped = super::wrapped(&format!("Short.\n\n# Errors\n{long}"));
    let lines: Vec<_> = wrapped.lines().collect();
    assert_eq!(lines[..3], ["Short.", "", "# Errors"]);
    assert_eq!(lines[3..].join(" "), long);
    assert!(lines.len() > 4, "{wrapped}");
}
