//! Opening hours: whether weekly windows are open, and until when.
//!
//! Uses `time` and `zone`.

use crate::error::{Code, Error, Result};
use crate::time::{Day, MAX_CYCLES, Moment, Piece, Span, TimeOfDay, TimeRange, Weekday, Window};
use crate::zone::{Exception, Hours, Zone};
use serde::{Deserialize, Serialize};

/// A range of the day on some days of the week; it belongs to the day on which it starts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeeklyWindow {
    /// The days of the week on which it starts.
    pub days: Vec<Weekday>,
    /// When it starts, before `24:00`.
    pub from: TimeOfDay,
    /// When it ends; not after `from`: on the next day.
    pub until: TimeOfDay,
}

impl WeeklyWindow {
    pub(super) fn window(&self) -> Result<Window> {
        Ok(Window::new(self.days.clone(), TimeRange::new(self.from, self.until)?))
    }
}

/// A range of one day, half-open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenRange {
    /// When it starts, before `24:00`.
    pub from: TimeOfDay,
    /// When it ends; not after `from`: on the next day.
    pub until: TimeOfDay,
}

/// Days whose windows are replaced by others: a holiday, a closure, an extra opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedHours {
    /// The first day.
    pub from: Day,
    /// The day after the last.
    pub until: Day,
    /// What starts on each of these days instead. None at all: closed.
    #[serde(default)]
    pub open: Vec<OpenRange>,
}

impl DatedHours {
    fn exception(&self) -> Result<Exception> {
        let open = self.open.iter().map(|range| TimeRange::new(range.from, range.until)).collect::<Result<_>>()?;
        Ok((Span::new(self.from, self.until)?, open))
    }
}

/// Whether it is open, and the span on which that is so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenPiece {
    /// Whether it is open.
    pub open: bool,
    /// Since when. `None`: since ever.
    #[serde(default)]
    pub from: Option<Moment>,
    /// Until when. `None`: for ever.
    #[serde(default)]
    pub until: Option<Moment>,
}

impl From<Piece<bool>> for OpenPiece {
    fn from(piece: Piece<bool>) -> OpenPiece {
        OpenPiece { open: piece.value, from: piece.from, until: piece.until }
    }
}

fn compiled(windows: &[WeeklyWindow], exceptions: &[DatedHours]) -> Result<Hours> {
    let windows = windows.iter().map(WeeklyWindow::window).collect::<Result<Vec<_>>>()?;
    let exceptions = exceptions.iter().map(DatedHours::exception).collect::<Result<Vec<_>>>()?;
    Ok(Hours::new(&windows, &exceptions))
}

/// Whether weekly windows are open at an instant, and the whole span around it on which that is so.
///
/// Windows follow the local wall clock: one shrinks where clocks jump over a part of it, and where they go back both
/// occurrences of a time count. On a day of an exception the windows that start that day are replaced; of exceptions that
/// overlap the one that is listed later holds. `zone`: where the clock hangs; `None`: UTC.
///
/// # Errors
/// `invalid_time` for a range that is empty or starts at 24:00, `reversed_span` for an exception that has no day.
///
/// # Example
/// ```
/// use tenure::calculator::{WeeklyWindow, hours};
/// use tenure::time::{Moment, Weekday};
/// use tenure::zone::Zone;
/// let nine_to_five = WeeklyWindow { days: Weekday::ALL.into(), from: "09:00".parse()?, until: "17:00".parse()? };
/// let berlin = Zone::parse("Europe/Berlin")?;
/// let piece = hours(&[nine_to_five], &[], Moment::parse("2026-07-01T10:00:00Z")?, Some(berlin))?;
/// assert!(piece.open);
/// assert_eq!(piece.until, Some(Moment::parse("2026-07-01T15:00:00Z")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn hours(windows: &[WeeklyWindow], exceptions: &[DatedHours], at: Moment, zone: Option<Zone>) -> Result<OpenPiece> {
    let zone = zone.unwrap_or_else(Zone::utc);
    Ok(compiled(windows, exceptions)?.piece(&zone, at).into())
}

/// The open and closed pieces that have an instant in `[from, until)`, in order. The first may begin before it, and the last
/// end after it. `zone`: where the clock hangs; `None`: UTC.
///
/// # Errors
/// Those of `hours`; `reversed_span` if there is no instant, `too_many` beyond 100 000 pieces.
///
/// # Example
/// ```
/// use tenure::calculator::{WeeklyWindow, hours_between};
/// use tenure::time::{Moment, Weekday};
/// let nine_to_five = WeeklyWindow { days: vec![Weekday::Mon], from: "09:00".parse()?, until: "17:00".parse()? };
/// let [from, until] = [Moment::parse("2026-07-06T00:00:00Z")?, Moment::parse("2026-07-07T00:00:00Z")?];
/// let open: Vec<bool> = hours_between(&[nine_to_five], &[], from, until, None)?.iter().map(|piece| piece.open).collect();
/// assert_eq!(open, [false, true, false]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn hours_between(
    windows: &[WeeklyWindow],
    exceptions: &[DatedHours],
    from: Moment,
    until: Moment,
    zone: Option<Zone>,
) -> Result<Vec<OpenPiece>> {
    if until <= from {
        return Err(Error::new(Code::ReversedSpan, format!("no instant from {from} until {until}")));
    }
    let (zone, hours) = (zone.unwrap_or_else(Zone::utc), compiled(windows, exceptions)?);
    let mut pieces: Vec<OpenPiece> = Vec::new();
    let mut next = Some(from);
    while let Some(at) = next.filter(|at| *at < until) {
        if pieces.len() >= MAX_CYCLES {
            let message = format!("more than {MAX_CYCLES} pieces from {from} until {until}; ask for a shorter span");
            return Err(Error::new(Code::TooMany, message));
        }
        let piece = hours.piece(&zone, at);
        next = piece.until;
        pieces.push(piece.into());
    }
    Ok(pieces)
}
