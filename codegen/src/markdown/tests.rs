//! Tests of each construct, and of properties that hold for all texts, including those of the public models.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{escape, rustdoc, value, wrapped};

#[track_caller]
fn assert_rendered(cases: &[(&str, &str)]) {
    for (text, markdown) in cases {
        assert_eq!(rustdoc(text), *markdown, "{text}");
    }
}

#[test]
fn values_are_visible() {
    for (text, expected) in [
        ("a b", "`a b`"),
        ("a\\b \"c\" 'd'", "`a\\b \"c\" 'd'`"),
        ("<b>[x]", "`<b>[x]`"),
        ("`", "`` ` ``"),
        ("```", "` ``` `"),
        ("` ``", "\\` \\`\\`"),
        ("é日🦀", "`é日🦀`"),
        ("\r\n\u{0}\u{202e}", "`\\r\\n\\0\\u{202e}`"),
        (" ", "`\\u{20}`"),
        (" a  b ", "`\\u{20}a \\u{20}b\\u{20}`"),
    ] {
        assert_eq!(value(text), expected, "{text:?}");
    }
}

#[test]
fn html_becomes_markdown() {
    assert_rendered(&[
        // Paragraphs and white space.
        ("<p>One\n\t\t\tname  of a kettle. </p>\n      <p>Second.</p>", "One name of a kettle.\n\nSecond."),
        ("<div>A</div><p></p>\n<p> </p><div>B", "A\n\nB"),
        ("<fullname>Kettle Service </fullname>\n  <p>Boils.</p>", "Kettle Service\n\nBoils."),
        ("<h3>Limits</h3>\n<p>None.</p>", "### Limits\n\nNone."),
        ("<p>one<br/>two<br><br>three<br></p>", "one\\\ntwo\n\nthree"),
        // Code, emphasis, links.
        ("<p>set<code>true </code>or <code>\n  <a>Boil</a>\n </code>.</p>", "set`true` or `Boil`."),
        ("<p>a <code></code>tick <code>% ` $</code>, <code>`</code></p>", "a tick ``% ` $``, `` ` ``"),
        ("<p><code>` ``</code></p>", "\\` \\`\\`"),
        ("<p><code>kettle:<lid>:<spout name></code></p>", "`kettle:<lid>:<spout name>`"),
        (
            "<p>in the<i> Tea\n\tGuide</i>, <i><i>now</i> </i>or <b></b>never</p>",
            "in the *Tea Guide*, *now* or never",
        ),
        ("<p><b>Hot:</b>water, <b>a<i>b</b>c</i></p>", "**Hot:** water, **a*b***c"),
        (
            "<p>See <a href=\"https://tea.example/a b\">the\n guide</a>!</p>",
            "See [the guide](https://tea.example/a%20b)!",
        ),
        ("<p><a href='https://tea.example/'>https://tea.example/</a></p>", "<https://tea.example/>"),
        ("<p>Wow!<a href=\"https://tea.example\">x[1]</a></p>", "Wow\\![x\\[1\\]](https://tea.example)"),
        ("<p><a href=\"\">a</a> <a href=\"javascript:x()\">b</a> <a href=\"Pot.html\">c</a></p>", "a b c"),
        ("<p>At https://tea.example/x_y_.</p>", "At <https://tea.example/x_y>\\_."),
        ("<p>Use `lid` here, ` there</p>", "Use `lid` here, \\` there"),
        // Lists.
        (
            "<ul>\n <li>\n  <p>\n <code>A</code> - one</p>\n </li>\n <li><p>two</p><ul><li>deep</ul></li></ul>",
            "- `A` - one\n- two\n  - deep",
        ),
        ("<p>x:</p><ol><li>a<li>b</ol>y", "x:\n\n1. a\n2. b\n\ny"),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c"),
        ("<li>alone</li>", "- alone"),
        (
            "<dl>\n<dt>READY</dt>\n<dd>\n<p>It is hot.</p></dd><dt>COLD:</dt><dd>Not yet.</dd><dt>GONE</dt></dl>",
            "- **READY:** It is hot.\n- **COLD:** Not yet.\n- **GONE:**",
        ),
        // Asides, code blocks, tables.
        (
            "<note>\n <p>Hot.</p><p>Very.</p></note><important>Mind\n it.</important>",
            "**Note:** Hot.\n\nVery.\n\n**Important:** Mind it.",
        ),
        ("<note><ul><li>a</li></ul></note>", "**Note:**\n\n- a"),
        ("<pre><code>{\n\t\"a\": 1 &lt; 2\n}</code></pre>", "```text\n{\n    \"a\": 1 < 2\n}\n```"),
        ("<pre>```\n</pre>", "````text\n```\n````"),
        ("<ul><li>a<pre>b</pre></li></ul>", "- a\n  ```text\n  b\n  ```"),
        ("<blockquote><p>q</p></blockquote>", "> q"),
        (
            "<table><tr><th>Key<th>Value</tr><tr><td><p>a|b</p></td><td><code>[x]</code></td></tr></table>",
            "| Key | Value |\n| --- | --- |\n| a\\|b | `[x]` |",
        ),
        // Text that looks like something else.
        ("<p>&quot;a&quot; &amp; b&#160;&lt;c&gt; &x2; &amp;lt;</p>", "\"a\" & b \\<c> \\&x2; \\&lt;"),
        (
            "<p>[0-9], list[] and a*b*c, x_y, _z_, ~1, C:\\h</p>",
            "\\[0-9], list\\[] and a\\*b\\*c, x_y, \\_z\\_, \\~1, C:\\\\h",
        ),
        ("<p>- a</p><p>1. b</p><p># c</p><p>> d</p>", "\\- a\n\n1\\. b\n\n\\# c\n\n\\> d"),
        ("<p>Map<Key> of <region></p>", "Map\\<Key> of \\<region>"),
        ("<p>a<b and c>d</p>", "a\\<b and c>d"),
        // Broken tags.
        ("<p>open <code>lid<p>next <b>bold</p></ul></li>after", "open `lid`\n\nnext **bold**\n\nafter"),
        ("<p>cut <a href=\"https://tea.example>here</a> x", "cut [here](https://tea.example) x"),
        ("<p>3 < 4 <", "3 < 4 \\<"),
        ("<!-- gone --><p>x</p>", "x"),
        ("Text\n\n        <p>x</p>", "Text\n\nx"),
        ("<p> </p>", ""),
    ]);
}

