//! The shapes that every model has without defining them (Smithy 2.0 specification, "Prelude").

use std::sync::LazyLock;

use crate::json::Source;

pub const NAMESPACE: &str = "smithy.api";

/// Names and types. In Smithy 1.0, members that target the primitive ones default to zero.
const SHAPES: [(&str, &str); 21] = [
    ("BigDecimal", "bigDecimal"),
    ("BigInteger", "bigInteger"),
    ("Blob", "blob"),
    ("Boolean", "boolean"),
    ("Byte", "byte"),
    ("Document", "document"),
    ("Double", "double"),
    ("Float", "float"),
    ("Integer", "integer"),
    ("Long", "long"),
    ("PrimitiveBoolean", "boolean"),
    ("PrimitiveByte", "byte"),
    ("PrimitiveDouble", "double"),
    ("PrimitiveFloat", "float"),
    ("PrimitiveInteger", "integer"),
    ("PrimitiveLong", "long"),
    ("PrimitiveShort", "short"),
    ("Short", "short"),
    ("String", "string"),
    ("Timestamp", "timestamp"),
    ("Unit", "structure"),
];

/// The prelude as a model file.
pub static SOURCE: LazyLock<Source> = LazyLock::new(|| {
    let shapes: Vec<String> = SHAPES
        .iter()
        .map(|(name, kind)| format!("\"{NAMESPACE}#{name}\": {{\"type\": \"{kind}\"}}"))
        .collect();
    Source {
        name: "the prelude".to_owned(),
        text: format!("{{\"smithy\": \"2.0\", \"shapes\": {{{}}}}}", shapes.join(",\n")),
    }
});

/// Whether members that target the shape default to zero in Smithy 1.0, unless the member itself is boxed.
pub fn is_primitive(name: &str) -> bool {
    name.starts_with("Primitive")
}
