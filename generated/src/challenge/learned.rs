// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Data that a sign-in takes from a call, in addition to the members of its output.

#[cfg(feature = "client")]
use std::collections::HashMap;
use std::time::{Instant, SystemTime};

use crate::primitives::Secret;

/// The data of a call that later steps need. It is empty if the output was not returned by a client.
#[derive(Clone, Debug, Default)]
pub(crate) struct Learned {
    /// The user's name in the answer that the service has accepted.
    pub username: Option<Secret>,
    /// The key of the device that the user signs in with.
    pub device_key: Option<String>,
    /// The service's time, and the instant at which it was determined.
    clock: Option<(SystemTime, Instant)>,
}

impl Learned {
    /// Takes the data from the entries of a request. `name` is the key of the user's name, or `None` if that may be an
    /// alias.
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

    /// Returns the service's time, or the system's time if the service's is not known.
    pub fn service_time(&self) -> SystemTime {
        let learned = self.clock.and_then(|(time, since)| time.checked_add(since.elapsed()));
        learned.unwrap_or_else(SystemTime::now)
    }
}

/// All values are equal, so that outputs from a client and from a builder can be equal.
impl PartialEq for Learned {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
