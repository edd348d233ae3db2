// What somebody who writes JavaScript expects: both module systems, plain values, errors that are errors.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import util from 'node:util'
import { Worker } from 'node:worker_threads'
import tenure, * as esm from '../index.mjs'

const cjs = createRequire(import.meta.url)('../index.js')
const file = fs.readFileSync(new URL('../../core/tests/bad_input.json', import.meta.url), 'utf8')
const text = JSON.stringify(JSON.parse(file).space)
const { Facts, Space, TenureError } = esm
const space = Space.read(text)
const at = '2026-01-16T18:00:00Z'

const firstFrame = ({ stack }) => stack.split('\n').find((line) => line.startsWith('    at '))

test('both module systems have the same', () => {
  assert.equal(tenure, cjs)
  const { default: _, ...names } = { ...esm }
  assert.deepEqual(Object.keys(names).sort(), Object.keys(cjs).sort())
  for (const [name, value] of Object.entries(names)) assert.equal(value, cjs[name])
  assert.throws(() => cjs.Space.read('{'), esm.TenureError)
  assert.throws(() => esm.Space.read('{'), cjs.TenureError)
})

test('an error is an error', () => {
  let error
  try {
    const file = JSON.parse(text)
    file.customers.push(file.customers[0])
    file.memberships[0].plan = 'office'
    Space.read(JSON.stringify(file))
  } catch (caught) {
    error = caught
  }
  assert.ok(error instanceof TenureError && error instanceof Error)
  assert.ok(util.types.isNativeError(error))
  assert.equal(Object.prototype.toString.call(error), '[object Error]')
  assert.match(firstFrame(error), /idiom\.test\.mjs/)
  assert.ok(error.stack.startsWith(`TenureError: ${error.message}`), error.stack)
  assert.equal(String(error), `TenureError: ${error.message}`)
  assert.equal(error.errors.length, 2)
  assert.deepEqual(
    error.errors.map(({ code, kind, path }) => [code, kind, path]),
    [
      ['duplicate_id', 'fact', 'customers[1].id'],
      ['dangling_id', 'fact', 'memberships[0].plan'],
    ],
  )
  assert.equal(error.message.split('\n').length, 2)
  assert.ok(Object.isFrozen(error.errors))
})

test('a stack starts where the library is called', () => {
  const asks = [
    () => Space.read('{'),
    () => Space.readFile(new URL('idiom.test.mjs', import.meta.url)),
    () => Facts.read('{'),
    () => space.may('zoe', 'door/main', at),
    () => esm.prorate(1, 1, 2),
  ]
  for (const ask of asks) {
    assert.throws(ask, (error) => {
      assert.ok(error instanceof TenureError)
      assert.match(firstFrame(error), /idiom\.test\.mjs/)
      return true
    })
  }
})

test('an error that somebody makes is one as any other', () => {
  for (const error of [new TenureError(), new TenureError('mine'), new TenureError([1])]) {
    assert.ok(error instanceof Error)
    assert.deepEqual([error.code, error.kind, error.path, error.errors.length], ['internal', 'internal', null, 1])
    assert.equal(error.errors[0].message, error.message)
  }
})

test('values are plain, and are changed without changing anything else', () => {
  const bill = space.bill('2026-01-31')
  assert.equal(Object.getPrototypeOf(bill), Object.prototype)
  assert.deepEqual(structuredClone(bill), bill)
  const total = bill.invoices[0].total
  assert.deepEqual(total, { value: '98.06', currency: 'EUR' })
  total.value = '0.00'
  assert.equal(space.bill('2026-01-31').invoices[0].total.value, '98.06')
})

test('keys stand in the order of the core, and none is left out', () => {
  const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const decision = space.may('ann', 'door/main', at)
  const json = JSON.parse(esm.toJson('Decision', decision))
  assert.deepEqual(Object.keys(decision).map(snake), Object.keys(json))
  assert.deepEqual(Object.keys(decision.reasons[0]).map(snake), Object.keys(json.reasons[0]))
  assert.equal(decision.reasons[0].lastDay, null)
})

test('what is optional may be left out, undefined or null', () => {
  const [price, part, whole] = ['190.00 EUR', 16, 31]
  const expected = esm.prorate(price, part, whole)
  for (const rounding of [undefined, null, {}, { line: undefined }, { line: null }]) {
    assert.deepEqual(esm.prorate(price, part, whole, rounding), expected)
  }
  assert.deepEqual(esm.prorate(expected.amount, 1, 1).amount, expected.amount)
})

