// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NewDeviceMetadataType` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The keys that the pool has assigned to a new device.
///
/// Store both keys with the device. Together with a random device password, they are the basis of
/// the SRP values for `ConfirmDevice` and of later sign-ins with `DEVICE_SRP_AUTH`.
///
/// See [remembered
/// devices](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html)
/// in the developer guide.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NewDeviceMetadataType {
    /// The key of the device.
    ///
    /// Send it as `DEVICE_KEY` in later sign-ins from the same device. In device SRP, it is one of the
    /// inputs to the signature.
    pub device_key: Option<String>,
    /// The key of the group to which the device belongs.
    ///
    /// It is never sent back. In device SRP, it takes the place of the pool's name in a user's SRP.
    pub device_group_key: Option<String>,
}

impl NewDeviceMetadataType {
    /// Creates a builder for [`NewDeviceMetadataType`].
    pub fn builder() -> NewDeviceMetadataTypeBuilder {
        NewDeviceMetadataTypeBuilder::default()
    }

    /// The key of the device.
    pub fn device_key(&self) -> Option<&str> {
        self.device_key.as_deref()
    }

    /// The key of the group to which the device belongs.
    pub fn device_group_key(&self) -> Option<&str> {
        self.device_group_key.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "NewDeviceMetadataType",
    &[
        Member::string("DeviceKey", "device_key")
            .length(1, 55)
            .pattern(r"^[\w-]+_[0-9a-f-]+$"),
        Member::string("DeviceGroupKey", "device_group_key").max_length(131072),
    ],
);

impl SerializeShape for NewDeviceMetadataType {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.device_key);
        out.write(&SCHEMA.members[1], &self.device_group_key);
    }
}

impl DeserializeShape for NewDeviceMetadataType {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.device_key = input.read(member)?,
                        _ => shape.device_group_key = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
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
    /// The key of the device.
    pub fn device_key(mut self, input: impl Into<String>) -> Self {
        self.device_key = Some(input.into());
        self
    }

    /// Sets or clears [`device_key`](Self::device_key).
    pub fn set_device_key(mut self, input: Option<String>) -> Self {
        self.device_key = input;
        self
    }

    /// Returns the value set for [`device_key`](Self::device_key).
    pub fn get_device_key(&self) -> &Option<String> {
        &self.device_key
    }

    /// The key of the group to which the device belongs.
    pub fn device_group_key(mut self, input: impl Into<String>) -> Self {
        self.device_group_key = Some(input.into());
        self
    }

    /// Sets or clears [`device_group_key`](Self::device_group_key).
    pub fn set_device_group_key(mut self, input: Option<String>) -> Self {
        self.device_group_key = input;
        self
    }

    /// Returns the value set for [`device_group_key`](Self::device_group_key).
    pub fn get_device_group_key(&self) -> &Option<String> {
        &self.device_group_key
    }

    /// Builds the [`NewDeviceMetadataType`].
    pub fn build(self) -> NewDeviceMetadataType {
        NewDeviceMetadataType {
            device_key: self.device_key,
            device_group_key: self.device_group_key,
        }
    }
}
