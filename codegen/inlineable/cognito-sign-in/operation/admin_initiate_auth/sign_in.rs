//! Setters of `AdminInitiateAuth` for the flow and the app client.

use super::AdminInitiateAuthInput;
#[cfg(feature = "client")]
use super::builders::AdminInitiateAuthFluentBuilder;
use super::builders::AdminInitiateAuthInputBuilder;
use crate::app_client::app_client_setters;
use crate::flow::flow_setters;

flow_setters!(AdminInitiateAuthInputBuilder, AdminInitiateAuthFluentBuilder);
app_client_setters!(
    AdminInitiateAuthInput,
    AdminInitiateAuthInputBuilder,
    AdminInitiateAuthFluentBuilder,
    auth_parameters,
    user_pool_id
);
