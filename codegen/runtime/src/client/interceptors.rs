//! Runs the interceptors and the retry classifiers of a call. Both are the official SDK's types, and see the state of
//! the call through its types.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Input, InterceptorContext};
use aws_smithy_runtime_api::client::interceptors::{Intercept, InterceptorError, SharedInterceptor};
use aws_smithy_runtime_api::client::orchestrator::{Metadata, OrchestratorError};
use aws_smithy_runtime_api::client::retries::RequestAttempts;
use aws_smithy_runtime_api::client::retries::classifiers::{
    ClassifyRetry, RetryAction, RetryClassifierPriority, RetryReason, SharedRetryClassifier,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::endpoint::Endpoint;
use http::{Request, Response, StatusCode};
use tracing::debug;

use super::attempt::{AttemptResponse, Failure};
use super::clock::Measured;
use super::erased::{AnyOperation, Verdict, undisclosed};
use super::orchestrate::{AttemptResult, kind};
use super::{Handle, HttpRequest, HttpResponse, SdkError, Service};
use crate::body::Body;
use crate::schema::OperationSchema;

/// The interceptors and retry classifiers of a call. Most calls have neither: then each method does nothing.
#[derive(Default)]
pub struct Interceptors<'h>(Option<Box<Active<'h>>>);

struct Active<'h> {
    components: &'h RuntimeComponents,
    interceptors: Vec<SharedInterceptor>,
    /// The classifiers, the one with the lowest priority first.
    classifiers: Vec<SharedRetryClassifier>,
    context: InterceptorContext,
    bag: ConfigBag,
    /// Whether an attempt has begun and not been completed.
    attempting: bool,
}

/// A method of [`Intercept`].
type Hook = fn(
    &SharedInterceptor,
    &mut InterceptorContext,
    &RuntimeComponents,
    &mut ConfigBag,
) -> Result<(), BoxError>;

/// Calls a hook of all interceptors.
macro_rules! run {
    ($active:expr, modify $hook:ident) => {
        $active.run(
            |interceptor, context, components, bag| interceptor.$hook(&mut context.into(), components, bag),
            InterceptorError::$hook,
        )
    };
    ($active:expr, read $hook:ident) => {
        $active.run(
            |interceptor, context, components, bag| interceptor.$hook(&(&*context).into(), components, bag),
            InterceptorError::$hook,
        )
    };
}

impl<'h> Interceptors<'h> {
    /// Collects the client's interceptors, followed by those of this call.
    pub fn new(handle: &'h Handle, operation: &OperationSchema, own: &[SharedInterceptor]) -> Self {
        let (interceptors, classifiers) = (&handle.settings.interceptors, &handle.settings.retry_classifiers);
        if interceptors.is_empty() && own.is_empty() && classifiers.is_empty() {
            return Self(None);
        }
        let mut classifiers = classifiers.clone();
        classifiers.sort_by_key(|classifier| classifier.priority());
        let mut layer = Layer::new("client");
        layer
            .store_put(handle.retry.clone())
            .store_put(handle.timeouts.clone())
            .store_put(Metadata::new(operation.name, handle.service.id))
            .store_or_unset(handle.settings.region.clone())
            .store_or_unset(handle.settings.app_name.clone());
        Self(Some(Box::new(Active {
            components: handle.components(),
            interceptors: interceptors.iter().chain(own).cloned().collect(),
            classifiers,
            context: InterceptorContext::new(Input::erase(())),
            bag: ConfigBag::of_layers([layer]),
            attempting: false,
        })))
    }

    /// Shows the input to the interceptors, which may change it.
    pub fn before_serialization(
        &mut self,
        operation: &mut (dyn AnyOperation<'_> + '_),
    ) -> Result<(), Failure> {
        let Some(active) = &mut self.0 else { return Ok(()) };
        if let (Some(input), Some(place)) = (operation.take_input(), active.context.input_mut()) {
            *place = input;
        }
        active.run(
            |interceptor, context, _, bag| interceptor.read_before_execution(&(&*context).into(), bag),
            InterceptorError::read_before_execution,
        )?;
        run!(active, modify modify_before_serialization)?;
        run!(active, read read_before_serialization)?;
        active.context.enter_serialization_phase();
        match active.context.take_input() {
            Some(input) => operation.put_input(input).map_err(Failure::Construction),
            None => Ok(()),
        }
    }

    /// Shows the request to the interceptors, which may change it. From here on, the attempts copy this request instead
    /// of the prepared one.
    pub fn before_attempts(
        &mut self,
        request: &mut Request<Body>,
        endpoint: &Endpoint,
    ) -> Result<(), Failure> {
        let Some(active) = &mut self.0 else { return Ok(()) };
        let request = std::mem::take(request).map(SdkBody::from);
        let request = HttpRequest::try_from(request).map_err(BoxError::from)?;
        active.bag.interceptor_state().store_put(endpoint.clone());
        active.context.set_request(request);
        active.context.enter_before_transmit_phase();
        run!(active, read read_after_serialization)?;
        run!(active, modify modify_before_retry_loop)?;
        active.context.save_checkpoint();
        Ok(())
    }

