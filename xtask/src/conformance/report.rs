//! Prints the results: a table, the operations that are left out, the tests that may fail, and all failures.

use std::collections::BTreeMap;

use tinsmith_codegen::conformance::{Case, Kind};

use super::skips::{Skip, Skips};
use super::workspace::{Generated, Outcome, Service};

/// Prints the results. Returns whether there are no failures.
pub fn print(services: &[Service], skips: &Skips, check_only: bool) -> bool {
    let mut failures = Vec::new();
    let mut used: Vec<&Skip> = Vec::new();
    let mut rows = vec![HEADINGS.map(str::to_owned).to_vec()];
    for service in services {
        match &service.outcome {
            Outcome::NotGenerated(problems) => {
                failures.push(format!("{} cannot be generated:\n{problems}", service.module));
            }
            Outcome::Generated(generated) => {
                rows.push(row(service, generated, skips, check_only));
                check(service, generated, skips, check_only, &mut used, &mut failures);
            }
        }
    }
    print_table(&rows);
    print_refused(services);
    print_skipped(&used);
    if !check_only {
        let (passing, absent) = unused(services, skips, &used);
        // A model may have only a part of a suite, so this is no failure. A test whose ID is misspelled fails itself.
        if !absent.is_empty() {
            println!("\n{} skipped tests are not in these models:\n{}", absent.len(), list(&absent));
        }
        if !passing.is_empty() {
            let list = list(&passing);
            failures.push(format!("these tests are skipped, but pass; remove the entries:\n{list}"));
        }
    }
    failures.iter().for_each(|failure| println!("\nFAILED: {failure}"));
    if failures.is_empty() {
        let what = if check_only { "compiles without warnings" } else { "passes" };
        println!("\nEverything {what}.");
    }
    failures.is_empty()
}

const HEADINGS: [&str; 9] = [
    "service",
    "operations",
    "shapes",
    "request tests",
    "response tests",
    "event tests",
    "endpoint tests",
    "ms",
    "lines",
];

fn row(service: &Service, generated: &Generated, skips: &Skips, check_only: bool) -> Vec<String> {
    let summary = &generated.summary;
    let mut cells = vec![service.module.clone(), summary.operations.to_string(), summary.shapes.to_string()];
    cells.extend(Kind::ALL.map(|kind| {
        let all: Vec<_> = generated.cases.iter().filter(|case| case.kind == kind).collect();
        let (passed, failed): (Vec<&&Case>, Vec<_>) =
            all.iter().partition(|case| generated.passed.contains(&case.function));
        let passed = passed.len();
        let skipped = failed.iter().filter(|case| skips.find(&service.id, case).is_some()).count();
        match (check_only, skipped) {
            (true, _) => format!("{} not run", all.len()),
            (false, 0) => format!("{passed} of {}", all.len()),
            (false, _) => format!("{passed} of {}, {skipped} skipped", all.len()),
        }
    }));
    cells.extend([generated.time.as_millis().to_string(), generated.lines.to_string()]);
    cells
}

fn check<'s>(
    service: &Service,
    generated: &Generated,
    skips: &'s Skips,
    check_only: bool,
    used: &mut Vec<&'s Skip>,
    failures: &mut Vec<String>,
) {
    if !generated.compiled {
        failures.push(format!("{} does not compile without warnings; see above", service.module));
        return;
    }
    if !generated.checked {
        failures.push(format!("{} does not compile without warnings with all features", service.module));
    }
    if check_only {
        return;
    }
    let failed = generated.cases.iter().filter(|case| !generated.passed.contains(&case.function));
    let mut unexpected = Vec::new();
    for case in failed {
        match skips.find(&service.id, case) {
            Some(skip) if used.contains(&skip) => {}
            Some(skip) => used.push(skip),
            None => unexpected.push(format!("  {} test: {} ({})", case.kind.name(), case.id, case.function)),
        }
    }
    if !unexpected.is_empty() {
        failures.push(format!("{}:\n{}\n{}", service.module, unexpected.join("\n"), generated.output));
    }
}

