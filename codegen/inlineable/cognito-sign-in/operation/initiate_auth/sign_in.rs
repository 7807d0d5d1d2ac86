//! Setters of `InitiateAuth` for the flow and the app client.

use super::InitiateAuthInput;
#[cfg(feature = "client")]
use super::builders::InitiateAuthFluentBuilder;
use super::builders::InitiateAuthInputBuilder;
use crate::app_client::app_client_setters;
use crate::flow::flow_setters;

flow_setters!(InitiateAuthInputBuilder, InitiateAuthFluentBuilder);
app_client_setters!(InitiateAuthInput, InitiateAuthInputBuilder, InitiateAuthFluentBuilder, auth_parameters);
