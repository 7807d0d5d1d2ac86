//! Tests which values are shown and which are hidden.

use std::collections::HashMap;

use super::*;
use crate::serde::SerializeValue;

const SECRET: &str = "hunter2";

/// A structure or a union with these values.
struct Held<'v>(&'static Schema, &'v [&'v dyn SerializeValue]);

impl SerializeShape for Held<'_> {
    fn schema(&self) -> &'static Schema {
        self.0
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        for (member, value) in self.0.members.iter().zip(self.1) {
            value.serialize(member, out);
        }
    }
}

impl fmt::Debug for Held<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shape(f, "InRust", self)
    }
}

/// Variants of a union that have no value.
enum Bare {
    Nothing,
    Unknown,
}

static BARE: Schema = Schema::union("Bare", &[Member::structure("nothing", "Nothing")]);

impl SerializeShape for Bare {
    fn schema(&self) -> &'static Schema {
        &BARE
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Nothing => out.write_unit(&BARE.members[0]),
            Self::Unknown => out.unknown_variant(&BARE),
        }
    }
}

impl fmt::Debug for Bare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shape(f, "Bare", self)
    }
}

static ITEM: Member = Member::string("member", "member");
static SECRET_ITEM: Member = Member::string("member", "member").sensitive();
static KEY: Member = Member::string("key", "key");
static CREDENTIALS: Schema = Schema::structure(
    "Credentials",
    &[Member::string("UserName", "user_name"), Member::string("Password", "password").sensitive()],
);

fn credentials() -> Held<'static> {
    Held(&CREDENTIALS, &[&Some(ALICE), &Some(PASSWORD)])
}

/// A string type that can be used in constants.
struct Text(&'static str);

const ALICE: Text = Text("alice");
const PASSWORD: Text = Text(SECRET);

impl SerializeValue for Text {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        out.string(member, self.0);
    }
}

#[test]
fn a_structure_shows_its_name_its_fields_and_no_secret() {
    let shown = format!("{:?}", credentials());
    assert_eq!(shown, format!("InRust {{ user_name: \"alice\", password: {REDACTED:?} }}"));
    let unset = Held(&CREDENTIALS, &[&None::<String>, &None::<String>]);
    // Whether a sensitive member is set may be confidential, too.
    assert_eq!(format!("{unset:?}"), format!("InRust {{ user_name: None, password: {REDACTED:?} }}"));
}

#[test]
fn an_output_shows_its_request_id() {
    struct Output;
    impl fmt::Debug for Output {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            output(f, "Output", &Held(&CREDENTIALS, &[]), &Some("id".to_owned()))
        }
    }
    assert_eq!(format!("{Output:?}"), "Output { _request_id: Some(\"id\") }");
}

#[test]
fn secrets_are_hidden_at_every_depth() {
    static DEEP: Schema = Schema::structure(
        "Deep",
        &[
            Member::structure("One", "one"),
            Member::list("Many", "many", &Member::structure("member", "member")),
            Member::map("Named", "named", &KEY, &Member::structure("value", "value")),
            Member::list("Texts", "texts", &SECRET_ITEM),
            Member::map("Entries", "entries", &KEY, &SECRET_ITEM),
            Member::list("Lists", "lists", &Member::list("member", "member", &SECRET_ITEM)),
            Member::map("Keys", "keys", &KEY, &ITEM).sensitive(),
        ],
    );
    let secret = || SECRET.to_owned();
    let deep = Held(
        &DEEP,
        &[
            &credentials(),
            &vec![credentials(), credentials()],
            &HashMap::from([("name", credentials())]),
            &vec![secret(), secret()],
            &HashMap::from([("name", secret())]),
            &vec![vec![secret()]],
            &HashMap::from([(SECRET, secret())]),
        ],
    );
    let inner = format!("Credentials {{ user_name: \"alice\", password: {REDACTED:?} }}");
    let expected = format!(
        "InRust {{ one: {inner}, many: [{inner}, {inner}], named: {{\"name\": {inner}}}, \
         texts: [{REDACTED:?}, {REDACTED:?}], entries: {{\"name\": {REDACTED:?}}}, \
         lists: [[{REDACTED:?}]], keys: {REDACTED:?} }}"
    );
    assert_eq!(format!("{deep:?}"), expected);
    let pretty = format!("{deep:#?}");
    assert!(!pretty.contains(SECRET), "{pretty}");
    assert!(pretty.contains("\n    one: Credentials {\n        user_name: \"alice\",\n"), "{pretty}");
    assert!(pretty.contains("\n    named: {\n        \"name\": Credentials {\n"), "{pretty}");
}

#[test]
fn a_union_shows_its_variant_and_no_secret() {
    static OPEN: Schema = Schema::union("Choice", &[Member::string("open", "Open")]);
    static HIDDEN: Schema = Schema::union("Choice", &[Member::string("hidden", "Hidden").sensitive()]);
    static INNER: Schema = Schema::union("Choice", &[Member::structure("inner", "Inner")]);
    assert_eq!(format!("{:?}", Held(&OPEN, &[&ALICE])), "Open(\"alice\")");
    assert_eq!(format!("{:#?}", Held(&OPEN, &[&ALICE])), "Open(\n    \"alice\",\n)");
    // The name of the variant may be confidential, too.
    assert_eq!(format!("{:?}", Held(&HIDDEN, &[&PASSWORD])), REDACTED);
    let inner = format!("{:?}", Held(&INNER, &[&credentials()]));
    assert!(inner.starts_with("Inner(Credentials {") && !inner.contains(SECRET), "{inner}");
    assert_eq!(format!("{:?} {:?}", Bare::Nothing, Bare::Unknown), "Nothing Unknown");
}

#[test]
fn values_are_shown_as_their_types_show_themselves() {
    static KINDS: Schema = Schema::structure(
        "Kinds",
        &[
            Member::boolean("Truth", "truth"),
            Member::integer("Whole", "whole"),
            Member::float("Single", "single"),
            Member::double("Double", "double"),
            Member::blob("Bytes", "bytes"),
            Member::document("Any", "any"),
            Member::list("Sparse", "sparse", &ITEM),
        ],
    );
    let kinds = Held(
        &KINDS,
        &[
            &true,
            &-1_i8,
            &0.1_f32,
            &1.0_f64,
            &aws_smithy_types::Blob::new([1, 2]),
            &Document::Bool(false),
            &vec![None, Some("a".to_owned())],
        ],
    );
    let expected = "InRust { truth: true, whole: -1, single: 0.1, double: 1.0, bytes: [1, 2], any: Bool(false), \
         sparse: [None, \"a\"] }";
    assert_eq!(format!("{kinds:?}"), expected);
}

#[test]
#[cfg(feature = "validation")]
fn fingerprints_tell_secrets_apart() {
    let items = |texts: [&'static str; 3]| {
        fingerprints(&|out| {
            for text in texts {
                let values: [&dyn SerializeValue; 2] = [&ALICE, &Text(text)];
                out.structure(&ITEM, &Held(&CREDENTIALS, &values));
            }
        })
    };
    let found = items(["a", "b", "a"]);
    assert!(found[0] == found[2] && found[0] != found[1], "{found:?}");
}
