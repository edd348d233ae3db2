// Changes within a period, cancellations, and what stores do when one subscription replaces another.

import {
  cancellation,
  collected,
  firstCharge,
  localDay,
  minorOf,
  planChange,
  remainingAfter,
  remainingDays,
  remainingTime,
  replacement,
  sumAmounts,
  sumExact,
} from '../../../index.mjs'
import { Inputs, interval, malformed } from '../inputs.mjs'
import { choice } from '../native.mjs'
import { amount, billedOn, currency, instant, priceOf, proration } from './plain.mjs'

function owner(inputs, or) {
  return inputs.textOr('day_of_change', or)
}

/** Whether a pair is of dates, rather than of instants. */
function areDays(pair) {
  return pair !== undefined && pair.every((end) => !end.includes('T'))
}

/** What is left of the period: by its dates, its instants, a fraction that is over, or a part of a whole. */
function remaining(inputs, period) {
  const count = inputs.maybe('count', choice)
  const day = owner(inputs, 'new')
  const elapsed = inputs.get('elapsed_fraction')
  if (elapsed !== undefined) {
    period.get('period')
    return remainingAfter(elapsed)
  }
  const left = inputs.get('remaining')
  if (left !== undefined) return { part: left[0], whole: left[1] }
  const [from, until] = period.pair('period')
  const change = inputs.text('change')
  if (areDays([from, until, change])) return remainingDays(from, until, change, count, day)
  return remainingTime(instant(from, inputs), instant(until, inputs), change)
}

/** Where the period stands: beside the change, or with the old or the new price. */
function periodOf(inputs, sides) {
  return [inputs, ...sides].find((side) => side?.get('period') !== undefined) ?? inputs
}

/** The change, of whose credit no more is given than was paid if the vector says what that was. */
function changed(inputs, [old, fresh], left, places) {
  const of = currency(inputs)
  const paid = inputs.maybe('amount_paid', (value) => amount(value, of))
  const credited = inputs.maybe('previous_credits', (value) => amount(value, of))
  return planChange(old, fresh, left, paid, credited, proration(inputs, places), inputs.rounding())
}

function line(kind, from, to, amount) {
  return { kind, from, to, amount: amount.value }
}

function plan(inputs) {
  if (inputs.textOr('billing', 'in_advance') !== 'in_advance') {
    malformed('what is billed in arrears has nothing to give back')
  }
  const of = currency(inputs)
  const [old, fresh] = ['old', 'new'].map((key) => inputs.maybe(key, (side) => new Inputs(side)))
  const prices = [old, fresh].map((side) => side && priceOf(side, of))
  const every = fresh?.maybe('interval', interval)
  const period = periodOf(inputs, [old, fresh])
  const answer =
    every !== undefined && old !== undefined
      ? ownCycles(inputs, period, fresh, every, prices)
      : withinPeriod(inputs, period, prices)
  old?.finish()
  fresh?.finish()
  return answer
}

function withinPeriod(inputs, period, prices) {
  const change = changed(inputs, prices, remaining(inputs, period))
  const answer = {
    remaining_days: change.remaining.part,
    period_days: change.remaining.whole,
    credit: change.credit?.value ?? null,
    charge: change.charge?.value ?? null,
    net: change.net.value,
  }
  const collect = {
    at_once: 'at_once',
    immediately: 'at_once',
    at_next_invoice: 'next_invoice',
    next_invoice: 'next_invoice',
  }[inputs.textOr('collect', 'at_once')]
  if (collect === undefined) malformed('something is collected at once, or at the next invoice')
  const span = period.get('period')
  if (!areDays(span)) return answer
  const until = span[1]
  const from = inputs.get('change') ?? until
  const lines = [
    ['credit', change.credit],
    ['charge', change.charge],
  ]
  answer.lines = lines
    .filter(([, amount]) => amount !== null && minorOf(amount) !== 0)
    .map(([kind, amount]) => line(kind, from, until, amount))
  answer.total = change.net.value
  if (prices[1] !== undefined) {
    const sums = collected(change, prices[1], collect)
    answer.now_total = sums.now.value
    answer.next_invoice_total = sums.nextInvoice.value
    answer.next_invoice_date = until
  }
  return answer
}

