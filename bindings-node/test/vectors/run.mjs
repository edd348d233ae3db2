// The vectors of core/vectors, asked through this package: node test/vectors/run.mjs
//
// The last lines are for who holds the languages against each other: `vectors FAMILY RAN SKIPPED`, `skipped OP: WHY`.

import fs from 'node:fs'
import { TenureError } from '../../index.mjs'
import { differs } from './agree.mjs'
import * as calculators from './calculators/index.mjs'
import { Differs, Inputs, Malformed } from './inputs.mjs'
import * as questions from './questions.mjs'

const folder = new URL('../../../core/vectors/', import.meta.url)
const page = fs.readFileSync(new URL('README.md', folder), 'utf8')

/** The operations that this package leaves out, with the reason: a table of the page on vectors. */
const leftOut = new Map()
for (const [, op, why] of section(page, '## Not asked outside Rust').matchAll(/^\| `(\w+)` \| (.+?) \|$/gm)) {
  leftOut.set(op, why)
}

function section(text, heading) {
  return text.split(`${heading}\n`)[1].split('\n## ')[0]
}

/** The space file that a vector's questions are about. */
function spaceOf(vector, file) {
  if (vector.space === undefined) return undefined
  const space = structuredClone(typeof vector.space === 'string' ? file.spaces[vector.space] : vector.space)
  for (const [key, more] of Object.entries(vector.with ?? {})) {
    if (Array.isArray(space[key]) && Array.isArray(more)) space[key].push(...more)
    else if (space[key] && typeof space[key] === 'object' && !Array.isArray(more)) Object.assign(space[key], more)
    else space[key] = more
  }
  return space
}

/** What is answered; a refusal is an answer. */
function answer(ask, space) {
  try {
    if (space !== undefined) return questions.answer(ask.op, ask.in, space)
    if (ask.op === 'read') return questions.readText(ask.in)
    return calculators.answer(ask.op, new Inputs(ask.in))
  } catch (error) {
    if (error instanceof TenureError) return { error: error.code, path: error.path }
    throw error
  }
}

/** Nothing if all questions of a vector are answered as it says, or why not. */
function wrong(vector, asks, file) {
  const space = spaceOf(vector, file)
  for (const ask of asks) {
    try {
      const got = answer(ask, space)
      const found = differs(ask.out, got, ask.op)
      if (found !== undefined) return new Differs(`${found}\n      whole answer: ${JSON.stringify(got)}`)
    } catch (error) {
      return error
    }
  }
  return undefined
}

const families = new Map()
const [skipped, failures] = [new Set(), []]
let disagreed = 0
for (const name of fs.readdirSync(folder).sort()) {
  if (!name.endsWith('.json') || name === 'vectors.schema.json') continue
  const file = JSON.parse(fs.readFileSync(new URL(name, folder), 'utf8'))
  const family = file.family.replaceAll(' ', '_')
  const counts = families.get(family) ?? { ran: 0, skipped: 0 }
  families.set(family, counts)
  for (const vector of file.vectors) {
    const asks = vector.asks ?? [{ op: vector.op, in: vector.in, out: vector.out }]
    const left = asks.find((ask) => leftOut.has(ask.op))
    if (left !== undefined) {
      counts.skipped += 1
      skipped.add(left.op)
      continue
    }
    counts.ran += 1
    const error = wrong(vector, asks, file)
    const fail = (message) => failures.push(`${file.family} / ${vector.name}\n      ${message}`)
    if (error === undefined && vector.disagrees) fail(`passes, though it is said to disagree: ${vector.disagrees}`)
    else if (error instanceof Differs && vector.disagrees) disagreed += 1
    else if (error instanceof Differs || error instanceof Malformed) fail(error.message)
    else if (error !== undefined) fail(error.stack)
  }
}

console.log(`${disagreed} vectors disagree with their source, as docs/src/disagreements.md explains`)
if (failures.length > 0) console.log(`${failures.length} vectors failed:\n  ${failures.join('\n  ')}`)
const sum = (key) => [...families.values()].reduce((sum, counts) => sum + counts[key], 0)
for (const op of skipped) console.log(`skipped ${op}: ${leftOut.get(op)}`)
for (const [family, counts] of families) console.log(`vectors ${family} ${counts.ran} ${counts.skipped}`)
console.log(`vectors all ${sum('ran')} ${sum('skipped')}`)
process.exitCode = failures.length > 0 ? 1 : 0
