//! Time: days, instants, intervals, spans and pieces.
//!
//! Ground floor: uses only [`crate::error`]. A [`Day`] is a local day of whatever zone the context names; a [`Moment`]
//! is an instant. What joins the two is [`crate::zone`].

mod civil;
mod cycles;
mod day;
mod interval;
pub(crate) mod moment;
mod month_day;
mod piece;
mod span;
mod time_of_day;
mod timing;
mod weekday;
mod when;
mod window;

pub use cycles::{Cycle, Cycles, MAX_CYCLES, whole_periods_between};
pub use day::{Day, days_between_fixed_month};
pub use interval::{Interval, Unit};
pub use moment::Moment;
pub use month_day::MonthDay;
pub use piece::Piece;
pub use span::Span;
pub use time_of_day::TimeOfDay;
pub use timing::Timing;
pub use weekday::Weekday;
pub use when::When;
pub use window::{TimeRange, Window};
