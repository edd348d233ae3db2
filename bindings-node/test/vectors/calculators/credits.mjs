// Credits: lots, draws, rollover, ledgers.

import {
  boundary,
  draw,
  lotSpan,
  microsBetween,
  opening,
  prorateCredits,
  replay,
  resume,
  rollOver,
  roundTo,
  sumExact,
  toJson,
} from '../../../index.mjs'
import { interval, malformed, units, whole } from '../inputs.mjs'

/** Where cases begin that have no dates of their own. */
const start = '1970-01-01T00:00:00Z'

/** So many intervals after an instant. */
function after(at, every, number) {
  return boundary({ anchor: at, every }, number)
}

function hoursAfter(at, number) {
  return after(at, 'PT1H', number)
}

/** An amount of credits as text, or of minor units as a number. */
function credits(value) {
  return typeof value === 'number' ? String(value) : value
}

function amount(inputs, key) {
  return credits(inputs.value(key))
}

/** An amount of minor units as a number. */
function minor(amount) {
  return Number(roundTo(amount, 0))
}

function minus(amount) {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`
}

/** Slices by their lots. */
function byLot(slices, shown = (amount) => amount) {
  return Object.fromEntries(slices.map((slice) => [slice.lot, shown(slice.amount)]))
}

/** What is left of each lot, by its name. */
function left(ledger, shown = (amount) => amount) {
  const lots = ledger.lots.map((tally) => [tally.lot, shown(tally.left)])
  return Object.fromEntries(lots.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const openmeterOrder = ['priority', 'expiry', 'age', 'id']

/** A grant as OpenMeter has it; without a maximum a reset leaves nothing of it. */
function grant(inputs) {
  const lot = {
    id: inputs.text('id'),
    amount: amount(inputs, 'amount'),
    from: inputs.text('effective_at'),
    until: inputs.get('expires_at'),
    priority: inputs.get('priority'),
    rollover: {
      maximum: inputs.maybe('rollover_max', credits) ?? '0',
      minimum: inputs.maybe('rollover_min', credits),
    },
  }
  const recurrence = inputs.get('recurrence')
  if (recurrence === undefined) return lot
  return whole(recurrence, (inner) => ({
    ...lot,
    every: units(inner.text('unit'), inner.int('count')),
    anchor: inner.text('anchor'),
  }))
}

/** What is left of grants after usage, resets and recurrences. */
function burnDown(inputs) {
  const until = inputs.text('until')
  const keepOverage = inputs.flag('preserve_overage', false)
  const lots = inputs.objects('grants', grant)
  const usage = inputs.objects('usage', (one) => ({ at: one.text('at'), amount: amount(one, 'amount') }))
  const resets = inputs.get('resets') ?? []
  const pool = {
    step: inputs.maybe('step', credits),
    order: openmeterOrder,
    overage: 'carried',
    lots,
    draws: usage.map((one, n) => ({ id: `usage ${n}`, ...one })),
    resets: resets.map((at, n) => ({ id: `reset ${n}`, at, keepOverage })),
  }
  const { at, overage, balances } = whole(inputs.value('start'), (start) => ({
    at: start.text('at'),
    overage: amount(start, 'overage'),
    balances: Object.entries(start.value('balances')).map(([lot, amount]) => ({ lot, amount: credits(amount) })),
  }))
  // A grant that begins later begins with its own amount, and one that has ended has nothing.
  const ms = Date.parse
  const over = (lot) => ms(at) < ms(lot.from) || (lot.until !== undefined && ms(lot.until) <= ms(at))
  const lives = ({ lot: id }) => !lots.some((lot) => lot.id === id && over(lot))
  const ledger = resume(pool, opening(at, balances.filter(lives), overage), until)
  const past = resets.map(ms).filter((reset) => reset <= ms(until))
  const lastReset = past.length > 0 ? Math.max(...past) : -Infinity
  const since = (reasons) => {
    const entries = ledger.entries.filter((entry) => ms(entry.at) > lastReset && reasons.includes(entry.reason))
    return sumExact(entries.map((entry) => entry.amount))
  }
  return {
    balances: left(ledger),
    total_balance: ledger.balance,
    overage: ledger.owed,
    covered_since_reset: since(['drawn', 'paid']),
    usage_since_reset: since(['drawn', 'carried']),
  }
}

/** Which wallets pay for fees, each restricted to kinds of fee. */
function allocate(inputs) {
  const intoDebt = inputs.flag('last_eligible_may_go_negative', false)
  const wallets = inputs.objects('wallets', (one) => ({
    only: one.get('only_fee_types') ?? [],
    id: one.text('id'),
    amount: amount(one, 'balance_minor'),
    from: start,
    priority: one.get('priority'),
  }))
  const fees = inputs.objects('fees', (one) => ({
    amount: amount(one, 'amount_minor'),
    kind: one.textOr('type', 'usage'),
    targeted: one.get('target') !== undefined,
  }))
  const paid = Object.fromEntries(wallets.map((lot) => [lot.id, []]))
  for (const { amount, kind, targeted } of fees) {
    const open = wallets.filter((lot) => !targeted && (lot.only.length === 0 || lot.only.includes(kind)))
    for (const slice of draw(open, amount, ['priority'], undefined, intoDebt).slices) {
      paid[slice.lot].push(slice.amount)
      const lot = wallets.find((lot) => lot.id === slice.lot)
      const rest = sumExact([lot.amount, minus(slice.amount)])
      lot.amount = rest.startsWith('-') ? '0' : rest
    }
  }
  const minors = Object.entries(paid).map(([lot, paid]) => [lot, minor(sumExact(paid))])
  return { allocation_minor: Object.fromEntries(minors) }
}

/** From which grants each draw was taken, the oldest first. */
function trace(inputs) {
  const lots = inputs.objects('grants', (one) => ({
    id: one.text('id'),
    amount: amount(one, 'amount_minor'),
    from: start,
    order: one.int('granted_order'),
  }))
  const amounts = inputs.objects('draws', (one) => amount(one, 'amount_minor'))
  const draws = amounts.map((amount, n) => ({ id: `draw ${n}`, at: hoursAfter(start, n), amount }))
  const ledger = replay({ order: ['age'], lots, draws }, hoursAfter(start, 1000))
  return {
    remaining_minor: left(ledger, minor),
    drawn_from: ledger.draws.map((draw) => byLot(draw.slices, minor)),
  }
}

/** What is left of grants after one debit. */
function debit(inputs) {
  const grants = inputs.objects('grants', (one) => ({
    until: one.get('expires_at'),
    priority: one.get('priority') ?? 2 ** 31 - 1,
    amount: amount(one, 'amount'),
    from: start,
  }))
  const lots = grants.map((lot, n) => ({ id: String(n), ...lot }))
  const drawn = draw(lots, amount(inputs, 'debit'), openmeterOrder)
  const taken = drawn.slices.map((slice) => minus(slice.amount))
  return { balance: sumExact([...lots.map((lot) => lot.amount), ...taken]), uncovered: drawn.uncovered }
}

/** The share of a grant from an instant to the end of its period. */
function prorateGrant(inputs) {
  const [from, until] = inputs.pair('period')
  const [starts, strategy] = [inputs.text('starts'), inputs.text('strategy')]
  const unit = { second_based: 1_000_000, day_based: 86_400_000_000 }[strategy]
  if (unit === undefined) malformed(`there is no strategy \`${strategy}\``)
  const count = (from, until) => Math.floor(microsBetween(from, until) / unit)
  const [part, all] = [count(starts, until), count(from, until)]
  // One in the last of so many decimals.
  const step = roundTo(`1/${10 ** inputs.int('scale')}`, inputs.int('scale'))
  const granted = prorateCredits(amount(inputs, 'credits'), part, all, step, inputs.rounding())
  return { credits: granted, coefficient: roundTo(`${part}/${all}`, 16) }
}

