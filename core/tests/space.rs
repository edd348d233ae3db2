//! The space file: reading and its errors, writing, growing, knowing, slicing, forgetting.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use tenure::error::{Code, Errors};
use tenure::id::CustomerId;
use tenure::space::facts::{FactKind, Facts, Party};
use tenure::space::{Question, Space};
use tenure::time::Moment;

/// A space file with these arrays after its header.
fn file(arrays: &str) -> Vec<u8> {
    let comma = if arrays.is_empty() { "" } else { "," };
    format!(
        r#"{{"format": 1, "edition": 1,
            "space": {{"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Lisbon"}}{comma} {arrays}}}"#
    )
    .into_bytes()
}

const SMALL: &str = r#"
  "plans": [{"id": "desk/1", "recorded": "2024-01-01T00:00:00Z", "plan": "desk", "from": "2024-01-01", "name": "Desk", "kind": "recurring",
             "price": {"flat": {"amount": "100.00 EUR"}}, "billing": {"every": "P1M"}}],
  "customers": [{"id": "ann", "recorded": "2024-01-01T00:00:00Z"}, {"id": "bob", "recorded": "2024-01-01T00:00:00Z"}],
  "companies": [{"id": "acme", "recorded": "2024-01-01T00:00:00Z"}],
  "links": [{"id": "l1", "recorded": "2024-01-02T00:00:00Z", "customer": "ann", "company": "acme", "from": "2024-01-02"}],
  "memberships": [{"id": "m1", "recorded": "2024-01-03T00:00:00Z", "holder": {"customer": "ann"}, "plan": "desk", "from": "2024-01-03"},
                  {"id": "m2", "recorded": "2024-01-03T00:00:00Z", "holder": {"company": "acme"}, "plan": "desk", "from": "2024-01-03"}],
  "shares": [{"id": "s1", "recorded": "2024-01-04T00:00:00Z", "membership": "m1", "child": "bob", "from": "2024-01-04"}],
  "profiles": [{"party": {"customer": "ann"}, "name": "Ann"}]"#;

fn small() -> String {
    SMALL.replace("\"desk/1\"", "\"desk-1\"")
}

fn codes(errors: &Errors) -> Vec<(Code, Option<&str>)> {
    errors.list().iter().map(|error| (error.code, error.path.as_deref())).collect()
}

#[track_caller]
fn refused(arrays: &str, expected: &[(Code, Option<&str>)]) {
    let errors = Space::read(&file(arrays)).expect_err("the file is wrong");
    assert_eq!(codes(&errors), expected, "{errors}");
}

