//! The history of what was billed: month by month, on what was known when the invoices were written.

use super::random::Random;
use super::unit::{at, days, first_day};
use std::collections::HashSet;
use tenure::billing::DraftInvoice;
use tenure::id::{CustomerId, FactId, MembershipId};
use tenure::space::Space;
use tenure::space::facts::*;
use tenure::time::{Interval, Moment};

/// How many months were billed: all but the last of the history.
const BILLED: i64 = 11;

/// The month whose invoice to one of the stories' people was issued in error, and taken back.
const VOIDED: (i64, &str) = (5, "duarte-nobrega");

/// Adds the invoices of every month but the last, their payments, and the closings of the months before those.
pub(super) fn add(facts: &mut Facts, seed: u64) -> Result<(), String> {
    let mut random = Random::new(seed, u64::MAX);
    // Passes are paid at the desk, and some stories tell of payments: those memberships get no others.
    let told: HashSet<MembershipId> = facts.payments.iter().filter_map(|payment| payment.membership.clone()).collect();
    for month in 0..BILLED {
        let next = Interval::MONTH.add_to(first_day(), month + 1).unwrap();
        let recorded = at(next, 6 * 3_600 + 1_800);
        let space = Space::from_facts(facts.clone())
            .map_err(|errors| errors.to_string())?
            .known_on(recorded)
            .map_err(|error| error.to_string())?;
        let bill = space.bill(days(next, -1)).map_err(|error| error.to_string())?;
        let name = &days(next, -1).to_string()[..7];
        let mut number = 0;
        let id = |_: &DraftInvoice| {
            number += 1;
            FactId::new(format!("{name}-{number:03}"))
        };
        let issued = bill.facts(&facts.space, recorded, id).map_err(|error| error.to_string())?.invoices;
        for (draft, invoice) in bill.invoices.iter().zip(issued) {
            match VOIDED.0 == month && draft.payer == Party::Customer(CustomerId::new(VOIDED.1).unwrap()) {
                true => facts.voids.push(taken_back(&invoice.id, recorded)),
                false => facts.payments.extend(payments(&mut random, &told, &invoice.id, draft, recorded)),
            }
            facts.invoices.push(invoice);
        }
        if month > 0 {
            let through = days(Interval::MONTH.add_to(first_day(), month).unwrap(), -1);
            let id = FactId::new(format!("closing-{}", &through.to_string()[..7])).unwrap();
            facts.closings.push(Closing { id, recorded: later(recorded, 0, 90), through });
        }
    }
    Ok(())
}

fn later(from: Moment, days: i64, minutes: i64) -> Moment {
    from.add_seconds(days * 86_400 + minutes * 60).unwrap()
}

fn taken_back(invoice: &FactId, recorded: Moment) -> Void {
    Void {
        id: FactId::new(format!("{invoice}-void")).unwrap(),
        recorded: later(recorded, 4, 200),
        kind: FactKind::Invoice,
        fact: invoice.clone(),
        reason: Some("Issued to the wrong address".to_owned()),
    }
}

/// What comes of an invoice: nearly always it is paid within days. The stories' people pay on the second day unless their
/// story tells otherwise.
fn payments(
    random: &mut Random,
    told: &HashSet<MembershipId>,
    invoice: &FactId,
    draft: &DraftInvoice,
    recorded: Moment,
) -> Vec<Payment> {
    use PaymentOutcome::{Failed, Received};
    let mut memberships = draft.lines.iter().filter_map(|line| line.membership.as_ref());
    if draft.due.is_zero() || memberships.any(|membership| told.contains(membership)) {
        return Vec::new();
    }
    let promptly = [(1, random.between(1, 6), Received)];
    let course: &[(i64, i64, PaymentOutcome)] = match random.between(0, 99) {
        _ if is_story(&draft.payer) => &[(1, 2, Received)],
        0..=90 => &promptly,
        91..=95 => &[(1, 2, Failed), (2, 6, Received)],
        96..=97 => &[(1, 2, Failed), (2, 9, Failed), (3, 16, Received)],
        98 => &[(1, 2, Failed)],
        _ => &[],
    };
    let minutes = random.between(0, 600);
    course
        .iter()
        .map(|(number, days, outcome)| Payment {
            id: FactId::new(format!("{invoice}-{number}")).unwrap(),
            recorded: later(recorded, *days, minutes),
            payer: draft.payer.clone(),
            at: later(recorded, *days, minutes),
            amount: draft.due,
            outcome: *outcome,
            invoice: Some(invoice.clone()),
            membership: None,
        })
        .collect()
}

/// Whether somebody is of the stories, where ids are names and not numbers.
fn is_story(party: &Party) -> bool {
    let id = match party {
        Party::Customer(id) => id.as_str(),
        Party::Company(id) => id.as_str(),
    };
    !id.contains(|c: char| c.is_ascii_digit())
}
