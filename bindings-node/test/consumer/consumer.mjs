// The package as ESM has it, installed in an empty folder.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { Space, TenureError, prorate } from 'tenure'

assert.equal(prorate({ value: '190.00', currency: 'EUR' }, 16, 31).amount.value, '98.06')
assert.throws(() => Space.read('{'), TenureError)
// What is installed is what is used, its types, what it says of itself and its licences: no tests, no sources, and nothing to measure by.
const files = fs.readdirSync(new URL('node_modules/tenure/', import.meta.url)).sort()
const others = ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'index.d.mts', 'index.d.ts', 'index.js', 'index.mjs', 'package.json']
assert.deepEqual(files.filter((name) => !/^tenure\..+\.node$/.test(name)), others)
assert.equal(files.length, others.length + 1)
