//! Deprecated items still work.

#![allow(deprecated, reason = "it is what is tested")]

use golden_deprecation::operation::echo::{Echo, EchoInput};
use golden_deprecation::types::{Color, OldShape};

#[test]
fn deprecated_members_are_sent() {
    let older = OldShape::builder().text("t").build();
    let input = EchoInput::builder().old("o").older(older).color(Color::Pink).build().unwrap();
    assert_eq!(run::body::<Echo>(&input), r#"{"old":"o","older":{"text":"t"},"color":"PINK"}"#);
}
