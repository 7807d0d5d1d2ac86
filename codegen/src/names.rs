//! The Rust names of everything in a model: their case, keywords, and names that would shadow others.

use std::collections::BTreeSet;

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Words that are written in mixed case, but are a single word.
const WHOLE_WORDS: [&str; 7] = ["ipv4", "ipv6", "sigv4", "mib", "gib", "kib", "ttl"];

/// The keywords of all editions, including reserved ones (The Rust Reference, "Keywords").
const KEYWORDS: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield", "Self",
];

/// The items that generated files use by their short names, and the prelude's derive macros, which make links to types
/// with their names ambiguous. A model's type with such a name gets another one inside the crate.
const SHADOWING: [&str; 40] = [
    "AsRef",
    "BigDecimal",
    "BigInteger",
    "Blob",
    "Box",
    "BuildError",
    "Clone",
    "Copy",
    "DateTime",
    "Debug",
    "Default",
    "Display",
    "Document",
    "Eq",
    "Err",
    "Error",
    "ErrorKind",
    "ErrorMetadata",
    "From",
    "FromStr",
    "Hash",
    "HashMap",
    "Into",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "ProvideErrorMetadata",
    "RequestId",
    "Result",
    "Self",
    "Send",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "Vec",
];

/// The names of methods that inputs, outputs and builders have in addition to those of members: the ones that smithy-rs
/// renames members for, and ours.
const METHODS: [&str; 13] = [
    "as_input",
    "build",
    "builder",
    "customize",
    "default",
    "into_paginator",
    "make_operation",
    "meta",
    "presigned",
    "send",
    "send_with",
    "send_with_changes",
    "validate",
];

/// Converts a name to `snake_case`, with acronyms as one word: `UserPoolMFA` is `user_pool_mfa`, and `CallbackURLs` is
/// `callback_urls`.
pub fn snake_case(text: &str) -> String {
    words(text).join("_").to_snake_case()
}

/// Converts a name to `UpperCamelCase`: `SMS_MFA` is `SmsMfa`, and `UICustomizationType` is `UiCustomizationType`.
pub fn upper_camel_case(text: &str) -> String {
    let mut separated = String::with_capacity(text.len() + 4);
    let mut last_was_digit = false;
    for c in text.chars() {
        // heck sees no word boundary in `S3KEY`, but the names of fields have one.
        if last_was_digit && c.is_uppercase() {
            separated.push('_');
        }
        last_was_digit = c.is_ascii_digit();
        separated.push(c);
    }
    separated.to_upper_camel_case()
}

/// Splits a name into words, like the names in the official crates.
fn words(text: &str) -> Vec<String> {
    let all_lower = !text.chars().any(char::is_uppercase);
    let letters: Vec<char> = text.chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (index, &c) in letters.iter().enumerate() {
        if !c.is_alphanumeric() {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
            continue;
        }
        if let Some(last) = word.chars().next_back() {
            let upper_after_lower = c.is_uppercase() && (last.is_lowercase() || last.is_ascii_digit());
            let lower_after_digit = all_lower && last.is_ascii_digit() && c.is_lowercase();
            let inside_whole_word = || starts_whole_word(&word, &letters[index..]);
            let boundary = ((upper_after_lower || lower_after_digit) && !inside_whole_word())
                || ends_acronym(last, c, letters.get(index + 1), letters.get(index + 2));
            if boundary {
                words.push(std::mem::take(&mut word));
            }
        }
        word.push(c);
    }
    words.extend((!word.is_empty()).then_some(word));
    words.into_iter().map(|word| word.to_lowercase()).collect()
}

/// Whether the word so far, together with the following characters, begins one of the whole words.
fn starts_whole_word(word: &str, rest: &[char]) -> bool {
    const LONGEST: usize = 5;
    if word.len() >= LONGEST {
        return false;
    }
    let mut text = word.to_lowercase();
    if WHOLE_WORDS.contains(&text.as_str()) {
        return false;
    }
    text.extend(rest.iter().take(LONGEST).flat_map(|c| c.to_lowercase()));
    WHOLE_WORDS.iter().any(|whole| text.starts_with(whole))
}

