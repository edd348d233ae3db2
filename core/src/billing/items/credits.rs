//! What is billed of credits: packs that were bought, and use that no credits covered.
//!
//! Uses `credit` and the rooms below it.

use super::extras::day_after;
use super::{Invoiced, Item, ItemScope};
use crate::credit::{Drawers, Shortfall, first, replay};
use crate::error::Result;
use crate::id::{CreditId, FactId, MembershipId, TaxCategory};
use crate::money::Amount;
use crate::space::facts::{CreditGrant, CreditKind, LineRule, Party};
use crate::space::{Account, AnyFact, PartyIx, Space, together};
use crate::time::{Day, Moment};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// Credits that were bought, on the day from which they can be drawn.
pub(super) fn pack<'a>(grant: &'a CreditGrant, party: &'a Party, scope: &ItemScope<'a>) -> Result<Option<Item<'a>>> {
    let Some(price) = grant.price else { return Ok(None) };
    let zone = scope.catalogue().zone();
    let day = zone.day_of(zone.moment_of(grant.from)?);
    let subject = match party {
        Party::Customer(id) => id.as_str(),
        Party::Company(id) => id.as_str(),
    };
    Ok(Some(Item {
        payer: party,
        ..one_day(subject, LineRule::Pack(grant.id.as_str()), day, price, grant.tax.as_ref(), party)
    }))
}

fn one_day<'a>(
    subject: &'a str,
    rule: LineRule<'a>,
    day: Day,
    amount: Amount,
    tax: Option<&'a TaxCategory>,
    payer: &'a Party,
) -> Item<'a> {
    let (membership, plan, until) = (None, None, day_after(day));
    Item {
        subject,
        rule,
        period: day,
        payer,
        membership,
        plan,
        from: day,
        until,
        due: day,
        turns: Vec::new(),
        invoiced: Invoiced::WithOthers,
        amount,
        tax,
        less_unused: None,
        taken: None,
    }
}

/// A draw that is billed in an account.
struct Drawn<'a> {
    /// As the ledger names it.
    name: FactId,
    credit: &'a CreditId,
    rule: LineRule<'a>,
    /// The membership that it is under, or else its customer.
    under: Option<&'a MembershipId>,
    subject: &'a str,
    tax: Option<&'a TaxCategory>,
}

/// The draws that are billed in an account: under its memberships, or its own under none.
fn drawn<'a>(account: &'a Account, party: &Party) -> Vec<Drawn<'a>> {
    let subject = |customer: &'a crate::id::CustomerId, under: Option<&'a MembershipId>| match under {
        Some(under) => account.membership(under).map(|_| under.as_str()),
        None => matches!(party, Party::Customer(own) if own == customer).then_some(customer.as_str()),
    };
    let mut drawn = Vec::new();
    for used in &account.uses {
        let under = used.under.as_ref();
        let Some(subject) = subject(&used.customer, under) else { continue };
        let (name, rule) = (FactId::derived(format!("use:{}", used.id)), LineRule::UseOverage(used.id.as_str()));
        drawn.push(Drawn { name, credit: &used.credit, rule, under, subject, tax: used.tax.as_ref() });
    }
    for (booking, _) in &account.bookings {
        let under = booking.under.as_ref();
        let (Some(takes), Some(subject)) = (&booking.takes, subject(&booking.customer, under)) else { continue };
        let (name, rule) =
            (FactId::derived(format!("booking:{}", booking.id)), LineRule::BookingOverage(booking.id.as_str()));
        drawn.push(Drawn { name, credit: &takes.credit, rule, under, subject, tax: booking.tax.as_ref() });
    }
    drawn
}

/// What was replayed for a bill: each pool once, however many accounts draw on it.
#[derive(Default)]
pub(in crate::billing) struct Replays {
    pools: RefCell<HashMap<(CreditId, PartyIx), Rc<Costs>>>,
    latest: RefCell<HashMap<(CreditId, PartyIx), Moment>>,
}

/// What the draws of a pool cost that no credits covered, each on its day, by the name that the ledger has for it.
type Costs = HashMap<FactId, (Day, Amount)>;

