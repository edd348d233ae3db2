// What Kill Bill bills: cycles on a bill cycle day, with stubs against intervals that are not clamped again.

import { chargedUntil, cycleAt, nextBoundary, portions, roundTo, sumExact } from '../../../index.mjs'
import { malformed } from '../inputs.mjs'
import { billedOn, later } from './plain.mjs'

const unclamped = { stubOf: 'unclamped' }

/** The subscription that is asked about. */
function subscription(inputs) {
  const from = inputs.text('start')
  const rhythm = billedOn(from, inputs.int('bill_cycle_day'), inputs.interval('interval'))
  const billing = inputs.text('billing')
  const timings = { in_advance: 'advance', in_arrear: 'arrears', in_arrear_greedy: 'arrears_greedy' }
  const timing = timings[billing] ?? malformed(`there is no billing \`${billing}\``)
  return { rhythm, charged: { from, until: inputs.get('end'), through: inputs.text('target') }, timing }
}

/** The share of a whole cycle, rounded to so many decimals. */
function fraction(portion, inputs) {
  const places = inputs.maybeInt('fraction_scale') ?? 9
  return roundTo(`${portion.numerator}/${portion.denominator}`, places, inputs.rounding())
}

function lines(inputs) {
  const { rhythm, charged, timing } = subscription(inputs)
  return portions(rhythm, charged, timing, unclamped).map((portion) => ({
    from: portion.from,
    to: portion.until,
    fraction: fraction(portion, inputs),
  }))
}

export const killBill = {
  bill_cycles: (inputs) => {
    inputs.get('fraction_scale')
    inputs.rounding()
    const found = lines(inputs)
    return { cycles: sumExact(found.map((line) => line.fraction)), derived_lines: found }
  },

  billing_lines: (inputs) => ({ lines: lines(inputs) }),

  billing_interval: (inputs) => {
    const { rhythm, charged, timing } = subscription(inputs)
    const first = nextBoundary(rhythm, rhythm.anchor, true)
    const billed = chargedUntil(rhythm, charged, timing)
    const answer = { has_something_to_bill: billed !== null, first_cycle_date: first, billed_through: billed }
    if (billed !== null) {
      // The last boundary that is reached; before the first one it is the first.
      answer.last_cycle_date = later(cycleAt(rhythm, billed).from, first)
      answer.next_cycle_date = nextBoundary(rhythm, billed)
    }
    const found = portions(rhythm, charged, timing, unclamped)
    return { ...answer, whole_periods: found.filter((portion) => portion.whole).length }
  },

  /** A stub that leads up to the first boundary, or away from the last. */
  stub_fraction: (inputs) => {
    const [start, end] = [inputs.text('start'), inputs.text('end')]
    const month = inputs.maybeInt('fixed_days_per_month')
    const how = month === undefined ? unclamped : { count: { type: 'month_of', value: month } }
    const side = inputs.text('side')
    const anchor = { leading: end, trailing: start }[side] ?? malformed(`there is no side \`${side}\``)
    const rhythm = { anchor, every: inputs.interval('interval') }
    const found = portions(rhythm, { from: start, until: end, through: end }, undefined, how)
    if (found.length !== 1) malformed('a stub is shorter than a cycle')
    const [portion] = found
    return { days: portion.numerator, denominator: portion.denominator, fraction: fraction(portion, inputs) }
  },
}
