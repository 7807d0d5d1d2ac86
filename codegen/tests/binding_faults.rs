//! Errors that Smithy reports for HTTP bindings, hosts, streams and names on the wire are reported for the same shapes.

#[path = "support/faults.rs"]
mod faults;

use faults::{assert_faults, assert_taken, file, problems};

/// Returns a structure whose members are required strings with these traits.
fn structure(name: &str, members: &[(&str, &str)]) -> String {
    let member = |(name, traits): &(&str, &str)| {
        let traits = [r#""smithy.api#required": {}"#, traits].into_iter().filter(|text| !text.is_empty());
        let traits = traits.collect::<Vec<_>>().join(", ");
        format!(r#""{name}": {{"target": "smithy.api#String", "traits": {{{traits}}}}}"#)
    };
    let members: Vec<_> = members.iter().map(member).collect();
    format!(r#""a#{name}": {{"type": "structure", "members": {{{}}}}}"#, members.join(", "))
}

fn operation(name: &str, input: &str, traits: &str) -> String {
    format!(
        r#""a#{name}": {{"type": "operation", "input": {{"target": "a#{input}"}}, "traits": {{{traits}}}}}"#
    )
}

const LABEL: &str = r#""smithy.api#httpLabel": {}"#;

#[test]
fn uris_must_be_patterns() {
    let shapes = |uri: &str, labels: &[&str]| {
        let labels: Vec<_> = labels.iter().map(|name| (*name, LABEL)).collect();
        let http = format!(r#""smithy.api#http": {{"method": "GET", "uri": "{uri}"}}"#);
        [operation("Get", "In", &http), structure("In", &labels)].join(",\n")
    };
    for (uri, labels) in [
        ("/", &[][..]),
        ("/a/", &[]),
        ("/a?b", &[]),
        ("/a?b=c&d", &[]),
        ("/{a}/{b+}", &["a", "b"]),
        ("/{a+}/b?c=d", &["a"]),
        ("/a%20b", &[]),
    ] {
        assert_taken("2.0", &shapes(uri, labels));
    }
    for (uri, labels, words) in [
        ("", &[][..], "does not begin with a slash"),
        ("a", &[], "does not begin with a slash"),
        ("/a//b", &[], "an empty segment"),
        ("/a/../b", &[], "consists of dots"),
        ("/a#b", &[], "a fragment"),
        ("/a b", &[], "has spaces"),
        ("/ä", &[], "beyond ASCII"),
        ("/a\\r\\nb", &[], "control characters"),
        ("/{}", &[], "which no member can be"),
        ("/{a-b}", &[], "which no member can be"),
        ("/x{a}", &["a"], "only part of a segment"),
        ("/{a", &["a"], "only part of a segment"),
        ("/x?y={a}", &["a"], "a label in its query"),
        ("/{a}/{a}", &["a"], "the label `a` twice"),
        ("/{a+}/{b}", &["a", "b"], "a label after a greedy one"),
        ("/{b}", &[], "the URI needs `b`"),
    ] {
        assert_faults("2.0", &shapes(uri, labels), &[("a#Get", words)]);
    }
    assert_faults("2.0", &shapes("/", &["a"]), &[("a#In$a", "the URI `/` of `a#Get` does not contain it")]);
}

#[test]
fn labels_must_be_required_and_greedy_ones_must_be_strings() {
    let http = r#""smithy.api#http": {"method": "GET", "uri": "/{number+}"}"#;
    let shapes = [
        operation("Get", "In", http),
        r#""a#In": {"type": "structure", "members": {
            "number": {"target": "smithy.api#Integer", "traits":
                {"smithy.api#required": {}, "smithy.api#httpLabel": {}}}}}"#
            .to_owned(),
        r#""a#Out": {"type": "structure", "members": {
            "label": {"target": "smithy.api#String", "traits": {"smithy.api#httpLabel": {}}},
            "host": {"target": "smithy.api#String", "traits": {"smithy.api#hostLabel": {}}},
            "id": {"target": "smithy.api#String", "traits": {"smithy.api#resourceIdentifier": "id"}}}}"#
            .to_owned(),
    ];
    let expected = [
        ("a#In$number", "only a string can be a greedy label"),
        ("a#Out$label", "must be required"),
        ("a#Out$host", "must be required"),
        ("a#Out$id", "must be required"),
    ];
    assert_faults("2.0", &shapes.join(",\n"), &expected);
}

