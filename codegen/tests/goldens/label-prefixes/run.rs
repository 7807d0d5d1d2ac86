//! Prefixes of IDs that are in responses, but not in the paths of requests.

use golden_label_prefixes::operation::Operation;
use golden_label_prefixes::operation::get::{Get, GetInput};

fn uri(id: &str) -> Result<String, String> {
    let input = GetInput::builder().id(id).after("/zone/b").build().unwrap();
    let request = Get::request(&input, "https://example.com").map_err(|error| error.to_string())?;
    Ok(request.uri().to_string())
}

#[test]
fn a_prefix_is_only_removed_from_the_label() {
    for id in ["a", "/zone/a", "zone/a"] {
        assert_eq!(uri(id).unwrap(), "https://example.com/zones/a?after=%2Fzone%2Fb");
    }
    assert_eq!(uri("/zone//zone/a").unwrap(), "https://example.com/zones/%2Fzone%2Fa?after=%2Fzone%2Fb");
    assert!(uri("/zone/").unwrap_err().contains("id"));
}