/** The rule of a grant whose rollovers are trimmed over all of them, the oldest first. */
function rule(inputs) {
  return { maximum: inputs.maybe('max', credits), percent: inputs.maybe('max_percent', String), over: 'together' }
}

/** A monthly grant that rolls over, used and reset step by step. */
function rollover(inputs) {
  const { granted, rollover, every } = whole(inputs.value('grant'), (grant) => {
    for (const key of ['order', 'trim']) {
      if (grant.textOr(key, 'oldest_first') !== 'oldest_first') malformed('the oldest come first')
    }
    return { granted: amount(grant, 'granted'), rollover: rule(grant), every: grant.interval('interval') }
  })
  const newest = (period) => String(period).padStart(4, '0')
  const lot = (period) => ({ id: newest(period), amount: granted, from: after(start, every, period), rollover })
  const pool = { order: ['age'], lots: [lot(0)], draws: [], resets: [] }
  const afterEach = []
  let [now, period] = [start, 0]
  const steps = inputs.objects('steps', (one) => ({ what: one.text('do'), amount: one.maybe('amount', credits) }))
  for (const [n, { what, amount }] of steps.entries()) {
    if (what === 'use') {
      now = hoursAfter(now, 1)
      pool.draws.push({ id: `step ${n}`, at: now, amount })
    } else if (what === 'reset') {
      period += 1
      now = after(start, every, period)
      pool.lots.push(lot(period))
      pool.resets.push({ id: `step ${n}`, at: now })
    } else {
      malformed(`there is no step \`${what}\``)
    }
    const ledger = replay(pool, hoursAfter(now, 1))
    const rolled = Object.entries(left(ledger)).filter(([lot, left]) => lot !== newest(period) && Number(left) > 0)
    afterEach.push({ rollovers: rolled.map(([, left]) => left), total: ledger.balance })
  }
  return { after_each_step: afterEach }
}

