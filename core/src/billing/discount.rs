//! Discounts: what a coupon takes off a fee.
//!
//! Uses `money` and `space`.

use crate::error::Result;
use crate::money::{Amount, Ratio, Rounding};
use crate::space::facts::Off;

/// What a coupon takes off what is left of a fee, rounded once: a percentage of it, or an amount a period, of which a part
/// period takes its share; never more than what is left. An amount of another currency takes nothing: nothing is converted.
///
/// `share` is the part of a whole period that the fee is for.
///
/// ```
/// use tenure::billing::discount_of;
/// use tenure::money::{Amount, Percent, Ratio, Rounding};
/// use tenure::space::facts::Off;
/// let fee = Amount::parse("60.00 EUR")?;
/// let half_a_month = Ratio::new(15, 30)?;
/// let ten_percent = Off::Percent(Percent::parse("10")?);
/// assert_eq!(discount_of(fee, &ten_percent, half_a_month, Rounding::default())?.to_string(), "6.00 EUR");
/// let twenty = Off::Amount(Amount::parse("20.00 EUR")?);
/// assert_eq!(discount_of(fee, &twenty, half_a_month, Rounding::default())?.to_string(), "10.00 EUR");
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::OutOfRange`](crate::error::Code::OutOfRange) if it cannot be represented.
pub fn discount_of(left: Amount, off: &Off, share: Ratio, rounding: Rounding) -> Result<Amount> {
    let nothing = Amount::zero(left.currency());
    match exact(left, off, share)? {
        Some(exact) if left > nothing => {
            Ok(Amount::from_wide(exact.round(rounding), left.currency())?.clamp(nothing, left))
        }
        _ => Ok(nothing),
    }
}

/// The discount before it is rounded, no more than what is left, in the minor unit; `None` if the currencies differ.
pub(super) fn exact(left: Amount, off: &Off, share: Ratio) -> Result<Option<Ratio>> {
    let whole = Ratio::from(left.minor());
    let exact = match off {
        Off::Percent(percent) => whole.checked_mul(percent.ratio())?,
        Off::Amount(amount) if amount.currency() == left.currency() => {
            Ratio::from(amount.minor()).checked_mul(share)?
        }
        Off::Amount(_) => return Ok(None),
    };
    Ok(Some(exact.min(whole)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Percent;

    #[test]
    fn off_a_fee() {
        let percent = |text| Off::Percent(Percent::parse(text).unwrap());
        let amount = |text| Off::Amount(Amount::parse(text).unwrap());
        for (name, left, off, (days, of), expected) in [
            ("a third of 100", "100.00 EUR", percent("33.333333"), (30, 30), "33.33 EUR"),
            ("a percentage does not look at the share", "50.00 EUR", percent("10"), (15, 30), "5.00 EUR"),
            ("all", "50.00 EUR", percent("100"), (30, 30), "50.00 EUR"),
            ("an amount", "50.00 EUR", amount("20.00 EUR"), (1, 1), "20.00 EUR"),
            ("its share: 20 × 10/31 = 6.4516", "50.00 EUR", amount("20.00 EUR"), (10, 31), "6.45 EUR"),
            ("no more than is left", "5.00 EUR", amount("20.00 EUR"), (1, 1), "5.00 EUR"),
            ("another currency", "50.00 EUR", amount("20.00 USD"), (1, 1), "0.00 EUR"),
            ("nothing left", "0.00 EUR", amount("20.00 EUR"), (1, 1), "0.00 EUR"),
            ("a credit is not discounted", "-50.00 EUR", percent("10"), (1, 1), "0.00 EUR"),
            ("yen: 980 × 15 % = 147", "980 JPY", percent("15"), (1, 1), "147 JPY"),
        ] {
            let share = Ratio::new(days, of).unwrap();
            let taken = discount_of(Amount::parse(left).unwrap(), &off, share, Rounding::default());
            assert_eq!(taken.map(|amount| amount.to_string()), Ok(expected.into()), "{name}");
        }
    }

    /// What derivations show before rounding is bounded as what is billed.
    #[test]
    fn exactly_no_more_than_is_left() {
        let left = Amount::parse("5.00 EUR").unwrap();
        let off = Off::Amount(Amount::parse("20.00 EUR").unwrap());
        assert_eq!(exact(left, &off, Ratio::ONE), Ok(Some(Ratio::from(500))));
    }
}
