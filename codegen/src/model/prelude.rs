//! The shapes that every model has without defining them (Smithy 2.0 specification, "Prelude").

use std::sync::LazyLock;

use crate::json::Source;

pub const NAMESPACE: &str = "smithy.api";

/// Name and type; the primitive ones are zero rather than absent in a 1.0 model.
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

/// The prelude as a file like any other.
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

/// Whether a 1.0 member that targets the shape is zero unless the member itself is boxed.
pub fn is_primitive(name: &str) -> bool {
    name.starts_with("Primitive")
}
