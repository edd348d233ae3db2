//! When a membership can be left: notice and commitment first.
//!
//! Uses the eras of this room, and `space`.

use super::cut::Cut;
use super::cycles::cycles;
use super::eras::stages::Charging;
use super::eras::{Eras, Phase, history};
use crate::error::{Code, Error, Result};
use crate::id::MembershipId;
use crate::space::{Held, Space};
use crate::time::{Day, Moment};
use crate::zone::Zone;
use serde::Serialize;
use std::num::NonZeroU32;

/// When a membership can be left that is asked to be left at an instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leaving {
    /// Which.
    pub membership: MembershipId,
    /// The local day on which it is asked for.
    pub asked: Day,
    /// The first day on which a cancellation may take effect: the first that is not held.
    pub earliest: Day,
    /// The first beginning of a period on that day or later, for who leaves at the end of a period. Without billing the
    /// same day.
    pub period_end: Day,
    /// What holds it beyond the day on which it is asked for: of two the later.
    pub held_by: Option<HeldBy>,
}

/// What keeps a membership from being left at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldBy {
    /// A cancellation must be asked for so long before its effect.
    Notice,
    /// So many periods were promised on joining.
    Commitment,
}

impl Space {
    /// When a membership can be left if that is asked for at an instant.
    ///
    /// The notice is that of the plan's version in force on the day asked. The commitment is the longest of the plans that
    /// were held by then, so that no switch sheds it, in whole cycles from the first that began on joining (after a trial); days paused before it is over lengthen it,
    /// those of an open pause up to the day asked. Nothing is refused: what a host allows is its own business.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a membership that the space does not have, [`Code::OutOfRange`] beyond year 9999.
    ///
    /// # Example
    /// ```
    /// use tenure::{id::MembershipId, space::Space, term::HeldBy, time::Moment};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [{"id": "desk-1", "recorded": "2024-01-01T09:00:00Z", "plan": "desk", "from": "2024-01-01",
    ///     "name": "Desk", "kind": "recurring", "billing": {"every": "P1M"},
    ///     "terms": {"notice": "P2W", "commitment": 3}}],
    ///   "customers": [{"id": "ann", "recorded": "2024-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2024-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2024-01-31"}]
    /// }"#).map_err(|errors| errors.to_string())?;
    /// let leaving = |at| space.leaving(&MembershipId::new("m1")?, Moment::parse(at)?);
    /// let early = leaving("2024-02-10T12:00:00Z")?;
    /// assert_eq!((early.earliest.to_string().as_str(), early.held_by), ("2024-04-30", Some(HeldBy::Commitment)));
    /// let late = leaving("2024-05-20T12:00:00Z")?;
    /// assert_eq!((late.earliest.to_string().as_str(), late.held_by), ("2024-06-03", Some(HeldBy::Notice)));
    /// assert_eq!(late.period_end.to_string(), "2024-06-30");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn leaving(&self, membership: &MembershipId, asked: Moment) -> Result<Leaving> {
        let unknown = || Error::new(Code::InvalidQuestion, format!("there is no membership `{membership}`"));
        let (_, held) = self.membership(membership).ok_or_else(unknown)?;
        let history = history(held, self.catalogue()).ok_or_else(unknown)?;
        let (zone, phase) = (self.catalogue().zone(), history.phase_at(asked).ok_or_else(unknown)?);
        let day = zone.day_of(asked);
        let notice = phase.terms_on(day).notice.map_or(Ok(day), |notice| notice.add_to(day, 1))?;
        let committed = commitment(held, &history, asked, zone)?.unwrap_or(day);
        let earliest = day.max(notice).max(committed);
        let held_by = match earliest {
            earliest if earliest == day => None,
            earliest if earliest == notice => Some(HeldBy::Notice),
            _ => Some(HeldBy::Commitment),
        };
        let recurs = phase.plan.billing.is_some();
        let period_end =
            if recurs { phase.period_from(Cut::day(earliest), zone).map(|cut| cut.day) } else { Some(earliest) };
        let period_end = period_end.ok_or_else(|| Error::out_of_range("a period after year 9999"))?;
        Ok(Leaving { membership: membership.clone(), asked: day, earliest, period_end, held_by })
    }

    /// The first boundary between periods at or after an instant; `None` without billing, or for no such membership.
    pub(crate) fn period_from(&self, membership: &MembershipId, at: Moment) -> Option<Moment> {
        let (_, held) = self.membership(membership)?;
        let (history, zone) = (history(held, self.catalogue())?, self.catalogue().zone());
        let phase = history.phase_at(at.previous().unwrap_or(at))?;
        Some(phase.period_from(Cut::of(at, true, zone), zone)?.instant(zone))
    }
}

/// The day on which what was promised on joining is kept; `None` if nothing was, or nothing recurs.
fn commitment(membership: &Held, history: &Eras<'_>, asked: Moment, zone: &Zone) -> Result<Option<Day>> {
    let joining = history.eras.first().and_then(|era| era.stages.list.first()).map(|stage| stage.charged);
    let phases: Vec<&Phase<'_>> = history.eras.iter().flat_map(|era| &era.phases).collect();
    let next = phases.iter().skip(1).map(|next| Some(next.from)).chain([None]);
    let held = phases.iter().zip(next).filter(|(phase, next)| phase.from <= asked && *next != Some(phase.from));
    let by_plan = held.filter_map(|(phase, _)| phase.plan.terms.commitment.map(NonZeroU32::get)).max();
    let promised = membership.membership.commitment.or(by_plan).filter(|cycles| *cycles > 0);
    let (Some(promised), Some(Charging::Cycles(segment, _))) = (promised, joining) else { return Ok(None) };
    let Some(billing) = &segment.plan.billing else { return Ok(None) };
    let (cycles, starts) = (cycles(segment.anchor, billing)?, segment.starts.day);
    let first = cycles.index_of(cycles.first_on_or_after(starts)?);
    let mut end = cycles.boundary(first.saturating_add(i64::from(promised)))?;
    for pause in &history.pauses {
        let Some((from, until)) = pause.days(zone) else { continue };
        let from = from.max(starts);
        if from >= end {
            break;
        }
        end = end.add_days(until.unwrap_or_else(|| zone.day_of(asked)).days_since(from).max(0))?;
    }
    Ok(Some(end))
}

