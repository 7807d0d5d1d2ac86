// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NewDeviceMetadataType` and its builder.

use tinsmith_runtime::json::{ReadError, Value};

/// The identity that the pool has given to a device it did not know.
///
/// Store both keys with the device. Together with a random device password they are the basis of
/// the SRP values for `ConfirmDevice` and of later sign-ins with `DEVICE_SRP_AUTH`.
///
/// See [remembered
/// devices](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html)
/// in Amazon's guide.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NewDeviceMetadataType {
    /// The key of this device.
    ///
    /// Send it as `DEVICE_KEY` in later sign-ins from the same device. In device SRP it is one of the
    /// inputs to the signature.
    pub device_key: Option<String>,
    /// The key of the group to which the device belongs.
    ///
    /// It is never sent back. In device SRP it takes the place that the pool's name has in a user's
    /// SRP.
    pub device_group_key: Option<String>,
}

impl NewDeviceMetadataType {
    /// Begins to build a [`NewDeviceMetadataType`].
    pub fn builder() -> NewDeviceMetadataTypeBuilder {
        NewDeviceMetadataTypeBuilder::default()
    }

    /// The key of this device.
    pub fn device_key(&self) -> Option<&str> {
        self.device_key.as_deref()
    }

    /// The key of the group to which the device belongs.
    pub fn device_group_key(&self) -> Option<&str> {
        self.device_group_key.as_deref()
    }
}

/// Builds a [`NewDeviceMetadataType`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NewDeviceMetadataTypeBuilder {
    device_key: Option<String>,
    device_group_key: Option<String>,
}

impl NewDeviceMetadataTypeBuilder {
    /// The key of this device.
    pub fn device_key(mut self, input: impl Into<String>) -> Self {
        self.device_key = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`device_key`](Self::device_key).
    pub fn set_device_key(mut self, input: Option<String>) -> Self {
        self.device_key = input;
        self
    }

    /// What [`device_key`](Self::device_key) is set to so far.
    pub fn get_device_key(&self) -> &Option<String> {
        &self.device_key
    }

    /// The key of the group to which the device belongs.
    pub fn device_group_key(mut self, input: impl Into<String>) -> Self {
        self.device_group_key = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`device_group_key`](Self::device_group_key).
    pub fn set_device_group_key(mut self, input: Option<String>) -> Self {
        self.device_group_key = input;
        self
    }

    /// What [`device_group_key`](Self::device_group_key) is set to so far.
    pub fn get_device_group_key(&self) -> &Option<String> {
        &self.device_group_key
    }

    /// The [`NewDeviceMetadataType`].
    pub fn build(self) -> NewDeviceMetadataType {
        NewDeviceMetadataType {
            device_key: self.device_key,
            device_group_key: self.device_group_key,
        }
    }
}

impl NewDeviceMetadataType {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            device_key: object.optional("DeviceKey", Value::string)?,
            device_group_key: object.optional("DeviceGroupKey", Value::string)?,
        })
    }
}
