// What must be refused, with which code: core/tests/bad_input.json, which every language goes through, and what only
// JavaScript can give. After each refusal a good question is still answered.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import {
  Facts,
  Space,
  TenureError,
  canonical,
  cycles,
  draw,
  planChange,
  prorate,
  readRequest,
  roundTo,
  split,
  toJson,
} from '../index.mjs'
import { choice, record } from './vectors/native.mjs'

const table = JSON.parse(fs.readFileSync(new URL('../../core/tests/bad_input.json', import.meta.url), 'utf8'))
const space = Space.read(JSON.stringify(table.space))
const at = '2026-01-16T18:00:00Z'

/** The errors that a call throws, as the table has them. */
function errorsOf(call) {
  try {
    call()
  } catch (error) {
    assert.ok(error instanceof TenureError, error.stack)
    assert.ok(error instanceof Error)
    assert.equal(error.name, 'TenureError')
    assert.equal(error.code, error.errors[0].code)
    assert.equal(error.path, error.errors[0].path)
    assert.ok(error.message.length > 0)
    return error.errors.map(({ code, path }) => ({ code, path }))
  }
  return []
}

function stillAnswers() {
  assert.equal(space.allowed('ann', 'door/main', at), true)
  assert.equal(space.may('ann', 'door/main', at).until, '2026-01-16T20:00:00Z')
}

function bytesOf(one) {
  if (one.text !== undefined) return Buffer.from(one.text)
  if (one.base64 !== undefined) return Buffer.from(one.base64, 'base64')
  if (one.repeat !== undefined) {
    return Buffer.from(one.repeat.before + one.repeat.text.repeat(one.repeat.times) + one.repeat.after)
  }
  return Buffer.from(JSON.stringify({ ...table.space, ...one.with }))
}

for (const one of [...table.reading, ...table.changed]) {
  test(`a file: ${one.name}`, () => {
    const bytes = bytesOf(one)
    assert.deepEqual(errorsOf(() => Space.read(bytes)), one.errors)
    // As text it is the same, if it is text.
    if (one.base64 === undefined) assert.deepEqual(errorsOf(() => Space.read(bytes.toString())), one.errors)
    stillAnswers()
  })
}

const asking = {
  may: (given) => space.may(given.customer, given.permission, given.at),
  standing: (given) => space.standing(given.customer, given.at),
  timeline: (given) => space.timeline(given.customer, given.from, given.until),
  balance: (given) => space.balance(choice(given.party), given.credit, given.at),
  explain: (given) => space.explain(given.line, given.through),
  may_book: (given) => space.mayBook(given.customer, given.resource, given.from, given.until, given.at),
  propose: (given) => space.propose(readRequest(JSON.stringify(given.request))),
  compare_presets: (given) => space.comparePresets(given.a, given.b, given.through),
  due: (given) => space.due(given.from, given.until),
  recurring_revenue: (given) => space.recurringRevenue(given.from, given.until),
  prorate: (given) => prorate(given.price, given.part, given.whole),
  split: (given) => split(given.total, given.weights),
  cycles: (given) => cycles(record(given.rhythm), given.from, given.until),
  draw: (given) => draw(given.lots, given.amount, null, given.step),
  round_to: (given) => roundTo(given.value, given.places),
}

for (const one of table.asking) {
  test(`a question: ${one.name}`, () => {
    assert.deepEqual(errorsOf(() => asking[one.op](one.in)), [one.error])
    stillAnswers()
  })
}

// The table's cases that depend on the language, each as it looks in JavaScript.
const may = (customer, permission, instant) => space.may(customer, permission, instant)
const lots = [{ id: 'a', amount: '60', from: at }]
const native = {
  'a float as an amount': () => prorate(12.5, 1, 2),
  'a float as credits': () => draw(lots, 7.5),
  'not a number as credits': () => draw(lots, NaN),
  'a whole number as an amount': () => prorate(100, 1, 2),
  'a number as an id': () => may(7, 'door/main', at),
  'nothing as an id': () => may(null, 'door/main', at),
  'a truth as a whole number': () => prorate('100.00 EUR', true, 2),
  'a fraction as a whole number': () => prorate('100.00 EUR', 1.5, 2),
  'a whole number beyond all bounds': () => prorate('100.00 EUR', 2 ** 70, 2),
  'text where a list is wanted': () => split('100.00 EUR', '12'),
  'a list where a record is wanted': () => space.balance([], 'minutes', at),
  'a number among the weights that is text': () => split('100.00 EUR', [1, '2']),
  'a rounding that there is not': () => roundTo('1.5', 0, 'up'),
  'a field that the record does not have': () =>
    space.balance({ type: 'customer', value: 'ann', colour: 'red' }, 'minutes', at),
  'text that is no Unicode': () => may('\ud800', 'door/main', at),
}

