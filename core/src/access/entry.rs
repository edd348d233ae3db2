//! Whether somebody is let in: into a place, or at all.
//!
//! Uses `space`, `standing` and the files beside it.

use super::answer::{Reason, ReasonCode};
use super::decide::Ask;
use super::grants::paths;
use super::question::covers;
use crate::error::Result;
use crate::id::{CustomerId, PlaceId};
use crate::space::Space;
use crate::standing::Holds;
use crate::time::Moment;
use std::collections::BTreeSet;

impl Space {
    /// Whether a customer is let into a place, or in at all, at an instant: one reason for each thing that they hold, or a
    /// single one that stands above them all. They are let in by what grants the place, or something that it covers; where no
    /// place is named by what grants anything, or grants nothing to ask for and admits.
    pub(crate) fn entry(&self, customer: &CustomerId, place: Option<&PlaceId>, at: Moment) -> Result<Vec<Reason>> {
        let (_, account) = self.customer(customer)?;
        let catalogue = self.catalogue();
        let whole = place.map_or_else(String::new, |place| format!("place/{place}"));
        let mut reasons = Ask::new(self, account, &whole).or_bare().decide(customer, at).reasons;
        let covered = place.map(|place| catalogue.covers(place, catalogue.zone().day_of(at)));
        let holds = Holds::at(self, account, at);
        let mut asked = BTreeSet::new();
        for granted in holds.list.iter().flat_map(|hold| paths(catalogue, hold)) {
            match covered {
                None => drop(asked.insert(granted)),
                Some(list) => {
                    asked.extend(list.iter().map(String::as_str).filter(|path| covers(granted, path)));
                    asked.extend(list.iter().any(|path| covers(path, granted)).then_some(granted));
                }
            }
        }
        for path in asked {
            for other in Ask::new(self, account, path).decide(customer, at).reasons {
                let same = |reason: &&mut Reason| {
                    (&reason.source, &reason.membership) == (&other.source, &other.membership)
                        && reason.code != ReasonCode::Granted
                        && (other.code == ReasonCode::Granted || reason.code == ReasonCode::NotGranted)
                };
                if let Some(reason) = reasons.iter_mut().find(same) {
                    *reason = other;
                }
            }
        }
        Ok(reasons)
    }
}
