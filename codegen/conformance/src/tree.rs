//! XML documents and forms as trees, which can be compared by content.

use roxmltree::Document;

use super::same_text;

/// An element of a document, or a parameter of a form.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Tree {
    /// The name, with its namespace if there is one.
    name: String,
    /// Sorted by name.
    attributes: Vec<(String, String)>,
    /// The text. White space next to other content is removed.
    text: String,
    children: Vec<Tree>,
}

impl Tree {
    /// Parses an XML document.
    ///
    /// # Errors
    /// If the text is not well-formed XML.
    pub fn of_xml(text: &str) -> Result<Self, String> {
        let document = Document::parse(text).map_err(|error| error.to_string())?;
        Ok(element(document.root_element()))
    }

    /// Parses the parameters of a form. The dots in their names separate the levels of the tree.
    ///
    /// # Errors
    /// If a parameter is not percent-encoded.
    pub fn of_form(text: &str) -> Result<Self, String> {
        let mut root = Self::named(String::new());
        for pair in text.split('&').filter(|pair| !pair.trim().is_empty()) {
            let (name, value) = pair.trim().split_once('=').unwrap_or((pair.trim(), ""));
            let mut place = &mut root;
            for part in percent_decoded(name)?.split('.') {
                let index = match place.children.iter().position(|child| child.name == part) {
                    Some(index) => index,
                    None => {
                        place.children.push(Self::named(part.to_owned()));
                        place.children.len() - 1
                    }
                };
                place = &mut place.children[index];
            }
            place.text = percent_decoded(value)?;
        }
        Ok(root)
    }

    /// Whether two canonical trees are equal.
    pub fn same(&self, expected: &Self) -> bool {
        self.name == expected.name
            && self.attributes == expected.attributes
            && same_text(&self.text, &expected.text)
            && self.children.len() == expected.children.len()
            && self.children.iter().zip(&expected.children).all(|(found, expected)| found.same(expected))
    }

    fn named(name: String) -> Self {
        Self { name, attributes: Vec::new(), text: String::new(), children: Vec::new() }
    }

    /// Converts the tree into a form that is the same for all equal trees. The order of children with different names
    /// does not matter, nor does that of a map's entries, which have two children each. The order of a list's items is
    /// kept.
    pub fn canonical(mut self) -> Self {
        self.children = self.children.into_iter().map(Self::canonical).collect();
        let numbered = !self.children.is_empty()
            && self.children.iter().all(|child| child.name.bytes().all(|byte| byte.is_ascii_digit()));
        if numbered {
            self.children.iter_mut().for_each(|child| child.name.clear());
        }
        self.children.sort_by(|a, b| a.name.cmp(&b.name));
        for siblings in self.children.chunk_by_mut(|a, b| a.name == b.name) {
            if siblings.iter().all(|sibling| sibling.children.len() == 2) {
                siblings.sort();
            }
        }
        self
    }
}

fn element(node: roxmltree::Node<'_, '_>) -> Tree {
    let full = |namespace: Option<&str>, name: &str| match namespace {
        Some(namespace) => format!("{{{namespace}}}{name}"),
        None => name.to_owned(),
    };
    let mut attributes: Vec<_> = node
        .attributes()
        .map(|attribute| (full(attribute.namespace(), attribute.name()), attribute.value().to_owned()))
        .collect();
    attributes.sort();
    let children: Vec<_> = node.children().filter(roxmltree::Node::is_element).map(element).collect();
    let text: String = node.children().filter_map(|child| child.text().filter(|_| child.is_text())).collect();
    Tree {
        name: full(node.tag_name().namespace(), node.tag_name().name()),
        attributes,
        text: if children.is_empty() { text } else { text.trim().to_owned() },
        children,
    }
}

fn percent_decoded(text: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        bytes.push(match first {
            b'+' => b' ',
            b'%' => {
                let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
                let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                rest = after.get(2..).unwrap_or_default();
                byte.ok_or_else(|| format!("`{text}` is not percent-encoded"))?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).map_err(|_| format!("`{text}` is not UTF-8"))
}