    /// Begins an attempt.
    pub fn before_attempt(&mut self, number: u32) -> Result<(), Failure> {
        let Some(active) = &mut self.0 else { return Ok(()) };
        active.context.rewind(&mut active.bag);
        active.bag.interceptor_state().store_put(RequestAttempts::new(number));
        active.attempting = true;
        run!(active, read read_before_attempt)
    }

    /// Returns the request for an attempt, and whether it can be sent again. `None` if there are no interceptors.
    pub fn request(&mut self) -> Result<Option<(Request<SdkBody>, bool)>, Failure> {
        let Some(active) = &mut self.0 else { return Ok(None) };
        let request = active.take_request()?;
        let is_repeatable = request.body().try_clone().is_some();
        Ok(Some((request.try_into_http1x().map_err(BoxError::from)?, is_repeatable)))
    }

    /// Shows the request to the interceptors before it is signed. They may change it.
    pub fn before_signing(&mut self, request: Request<SdkBody>) -> Result<Request<SdkBody>, Failure> {
        let Some(active) = &mut self.0 else { return Ok(request) };
        let request = HttpRequest::try_from(request).map_err(BoxError::from)?;
        active.context.set_request(request);
        run!(active, modify modify_before_signing)?;
        run!(active, read read_before_signing)?;
        Ok(active.take_request()?.try_into_http1x().map_err(BoxError::from)?)
    }

    /// Shows the signed request to the interceptors. They may change it.
    pub fn before_transmit(&mut self, request: HttpRequest) -> Result<HttpRequest, Failure> {
        let Some(active) = &mut self.0 else { return Ok(request) };
        active.context.set_request(request);
        run!(active, read read_after_signing)?;
        run!(active, modify modify_before_transmit)?;
        run!(active, read read_before_transmit)?;
        active.context.enter_transmit_phase();
        active.take_request()
    }

    /// Shows the response to the interceptors before it is read. They may change it.
    pub fn before_deserialization(&mut self, response: HttpResponse) -> Result<HttpResponse, Failure> {
        let Some(active) = &mut self.0 else { return Ok(response) };
        active.context.set_response(response);
        active.context.enter_before_deserialization_phase();
        run!(active, read read_after_transmit)?;
        run!(active, modify modify_before_deserialization)?;
        run!(active, read read_before_deserialization)?;
        active.context.enter_deserialization_phase();
        // The context keeps the head of the response, for the case that its body cannot be read.
        let Some(response) = active.context.response_mut() else {
            return Err(BoxError::from("an interceptor took the response").into());
        };
        let mut head = HttpResponse::new(response.status(), SdkBody::taken());
        *head.headers_mut() = response.headers().clone();
        Ok(std::mem::replace(response, head))
    }

    /// Shows the outcome of an attempt to the interceptors, which may change it, and asks the classifiers whether there
    /// should be another attempt. The outcome moves into the context.
    pub fn after_attempt(
        &mut self,
        service: &Service,
        operation: &mut (dyn AnyOperation<'_> + '_),
        outcome: &mut Result<AttemptResponse, Failure>,
        result: &mut AttemptResult,
    ) {
        let Some(active) = &mut self.0 else { return };
        let mut measured = None;
        match std::mem::replace(outcome, Ok(AttemptResponse::empty())) {
            Ok(AttemptResponse { response, clock, .. }) => {
                measured = clock;
                if let Some(result) = operation.take_outcome(&response) {
                    active.context.set_output_or_error(result);
                    active.context.enter_after_deserialization_phase();
                }
                active.set_response(response);
                let read = run!(active, read read_after_deserialization);
                active.keep_error(read);
            }
            Err(failure) => active.fail(failure),
        }
        active.complete_attempt();
        active.reclassify(service, operation, measured, result);
        active.classify(result);
    }

    /// Shows the result of the call to the interceptors, which may change it, and returns it.
    pub fn after_attempts(
        &mut self,
        operation: &mut (dyn AnyOperation<'_> + '_),
        result: Result<Response<Body>, Failure>,
    ) -> Result<Response<Body>, Failure> {
        if self.0.is_none() {
            return result;
        }
        self.complete(result.map(drop))?;
        match self.0.as_mut().and_then(|active| active.context.take_output_or_error()) {
            Some(Ok(output)) => operation.put_output(output)?,
            _ => return Err(BoxError::from("an interceptor took the output").into()),
        }
        Ok(Response::default())
    }

    /// Calls the last hooks, and returns the result. They can replace it by an error, and an error by an output.
    pub fn complete(&mut self, result: Result<(), Failure>) -> Result<(), Failure> {
        let Some(active) = &mut self.0 else { return result };
        active.keep_error(result);
        if active.attempting {
            active.complete_attempt();
        }
        let completed = run!(active, modify modify_before_completion);
        active.keep_error(completed);
        let read = run!(active, read read_after_execution);
        active.keep_error(read);
        match active.context.is_failed() {
            true => Err(active.intercepted()),
            false => Ok(()),
        }
    }
}

