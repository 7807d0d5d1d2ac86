//! Structures become the members that they stand for, and come from an answer.

use golden_typed_map::Porter;
use golden_typed_map::operation::knock::Knock;
use golden_typed_map::operation::reply::{Reply, ReplyInput};
use golden_typed_map::question::Turn;
use golden_typed_map::speech::{self, Speech};
use golden_typed_map::types::Kind;

fn said(speech: impl Into<Speech>) -> String {
    run::body::<Reply>(&ReplyInput::builder().house("h").say(speech).build().unwrap())
}

fn heard(json: &str) -> Result<Turn, golden_typed_map::question::NextStepError> {
    run::output::<Knock>(json).next_step(&Porter::new("h"), "alice")
}

#[test]
fn each_variant_has_its_keys() {
    let name = speech::Name::new("alice", "Alice", 30);
    for (speech, words) in [
        (Speech::from(name.clone()), r#""kind":"NAME","words":{"AGE":"30","GUEST":"alice","NAME":"Alice"}"#),
        (
            name.hat("bowler").companion("friend", "Bob").companion("with.foe", "Eve").into(),
            r#""kind":"NAME","words":{"AGE":"30","GUEST":"alice","HAT":"bowler","NAME":"Alice","with.foe":"Eve","with.friend":"Bob"}"#,
        ),
        (
            speech::Room::cellar("alice", "torch").into(),
            r#""kind":"ROOM","words":{"GUEST":"alice","LAMP":"torch","ROOM":"CELLAR"}"#,
        ),
        (speech::Room::hall("alice").into(), r#""kind":"ROOM","words":{"GUEST":"alice","ROOM":"HALL"}"#),
        (
            speech::Room::other("alice", "ATTIC").into(),
            r#""kind":"ROOM","words":{"GUEST":"alice","ROOM":"ATTIC"}"#,
        ),
        (
            speech::StringShape::new("alice").knot_tight(3).length(7).into(),
            r#""kind":"STRING","words":{"GUEST":"alice","KNOT":"TIGHT","LENGTH":"7","TURNS":"3"}"#,
        ),
        // Another choice takes the keys of the first along.
        (
            speech::StringShape::new("alice").knot_tight(3).knot("LOOSE").into(),
            r#""kind":"STRING","words":{"GUEST":"alice","KNOT":"LOOSE"}"#,
        ),
        (speech::Other::new("SONG", [("TUNE", "c")]).into(), r#""kind":"SONG","words":{"TUNE":"c"}"#),
    ] {
        assert_eq!(said(speech), format!(r#"{{"house":"h",{words}}}"#));
    }
}

#[test]
fn what_is_given_once_is_in_place_and_seals() {
    let porter = Porter::new("h").password("p");
    let input = ReplyInput::builder().say(speech::Room::hall("alice")).porter(&porter).build().unwrap();
    let seal = tinsmith_runtime::secret_hash::secret_hash("alice", "h", "p");
    assert_eq!(input.words().unwrap()["SEAL"], seal);
    assert_eq!(input.house(), Some("h"));
    assert!(!format!("{porter:?}").contains("\"p\""));
}

#[test]
fn the_last_call_counts() {
    let input = ReplyInput::builder()
        .house("h")
        .say(speech::Name::new("alice", "Alice", 30))
        .say(speech::Room::hall("alice"))
        .words("ROOM", "ATTIC")
        .kind(Kind::from("CLIMB"))
        .build()
        .unwrap();
    let body = run::body::<Reply>(&input);
    assert_eq!(body, r#"{"house":"h","kind":"CLIMB","words":{"GUEST":"alice","ROOM":"ATTIC"}}"#);
}

#[test]
fn questions_are_parsed_and_answered() {
    let Turn::Open(key) = heard(r#"{"key":{"teeth":"3"}}"#).unwrap() else { panic!("it is open") };
    assert_eq!(key.teeth(), Some("3"));
    let json = r#"{"kind":"NAME","ticket":"t","hints":{"HINT":"A","GUEST_ON_LIST":"ALICE",
        "known":"[\"with.bob\",\"eve\"]","ages":"{\"bob\":\"40\"}"}}"#;
    let Turn::Name(asked) = heard(json).unwrap() else { panic!("a name is asked for") };
    assert_eq!(asked.known, ["bob", "eve"]);
    assert_eq!(asked.ages["bob"].as_str(), "40");
    assert!(!format!("{asked:?}").contains("40"));
    let input = ReplyInput::builder().say(asked.answer(30)).build().unwrap();
    assert_eq!(
        run::body::<Reply>(&input),
        r#"{"house":"h","kind":"NAME","words":{"AGE":"30","GUEST":"ALICE","NAME":"A"},"ticket":"t"}"#
    );
    let Turn::Room(asked) = heard(r#"{"kind":"ROOM","rooms":["HALL"]}"#).unwrap() else { panic!("a room") };
    assert_eq!(asked.free, ["HALL"]);
    let input = ReplyInput::builder().say(asked.answer_cellar("torch")).build().unwrap();
    assert_eq!(
        run::body::<Reply>(&input),
        r#"{"house":"h","kind":"ROOM","words":{"GUEST":"alice","LAMP":"torch","ROOM":"CELLAR"}}"#
    );
    let Turn::String(asked) = heard(r#"{"kind":"STRING","ticket":"t"}"#).unwrap() else { panic!("a string") };
    let input = ReplyInput::builder().say(asked.answer("tailored")).build().unwrap();
    assert_eq!(input.ticket(), Some("tailored"));
}

#[test]
fn what_nobody_knows_is_kept() {
    let Turn::Other(asked) = heard(r#"{"kind":"SONG","ticket":"t","hints":{"TUNE":"c"}}"#).unwrap() else {
        panic!("something else")
    };
    assert_eq!((asked.name.as_str(), asked.common.parameters["TUNE"].as_str()), ("SONG", "c"));
    let input = ReplyInput::builder().say(asked.answer([("VOICE", "alto")])).build().unwrap();
    assert_eq!(
        run::body::<Reply>(&input),
        r#"{"house":"h","kind":"SONG","words":{"GUEST":"alice","VOICE":"alto"},"ticket":"t"}"#
    );
}

#[test]
fn what_cannot_be_read_is_an_error_without_values() {
    for (json, expected) in [
        ("{}", "neither ends"),
        (r#"{"kind":"NAME"}"#, "`NAME` came without `HINT`"),
        (
            r#"{"kind":"NAME","hints":{"HINT":"A","known":"hunter2"}}"#,
            "`known` of `NAME` is not a JSON array",
        ),
        (
            r#"{"kind":"NAME","hints":{"HINT":"A","ages":"[\"hunter2\"]"}}"#,
            "`ages` of `NAME` is not a JSON object",
        ),
    ] {
        let error = heard(json).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error:?}");
    }
}
