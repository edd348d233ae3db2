// What a part of a whole costs, and what an amount is made of.

import {
  capCredit,
  cut,
  microsBetween,
  minorOf,
  priceOf,
  prorate,
  roundTo,
  split,
  sumAmounts,
  sumExact,
} from '../../../index.mjs'
import { malformed } from '../inputs.mjs'
import { choice } from '../native.mjs'
import { amount, currency, daysOf, later, price, proration as read } from './plain.mjs'

/** The price of the whole; of a credit it is below zero. */
function signedPrice(inputs) {
  const whole = price(inputs, currency(inputs))
  const line = inputs.textOr('line', 'charge')
  if (line === 'charge') return whole
  if (line !== 'credit') malformed(`there is no line \`${line}\``)
  const value = whole.value.startsWith('-') ? whole.value.slice(1) : `-${whole.value}`
  return { ...whole, value: sumExact([value]) }
}

function answer(prorated) {
  return {
    days: prorated.numerator,
    period_days: prorated.denominator,
    amount: prorated.amount.value,
    amount_minor: minorOf(prorated.amount),
    precise_minor: roundTo(prorated.exact, 4),
  }
}

export const proration = {
  prorate_range: (inputs) => {
    const [portion, period] = [daysOf(inputs.pair('portion')), daysOf(inputs.pair('period'))]
    return answer(prorate(signedPrice(inputs), portion, period, read(inputs), inputs.rounding()))
  },

  prorate_days: (inputs) => {
    const line = inputs.rounding()
    const places = inputs.maybeInt('per_day_scale') ?? 2
    const byDay = inputs.flag('round_per_day_first', false)
    const how = { roundFirst: byDay ? { type: 'unit_price', value: places } : { type: 'nothing' } }
    const prorated = prorate(signedPrice(inputs), inputs.int('days'), inputs.int('period_days'), how, line)
    return { ...answer(prorated), per_day: roundTo(prorated.each, places, line) }
  },

  prorate_duration: (inputs) => {
    const [empty, capped] = [inputs.textOr('on_zero_length', 'nothing'), inputs.flag('cap_at_full', true)]
    const outside = { nothing: 'nothing_to_whole', full_amount: 'whole' }[empty]
    if (outside === undefined || !capped) {
      malformed('an empty span costs nothing or the whole, and none costs more than the whole')
    }
    const [part, whole] = [inputs.pair('service_period'), inputs.pair('full_period')]
    return answer(prorate(signedPrice(inputs), microsBetween(...part), microsBetween(...whole), { outside }, inputs.rounding()))
  },

  period_fraction: (inputs) => {
    const [partial, full] = [inputs.pair('partial'), inputs.pair('full')]
    const until = partial[1] < full[1] ? partial[1] : full[1]
    const shared = daysOf([later(partial[0], full[0]), until])
    return { numerator_days: Math.max(shared, 0), denominator_days: daysOf(full) }
  },

  split_item: (inputs) => {
    const [[from, until], at] = [inputs.pair('period'), inputs.text('cut_at')]
    const whole = amount(inputs.value('amount'), currency(inputs))
    const { first, rest } = cut(whole, daysOf([from, at]), daysOf([from, until]), inputs.rounding())
    const line = (from, to, amount) => ({ from, to, amount: amount.value })
    return { lines: [line(from, at, first), line(at, until, rest)], total: sumAmounts([first, rest]).value }
  },

  split: (inputs) => ({ parts: amounts(split(inputs.text('amount'), inputs.list('weights'))) }),

  cap_credit: (inputs) => {
    const of = currency(inputs)
    const [potential, paid, previous] = ['potential', 'amount_paid', 'previous_credits']
    const read = (key) => amount(inputs.value(key), of)
    return { credit: capCredit(read(potential), read(paid), read(previous)).value }
  },

  /** What a period costs for each of several numbers of seats. */
  price: (inputs) => {
    const of = choice(inputs.value('price'))
    return { amounts: amounts(inputs.list('seats').map((seats) => priceOf(of, seats))) }
  },
}

/** Amounts as the core's JSON has them. */
function amounts(list) {
  return list.map(({ value, currency }) => `${value} ${currency}`)
}
