//! Changes to a single call, such as another configuration or another header.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use http::Request;

use super::presigning::{PresignedRequest, PresigningConfig};
use super::sign::CONTENT_HASH;
use super::{HttpRequest, HttpResponse, SdkError};

/// A change to a request, made at each attempt before it is signed.
pub type RequestChange = Arc<dyn Fn(HttpRequest) -> Result<HttpRequest, BoxError> + Send + Sync>;

/// Applies the changes to the request.
pub(super) fn apply(
    request: Request<SdkBody>,
    changes: &[RequestChange],
) -> Result<Request<SdkBody>, BoxError> {
    if changes.is_empty() {
        return Ok(request);
    }
    let mut changed = HttpRequest::try_from(request)?;
    for change in changes {
        changed = change(changed)?;
    }
    Ok(changed.try_into_http1x()?)
}

/// The changes to one call.
pub struct Changes<C> {
    /// Settings that override the client's.
    pub config: Option<C>,
    /// Changes to the request, in the order in which they are made.
    pub request: Vec<RequestChange>,
}

impl<C> Default for Changes<C> {
    fn default() -> Self {
        Self { config: None, request: Vec::new() }
    }
}

impl<C: fmt::Debug> fmt::Debug for Changes<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Changes").field("config", &self.config).field("request", &self.request.len()).finish()
    }
}

/// A request that can be sent with changes.
pub trait CustomizableSend<T, E>: Sized {
    /// The builder of the crate's configuration.
    type Config;

    /// Sends the request.
    fn send_with_changes(
        self,
        changes: Changes<Self::Config>,
    ) -> impl Future<Output = Result<T, SdkError<E, HttpResponse>>> + Send;
}

/// A request that can be presigned with changes.
pub trait CustomizablePresigned<T, E>: CustomizableSend<T, E> {
    /// Presigns the request.
    fn presign_with_changes(
        self,
        changes: Changes<Self::Config>,
        presigning_config: PresigningConfig,
    ) -> impl Future<Output = Result<PresignedRequest, SdkError<E, HttpResponse>>> + Send;
}

/// The output of an operation whose requests need not have a signature that covers the body.
pub trait OptionalPayloadSigning {}

/// A call that can be changed before it is sent.
///
/// ```text
/// client.operation().customize()
///     .mutate_request(|request| { request.headers_mut().insert("x-my-header", "value"); })
///     .config_override(Config::builder().endpoint_url("http://127.0.0.1:5000"))
///     .send().await
/// ```
#[derive(Debug)]
pub struct CustomizableOperation<T, E, B: CustomizableSend<T, E>> {
    operation: B,
    changes: Changes<B::Config>,
    answer: PhantomData<fn() -> (T, E)>,
}

impl<T, E, B: CustomizableSend<T, E>> CustomizableOperation<T, E, B> {
    /// Creates a call without changes.
    #[doc(hidden)]
    pub fn new(operation: B) -> Self {
        Self { operation, changes: Changes::default(), answer: PhantomData }
    }

    /// Replaces the request, at each attempt and before it is signed.
    ///
    /// An error of `change` ends the call with [`SdkError::ConstructionFailure`].
    pub fn map_request<F, C>(mut self, change: F) -> Self
    where
        F: Fn(HttpRequest) -> Result<HttpRequest, C> + Send + Sync + 'static,
        C: Error + Send + Sync + 'static,
    {
        self.changes.request.push(Arc::new(move |request| change(request).map_err(Into::into)));
        self
    }

    /// Changes the request, at each attempt and before it is signed.
    pub fn mutate_request<F>(mut self, change: F) -> Self
    where
        F: Fn(&mut HttpRequest) + Send + Sync + 'static,
    {
        self.changes.request.push(Arc::new(move |mut request| {
            change(&mut request);
            Ok(request)
        }));
        self
    }

    /// Overrides settings for this call. Those that are not set remain the client's.
    pub fn config_override(mut self, config: impl Into<B::Config>) -> Self {
        self.changes.config = Some(config.into());
        self
    }

    /// Leaves the body out of the signature, which saves time. A body that is sent in chunks with a checksum as the
    /// trailer is never covered.
    pub fn disable_payload_signing(self) -> Self
    where
        T: OptionalPayloadSigning,
    {
        self.mutate_request(|request| {
            let hash = request.headers().get(CONTENT_HASH).unwrap_or_default();
            if !hash.starts_with("STREAMING-") {
                request.headers_mut().insert(CONTENT_HASH, "UNSIGNED-PAYLOAD");
            }
        })
    }

    /// Presigns the request instead of sending it.
    ///
    /// # Errors
    /// As without changes, and if the changed request is not valid.
    pub async fn presigned(
        self,
        presigning_config: PresigningConfig,
    ) -> Result<PresignedRequest, SdkError<E, HttpResponse>>
    where
        B: CustomizablePresigned<T, E>,
    {
        self.operation.presign_with_changes(self.changes, presigning_config).await
    }

    /// Sends the request.
    ///
    /// # Errors
    /// As without changes, and if the changed request is not valid.
    pub async fn send(self) -> Result<T, SdkError<E, HttpResponse>> {
        self.operation.send_with_changes(self.changes).await
    }
}
