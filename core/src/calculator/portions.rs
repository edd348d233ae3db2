//! Portions: the cycles and stubs that are charged through a day.
//!
//! Uses `proration` and the rooms below it.

use super::Rhythm;
use crate::error::Result;
use crate::proration::{self, BilledPortion, Charged};
use crate::space::facts::Proration;
use crate::time::{Day, Timing};

/// The cycles and stubs that are charged through a day, in order.
///
/// `timing`: whether a cycle is charged at its start or at its end; `None`: at its start. `proration`: how a stub is counted, as a
/// space's policy says; `None`: in days of the cycle that contains it. An anchor that is an instant counts as its local day.
///
/// # Errors
/// `reversed_span` if what is charged ends before it begins, `too_many` beyond 100 000 cycles, `invalid_interval` for hours
/// or for days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
///
/// # Example
/// ```
/// use tenure::calculator::{Charged, Rhythm, portions};
/// use tenure::plan::CycleAnchor;
/// use tenure::time::{Day, Interval, When};
/// let day = |text| Day::parse(text);
/// // Joined on 1 January, billed on the 15th, left after 26 February.
/// let joined = When::Day(day("2011-01-01")?);
/// let rhythm = Rhythm { align: Some(CycleAnchor::Day { day: 15 }), ..Rhythm::new(joined, Interval::MONTH) };
/// let charged = Charged { from: day("2011-01-01")?, until: Some(day("2011-02-27")?), through: day("2011-02-27")? };
/// let found = portions(&rhythm, charged, None, None)?;
/// let shares: Vec<_> = found.iter().map(|portion| (portion.numerator, portion.denominator)).collect();
/// assert_eq!(shares, [(14, 31), (31, 31), (12, 28)]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn portions(
    rhythm: &Rhythm,
    charged: Charged,
    timing: Option<Timing>,
    proration: Option<Proration>,
) -> Result<Vec<BilledPortion>> {
    let (timing, proration) = (timing.unwrap_or_default(), proration.unwrap_or_default());
    proration::portions(rhythm.days()?, charged, timing, &proration, rhythm.zone())
}

/// The day until which is charged through a day; nothing before anything can be: before the first day, and in arrears before the
/// first boundary. It is never beyond the end, and is the very start as long as nothing is charged.
///
/// `timing`: whether a cycle is charged at its start or at its end; `None`: at its start.
///
/// # Errors
/// `reversed_span` if what is charged ends before it begins, `invalid_interval` and `out_of_range` as for `portions`.
///
/// # Example
/// ```
/// use tenure::calculator::{Charged, Rhythm, charged_until};
/// use tenure::time::{Day, Interval, Timing, When};
/// let from = Day::parse("2026-01-16")?;
/// let rhythm = Rhythm::new(When::Day(from), Interval::MONTH);
/// let charged = Charged { from, until: None, through: Day::parse("2026-02-01")? };
/// assert_eq!(charged_until(&rhythm, charged, None)?, Some(Day::parse("2026-02-16")?));
/// assert_eq!(charged_until(&rhythm, charged, Some(Timing::Arrears))?, Some(from));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn charged_until(rhythm: &Rhythm, charged: Charged, timing: Option<Timing>) -> Result<Option<Day>> {
    proration::charged_until(rhythm.days()?, charged, timing.unwrap_or_default())
}
