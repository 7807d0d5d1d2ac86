//! A handwritten event stream and its error, like those in generated code. Each test uses a part of them.
#![allow(dead_code)]

use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::{Blob, DateTime};
use tinsmith_runtime::error::{OperationError, ReadError, Unhandled};
use tinsmith_runtime::event_stream::{EventStream, StreamError};
use tinsmith_runtime::protocol::aws_json::AWS_JSON_1_1;
use tinsmith_runtime::protocol::rest_json::REST_JSON_1;
use tinsmith_runtime::protocol::rest_xml::REST_XML;
use tinsmith_runtime::protocol::rpc_v2_cbor::RPC_V2_CBOR;
use tinsmith_runtime::protocol::rpc_v2_json::RPC_V2_JSON;
use tinsmith_runtime::schema::{Member, Schema, ServiceSchema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer, ShapeSerializer,
};

macro_rules! structure {
    ($name:ident { $($index:literal $field:ident: $type_:ty = $member:expr),* }) => {
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $(pub $field: $type_,)*
        }

        const _: () = {
            static SCHEMA: Schema = Schema::structure(stringify!($name), &[$($member),*]);

            impl SerializeShape for $name {
                fn schema(&self) -> &'static Schema {
                    &SCHEMA
                }

                fn serialize(&self, _out: &mut dyn ShapeSerializer) {
                    $(_out.write(&SCHEMA.members[$index], &self.$field);)*
                }
            }

            impl DeserializeShape for $name {
                #[allow(unused_mut, unused_variables)]
                fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
                    let mut shape = Self::default();
                    input.structure(&SCHEMA, &mut |index, member, input| {
                        match index {
                            $($index => shape.$field = input.read(member)?,)*
                            _ => {}
                        }
                        Ok(())
                    })?;
                    Ok(shape)
                }
            }
        };
    };
}

structure! { Tick {
    0 text: Option<String> = Member::string("text", "text"),
    1 at: Option<DateTime> = Member::timestamp("at", "at").event_header(0),
    2 number: Option<i32> = Member::integer("number", "number").event_header(2),
    3 last: Option<bool> = Member::boolean("last", "last").event_header(0),
    4 more: Option<String> = Member::string("more", "more")
} }
structure! { Raw {
    0 source: Option<String> = Member::string("source", "source").event_header(0),
    1 bytes: Option<Blob> = Member::blob("bytes", "bytes").event_payload(),
    2 tag: Option<Blob> = Member::blob("tag", "tag").event_header(0)
} }
structure! { Held { 0 text: Option<String> = Member::string("text", "text") } }
structure! { Holding { 0 held: Option<Held> = Member::structure("held", "held").event_payload() } }
structure! { Saying { 0 said: Option<String> = Member::string("said", "said").event_payload() } }
structure! { Over {} }

/// The events of a service with the protocol of that index in [`SERVICES`].
#[derive(Clone, Debug, PartialEq)]
pub enum Happening<const P: usize> {
    Tick(Tick),
    Raw(Raw),
    Holding(Holding),
    Saying(Saying),
    Over(Over),
    Unknown,
}

static HAPPENING: Schema = Schema::union(
    "Happening",
    &[
        Member::structure("tick", "Tick"),
        Member::structure("raw", "Raw"),
        Member::structure("holding", "Holding"),
        Member::structure("saying", "Saying"),
        Member::structure("over", "Over"),
    ],
);

impl<const P: usize> SerializeShape for Happening<P> {
    fn schema(&self) -> &'static Schema {
        &HAPPENING
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Tick(value) => out.write(&HAPPENING.members[0], value),
            Self::Raw(value) => out.write(&HAPPENING.members[1], value),
            Self::Holding(value) => out.write(&HAPPENING.members[2], value),
            Self::Saying(value) => out.write(&HAPPENING.members[3], value),
            Self::Over(value) => out.write(&HAPPENING.members[4], value),
            Self::Unknown => out.unknown_variant(&HAPPENING),
        }
    }
}

impl<const P: usize> DeserializeShape for Happening<P> {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input.union(&HAPPENING, &mut |index, member, input| {
            shape = match index {
                0 => Self::Tick(input.read(member)?),
                1 => Self::Raw(input.read(member)?),
                2 => Self::Holding(input.read(member)?),
                3 => Self::Saying(input.read(member)?),
                _ => Self::Over(input.read(member)?),
            };
            Ok(())
        })?;
        Ok(shape)
    }
}

/// A service for each protocol.
pub static SERVICES: [&ServiceSchema; 5] = [
    &ServiceSchema::new("Service", "1", &REST_JSON_1),
    &ServiceSchema::new("Service", "1", &REST_XML),
    &ServiceSchema::new("Service", "1", &AWS_JSON_1_1),
    &ServiceSchema::new("Service", "1", &RPC_V2_CBOR),
    &ServiceSchema::new("Service", "1", &RPC_V2_JSON),
];

impl<const P: usize> EventStream for Happening<P> {
    const SERVICE: &'static ServiceSchema = SERVICES[P];
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Throttled {
    pub message: Option<String>,
    pub meta: ErrorMetadata,
}

static THROTTLED: Schema = Schema::structure("ThrottledException", &[Member::string("message", "message")]);
tinsmith_runtime::message_error!(Throttled, THROTTLED);

#[derive(Debug)]
pub enum WatchError {
    Throttled(Throttled),
    Unhandled(Unhandled),
}

impl WatchError {
    fn inner(&self) -> &(dyn tinsmith_runtime::error::ModeledError + 'static) {
        match self {
            Self::Throttled(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for WatchError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] =
        &[("throttled", |error| error.read(Self::Throttled))];
}

tinsmith_runtime::operation_error!(WatchError);

impl StreamError for WatchError {
    fn as_exception(&self) -> Option<(&'static str, &dyn SerializeShape)> {
        match self {
            Self::Throttled(inner) => Some(("throttled", inner)),
            Self::Unhandled(_) => None,
        }
    }
}
