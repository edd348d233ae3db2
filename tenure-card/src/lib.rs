//! Reads signed membership cards.
#![forbid(unsafe_code)]
#![no_std]

extern crate alloc;

pub mod base45;
pub mod cbor;
pub mod cose;
pub mod cwt;
mod error;
#[cfg(feature = "jose")]
pub mod jose;
mod key;

pub use error::{Code, Error, Result};
#[cfg(feature = "p256")]
pub use key::verify_es256;
pub use key::{Algorithm, PublicKey, SIGNATURE, SigningKey, verify_ed25519};
