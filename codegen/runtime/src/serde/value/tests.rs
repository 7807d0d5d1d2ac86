//! Tests how JSON is read for each type, and the default values for missing members.

use super::*;
use crate::codec::json::{from_str, to_vec};
use crate::schema::Schema;
use crate::serde::stand_in;

/// A structure with required members, as in generated code.
#[derive(Debug, PartialEq)]
struct Outer {
    text: String,
    inner: Inner,
}

static OUTER: Schema = Schema::structure(
    "Outer",
    &[Member::string("text", "text").required(), Member::structure("inner", "inner").required()],
);

impl DeserializeShape for Outer {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let (mut text, mut inner) = (None, None);
        input.structure(&OUTER, &mut |index, member, input| {
            match index {
                0 => text = input.read(member)?,
                _ => inner = input.read(member)?,
            }
            Ok(())
        })?;
        let inner = match inner {
            Some(inner) => inner,
            None => stand_in()?,
        };
        Ok(Self { text: text.unwrap_or_default(), inner })
    }
}

#[derive(Debug, PartialEq)]
struct Inner {
    number: i32,
}

static INNER: Schema = Schema::structure("Inner", &[Member::integer("number", "number").required()]);

impl DeserializeShape for Inner {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut number = None;
        input.structure(&INNER, &mut |_, member, input| {
            number = input.read(member)?;
            Ok(())
        })?;
        Ok(Self { number: number.unwrap_or_default() })
    }
}

/// A union with one variant, which has no value.
#[derive(Debug, PartialEq)]
enum Choice {
    Nothing,
    Unknown,
}

static CHOICE: Schema = Schema::union("Choice", &[Member::structure("nothing", "Nothing")]);

impl DeserializeShape for Choice {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input.union(&CHOICE, &mut |_, _, input| {
            input.read_unit()?;
            shape = Self::Nothing;
            Ok(())
        })?;
        Ok(shape)
    }
}

#[test]
fn a_stand_in_has_stand_ins_for_its_members() {
    let empty = Outer { text: String::new(), inner: Inner { number: 0 } };
    assert_eq!(stand_in::<Outer>().unwrap(), empty);
    assert_eq!(from_str::<Outer>("{}").unwrap(), empty);
    let given = Outer { text: "a".to_owned(), inner: Inner { number: 1 } };
    assert_eq!(from_str::<Outer>(r#"{"text":"a","inner":{"number":1}}"#).unwrap(), given);
    assert_eq!(stand_in::<Choice>().unwrap(), Choice::Unknown);
    assert_eq!(from_str::<Choice>(r#"{"nothing":{}}"#).unwrap(), Choice::Nothing);
}

#[test]
fn null_is_a_value_of_options_and_documents_alone() {
    const {
        assert!(Document::NULLABLE && Option::<i32>::NULLABLE && Option::<Document>::NULLABLE);
        assert!(!String::NULLABLE && !i32::NULLABLE && !Blob::NULLABLE && !Inner::NULLABLE);
        assert!(!Vec::<Document>::NULLABLE && !HashMap::<String, Option<i32>>::NULLABLE);
    }
    assert_eq!(from_str::<Option<i32>>("null").unwrap(), None);
    assert_eq!(from_str::<Option<Document>>("null").unwrap(), Some(Document::Null));
    assert!(from_str::<i32>("null").is_err() && from_str::<Inner>("null").is_err());
    assert!(from_str::<Vec<i32>>("null").is_err() && from_str::<HashMap<String, i32>>("null").is_err());
}

#[test]
fn collections_keep_the_nulls_that_are_values() {
    let json = "[1,null,2]";
    assert_eq!(from_str::<Vec<i8>>(json).unwrap(), [1, 2]);
    assert_eq!(from_str::<Vec<Option<i8>>>(json).unwrap(), [Some(1), None, Some(2)]);
    assert_eq!(from_str::<Vec<Document>>(json).unwrap()[1..2], [Document::Null]);
    let json = r#"{"a":1,"b":2,"b":null,"c":null,"c":3}"#;
    let dense = HashMap::from([("a".to_owned(), 1), ("c".to_owned(), 3)]);
    assert_eq!(from_str::<HashMap<String, i8>>(json).unwrap(), dense);
    let sparse = from_str::<HashMap<String, Option<i8>>>(json).unwrap();
    assert_eq!((sparse.len(), sparse["b"], sparse["c"]), (3, None, Some(3)));
    let documents = from_str::<HashMap<String, Document>>(json).unwrap();
    assert_eq!((documents.len(), &documents["b"]), (3, &Document::Null));
}

#[test]
fn a_map_is_written_in_the_order_of_its_keys() {
    let map: HashMap<_, _> = ["b", "a", "aa", "", "B", "é"].into_iter().zip(0_i32..).collect();
    let expected = r#"{"":3,"B":4,"a":1,"aa":2,"b":0,"é":5}"#;
    assert_eq!(to_vec(&map).unwrap(), expected.as_bytes());
}

#[test]
fn an_integer_that_does_not_fit_is_not_cut_off() {
    assert_eq!(from_str::<i8>("-128").unwrap(), i8::MIN);
    for error in [
        from_str::<i8>("128").unwrap_err(),
        from_str::<i16>("-32769").unwrap_err(),
        from_str::<i32>("4294967296").unwrap_err(),
    ] {
        assert!(error.to_string().contains("does not fit"), "{error}");
    }
}

#[test]
fn a_default_blob_is_base64_or_a_text() {
    assert_eq!(default_blob("AAE=").as_ref(), [0, 1]);
    assert_eq!(default_blob("not Base64").as_ref(), b"not Base64");
}
