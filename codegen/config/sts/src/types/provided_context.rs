// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ProvidedContext` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

/// The shape `ProvidedContext` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ProvidedContext {
    /// The member `ProviderArn`.
    pub provider_arn: Option<String>,
    /// The member `ContextAssertion`.
    pub context_assertion: Option<String>,
}

impl ProvidedContext {
    /// Creates a builder for [`ProvidedContext`].
    pub fn builder() -> ProvidedContextBuilder {
        ProvidedContextBuilder::default()
    }

    /// The member `ProviderArn`.
    pub fn provider_arn(&self) -> Option<&str> {
        self.provider_arn.as_deref()
    }

    /// The member `ContextAssertion`.
    pub fn context_assertion(&self) -> Option<&str> {
        self.context_assertion.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "ProvidedContext",
    &[
        Member::string("ProviderArn", "provider_arn")
            .length(20, 2048)
            .pattern(
                r"^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$",
            ),
        Member::string("ContextAssertion", "context_assertion").length(4, 2048),
    ],
);

impl SerializeShape for ProvidedContext {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.provider_arn);
        out.write(&SCHEMA.members[1], &self.context_assertion);
    }
}

/// Builds a [`ProvidedContext`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct ProvidedContextBuilder {
    provider_arn: Option<String>,
    context_assertion: Option<String>,
}

impl ProvidedContextBuilder {
    /// The member `ProviderArn`.
    pub fn provider_arn(mut self, input: impl Into<String>) -> Self {
        self.provider_arn = Some(input.into());
        self
    }

    /// Sets or clears [`provider_arn`](Self::provider_arn).
    pub fn set_provider_arn(mut self, input: Option<String>) -> Self {
        self.provider_arn = input;
        self
    }

    /// Returns the value set for [`provider_arn`](Self::provider_arn).
    pub fn get_provider_arn(&self) -> &Option<String> {
        &self.provider_arn
    }

    /// The member `ContextAssertion`.
    pub fn context_assertion(mut self, input: impl Into<String>) -> Self {
        self.context_assertion = Some(input.into());
        self
    }

    /// Sets or clears [`context_assertion`](Self::context_assertion).
    pub fn set_context_assertion(mut self, input: Option<String>) -> Self {
        self.context_assertion = input;
        self
    }

    /// Returns the value set for [`context_assertion`](Self::context_assertion).
    pub fn get_context_assertion(&self) -> &Option<String> {
        &self.context_assertion
    }

    /// Builds the [`ProvidedContext`].
    pub fn build(self) -> ProvidedContext {
        ProvidedContext {
            provider_arn: self.provider_arn,
            context_assertion: self.context_assertion,
        }
    }
}
