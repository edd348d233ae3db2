"""Signatures, signed formats and cards. Bytes are hexadecimal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tenure import CardKey, CardRoot, NumberedPermission, RevokedCard, TenureError
from tenure import calculator as ask

from .. import native
from ..inputs import Inputs, moment


def hexed(inputs: Inputs, key: str) -> bytes:
    return bytes.fromhex(inputs.text(key))


def maybe(inputs: Inputs, key: str) -> bytes | None:
    return inputs.maybe(key, bytes.fromhex)


def signature_ed25519(inputs: Inputs) -> Any:
    return {"valid": ask.verify_ed25519(hexed(inputs, "key"), hexed(inputs, "message"), hexed(inputs, "signature"))}


def signature_es256(inputs: Inputs) -> Any:
    return {"valid": ask.verify_es256(hexed(inputs, "key"), hexed(inputs, "message"), hexed(inputs, "signature"))}


def signed_ed25519(inputs: Inputs) -> Any:
    seed, message = hexed(inputs, "seed"), hexed(inputs, "message")
    return {"key": ask.ed25519_public_key(seed).hex(), "signature": ask.sign_ed25519(seed, message).hex()}


def valid(read: Callable[[], object]) -> Any:
    """Whether something is read; if not, with which code."""
    try:
        read()
        return {"valid": True}
    except TenureError as error:
        return {"valid": False, "error": error.code}


def jws(inputs: Inputs) -> Any:
    text, jwk = inputs.text("jws"), inputs.text("jwk")
    return valid(lambda: ask.verify_jws(text, jwk))


def signed_jws(inputs: Inputs) -> Any:
    return {"jws": ask.sign_jws(hexed(inputs, "payload"), hexed(inputs, "seed"))}


def jwk(inputs: Inputs) -> Any:
    """A key as a JWK, which is read back."""
    key = ask.jwk_key(ask.jwk(ask.ed25519_public_key(hexed(inputs, "seed")), "a")).key
    return {"thumbprint": ask.jwk_thumbprint(key)}


def cose(inputs: Inputs) -> Any:
    signed, key, external = hexed(inputs, "cose"), hexed(inputs, "key"), maybe(inputs, "external")
    return valid(lambda: ask.verify_cose(signed, key, external))


def cwt(inputs: Inputs) -> Any:
    signed, key, kid = hexed(inputs, "cwt"), hexed(inputs, "key"), hexed(inputs, "kid")
    external = maybe(inputs, "external")
    return valid(lambda: ask.verify_cwt(signed, key, kid, external))


def cbor(inputs: Inputs) -> Any:
    return {"text": ask.cbor_notation(hexed(inputs, "cbor"))}


def base45(inputs: Inputs) -> Any:
    found = ask.base45_decode(inputs.text("text"))
    return {"text": ask.base45_encode(found), "bytes": found.hex()}


def published(inputs: Inputs) -> list[bytes]:
    return [bytes.fromhex(one) for one in inputs.value("published")]


def roots(inputs: Inputs) -> list[CardRoot]:
    return [native.made(CardRoot, one) for one in inputs.value("roots")]


def verified(inputs: Inputs) -> Any:
    text = inputs.text("text")
    card = ask.verify_card(text, published(inputs), roots(inputs), maybe(inputs, "challenge"))
    return card.to_dict() | {"bytes": ask.card_bytes(text).hex()}


def scanned(inputs: Inputs) -> Any:
    """A scan, after others by the same scanner."""
    permission, known, state = inputs.text("permission"), published(inputs), None
    for before in inputs.get("earlier", []):
        scan = ask.scan_card(before["text"], permission, moment(before["at"]), known, roots(inputs), state=state)
        known, state = [], scan.state
    text, at, challenge = inputs.text("text"), inputs.moment("at"), maybe(inputs, "challenge")
    return ask.scan_card(text, permission, at, known, roots(inputs), challenge, state).to_dict()


def signed(draft: bytes, inputs: Inputs) -> Any:
    """A draft that is signed here and, which is the same, elsewhere."""
    seed = hexed(inputs, "seed")
    signed = ask.sign_draft(draft, seed)
    assert signed == ask.attach_signature(draft, ask.sign_ed25519(seed, ask.draft_to_sign(draft)))
    return {"signed": signed.hex()}


def heading(inputs: Inputs) -> tuple[str, int, Any]:
    """Whose, which, and when."""
    return inputs.text("issuer"), inputs.whole("sequence"), inputs.moment("issued")


def key_set(inputs: Inputs) -> Any:
    keys = [native.made(CardKey, one) for one in inputs.value("keys")]
    return signed(ask.key_set_draft(*heading(inputs), keys, hexed(inputs, "kid")), inputs)


def deny_list(inputs: Inputs) -> Any:
    cards = [native.made(RevokedCard, one) for one in inputs.value("cards")]
    return signed(ask.deny_list_draft(*heading(inputs), cards, hexed(inputs, "kid")), inputs)


def permission_numbers(inputs: Inputs) -> Any:
    numbers = [native.made(NumberedPermission, one) for one in inputs.value("numbers")]
    return signed(ask.permission_numbers_draft(*heading(inputs), numbers, hexed(inputs, "kid")), inputs)


def presentation(inputs: Inputs) -> Any:
    card, at, challenge = hexed(inputs, "card"), inputs.moment("at"), maybe(inputs, "challenge")
    return signed(ask.presentation_draft(card, at, challenge), inputs)
