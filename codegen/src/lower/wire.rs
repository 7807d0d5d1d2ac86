//! Lowers the traits that determine how a member is written on the wire: HTTP bindings, names and formats.
//!
//! They are read for every member. The protocol decides which of them it uses.

use crate::diagnostic::Result;
use crate::ir::{Binding, EventBinding, ShapeTraits, TimestampFormat, WireTraits, XmlNamespace};
use crate::json::{Node, member as find};
use crate::model::traits::{self, Traits};
use crate::model::{Member, Shape, ShapeType};

/// Returns the traits of a member. A member's own trait replaces its target's.
pub fn lower_wire_traits(member: &Member<'_>, target: &Shape<'_>) -> Result<WireTraits> {
    let own = &member.traits;
    let timestamp_format = match own.timestamp_format()? {
        Some(format) => Some(format),
        None => target.traits.timestamp_format()?,
    };
    Ok(WireTraits {
        binding: binding(own)?,
        timestamp_format: timestamp_format.map(|format| match format {
            traits::TimestampFormat::EpochSeconds => TimestampFormat::EpochSeconds,
            traits::TimestampFormat::DateTime => TimestampFormat::DateTime,
            traits::TimestampFormat::HttpDate => TimestampFormat::HttpDate,
        }),
        media_type: match own.text("smithy.api#mediaType")? {
            Some(own) => Some(own),
            None => target.traits.text("smithy.api#mediaType")?,
        },
        requires_length: target.traits.has("smithy.api#requiresLength"),
        json_name: own.text("smithy.api#jsonName")?,
        xml_name: own.text("smithy.api#xmlName")?,
        xml_namespace: xml_namespace(own)?,
        xml_attribute: own.has("smithy.api#xmlAttribute"),
        xml_flattened: own.has("smithy.api#xmlFlattened"),
        ec2_query_name: own.text("aws.protocols#ec2QueryName")?,
        label_prefixes: match own.has("smithy.api#httpLabel") {
            true => target.traits.label_prefixes()?,
            false => Vec::new(),
        },
        event_binding: event_binding(own, target.kind),
    })
}

/// Returns the binding by `@eventHeader` or `@eventPayload`.
fn event_binding(own: &Traits<'_>, target: ShapeType) -> Option<EventBinding> {
    let size = match target {
        ShapeType::Byte => 1,
        ShapeType::Short => 2,
        ShapeType::Integer | ShapeType::IntEnum => 4,
        ShapeType::Long => 8,
        _ => 0,
    };
    let header = own.has("smithy.api#eventHeader").then_some(EventBinding::Header(size));
    header.or_else(|| own.has("smithy.api#eventPayload").then_some(EventBinding::Payload))
}

/// Returns the traits of a structure or union itself.
pub fn lower_shape_traits(shape: &Shape<'_>) -> Result<ShapeTraits> {
    Ok(ShapeTraits {
        name: shape.id.name().to_owned(),
        xml_name: shape.traits.text("smithy.api#xmlName")?,
        xml_namespace: xml_namespace(&shape.traits)?,
    })
}

/// Returns the `@xmlNamespace` of a shape or member.
pub fn xml_namespace(traits: &Traits<'_>) -> Result<Option<XmlNamespace>> {
    let Some(node) = traits.get("smithy.api#xmlNamespace") else { return Ok(None) };
    let members = node.object()?;
    let text = |name: &str| -> Result<Option<String>> {
        find(&members, name).map(|node| Ok(node.string()?.into_owned())).transpose()
    };
    Ok(Some(XmlNamespace { uri: text("uri")?.unwrap_or_default(), prefix: text("prefix")? }))
}

/// Returns the HTTP binding of a member, which has at most one (Smithy 2.0 specification, "HTTP bindings").
pub fn binding(traits: &Traits<'_>) -> Result<Option<Binding>> {
    let text = |node: Node<'_>| -> Result<String> { Ok(node.string()?.into_owned()) };
    if let Some(name) = traits.get("smithy.api#httpQuery") {
        return Ok(Some(Binding::Query(text(name)?)));
    }
    if let Some(name) = traits.get("smithy.api#httpHeader") {
        return Ok(Some(Binding::Header(text(name)?.to_ascii_lowercase())));
    }
    if let Some(prefix) = traits.get("smithy.api#httpPrefixHeaders") {
        return Ok(Some(Binding::PrefixHeaders(text(prefix)?.to_ascii_lowercase())));
    }
    let bare = [
        ("smithy.api#httpLabel", Binding::Label),
        ("smithy.api#httpQueryParams", Binding::QueryParams),
        ("smithy.api#httpPayload", Binding::Payload),
        ("smithy.api#httpResponseCode", Binding::ResponseCode),
    ];
    Ok(bare.into_iter().find(|(id, _)| traits.has(id)).map(|(_, binding)| binding))
}
