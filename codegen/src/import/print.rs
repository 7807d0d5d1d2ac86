//! The layout of an imported model: what fits on one line is on one line, so that diffs show facts.

use serde_json::Value;

/// Columns that a line may take.
const WIDTH: usize = 120;

/// Lays out a model. Ends with a line break.
pub fn to_text(model: &Value) -> String {
    let mut out = String::new();
    write(model, 0, 0, &mut out);
    out.push('\n');
    out
}

/// `taken`: columns of the line that are in use already, before and after the value.
fn write(value: &Value, depth: usize, taken: usize, out: &mut String) {
    let flat = depth > 1 && {
        let text = compact(value);
        let fits = taken + text.chars().count() <= WIDTH;
        if fits {
            out.push_str(&text);
        }
        fits
    };
    if flat {
        return;
    }
    match value {
        Value::Object(map) if !map.is_empty() => {
            out.push_str("{\n");
            for (index, (key, value)) in map.iter().enumerate() {
                let key = format!("{}: ", Value::from(key.as_str()));
                let comma = if index + 1 < map.len() { "," } else { "" };
                indent(depth + 1, out);
                out.push_str(&key);
                write(value, depth + 1, 2 * (depth + 1) + key.chars().count() + comma.len(), out);
                out.push_str(comma);
                out.push('\n');
            }
            indent(depth, out);
            out.push('}');
        }
        Value::Array(items) if !items.is_empty() => {
            out.push_str("[\n");
            for (index, value) in items.iter().enumerate() {
                let comma = if index + 1 < items.len() { "," } else { "" };
                indent(depth + 1, out);
                write(value, depth + 1, 2 * (depth + 1) + comma.len(), out);
                out.push_str(comma);
                out.push('\n');
            }
            indent(depth, out);
            out.push(']');
        }
        other => out.push_str(&compact(other)),
    }
}

/// Prints a value on one line, with spaces after commas and colons.
fn compact(value: &Value) -> String {
    match value {
        Value::Object(map) if !map.is_empty() => {
            let fields: Vec<String> = map
                .iter()
                .map(|(key, value)| format!("{}: {}", Value::from(key.as_str()), compact(value)))
                .collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(compact).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

fn indent(depth: usize, out: &mut String) {
    out.extend(std::iter::repeat_n("  ", depth));
}
