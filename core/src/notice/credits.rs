//! Credits that end with something left, packs that are nearly used up, and balances that are to be topped up.
//!
//! Uses `credit`, `standing` and the rooms below them.

use super::answer::Notice;
use super::cause::{Cause, Found};
use super::holding::last_day;
use super::lots::{LotThroughTime, lots, may_have};
use super::people::plan_of;
use super::rules::plan_at;
use crate::error::Result;
use crate::plan::{Credits, NoticeKind, NoticeRule, Plan};
use crate::space::facts::{CreditGrant, CreditKind, Party, TopUp};
use crate::space::{Account, PartyIx};
use crate::time::Moment;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What is said of the credits that stand in an account.
pub(super) fn of<'a>(found: &mut Found<'a>, ix: PartyIx, account: &'a Account, party: &'a Party) -> Result<()> {
    let asked = found.asked.any(&[NoticeKind::CreditsExpiring, NoticeKind::PackNearlyUsed]);
    for kind in found.catalogue().credits() {
        if !(asked || kind.top_up.is_some()) || !may_have(found.space, account, kind) {
            continue;
        }
        let of = Credited { account, party, kind };
        let lots = lots_of(found, ix, kind)?;
        for lot in &lots {
            of.expiring(found, lot)?;
            if lot.is_pack && found.asked.has(NoticeKind::PackNearlyUsed) {
                of.nearly_used(found, lot)?;
            }
        }
        if let Some(wanted) = kind.top_up {
            of.top_up(found, wanted, &lots)?;
        }
    }
    Ok(())
}

/// The lots that stand in an account: of those who draw together all are worked out at once, and kept until their turn.
fn lots_of<'a>(found: &mut Found<'a>, ix: PartyIx, kind: &'a CreditKind) -> Result<Vec<LotThroughTime<'a>>> {
    let key = (kind.id.as_str(), ix);
    if !found.lots.contains_key(&key) {
        let (_, last) = found.asked.days(NoticeKind::CreditsExpiring, found.zone(), found.from, found.until);
        let until = found.zone().start_of(last).unwrap_or(Moment::MAX);
        let all = lots(found.space, ix, kind, until)?;
        found.lots.extend(all.into_iter().map(|(ix, lots)| ((kind.id.as_str(), ix), lots)));
    }
    Ok(found.lots.remove(&key).unwrap_or_default())
}

/// Somebody's credits of a kind.
struct Credited<'a> {
    account: &'a Account,
    party: &'a Party,
    kind: &'a CreditKind,
}

impl<'a> Credited<'a> {
    fn notice(&self, kind: NoticeKind, on: Moment) -> Notice {
        Notice { credit: Some(self.kind.id.clone()), ..Notice::about(kind, self.party, on) }
    }

