// Boundaries and periods.

import { boundary, cycle, cycleAt, daysBetween, nextBoundary, wholePeriods } from '../../../index.mjs'
import { malformed } from '../inputs.mjs'
import { billedOn, later } from './plain.mjs'

/** Cycles on the bill cycle day (or the billing day) of a start. */
function billed(inputs, key) {
  return billedOn(inputs.text('start'), inputs.int(key), inputs.interval('interval'))
}

/** Cycles from an instant, in the zone of the vector. An anchor that stands on the calendar is one like any other. */
function anchored(inputs) {
  const alignment = inputs.textOr('alignment', 'anniversary')
  if (alignment !== 'anniversary' && alignment !== 'calendar') malformed(`there is no alignment \`${alignment}\``)
  return { anchor: inputs.text('anchor'), every: inputs.interval('interval'), zone: inputs.zone() }
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export const cycles = {
  first_cycle_date: (inputs) => {
    const rhythm = billed(inputs, 'bill_cycle_day')
    return { first_cycle_date: nextBoundary(rhythm, rhythm.anchor, true) }
  },

  add_periods: (inputs) => {
    const rhythm = { anchor: inputs.text('date'), every: inputs.interval('interval') }
    return { date: boundary(rhythm, inputs.int('periods')) }
  },

  align_within_month: (inputs) => ({
    date: boundary(billedOn(inputs.text('date'), inputs.int('bill_cycle_day'), 'P1M'), 0),
  }),

  whole_periods_between: (inputs) => ({
    periods: wholePeriods(inputs.text('start'), inputs.text('end'), inputs.interval('interval')),
  }),

  /** The period that an invoice of this date is for. The first one may be a stub. */
  advance_period: (inputs) => {
    inputs.flag('first_period', false)
    const rhythm = billedOn(inputs.text('invoice_date'), inputs.int('billing_day'), inputs.interval('interval'))
    return { period: [rhythm.anchor, nextBoundary(rhythm, rhythm.anchor)] }
  },

  /** The period that contains a date; before the start the first one, which begins with the start. */
  period_containing: (inputs) => {
    const start = inputs.text('start')
    const found = cycleAt(billed(inputs, 'billing_day'), later(inputs.text('target'), start))
    return { period: [later(found.from, start), found.until] }
  },

  /** How many boundaries have passed since the start. */
  elapsed_cycles: (inputs) => {
    const rhythm = billed(inputs, 'billing_day')
    const passed = cycleAt(rhythm, inputs.text('target')).number - cycleAt(rhythm, rhythm.anchor).number
    return { cycles: Math.max(passed, 0) }
  },

  /** The period that is billed on a date, and its last day. */
  period_billed_at: (inputs) => {
    const start = inputs.text('start')
    const alignment = inputs.text('alignment')
    if (alignment !== 'anniversary' && alignment !== 'calendar') malformed(`there is no alignment \`${alignment}\``)
    const rhythm = { anchor: start, every: inputs.interval('interval'), align: { type: alignment } }
    const running = cycleAt(rhythm, inputs.text('billing_at'))
    const billing = inputs.text('billing')
    if (billing !== 'in_advance' && billing !== 'in_arrear') malformed(`there is no billing \`${billing}\``)
    if (inputs.textOr('end_is', 'exclusive') !== 'inclusive_last_second') {
      malformed('the end is either given as the last second of a day or not asked for')
    }
    const found = billing === 'in_advance' ? running : cycle(rhythm, running.number - 1)
    return { from: later(found.from, start), to_inclusive: found.lastDay }
  },

  /** Boundaries from one number to another, over local days. */
  boundaries: (inputs) => {
    const [anchor, every] = [inputs.text('anchor'), inputs.interval('interval')]
    const alignment = inputs.textOr('alignment', 'anniversary')
    const rhythms = {
      anniversary: () => ({ anchor, every }),
      calendar: () => ({ anchor, every, align: { type: 'calendar' } }),
      day: () => billedOn(anchor, inputs.int('day'), every),
    }
    const rhythm = (rhythms[alignment] ?? malformed('the alignment is anniversary, calendar, or a day'))()
    const [from, to] = [inputs.int('from'), inputs.int('to')]
    return { boundaries: Array.from({ length: to - from + 1 }, (_, n) => boundary(rhythm, from + n)) }
  },

  /** The first boundary after an instant, or at it if that is asked; not before the floor, and not after the end. */
  next_boundary: (inputs) => {
    const [after, inclusive] = [inputs.text('after'), inputs.flag('inclusive', false)]
    const [floor, ends] = [inputs.get('floor'), inputs.get('subscription_end')]
    return { next: nextBoundary(anchored(inputs), after, inclusive, floor, ends) }
  },

  /** The first reset of a grant after now. */
  next_reset: (inputs) => ({ next: nextBoundary(anchored(inputs), inputs.text('now')) }),

  /** The first start of a calendar unit after an instant. */
  next_calendar_boundary: (inputs) => {
    const after = inputs.text('after')
    const starts = inputs.textOr('week_starts', 'monday')
    const rhythm = {
      anchor: after,
      every: inputs.interval('interval'),
      align: { type: 'calendar' },
      weekStarts: weekdays.find((day) => starts.startsWith(day)) ?? malformed(`there is no weekday \`${starts}\``),
      zone: inputs.zone(),
    }
    return { next: nextBoundary(rhythm, after, inputs.flag('inclusive', false)) }
  },

  period_containing_instant: (inputs) => {
    const found = cycleAt(anchored(inputs), inputs.text('instant'))
    return { period: [found.from, found.until] }
  },

  local_days_between: (inputs) => ({
    days: daysBetween(inputs.text('start'), inputs.text('end'), undefined, inputs.zone()),
  }),

  days_between_fixed_month: (inputs) => ({
    days: daysBetween(inputs.text('start'), inputs.text('end'), inputs.int('fixed_days_per_month')),
  }),
}
