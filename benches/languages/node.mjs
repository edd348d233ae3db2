// What a question costs from Node, beside a call that takes and answers the same and asks nothing: the budget is twice that.
//
//   cargo build -p tenure-node --profile binding --features probe
//   node benches/languages/node.mjs target/binding/libtenure_node.so

import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

const require = createRequire(import.meta.url)
const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..')
const library = path.resolve(process.argv[2] ?? path.join(root, 'target/binding/libtenure_node.so'))

// The package as it is, around the module that has the calls that do nothing.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenure-'))
process.on('exit', () => fs.rmSync(folder, { recursive: true }))
for (const file of ['index.js', 'package.json']) fs.copyFileSync(path.join(root, 'bindings-node', file), path.join(folder, file))
const glibc = process.report.getReport().header.glibcVersionRuntime
const system = { linux: glibc ? '-gnu' : '-musl', win32: '-msvc' }[process.platform] ?? ''
const name = path.join(folder, `tenure.${process.platform}-${process.arch}${system}.node`)
fs.copyFileSync(library, name)
const { Space, prorate } = require(folder)
const native = require(name)

const space = Space.readFile(path.join(root, 'core/examples/harbour/space.json'))
const at = '2024-11-15T10:00:00Z'
const [permission] = ['door/main']
const customers = space.holdersOf(permission, at)
const customer = customers[0]
const price = { value: '190.00', currency: 'EUR' }
const rounding = { line: 'half_even' }
const through = '2024-11-30'
native._keep(space.may(customer, permission, at), space.bill(through), prorate(price, 16, 31, rounding))

/** Microseconds a call, the best of some runs: what else the machine does only adds to it. */
function measured(ask, count) {
  let best = Infinity
  for (let run = 0; run < 9; run += 1) {
    const start = process.hrtime.bigint()
    for (let n = 0; n < count; n += 1) ask(n)
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1000 / count)
  }
  return best
}

const cases = [
  ['may', 5000, () => space.may(customer, permission, at), () => native._may(customer, permission, at)],
  ['allowed', 20000, () => space.allowed(customer, permission, at), () => native._allowed(customer, permission, at)],
  ['prorate', 10000, () => prorate(price, 16, 31, rounding), () => native._prorate(price, 16, 31, rounding)],
  ['bill', 5, () => space.bill(through), () => native._bill(through)],
]
console.log(`${customers.length} may enter; ${space.bill(through).invoices.length} invoices`)
console.log('question        asked  nothing asked  ratio')
for (const [name, count, ask, nothing] of cases) {
  const [asked, idle] = [measured(ask, count), measured(nothing, count)]
  const figures = [asked.toFixed(2).padStart(9), idle.toFixed(2).padStart(13), (asked / idle).toFixed(2).padStart(6)]
  console.log(`${name.padEnd(10)} ${figures.join(' ')}  µs`)
}
