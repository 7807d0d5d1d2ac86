//! A protocol that only this test has: HTTP bindings around S-expressions.

use tinsmith_runtime::aws_smithy_types::error::ErrorMetadata;
use tinsmith_runtime::aws_smithy_types::error::operation::BuildError;
use tinsmith_runtime::body::Body;
use tinsmith_runtime::error::with_request_id;
use tinsmith_runtime::http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::protocol::{Protocol, ReadShape, ResponseError};
use tinsmith_runtime::schema::{Binding, Member, OperationSchema, Target};
use tinsmith_runtime::serde::{DeserializeError, SerializeShape};

use super::document::{Content, Element, Reader, declaration, element_of, encode, parse};

pub struct Rest;

impl Protocol for Rest {
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError> {
        let http = operation.http.ok_or_else(|| BuildError::other("the operation has no `@http`"))?;
        let whole = element_of(input)?;
        let (mut labels, mut query, mut params, mut members) = (vec![], vec![], vec![], vec![]);
        let (mut headers, mut body) = (HeaderMap::new(), Body::empty());
        for element in whole.children() {
            match element.binding {
                Binding::Label => labels.push((element.name.as_str(), text(element)?)),
                Binding::Query(name) => {
                    for value in texts(element)? {
                        query.push((name, value));
                    }
                }
                Binding::QueryParams => params.extend(entries(element)?),
                Binding::Header(name) => {
                    for value in texts(element)? {
                        append(&mut headers, name, value)?;
                    }
                }
                Binding::PrefixHeaders(prefix) => {
                    for (name, value) in entries(element)? {
                        append(&mut headers, &format!("{prefix}{name}"), value)?;
                    }
                }
                Binding::Payload => body = payload(element),
                // Requests do not have response codes.
                Binding::Body | Binding::ResponseCode => members.push(element.clone()),
            }
        }
        if !members.is_empty() {
            members.extend(input.schema().xml_namespace.or(operation.service.xml_namespace).map(declaration));
            body = payload(&Element::new(&whole.name, Binding::Body, Content::Elements(members)));
        }
        if let Some(content_type) = content_type(input.schema().members) {
            headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(content_type));
        }
        // A member with a parameter's name takes precedence over the map of further parameters.
        params.retain(|(name, _)| !query.iter().any(|(taken, _)| taken == name));
        query.extend(params);

        let mut uri = path(http.uri, operation, &labels)?;
        for (name, value) in query {
            uri.push(if uri.contains('?') { '&' } else { '?' });
            uri.push_str(&format!("{}={}", encode(name), encode(value)));
        }
        let mut request =
            Request::builder().method(http.method).uri(uri).body(body).map_err(BuildError::other)?;
        *request.headers_mut() = headers;
        Ok(request)
    }

    fn output(
        &self,
        operation: &OperationSchema,
        response: &mut Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        self.error(operation, response, read)
    }

    fn error_metadata(&self, _: &OperationSchema, response: &Response<Body>) -> ResponseError {
        let code = response.headers().get("x-error").and_then(|code| code.to_str().ok()).unwrap_or_default();
        let mut meta = ErrorMetadata::builder();
        if !code.is_empty() {
            meta = meta.code(code);
        }
        let document = document(response);
        let members = document.as_ref().map(Element::children).unwrap_or_default();
        if let Some(Ok(message)) = members.iter().find(|child| child.name == "message").map(text) {
            meta = meta.message(message);
        }
        let unreadable = document.is_none().then(no_document);
        ResponseError { code: code.to_owned(), meta: with_request_id(meta, response.headers()), unreadable }
    }

    fn error(
        &self,
        _: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        let document = document(response);
        read(&mut Reader::Message(&|member| find(response, document.as_ref(), member)))
    }
}

/// Returns the path, including the query in the template.
fn path(template: &str, operation: &OperationSchema, labels: &[(&str, &str)]) -> Result<String, BuildError> {
    let (mut path, mut rest) = (String::new(), template);
    while let Some((before, after)) = rest.split_once('{') {
        let (label, after) = after.split_once('}').unwrap_or((after, ""));
        let (name, greedy) = label.strip_suffix('+').map_or((label, false), |name| (name, true));
        let value = labels.iter().find(|(found, value)| *found == name && !value.is_empty());
        let Some((_, value)) = value else {
            let member = operation.input.members.iter().find(|member| member.name == name);
            let field = member.map_or("label", |member| member.field);
            return Err(BuildError::missing_field(field, "it is part of the path"));
        };
        path.push_str(before);
        match greedy {
            true => path.push_str(&value.split('/').map(encode).collect::<Vec<_>>().join("/")),
            false => path.push_str(&encode(value)),
        }
        rest = after;
    }
    Ok(path + rest)
}