impl Replays {
    fn costs(&self, ix: PartyIx, kind: &CreditKind, scope: &ItemScope<'_>) -> Result<Rc<Costs>> {
        if let Some(costs) = self.pools.borrow().get(&(kind.id.clone(), ix)) {
            return Ok(Rc::clone(costs));
        }
        let drawers = Drawers::of(scope.space, ix, kind);
        let costs = Rc::new(costs(&drawers, scope)?);
        if drawers.people().len() > 1 {
            let each = drawers.people().iter().map(|ix| ((kind.id.clone(), *ix), Rc::clone(&costs)));
            self.pools.borrow_mut().extend(each);
        }
        Ok(costs)
    }

    /// When the last fact was recorded about anybody who draws together with an account.
    fn latest(&self, space: &Space, ix: PartyIx, kind: &CreditId) -> Moment {
        if let Some(latest) = self.latest.borrow().get(&(kind.clone(), ix)) {
            return *latest;
        }
        let people = together(space, ix, kind);
        let accounts = people.iter().filter_map(|ix| space.account(*ix));
        let facts = accounts.flat_map(|account| account.home.iter().chain(&account.seen));
        let latest = facts.map(AnyFact::recorded).max().unwrap_or(Moment::MIN);
        if people.len() > 1 {
            self.latest.borrow_mut().extend(people.iter().map(|ix| ((kind.clone(), *ix), latest)));
        }
        latest
    }

    /// Whether something was recorded after an instant, by whoever draws together with an account, that can change what its
    /// draws cost.
    pub(in crate::billing) fn changed_since(
        &self,
        space: &Space,
        ix: PartyIx,
        account: &Account,
        since: Moment,
    ) -> bool {
        let kinds = account.uses.iter().map(|used| &used.credit);
        let booked = account.bookings.iter().filter_map(|(booking, _)| booking.takes.as_ref());
        let kinds: BTreeSet<&CreditId> = kinds.chain(booked.map(|takes| &takes.credit)).collect();
        kinds.into_iter().any(|kind| self.latest(space, ix, kind) > since)
    }
}

fn costs(drawers: &Drawers<'_>, scope: &ItemScope<'_>) -> Result<Costs> {
    let over = drawers.over();
    let pool_group = drawers.pool_group(over)?;
    let ledger = replay(&pool_group.pool, over).map_err(first)?;
    let mut costs = Costs::new();
    for Shortfall { draw, cost } in pool_group.shortfalls(&ledger)? {
        let (Some(fact), Some(cost)) = (pool_group.pool.draws.get(draw), cost) else { continue };
        let day = scope.catalogue().zone().day_of(fact.at);
        let rounding = scope.catalogue().policy_at(day).rounding;
        let amount = Amount::from_wide(cost.exact.round(rounding), cost.currency)?;
        costs.insert(fact.id.clone(), (day, amount));
    }
    Ok(costs)
}

/// Use that no credits covered, on the day of each draw.
pub(super) fn overage<'a>(account: &'a Account, party: &'a Party, scope: &ItemScope<'a>) -> Result<Vec<Item<'a>>> {
    let drawn = drawn(account, party);
    let (Some(ix), false) = (scope.space.find(party), drawn.is_empty()) else { return Ok(Vec::new()) };
    let kinds: BTreeSet<&CreditId> = drawn.iter().map(|drawn| drawn.credit).collect();
    let mut costs: BTreeMap<&CreditId, Rc<Costs>> = BTreeMap::new();
    for kind in kinds.into_iter().filter_map(|credit| scope.catalogue().credit(credit)) {
        costs.insert(&kind.id, scope.replays.costs(ix, kind, scope)?);
    }
    let mut items = Vec::new();
    for found in drawn {
        let cost = costs.get(found.credit).and_then(|costs| costs.get(&found.name));
        let Some((day, amount)) = cost.copied() else { continue };
        let held = found.under.and_then(|under| account.membership(under));
        let payer = held.map_or(party, |held| scope.payer_of(held));
        let item = one_day(found.subject, found.rule, day, amount, found.tax, payer);
        items.push(Item { membership: found.under, ..item });
    }
    Ok(items)
}