/// Returns the entries that had no effect although their service was tested: those for tests that passed, and those for
/// tests that the models do not have. Entries for any service are not checked.
fn unused<'s>(services: &[Service], skips: &'s Skips, used: &[&Skip]) -> (Vec<&'s Skip>, Vec<&'s Skip>) {
    let tested = |skip: &&Skip| {
        // If a model has no tests of this kind, its entries are not checked.
        cases(services, skip).any(|case| case.kind == skip.kind) && !used.contains(skip)
    };
    let exists =
        |skip: &&Skip| cases(services, skip).any(|case| case.kind == skip.kind && case.id == skip.id);
    skips.entries.iter().filter(tested).partition(exists)
}

/// Returns the tests of the entry's service.
fn cases<'s>(services: &'s [Service], skip: &'s Skip) -> impl Iterator<Item = &'s Case> {
    services.iter().filter(|service| service.id == skip.service).flat_map(|service| match &service.outcome {
        Outcome::Generated(generated) => generated.cases.as_slice(),
        Outcome::NotGenerated(_) => &[],
    })
}

fn list(skips: &[&Skip]) -> String {
    let lines = skips.iter().map(|skip| format!("  {} {} {}", skip.service, skip.kind.name(), skip.id));
    lines.collect::<Vec<_>>().join("\n")
}

/// Prints the table as Markdown.
fn print_table(rows: &[Vec<String>]) {
    let widths: Vec<usize> = (0..HEADINGS.len())
        .map(|column| rows.iter().map(|row| row[column].len()).max().unwrap_or_default())
        .collect();
    for (index, row) in rows.iter().enumerate() {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        println!("| {} |", cells.collect::<Vec<_>>().join(" | "));
        if index == 0 {
            let lines = widths.iter().enumerate().map(|(column, width)| match column {
                0 => "-".repeat(*width),
                _ => format!("{}:", "-".repeat(width.saturating_sub(1))),
            });
            println!("| {} |", lines.collect::<Vec<_>>().join(" | "));
        }
    }
}

fn print_refused(services: &[Service]) {
    let mut lines = Vec::new();
    for service in services {
        if let Outcome::Generated(generated) = &service.outcome {
            let unsupported = generated.summary.unsupported.iter();
            lines.extend(unsupported.map(|operation| {
                format!("  {} {}: {}", service.module, operation.id.name(), operation.reason)
            }));
        }
    }
    if !lines.is_empty() {
        println!("\n{} operations are refused:\n{}", lines.len(), lines.join("\n"));
    }
}

fn print_skipped(used: &[&Skip]) {
    let mut by_reason: BTreeMap<&str, Vec<&Skip>> = BTreeMap::new();
    for skip in used {
        by_reason.entry(&skip.reason).or_default().push(skip);
    }
    for (reason, skips) in by_reason {
        println!("\n{} tests are skipped: {reason}\n{}", skips.len(), list(&skips));
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tinsmith_codegen::Summary;

    use super::*;

    #[test]
    fn entries_are_unused_if_their_tests_pass_or_are_absent() {
        let case = |id: &str| Case { kind: Kind::Request, id: id.to_owned(), function: id.to_owned() };
        let generated = Generated {
            summary: Summary { service: String::new(), operations: 0, shapes: 0, unsupported: Vec::new() },
            cases: vec![case("Passes"), case("Fails")],
            time: Duration::ZERO,
            lines: 0,
            compiled: true,
            checked: true,
            program: None,
            passed: vec!["Passes".to_owned()],
            output: String::new(),
        };
        let service = Service {
            id: "a#B".to_owned(),
            module: "b".to_owned(),
            outcome: Outcome::Generated(Box::new(generated)),
        };
        let skip = |service: &str, id: &str| Skip {
            reason: String::new(),
            service: service.to_owned(),
            kind: Kind::Request,
            id: id.to_owned(),
        };
        let entries = [
            skip("a#B", "Fails"),
            skip("a#B", "IsInAnotherPart"),
            skip("a#C", "Passes"),
            skip("*", "Passes"),
            skip("a#B", "Passes"),
        ];
        let skips = Skips { entries: entries.to_vec() };
        let (passing, absent) = unused(std::slice::from_ref(&service), &skips, &[&skips.entries[0]]);
        assert_eq!(list(&passing), "  a#B request Passes");
        assert_eq!(list(&absent), "  a#B request IsInAnotherPart");
    }
}
