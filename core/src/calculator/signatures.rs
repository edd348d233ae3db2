//! Signatures, and the formats that carry them: what cards are made of, for a script that has others' to read.
//!
//! Uses `bytes`, and the crate `tenure-card`. Keys are bytes: 32 are one of Ed25519, 33 or 65 one of P-256 as SEC 1 has it,
//! and so each is for one algorithm. All verification is strict, so that every verifier gives the same verdict.

use crate::bytes::Bytes;
use crate::error::{Code, Error, Result};
use serde::{Deserialize, Serialize};
use tenure_card::jose::{self, Jwk};
use tenure_card::{Algorithm, PublicKey, SigningKey, base45, cbor, cose, cwt};

/// The registered claims of a CWT (RFC 8392), and the others unread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CwtClaims {
    /// Who signed it.
    pub issuer: Option<String>,
    /// Whom it is about.
    pub subject: Option<String>,
    /// For whom it is.
    pub audience: Option<String>,
    /// From when it is no longer valid, in seconds since 1970.
    pub expires: Option<i64>,
    /// From when it is valid.
    pub not_before: Option<i64>,
    /// When it was signed.
    pub issued: Option<i64>,
    /// Its own id.
    pub id: Option<Bytes>,
    /// The other claims.
    #[serde(default)]
    pub others: Vec<CwtClaim>,
}

/// A claim that is not a registered one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CwtClaim {
    /// Its number.
    pub claim: i64,
    /// Its value, as CBOR.
    pub value: Bytes,
}

/// A public key that came as a JWK.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JwkKey {
    /// Its id, if it has one.
    pub kid: Option<String>,
    /// What it is for: `EdDSA` or `ES256`.
    pub algorithm: String,
    /// The key: 32 bytes of Ed25519; of P-256 the 33 of the compressed form of SEC 1.
    pub key: Bytes,
}

/// Writes bytes in the letters that a QR code writes most densely (RFC 9285).
///
/// # Example
/// ```
/// use tenure::calculator::base45_encode;
/// assert_eq!(base45_encode(&b"Hello!!"[..].into()), "%69 VD92EX0");
/// ```
#[must_use]
pub fn base45_encode(bytes: &Bytes) -> String {
    base45::encode(bytes)
}

/// Reads base45 in its one spelling (RFC 9285).
///
/// # Errors
/// `invalid_encoding`.
pub fn base45_decode(text: &str) -> Result<Bytes> {
    base45::decode(text).map(Bytes::from).map_err(Error::of_card)
}

/// What CBOR says, in the diagnostic notation of RFC 8949. It must be in its one spelling (section 4.2.1), and without floats.
///
/// # Errors
/// `invalid_encoding`.
///
/// # Example
/// ```
/// use tenure::{bytes::Bytes, calculator::cbor_notation};
/// assert_eq!(cbor_notation(&Bytes::parse("a1018220f6")?)?, "{1: [-1, null]}");
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn cbor_notation(cbor: &Bytes) -> Result<String> {
    cbor::notation(cbor).map_err(Error::of_card)
}

/// The public key of Ed25519 that belongs to a seed: 32 random bytes, which RFC 8032 calls the private key.
///
/// # Errors
/// `invalid_bytes` for another length.
pub fn ed25519_public_key(seed: &Bytes) -> Result<Bytes> {
    Ok(signing_key(seed)?.public().to_bytes().into())
}

/// Signs a message with Ed25519 (RFC 8032). The same message gives the same signature.
///
/// # Errors
/// `invalid_bytes` if the seed has not 32 bytes.
pub fn sign_ed25519(seed: &Bytes, message: &Bytes) -> Result<Bytes> {
    Ok(signing_key(seed)?.sign(message).into())
}

/// Whether a signature is one of these bytes by this key of Ed25519: strictly, so that an encoding that is not canonical and
/// a point of small order are refused. What is no key signs nothing.
///
/// # Example
/// ```
/// use tenure::calculator::{ed25519_public_key, sign_ed25519, verify_ed25519};
/// let (seed, message) = ([7; 32].into(), b"hello"[..].into());
/// let (key, signature) = (ed25519_public_key(&seed)?, sign_ed25519(&seed, &message)?);
/// assert!(verify_ed25519(&key, &message, &signature));
/// assert!(!verify_ed25519(&key, &b"hullo"[..].into(), &signature));
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[must_use]
pub fn verify_ed25519(key: &Bytes, message: &Bytes, signature: &Bytes) -> bool {
    tenure_card::verify_ed25519(key, message, signature).is_ok()
}

/// Whether a signature (r and s, 32 bytes each) is one of these bytes by this key of P-256, with SHA-256. What is no key
/// signs nothing.
#[must_use]
pub fn verify_es256(key: &Bytes, message: &Bytes, signature: &Bytes) -> bool {
    tenure_card::verify_es256(key, message, signature).is_ok()
}

/// Signs a payload as a tagged COSE_Sign1 (RFC 9052) with Ed25519. The id of the key and `typ` (RFC 9596) are protected.
///
/// # Errors
/// `invalid_bytes` if the seed has not 32 bytes.
pub fn sign_cose(payload: &Bytes, seed: &Bytes, kid: &Bytes, typ: Option<&str>) -> Result<Bytes> {
    let draft = cose::Draft::new(Algorithm::EdDsa, kid, typ, payload.to_vec());
    Ok(draft.sign(&signing_key(seed)?).into())
}