#[test]
fn status_codes_must_fit() {
    let error = |name: &str, kind: &str, code: &str| {
        format!(
            r#""a#{name}": {{"type": "structure", "traits":
                {{"smithy.api#error": "{kind}", "smithy.api#httpError": {code}}}}}"#
        )
    };
    let shapes = [
        error("Good", "client", "404"),
        error("Server", "server", "404"),
        error("Client", "client", "500"),
        error("Text", "client", "\"404\""),
        r#""a#None": {"type": "structure", "traits": {"smithy.api#httpError": 404}}"#.to_owned(),
        operation("Low", "In", r#""smithy.api#http": {"method": "GET", "uri": "/", "code": 99}"#),
        operation("Word", "In", r#""smithy.api#http": {"method": "GET", "uri": "/", "code": "200"}"#),
        structure("In", &[]),
    ];
    let expected = [
        ("a#Server", "404 is not the status code of a server error"),
        ("a#Client", "500 is not the status code of a client error"),
        ("a#Text", "must be a whole number"),
        ("a#None", "only allowed on errors"),
        ("a#Low", "99 is not a status code"),
        ("a#Word", "\"200\" is not a status code"),
    ];
    assert_faults("2.0", &shapes.join(",\n"), &expected);
}

#[test]
fn members_have_different_bindings() {
    let header = |name: &str| format!(r#""smithy.api#httpHeader": "{name}""#);
    let query = |name: &str| format!(r#""smithy.api#httpQuery": "{name}""#);
    let shapes = [
        structure("Good", &[("a", &header("x")), ("b", &query("x")), ("c", &query("X"))]),
        structure("Headers", &[("a", &header("X-A")), ("b", &header("x-a"))]),
        structure("Queries", &[("a", &query("x")), ("b", &query("x"))]),
        structure("Both", &[("a", &[header("x"), query("x")].join(", "))]),
        structure("Empty", &[("a", &query(""))]),
        r#""a#Map": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "smithy.api#String"}},
        "a#Prefix": {"type": "structure", "members": {
            "all": {"target": "a#Map", "traits": {"smithy.api#httpPrefixHeaders": "x-"}},
            "one": {"target": "smithy.api#String", "traits": {"smithy.api#httpHeader": "X-One"}}}},
        "a#Prefixes": {"type": "structure", "members": {
            "a": {"target": "a#Map", "traits": {"smithy.api#httpPrefixHeaders": "a-"}},
            "b": {"target": "a#Map", "traits": {"smithy.api#httpPrefixHeaders": "b-"}}}}"#
            .to_owned(),
    ];
    let expected = [
        ("a#Headers$b", "the member `a` has the same `smithy.api#httpHeader`"),
        ("a#Queries$b", "the member `a` has the same `smithy.api#httpQuery`"),
        ("a#Both$a", "`smithy.api#httpHeader` conflicts with `smithy.api#httpQuery`"),
        ("a#Empty$a", "must be a string that is not empty"),
        ("a#Prefix$one", "begins with the prefix of the member `all`"),
        ("a#Prefixes", "only one member may have the trait `smithy.api#httpPrefixHeaders`"),
    ];
    assert_faults("2.0", &shapes.join(",\n"), &expected);
}

#[test]
fn host_prefixes_must_be_parts_of_hosts() {
    let label = r#""smithy.api#hostLabel": {}"#;
    let shapes = |prefix: &str| {
        let endpoint = format!(r#""smithy.api#endpoint": {{"hostPrefix": "{prefix}"}}"#);
        [operation("Get", "In", &endpoint), structure("In", &[("a", label)])].join(",\n")
    };
    for prefix in ["{a}.", "x-{a}.data.", "{a}-"] {
        assert_taken("2.0", &shapes(prefix));
    }
    let long = format!("{{a}}.{}.", "x".repeat(64));
    for prefix in ["{a}..", "{a}/", "{a}?", "{a}_b.", ".{a}", "-{a}.", "{a} ", "{a}:80", "ä{a}", &long] {
        assert_faults("2.0", &shapes(prefix), &[("a#Get", "cannot be part of a host")]);
    }
    let unused = ("a#In$a", "`a#Get` has no host prefix with it");
    assert_faults("2.0", &shapes("x."), &[unused]);
    assert_faults("2.0", &shapes(""), &[unused, ("a#Get", "cannot be part of a host")]);
    let none = [operation("Get", "In", ""), structure("In", &[("a", label)])].join(",\n");
    assert_faults("2.0", &none, &[unused]);
    let missing = operation("Get", "None", r#""smithy.api#endpoint": {}"#) + ",\n" + &structure("None", &[]);
    assert_faults("2.0", &missing, &[("a#Get", "has no `hostPrefix`")]);
}

#[test]
fn streams_are_allowed_in_few_places() {
    let shapes = r#"
        "a#Bytes": {"type": "blob", "traits": {"smithy.api#streaming": {}, "smithy.api#requiresLength": {}}},
        "a#Text": {"type": "string", "traits": {"smithy.api#streaming": {}}},
        "a#Short": {"type": "blob", "traits": {"smithy.api#requiresLength": {}}},
        "a#List": {"type": "list", "member": {"target": "a#Bytes"}},
        "a#Good": {"type": "structure", "members": {"a": {"target": "a#Bytes"}}},
        "a#Two": {"type": "structure", "members": {"a": {"target": "a#Bytes"}, "b": {"target": "a#Bytes"}}},
        "a#Event": {"type": "structure", "members": {
            "body": {"target": "smithy.api#Blob", "traits": {"smithy.api#eventPayload": {}}},
            "head": {"target": "smithy.api#String", "traits": {"smithy.api#eventHeader": {}}}}},
        "a#Rest": {"type": "structure", "members": {
            "body": {"target": "smithy.api#Blob", "traits": {"smithy.api#eventPayload": {}}},
            "rest": {"target": "smithy.api#String"}}}"#;
    let expected = [
        ("a#Text", "`smithy.api#streaming` is not allowed on a string"),
        ("a#Short", "only allowed on a stream"),
        ("a#List$member", "a member of a list cannot be a stream"),
        ("a#Two$b", "`a` is a stream as well"),
        ("a#Rest$rest", "`body` is the whole payload"),
    ];
    assert_faults("2.0", shapes, &expected);
}

#[test]
fn names_on_the_wire_differ() {
    let json = |name: &str| format!(r#""smithy.api#jsonName": "{name}""#);
    let xml = |name: &str| format!(r#""smithy.api#xmlName": "{name}""#);
    let attribute = |name: &str| format!(r#"{}, "smithy.api#xmlAttribute": {{}}"#, xml(name));
    let header = r#""smithy.api#httpHeader": "x""#;
    let namespace = |prefix: &str, uri: &str| {
        format!(r#""smithy.api#xmlNamespace": {{"prefix": "{prefix}", "uri": "{uri}"}}"#)
    };
    let shapes = [
        structure("Good", &[("a", &json("b")), ("b", &json("a")), ("c", &attribute("d")), ("d", "")]),
        structure("Header", &[("a", header), ("b", &json("a"))]),
        structure("Names", &[("a", &xml("xsi:type")), ("b", &namespace("xsi", "http://a/b?c#d"))]),
        structure("Json", &[("a", &json("b")), ("b", "")]),
        structure("Space", &[("a", &xml("a b")), ("b", &xml("a:b:c")), ("c", &xml(""))]),
        structure("Uri", &[("a", &namespace("a", "no uri")), ("b", &namespace("a b", "http://a"))]),
        structure("Escape", &[("a", &namespace("a", "http://a/\\\"><b>"))]),
        format!(
            r#""a#Map": {{"type": "map", "key": {{"target": "smithy.api#String", "traits": {{{0}}}}},
                "value": {{"target": "smithy.api#String", "traits": {{{0}}}}}}}"#,
            xml("x")
        ),
    ];
    let expected = [
        ("a#Json$b", "has the name `b` in JSON, and so has `a`"),
        ("a#Space$a", "`a b` is not a name in XML"),
        ("a#Space$b", "`a:b:c` is not a name in XML"),
        ("a#Space$c", "must be a string that is not empty"),
        ("a#Uri$a", "is not the URI of a namespace"),
        ("a#Uri$b", "is not a prefix of a namespace"),
        ("a#Escape$a", "is not the URI of a namespace"),
        ("a#Map$value", "has the name `x` in XML, and so has `key`"),
    ];
    assert_faults("2.0", &shapes.join(",\n"), &expected);
}

/// Clients can work with what only confuses servers, and AWS has such models: objects of S3 and parts of them are deleted
/// with the same method and URI.
#[test]
fn what_only_confuses_servers_is_accepted() {
    let http = |uri: &str| format!(r#""smithy.api#http": {{"method": "GET", "uri": "{uri}"}}"#);
    let xml = r#""smithy.api#xmlName": "Item""#;
    let shapes = [
        r#""a#Service": {"type": "service", "version": "1", "operations": [{"target": "a#One"}, {"target": "a#Two"}]}"#
            .to_owned(),
        operation("One", "A", &http("/x/{a}")),
        operation("Two", "B", &http("/x/{b}")),
        structure("A", &[("a", LABEL)]),
        structure("B", &[("b", LABEL)]),
        structure("Items", &[("a", xml), ("b", xml)]),
    ];
    assert_eq!(problems(&[file("2.0", &shapes.join(",\n"))]).to_string(), "");
}
