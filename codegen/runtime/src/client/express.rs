//! Sessions with the directory buckets of S3 Express One Zone: requests are signed with temporary credentials for one
//! bucket (Amazon S3 User Guide, "Authorizing zonal endpoint API operations with CreateSession").

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_smithy_async::rt::sleep::AsyncSleep;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::HttpConnector;
use aws_smithy_runtime_api::client::identity::{Identity, IdentityFuture, ResolveIdentity};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::DateTime;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::date_time::Format;
use http::{Request, Uri, header};
use tracing::debug;

use super::attempt::{Chain, USER_AGENT};
use super::body::collect;
use super::identity_cache::{LazyCacheBuilder, Partition};
use super::retry::backoff;
use super::scope::Scope;
use super::sign::sign_request;
use super::{Handle, HttpRequest};
use crate::codec::xml::XmlDocument;
use crate::endpoint::EndpointUrl;

/// The largest number of sessions that a client keeps.
const MAX_SESSIONS: usize = 100;

/// The largest size of a response.
const MAX_SIZE: usize = 1 << 20;

/// The sessions of a client, with the most recently used at the end.
#[derive(Debug, Default)]
pub struct Sessions(Mutex<Vec<(Key, Arc<Partition>)>>);

/// The key of a session: the caller's access key ID and the bucket.
#[derive(Clone, PartialEq, Eq)]
struct Key {
    access_key_id: String,
    bucket: String,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.bucket)
    }
}

impl Sessions {
    /// Returns the cache for a session's credentials. A new one may replace that of the least recently used session.
    fn get(&self, key: &Key) -> Arc<Partition> {
        let mut sessions = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let known = sessions.iter().position(|(known, _)| known == key);
        let session = match known {
            Some(index) => sessions.remove(index).1,
            None => Arc::new(LazyCacheBuilder::new().partition()),
        };
        if sessions.len() >= MAX_SESSIONS {
            sessions.remove(0);
        }
        sessions.push((key.clone(), session.clone()));
        session
    }
}

/// Returns the credentials of the session with the bucket at `endpoint`. Creates the session if there is none.
///
/// # Errors
/// If the service does not create the session.
pub async fn session(
    handle: &Handle,
    endpoint: &EndpointUrl,
    scope: &Scope,
    identity: Identity,
) -> Result<Identity, BoxError> {
    let access_key_id = identity.data::<Credentials>().map_or("", Credentials::access_key_id).to_owned();
    let key = Key { access_key_id, bucket: endpoint.to_string() };
    let session = handle.shared.sessions.get(&key);
    let uri = endpoint.uri("", &Uri::from_static("/?session"))?;
    let scope = Scope { session: false, ..scope.clone() };
    let provider = CreateSession { handle: handle.clone(), uri, scope, identity };
    LazyCacheBuilder::new().resolve(&session, &provider, handle.components(), &handle.config).await
}

/// Returns the request that creates a session.
#[derive(Debug)]
struct CreateSession {
    handle: Handle,
    uri: Uri,
    scope: Scope,
    identity: Identity,
}

impl ResolveIdentity for CreateSession {
    fn resolve_identity<'a>(&'a self, _: &'a RuntimeComponents, _: &'a ConfigBag) -> IdentityFuture<'a> {
        IdentityFuture::new(self.send())
    }
}

/// A failed attempt, and whether to retry it.
struct Failed {
    error: BoxError,
    again: bool,
}

impl CreateSession {
    async fn send(&self) -> Result<Identity, BoxError> {
        let retry = &self.handle.retry;
        let mut number = 1;
        loop {
            match self.attempt().await {
                Ok(credentials) => return Ok(credentials.into()),
                Err(Failed { error, again }) if !again || number >= retry.max_attempts() => {
                    return Err(error);
                }
                Err(Failed { error, .. }) => {
                    debug!(attempt = number, error = %Chain(error.as_ref()), "no session, trying again");
                    self.handle.sleep.sleep(backoff(retry, number, None)).await;
                    number += 1;
                }
            }
        }
    }

