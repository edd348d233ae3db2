//! The end of a month, in one answer: what is owed, what moved, what is left, and what falls due next.
//!
//! Uses `notice` and the rooms below it.

use super::{PoolUse, RevenueMonth, Turn};
use crate::billing::Bill;
use crate::error::{Error, Errors, Result};
use crate::money::{Amount, Currency};
use crate::notice::Notice;
use crate::space::facts::EDITION;
use crate::space::{Space, start_of};
use crate::time::Day;
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything that an operator looks at when a month is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthEnd {
    /// The space's id.
    pub space: String,
    /// The edition of the rules.
    pub edition: u32,
    /// The first day of the month.
    pub from: Day,
    /// The last day that counts: a boundary on it is billed.
    pub through: Day,
    /// What is to be invoiced.
    pub bill: Bill,
    /// The sums of the invoices, by currency.
    pub totals: Vec<MonthTotal>,
    /// What recurs by the month at the end of this calendar month, by what is known so far, and how it moved, by currency.
    pub revenue: Vec<RevenueMonth>,
    /// What became of credits: by kind, then by those who draw together.
    pub pools: Vec<PoolUse>,
    /// How what each party holds changed, by instant, party, source and membership.
    pub turns: Vec<Turn>,
    /// What falls due in the month that follows the last day: in as many days, or as far as the end of a shorter month.
    pub notices: Vec<Notice>,
}

/// What the invoices of a currency come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthTotal {
    /// The currency.
    pub currency: Currency,
    /// How many invoices.
    pub invoices: u32,
    /// Before tax.
    pub net: Amount,
    /// Tax.
    pub tax: Amount,
    /// Both.
    pub total: Amount,
    /// What is left to pay once money on account is used.
    pub due: Amount,
}

impl Space {
    /// The end of the month that holds a day, as far as that day: what is to be invoiced through it, what became of credits
    /// and of what people hold since the first of the month, and the notices of the month that follows the day. What recurs is
    /// that of the whole calendar month, at its end.
    ///
    /// # Errors
    /// As [`Space::bill`], [`Space::recurring_revenue`], [`Space::utilisation`] and [`Space::due`].
    ///
    /// # Example
    /// ```
    /// use tenure::{space::Space, time::Day};
    ///
    /// let space = Space::read(include_bytes!("../../examples/harbour/space.json"))?;
    /// let month = space.month_end(Day::parse("2024-11-30")?)?;
    /// assert_eq!(month.from, Day::parse("2024-11-01")?);
    /// assert_eq!(month.totals.len(), 1);
    /// assert_eq!(month.bill, space.bill(month.through)?);
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    pub fn month_end(&self, through: Day) -> Result<MonthEnd, Errors> {
        let zone = self.catalogue().zone();
        let (from, after) = (through.month_start(), through.next()?);
        let (begins, ends) = (start_of(zone, from), start_of(zone, after));
        let bill = self.bill(through)?;
        Ok(MonthEnd {
            space: self.header().id.to_string(),
            edition: EDITION,
            from,
            through,
            totals: totals(&bill)?,
            bill,
            revenue: self.recurring_revenue(from, after)?.months,
            pools: self.pools(from, after)?,
            turns: self.turns(begins, ends)?,
            notices: self.due(ends, start_of(zone, after.add_months(1)?))?,
        })
    }
}

fn totals(bill: &Bill) -> Result<Vec<MonthTotal>> {
    let mut totals: BTreeMap<Currency, MonthTotal> = BTreeMap::new();
    for invoice in &bill.invoices {
        let nothing = Amount::zero(invoice.currency);
        let empty = MonthTotal {
            currency: invoice.currency,
            invoices: 0,
            net: nothing,
            tax: nothing,
            total: nothing,
            due: nothing,
        };
        let sum = totals.entry(invoice.currency).or_insert(empty);
        sum.invoices = sum.invoices.checked_add(1).ok_or_else(|| Error::out_of_range("the number of invoices"))?;
        sum.net = sum.net.checked_add(invoice.net)?;
        sum.tax = sum.tax.checked_add(invoice.tax)?;
        sum.total = sum.total.checked_add(invoice.total)?;
        sum.due = sum.due.checked_add(invoice.due)?;
    }
    Ok(totals.into_values().collect())
}
