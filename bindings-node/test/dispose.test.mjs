// What is disposed of holds nothing, within one turn of the event loop, in which Node itself lets go of nothing.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import util from 'node:util'
import { Facts, Space, TenureError } from '../index.mjs'

const table = JSON.parse(fs.readFileSync(new URL('../../core/tests/bad_input.json', import.meta.url), 'utf8'))
const text = JSON.stringify(table.space)
const harbour = fs.readFileSync(new URL('../../core/examples/harbour/space.json', import.meta.url))

/** How much the process may grow, in bytes. A space of Harbour takes some megabytes, its facts too. */
const BOUND = 64 * 2 ** 20
const ROUNDS = 40

/** The most that the process has held at once. */
const peak = () => process.resourceUsage().maxRSS * 1024

test(`${ROUNDS} spaces of a turn, disposed of, grow by less than ${BOUND} bytes`, (context) => {
  const round = () => {
    const space = Space.read(harbour)
    const facts = space.facts()
    const then = space.knownOn('2024-06-01T00:00:00Z')
    for (const one of [facts, then, space]) one.dispose()
  }
  for (let n = 0; n < 5; n += 1) round()
  const before = peak()
  for (let n = 0; n < ROUNDS; n += 1) round()
  const grown = peak() - before
  context.diagnostic(`grown by ${grown} bytes`)
  assert.ok(grown < BOUND, `grown by ${grown} bytes`)
})

test('what is disposed of says so, and others stay', () => {
  const space = Space.read(text)
  const [facts, other] = [space.facts(), space.facts()]
  space.dispose()
  facts.dispose()
  // Once more changes nothing.
  space.dispose()
  facts.dispose()
  const asks = [
    () => space.write(),
    () => space.bill('2026-01-31'),
    () => facts.size,
    () => facts.toJSON(),
    () => structuredClone(facts),
    () => JSON.stringify({ facts }),
    () => other.plus(facts),
    () => Space.read(text).with(facts),
    () => Space.read(text).diff(space, '2026-01-16T18:00:00Z', '2026-01-31'),
    () => util.isDeepStrictEqual(facts, other),
    () => util.isDeepStrictEqual(space, Space.read(text)),
  ]
  for (const ask of asks) {
    assert.throws(ask, (error) => {
      assert.ok(error instanceof TenureError, error.stack)
      assert.equal(error.code, 'wrong_type')
      assert.match(error.message, /disposed/)
      return true
    })
  }
  assert.deepEqual([util.inspect(space), util.inspect(facts)], ['Space', 'Facts'])
  assert.equal(other.size, 5)
})

test('what `using` asks for is there', () => {
  assert.equal(Space.prototype[Symbol.dispose], Space.prototype.dispose)
  const facts = Facts.read(text)
  facts[Symbol.dispose]()
  assert.throws(() => facts.size, TenureError)
})

test('only what was made here can be disposed of', () => {
  const space = Space.read(text)
  for (const one of [{}, null, 7, space.facts(), Object.create(Space.prototype), new Proxy(space, {})]) {
    assert.throws(() => Space.prototype.dispose.call(one), { code: 'wrong_type' })
  }
  assert.equal(space.facts().size, 5)
  const empty = [Space, Facts].map((type) => util.inspect(Object.create(type.prototype)))
  assert.deepEqual(empty, ['Space', 'Facts'])
})
