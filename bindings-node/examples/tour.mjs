// A member's year at The Quay: join, share, book, upgrade, be billed, lapse, come back. The same tour is in every language.
//
// node examples/tour.mjs

import assert from 'node:assert/strict'
import { Space, derivationText, holdingLabel, noticeSentence } from 'tenure'

let space = Space.readFile(new URL('../../core/examples/tour/space.json', import.meta.url))
const host = { type: 'host' }
const [ann, ben] = ['ann', 'ben']
const party = { type: 'customer', value: ann }
const asMember = (value) => ({ type: 'member', value })
const register = (value) => ({ type: 'register', party: { type: 'customer', value } })

// Join. On 5 January the host enters ann, and she takes a desk from the 16th on.
done('2026-01-05T10:00:00Z', host, 'c1', register(ann))
const signUp = { type: 'sign_up', customer: ann, plan: 'desk', from: '2026-01-16' }
const joined = done('2026-01-05T10:05:00Z', asMember(ann), 'c2', signUp)
const membership = 'c2.1'
assert.equal(joined.facts.toJSON().memberships[0].id, membership)

// She is let in on Friday the 16th, until eight in the evening.
const decision = space.may(ann, 'door/main', '2026-01-16T09:00:00Z')
assert.equal(decision.allowed, true)
assert.equal(decision.until, '2026-01-16T20:00:00Z')
// On Saturday she is not.
const closed = space.may(ann, 'door/main', '2026-01-17T09:00:00Z')
assert.deepEqual([closed.allowed, closed.reasons[0].code], [false, 'outside_hours'])

// Be billed. Sixteen of January's 31 days: 190 × 16/31 = 98.0645…
const january = '2026-01-31'
let bill = space.bill(january)
assert.deepEqual(bill.invoices[0].total, { value: '98.06', currency: 'EUR' })
console.log(derivationText(space.explain(bill.invoices[0].lines[0].id, january)))
// What is issued is recorded, and not billed again.
space = space.with(space.invoiceFacts(bill, '2026-01-31T18:00:00Z', 'jan'))
assert.deepEqual(space.bill(january).invoices, [])

// Share. In February ben comes along; he holds nothing himself.
done('2026-02-02T09:00:00Z', host, 'c3', register(ben))
done('2026-02-02T09:05:00Z', host, 'c4', { type: 'add_child', membership, child: ben })
assert.ok(space.may(ben, 'door/main', '2026-02-03T10:00:00Z').allowed)

// February is billed on its first day.
bill = space.bill('2026-02-01')
assert.equal(bill.invoices[0].total.value, '190.00')
space = space.with(space.invoiceFacts(bill, '2026-02-02T18:00:00Z', 'feb'))

// Book. Two hours of the blue room are 120 of the 300 minutes that they share in February.
const [from, until] = ['2026-02-10T09:00:00Z', '2026-02-10T11:00:00Z']
const offer = space.mayBook(ben, 'blue', from, until, '2026-02-05T12:00:00Z')
assert.deepEqual([offer.allowed, offer.takes, offer.overage], [true, '120', null])
const book = { type: 'book', customer: ben, resource: 'blue', from, until }
done('2026-02-05T12:00:00Z', asMember(ben), 'c5', book)
assert.equal(space.balance(party, 'minutes', '2026-02-12T12:00:00Z').available, '180')

// Upgrade. From 16 February on, 13 of 28 days: 190 × 13/28 = 88.2142… come back, 310 × 13/28 = 143.9285… are charged.
const upgrade = { type: 'switch', membership, plan: 'studio', when: { type: 'now' } }
const upgraded = done('2026-02-16T09:00:00Z', asMember(ann), 'c6', upgrade)
assert.ok(space.may(ben, 'studio/mixer', '2026-02-17T10:00:00Z').allowed)
// What she was shown beforehand is what is billed: 55.72 more for February.
const shown = upgraded.difference
bill = space.bill('2026-02-28')
const [change] = bill.invoices
assert.equal(change.total.value, '55.72')
assert.deepEqual(change.lines.map((line) => line.amount.value), ['-88.21', '143.93'])
assert.ok(change.lines.every((line) => shown.lines.some((foreseen) => foreseen.line === line.id)))
space = space.with(space.invoiceFacts(bill, '2026-02-28T18:00:00Z', 'change'))

// Lapse. In March she leaves, at the end of the period that she has paid for.
const cancel = { type: 'cancel', membership, when: { type: 'period_end' }, unused: 'credited', reason: 'moves away' }
done('2026-03-10T09:00:00Z', asMember(ann), 'c7', cancel)
const notices = space.due('2026-03-20T00:00:00Z', '2026-04-02T00:00:00Z')
// A week before the end, and as it comes.
assert.deepEqual(
  notices.map((notice) => [notice.at, notice.kind]),
  [
    ['2026-03-25T00:00:00Z', 'ending'],
    ['2026-03-31T23:00:00Z', 'access_ended'],
    ['2026-03-31T23:00:00Z', 'access_ended'],
  ],
)
for (const notice of notices) console.log(noticeSentence(notice))
const gone = '2026-04-02T10:00:00Z'
assert.equal(holdingLabel(space.standing(ann, gone).holdings[0]), 'Expired')
assert.ok(!space.may(ben, 'door/main', gone).allowed)

// Come back. In September she takes a desk again; her year is still there.
done('2026-09-01T08:00:00Z', asMember(ann), 'c8', { type: 'sign_up', customer: ann, plan: 'desk' })
assert.ok(space.may(ann, 'door/main', '2026-09-01T10:00:00Z').allowed)
const year = space.timeline(ann, '2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z')
const labels = year.map((piece) => holdingLabel(piece.holdings[0]))
assert.deepEqual(labels, ['Upcoming', 'Active', 'Active', 'Expired', 'Expired'])
assert.equal(holdingLabel(year[4].holdings[1]), 'Active')
// 98.06 + 190.00 + 55.72 were invoiced, and nothing was paid.
const [money] = space.wholeProfile(party, '2026-09-02T00:00:00Z').money
assert.deepEqual([money.invoiced.value, money.open.value], ['343.78', '343.78'])
assert.ok(Space.read(space.write()).write().equals(space.write()))

/** Puts one command to the space, in which it is done then: what came of it. */
function done(at, by, id, action) {
  const proposal = space.propose({ at, by, commands: [{ id, do: action }] })
  assert.ok(proposal.accepted, JSON.stringify(proposal.refusals))
  space = space.with(proposal.facts)
  return proposal
}
