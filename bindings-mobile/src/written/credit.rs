// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `credit`.

use crate::mirror::{choice, codes, record};
use crate::leaf::{Decimal, Moment};
use crate::written::space::{Party};

record! {
    /// What somebody can draw at an instant, after everything that happens at it, and the span around the instant in which
    /// that is constant.
    Balance = tenure::credit::Balance {
        /// Whose.
        party "party": Party,
        /// Of which kind.
        credit "credit": String,
        /// The first instant from which it has been so; absent: always.
        #[uniffi(default = None)]
        from "from": Option<Moment>,
        /// The first instant at which it differs, as far as is known; absent: not within 800 days of the last known draw.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// What is left in the lots that they can draw on.
        left "left": Decimal,
        /// What is left in them and is drawn later, by reservations that are known.
        reserved "reserved": Decimal,
        /// What they could draw now, for nothing in particular, so that nobody who has drawn or will draw gets less: neither
        /// what is reserved, nor what is for certain things only, nor beyond a person's share. It is what a reservation that
        /// begins now can draw.
        available "available": Decimal,
        /// The same for resources for which lots are set aside, by id, where it is another amount.
        #[uniffi(default = [])]
        available_for "available_for": Vec<ResourceCredits>,
        /// Carried overage of theirs that the next lots pay.
        owed "owed": Decimal,
        /// What is to be bought now, if less is available than the kind says.
        #[uniffi(default = None)]
        top_up "top_up": Option<Decimal>,
        /// The lots that they can draw on, the oldest first, also those with nothing left.
        lots "lots": Vec<LotBalance>,
    }
}

record! {
    /// How many credits a customer has to do with.
    CustomerCredits = tenure::credit::CustomerCredits {
        /// Who; none if the facts name nobody.
        #[uniffi(default = None)]
        customer "customer": Option<String>,
        /// How many.
        amount "amount": Decimal,
    }
}

record! {
    /// What came of a draw. The slices and what is uncovered sum to what was asked for.
    DrawnCredits = tenure::credit::DrawnCredits {
        /// What was taken, in the order in which it was taken.
        #[uniffi(default = [])]
        slices "slices": Vec<Slice>,
        /// What no lot had.
        uncovered "uncovered": Decimal,
    }
}

record! {
    /// One line of a ledger's history.
    Entry = tenure::credit::Entry {
        /// When.
        at "at": Moment,
        /// Why.
        reason "reason": EntryReason,
        /// Of which lot; absent where the entry is about what no lot covered, or about all those that a reset leaves as they are:
        /// what goes on with a second reset, or a later one, stands there as one sum.
        #[uniffi(default = None)]
        lot "lot": Option<String>,
        /// By what: the id of a draw, a return, a transfer, a reset or a void; absent where the lot itself says so. In a space
        /// it tells the kind of fact first, as in `use:u1`, and what follows from facts is named after them, so it is any text.
        #[uniffi(default = None)]
        fact "fact": Option<String>,
        /// Who drew, for a draw and what follows from it.
        #[uniffi(default = None)]
        by "by": Option<String>,
        /// How much, above zero; the reason says in which direction.
        amount "amount": Decimal,
        /// What is left in all lots after the entry.
        balance "balance": Decimal,
        /// The carried overage that is owed after the entry.
        owed "owed": Decimal,
    }
}

