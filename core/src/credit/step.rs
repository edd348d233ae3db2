//! The smallest amount of a kind of credit, and amounts counted in it.
//!
//! Uses `error`, `money` and `plan`.

use crate::error::{Code, Error, Result};
use crate::money::{Ratio, Rounding};
use crate::plan::Credits;
use crate::proration::check_whole;
use rust_decimal::Decimal;
use std::fmt;

/// The smallest amount of a kind of credit: a quarter of an hour, a whole pass, a cent. Amounts of the kind are whole
/// numbers of it, and that is how they are counted: exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    mantissa: i64,
    scale: u32,
}

/// A step has at most so many decimals.
const MAX_SCALE: u32 = 9;
/// The digits of a step may not be more.
const MAX_MANTISSA: i64 = 1_000_000_000;
const MAX_UNITS: i64 = Credits::MAX_STEPS;

impl Step {
    /// Whole credits.
    pub const ONE: Step = Step { mantissa: 1, scale: 0 };

    /// The step of this length: more than nothing, at most nine decimals and nine digits.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    ///
    /// ```
    /// use tenure::credit::Step;
    /// use tenure::plan::Credits;
    /// let quarter = Step::new(Credits(tenure::money::decimal::parse("0.25")?))?;
    /// assert_eq!(quarter.units(Credits(tenure::money::decimal::parse("1.50")?))?, 6);
    /// assert_eq!(quarter.units(Credits(tenure::money::decimal::parse("1.6")?)).unwrap_err().code.as_str(), "off_step");
    /// # Ok::<(), tenure::error::Error>(())
    /// ```
    pub fn new(step: Credits) -> Result<Step> {
        let value = step.0.normalize();
        let mantissa = i64::try_from(value.mantissa()).ok().filter(|m| (1..=MAX_MANTISSA).contains(m));
        match mantissa {
            Some(mantissa) if value.scale() <= MAX_SCALE => Ok(Step { mantissa, scale: value.scale() }),
            _ => Err(Error::out_of_range(format_args!(
                "a step of {value}: it must be above zero, with at most 9 digits; it"
            ))),
        }
    }

    /// How many steps an amount is.
    ///
    /// # Errors
    /// [`Code::OffStep`] if it is not a whole number of steps; [`Code::OutOfRange`] beyond 10^15 of them.
    pub fn units(self, amount: Credits) -> Result<i64> {
        let exact = self.ratio(amount)?;
        match exact {
            (units, 0) => i64::try_from(units)
                .ok()
                .filter(|units| units.unsigned_abs() <= MAX_UNITS.unsigned_abs())
                .ok_or_else(|| Error::out_of_range(format_args!("an amount of {} credits", amount.0))),
            _ => Err(Error::new(
                Code::OffStep,
                format!("{} is not a whole number of steps of {}", amount.0.normalize(), self),
            )),
        }
    }

    /// As [`Step::units`], of an amount that must not be negative.
    ///
    /// # Errors
    /// [`Code::NegativeAmount`], and those of [`Step::units`].
    #[inline]
    pub fn count(self, amount: Credits) -> Result<i64> {
        match self.plain(amount) {
            Some(units) => Ok(units),
            None => self.converted(amount),
        }
    }

    fn converted(self, amount: Credits) -> Result<i64> {
        let units = self.units(amount)?;
        if units < 0 {
            return Err(Error::new(Code::NegativeAmount, format!("{} is below zero", amount.0.normalize())));
        }
        Ok(units)
    }

    /// The count of an amount that is written in the step's own decimals, where the step is one of them: its digits.
    #[inline]
    fn plain(self, amount: Credits) -> Option<i64> {
        let is_plain = self.mantissa == 1 && self.scale == amount.0.scale();
        let digits = i64::try_from(amount.0.mantissa()).ok().filter(|_| is_plain)?;
        (0..=MAX_UNITS).contains(&digits).then_some(digits)
    }

