//! Decisions worked out by hand. Berlin is an hour ahead of UTC, in summer two.
#![allow(clippy::arithmetic_side_effects, clippy::as_conversions)]

mod holdings;
mod hours;

use super::{Decision, ReasonCode};
use crate::space::Space;
use crate::standing::fixture::{at, customer};

/// One case: when is asked, whether and why, since when and until when that is so (absent: always, never).
type Case = (&'static str, &'static str, ReasonCode, Option<&'static str>, Option<&'static str>);

fn may(space: &Space, who: &str, path: &str, when: &str) -> Decision {
    space.may(&customer(who), path, at(when)).unwrap()
}

/// Asks about ann, who has one reason.
fn check(space: &Space, path: &str, cases: &[Case]) {
    for (name, when, code, from, until) in cases {
        let decision = may(space, "ann", path, when);
        let codes: Vec<ReasonCode> = decision.reasons.iter().map(|reason| reason.code).collect();
        assert_eq!(codes, [*code], "{name}: {decision:?}");
        assert_eq!(decision.allowed, *code == ReasonCode::Granted, "{name}");
        assert_eq!(decision.from, from.map(at), "{name}: from");
        assert_eq!(decision.until, until.map(at), "{name}: until");
        assert_eq!(decision.reasons[0].until, until.map(at), "{name}: the reason's until");
    }
}
