//! Resolves the endpoint of a request, by the service's endpoint rules or by a resolver that the program has set.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, EndpointResolverParams, ResolveEndpoint, SharedEndpointResolver,
};
use aws_smithy_types::endpoint::Endpoint;

use super::Settings;
use crate::endpoint::{EndpointUrl, InvalidEndpointUrl, ResolveEndpointError, redacted};

const WITHOUT_REGION: &str = "there is no endpoint without a region: set `region` in the configuration, or AWS_REGION \
                              and `Builder::from_env()`";

/// Returns the result of the endpoint rules. If the rules fail without a region, the error says how to set one. If they
/// fail and the configured endpoint URL is invalid, the error is about that, because an error of the rules might show a
/// user name and password in the URL. The rules of some services take the URL apart, so the user name is looked for even
/// if they succeed.
pub fn by_rules(
    settings: &Settings,
    found: Result<Endpoint, ResolveEndpointError>,
) -> EndpointFuture<'static> {
    let url = settings.endpoint_url.as_deref().unwrap_or_default();
    let error = match found {
        Ok(endpoint) if !url.contains('@') => return EndpointFuture::ready(Ok(endpoint)),
        Ok(endpoint) => {
            return EndpointFuture::ready(
                check_endpoint_url(settings).map(|()| endpoint).map_err(BoxError::from),
            );
        }
        Err(error) => without_secrets(error, url),
    };
    match (check_endpoint_url(settings), &settings.region) {
        (Err(invalid), _) => failed(invalid),
        (Ok(()), Some(_)) => failed(error),
        (Ok(()), None) => failed(format!("{WITHOUT_REGION} ({error})")),
    }
}

/// Returns the endpoint of a resolver.
pub fn by_resolver(
    resolver: &SharedEndpointResolver,
    mut params: EndpointResolverParams,
) -> EndpointFuture<'static> {
    let resolver = resolver.clone();
    EndpointFuture::new(async move {
        resolver.finalize_params(&mut params)?;
        resolver.resolve_endpoint(&params).await
    })
}

/// Returns the endpoint of a service without endpoint rules: the configured URL, or an error if there is none.
pub fn without_rules(settings: &Settings) -> EndpointFuture<'static> {
    let Some(url) = &settings.endpoint_url else {
        return failed(
            "there is no endpoint: set `endpoint_url` in the configuration, because the service's model has none",
        );
    };
    EndpointFuture::ready(Ok(Endpoint::builder().url(url.clone()).build()))
}

fn check_endpoint_url(settings: &Settings) -> Result<(), InvalidEndpointUrl> {
    settings.endpoint_url.as_deref().map_or(Ok(()), |url| url.parse::<EndpointUrl>().map(drop))
}

/// Hides the query of the configured endpoint URL in the error of a rule, which may quote the URL.
fn without_secrets(error: ResolveEndpointError, url: &str) -> ResolveEndpointError {
    let shown = redacted(url);
    if shown == url {
        return error;
    }
    ResolveEndpointError::message(error.to_string().replace(url, &shown))
}

/// Returns an endpoint future that fails with this error.
pub fn failed(error: impl Into<BoxError>) -> EndpointFuture<'static> {
    EndpointFuture::ready(Err(error.into()))
}

#[cfg(test)]
mod tests {
    use aws_smithy_runtime_api::shared::IntoShared;

    use super::*;
    use crate::endpoint::rules;

    #[tokio::test]
    async fn without_rules_a_url_must_be_set() {
        let error = without_rules(&Settings::default()).await.unwrap_err().to_string();
        assert!(error.contains("set `endpoint_url`"), "{error}");
        let settings = Settings { endpoint_url: Some("https://a.b".to_owned()), ..Settings::default() };
        assert_eq!(without_rules(&settings).await.unwrap().url(), "https://a.b");
    }

    #[tokio::test]
    async fn the_error_says_how_to_set_a_missing_region() {
        let mut settings = Settings::default();
        let error = by_rules(&settings, rules::error("nowhere")).await.unwrap_err().to_string();
        assert_eq!(error, format!("{WITHOUT_REGION} (nowhere)"));
        settings.region = Some(aws_types::region::Region::from_static("us-east-1"));
        let error = by_rules(&settings, rules::error("nowhere")).await.unwrap_err().to_string();
        assert_eq!(error, "nowhere");
    }

    #[tokio::test]
    async fn an_invalid_url_takes_precedence_over_errors_of_the_rules() {
        let url = "https://me:hidden@a.b".to_owned();
        let settings = Settings { endpoint_url: Some(url.clone()), ..Settings::default() };
        let error = by_rules(&settings, rules::error(format!("no {url}"))).await.unwrap_err().to_string();
        assert!(error.contains("user name") && !error.contains("hidden"), "{error}");
        let shown = format!("{settings:?}");
        assert!(shown.contains("a.b") && !shown.contains("hidden"), "{shown}");
    }

    #[tokio::test]
    async fn the_rules_neither_show_a_query_nor_drop_a_user_name() {
        let region = Some(aws_types::region::Region::from_static("us-east-1"));
        let with = |url: &str| Settings {
            endpoint_url: Some(url.to_owned()),
            region: region.clone(),
            ..Settings::default()
        };
        let url = "https://a.b?key=hidden#hidden";
        let error = by_rules(&with(url), rules::error(format!("`{url}` is not valid"))).await.unwrap_err();
        assert_eq!(error.to_string(), "`https://a.b` is not valid");
        let found = || rules::endpoint("https://a.b");
        let error = by_rules(&with("https://me:hidden@a.b"), found()).await.unwrap_err().to_string();
        assert!(error.contains("user name") && !error.contains("hidden"), "{error}");
        assert_eq!(by_rules(&with("https://a.b/@"), found()).await.unwrap().url(), "https://a.b");
    }

    /// Returns the URL that `finalize_params` has put into the parameters.
    #[derive(Debug)]
    struct Finalizing;

    impl ResolveEndpoint for Finalizing {
        fn resolve_endpoint<'a>(&'a self, params: &'a EndpointResolverParams) -> EndpointFuture<'a> {
            let url = params.get::<String>().cloned().unwrap_or_default();
            EndpointFuture::ready(Ok(Endpoint::builder().url(url).build()))
        }

        fn finalize_params(&self, params: &mut EndpointResolverParams) -> Result<(), BoxError> {
            let url = params.get::<String>().ok_or("no params")?;
            *params = EndpointResolverParams::new(format!("https://{url}"));
            Ok(())
        }
    }

    #[tokio::test]
    async fn a_resolver_may_have_the_last_word_on_parameters() {
        let resolver: SharedEndpointResolver = Finalizing.into_shared();
        let found = by_resolver(&resolver, EndpointResolverParams::new("a.b".to_owned())).await;
        assert_eq!(found.unwrap().url(), "https://a.b");
        let none = by_resolver(&resolver, EndpointResolverParams::new(1)).await;
        assert_eq!(none.unwrap_err().to_string(), "no params");
    }
}
