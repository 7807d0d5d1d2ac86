//! The README shows the example that is compiled here, and no other.

#[test]
fn the_readme_shows_the_example() {
    let readme = include_str!("../../README.md");
    let example = include_str!("../examples/request_and_response.rs");
    let code = example.split_once("\n\n").map(|(_, code)| code).expect("a first line that says what it is");
    assert!(readme.contains(&format!("```rust\n{code}```")), "copy the example into the README");
}

#[test]
fn the_readme_shows_the_sign_in() {
    let readme = include_str!("../../README.md");
    let code = include_str!("readme/sign_in.rs");
    assert!(readme.contains(&format!("```rust\n{code}```")), "copy the sign-in into the README");
}
