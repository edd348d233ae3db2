//! What somebody has on account, while it pays one thing after the other.
//!
//! Uses `cover` and the rooms below it.

use super::PoolGroup;
use super::ask::{PoolQuestion, Probe, View, first};
use crate::credit::{Draw, replay};
use crate::error::Result;
use crate::id::{CreditId, FactId, ResourceId};
use crate::plan::Credits;
use crate::space::Space;
use crate::space::facts::{CreditKind, Party};
use crate::time::Moment;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::Arc;

/// What somebody can draw of a kind at an instant, less what has been drawn of it here.
pub(crate) struct Purse<'a> {
    asked: PoolQuestion<'a>,
    pool_group: PoolGroup<'a>,
    at: Moment,
    /// What is available for what has these words, as far as it has been asked.
    known: HashMap<Vec<Arc<str>>, Decimal>,
}

impl Space {
    /// What a party can draw of a kind at an instant.
    ///
    /// # Errors
    /// As [`Space::balance`].
    pub(crate) fn purse<'a>(&'a self, party: &Party, kind: &'a CreditKind, at: Moment) -> Result<Purse<'a>> {
        let asked = PoolQuestion::of(self, party)?;
        let drawers = asked.drawers(kind);
        let pool_group = drawers.pool_group(drawers.horizon(at))?;
        Ok(Purse { asked, pool_group, at, known: HashMap::new() })
    }
}

impl Purse<'_> {
    pub(crate) fn credit(&self) -> &CreditId {
        &self.pool_group.kind.id
    }

    fn words(&self, resource: Option<&ResourceId>) -> Vec<Arc<str>> {
        self.pool_group.words(resource, self.at, self.at)
    }

    /// How much can be drawn for a resource, or for nothing in particular.
    pub(crate) fn available(&mut self, resource: Option<&ResourceId>) -> Result<Credits> {
        let words = self.words(resource);
        if let Some(known) = self.known.get(&words) {
            return Ok(Credits(*known));
        }
        let ledger = replay(&self.pool_group.pool, self.pool_group.horizon).map_err(first)?;
        let probe = Probe::of(&self.pool_group, &ledger, self.at)?;
        let free = View::of(&self.pool_group, &ledger, self.asked).balance(self.at).free();
        let available = probe.available(self.asked, words.clone())?.min(free);
        self.known.insert(words, available.0);
        Ok(available)
    }

    /// Draws for a resource, or for nothing in particular, as far as there is something.
    pub(crate) fn draw(&mut self, resource: Option<&ResourceId>, amount: Credits) -> Result<()> {
        let amount = amount.min(self.available(resource)?);
        let of = self.words(resource);
        if self.pool_group.scopes.is_empty() {
            self.known.values_mut().for_each(|left| *left = left.saturating_sub(amount.0));
            return Ok(());
        }
        let reach = self.asked.reach(&self.pool_group, self.at);
        let id = FactId::derived(format!("paid:{}", self.pool_group.pool.draws.len()));
        let draw = Draw::new(id, self.at, amount, reach.by.cloned());
        self.pool_group.pool.draws.push(Draw {
            of,
            pool_groups: reach.pool_groups.into_iter().collect(),
            order: i32::MAX,
            ..draw
        });
        self.known.clear();
        Ok(())
    }
}
