//! Changes to a single call: another configuration, another header.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;

use aws_smithy_runtime_api::box_error::BoxError;

use super::{HttpRequest, HttpResponse, SdkError};

/// A change to a request, made at each attempt before it is signed.
pub type RequestChange = Arc<dyn Fn(HttpRequest) -> Result<HttpRequest, BoxError> + Send + Sync>;

/// What is different about one call.
pub struct Changes<C> {
    /// Settings that take the place of the client's.
    pub config: Option<C>,
    /// Changes to the request, in this order.
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

/// What can be sent with changes.
pub trait CustomizableSend<T, E>: Sized {
    /// The builder of the crate's configuration.
    type Config;

    /// Sends it.
    fn send_with_changes(
        self,
        changes: Changes<Self::Config>,
    ) -> impl Future<Output = Result<T, SdkError<E, HttpResponse>>> + Send;
}

/// A call that differs in something from the others of its client.
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
    /// Nothing is different yet.
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

    /// Settings for this call alone; what they leave open is as the client has it.
    pub fn config_override(mut self, config: impl Into<B::Config>) -> Self {
        self.changes.config = Some(config.into());
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// As when it is sent without changes; also when the changed request is none any more.
    pub async fn send(self) -> Result<T, SdkError<E, HttpResponse>> {
        self.operation.send_with_changes(self.changes).await
    }
}
