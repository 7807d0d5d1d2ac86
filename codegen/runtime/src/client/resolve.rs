//! Where requests go: to where the service's rules say, or the resolver that the program has set.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, EndpointResolverParams, ResolveEndpoint, SharedEndpointResolver,
};
use aws_smithy_types::endpoint::Endpoint;

use super::Settings;
use crate::endpoint::{EndpointUrl, InvalidEndpointUrl, ResolveEndpointError};

const WITHOUT_REGION: &str = "there is no endpoint without a region: set `region` in the configuration, or AWS_REGION \
                              and `Builder::from_env()`";

/// What the rules have found. Where that is nothing because there is no region, the error says what to set; where the
/// configuration's URL is not one, that is the error, because the rules' own may show the user name and password
/// that it has.
pub fn by_rules(
    settings: &Settings,
    found: Result<Endpoint, ResolveEndpointError>,
) -> EndpointFuture<'static> {
    if let Err(error) = check_endpoint_url(settings) {
        return failed(error);
    }
    match (found, &settings.region) {
        (Ok(endpoint), _) => EndpointFuture::ready(Ok(endpoint)),
        (Err(error), Some(_)) => failed(error),
        (Err(error), None) => failed(format!("{WITHOUT_REGION} ({error})")),
    }
}

/// What a resolver finds.
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

/// The endpoint of a service whose model does not say where it is: an error when none is set.
pub fn without_rules(settings: &Settings) -> EndpointFuture<'static> {
    let Some(url) = &settings.endpoint_url else {
        return failed(
            "there is no endpoint: set `endpoint_url` in the configuration, since the service's model has none",
        );
    };
    EndpointFuture::ready(Ok(Endpoint::builder().url(url.clone()).build()))
}

fn check_endpoint_url(settings: &Settings) -> Result<(), InvalidEndpointUrl> {
    settings.endpoint_url.as_deref().map_or(Ok(()), |url| url.parse::<EndpointUrl>().map(drop))
}

/// There is no endpoint because of this error.
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
    async fn only_for_want_of_a_region_the_error_says_what_to_set() {
        let mut settings = Settings::default();
        let error = by_rules(&settings, rules::error("nowhere")).await.unwrap_err().to_string();
        assert_eq!(error, format!("{WITHOUT_REGION} (nowhere)"));
        settings.region = Some(aws_types::region::Region::from_static("us-east-1"));
        let error = by_rules(&settings, rules::error("nowhere")).await.unwrap_err().to_string();
        assert_eq!(error, "nowhere");
    }

    #[tokio::test]
    async fn a_wrong_url_is_the_error_whatever_the_rules_say() {
        let url = "https://me:hidden@a.b".to_owned();
        let settings = Settings { endpoint_url: Some(url.clone()), ..Settings::default() };
        for found in [rules::error(format!("no {url}")), rules::endpoint(url)] {
            let error = by_rules(&settings, found).await.unwrap_err().to_string();
            assert!(error.contains("user name") && !error.contains("hidden"), "{error}");
        }
        let shown = format!("{settings:?}");
        assert!(shown.contains("a.b") && !shown.contains("hidden"), "{shown}");
    }

    /// Finds what `finalize_params` has left.
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
