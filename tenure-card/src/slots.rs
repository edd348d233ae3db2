//! Two slots with a checksum each, of which the older is overwritten: a write that is cut off anywhere leaves the other.
//!
//! Uses `error`.

use crate::error::{Code, Result};
use alloc::vec::Vec;
use sha2::{Digest, Sha256};

/// What a slot begins with.
const MAGIC: &[u8; 4] = b"TNV1";

/// A slot's bytes: the magic, which save it is, what is saved, and the hash of all that.
pub(crate) fn write(count: u64, saved: &[u8]) -> Vec<u8> {
    let mut slot = MAGIC.to_vec();
    slot.extend(count.to_be_bytes());
    slot.extend(saved);
    let hash = Sha256::digest(&slot);
    slot.extend(hash);
    slot
}

/// What a slot has, if it is whole.
pub(crate) fn read(slot: &[u8]) -> Result<(u64, &[u8])> {
    let (told, hash) = slot.len().checked_sub(32).and_then(|end| slot.split_at_checked(end)).ok_or(Code::Damaged)?;
    if Sha256::digest(told)[..] != *hash {
        return Err(Code::Damaged.into());
    }
    let (magic, rest) = told.split_first_chunk::<4>().ok_or(Code::Damaged)?;
    let (count, saved) = rest.split_first_chunk::<8>().ok_or(Code::Damaged)?;
    if magic == MAGIC { Ok((u64::from_be_bytes(*count), saved)) } else { Err(Code::NewerFormat.into()) }
}
