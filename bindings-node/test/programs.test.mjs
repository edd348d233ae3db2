// The programs of the readme and of `examples/` run, and the declarations have no `any`.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const read = (path) => fs.readFileSync(new URL(path, root), 'utf8')
const run = (...args) => execFileSync(process.execPath, args, { cwd: fileURLToPath(root), encoding: 'utf8' })

const programs = [...read('README.md').matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code)

test('the readme has programs', () => assert.equal(programs.length, 2))

for (const [n, code] of programs.entries()) {
  test(`program ${n + 1} of the readme`, () => void run('--input-type=module', '--eval', code))
}

test('the taste of the main readme', () => {
  const [, code] = read('../README.md').match(/^```js\n([^]*?)^```$/m)
  // As it stands, but for where a checkout keeps the package and the example.
  const here = code.replace("'tenure'", "'./index.mjs'").replace("'core/examples", "'../core/examples")
  run('--input-type=module', '--eval', here)
})

test('the tour', () => {
  const said = run('examples/tour.mjs')
  assert.match(said, /98\.06 EUR/)
})

test('the month end is one line of JSON', () => {
  const said = run('examples/harbour_month.mjs')
  assert.equal(said.indexOf('\n'), said.length - 1)
  assert.equal(typeof JSON.parse(said), 'object')
})

test('no type of the declarations is any', () => {
  const code = read('index.d.ts').replace(/\/\*\*[^]*?\*\//g, '')
  assert.doesNotMatch(code, /\bany\b/)
})