    /// The version whose rules hold: of the membership that grants, or else of what is held in the first place.
    fn plan(&self, found: &Found<'a>, lot: &LotThroughTime<'a>, at: Moment) -> Option<&'a Plan> {
        match lot.membership.and_then(|membership| self.account.membership(membership)) {
            Some(held) => plan_at(found.catalogue(), held, at),
            None if matches!(self.party, Party::Customer(_)) => plan_of(found, self.account, at),
            None => None,
        }
    }

    fn expiring(&self, found: &mut Found<'a>, lot: &LotThroughTime<'a>) -> Result<()> {
        if !found.asked.has(NoticeKind::CreditsExpiring) {
            return Ok(());
        }
        for (on, lost) in &lot.lost {
            let before = on.previous().unwrap_or(*on);
            let notice = Notice {
                membership: lot.membership.cloned(),
                lot: Some(lot.lot.as_str().to_owned()),
                credits: Some(*lost),
                until: Some(*on),
                last_day: last_day(found.zone(), *on),
                ..self.notice(NoticeKind::CreditsExpiring, *on)
            };
            let subject = format!("{}/{}", self.kind.id, lot.lot);
            let plan = self.plan(found, lot, before);
            found.add(&Cause { notice, subject, known: lot.recorded, lasts: None, plan })?;
        }
        Ok(())
    }

    /// Of a pack the first time that so little is left of it.
    fn nearly_used(&self, found: &mut Found<'a>, lot: &LotThroughTime<'a>) -> Result<()> {
        let Some((begins, ..)) = lot.left.first() else { return Ok(()) };
        let plan = self.plan(found, lot, *begins);
        for rule in found.rules(NoticeKind::PackNearlyUsed, plan, *begins) {
            let least = Decimal::from(rule.left.unwrap_or(1));
            let few = |left: Decimal| left <= least;
            let used = lot.left.iter().position(|(at, left, _)| few(left.0) && lot.until.is_none_or(|end| *at < end));
            let Some(n) = used.filter(|n| *n > 0) else { continue };
            let Some((on, left, recorded)) = lot.left.get(n) else { continue };
            let filled = lot.left.iter().skip(n).find(|(_, left, _)| !few(left.0)).map(|(at, ..)| *at);
            let notice = Notice {
                lot: Some(lot.lot.as_str().to_owned()),
                credits: Some(*left),
                until: lot.until,
                last_day: lot.until.and_then(|until| last_day(found.zone(), until)),
                ..self.notice(NoticeKind::PackNearlyUsed, *on)
            };
            let subject = format!("{}/{}", self.kind.id, lot.lot);
            let (known, lasts) = (lot.recorded.max(*recorded), [filled, lot.until].into_iter().flatten().min());
            let rule = NoticeRule { left: Some(rule.left.unwrap_or(1)), ..rule };
            found.add_by(&Cause { notice, subject, known, lasts, plan }, &rule)?;
        }
        Ok(())
    }

    /// Whenever less is left than there should be, in all the lots together that stand in the account; unless something
    /// was given since. Where what was given is too little, again.
    fn top_up(&self, found: &mut Found<'a>, wanted: TopUp, lots: &[LotThroughTime<'a>]) -> Result<()> {
        let mut changes: Vec<(Moment, Decimal, Moment)> = Vec::new();
        for lot in lots {
            let mut before = Decimal::ZERO;
            for (at, left, recorded) in &lot.left {
                changes.push((*at, left.0.saturating_sub(before), *recorded));
                before = left.0;
            }
        }
        changes.sort_by_key(|(at, ..)| *at);
        let begun = |grant: &CreditGrant| found.zone().moment_of(grant.from).ok();
        let given = self.account.grants.iter().filter(|(_, grant)| grant.credit == self.kind.id);
        let given: BTreeSet<Moment> = given.filter_map(|(_, grant)| begun(grant)).collect();
        let (mut left, mut short) = (Decimal::ZERO, false);
        for together in changes.chunk_by(|a, b| a.0 == b.0) {
            let Some((on, ..)) = together.first() else { continue };
            left = together.iter().fold(left, |left, (_, by, _)| left.saturating_add(*by));
            let was = std::mem::replace(&mut short, left < wanted.below.0);
            let again = !was || given.contains(on);
            if !short || !again || given.last().is_some_and(|last| on < last) {
                continue;
            }
            let known = together.iter().map(|(_, _, recorded)| *recorded).fold(Moment::MIN, Moment::max);
            let credits = Credits(wanted.to.0.saturating_sub(left).normalize());
            let notice = Notice { credits: Some(credits), ..self.notice(NoticeKind::TopUp, *on) };
            let party = match self.party {
                Party::Customer(customer) => format!("customer:{customer}"),
                Party::Company(company) => format!("company:{company}"),
            };
            let plan = matches!(self.party, Party::Customer(_)).then(|| plan_of(found, self.account, *on)).flatten();
            let subject = format!("{}/{party}", self.kind.id);
            found.add(&Cause { notice, subject, known, lasts: None, plan })?;
        }
        Ok(())
    }
}
