//! What is to be said.
//!
//! Uses `notice` and the rooms below it.

use super::NoticeChange;
use super::touched::Touched;
use crate::error::Result;
use crate::notice::Notice;
use crate::space::{PartyIx, Space};
use crate::time::{Day, Moment};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn changes(
    before: &Space,
    after: &Space,
    touched: &Touched,
    at: Moment,
    through: Day,
) -> Result<Vec<NoticeChange>> {
    let zone = after.catalogue().zone();
    let end = through.next().and_then(|day| zone.start_of(day)).unwrap_or(Moment::MAX);
    let until = end.max(at.next().unwrap_or(at));
    let due = |space: &Space| -> Result<BTreeMap<String, Notice>> {
        let whose: BTreeSet<PartyIx> = touched.around.iter().filter_map(|party| space.find(party)).collect();
        let notices = space.due_of(&whose, at, until)?;
        Ok(notices.into_iter().map(|notice| (notice.id.clone(), notice)).collect())
    };
    let (old, new) = (due(before)?, due(after)?);
    let gone = old.iter().filter(|(id, notice)| new.get(*id) != Some(notice));
    let gone = gone.map(|(_, notice)| NoticeChange { notice: notice.clone(), added: false });
    let added = new.iter().filter(|(id, notice)| old.get(*id) != Some(notice));
    let added = added.map(|(_, notice)| NoticeChange { notice: notice.clone(), added: true });
    let mut changes: Vec<NoticeChange> = gone.chain(added).collect();
    changes.sort_by(|a, b| (a.notice.at, &a.notice.id, a.added).cmp(&(b.notice.at, &b.notice.id, b.added)));
    Ok(changes)
}