#[test]
fn each_error_has_its_code_and_its_path() {
    let customer = r#"{"id": "ann", "recorded": "2024-01-01T00:00:00Z"}"#;
    refused(
        r#""customers": [{"id": "ann", "recorded": "2024-01-01T00:00:00Z", "colour": "red"}]"#,
        &[(Code::UnknownField, Some("customers[0].colour"))],
    );
    refused(r#""customers": [{"id": "ann"}]"#, &[(Code::MissingField, Some("customers[0]"))]);
    refused(&format!(r#""customers": [{customer}, {customer}]"#), &[(Code::DuplicateId, Some("customers[1].id"))]);
    refused(r#""people": []"#, &[(Code::UnknownField, Some("people"))]);
    refused(r#""customers": {}"#, &[(Code::WrongType, Some("customers"))]);
    refused(
        r#""customers": [{"id": "a/b", "recorded": "2024-01-01T00:00:00Z"}]"#,
        &[(Code::InvalidId, Some("customers[0].id"))],
    );
    refused(
        r#""customers": [{"id": "ann", "recorded": "2024-01-01 00:00"}]"#,
        &[(Code::InvalidMoment, Some("customers[0].recorded"))],
    );
    refused(
        r#""links": [{"id": "l", "recorded": "2024-01-01T00:00:00Z", "customer": "ann", "company": "acme", "from": "2024-01-02", "until": "2024-01-02"}]"#,
        &[
            (Code::DanglingId, Some("links[0].customer")),
            (Code::DanglingId, Some("links[0].company")),
            (Code::ReversedSpan, Some("links[0].until")),
        ],
    );
    refused(
        r#""voids": [{"id": "v", "recorded": "2024-01-01T00:00:00Z", "kind": "void", "fact": "v"}]"#,
        &[(Code::InvalidFact, Some("voids[0].kind"))],
    );
}

#[test]
fn an_amount_is_a_string_in_the_currency_s_own_decimals() {
    let charge = |amount: &str| {
        format!(
            r#""customers": [{{"id": "ann", "recorded": "2024-01-01T00:00:00Z"}}],
               "charges": [{{"id": "c", "recorded": "2024-01-01T00:00:00Z", "party": {{"customer": "ann"}}, "at": "2024-01-01", "amount": {amount}, "text": "x"}}]"#
        )
    };
    let at = Some("charges[0].amount");
    refused(&charge("12.5"), &[(Code::WrongType, at)]);
    refused(&charge(r#""12.505 EUR""#), &[(Code::TooManyDecimals, at)]);
    refused(&charge(r#""12.5 JPY""#), &[(Code::TooManyDecimals, at)]);
    refused(&charge(r#""12.50 EURO""#), &[(Code::InvalidAmount, at)]);
    refused(&charge(r#""12.50 XYZ""#), &[(Code::UnknownCurrency, at)]);
    refused(&charge(r#""1e3 EUR""#), &[(Code::InvalidAmount, at)]);
    assert!(Space::read(&file(&charge(r#""12.5 EUR""#))).is_ok());
}

#[test]
fn all_that_is_wrong_is_reported_together_with_the_places_in_the_file() {
    // The first record cannot be read, so the second stands at [1]; what refers to the first is not called dangling.
    refused(
        r#""customers": [{"id": "ann", "recorded": "yesterday"}, {"id": "bob", "recorded": "2024-01-01T00:00:00Z"}, {"id": "bob", "recorded": "2024-01-01T00:00:00Z"}],
           "links": [{"id": "l", "recorded": "2024-01-01T00:00:00Z", "customer": "ann", "company": "acme", "from": "2024-01-02"}]"#,
        &[
            (Code::InvalidMoment, Some("customers[0].recorded")),
            (Code::DuplicateId, Some("customers[2].id")),
            (Code::DanglingId, Some("links[0].company")),
        ],
    );
}

#[test]
fn the_header_and_the_version_are_checked() {
    let read = |text: &str| codes_of(Space::read(text.as_bytes()));
    assert_eq!(read(""), [("invalid_json", None)]);
    assert_eq!(read("[]"), [("wrong_type", None)]);
    assert_eq!(read(r#"{"format": 2, "edition": 1, "planets": []}"#), [("newer_format", Some("format".into()))]);
    assert_eq!(read(r#"{"format": 1, "edition": 7}"#), [("unknown_edition", Some("edition".into()))]);
    let header = |zone: &str, currency: &str| {
        format!(
            r#"{{"format": 1, "edition": 1, "space": {{"id": "s", "name": "S", "currency": "{currency}", "zone": "{zone}"}}}}"#
        )
    };
    assert_eq!(read(&header("Europe/Lissabon", "EUR")), [("unknown_zone", Some("space.zone".into()))]);
    assert_eq!(read(&header("Europe/Lisbon", "XYZ")), [("unknown_currency", Some("space.currency".into()))]);
    let twice = r#"{"format": 1, "format": 1, "edition": 1, "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "UTC"}}"#;
    assert_eq!(read(twice), [("duplicate_field", None)]);
}

fn codes_of(result: Result<Space, Errors>) -> Vec<(&'static str, Option<String>)> {
    let errors = result.expect_err("the file is wrong");
    errors.list().iter().map(|error| (error.code.as_str(), error.path.clone())).collect()
}

#[test]
fn plans_that_contradict_themselves_are_refused() {
    let plan = |kind: &str, rest: &str| {
        format!(
            r#""plans": [{{"id": "p", "recorded": "2024-01-01T00:00:00Z", "plan": "p", "from": "2024-01-01", "name": "P", "kind": {kind}, {rest}}}]"#
        )
    };
    let shared = r#""sharing": {"max_additional": 2}"#;
    for kind in [r#"{"day_pass": {"valid": "local_day"}}"#, r#"{"punch_pass": {"uses": 5}}"#, r#""free""#] {
        refused(&plan(kind, shared), &[(Code::NotShareable, Some("plans[0].sharing"))]);
    }
    refused(
        &plan(r#""recurring""#, r#""billing": {"every": "P1M", "anchor": {"day": {"day": 32}}}"#),
        &[(Code::InvalidPlan, Some("plans[0].billing.anchor.day.day"))],
    );
    refused(
        &plan(r#""recurring""#, r#""billing": {"every": "PT8H"}"#),
        &[(Code::InvalidPlan, Some("plans[0].billing.every"))],
    );
    refused(
        &plan(r#""recurring""#, r#""price": {"graduated": {"tiers": [{"up_to": 5, "each": "1 EUR"}]}}"#),
        &[(Code::InvalidPlan, Some("plans[0].price.graduated.tiers"))],
    );
    refused(
        &plan(r#""recurring""#, r#""permissions": [{"path": "door/*/main"}]"#),
        &[(Code::InvalidPlan, Some("plans[0].permissions[0].path"))],
    );
}

#[test]
fn what_is_written_reads_back_and_is_the_same_whatever_the_order() {
    let space = Space::read(&file(&small())).unwrap();
    let written = space.write();
    let again = Space::read(&written).unwrap();
    assert_eq!(again.facts(), space.facts());
    assert_eq!(again.write(), written);
    let mut facts = space.facts();
    facts.customers.reverse();
    facts.memberships.reverse();
    assert_eq!(Space::from_facts(facts).unwrap().write(), written);
}

fn fragment(space: &Space, array: &str) -> Facts {
    let text = String::from_utf8(space.facts().empty().write()).unwrap();
    let text = text.trim_end().trim_end_matches('}').trim_end().to_owned() + ", " + array + "}";
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_space_grows_by_the_union_of_ids_and_the_old_one_stays() {
    let space = Space::read(&file(&small())).unwrap();
    let more = fragment(
        &space,
        r#""customers": [{"id": "eve", "recorded": "2024-02-01T00:00:00Z"}],
        "shares": [{"id": "s2", "recorded": "2024-02-01T00:00:00Z", "membership": "m1", "child": "eve", "from": "2024-02-01"}]"#,
    );
    let grown = space.with(more.clone()).unwrap();
    assert_eq!((space.facts().shares.len(), grown.facts().shares.len()), (1, 2));
    assert_eq!(grown.with(more.clone()).unwrap().write(), grown.write(), "the same facts again change nothing");
    assert_eq!(grown.write(), Space::from_facts(space.facts().plus(more)).unwrap().write());

    let other = fragment(&space, r#""customers": [{"id": "ann", "recorded": "2024-02-01T00:00:00Z"}]"#);
    assert_eq!(codes(&space.with(other).unwrap_err()), [(Code::DuplicateId, Some("customers[0].id"))]);
    let dangling = fragment(
        &space,
        r#""pauses": [{"id": "p", "recorded": "2024-02-01T00:00:00Z", "membership": "m9", "from": "2024-02-01"}]"#,
    );
    assert_eq!(codes(&space.with(dangling).unwrap_err()), [(Code::DanglingId, Some("pauses[0].membership"))]);
    let mut elsewhere = space.facts().empty();
    elsewhere.space.name = "Elsewhere".into();
    assert_eq!(codes(&space.with(elsewhere).unwrap_err()), [(Code::InvalidFact, Some("space"))]);
}

#[test]
fn as_it_was_known_leaves_out_what_was_recorded_later_and_what_needs_it() {
    let space = Space::read(&file(&small())).unwrap();
    let at = |text: &str| space.known_on(Moment::parse(text).unwrap()).unwrap().facts();
    assert_eq!(at("2023-12-31T00:00:00Z").count(), 0);
    let third = at("2024-01-03T00:00:00Z");
    assert_eq!((third.memberships.len(), third.shares.len(), third.links.len()), (2, 0, 1));
    // A catalogue that was entered after its memberships: they were not known as such before.
    let mut late = space.facts();
    late.plans[0].recorded = Moment::parse("2024-01-05T00:00:00Z").unwrap();
    let late =
        Space::from_facts(late).unwrap().known_on(Moment::parse("2024-01-04T00:00:00Z").unwrap()).unwrap().facts();
    assert_eq!((late.memberships.len(), late.shares.len(), late.customers.len()), (0, 0, 2));
}

#[test]
fn a_slice_holds_what_the_question_needs_and_nobody_s_name() {
    let mut facts = Space::read(&file(&small())).unwrap().facts();
    facts.customers.push(serde_json::from_str(r#"{"id": "zoe", "recorded": "2024-01-01T00:00:00Z"}"#).unwrap());
    let space = Space::from_facts(facts).unwrap();
    let bob = space.slice(&Question::Standing(CustomerId::new("bob").unwrap())).unwrap().facts();
    assert_eq!(bob.shares.len(), 1, "the share that covers bob");
    assert_eq!(bob.memberships.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["m1"]);
    assert!(bob.customers.iter().all(|customer| customer.id.as_str() != "zoe"));
    assert!(bob.profiles.is_empty());
    assert!(Space::from_facts(bob).is_ok(), "a slice is a whole space");
    let acme = space.slice(&Question::Bill(Party::Company("acme".parse_id()))).unwrap().facts();
    assert_eq!(acme.memberships.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["m2"]);
}

#[test]
fn facts_of_another_format_or_edition_come_in_by_no_door() {
    let space = Space::read(&file(&small())).unwrap();
    for (format, edition, code, path) in [
        (7, 1, Code::NewerFormat, "format"),
        (1, 9, Code::UnknownEdition, "edition"),
        (7, 9, Code::NewerFormat, "format"),
    ] {
        let facts = Facts { format, edition, ..space.facts() };
        for (door, result) in [("from_facts", Space::from_facts(facts.clone())), ("with", space.with(facts))] {
            assert_eq!(codes(&result.unwrap_err()), [(code, Some(path))], "{door} {format} {edition}");
        }
    }
}

/// East of UTC the first day there is starts before the first instant.
#[test]
fn what_begins_before_all_instants_is_an_error_and_not_nothing() {
    for (zone, right) in [("Europe/Lisbon", true), ("UTC", true), ("America/New_York", true), ("Asia/Tokyo", false)] {
        let text = String::from_utf8(file(&small())).unwrap();
        let text = text.replace("Europe/Lisbon", zone).replace("\"from\": \"2024-01-03\"", "\"from\": \"0001-01-01\"");
        let read = Space::read(text.as_bytes()).map(|_| ()).map_err(|errors| {
            codes(&errors).into_iter().map(|(code, path)| (code, path.map(str::to_owned))).collect::<Vec<_>>()
        });
        let path = |n: usize| (Code::OutOfRange, Some(format!("memberships[{n}].from")));
        assert_eq!(read, if right { Ok(()) } else { Err(vec![path(0), path(1)]) }, "{zone}");
    }
}

/// What refers to something void has no effect, whether it came before the void or after it.
#[test]
fn what_needs_something_void_has_no_effect_however_it_came() {
    let recorded = r#""recorded": "2024-01-01T00:00:00Z""#;
    let catalogue = format!(
        r#", "add_ons": [{{"id": "locker-1", {recorded}, "add_on": "locker", "from": "2024-01-01", "name": "Locker", "price": "5.00 EUR"}}],
        "resources": [{{"id": "room-1", {recorded}, "resource": "room", "from": "2024-01-01", "name": "Room"}}],
        "voids": [{{"id": "v1", {recorded}, "kind": "plan", "fact": "gold-1"}}, {{"id": "v2", {recorded}, "kind": "add_on", "fact": "locker-1"}},
          {{"id": "v3", {recorded}, "kind": "resource", "fact": "room-1"}}]"#
    );
    let gold = SMALL.replace("\"desk/1\"", "\"desk-1\"").replace(
        "\"plans\": [",
        &format!(r#""plans": [{{"id": "gold-1", {recorded}, "plan": "gold", "from": "2024-01-01", "name": "Gold", "kind": "recurring",
          "price": {{"flat": {{"amount": "900.00 EUR"}}}}, "billing": {{"every": "P1M"}}}}, "#),
    );
    let space = Space::read(&file(&(gold + &catalogue))).unwrap();
    let through = "2024-02-15".parse().unwrap();
    let billed = |space: &Space| format!("{:?}", space.bill(through).unwrap());
    let before = billed(&space);
    for (name, arrays) in [
        (
            "a switch to a plan that is void",
            r#""switches": [{"id": "w", R, "membership": "m1", "plan": "gold", "at": "2024-01-05"}]"#,
        ),
        (
            "a reservation of a resource that is void",
            r#""bookings": [{"id": "b", R, "customer": "ann", "resource": "room", "under": "m1", "price": "20.00 EUR",
              "from": "2024-01-05T10:00:00Z", "until": "2024-01-05T11:00:00Z"}]"#,
        ),
        (
            "an add-on that is void",
            r#""attachments": [{"id": "a", R, "membership": "m1", "add_on": "locker", "from": "2024-01-05"}]"#,
        ),
        (
            "a membership of a plan that is void, and what is under it",
            r#""memberships": [{"id": "m9", R, "holder": {"customer": "bob"}, "plan": "gold", "from": "2024-01-05"}],
              "pauses": [{"id": "p", R, "membership": "m9", "from": "2024-01-06"}]"#,
        ),
    ] {
        let grown = space.with(fragment(&space, &arrays.replace(" R,", &format!(" {recorded},")))).unwrap();
        let again = Space::read(&grown.write()).unwrap();
        assert_eq!(billed(&again), before, "{name}, read whole");
        assert_eq!(billed(&grown), before, "{name}, recorded after the void");
    }
}

/// What a proposal read includes the lists that it walked: who holds a plan, for whom somebody pays, and everybody.
#[test]
fn a_proposal_is_stale_when_somebody_joins_a_list_that_it_walked() {
    let space = Space::read(&file(&small())).unwrap();
    let ask = |space: &Space, id: &str, action: &str| {
        let request = format!(
            r#"{{"at": "2024-02-10T10:00:00Z", "by": {{"manager": "eva"}}, "through": "2024-03-31",
              "commands": [{{"id": "{id}", "do": {action}}}]}}"#
        );
        let proposal = space.propose(&tenure::change::Request::read(request.as_bytes()).unwrap()).unwrap();
        assert!(proposal.accepted, "{action}: {:?}", proposal.refusals);
        proposal
    };
    let reprice = r#"{"reprice_plan": {"plan": "desk", "price": {"flat": {"amount": "150.00 EUR"}}, "from": "2024-03-01", "reach": "at_once"}}"#;
    let retire = r#"{"retire_plan": {"plan": "desk", "from": "2024-03-01"}}"#;
    let joins = r#"{"assign": {"holder": {"customer": "bob"}, "plan": "desk"}}"#;
    let charge = r#"{"charge": {"party": {"customer": "ann"}, "amount": "5.00 EUR", "text": "x", "due": "immediate"}}"#;
    let through_another = r#"{"charge": {"party": {"company": "acme"}, "payer": {"customer": "ann"}, "amount": "70.00 EUR", "text": "y", "due": "immediate"}}"#;
    let issue = r#"{"issue_invoices": {"through": "2024-02-29"}}"#;
    let elsewhere =
        r#"{"charge": {"party": {"customer": "bob"}, "amount": "5.00 EUR", "text": "z", "due": "immediate"}}"#;
    for (name, first, second, valid) in [
        ("somebody joins the plan that is priced anew", reprice, joins, false),
        ("somebody joins the plan that is retired", retire, joins, false),
        ("the payer is charged through another account", charge, through_another, false),
        ("somebody is charged while invoices are issued", issue, elsewhere, false),
    ] {
        let proposal = ask(&space, "p", first);
        let after = space.with(ask(&space, "q", second).facts).unwrap();
        assert!(proposal.still_valid(&space, proposal.at), "{name}: where it was worked out");
        assert_eq!(proposal.still_valid(&after, proposal.at), valid, "{name}: {:?}", proposal.stale(&after));
    }
    // It is good for its local day: Lisbon is on UTC in February.
    let proposal = ask(&space, "p", charge);
    for (at, valid) in [
        ("2024-02-10T09:59:59Z", false),
        ("2024-02-10T10:00:00Z", true),
        ("2024-02-10T23:59:59Z", true),
        ("2024-02-11T00:00:00Z", false),
    ] {
        assert_eq!(proposal.still_valid(&space, Moment::parse(at).unwrap()), valid, "{at}");
    }
}

/// Ann's desk of 100.00 EUR a month comes to cost 90.00 USD: of the month from 3 February the euros go and the dollars come.
#[test]
fn a_change_of_currency_is_told_as_what_goes_and_what_comes() {
    let space = Space::read(&file(&small())).unwrap();
    let request = br#"{"at": "2024-02-03T10:00:00Z", "by": {"manager": "eva"}, "through": "2024-02-29", "commands": [
        {"id": "p", "do": {"change_price": {"membership": "m1", "price": "90.00 USD", "when": {"on": "2024-02-03"}}}}]}"#;
    let proposal = space.propose(&tenure::change::Request::read(request).unwrap()).unwrap();
    let lines = proposal.difference.unwrap().lines;
    let changes: Vec<String> = lines.iter().map(|change| change.difference.to_string()).collect();
    assert_eq!(changes, ["-100.00 EUR", "90.00 USD"]);
    assert!(lines[0].after.is_none() && lines[1].before.is_none() && lines[0].line == lines[1].line);
}

/// What rolls over is looked at by a reset, which is named after its allowance: `reset:membership:c.1/min/…` is no id of a fact.
#[test]
fn the_library_reads_what_it_made() {
    let minutes = r#""credits": [{"id": "min", "recorded": "2024-01-01T00:00:00Z", "name": "Minutes", "step": "1"}],"#;
    let allowance =
        r#""allowances": [{"credit": "min", "amount": "300", "rollover": {"maximum": "60"}}], "public": true, "kind""#;
    let space = Space::read(&file(&format!("{minutes}{}", small().replace("\"kind\"", allowance)))).unwrap();
    let request = br#"{"at": "2024-02-03T10:00:00Z", "by": {"manager": "eva"}, "through": "2024-04-30", "commands": [
        {"id": "c", "do": {"assign": {"holder": {"customer": "bob"}, "plan": "desk"}}}]}"#;
    let proposal = space.propose(&tenure::change::Request::read(request).unwrap()).unwrap();
    let credits = &proposal.difference.as_ref().unwrap().credits;
    let entries: Vec<_> = credits.iter().flat_map(|change| change.added.clone()).collect();
    let text = tenure::json::write(&entries).unwrap();
    assert!(text.contains("reset:membership:c.1/min"), "{text}");
    assert_eq!(tenure::json::read::<Vec<tenure::credit::Entry>>(text.as_bytes()).unwrap(), entries);
    let relied = tenure::json::write(&proposal.relied).unwrap();
    assert_eq!(tenure::json::read::<Vec<tenure::change::Relied>>(relied.as_bytes()).unwrap(), proposal.relied);
    assert!(proposal.still_valid(&space, proposal.at));
}

trait ParseId {
    fn parse_id(&self) -> tenure::id::CompanyId;
}

impl ParseId for str {
    fn parse_id(&self) -> tenure::id::CompanyId {
        tenure::id::CompanyId::new(self).unwrap()
    }
}

#[test]
fn forgetting_a_customer_removes_the_profile_and_no_fact() {
    let space = Space::read(&file(&small())).unwrap();
    let ann = CustomerId::new("ann").unwrap();
    let without = space.forget(&ann);
    assert!(space.profile(&Party::Customer(ann.clone())).is_some());
    assert!(without.profile(&Party::Customer(ann)).is_none());
    assert_eq!(without.facts().count(), space.facts().count());
    assert!(!String::from_utf8(without.write()).unwrap().contains("\"Ann\""));
}

#[test]
fn every_kind_is_listed_once() {
    let mut arrays: Vec<_> = FactKind::ALL.iter().map(|kind| kind.array()).collect();
    assert_eq!(arrays.len(), 42);
    arrays.sort_unstable();
    arrays.dedup();
    assert_eq!(arrays.len(), 42);
}
