import Foundation
import Tenure

// Signatures, signed formats and cards. Bytes are hexadecimal.

extension Json {
    fileprivate var bytes: Data {
        get throws {
            let digits = Array(try text)
            let pairs = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
            guard digits.count % 2 == 0, !pairs.contains(nil) else { throw malformed("\(self) are no bytes") }
            return Data(pairs.compactMap { $0 })
        }
    }
}

private func hex(_ bytes: Data) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}

/// Whether something is read; if not, with which code.
private func valid(_ read: () throws -> Any) throws -> Json {
    do {
        _ = try read()
        return obj(["valid": true])
    } catch let refusal as TenureError {
        return obj(["valid": false, "error": refusal.code])
    }
}

/// A draft that is signed here and, which is the same, elsewhere.
private func signed(_ draft: Data, _ inputs: Inputs) throws -> Json {
    let seed = try inputs["seed"].bytes
    let here = try signDraft(draft: draft, seed: seed)
    let signature = try signEd25519(seed: seed, message: draftToSign(draft: draft))
    guard here == (try attachSignature(draft: draft, signature: signature)) else {
        throw malformed("signed elsewhere it is another")
    }
    return obj(["signed": hex(here)])
}

var cards: [String: (Inputs) throws -> Json] {
    [
        "verify_ed25519": { inputs in
            let (key, message, signature) = (
                try inputs["key"].bytes, try inputs["message"].bytes, try inputs["signature"].bytes
            )
            return obj(["valid": try verifyEd25519(key: key, message: message, signature: signature)])
        },
        "verify_es256": { inputs in
            let (key, message, signature) = (
                try inputs["key"].bytes, try inputs["message"].bytes, try inputs["signature"].bytes
            )
            return obj(["valid": try verifyEs256(key: key, message: message, signature: signature)])
        },
        "sign_ed25519": { inputs in
            let (seed, message) = (try inputs["seed"].bytes, try inputs["message"].bytes)
            let signature = try signEd25519(seed: seed, message: message)
            return obj(["key": hex(try ed25519PublicKey(seed: seed)), "signature": hex(signature)])
        },
        "verify_jws": { inputs in
            let (jws, key) = (try inputs["jws"].text, try inputs["jwk"].text)
            return try valid { try verifyJws(jws: jws, jwk: key) }
        },
        "sign_jws": { inputs in
            obj(["jws": try signJws(payload: inputs["payload"].bytes, seed: inputs["seed"].bytes)])
        },
        "jwk": { inputs in
            let read = try jwkKey(jwk: jwk(key: ed25519PublicKey(seed: inputs["seed"].bytes), kid: "a"))
            return obj(["thumbprint": try jwkThumbprint(key: read.key)])
        },
        "verify_cose": { inputs in
            let (cose, key) = (try inputs["cose"].bytes, try inputs["key"].bytes)
            let external = try inputs.maybe("external")?.bytes
            return try valid { try verifyCose(cose: cose, key: key, external: external) }
        },
        "verify_cwt": { inputs in
            let (cwt, key, kid) = (try inputs["cwt"].bytes, try inputs["key"].bytes, try inputs["kid"].bytes)
            let external = try inputs.maybe("external")?.bytes
            return try valid { try verifyCwt(cwt: cwt, key: key, kid: kid, external: external) }
        },
        "cbor_notation": { inputs in obj(["text": try cborNotation(cbor: inputs["cbor"].bytes)]) },
        "base45_decode": { inputs in
            let found = try base45Decode(text: inputs["text"].text)
            return obj(["text": try base45Encode(bytes: found), "bytes": hex(found)])
        },
        "verify_card": { inputs in
            let text = try inputs["text"].text
            let card = try verifyCard(
                text: text, published: published(inputs), roots: roots(inputs),
                challenge: inputs.maybe("challenge")?.bytes)
            return try parsed(card.toJson()).with(["bytes": hex(try cardBytes(text: text))])
        },
        "scan_card": scanned,
        "key_set": { inputs in
            let keys = try inputs.objects("keys") {
                CardKey(
                    kid: try $0["kid"].bytes, key: try $0["key"].bytes, from: try $0["from"].moment,
                    until: try $0["until"].moment)
            }
            let (issuer, sequence, issued) = try heading(inputs)
            let root = try inputs["kid"].bytes
            return try signed(
                keySetDraft(issuer: issuer, sequence: sequence, issued: issued, keys: keys, rootKid: root), inputs)
        },
        "deny_list": { inputs in
            let cards = try inputs.objects("cards") {
                RevokedCard(card: try $0["card"].bytes, expires: try $0["expires"].moment)
            }
            let (issuer, sequence, issued) = try heading(inputs)
            let kid = try inputs["kid"].bytes
            return try signed(
                denyListDraft(issuer: issuer, sequence: sequence, issued: issued, cards: cards, kid: kid), inputs)
        },
        "permission_numbers": { inputs in
            let (issuer, sequence, issued) = try heading(inputs)
            let (numbers, kid) = (try numbers(inputs), try inputs["kid"].bytes)
            return try signed(
                permissionNumbersDraft(issuer: issuer, sequence: sequence, issued: issued, numbers: numbers, kid: kid),
                inputs)
        },
        "presentation": { inputs in
            let (card, at) = (try inputs["card"].bytes, try inputs["at"].moment)
            let challenge = try inputs.maybe("challenge")?.bytes
            return try signed(presentationDraft(card: card, at: at, challenge: challenge), inputs)
        },
    ]
}