#[test]
fn commonmark_keeps_its_meaning() {
    let unchanged = [
        "Boils water.",
        "- one\n- two\n  - deep\n- three",
        "- one\n\n  more\n\n- two",
        "1. one\n2. two",
        "7. seven\n8. eight",
        "# Limits\n\n> quoted\n\nend",
        "```text\n<Foo> [bar] &lt;\n```",
        "one\n\n`&lt;`",
        "A [link](https://tea.example/a_b) and <https://tea.example>, `[code]`, *a* **b**, \\*c.",
        "| a | b |\n| --- | --- |\n| 1 | `2` |",
        "one\\\ntwo",
        "3 < 4 & 5 > 2",
        "",
    ];
    assert_rendered(&unchanged.map(|text| (text, text)));
}

#[test]
fn rustdoc_warnings_are_prevented_by_escapes() {
    assert_rendered(&[
        ("one of [foo] or [0-9], [Foo](Foo)", "one of \\[foo] or \\[0-9], \\[Foo](Foo)"),
        ("[a][b] [c][d]\n\n[b]: https://tea.example\n[d]: Pot.html", "[a](https://tea.example) c"),
        ("a Vec<Foo> and a </p2>", "a Vec\\<Foo> and a \\</p2>"),
        ("an odd ` tick", "an odd \\` tick"),
        ("at https://tea.example/x.", "at <https://tea.example/x>."),
        ("```\nlet x;\n```", "```text\nlet x;\n```"),
        ("~~~json\n{}\n~~~", "```text\n{}\n```"),
        ("open\n```json\n{}", "open\n\n```text\n{}\n```"),
        ("a\n\n    code\n\nb", "a\n\n```text\ncode\n```\n\nb"),
        (">     code", "> ```text\n> code\n> ```"),
        ("a\n\t\tb", "a b"),
        ("* a\nlazy\n*   b\n    c", "- a lazy\n- b c"),
        ("one  \ntwo  ", "one\\\ntwo"),
        ("Title\n===\nText\n---", "# Title\n\n## Text"),
        ("&lt;b> &amp;amp; 3 &lt; 4, *a_b* _c_ \\_d_", "\\<b> \\&amp; 3 < 4, *a_b* *c* \\_d\\_"),
        ("![pot](https://tea.example/pot.png) and <region>x</region>", "pot and \\<region>x\\</region>"),
        ("- a\n  - b\n\n  c\n1. d", "- a\n  - b\n\n  c\n\n1. d"),
        ("the <code>lid</code> and\n<b>pot</b><br>x", "the `lid` and **pot**\\\nx"),
        ("\r\n\n a\r\n\n\n\nb \u{202e}\u{7}\n", "a\n\nb"),
    ]);
}

#[test]
fn titles_show_exactly_their_text() {
    let cases = [
        ("Kettle Service", "Kettle Service"),
        ("Docs \"&\" <b>Service</b> \\ [1]", "Docs \"&\" \\<b>Service\\</b> \\\\ \\[1]"),
        ("two\n\n  lines\u{202e}", "two lines"),
        ("`Foo` *bar* https://tea.example &amp;", "\\`Foo\\` \\*bar\\* <https://tea.example> \\&amp;"),
    ];
    for (title, markdown) in cases {
        assert_eq!(escape(title), markdown);
    }
}

