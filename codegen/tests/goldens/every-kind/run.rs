//! All types of values: written values are read again, and no response of a service causes a panic.

#[path = "../../../fuzz/src/response.rs"]
mod response;

use golden_every_kind::http::Response;
use golden_every_kind::operation::Operation;
use golden_every_kind::operation::echo::{Echo, EchoInput};
use golden_every_kind::primitives::{Blob, DateTime, Document};
use golden_every_kind::types::{Choice, Color, Held, Inner, Must};
use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tinsmith_runtime::aws_smithy_types::Number;

/// Uses the same cases each time, so that failures are reproducible.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 96, failure_persistence: None, rng_seed: RngSeed::Fixed(4), ..<_>::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn written_values_are_read_again(held in held(2)) {
        let written = written(&held);
        let output = Echo::response(&Response::new(&written)).unwrap();
        prop_assert_eq!(output.held(), Some(&held), "{}", String::from_utf8_lossy(&written));
    }

    #[test]
    fn no_json_makes_a_reader_panic(document in document(named(), 4), status in prop_oneof![Just(200), Just(400)]) {
        let document = tinsmith_runtime::codec::json::to_vec(&document).unwrap();
        let body = [b"{\"held\":", &document[..], b"}"].concat();
        response::check::<Echo>(status, "NotFound", &body);
    }

    #[test]
    fn no_mutation_of_a_response_makes_a_reader_panic(
        held in held(2),
        edits in vec((any::<prop::sample::Index>(), edit()), 1..4),
    ) {
        let mut body = written(&held);
        for (place, edit) in edits {
            let place = place.index(body.len() + 1);
            match edit {
                Edit::Insert(bytes) => drop(body.splice(place..place, bytes)),
                Edit::Remove(length) => drop(body.drain(place..(place + length).min(body.len()))),
                Edit::Repeat(length) => {
                    let repeated = body[place..(place + length).min(body.len())].to_vec();
                    body.splice(place..place, repeated);
                }
            }
        }
        response::check::<Echo>(200, "", &body);
        response::check::<Echo>(500, "Throttled", &body);
    }
}

#[test]
fn no_response_from_fuzzing_causes_a_panic() {
    response::replay("response", |status, code, body| response::check::<Echo>(status, code, body));
}

#[test]
fn special_floats_are_read_again() {
    let held = Held::builder().double(f64::NAN).float(f32::NAN).build();
    let output = Echo::response(&Response::new(written(&held))).unwrap();
    let read = output.held().unwrap();
    assert!(read.double().unwrap().is_nan() && read.float().unwrap().is_nan());
}