fn content_type(members: &[Member]) -> Option<&'static str> {
    const DOCUMENT: &str = "application/x-s-expression";
    match members.iter().find(|member| member.binding == Binding::Payload) {
        Some(Member { media_type: Some(media_type), .. }) => Some(media_type),
        Some(Member { target: Target::Blob, .. }) => Some("application/octet-stream"),
        Some(Member { target: Target::String, .. }) => Some("text/plain"),
        Some(_) => Some(DOCUMENT),
        None => members.iter().any(|member| member.binding == Binding::Body).then_some(DOCUMENT),
    }
}

fn payload(element: &Element) -> Body {
    Body::from(match &element.content {
        Content::Bytes(bytes) => bytes.clone(),
        Content::Text(text) => text.clone().into_bytes(),
        Content::Null | Content::Elements(_) => element.to_string().into_bytes(),
    })
}

fn append(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), BuildError> {
    let name = HeaderName::try_from(name).map_err(BuildError::other)?;
    headers.append(name, HeaderValue::try_from(value).map_err(BuildError::other)?);
    Ok(())
}

fn text(element: &Element) -> Result<&str, BuildError> {
    match &element.content {
        Content::Text(text) => Ok(text),
        _ => Err(BuildError::other(format!("`{}` is bound to a text, but is none", element.name))),
    }
}

/// Returns the text, or all texts of a list.
fn texts(element: &Element) -> Result<Vec<&str>, BuildError> {
    match &element.content {
        Content::Elements(items) => items.iter().map(text).collect(),
        _ => Ok(vec![text(element)?]),
    }
}

/// Returns the keys and values of a map.
fn entries(map: &Element) -> Result<Vec<(&str, &str)>, BuildError> {
    let mut entries = Vec::new();
    for entry in map.children() {
        if let [key, value] = entry.children() {
            entries.push((text(key)?, text(value)?));
        }
    }
    Ok(entries)
}

/// Parses the document in the body. An empty body is an empty document.
fn document(response: &Response<Body>) -> Option<Element> {
    match response.body().bytes().unwrap_or_default() {
        [] => Some(Element::new("", Binding::Body, Content::Elements(Vec::new()))),
        body => parse(str::from_utf8(body).ok()?),
    }
}

fn no_document() -> DeserializeError {
    DeserializeError::new("the body is not an S-expression")
}

/// Returns the elements in the response for a member of an output or error.
fn find(
    response: &Response<Body>,
    document: Option<&Element>,
    member: &Member,
) -> Result<Vec<Element>, DeserializeError> {
    let element = |name: &str, content| Element::new(name, member.binding, content);
    let text = |name: &str, text: &str| element(name, Content::Text(text.to_owned()));
    let body = response.body().bytes().unwrap_or_default();
    Ok(match (member.binding, member.target) {
        (Binding::ResponseCode, _) => vec![text(member.name, response.status().as_str())],
        (Binding::Header(name), target) => {
            let values = response.headers().get_all(name).iter().filter_map(|value| value.to_str().ok());
            let values: Vec<_> = values.map(|value| text("member", value)).collect();
            match target {
                Target::List(_) if !values.is_empty() => {
                    vec![element(member.name, Content::Elements(values))]
                }
                _ => values,
            }
        }
        (Binding::PrefixHeaders(prefix), _) => {
            let entry = |(name, value): (&HeaderName, &HeaderValue)| {
                let pair = vec![
                    text("key", name.as_str().strip_prefix(prefix)?),
                    text("value", value.to_str().ok()?),
                ];
                Some(element("entry", Content::Elements(pair)))
            };
            let entries: Vec<_> = response.headers().iter().filter_map(entry).collect();
            match entries.is_empty() {
                true => Vec::new(),
                false => vec![element(member.name, Content::Elements(entries))],
            }
        }
        (Binding::Payload, _) if body.is_empty() => Vec::new(),
        (Binding::Payload, Target::Blob) => vec![element(member.name, Content::Bytes(body.to_vec()))],
        (Binding::Payload, Target::String) => {
            let body = str::from_utf8(body).map_err(|_| DeserializeError::new("the body is not UTF-8"))?;
            vec![text(member.name, body)]
        }
        (Binding::Payload, _) => vec![document.ok_or_else(no_document)?.clone()],
        // Responses do not have labels and queries.
        (Binding::Body | Binding::Label | Binding::Query(_) | Binding::QueryParams, _) => {
            let document = document.ok_or_else(no_document)?;
            document.values_of(member).into_iter().cloned().collect()
        }
    })
}
