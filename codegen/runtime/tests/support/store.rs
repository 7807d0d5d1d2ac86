//! A service that stores bytes: two operations like those of a generated crate, one with a streaming input and one with
//! a streaming output.

use std::time::Duration;

use aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_smithy_types::retry::{ErrorKind, ProvideErrorKind, RetryConfig};
use tinsmith_runtime::client::{AuthScheme, Call, Handle, Service, Settings, send, send_with_body};
use tinsmith_runtime::error::{OperationError, ReadError, Unhandled};
use tinsmith_runtime::operation::{Operation, OutputShape};
use tinsmith_runtime::protocol::rest_json::REST_JSON_1;
use tinsmith_runtime::schema::{Binding, Member, OperationSchema, Schema, ServiceSchema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer, ShapeSerializer,
};
use tinsmith_runtime::transport;

static STORE: Service = Service::new("Store", "store", "1");
static SERVICE: ServiceSchema = ServiceSchema::new("Store", "1", &REST_JSON_1);
static EMPTY: Schema = Schema::structure("Empty", &[]);
static HELD: Schema = Schema::structure(
    "Held",
    &[
        Member::blob("body", "body").streaming().bound(Binding::Payload),
        Member::string("tag", "tag").bound(Binding::Header("etag")),
    ],
);
static GET: OperationSchema = OperationSchema::new("Get", &SERVICE, &EMPTY, &HELD).http("GET", "/", 200);
static PUT: OperationSchema = OperationSchema::new("Put", &SERVICE, &HELD, &EMPTY).http("PUT", "/", 200);

/// A stream and a header.
#[derive(Debug, Default)]
pub struct Held {
    pub body: ByteStream,
    pub tag: Option<String>,
}

#[derive(Debug)]
pub struct Nothing;

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &HELD
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&HELD.members[0], &self.body);
        out.write(&HELD.members[1], &self.tag);
    }
}

impl DeserializeShape for Held {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut held = Self::default();
        input.structure(&HELD, &mut |index, member, input| {
            match index {
                0 => held.body = input.read(member)?,
                _ => held.tag = input.read(member)?,
            }
            Ok(())
        })?;
        Ok(held)
    }
}

impl SerializeShape for Nothing {
    fn schema(&self) -> &'static Schema {
        &EMPTY
    }

    fn serialize(&self, _: &mut dyn ShapeSerializer) {}
}

impl DeserializeShape for Nothing {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&EMPTY, &mut |_, _, _| Ok(()))?;
        Ok(Self)
    }
}

impl OutputShape for Held {
    fn set_request_id(&mut self, _: Option<String>) {}
}

impl OutputShape for Nothing {
    fn set_request_id(&mut self, _: Option<String>) {}
}

/// No errors are modeled.
#[derive(Debug)]
pub struct StoreError(Unhandled);

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for StoreError {}

impl From<Unhandled> for StoreError {
    fn from(error: Unhandled) -> Self {
        Self(error)
    }
}

impl ProvideErrorMetadata for StoreError {
    fn meta(&self) -> &ErrorMetadata {
        self.0.meta()
    }
}

impl ProvideErrorKind for StoreError {
    fn retryable_error_kind(&self) -> Option<ErrorKind> {
        None
    }

    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
}

impl OperationError for StoreError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

pub struct Get;
pub struct Put;

impl Operation for Get {
    type Input = Nothing;
    type Output = Held;
    type Error = StoreError;

    const SCHEMA: &'static OperationSchema = &GET;
}

impl Operation for Put {
    type Input = Held;
    type Output = Nothing;
    type Error = StoreError;

    const SCHEMA: &'static OperationSchema = &PUT;
}

impl Call for Get {
    type Config = String;

    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(url: &'c String, _: &Nothing, _: Option<&str>) -> EndpointFuture<'c> {
        endpoint(url)
    }
}

impl Call for Put {
    type Config = String;

    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(url: &'c String, _: &Held, _: Option<&str>) -> EndpointFuture<'c> {
        endpoint(url)
    }
}

fn endpoint(url: &str) -> EndpointFuture<'_> {
    EndpointFuture::ready(Ok(Endpoint::builder().url(url.to_owned()).build()))
}

/// A client of the store.
pub struct Client {
    handle: Handle,
    url: String,
}

impl Client {
    /// Creates a client with its own connection pool, which makes three attempts almost without pauses, and lets
    /// streams stall for `grace`.
    pub fn new(url: String, grace: Duration) -> Self {
        Self::with(transport::Builder::new().without_proxy().build().unwrap(), url, grace)
    }

    /// Creates a client with another HTTP client.
    pub fn with(http: SharedHttpClient, url: String, grace: Duration) -> Self {
        let stall = StalledStreamProtectionConfig::enabled().grace_period(grace).build();
        let retry = RetryConfig::standard().with_initial_backoff(Duration::from_millis(1));
        let settings = Settings {
            http_client: Some(http),
            stalled_stream_protection: Some(stall),
            retry_config: Some(retry),
            max_response_size: Some(1 << 20),
            ..Settings::default()
        };
        Self { handle: Handle::new(&STORE, settings), url }
    }

    pub async fn get(&self) -> Result<Held, SdkError<StoreError, HttpResponse>> {
        send::<Get>(&self.handle, &self.url, Nothing, &[]).await
    }

    pub async fn put(&self, body: ByteStream) -> Result<Nothing, SdkError<StoreError, HttpResponse>> {
        send_with_body::<Put>(&self.handle, &self.url, Held::default(), body, &[]).await
    }
}
