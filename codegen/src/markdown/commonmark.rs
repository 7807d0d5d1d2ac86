//! Parses CommonMark, including the HTML in it, and passes its tags and texts to a page.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::html;
use super::inline::Source;
use super::page::Page;

pub fn render(text: &str, page: &mut Page) {
    // The end of a link that is not a web address, which is shown as text.
    let mut unlinked = None;
    for event in TextMergeStream::new(Parser::new_ext(text, Options::ENABLE_TABLES)) {
        match event {
            Event::Start(Tag::List(first)) => page.open_list(first),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                if !page.open_link(&dest_url) && link_type == LinkType::Inline {
                    page.text("[", Source::Plain);
                    unlinked = Some(format!("]({dest_url})"));
                }
            }
            Event::End(TagEnd::Link) => match unlinked.take() {
                Some(end) => page.text(&end, Source::Plain),
                None => page.close("a"),
            },
            Event::Start(tag) => page.open(name(&tag.to_end()), ""),
            Event::End(tag) => page.close(name(&tag)),
            Event::Text(text) => page.text(&text, Source::Plain),
            Event::Code(code) => {
                page.open("code", "");
                page.text(&code, Source::Plain);
                page.close("code");
            }
            Event::Html(html) | Event::InlineHtml(html) => html::render(&html, page),
            Event::SoftBreak => page.text(" ", Source::Plain),
            Event::HardBreak => page.open("br", ""),
            // A rule has no text, and the others are extensions that are not enabled.
            Event::Rule | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }
}

/// Whether a text has an HTML block tag, and thus is HTML. Tags in code do not count, so that a text about HTML is
/// CommonMark.
pub fn has_block_tag(text: &str) -> bool {
    // Indentation is removed, because in HTML it does not mean code.
    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
    Parser::new(&lines.join("\n")).any(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => html::has_block_tag(&html),
        _ => false,
    })
}

/// Returns the HTML name of a tag. Images are replaced by their text.
fn name(tag: &TagEnd) -> &'static str {
    match tag {
        TagEnd::Heading(level) => ["h1", "h2", "h3", "h4", "h5", "h6"][*level as usize - 1],
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::CodeBlock => "pre",
        TagEnd::List(_) => "ul",
        TagEnd::Item => "li",
        TagEnd::Table => "table",
        TagEnd::TableHead | TagEnd::TableRow => "tr",
        TagEnd::TableCell => "td",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::Image => "span",
        _ => "p",
    }
}
