//! Parses a body into a list of its elements, in the order of their start tags.

use xmlparser::{ElementEnd, Token, Tokenizer};

use crate::serde::DeserializeError;

/// The maximum depth of nested elements, as for JSON.
const DEEPEST: usize = 128;

/// White space in XML.
const SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

/// A well-formed XML document.
pub struct XmlDocument<'a> {
    /// The elements. The first one stands for the document itself.
    pub(super) elements: Vec<Element<'a>>,
    /// The attributes of all elements, except for namespace declarations.
    attributes: Vec<Attribute<'a>>,
}

/// An element, with the positions of its parts in the document.
pub(super) struct Element<'a> {
    /// The name without its prefix.
    pub name: &'a str,
    /// The unparsed text between the tags.
    pub content: &'a str,
    /// The index of the first element that begins after the end of this one.
    pub end: usize,
    /// The index of its first attribute.
    attributes: usize,
}

/// An attribute.
pub(super) struct Attribute<'a> {
    /// The name without its prefix.
    pub name: &'a str,
    /// The unparsed value.
    pub value: &'a str,
}

/// An element whose end tag has not been read yet.
struct Open<'a> {
    position: usize,
    prefix: &'a str,
    /// The offset of its content.
    start: usize,
}

impl<'a> XmlDocument<'a> {
    /// Parses a body.
    ///
    /// # Errors
    /// If the body is not well-formed XML, has a document type declaration, or nests elements too deeply.
    pub fn parse(body: &'a [u8]) -> Result<Self, DeserializeError> {
        let text = std::str::from_utf8(body)
            .map_err(|error| DeserializeError::new(format!("the XML is not UTF-8: {error}")))?
            .trim_start_matches(SPACE);
        let mut document = Self { elements: Vec::with_capacity(text.len() / 64 + 2), attributes: Vec::new() };
        document.begin("", 0);
        document.read(text)?;
        document.elements[0].end = document.elements.len();
        Ok(document)
    }

    fn read(&mut self, text: &'a str) -> Result<(), DeserializeError> {
        let mut open: Vec<Open<'a>> = Vec::new();
        for token in Tokenizer::from(text) {
            // The parser's own message could quote the response.
            let token = token.map_err(|error| not_xml(error.pos()))?;
            match token {
                Token::ElementStart { prefix, local, .. } => {
                    if open.len() >= DEEPEST {
                        return Err(DeserializeError::new(format!("nested deeper than {DEEPEST} levels")));
                    }
                    open.push(Open { position: self.elements.len(), prefix: prefix.as_str(), start: 0 });
                    self.begin(local.as_str(), self.attributes.len());
                }
                Token::Attribute { prefix, local, value, .. } => {
                    let declares =
                        prefix.as_str() == "xmlns" || prefix.is_empty() && local.as_str() == "xmlns";
                    if !declares {
                        self.attributes.push(Attribute { name: local.as_str(), value: value.as_str() });
                    }
                }
                Token::ElementEnd { end: ElementEnd::Open, span } => {
                    if let Some(innermost) = open.last_mut() {
                        innermost.start = span.end();
                    }
                }
                Token::ElementEnd { end: ElementEnd::Empty, .. } => {
                    if let Some(Open { position, .. }) = open.pop() {
                        self.elements[position].end = self.elements.len();
                    }
                }
                Token::ElementEnd { end: ElementEnd::Close(prefix, local), span } => {
                    let closed = open.pop().filter(|open| {
                        open.prefix == prefix.as_str() && self.elements[open.position].name == local.as_str()
                    });
                    let Some(Open { position, start, .. }) = closed else {
                        return Err(DeserializeError::new("it is not XML: an end tag without a start tag"));
                    };
                    let end = self.elements.len();
                    let element = &mut self.elements[position];
                    element.end = end;
                    element.content = &text[start..span.start()];
                }
                Token::DtdStart { .. }
                | Token::EmptyDtd { .. }
                | Token::EntityDeclaration { .. }
                | Token::DtdEnd { .. } => {
                    return Err(DeserializeError::new("the XML has a document type declaration"));
                }
                Token::Declaration { .. }
                | Token::ProcessingInstruction { .. }
                | Token::Comment { .. }
                | Token::Text { .. }
                | Token::Cdata { .. } => {}
            }
        }
        match !open.is_empty() || (self.elements.len() == 1 && !text.is_empty()) {
            true => Err(DeserializeError::new("it is not XML: it ends too early")),
            false => Ok(()),
        }
    }

    fn begin(&mut self, name: &'a str, attributes: usize) {
        self.elements.push(Element { name, content: "", end: 0, attributes });
    }

    /// Returns the attributes of the element with that index.
    pub(super) fn attributes(&self, position: usize) -> &[Attribute<'a>] {
        let end = self.elements.get(position + 1).map_or(self.attributes.len(), |next| next.attributes);
        &self.attributes[self.elements[position].attributes..end]
    }

    /// Returns the indexes of the element `first` and its following siblings, as far as they are less than `end`.
    pub(super) fn siblings(&self, first: usize, end: usize) -> impl Iterator<Item = usize> + '_ {
        let in_range = move |position: &usize| *position < end;
        std::iter::successors(Some(first).filter(in_range), move |position| {
            Some(self.elements[*position].end).filter(in_range)
        })
    }
}

/// Returns the name of the root element without its prefix, if the body begins with an element. The rest is not
/// checked.
pub fn root_name(body: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(body).ok()?.trim_start_matches(SPACE);
    Tokenizer::from(text).map_while(Result::ok).find_map(|token| match token {
        Token::ElementStart { local, .. } => Some(local.as_str()),
        _ => None,
    })
}

fn not_xml(position: xmlparser::TextPos) -> DeserializeError {
    DeserializeError::new(format!("it is not XML: line {}, column {}", position.row, position.col))
}
