// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `card`.

use crate::mirror::{record};
use crate::written::calculator::{CardClaims, CardLease, NumberedPermission};

record! {
    /// A card to be signed.
    CardDraft = tenure::card::CardDraft {
        /// What it says.
        card "card": CardClaims,
        /// The card, for `signDraft` and `attachSignature`.
        draft "draft": Vec<u8>,
        /// The bytes to sign with the key, wherever it is.
        to_sign "to_sign": Vec<u8>,
    }
}

record! {
    /// How a card is to be made.
    CardOptions = tenure::card::CardOptions {
        /// The card's own id, 1 to 32 bytes, never used before: random, or counted.
        id "id": Vec<u8>,
        /// How often what this customer's cards say has been withdrawn: verifiers that saw a higher one refuse the card.
        generation "generation": i64,
        /// How long it lives, in seconds; 400 days at most.
        lives "lives": i64,
        /// For how long of that it is fresh, in seconds.
        fresh "fresh": i64,
        /// What it carries.
        #[uniffi(default = [])]
        permissions "permissions": Vec<Carried>,
        /// The published numbers of permissions; those that are not among them are written as text.
        #[uniffi(default = [])]
        numbers "numbers": Vec<NumberedPermission>,
        /// The key of the device that it is bound to: 32 bytes of Ed25519, or P-256 as SEC 1 has it. Without one it is good for
        /// whoever has a copy.
        #[uniffi(default = None)]
        holder "holder": Option<Vec<u8>>,
        /// Credits that the device may spend: no more than the customer could draw. They are to be drawn from the pool when the
        /// card is issued: record the use of them before handing out the card, and a top-up of what comes back.
        #[uniffi(default = None)]
        lease "lease": Option<CardLease>,
    }
}

record! {
    /// A permission that a card is to carry, if its holder has it.
    Carried = tenure::card::Carried {
        /// Its path, such as `door/main`. One that ends in `/∗` is for everything below, which must all be held at the same times; what
        /// is held at more is carried besides.
        permission "permission": String,
        /// Whether a card that is no longer fresh is not enough for it.
        #[uniffi(default = false)]
        needs_fresh "needs_fresh": bool,
    }
}
