// Questions and refusals, many times over: memory must not grow. Run with --expose-gc.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { Space, TenureError, prorate } from '../index.mjs'

const table = JSON.parse(fs.readFileSync(new URL('../../core/tests/bad_input.json', import.meta.url), 'utf8'))
const text = JSON.stringify(table.space)
const space = Space.read(text)
const at = '2026-01-16T18:00:00Z'

/** How much the process may grow, in bytes. What leaked would be many times as much: each round makes some kilobytes. */
const BOUND = 16 * 2 ** 20
const ROUNDS = 20_000

function refused(ask) {
  try {
    ask()
  } catch (error) {
    if (error instanceof TenureError) return
    throw error
  }
  throw new Error('it was answered')
}

function round(n) {
  space.may('ann', 'door/main', at)
  space.allowed('ann', 'door/main', at)
  prorate({ value: '190.00', currency: 'EUR' }, 16, 31)
  refused(() => space.may('zoe', 'door/main', at))
  refused(() => space.balance({ type: 'customer', value: 'ann', colour: 'red' }, 'minutes', at))
  if (n % 20 === 0) {
    // Spaces and facts of their own, which go when nobody holds them.
    const other = Space.read(text)
    other.with(other.facts()).bill('2026-01-31')
  }
}

function rounds(count) {
  for (let n = 0; n < count; n += 1) round(n)
}

/** Resident memory after what can be collected has been. Finalizers run between turns of the event loop. */
async function resident() {
  for (let n = 0; n < 4; n += 1) {
    globalThis.gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return process.memoryUsage().rss
}

test(`${ROUNDS} rounds of questions and refusals grow by less than ${BOUND} bytes`, async (context) => {
  assert.ok(globalThis.gc, 'run it with --expose-gc')
  rounds(ROUNDS / 2)
  const before = await resident()
  rounds(ROUNDS)
  const grown = (await resident()) - before
  context.diagnostic(`grown by ${grown} bytes`)
  assert.ok(grown < BOUND, `grown by ${grown} bytes`)
})