test('a space and facts are objects of their classes', () => {
  assert.ok(space instanceof Space)
  assert.ok(space.facts() instanceof Facts)
  assert.throws(() => new Space(), TypeError)
  assert.throws(() => new Facts(), TypeError)
  assert.match(util.inspect(space), /^Space \{[^]*'The Quay'/)
  assert.match(util.inspect(space.facts()), /^Facts \{[^]*customers: 1/)
  assert.deepEqual(space.header(), {
    id: 'quay',
    name: 'The Quay',
    currency: 'EUR',
    zone: 'Europe/Lisbon',
    billingStarts: null,
  })
})

test('facts are read, counted, compared, added and written', () => {
  const facts = space.facts()
  assert.equal(facts.size, 5)
  assert.equal(facts.counts().customers, 1)
  assert.ok(facts.equals(Facts.read(text)))
  const { format, edition, space: header } = JSON.parse(text)
  const ben = { id: 'ben', recorded: '2026-01-12T09:00:00Z' }
  const more = Facts.read(JSON.stringify({ format, edition, space: header, customers: [ben] }))
  assert.equal(more.size, 1)
  assert.equal(facts.plus(more).size, 6)
  assert.equal(facts.size, 5)
  const then = space.with(more)
  assert.ok(then.facts().equals(facts.plus(more)))
  assert.deepEqual(JSON.parse(JSON.stringify(more)).customers, [ben])
  assert.ok(then.facts().write().equals(then.write()))
  assert.equal(then.knownOn('2026-01-11T00:00:00Z').facts().counts().customers, 1)
  assert.deepEqual(then.forget('ben').facts().counts(), then.facts().counts())
})

test('facts and spaces are equal if what is in them is', () => {
  const more = Facts.read(JSON.stringify({ ...JSON.parse(text), memberships: [] }))
  assert.deepEqual(space.facts(), Facts.read(text))
  assert.notDeepEqual(space.facts(), more)
  assert.ok(util.isDeepStrictEqual([space], [Space.read(space.write())]))
  assert.ok(!util.isDeepStrictEqual([space], [Space.read(more.write())]))
  // What they are compared by is their own, and says nothing where nobody compares.
  assert.deepEqual(Object.keys(space), [])
  assert.equal(JSON.stringify({ space }), '{"space":{}}')
  assert.equal(JSON.stringify(more), JSON.stringify(JSON.parse(more.write())))
  assert.deepEqual(structuredClone(space), {})
})

test('facts come back from where they were stored', () => {
  const by = { type: 'member', value: 'ann' }
  const cancel = { type: 'cancel', membership: 'm1', when: { type: 'period_end' } }
  const proposal = space.propose({ at, by, commands: [{ id: 'c1', do: cancel }] })
  for (const stored of [structuredClone(proposal), JSON.parse(JSON.stringify(proposal))]) {
    assert.ok(space.stillValid(stored, stored.at))
    const then = space.with(stored.facts)
    assert.ok(!then.stillValid(stored, stored.at))
    assert.deepEqual(then, space.with(proposal.facts))
    assert.equal(esm.toJson('Proposal', stored), esm.toJson('Proposal', proposal))
  }
  const { facts } = proposal
  assert.equal(esm.toJson('Facts', facts), facts.json)
  for (const given of [facts.json, facts.toJSON(), { json: facts.json }, { ...facts }]) {
    assert.deepEqual(space.with(given), space.with(facts))
    assert.ok(facts.plus(given).size === 2 * facts.size)
  }
  // They are read as strictly as a file is.
  const { customers, ...rest } = space.facts().toJSON()
  const wrong = { ...rest, customers: [{ ...customers[0], colour: 'red' }] }
  const refused = { code: 'unknown_field', path: 'customers[0].colour' }
  for (const given of [wrong, JSON.stringify(wrong), { json: JSON.stringify(wrong) }]) {
    assert.throws(() => space.with(given), refused)
  }
  assert.throws(() => space.with({}), { code: 'missing_field', path: 'facts' })
  assert.throws(() => space.stillValid({ ...proposal, facts: {} }, proposal.at), { code: 'missing_field', path: 'facts' })
  for (const given of [7, null, [], new Date(), new Map(), () => 1]) {
    assert.throws(() => space.with(given), TenureError)
  }
})

test('a space is written as it was read', () => {
  assert.ok(Buffer.isBuffer(space.write()))
  assert.ok(Space.read(space.write()).write().equals(space.write()))
  assert.ok(Space.read(new Uint8Array(Buffer.from(text))).write().equals(space.write()))
  const path = new URL('../../core/examples/harbour/space.json', import.meta.url)
  assert.equal(Space.readFile(path).header().id, 'harbour')
  assert.throws(() => Space.readFile('/no/such/file'), { code: 'ENOENT' })
})

test('spaces differ, and proposals say whether they still hold', () => {
  const by = { type: 'member', value: 'ann' }
  const cancel = { type: 'cancel', membership: 'm1', when: { type: 'period_end' } }
  const request = { at, by, commands: [{ id: 'c1', do: cancel }] }
  const inJson = { cancel: { membership: 'm1', when: 'period_end' } }
  const json = JSON.stringify({ at, by: { member: 'ann' }, commands: [{ id: 'c1', do: inJson }] })
  const proposal = space.propose(request)
  assert.ok(proposal.accepted, JSON.stringify(proposal.refusals))
  assert.deepEqual(space.propose(esm.readRequest(json)).facts.toJSON(), proposal.facts.toJSON())
  assert.ok(space.stillValid(proposal, proposal.at))
  const then = space.with(proposal.facts)
  assert.ok(!then.stillValid(proposal, proposal.at))
  assert.ok(then.stale(proposal).length > 0)
  const difference = space.diff(then, at, '2026-01-31')
  assert.ok(difference.standings.length > 0 || difference.access.length > 0, JSON.stringify(difference))
})

test('a worker has the module for itself', async () => {
  const code = `
    const { Space } = require(${JSON.stringify(new URL('../index.js', import.meta.url).pathname)})
    const { parentPort, workerData } = require('node:worker_threads')
    parentPort.postMessage(Space.read(workerData).allowed('ann', 'door/main', '${at}'))`
  const ask = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(code, { eval: true, workerData: text })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  assert.deepEqual(await Promise.all([ask(), ask(), ask()]), [true, true, true])
})

test('versions', () => {
  const { version } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  assert.equal(esm.version, version)
  assert.match(esm.tzVersion(), /^20\d\d[a-z]$/)
})
