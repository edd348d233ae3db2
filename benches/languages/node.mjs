// What a call from Node costs, beside what the same takes in Rust, and a call that takes and returns the same and asks the
// library nothing.
//
//   cargo build -p tenure-node --profile packaged --features probe
//   node benches/languages/node.mjs target/packaged/libtenure_node.so

import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

const require = createRequire(import.meta.url)
const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..')
const library = path.resolve(process.argv[2] ?? path.join(root, 'target/packaged/libtenure_node.so'))

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
const [at, through, permission] = ['2024-11-15T10:00:00Z', '2024-11-30', 'door/main']
const [customer] = space.holdersOf(permission, at)
const price = { value: '190.00', currency: 'EUR' }
const bill = space.bill(through)
native._keep(space.may(customer, permission, at), bill, prorate(price, 16, 31))
const lines = bill.invoices.reduce((sum, invoice) => sum + invoice.lines.length, 0)
const ROUNDS = 300

/** The seconds that the process had on a core for so many: on a clock, it would be what else the machine does too. */
function timed(run) {
  return (number) => {
    const began = process.cpuUsage()
    run(number)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1e6
  }
}

function calls(call) {
  return timed((number) => {
    for (let n = 0; n < number; n += 1) call()
  })
}

/** How to measure one call, in seconds: as many in a row as fill some milliseconds. */
function cost(seconds) {
  let number = 1
  for (let took; (took = seconds(number)) < 0.005; ) number = Math.max(number * 2, Math.floor((number * 0.006) / Math.max(took, 1e-9)))
  return () => seconds(number) / number
}

function shown(seconds) {
  const [figure, unit] = seconds > 1e-3 ? [seconds * 1e3, 'ms'] : [seconds * 1e6, 'µs']
  return `${figure.toFixed(2).padStart(8)} ${unit}`
}

const rows = [
  [
    'may',
    calls(() => space.may(customer, permission, at)),
    timed((times) => native._coreMay(space, customer, permission, at, times)),
    calls(() => native._may(customer, permission, at)),
  ],
  [
    'allowed',
    calls(() => space.allowed(customer, permission, at)),
    timed((times) => native._coreAllowed(space, customer, permission, at, times)),
    calls(() => native._allowed(customer, permission, at)),
  ],
  [
    'prorate',
    calls(() => prorate(price, 16, 31)),
    timed((times) => native._coreProrate(price, 16, 31, times)),
    calls(() => native._prorate(price, 16, 31)),
  ],
  [
    `bill of ${lines} lines`,
    calls(() => space.bill(through)),
    timed((times) => native._coreBill(space, through, times)),
    calls(() => native._bill(through)),
  ],
]
const heads = ['from Node', 'in Rust', 'no-op'].map((head) => head.padStart(11))
console.log(['call'.padEnd(20), ...heads, '(call - Rust) / no-op'.padStart(22)].join(' '))
for (const [name, ...timers] of rows) {
  const measures = timers.map(cost)
  const best = measures.map(() => Infinity)
  // By turns, so that what else the machine does falls on all; the best of each is what the call itself takes.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [n, measure] of measures.entries()) best[n] = Math.min(best[n], measure())
  }
  const [call, core, empty] = best
  console.log([name.padEnd(20), ...best.map(shown), ((call - core) / empty).toFixed(2).padStart(22)].join(' '))
}
