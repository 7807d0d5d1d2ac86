// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! What a sign-in learns from a call beyond what the output says.

#[cfg(feature = "client")]
use std::collections::HashMap;
use std::time::{Instant, SystemTime};

use crate::primitives::Secret;

/// What a call has told about the sign-in; nothing if the output did not come from a client.
#[derive(Clone, Debug, Default)]
pub(crate) struct Learned {
    /// The name under which the service has just accepted an answer.
    pub username: Option<Secret>,
    /// The key of the device that the user signs in with.
    pub device_key: Option<String>,
    /// What the time at the service was, and when.
    clock: Option<(SystemTime, Instant)>,
}

impl Learned {
    /// From the entries of a request. `name` is the key of the user's name, or `None` where that may be an alias.
    #[cfg(feature = "client")]
    pub fn new(
        entries: Option<&HashMap<String, String>>,
        name: Option<&str>,
        service_time: SystemTime,
    ) -> Self {
        let entry = |key: &str| entries?.get(key).filter(|value| !value.is_empty()).cloned();
        Self {
            username: name.and_then(entry).map(Secret::from),
            device_key: entry("DEVICE_KEY"),
            clock: Some((service_time, Instant::now())),
        }
    }

    /// The time at the service; that of the system if no client has learned it.
    pub fn service_time(&self) -> SystemTime {
        let learned = self.clock.and_then(|(time, since)| time.checked_add(since.elapsed()));
        learned.unwrap_or_else(SystemTime::now)
    }
}

/// It is no part of an output's value: what a client returns equals what a builder makes.
impl PartialEq for Learned {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
