// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ContextDataType` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

use crate::error::BuildError;
use crate::types::HttpHeader;

/// Details of the user's request to your server, used to assess the risk of a sign-in.
///
/// Threat protection compares them with the user's earlier sign-ins. If you send this structure,
/// all members except `EncodedData` are required.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ContextDataType {
    /// The IP address of the user's device.
    ///
    /// Do not send your own server's address. Behind a load balancer, the user's address is usually in
    /// a forwarding header.
    pub ip_address: String,
    /// The host name of your service that the user called.
    ///
    /// For example, `app.example.com`.
    pub server_name: String,
    /// The path on your service that the user called.
    ///
    /// For example, `/login`.
    pub server_path: String,
    /// The headers of the user's HTTP request to your server.
    ///
    /// Add one entry for each header. `User-Agent` should be among them.
    pub http_headers: Vec<HttpHeader>,
    /// The device fingerprint, as encoded by Amazon's context data library.
    ///
    /// The library runs in the user's browser or app and returns a string; pass it on unchanged.
    pub encoded_data: Option<String>,
}

impl ContextDataType {
    /// Creates a builder for [`ContextDataType`].
    pub fn builder() -> ContextDataTypeBuilder {
        ContextDataTypeBuilder::default()
    }

    /// The IP address of the user's device.
    pub fn ip_address(&self) -> &str {
        &self.ip_address
    }

    /// The host name of your service that the user called.
    pub fn server_name(&self) -> &str {
        &self.server_name
    }

    /// The path on your service that the user called.
    pub fn server_path(&self) -> &str {
        &self.server_path
    }

    /// The headers of the user's HTTP request to your server.
    pub fn http_headers(&self) -> &[HttpHeader] {
        &self.http_headers
    }

    /// The device fingerprint, as encoded by Amazon's context data library.
    pub fn encoded_data(&self) -> Option<&str> {
        self.encoded_data.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "ContextDataType",
    &[
        Member::string("IpAddress", "ip_address").max_length(131072),
        Member::string("ServerName", "server_name").max_length(131072),
        Member::string("ServerPath", "server_path").max_length(131072),
        Member::list(
            "HttpHeaders",
            "http_headers",
            &Member::structure("member", "member"),
        ),
        Member::string("EncodedData", "encoded_data").max_length(131072),
    ],
);

impl SerializeShape for ContextDataType {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.ip_address);
        out.write(&SCHEMA.members[1], &self.server_name);
        out.write(&SCHEMA.members[2], &self.server_path);
        out.write(&SCHEMA.members[3], &self.http_headers);
        out.write(&SCHEMA.members[4], &self.encoded_data);
    }
}

/// Builds a [`ContextDataType`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct ContextDataTypeBuilder {
    ip_address: Option<String>,
    server_name: Option<String>,
    server_path: Option<String>,
    http_headers: Option<Vec<HttpHeader>>,
    encoded_data: Option<String>,
}

impl ContextDataTypeBuilder {
    /// The IP address of the user's device.
    pub fn ip_address(mut self, input: impl Into<String>) -> Self {
        self.ip_address = Some(input.into());
        self
    }

    /// Sets or clears [`ip_address`](Self::ip_address).
    pub fn set_ip_address(mut self, input: Option<String>) -> Self {
        self.ip_address = input;
        self
    }

    /// Returns the value set for [`ip_address`](Self::ip_address).
    pub fn get_ip_address(&self) -> &Option<String> {
        &self.ip_address
    }

    /// The host name of your service that the user called.
    pub fn server_name(mut self, input: impl Into<String>) -> Self {
        self.server_name = Some(input.into());
        self
    }

    /// Sets or clears [`server_name`](Self::server_name).
    pub fn set_server_name(mut self, input: Option<String>) -> Self {
        self.server_name = input;
        self
    }

    /// Returns the value set for [`server_name`](Self::server_name).
    pub fn get_server_name(&self) -> &Option<String> {
        &self.server_name
    }

    /// The path on your service that the user called.
    pub fn server_path(mut self, input: impl Into<String>) -> Self {
        self.server_path = Some(input.into());
        self
    }

    /// Sets or clears [`server_path`](Self::server_path).
    pub fn set_server_path(mut self, input: Option<String>) -> Self {
        self.server_path = input;
        self
    }

    /// Returns the value set for [`server_path`](Self::server_path).
    pub fn get_server_path(&self) -> &Option<String> {
        &self.server_path
    }

    /// The headers of the user's HTTP request to your server.
    ///
    /// Adds one item. [`set_http_headers`](Self::set_http_headers) sets the whole list.
    pub fn http_headers(mut self, input: HttpHeader) -> Self {
        self.http_headers.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`http_headers`](Self::http_headers).
    pub fn set_http_headers(mut self, input: Option<Vec<HttpHeader>>) -> Self {
        self.http_headers = input;
        self
    }

    /// Returns the value set for [`http_headers`](Self::http_headers).
    pub fn get_http_headers(&self) -> &Option<Vec<HttpHeader>> {
        &self.http_headers
    }

    /// The device fingerprint, as encoded by Amazon's context data library.
    pub fn encoded_data(mut self, input: impl Into<String>) -> Self {
        self.encoded_data = Some(input.into());
        self
    }

    /// Sets or clears [`encoded_data`](Self::encoded_data).
    pub fn set_encoded_data(mut self, input: Option<String>) -> Self {
        self.encoded_data = input;
        self
    }

    /// Returns the value set for [`encoded_data`](Self::encoded_data).
    pub fn get_encoded_data(&self) -> &Option<String> {
        &self.encoded_data
    }

    /// Builds the [`ContextDataType`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<ContextDataType, BuildError> {
        Ok(ContextDataType {
            ip_address: self
                .ip_address
                .ok_or_else(|| BuildError::missing_field(
                    "ip_address",
                    "it is required to build `ContextDataType`",
                ))?,
            server_name: self
                .server_name
                .ok_or_else(|| BuildError::missing_field(
                    "server_name",
                    "it is required to build `ContextDataType`",
                ))?,
            server_path: self
                .server_path
                .ok_or_else(|| BuildError::missing_field(
                    "server_path",
                    "it is required to build `ContextDataType`",
                ))?,
            http_headers: self
                .http_headers
                .ok_or_else(|| BuildError::missing_field(
                    "http_headers",
                    "it is required to build `ContextDataType`",
                ))?,
            encoded_data: self.encoded_data,
        })
    }
}
