// A panic would be a defect of the library. It ends no process: it is thrown as an error, and the next question is answered.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'

const folder = process.env.TENURE_PROBE
const skip = folder === undefined && 'the module with a function that panics is built by `cargo xtask test node`'

test('a panic is an error', { skip }, () => {
  const require = createRequire(import.meta.url)
  const { TenureError, prorate } = require(path.join(folder, 'index.js'))
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.node'))
  const native = require(path.join(folder, file))
  for (let n = 0; n < 100; n += 1) {
    assert.throws(native._panic, (error) => {
      assert.ok(error instanceof TenureError)
      assert.deepEqual([error.code, error.kind, error.path], ['internal', 'internal', null])
      assert.match(error.message, /a defect/)
      return true
    })
    assert.equal(prorate('190.00 EUR', 16, 31).amount.value, '98.06')
  }
})
