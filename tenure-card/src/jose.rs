//! Keys as JWK (RFC 7517, RFC 8037), their thumbprints (RFC 7638), and compact JWS (RFC 7515) with EdDSA and nothing else.
//!
//! Uses `error` and `key`. What comes as JSON comes from a server once; what is scanned is never JSON.

mod json;

use crate::error::{Code, Error, Result};
use crate::key::{Algorithm, PublicKey, SigningKey};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use json::Object;
use sha2::{Digest, Sha256};

/// Base64url without padding, in its one spelling (RFC 4648, section 5).
pub mod base64url {
    use crate::error::{Code, Result};
    use alloc::string::String;
    use alloc::vec::Vec;
    use base64ct::{Base64UrlUnpadded, Encoding};

    /// The text of these bytes.
    #[must_use]
    pub fn encode(bytes: &[u8]) -> String {
        Base64UrlUnpadded::encode_string(bytes)
    }

    /// The bytes of this text.
    ///
    /// # Errors
    /// [`Code::NotBase64`], also for bits at the end that are set and belong to no byte.
    pub fn decode(text: &str) -> Result<Vec<u8>> {
        let bytes = Base64UrlUnpadded::decode_vec(text).map_err(|_| Code::NotBase64)?;
        if encode(&bytes) == text { Ok(bytes) } else { Err(Code::NotBase64.into()) }
    }
}

/// A public key that came as a JWK, with the id that it has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jwk {
    /// Its id.
    pub kid: Option<String>,
    /// The key.
    pub key: PublicKey,
}

impl Jwk {
    /// Reads the JWK of a key of Ed25519, or of P-256 for a holder's device. Members that are not known are passed over,
    /// as RFC 7517 wants; a private key among them is not looked at.
    ///
    /// # Errors
    /// [`Code::NotJson`], [`Code::NotBase64`], [`Code::WrongShape`]; [`Code::BadKey`] for another kind or curve, or a key
    /// that is not for verifying; [`Code::WrongAlgorithm`] if it is for another algorithm.
    ///
    /// ```
    /// use tenure_card::jose::Jwk;
    /// let json = br#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
    /// let jwk = Jwk::read(json)?;
    /// assert_eq!(jwk.thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    /// assert_eq!(jwk.write().as_bytes(), json);
    /// # Ok::<(), tenure_card::Error>(())
    /// ```
    pub fn read(json: &[u8]) -> Result<Jwk> {
        Jwk::of(&Object::read(json)?)
    }

    /// Reads a JWK set: every key must be one that is read here, and no id stands twice.
    ///
    /// # Errors
    /// As [`Jwk::read`]; [`Code::Duplicate`].
    pub fn read_set(json: &[u8]) -> Result<Vec<Jwk>> {
        Jwk::set(&Object::read(json)?)
    }

    fn set(object: &Object) -> Result<Vec<Jwk>> {
        let mut keys: Vec<Jwk> = Vec::new();
        for member in object.list("keys")?.ok_or(Error::new(Code::WrongShape, "keys"))? {
            let jwk = Jwk::of(member.object()?)?;
            if keys.iter().any(|known| known.kid == jwk.kid) {
                return Err(Error::new(Code::Duplicate, "kid"));
            }
            keys.push(jwk);
        }
        Ok(keys)
    }

    fn of(object: &Object) -> Result<Jwk> {
        let key = match (object.text("kty")?, object.text("crv")?) {
            (Some("OKP"), Some("Ed25519")) => PublicKey::ed25519(&object.bytes("x")?)?,
            #[cfg(feature = "p256")]
            (Some("EC"), Some("P-256")) => {
                let (x, y) = (object.bytes("x")?, object.bytes("y")?);
                let sec1: Vec<u8> = core::iter::once(4).chain(x.iter().copied()).chain(y.iter().copied()).collect();
                if x.len() != 32 {
                    return Err(Code::BadKey.into());
                }
                PublicKey::p256(&sec1)?
            }
            _ => return Err(Code::BadKey.into()),
        };
        if object.text("alg")?.is_some_and(|alg| alg != name(key.algorithm())) {
            return Err(Code::WrongAlgorithm.into());
        }
        let verifies = match object.list("key_ops")? {
            None => true,
            Some(ops) => ops.iter().any(|op| op.is_text("verify")),
        };
        if !verifies || object.text("use")?.is_some_and(|purpose| purpose != "sig") {
            return Err(Code::BadKey.into());
        }
        Ok(Jwk { kid: object.text("kid")?.map(str::to_string), key })
    }

