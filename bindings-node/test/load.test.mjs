// A native module that is not there, and one that is there and is none.

import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const name = fs.readdirSync(root).find((name) => name.endsWith('.node'))
const require = createRequire(import.meta.url)

function load(native) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenure-'))
  try {
    for (const file of ['index.js', 'package.json']) fs.copyFileSync(path.join(root, file), path.join(folder, file))
    if (native) fs.writeFileSync(path.join(folder, name), native)
    return require(folder)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

test('what is missing is told from what does not load', () => {
  assert.throws(() => load(null), { message: /has no native module for this system/ })
  assert.throws(() => load('no library'), (error) => {
    assert.match(error.message, /that does not load/)
    assert.equal(error.cause.code, 'ERR_DLOPEN_FAILED')
    return true
  })
})
