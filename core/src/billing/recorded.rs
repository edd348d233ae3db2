//! What the recorded invoices say was billed, read by the keys of their lines.
//!
//! Uses `space`.

use crate::id::MembershipId;
use crate::money::{Amount, Currency};
use crate::space::facts::{FactKind, Invoice, InvoiceLine, LineRule, Party, line_parts};
use crate::space::{Account, AnyFact, Space, ended};
use crate::time::{Day, Moment};
use std::cmp::Ordering;

/// One recorded line, with the parts of its id: `subject/rule/period/n`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recorded<'a> {
    pub(super) subject: &'a str,
    pub(super) rule: &'a str,
    pub(super) period: Day,
    pub(super) n: u32,
    pub(super) line: &'a InvoiceLine,
    pub(super) invoice: &'a Invoice,
}

impl<'a> Recorded<'a> {
    fn read(line: &'a InvoiceLine, invoice: &'a Invoice) -> Option<Recorded<'a>> {
        let (subject, rule, period, n) = line_parts(&line.id)?;
        Some(Recorded { subject, rule, period, n, line, invoice })
    }

    pub(super) fn key(&self) -> (Day, &'a str, &'a str) {
        (self.period, self.subject, self.rule)
    }

    pub(super) fn currency(&self) -> Currency {
        self.line.amount.currency()
    }

    /// By key, then payer and currency, then number.
    fn cmp(&self, other: &Recorded<'_>) -> Ordering {
        self.key().cmp(&other.key()).then_with(|| {
            (&self.invoice.payer, self.currency(), self.n).cmp(&(&other.invoice.payer, other.currency(), other.n))
        })
    }
}

/// Lines of effective invoices that are worked out in an account, those of one key, payer and currency side by side.
pub(super) fn recorded<'a>(space: &Space, account: &'a Account, party: &Party) -> Vec<Recorded<'a>> {
    let mut lines: Vec<Recorded<'a>> = Vec::with_capacity(account.invoices.len());
    for invoice in &account.invoices {
        let read = invoice.lines.iter().filter_map(|line| Recorded::read(line, invoice));
        lines.extend(read.filter(|recorded| is_of(recorded, space, account, party)));
    }
    lines.sort_by(Recorded::cmp);
    lines
}

/// The lines of one key each, in order of the keys.
pub(super) fn by_key<'g, 'a>(lines: &'g [Recorded<'a>]) -> Vec<&'g [Recorded<'a>]> {
    lines.chunk_by(|a, b| a.key() == b.key()).collect()
}

/// Of the lines of one key those of one payer and currency each.
pub(super) fn by_payer<'g, 'a>(lines: &'g [Recorded<'a>]) -> impl Iterator<Item = &'g [Recorded<'a>]> {
    lines.chunk_by(|a, b| a.invoice.payer == b.invoice.payer && a.currency() == b.currency())
}

/// Of the lines of one key those that were billed to a payer in a currency.
pub(super) fn billed_to<'g, 'a>(lines: &'g [Recorded<'a>], payer: &Party, currency: Currency) -> &'g [Recorded<'a>] {
    let is = |lines: &&[Recorded<'_>]| {
        lines.first().is_some_and(|first| first.invoice.payer == *payer && first.currency() == currency)
    };
    by_payer(lines).find(is).unwrap_or_default()
}

/// Lines of void invoices: their numbers stay used.
pub(super) fn void<'a>(account: &'a Account) -> Vec<Recorded<'a>> {
    let invoices = account.home.iter().chain(&account.seen).filter_map(|fact| match fact {
        AnyFact::Invoice(invoice) => Some(invoice),
        _ => None,
    });
    let void =
        invoices.filter(|invoice| account.invoices.binary_search_by(|living| living.id.cmp(&invoice.id)).is_err());
    void.flat_map(|invoice| invoice.lines.iter().filter_map(|line| Recorded::read(line, invoice))).collect()
}

