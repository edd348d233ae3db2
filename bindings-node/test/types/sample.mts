// What TypeScript makes of the declarations: this file is compiled, not run.

import tenure, {
  Facts,
  Space,
  TenureError,
  prorate,
  reasonSentence,
  toJson,
  type Action,
  type Amount,
  type Decision,
  type ErrorCode,
  type Party,
  type Proposal,
  type Reason,
  type ReasonCode,
} from 'tenure'

const space: Space = Space.read(new Uint8Array())
const decision: Decision = space.may('ann', 'door/main', '2026-01-16T18:00:00Z')
const code: ReasonCode | undefined = decision.reasons[0]?.code
const sentences: string[] = decision.reasons.map((reason: Reason) => reasonSentence(reason))
const allowed: boolean = space.allowed('ann', 'door/main', '2026-01-16T18:00:00Z')

// What is answered may be null, and is never undefined.
const until: string | null = decision.until
// @ts-expect-error: it may be null.
const always: string = decision.until

// An amount is given as text or as an object, and is answered as an object.
const total: Amount = prorate('190.00 EUR', 16, 31).amount
prorate(total, 1, 2, { line: 'half_even', first: { type: 'fraction', value: 9 } })
prorate(total, 1, 2, null)
// @ts-expect-error: a number is no amount.
prorate(190, 16, 31)
// @ts-expect-error: there is no such rounding.
prorate(total, 16, 31, { line: 'up' })
// @ts-expect-error: there is no such field.
prorate(total, 16, 31, { rounding: 'half_even' })

// A choice is told by its type.
function named(party: Party): string {
  switch (party.type) {
    case 'customer':
      return `the customer ${party.value}`
    case 'company':
      return `the company ${party.value}`
  }
}
const source = decision.reasons[0]?.source
if (source?.type === 'shared') {
  const share: string = source.share
  console.log(share)
}

// What has a default may be left out where it is given.
const cancel: Action | undefined = undefined
const proposal = space.propose({
  at: '2026-01-16T18:00:00Z',
  by: { type: 'member', value: 'ann' },
  commands: [{ id: 'c1', do: { type: 'cancel', membership: 'm1' } }],
})
const facts: Facts = proposal.facts
const next: Space = space.with(facts)
// An answer is given back as it is.
space.invoiceFacts(space.bill('2026-01-31'), '2026-01-31T18:00:00Z', 'jan')
next.stillValid(proposal, proposal.at)
const json: string = toJson('Decision', decision) + toJson('Decision', [decision])
// @ts-expect-error: a bill is no decision.
toJson('Decision', space.bill('2026-01-31'))
// @ts-expect-error: a space is read.
new Space()

try {
  space.standing('zoe', '2026-01-16T18:00:00Z')
} catch (error) {
  if (error instanceof TenureError) {
    const stable: ErrorCode | 'internal' = error.code
    const paths: (string | null)[] = error.errors.map((one) => one.path)
    console.log(stable, paths, error.message, error.stack)
  }
}

const counts: number = facts.counts().customers + facts.size
const bytes: Uint8Array = space.write()

// Facts come back from where they were stored.
const stored: Proposal = structuredClone(proposal)
next.stillValid(stored, stored.at)
next.with(stored.facts).with(facts.toJSON()).with(facts.json).facts().plus({ json: facts.json })

// What nobody wants any more is disposed of, by `using` too.
next.dispose()
const disposable: Disposable[] = [space, facts]

// What has a default may also be null.
space.propose({
  at: '2026-01-16T18:00:00Z',
  by: { type: 'host' },
  commands: [{ id: 'c1', do: { type: 'cancel', membership: 'm1', when: null } }],
})
// @ts-expect-error: what has none may not.
space.propose({ at: null, by: { type: 'host' }, commands: [] })

console.log(code, sentences, allowed, until, always, named, cancel, json, counts, bytes, tenure.version, disposable)
