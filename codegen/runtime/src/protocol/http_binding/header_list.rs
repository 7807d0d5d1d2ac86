//! Lists in one header: items separated by commas, some of them in quotes (RFC 9110, section 5.6).

use std::borrow::Cow;

/// Appends an item to `list`. Unlike in RFC 9110, only quotes and backslashes are escaped in quotes.
pub(super) fn push(list: &mut String, first: bool, item: &str) {
    if !item.contains([',', '"']) && item.trim_ascii().len() == item.len() {
        return push_plain(list, first, item);
    }
    push_plain(list, first, "\"");
    for c in item.chars() {
        if matches!(c, '"' | '\\') {
            list.push('\\');
        }
        list.push(c);
    }
    list.push('"');
}

/// Appends an item without quotes.
pub(super) fn push_plain(list: &mut String, first: bool, item: &str) {
    if !first {
        list.push_str(", ");
    }
    list.push_str(item);
}

/// Splits a list into its items. White space around an item is removed. An item without a closing quote extends to the
/// end. Text between a closing quote and the next comma belongs to the item.
pub(super) fn split(list: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = Some(list).filter(|list| !list.trim_ascii().is_empty());
    std::iter::from_fn(move || {
        let text = rest?.trim_ascii_start();
        let (item, after) = match text.strip_prefix('"') {
            Some(quoted) => unquote(quoted),
            None => match text.split_once(',') {
                Some((item, after)) => (Cow::Borrowed(item.trim_ascii_end()), Some(after)),
                None => (Cow::Borrowed(text.trim_ascii_end()), None),
            },
        };
        rest = after;
        Some(item)
    })
}

/// Returns the item after an opening quote, and the text after the item's comma.
fn unquote(text: &str) -> (Cow<'_, str>, Option<&str>) {
    let mut item = String::new();
    let mut chars = text.char_indices();
    let end = loop {
        match chars.next() {
            Some((_, '\\')) => item.extend(chars.next().map(|(_, escaped)| escaped)),
            Some((end, '"')) => break end + 1,
            Some((_, c)) => item.push(c),
            None => break text.len(),
        }
    };
    let rest = &text[end..];
    let (more, after) = rest.split_once(',').map_or((rest, None), |(more, after)| (more, Some(after)));
    item.push_str(more.trim_ascii());
    (Cow::Owned(item), after)
}

/// Splits a list of HTTP dates, each of which contains a comma (RFC 9110, section 5.6.7).
pub(super) fn split_dates(list: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(list).filter(|list| !list.trim_ascii().is_empty());
    std::iter::from_fn(move || {
        let text = rest?;
        let second = text.match_indices(',').nth(1).map(|(at, _)| at);
        rest = second.map(|at| &text[at + 1..]);
        Some(text[..second.unwrap_or(text.len())].trim_ascii())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(items: &[&str]) -> String {
        let mut list = String::new();
        for (index, item) in items.iter().enumerate() {
            push(&mut list, index == 0, item);
        }
        list
    }

    #[test]
    fn items_are_quoted_where_they_would_be_several() {
        assert_eq!(joined(&["b,c", "\"def\"", "a", "x\\y"]), r#""b,c", "\"def\"", a, x\y"#);
        assert_eq!(joined(&[" padded", "\\,"]), r#"" padded", "\\,""#);
        assert_eq!(joined(&[]), "");
    }

    #[test]
    fn joined_lists_are_split_again() {
        for items in
            [&["a", "b"][..], &["b,c", "\"def\"", "a", "x\\y"], &[" p ", "\\,", "\\\"", ""], &["ü,€"]]
        {
            assert_eq!(split(&joined(items)).collect::<Vec<_>>(), items);
        }
    }

    #[test]
    fn lists_are_read_however_they_are_written() {
        for (list, items) in [
            ("", &[][..]),
            (" \t ", &[]),
            ("a,b ,\tc", &["a", "b", "c"]),
            (",", &["", ""]),
            ("a,", &["a", ""]),
            (r#""a\"b" , "c"#, &["a\"b", "c"]),
            (r#""a"b,c"#, &["ab", "c"]),
            (r#"a"b,c""#, &["a\"b", "c\""]),
            (r#""a\"#, &["a"]),
            (r#""","#, &["", ""]),
            ("\"€\",\"\\€\"", &["€", "€"]),
        ] {
            assert_eq!(split(list).collect::<Vec<_>>(), items, "{list}");
        }
    }

    #[test]
    fn every_second_comma_separates_dates() {
        let dates = "Mon, 16 Dec 2019 23:48:18 GMT,Tue, 17 Dec 2019 23:48:18 GMT";
        let items: Vec<_> = split_dates(dates).collect();
        assert_eq!(items, ["Mon, 16 Dec 2019 23:48:18 GMT", "Tue, 17 Dec 2019 23:48:18 GMT"]);
        assert_eq!(split_dates("").count() + split_dates("  ").count(), 0);
        assert_eq!(split_dates("a,b,").collect::<Vec<_>>(), ["a,b", ""]);
    }
}
