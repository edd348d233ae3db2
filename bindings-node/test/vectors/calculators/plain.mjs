// What the adaptors have in common: how the cases of other systems are put to the calculators.

import { amountOfMinor, daysBetween, localDay, sumAmounts } from '../../../index.mjs'
import { malformed, text } from '../inputs.mjs'

/** Cycles on a fixed day of the month; of days and weeks, which have none, from the start. */
export function billedOn(start, day, every) {
  return /^P\d+[MY]$/.test(every) ? { anchor: start, every, align: { type: 'day', day } } : { anchor: start, every }
}

/** The later of two dates, or of two instants in UTC. */
export function later(a, b) {
  return a > b ? a : b
}

/** How many days a pair of dates has. */
export function daysOf([from, until]) {
  return daysBetween(from, until)
}

/** The instant that is given, or the start of the day. */
export function instant(value, inputs) {
  return text(value).includes('T') ? value : localDay(value, inputs.zone()).from
}

/** The currency that a vector names, or one that has so many decimals. */
export function currency(inputs) {
  const scale = inputs.get('scale') ?? 2
  const code = { 0: 'JPY', 2: 'USD', 3: 'KWD', 4: 'CLF' }[scale] ?? malformed(`no currency has ${scale} decimals`)
  return inputs.textOr('currency', code)
}

/** An amount that is given in major units. */
export function amount(value, currency) {
  return sumAmounts([`${text(value)} ${currency}`])
}

/** The price of a whole: `price` in major units, or `price_minor` in minor ones. */
export function price(inputs, currency) {
  const minor = inputs.maybeInt('price_minor')
  return minor === undefined ? amount(inputs.value('price'), currency) : amountOfMinor(minor, currency)
}

/** The price of a whole period: `price`, `price_minor`, or `unit_price` for a `quantity`. */
export function priceOf(side, currency) {
  const quantity = side.maybeInt('quantity') ?? 1
  const unit = side.get('unit_price')
  const each = unit === undefined ? price(side, currency) : amount(unit, currency)
  return sumAmounts(Array(quantity).fill(each))
}

/**
 * What is rounded before the line: fractions, if `fraction_scale` says so. Of a change it is the unused part, as those do whose
 * cases these are.
 */
export function proration(inputs, places) {
  const scale = inputs.maybeInt('fraction_scale') ?? places
  const roundFirst = scale === undefined ? { type: 'nothing' } : { type: 'fraction', value: scale }
  return { roundFirst, rounded: 'unused' }
}
