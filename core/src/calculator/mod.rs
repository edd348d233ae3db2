//! The calculators: plain functions on plain values, for a script that has no space.
//!
//! Each is an entry to what the rooms below are made of, and adds no rule of its own. What goes in and what comes out are
//! texts, whole numbers, the leaf types (amounts, days, instants, ids) and flat records of them, so that every function can
//! be called in the same way from every language. What is optional may be `None`; the default is stated at each place. Where
//! the rule of each stands, and what it is held against, is a page of the book: `docs/src/calculators.md`.
//!
//! Uses `billing` and the rooms below it.
//!
//! ```
//! use tenure::calculator::{Rhythm, cycle_at, prorate};
//! use tenure::plan::CycleAnchor;
//! use tenure::money::Amount;
//! use tenure::time::{Day, Interval, When};
//! // A membership of 249.95 a month, joined on 10 July 2026, by calendar months.
//! let joined = Day::parse("2026-07-10")?;
//! let months = Rhythm { align: Some(CycleAnchor::Calendar), ..Rhythm::new(When::Day(joined), Interval::MONTH) };
//! let july = cycle_at(&months, When::Day(joined))?;
//! assert_eq!((july.from.to_string(), july.last_day), ("2026-07-01".to_owned(), Day::parse("2026-07-31")?));
//! let part = prorate(Amount::parse("249.95 EUR")?, 22, 31, None, None)?;
//! assert_eq!(part.amount.to_string(), "177.38 EUR");
//! # Ok::<(), tenure::error::Error>(())
//! ```

#[cfg(feature = "card")]
mod cards;
mod changes;
mod cycles;
mod draws;
mod hours;
mod leaf;
mod money;
mod pool;
mod portions;
mod replay;
#[cfg(feature = "card")]
mod signatures;
mod terms;
#[cfg(test)]
mod tests;

pub use crate::credit::DrawnCredits;
pub use crate::plan::DrawBy;
pub use crate::proration::{
    BilledPortion, Cancelled, Changed, Charged, Collected, CutAmount, FirstCharge, ProratedAmount, Remaining, Replaced,
    Replacement, StoreReplacement, Subscription,
};
#[cfg(feature = "card")]
pub use cards::{
    CardAge, CardClaims, CardGrant, CardHours, CardKey, CardLease, CardOffset, CardProof, CardReason, CardRoot,
    CardScan, CardVerdict, CardZone, NumberedPermission, RevokedCard, VerifiedCard, attach_signature, card_bytes,
    card_text, deny_list_draft, draft_to_sign, key_set_draft, permission_numbers_draft, presentation_draft, scan_card,
    sign_draft, verify_card,
};
#[cfg(feature = "card")]
pub(crate) use cards::{instant, moment_of};
pub use changes::{
    cancellation, collected, first_charge, plan_change, remaining_after, remaining_days, remaining_time, replacement,
};
pub use cycles::{
    CycleSpan, LocalDay, Rhythm, boundary, cycle, cycle_at, cycles, days_between, local_day, micros_between,
    next_boundary, whole_periods,
};
pub use draws::{LotSpan, RolledLot, RollingLot, draw, lot_span, prorate_credits, roll_over};
pub use hours::{DatedHours, OpenPiece, OpenRange, WeeklyWindow, hours, hours_between};
pub use leaf::{LeafKind, canonical};
pub use money::{
    amount_of_minor, cap_credit, cut, minor_of, price_of, prorate, round_to, split, sum_amounts, sum_exact,
};
pub use pool::{PoolDraw, PoolFacts, PoolLot, PoolMember, PoolReset, PoolReturn, PoolShare, PoolTransfer, PoolVoid};
pub use portions::{charged_until, portions};
pub use replay::{DrawTaken, LotAmount, LotTally, PoolLedger, checkpoint, opening, replay, resume};
#[cfg(feature = "card")]
pub use signatures::{
    CwtClaim, CwtClaims, JwkKey, base45_decode, base45_encode, cbor_notation, cwt_claims, ed25519_public_key, jwk,
    jwk_key, jwk_keys, jwk_thumbprint, sign_cose, sign_ed25519, sign_jws, verify_cose, verify_cwt, verify_ed25519,
    verify_es256, verify_jws,
};
pub use terms::{DatedTerm, PlainStatus, RenewedTerm, TermDates, next_term, renewal, status, term_dates};