    async fn attempt(&self) -> Result<Credentials, Failed> {
        let lasting = |error| Failed { error, again: false };
        let passing = |error| Failed { error, again: true };
        let request = self.request(self.handle.service_time()).map_err(lasting)?;
        let connector = self.handle.connector().map_err(lasting)?;
        let response = connector.call(request).await.map_err(|error| passing(error.into()))?;
        let status = response.status();
        let body = collect(response.into_body(), MAX_SIZE, self.handle.stall, &self.handle.sleep);
        let body = body.await.map_err(passing)?;
        match status.is_success() {
            true => credentials(&body).map_err(lasting),
            false => {
                let document = XmlDocument::parse(&body).ok();
                let code = document.as_ref().and_then(|document| document.root().child("Code")?.text().ok());
                let error = format!(
                    "the service did not begin a session with the bucket: status {}, {}",
                    status.as_u16(),
                    code.as_deref().unwrap_or("no code")
                );
                Err(Failed { error: error.into(), again: status.is_server_error() })
            }
        }
    }

    fn request(&self, time: SystemTime) -> Result<HttpRequest, BoxError> {
        let mut request = Request::new(SdkBody::empty());
        *request.uri_mut() = self.uri.clone();
        request.headers_mut().insert(header::USER_AGENT, self.handle.user_agent.clone());
        request.headers_mut().insert(USER_AGENT, self.handle.user_agent.clone());
        sign_request(&mut request, &self.identity, &self.scope, time)?;
        Ok(HttpRequest::try_from(request)?)
    }
}