    /// The whole number of steps in an amount, and what is left over, in an arbitrary unit.
    fn ratio(self, amount: Credits) -> Result<(i128, i128)> {
        let (digits, scale) = (amount.0.mantissa(), amount.0.scale());
        let (above, below) = (self.scale.saturating_sub(scale), scale.saturating_sub(self.scale));
        if let Some((whole, rest)) = self.small_ratio(digits, above, below) {
            return Ok((i128::from(whole), i128::from(rest)));
        }
        let ten = |power: u32| 10_i128.checked_pow(power);
        let numerator = ten(above).and_then(|ten| digits.checked_mul(ten));
        let denominator = ten(below).and_then(|ten| i128::from(self.mantissa).checked_mul(ten));
        numerator
            .zip(denominator)
            .and_then(|(n, d)| n.checked_div(d).zip(n.checked_rem(d)))
            .ok_or_else(|| Error::out_of_range(format_args!("an amount of {} credits", amount.0)))
    }

    /// The same of what fits 64 bits, as nearly all amounts do: dividing those takes a tenth of the time.
    fn small_ratio(self, digits: i128, above: u32, below: u32) -> Option<(i64, i64)> {
        let numerator = i64::try_from(digits).ok()?.checked_mul(10_i64.checked_pow(above)?)?;
        let denominator = self.mantissa.checked_mul(10_i64.checked_pow(below)?)?;
        numerator.checked_div(denominator).zip(numerator.checked_rem(denominator))
    }

    /// The amount of so many steps.
    #[must_use]
    pub fn credits(self, units: i64) -> Credits {
        // 10^9 digits of a step times 2^63 stays below the 2^96 of a decimal.
        let digits = i128::from(units).saturating_mul(i128::from(self.mantissa));
        Credits(Decimal::try_from_i128_with_scale(digits, self.scale).unwrap_or_default().normalize())
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.credits(1).0, f)
    }
}

/// Rounds up to the next whole step, as minutes of a booking are: 50 minutes by steps of 15 are 60.
///
/// # Errors
/// [`Code::NegativeAmount`]; [`Code::OutOfRange`].
///
/// ```
/// use tenure::credit::{Step, round_up};
/// use tenure::plan::Credits;
/// let quarter = Step::new(Credits(15.into()))?;
/// assert_eq!(round_up(Credits(50.into()), quarter)?, Credits(60.into()));
/// assert_eq!(round_up(Credits(45.into()), quarter)?, Credits(45.into()));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn round_up(minutes: Credits, step: Step) -> Result<Credits> {
    let (whole, rest) = step.ratio(minutes)?;
    if minutes.0.is_sign_negative() && !minutes.0.is_zero() {
        return Err(Error::new(Code::NegativeAmount, format!("{} is below zero", minutes.0.normalize())));
    }
    let units = if rest == 0 { Some(whole) } else { whole.checked_add(1) };
    let units = units.and_then(|units| i64::try_from(units).ok()).filter(|units| *units <= MAX_UNITS);
    units.map(|units| step.credits(units)).ok_or_else(|| Error::out_of_range("an amount of credits"))
}

/// The share of a grant that a part period gets: `amount × part / whole`, rounded once to the step.
///
/// `part` and `whole` count the same thing: days, seconds, microseconds. A part below nothing counts as nothing, one beyond the
/// whole as the whole.
///
/// # Errors
/// [`Code::InvalidQuestion`] if the whole is not above zero, [`Code::OutOfRange`] beyond what can be represented.
///
/// ```
/// use tenure::credit::{Step, share_of};
/// use tenure::money::Rounding;
/// use tenure::plan::Credits;
/// // Twelve days of January's 31, of 100 hours: 38.709…, by whole hours.
/// assert_eq!(share_of(Credits(100.into()), 12, 31, Step::ONE, Rounding::HalfAwayFromZero)?, Credits(39.into()));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn share_of(amount: Credits, part: i64, whole: i64, step: Step, rounding: Rounding) -> Result<Credits> {
    check_whole(whole)?;
    let part = part.clamp(0, whole);
    let steps = Ratio::from_decimal(amount.0)?.checked_div(Ratio::from_decimal(step.credits(1).0)?)?;
    let share = steps.checked_mul(Ratio::new(i128::from(part), i128::from(whole))?)?;
    i64::try_from(share.round(rounding))
        .map(|units| step.credits(units))
        .map_err(|_| Error::out_of_range("a share of credits"))
}