#[test]
fn long_lines_break_where_the_meaning_stays() {
    let filler = "word ".repeat(18);
    let broken = |end: &str| format!("{}\n{end}", filler.trim_end());
    let cases = [
        // 90 columns of filler, followed by text that must not be at the start of a line.
        (format!("{filler}abcde - def"), format!("{filler}abcde -\ndef")),
        (format!("{filler}abcd 1. def"), format!("{filler}abcd 1.\ndef")),
        (format!("{filler}`abcd > def`"), format!("{filler}`abcd >\ndef`")),
        (format!("{filler}abcdef def"), broken("abcdef def")),
        (format!("- {filler}word"), format!("- {}\n  word", filler.trim_end())),
        (format!("1. x\n   - {filler}word"), format!("1. x\n   - {}\n     word", filler.trim_end())),
    ];
    for (text, markdown) in cases {
        assert_eq!(rustdoc(&text), markdown, "{text}");
    }
    let long = "x".repeat(200);
    assert_eq!(rustdoc(&format!("a {long} b")), format!("a\n{long}\nb"));
}

#[test]
fn long_paragraphs_of_the_generator_itself_are_wrapped() {
    let long = "word ".repeat(30);
    let text = wrapped(&format!("- kept\n- as it is\n\n# Errors\n{}", long.trim()));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[..4], ["- kept", "- as it is", "", "# Errors"]);
    assert!(lines.len() == 6 && lines.iter().all(|line| line.len() <= 95), "{text}");
}

#[test]
fn no_text_does_harm() {
    let parts = [
        "<ul>",
        "<li>",
        "<p",
        ">",
        "`",
        "``",
        "[",
        "](",
        ")",
        "<",
        "&#x110000;",
        "é",
        "\n\n",
        "\n",
        "> ",
        "- ",
        "\\",
        "    ",
        "```",
        "</td>",
        "<table><tr>",
        "<td>",
        "<dd>",
        "**",
        "<code>",
        "</code>",
        "<pre>",
        "</pre>",
        "<a href=\"https://tea.example\">",
        "</a>",
        "https://tea.example/",
        "1. ",
        "# ",
        " ",
        "x",
        "|",
        "<br>",
        "~~~",
        "!",
        "<!--",
        "[x](https://tea.example)",
        "===",
        "<b>",
        "</b>",
        "<h2>",
        "a b",
    ];
    let mut seed = 1_usize;
    let mut texts = Vec::new();
    for length in 0..5000 {
        let mut text = String::new();
        for _ in 0..length % 24 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(parts[(seed >> 33) % parts.len()]);
        }
        texts.extend([rustdoc(&text), escape(&text)]);
    }
    assert_harmless("random", texts);
    for part in parts {
        rustdoc(&part.repeat(2000));
    }
}

#[test]
fn no_text_of_the_public_models_does_harm() {
    let models = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/models/aws"));
    let Ok(entries) = std::fs::read_dir(models) else {
        eprintln!("skipped: {} is missing", models.display());
        return;
    };
    let mut texts = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        collect(&serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap(), &mut texts);
    }
    texts.sort();
    texts.dedup();
    assert_harmless("models", texts.iter().map(|text| rustdoc(text)));
}

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

/// Runs rustdoc on the Markdown of all these texts. It must neither warn nor find a doctest.
#[track_caller]
fn assert_harmless(name: &str, texts: impl IntoIterator<Item = String>) {
    let folder = std::env::temp_dir().join(format!("tinsmith-markdown-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut source = "//! Texts.\npub enum Texts {\n".to_owned();
    for (index, text) in texts.into_iter().enumerate() {
        for line in text.lines() {
            assert!(!line.ends_with(' ') && !line.contains('\t'), "{text}");
            source.push_str(&format!("/// {line}\n"));
        }
        source.push_str(&format!("Text{index},\n"));
    }
    source.push_str("}\n");
    std::fs::write(folder.join("lib.rs"), source).unwrap();
    let rustdoc = |arguments: &[&str]| {
        let rustdoc = std::env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
        let output =
            Command::new(rustdoc).args(arguments).arg("lib.rs").current_dir(&folder).output().unwrap();
        let text =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{}: {text:.9000}", folder.display());
        text
    };
    rustdoc(&["-Dwarnings", "-Drustdoc::all", "--out-dir", "doc"]);
    assert!(rustdoc(&["--test"]).contains("running 0 tests"), "{}", folder.display());
    std::fs::remove_dir_all(&folder).unwrap();
}