/// Whether `c` begins the word after an acronym: `DB|Proxy`, but not the plural `ACLs` nor `DBv2`.
fn ends_acronym(last: char, c: char, next: Option<&char>, after: Option<&char>) -> bool {
    let Some(next) = next else { return false };
    if !last.is_uppercase() || !c.is_uppercase() || !next.is_lowercase() {
        return false;
    }
    let plural = *next == 's' && after.is_none_or(|after| !after.is_lowercase());
    let version = *next == 'v' && after.is_some_and(char::is_ascii_digit);
    !plural && !version
}

/// Returns a valid identifier: keywords become raw identifiers, and those that cannot be raw get another name.
pub fn escape_keyword(word: &str) -> String {
    match word {
        "crate" | "self" | "super" => format!("{word}_"),
        "Self" => "SelfValue".to_owned(),
        _ if KEYWORDS.contains(&word) => format!("r#{word}"),
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => format!("_{word}"),
        _ => word.to_owned(),
    }
}

/// Returns whether Cargo accepts the name of a crate, and Rust its name in paths. A crate that has the name of one that
/// all crates use would hide it.
pub fn is_crate_name(name: &str) -> bool {
    const TAKEN: [&str; 6] = ["alloc", "core", "proc_macro", "std", "test", "tinsmith_runtime"];
    let path = name.replace('-', "_");
    let first = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    first
        && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && path.bytes().any(|byte| byte != b'_')
        && !KEYWORDS.contains(&path.as_str())
        && !TAKEN.contains(&path.as_str())
}

/// Returns the name of the field, accessor and setter of a structure's member.
pub fn field(member: &str) -> String {
    let name = snake_case(member);
    match METHODS.contains(&name.as_str()) {
        true => format!("{name}_value"),
        false => escape_keyword(&name),
    }
}

/// Returns the name of a union's member in its methods, after `as_` and `is_`.
pub fn union_method(member: &str) -> String {
    match snake_case(member).as_str() {
        // Every union has a method `is_unknown`.
        "unknown" => "unknown_value".to_owned(),
        name => name.to_owned(),
    }
}

/// Returns the variant for a member of an enum or union.
pub fn variant(member: &str) -> String {
    let name = upper_camel_case(member);
    match name.as_str() {
        "Unknown" => "UnknownValue".to_owned(),
        "UnknownValue" | "SelfValue" => format!("{name}_"),
        _ => escape_keyword(&name),
    }
}

/// Returns the name of an operation for its marker, error and fluent builder. It is the model's own name, unlike in the
/// names of inputs and outputs, in which acronyms are one word (`SetUserMFAPreferenceError`, but
/// `SetUserMfaPreferenceInput`). Underscores, about which Rust would warn, are replaced by capital letters: `Get_item`
/// is `GetItem`.
pub fn operation(name: &str) -> String {
    let mut joined = String::with_capacity(name.len());
    for word in name.split('_') {
        let mut letters = word.chars();
        joined.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
    }
    escape_keyword(&joined)
}

/// Returns the public name of a type, or the prefix of the names of an operation's types.
pub fn type_name(name: &str) -> String {
    escape_keyword(&upper_camel_case(name))
}

/// Returns the name of the module and method of an operation, or of the module of a waiter.
pub fn module(name: &str) -> String {
    match snake_case(name).as_str() {
        // A file `mod.rs` would be the module of its folder.
        name if name == "mod" || is_device(name) => format!("{name}_"),
        name => escape_keyword(name),
    }
}

/// Whether Windows reserves the name for a device, so that no file can have it, with any extension (Microsoft, "Naming
/// Files, Paths, and Namespaces").
fn is_device(name: &str) -> bool {
    let port = |prefix: &str| {
        let number = name.strip_prefix(prefix).map(str::as_bytes);
        matches!(number, Some([digit]) if digit.is_ascii_digit())
    };
    ["con", "prn", "aux", "nul"].contains(&name) || port("com") || port("lpt")
}

