//! Corrections to the models of single services, from `models/fixups.json`.

use std::sync::LazyLock;

use crate::json::Source;

pub static SOURCE: LazyLock<Source> = LazyLock::new(|| Source {
    name: "models/fixups.json".to_owned(),
    text: include_str!("../../../models/fixups.json").to_owned(),
});