codes! {
    /// Why an entry stands in a ledger. The names are stable.
    EntryReason = tenure::credit::EntryReason {
        /// A lot begins.
        Granted "granted",
        /// A lot that comes again is filled.
        Refilled "refilled",
        /// What was left of a lot goes on into the next period: taken into it.
        RolledIn "rolled_in",
        /// A lot is brought up to the minimum of its rollover.
        ToppedUp "topped_up",
        /// From another lot.
        TransferredIn "transferred_in",
        /// Drawn from a lot.
        Drawn "drawn",
        /// Carried overage that a lot pays.
        Paid "paid",
        /// A slice that a draw gives back.
        Returned "returned",
        /// A slice that a draw gives back to a lot that does not live any more. It moves nothing.
        Lapsed "lapsed",
        /// What was left when a lot ended.
        Expired "expired",
        /// What a reset did not leave.
        Reset "reset",
        /// What was left when a lot was filled again: use it or lose it.
        Replaced "replaced",
        /// What was left when a lot was taken back.
        Voided "voided",
        /// What was left of a lot goes on into the next period: taken out of the old one.
        RolledOut "rolled_out",
        /// To another lot.
        TransferredOut "transferred_out",
        /// What a transfer asked for and the lot did not have. It moves nothing.
        TransferShort "transfer_short",
        /// What no lot covered and should not have been used. It moves nothing.
        Refused "refused",
        /// What no lot covered and is charged. It moves nothing.
        Charged "charged",
        /// What no lot covered and is owed from now on.
        Carried "carried",
        /// What no lot had covered of a draw that is given up.
        GivenUp "given_up",
        /// Carried overage that a reset drops.
        Dropped "dropped",
    } last Dropped
}

record! {
    /// What became of somebody's credits: an entry, with its reason, for everything that happened to the lots that are theirs or
    /// that they draw on.
    History = tenure::credit::History {
        /// Whose.
        party "party": Party,
        /// Of which kind.
        credit "credit": String,
        /// In order; `balance` is what is left in these lots.
        entries "entries": Vec<Entry>,
    }
}

record! {
    /// One lot of a balance.
    LotBalance = tenure::credit::LotBalance {
        /// Its id: where it comes from and the local day on which it begins.
        lot "lot": String,
        /// Where it comes from.
        source "source": LotSource,
        /// Who has it: its owner, or whose membership or grant it comes from.
        holder "holder": Party,
        /// Whether others draw on it too.
        pooled "pooled": bool,
        /// Its first instant.
        from "from": Moment,
        /// The first instant without it; absent: for good.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// What was granted.
        granted "granted": Decimal,
        /// What is left.
        left "left": Decimal,
        /// What of that is drawn later, by reservations that are known.
        reserved "reserved": Decimal,
    }
}

choice! {
    /// Where a lot comes from.
    LotSource = tenure::credit::LotSource {
        /// The allowance of a membership.
        Allowance "allowance" {
            /// Whose.
            membership "membership": String,
        },
        /// The allowance of an add-on.
        AddOn "add_on" {
            /// With which membership.
            membership "membership": String,
            /// Which.
            attachment "attachment": String,
        },
        /// Given by hand, bought, given back, transferred.
        Grant "grant" {
            /// Which.
            grant "grant": String,
        },
    }
}

record! {
    /// How many credits could be drawn for a resource.
    ResourceCredits = tenure::credit::ResourceCredits {
        /// For which.
        resource "resource": String,
        /// How many.
        amount "amount": Decimal,
    }
}

record! {
    /// What a draw took from one lot.
    Slice = tenure::credit::Slice {
        /// From which.
        lot "lot": String,
        /// How much, above zero.
        amount "amount": Decimal,
    }
}

record! {
    /// What became of somebody's credits in a span, such as a month:
    ///
    /// > opening + granted + rolled in + topped up + transferred in = used + expired + voided + rolled out + transferred out + closing
    ///
    /// What ends with the span counts in it: lots that expire at its end, and what they lose or give to the next period.
    Statement = tenure::credit::Statement {
        /// What there was.
        opening "opening": Decimal,
        /// What was granted.
        granted "granted": Decimal,
        /// What came over from the period before.
        rolled_in "rolled_in": Decimal,
        /// What brought lots up to a minimum.
        topped_up "topped_up": Decimal,
        /// What came from others' lots.
        transferred_in "transferred_in": Decimal,
        /// What each customer drew, less what they gave back, by id.
        used "used": Vec<CustomerCredits>,
        /// What was lost.
        expired "expired": Decimal,
        /// What was taken back.
        voided "voided": Decimal,
        /// What goes over to the next period.
        rolled_out "rolled_out": Decimal,
        /// What went to others' lots.
        transferred_out "transferred_out": Decimal,
        /// What there is.
        closing "closing": Decimal,
        /// What each customer drew and nothing covered, less what they gave up, by id.
        overage "overage": Vec<CustomerCredits>,
    }
}
