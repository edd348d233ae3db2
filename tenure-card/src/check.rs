//! What a verified card comes to at a time: allowed, denied or unsure, with reasons, and until when that stays so.
//!
//! Uses `card`, `claims`, `clock`, `list` and `time`. All pure: what is known besides the card is given.

use crate::card::{Proof, Verified};
use crate::claims::{Claims, Grant, Permission};
use crate::clock::{LEEWAY, Reading};
use crate::list::{DenyList, Permissions};
use crate::time::Instant;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// How long what a screen shows is good for, in seconds; it is signed anew every half minute.
pub const SHOWN_FOR: i64 = 60;

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// They may.
    Allowed,
    /// They may not.
    Denied,
    /// What is known here does not suffice to say; a person, or the network, may.
    Unsure,
}

/// How old a card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Age {
    /// What it says is as new as its issuer wants it.
    Fresh,
    /// What it says is still good, and should be renewed.
    Stale,
    /// It identifies its holder, and nothing more.
    Outdated,
}

macro_rules! reasons {
    ($($variant:ident => $name:literal, $doc:literal;)*) => {
        /// Why.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Reason { $(#[doc = $doc] $variant,)* }

        impl Reason {
            /// Every reason.
            pub const ALL: &'static [Reason] = &[$(Reason::$variant,)*];

            /// The stable code.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Reason::$variant => $name,)* }
            }

            /// One sentence.
            #[must_use]
            pub fn sentence(self) -> &'static str {
                match self { $(Reason::$variant => $doc,)* }
            }
        }
    };
}

reasons! {
    Granted => "granted", "The card grants it, now.";
    InGrace => "in_grace", "The card grants it, as grace after its end.";
    NotYet => "not_yet", "The card grants it from later on.";
    Ended => "ended", "The card granted it before.";
    OutsideHours => "outside_hours", "The card grants it at other hours.";
    NotGranted => "not_granted", "The card does not grant it.";
    NeedsFresh => "needs_fresh", "The card grants it only while it is fresh, which it is no longer.";
    UnknownNumber => "unknown_number", "The card has permissions whose numbers are not known here.";
    Stale => "stale", "The card is due to be renewed.";
    Expired => "expired", "The card is not active any more.";
    Revoked => "revoked", "The card was revoked.";
    Superseded => "superseded", "A newer card of this holder has been seen.";
    ClockBehind => "clock_behind", "The clock of this device went back, or is behind.";
    NotProven => "not_proven", "The card is bound to a device, which did not prove that it is there.";
    ShownTooLongAgo => "shown_too_long_ago", "What was shown is not of this minute, and may be a picture.";
}

/// What a card comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The answer.
    pub verdict: Verdict,
    /// Why: one reason for each of the card's grants that covers the permission, or a single one that stands above them;
    /// and that the card is stale.
    pub reasons: Vec<Reason>,
    /// The first instant at which the answer or a reason differs, as far as this card goes; absent: never, or while the
    /// clock is in doubt.
    pub until: Option<Instant>,
    /// How old the card is.
    pub age: Age,
    /// Whether the card is good for whoever has a copy.
    pub bearer: bool,
}

/// The highest generation seen, by issuer and subject: who has seen one refuses those before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generations(BTreeMap<(String, String), u64>);

impl Generations {
    /// The highest seen of this subject.
    #[must_use]
    pub fn of(&self, issuer: &str, subject: &str) -> Option<u64> {
        self.0.get(&(issuer.into(), subject.into())).copied()
    }

    /// Learns a generation.
    pub fn saw(&mut self, issuer: &str, subject: &str, generation: u64) {
        let highest = self.0.entry((issuer.into(), subject.into())).or_default();
        *highest = generation.max(*highest);
    }

    /// All of them, by issuer and subject.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, u64)> {
        self.0.iter().map(|((issuer, subject), generation)| (issuer.as_str(), subject.as_str(), *generation))
    }
}

/// What a verifier knows besides the card.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The cards that are revoked, of each issuer.
    pub denied: &'a [DenyList],
    /// What numbers stand for, of each issuer.
    pub permissions: &'a [Permissions],
    /// The generations seen.
    pub generations: &'a Generations,
}

impl Known<'_> {
    fn revoked(&self, claims: &Claims) -> bool {
        self.denied.iter().any(|list| list.issuer == claims.issuer && list.get(claims.id.as_slice()).is_some())
    }

    fn superseded(&self, claims: &Claims) -> bool {
        self.generations.of(&claims.issuer, &claims.subject).is_some_and(|seen| seen > claims.generation)
    }

    /// The path of a grant; nothing for a number that is not known here.
    fn path<'a>(&'a self, claims: &'a Claims, grant: &'a Grant) -> Option<&'a str> {
        match &grant.permission {
            Permission::Path(path) => Some(path),
            Permission::Number(number) => {
                let list = self.permissions.iter().find(|list| list.issuer == claims.issuer)?;
                list.get(number).map(|known| known.path.as_str())
            }
        }
    }
}

/// Whether a pattern covers a permission: it is the same path, or it ends in `/*` and the path is what stands before that
/// or below it. `*` alone covers everything. As the core has it.
#[must_use]
pub fn covers(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some("") => true,
        Some(below) => match below.strip_suffix('/') {
            Some(above) => path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
            None => pattern == path,
        },
        None => pattern == path,
    }
}

