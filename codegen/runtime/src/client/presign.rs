//! Presigns the request of an operation: signs it in its URI, so that another program can send it.

use aws_credential_types::Credentials;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::endpoint::Endpoint;
use http::header;

use super::attempt::Failure;
use super::auth::Choice;
use super::erased::{AnyOperation, TypedOperation, Upload, sdk_error};
use super::interceptors::Interceptors;
use super::orchestrate::{add_headers, endpoint_url};
use super::presigning::{PresignedRequest, PresigningConfig};
use super::scope::Scope;
use super::sign::presign_request;
use super::{Call, Handle, HttpRequest, HttpResponse, SdkError};
use crate::body::Body;
use crate::endpoint::EndpointUrl;
use crate::operation::{RequestSettings, request};
use crate::schema::{Binding, OperationSchema};
use crate::serde::{SerializeShape, member_text};

/// Returns the request for `input`, signed in its URI. It has no body; the sender adds one if the operation needs it.
///
/// # Errors
/// As with [`send`](super::send), as far as the request is concerned, and if there are no credentials.
pub async fn presign<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: O::Input,
    interceptors: &[SharedInterceptor],
    presigning: &PresigningConfig,
) -> Result<PresignedRequest, SdkError<O::Error, HttpResponse>> {
    let mut operation =
        TypedOperation::<O> { config, input: Some(input), upload: Upload::Nothing, outcome: None };
    let mut interceptors = Interceptors::new(handle, O::SCHEMA, interceptors);
    let outcome: Result<_, Failure> = async {
        interceptors.before_serialization(&mut operation)?;
        let choice = Choice::of(O::AUTH, &handle.settings)?;
        let identity = handle.identity(choice.scheme()).await?;
        let credentials = identity.as_ref().and_then(|identity| identity.data::<Credentials>());
        let account = credentials.and_then(|credentials| credentials.account_id()).map(|id| id.as_str());
        let endpoint = operation.endpoint(account)?.await?;
        let authorization = choice.authorization(
            identity,
            &endpoint,
            O::SCHEMA.unsigned_payload,
            handle.service,
            &handle.settings,
        )?;
        let Some(scope) = authorization.scope else {
            return Err(
                BoxError::from("only requests that are signed with credentials can be presigned").into()
            );
        };
        let url = endpoint_url(&handle.settings, &endpoint)?;
        let identity = handle.signer(authorization.identity, Some(&scope), &url).await?;
        let identity = identity.ok_or_else(|| BoxError::from("there are no credentials to sign with"))?;
        let input = operation.input()?;
        finish(O::SCHEMA, input, (&url, &endpoint), &mut interceptors, presigning, (identity, scope))
    }
    .await;
    let (presigned, result) = match outcome {
        Ok(presigned) => (Some(presigned), Ok(())),
        Err(failure) => (None, Err(failure)),
    };
    interceptors.complete(result).map_err(sdk_error)?;
    presigned.ok_or_else(|| SdkError::construction_failure("an interceptor replaced the error by an output"))
}

/// The part that does not depend on the operation's types, so that it is compiled once.
fn finish(
    operation: &'static OperationSchema,
    input: &dyn SerializeShape,
    (url, endpoint): (&EndpointUrl, &Endpoint),
    interceptors: &mut Interceptors<'_>,
    presigning: &PresigningConfig,
    (identity, mut scope): (Identity, Scope),
) -> Result<PresignedRequest, Failure> {
    let operation = operation.presigned();
    let settings = RequestSettings {
        presigned: true,
        #[cfg(feature = "checksums")]
        checksums: Default::default(),
        #[cfg(feature = "compression")]
        compression: Default::default(),
    };
    let mut request = request(&operation, input, None, url, &settings)
        .map_err(|error| Failure::Construction(error.into()))?
        .map(|_| Body::empty());
    // The sender of the body knows its content type, unless the input has it.
    let bound =
        operation.input.members.iter().find(|member| member.binding == Binding::Header("content-type"));
    if bound.and_then(|member| member_text(input, member.name)).is_none() {
        request.headers_mut().remove(header::CONTENT_TYPE);
    }
    add_headers(&mut request, endpoint)?;
    interceptors.before_attempts(&mut request, endpoint)?;
    interceptors.before_attempt(1)?;
    let request = match interceptors.request()? {
        Some((request, _)) => request,
        None => request.map(SdkBody::from),
    };
    let mut request = interceptors.before_signing(request)?;
    // The body is not known yet, so the signature leaves it out if the service supports that. Other services accept a
    // body only if the signature covers it.
    scope.unsigned_payload |= scope.payload_hash;
    presign_request(&mut request, &identity, &scope, presigning.start_time(), presigning.expires())?;
    let request = interceptors.before_transmit(HttpRequest::try_from(request).map_err(BoxError::from)?)?;
    let request = request.try_into_http1x().map_err(BoxError::from)?;
    Ok(PresignedRequest::new(request.map(drop)))
}