// Days and instants are text here: what other languages tell by the type of a value, the core tells by its text.
const asText = {
  'a date-time without a zone': [() => may('ann', 'door/main', '2026-01-16T18:00:00'), 'invalid_moment'],
  'a date where an instant is wanted': [() => may('ann', 'door/main', '2026-01-16'), 'invalid_moment'],
  'an instant where a date is wanted': [() => space.bill(at), 'invalid_day'],
}

for (const one of table.native) {
  test(`a value: ${one.name}`, () => {
    const [call, code] = asText[one.name] ?? [native[one.name], one.error.code]
    assert.ok(call, 'the case is not accounted for')
    assert.deepEqual(errorsOf(call), [{ ...one.error, code }])
    stillAnswers()
  })
}

test('every case is in the table', () => {
  const names = new Set(table.native.map((one) => one.name))
  for (const name of [...Object.keys(native), ...Object.keys(asText)]) assert.ok(names.has(name), name)
})

// What only JavaScript has.
const party = { type: 'customer', value: 'ann' }
const request = { at, by: { type: 'host' }, commands: [] }
const cancel = { type: 'cancel', membership: 'm1', when: { type: 'now' } }
const command = (action) => ({ ...request, commands: [{ id: 'c1', do: action }] })
const wrongType = 'wrong_type'
const only = {
  'a Date as an instant': [() => may('ann', 'door/main', new Date(at)), wrongType, 'at'],
  'a Date as a day': [() => space.bill(new Date(at)), wrongType, 'through'],
  'a Date as an amount': [() => prorate(new Date(at), 1, 2), wrongType, 'price'],
  'a number of milliseconds as an instant': [() => may('ann', 'door/main', 1768586400000), wrongType, 'at'],
  'a BigInt as a whole number': [() => prorate('1.00 EUR', 1n, 2), wrongType, 'part'],
  'a BigInt as an amount': [() => prorate(1n, 1, 2), wrongType, 'price'],
  'infinity as a whole number': [() => prorate('1.00 EUR', Infinity, 2), 'out_of_range', 'part'],
  'not a number as a whole number': [() => prorate('1.00 EUR', NaN, 2), wrongType, 'part'],
  'an integer that is not safe': [() => prorate('1.00 EUR', 2 ** 53, 2 ** 53), 'out_of_range', 'part'],
  'text as a whole number': [() => prorate('1.00 EUR', '1', 2), wrongType, 'part'],
  'more decimal places than there are': [() => roundTo('1', 2 ** 40), 'out_of_range', 'places'],
  'a weight below zero': [() => split('1.00 EUR', [-1]), 'out_of_range', 'weights[0]'],
  'a hole in a list': [() => split('1.00 EUR', [1, , 2]), wrongType, 'weights[1]'], // eslint-disable-line no-sparse-arrays
  'an object that looks like a list': [() => split('1.00 EUR', { 0: 1, length: 1 }), wrongType, 'weights'],
  'a Set as a list': [() => split('1.00 EUR', new Set([1])), wrongType, 'weights'],
  'a boxed text': [() => may(new String('ann'), 'door/main', at), wrongType, 'customer'],
  'a symbol': [() => may(Symbol('ann'), 'door/main', at), wrongType, 'customer'],
  'a function': [() => may(() => 'ann', 'door/main', at), wrongType, 'customer'],
  'nothing at all': [() => space.may(), wrongType, 'customer'],
  'an amount with a number as its value': [
    () => prorate({ value: 12.5, currency: 'EUR' }, 1, 2),
    wrongType,
    'price.value',
  ],
  'an amount without a currency': [() => prorate({ value: '12.50' }, 1, 2), 'missing_field', 'price'],
  'an amount with a field too many': [
    () => prorate({ value: '12.50', currency: 'EUR', vat: '2.50' }, 1, 2),
    'unknown_field',
    'price.vat',
  ],
  'an amount finer than a cent': [
    () => prorate({ value: '12.505', currency: 'EUR' }, 1, 2),
    'too_many_decimals',
    'price',
  ],
  'half a character in an amount': [() => prorate('12.50 EU\udc00', 1, 2), 'invalid_amount', 'price'],
  'half a character in a permission': [() => may('ann', 'door/\ud83d', at), wrongType, 'permission'],
  'a zero in an id': [() => may('an\0n', 'door/main', at), 'invalid_id', 'customer'],
  'an id of ten megabytes': [() => may('x'.repeat(10_000_000), 'door/main', at), 'invalid_id', 'customer'],
  'a variant without a type': [() => space.balance({ value: 'ann' }, 'minutes', at), 'missing_field', 'party'],
  'a variant without a type, to be written': [() => toJson('Party', { value: 'ann' }), 'missing_field', 'value'],
  'an empty object': [() => space.balance({}, 'minutes', at), 'missing_field', 'party'],
  'a variant that there is not': [
    () => space.balance({ type: 'group', value: 'ann' }, 'minutes', at),
    'unknown_variant',
    'party',
  ],
  'a key in the case of JSON': [
    () => cycles({ anchor: '2026-01-01', every: 'P1W', week_starts: 'mon' }, '2026-01-01', '2026-02-01'),
    'unknown_field',
    'week_starts',
  ],
  'a field of another variant': [
    () => planChange('1.00 EUR', null, { part: 1, whole: 2 }, null, null, { roundFirst: { type: 'nothing', value: 2 } }),
    'unknown_field',
    'round_first.value',
  ],
  'a wrong value deep within': [
    () => space.propose(command({ ...cancel, membership: 7 })),
    wrongType,
    'commands[0].do.cancel.membership',
  ],
  'a field too many deep within': [
    () => space.propose(command({ ...cancel, refund: true })),
    'unknown_field',
    'commands[0].do.cancel.refund',
  ],
  'null where a field is required': [() => space.propose({ ...request, at: null }), wrongType, 'at'],
  'an object that is no space': [() => Space.prototype.bill.call({}, '2026-01-31'), wrongType, null],
  'an object with the prototype of a space': [
    () => Object.create(Space.prototype).bill('2026-01-31'),
    wrongType,
    null,
  ],
  'facts where a space is wanted': [() => Space.prototype.bill.call(space.facts(), '2026-01-31'), wrongType, null],
  'a space where facts are wanted': [() => space.with(space), wrongType, 'facts'],
  'an object where a space is wanted': [() => space.diff({}, at, '2026-01-31'), wrongType, 'after'],
  'a number as a file': [() => Space.read(7), wrongType, 'source'],
  'a number as facts': [() => Facts.read(7), wrongType, 'source'],
  'a number as a request': [() => readRequest(7), wrongType, 'source'],
  'nothing as a file': [() => Space.read(), wrongType, 'source'],
  'a list of numbers as a file': [() => Space.read([123, 125]), wrongType, 'source'],
  'an Uint16Array as a file': [() => Space.read(new Uint16Array([123, 125])), wrongType, 'source'],
  'a file with half a character': [() => Space.read('{"format": "\ud800"}'), 'invalid_json', null],
  'facts that are no JSON': [() => Facts.read('facts'), 'invalid_json', null],
  'an empty request': [() => readRequest(''), 'invalid_json', null],
  'a type that has no JSON': [() => toJson('Amount', '1.00 EUR'), 'unknown_variant', 'type'],
  'the JSON of another type': [() => toJson('Decision', space.bill('2026-01-31')), 'unknown_field', 'through'],
  'a leaf that there is not': [() => canonical('colour', 'red'), 'unknown_variant', 'kind'],
}

