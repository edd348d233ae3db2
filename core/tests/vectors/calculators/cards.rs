//! Signatures, signed formats and cards. Bytes are hexadecimal.

use super::plain::written;
use crate::inputs::{Answer, Inputs, Trouble, moment};
use serde_json::{Value, json};
use tenure::bytes::Bytes;
use tenure::calculator as ask;

type Read<T> = Result<T, Trouble>;

pub(crate) fn bytes(inputs: &Inputs<'_>, key: &str) -> Read<Bytes> {
    Ok(Bytes::parse(inputs.text(key)?)?)
}

fn maybe(inputs: &Inputs<'_>, key: &str) -> Read<Option<Bytes>> {
    inputs.maybe(key, written)
}

pub(crate) fn verify_ed25519(inputs: &Inputs<'_>) -> Answer {
    let [key, message, signature] = ["key", "message", "signature"].map(|key| bytes(inputs, key));
    Ok(json!({"valid": ask::verify_ed25519(&key?, &message?, &signature?)}))
}

pub(crate) fn verify_es256(inputs: &Inputs<'_>) -> Answer {
    let [key, message, signature] = ["key", "message", "signature"].map(|key| bytes(inputs, key));
    Ok(json!({"valid": ask::verify_es256(&key?, &message?, &signature?)}))
}

pub(crate) fn sign_ed25519(inputs: &Inputs<'_>) -> Answer {
    let (seed, message) = (bytes(inputs, "seed")?, bytes(inputs, "message")?);
    Ok(json!({"key": ask::ed25519_public_key(&seed)?, "signature": ask::sign_ed25519(&seed, &message)?}))
}

/// Whether something was read; if not, with which code.
fn valid<T>(read: tenure::error::Result<T>) -> Answer {
    Ok(match read {
        Ok(_) => json!({"valid": true}),
        Err(error) => json!({"valid": false, "error": error.code.as_str()}),
    })
}

pub(crate) fn verify_jws(inputs: &Inputs<'_>) -> Answer {
    valid(ask::verify_jws(inputs.text("jws")?, inputs.text("jwk")?))
}

pub(crate) fn sign_jws(inputs: &Inputs<'_>) -> Answer {
    Ok(json!({"jws": ask::sign_jws(&bytes(inputs, "payload")?, &bytes(inputs, "seed")?)?}))
}

/// A key as a JWK, which is read back.
pub(crate) fn jwk(inputs: &Inputs<'_>) -> Answer {
    let key = ask::ed25519_public_key(&bytes(inputs, "seed")?)?;
    let read = ask::jwk_key(&ask::jwk(&key, Some("a"))?)?;
    Ok(json!({"thumbprint": ask::jwk_thumbprint(&read.key)?}))
}

pub(crate) fn verify_cose(inputs: &Inputs<'_>) -> Answer {
    let (cose, key, external) = (bytes(inputs, "cose")?, bytes(inputs, "key")?, maybe(inputs, "external")?);
    valid(ask::verify_cose(&cose, &key, external.as_ref()))
}

pub(crate) fn verify_cwt(inputs: &Inputs<'_>) -> Answer {
    let (cwt, key, kid) = (bytes(inputs, "cwt")?, bytes(inputs, "key")?, bytes(inputs, "kid")?);
    valid(ask::verify_cwt(&cwt, &key, &kid, maybe(inputs, "external")?.as_ref()))
}

pub(crate) fn cbor_notation(inputs: &Inputs<'_>) -> Answer {
    Ok(json!({"text": ask::cbor_notation(&bytes(inputs, "cbor")?)?}))
}

pub(crate) fn base45_decode(inputs: &Inputs<'_>) -> Answer {
    let bytes = ask::base45_decode(inputs.text("text")?)?;
    Ok(json!({"text": ask::base45_encode(&bytes), "bytes": bytes}))
}

pub(crate) fn verify_card(inputs: &Inputs<'_>) -> Answer {
    let (text, published, roots) =
        (inputs.text("text")?, written::<Vec<Bytes>>(inputs.value("published")?)?, roots(inputs)?);
    let verified = ask::verify_card(text, &published, &roots, maybe(inputs, "challenge")?.as_ref())?;
    Ok(json!({"card": verified.card, "proof": verified.proof, "bytes": ask::card_bytes(text)?}))
}

fn roots(inputs: &Inputs<'_>) -> Read<Vec<ask::CardRoot>> {
    written(inputs.value("roots")?)
}

/// A scan, after others by the same scanner.
pub(crate) fn scan_card(inputs: &Inputs<'_>) -> Answer {
    let (permission, roots) = (inputs.text("permission")?, roots(inputs)?);
    let (mut published, mut state) = (written::<Vec<Bytes>>(inputs.value("published")?)?, None);
    for before in inputs.get("earlier").and_then(Value::as_array).into_iter().flatten() {
        let (text, at) = (crate::inputs::text(&before["text"])?, moment(&before["at"])?);
        let scan = ask::scan_card(text, permission, at, &published, &roots, None, state.as_ref())?;
        (published, state) = (Vec::new(), Some(scan.state));
    }
    let (text, at, challenge) = (inputs.text("text")?, inputs.moment("at")?, maybe(inputs, "challenge")?);
    Ok(json!(ask::scan_card(text, permission, at, &published, &roots, challenge.as_ref(), state.as_ref())?))
}

fn signed(draft: &Bytes, inputs: &Inputs<'_>) -> Answer {
    let (seed, to_sign) = (bytes(inputs, "seed")?, ask::draft_to_sign(draft)?);
    // Signed here and signed elsewhere is the same.
    let elsewhere = ask::attach_signature(draft, &ask::sign_ed25519(&seed, &to_sign)?)?;
    let signed = ask::sign_draft(draft, &seed)?;
    assert_eq!(signed, elsewhere);
    Ok(json!({"signed": signed}))
}

/// Whose, which, when, and by which key.
fn heading<'a>(inputs: &Inputs<'a>) -> Read<(&'a str, u64, tenure::time::Moment, Bytes)> {
    Ok((inputs.text("issuer")?, inputs.small("sequence")?, inputs.moment("issued")?, bytes(inputs, "kid")?))
}

pub(crate) fn key_set(inputs: &Inputs<'_>) -> Answer {
    let ((issuer, sequence, issued, kid), keys) = (heading(inputs)?, written::<Vec<_>>(inputs.value("keys")?)?);
    signed(&ask::key_set_draft(issuer, sequence, issued, &keys, &kid)?, inputs)
}

pub(crate) fn deny_list(inputs: &Inputs<'_>) -> Answer {
    let ((issuer, sequence, issued, kid), cards) = (heading(inputs)?, written::<Vec<_>>(inputs.value("cards")?)?);
    signed(&ask::deny_list_draft(issuer, sequence, issued, &cards, &kid)?, inputs)
}

pub(crate) fn permission_numbers(inputs: &Inputs<'_>) -> Answer {
    let ((issuer, sequence, issued, kid), numbers) = (heading(inputs)?, written::<Vec<_>>(inputs.value("numbers")?)?);
    signed(&ask::permission_numbers_draft(issuer, sequence, issued, &numbers, &kid)?, inputs)
}

pub(crate) fn presentation(inputs: &Inputs<'_>) -> Answer {
    let (card, at, challenge) = (bytes(inputs, "card")?, inputs.moment("at")?, maybe(inputs, "challenge")?);
    signed(&ask::presentation_draft(&card, at, challenge.as_ref())?, inputs)
}
