//! What a ledger says: its entries, and what has become of a lot.
//!
//! Uses `id`, `plan` and `time`.

use crate::credit::{LotId, Step};
use crate::id::CustomerId;
use crate::plan::Credits;
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// Why an entry stands in a ledger. The names are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EntryReason {
    /// A lot begins.
    Granted,
    /// A lot that comes again is filled.
    Refilled,
    /// What was left of a lot goes on into the next period: taken into it.
    RolledIn,
    /// A lot is brought up to the minimum of its rollover.
    ToppedUp,
    /// From another lot.
    TransferredIn,
    /// Drawn from a lot.
    Drawn,
    /// Carried overage that a lot pays.
    Paid,
    /// A slice that a draw gives back.
    Returned,
    /// A slice that a draw gives back to a lot that does not live any more. It moves nothing.
    Lapsed,
    /// What was left when a lot ended.
    Expired,
    /// What a reset did not leave.
    Reset,
    /// What was left when a lot was filled again: use it or lose it.
    Replaced,
    /// What was left when a lot was taken back.
    Voided,
    /// What was left of a lot goes on into the next period: taken out of the old one.
    RolledOut,
    /// To another lot.
    TransferredOut,
    /// What a transfer asked for and the lot did not have. It moves nothing.
    TransferShort,
    /// What no lot covered and should not have been used. It moves nothing.
    Refused,
    /// What no lot covered and is charged. It moves nothing.
    Charged,
    /// What no lot covered and is owed from now on.
    Carried,
    /// What no lot had covered of a draw that is given up.
    GivenUp,
    /// Carried overage that a reset drops.
    Dropped,
}

/// Says the names of reasons once. The match sees to it that none is missing.
macro_rules! reasons {
    ($($reason:ident => $name:literal,)*) => {
        impl EntryReason {
            /// Every reason.
            pub const ALL: &'static [EntryReason] = &[$(EntryReason::$reason,)*];

            /// The stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(EntryReason::$reason => $name,)* }
            }
        }
    };
}

reasons! {
    Granted => "granted",
    Refilled => "refilled",
    RolledIn => "rolled_in",
    ToppedUp => "topped_up",
    TransferredIn => "transferred_in",
    Drawn => "drawn",
    Paid => "paid",
    Returned => "returned",
    Lapsed => "lapsed",
    Expired => "expired",
    Reset => "reset",
    Replaced => "replaced",
    Voided => "voided",
    RolledOut => "rolled_out",
    TransferredOut => "transferred_out",
    TransferShort => "transfer_short",
    Refused => "refused",
    Charged => "charged",
    Carried => "carried",
    GivenUp => "given_up",
    Dropped => "dropped",
}

/// One line of a ledger's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: EntryReason,
    /// Of which lot; absent where the entry is about what no lot covered, or about all those that a reset leaves as they are:
    /// what goes on with a second reset, or a later one, stands there as one sum.
    pub lot: Option<LotId>,
    /// By what: the id of a draw, a return, a transfer, a reset or a void; absent where the lot itself says so. In a space
    /// it tells the kind of fact first, as in `use:u1`, and what follows from facts is named after them, so it is any text.
    pub fact: Option<String>,
    /// Who drew, for a draw and what follows from it.
    pub by: Option<CustomerId>,
    /// How much, above zero; the reason says in which direction.
    pub amount: Credits,
    /// What is left in all lots after the entry.
    pub balance: Credits,
    /// The carried overage that is owed after the entry.
    pub owed: Credits,
}

impl Entry {
    /// One English sentence: why the balance is what it is.
    #[must_use]
    pub fn sentence(&self) -> String {
        let (amount, left) = (self.amount.0.normalize(), self.balance.0.normalize());
        let lot = self.lot.as_ref().map_or_else(String::new, |lot| format!(" `{lot}`"));
        let older = if lot.is_empty() { " earlier periods" } else { lot.as_str() };
        let by = self.by.as_ref().map_or_else(|| "somebody".to_owned(), |by| format!("`{by}`"));
        let what = match self.reason {
            EntryReason::Granted => format!("{amount} came with{lot}"),
            EntryReason::Refilled => format!("{lot} was filled again with {amount}", lot = lot.trim_start()),
            EntryReason::RolledIn => format!("{amount} of{older} came over from the period before"),
            EntryReason::ToppedUp => format!("{amount} brought{lot} up to its minimum"),
            EntryReason::TransferredIn => format!("{amount} were transferred to{lot}"),
            EntryReason::Drawn => format!("{by} drew {amount} from{lot}"),
            EntryReason::Paid => format!("{amount} of{lot} paid what {by} had drawn before"),
            EntryReason::Returned => format!("{by} gave {amount} back to{lot}"),
            EntryReason::Lapsed => format!("{by} gave {amount} back, but{lot} was over"),
            EntryReason::Expired => format!("{amount} were lost when{lot} ended"),
            EntryReason::Reset => format!("{amount} of{lot} were lost at the end of the period"),
            EntryReason::Replaced => format!("{amount} of{lot} were lost when it was filled again"),
            EntryReason::Voided => format!("{amount} of{lot} were taken back"),
            EntryReason::RolledOut => format!("{amount} of{older} go over to the next period"),
            EntryReason::TransferredOut => format!("{amount} of{lot} were transferred"),
            EntryReason::TransferShort => format!("{amount} more were to be transferred than{lot} had"),
            EntryReason::Refused => format!("{by} drew {amount} that there were not, and should not have"),
            EntryReason::Charged => format!("{by} drew {amount} that there were not, which are charged"),
            EntryReason::Carried => format!("{by} drew {amount} that there were not, which the next credits pay"),
            EntryReason::GivenUp => format!("{by} gave up {amount} that nothing had covered"),
            EntryReason::Dropped => format!("{amount} that were owed are dropped"),
        };
        format!("{what}; {left} are left.")
    }
}

