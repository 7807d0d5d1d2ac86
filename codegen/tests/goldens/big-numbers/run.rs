//! Big numbers keep all digits, even in defaults.

use golden_big_numbers::operation::echo::{Echo, EchoInput};
use golden_big_numbers::types::Held;

#[test]
fn all_digits_are_kept() {
    let (whole, exact) = ("-123456789012345678901234567890", "0.10000000000000000000000000001");
    let held = Held::builder().whole(whole.parse().unwrap()).fraction(exact.parse().unwrap());
    let held = held.must(whole.parse().unwrap()).build().unwrap();
    let input = EchoInput::builder().held(held.clone()).build().unwrap();
    let expected = format!("{{\"held\":{{\"whole\":{whole},\"fraction\":{exact},\"must\":{whole},");
    assert!(run::body::<Echo>(&input).starts_with(&expected), "{}", run::body::<Echo>(&input));
    assert_eq!(run::output::<Echo>(&run::body::<Echo>(&input)).held(), Some(&held));
}

#[test]
fn defaults_keep_all_digits() {
    let held = Held::builder().must("1".parse().unwrap()).build().unwrap();
    assert_eq!(held.huge().as_ref(), "123456789012345678901234567890");
    assert_eq!((held.preset().as_ref(), held.exact().as_ref()), ("7", "0.1"));
}
