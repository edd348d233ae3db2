// Questions to a space, as the vectors ask them. Answers are compared as the core's JSON of what this package answered.

import {
  Facts,
  Space,
  TenureError,
  bookingReasonSentence,
  cardText,
  entrySentence,
  holdingLabel,
  noticeSentence,
  readRequest,
  reasonSentence,
  refusalSentence,
  remarkSentence,
  signDraft,
  toJson,
} from '../../index.mjs'
import { Differs, Inputs } from './inputs.mjs'
import { bytes, cardOptions, choice } from './native.mjs'

/** The answer to a question to the space of a file. */
export function answer(op, input, file) {
  let space
  try {
    space = Space.read(JSON.stringify(file))
  } catch (error) {
    if (error instanceof TenureError && op === 'read') return refusals(error)
    throw new Error(`the space cannot be read: ${error.message}`)
  }
  const ask = questions[op]
  if (ask === undefined) throw new Differs(`\`${op}\` cannot be asked`)
  const inputs = new Inputs(input)
  const found = ask(inputs.maybe('known', (at) => space.knownOn(at)) ?? space, inputs)
  inputs.finish()
  return found
}

/** Reads a file that is given as text, since it may not even be JSON. */
export function readText(input) {
  try {
    return { facts: Space.read(input.text).facts().size }
  } catch (error) {
    if (error instanceof TenureError) return refusals(error)
    throw error
  }
}

/** All that is wrong. */
function refusals(error) {
  return { errors: error.errors.map(({ code, path }) => ({ code, path })) }
}

