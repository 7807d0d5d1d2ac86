//! The configuration of a service that only accepts bearer tokens.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use golden_auth_bearer::Client;
use golden_auth_bearer::config::{
    Builder, Config, ProvideToken, SharedTimeSource, SharedTokenProvider, TimeSource, Token,
};
use golden_auth_bearer::error::DisplayErrorContext;
use run::{Keeping, now};
use tinsmith_runtime::aws_credential_types::provider::future;
use tinsmith_runtime::aws_types::SdkConfig;

fn base(kept: &Keeping) -> Builder {
    Config::builder().endpoint_url("https://example.com").http_client(kept.http())
}

#[test]
fn every_setter_takes_a_token() {
    let kept = Keeping::default();
    let token = || Token::new("token", None);
    let mut set = base(&kept);
    set.set_token_provider(Some(SharedTokenProvider::new(token())));
    let all = [set, base(&kept).token_provider(token()), base(&kept).bearer_token(token())];
    for config in all.into_iter().chain([base(&kept).bearer_token_resolver(token())]) {
        now(Client::from_conf(config.build()).get().send()).unwrap();
        assert_eq!(kept.authorization(), "Bearer token");
    }
    let shared = SdkConfig::builder()
        .endpoint_url("https://example.com")
        .http_client(kept.http())
        .token_provider(SharedTokenProvider::new(token()));
    now(Client::new(&shared.build()).get().send()).unwrap();
    assert_eq!(kept.authorization(), "Bearer token");
}

#[test]
fn a_client_without_a_token_is_an_error() {
    let kept = Keeping::default();
    let error = now(Client::from_conf(base(&kept).build()).get().send()).unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("set `token_provider`"), "{text}");
}

/// Provides the tokens `1`, `2`, ..., each of which expires a minute later.
#[derive(Clone, Debug, Default)]
struct Counting(Arc<AtomicU32>);

impl ProvideToken for Counting {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        let count = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        let expiry = UNIX_EPOCH + Duration::from_secs(60) * count;
        future::ProvideToken::ready(Ok(Token::new(count.to_string(), Some(expiry))))
    }
}

/// Seconds since 1970.
#[derive(Clone, Debug, Default)]
struct Clock(Arc<AtomicU32>);

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::SeqCst).into())
    }
}

#[test]
fn a_token_is_kept_until_shortly_before_it_expires() {
    let (kept, clock) = (Keeping::default(), Clock::default());
    let config = base(&kept).token_provider(Counting::default());
    let client = Client::from_conf(config.time_source(SharedTimeSource::new(clock.clone())).build());
    for (seconds, expected) in [(0, "Bearer 1"), (49, "Bearer 1"), (50, "Bearer 2"), (109, "Bearer 2")] {
        clock.0.store(seconds, Ordering::SeqCst);
        now(client.get().send()).unwrap();
        assert_eq!(kept.authorization(), expected, "{seconds}");
    }
}
