//! What recurs by the month, and how it moved.

use crate::names::Names;
use serde::Serialize;
use tenure::error::Result;
use tenure::money::{Amount, Currency};
use tenure::report::Movement;
use tenure::space::Space;
use tenure::time::Day;

/// What recurs in one currency. The movements lead from the opening to the closing.
#[derive(Serialize)]
pub(crate) struct Revenue {
    /// The currency.
    pub(crate) currency: Currency,
    /// At the end of the month before.
    pub(crate) opening: Amount,
    /// How many holders there were.
    pub(crate) holders_opening: usize,
    /// The movements of each kind.
    pub(crate) movements: Vec<Moved>,
    /// At the end of the month.
    pub(crate) closing: Amount,
    /// How many holders there are.
    pub(crate) holders_closing: usize,
    /// What coupons take off the closing.
    pub(crate) coupons: Amount,
}

/// Movements of one kind.
#[derive(Serialize)]
pub(crate) struct Moved {
    /// What kind.
    pub(crate) movement: Movement,
    /// What they come to.
    pub(crate) sum: Amount,
    /// Whose.
    pub(crate) holders: Vec<Holder>,
}

/// How what recurs of one holder moved.
#[derive(Serialize)]
pub(crate) struct Holder {
    /// Who.
    pub(crate) name: String,
    /// What recurred.
    pub(crate) before: Amount,
    /// What recurs.
    pub(crate) after: Amount,
}

/// What recurs at the end of the month of a day, by currency.
pub(crate) fn of(space: &Space, through: Day, names: &Names) -> Result<Vec<Revenue>> {
    let revenue = space.recurring_revenue(through.month_start(), through.next()?)?;
    let of_month = revenue.months.into_iter().map(|month| {
        let moved = |(movement, sum): (Movement, Amount)| {
            let own = month.moves.iter().filter(|one| one.movement == movement);
            let holder = own.map(|one| Holder { name: names.party(&one.holder), before: one.before, after: one.after });
            let mut holders: Vec<Holder> = holder.collect();
            holders.sort_by(|a, b| a.name.cmp(&b.name));
            Moved { movement, sum, holders }
        };
        let movements = [
            (Movement::New, month.new),
            (Movement::Reactivated, month.reactivated),
            (Movement::Expansion, month.expansion),
            (Movement::Contraction, month.contraction),
            (Movement::Churned, month.churned),
        ];
        Revenue {
            currency: month.currency,
            opening: month.opening,
            holders_opening: month.holders_opening,
            movements: movements.into_iter().map(moved).collect(),
            closing: month.closing,
            holders_closing: month.holders_closing,
            coupons: month.coupons,
        }
    });
    Ok(of_month.collect())
}
