//! What is to be said.
//!
//! Uses `notice` and the rooms below it.

use super::{NoticeChange, Pair};
use crate::error::Result;
use crate::notice::Notice;
use crate::space::{PartyIx, Space};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn changes(pair: &Pair<'_>) -> Result<Vec<NoticeChange>> {
    let Pair { before, after, touched, at, until, .. } = *pair;
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
