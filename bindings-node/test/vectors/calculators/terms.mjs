// Dates and statuses of memberships.

import {
  TenureError,
  boundary,
  cycle,
  cycleAt,
  nextTerm,
  prorate,
  renewal,
  roundTo,
  status,
  termDates,
} from '../../../index.mjs'
import { malformed, units, whole } from '../inputs.mjs'
import { billedOn, daysOf } from './plain.mjs'

function length(inputs) {
  return units(inputs.text('duration_unit'), inputs.int('duration_interval'))
}

/**
 * A plan as membership software describes it: `rolling` from the start day, or `fixed` to a month-day or, for months and
 * weeks, to the calendar; with a rollover day from which a joiner gets the next period too.
 */
function plan(inputs) {
  const [long, starts, rollover] = [length(inputs), inputs.get('starts'), inputs.get('rollover')]
  const period = inputs.text('period')
  if (period === 'rolling') return { type: 'rolling', length: long }
  if (period !== 'fixed') malformed(`there is no period \`${period}\``)
  if (starts !== undefined || rollover !== undefined) {
    return { type: 'season', starts: starts ?? '01-01', length: long, rollover }
  }
  return { type: 'calendar', length: long, rolloverDay: inputs.maybeInt('rollover_day') }
}

function planOf(inputs) {
  return whole(inputs.value('plan'), plan)
}

/** The day after one: end dates of other systems are the last day. */
function after(day) {
  return boundary({ anchor: day, every: 'P1D' }, 1)
}

function end(inputs, key) {
  return inputs.maybe(key, after)
}

/** A part of a term, as a decimal of two places. */
function share(days, of) {
  return roundTo(`${days}/${of}`, 2)
}

export const terms = {
  membership_dates: (inputs) => {
    const [start, until] = [inputs.get('start_date'), end(inputs, 'end_date')]
    const [term, joined] = [planOf(inputs), inputs.text('join_date')]
    try {
      const dates = termDates(term, joined, start, until)
      return { join_date: dates.joined, start_date: dates.start, end_date: dates.lastDay }
    } catch (error) {
      if (!(error instanceof TenureError) || error.path === null) throw error
      return { error_field: error.path === 'until' ? 'end_date' : 'start_date', error: error.code }
    }
  },

  /** The first day of the term after so many, counted from a date. */
  next_term: (inputs) => {
    const [long, alignment] = [length(inputs), inputs.textOr('alignment', 'rolling')]
    if (alignment !== 'rolling' && inputs.textOr('week_starts', 'monday') !== 'monday') {
      malformed('terms roll, or follow the calendar, whose weeks start on Mondays')
    }
    return { next_term_starts: nextTerm({ type: alignment, length: long }, inputs.text('from'), inputs.get('terms')) }
  },

  /** The term that a renewal buys. */
  renewal: (inputs) => {
    const until = end(inputs, 'end_date') ?? malformed('what is renewed ends')
    const grace = inputs.get('grace') === undefined ? undefined : inputs.interval('grace')
    const bought = renewal(planOf(inputs), inputs.text('renewed_on'), until, grace)
    return { start_date: bought.start, end_date: bought.lastDay }
  },

  /** What is left of a calendar term for somebody who joins in it. The day of joining counts, or not. */
  term_share: (inputs) => {
    const start = inputs.text('start_date')
    if (inputs.text('alignment') !== 'calendar') malformed('only a calendar term has a part that is over')
    const term = cycleAt({ anchor: start, every: length(inputs), align: { type: 'calendar' } }, start)
    const [until, first] = [after(term.lastDay), inputs.flag('count_start_day', true) ? start : after(start)]
    return {
      fraction: share(daysOf([first, until]), daysOf([term.from, until])),
      start_date: start,
      end_date: term.lastDay,
    }
  },

  /** What is left of an event for somebody who joins on a date, and its share of the price. */
  event_share: (inputs) => {
    const [from, last] = inputs.pair('window')
    const until = after(last)
    const dates = termDates({ type: 'event', from, until }, inputs.text('start_date'))
    const [left, all] = [daysOf([dates.start, until]), daysOf([from, until])]
    return {
      fraction: share(left, all),
      price: prorate(`${inputs.text('price')} USD`, left, all).amount.value,
      start_date: dates.start,
      end_date: dates.lastDay,
    }
  },

  /** The last days of the first monthly periods of memberships that start on these days. */
  anniversary_ends: (inputs) => {
    if (inputs.text('billing') !== 'anniversary') malformed('the periods are anniversaries')
    return { period_ends: inputs.list('starts').map((start) => cycle({ anchor: start, every: 'P1M' }, 0).lastDay) }
  },

  /** The first period of somebody who joins between two billing days, as it is prorated, and as a whole. */
  first_period: (inputs) => {
    const joined = inputs.text('sign_up')
    const all = cycleAt(billedOn(joined, inputs.int('billing_day'), 'P1M'), joined)
    return { with_proration: [joined, all.until], without_proration: [all.from, all.until], invoiced_on: joined }
  },

  /**
   * The name that CiviCRM's default rules have for a status: New for three months from joining, Current until the end,
   * Grace for a month after it, Expired.
   */
  membership_status: (inputs) => {
    if (inputs.text('status_rules') !== 'civi_default') malformed("the rules are CiviCRM's")
    const dates = {
      joined: inputs.text('join_date'),
      start: inputs.text('start_date'),
      until: end(inputs, 'end_date'),
      grace: 'P1M',
      newFor: 'P3M',
    }
    const found = status(dates, inputs.text('as_of'))
    const names = { active: found.isNew ? 'New' : 'Current', grace: 'Grace', expired: 'Expired', upcoming: null }
    const name = names[found.status]
    return { status: name === undefined ? malformed(`CiviCRM has no name for ${found.status}`) : name }
  },
}
