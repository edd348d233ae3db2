//! Which version of a plan holds for somebody who joined on an older one.
//!
//! Uses `time` and the plan's own [`Reach`](super::Reach).

use super::{Plan, ReachWhen};
use crate::time::Day;
use std::sync::Arc;

/// A part of a plan that an edit can reach on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aspect {
    /// Price and tax category.
    Price,
    /// Permissions, hours and visits.
    Access,
    /// Booking limits.
    Booking,
    /// Allowances.
    Allowances,
    /// Sharing and inheritance.
    Sharing,
    /// Grace, notice, dunning and what payment gates.
    Terms,
    /// Notices.
    Notices,
}

impl Plan {
    /// When this version reaches those who hold an older one.
    #[must_use]
    pub fn reaches(&self, aspect: Aspect) -> ReachWhen {
        match aspect {
            Aspect::Price => self.reach.price,
            Aspect::Access => self.reach.access,
            Aspect::Booking => self.reach.booking,
            Aspect::Allowances => self.reach.allowances,
            Aspect::Sharing => self.reach.sharing,
            Aspect::Terms => self.reach.terms,
            Aspect::Notices => self.reach.notices,
        }
    }
}

/// The version whose `aspect` holds on a local day for a holder of the version `base`: the last, in order of date, that
/// has reached them, or else `base` itself (grandfathering).
///
/// `versions` are those of the plan, in the order of their date and id. `boundary` gives the holder's first cycle
/// boundary on or after a day, or that day itself if nothing recurs; `None` stands for beyond the last day there is.
///
/// ```
/// use std::sync::Arc;
/// use tenure::plan::{Aspect, Plan, in_force};
/// use tenure::time::Day;
/// # use tenure::error::Error;
/// # fn version(id: &str, from: &str, reach: &str) -> Arc<Plan> {
/// #     Arc::new(serde_json::from_str(&format!(r#"{{"id":"{id}","recorded":"2024-01-01T00:00:00Z","plan":"desk",
/// #         "from":"{from}","name":"Desk","kind":"recurring","reach":{reach}}}"#)).expect("a plan"))
/// # }
/// let joined_on = version("v1", "2024-01-01", "{}");
/// let edited = version("v2", "2024-05-10", r#"{"price":"next_cycle","access":"at_once"}"#);
/// let versions = [joined_on.clone(), edited];
/// let first_of_month = |day: Day| if day == day.month_start() { Some(day) } else { day.month_end().next().ok() };
/// let on = |aspect, day| in_force(&joined_on, &versions, aspect, day, first_of_month).id.as_str();
///
/// assert_eq!(on(Aspect::Access, Day::parse("2024-05-10")?), "v2");
/// assert_eq!(on(Aspect::Price, Day::parse("2024-05-31")?), "v1");
/// assert_eq!(on(Aspect::Price, Day::parse("2024-06-01")?), "v2");
/// assert_eq!(on(Aspect::Sharing, Day::parse("2024-06-01")?), "v1");
/// # Ok::<(), Error>(())
/// ```
pub fn in_force<'a>(
    base: &'a Arc<Plan>,
    versions: &'a [Arc<Plan>],
    aspect: Aspect,
    day: Day,
    boundary: impl Fn(Day) -> Option<Day>,
) -> &'a Arc<Plan> {
    later(base, versions, |from| from <= day)
        .iter()
        .rfind(|version| reaches_on(version, aspect, &boundary).is_some_and(|from| from <= day))
        .unwrap_or(base)
}

/// From which days on, before `until`, which other versions hold for a holder of `base`, in order.
pub(crate) fn reached<'a>(
    base: &'a Arc<Plan>,
    versions: &'a [Arc<Plan>],
    aspect: Aspect,
    until: Option<Day>,
    boundary: impl Fn(Day) -> Option<Day>,
) -> Vec<(Day, &'a Arc<Plan>)> {
    let mut changes: Vec<(Day, &Arc<Plan>)> = Vec::new();
    let in_time = |day: Day| until.is_none_or(|until| day < until);
    for version in later(base, versions, in_time) {
        if let Some(from) = reaches_on(version, aspect, &boundary).filter(|from| in_time(*from)) {
            // A version that comes into force later than a newer one never does.
            while changes.last().is_some_and(|(last, _)| *last >= from) {
                changes.pop();
            }
            changes.push((from, version));
        }
    }
    changes
}

/// The versions after `base` whose dates are in time.
fn later<'a>(base: &Plan, versions: &'a [Arc<Plan>], in_time: impl Fn(Day) -> bool) -> &'a [Arc<Plan>] {
    let at = versions.partition_point(|version| (version.from, &version.id) <= (base.from, &base.id));
    let end = versions.partition_point(|version| in_time(version.from));
    versions.get(at..end).unwrap_or_default()
}

/// The day on which a version reaches the holders of older ones.
fn reaches_on(version: &Plan, aspect: Aspect, boundary: impl Fn(Day) -> Option<Day>) -> Option<Day> {
    match version.reaches(aspect) {
        ReachWhen::Never => None,
        ReachWhen::NextCycle => boundary(version.from),
        ReachWhen::AtOnce => Some(version.from),
    }
}
