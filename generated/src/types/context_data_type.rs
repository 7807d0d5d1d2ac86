// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ContextDataType` and its builder.

use tinsmith_runtime::json::ObjectWriter;
use tinsmith_runtime::required::missing_members;

use crate::error::BuildError;
use crate::types::HttpHeader;

/// What your server knows about the user's request, for risk rating.
///
/// Threat protection compares it with the user's earlier sign-ins. All but `EncodedData` are
/// required once you send this structure.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ContextDataType {
    /// The IP address from which the user's device called you.
    ///
    /// Not your server's own. Behind a load balancer it is usually in a forwarding header.
    pub ip_address: String,
    /// The host name of your service that the user called.
    ///
    /// For example `app.example.com`.
    pub server_name: String,
    /// The path on your service that the user called.
    ///
    /// For example `/login`.
    pub server_path: String,
    /// The headers of the user's HTTP request to you.
    ///
    /// One entry for each header. `User-Agent` should be among them.
    pub http_headers: Vec<HttpHeader>,
    /// The device fingerprint, in the encoding of Amazon's context data library.
    ///
    /// That library runs in the user's browser or app and hands you a string; pass it on as it is.
    pub encoded_data: Option<String>,
}

impl ContextDataType {
    /// Begins to build a [`ContextDataType`].
    pub fn builder() -> ContextDataTypeBuilder {
        ContextDataTypeBuilder::default()
    }

    /// The IP address from which the user's device called you.
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

    /// The headers of the user's HTTP request to you.
    pub fn http_headers(&self) -> &[HttpHeader] {
        &self.http_headers
    }

    /// The device fingerprint, in the encoding of Amazon's context data library.
    pub fn encoded_data(&self) -> Option<&str> {
        self.encoded_data.as_deref()
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
    /// The IP address from which the user's device called you.
    pub fn ip_address(mut self, input: impl Into<String>) -> Self {
        self.ip_address = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`ip_address`](Self::ip_address).
    pub fn set_ip_address(mut self, input: Option<String>) -> Self {
        self.ip_address = input;
        self
    }

    /// What [`ip_address`](Self::ip_address) is set to so far.
    pub fn get_ip_address(&self) -> &Option<String> {
        &self.ip_address
    }

    /// The host name of your service that the user called.
    pub fn server_name(mut self, input: impl Into<String>) -> Self {
        self.server_name = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`server_name`](Self::server_name).
    pub fn set_server_name(mut self, input: Option<String>) -> Self {
        self.server_name = input;
        self
    }

    /// What [`server_name`](Self::server_name) is set to so far.
    pub fn get_server_name(&self) -> &Option<String> {
        &self.server_name
    }

    /// The path on your service that the user called.
    pub fn server_path(mut self, input: impl Into<String>) -> Self {
        self.server_path = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`server_path`](Self::server_path).
    pub fn set_server_path(mut self, input: Option<String>) -> Self {
        self.server_path = input;
        self
    }

    /// What [`server_path`](Self::server_path) is set to so far.
    pub fn get_server_path(&self) -> &Option<String> {
        &self.server_path
    }

    /// The headers of the user's HTTP request to you.
    ///
    /// Adds one item; [`set_http_headers`](Self::set_http_headers) sets them all.
    pub fn http_headers(mut self, input: HttpHeader) -> Self {
        self.http_headers.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`http_headers`](Self::http_headers).
    pub fn set_http_headers(mut self, input: Option<Vec<HttpHeader>>) -> Self {
        self.http_headers = input;
        self
    }

    /// What [`http_headers`](Self::http_headers) is set to so far.
    pub fn get_http_headers(&self) -> &Option<Vec<HttpHeader>> {
        &self.http_headers
    }

    /// The device fingerprint, in the encoding of Amazon's context data library.
    pub fn encoded_data(mut self, input: impl Into<String>) -> Self {
        self.encoded_data = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`encoded_data`](Self::encoded_data).
    pub fn set_encoded_data(mut self, input: Option<String>) -> Self {
        self.encoded_data = input;
        self
    }

    /// What [`encoded_data`](Self::encoded_data) is set to so far.
    pub fn get_encoded_data(&self) -> &Option<String> {
        &self.encoded_data
    }

    /// The [`ContextDataType`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<ContextDataType, BuildError> {
        let missing = [
            ("ip_address", self.ip_address.is_none()),
            ("server_name", self.server_name.is_none()),
            ("server_path", self.server_path.is_none()),
            ("http_headers", self.http_headers.is_none()),
        ];
        let (
            Some(ip_address),
            Some(server_name),
            Some(server_path),
            Some(http_headers),
        ) = (self.ip_address, self.server_name, self.server_path, self.http_headers)
        else {
            return Err(missing_members("ContextDataType", &missing));
        };
        Ok(ContextDataType {
            ip_address,
            server_name,
            server_path,
            http_headers,
            encoded_data: self.encoded_data,
        })
    }
}

impl ContextDataType {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        object.member("IpAddress").string(&self.ip_address);
        object.member("ServerName").string(&self.server_name);
        object.member("ServerPath").string(&self.server_path);
        object
            .member("HttpHeaders")
            .list(
                &self.http_headers,
                |value, out| out.object(|object| value.write_json(object)),
            );
        if let Some(value) = &self.encoded_data {
            object.member("EncodedData").string(value);
        }
    }
}

#[cfg(feature = "validation")]
impl ContextDataType {
    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        at.optional(
            "IpAddress",
            Some(&self.ip_address),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(0), Some(131072));
            },
        );
        at.optional(
            "ServerName",
            Some(&self.server_name),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(0), Some(131072));
            },
        );
        at.optional(
            "ServerPath",
            Some(&self.server_path),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(0), Some(131072));
            },
        );
        at.optional(
            "HttpHeaders",
            Some(&self.http_headers),
            |value, at| {
                at.each(
                    value,
                    |value, at| {
                        value.validate_members(at);
                    },
                );
            },
        );
        at.optional(
            "EncodedData",
            self.encoded_data.as_ref(),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(0), Some(131072));
            },
        );
    }
}
