"""Cards beside a COSE and CWT library that knows nothing of them: what one makes, the other reads."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import cbor2
import pytest
from cwt import COSE, COSEKey, VerifyError
from shared import ROOT

from tenure import CardKey, CardOptions, CardRoot, CardVerdict, Carried, Space
from tenure import calculator as tenure

HARBOUR = json.loads((ROOT / "core" / "vectors" / "cards.json").read_bytes())["spaces"]["harbour"]
NOW = datetime(2026, 11, 30, 9, tzinfo=timezone.utc)
ROOT_SEED, SEED, DEVICE = bytes([1] * 32), bytes([2] * 32), bytes([9] * 32)
PERMISSIONS = (Carried(permission="door/main"), Carried(permission="door/office", needs_fresh=True))
OPTIONS = CardOptions(id=b"card-001", generation=1, lives=30 * 86_400, fresh=7 * 86_400, permissions=PERMISSIONS)


def key(seed: bytes, kid: bytes, private: bool = False) -> Any:
    """A key of the other library."""
    parts: dict[int, Any] = {1: 1, 2: kid, 3: -8, -1: 6, -2: tenure.ed25519_public_key(seed)}
    return COSEKey.new(parts | {-4: seed} if private else parts)


def signed(payload: Any, typ: str, seed: bytes, kid: bytes) -> bytes:
    """A payload that the other library writes and signs."""
    written = cbor2.dumps(payload, canonical=True)
    made: bytes = COSE.new().encode(written, key(seed, kid, private=True), protected={1: -8, 4: kid, 16: typ})
    return made


def roots() -> list[CardRoot]:
    return [CardRoot(issuer="harbour", kid=b"root", key=tenure.ed25519_public_key(ROOT_SEED))]


def key_set() -> bytes:
    public, days = tenure.ed25519_public_key(SEED), timedelta(days=40)
    only = CardKey(kid=b"k1", key=public, from_=NOW - days, until=NOW + days)
    return tenure.sign_draft(tenure.key_set_draft("harbour", 1, NOW, [only], b"root"), ROOT_SEED)


@pytest.mark.parametrize("who", ["ann", "ben"])
def test_what_is_issued_here_is_read_there(who: str) -> None:
    draft = Space.read(json.dumps(HARBOUR)).issue_card(who, OPTIONS, b"k1", NOW)
    card = tenure.sign_draft(draft.draft, SEED)
    claims = cbor2.loads(COSE.new().decode(card, key(SEED, b"k1")))
    assert (claims[1], claims[2], claims[7]) == ("harbour", who, b"card-001")
    assert (claims[4], claims[6]) == (NOW.timestamp() + 30 * 86_400, NOW.timestamp())
    assert len(claims[-65_537][3]) == len(draft.card.grants) == 2
    with pytest.raises(VerifyError):
        COSE.new().decode(card, key(DEVICE, b"k1"))
    # Byte by byte what the other library makes of the same claims.
    assert signed(claims, "tn-card", SEED, b"k1") == card


def test_what_is_made_there_is_read_here() -> None:
    at = int(NOW.timestamp())
    claims = {1: "harbour", 2: "eve", 4: at + 86_400, 6: at, 7: b"card-002", -65_537: {1: 1, 2: 3_600, 3: ["door/main"]}}
    issuer = [b"k1", {1: 1, -1: 6, -2: tenure.ed25519_public_key(SEED)}, at - 86_400, at + 86_400]
    published = signed(["harbour", 1, at, [issuer]], "tn-keys", ROOT_SEED, b"root")
    text = tenure.card_text(signed(claims, "tn-card", SEED, b"k1"))
    scan = tenure.scan_card(text, "door/main", NOW, [published], roots())
    assert (scan.verdict, scan.card.subject) == (CardVerdict.ALLOWED, "eve")
    assert scan.until == NOW + timedelta(hours=1)


def test_any_payload() -> None:
    payload = b"any bytes"
    ours = tenure.sign_cose(payload, SEED, b"k1")
    assert COSE.new().decode(ours, key(SEED, b"k1")) == payload
    theirs = COSE.new().encode(payload, key(SEED, b"k1", private=True), protected={1: -8}, unprotected={4: b"k1"})
    assert tenure.verify_cose(theirs, tenure.ed25519_public_key(SEED)) == payload


def test_a_device_shows_its_card() -> None:
    bound = CardOptions(
        id=b"card-003", generation=1, lives=86_400, fresh=86_400, permissions=PERMISSIONS,
        holder=tenure.ed25519_public_key(DEVICE),
    )  # fmt: skip
    card = tenure.sign_draft(Space.read(json.dumps(HARBOUR)).issue_card("ann", bound, b"k1", NOW).draft, SEED)
    challenge = bytes(range(16))
    shown = signed([card, int(NOW.timestamp()), challenge], "tn-shown", DEVICE, b"")
    assert shown == tenure.sign_draft(tenure.presentation_draft(card, NOW, challenge), DEVICE)
    scan = tenure.scan_card(tenure.card_text(shown), "door/main", NOW, [key_set()], roots(), challenge)
    assert scan.verdict is CardVerdict.ALLOWED
    bare = tenure.scan_card(tenure.card_text(card), "door/main", NOW, [key_set()], roots())
    assert [reason.code for reason in bare.reasons] == ["not_proven"]
