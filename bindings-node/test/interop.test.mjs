// Cards beside a COSE library that knows nothing of them: what one makes, the other reads.

import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import fs from 'node:fs'
import { test } from 'node:test'
import { Encoder } from 'cbor-x'
import { Sign1, coseSign, coseVerify } from 'cose-kit'
import * as tenure from '../index.mjs'

const { spaces } = JSON.parse(fs.readFileSync(new URL('../../core/vectors/cards.json', import.meta.url)))
const NOW = '2026-11-30T09:00:00Z'
const AT = Date.parse(NOW) / 1000
const [rootSeed, seed] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const cbor = new Encoder({ tagUint8Array: false, useRecords: false, mapsAsObjects: false })

/** A key of Node's own. */
function key(of, secret = false) {
  const x = Buffer.from(tenure.ed25519PublicKey(of)).toString('base64url')
  const jwk = { kty: 'OKP', crv: 'Ed25519', x, ...(secret && { d: of.toString('base64url') }) }
  return secret ? createPrivateKey({ key: jwk, format: 'jwk' }) : createPublicKey({ key: jwk, format: 'jwk' })
}

/** A payload that the other library writes, and Node signs. */
function signed(payload, typ, of, kid) {
  const headers = new Map([[1, -8], [4, Buffer.from(kid)], [16, typ]]) // prettier-ignore
  const [protectedHeaders, written] = [cbor.encode(headers), cbor.encode(payload)]
  const toSign = Sign1.Signature1(protectedHeaders, new Uint8Array(), written)
  return new Sign1(protectedHeaders, new Map(), written, sign(null, toSign, key(of, true))).encode()
}

const roots = [{ issuer: 'harbour', kid: Buffer.from('root'), key: tenure.ed25519PublicKey(rootSeed) }]

test('what is issued here is read there', async () => {
  const space = tenure.Space.read(JSON.stringify(spaces.harbour))
  const options = {
    id: Buffer.from('card-001'),
    generation: 1,
    lives: 30 * 86_400,
    fresh: 7 * 86_400,
    permissions: [{ permission: 'door/main' }],
  }
  for (const who of ['ann', 'ben']) {
    const card = tenure.signDraft(space.issueCard(who, options, Buffer.from('k1'), NOW).draft, seed)
    const { isValid, decoded } = await coseVerify(card, key(seed))
    assert.equal(isValid, true)
    const claims = cbor.decode(decoded.payload)
    assert.deepEqual([claims.get(1), claims.get(2), claims.get(6)], ['harbour', who, AT])
    assert.equal((await coseVerify(card, key(rootSeed))).isValid, false)
    // Byte by byte what the other library makes of the same claims.
    assert.deepEqual(Buffer.from(signed(claims, 'tn-card', seed, 'k1')), Buffer.from(card))
  }
})

test('what is made there is read here', () => {
  const issuer = new Map([[1, 1], [-1, 6], [-2, tenure.ed25519PublicKey(seed)]]) // prettier-ignore
  const keys = ['harbour', 1, AT, [[Buffer.from('k1'), issuer, AT - 86_400, AT + 86_400]]]
  const ours = new Map([[1, 1], [2, 3_600], [3, ['door/main']]]) // prettier-ignore
  const claims = new Map([[1, 'harbour'], [2, 'eve'], [4, AT + 86_400], [6, AT], [7, Buffer.from('card-002')], [-65_537, ours]]) // prettier-ignore
  const published = [signed(keys, 'tn-keys', rootSeed, 'root')]
  const text = tenure.cardText(signed(claims, 'tn-card', seed, 'k1'))
  const scan = tenure.scanCard(text, 'door/main', NOW, published, roots)
  assert.deepEqual([scan.verdict, scan.card.subject, scan.until], ['allowed', 'eve', '2026-11-30T10:00:00Z'])
})

test('any payload', async () => {
  const payload = Buffer.from('any bytes')
  const ours = tenure.signCose(payload, seed, Buffer.from('k1'))
  const { isValid, decoded } = await coseVerify(ours, key(seed))
  assert.deepEqual([isValid, Buffer.from(decoded.payload)], [true, payload])
  const theirs = await coseSign({ alg: 'EdDSA' }, { kid: 'k1' }, payload, key(seed, true))
  assert.deepEqual(Buffer.from(tenure.verifyCose(Buffer.from(theirs), tenure.ed25519PublicKey(seed))), payload)
})