/** What a plan with another cap leaves of what had rolled over, beside its own grant. */
function rolloverOnPlanChange(inputs) {
  const plan = (key) => whole(inputs.value(key), (inner) => ({ granted: amount(inner, 'granted'), rule: rule(inner) }))
  const [{ granted }, fresh] = [plan('old'), plan('new')]
  if (inputs.textOr('trim', 'oldest_first') !== 'oldest_first') malformed('the oldest are trimmed first')
  const before = inputs.list('rollovers_before')
  const lots = before.map((left, n) => ({
    lot: String(n),
    granted,
    left: credits(left),
    since: hoursAfter(start, n),
  }))
  const kept = rollOver(lots, hoursAfter(start, 1000), fresh.rule).map((lot) => lot.kept)
  return { rollovers: kept, total: sumExact([...kept, fresh.granted]) }
}

/** Draws on pools that are reset at different rhythms: the soonest to be reset first. */
function pool(inputs) {
  if (inputs.text('order') !== 'shortest_reset_first') malformed('the soonest to be reset comes first')
  const lots = inputs.objects('pools', (one) => ({
    until: after(start, one.interval('reset'), 1),
    id: one.text('id'),
    amount: amount(one, 'amount'),
    from: start,
  }))
  const draws = []
  const afterEach = inputs.objects('draws', (one) => amount(one, 'amount')).map((amount, order) => {
    draws.push({ id: `draw ${order}`, at: start, amount, order })
    const ledger = replay({ lots, draws }, hoursAfter(start, 1))
    return { remaining: ledger.balance, pools: left(ledger), drawn_from: byLot(ledger.draws.at(-1).slices) }
  })
  return { after_each_draw: afterEach }
}

/** Lots, draws and what became of them, in the library's own words. */
function ledger(inputs) {
  const facts = {
    step: inputs.maybe('step', credits),
    zone: inputs.zone(),
    overage: inputs.get('overage'),
    lots: inputs.objects('lots', (one) => ({
      until: one.get('until'),
      owner: one.get('owner'),
      only: one.get('only'),
      every: one.maybe('every', interval),
      id: one.text('id'),
      amount: amount(one, 'amount'),
      from: one.text('from'),
    })),
    voids: inputs.objects('voids', (one) => ({ id: one.text('id'), lot: one.text('lot'), at: one.text('at') })),
    draws: inputs.objects('draws', (one) => ({
      id: one.text('id'),
      at: one.text('at'),
      amount: amount(one, 'amount'),
      by: one.get('by'),
      of: one.get('for'),
    })),
    returns: inputs.objects('returns', (one) => ({
      id: one.text('id'),
      draw: one.text('draw'),
      at: one.text('at'),
      amount: one.maybe('amount', credits),
    })),
  }
  const found = replay(facts, inputs.text('until'))
  const drawn = found.draws.map((draw) => [draw.draw, { slices: byLot(draw.slices), uncovered: draw.uncovered }])
  return {
    balance: found.balance,
    drawn: Object.fromEntries(drawn),
    history: JSON.parse(toJson('Entry', found.entries)),
  }
}

export const credit = {
  burn_down: burnDown,
  effective_period: (inputs) => {
    const taken = [inputs.get('voided_at'), inputs.get('deleted_at')].filter((at) => at !== undefined)
    const [voided] = taken.sort((a, b) => Date.parse(a) - Date.parse(b))
    const span = lotSpan(inputs.text('effective_at'), inputs.get('expires_at'), voided)
    return { from: span.from, to: span.until }
  },
  allocate,
  trace,
  debit,
  prorate_grant: prorateGrant,
  rollover,
  rollover_on_plan_change: rolloverOnPlanChange,
  pool,
  ledger,
}
