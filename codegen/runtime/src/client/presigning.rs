//! The configuration of presigned requests, and the presigned requests themselves.

use std::fmt;
use std::time::{Duration, SystemTime};

use http::Request;

/// The longest time for which AWS accepts a presigned request.
const LONGEST: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The period in which a presigned request is valid.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PresigningConfig {
    start_time: SystemTime,
    expires_in: Duration,
}

impl PresigningConfig {
    /// Makes the request valid from now on, for `expires_in`. It becomes invalid earlier if the credentials that sign
    /// it expire.
    ///
    /// # Errors
    /// If the period is longer than a week.
    pub fn expires_in(expires_in: Duration) -> Result<Self, PresigningConfigError> {
        Self::builder().expires_in(expires_in).build()
    }

    /// Creates a builder.
    pub fn builder() -> PresigningConfigBuilder {
        PresigningConfigBuilder::default()
    }

    /// Returns how long the request is valid.
    pub fn expires(&self) -> Duration {
        self.expires_in
    }

    /// Returns when the request begins to be valid.
    pub fn start_time(&self) -> SystemTime {
        self.start_time
    }
}

/// A builder of [`PresigningConfig`].
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct PresigningConfigBuilder {
    start_time: Option<SystemTime>,
    expires_in: Option<Duration>,
}

impl PresigningConfigBuilder {
    /// Sets when the request begins to be valid. The default is the time at which the configuration is built.
    pub fn start_time(mut self, start_time: SystemTime) -> Self {
        self.start_time = Some(start_time);
        self
    }

    /// Sets when the request begins to be valid. The default is the time at which the configuration is built.
    pub fn set_start_time(&mut self, start_time: Option<SystemTime>) {
        self.start_time = start_time;
    }

    /// Sets how long the request is valid, which is a week at most.
    pub fn expires_in(mut self, expires_in: Duration) -> Self {
        self.expires_in = Some(expires_in);
        self
    }

    /// Sets how long the request is valid, which is a week at most.
    pub fn set_expires_in(&mut self, expires_in: Option<Duration>) {
        self.expires_in = expires_in;
    }

    /// Builds the configuration.
    ///
    /// # Errors
    /// If no period of validity is set, or if it is longer than a week.
    pub fn build(self) -> Result<PresigningConfig, PresigningConfigError> {
        let expires_in = self.expires_in.ok_or(PresigningConfigError("`expires_in` is missing"))?;
        if expires_in > LONGEST {
            return Err(PresigningConfigError("`expires_in` is longer than a week"));
        }
        Ok(PresigningConfig { start_time: self.start_time.unwrap_or_else(SystemTime::now), expires_in })
    }
}

/// Why a [`PresigningConfig`] cannot be built.
#[derive(Debug)]
pub struct PresigningConfigError(&'static str);

impl fmt::Display for PresigningConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for PresigningConfigError {}

/// A request that anybody can send, with any HTTP client, while it is valid. It must be sent with its headers.
#[derive(Clone)]
#[non_exhaustive]
pub struct PresignedRequest {
    request: Request<()>,
    uri: String,
}

impl PresignedRequest {
    pub(super) fn new(request: Request<()>) -> Self {
        Self { uri: request.uri().to_string(), request }
    }

    /// Returns the HTTP method.
    pub fn method(&self) -> &str {
        self.request.method().as_str()
    }

    /// Returns the URI, which contains the signature.
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// Returns the headers, which the signature covers.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        // Only UTF-8 can be signed, so every value is UTF-8.
        self.request
            .headers()
            .iter()
            .filter_map(|(name, value)| Some((name.as_str(), std::str::from_utf8(value.as_bytes()).ok()?)))
    }

    /// Converts this into an `http` 1.x request with `body`.
    pub fn make_http_1x_request<B>(&self, body: B) -> Request<B> {
        self.clone().into_http_1x_request(body)
    }

    /// Converts this into an `http` 1.x request with `body`.
    pub fn into_http_1x_request<B>(self, body: B) -> Request<B> {
        self.request.map(|()| body)
    }
}

/// Hides the signature, which is as confidential as a password.
impl fmt::Debug for PresignedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let uri = self.uri.split('?').next().unwrap_or_default();
        f.debug_struct("PresignedRequest")
            .field("method", &self.method())
            .field("uri", &uri)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_valid_for_a_week_at_most() {
        let week = Duration::from_secs(604_800);
        assert_eq!(PresigningConfig::expires_in(week).unwrap().expires(), week);
        let error = PresigningConfig::expires_in(week + Duration::from_secs(1)).unwrap_err().to_string();
        assert!(error.contains("week"), "{error}");
        assert!(PresigningConfig::builder().build().unwrap_err().to_string().contains("missing"));
        let start = SystemTime::UNIX_EPOCH + week;
        let mut builder = PresigningConfig::builder().start_time(start);
        builder.set_expires_in(Some(week));
        assert_eq!(builder.build().unwrap().start_time(), start);
    }

    #[test]
    fn a_signature_is_not_shown() {
        let request = Request::get("https://a.b/c?X-Amz-Signature=0123").header("x-a", "1").body(()).unwrap();
        let presigned = PresignedRequest::new(request);
        assert_eq!((presigned.method(), presigned.uri()), ("GET", "https://a.b/c?X-Amz-Signature=0123"));
        assert_eq!(presigned.headers().collect::<Vec<_>>(), [("x-a", "1")]);
        let shown = format!("{presigned:?}");
        assert!(shown.contains("https://a.b/c") && !shown.contains("0123"), "{shown}");
        assert_eq!(presigned.make_http_1x_request("body").into_body(), "body");
    }
}
