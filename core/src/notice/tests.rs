//! What the rooms above ask: notices of some accounts only.

#![allow(clippy::unwrap_used)]

use super::Notice;
use crate::space::facts::Party;
use crate::space::{PartyIx, Space};
use crate::term::fixture::space;
use crate::time::Moment;
use serde_json::json;
use std::collections::BTreeSet;

fn club() -> Space {
    space(json!({
        "plans": [{"sharing": {"max_additional": 1}, "notices": [{"notice": "welcome"}, {"notice": "inactive", "after": "P30D"}]}],
        "memberships": [
            {"from": "2026-02-01", "until": "2026-05-01"},
            {"id": "c", "holder": {"company": "acme"}, "from": "2026-03-01"},
        ],
        "shares": [{"child": "bob", "from": "2026-02-10"}],
        "links": [{"id": "k", "customer": "cy", "company": "acme", "from": "2026-03-10"}],
        "payments": [{"at": "2026-02-03T09:00:00Z", "outcome": "failed"}],
        "messages": [{"id": "x", "party": {"customer": "dee"}, "at": "2026-02-01T09:00:00Z", "channel": "email",
            "notice": "welcome/m/2026-02-01"}],
    }))
}

fn span() -> (Moment, Moment) {
    let at = |text| Moment::parse(text).unwrap();
    (at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"))
}

fn of(space: &Space, parties: &[&str]) -> Vec<String> {
    let (from, until) = span();
    let party = |text: &&str| match text.split_once(':') {
        Some((_, company)) => Party::Company(crate::id::CompanyId::new(company).unwrap()),
        None => Party::Customer(crate::id::CustomerId::new(text).unwrap()),
    };
    let accounts: BTreeSet<PartyIx> = parties.iter().map(|text| space.find(&party(text)).unwrap()).collect();
    ids(&space.due_of(&accounts, from, until).unwrap())
}

fn ids(notices: &[Notice]) -> Vec<String> {
    notices.iter().map(|notice| notice.id.clone()).collect()
}

#[test]
fn each_account_has_its_own() {
    let space = club();
    assert_eq!(
        of(&space, &["ann"]),
        [
            "access_granted/m/ann/2026-02-01",
            // The message to dee is not looked for here.
            "welcome/m/2026-02-01",
            "payment_failed/payments1/2026-02-03T09:00:00Z",
            "access_granted/m/bob/2026-02-10",
            "inactive/ann/2026-02-01/+P30D",
            "access_ended/m/ann/2026-05-01",
            "access_ended/m/bob/2026-05-01",
        ]
    );
    assert_eq!(of(&space, &["bob"]), ["inactive/bob/2026-02-10/+P30D"]);
    assert_eq!(of(&space, &["company:acme"]), ["welcome/c/2026-03-01", "access_granted/c/cy/2026-03-10"]);
    assert_eq!(of(&space, &["cy"]), ["inactive/cy/2026-03-10/+P30D"]);
}

#[test]
fn all_accounts_together_have_what_falls_due() {
    let space = club();
    let (from, until) = span();
    let everybody = of(&space, &["ann", "bob", "cy", "dee", "eve", "company:acme"]);
    assert_eq!(everybody, ids(&space.due(from, until).unwrap()));
    assert!(!everybody.contains(&"welcome/m/2026-02-01".to_owned()));
}
