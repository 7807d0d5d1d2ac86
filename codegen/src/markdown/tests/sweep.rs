//! Every documentation text of the public models, held to what rustdoc and clippy ask for.

use std::path::Path;

use serde_json::Value;

use super::super::{inline, rustdoc};

fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Object(properties) => {
            for (name, value) in properties {
                match value {
                    Value::String(text) if name == "smithy.api#documentation" => texts.push(text.clone()),
                    value => collect(value, texts),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

/// The text without its fenced blocks, code spans and escaped characters.
fn prose(markdown: &str) -> String {
    let mut fence = String::new();
    let mut outside = Vec::new();
    for line in markdown.lines() {
        let text = line.trim_start().trim_start_matches("- ");
        if fence.is_empty() && text.starts_with("```") {
            assert!(text.trim_start_matches('`') == "text", "a fence that rustdoc may compile: {line}");
            fence = "`".repeat(inline::ticks(text));
        } else if !fence.is_empty() {
            if text == fence {
                fence.clear();
            }
        } else {
            outside.push(line);
        }
    }
    assert!(fence.is_empty(), "an open fence in {markdown}");
    let text = outside.join("\n");
    let mut prose = String::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => inline::code_span(rest).unwrap_or_else(|| panic!("an open code span in {markdown}")),
            _ => first.len_utf8(),
        };
        if !matches!(first, '\\' | '`') {
            prose.push(first);
        }
        rest = &rest[length..];
    }
    prose
}

fn check(source: &str) {
    let markdown = rustdoc(source);
    assert_eq!(rustdoc(&markdown), markdown, "a second pass changes what came of {source}");
    assert!(!markdown.contains("\n\n\n") && !markdown.contains('\t'), "{markdown}");
    assert_eq!(markdown.trim(), markdown);
    let mut in_list = false;
    for line in markdown.lines() {
        assert_eq!(line.trim_end(), line, "{markdown}");
        if !line.is_empty() && !line.starts_with(' ') {
            let digits = line.trim_start_matches(|character: char| character.is_ascii_digit());
            in_list = line.starts_with("- ") || (digits.len() < line.len() && digits.starts_with(". "));
        }
        assert!(in_list || !line.starts_with("    "), "accidental code in {markdown}");
    }
    let prose = prose(&markdown);
    for (at, _) in prose.match_indices('<') {
        let allowed = inline::auto_link(&prose[at..]).is_some() || !inline::looks_like_tag(&prose[at..]);
        assert!(allowed, "a tag in {markdown}");
    }
    for (at, _) in prose.match_indices('[') {
        let linked = inline::closing_bracket(&prose[at..]).is_some_and(|end| {
            ["](http", "](mailto:"].iter().any(|start| prose[at + end..].starts_with(start))
        });
        assert!(linked, "a bracket that is no link in {markdown}");
    }
}

#[test]
fn every_text_of_the_public_models_converts_cleanly() {
    let models = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/models/aws"));
    let Ok(entries) = std::fs::read_dir(models) else {
        eprintln!("skipped: {} is missing", models.display());
        return;
    };
    let mut texts = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            collect(&serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap(), &mut texts);
        }
    }
    assert!(!texts.is_empty());
    texts.sort();
    texts.dedup();
    texts.iter().for_each(|text| check(text));
}
