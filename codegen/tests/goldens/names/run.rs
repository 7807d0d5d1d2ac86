//! Types and members can have names that Rust or the generated code uses for other items.

use golden_names::operation::Operation;
use golden_names::operation::clone::{CloneInput, CloneShape};
use golden_names::operation::get_db_item::GetDBItem;
use golden_names::operation::mod_::Mod;
use golden_names::operation::send::{SendInput, SendShape};
use golden_names::operation::r#type::{Type, TypeError, TypeInput};
use golden_names::operation::vec::{VecInput, VecShape};
use golden_names::types;

#[test]
fn members_and_types_may_have_any_name() {
    let text = types::String::builder().value("v").build();
    let input = TypeInput::builder()
        .r#type(types::Option::builder().some(types::Some::Ok).build())
        .r#gen(types::Option::builder().none("n").build())
        .string(text.clone())
        .r#loop(types::Some::None)
        .k(types::Some::Some, types::None::builder().string(text).build())
        .set_self(None)
        .build()
        .unwrap();
    let expected = r#"{"type":{"some":"Ok"},"gen":{"none":"n"},"string":{"value":"v"},"loop":"None","k":{"Some":{"string":{"value":"v"}}}}"#;
    assert_eq!(run::body::<Type>(&input), expected);
}

#[test]
fn methods_keep_their_names() {
    let input = VecInput::builder().builder_value("a").build_value("b").set_send(Some("c".to_owned()));
    let input = input.crate_("d").r#async("e").build().unwrap();
    let expected = r#"{"builder":"a","build":"b","send":"c","crate":"d","async":"e"}"#;
    assert_eq!(run::body::<VecShape>(&input), expected);
    assert_eq!(input.builder_value(), Some("a"));
}

#[test]
fn operations_may_have_any_name() {
    let input = CloneInput::builder().new("a").build().unwrap();
    assert_eq!(run::body::<CloneShape>(&input), r#"{"new":"a"}"#);
    assert_eq!((Mod::SCHEMA.name, GetDBItem::SCHEMA.name), ("Mod", "Get_DBItem"));
}

#[test]
fn inherent_methods_that_shadow_traits_work() {
    let owned = types::ToOwned::builder().build();
    let input = SendInput::builder().owned(owned).std(types::Std::A).build().unwrap();
    assert_eq!(run::body::<SendShape>(&input), r#"{"owned":{"text":"a"},"std":"A"}"#);
}

#[test]
fn errors_named_error_and_unhandled_are_distinguished() {
    let error = run::error::<Type>(r#"{"__type":"Error","message":"m","meta":"own"}"#);
    let TypeError::Error(inner) = &error else { panic!("{error:?}") };
    assert_eq!((inner.meta_value(), inner.message()), (Some("own"), Some("m")));
    let error = run::error::<Type>(r#"{"__type":"Unhandled"}"#);
    assert!(matches!(error, TypeError::UnhandledError(_)), "{error:?}");
}