/// The payload of a COSE_Sign1 (RFC 9052) that this key signed, tagged or not, whatever other headers it has.
///
/// `external` are bytes that are signed along and stand elsewhere; `None`: none.
///
/// # Errors
/// `invalid_encoding`, also for a critical header; `wrong_key` if it is no key, or of another algorithm; `bad_signature`.
pub fn verify_cose(cose: &Bytes, key: &Bytes, external: Option<&Bytes>) -> Result<Bytes> {
    let (key, external) = (public_key(key)?, external.map_or(&[][..], |bytes| bytes));
    cose::verify(cose, &key, external).map(Bytes::from).map_err(Error::of_card)
}

/// The claims of a CWT (RFC 8392), once its payload was verified: times are whole seconds.
///
/// # Errors
/// `invalid_encoding`.
pub fn cwt_claims(payload: &Bytes) -> Result<CwtClaims> {
    cwt::Claims::read(payload).map(claims).map_err(Error::of_card)
}

/// The claims of a CWT (RFC 8392) that this key signed, under this id and in the one form that cards have: tagged, with
/// protected headers alone.
///
/// # Errors
/// `invalid_encoding`, `wrong_key`, `bad_signature`.
pub fn verify_cwt(cwt: &Bytes, key: &Bytes, kid: &Bytes, external: Option<&Bytes>) -> Result<CwtClaims> {
    let (key, external) = (public_key(key)?, external.map_or(&[][..], |bytes| bytes));
    cwt::verify(cwt, &key, kid, external).map(claims).map_err(Error::of_card)
}

/// The key of a JWK (RFC 7517, RFC 8037). Members that are not known are passed over; a private key is not looked at.
///
/// # Errors
/// `invalid_encoding`; `wrong_key` if it is no key, of another curve, or not for verifying.
pub fn jwk_key(jwk: &str) -> Result<JwkKey> {
    Jwk::read(jwk.as_bytes()).map(key_of).map_err(Error::of_card)
}

/// The keys of a JWK set: each must be one that is read here, and no id stands twice.
///
/// # Errors
/// Those of `jwk_key`.
pub fn jwk_keys(set: &str) -> Result<Vec<JwkKey>> {
    let keys = Jwk::read_set(set.as_bytes()).map_err(Error::of_card)?;
    Ok(keys.into_iter().map(key_of).collect())
}

/// A key as a JWK. `kid`: its id; `None`: it has none.
///
/// # Errors
/// `wrong_key`.
pub fn jwk(key: &Bytes, kid: Option<&str>) -> Result<String> {
    Ok(Jwk { kid: kid.map(str::to_owned), key: public_key(key)? }.write())
}

/// The thumbprint of a key with SHA-256 (RFC 7638), as base64url.
///
/// # Errors
/// `wrong_key`.
pub fn jwk_thumbprint(key: &Bytes) -> Result<String> {
    Ok(Jwk { kid: None, key: public_key(key)? }.thumbprint())
}

/// Signs a payload as a compact JWS (RFC 7515) with the header `{"alg":"EdDSA"}`.
///
/// # Errors
/// `invalid_bytes` if the seed has not 32 bytes.
pub fn sign_jws(payload: &Bytes, seed: &Bytes) -> Result<String> {
    Ok(jose::sign_jws(payload, &signing_key(seed)?))
}

/// The payload of a compact JWS that is signed with EdDSA by the key of this JWK, or by that one of a JWK set which its header
/// names. No other algorithm is read, and no header that could bring a key along.
///
/// # Errors
/// `invalid_encoding`, `wrong_key`, `bad_signature`.
pub fn verify_jws(jws: &str, jwk: &str) -> Result<Bytes> {
    jose::verify_jws(jws, jwk.as_bytes()).map(Bytes::from).map_err(Error::of_card)
}

pub(super) fn public_key(bytes: &Bytes) -> Result<PublicKey> {
    PublicKey::of(bytes).map_err(Error::of_card)
}

pub(super) fn signing_key(seed: &Bytes) -> Result<SigningKey> {
    let bytes: Result<[u8; 32], _> = seed[..].try_into();
    let bytes = bytes.map_err(|_| Error::new(Code::InvalidBytes, "a private key of Ed25519 has 32 bytes"))?;
    Ok(SigningKey::from_seed(&bytes))
}

fn claims(read: cwt::Claims<'_>) -> CwtClaims {
    let text = |text: Option<&str>| text.map(str::to_owned);
    CwtClaims {
        issuer: text(read.issuer),
        subject: text(read.subject),
        audience: text(read.audience),
        expires: read.expires,
        not_before: read.not_before,
        issued: read.issued,
        id: read.id.map(Bytes::from),
        others: read.others.into_iter().map(|(claim, value)| CwtClaim { claim, value: value.into() }).collect(),
    }
}

fn key_of(jwk: Jwk) -> JwkKey {
    let algorithm = match jwk.key.algorithm() {
        Algorithm::EdDsa => "EdDSA",
        Algorithm::Es256 => "ES256",
    };
    JwkKey { kid: jwk.kid, algorithm: algorithm.to_owned(), key: jwk.key.to_bytes().into() }
}
