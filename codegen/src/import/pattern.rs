//! Patterns: a botocore pattern must match the whole string, a Smithy pattern any part of it.

/// Converts a pattern for Smithy: anchors each end that does not match arbitrary text anyway.
///
/// A leading or trailing `.*` is removed instead of being anchored, because `.` does not match line breaks and the
/// services accept them.
pub(super) fn anchored(pattern: &str) -> String {
    let whole = pattern.starts_with('^') && ends_with_special(pattern, "$");
    if whole {
        return pattern.to_owned();
    }
    if has_alternatives(pattern) {
        return format!("^(?:{pattern})$");
    }
    let (start, rest) = match pattern.strip_prefix(".*") {
        Some(rest) if !rest.starts_with(['?', '+', '*', '{']) => ("", rest),
        _ if pattern.starts_with('^') => ("", pattern),
        _ => ("^", pattern),
    };
    let (rest, end) = if ends_with_special(rest, ".*") {
        (&rest[..rest.len() - 2], "")
    } else if ends_with_special(rest, "$") {
        (rest, "")
    } else {
        (rest, "$")
    };
    if rest.is_empty() {
        // The pattern matches anything.
        return pattern.to_owned();
    }
    format!("{start}{rest}{end}")
}

/// Whether the pattern ends in `end` as an operator, not as an escaped character.
fn ends_with_special(pattern: &str, end: &str) -> bool {
    pattern
        .strip_suffix(end)
        .is_some_and(|rest| rest.chars().rev().take_while(|c| *c == '\\').count() % 2 == 0)
}

/// Whether there is a `|` that belongs to no group and no class.
fn has_alternatives(pattern: &str) -> bool {
    let (mut depth, mut in_class, mut escaped) = (0usize, false, false);
    for c in pattern.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => in_class = true,
            ']' => in_class = false,
            _ if in_class => {}
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::anchored;

    #[test]
    fn whole_matches_get_anchors() {
        for (botocore, smithy) in [
            ("[0-9]+", "^[0-9]+$"),
            ("^[0-9]+$", "^[0-9]+$"),
            ("^[0-9]+", "^[0-9]+$"),
            ("[0-9]+$", "^[0-9]+$"),
            (r"costs\$", r"^costs\$$"),
            (r".*\{####\}.*", r"\{####\}"),
            ("s3://.*", "^s3://"),
            (r"file\.*", r"^file\.*$"),
            ("(?s).*", "^(?s)"),
            (".*", ".*"),
            (".*?a", "^.*?a$"),
            ("a|b", "^(?:a|b)$"),
            ("(a|b)", "^(a|b)$"),
            ("[a|b]", "^[a|b]$"),
            ("^a$|^b$", "^a$|^b$"),
        ] {
            assert_eq!(anchored(botocore), smithy, "{botocore}");
        }
    }
}