/// Renames items with conflicting Rust names. The first item that claims a name keeps it, and `rename` gives a number
/// to each of the others. An item never affects the ones before it: newer versions of a model usually add items at the
/// end, so that the names of older ones are stable.
pub fn tell_apart<T>(
    items: &mut [T],
    taken: &[&str],
    claims: impl Fn(&T) -> Vec<String>,
    rename: impl Fn(&mut T, usize),
) {
    let mut taken: BTreeSet<String> = taken.iter().map(|name| (*name).to_owned()).collect();
    for item in items {
        let mut number = 1;
        while claims(item).iter().any(|name| taken.contains(name)) {
            number += 1;
            rename(item, number);
        }
        taken.extend(claims(item));
    }
}

/// Appends a number to a name in upper camel case.
pub fn numbered(name: &str, number: usize) -> String {
    // Rust would warn about an underscore between a letter and a digit.
    let name = name.trim_end_matches('_');
    let separator = if name.ends_with(|c: char| c.is_ascii_digit()) { "_" } else { "" };
    format!("{name}{separator}{number}")
}

/// Returns the name under which a type is defined, which differs from the public one if that would shadow an item that
/// generated files use.
pub fn definition(public: &str) -> String {
    match SHADOWING.contains(&public) {
        true => format!("{public}Shape"),
        false => public.to_owned(),
    }
}

/// Returns the name of the module, and thus of the file, of a type.
pub fn file(public: &str) -> String {
    let name = snake_case(public);
    match name.as_str() {
        // `types/error.rs` and `types/builders.rs` are taken, and `mod.rs` is special.
        "error" | "builders" | "mod" => format!("{name}_shape"),
        name if is_device(name) => format!("{name}_shape"),
        // If a module has the name of a crate, all paths that begin with the name are ambiguous.
        "core" | "std" | "tinsmith_runtime" => format!("{name}_shape"),
        // A module and a type of the same name cannot be in one scope. That is the case without any letters, as in `_9`.
        _ if escape_keyword(&name) == public => format!("_{name}_shape"),
        _ => escape_keyword(&name),
    }
}