const questions = {
  read: (space) => ({ facts: space.facts().size }),
  standing: (space, inputs) => standing(space.standing(inputs.text('customer'), inputs.text('at'))),
  timeline: (space, inputs) => {
    const pieces = space.timeline(inputs.text('customer'), inputs.text('from'), inputs.text('until'))
    return { pieces: pieces.map(standing) }
  },
  may: (space, inputs) => {
    const [customer, permission, at] = ['customer', 'permission', 'at'].map((key) => inputs.text(key))
    const decision = space.may(customer, permission, at)
    if (space.allowed(customer, permission, at) !== decision.allowed) throw new Error('`allowed` says otherwise')
    return said(json('Decision', decision), 'reasons', decision.reasons, reasonSentence)
  },
  holders_of: (space, inputs) => ({ customers: space.holdersOf(inputs.text('permission'), inputs.text('at')) }),
  customer_profile: (space, inputs) =>
    json('CustomerProfile', space.customerProfile(inputs.text('customer'), inputs.text('at'))),
  company_profile: (space, inputs) =>
    json('CompanyProfile', space.companyProfile(inputs.text('company'), inputs.text('at'))),
  balance: (space, inputs) =>
    json('Balance', space.balance(choice(inputs.value('party')), inputs.text('credit'), inputs.text('at'))),
  history: (space, inputs) => {
    const history = space.ledger(choice(inputs.value('party')), inputs.text('credit'), inputs.text('until'))
    return said(json('History', history), 'entries', history.entries, entrySentence)
  },
  statement: (space, inputs) => {
    const [party, credit] = [choice(inputs.value('party')), inputs.text('credit')]
    return json('Statement', space.statement(party, credit, inputs.text('from'), inputs.text('until')))
  },
  may_book: (space, inputs) => {
    const [customer, resource] = [inputs.text('customer'), inputs.text('resource')]
    const offer = space.mayBook(customer, resource, inputs.text('from'), inputs.text('until'), inputs.text('at'))
    for (const reason of offer.reasons) {
      if (!bookingReasonSentence(reason)) throw new Error('a reason without a sentence')
    }
    return json('Offer', offer)
  },
  issue_card: (space, inputs) => {
    const [options, kid] = [cardOptions(inputs.value('options')), bytes(inputs.text('kid'))]
    const card = space.issueCard(inputs.text('customer'), options, kid, inputs.text('at'))
    const text = cardText(signDraft(card.draft, bytes(inputs.text('seed'))))
    return { ...json('CardDraft', card), text }
  },
  reissue_card: (space, inputs) => {
    const [options, card] = [cardOptions(inputs.value('options')), bytes(inputs.text('card'))]
    return { at: space.reissueCard(inputs.text('customer'), card, options, inputs.text('at')) }
  },
  cancelling: (space, inputs) => json('Cancelling', space.cancelling(inputs.text('booking'), inputs.text('at'))),
  bill: (space, inputs) => json('Bill', billed(space, inputs).bill(inputs.text('through'))),
  explain: (space, inputs) =>
    json('Derivation', billed(space, inputs).explain(inputs.text('line'), inputs.text('through'))),
  explain_bill: (space, inputs) => ({
    invoices: json('InvoiceDerivation', billed(space, inputs).explainBill(inputs.text('through'))),
  }),
  explain_invoice: (space, inputs) =>
    json('InvoiceDerivation', billed(space, inputs).explainInvoice(inputs.text('invoice'))),
  compare_policies: (space, inputs) =>
    json('Comparison', space.comparePresets(inputs.get('a'), inputs.text('b'), inputs.text('through'))),
  propose: (space, inputs) => {
    const proposal = proposed(space, inputs.value('request'))
    const answer = said(json('Proposal', proposal), 'refusals', proposal.refusals, refusalSentence)
    return said(answer, 'remarks', proposal.remarks, remarkSentence)
  },
  still_valid: (space, inputs) => {
    const proposal = proposed(space, inputs.value('request'))
    const after = inputs.get('after') ?? []
    const then = after.reduce((then, request) => then.with(proposed(then, request).facts), space)
    return { valid: then.stillValid(proposal, inputs.get('at') ?? proposal.at), stale: json('Relied', then.stale(proposal)) }
  },
  sign_up: (space, inputs) =>
    json('SignUp', space.signUp(inputs.text('plan'), choice(inputs.value('visitor')), inputs.text('at'))),
  due: (space, inputs) => {
    const notices = space.due(inputs.text('from'), inputs.text('until'))
    return said({ notices: json('Notice', notices) }, 'notices', notices, noticeSentence)
  },
  recurring_revenue: (space, inputs) =>
    json('RecurringRevenue', space.recurringRevenue(inputs.text('from'), inputs.text('until'))),
  retention: (space, inputs) => json('Retention', space.retention(inputs.text('from'), inputs.text('until'))),
  utilisation: (space, inputs) => json('Utilisation', space.utilisation(inputs.text('from'), inputs.text('until'))),
  inactive: (space, inputs) => ({
    members: json('InactiveMember', space.inactive(inputs.text('at'), inputs.text('after'))),
  }),
  whole_profile: (space, inputs) =>
    json('WholeProfile', space.wholeProfile(choice(inputs.value('party')), inputs.text('at'))),
  simulate: (space, inputs) => {
    const { usage, ...rest } = inputs.get('assumptions') ?? {}
    const assumptions = usage === undefined ? rest : { ...rest, usage: choice(usage) }
    const [at, until] = [inputs.text('at'), inputs.text('until')]
    return refused(() => json('Simulation', space.simulate(at, until, assumptions)))
  },
  compare: (space, inputs) => {
    const { format, edition, space: header } = JSON.parse(space.write())
    const [catalogue, through] = [inputs.value('catalogue'), inputs.text('through')]
    const facts = Facts.read(JSON.stringify({ format, edition, space: header, ...catalogue }))
    return refused(() => json('Comparison', space.compare(facts, through)))
  },
  lint: (space) => ({ findings: json('Finding', space.lint()) }),
}

/** The core's JSON of a value, or of a list of them. */
function json(type, value) {
  return JSON.parse(toJson(type, value))
}

/** The answer with a sentence in each element of a list. */
function said(answer, key, values, sentence) {
  answer[key].forEach((item, n) => (item.sentence = sentence(values[n])))
  return answer
}

function standing(value) {
  const answer = json('Standing', value)
  answer.holdings.forEach((holding, n) => (holding.label = holdingLabel(value.holdings[n])))
  return answer
}

/** What is answered to a request, which is read as a host's would be. */
function proposed(space, request) {
  return space.propose(readRequest(JSON.stringify(request)))
}

/** The answer, or all that is wrong: of one thing without a place only its code. */
function refused(ask) {
  try {
    return ask()
  } catch (error) {
    if (error instanceof TenureError && (error.errors.length > 1 || error.path !== null)) return refusals(error)
    throw error
  }
}

/** The space in which the earlier bills are recorded, each as it was known when it was made. */
function billed(space, inputs) {
  return (inputs.get('billed') ?? []).reduce((then, { through, known }, n) => {
    const bill = then.knownOn(known).bill(through)
    return then.with(then.invoiceFacts(bill, known, `bill${n}`))
  }, space)
}
