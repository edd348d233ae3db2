//! Reports: folds over the facts of a space that add up, for whoever runs it.
//!
//! What recurs and how it moved, who stays, what of rooms, seats and pools is used, who is inactive; all that is known of
//! somebody; what will come of it under stated assumptions, and what another catalogue would change.
//!
//! Uses `change` and the rooms below it. Each report is defined by its formula in the book.

mod compare;
mod inactive;
mod month_end;
mod months;
mod profile;
mod retention;
mod revenue;
mod simulate;
mod utilisation;

pub use inactive::InactiveMember;
pub use month_end::{MonthEnd, MonthTotal};
pub use months::MAX_MONTHS;
pub use profile::{MoneySum, OwedInvoice, WholeProfile};
pub use retention::{Cohort, Kept, Retention};
pub use revenue::{Movement, RecurringRevenue, RevenueMonth, RevenueMove};
pub use simulate::{Assumptions, Renewals, Simulation, Stand, Turn, Usage};
pub use utilisation::{PoolUse, RoomUse, SeatUse, Utilisation};
