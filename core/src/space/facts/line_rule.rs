//! The rule that a line comes from, as lines and their ids name it.

use super::LineKind;
use crate::time::Day;
use std::fmt::{self, Write as _};

/// The rule that a line comes from: what a line's `rule` says, and the second part of its id.
///
/// ```
/// use tenure::space::facts::{Discounted, LineRule};
/// let rule = LineRule::parse("discount:welcome-1:fee:desk");
/// assert_eq!(rule, Some(LineRule::Discount("welcome-1", Discounted::Fee("desk"))));
/// assert_eq!(LineRule::BookingOverage("b7").to_string(), "overage:booking:b7");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineRule<'a> {
    /// `fee:<plan>`
    Fee(&'a str),
    /// `sign_up`
    SignUp,
    /// `add_on:<attachment>`
    AddOn(&'a str),
    /// `discount:<redemption>:<what it is taken off>`
    Discount(&'a str, Discounted<'a>),
    /// `deposit`
    Deposit,
    /// `deposit_return`
    DepositReturn,
    /// `booking:<booking>`
    Booking(&'a str),
    /// `charge:<charge>`
    Charge(&'a str),
    /// `pack:<grant>`
    Pack(&'a str),
    /// `overage:use:<use>`
    UseOverage(&'a str),
    /// `overage:booking:<booking>`
    BookingOverage(&'a str),
}

/// What a coupon takes something off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Discounted<'a> {
    /// The price of a plan.
    Fee(&'a str),
    /// A sign-up fee.
    SignUp,
    /// The price of an add-on.
    AddOn(&'a str),
}

impl<'a> Discounted<'a> {
    /// What a rule is for a coupon; `None` if none takes anything off it.
    #[must_use]
    pub fn by(rule: LineRule<'a>) -> Option<Discounted<'a>> {
        match rule {
            LineRule::Fee(plan) => Some(Discounted::Fee(plan)),
            LineRule::SignUp => Some(Discounted::SignUp),
            LineRule::AddOn(attachment) => Some(Discounted::AddOn(attachment)),
            _ => None,
        }
    }

    /// The rule of what it is taken off.
    #[must_use]
    pub fn rule(self) -> LineRule<'a> {
        match self {
            Discounted::Fee(plan) => LineRule::Fee(plan),
            Discounted::SignUp => LineRule::SignUp,
            Discounted::AddOn(attachment) => LineRule::AddOn(attachment),
        }
    }
}

impl fmt::Display for LineRule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LineRule::Fee(plan) => write!(f, "fee:{plan}"),
            LineRule::SignUp => f.write_str("sign_up"),
            LineRule::AddOn(attachment) => write!(f, "add_on:{attachment}"),
            LineRule::Discount(redemption, of) => write!(f, "discount:{redemption}:{}", of.rule()),
            LineRule::Deposit => f.write_str("deposit"),
            LineRule::DepositReturn => f.write_str("deposit_return"),
            LineRule::Booking(booking) => write!(f, "booking:{booking}"),
            LineRule::Charge(charge) => write!(f, "charge:{charge}"),
            LineRule::Pack(grant) => write!(f, "pack:{grant}"),
            LineRule::UseOverage(used) => write!(f, "overage:use:{used}"),
            LineRule::BookingOverage(booking) => write!(f, "overage:booking:{booking}"),
        }
    }
}

impl<'a> LineRule<'a> {
    /// The rule of this text; `None` if it is none of this edition. An id may hold a colon: a discount's redemption is then
    /// the shortest that leaves a rule.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<LineRule<'a>> {
        let Some((name, rest)) = text.split_once(':') else {
            return match text {
                "sign_up" => Some(LineRule::SignUp),
                "deposit" => Some(LineRule::Deposit),
                "deposit_return" => Some(LineRule::DepositReturn),
                _ => None,
            };
        };
        Some(match name {
            "fee" => LineRule::Fee(rest),
            "add_on" => LineRule::AddOn(rest),
            "booking" => LineRule::Booking(rest),
            "charge" => LineRule::Charge(rest),
            "pack" => LineRule::Pack(rest),
            "overage" => match rest.split_once(':')? {
                ("use", used) => LineRule::UseOverage(used),
                ("booking", booking) => LineRule::BookingOverage(booking),
                _ => return None,
            },
            "discount" => {
                let of = |(at, _)| {
                    let (redemption, of) = (rest.get(..at)?, rest.get(at..)?.strip_prefix(':')?);
                    Some(LineRule::Discount(redemption, Discounted::by(LineRule::parse(of)?)?))
                };
                return rest.match_indices(':').find_map(of);
            }
            _ => return None,
        })
    }

    /// Whether this is the rule that a text names.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        let mut rest = Rest(text);
        write!(rest, "{self}").is_ok() && rest.0.is_empty()
    }

    /// What kind of line it makes.
    #[must_use]
    pub fn kind(&self) -> LineKind {
        match self {
            LineRule::Fee(_) => LineKind::Fee,
            LineRule::SignUp => LineKind::SignUp,
            LineRule::AddOn(_) => LineKind::AddOn,
            LineRule::Discount(..) => LineKind::Discount,
            LineRule::Deposit => LineKind::Deposit,
            LineRule::DepositReturn => LineKind::DepositReturn,
            LineRule::Booking(_) => LineKind::Booking,
            LineRule::Charge(_) => LineKind::Charge,
            LineRule::Pack(_) => LineKind::Pack,
            LineRule::UseOverage(_) | LineRule::BookingOverage(_) => LineKind::Overage,
        }
    }
}

/// What is left of a text after what was written was found at its start.
struct Rest<'t>(&'t str);

impl fmt::Write for Rest<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
        Ok(())
    }
}

