//! Changes to a single call, such as another configuration or another header.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;

use super::presigning::{PresignedRequest, PresigningConfig};
use super::sign::CONTENT_HASH;
use super::{HttpRequest, HttpResponse, SdkError};

/// A change to a request, made at each attempt before it is signed.
struct RequestChange(Box<dyn Fn(HttpRequest) -> Result<HttpRequest, BoxError> + Send + Sync>);

impl fmt::Debug for RequestChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestChange").finish_non_exhaustive()
    }
}

impl Intercept for RequestChange {
    fn name(&self) -> &'static str {
        "RequestChange"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        *request = (self.0)(std::mem::replace(request, HttpRequest::new(SdkBody::taken())))?;
        Ok(())
    }
}

/// The changes to one call.
#[derive(Debug)]
pub struct Changes<C> {
    /// Settings that override the client's.
    pub config: Option<C>,
    /// Interceptors, which are called after the client's.
    pub interceptors: Vec<SharedInterceptor>,
}

impl<C> Default for Changes<C> {
    fn default() -> Self {
        Self { config: None, interceptors: Vec::new() }
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
    /// An error of `change` ends the attempt and the call with [`SdkError::DispatchFailure`].
    pub fn map_request<F, C>(self, change: F) -> Self
    where
        F: Fn(HttpRequest) -> Result<HttpRequest, C> + Send + Sync + 'static,
        C: Error + Send + Sync + 'static,
    {
        self.change(move |request| change(request).map_err(Into::into))
    }

    /// Changes the request, at each attempt and before it is signed.
    pub fn mutate_request<F>(self, change: F) -> Self
    where
        F: Fn(&mut HttpRequest) + Send + Sync + 'static,
    {
        self.change(move |mut request| {
            change(&mut request);
            Ok(request)
        })
    }

    fn change<F>(self, change: F) -> Self
    where
        F: Fn(HttpRequest) -> Result<HttpRequest, BoxError> + Send + Sync + 'static,
    {
        self.interceptor(RequestChange(Box::new(change)))
    }

    /// Adds an interceptor for this call, which is called after those of the client.
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.changes.interceptors.push(SharedInterceptor::new(interceptor));
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
