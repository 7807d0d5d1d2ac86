//! What Smithy refuses when it reads files is refused, and said of the same shape; what it takes is taken.

#[path = "support/faults.rs"]
mod faults;

use faults::{assert_faults, assert_faults_of, assert_taken, file};

const MIXIN: &str = r#""traits": {"smithy.api#mixin": {}}"#;

#[test]
fn every_version_is_taken() {
    for version in ["1", "1.0", "2", "2.0", "2.1"] {
        assert_taken(version, r#""a#S": {"type": "string"}"#);
    }
    assert_faults("3.0", "", &[("-", "unsupported Smithy version `3.0`")]);
}
