//! What a period of a plan costs for so many seats, and how that is made up.
//!
//! Uses `error` and `money`.

use super::{Price, Tier};
use crate::error::{Code, Error, Result};
use crate::money::Amount;
use serde::Serialize;
use std::num::NonZeroU32;

/// One part of a price: so many seats at so much, and what the tier adds once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PriceStep {
    /// The first seat that the part is for, counted from 1. Absent: the part does not depend on the seats.
    pub from_seat: Option<u32>,
    /// How many seats it is for. Absent: the part does not depend on the seats.
    pub seats: Option<u32>,
    /// What each of these seats costs. Absent: the part is one amount.
    pub each: Option<Amount>,
    /// What the tier adds once, or what each package costs.
    pub flat: Option<Amount>,
    /// What the part comes to.
    pub amount: Amount,
}

impl PriceStep {
    fn whole(amount: Amount) -> PriceStep {
        PriceStep { from_seat: None, seats: None, each: None, flat: None, amount }
    }

    fn seats(from_seat: u32, seats: u32, each: Amount, flat: Option<Amount>) -> Result<PriceStep> {
        let variable = each.checked_mul(i64::from(seats))?;
        let amount = flat.map_or(Ok(variable), |flat| variable.checked_add(flat))?;
        Ok(PriceStep { from_seat: Some(from_seat), seats: Some(seats), each: Some(each), flat, amount })
    }
}

/// What a whole period costs for so many seats.
///
/// A tier is reached by the first seat that falls in it; without a seat no tier is reached, and nothing is charged. The
/// minimum of a price per seat holds for no seat too.
///
/// ```
/// use tenure::money::Amount;
/// use tenure::plan::{Price, Tier, charge};
/// let eur = |text: &str| Amount::parse(&format!("{text} EUR"));
/// let up_to = std::num::NonZeroU32::new(3);
/// let tiers = vec![
///     Tier { up_to, each: eur("50.00")?, flat: Some(eur("20.00")?) },
///     Tier { up_to: None, each: eur("40.00")?, flat: None },
/// ];
/// // Three seats at 50 and two at 40, and 20 once.
/// assert_eq!(charge(&Price::Graduated { tiers: tiers.clone(), minimum: None }, 5)?, eur("250.00")?);
/// // All five at 40: they are in the second tier, which adds nothing.
/// assert_eq!(charge(&Price::Volume { tiers, minimum: None }, 5)?, eur("200.00")?);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::InvalidPlan`] if no tier holds so many seats, [`Code::CurrencyMismatch`] if the parts are of different
/// currencies, [`Code::OutOfRange`] if the amount does not fit.
pub fn charge(price: &Price, seats: u32) -> Result<Amount> {
    match price {
        Price::Flat { amount } => Ok(*amount),
        _ => {
            let steps = price_steps(price, seats)?;
            let currency = steps.first().map_or_else(|| currency_of(price), |step| Ok(step.amount.currency()))?;
            Amount::sum(currency, steps.into_iter().map(|step| step.amount))
        }
    }
}

/// How [`charge`] comes about: parts that sum to it, in the order of the seats. There is none for no seat.
///
/// ```
/// use tenure::money::Amount;
/// use tenure::plan::{Price, price_steps};
/// let each = Amount::parse("30.00 EUR")?;
/// let minimum = Some(Amount::parse("100.00 EUR")?);
/// let steps = price_steps(&Price::PerSeat { amount: each, minimum }, 2)?;
/// // Two seats come to 60, and 40 are missing to the minimum.
/// assert_eq!(steps.iter().map(|step| step.amount.to_string()).collect::<Vec<_>>(), ["60.00 EUR", "40.00 EUR"]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// As for [`charge`].
pub fn price_steps(price: &Price, seats: u32) -> Result<Vec<PriceStep>> {
    match price {
        Price::Flat { amount } => Ok(vec![PriceStep::whole(*amount)]),
        Price::PerSeat { amount, minimum } => {
            let step = Some(PriceStep::seats(1, seats, *amount, None)?).filter(|_| seats > 0);
            at_least(*minimum, step.into_iter().collect())
        }
        Price::Graduated { tiers, minimum } => at_least(*minimum, graduated(tiers, seats)?),
        Price::Volume { tiers, minimum } => at_least(*minimum, volume(tiers, seats)?),
        Price::Package { amount, size, minimum } => at_least(*minimum, packages(*amount, *size, seats)?),
    }
}