impl<'a> Eras<'a> {
    /// The phase at an instant; before the start the first.
    pub(super) fn phase_at(&self, at: Moment) -> Option<&Phase<'a>> {
        let phases = || self.eras.iter().flat_map(|era| &era.phases);
        phases().take_while(|phase| phase.from <= at).last().or_else(|| phases().next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::fixture::space;
    use serde_json::json;

    fn told(facts: serde_json::Value, asked: &str) -> String {
        let space = space(facts);
        let leaving = space.leaving(&MembershipId::new("m").unwrap(), Moment::parse(asked).unwrap()).unwrap();
        let held_by = leaving.held_by.map(|by| format!(" {by:?}")).unwrap_or_default();
        format!("{} {}{held_by}", leaving.earliest, leaving.period_end)
    }

    #[test]
    fn notice_and_commitment() {
        let asked = "2026-02-10T12:00:00Z";
        let desk = |terms: serde_json::Value| json!([{"billing": {"every": "P1M"}, "terms": terms}]);
        let three = desk(json!({"commitment": 3}));
        for (name, plans, more, asked, expected) in [
            ("at once", desk(json!({})), json!({}), asked, "2026-02-10 2026-02-28"),
            ("two weeks", desk(json!({"notice": "P2W"})), json!({}), asked, "2026-02-24 2026-02-28 Notice"),
            (
                "a month, past the end of the period",
                desk(json!({"notice": "P1M"})),
                json!({}),
                asked,
                "2026-03-10 2026-03-31 Notice",
            ),
            ("three cycles from 31 January", three.clone(), json!({}), asked, "2026-04-30 2026-04-30 Commitment"),
            (
                "the notice is longer",
                desk(json!({"commitment": 1, "notice": "P1M"})),
                json!({}),
                asked,
                "2026-03-10 2026-03-31 Notice",
            ),
            ("it is kept already", three.clone(), json!({}), "2026-05-02T12:00:00Z", "2026-05-02 2026-05-31"),
            (
                "whole cycles after a first part period: February to April",
                json!([{"billing": {"every": "P1M", "anchor": "calendar"}, "terms": {"commitment": 3}}]),
                json!({}),
                asked,
                "2026-05-01 2026-05-01 Commitment",
            ),
            (
                "ten days of a pause lengthen it",
                three.clone(),
                json!({"pauses": [{"from": "2026-03-10", "until": "2026-03-20"}]}),
                asked,
                "2026-05-10 2026-05-31 Commitment",
            ),
            (
                "and by that bring another pause before its end",
                three.clone(),
                json!({"pauses": [{"from": "2026-03-10", "until": "2026-03-20"}, {"from": "2026-05-05", "until": "2026-05-15"}]}),
                asked,
                "2026-05-20 2026-05-31 Commitment",
            ),
            (
                "an open pause as far as it has come",
                three.clone(),
                json!({"pauses": [{"from": "2026-02-05"}]}),
                asked,
                "2026-05-05 2026-05-31 Commitment",
            ),
            (
                "after a trial",
                json!([{"trial": "P14D", "billing": {"every": "P1M"}, "terms": {"commitment": 1}}]),
                json!({}),
                "2026-02-02T12:00:00Z",
                "2026-03-14 2026-03-14 Commitment",
            ),
            (
                "a switch to a plan without a commitment does not shed it",
                json!([{"billing": {"every": "P1M"}, "terms": {"commitment": 3}}, {"plan": "suite", "billing": {"every": "P1M"}}]),
                json!({"switches": [{"at": "2026-02-05", "plan": "suite"}]}),
                asked,
                "2026-04-30 2026-04-30 Commitment",
            ),
            (
                "one was agreed for this membership",
                three.clone(),
                json!({"memberships": [{"id": "m", "from": "2026-01-31", "commitment": 6}]}),
                asked,
                "2026-07-31 2026-07-31 Commitment",
            ),
            (
                "none was",
                three.clone(),
                json!({"memberships": [{"id": "m", "from": "2026-01-31", "commitment": 0}]}),
                asked,
                "2026-02-10 2026-02-28",
            ),
            ("nothing recurs", json!([{"terms": {"commitment": 3}}]), json!({}), asked, "2026-02-10 2026-02-10"),
            (
                "an edited notice that reaches holders",
                json!([
                    {"billing": {"every": "P1M"}},
                    {"from": "2026-02-05", "billing": {"every": "P1M"}, "terms": {"notice": "P1W"}, "reach": {"terms": "at_once"}},
                ]),
                json!({}),
                asked,
                "2026-02-17 2026-02-28 Notice",
            ),
        ] {
            let mut facts = json!({"plans": plans, "memberships": [{"from": "2026-01-31"}]});
            for (array, list) in more.as_object().unwrap() {
                facts[array] = list.clone();
            }
            assert_eq!(told(facts, asked), expected, "{name}");
        }
        let space = space(json!({}));
        let nobody = space.leaving(&MembershipId::new("m").unwrap(), Moment::parse(asked).unwrap());
        assert_eq!(nobody.map_err(|error| error.code), Err(Code::InvalidQuestion));
    }
}