/// Parses the credentials in a response.
fn credentials(body: &[u8]) -> Result<Credentials, BoxError> {
    let document = XmlDocument::parse(body)?;
    let found = document.root().child("Credentials");
    let text = |name: &str| {
        let text = found.and_then(|found| found.child(name)?.text().ok());
        text.ok_or_else(|| format!("the response that begins a session has no `{name}`"))
    };
    let expiration = DateTime::from_str(&text("Expiration")?, Format::DateTimeWithOffset)?;
    Ok(Credentials::new(
        text("AccessKeyId")?,
        text("SecretAccessKey")?,
        Some(text("SessionToken")?.into()),
        Some(SystemTime::try_from(expiration)?),
        "S3Express",
    ))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use aws_credential_types::provider::SharedCredentialsProvider;
    use aws_smithy_async::time::{SharedTimeSource, StaticTimeSource};
    use aws_smithy_runtime_api::client::http::{HttpConnectorFuture, SharedHttpConnector, http_client_fn};

    use super::*;
    use crate::client::auth::Choice;
    use crate::client::{AuthScheme, HttpResponse, Service, Settings};

    static SERVICE: Service = Service::new("S3", "s3", "1").payload_hash().plain_path();

    const RESULT: &str = "<CreateSessionResult><Credentials><SessionToken>token</SessionToken>\
        <SecretAccessKey>secret</SecretAccessKey><AccessKeyId>id</AccessKeyId>\
        <Expiration>2026-01-01T00:05:00Z</Expiration></Credentials></CreateSessionResult>";

    /// Returns these responses in order, and records the requests.
    #[derive(Clone, Debug)]
    struct Canned {
        responses: Arc<Mutex<Vec<(u16, &'static str)>>>,
        requests: Arc<Mutex<Vec<HttpRequest>>>,
    }

    impl HttpConnector for Canned {
        fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
            self.requests.lock().unwrap().push(request);
            let (status, body) = self.responses.lock().unwrap().remove(0);
            HttpConnectorFuture::ready(Ok(HttpResponse::new(status.try_into().unwrap(), SdkBody::from(body))))
        }
    }

    fn scope() -> Scope {
        Scope {
            scheme: AuthScheme::SigV4,
            name: "s3express".to_owned(),
            region: "us-east-1".to_owned(),
            double_encoding: false,
            normalize_path: false,
            payload_hash: true,
            unsigned_payload: false,
            session: false,
            events: false,
        }
    }

    /// Requests two sessions, and returns the results and the requests that were sent.
    async fn sessions(responses: &[(u16, &'static str)]) -> ([Result<String, String>; 2], Vec<HttpRequest>) {
        let canned = Canned { responses: Arc::new(Mutex::new(responses.to_vec())), requests: Arc::default() };
        let connector = canned.clone();
        let http = http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()));
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600);
        let settings = Settings {
            http_client: Some(http),
            time_source: Some(SharedTimeSource::new(StaticTimeSource::new(now))),
            ..Settings::default()
        };
        let handle = Handle::new(&SERVICE, settings);
        let endpoint: EndpointUrl = "https://bucket--x-s3.example.com".parse().unwrap();
        let scope = Scope { session: true, ..scope() };
        let own = Credentials::new("AKID", "own", Some("own-token".to_owned()), None, "test");
        let one = async || {
            let found = session(&handle, &endpoint, &scope, own.clone().into()).await;
            let id = |identity: Identity| identity.data::<Credentials>().unwrap().access_key_id().to_owned();
            found.map(id).map_err(|error| Chain(&*error).to_string())
        };
        let outcomes = [one().await, one().await];
        let requests = std::mem::take(&mut *canned.requests.lock().unwrap());
        (outcomes, requests)
    }

    #[tokio::test(start_paused = true)]
    async fn a_session_is_begun_once_with_the_clients_own_credentials() {
        let (outcomes, requests) = sessions(&[(503, ""), (200, RESULT)]).await;
        assert_eq!(outcomes, [Ok("id".to_owned()), Ok("id".to_owned())]);
        assert_eq!(requests.len(), 2, "one of them failed");
        let request = &requests[1];
        assert_eq!((request.method(), request.uri()), ("GET", "https://bucket--x-s3.example.com/?session"));
        assert_eq!(request.headers().get("x-amz-security-token"), Some("own-token"));
        let authorization = request.headers().get("authorization").unwrap();
        assert!(authorization.contains("AKID/20260101/us-east-1/s3express/"), "{authorization}");
    }

    #[tokio::test]
    async fn a_program_may_have_credentials_for_sessions_of_its_own() {
        let own = Credentials::new("EXPRESS", "secret", Some("token".to_owned()), None, "test");
        let settings = Settings {
            express_credentials_provider: Some(SharedCredentialsProvider::new(own)),
            ..Settings::default()
        };
        let handle = Handle::new(&SERVICE, Settings::default()).derive(settings);
        let endpoint: EndpointUrl = "https://bucket--x-s3.example.com".parse().unwrap();
        let express = Scope { session: true, ..scope() };
        let signer = handle.signer(None, Some(&express), &endpoint).await.unwrap().unwrap();
        assert_eq!(signer.data::<Credentials>().unwrap().access_key_id(), "EXPRESS");
        assert!(handle.signer(None, Some(&scope()), &endpoint).await.unwrap().is_none());
        let choice = Choice::of(&[AuthScheme::SigV4, AuthScheme::NoAuth], &handle.settings).unwrap();
        assert_eq!(choice.scheme(), AuthScheme::SigV4);
    }

    #[tokio::test(start_paused = true)]
    async fn a_session_that_is_refused_is_an_error_with_the_code() {
        let refusal = (403, "<Error><Code>AccessDenied</Code></Error>");
        let (outcomes, requests) = sessions(&[refusal, refusal]).await;
        assert!(outcomes[0].as_ref().unwrap_err().contains("AccessDenied"), "{outcomes:?}");
        assert_eq!(requests.len(), 2, "a refusal is not kept");
    }

    fn key(bucket: usize) -> Key {
        Key { access_key_id: "AKID".to_owned(), bucket: bucket.to_string() }
    }

    #[test]
    fn the_sessions_used_last_are_kept() {
        let sessions = Sessions::default();
        let first = sessions.get(&key(0));
        for bucket in 1..MAX_SESSIONS {
            sessions.get(&key(bucket));
        }
        assert!(Arc::ptr_eq(&first, &sessions.get(&key(0))));
        let second = sessions.get(&key(1));
        sessions.get(&key(MAX_SESSIONS));
        assert!(Arc::ptr_eq(&first, &sessions.get(&key(0))) && Arc::ptr_eq(&second, &sessions.get(&key(1))));
        assert_eq!(sessions.0.lock().unwrap().len(), MAX_SESSIONS);
        let other = Key { access_key_id: "OTHER".to_owned(), ..key(0) };
        assert!(!Arc::ptr_eq(&first, &sessions.get(&other)));
    }

    #[test]
    fn a_response_has_all_of_the_credentials() {
        let body = "<CreateSessionResult xmlns='urn:s3'><Credentials><SessionToken>token</SessionToken>\
            <SecretAccessKey>secret</SecretAccessKey><AccessKeyId>id</AccessKeyId>\
            <Expiration>2026-01-01T00:00:00Z</Expiration></Credentials></CreateSessionResult>";
        let found = credentials(body.as_bytes()).unwrap();
        assert_eq!((found.access_key_id(), found.secret_access_key()), ("id", "secret"));
        assert_eq!(found.session_token(), Some("token"));
        assert!(found.expiry().is_some());
        let error = credentials(body.replace("AccessKeyId>", "Id>").as_bytes()).unwrap_err().to_string();
        assert!(error.contains("`AccessKeyId`") && !error.contains("secret"), "{error}");
    }
}
