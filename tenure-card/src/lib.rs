#![doc = include_str!("../README.md")]
//!
//! # Where to look
//!
//! | | |
//! |---|---|
//! | [`Verifier`] | everything that a door or an app keeps, and the one call of a scan |
//! | [`Claims`], [`card`] | what a card says; its text and bytes; a device that shows it |
//! | [`check()`], [`Clock`] | what a card comes to, as a pure function of what is known and of what time it is |
//! | [`KeySet`], [`DenyList`], [`Permissions`], [`roster`] | what an issuer publishes |
//! | [`Lease`], [`Tab`], [`Account`] | credits that are spent with no network, and reconciled |
//! | [`cbor`], [`cose`], [`cwt`], [`base45`], `jose` | the formats, as calculators |
//!
//! Every signed object names its [`Kind`], which is signed along: none is ever taken for another.
#![forbid(unsafe_code)]
#![no_std]

extern crate alloc;

pub mod base45;
pub mod card;
pub mod cbor;
mod check;
mod claims;
mod clock;
pub mod cose;
pub mod cwt;
mod error;
mod hours;
#[cfg(feature = "jose")]
pub mod jose;
mod key;
mod lease;
mod list;
pub mod roster;
mod signed;
mod slots;
mod time;
mod verifier;

pub use card::{Challenge, Proof, Verified};
pub use check::{Age, Decision, Generations, Known, Reason, SHOWN_FOR, Verdict, check, covers};
pub use claims::{Claims, Grant, LONGEST_LIFE, LONGEST_TO_ISSUE, Leased, Permission};
pub use clock::{Behind, Clock, LEEWAY, Reading};
pub use error::{Code, Error, Result};
pub use hours::{Exception, Hours, Offsets, Range, Window};
#[cfg(feature = "p256")]
pub use key::verify_es256;
pub use key::{Algorithm, PublicKey, SIGNATURE, SigningKey, verify_ed25519};
pub use lease::{Account, Fork, Lease, Link, Receipt, Settlement, Spending, Tab};
pub use list::{ByIssuer, DeniedCard, DenyList, Entry, IssuerKey, KeySet, List, Numbered, Permissions, Root};
pub use roster::Roster;
pub use signed::Kind;
pub use time::Instant;
pub use verifier::{Save, Scan, Verifier};