/// Whether the holder of a verified card may do something, such as `door/main`.
#[must_use]
pub fn check(card: &Verified, permission: &str, known: Known<'_>, clock: &Reading) -> Decision {
    let (claims, at) = (card.claims(), clock.at);
    let age = claims.age(at);
    let bearer = card.proof() == Proof::Bearer;
    let decide = |verdict, reasons, until| Decision { verdict, reasons, until, age, bearer };
    let above = |verdict, reason| decide(verdict, alloc::vec![reason], Some(claims.expires));
    if age == Age::Outdated {
        return decide(Verdict::Denied, alloc::vec![Reason::Expired], None);
    }
    if known.revoked(claims) {
        return above(Verdict::Denied, Reason::Revoked);
    }
    if known.superseded(claims) {
        return above(Verdict::Denied, Reason::Superseded);
    }
    let mut until = Some(if age == Age::Fresh { claims.fresh_until } else { claims.expires });
    match card.proof() {
        Proof::Missing => return above(Verdict::Denied, Reason::NotProven),
        // A clock in doubt cannot tell a picture from what is shown now.
        Proof::Shown(shown) if clock.believed(claims.lifetime()) => {
            let from = shown.plus(-LEEWAY);
            if !(from..shown.plus(SHOWN_FOR)).contains(&at) {
                let until = if at < from { from.min(claims.expires) } else { claims.expires };
                return decide(Verdict::Denied, alloc::vec![Reason::ShownTooLongAgo], Some(until));
            }
            until = until.min(Some(shown.plus(SHOWN_FOR)));
        }
        Proof::Shown(_) | Proof::Bearer | Proof::Answered => {}
    }
    let (mut verdict, mut reasons) = (Verdict::Denied, Vec::new());
    for grant in &claims.grants {
        let found = match known.path(claims, grant) {
            None => (Verdict::Unsure, Reason::UnknownNumber, None),
            Some(path) if covers(path, permission) => claims.grant_at(grant, at),
            Some(_) => continue,
        };
        until = [until, found.2].into_iter().flatten().min();
        verdict = either(verdict, found.0);
        reasons.push(found.1);
    }
    // One that is granted need not be looked for among what is not known.
    if reasons.iter().any(|reason| *reason != Reason::UnknownNumber) {
        let decided = verdict == Verdict::Allowed;
        reasons.retain(|reason| !decided || *reason != Reason::UnknownNumber);
    }
    reasons.dedup();
    if reasons.is_empty() {
        return above(Verdict::Denied, Reason::NotGranted);
    }
    if !clock.believed(claims.lifetime()) {
        return decide(Verdict::Unsure, alloc::vec![Reason::ClockBehind], None);
    }
    if age == Age::Stale {
        reasons.push(Reason::Stale);
    }
    decide(verdict, reasons, until)
}

/// The better of two answers: one grant that allows is enough, one that is not known may be it.
fn either(a: Verdict, b: Verdict) -> Verdict {
    match (a, b) {
        (Verdict::Allowed, _) | (_, Verdict::Allowed) => Verdict::Allowed,
        (Verdict::Unsure, _) | (_, Verdict::Unsure) => Verdict::Unsure,
        _ => Verdict::Denied,
    }
}

impl Claims {
    /// How old the card is at a time.
    #[must_use]
    pub fn age(&self, at: Instant) -> Age {
        match at {
            at if at < self.fresh_until => Age::Fresh,
            at if at < self.expires => Age::Stale,
            _ => Age::Outdated,
        }
    }

    /// What one of the card's grants comes to at a time, and until when; whatever else is known. For who issues the card.
    #[must_use]
    pub fn grant_at(&self, grant: &Grant, at: Instant) -> (Verdict, Reason, Option<Instant>) {
        if at >= self.expires {
            return (Verdict::Denied, Reason::Expired, None);
        }
        let end = grant.grace.or(grant.until).unwrap_or(self.expires);
        match grant.from {
            Some(from) if at < from => return (Verdict::Denied, Reason::NotYet, Some(from)),
            _ if at >= end => return (Verdict::Denied, Reason::Ended, None),
            _ => {}
        }
        let (reason, mut until) = match grant.until {
            Some(until) if at >= until => (Reason::InGrace, end),
            Some(until) => (Reason::Granted, until),
            None => (Reason::Granted, end),
        };
        if let Some(hours) = grant.hours.and_then(|place| self.hours.get(usize::from(place))) {
            // Checked when the card was read: there are such offsets.
            let Some(offsets) = self.zones.get(usize::from(hours.zone)) else {
                return (Verdict::Denied, Reason::OutsideHours, None);
            };
            let (open, change) = hours.at(offsets, at, self.expires);
            if !open {
                // Closed hours are closed in grace as well: only the grant's end is another reason.
                return (Verdict::Denied, Reason::OutsideHours, Some(change.map_or(end, |change| change.min(end))));
            }
            until = change.map_or(until, |change| change.min(until));
        }
        if grant.needs_fresh && self.age(at) == Age::Stale {
            return (Verdict::Unsure, Reason::NeedsFresh, Some(until));
        }
        (Verdict::Allowed, reason, Some(until))
    }
}
