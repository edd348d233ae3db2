//! What the targets share: one key that signs whatever they are given, so that what lies behind a signature is reached.

use tenure_card::cose::Draft;
use tenure_card::{Algorithm, Instant, IssuerKey, KeySet, Kind, Root, SigningKey, Verifier};

/// The key: root, issuer and device at once.
#[must_use]
pub fn key() -> SigningKey {
    SigningKey::from_seed(&[1; 32])
}

/// The root that a verifier trusts.
#[must_use]
pub fn roots() -> Vec<Root> {
    vec![Root { issuer: "h".into(), kid: b"k".to_vec(), key: key().public() }]
}

/// The issuer's keys, good for all time.
#[must_use]
pub fn sets() -> [KeySet; 1] {
    let entry = IssuerKey { kid: b"k".to_vec(), key: key().public(), from: Instant::MIN, until: Instant::MAX };
    [KeySet::new("h", 1, Instant::MIN, vec![entry]).expect("one key")]
}

/// These bytes as the payload of a signed object of this kind.
#[must_use]
pub fn signed(kind: Kind, kid: &[u8], payload: &[u8]) -> Vec<u8> {
    Draft::new(Algorithm::EdDsa, kid, Some(kind.typ()), payload.to_vec()).sign(&key())
}

/// A verifier that knows the issuer's keys.
#[must_use]
pub fn verifier() -> Verifier {
    let mut verifier = Verifier::new(roots());
    let [set] = sets();
    verifier.learn(&set.draft(b"k").sign(&key())).expect("the root signed it");
    verifier
}
