//! HTML constructs, as ragged as models write them.

use super::converted;

#[test]
fn each_construct_becomes_markdown() {
    let cases = [
        // Paragraphs and white space.
        ("<p>One\n\t\t\tname  of a kettle. </p>\n      <p>Second.</p>", "One name of a kettle.\n\nSecond."),
        ("<div>A</div><p></p>\n<p> </p><div>B", "A\n\nB"),
        ("<fullname>Kettle Service </fullname>\n  <p>Boils.</p>", "Kettle Service\n\nBoils."),
        ("<h3>Limits</h3>\n<p>None.</p>", "### Limits\n\nNone."),
        ("<p>one<br/>two<br><br>three<br></p>", "one\\\ntwo\n\nthree"),
        // Code, emphasis, links.
        ("<p>set<code>true </code>or <code>\n  <a>Boil</a>\n </code>.</p>", "set`true` or `Boil`."),
        ("<p>a <code></code>tick <code>% ` $</code>, <code>`</code></p>", "a tick ``% ` $``, `` ` ``"),
        ("<p><code>kettle:<lid>:<spout name></code></p>", "`kettle:<lid>:<spout name>`"),
        (
            "<p>in the<i> Tea\n\tGuide</i>, <i><i>now</i> </i>or <b></b>never</p>",
            "in the *Tea Guide*, *now* or never",
        ),
        ("<p><b>Hot:</b>water, <b>a<i>b</b>c</i></p>", "**Hot:** water, **a*b*** *c*"),
        (
            "<p>See <a href=\"https://tea.example/a b\">the\n guide</a>!</p>",
            "See [the guide](https://tea.example/a%20b)!",
        ),
        ("<p><a href='https://tea.example/'>https://tea.example/</a></p>", "<https://tea.example/>"),
        ("<p>Wow!<a href=\"https://tea.example\">x[1]</a></p>", "Wow\\![x\\[1\\]](https://tea.example)"),
        ("<p><a href=\"\">a</a> <a href=\"javascript:x()\">b</a> <a href=\"Pot.html\">c</a></p>", "a b c"),
        ("<p><code><a href=\"https://tea.example\">Boil</a></code></p>", "[`Boil`](https://tea.example)"),
        ("<p>At https://tea.example/x_y_.</p>", "At <https://tea.example/x_y>\\_."),
        // Lists.
        (
            "<ul>\n <li>\n  <p>\n <code>A</code> - one</p>\n </li>\n <li><p>two</p><ul><li>deep</ul></li></ul>",
            "- `A` - one\n- two\n  - deep",
        ),
        ("<p>x:</p><ol><li>a<li>b</ol>y", "x:\n\n1. a\n2. b\n\ny"),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n- b"),
        ("<li>alone</li>", "- alone"),
        (
            "<dl>\n<dt>READY</dt>\n<dd>\n<p>It is hot.</p></dd><dt>COLD:</dt><dd>Not yet.</dd><dt>GONE</dt></dl>",
            "- **READY:** It is hot.\n- **COLD:** Not yet.\n- **GONE**",
        ),
        // Asides, code blocks, tables.
        (
            "<note>\n <p>Hot.</p><p>Very.</p></note><important>Mind\n it.</important>",
            "**Note:** Hot.\n\nVery.\n\n**Important:** Mind it.",
        ),
        ("<note><ul><li>a</li></ul></note>", "**Note:**\n\n- a"),
        ("<pre><code>{\n\t\"a\": 1 &lt; 2\n}</code></pre>", "```text\n{\n    \"a\": 1 < 2\n}\n```"),
        ("<ul><li>a<pre>b</pre></li></ul>", "- a\n  ```text\n  b\n  ```"),
        ("<blockquote><p>q</p></blockquote>", "> q"),
        (
            "<table><tr><th>Key<th>Value</tr><tr><td><p>a|b</p></td><td><code>[x]</code></td></tr></table>",
            "| Key | Value |\n| --- | --- |\n| a\\|b | `[x]` |",
        ),
        // Text that looks like something else.
        ("<p>&quot;a&quot; &amp; b&#160;&lt;c&gt; &x2; &amp;lt;</p>", "\"a\" & b \\<c> \\&x2; \\&lt;"),
        (
            "<p>[0-9], list[] and a*b*c, x_y, _z_, ~1</p>",
            "\\[0-9], list\\[] and a\\*b\\*c, x_y, \\_z\\_, \\~1",
        ),
        ("<p>- a</p><p>1. b</p><p># c</p><p>> d</p>", "\\- a\n\n1\\. b\n\n\\# c\n\n\\> d"),
        ("<p>Map<Key> of <region></p>", "Map\\<Key> of \\<region>"),
        ("<p>Use `lid` here, ` there</p>", "Use `lid` here, \\` there"),
        // Broken tags.
        ("<p>open <code>lid<p>next <b>bold</p></ul></li>after", "open `lid`\n\nnext **bold**\n\nafter"),
        ("<p>cut <a href=\"https://tea.example>here</a> x", "cut [here](https://tea.example) x"),
        ("<p>3 < 4 <", "3 < 4 \\<"),
        ("<!-- gone --><p>x</p>", "x"),
        ("<p> </p>", ""),
    ];
    for (html, markdown) in cases {
        assert_eq!(converted(html), markdown, "{html}");
    }
}

#[test]
fn no_text_makes_it_fail() {
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
        "> ",
        "- ",
        "\\",
        "    ",
        "```",
        "</td>",
        "<table><tr>",
        "<dd>",
        "**",
    ];
    let mut seed = 1_usize;
    for length in 0..3000 {
        let mut text = String::new();
        for _ in 0..length % 40 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(parts[(seed >> 33) % parts.len()]);
        }
        crate::markdown::rustdoc(&text);
    }
    for part in parts {
        crate::markdown::rustdoc(&part.repeat(2000));
    }
}

#[test]
fn overlong_paragraphs_of_the_generators_own_are_broken() {
    let long = "word ".repeat(30);
    let text = super::super::wrapped(&format!("- kept\n- as it is\n\n{}", long.trim()));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[..3], ["- kept", "- as it is", ""]);
    assert!(lines.len() == 5 && lines.iter().all(|line| line.len() <= 95), "{text}");
}
