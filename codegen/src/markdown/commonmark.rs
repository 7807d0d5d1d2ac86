//! CommonMark, as pulldown-cmark reads it, with the HTML in it -> tags and texts.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::html;
use super::inline::Source;
use super::page::Page;

pub fn render(text: &str, page: &mut Page) {
    // The end of a link to something else than the web, which is text.
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
            // A rule has no words; the others are extensions that are not enabled.
            Event::Rule | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }
}

/// Whether a text is HTML: it has a block tag. What stands in code is not one, so that a text about HTML is CommonMark.
pub fn has_block_tag(text: &str) -> bool {
    // HTML is indented, and that does not make it code.
    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
    Parser::new(&lines.join("\n")).any(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => html::has_block_tag(&html),
        _ => false,
    })
}

/// What HTML calls a tag. Images are their texts.
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