for (const [name, [call, code, path]] of Object.entries(only)) {
  test(`JavaScript: ${name}`, () => {
    assert.deepEqual(errorsOf(call), [{ code, path }])
    stillAnswers()
  })
}

test('what a getter or a proxy throws comes out as it is', () => {
  const thrown = new RangeError('mine')
  const fail = () => {
    throw thrown
  }
  const traps = ['get', 'ownKeys'].map((trap) => new Proxy({ ...party }, { [trap]: fail }))
  const getter = { type: 'customer', get value() { return fail() } }
  for (const one of [getter, ...traps]) {
    assert.throws(() => space.balance(one, 'minutes', at), (error) => error === thrown)
    stillAnswers()
  }
  // A proxy of a list is none for Node's own interface.
  assert.deepEqual(errorsOf(() => split('1.00 EUR', new Proxy([1, 2], {}))), [{ code: wrongType, path: 'weights' }])
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  assert.throws(() => space.balance(proxy, 'minutes', at))
  stillAnswers()
})

test('a getter that asks anew, and a list that shrinks meanwhile', () => {
  const nested = { type: 'customer', get value() { return space.may('ann', 'door/main', at).customer } }
  assert.equal(space.balance(nested, 'minutes', at).credit, 'minutes')
  const weights = [1, 2, 3]
  Object.defineProperty(weights, 0, { get: () => ((weights.length = 1), 1) })
  assert.deepEqual(errorsOf(() => split('1.00 EUR', weights)), [{ code: 'wrong_type', path: 'weights[1]' }])
  stillAnswers()
})

