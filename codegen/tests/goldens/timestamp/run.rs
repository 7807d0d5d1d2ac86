//! Timestamps have the format of the member, or else of its target, or else of the protocol.

use golden_timestamp::operation::Operation;
use golden_timestamp::operation::echo::{Echo, EchoInput};
use golden_timestamp::primitives::DateTime;
use golden_timestamp::types::Held;

#[test]
fn each_format_is_written_and_read() {
    let time = DateTime::from_secs(482_196_050);
    let held = Held::builder()
        .plain(DateTime::from_millis(1500))
        .date(time)
        .http(time)
        .member(time)
        .epoch(time)
        .dates(time)
        .must(time)
        .preset(time)
        .number(time)
        .build()
        .unwrap();
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    let expected = r#"{"held":{"plain":1.5,"date":"1985-04-12T23:20:50Z","http":"Fri, 12 Apr 1985 23:20:50 GMT","member":"Fri, 12 Apr 1985 23:20:50 GMT","epoch":482196050,"dates":["1985-04-12T23:20:50Z"],"must":482196050,"preset":482196050,"number":"1985-04-12T23:20:50Z"}}"#;
    assert_eq!(run::body::<Echo>(&input), expected);
    assert_eq!(run::output::<Echo>(expected).held(), Some(&held));
}

#[test]
fn defaults_are_timestamps() {
    let held = Held::builder().must(DateTime::from_secs(0)).build().unwrap();
    let (preset, number) = (held.preset(), held.number());
    assert_eq!((preset.secs(), preset.subsec_nanos()), (482_196_050, 520_000_000));
    assert_eq!((number.secs(), number.subsec_nanos()), (1, 500_000_000));
    let output = run::output::<Echo>(r#"{"held":{}}"#);
    assert_eq!(output.held(), Some(&held));
}

/// As in the official clients, both text and numbers are accepted, because they can be distinguished.
#[test]
fn both_text_and_numbers_are_accepted() {
    let time = DateTime::from_secs(482_196_050);
    let json = r#"{"held":{"plain":"1985-04-12T23:20:50Z","date":482196050,"http":482196050,"epoch":"1985-04-12T21:20:50-02:00"}}"#;
    let output = run::output::<Echo>(json);
    let held = output.held().unwrap();
    let times = [held.plain(), held.date(), held.http(), held.epoch()];
    assert_eq!(times, [Some(&time); 4]);
    for wrong in [r#"{"plain":"yesterday"}"#, r#"{"http":"1985-04-12T23:20:50Z"}"#, r#"{"date":true}"#] {
        let response = golden_timestamp::http::Response::new(format!("{{\"held\":{wrong}}}"));
        assert!(Echo::response(&response).is_err(), "{wrong}");
    }
}
