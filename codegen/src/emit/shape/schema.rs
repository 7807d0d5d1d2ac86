//! The schema of a structure or union, and the functions that use it: `serialize` and `deserialize`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::scope::Scope;
use crate::emit::text::ident;
use crate::ir::{
    Binding, Check, EventBinding, Field, Retryable, Role, ShapeTraits, Structure, TimestampFormat, Type,
    TypeKind, Union, WireTraits, XmlNamespace,
};

/// Returns the schema of a structure, as a static with the name `schema`.
pub fn structure_schema(scope: &Scope, schema: &str, structure: &Structure) -> TokenStream {
    let members = structure.fields.iter().map(|field| {
        let label = field.name.trim_start_matches("r#");
        let member = member(scope, &field.type_, &field.wire, label);
        let required = (field.required && field.optional).then(|| quote!(.required()));
        let sensitive = field.redacted.then(|| quote!(.sensitive()));
        let token = field.idempotency_token.then(|| quote!(.idempotency_token()));
        let endpoint = field.endpoint.then(|| quote!(.endpoint()));
        let lenient = field.lenient.then(|| quote!(.lenient()));
        quote!(#member #required #sensitive #token #endpoint #lenient)
    });
    let retryable = match &structure.role {
        Role::Error(role) => role.retryable.map(|kind| retryable(scope, kind)),
        _ => None,
    };
    static_schema(scope, schema, "structure", &structure.shape, members, retryable)
}

/// Returns the schema of a union, as a static with the name `schema`.
pub fn union_schema(scope: &Scope, schema: &str, union: &Union) -> TokenStream {
    let members = union.variants.iter().map(|variant| {
        let label = variant.name.trim_start_matches("r#");
        let member = member(scope, &variant.type_, &variant.wire, label);
        let sensitive = variant.redacted.then(|| quote!(.sensitive()));
        quote!(#member #sensitive)
    });
    static_schema(scope, schema, "union", &union.shape, members, None)
}

fn static_schema(
    scope: &Scope,
    schema: &str,
    constructor: &str,
    shape: &ShapeTraits,
    members: impl Iterator<Item = TokenStream>,
    retryable: Option<TokenStream>,
) -> TokenStream {
    let type_ = scope.item("tinsmith_runtime::schema", "Schema");
    let (schema, constructor, name) = (ident(schema), ident(constructor), &shape.name);
    let xml_name = shape.xml_name.as_ref().map(|name| quote!(.xml_name(#name)));
    let xml_namespace = shape.xml_namespace.as_ref().map(xml_namespace);
    quote! {
        static #schema: #type_ =
            #type_::#constructor(#name, &[#(#members),*]) #xml_name #xml_namespace #retryable;
    }
}

fn retryable(scope: &Scope, kind: Retryable) -> TokenStream {
    let (error_kind, variant) = retry_kind(scope, kind);
    quote!(.retryable(#error_kind::#variant))
}

/// Returns the type `ErrorKind`, by which retries classify errors, and its variant for `kind`.
pub fn retry_kind(scope: &Scope, kind: Retryable) -> (TokenStream, proc_macro2::Ident) {
    let variant = match kind {
        Retryable::Throttling => "ThrottlingError",
        Retryable::ServerError => "ServerError",
        Retryable::ClientError => "ClientError",
    };
    (scope.item("tinsmith_runtime::aws_smithy_types::retry", "ErrorKind"), ident(variant))
}

/// Returns the schema of a member. `name` is its name in the model, `field` its name in Rust.
fn member(scope: &Scope, type_: &Type, name: &str, field: &str) -> TokenStream {
    let member = scope.item("tinsmith_runtime::schema", "Member");
    let plain = |constructor: &str| {
        let constructor = ident(constructor);
        quote!(#member::#constructor(#name, #field))
    };
    let described = match &type_.kind {
        TypeKind::Boolean => plain("boolean"),
        TypeKind::Byte | TypeKind::Short | TypeKind::Integer | TypeKind::Long => plain("integer"),
        TypeKind::Float => plain("float"),
        TypeKind::Double => plain("double"),
        TypeKind::BigInteger => plain("big_integer"),
        TypeKind::BigDecimal => plain("big_decimal"),
        TypeKind::String => plain("string"),
        TypeKind::Blob => plain("blob"),
        TypeKind::ByteStream => {
            let blob = plain("blob");
            quote!(#blob.streaming())
        }
        TypeKind::EventReceiver { .. } | TypeKind::EventSender { .. } => {
            let union = plain("union");
            quote!(#union.streaming())
        }
        TypeKind::Timestamp => plain("timestamp"),
        TypeKind::Document => plain("document"),
        TypeKind::Structure(_) | TypeKind::Unit => plain("structure"),
        TypeKind::Union(_) => plain("union"),
        TypeKind::Enumeration(enumeration) => {
            let enumeration = scope.name(enumeration);
            quote!(#member::enumeration(#name, #field, #enumeration::values()))
        }
        TypeKind::List { member: item, .. } => {
            let item = self::member(scope, item, "member", "member");
            quote!(#member::list(#name, #field, &#item))
        }
        TypeKind::Map { key, value, .. } => {
            let (key, value) =
                (self::member(scope, key, "key", "key"), self::member(scope, value, "value", "value"));
            quote!(#member::map(#name, #field, &#key, &#value))
        }
    };
    let (wire, checks) = (wire_traits(scope, &type_.wire), type_.checks.iter().map(constraint));
    quote!(#described #wire #(#checks)*)
}

fn wire_traits(scope: &Scope, traits: &WireTraits) -> TokenStream {
    let binding = traits.binding.as_ref().map(|binding| {
        let type_ = scope.item("tinsmith_runtime::schema", "Binding");
        match binding {
            Binding::Label => quote!(.bound(#type_::Label)),
            Binding::Query(name) => quote!(.bound(#type_::Query(#name))),
            Binding::QueryParams => quote!(.bound(#type_::QueryParams)),
            Binding::Header(name) => quote!(.bound(#type_::Header(#name))),
            Binding::PrefixHeaders(prefix) => quote!(.bound(#type_::PrefixHeaders(#prefix))),
            Binding::Payload => quote!(.bound(#type_::Payload)),
            Binding::ResponseCode => quote!(.bound(#type_::ResponseCode)),
        }
    });
    let format = traits.timestamp_format.map(|format| {
        let type_ = scope.item("tinsmith_runtime::schema", "TimestampFormat");
        match format {
            TimestampFormat::EpochSeconds => quote!(.format(#type_::EpochSeconds)),
            TimestampFormat::DateTime => quote!(.format(#type_::DateTime)),
            TimestampFormat::HttpDate => quote!(.format(#type_::HttpDate)),
        }
    });
    let media_type = traits.media_type.as_ref().map(|media_type| quote!(.media_type(#media_type)));
    let requires_length = traits.requires_length.then(|| quote!(.requires_length()));
    let json_name = traits.json_name.as_ref().map(|name| quote!(.json_name(#name)));
    let xml_name = traits.xml_name.as_ref().map(|name| quote!(.xml_name(#name)));
    let xml_namespace = traits.xml_namespace.as_ref().map(xml_namespace);
    let attribute = traits.xml_attribute.then(|| quote!(.xml_attribute()));
    let flattened = traits.xml_flattened.then(|| quote!(.xml_flattened()));
    let query_name = traits.ec2_query_name.as_ref().map(|name| quote!(.ec2_query_name(#name)));
    let event_binding = traits.event_binding.map(|binding| match binding {
        EventBinding::Header(size) => {
            let size = Literal::u8_unsuffixed(size);
            quote!(.event_header(#size))
        }
        EventBinding::Payload => quote!(.event_payload()),
    });
    let prefixes = &traits.label_prefixes;
    let prefixes = (!prefixes.is_empty()).then(|| quote!(.label_prefixes(&[#(#prefixes),*])));
    quote! {
        #binding #event_binding #prefixes #format #media_type #requires_length #json_name #xml_name #xml_namespace #attribute #flattened
        #query_name
    }
}

/// Returns the method call that sets the `@xmlNamespace` of a schema, a member or a service.
pub fn xml_namespace(namespace: &XmlNamespace) -> TokenStream {
    let uri = &namespace.uri;
    let prefix = match &namespace.prefix {
        Some(prefix) => quote!(Some(#prefix)),
        None => quote!(None),
    };
    quote!(.xml_namespace(#uri, #prefix))
}

fn constraint(check: &Check) -> TokenStream {
    match check {
        Check::Length { min, max: None } => {
            let min = Literal::u64_unsuffixed(min.unwrap_or_default());
            quote!(.min_length(#min))
        }
        Check::Length { min: None | Some(0), max: Some(max) } => {
            let max = Literal::u64_unsuffixed(*max);
            quote!(.max_length(#max))
        }
        Check::Length { min: Some(min), max: Some(max) } => {
            let (min, max) = (Literal::u64_unsuffixed(*min), Literal::u64_unsuffixed(*max));
            quote!(.length(#min, #max))
        }
        Check::Range { min, max } => {
            let min = min.as_ref().map(|min| quote!(.min(#min)));
            let max = max.as_ref().map(|max| quote!(.max(#max)));
            quote!(#min #max)
        }
        Check::Pattern(pattern) => {
            let pattern = raw_string(pattern);
            quote!(.pattern(#pattern))
        }
        Check::UniqueItems => quote!(.unique_items()),
    }
}

/// Returns a raw string literal, unless the text has characters that must be escaped.
fn raw_string(text: &str) -> TokenStream {
    if text.chars().any(is_invisible) {
        return quote!(#text);
    }
    let hashes = (0..).map(|count| "#".repeat(count)).find(|hashes| !text.contains(&format!("\"{hashes}")));
    let hashes = hashes.unwrap_or_default();
    format!("r{hashes}\"{text}\"{hashes}").parse().unwrap_or_else(|_| quote!(#text))
}

/// Whether Rust refuses the character in raw strings, or its lints do because it is not visible.
fn is_invisible(c: char) -> bool {
    c.escape_debug().len() > 1 && !matches!(c, '"' | '\\' | '\'')
}

/// Returns `serialize` and `deserialize` of a structure, as far as they are used.
pub fn structure_impls(scope: &Scope, schema: &str, structure: &Structure) -> TokenStream {
    let serialize = structure.serializes.then(|| {
        let fields = structure.serialized().into_iter().map(|(index, field)| {
            let (index, name, schema) = (Literal::usize_unsuffixed(index), ident(&field.name), ident(schema));
            match field.boxed && field.optional {
                true => quote!(out.write_boxed(&#schema.members[#index], &self.#name);),
                false if field.boxed => quote!(out.write(&#schema.members[#index], &*self.#name);),
                false => quote!(out.write(&#schema.members[#index], &self.#name);),
            }
        });
        let out = if structure.fields.is_empty() { quote!(_) } else { quote!(out) };
        serialize_impl(scope, schema, &structure.name.ident, &out, &quote!(#(#fields)*))
    });
    let deserialize = structure.deserializes.then(|| deserialize_structure(scope, schema, structure));
    quote!(#serialize #deserialize)
}

fn serialize_impl(
    scope: &Scope,
    schema: &str,
    name: &str,
    out: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    let (schema, name) = (ident(schema), ident(name));
    let type_ = scope.item("tinsmith_runtime::schema", "Schema");
    let shape = scope.item("tinsmith_runtime::serde", "SerializeShape");
    let serializer = scope.item("tinsmith_runtime::serde", "ShapeSerializer");
    quote! {
        impl #shape for #name {
            fn schema(&self) -> &'static #type_ {
                &#schema
            }

            fn serialize(&self, #out: &mut dyn #serializer) {
                #body
            }
        }
    }
}

fn deserialize_impl(scope: &Scope, name: &str, body: &TokenStream) -> TokenStream {
    let name = ident(name);
    let shape = scope.item("tinsmith_runtime::serde", "DeserializeShape");
    let deserializer = scope.item("tinsmith_runtime::serde", "ShapeDeserializer");
    let error = scope.item("tinsmith_runtime::serde", "DeserializeError");
    quote! {
        impl #shape for #name {
            fn deserialize(input: &mut dyn #deserializer) -> Result<Self, #error> {
                #body
            }
        }
    }
}

fn deserialize_structure(scope: &Scope, schema: &str, structure: &Structure) -> TokenStream {
    let schema = ident(schema);
    if structure.fields.is_empty() {
        let body = quote! {
            input.structure(&#schema, &mut |_, _, _| Ok(()))?;
            Ok(Self::builder().build())
        };
        return deserialize_impl(scope, &structure.name.ident, &body);
    }
    let last = structure.fields.len() - 1;
    let arms = structure.fields.iter().enumerate().map(|(index, field)| {
        let (number, name) = (Literal::usize_unsuffixed(index), ident(&field.name));
        let read = match field.boxed {
            true => quote!(input.read_boxed(member)?),
            false => quote!(input.read(member)?),
        };
        match index == last {
            true => quote!(_ => shape.#name = #read,),
            false => quote!(#number => shape.#name = #read,),
        }
    });
    let read = match structure.fields.as_slice() {
        [only] => {
            let (name, boxed) = (ident(&only.name), only.boxed);
            let read = if boxed { quote!(input.read_boxed(member)?) } else { quote!(input.read(member)?) };
            quote!(|_, member, input| { shape.#name = #read; Ok(()) })
        }
        _ => quote! {
            |index, member, input| {
                match index {
                    #(#arms)*
                }
                Ok(())
            }
        },
    };
    let stand_ins = structure.fields.iter().filter_map(|field| stand_in(scope, field));
    let build = match structure.fallible {
        true => quote!(Ok(shape.build()?)),
        false => quote!(Ok(shape.build())),
    };
    let body = quote! {
        let mut shape = Self::builder();
        input.structure(&#schema, &mut #read)?;
        #(#stand_ins)*
        #build
    };
    deserialize_impl(scope, &structure.name.ident, &body)
}

/// Returns the statement that sets a required member to a stand-in if the service omitted it (Smithy 2.0 specification,
/// "Client error correction").
fn stand_in(scope: &Scope, field: &Field) -> Option<TokenStream> {
    let name = ident(&field.name);
    match (&field.type_.kind, field.optional) {
        (TypeKind::Structure(_), true) if field.required => {
            let stand_in = scope.item("tinsmith_runtime::serde", "stand_in");
            let value = if field.boxed { quote!(Box::new(#stand_in()?)) } else { quote!(#stand_in()?) };
            Some(quote! {
                if shape.#name.is_none() {
                    shape.#name = Some(#value);
                }
            })
        }
        (TypeKind::Union(union), true) if field.required => {
            let union = scope.name(union);
            let value = if field.boxed { quote!(Box::new(#union::Unknown)) } else { quote!(#union::Unknown) };
            Some(quote!(shape.#name.get_or_insert(#value);))
        }
        (_, true) => None,
        _ if field.default.is_some() => None,
        // An event stream is always present: it is the response's body.
        (kind, false) if kind.is_event_stream() => None,
        (TypeKind::Timestamp, false) => {
            let date_time = scope.item("crate::primitives", "DateTime");
            Some(quote!(shape.#name.get_or_insert_with(|| #date_time::from_secs(0));))
        }
        (TypeKind::Enumeration(enumeration), false) => {
            let enumeration = scope.name(enumeration);
            Some(quote!(shape.#name.get_or_insert_with(|| #enumeration::from("no value was set"));))
        }
        (_, false) => Some(quote!(shape.#name.get_or_insert_default();)),
    }
}

/// Returns `serialize` and `deserialize` of a union, as far as they are used.
pub fn union_impls(scope: &Scope, schema: &str, union: &Union) -> TokenStream {
    let static_ = ident(schema);
    let serialize = union.serializes.then(|| {
        let arms = union.variants.iter().enumerate().map(|(index, variant)| {
            let (index, name) = (Literal::usize_unsuffixed(index), ident(&variant.name));
            match (&variant.type_.kind, variant.boxed) {
                (TypeKind::Unit, _) => quote!(Self::#name => out.write_unit(&#static_.members[#index]),),
                (_, true) => quote!(Self::#name(value) => out.write(&#static_.members[#index], &**value),),
                (_, false) => quote!(Self::#name(value) => out.write(&#static_.members[#index], value),),
            }
        });
        let body = quote! {
            match self {
                #(#arms)*
                Self::Unknown => out.unknown_variant(&#static_),
            }
        };
        serialize_impl(scope, schema, &union.name.ident, &quote!(out), &body)
    });
    let deserialize = union.deserializes.then(|| {
        let last = union.variants.len().saturating_sub(1);
        let arms = union.variants.iter().enumerate().map(|(index, variant)| {
            let (number, name) = (Literal::usize_unsuffixed(index), ident(&variant.name));
            let value = match (&variant.type_.kind, variant.boxed) {
                (TypeKind::Unit, _) => quote!({ input.read_unit()?; Self::#name }),
                (_, true) => quote!(Self::#name(Box::new(input.read(member)?))),
                (_, false) => quote!(Self::#name(input.read(member)?)),
            };
            match index == last {
                true => quote!(_ => #value,),
                false => quote!(#number => #value,),
            }
        });
        let body = match union.variants.is_empty() {
            true => quote! {
                input.union(&#static_, &mut |_, _, _| Ok(()))?;
                Ok(Self::Unknown)
            },
            false => {
                let has_value = union.variants.iter().any(|variant| variant.type_.kind != TypeKind::Unit);
                let member = if has_value { quote!(member) } else { quote!(_) };
                let index = if union.variants.len() > 1 { quote!(index) } else { quote!(_) };
                let read = match union.variants.as_slice() {
                    [only] => {
                        let name = ident(&only.name);
                        match (&only.type_.kind, only.boxed) {
                            (TypeKind::Unit, _) => quote!(input.read_unit()?; shape = Self::#name;),
                            (_, true) => quote!(shape = Self::#name(Box::new(input.read(member)?));),
                            (_, false) => quote!(shape = Self::#name(input.read(member)?);),
                        }
                    }
                    _ => quote!(shape = match index { #(#arms)* };),
                };
                quote! {
                    let mut shape = Self::Unknown;
                    input.union(&#static_, &mut |#index, #member, input| {
                        #read
                        Ok(())
                    })?;
                    Ok(shape)
                }
            }
        };
        deserialize_impl(scope, &union.name.ident, &body)
    });
    quote!(#serialize #deserialize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_strings_are_what_rust_accepts() {
        for (text, expected) in [
            (r"^[\w-]+$", r#"r"^[\w-]+$""#),
            ("\"é\"#", "r##\"\"é\"#\"##"),
            ("a\rb", r#""a\rb""#),
            ("\u{202e}", r#""\u{202e}""#),
        ] {
            assert_eq!(raw_string(text).to_string(), expected);
        }
    }
}
