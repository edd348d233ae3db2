//! Portions: the cycles and stubs that are charged through a day.
//!
//! Uses `time`.

use super::Rhythm;
use crate::error::Result;
use crate::time::{self, Charged, Day, StubDenominator, Timing};
use serde::{Deserialize, Serialize};

/// A cycle or a part of one that is charged, with its share of a whole cycle's price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BilledPortion {
    /// Which cycle, counted from the anchor.
    pub number: i64,
    /// The first day that is charged.
    pub from: Day,
    /// The day after the last.
    pub until: Day,
    /// The last day.
    pub last_day: Day,
    /// How many days that counts as.
    pub numerator: i64,
    /// How many days a whole cycle counts as.
    pub denominator: i64,
    /// Whether it is a whole cycle; then numerator and denominator are equal.
    pub whole: bool,
}

/// The cycles and stubs that are charged through a day, in order.
///
/// `timing`: whether a cycle is charged at its start or at its end; `None`: at its start. `stubs`: what the days of a stub are
/// counted against; `None`: the cycle that contains it (Kill Bill: `Unclamped`). An anchor that is an instant counts as its
/// local day.
///
/// # Errors
/// `reversed_span` if what is charged ends before it begins, `too_many` beyond 100 000 cycles, `invalid_interval` for hours
/// or for days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
///
/// # Example
/// ```
/// use tenure::calculator::{Rhythm, portions};
/// use tenure::plan::CycleAnchor;
/// use tenure::time::{Charged, Day, Interval, When};
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
    stubs: Option<StubDenominator>,
) -> Result<Vec<BilledPortion>> {
    let found = time::portions(rhythm.days()?, charged, timing.unwrap_or_default(), stubs.unwrap_or_default())?;
    let flat = |portion: time::Portion| BilledPortion {
        number: portion.n,
        from: portion.span.from(),
        until: portion.span.until(),
        last_day: portion.span.last_day(),
        numerator: portion.numerator,
        denominator: portion.denominator,
        whole: portion.whole,
    };
    Ok(found.into_iter().map(flat).collect())
}

/// The day until which is charged through a day; nothing if nothing is yet. It is never beyond the end, and may be the very
/// start.
///
/// `timing`: whether a cycle is charged at its start or at its end; `None`: at its start.
///
/// # Errors
/// `reversed_span` if what is charged ends before it begins, `invalid_interval` and `out_of_range` as for `portions`.
///
/// # Example
/// ```
/// use tenure::calculator::{Rhythm, charged_until};
/// use tenure::time::{Charged, Day, Interval, Timing, When};
/// let from = Day::parse("2026-01-16")?;
/// let rhythm = Rhythm::new(When::Day(from), Interval::MONTH);
/// let charged = Charged { from, until: None, through: Day::parse("2026-02-01")? };
/// assert_eq!(charged_until(&rhythm, charged, None)?, Some(Day::parse("2026-02-16")?));
/// assert_eq!(charged_until(&rhythm, charged, Some(Timing::Arrears))?, None);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn charged_until(rhythm: &Rhythm, charged: Charged, timing: Option<Timing>) -> Result<Option<Day>> {
    time::charged_until(rhythm.days()?, charged, timing.unwrap_or_default())
}
