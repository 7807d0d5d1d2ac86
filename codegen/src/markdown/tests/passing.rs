//! Markdown stays as written, up to long lines and to what rustdoc would warn about.

use super::converted;

#[test]
fn markdown_passes_unchanged() {
    let texts = [
        "Boils water.",
        "Boils water.\n\nTakes a while:\nmore than one line.",
        "- one\n- two\n  - deep\n- three",
        "* one\n\n  more\n\n* two",
        "1. one\n2. two",
        "# Limits\n\n> quoted\n> twice\n\n---\n\nend",
        "```text\n<Foo> [bar]\n```",
        "A [link](https://tea.example/a_b \"Title\") and <https://tea.example>, `[code]`, *a* **b**.",
        "See [guide].\n\n[guide]: https://tea.example/guide",
        "| a | b |\n| --- | --- |\n| 1 | `2` |",
        "one\\\ntwo",
        "3 < 4 & 5 > 2",
        "",
    ];
    for text in texts {
        assert_eq!(converted(text), text);
    }
}

#[test]
fn what_rustdoc_warns_about_is_escaped() {
    let cases = [
        ("one of [foo] or [0-9]", "one of \\[foo] or \\[0-9]"),
        ("a Vec<Foo> and a </p2>", "a Vec\\<Foo> and a \\</p2>"),
        ("an odd ` tick", "an odd \\` tick"),
        ("at https://tea.example/x.", "at <https://tea.example/x>."),
        ("[Foo](Foo) and [none]() and [bad](javascript:x)", "Foo and none and bad"),
        ("```\nlet x;\n```", "```text\nlet x;\n```"),
        ("~~~json\n{}\n~~~", "```text\n{}\n```"),
        ("a\n\n    code\n\nb", "a\n\n```text\ncode\n```\n\nb"),
        ("a\n\t\tb", "a\nb"),
        ("- a\nlazy\n-   b\n    c", "- a\n  lazy\n- b\n  c"),
        ("one  \ntwo  ", "one\\\ntwo"),
        ("Title\n===", "# Title"),
        ("the <code>lid</code> and\n<b>pot</b><br>x", "the `lid` and\n**pot**\\\nx"),
        ("\r\n\n a\r\n\n\n\nb \u{202e}\u{7}\n", "a\n\nb"),
    ];
    for (text, markdown) in cases {
        assert_eq!(converted(text), markdown, "{text}");
    }
}

#[test]
fn long_lines_break_where_the_meaning_stays() {
    let filler = "word ".repeat(18);
    let cases = [
        // 90 columns of filler, then what must not stand at the start of a line.
        (format!("{filler}abcde - def"), format!("{}\nabcde - def", filler.trim_end())),
        (format!("{filler}abcd 1. def"), format!("{}\nabcd 1. def", filler.trim_end())),
        (format!("{filler}abcde #\ndef"), format!("{}\nabcde # def", filler.trim_end())),
        (format!("{filler}abcde > def"), format!("{}\nabcde > def", filler.trim_end())),
        (format!("{filler}`a b c d`"), format!("{}\n`a b c d`", filler.trim_end())),
        (
            format!("{filler}a [b c](https://tea.example/d \"e f\") g"),
            format!("{filler}a [b\nc](https://tea.example/d \"e f\") g"),
        ),
        (format!("- {filler}word"), format!("- {}\n  word", filler.trim_end())),
        (format!("1. x\n   - {filler}word"), format!("1. x\n   - {}\n     word", filler.trim_end())),
    ];
    for (text, markdown) in cases {
        assert_eq!(converted(&text), markdown, "{text}");
    }
    let long = "x".repeat(200);
    assert_eq!(converted(&format!("a {long} b")), format!("a\n{long}\nb"));
}
