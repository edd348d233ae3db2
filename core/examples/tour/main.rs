//! A member's year at The Quay: join, share, book, upgrade, be billed, lapse, come back. The same tour is in every language.
//!
//! cargo run --example tour
#![allow(clippy::print_stdout, clippy::indexing_slicing)]

use std::error::Error;
use tenure::access::ReasonCode;
use tenure::change::{Action, By, Command, Effect, Proposal, Request};
use tenure::error::Errors;
use tenure::id::{CreditId, CustomerId, FactId, MembershipId, PlanId, ResourceId};
use tenure::plan::NoticeKind;
use tenure::space::Space;
use tenure::space::facts::Party;
use tenure::time::{Day, Moment};

fn main() -> Result<(), Box<dyn Error>> {
    let space = Space::read(include_bytes!("space.json"))?;
    let (ann, ben) = (CustomerId::new("ann")?, CustomerId::new("ben")?);
    let (desk, studio) = (PlanId::new("desk")?, PlanId::new("studio")?);
    let (minutes, blue) = (CreditId::new("minutes")?, ResourceId::new("blue")?);
    let party = Party::Customer(ann.clone());

    // Join. On 5 January the host enters ann, and she takes a desk from the 16th on.
    let entered = register(&ann);
    let (space, _) = done(&space, "2026-01-05T10:00:00Z", By::Host, "c1", entered)?;
    let sign_up = Action::SignUp {
        customer: ann.clone(),
        plan: desk.clone(),
        from: Some("2026-01-16".parse()?),
        seats: None,
        terms: None,
        coupon: None,
    };
    let (space, joined) = done(&space, "2026-01-05T10:05:00Z", By::Member(ann.clone()), "c2", sign_up)?;
    let membership = MembershipId::new("c2.1")?;
    assert_eq!(joined.facts.memberships[0].id, membership);

    // She is let in on Friday the 16th, until eight in the evening.
    let decision = space.may(&ann, "door/main", at("2026-01-16T09:00:00Z")?)?;
    assert!(decision.allowed);
    assert_eq!(decision.until, Some(at("2026-01-16T20:00:00Z")?));
    // On Saturday she is not.
    let closed = space.may(&ann, "door/main", at("2026-01-17T09:00:00Z")?)?;
    assert_eq!((closed.allowed, closed.reasons[0].code), (false, ReasonCode::OutsideHours));

    // Be billed. Sixteen of January's 31 days: 190 × 16/31 = 98.0645…
    let january = Day::parse("2026-01-31")?;
    let bill = space.bill(january)?;
    assert_eq!(bill.invoices[0].total.to_string(), "98.06 EUR");
    println!("{}", space.explain(&bill.invoices[0].lines[0].id, january)?);
    // What is issued is recorded, and not billed again.
    let space = space.with(space.invoice_facts(&bill, at("2026-01-31T18:00:00Z")?, "jan")?)?;
    assert!(space.bill(january)?.invoices.is_empty());

    // Share. In February ben comes along; he holds nothing himself.
    let (space, _) = done(&space, "2026-02-02T09:00:00Z", By::Host, "c3", register(&ben))?;
    let child = Action::AddChild {
        membership: membership.clone(),
        child: ben.clone(),
        from: None,
        until: None,
        over_limit: None,
    };
    let (space, _) = done(&space, "2026-02-02T09:05:00Z", By::Host, "c4", child)?;
    assert!(space.may(&ben, "door/main", at("2026-02-03T10:00:00Z")?)?.allowed);

    // February is billed on its first day.
    let first = Day::parse("2026-02-01")?;
    let bill = space.bill(first)?;
    assert_eq!(bill.invoices[0].total.to_string(), "190.00 EUR");
    let space = space.with(space.invoice_facts(&bill, at("2026-02-02T18:00:00Z")?, "feb")?)?;

    // Book. Two hours of the blue room are 120 of the 300 minutes that they share in February.
    let (from, until) = (at("2026-02-10T09:00:00Z")?, at("2026-02-10T11:00:00Z")?);
    let offer = space.may_book(&ben, &blue, from, until, at("2026-02-05T12:00:00Z")?)?;
    assert_eq!((offer.allowed, offer.takes.0.to_string(), offer.overage), (true, "120".to_owned(), None));
    let book = Action::Book { customer: ben.clone(), resource: blue, from, until };
    let (space, _) = done(&space, "2026-02-05T12:00:00Z", By::Member(ben.clone()), "c5", book)?;
    let balance = space.balance(&party, &minutes, at("2026-02-12T12:00:00Z")?)?;
    assert_eq!(balance.available.0.to_string(), "180");

    // Upgrade. From 16 February on, 13 of 28 days: 190 × 13/28 = 88.2142… come back, 310 × 13/28 = 143.9285… are charged.
    let upgrade =
        Action::Switch { membership: membership.clone(), plan: studio, when: Effect::Now, seats: None, price: None };
    let (space, upgraded) = done(&space, "2026-02-16T09:00:00Z", By::Member(ann.clone()), "c6", upgrade)?;
    assert!(space.may(&ben, "studio/mixer", at("2026-02-17T10:00:00Z")?)?.allowed);
    // What she was shown beforehand is what is billed: 55.72 more for February.
    let shown = upgraded.difference.ok_or("an accepted command says what it changes")?;
    let february = Day::parse("2026-02-28")?;
    let bill = space.bill(february)?;
    assert_eq!(bill.invoices[0].total.to_string(), "55.72 EUR");
    let amounts: Vec<String> = bill.invoices[0].lines.iter().map(|line| line.amount.to_string()).collect();
    assert_eq!(amounts, ["-88.21 EUR", "143.93 EUR"]);
    let foreseen = |id: &str| shown.lines.iter().any(|line| line.line == id);
    assert!(bill.invoices[0].lines.iter().all(|line| foreseen(&line.id)));
    let space = space.with(space.invoice_facts(&bill, at("2026-02-28T18:00:00Z")?, "change")?)?;

    // Lapse. In March she leaves, at the end of the period that she has paid for.
    let cancel = Action::Cancel {
        membership,
        when: Effect::PeriodEnd,
        unused: tenure::space::facts::Unused::Credited,
        reason: Some("moves away".to_owned()),
        waived: false,
    };
    let (space, _) = done(&space, "2026-03-10T09:00:00Z", By::Member(ann.clone()), "c7", cancel)?;
    let notices = space.due(at("2026-03-20T00:00:00Z")?, at("2026-04-02T00:00:00Z")?)?;
    // A week before the end, and as it comes.
    let days: Vec<(String, NoticeKind)> = notices.iter().map(|notice| (notice.at.to_string(), notice.kind)).collect();
    let [week_before, ended] = ["2026-03-25T00:00:00Z", "2026-03-31T23:00:00Z"].map(str::to_owned);
    let [ending, access] = [NoticeKind::Ending, NoticeKind::AccessEnded];
    assert_eq!(days, [(week_before, ending), (ended.clone(), access), (ended, access)]);
    notices.iter().for_each(|notice| println!("{}", notice.sentence()));
    let gone = at("2026-04-02T10:00:00Z")?;
    assert_eq!(space.standing(&ann, gone)?.holdings[0].label(), "Expired");
    assert!(!space.may(&ben, "door/main", gone)?.allowed);

    // Come back. In September she takes a desk again; her year is still there.
    let again =
        Action::SignUp { customer: ann.clone(), plan: desk, from: None, seats: None, terms: None, coupon: None };
    let (space, _) = done(&space, "2026-09-01T08:00:00Z", By::Member(ann.clone()), "c8", again)?;
    assert!(space.may(&ann, "door/main", at("2026-09-01T10:00:00Z")?)?.allowed);
    let year = space.timeline(&ann, at("2026-01-01T00:00:00Z")?, at("2026-12-31T00:00:00Z")?)?;
    let labels: Vec<&str> = year.iter().map(|piece| piece.holdings[0].label()).collect();
    assert_eq!(labels, ["Upcoming", "Active", "Active", "Expired", "Expired"]);
    assert_eq!(year[4].holdings[1].label(), "Active");
    // 98.06 + 190.00 + 55.72 were invoiced, and nothing was paid.
    let money = &space.whole_profile(&party, at("2026-09-02T00:00:00Z")?)?.money[0];
    assert_eq!((money.invoiced.to_string(), money.open.to_string()), ("343.78 EUR".into(), "343.78 EUR".into()));
    assert_eq!(Space::read(&space.write())?.write(), space.write());
    Ok(())
}

fn at(text: &str) -> Result<Moment, tenure::error::Error> {
    Moment::parse(text)
}

fn register(customer: &CustomerId) -> Action {
    Action::Register { party: Party::Customer(customer.clone()), registered: None, profile: None }
}

/// Puts one command to the space: what comes of it, and the space in which it is done.
fn done(space: &Space, at: &str, by: By, id: &str, action: Action) -> Result<(Space, Proposal), Errors> {
    let commands = vec![Command { id: FactId::new(id)?, action }];
    let proposal = space.propose(&Request { at: Moment::parse(at)?, by, commands, through: None })?;
    assert!(proposal.accepted, "{:?}", proposal.refusals);
    Ok((space.with(proposal.facts.clone())?, proposal))
}