impl Active<'_> {
    /// Calls a hook of all interceptors. If several of them fail, the last error counts.
    fn run(
        &mut self,
        hook: Hook,
        error: fn(&'static str, BoxError) -> InterceptorError,
    ) -> Result<(), Failure> {
        let mut outcome = Ok(());
        for interceptor in &self.interceptors {
            if !interceptor.enabled(&self.bag) {
                continue;
            }
            if let Err(source) = hook(interceptor, &mut self.context, self.components, &mut self.bag) {
                debug!(interceptor = interceptor.name(), error = %source, "interceptor failed");
                outcome = Err(Failure::Interceptor(error(interceptor.name(), source)));
            }
        }
        outcome
    }

    fn take_request(&mut self) -> Result<HttpRequest, Failure> {
        self.context.take_request().ok_or_else(|| BoxError::from("an interceptor took the request").into())
    }

    fn set_response(&mut self, response: Response<Body>) {
        match HttpResponse::try_from(response.map(undisclosed)) {
            Ok(response) => self.context.set_response(response),
            Err(error) => self.context.set_output_or_error(Err(OrchestratorError::other(error))),
        }
    }

    /// Makes the failure the outcome.
    fn fail(&mut self, failure: Failure) {
        let error = match failure {
            Failure::Construction(error) => OrchestratorError::other(error),
            Failure::Timeout(error) => OrchestratorError::timeout(error),
            Failure::Dispatch(error) => OrchestratorError::connector(error),
            Failure::Response(error, response) => {
                self.context.set_response(*response);
                OrchestratorError::response(error)
            }
            Failure::Interceptor(error) => OrchestratorError::interceptor(error),
            Failure::Intercepted(error) => OrchestratorError::other(error),
        };
        self.context.set_output_or_error(Err(error));
    }

    /// Makes a failure, if there is one, the outcome.
    fn keep_error(&mut self, outcome: Result<(), Failure>) {
        if let Err(failure) = outcome {
            self.fail(failure);
        }
    }

    fn complete_attempt(&mut self) {
        self.attempting = false;
        let completed = run!(self, modify modify_before_attempt_completion);
        self.keep_error(completed);
        let read = run!(self, read read_after_attempt);
        self.keep_error(read);
    }

    /// Classifies the outcome again, because the interceptors may have changed it.
    fn reclassify(
        &self,
        service: &Service,
        operation: &(dyn AnyOperation<'_> + '_),
        clock: Option<Measured>,
        result: &mut AttemptResult,
    ) {
        let Some(Err(error)) = self.context.output_or_error() else {
            (result.success, result.kind) = (true, None);
            return;
        };
        result.success = false;
        let verdict = match error.as_operation_error() {
            Some(error) => operation.verdict(error),
            // Only the status is left.
            None if error.is_interceptor_error() => Verdict::default(),
            None => return,
        };
        let status = self.context.response().map(|response| response.status().as_u16());
        let status = status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or_default();
        result.kind = kind(service, status, clock, &verdict);
    }

    /// Asks the classifiers whether there should be another attempt. Each of them can overrule those with a lower
    /// priority. The client's own classification has the lowest priority of the official classifiers.
    fn classify(&self, result: &mut AttemptResult) {
        let own_priority = RetryClassifierPriority::http_status_code_classifier();
        let own_kind = result.kind;
        let mut action = own_kind.map_or(RetryAction::NoActionIndicated, RetryAction::retryable_error);
        for classifier in &self.classifiers {
            match classifier.classify_retry_v2(&self.context, &action) {
                RetryAction::NoActionIndicated => {}
                RetryAction::RetryForbidden => {
                    result.kind = None;
                    return;
                }
                _ if own_kind.is_some() && classifier.priority() < own_priority => {}
                indicated => action = indicated,
            }
        }
        if let RetryAction::RetryIndicated(RetryReason::RetryableError { kind, retry_after }) = action {
            result.kind = Some(kind);
            result.pause = retry_after.or(result.pause);
        }
    }

    /// Returns the failure of the call.
    fn intercepted(&mut self) -> Failure {
        let Some(Err(error)) = self.context.take_output_or_error() else {
            return BoxError::from("an interceptor took the error").into();
        };
        let empty = || HttpResponse::new(StatusCode::INTERNAL_SERVER_ERROR.into(), SdkBody::taken());
        let mut from_service = None;
        if error.is_operation_error() {
            let _ = error.map_operation_error(|error| from_service = Some(error));
            let response = self.context.response_mut().map(|response| std::mem::replace(response, empty()));
            let Some(error) = from_service else { return BoxError::from("the error is lost").into() };
            let error = SdkError::service_error(error, response.unwrap_or_else(empty));
            return Failure::Intercepted(Box::new(error));
        }
        // An interceptor can make such an error without any response.
        if error.is_response_error() && self.context.response().is_none() {
            self.context.set_response(empty());
        }
        match self.context.finalize_result(Err(error)) {
            Err(error) => Failure::Intercepted(Box::new(error)),
            Ok(_) => BoxError::from("the error became an output").into(),
        }
    }
}