/// Returns the name of a module's file, without its extension.
pub fn stem(module: &str) -> &str {
    module.trim_start_matches("r#")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_keep_their_names() {
        assert_eq!(operation("SetUserMFAPreference"), "SetUserMFAPreference");
        for (name, expected) in [
            ("getItem", "GetItem"),
            ("Get_item", "GetItem"),
            ("ACRONYM_InsideOp", "ACRONYMInsideOp"),
            ("_1Time", "_1Time"),
            ("self", "SelfValue"),
        ] {
            assert_eq!(operation(name), expected, "{name}");
        }
        for (name, expected) in [("Get_item", "get_item"), ("Mod", "mod_"), ("Match", "r#match")] {
            assert_eq!(module(name), expected, "{name}");
        }
    }

    #[test]
    fn the_first_keeps_its_name_and_the_others_get_numbers() {
        let renamed = |names: &[&str]| -> Vec<String> {
            let mut pairs: Vec<_> = names.iter().map(|name| (variant(name), variant(name))).collect();
            tell_apart(
                &mut pairs,
                &["Taken"],
                |(name, _)| vec![name.clone()],
                |(name, proposed), number| *name = numbered(proposed, number),
            );
            pairs.into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(renamed(&["Windows", "windows", "WINDOWS"]), ["Windows", "Windows2", "Windows3"]);
        // A number is skipped if an earlier item has the resulting name. A later one gets another name itself.
        assert_eq!(renamed(&["a2", "a", "A", "taken"]), ["A2", "A", "A3", "Taken2"]);
        assert_eq!(renamed(&["a", "A", "a2"]), ["A", "A2", "A2_2"]);
        assert_eq!(renamed(&["Unknown_Value", "unknownValue"]), ["UnknownValue_", "UnknownValue2"]);
        assert_eq!(renamed(&["v1", "V1"]), ["V1", "V1_2"]);
    }

    #[test]
    fn snake_case_keeps_acronyms_together() {
        for (text, expected) in [
            ("UserPoolMFA", "user_pool_mfa"),
            ("CallbackURLs", "callback_urls"),
            ("SmsMfaConfiguration", "sms_mfa_configuration"),
            ("CSS", "css"),
            ("CSSVersion", "css_version"),
            ("DBProxy", "db_proxy"),
            ("ACLs", "acls"),
            ("ACLsList", "acls_list"),
            ("ARNSupport", "arn_support"),
            ("DynamoDBv2Action", "dynamo_dbv2_action"),
            ("IPv4Address", "ipv4_address"),
            ("EnableIPv6", "enable_ipv6"),
            ("SizeInMiB", "size_in_mib"),
            ("TtL", "ttl"),
            ("s3key", "s3_key"),
            ("S3Key", "s3_key"),
            ("S3KEY", "s3_key"),
            ("AESKey256", "aes_key256"),
            ("sigV4Name", "sigv4_name"),
            ("kebab-case.dot", "kebab_case_dot"),
            ("pv_member", "pv_member"),
            ("_leading", "leading"),
            ("SAMLMetadata", "saml_metadata"),
        ] {
            assert_eq!(snake_case(text), expected, "{text}");
        }
    }

    #[test]
    fn upper_camel_case_has_acronyms_as_words() {
        for (text, expected) in [
            ("SMS_MFA", "SmsMfa"),
            ("ChallengeNameType", "ChallengeNameType"),
            ("UICustomizationType", "UiCustomizationType"),
            ("MFAMethodNotFoundException", "MfaMethodNotFoundException"),
            ("InvalidOAuthFlowException", "InvalidOAuthFlowException"),
            ("ALLOW_USER_SRP_AUTH", "AllowUserSrpAuth"),
            ("S3KEY", "S3Key"),
            ("IPv4", "IPv4"),
            ("_1_0", "10"),
        ] {
            assert_eq!(upper_camel_case(text), expected, "{text}");
        }
    }

    #[test]
    fn invalid_names_are_escaped() {
        for (member, expected) in [
            ("type", "r#type"),
            ("gen", "r#gen"),
            ("self", "self_"),
            ("crate", "crate_"),
            ("build", "build_value"),
            ("Send", "send_value"),
            ("SendWith", "send_with_value"),
            ("IntoPaginator", "into_paginator_value"),
            ("default", "default_value"),
        ] {
            assert_eq!(field(member), expected, "{member}");
        }
        for (member, expected) in
            [("UNKNOWN", "UnknownValue"), ("self", "SelfValue"), ("SelfValue", "SelfValue_"), ("_1_0", "_10")]
        {
            assert_eq!(variant(member), expected, "{member}");
        }
        for (name, expected) in [("Self", "SelfValue"), ("_1Time", "_1Time"), ("UserMFA", "UserMfa")] {
            assert_eq!(type_name(name), expected, "{name}");
        }
        for (name, expected) in [
            ("Aux", "aux_shape"),
            ("COM1", "com1_shape"),
            ("Com10", "com10"),
            ("Lpt", "lpt"),
            ("_9", "_9_shape"),
        ] {
            assert_eq!(file(name), expected, "{name}");
        }
        for (name, expected) in [("Con", "con_"), ("Conin", "conin"), ("LPT9", "lpt9_")] {
            assert_eq!(module(name), expected, "{name}");
        }
        assert_eq!((definition("Option"), definition("Hash")), ("OptionShape".into(), "HashShape".into()));
        assert_eq!(file("Error"), "error_shape");
    }

    #[test]
    fn names_of_crates() {
        for name in ["dynamodb", "aws-sdk-s3", "S3_client", "_1"] {
            assert!(is_crate_name(name), "{name}");
        }
        for name in [
            "",
            "a/b",
            "../a",
            "a b",
            "a\"b",
            "1a",
            "-a",
            "é",
            "_",
            "self",
            "Self",
            "async",
            "core",
            "test",
            "tinsmith-runtime",
        ] {
            assert!(!is_crate_name(name), "{name}");
        }
    }

    #[test]
    fn every_escaped_name_is_an_identifier() {
        for keyword in KEYWORDS {
            assert!(syn::parse_str::<syn::Ident>(&escape_keyword(keyword)).is_ok(), "{keyword}");
        }
    }
}
