//! Checks that the README contains the sign-in that is compiled here.

#[test]
fn the_readme_shows_the_sign_in() {
    let readme = include_str!("../README.md");
    let code = include_str!("readme/sign_in.rs");
    assert!(readme.contains(&format!("```rust\n{code}```")), "copy the sign-in into codegen/inlineable");
}
