//! A member's card in the terminal, and a door that reads it.
//!
//! ```sh
//! cargo run --release --example card -- ann
//! cargo run --release --example card -- ann --svg card.svg
//! cargo run --release --example card -- scan 'TN1:…' --may door/main --at 2026-03-02T19:00:00Z
//! ```
//!
//! The keys are made from a seed that stands below, so that both commands know them: **they protect nothing**. A real root
//! key is made from random bytes, kept apart, and only its public half is delivered with the door.

#![allow(clippy::print_stdout)]

mod shown;

use qrcode::render::svg;
use shown::{code, shown, when};
use std::error::Error;
use std::fmt::Write;
use tenure::card::{CardOptions, Carried, claims};
use tenure::id::CustomerId;
use tenure::space::Space;
use tenure::time::Moment;
use tenure_card::{Instant, IssuerKey, KeySet, Root, SigningKey, Verifier};

/// A Monday morning.
const NOW: &str = "2026-03-02T10:00:00Z";
const DAY: u32 = 86_400;

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    println!("{}", run(&args)?);
    Ok(())
}

fn run(args: &[String]) -> Done<String> {
    let option = |name: &str| args.iter().skip_while(|arg| *arg != name).nth(1).map(String::as_str);
    let at = Moment::parse(option("--at").unwrap_or(NOW))?;
    match args {
        [command, text, ..] if command == "scan" => scan(text, option("--may").unwrap_or("door/main"), at),
        [customer, ..] if !customer.starts_with('-') => show(customer, option("--svg"), at),
        _ => {
            Err("card CUSTOMER [--at INSTANT] [--svg FILE], or card scan TN1:… [--may PERMISSION] [--at INSTANT]"
                .into())
        }
    }
}

/// The key that signs cards, and the root that signs which keys do.
fn keys() -> (SigningKey, SigningKey) {
    (SigningKey::from_seed(&[2; 32]), SigningKey::from_seed(&[1; 32]))
}

/// Makes a card, and says what is on it.
fn show(customer: &str, file: Option<&str>, at: Moment) -> Done<String> {
    let space = Space::read(include_bytes!("../quay.json"))?;
    let permissions = vec![Carried::new("door/main"), Carried { needs_fresh: true, ..Carried::new("door/office") }];
    let options = CardOptions { permissions, ..CardOptions::new(b"card-001"[..].to_vec(), 30 * DAY, 7 * DAY) };
    let claims = claims(&space, &CustomerId::new(customer)?, &options, at)?;
    let bytes = claims.draft(b"k1")?.sign(&keys().0);
    if let Some(file) = file {
        std::fs::write(file, code(&bytes)?.render::<svg::Color<'_>>().build())?;
    }
    shown(&claims, &bytes)
}

/// Reads a card, as a door does that was delivered with the root's public key and has fetched the issuer's keys.
fn scan(text: &str, permission: &str, at: Moment) -> Done<String> {
    let (signer, root) = keys();
    let (from, until) = (Instant::from_unix(1_767_225_600)?, Instant::from_unix(1_798_761_600)?);
    let entry = IssuerKey { kid: b"k1".to_vec(), key: signer.public(), from, until };
    let set = KeySet::new("quay", 1, from, vec![entry])?.draft(b"root").sign(&root);
    let mut door = Verifier::new(vec![Root { issuer: "quay".into(), kid: b"root".to_vec(), key: root.public() }]);
    door.learn(&set)?;
    let now = Instant::from_unix(at.micros().div_euclid(1_000_000))?;
    let scan = door.scan(text, permission, None, now)?;
    let decision = scan.decision;
    let mut told =
        format!("{} of {}: {:?}, for {permission} at {at}", scan.card.subject, scan.card.issuer, decision.verdict);
    for reason in &decision.reasons {
        write!(told, "\n  {} ({})", reason.sentence(), reason.as_str())?;
    }
    if let Some(until) = decision.until {
        write!(told, "\n  until {}", when(until)?)?;
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(args: &[&str]) -> String {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        run(&args).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn a_card_from_issue_to_its_end() {
        let issued = told(&["ann"]);
        let text = issued.lines().last().unwrap();
        assert!(issued.contains("Mon Tue Wed Thu Fri 08:00 to 20:00"), "{issued}");
        for (at, permission, verdict, reason) in [
            (NOW, "door/main", "Allowed", "granted"),
            ("2026-03-02T21:00:00Z", "door/main", "Denied", "outside_hours"),
            ("2026-03-10T10:00:00Z", "door/main", "Allowed", "stale"),
            ("2026-03-10T10:00:00Z", "door/office", "Unsure", "needs_fresh"),
            ("2026-04-01T10:00:00Z", "door/main", "Denied", "expired"),
            (NOW, "sauna", "Denied", "not_granted"),
        ] {
            let scanned = told(&["scan", text, "--at", at, "--may", permission]);
            assert!(scanned.contains(&format!("ann of quay: {verdict}")) && scanned.contains(reason), "{scanned}");
        }
        let mut broken = text.to_owned();
        let last = broken.pop().unwrap();
        broken.push(if last == '0' { '1' } else { '0' });
        assert!(!told(&["scan", &broken]).contains("ann"), "a changed card names nobody");
        assert!(told(&["nobody"]).contains("nobody"));
    }
}