    /// The members that make the key what it is, in the order of RFC 7638.
    fn members(&self) -> String {
        #[cfg(feature = "p256")]
        if let Some((x, y)) = self.key.coordinates() {
            let (x, y) = (base64url::encode(&x), base64url::encode(&y));
            return format!(r#""crv":"P-256","kty":"EC","x":"{x}","y":"{y}""#);
        }
        format!(r#""crv":"Ed25519","kty":"OKP","x":"{}""#, base64url::encode(&self.key.to_bytes()))
    }

    /// The JWK.
    #[must_use]
    pub fn write(&self) -> String {
        let kid = self.kid.as_ref().map_or(String::new(), |kid| format!(r#","kid":{}"#, json::quoted(kid)));
        let members = self.members();
        // Kind and curve are mostly written in this order.
        match members.split_once(r#","kty":"OKP""#) {
            Some((curve, x)) => format!(r#"{{"kty":"OKP",{curve}{x}{kid}}}"#),
            None => format!("{{{members}{kid}}}"),
        }
    }

    /// The thumbprint of the key, with SHA-256.
    #[must_use]
    pub fn thumbprint(&self) -> String {
        base64url::encode(&Sha256::digest(format!("{{{}}}", self.members())))
    }
}

impl SigningKey {
    /// Reads a private key of Ed25519 from its JWK (RFC 8037, appendix A.1).
    ///
    /// # Errors
    /// As [`Jwk::read`]; [`Code::BadKey`] if its public half is another key's.
    pub fn from_jwk(json: &[u8]) -> Result<SigningKey> {
        let object = Object::read(json)?;
        let seed: [u8; 32] = object.bytes("d")?.try_into().map_err(|_| Code::BadKey)?;
        let key = SigningKey::from_seed(&seed);
        if Jwk::of(&object)?.key == key.public() { Ok(key) } else { Err(Code::BadKey.into()) }
    }
}

fn name(algorithm: Algorithm) -> &'static str {
    match algorithm {
        Algorithm::EdDsa => "EdDSA",
        Algorithm::Es256 => "ES256",
    }
}

/// Signs a payload as a compact JWS with the header `{"alg":"EdDSA"}`.
#[must_use]
pub fn sign_jws(payload: &[u8], key: &SigningKey) -> String {
    let signed = format!("{}.{}", base64url::encode(br#"{"alg":"EdDSA"}"#), base64url::encode(payload));
    let signature = base64url::encode(&key.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

/// The payload of a compact JWS that is signed with EdDSA by this key, or by that one of a JWK set which its header names.
///
/// The header has the members `alg`, `kid`, `typ` and `cty` at most: nothing there brings a key along, or changes how the
/// rest is read.
///
/// # Errors
/// [`Code::WrongAlgorithm`] for anything but EdDSA with a key of Ed25519; [`Code::NotBase64`], [`Code::NotJson`],
/// [`Code::WrongShape`], [`Code::UnknownKey`], [`Code::BadSignature`]; for the key as [`Jwk::read`].
pub fn verify_jws(jws: &str, jwk: &[u8]) -> Result<Vec<u8>> {
    let object = Object::read(jwk)?;
    let keys = if object.list("keys")?.is_some() { Jwk::set(&object)? } else { alloc::vec![Jwk::of(&object)?] };
    if keys.iter().any(|jwk| jwk.key.algorithm() != Algorithm::EdDsa) {
        return Err(Code::WrongAlgorithm.into());
    }
    let (signed, signature) = jws.rsplit_once('.').ok_or(Code::WrongShape)?;
    let (header, payload) = signed.split_once('.').ok_or(Code::WrongShape)?;
    let header = Object::read(&base64url::decode(header)?)?;
    if let Some(member) = header.names().find(|member| !matches!(*member, "alg" | "kid" | "typ" | "cty")) {
        return Err(if member == "crit" { Code::Critical } else { Code::WrongShape }.into());
    }
    if header.text("alg")? != Some("EdDSA") {
        return Err(Code::WrongAlgorithm.into());
    }
    let key = match (header.text("kid")?, keys.as_slice()) {
        (None, [only]) => only,
        (Some(_), [only]) if only.kid.is_none() => only,
        (Some(kid), _) => keys.iter().find(|jwk| jwk.kid.as_deref() == Some(kid)).ok_or(Code::UnknownKey)?,
        (None, _) => return Err(Code::UnknownKey.into()),
    };
    let payload = base64url::decode(payload)?;
    key.key.verify(signed.as_bytes(), &base64url::decode(signature)?)?;
    Ok(payload)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8037, appendix A.
    const PRIVATE: &[u8] = br#"{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
        "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
    const SIGNED: &str = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.\
        hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    #[test]
    fn examples_of_rfc_8037() {
        let key = SigningKey::from_jwk(PRIVATE).unwrap();
        assert_eq!(sign_jws(b"Example of Ed25519 signing", &key), SIGNED);
        assert_eq!(verify_jws(SIGNED, PRIVATE).unwrap(), b"Example of Ed25519 signing");
    }

    #[test]
    fn keys_that_are_none() {
        let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
        for (json, code) in [
            (format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}","x":"{x}"}}"#), Code::NotJson),
            (format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}="}}"#), Code::NotBase64),
            (format!(r#"{{"kty":"OKP","crv":"Ed448","x":"{x}"}}"#), Code::BadKey),
            (format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}","use":"enc"}}"#), Code::BadKey),
            (format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}","key_ops":["sign"]}}"#), Code::BadKey),
            (format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}","alg":"ES256"}}"#), Code::WrongAlgorithm),
            (format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}","kid":7}}"#), Code::WrongShape),
            (r#"{"kty":"OKP","crv":"Ed25519"}"#.to_string(), Code::WrongShape),
            (r#"{"kty":"oct","k":"AA"}"#.to_string(), Code::BadKey),
            ("[]".to_string(), Code::NotJson),
            (format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}"}} "x""#), Code::NotJson),
        ] {
            assert_eq!(Jwk::read(json.as_bytes()).map_err(|e| e.code), Err(code), "{json}");
        }
        let twice =
            format!(r#"{{"keys":[{0},{0}]}}"#, format!(r#"{{"kty":"OKP","crv":"Ed25519","kid":"a","x":"{x}"}}"#));
        assert_eq!(Jwk::read_set(twice.as_bytes()).map_err(|e| e.code), Err(Code::Duplicate));
        let within = format!(r#"{{"keys":[{{"kty":"OKP","crv":"Ed25519","x":"{x}","x":"{x}"}}]}}"#);
        assert_eq!(Jwk::read_set(within.as_bytes()).map_err(|e| e.code), Err(Code::NotJson));
    }

    #[cfg(feature = "p256")]
    #[test]
    fn keys_of_p256() {
        // Wycheproof's key of its ES256 tests.
        let json = r#"{"crv":"P-256","kty":"EC","x":"04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wY","y":"UI8exy-C06a7DUnjIdENkxeFtHM4-l_41LqEw9nVgmw","kid":"a\"b"}"#;
        let jwk = Jwk::read(json.as_bytes()).unwrap();
        assert_eq!((jwk.key.algorithm(), jwk.write().as_str()), (Algorithm::Es256, json));
    }
}
