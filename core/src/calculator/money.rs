//! Money: parts of a price, splits, rounding, and what seats cost.
//!
//! Uses `proration` and the rooms below it.

use crate::error::{Code, Error, Result};
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::plan::{Price, charge};
use crate::proration::{self, CutAmount, ProratedAmount};
use crate::space::facts::Proration;

/// What `part` of `whole` costs where the whole costs `price`: the exact fraction, rounded once.
///
/// `part` and `whole` count the same thing: days, seconds, months. A part beyond the whole counts as the whole; one that is not
/// above zero counts as `proration.outside` says, by default as nothing. `proration` says besides what is rounded before the
/// line; `None`: nothing. `rounding`: how the line is; `None`: a half away from zero. Both are those of a space's policy.
///
/// # Errors
/// `invalid_question` if the whole is not above zero, `out_of_range` if a value does not fit.
///
/// # Example
/// ```
/// use tenure::calculator::prorate;
/// use tenure::money::Amount;
/// // A membership of 249.95 a month, joined on 10 July 2026: 22 of 31 days.
/// let july = prorate(Amount::parse("249.95 EUR")?, 22, 31, None, None)?;
/// assert_eq!((july.amount.to_string().as_str(), july.exact.as_str()), ("177.38 EUR", "549890/31"));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn prorate(
    price: Amount,
    part: i64,
    whole: i64,
    proration: Option<Proration>,
    rounding: Option<Rounding>,
) -> Result<ProratedAmount> {
    ProratedAmount::of(price, part, whole, &proration.unwrap_or_default(), rounding.unwrap_or_default())
}

/// Splits an amount by weights so that the parts sum to it, to the minor unit: by largest remainder, ties to the earlier
/// part. A negative amount is split as the positive one is.
///
/// # Errors
/// `invalid_question` if there is no weight, or none above zero.
///
/// # Example
/// ```
/// use tenure::calculator::split;
/// use tenure::money::Amount;
/// let parts = split(Amount::parse("100.00 EUR")?, &[1, 1, 1])?;
/// assert_eq!(parts.iter().map(ToString::to_string).collect::<Vec<_>>(), ["33.34 EUR", "33.33 EUR", "33.33 EUR"]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn split(total: Amount, weights: &[u32]) -> Result<Vec<Amount>> {
    proration::split(total, &weights.iter().map(|weight| u64::from(*weight)).collect::<Vec<_>>())
}

/// Cuts an amount in two: the first piece is `part / whole` of it, rounded, and the second what remains.
///
/// `rounding` is how the first is rounded; `None`: a half away from zero.
///
/// # Errors
/// Those of `prorate`.
///
/// # Example
/// ```
/// use tenure::calculator::cut;
/// use tenure::money::Amount;
/// let pieces = cut(Amount::parse("12.00 USD")?, 22, 31, None)?;
/// assert_eq!((pieces.first.to_string().as_str(), pieces.rest.to_string().as_str()), ("8.52 USD", "3.48 USD"));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn cut(amount: Amount, part: i64, whole: i64, rounding: Option<Rounding>) -> Result<CutAmount> {
    proration::cut(amount, part, whole, rounding.unwrap_or_default())
}

/// What of a credit may be given: never more than was paid, less what was credited before, and never less than nothing. It is no
/// line: all four amounts are above zero.
///
/// # Errors
/// `currency_mismatch`, `out_of_range`.
///
/// # Example
/// ```
/// use tenure::calculator::cap_credit;
/// use tenure::money::Amount;
/// let usd = |text: &str| Amount::parse(text);
/// assert_eq!(cap_credit(usd("10.00 USD")?, usd("8.00 USD")?, usd("3.00 USD")?)?, usd("5.00 USD")?);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn cap_credit(potential: Amount, paid: Amount, previous: Amount) -> Result<Amount> {
    proration::cap_credit(potential, paid, previous)
}

