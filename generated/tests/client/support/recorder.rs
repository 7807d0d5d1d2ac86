//! An interceptor that notes what it sees.

use std::sync::{Arc, Mutex};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
    BeforeDeserializationInterceptorContextRef, BeforeSerializationInterceptorContextMut,
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut,
    BeforeTransmitInterceptorContextRef, FinalizerInterceptorContextMut, FinalizerInterceptorContextRef,
    InterceptorContext,
};
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// Notes which hooks were called and what they saw, and fails in one of them.
#[derive(Clone, Debug, Default)]
pub struct Recorder {
    notes: Arc<Mutex<Vec<String>>>,
    failing: Option<&'static str>,
}

impl Recorder {
    pub fn failing(hook: &'static str) -> Self {
        Self { failing: Some(hook), ..Self::default() }
    }

    pub fn notes(&self) -> Vec<String> {
        self.notes.lock().unwrap().clone()
    }

    /// Notes the hook, and what of the call it can see: input, request, response, output, error.
    fn note(&self, hook: &'static str, context: &InterceptorContext) -> Result<(), BoxError> {
        let outcome = context.output_or_error();
        let seen = [
            ('i', context.input().is_some()),
            ('q', context.request().is_some()),
            ('r', context.response().is_some()),
            ('o', outcome.as_ref().is_some_and(Result::is_ok)),
            ('e', outcome.is_some_and(|outcome| outcome.is_err())),
        ];
        let seen: String =
            seen.into_iter().filter_map(|(letter, is_seen)| is_seen.then_some(letter)).collect();
        self.notes.lock().unwrap().push(format!("{hook} {seen}"));
        match self.failing {
            Some(failing) if failing == hook => Err(format!("{hook} does not want to").into()),
            _ => Ok(()),
        }
    }
}

macro_rules! record {
    ($($hook:ident $context:ident $(&$mut:tt)?),* $(,)?) => {
        $(fn $hook(
            &self,
            context: &$($mut)? $context<'_>,
            _: &RuntimeComponents,
            bag: &mut ConfigBag,
        ) -> Result<(), BoxError> {
            let metadata = bag.load::<Metadata>().expect("the names of service and operation");
            assert_eq!((metadata.service(), metadata.name()), ("Cognito Identity Provider", "AdminInitiateAuth"));
            self.note(stringify!($hook), context.inner())
        })*
    };
}

impl Intercept for Recorder {
    fn name(&self) -> &'static str {
        "Recorder"
    }

    fn read_before_execution(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.note("read_before_execution", context.inner())
    }

    record! {
        modify_before_serialization BeforeSerializationInterceptorContextMut &mut,
        read_before_serialization BeforeSerializationInterceptorContextRef,
        read_after_serialization BeforeTransmitInterceptorContextRef,
        modify_before_retry_loop BeforeTransmitInterceptorContextMut &mut,
        read_before_attempt BeforeTransmitInterceptorContextRef,
        modify_before_signing BeforeTransmitInterceptorContextMut &mut,
        read_before_signing BeforeTransmitInterceptorContextRef,
        read_after_signing BeforeTransmitInterceptorContextRef,
        modify_before_transmit BeforeTransmitInterceptorContextMut &mut,
        read_before_transmit BeforeTransmitInterceptorContextRef,
        read_after_transmit BeforeDeserializationInterceptorContextRef,
        modify_before_deserialization BeforeDeserializationInterceptorContextMut &mut,
        read_before_deserialization BeforeDeserializationInterceptorContextRef,
        read_after_deserialization AfterDeserializationInterceptorContextRef,
        modify_before_attempt_completion FinalizerInterceptorContextMut &mut,
        read_after_attempt FinalizerInterceptorContextRef,
        modify_before_completion FinalizerInterceptorContextMut &mut,
        read_after_execution FinalizerInterceptorContextRef,
    }
}