test('a record that contains itself', () => {
  const rhythm = { anchor: '2026-01-01', every: 'P1M' }
  rhythm.align = rhythm
  assert.deepEqual(errorsOf(() => cycles(rhythm, '2026-01-01', '2026-02-01')), [
    { code: 'missing_field', path: 'align' },
  ])
})

test('a record is its own enumerable fields', () => {
  class Party {
    constructor() {
      this.type = 'customer'
      this.value = 'ann'
    }
  }
  assert.equal(space.balance(new Party(), 'minutes', at).credit, 'minutes')
  assert.equal(space.balance(Object.freeze({ ...party }), 'minutes', at).credit, 'minutes')
  assert.equal(space.balance(Object.assign(Object.create(null), party), 'minutes', at).credit, 'minutes')
  const hidden = Object.defineProperty({ ...party }, 'secret', { value: 1, enumerable: false })
  assert.equal(space.balance(hidden, 'minutes', at).credit, 'minutes')
  const symbol = { ...party, [Symbol('secret')]: 1 }
  assert.equal(space.balance(symbol, 'minutes', at).credit, 'minutes')
  // What a record inherits, or hides, it does not have; and it makes no room for a field that there is not.
  const price = { currency: 'EUR' }
  const value = { value: '1.00', enumerable: false }
  const inherited = Object.create({ value: '1.00' }, { currency: { value: 'EUR', enumerable: true } })
  for (const one of [inherited, Object.defineProperty({ ...price }, 'value', value)]) {
    assert.deepEqual(errorsOf(() => prorate(one, 1, 2)), [{ code: 'missing_field', path: 'price' }])
    one.vat = '23'
    assert.deepEqual(errorsOf(() => prorate(one, 1, 2)), [{ code: 'unknown_field', path: 'price.vat' }])
  }
  const rounding = Object.create({ line: 'half_even' })
  rounding.first_ = { type: 'nothing' }
  assert.deepEqual(errorsOf(() => prorate('1.00 EUR', 1, 2, rounding)), [
    { code: 'unknown_field', path: 'first_' },
  ])
  class Getters {
    get type() {
      return 'customer'
    }
  }
  assert.deepEqual(errorsOf(() => space.balance(new Getters(), 'minutes', at)), [
    { code: 'missing_field', path: 'party' },
  ])
})

test('what somebody has put into Object.prototype changes nothing', () => {
  const names = ['value', 'currency', 'type', 'line', 'allowed', 'json', '0']
  const expected = [prorate('190.00 EUR', 16, 31), space.may('ann', 'door/main', at), space.bill('2026-01-31')]
  const asked = []
  let [answers, errors] = []
  try {
    for (const name of names) {
      const get = () => (asked.push(`get ${name}`), 'polluted')
      const set = () => asked.push(`set ${name}`)
      Object.defineProperty(Object.prototype, name, { __proto__: null, get, set, configurable: true })
    }
    answers = [prorate('190.00 EUR', 16, 31, {}), space.may('ann', 'door/main', at), space.bill('2026-01-31')]
    assert.equal(space.facts().plus(JSON.parse(space.facts().json)).size, 10)
    errors = [errorsOf(() => prorate({ currency: 'EUR' }, 1, 2)), errorsOf(() => space.balance({}, 'minutes', at))]
  } finally {
    for (const name of names) delete Object.prototype[name]
  }
  assert.deepEqual(asked, [])
  assert.deepEqual(answers, expected)
  assert.deepEqual(errors.flat(), [
    { code: 'missing_field', path: 'price' },
    { code: 'missing_field', path: 'party' },
  ])
})

test('a field that is not known is not told at full length', () => {
  for (const name of ['x'.repeat(1_000_000), '\u{1f600}'.repeat(1_000_000)]) {
    const [{ path }] = errorsOf(() => prorate({ [name]: 1 }, 1, 2))
    assert.ok(path.length < 100, `${path.length}`)
    assert.throws(() => prorate({ [name]: 1 }, 1, 2), ({ message }) => message.length < 300)
  }
})

test('a space is disposed of while it is asked', () => {
  const brief = Space.read(JSON.stringify(table.space))
  const nosy = { type: 'customer', get value() { return brief.dispose(), 'ann' } }
  assert.equal(brief.balance(nosy, 'minutes', at).credit, 'minutes')
  assert.deepEqual(errorsOf(() => brief.balance(party, 'minutes', at)), [{ code: wrongType, path: null }])
  stillAnswers()
})