/** A plan with cycles of its own, as Kill Bill bills it: what is unused is given back, and the first of its periods charged. */
function ownCycles(inputs, period, fresh, every, [old, price]) {
  const on = inputs.text('change')
  const givenBack = changed(inputs, [old, undefined], remaining(inputs, period), 9)
  const cycleDay =
    inputs.maybeInt('bill_cycle_day') ?? fresh.maybeInt('bill_cycle_day') ?? Number(on.slice('2026-01-'.length))
  const stubs = { ...proration(inputs, 9), stubOf: 'unclamped' }
  const first = firstCharge(price, billedOn(on, cycleDay, every), on, stubs, inputs.rounding())
  const span = period.get('period')
  const lines = [line('charge', first.from, first.until, first.amount)]
  if (minorOf(givenBack.net) !== 0) {
    lines.unshift(line('credit', on, areDays(span) ? span[1] : on, givenBack.net))
  }
  const total = sumAmounts([givenBack.net, first.amount]).value
  return {
    remaining_days: givenBack.remaining.part,
    period_days: givenBack.remaining.whole,
    credit: givenBack.net.value,
    charge: first.amount.value,
    net: total,
    lines,
    total,
  }
}

function components(inputs) {
  const of = currency(inputs)
  const left = remaining(inputs, inputs)
  const changes = inputs.objects('components', (component) => {
    const [old, fresh] = ['old', 'new'].map((key) => component.maybe(key, (value) => amount(value, of)))
    const action = component.text('action')
    const named = { replace: old && fresh, add: !old && fresh, remove: old && !fresh }[action]
    if (!named) malformed(`\`${action}\` with these prices`)
    return changed(inputs, [old, fresh], left)
  })
  const lines = changes.flatMap(({ credit, charge }) => [credit, charge]).filter((amount) => amount !== null)
  return {
    lines: lines.filter((amount) => minorOf(amount) !== 0).map((amount) => amount.value),
    net: sumAmounts(changes.map((change) => change.net)).value,
  }
}

function cancelled(inputs) {
  const price = priceOf(inputs, currency(inputs))
  const day = inputs.flag('cancel_day_consumed', false) ? 'old' : 'new'
  const [from, until] = inputs.pair('period')
  const on = localDay(instant(inputs.value('cancelled_at'), inputs), inputs.zone()).day
  const left = remainingDays(from, until, on, inputs.maybe('count', choice), day)
  // A percentage is a hundred times the fraction.
  const percent = inputs.maybe('tax_rate', (rate) => sumExact(Array(100).fill(rate)))
  const found = cancellation(price, left, percent, inputs.get('tax_mode'), proration(inputs), inputs.rounding())
  // The source's credit note is above zero.
  const positive = (amount) => ({ ...amount, value: sumExact([`-${amount.value}`.replace('--', '')]) })
  const [item, tax, total] = [found.credit, found.tax, found.total].map(positive)
  return {
    unused_days: left.part,
    period_days: left.whole,
    item_minor: minorOf(item),
    tax_minor: minorOf(tax),
    total_minor: minorOf(total),
    item: item.value,
    tax: tax.value,
    total: total.value,
  }
}

function replaced(inputs) {
  const of = currency(inputs)
  const [old, fresh] = [inputs.within('old'), inputs.within('new')]
  const side = (inputs) => ({ price: priceOf(inputs, of), every: inputs.interval('interval') })
  const [from, until] = periodOf(inputs, [old]).pair('period')
  const found = replacement({
    mode: inputs.text('mode'),
    old: side(old),
    from,
    until,
    new: side(fresh),
    on: inputs.text('change'),
    day: owner(inputs, 'old'),
    proration: proration(inputs),
    rounding: inputs.rounding(),
  })
  old.finish()
  fresh.finish()
  return {
    begins: found.begins,
    charge_now: found.chargeNow.value,
    next_charge: found.nextCharge.value,
    next_charge_on: found.nextChargeOn,
    days_bought: found.daysBought,
  }
}

export const changes = {
  change_plan: plan,
  change_components: components,
  cancel_with_credit: cancelled,
  store_replacement: replaced,
}
