// Questions to calculators: plain functions on plain values.

import { Differs } from '../inputs.mjs'
import { cards } from './cards.mjs'
import { changes } from './changes.mjs'
import { credit } from './credits.mjs'
import { cycles } from './cycles.mjs'
import { killBill } from './kill_bill.mjs'
import { leaves } from './leaves.mjs'
import { proration } from './proration.mjs'
import { terms } from './terms.mjs'

const operations = { ...killBill, ...cycles, ...proration, ...changes, ...terms, ...credit, ...leaves, ...cards }

/** The answer to a question. */
export function answer(op, inputs) {
  const ask = operations[op]
  if (ask === undefined) throw new Differs(`\`${op}\` cannot be asked`)
  const found = ask(inputs)
  inputs.finish()
  return found
}