/// What is missing to the minimum is a part of its own.
fn at_least(minimum: Option<Amount>, mut steps: Vec<PriceStep>) -> Result<Vec<PriceStep>> {
    if let Some(minimum) = minimum {
        let sum = Amount::sum(minimum.currency(), steps.iter().map(|step| step.amount))?;
        let missing = minimum.checked_sub(sum)?;
        steps.extend(Some(missing).filter(|missing| missing.minor() > 0).map(PriceStep::whole));
    }
    Ok(steps)
}

fn volume(tiers: &[Tier], seats: u32) -> Result<Vec<PriceStep>> {
    let Some(seats) = NonZeroU32::new(seats) else { return Ok(Vec::new()) };
    let tier = tiers.iter().find(|tier| tier.holds(seats)).ok_or_else(|| beyond(seats))?;
    Ok(vec![PriceStep::seats(1, seats.get(), tier.each, tier.flat)?])
}

/// One part for each package, the last one begun or full.
fn packages(amount: Amount, size: NonZeroU32, seats: u32) -> Result<Vec<PriceStep>> {
    let begun = seats.div_ceil(size.get());
    let all = amount.checked_mul(i64::from(begun))?;
    let step = PriceStep { from_seat: Some(1), seats: Some(seats), each: None, flat: Some(amount), amount: all };
    Ok(Some(step).filter(|_| seats > 0).into_iter().collect())
}

fn graduated(tiers: &[Tier], seats: u32) -> Result<Vec<PriceStep>> {
    let mut steps = Vec::new();
    let mut priced = 0_u32;
    for tier in tiers {
        if priced >= seats {
            break;
        }
        let last = tier.up_to.map_or(seats, |up_to| up_to.get().min(seats));
        let count = last.saturating_sub(priced);
        if count > 0 {
            steps.push(PriceStep::seats(priced.saturating_add(1), count, tier.each, tier.flat)?);
            priced = last;
        }
    }
    match NonZeroU32::new(seats) {
        Some(seats) if priced < seats.get() => Err(beyond(seats)),
        _ => Ok(steps),
    }
}

impl Tier {
    /// Whether a number of seats is not beyond this tier.
    fn holds(&self, seats: NonZeroU32) -> bool {
        self.up_to.is_none_or(|up_to| seats <= up_to)
    }
}

/// The currency that a price is in.
fn currency_of(price: &Price) -> Result<crate::money::Currency> {
    let amount = match price {
        Price::Flat { amount } | Price::PerSeat { amount, .. } | Price::Package { amount, .. } => Some(*amount),
        Price::Graduated { tiers, .. } | Price::Volume { tiers, .. } => tiers.first().map(|tier| tier.each),
    };
    amount.map(Amount::currency).ok_or_else(|| Error::new(Code::InvalidPlan, "a price by tiers has no tier"))
}