/// Whose, which, and when.
private func heading(_ inputs: Inputs) throws -> (String, Int64, Moment) {
    (try inputs["issuer"].text, try inputs["sequence"].long, try inputs["issued"].moment)
}

private func numbers(_ inputs: Inputs) throws -> [NumberedPermission] {
    try inputs.objects("numbers") { NumberedPermission(number: try $0["number"].long, path: try $0["path"].text) }
}

private func published(_ inputs: Inputs) throws -> [Data] {
    try inputs["published"].list.map { try $0.bytes }
}

private func roots(_ inputs: Inputs) throws -> [CardRoot] {
    try inputs.objects("roots") {
        CardRoot(issuer: try $0["issuer"].text, kid: try $0["kid"].bytes, key: try $0["key"].bytes)
    }
}

/// A scan, after others by the same scanner.
private func scanned(_ inputs: Inputs) throws -> Json {
    let (permission, roots) = (try inputs["permission"].text, try roots(inputs))
    var (known, state): ([Data], Data?) = (try published(inputs), nil)
    _ = try inputs.objects("earlier") {
        let scan = try scanCard(
            text: $0["text"].text, permission: permission, at: $0["at"].moment, published: known, roots: roots,
            challenge: nil, state: state)
        (known, state) = ([], scan.state)
    }
    let challenge = try inputs.maybe("challenge")?.bytes
    let scan = try scanCard(
        text: inputs["text"].text, permission: permission, at: inputs["at"].moment, published: known, roots: roots,
        challenge: challenge, state: state)
    return try parsed(scan.toJson())
}

private func options(_ inputs: Inputs) throws -> CardOptions {
    try inputs.within("options") { given in
        CardOptions(
            id: try given["id"].bytes, generation: try given["generation"].long, lives: try given["lives"].long,
            fresh: try given["fresh"].long,
            permissions: try given.objects("permissions") {
                Carried(permission: try $0["permission"].text, needsFresh: try $0.flag("needs_fresh", or: false))
            },
            numbers: try numbers(given), holder: try given.maybe("holder")?.bytes,
            lease: try given.maybe("lease").map { try whole($0, lease) })
    }
}

private func lease(_ given: Inputs) throws -> CardLease {
    CardLease(
        id: try given["id"].bytes, credit: try given["credit"].text, units: try given["units"].long,
        until: try given["until"].moment, uploadUntil: try given["upload_until"].moment)
}

/// A card, signed by a key that is at hand.
func issued(_ inputs: Inputs, _ space: Space) throws -> Json {
    let card = try space.issueCard(
        customer: inputs["customer"].text, options: options(inputs), kid: inputs["kid"].bytes, at: inputs["at"].moment)
    let signed = try signDraft(draft: card.draft, seed: inputs["seed"].bytes)
    return try parsed(card.toJson()).with(["text": cardText(card: signed)])
}

func reissued(_ inputs: Inputs, _ space: Space) throws -> Json {
    let (customer, card) = (try inputs["customer"].text, try inputs["card"].bytes)
    let at = try space.reissueCard(customer: customer, card: card, options: options(inputs), at: inputs["at"].moment)
    return obj(["at": at])
}
