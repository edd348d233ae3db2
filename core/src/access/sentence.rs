//! A reason in words: one English sentence, on request and not before.

use super::answer::{Reason, ReasonCode};
use crate::space::facts::Party;
use crate::standing::Source;
use std::fmt::Write;

impl Reason {
    /// The reason as one English sentence.
    ///
    /// It is for people; programs read [`Reason::code`] and the fields beside it, which do not change with the wording.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = String::with_capacity(128);
        // Writing to a string does not fail.
        let _ = self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) -> std::fmt::Result {
        match self.code {
            ReasonCode::Lockdown => match &self.place {
                Some(place) => write!(text, "The place `{place}` is locked down")?,
                None => text.write_str("Everything is locked down")?,
            },
            ReasonCode::NothingHeld => text.write_str("Nothing is held")?,
            _ => {
                self.subject(text)?;
                self.verb(text)?;
            }
        }
        match self.until {
            Some(until) => write!(text, ", until {until}."),
            None => text.write_str("."),
        }
    }

    /// What the reason is about.
    fn subject(&self, text: &mut String) -> std::fmt::Result {
        match self.source {
            Some(Source::Own) => text.write_str("The customer's own membership")?,
            Some(Source::Shared { .. }) => text.write_str("The shared membership")?,
            Some(Source::Inherited { .. }) => text.write_str("The inherited membership")?,
            Some(Source::Default) | None => text.write_str("The default plan")?,
        }
        if let Some(membership) = &self.membership {
            write!(text, " `{membership}`")?;
        }
        match (&self.source, &self.holder) {
            (Some(Source::Own), _) | (_, None) => {}
            (_, Some(Party::Customer(holder))) => write!(text, " of customer `{holder}`")?,
            (_, Some(Party::Company(holder))) => write!(text, " of company `{holder}`")?,
        }
        match (&self.plan, &self.membership) {
            (Some(plan), Some(_)) => write!(text, " (plan `{plan}`)"),
            (Some(plan), None) => write!(text, " `{plan}`"),
            (None, _) => Ok(()),
        }
    }

    /// What it does or does not do.
    fn verb(&self, text: &mut String) -> std::fmt::Result {
        let grant = self.grant.as_deref().unwrap_or("it");
        match self.code {
            ReasonCode::Granted => write!(text, " grants `{grant}`"),
            ReasonCode::NotGranted => text.write_str(" does not grant this"),
            ReasonCode::NotYet => write!(text, " grants `{grant}` only some time after joining"),
            ReasonCode::VisitLimit => write!(text, " grants `{grant}`, but its visits are used up"),
            ReasonCode::OutsideHours => {
                write!(text, " grants `{grant}`, but outside its hours")?;
                self.hours.iter().try_for_each(|hours| write!(text, " `{hours}`"))
            }
            ReasonCode::OutsideGroupHours => {
                write!(text, " grants `{grant}`, but outside the hours of the group")?;
                self.group.iter().try_for_each(|group| write!(text, " `{group}`"))
            }
            ReasonCode::PlaceClosed => {
                write!(text, " grants `{grant}`, but the place")?;
                self.place.iter().try_for_each(|place| write!(text, " `{place}`"))?;
                text.write_str(" is closed")
            }
            ReasonCode::Waiting => text.write_str(" has no place left, and the cover waits for one"),
            ReasonCode::Pending => text.write_str(" waits for its first payment"),
            ReasonCode::Upcoming => text.write_str(" has not started"),
            ReasonCode::Paused => text.write_str(" is paused"),
            ReasonCode::InGrace => text.write_str(" is past its end, and its grace does not admit"),
            ReasonCode::Suspended => text.write_str(" is suspended"),
            ReasonCode::Expired => match self.last_day {
                Some(day) => write!(text, " has expired; its last day was {day}"),
                None => text.write_str(" has expired"),
            },
            ReasonCode::Lockdown | ReasonCode::NothingHeld => Ok(()),
        }
    }
}