fn beyond(seats: NonZeroU32) -> Error {
    Error::new(
        Code::InvalidPlan,
        format!("no tier of the price holds {seats} seats: the last one must have no `up_to`"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(text: &str) -> Amount {
        Amount::parse(&format!("{text} EUR")).unwrap()
    }

    fn tier(up_to: u32, each: &str, flat: Option<&str>) -> Tier {
        Tier { up_to: NonZeroU32::new(up_to), each: eur(each), flat: flat.map(eur) }
    }

    fn package(minimum: Option<&str>) -> Price {
        Price::Package { amount: eur("40.00"), size: NonZeroU32::new(5).unwrap(), minimum: minimum.map(eur) }
    }

    fn tiers() -> Vec<Tier> {
        vec![tier(1, "100.00", Some("10.00")), tier(5, "80.00", None), tier(0, "60.00", Some("25.00"))]
    }

    #[test]
    fn by_seats() {
        let flat = Price::Flat { amount: eur("99.00") };
        let each = Price::PerSeat { amount: eur("30.00"), minimum: None };
        let least = Price::PerSeat { amount: eur("30.00"), minimum: Some(eur("100.00")) };
        let graduated = Price::Graduated { tiers: tiers(), minimum: None };
        let volume = Price::Volume { tiers: tiers(), minimum: None };
        for (name, price, seats, expected) in [
            ("flat, whatever the seats", &flat, 7, "99.00"),
            ("flat without a seat", &flat, 0, "99.00"),
            ("each", &each, 4, "120.00"),
            ("each of none", &each, 0, "0.00"),
            ("below the minimum", &least, 3, "100.00"),
            ("at no seat, the minimum", &least, 0, "100.00"),
            ("above the minimum", &least, 4, "120.00"),
            ("graduated: none", &graduated, 0, "0.00"),
            ("graduated: 100 + 10", &graduated, 1, "110.00"),
            ("graduated: 110 + 4 × 80, the second tier is full", &graduated, 5, "430.00"),
            ("graduated: 430 + 2 × 60 + 25", &graduated, 7, "575.00"),
            ("volume: none", &volume, 0, "0.00"),
            ("volume: 100 + 10", &volume, 1, "110.00"),
            ("volume: 2 × 80, the first tier's flat part is not added", &volume, 2, "160.00"),
            ("volume: 5 × 80", &volume, 5, "400.00"),
            ("volume: 6 × 60 + 25, cheaper than five", &volume, 6, "385.00"),
            (
                "graduated below the minimum of 500",
                &Price::Graduated { tiers: tiers(), minimum: Some(eur("500")) },
                5,
                "500.00",
            ),
            (
                "volume without a seat, the minimum of 50",
                &Price::Volume { tiers: tiers(), minimum: Some(eur("50")) },
                0,
                "50.00",
            ),
            ("packages: none", &package(None), 0, "0.00"),
            ("packages of five at 40: one that is begun", &package(None), 1, "40.00"),
            ("packages: one that is full", &package(None), 5, "40.00"),
            ("packages: two, the second begun", &package(None), 6, "80.00"),
            ("packages below the minimum of 100", &package(Some("100")), 6, "100.00"),
        ] {
            assert_eq!(charge(price, seats), Ok(eur(expected)), "{name}");
            let steps = price_steps(price, seats).unwrap();
            let total = Amount::sum(eur("0").currency(), steps.iter().map(|step| step.amount));
            assert_eq!(total, Ok(eur(expected)), "{name}: the steps sum to the charge");
        }
    }

    #[test]
    fn steps_say_which_seats() {
        let steps = price_steps(&Price::Graduated { tiers: tiers(), minimum: None }, 7).unwrap();
        let seats: Vec<_> = steps.iter().map(|step| (step.from_seat, step.seats, step.flat)).collect();
        assert_eq!(
            seats,
            [(Some(1), Some(1), Some(eur("10"))), (Some(2), Some(4), None), (Some(6), Some(2), Some(eur("25")))]
        );
    }

    #[test]
    fn refused() {
        let short = vec![tier(2, "10.00", None)];
        let usd = Tier { up_to: None, each: Amount::parse("1 USD").unwrap(), flat: None };
        let mixed = vec![tier(2, "10.00", None), usd];
        let most = Amount::from_minor(i64::MAX, eur("0").currency());
        for (name, price, seats, code) in [
            ("no tier", Price::Graduated { tiers: vec![], minimum: None }, 1, Code::InvalidPlan),
            ("no tier, no seat", Price::Volume { tiers: vec![], minimum: None }, 0, Code::InvalidPlan),
            ("beyond the last", Price::Graduated { tiers: short.clone(), minimum: None }, 3, Code::InvalidPlan),
            ("beyond the last", Price::Volume { tiers: short, minimum: None }, 3, Code::InvalidPlan),
            ("mixed", Price::Graduated { tiers: mixed, minimum: None }, 3, Code::CurrencyMismatch),
            ("too much", Price::PerSeat { amount: most, minimum: None }, 2, Code::OutOfRange),
        ] {
            assert_eq!(charge(&price, seats).map_err(|error| error.code), Err(code), "{name}");
        }
    }
}