/// What has become of a lot, or of several. For every lot and at every instant
///
/// > granted + rolled in + topped up + transferred in = drawn − returned + expired + voided + rolled out + transferred out + left
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally<T> {
    /// Granted at first, and at each refill.
    pub granted: T,
    /// Taken into a new period by a reset.
    pub rolled_in: T,
    /// Given by a reset to reach a minimum.
    pub topped_up: T,
    /// Had from other lots.
    pub transferred_in: T,
    /// Drawn, and paid of carried overage.
    pub drawn: T,
    /// Given back by draws.
    pub returned: T,
    /// Lost by expiry, reset or refill.
    pub expired: T,
    /// Lost by being taken back.
    pub voided: T,
    /// Taken out of an old period by a reset.
    pub rolled_out: T,
    /// Given to other lots.
    pub transferred_out: T,
    /// What is left.
    pub left: T,
}

impl<T: Copy> Tally<T> {
    /// The fields by their names, in the order of the identity.
    pub fn fields(&self) -> [(&'static str, T); 11] {
        [
            ("granted", self.granted),
            ("rolled_in", self.rolled_in),
            ("topped_up", self.topped_up),
            ("transferred_in", self.transferred_in),
            ("drawn", self.drawn),
            ("returned", self.returned),
            ("expired", self.expired),
            ("voided", self.voided),
            ("rolled_out", self.rolled_out),
            ("transferred_out", self.transferred_out),
            ("left", self.left),
        ]
    }

    pub(in crate::credit) fn try_map<U, E>(self, f: impl Fn(T) -> Result<U, E>) -> Result<Tally<U>, E> {
        Ok(Tally {
            granted: f(self.granted)?,
            rolled_in: f(self.rolled_in)?,
            topped_up: f(self.topped_up)?,
            transferred_in: f(self.transferred_in)?,
            drawn: f(self.drawn)?,
            returned: f(self.returned)?,
            expired: f(self.expired)?,
            voided: f(self.voided)?,
            rolled_out: f(self.rolled_out)?,
            transferred_out: f(self.transferred_out)?,
            left: f(self.left)?,
        })
    }
}

impl Tally<Credits> {
    /// Whether the identity holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        let sum = |all: &[Credits]| {
            all.iter().try_fold(rust_decimal::Decimal::ZERO, |sum, credits| sum.checked_add(credits.0))
        };
        let came = sum(&[self.granted, self.rolled_in, self.topped_up, self.transferred_in, self.returned]);
        let went = sum(&[self.drawn, self.expired, self.voided, self.rolled_out, self.transferred_out, self.left]);
        came.is_some() && came == went
    }
}

impl Tally<i64> {
    /// The same in credits.
    pub(in crate::credit) fn credits(self, step: Step) -> Tally<Credits> {
        match self.try_map(|units| Ok::<_, std::convert::Infallible>(step.credits(units))) {
            Ok(tally) => tally,
            Err(never) => match never {},
        }
    }

    /// Counts an entry.
    pub(in crate::credit) fn count(&mut self, reason: EntryReason, amount: i64) {
        let (field, gained) = match reason {
            EntryReason::Granted | EntryReason::Refilled => (&mut self.granted, true),
            EntryReason::RolledIn => (&mut self.rolled_in, true),
            EntryReason::ToppedUp => (&mut self.topped_up, true),
            EntryReason::TransferredIn => (&mut self.transferred_in, true),
            EntryReason::Returned => (&mut self.returned, true),
            EntryReason::Drawn | EntryReason::Paid => (&mut self.drawn, false),
            EntryReason::Expired | EntryReason::Reset | EntryReason::Replaced => (&mut self.expired, false),
            EntryReason::Voided => (&mut self.voided, false),
            EntryReason::RolledOut => (&mut self.rolled_out, false),
            EntryReason::TransferredOut => (&mut self.transferred_out, false),
            EntryReason::Lapsed
            | EntryReason::TransferShort
            | EntryReason::Refused
            | EntryReason::Charged
            | EntryReason::Carried
            | EntryReason::GivenUp
            | EntryReason::Dropped => return,
        };
        *field = field.saturating_add(amount);
        self.left = if gained { self.left.saturating_add(amount) } else { self.left.saturating_sub(amount) };
    }

    /// Adds another.
    pub(in crate::credit) fn add(&mut self, other: &Tally<i64>) {
        for (sum, (_, more)) in [
            &mut self.granted,
            &mut self.rolled_in,
            &mut self.topped_up,
            &mut self.transferred_in,
            &mut self.drawn,
            &mut self.returned,
            &mut self.expired,
            &mut self.voided,
            &mut self.rolled_out,
            &mut self.transferred_out,
            &mut self.left,
        ]
        .into_iter()
        .zip(other.fields())
        {
            *sum = sum.saturating_add(more);
        }
    }
}
