//! Small spaces for the tests of this room and of `cover`: what every fact must have is filled in.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use crate::space::facts::Status;
use crate::space::{Held, Space};
use crate::time::{Day, Moment};
use crate::zone::Zone;
use serde_json::{Map, Value, json};

/// A space in Berlin with the customers ann, bob, cy and dee and the company acme. Facts of `facts` need no `recorded`;
/// plans are versions v1, v2… of `desk` in force since 2020; memberships are `m`, of ann, on `desk`; and what belongs to
/// a membership belongs to `m`.
pub(crate) fn space(facts: Value) -> Space {
    let mut file = json!({
        "format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Berlin"},
        "customers": [{"id": "ann"}, {"id": "bob"}, {"id": "cy"}, {"id": "dee"}, {"id": "eve"}],
        "companies": [{"id": "acme"}],
    });
    for (array, facts) in facts.as_object().unwrap() {
        file[array] = facts.clone();
    }
    for (array, facts) in file.as_object_mut().unwrap() {
        for (n, fact) in facts.as_array_mut().into_iter().flatten().enumerate() {
            fill(array, n + 1, fact.as_object_mut().unwrap());
        }
    }
    Space::read(file.to_string().as_bytes()).unwrap()
}

fn fill(array: &str, n: usize, fact: &mut Map<String, Value>) {
    let mut fill = |key: &str, value: Value| {
        fact.entry(key).or_insert(value);
    };
    fill("recorded", json!("2020-01-01T00:00:00Z"));
    match array {
        "plans" => {
            let id = format!("v{n}");
            fill("plan", json!("desk"));
            fill("from", json!("2020-01-01"));
            fill("name", json!(id));
            fill("kind", json!("recurring"));
            fill("id", json!(id));
        }
        "memberships" => {
            fill("id", json!("m"));
            fill("holder", json!({"customer": "ann"}));
            fill("plan", json!("desk"));
        }
        "payments" => {
            fill("payer", json!({"customer": "ann"}));
            fill("amount", json!("10.00 EUR"));
            fill("membership", json!("m"));
        }
        "visits" => {
            fill("customer", json!("ann"));
            fill("under", json!("m"));
        }
        "status_overrides" => fill("by", json!("staff")),
        _ => {}
    }
    let of_membership = [
        "switches",
        "seat_changes",
        "price_changes",
        "pauses",
        "renewals",
        "cancellations",
        "status_overrides",
        "shares",
    ];
    if of_membership.contains(&array) {
        fill("membership", json!("m"));
    }
    fill("id", json!(format!("{array}{n}")));
}

/// The membership `m` of ann.
pub(crate) fn held(space: &Space) -> &Held {
    let (_, account) = space.customer(&crate::id::CustomerId::new("ann").unwrap()).unwrap();
    &account.held[0]
}

/// The statuses of a membership: `2026-01-31 active, 2026-02-28 expired`. After a status that admits although it might
/// not stands `+`, after one that does not although it might `-`, and `new` for a holder who is new.
pub(crate) fn statuses(facts: Value) -> String {
    let told = each(facts, |stretch, zone| {
        let name = format!("{:?}", stretch.status).to_lowercase();
        let sign = match (stretch.status, stretch.admits) {
            (Status::Grace, true) => "+",
            (Status::Grace | Status::Active | Status::Trialing, false) => "-",
            (Status::Active | Status::Trialing, true) | (_, false) => "",
            (_, true) => "+",
        };
        let new = if stretch.new { " new" } else { "" };
        format!("{} {name}{sign}{new}", instant(stretch.from, zone))
    });
    // Stretches may differ in something else.
    let mut told: Vec<&str> = told.split(", ").collect();
    told.dedup_by_key(|told| told.split_once(' ').map(|(_, status)| status));
    told.join(", ")
}

/// What each stretch says of a membership, in one line.
pub(crate) fn each(facts: Value, what: impl Fn(&crate::space::Stretch, &Zone) -> String) -> String {
    let space = space(facts);
    let catalogue = space.catalogue();
    let term = super::of(held(&space), catalogue);
    for pair in term.stretches.windows(2) {
        assert_eq!(pair[0].until, Some(pair[1].from), "no gaps");
        assert_ne!(crate::space::Stretch { from: pair[1].from, until: pair[1].until, ..pair[0].clone() }, pair[1]);
    }
    assert_eq!(term.stretches.last().and_then(|stretch| stretch.until), None);
    term.stretches.iter().map(|stretch| what(stretch, catalogue.zone())).collect::<Vec<_>>().join(", ")
}

/// The runs of a membership: `2026-01-31..2026-02-28 v1 @2026-01-31`, with the anchor of its cycles (before `<` the first
/// day of the segment, if that is another); `once` and a number of terms instead of it for what is charged at once; then
/// seats, if not one, an agreed price, the share, the plan whose rhythm it follows, and the instants where seconds count.
pub(crate) fn runs(facts: Value) -> String {
    let space = space(facts);
    let zone = space.catalogue().zone();
    let term = super::of(held(&space), space.catalogue());
    let one = |run: &crate::space::Run| {
        assert!(run.until.is_none_or(|until| run.from < until || run.exact.is_some() && run.from == until));
        let until = run.until.map(|until| until.to_string()).unwrap_or_default();
        let starts = if run.starts == run.anchor { String::new() } else { format!("{}<", run.starts) };
        let counted = if run.once { format!("once{}", run.terms) } else { format!("@{starts}{}", run.anchor) };
        let seats = if run.seats == 1 { String::new() } else { format!(" x{}", run.seats) };
        let price = run.price.map(|price| format!(" {price}")).unwrap_or_default();
        let share = match run.share {
            crate::space::ChargedFor::Own => "",
            crate::space::ChargedFor::Joint => " joint",
            crate::space::ChargedFor::Prepaid => " prepaid",
        };
        let rhythm = run.rhythm.as_ref().map(|plan| format!(" in {}", plan.id)).unwrap_or_default();
        let ends = || run.ends(zone).map(|ends| instant(ends, zone)).unwrap_or_default();
        let exact = run.exact.as_ref().map(|_| format!(" [{}..{}]", instant(run.begins(zone), zone), ends()));
        let exact = exact.unwrap_or_default();
        format!("{}..{until} {} {counted}{seats}{price}{share}{rhythm}{exact}", run.from, run.plan.id)
    };
    term.runs.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A local day for its start, else the local day and time; `ever` for the beginning of time.
pub(crate) fn instant(at: Moment, zone: &Zone) -> String {
    if at == Moment::MIN {
        return "ever".to_owned();
    }
    let (day, time) = zone.local(at);
    if zone.start_of(day).unwrap() == at { day.to_string() } else { format!("{day}T{time}") }
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
