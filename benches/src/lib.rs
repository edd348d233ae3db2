//! Spaces to measure on, made by `cargo xtask harbour`.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;
use std::process::Command;

/// The space file of a harbour with so many people, without invoices: its last month alone is billed, so that sizes can
/// be compared.
///
/// # Panics
/// If the generator fails.
#[must_use]
pub fn harbour(members: usize) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let out = root.join(format!("target/harbour/{members}.json"));
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let members = members.to_string();
    let made = Command::new(cargo)
        .current_dir(root)
        .args(["run", "--quiet", "--release", "-p", "xtask", "--", "harbour", "--bare", "--members", &members, "--out"])
        .arg(&out)
        .output();
    assert!(made.is_ok_and(|made| made.status.success()), "`cargo xtask harbour` failed");
    std::fs::read(out).unwrap()
}
