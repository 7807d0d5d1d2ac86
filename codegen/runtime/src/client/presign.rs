//! Presigns the request of an operation: signs it in its URI, so that another program can send it.

use aws_credential_types::Credentials;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::endpoint::Endpoint;
use http::{Request, header};

use super::auth::Choice;
use super::customize::{RequestChange, apply};
use super::orchestrate::{add_headers, endpoint_url};
use super::presigning::{PresignedRequest, PresigningConfig};
use super::scope::Scope;
use super::sign::presign_request;
use super::{Call, Handle, HttpResponse, SdkError};
use crate::endpoint::EndpointUrl;
use crate::operation::{RequestSettings, request};
use crate::schema::{Binding, OperationSchema};
use crate::serde::{SerializeShape, member_text};

/// Returns the request for `input`, signed in its URI. It has no body; the sender adds one if the operation needs it.
///
/// # Errors
/// Always [`SdkError::ConstructionFailure`], for the reasons that [`send`](super::send) has, and if there are no
/// credentials.
pub async fn presign<O: Call>(
    handle: &Handle,
    config: &O::Config,
    input: &O::Input,
    changes: &[RequestChange],
    presigning: &PresigningConfig,
) -> Result<PresignedRequest, SdkError<O::Error, HttpResponse>> {
    let outcome: Result<_, BoxError> = async {
        let choice = Choice::of(O::AUTH, &handle.settings)?;
        let identity = handle.identity(choice.scheme()).await?;
        let credentials = identity.as_ref().and_then(|identity| identity.data::<Credentials>());
        let account = credentials.and_then(|credentials| credentials.account_id()).map(|id| id.as_str());
        let endpoint = O::endpoint(config, input, account).await?;
        let authorization = choice.authorization(
            identity,
            &endpoint,
            O::SCHEMA.unsigned_payload,
            handle.service,
            &handle.settings,
        )?;
        let Some(scope) = authorization.scope else {
            return Err("only requests that are signed with credentials can be presigned".into());
        };
        let url = endpoint_url(&handle.settings, &endpoint)?;
        let identity = handle.signer(authorization.identity, Some(&scope), &url).await?;
        let identity = identity.ok_or("there are no credentials to sign with")?;
        finish(O::SCHEMA, input, (&url, &endpoint), changes, presigning, (identity, scope))
    }
    .await;
    outcome.map_err(SdkError::construction_failure)
}

/// The part that does not depend on the operation's types, so that it is compiled once.
fn finish(
    operation: &'static OperationSchema,
    input: &dyn SerializeShape,
    (url, endpoint): (&EndpointUrl, &Endpoint),
    changes: &[RequestChange],
    presigning: &PresigningConfig,
    (identity, mut scope): (Identity, Scope),
) -> Result<PresignedRequest, BoxError> {
    let operation = operation.presigned();
    let settings = RequestSettings {
        presigned: true,
        #[cfg(feature = "checksums")]
        checksums: Default::default(),
        #[cfg(feature = "compression")]
        compression: Default::default(),
    };
    let mut request = request(&operation, input, None, url, &settings)?;
    // The sender of the body knows its content type, unless the input has it.
    let bound =
        operation.input.members.iter().find(|member| member.binding == Binding::Header("content-type"));
    if bound.and_then(|member| member_text(input, member.name)).is_none() {
        request.headers_mut().remove(header::CONTENT_TYPE);
    }
    add_headers(&mut request, endpoint)?;
    let mut request: Request<SdkBody> = apply(request.map(|_| SdkBody::empty()), changes)?;
    // The body is not known yet, so the signature leaves it out if the service supports that. Other services accept a
    // body only if the signature covers it.
    scope.unsigned_payload |= scope.payload_hash;
    presign_request(&mut request, &identity, &scope, presigning.start_time(), presigning.expires())?;
    Ok(PresignedRequest::new(request.map(drop)))
}
