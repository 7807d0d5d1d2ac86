//! A macro for deserializers that support only some types of values.

/// Implements methods of [`ShapeDeserializer`](crate::serde::ShapeDeserializer) that return an error with this message.
macro_rules! refuse {
    ($problem:expr; $($method:ident),* $(,)?) => {
        $( $crate::serde::refuse!(@$method $problem); )*
    };
    (@boolean $problem:expr) => { $crate::serde::refuse!(@value boolean bool, $problem); };
    (@integer $problem:expr) => { $crate::serde::refuse!(@value integer i64, $problem); };
    (@float $problem:expr) => { $crate::serde::refuse!(@value float f32, $problem); };
    (@double $problem:expr) => { $crate::serde::refuse!(@value double f64, $problem); };
    (@big_integer $problem:expr) => {
        $crate::serde::refuse!(@value big_integer aws_smithy_types::BigInteger, $problem);
    };
    (@big_decimal $problem:expr) => {
        $crate::serde::refuse!(@value big_decimal aws_smithy_types::BigDecimal, $problem);
    };
    (@string $problem:expr) => { $crate::serde::refuse!(@value string std::borrow::Cow<'_, str>, $problem); };
    (@blob $problem:expr) => { $crate::serde::refuse!(@value blob aws_smithy_types::Blob, $problem); };
    (@timestamp $problem:expr) => {
        $crate::serde::refuse!(@value timestamp aws_smithy_types::DateTime, $problem);
    };
    (@document $problem:expr) => {
        $crate::serde::refuse!(@value document aws_smithy_types::Document, $problem);
    };
    (@structure $problem:expr) => { $crate::serde::refuse!(@shape structure, $problem); };
    (@union $problem:expr) => { $crate::serde::refuse!(@shape union, $problem); };
    (@list $problem:expr) => { $crate::serde::refuse!(@parts list ReadItem, $problem); };
    (@map $problem:expr) => { $crate::serde::refuse!(@parts map ReadEntry, $problem); };
    (@value $method:ident $value:ty, $problem:expr) => {
        fn $method(
            &mut self,
            _: &$crate::schema::Member,
        ) -> Result<$value, $crate::serde::DeserializeError> {
            Err($crate::serde::DeserializeError::new($problem))
        }
    };
    (@shape $method:ident, $problem:expr) => {
        fn $method(
            &mut self,
            _: &'static $crate::schema::Schema,
            _: $crate::serde::ReadMember<'_>,
        ) -> Result<(), $crate::serde::DeserializeError> {
            Err($crate::serde::DeserializeError::new($problem))
        }
    };
    (@parts $method:ident $read:ident, $problem:expr) => {
        fn $method(
            &mut self,
            _: &$crate::schema::Member,
            _: $crate::serde::$read<'_>,
        ) -> Result<(), $crate::serde::DeserializeError> {
            Err($crate::serde::DeserializeError::new($problem))
        }
    };
}

pub(crate) use refuse;