/// The parts of a line's id: `subject/rule/period/n`.
pub(crate) fn line_parts(id: &str) -> Option<(&str, &str, Day, u32)> {
    let mut parts = id.split('/');
    let (subject, rule, period, n) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    match parts.next() {
        Some(_) => None,
        None => Some((subject, rule, Day::parse(period).ok()?, n.parse().ok()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_again() {
        for (text, rule) in [
            ("fee:hot-desk", LineRule::Fee("hot-desk")),
            ("fee:a:b", LineRule::Fee("a:b")),
            ("sign_up", LineRule::SignUp),
            ("add_on:locker", LineRule::AddOn("locker")),
            ("discount:w:fee:desk", LineRule::Discount("w", Discounted::Fee("desk"))),
            ("discount:w:sign_up", LineRule::Discount("w", Discounted::SignUp)),
            ("discount:w:x:add_on:l", LineRule::Discount("w:x", Discounted::AddOn("l"))),
            ("deposit", LineRule::Deposit),
            ("deposit_return", LineRule::DepositReturn),
            ("booking:b", LineRule::Booking("b")),
            ("charge:c", LineRule::Charge("c")),
            ("pack:g", LineRule::Pack("g")),
            ("overage:use:u", LineRule::UseOverage("u")),
            ("overage:booking:b", LineRule::BookingOverage("b")),
        ] {
            assert_eq!((LineRule::parse(text), rule.to_string().as_str()), (Some(rule), text));
            assert!(rule.is(text) && !rule.is(&format!("{text}x")) && !rule.is(""), "{text}");
        }
        for text in
            ["", "fees", "deposit:1", "overage:b", "overage:visit:b", "discount:w", "discount:w:deposit", "tax:x"]
        {
            assert_eq!(LineRule::parse(text), None, "{text}");
        }
    }

    #[test]
    fn line_ids() {
        let day = Day::parse("2026-03-01").unwrap();
        assert_eq!(line_parts("m-1/fee:hot-desk/2026-03-01/2"), Some(("m-1", "fee:hot-desk", day, 2)));
        for id in ["", "m-1", "m-1/fee/2026-03-01", "m-1/fee/2026-3-1/1", "m-1/fee/2026-03-01/1/2", "m/f/2026-03-01/x"]
        {
            assert_eq!(line_parts(id), None, "{id}");
        }
    }
}