/// Smithy 2.0 specification, "Client error correction".
#[test]
fn missing_required_members_get_default_values() {
    let read = run::output::<Echo>(r#"{"held":{"must":{"string":null}}}"#);
    let must = read.held().unwrap().must().unwrap();
    let inner = Inner::builder().name("").build().unwrap();
    let output = run::output::<Echo>(r#"{"held":{"choice":{"new":[1]}}}"#);
    let unknown = output.held().unwrap().choice().unwrap().clone();
    let expected = Must::builder().boolean(false).byte(0).short(0).integer(0).long(0).float(0.0).double(0.0);
    let expected = expected.big_integer("0".parse().unwrap()).big_decimal("0".parse().unwrap()).string("");
    let expected = expected.blob(Blob::new("")).timestamp(DateTime::from_secs(0)).document(Document::Null);
    let expected = expected.color(Color::from("no value was set")).choice(unknown).inner(inner);
    let expected = expected.set_texts(Some(Vec::new())).set_labels(Some([].into())).build().unwrap();
    assert_eq!(must, &expected);
    let error = run::error::<Echo>(r#"{"__type":"golden#NotFound","message":"gone"}"#);
    assert!(error.is_not_found(), "{error:?}");
}

#[test]
fn a_response_that_is_nested_too_deeply_is_refused() {
    for (open, close) in [(r#"{"again":"#, "}"), (r#"{"list":["#, "]}"), (r#"{"held":{"choice":"#, "}}")] {
        for (levels, fits) in [(20, true), (126, false), (10_000, false)] {
            let (open, close) = (open.repeat(levels), close.repeat(levels));
            let json = format!(r#"{{"held":{{"choice":{open}{{"text":"a"}}{close}}}}}"#);
            assert_eq!(Echo::response(&Response::new(json)).is_ok(), fits, "{levels}");
        }
    }
    // Unknown members are skipped at any depth.
    let deep = format!(r#"{{"unknown":{}{},"held":{{}}}}"#, "[".repeat(10_000), "]".repeat(10_000));
    assert!(run::output::<Echo>(&deep).held().is_some());
}

#[test]
fn errors_have_the_path_but_no_values() {
    for (json, place) in [
        (r#"{"held":{"labels":{"secret":7}}}"#, "held.labels[0]: expected a string, found a number"),
        (r#"{"held":{"heldMap":{"a":{},"secret":{"blob":"secret"}}}}"#, "held.heldMap[1].blob: "),
        (r#"{"held":{"doubles":[1,"secret"]}}"#, "held.doubles[1]: expected a number, found a string"),
        (r#"{"held":{"bigDecimal":"secret"}}"#, "held.bigDecimal: "),
        (r#"{"held":{"choice":{"secret":1,"secret2":2}}}"#, "held.choice: a union with more than one member"),
        (r#"{"held":{"texts":["secret\ud800"]}}"#, "held.texts[0]: a string that cannot be represented"),
        (r#"{"held":{"timestamp":"secret"}}"#, "held.timestamp: "),
        (r#"{"held":"secret"#, "line 1"),
    ] {
        let error = Echo::response(&Response::new(json)).unwrap_err();
        let source = std::error::Error::source(&error);
        let said = format!("{error:?} {error} {}", source.unwrap());
        assert!(said.contains(place) && !said.contains("secret"), "{said}");
    }
}

fn written(held: &Held) -> Vec<u8> {
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    Echo::request(&input, "https://example.com").unwrap().into_body()
}

#[derive(Clone, Debug)]
enum Edit {
    Insert(Vec<u8>),
    Remove(usize),
    Repeat(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let bytes = prop_oneof![
        vec(any::<u8>(), 1..4),
        prop::sample::select(
            &[
                "null",
                "-0",
                "1e400",
                "1e-400",
                "99999999999999999999",
                "\\ud800",
                "\"NaN\"",
                "[",
                "]",
                "{",
                "}",
                ",",
                ":",
                "\"",
                "\\",
                "\u{feff}",
                "{\"__type\":\"a\"}",
                "1.5",
                "9223372036854775807.999999999",
            ][..]
        )
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    prop_oneof![
        bytes.prop_map(Edit::Insert),
        (1..20_usize).prop_map(Edit::Remove),
        (1..40_usize).prop_map(Edit::Repeat)
    ]
}

/// Generates names of the model, so that random JSON is parsed.
fn named() -> BoxedStrategy<String> {
    let names = [
        "boolean",
        "byte",
        "long",
        "float",
        "double",
        "bigInteger",
        "bigDecimal",
        "string",
        "blob",
        "timestamp",
        "document",
        "dateTime",
        "httpDate",
        "color",
        "level",
        "choice",
        "must",
        "inner",
        "texts",
        "sparseTexts",
        "doubles",
        "choices",
        "helds",
        "matrix",
        "labels",
        "blobs",
        "colors",
        "heldMap",
        "text",
        "nothing",
        "again",
        "list",
        "held",
        "message",
        "__type",
        "unknown",
    ];
    prop::sample::select(names.to_vec()).prop_map(str::to_owned).boxed()
}

fn document(key: BoxedStrategy<String>, depth: u32) -> BoxedStrategy<Document> {
    let number = prop_oneof![
        any::<u64>().prop_map(Number::PosInt),
        (i64::MIN..0).prop_map(Number::NegInt),
        prop::num::f64::NORMAL.prop_map(Number::Float),
    ];
    let leaf = prop_oneof![
        Just(Document::Null),
        any::<bool>().prop_map(Document::Bool),
        number.prop_map(Document::Number),
        any::<String>().prop_map(Document::String),
    ];
    leaf.prop_recursive(depth, 40, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Document::Array),
            hash_map(key.clone(), inner, 0..6).prop_map(Document::Object),
        ]
    })
    .boxed()
}

fn any_document() -> BoxedStrategy<Document> {
    document(any::<String>().boxed(), 3)
}

fn color() -> impl Strategy<Value = Color> {
    prop_oneof![Just(Color::Red), any::<String>().prop_map(|text| Color::from(text.as_str()))]
}

/// Generates times that text can represent: from the year 1 to the year 9999, to the microsecond.
fn time(micros: std::ops::Range<u32>) -> impl Strategy<Value = DateTime> {
    (-62_135_596_800..253_402_300_800_i64, micros)
        .prop_map(|(secs, micros)| DateTime::from_secs_and_nanos(secs, micros * 1000))
}

fn not_nan() -> impl Strategy<Value = f64> {
    use prop::num::f64::{INFINITE, NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    NORMAL | SUBNORMAL | ZERO | INFINITE | POSITIVE | NEGATIVE
}

fn choice(depth: u32) -> BoxedStrategy<Choice> {
    let leaf = prop_oneof![
        any::<String>().prop_map(Choice::Text),
        not_nan().prop_map(Choice::Number),
        Just(Choice::Nothing),
        any_document().prop_map(Choice::Document),
        hash_map(any::<String>(), any::<Option<String>>(), 0..4).prop_map(Choice::Labels),
    ];
    if depth == 0 {
        return leaf.boxed();
    }
    prop_oneof![
        3 => leaf,
        1 => choice(depth - 1).prop_map(|inner| Choice::Again(Box::new(inner))),
        1 => vec(choice(depth - 1), 0..4).prop_map(Choice::List),
        1 => held(depth - 1).prop_map(|held| Choice::Held(Box::new(held))),
    ]
    .boxed()
}

fn must() -> impl Strategy<Value = Must> {
    let simple = (any::<String>(), any::<i64>(), not_nan(), any_document(), color(), choice(0));
    (simple, vec(any::<String>(), 0..3)).prop_map(|((text, long, double, document, color, choice), texts)| {
        let inner = Inner::builder().name(text.clone()).preset(double).build().unwrap();
        let must = Must::builder().boolean(true).byte(-1).short(300).integer(70_000).long(long).float(0.1);
        let must = must.double(double).big_integer(long.to_string().parse().unwrap());
        let must = must.big_decimal("1.50".parse().unwrap()).string(text.clone()).blob(Blob::new(text));
        let must = must.timestamp(DateTime::from_secs(long)).document(document).color(color).choice(choice);
        must.set_texts(Some(texts)).labels("k", "v").inner(inner).build().unwrap()
    })
}

/// Generates the structure with several members, each with any possible value.
fn held(depth: u32) -> BoxedStrategy<Held> {
    let merged = |parts: Vec<Held>| parts.into_iter().fold(Held::builder().build(), merge);
    vec(prop_oneof![numbers(), texts(), collections(), aggregates(depth)], 0..6).prop_map(merged).boxed()
}

macro_rules! members {
    ($($member:ident)*) => {
        fn merge(mut held: Held, part: Held) -> Held {
            $(held.$member = part.$member.or(held.$member);)*
            held
        }
    };
}

members! {
    boolean byte short integer long float double big_integer big_decimal string blob timestamp document date_time
    http_date color level choice must texts sparse_texts doubles times documents choices helds matrix labels
    sparse_labels blobs colors document_map held_map
}

fn numbers() -> BoxedStrategy<Held> {
    use prop::num::f32;
    let new = Held::builder;
    let float = f32::NORMAL | f32::SUBNORMAL | f32::ZERO | f32::INFINITE | f32::POSITIVE | f32::NEGATIVE;
    prop_oneof![
        any::<bool>().prop_map(move |value| new().boolean(value).build()),
        any::<i8>().prop_map(move |value| new().byte(value).build()),
        any::<i16>().prop_map(move |value| new().short(value).build()),
        any::<i32>().prop_map(move |value| new().integer(value).level(value).build()),
        any::<i64>().prop_map(move |value| new().long(value).build()),
        float.prop_map(move |value| new().float(value).build()),
        not_nan().prop_map(move |value| new().double(value).build()),
        "-?(0|[1-9][0-9]{0,60})".prop_map(move |text| new().big_integer(text.parse().unwrap()).build()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,4})?"
            .prop_map(move |text| new().big_decimal(text.parse().unwrap()).build()),
        (any::<i64>(), 0..1_000_000_000_u32).prop_map(move |(secs, nanos)| new()
            .timestamp(DateTime::from_secs_and_nanos(secs, nanos))
            .build()),
        time(0..1_000_000).prop_map(move |time| new().date_time(time).build()),
        time(0..1).prop_map(move |time| new().http_date(time).build()),
    ]
    .boxed()
}

fn texts() -> BoxedStrategy<Held> {
    let new = Held::builder;
    prop_oneof![
        any::<String>().prop_map(move |text| new().string(text).build()),
        vec(any::<u8>(), 0..20).prop_map(move |bytes| new().blob(Blob::new(bytes)).build()),
        any_document().prop_map(move |document| new().document(document).build()),
        color().prop_map(move |color| new().color(color).build()),
    ]
    .boxed()
}

fn collections() -> BoxedStrategy<Held> {
    let new = Held::builder;
    let text = any::<String>;
    prop_oneof![
        vec(text(), 0..4).prop_map(move |values| new().set_texts(Some(values)).build()),
        vec(any::<Option<String>>(), 0..4)
            .prop_map(move |values| new().set_sparse_texts(Some(values)).build()),
        vec(not_nan(), 0..4).prop_map(move |values| new().set_doubles(Some(values)).build()),
        vec(time(0..1_000_000), 0..4).prop_map(move |values| new().set_times(Some(values)).build()),
        vec(any_document(), 0..4).prop_map(move |values| new().set_documents(Some(values)).build()),
        vec(vec(not_nan(), 0..4), 0..4).prop_map(move |values| new().set_matrix(Some(values)).build()),
        hash_map(text(), text(), 0..4).prop_map(move |values| new().set_labels(Some(values)).build()),
        hash_map(text(), any::<Option<String>>(), 0..4)
            .prop_map(move |values| new().set_sparse_labels(Some(values)).build()),
        hash_map(text(), vec(any::<u8>(), 0..9).prop_map(Blob::new), 0..4)
            .prop_map(move |values| new().set_blobs(Some(values)).build()),
        vec((color(), any::<i32>()), 0..4)
            .prop_map(move |values| new().set_colors(Some(values.into_iter().collect())).build()),
        hash_map(text(), any_document(), 0..4)
            .prop_map(move |values| new().set_document_map(Some(values)).build()),
    ]
    .boxed()
}

fn aggregates(depth: u32) -> BoxedStrategy<Held> {
    let new = Held::builder;
    if depth == 0 {
        return must().prop_map(move |must| new().must(must).build()).boxed();
    }
    prop_oneof![
        must().prop_map(move |must| new().must(must).build()),
        choice(depth - 1).prop_map(move |choice| new().choice(choice).build()),
        vec(choice(depth - 1), 0..4).prop_map(move |values| new().set_choices(Some(values)).build()),
        vec(held(depth - 1), 0..4).prop_map(move |values| new().set_helds(Some(values)).build()),
        hash_map(any::<String>(), held(depth - 1), 0..3)
            .prop_map(move |values| new().set_held_map(Some(values)).build()),
    ]
    .boxed()
}