/// Whether a line is worked out in this account: its membership is, or was, held here, or its charge or booking is this
/// party's. What belongs to nobody is left to its payer.
fn is_of(recorded: &Recorded<'_>, space: &Space, account: &Account, party: &Party) -> bool {
    if let Some(membership) = &recorded.line.membership {
        if account.membership(membership).is_some() {
            return true;
        }
        return match space.membership(membership) {
            Some(_) => false,
            None => owner(space, FactKind::Membership, membership.as_str()).unwrap_or(&recorded.invoice.payer) == party,
        };
    }
    let owner = match LineRule::parse(recorded.rule) {
        Some(LineRule::Charge(id)) => {
            if account.charges.binary_search_by(|charge| charge.id.as_str().cmp(id)).is_ok() {
                return true;
            }
            owner(space, FactKind::Charge, id)
        }
        Some(LineRule::Booking(id)) => {
            if let Ok(at) = account.bookings.binary_search_by(|(booking, _)| booking.id.as_str().cmp(id)) {
                let customer = account.bookings.get(at).map(|(booking, _)| &booking.customer);
                return matches!((customer, party), (Some(customer), Party::Customer(id)) if customer == id);
            }
            return match space.fact(FactKind::Booking, id) {
                Some(AnyFact::Booking(booking)) => *party == Party::Customer(booking.customer.clone()),
                _ => recorded.invoice.payer == *party,
            };
        }
        _ => None,
    };
    owner.unwrap_or(&recorded.invoice.payer) == party
}

/// Whose a membership or a charge is, void or not.
fn owner<'s>(space: &'s Space, kind: FactKind, id: &str) -> Option<&'s Party> {
    match space.fact(kind, id)? {
        AnyFact::Membership(membership) => Some(&membership.holder),
        AnyFact::Charge(charge) => Some(&charge.party),
        _ => None,
    }
}

/// The numbers that lines of a key bear, the lines being in order of their keys.
pub(super) fn numbers(lines: &[Recorded<'_>], key: (Day, &str, &str)) -> Vec<u32> {
    let first = lines.partition_point(|line| line.key() < key);
    lines.iter().skip(first).take_while(|line| line.key() == key).map(|line| line.n).collect()
}

/// What recorded lines of one currency sum to.
pub(super) fn sum(lines: &[Recorded<'_>], currency: Currency) -> crate::error::Result<Amount> {
    Amount::sum(currency, lines.iter().map(|recorded| recorded.line.amount))
}

/// Something about a membership that was taken back.
#[derive(Clone, Debug)]
pub(super) struct Undone {
    pub(super) membership: MembershipId,
    pub(super) recorded: Moment,
    /// The local day on which it was.
    pub(super) on: Day,
}

/// What was taken back of an account's memberships.
pub(super) fn undone(space: &Space, account: &Account) -> Vec<Undone> {
    let zone = space.catalogue().zone();
    let undone = |fact: &AnyFact| match fact {
        AnyFact::Void(void) => {
            let membership = membership_of(space, void.kind, void.fact.as_str())?;
            Some(Undone { membership, recorded: void.recorded, on: zone.day_of(void.recorded) })
        }
        _ => None,
    };
    account.home.iter().filter_map(undone).collect()
}

/// The membership whose charges a fact bears on.
fn membership_of(space: &Space, kind: FactKind, id: &str) -> Option<MembershipId> {
    use FactKind as K;
    let fact = space.fact(kind, id)?;
    match fact {
        AnyFact::Ending(fact) => {
            let (kind, id) = ended(&fact.of);
            membership_of(space, kind, id)
        }
        _ => {
            let bears = matches!(kind, K::Switch | K::SeatChange | K::PriceChange | K::Pause | K::Attachment)
                || matches!(kind, K::Redemption | K::Renewal | K::Cancellation);
            fact.membership().filter(|_| bears)
        }
    }
}