/// What a whole period costs for so many seats. A tier is reached by the first seat that falls in it; without a seat no tier
/// is reached, and nothing is charged. The minimum of a price per seat holds for no seat too.
///
/// # Errors
/// `invalid_plan` if no tier holds so many seats, `currency_mismatch` if the parts are of different currencies,
/// `out_of_range` if the amount does not fit.
///
/// # Example
/// ```
/// use tenure::calculator::price_of;
/// use tenure::{money::Amount, plan::Price};
/// let price = Price::PerSeat { amount: Amount::parse("30.00 EUR")?, minimum: Some(Amount::parse("100.00 EUR")?) };
/// assert_eq!(price_of(&price, 2)?.to_string(), "100.00 EUR");
/// assert_eq!(price_of(&price, 4)?.to_string(), "120.00 EUR");
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn price_of(price: &Price, seats: u32) -> Result<Amount> {
    charge(price, seats)
}

/// Rounds a decimal number or a fraction to so many decimals (at most 38), and writes it with all of them.
///
/// `rounding` is the mode; `None`: a half away from zero.
///
/// # Errors
/// `invalid_decimal` if the text is neither a plain decimal number nor a fraction, `out_of_range` for more decimals, or if
/// the value does not fit.
///
/// # Example
/// ```
/// use tenure::calculator::round_to;
/// use tenure::money::Rounding;
/// assert_eq!(round_to("14/31", 9, None)?, "0.451612903");
/// assert_eq!(round_to("2.5", 0, Some(Rounding::HalfEven))?, "2");
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn round_to(value: &str, places: u32, rounding: Option<Rounding>) -> Result<String> {
    Ok(Ratio::parse(value)?.round_to(places, rounding.unwrap_or_default())?.to_decimal_string(places))
}

/// The exact sum of decimal numbers and fractions, as the shortest text: a decimal number, or a fraction such as `1/3`.
/// Without any it is `0`.
///
/// # Errors
/// `invalid_decimal` if a text is neither, `out_of_range` if the sum does not fit.
///
/// # Example
/// ```
/// use tenure::calculator::sum_exact;
/// assert_eq!(sum_exact(&["0.1".to_owned(), "0.2".to_owned()])?, "0.3");
/// assert_eq!(sum_exact(&["1/6".to_owned(), "1/6".to_owned()])?, "1/3");
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn sum_exact(values: &[String]) -> Result<String> {
    let sum = values.iter().try_fold(Ratio::ZERO, |sum, value| sum.checked_add(Ratio::parse(value)?))?;
    Ok(sum.to_string())
}

/// The sum of amounts of one currency.
///
/// # Errors
/// `invalid_question` if there is none, `currency_mismatch`, `out_of_range`.
///
/// # Example
/// ```
/// use tenure::calculator::sum_amounts;
/// use tenure::money::Amount;
/// let sum = sum_amounts(&[Amount::parse("-5.48 USD")?, Amount::parse("10.97 USD")?])?;
/// assert_eq!(sum.to_string(), "5.49 USD");
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn sum_amounts(amounts: &[Amount]) -> Result<Amount> {
    let none = || Error::new(Code::InvalidQuestion, "the sum of no amount has no currency");
    let currency = amounts.first().ok_or_else(none)?.currency();
    Amount::sum(currency, amounts.iter().copied())
}

/// The amount of so many minor units of a currency, such as cents.
///
/// # Example
/// ```
/// use tenure::calculator::amount_of_minor;
/// use tenure::money::Currency;
/// assert_eq!(amount_of_minor(1_250, Currency::EUR).to_string(), "12.50 EUR");
/// assert_eq!(amount_of_minor(1_250, Currency::JPY).to_string(), "1250 JPY");
/// ```
#[must_use]
pub fn amount_of_minor(minor: i64, currency: Currency) -> Amount {
    Amount::from_minor(minor, currency)
}

/// How many minor units of its currency an amount is, such as cents.
///
/// # Example
/// ```
/// use tenure::calculator::minor_of;
/// use tenure::money::Amount;
/// assert_eq!(minor_of(Amount::parse("12.50 EUR")?), 1_250);
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[must_use]
pub fn minor_of(amount: Amount) -> i64 {
    amount.minor()
}
