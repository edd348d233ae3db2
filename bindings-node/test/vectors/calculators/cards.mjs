// Signatures, signed formats and cards. Bytes are hexadecimal.

import * as ask from '../../../index.mjs'
import { bytes, withBytes } from '../native.mjs'

const hexed = (inputs, key) => bytes(inputs.text(key))
const maybe = (inputs, key) => inputs.maybe(key, bytes)
const hex = (value) => Buffer.from(value).toString('hex')
const roots = (inputs) => inputs.list('roots').map((root) => withBytes(root, 'kid', 'key'))

/** Whether something is read; if not, with which code. */
function valid(read) {
  try {
    read()
    return { valid: true }
  } catch (error) {
    if (error instanceof ask.TenureError) return { valid: false, error: error.code }
    throw error
  }
}

/** A draft that is signed here and, which is the same, elsewhere. */
function signed(draft, inputs) {
  const seed = hexed(inputs, 'seed')
  const here = ask.signDraft(draft, seed)
  const elsewhere = ask.attachSignature(draft, ask.signEd25519(seed, ask.draftToSign(draft)))
  if (!Buffer.from(here).equals(elsewhere)) throw new Error('signed elsewhere it is another')
  return { signed: hex(here) }
}

/** Whose, which, and when. */
const heading = (inputs) => [inputs.text('issuer'), inputs.int('sequence'), inputs.text('issued')]

export const cards = {
  verify_ed25519: (inputs) => {
    const [key, message, signature] = ['key', 'message', 'signature'].map((key) => hexed(inputs, key))
    return { valid: ask.verifyEd25519(key, message, signature) }
  },
  verify_es256: (inputs) => {
    const [key, message, signature] = ['key', 'message', 'signature'].map((key) => hexed(inputs, key))
    return { valid: ask.verifyEs256(key, message, signature) }
  },
  sign_ed25519: (inputs) => {
    const [seed, message] = [hexed(inputs, 'seed'), hexed(inputs, 'message')]
    return { key: hex(ask.ed25519PublicKey(seed)), signature: hex(ask.signEd25519(seed, message)) }
  },
  verify_jws: (inputs) => {
    const [jws, jwk] = [inputs.text('jws'), inputs.text('jwk')]
    return valid(() => ask.verifyJws(jws, jwk))
  },
  sign_jws: (inputs) => ({ jws: ask.signJws(hexed(inputs, 'payload'), hexed(inputs, 'seed')) }),

  /** A key as a JWK, which is read back. */
  jwk: (inputs) => {
    const { key } = ask.jwkKey(ask.jwk(ask.ed25519PublicKey(hexed(inputs, 'seed')), 'a'))
    return { thumbprint: ask.jwkThumbprint(key) }
  },
  verify_cose: (inputs) => {
    const [cose, key, external] = [hexed(inputs, 'cose'), hexed(inputs, 'key'), maybe(inputs, 'external')]
    return valid(() => ask.verifyCose(cose, key, external))
  },
  verify_cwt: (inputs) => {
    const [cwt, key, kid] = ['cwt', 'key', 'kid'].map((key) => hexed(inputs, key))
    const external = maybe(inputs, 'external')
    return valid(() => ask.verifyCwt(cwt, key, kid, external))
  },
  cbor_notation: (inputs) => ({ text: ask.cborNotation(hexed(inputs, 'cbor')) }),
  base45_decode: (inputs) => {
    const found = ask.base45Decode(inputs.text('text'))
    return { text: ask.base45Encode(found), bytes: hex(found) }
  },
  verify_card: (inputs) => {
    const [text, published] = [inputs.text('text'), inputs.list('published').map(bytes)]
    const card = ask.verifyCard(text, published, roots(inputs), maybe(inputs, 'challenge'))
    return { ...JSON.parse(ask.toJson('VerifiedCard', card)), bytes: hex(ask.cardBytes(text)) }
  },

  /** A scan, after others by the same scanner. */
  scan_card: (inputs) => {
    let [published, state] = [inputs.list('published').map(bytes), undefined]
    const [permission, known] = [inputs.text('permission'), roots(inputs)]
    for (const { text, at } of inputs.get('earlier') ?? []) {
      const scan = ask.scanCard(text, permission, at, published, known, undefined, state)
      ;[published, state] = [[], scan.state]
    }
    const [text, at, challenge] = [inputs.text('text'), inputs.text('at'), maybe(inputs, 'challenge')]
    const scan = ask.scanCard(text, permission, at, published, known, challenge, state)
    return JSON.parse(ask.toJson('CardScan', scan))
  },
  key_set: (inputs) => {
    const keys = inputs.list('keys').map((key) => withBytes(key, 'kid', 'key'))
    return signed(ask.keySetDraft(...heading(inputs), keys, hexed(inputs, 'kid')), inputs)
  },
  deny_list: (inputs) => {
    const cards = inputs.list('cards').map((card) => withBytes(card, 'card'))
    return signed(ask.denyListDraft(...heading(inputs), cards, hexed(inputs, 'kid')), inputs)
  },
  permission_numbers: (inputs) => {
    const numbers = inputs.list('numbers')
    return signed(ask.permissionNumbersDraft(...heading(inputs), numbers, hexed(inputs, 'kid')), inputs)
  },
  presentation: (inputs) => {
    const [card, at, challenge] = [hexed(inputs, 'card'), inputs.text('at'), maybe(inputs, 'challenge')]
    return signed(ask.presentationDraft(card, at, challenge), inputs)
  },
}
