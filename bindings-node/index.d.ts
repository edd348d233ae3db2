// Written by `cargo xtask bindings` from the core's source.

/// <reference lib="esnext.disposable" />

/** An exact decimal number as text, such as `"0.50"`. A `number` is refused, since it cannot hold 0.1. */
export type Decimal = string;

/** A percentage from 0 to 100, as an exact decimal number. */
export type Percent = string;

/** A day without a time, such as `"2026-01-31"`. A `Date` is refused, since it is an instant. */
export type Day = string;

/** An instant, such as `"2026-01-31T09:00:00Z"`, or with an offset. Given a `Date`, write `date.toISOString()`. */
export type Moment = string;

/** A day or an instant. */
export type When = string;

/** A time zone of the tz database, such as `"Europe/Lisbon"`. */
export type Zone = string;

/** A currency of ISO 4217, such as `"EUR"`. */
export type Currency = string;

/** A duration of one unit of ISO 8601, such as `"P1M"`, `"P2W"`, `"P30D"` or `"PT8H"`. */
export type Interval = string;

/** A time of day from `"00:00"` to `"24:00"`. */
export type TimeOfDay = string;

/** A day of the year, such as `"09-01"`. */
export type MonthDay = string;

/** An amount of money. */
export interface Amount {
  /** How many major units, with the decimals of the currency: `"12.00"`. */
  value: Decimal;
  /** Of which currency. */
  currency: Currency;
}

/** An amount where it is given: as it is answered, or the text `"12.00 EUR"`. */
export type AmountInput = Amount | string;

/** One thing that is wrong. */
export interface TenureProblem {
  /** A stable name. `internal` is a defect of the library. */
  code: ErrorCode | "internal";
  /** What sort of mistake it is. */
  kind: ErrorKind | "internal";
  /** What is wrong and what to do about it, in English. */
  message: string;
  /**
   * Where it stands, or `null`. Within a record: the way from its own fields, as it is written in the core's JSON
   * (`commands[0].do.switch.plan`, `memberships[3].plan`). Else the argument (`price`, `lots[0].amount`).
   */
  path: string | null;
}

/** What every function of this package throws, if something is wrong. The library makes them; nobody else needs to. */
export class TenureError extends Error {
  private constructor();
  /** The code of the first thing that is wrong. */
  readonly code: ErrorCode | "internal";
  /** The sort of the first thing that is wrong. */
  readonly kind: ErrorKind | "internal";
  /** Where the first thing that is wrong stands, or `null`. */
  readonly path: string | null;
  /** Everything that is wrong, in the order in which it stands in what was given; at least one. */
  readonly errors: readonly TenureProblem[];
}

/** A value of JSON. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/**
 * Facts, or what is left of them where they were stored: their JSON, or the object that `JSON.stringify` or
 * `structuredClone` makes of them.
 */
export type FactsInput = Facts | { readonly json: string } | { readonly [key: string]: JsonValue } | string;

/** The path of a file as a `URL`. */
export interface FileUrl {
  readonly href: string;
  readonly protocol: string;
}

/**
 * Facts: a fragment of a space file. They cannot be changed.
 *
 * They are read by `Facts.read`, asked of a space, or made by a proposal; `space.with(facts)` adds them to a space.
 */
export class Facts {
  private constructor();
  /**
   * Reads facts, strictly: a JSON of the form of a space file.
   *
   * @throws {@link TenureError} for the first thing that is wrong.
   */
  static read(source: Uint8Array | string): Facts;
  /** How many facts there are, profiles not counted. */
  readonly size: number;
  /** How many facts there are of each kind, by the name of their array in the space file, in its order. */
  counts(): Record<FactArray, number>;
  /** These facts and those of `more`. */
  plus(more: FactsInput): Facts;
  /** Whether the other facts are the same. */
  equals(other: Facts): boolean;
  /** A space file of them: canonical, one fact a line. The bytes are those of a `Buffer`. */
  write(): Uint8Array;
  /** The library's own JSON of them. It is what they are compared by, and what `structuredClone` copies of them. */
  readonly json: string;
  /** The facts as a space file has them: what `JSON.stringify` asks for. */
  toJSON(): { [key: string]: JsonValue };
  /**
   * Lets go of them at once. Else that is done when nobody holds them any more, but not before the event loop turns: what
   * makes many of them within one turn disposes of them. Whoever asks them afterwards is refused.
   */
  dispose(): void;
  /** The same, for `using`. */
  [Symbol.dispose](): void;
}

/**
 * A space: a set of dated facts, read once and asked many times. It cannot be changed: what adds to it gives another.
 */
export class Space {
  private constructor();
  /**
   * Reads a space file, strictly.
   *
   * @throws {@link TenureError} with everything that is wrong with it: nothing is half loaded.
   */
  static read(source: Uint8Array | string): Space;
  /**
   * Reads a space file by its path.
   *
   * @throws {@link TenureError} as `read` does, and what `fs.readFileSync` throws.
   */
  static readFile(path: string | FileUrl): Space;
  /** The space file: canonical, one fact a line, so that equal spaces give equal bytes. They are those of a `Buffer`. */
  write(): Uint8Array;
  /**
   * Lets go of the space at once. Else that is done when nobody holds it any more, but not before the event loop turns: what
   * makes many spaces within one turn disposes of them. Whoever asks it afterwards is refused.
   */
  dispose(): void;
  /** The same, for `using`. */
  [Symbol.dispose](): void;
  // The questions.
  /** What does not change about the space. */
  header(): Header;
  /** The facts, each array by id. */
  facts(): Facts;
  /**
   * The space with more facts: the union by id. The same fact again changes nothing.
   *
   * It costs what the facts touch: the accounts of the parties that they are about. Facts of the catalogue and voids,
   * which are rare and reach far, index the space anew.
   *
   * @throws {@link TenureError} Everything that is wrong with the facts, or with the space that has them: `duplicate_id` if a different fact
   * bears a used id, `dangling_id`, and so on. `invalid_fact` if the header is another space's.
   */
  with(facts: FactsInput): Space;
  /**
   * The space as it was known at an instant: only what was recorded by then, and of that only what refers to nothing
   * that was not.
   *
   * @throws {@link TenureError} What would be wrong with a file of these facts alone.
   */
  knownOn(at: Moment): Space;
  /**
   * The same space within other limits.
   *
   * @throws {@link TenureError} `too_many` if it has more facts than there may be.
   */
  within(limits: Limits): Space;
  /** Within what limits it answers. */
  limits(): Limits;
  /** The space without the name and contacts of a customer. No fact goes, and no answer changes. */
  forget(customer: CustomerId): Space;
  /** The name and contacts of a party, unless they were forgotten. */
  profile(party: Party): Profile | null;
  /**
   * What a customer holds at an instant, and how: everything of their own (past and future too), what is shared with
   * them, what they inherit from companies, and the default plan if it applies; with the span around the instant on
   * which all of that is the same.
   *
   * @throws {@link TenureError} `invalid_question` for a customer that the space does not have.
   */
  standing(customer: CustomerId, at: Moment): Standing;
  /**
   * The standings of a customer in `[from, until)`, in order and without gaps. The first may have begun before
   * `from`, and the last may end after `until`.
   *
   * @throws {@link TenureError} `invalid_question` for a customer that the space does not have, `reversed_span` unless `from` is
   * before `until`, `too_many` beyond 10,000 standings.
   */
  timeline(customer: CustomerId, from: Moment, until: Moment): Standing[];
  /**
   * Whether a customer may do something at an instant, with one reason for each thing that they hold, and the span on
   * which the answer stays as it is.
   *
   * @throws {@link TenureError} `invalid_question` for a customer that the space does not have, or a permission with a wildcard or an empty
   * part.
   */
  may(customer: CustomerId, permission: string, at: Moment): Decision;
  /**
   * Whether a customer may do something at an instant: `may` without its reasons and its span, for a door that
   * only opens or does not.
   *
   * @throws {@link TenureError} As `may`.
   */
  allowed(customer: CustomerId, permission: string, at: Moment): boolean;
  /**
   * The customers who may do something at an instant, by id.
   *
   * Only those are asked about who hold, share or inherit something that can grant it; if the default plan can, all are.
   *
   * @throws {@link TenureError} `invalid_question` for a permission with a wildcard or an empty part.
   */
  holdersOf(permission: string, at: Moment): CustomerId[];
  /**
   * Whether a customer may reserve a resource, as is known at `at`: under which membership, for which credits and what
   * money, and who pays; or what stands in the way. What is held when the reservation starts decides.
   *
   * Of several things that are held, it is made under the first in the order of the standing that lets it be made.
   *
   * @throws {@link TenureError} `invalid_question` for a customer or a resource that the space does not have,
   * `reversed_span` unless `from` is before `until`,
   * `out_of_range` where an amount does not fit.
   */
  mayBook(customer: CustomerId, resource: ResourceId, from: Moment, until: Moment, at: Moment): Offer;
  /**
   * What cancelling a reservation would come to at an instant. It is too late from the resource's notice before the
   * start on; without one from the start on.
   *
   * @throws {@link TenureError} `invalid_question` for a reservation that the space does not have, or that is cancelled;
   * `out_of_range` where an amount does not fit.
   */
  cancelling(booking: FactId, at: Moment): Cancelling;
  /**
   * What became of a reservation. Somebody has come who checked in between its start (or an hour before) and its end.
   *
   * @throws {@link TenureError} `invalid_question` for a reservation that the space does not have.
   */
  attendance(booking: FactId, at: Moment): Attendance;
  /**
   * What a customer can draw of a kind of credit at an instant, or what a company has in its pool; past and future
   * alike. As it was known then: ask `knownOn`.
   *
   * @throws {@link TenureError} `invalid_question` for a party or a kind of credit that the space does not have; `out_of_range` where an
   * amount does not fit.
   */
  balance(party: Party, credit: CreditId, at: Moment): Balance;
  /**
   * What became of somebody's credits of a kind, up to an instant: everything that happened to the lots that are theirs,
   * or on which they draw at that instant, with a reason for each entry.
   *
   * @throws {@link TenureError} As `balance`.
   */
  ledger(party: Party, credit: CreditId, until: Moment): History;
  /**
   * What became of somebody's credits of a kind in `[from, until)`, such as a month, as sums.
   *
   * @throws {@link TenureError} As `balance`; `reversed_span` unless `from` is before `until`.
   */
  statement(party: Party, credit: CreditId, from: Moment, until: Moment): Statement;
  /**
   * What is to be invoiced through a day, that day included, given what was invoiced before.
   *
   * It reads each account once, and of it only what is its own. Nothing is rounded but each line, and its tax.
   *
   *
   * One account's mistake is that account's: whose part cannot be worked out is in `Bill.failed`, with
   * `out_of_range` if an amount does not fit or a period ends beyond the year 9999,
   * `too_many` if there are more cycles than the space's
   * `Limits` allow; the path names the membership.
   *
   * @throws {@link TenureError} `out_of_range` if the day is at the end of time.
   */
  bill(through: Day): Bill;
  /**
   * How the amount of a line came about: of a line that is to be billed through a day, or else of a recorded one, worked
   * out from what was known when its invoice was recorded.
   *
   * The amounts of all steps but `tax` sum to the line's amount. The codes:
   *
   * | code | what the step is |
   * |---|---|
   * | `share` | days at one price, as a part of a whole period |
   * | `first_stub` | the first part period is free, or charged in full |
   * | `price` | an amount that is charged as it stands |
   * | `discount` | what a coupon takes off what is left of the fee |
   * | `unused` | of what was billed for longer the unused part is rounded, not what stays |
   * | `recorded` | what was billed before, taken off |
   * | `given` | what a charge by hand for the line gave back before |
   * | `closed` | the period was closed: what was known by then, and not billed, stays so |
   * | `otherwise` | the line was not made by these rules |
   * | `tax` | the line's tax: held in its amount if it is inclusive, on top of it if it is exclusive |
   *
   * @throws {@link TenureError} `invalid_question` if there is no such line; else as for `bill`.
   */
  explain(line: string, through: Day): Derivation;
  /**
   * How the amounts of all lines that are to be billed through a day came about, each as `explain` has it; for
   * one after the other the books would be read anew each time.
   *
   * @throws {@link TenureError} As for `bill`.
   */
  explainAll(through: Day): Derivation[];
  /**
   * How each invoice of a bill came about, line by line: the derivations sum to the lines, and the lines to the invoice.
   *
   * @throws {@link TenureError} As for `bill`.
   */
  explainBill(through: Day): InvoiceDerivation[];
  /**
   * How a recorded invoice came about, line by line, worked out from what was known when it was recorded.
   *
   * @throws {@link TenureError} `invalid_question` if there is no such invoice, or it is void; else as for `bill`.
   */
  explainInvoice(invoice: FactId): InvoiceDerivation;
  /**
   * What money credits pay of each invoice of a bill at an instant, in the order of the bill, and what is left due: what
   * pays one invoice does not pay the next. It is what `creditPayments` gives when each invoice is issued, and
   * what credits pay of it is recorded, before the next is asked about.
   *
   * @throws {@link TenureError} As `balance`.
   */
  settlements(bill: Bill, at: Moment): Settlement[];
  /**
   * What the payer's money credits pay of an invoice at an instant: each line in turn, from the kinds that may pay it, by
   * id, as far as they are available, and no more together than is due. Of several invoices ask `settlements`.
   *
   * @throws {@link TenureError} As `balance`.
   */
  creditPayments(invoice: DraftInvoiceInput, at: Moment): CreditPayment[];
  /**
   * The invoices of a bill as facts of this space, to be appended to it: issuing an invoice is storing it. Their ids are
   * the prefix, the billing date, and a number that counts from 1 on each date: `inv-2026-01-31-1`. The numbers begin anew
   * with each bill, so two bills that are recorded in one space need two prefixes.
   *
   * @throws {@link TenureError} `invalid_id` if the prefix makes no id.
   */
  invoiceFacts(bill: Bill, recorded: Moment, prefix: string): Facts;
  /** The policy in force on a day; before the first, the one that has set nothing. */
  policyOn(day: Day): Policy;
  /**
   * What each payer would be billed through a day under two policies, each as if it had been in force from the first day
   * there is and nothing had been invoiced or closed yet: line against line, with the settings that make the difference.
   * A host asks this before it changes its policy, or before it moves here from another system
   * (see `comparePresets`). `billingStarts` holds as ever.
   *
   * The settings of a line are found by taking them from `b` one at a time, the others being those of `a`. The default
   * plan of either policy plays no part: it is never billed.
   *
   * @throws {@link TenureError} As for `bill`.
   */
  comparePolicies(a: Policy, b: Policy, through: Day): Comparison;
  /**
   * The same with ready-made policies, by their names: `default`, `kill_bill`, `lago`, `stripe`, `openmeter`, `store`.
   * Without `a` it is the policy in force on the last day.
   *
   * @throws {@link TenureError} `invalid_question` for a name that there is not; as for `bill`.
   */
  comparePresets(a: string | null | undefined, b: string, through: Day): Comparison;
  /**
   * When a membership can be left if that is asked for at an instant.
   *
   * The notice is that of the plan's version in force on the day asked. The commitment is the longest of the plans that
   * were held by then, so that no switch sheds it, in whole cycles from the first that began on joining (after a trial); days paused before it is over lengthen it,
   * those of an open pause up to the day asked. Nothing is refused: what a host allows is its own business.
   *
   * @throws {@link TenureError} `invalid_question` for a membership that the space does not have, `out_of_range` beyond year 9999.
   */
  leaving(membership: MembershipId, asked: Moment): Leaving;
  /**
   * What would come of some commands, without doing any of it.
   *
   * The commands are accepted or refused together; each sees what those before it do. A command that is accepted is
   * answered with facts. An id stands for one command for ever: one whose first fact the space has has been carried out, and is
   * answered with none.
   *
   * @throws {@link TenureError} A request that cannot be put to this space, with the path of what is wrong: `dangling_id` for what the space does
   * not have, `duplicate_id` for two commands of one id, and those of the questions
   * that are asked for it.
   */
  propose(request: Request): Proposal;
  /**
   * The next step of a visitor who wants a public plan: log in or create an account, confirm, pay, done.
   *
   * @throws {@link TenureError} `dangling_id` for a plan that the space does not have, and those of `propose`.
   */
  signUp(plan: PlanId, visitor: Visitor, at: Moment): SignUp;
  /**
   * What is different in another space, such as this one with some facts more: from an instant on, and for bills and notices
   * through a local day.
   *
   * It looks at those parties only of whom something is recorded in one space and not in the other, and at all who have to
   * do with them; at everybody if the catalogue differs.
   *
   * @throws {@link TenureError} Those of the questions that it asks of both.
   */
  diff(after: Space, at: Moment, through: Day): Difference;
  /**
   * What falls due in `[from, until)`, in order of time, then of id: every notice that is not recorded as sent, by a
   * `Message` that is not void and names the notice's id.
   *
   * What the timetables are is the plan's (`Plan.notices`), or else the space's
   * (`Policy.notices`); some kinds come without a rule
   * (`NoticeKind`). A notice comes at the start of the local day that its rule says, or at the
   * event itself, but not before its cause was recorded: what is entered late still gives its notice in the next run.
   * Spans add up: what falls due in two spans, one after the other, is what falls due in both.
   *
   * @throws {@link TenureError} `reversed_span` unless `from` is before `until`; `too_many` beyond 100 years or 1,000,000 notices;
   * `out_of_range` where an amount does not fit.
   */
  due(from: Moment, until: Moment): Notice[];
  /**
   * All that is known of a customer: contact, standing, plans held, shares, companies, use, money and messages.
   *
   * @throws {@link TenureError} `invalid_question` for a customer that the space does not have.
   */
  customerProfile(customer: CustomerId, at: Moment): CustomerProfile;
  /**
   * All that is known of a company: contact, plans held, the customers linked to it, use, money and messages.
   *
   * @throws {@link TenureError} `invalid_question` for a company that the space does not have.
   */
  companyProfile(company: CompanyId, at: Moment): CompanyProfile;
  /**
   * All that is known of a customer or a company: contact, plans held, use, messages and requests for support
   * (`customerProfile`, `companyProfile`), invoices and what of them is open, and balances of credits.
   *
   * @throws {@link TenureError} `invalid_question` for a party that the space does not have,
   * `out_of_range` where a sum does not fit.
   */
  wholeProfile(party: Party, at: Moment): WholeProfile;
  /**
   * What recurs at the end of each calendar month of which a day lies in `[from, until)`, by the month, and how it moved.
   *
   * What recurs of a holder is the price of a period, by the month, of every plan and add-on of theirs that is charged by
   * cycles on the last day of the month: after agreed prices and seats, before coupons and tax, whoever pays. A price for
   * n months counts an nth; one for days or weeks is converted by a month of 365.25 / 12 days. The sum of a holder is
   * rounded once, as the policy of that day rounds; nothing else is. What is charged once, trials, pauses that cost
   * nothing, and memberships that wait for their first payment count nothing.
   *
   * @throws {@link TenureError} `reversed_span` unless `from` is before `until`,
   * `too_many` beyond 1,200 months,
   * `out_of_range` if an amount does not fit.
   */
  recurringRevenue(from: Day, until: Day): RecurringRevenue;
  /**
   * Of those who joined in each calendar month of which a day lies in `[from, until)`, how many are still members at the
   * end of that month and of each that follows, up to the last of these months.
   *
   * A member is a customer or a company with a membership of their own that is no pass. They joined on the earliest join
   * date of these. On a day they are still a member if one of them admits then, or has its join date before it starts
   * here and the day lies between. Who was never admitted is left out.
   *
   * @throws {@link TenureError} `reversed_span` unless `from` is before `until`,
   * `too_many` beyond 1,200 months.
   */
  retention(from: Day, until: Day): Retention;
  /**
   * How much of what there is was used in the local days `[from, until)`: reserved minutes of rooms out of the open ones,
   * covered people out of the seats of companies, used credits out of those that were there.
   *
   * A room is open as its place is, with exceptions to its hours; without a place, always. Lockdowns are not left out.
   *
   * @throws {@link TenureError} `reversed_span` unless `from` is before `until`; `too_many` for a span of more than a hundred years;
   * `out_of_range` where an amount of credits does not fit.
   */
  utilisation(from: Day, until: Day): Utilisation;
  /**
   * The customers who hold a membership that admits them at an instant, of their own, shared or inherited, and who have
   * not been seen for an interval: the longest unseen first, then by id.
   *
   * Somebody is seen when they come, when a reservation of theirs begins that was not cancelled, and when they use
   * credits. Who was never seen since they hold something without a break counts from the start of that. Who has reserved
   * for later is not inactive. Intervals of days or longer run to the start of the local day that many days later.
   *
   * @throws {@link TenureError} `out_of_range` beyond the year 9999.
   */
  inactive(at: Moment, after: Interval): InactiveMember[];
  /**
   * What will come of the space from an instant through a local day, if what is assumed happens and nothing else.
   *
   * The answer is that of the space with the assumed facts, which stand in it: recorded, they are billed to the same lines.
   * All facts of the space count, those recorded after `at` too; ask `knownOn` for less.
   *
   * @throws {@link TenureError} `reversed_span` if the last day ends by `at`; `too_many` for more than
   * 10,000 standings of one customer, or renewals of one membership; as for
   * `bill` and `due`.
   */
  simulate(at: Moment, until: Day, assumptions: AssumptionsInput): Simulation;
  /**
   * What each payer would be billed through a day, from the beginning, if the space had another catalogue: line against
   * line, with what of the catalogue makes the difference.
   *
   * Of `catalogue` the plans, add-ons, taxes, coupons and policies count. Each of these kinds of which it has any takes
   * the place of all that the space has of it, so it must have every id that the space's facts name; a kind of which it
   * has none stays as it is. Nothing counts as invoiced or closed, so that both bills are whole; `billingStarts` holds
   * as ever.
   *
   * What makes the difference is found by taking it alone from `catalogue`: a plan with all its versions (`plan:desk`), an
   * add-on, a tax category, a coupon, or a setting of the policies (`change.credit`; `policies` where they do not pair by
   * id and date).
   *
   * @throws {@link TenureError} Everything that is wrong with the facts of the space beside that catalogue, with its path in them: an id that it does
   * not have is `dangling_id`. `invalid_fact` if it is another space's. Besides as for `bill`.
   */
  compare(catalogue: FactsInput, through: Day): Comparison;
  /**
   * The end of the month that holds a day, as far as that day: what is to be invoiced through it, what became of credits
   * and of what people hold since the first of the month, and the notices of the month that follows the day. What recurs is
   * that of the whole calendar month, at its end.
   *
   * @throws {@link TenureError} As `bill`, `recurringRevenue`, `utilisation` and `due`.
   */
  monthEnd(through: Day): MonthEnd;
  /**
   * Everything in the catalogue that would surprise those who sell it. What is void is left out.
   *
   * Somebody should be able to get into every place: what it covers is asked for, and if it covers nothing of its own,
   * `place/` and its id. What a single membership grants counts as well. So does a share of what cannot be shared.
   */
  lint(): Finding[];
  /**
   * A card for a customer, issued at this instant, to be signed by the issuer's key of this id.
   *
   * @throws {@link TenureError} `invalid_question` for a customer that the space does not have, a wildcard below which something is held at other times,
   * or a lease of more than they could draw; `out_of_range` if the card would live for too long, be over 512 bytes, or say what cannot be put on
   * one; `wrong_key` for a device's key that is none.
   */
  issueCard(customer: CustomerId, options: CardOptions, kid: Uint8Array, at: Moment): CardDraft;
  /**
   * The first instant from `at` on at which a card that was issued says too much or too little of what the space knows now;
   * if it never does, the card's end. What it should carry is what `options` ask for.
   *
   * @throws {@link TenureError} Those of `issueCard`; `invalid_encoding` for a card that is none.
   */
  reissueCard(customer: CustomerId, card: Uint8Array, options: CardOptions, at: Moment): Moment;
  /** What it was worked out from that has changed in a space since, such as a seat that somebody else has taken. */
  stale(proposal: Proposal): Relied[];
  /**
   * Whether what it says still comes of its facts, stored in a space at an instant: nothing has changed there that it was
   * worked out from, and it has not aged. It ages with the local day on which it was asked for, since what may be done goes
   * by the day, and when a reservation that it makes begins; ask again then.
   */
  stillValid(proposal: Proposal, at: Moment): boolean;
}

// The calculators.

/** The text of a signed card or presentation, as it stands in a QR code: `TN1:` and base45. */
export function cardText(card: Uint8Array): string;

/**
 * The bytes of a text that was scanned.
 *
 * @throws {@link TenureError} `invalid_encoding`.
 */
export function cardBytes(text: string): Uint8Array;

/**
 * The keys of an issuer, to be signed by the root key of this id: each `sequence` is higher than those before.
 *
 * @throws {@link TenureError} `invalid_encoding` for two keys of one id, `wrong_key`, `out_of_range`.
 */
export function keySetDraft(issuer: string, sequence: number, issued: Moment, keys: readonly CardKey[], rootKid: Uint8Array): Uint8Array;

/**
 * The cards that an issuer revoked and that have not expired, to be signed by its key of this id.
 *
 * @throws {@link TenureError} Those of `keySetDraft`.
 */
export function denyListDraft(issuer: string, sequence: number, issued: Moment, cards: readonly RevokedCard[], kid: Uint8Array): Uint8Array;

/**
 * What the numbers on an issuer's cards stand for, to be signed by its key of this id.
 *
 * @throws {@link TenureError} Those of `keySetDraft`.
 */
export function permissionNumbersDraft(issuer: string, sequence: number, issued: Moment, numbers: readonly NumberedPermission[], kid: Uint8Array): Uint8Array;

/**
 * A card that is shown by the device that it is bound to, to be signed by the device's key: over the answer to a verifier's
 * `challenge` of 16 bytes where there is a channel back, or over the time, anew every half minute.
 *
 * @throws {@link TenureError} `invalid_encoding`, `invalid_bytes`; `wrong_key` if the card is bound to no device.
 */
export function presentationDraft(card: Uint8Array, at: Moment, challenge?: Uint8Array | null): Uint8Array;

/**
 * The bytes of a draft that are to be signed, where the key is.
 *
 * @throws {@link TenureError} `invalid_encoding`.
 */
export function draftToSign(draft: Uint8Array): Uint8Array;

/**
 * The signed object of a draft and the signature of 64 bytes that was made of it elsewhere. Whether it fits is for who has
 * the public key to say.
 *
 * @throws {@link TenureError} `invalid_encoding`, `invalid_bytes`.
 */
export function attachSignature(draft: Uint8Array, signature: Uint8Array): Uint8Array;

/**
 * The signed object of a draft, by a private key of Ed25519 that is at hand.
 *
 * @throws {@link TenureError} `invalid_encoding`, `invalid_bytes`.
 */
export function signDraft(draft: Uint8Array, seed: Uint8Array): Uint8Array;

/**
 * Who it is whose card was scanned, and nothing about what they may do.
 *
 * `published` is what the issuer published, keys first; `roots` are the keys that the verifier was delivered with.
 *
 * @throws {@link TenureError} What is wrong with the card, or with what was published: `invalid_encoding`, `wrong_key`, `bad_signature`,
 * `out_of_range`, `superseded`. Then nobody is named.
 */
export function verifyCard(text: string, published: readonly Uint8Array[], roots: readonly CardRoot[], challenge?: Uint8Array | null): VerifiedCard;

/**
 * Reads a card, and says who it is and whether they may do something at this time.
 *
 * `published` is what the issuer published since `state` was kept: keys first, then lists. `state` is what the last scan
 * answered, which holds all that was published before, the highest time seen and the generations; `null`: nothing was
 * scanned yet. `roots` are the keys that the verifier was delivered with. `challenge`: the 16 bytes that the device was
 * asked to sign, if it was.
 *
 * @throws {@link TenureError} Those of `verifyCard`; `newer_format` for a state of a newer release.
 */
export function scanCard(text: string, permission: string, at: Moment, published: readonly Uint8Array[], roots: readonly CardRoot[], challenge?: Uint8Array | null, state?: Uint8Array | null): CardScan;

/**
 * What is left of a period of whole days, `[from, until)`, on the day of a change. A change before the period leaves all of
 * it, one after it nothing.
 *
 * `count`: in what it is counted; `null`: in days. A period that is not of whole months, counted in months or by months of so
 * many days, is counted in days. `day`: whether the day of the change is that of the new plan or still of the old one; `null`:
 * of the new one. `every`: how long the period is by its rule; `null`: so many months if one day of the month gives both of its
 * ends, clamped to the month's end.
 *
 * @throws {@link TenureError} `invalid_question` for a count in seconds, which days do not have: ask `remainingTime`; `reversed_span` if the period ends
 * before it begins, `out_of_range` beyond the year 9999.
 */
export function remainingDays(from: Day, until: Day, on: Day, count?: PartCount | null, day?: ChangeDay | null, every?: Interval | null): Remaining;

/**
 * What is left of a period at an instant, in microseconds. An instant before the period leaves all of it, one after it nothing.
 *
 * @throws {@link TenureError} `reversed_span` if the period ends before it begins.
 */
export function remainingTime(from: Moment, until: Moment, at: Moment): Remaining;

/**
 * What is left of a period once a fraction of it is over: a decimal number such as `0.5`, or a fraction such as `14/31`.
 *
 * @throws {@link TenureError} `invalid_decimal` for another text, `out_of_range` if the fraction does not fit.
 */
export function remainingAfter(elapsed: string): Remaining;

/**
 * What a change within a period comes to: what of the old price is given back, and what the rest costs at the new one.
 *
 * The prices are those of the whole period, for all seats: `null` before for something that is added, `null` after for
 * something that is removed. `paid`: no more is given back than was paid for the old price; `null`: no such limit.
 * `credited`: less what was credited before; `null`: nothing was. `proration`: what is rounded first; `null`: nothing.
 * `rounding`: how each line is rounded; `null`: a half away from zero. Both are those of a space's policy.
 *
 * @throws {@link TenureError} `invalid_question` if there is neither price, and at `credited` if `paid` is not given; `currency_mismatch`, `out_of_range`.
 */
export function planChange(old: AmountInput | null | undefined, new_: AmountInput | null | undefined, remaining: Remaining, paid?: AmountInput | null, credited?: AmountInput | null, proration?: ProrationInput | null, rounding?: Rounding | null): Changed;

/**
 * What is collected now of a change, and what the next invoice comes to that charges `price` for the period after this one.
 * `collect`: when the change is collected; `null`: with the next invoice.
 *
 * @throws {@link TenureError} `currency_mismatch`, `out_of_range`.
 */
export function collected(changed: Changed, price: AmountInput, collect?: Collect | null): Collected;

/**
 * What a plan costs, in advance, from the day on which it is switched to until the first boundary of its own cycles.
 *
 * `proration`: how a stub is counted, and what of it is rounded first; `null`: days of the cycle that contains it, and nothing.
 * `rounding`: `null`: a half away from zero.
 *
 * @throws {@link TenureError} `invalid_interval` for hours or for days on a fixed day of the month, `out_of_range` beyond the year 9999.
 */
export function firstCharge(price: AmountInput, rhythm: Rhythm, on: Day, proration?: ProrationInput | null, rounding?: Rounding | null): FirstCharge;

/**
 * What is given back when somebody leaves within a period that is paid, with the tax of what is given back.
 *
 * All amounts are below zero, as on a line. `percent`: the tax; `null`: there is none. `mode`: whether the price holds it
 * already; `null`: it comes on top. `proration`: what is rounded first; `null`: nothing. `rounding`: `null`: a half away from
 * zero.
 *
 * @throws {@link TenureError} `out_of_range` if an amount does not fit.
 */
export function cancellation(price: AmountInput, remaining: Remaining, percent?: Percent | null, mode?: TaxMode | null, proration?: ProrationInput | null, rounding?: Rounding | null): Cancelled;

/**
 * What it comes to when one subscription takes the place of another, as app stores do it. A currency is never converted: a
 * subscription that is free, or paid in another currency, buys no days, and its rest is given back nowhere.
 *
 * @throws {@link TenureError} `reversed_span`, `currency_mismatch` for a difference between two currencies, `out_of_range`.
 */
export function replacement(of: StoreReplacement): Replaced;

/**
 * The cycles that have something in `[from, until)`, in order. The first may begin before it, and the last end after it.
 *
 * A date stands for its start where boundaries are instants, and an instant for its local day where they are dates.
 *
 * @throws {@link TenureError} `reversed_span` if there is nothing in `[from, until)`, `too_many` if there are more than 100 000, `invalid_interval` for
 * hours from a date or days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
 */
export function cycles(rhythm: Rhythm, from: When, until: When): CycleSpan[];

/**
 * The cycle of this number: 0 begins at the anchor, those before it are negative.
 *
 * @throws {@link TenureError} `invalid_interval` and `out_of_range`, as for `cycles`.
 */
export function cycle(rhythm: Rhythm, number: number): CycleSpan;

/**
 * The cycle that contains a date or an instant. There is one before the anchor as well.
 *
 * @throws {@link TenureError} `invalid_interval` and `out_of_range`, as for `cycles`.
 */
export function cycleAt(rhythm: Rhythm, at: When): CycleSpan;

/**
 * The boundary of this number: 0 is the anchor, those before it are negative. So it adds any number of intervals to a date.
 *
 * @throws {@link TenureError} `invalid_interval` and `out_of_range`, as for `cycles`.
 */
export function boundary(rhythm: Rhythm, number: number): When;

/**
 * The first boundary after a date or an instant.
 *
 * `inclusive`: a boundary at `after` itself counts; `null`: it does not. `notBefore`: the first boundary at or after this
 * one, if it is later; `null`: no such limit. `ends`: this itself, if the boundary would lie after it; `null`: there is no end.
 *
 * @throws {@link TenureError} `invalid_interval` and `out_of_range`, as for `cycles`.
 */
export function nextBoundary(rhythm: Rhythm, after: When, inclusive?: boolean | null, notBefore?: When | null, ends?: When | null): When;

/**
 * How many whole intervals have gone by from one date to another; negative from the later to the earlier.
 *
 * @throws {@link TenureError} `invalid_interval` for hours.
 */
export function wholePeriods(from: Day, until: Day, every: Interval): number;

/**
 * How many local days lie between two dates or instants: 0 within one day, 1 from late on one to early on the next,
 * negative from the later to the earlier.
 *
 * `monthDays`: as if every month had so many days, from 1 to 255, days beyond that counting as the last: 30 for 30/360
 * (30E/360); `null`: the days that there are. `zone`: where local days begin; `null`: UTC.
 *
 * @throws {@link TenureError} `out_of_range` for a month of more than 255 days.
 */
export function daysBetween(from: When, until: When, monthDays?: number | null, zone?: Zone | null): number;

/** How many microseconds have elapsed from one instant to another; negative from the later to the earlier. */
export function microsBetween(from: Moment, until: Moment): number;

/**
 * The local day that a date names, or in which an instant lies. `zone`: where it begins; `null`: UTC.
 *
 * @throws {@link TenureError} `out_of_range` at the ends of time.
 */
export function localDay(when: When, zone?: Zone | null): LocalDay;

/**
 * Draws an amount on lots, each with what is left of it as its `amount`. The lots given are those that may be drawn:
 * nothing is asked about their spans, owners and scopes. The order in which they are given plays no part.
 *
 * `order`: by what lots are sorted, by id at last; `null`: own before pooled, then expiry, priority, age. `step`: what
 * all amounts are whole numbers of; `null`: 1. `intoDebt`: whether the last lot in the order goes below zero, so that
 * something is uncovered only without any lot; `null`: no.
 *
 * @throws {@link TenureError} `negative_amount` and `off_step`, with the path of the amount; `duplicate_id`; `out_of_range` for a step that is none.
 */
export function draw(lots: readonly PoolLot[], amount: Decimal, order?: readonly DrawBy[] | null, step?: Decimal | null, intoDebt?: boolean | null): DrawnCredits;

/**
 * What a reset at `at` leaves of lots, in their order.
 *
 * `rule`: at most its maximum and its percentage of the grant, at least its minimum, nothing that is older than its age;
 * for each lot, or over all of them, the oldest trimmed first. `null`: nothing is left. `zone`: where local days begin, for
 * an age; `null`: UTC. `step`: what all amounts are whole numbers of; `null`: 1.
 *
 * @throws {@link TenureError} `negative_amount` and `off_step`, with the path of the amount; `out_of_range` for a step that is none.
 */
export function rollOver(lots: readonly RollingLot[], at: Moment, rule?: RolloverInput | null, zone?: Zone | null, step?: Decimal | null): RolledLot[];

/**
 * The share of a grant that a part period gets: `amount × part / whole`, rounded once to the step.
 *
 * `part` and `whole` count the same thing: days, seconds. A part below nothing counts as nothing, one beyond the whole as the
 * whole. `step`: the smallest amount; `null`: 1. `rounding`: the mode; `null`:
 * a half away from zero.
 *
 * @throws {@link TenureError} `invalid_question` if the whole is not above zero, `out_of_range` for a step that is none, or beyond what can be represented.
 */
export function prorateCredits(amount: Decimal, part: number, whole: number, step?: Decimal | null, rounding?: Rounding | null): Decimal;

/**
 * The span in which a lot can be drawn, given its `from`, its `until` (`null`: it has none) and when it was voided (`null`: it
 * was not). It is empty for one that ended, or was voided, before it began.
 */
export function lotSpan(from: Moment, until?: Moment | null, voided?: Moment | null): LotSpan;

/**
 * Whether weekly windows are open at an instant, and the whole span around it on which that is so.
 *
 * Windows follow the local wall clock: one shrinks where clocks jump over a part of it, and where they go back both
 * occurrences of a time count. On a day of an exception the windows that start that day are replaced; of exceptions that
 * overlap the one that is listed later holds. `zone`: where the clock hangs; `null`: UTC.
 *
 * @throws {@link TenureError} `invalid_time` for a range that is empty or starts at 24:00, `reversed_span` for an exception that has no day.
 */
export function hours(windows: readonly WeeklyWindowInput[], exceptions: readonly DatedHoursInput[], at: Moment, zone?: Zone | null): OpenPiece;

/**
 * The open and closed pieces that have an instant in `[from, until)`, in order. The first may begin before it, and the last
 * end after it. `zone`: where the clock hangs; `null`: UTC.
 *
 * @throws {@link TenureError} Those of `hours`; `reversed_span` if there is no instant, `too_many` beyond 100 000 pieces.
 */
export function hoursBetween(windows: readonly WeeklyWindowInput[], exceptions: readonly DatedHoursInput[], from: Moment, until: Moment, zone?: Zone | null): OpenPiece[];

/**
 * Reads a value as strictly as a space file is read, and writes it as it is written there: instants in UTC, amounts with
 * all the decimals of their currency, fractions reduced.
 *
 * @throws {@link TenureError} Those of the kind: `invalid_day`, `invalid_amount`, `unknown_zone` and so on; `out_of_range`.
 */
export function canonical(kind: LeafKind, text: string): string;

/**
 * What `part` of `whole` costs where the whole costs `price`: the exact fraction, rounded once.
 *
 * `part` and `whole` count the same thing: days, seconds, months. A part beyond the whole counts as the whole; one that is not
 * above zero counts as `proration.outside` says, by default as nothing. `proration` says besides what is rounded before the
 * line; `null`: nothing. `rounding`: how the line is; `null`: a half away from zero. Both are those of a space's policy.
 *
 * @throws {@link TenureError} `invalid_question` if the whole is not above zero, `out_of_range` if a value does not fit.
 */
export function prorate(price: AmountInput, part: number, whole: number, proration?: ProrationInput | null, rounding?: Rounding | null): ProratedAmount;

/**
 * Splits an amount by weights so that the parts sum to it, to the minor unit: by largest remainder, ties to the earlier
 * part. A negative amount is split as the positive one is.
 *
 * @throws {@link TenureError} `invalid_question` if there is no weight, or none above zero.
 */
export function split(total: AmountInput, weights: readonly number[]): Amount[];

/**
 * Cuts an amount in two: the first piece is `part / whole` of it, rounded, and the second what remains.
 *
 * `rounding` is how the first is rounded; `null`: a half away from zero.
 *
 * @throws {@link TenureError} Those of `prorate`.
 */
export function cut(amount: AmountInput, part: number, whole: number, rounding?: Rounding | null): CutAmount;

/**
 * What of a credit may be given: never more than was paid, less what was credited before, and never less than nothing. It is no
 * line: all four amounts are above zero.
 *
 * @throws {@link TenureError} `currency_mismatch`, `out_of_range`.
 */
export function capCredit(potential: AmountInput, paid: AmountInput, previous: AmountInput): Amount;

/**
 * What a whole period costs for so many seats. A tier is reached by the first seat that falls in it; without a seat no tier
 * is reached, and nothing is charged. The minimum of a price per seat holds for no seat too.
 *
 * @throws {@link TenureError} `invalid_plan` if no tier holds so many seats, `currency_mismatch` if the parts are of different currencies,
 * `out_of_range` if the amount does not fit.
 */
export function priceOf(price: PriceInput, seats: number): Amount;

/**
 * Rounds a decimal number or a fraction to so many decimals (at most 38), and writes it with all of them.
 *
 * `rounding` is the mode; `null`: a half away from zero.
 *
 * @throws {@link TenureError} `invalid_decimal` if the text is neither a plain decimal number nor a fraction, `out_of_range` for more decimals, or if
 * the value does not fit.
 */
export function roundTo(value: string, places: number, rounding?: Rounding | null): string;

/**
 * The exact sum of decimal numbers and fractions, as the shortest text: a decimal number, or a fraction such as `1/3`.
 * Without any it is `0`.
 *
 * @throws {@link TenureError} `invalid_decimal` if a text is neither, `out_of_range` if the sum does not fit.
 */
export function sumExact(values: readonly string[]): string;

/**
 * The sum of amounts of one currency.
 *
 * @throws {@link TenureError} `invalid_question` if there is none, `currency_mismatch`, `out_of_range`.
 */
export function sumAmounts(amounts: readonly AmountInput[]): Amount;

/** The amount of so many minor units of a currency, such as cents. */
export function amountOfMinor(minor: number, currency: Currency): Amount;

/** How many minor units of its currency an amount is, such as cents. */
export function minorOf(amount: AmountInput): number;

/**
 * The cycles and stubs that are charged through a day, in order.
 *
 * `timing`: whether a cycle is charged at its start or at its end; `null`: at its start. `proration`: how a stub is counted, as a
 * space's policy says; `null`: in days of the cycle that contains it. An anchor that is an instant counts as its local day.
 *
 * @throws {@link TenureError} `reversed_span` if what is charged ends before it begins, `too_many` beyond 100 000 cycles, `invalid_interval` for hours
 * or for days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
 */
export function portions(rhythm: Rhythm, charged: Charged, timing?: Timing | null, proration?: ProrationInput | null): BilledPortion[];

/**
 * The day until which is charged through a day; nothing before anything can be: before the first day, and in arrears before the
 * first boundary. It is never beyond the end, and is the very start as long as nothing is charged.
 *
 * `timing`: whether a cycle is charged at its start or at its end; `null`: at its start.
 *
 * @throws {@link TenureError} `reversed_span` if what is charged ends before it begins, `invalid_interval` and `out_of_range` as for `portions`.
 */
export function chargedUntil(rhythm: Rhythm, charged: Charged, timing?: Timing | null): Day | null;

/**
 * Works the facts of a pool through to an instant: lots that end, periods that end, lots that begin or are filled again up
 * to and at `until`, and what is drawn, returned and transferred before it.
 *
 * @throws {@link TenureError} All that is wrong with the facts, each with its path: `negative_amount`, `off_step`, `reversed_span`, `overlapping_voids`,
 * `duplicate_id`, `dangling_id`, `invalid_time`; `too_many` beyond 100 000 refills; `out_of_range`.
 */
export function replay(pool: PoolFacts, until: Moment): PoolLedger;

/**
 * How a pool stands at an instant, as a text that `resume` takes: it holds what lots have left, what is owed, and what can
 * still be given back.
 *
 * @throws {@link TenureError} Those of `replay`.
 */
export function checkpoint(pool: PoolFacts, until: Moment): string;

/**
 * A checkpoint of balances and carried overage that come from elsewhere, such as another system. `overage`: what is owed;
 * `null`: nothing.
 *
 * @throws {@link TenureError} `duplicate_id` for a lot that is named twice. It is `resume` that compares it with a pool.
 */
export function opening(at: Moment, balances: readonly LotAmount[], overage?: Decimal | null): string;

/**
 * Takes a replay up where a checkpoint stands: the ledger has what comes after it, and says the same as one from the start.
 * The pool must hold the facts that the checkpoint came from, and may hold more that lie after it.
 *
 * @throws {@link TenureError} Those of `replay`; `invalid_json` for a text that is no checkpoint, `dangling_id` for one that names what the pool does
 * not have, `reversed_span` if `until` lies before it.
 */
export function resume(pool: PoolFacts, checkpoint: string, until: Moment): PoolLedger;

/** Writes bytes in the letters that a QR code writes most densely (RFC 9285). */
export function base45Encode(bytes: Uint8Array): string;

/**
 * Reads base45 in its one spelling (RFC 9285).
 *
 * @throws {@link TenureError} `invalid_encoding`.
 */
export function base45Decode(text: string): Uint8Array;

/**
 * What CBOR says, in the diagnostic notation of RFC 8949. It must be in its one spelling (section 4.2.1), and without floats.
 *
 * @throws {@link TenureError} `invalid_encoding`.
 */
export function cborNotation(cbor: Uint8Array): string;

/**
 * The public key of Ed25519 that belongs to a seed: 32 random bytes, which RFC 8032 calls the private key.
 *
 * @throws {@link TenureError} `invalid_bytes` for another length.
 */
export function ed25519PublicKey(seed: Uint8Array): Uint8Array;

/**
 * Signs a message with Ed25519 (RFC 8032). The same message gives the same signature.
 *
 * @throws {@link TenureError} `invalid_bytes` if the seed has not 32 bytes.
 */
export function signEd25519(seed: Uint8Array, message: Uint8Array): Uint8Array;

/**
 * Whether a signature is one of these bytes by this key of Ed25519: strictly, so that an encoding that is not canonical and
 * a point of small order are refused. What is no key signs nothing.
 */
export function verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;

/**
 * Whether a signature (r and s, 32 bytes each) is one of these bytes by this key of P-256, with SHA-256. What is no key
 * signs nothing.
 */
export function verifyEs256(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;

/**
 * Signs a payload as a tagged COSE_Sign1 (RFC 9052) with Ed25519. The id of the key and `typ` (RFC 9596) are protected.
 *
 * @throws {@link TenureError} `invalid_bytes` if the seed has not 32 bytes.
 */
export function signCose(payload: Uint8Array, seed: Uint8Array, kid: Uint8Array, typ?: string | null): Uint8Array;

/**
 * The payload of a COSE_Sign1 (RFC 9052) that this key signed, tagged or not, whatever other headers it has.
 *
 * `external` are bytes that are signed along and stand elsewhere; `null`: none.
 *
 * @throws {@link TenureError} `invalid_encoding`, also for a critical header; `wrong_key` if it is no key, or of another algorithm; `bad_signature`.
 */
export function verifyCose(cose: Uint8Array, key: Uint8Array, external?: Uint8Array | null): Uint8Array;

/**
 * The claims of a CWT (RFC 8392), once its payload was verified: times are whole seconds.
 *
 * @throws {@link TenureError} `invalid_encoding`.
 */
export function cwtClaims(payload: Uint8Array): CwtClaims;

/**
 * The claims of a CWT (RFC 8392) that this key signed, under this id and in the one form that cards have: tagged, with
 * protected headers alone.
 *
 * @throws {@link TenureError} `invalid_encoding`, `wrong_key`, `bad_signature`.
 */
export function verifyCwt(cwt: Uint8Array, key: Uint8Array, kid: Uint8Array, external?: Uint8Array | null): CwtClaims;

/**
 * The key of a JWK (RFC 7517, RFC 8037). Members that are not known are passed over; a private key is not looked at.
 *
 * @throws {@link TenureError} `invalid_encoding`; `wrong_key` if it is no key, of another curve, or not for verifying.
 */
export function jwkKey(jwk: string): JwkKey;

/**
 * The keys of a JWK set: each must be one that is read here, and no id stands twice.
 *
 * @throws {@link TenureError} Those of `jwkKey`.
 */
export function jwkKeys(set: string): JwkKey[];

/**
 * A key as a JWK. `kid`: its id; `null`: it has none.
 *
 * @throws {@link TenureError} `wrong_key`.
 */
export function jwk(key: Uint8Array, kid?: string | null): string;

/**
 * The thumbprint of a key with SHA-256 (RFC 7638), as base64url.
 *
 * @throws {@link TenureError} `wrong_key`.
 */
export function jwkThumbprint(key: Uint8Array): string;

/**
 * Signs a payload as a compact JWS (RFC 7515) with the header `{"alg":"EdDSA"}`.
 *
 * @throws {@link TenureError} `invalid_bytes` if the seed has not 32 bytes.
 */
export function signJws(payload: Uint8Array, seed: Uint8Array): string;

/**
 * The payload of a compact JWS that is signed with EdDSA by the key of this JWK, or by that one of a JWK set which its header
 * names. No other algorithm is read, and no header that could bring a key along.
 *
 * @throws {@link TenureError} `invalid_encoding`, `wrong_key`, `bad_signature`.
 */
export function verifyJws(jws: string, jwk: string): Uint8Array;

/**
 * The dates of a new membership of one term: what is not given follows from the term.
 *
 * A rolling term starts on the day of joining, a calendar term on the first day of its unit, a season on its first day, an
 * event not before its own first day. `start` and `until` (the day after the last) are those that were agreed; `null`: they
 * follow from the term.
 *
 * @throws {@link TenureError} `invalid_fact` at `start` if the start that is given lies before the join date, `reversed_span` at `until` if the end lies
 * before the start or on it; those of `nextTerm`.
 */
export function termDates(term: Term, joined: Day, start?: Day | null, until?: Day | null): TermDates;

/**
 * The first day after so many terms that begin on a day; nothing if the term is open.
 *
 * Months never drift: each end is counted from `start` in one step. Who joins on or after the rollover day of a season or
 * of a calendar unit gets one more. `terms`: how many; `null`: one.
 *
 * @throws {@link TenureError} `out_of_range` beyond the year 9999, `invalid_interval` for a length in hours.
 */
export function nextTerm(term: Term, start: Day, terms?: number | null): Day | null;

/**
 * The term that a renewal buys: from the old end while current or within grace of it, else from the day of the renewal.
 *
 * `until` is the old end, the day after the last. `grace`: time after it in which it can still be renewed as if it were
 * current; `null`: there is none.
 *
 * @throws {@link TenureError} Those of `nextTerm`; `reversed_span` at `until` for an event that is over, which no renewal prolongs.
 */
export function renewal(term: Term, on: Day, until: Day, grace?: Interval | null): RenewedTerm;

/**
 * Where a membership of these dates stands on a day. What the staff has set beats the dates.
 *
 * @throws {@link TenureError} `reversed_span` at `until` if it ends before it starts or when it does, `out_of_range` if grace or the time as a new holder
 * ends beyond the year 9999, `invalid_interval` if either is in hours.
 */
export function status(dates: DatedTerm, on: Day): PlainStatus;


// Words.

/**
 * The reason as one English sentence.
 *
 * It is for people; programs read `Reason.code` and the fields beside it, which do not change with the wording.
 */
export function reasonSentence(reason: Reason): string;

/** One English sentence. */
export function bookingReasonSentence(bookingReason: BookingReason): string;

/** One English sentence: why the balance is what it is. */
export function entrySentence(entry: Entry): string;

/**
 * The notice as one English sentence.
 *
 * It is for people; programs read `Notice.kind` and the fields beside it, which do not change with the wording.
 */
export function noticeSentence(notice: Notice): string;

/** One English sentence. */
export function refusalSentence(refusal: Refusal): string;

/** One English sentence. */
export function remarkSentence(remark: Remark): string;

/** The same as text, line by line. */
export function derivationText(derivation: Derivation): string;

/** The same as text, line by line. */
export function invoiceDerivationText(invoiceDerivation: InvoiceDerivation): string;

/** What people read: `Active` if and only if the holding admits, `Expired` if its end is past, and the detail otherwise. */
export function holdingLabel(holding: Holding): string;

/**
 * The core's JSON of a value that a function of this package answered, or of a list of such values: snake_case, always the
 * same bytes for the same value.
 *
 * @throws {@link TenureError} if the value is none of that type.
 */
export function toJson<Name extends keyof Types>(type: Name, value: Types[Name] | readonly Types[Name][]): string;

/**
 * Reads a request from the core's JSON, strictly.
 *
 * @throws {@link TenureError} for the first thing that is wrong.
 */
export function readRequest(source: Uint8Array | string): Request;

/** The version of the tz database that is built in, such as `"2025b"`. */
export function tzVersion(): string;

/** The version of this package. */
export const version: string;

/** The types whose values have a JSON, by name. */
export interface Types {
  AccessChange: AccessChange;
  Action: Action;
  AfterLapse: AfterLapse;
  AfterPause: AfterPause;
  AfterSwitch: AfterSwitch;
  Allowance: Allowance;
  AllowanceFor: AllowanceFor;
  Assign: Assign;
  Assumptions: Assumptions;
  Attachment: Attachment;
  Attendance: Attendance;
  Balance: Balance;
  Bill: Bill;
  BilledLine: BilledLine;
  BilledPortion: BilledPortion;
  Booking: Booking;
  BookingReason: BookingReason;
  BookingReasonCode: BookingReasonCode;
  BookingRecord: BookingRecord;
  By: By;
  Cancellation: Cancellation;
  Cancelled: Cancelled;
  Cancelling: Cancelling;
  CardAge: CardAge;
  CardClaims: CardClaims;
  CardDraft: CardDraft;
  CardGrant: CardGrant;
  CardHours: CardHours;
  CardKey: CardKey;
  CardLease: CardLease;
  CardOffset: CardOffset;
  CardOptions: CardOptions;
  CardProof: CardProof;
  CardReason: CardReason;
  CardRoot: CardRoot;
  CardScan: CardScan;
  CardVerdict: CardVerdict;
  CardZone: CardZone;
  Carried: Carried;
  ChangeDay: ChangeDay;
  ChangePolicy: ChangePolicy;
  Changed: Changed;
  Charge: Charge;
  ChargeAs: ChargeAs;
  ChargeDue: ChargeDue;
  Charged: Charged;
  Child: Child;
  ChildrenLeave: ChildrenLeave;
  Cohort: Cohort;
  Collect: Collect;
  Collected: Collected;
  Command: Command;
  CompanyLink: CompanyLink;
  CompanyProfile: CompanyProfile;
  ComparedLine: ComparedLine;
  ComparedPayer: ComparedPayer;
  ComparedSide: ComparedSide;
  ComparedTotal: ComparedTotal;
  Comparison: Comparison;
  Contact: Contact;
  Cover: Cover;
  CreditChange: CreditChange;
  CreditFrom: CreditFrom;
  CreditGrant: CreditGrant;
  CreditPayment: CreditPayment;
  CreditRate: CreditRate;
  CreditScope: CreditScope;
  CreditShare: CreditShare;
  CreditsAfterSwitch: CreditsAfterSwitch;
  CreditsWithinPeriod: CreditsWithinPeriod;
  CustomerCredits: CustomerCredits;
  CustomerLink: CustomerLink;
  CustomerProfile: CustomerProfile;
  CutAmount: CutAmount;
  CwtClaim: CwtClaim;
  CwtClaims: CwtClaims;
  CycleAnchor: CycleAnchor;
  CycleSpan: CycleSpan;
  DatedHours: DatedHours;
  DatedTerm: DatedTerm;
  Decision: Decision;
  DefaultOn: DefaultOn;
  Derivation: Derivation;
  DerivationStep: DerivationStep;
  Difference: Difference;
  DraftInvoice: DraftInvoice;
  DrawBy: DrawBy;
  DrawTaken: DrawTaken;
  DrawnCredits: DrawnCredits;
  DueChange: DueChange;
  DunningAction: DunningAction;
  EdgeDays: EdgeDays;
  Effect: Effect;
  Entry: Entry;
  EntryReason: EntryReason;
  FactKind: FactKind;
  Facts: Facts;
  Finding: Finding;
  FindingCode: FindingCode;
  FirstCharge: FirstCharge;
  FirstDay: FirstDay;
  Grant: Grant;
  GrantSource: GrantSource;
  GroupPlace: GroupPlace;
  Header: Header;
  HeldBack: HeldBack;
  HeldBy: HeldBy;
  History: History;
  Holding: Holding;
  InactiveMember: InactiveMember;
  InvoiceDerivation: InvoiceDerivation;
  InvoiceLine: InvoiceLine;
  InvoicePolicy: InvoicePolicy;
  InvoiceRecord: InvoiceRecord;
  JudgedBy: JudgedBy;
  JwkKey: JwkKey;
  Kept: Kept;
  LastDay: LastDay;
  LeafKind: LeafKind;
  Leaving: Leaving;
  LimitLowered: LimitLowered;
  Limits: Limits;
  LineChange: LineChange;
  LineKind: LineKind;
  LineTax: LineTax;
  LocalDay: LocalDay;
  LotAmount: LotAmount;
  LotBalance: LotBalance;
  LotSource: LotSource;
  LotSpan: LotSpan;
  LotTally: LotTally;
  MembersCancel: MembersCancel;
  MembersLower: MembersLower;
  Membership: Membership;
  MembershipHistory: MembershipHistory;
  Message: Message;
  MoneySum: MoneySum;
  MonthEnd: MonthEnd;
  MonthTotal: MonthTotal;
  Movement: Movement;
  Negative: Negative;
  Notice: Notice;
  NoticeChange: NoticeChange;
  NoticeKind: NoticeKind;
  NoticeRule: NoticeRule;
  NumberedPermission: NumberedPermission;
  Offer: Offer;
  OpenPiece: OpenPiece;
  OpenRange: OpenRange;
  OutsideSpan: OutsideSpan;
  OverLimit: OverLimit;
  Overage: Overage;
  OwedInvoice: OwedInvoice;
  PartCount: PartCount;
  Party: Party;
  Pause: Pause;
  PauseFee: PauseFee;
  Payment: Payment;
  PaymentOutcome: PaymentOutcome;
  PlainStatus: PlainStatus;
  PlanHeld: PlanHeld;
  Policy: Policy;
  PoolDraw: PoolDraw;
  PoolFacts: PoolFacts;
  PoolLedger: PoolLedger;
  PoolLot: PoolLot;
  PoolMember: PoolMember;
  PoolReset: PoolReset;
  PoolReturn: PoolReturn;
  PoolShare: PoolShare;
  PoolTransfer: PoolTransfer;
  PoolUse: PoolUse;
  PoolVoid: PoolVoid;
  Price: Price;
  PriceChange: PriceChange;
  Profile: Profile;
  Proposal: Proposal;
  ProratedAmount: ProratedAmount;
  Proration: Proration;
  ReachWhen: ReachWhen;
  Reason: Reason;
  ReasonCode: ReasonCode;
  RecurringRevenue: RecurringRevenue;
  Redemption: Redemption;
  Refusal: Refusal;
  RefusalCode: RefusalCode;
  Relied: Relied;
  Remaining: Remaining;
  Remark: Remark;
  RemarkCode: RemarkCode;
  Renewal: Renewal;
  Renewals: Renewals;
  RenewedTerm: RenewedTerm;
  Replaced: Replaced;
  Replacement: Replacement;
  Request: Request;
  ResourceCredits: ResourceCredits;
  Retention: Retention;
  RevenueMonth: RevenueMonth;
  RevenueMove: RevenueMove;
  RevokedCard: RevokedCard;
  Rhythm: Rhythm;
  RolledLot: RolledLot;
  RollingLot: RollingLot;
  Rollover: Rollover;
  RolloverOver: RolloverOver;
  RoomUse: RoomUse;
  RoundFirst: RoundFirst;
  RoundedPart: RoundedPart;
  Rounding: Rounding;
  SeatChange: SeatChange;
  SeatUse: SeatUse;
  Settlement: Settlement;
  SignUp: SignUp;
  SignUpStep: SignUpStep;
  Simulation: Simulation;
  Slice: Slice;
  Source: Source;
  Stand: Stand;
  Standing: Standing;
  StandingChange: StandingChange;
  Statement: Statement;
  Status: Status;
  StatusOverride: StatusOverride;
  StatusSpan: StatusSpan;
  StoreReplacement: StoreReplacement;
  StubOf: StubOf;
  Subscription: Subscription;
  SupportRequest: SupportRequest;
  Switch: Switch;
  TakenFrom: TakenFrom;
  Takes: Takes;
  TaxBy: TaxBy;
  TaxMode: TaxMode;
  Term: Term;
  TermDates: TermDates;
  Tier: Tier;
  Timing: Timing;
  TrialOnSwitch: TrialOnSwitch;
  Turn: Turn;
  Unbilled: Unbilled;
  Unused: Unused;
  Usage: Usage;
  Use: Use;
  Utilisation: Utilisation;
  VerifiedCard: VerifiedCard;
  Visitor: Visitor;
  Visits: Visits;
  Weekday: Weekday;
  WeeklyWindow: WeeklyWindow;
  WholeProfile: WholeProfile;
  Window: Window;
  WithinADay: WithinADay;
  ZeroInvoice: ZeroInvoice;
}

/**
 * What went wrong, as a stable name.
 *
 * - `invalid_json`: The bytes are not JSON, are cut off, or nest too deeply.
 * - `unknown_field`: A field that this format does not have.
 * - `missing_field`: A field that is required is absent.
 * - `duplicate_field`: A field stands twice in one object.
 * - `wrong_type`: A value of another type was expected; numbers are not accepted where a decimal string is.
 * - `unknown_variant`: A name that is not one of the choices.
 * - `newer_format`: The file was written for a newer format than this release reads.
 * - `unknown_edition`: The file names an edition of the rules that this release does not have.
 * - `invalid_id`: An id is empty, too long, or holds a control character or a slash.
 * - `duplicate_id`: Two facts of one kind bear the same id.
 * - `dangling_id`: An id refers to nothing in the file.
 * - `invalid_day`: Not a date of the form YYYY-MM-DD, or a date that does not exist.
 * - `invalid_moment`: Not an instant of the form YYYY-MM-DDTHH:MM:SSZ or with an offset.
 * - `invalid_time`: Not a time of day of the form HH:MM, from 00:00 to 24:00.
 * - `invalid_month_day`: Not a month and day of the form MM-DD.
 * - `invalid_interval`: Not an ISO 8601 duration of one unit, such as P1M, P2W, P30D or PT8H, or one of length zero.
 * - `invalid_decimal`: Not a plain decimal number such as 12 or -0.50.
 * - `invalid_percent`: A percentage below 0 or above 100.
 * - `invalid_amount`: Not an amount and a currency, such as `12.00 EUR`.
 * - `unknown_currency`: Not a currency of ISO 4217.
 * - `too_many_decimals`: An amount finer than the minor unit of its currency.
 * - `currency_mismatch`: Two amounts of different currencies meet.
 * - `unknown_zone`: Not a time zone of the tz database.
 * - `reversed_span`: A span that ends before or when it starts.
 * - `out_of_range`: A number, a date or a count beyond what can be represented: dates run from year 1 to 9999.
 * - `too_many`: The question would yield more pieces than the limit that its documentation states.
 * - `negative_amount`: An amount of credits below zero, where there can only be some or none.
 * - `off_step`: An amount of credits that is not a whole number of the smallest step of its kind.
 * - `overlapping_voids`: A lot of credits that is taken back twice.
 * - `not_shareable`: Sharing on a day pass, a punch pass or a free plan.
 * - `invalid_plan`: The parts of a plan contradict each other.
 * - `invalid_fact`: The parts of a fact contradict each other.
 * - `invalid_bytes`: Not bytes: two lower-case hexadecimal digits for each, or as many bytes as are asked for.
 * - `invalid_encoding`: Not the one spelling of a card, a signed object, CBOR, base45, a JWK or a JWS; the message begins with what is wrong about it.
 * - `wrong_key`: Not a key, or not one that signs this: another algorithm or issuer, unknown, or not valid at that time.
 * - `bad_signature`: The signature is not one of these bytes by this key.
 * - `superseded`: A newer one of what an issuer published has been seen, or the same number said something else.
 * - `invalid_question`: The question asks for what the space does not have, such as an unknown customer or a permission with a wildcard.
 */
export type ErrorCode =
  | "invalid_json"
  | "unknown_field"
  | "missing_field"
  | "duplicate_field"
  | "wrong_type"
  | "unknown_variant"
  | "newer_format"
  | "unknown_edition"
  | "invalid_id"
  | "duplicate_id"
  | "dangling_id"
  | "invalid_day"
  | "invalid_moment"
  | "invalid_time"
  | "invalid_month_day"
  | "invalid_interval"
  | "invalid_decimal"
  | "invalid_percent"
  | "invalid_amount"
  | "unknown_currency"
  | "too_many_decimals"
  | "currency_mismatch"
  | "unknown_zone"
  | "reversed_span"
  | "out_of_range"
  | "too_many"
  | "negative_amount"
  | "off_step"
  | "overlapping_voids"
  | "not_shareable"
  | "invalid_plan"
  | "invalid_fact"
  | "invalid_bytes"
  | "invalid_encoding"
  | "wrong_key"
  | "bad_signature"
  | "superseded"
  | "invalid_question";

/** The sorts of mistakes: of the form of the input, of a value, of facts that do not fit together, of a question that
 * cannot be answered. */
export type ErrorKind = "format" | "value" | "fact" | "question";

// Ids.

/** A `AddOnId`: 1 to 128 bytes, without a slash or a control character. */
export type AddOnId = string;

/** A `CompanyId`: 1 to 128 bytes, without a slash or a control character. */
export type CompanyId = string;

/** A `CouponId`: 1 to 128 bytes, without a slash or a control character. */
export type CouponId = string;

/** A `CreditId`: 1 to 128 bytes, without a slash or a control character. */
export type CreditId = string;

/** A `CustomerId`: 1 to 128 bytes, without a slash or a control character. */
export type CustomerId = string;

/** A `FactId`: 1 to 128 bytes, without a slash or a control character. */
export type FactId = string;

/** A `GroupId`: 1 to 128 bytes, without a slash or a control character. */
export type GroupId = string;

/** A `HoursId`: 1 to 128 bytes, without a slash or a control character. */
export type HoursId = string;

/** A `MembershipId`: 1 to 128 bytes, without a slash or a control character. */
export type MembershipId = string;

/** A `PlaceId`: 1 to 128 bytes, without a slash or a control character. */
export type PlaceId = string;

/** A `PlanId`: 1 to 128 bytes, without a slash or a control character. */
export type PlanId = string;

/** A `ResourceId`: 1 to 128 bytes, without a slash or a control character. */
export type ResourceId = string;

/** A `TaxCategory`: 1 to 128 bytes, without a slash or a control character. */
export type TaxCategory = string;

/** The name of a lot of credits: what follows from other facts is named after them, so that this may be any text. */
export type LotId = string;

/** The array of a space file that holds the facts of a kind. */
export type FactArray =
  | "policies"
  | "taxes"
  | "credits"
  | "hours"
  | "exceptions"
  | "places"
  | "lockdowns"
  | "plans"
  | "add_ons"
  | "coupons"
  | "resources"
  | "groups"
  | "customers"
  | "companies"
  | "group_members"
  | "links"
  | "memberships"
  | "switches"
  | "seat_changes"
  | "price_changes"
  | "pauses"
  | "attachments"
  | "redemptions"
  | "renewals"
  | "cancellations"
  | "status_overrides"
  | "shares"
  | "invitations"
  | "endings"
  | "bookings"
  | "booking_cancellations"
  | "waitlist"
  | "visits"
  | "uses"
  | "grants"
  | "charges"
  | "payments"
  | "invoices"
  | "closings"
  | "messages"
  | "support_requests"
  | "voids";

// Records and enums.

/** A time in which somebody gains or loses a permission, whatever the hours. */
export interface AccessChange {
  /** Who. */
  customer: CustomerId;
  /** What, as plans write it: it may end in `/*`. */
  permission: string;
  /** Whether it is gained; else it is lost. */
  gained: boolean;
  /** Its first instant. */
  from: Moment;
  /** The first instant after it; absent: as far as is looked, which is two years. */
  until: Moment | null;
}

/** What can be done. */
export type Action =
  | {
      /** Enters a customer or a company. */
      type: "register";
      /** Who. */
      party: Party;
      /** The local day on which a customer became one. Absent: today. */
      registered: Day | null;
      /** The name and contacts. */
      profile: Contact | null;
    }
  | {
      /** Gives a customer or a company a membership, on terms that are agreed with them. */
      type: "assign";
      value: Assign;
    }
  | {
      /** A customer takes a public plan as it is offered. */
      type: "sign_up";
      /** Who. */
      customer: CustomerId;
      /** What. */
      plan: PlanId;
      /** From when on. Absent: today. */
      from: When | null;
      /** How many seats. Absent: one. */
      seats: number | null;
      /** How many terms at once. Absent: one. */
      terms: number | null;
      /** A coupon. */
      coupon: CouponId | null;
    }
  | {
      /** Changes to another plan, or to today's version of the same one. */
      type: "switch";
      /** Which membership. */
      membership: MembershipId;
      /** To what. */
      plan: PlanId;
      /** When. */
      when: Effect;
      /** How many seats from then on. Absent: as before. */
      seats: number | null;
      /** The agreed price of a period. Absent: the plan's. */
      price: Amount | null;
    }
  | {
      /** Attaches an add-on. */
      type: "add_add_on";
      /** To which membership. */
      membership: MembershipId;
      /** Which. */
      addOn: AddOnId;
      /** From when on. Absent: today. */
      from: When | null;
      /** Until when. */
      until: When | null;
      /** How many. Absent: one. */
      quantity: number | null;
      /** The agreed price of each. */
      price: Amount | null;
    }
  | {
      /** Takes an add-on off. */
      type: "drop_add_on";
      /** From which membership. */
      membership: MembershipId;
      /** Which. */
      addOn: AddOnId;
      /** When. */
      when: Effect;
    }
  | {
      /** Changes the number of seats. */
      type: "change_seats";
      /** Of which membership. */
      membership: MembershipId;
      /** How many from then on. */
      seats: number;
      /** When. */
      when: Effect;
    }
  | {
      /** Agrees on a price, or goes back to the plan's. */
      type: "change_price";
      /** Of which membership. */
      membership: MembershipId;
      /** The price of a period. Absent: the plan's. */
      price: Amount | null;
      /** When. */
      when: Effect;
    }
  | {
      /** Uses a coupon. */
      type: "redeem";
      /** On which membership. */
      membership: MembershipId;
      /** Which. */
      coupon: CouponId;
      /** For the periods that start on this day or later. Absent: today. */
      from: Day | null;
    }
  | {
      /** Covers a customer by a membership that is shared; where a member asks, once the customer has accepted. */
      type: "add_child";
      /** Which membership. */
      membership: MembershipId;
      /** Whom. */
      child: CustomerId;
      /** From when on. Absent: today. */
      from: When | null;
      /** Until when. */
      until: When | null;
      /** Why the limit is exceeded, if it is: only a manager may. */
      overLimit: string | null;
    }
  | {
      /** Is covered by a membership, as its holder has asked. */
      type: "accept_invitation";
      /** Which invitation. */
      invitation: FactId;
    }
  | {
      /** Ends that a customer is covered by a membership that is shared. */
      type: "remove_child";
      /** Which membership. */
      membership: MembershipId;
      /** Whom. */
      child: CustomerId;
      /** The first day or instant without it. Absent: today. */
      on: When | null;
    }
  | {
      /** Ties a customer to a company. */
      type: "link";
      /** Whom. */
      customer: CustomerId;
      /** To which. */
      company: CompanyId;
      /** From when on. Absent: today. */
      from: When | null;
      /** Until when. */
      until: When | null;
      /** As what. */
      role: string | null;
    }
  | {
      /** Ends all ties of a customer to a company. */
      type: "unlink";
      /** Whom. */
      customer: CustomerId;
      /** From which. */
      company: CompanyId;
      /** The first day or instant without it. Absent: now. */
      on: When | null;
    }
  | {
      /** Lets a membership rest. */
      type: "pause";
      /** Which. */
      membership: MembershipId;
      /** From when on. Absent: today. */
      from: When | null;
      /** Until when. Absent: until it is resumed. */
      until: When | null;
    }
  | {
      /** Ends a pause. */
      type: "resume";
      /** Of which membership. */
      membership: MembershipId;
      /** The first day or instant after it. Absent: today. */
      on: When | null;
    }
  | {
      /** Ends a membership. */
      type: "cancel";
      /** Which. */
      membership: MembershipId;
      /** When. */
      when: Effect;
      /** What becomes of a period that is charged and not used up. */
      unused: Unused;
      /** Why. */
      reason: string | null;
      /** Whether notice and commitment are waived: only a manager may. */
      waived: boolean;
    }
  | {
      /** Takes a cancellation back that has not taken effect. */
      type: "undo_cancellation";
      /** Of which membership. */
      membership: MembershipId;
    }
  | {
      /** Takes back what has not taken effect, such as a switch at the end of the period; a manager also what has. */
      type: "undo";
      /** What kind of fact it is. */
      kind: FactKind;
      /** Which. */
      fact: FactId;
      /** Why. */
      reason: string | null;
    }
  | {
      /** RenewalMode a membership: while it is current or in grace from its old end, after that from today. */
      type: "renew";
      /** Which. */
      membership: MembershipId;
      /** For so many terms. Absent: one. */
      terms: number | null;
      /** When. Absent: today. */
      on: When | null;
    }
  | {
      /** Sets a status by hand. */
      type: "override_status";
      /** Of which membership. */
      membership: MembershipId;
      /** What it is. */
      status: Status;
      /** From when on. Absent: now. */
      from: When | null;
      /** Until when. Absent: for good. */
      until: When | null;
      /** Why. */
      reason: string | null;
    }
  | {
      /** Reserves something. */
      type: "book";
      /** For whom. */
      customer: CustomerId;
      /** What. */
      resource: ResourceId;
      /** Its first instant. */
      from: Moment;
      /** The first instant after it. */
      until: Moment;
    }
  | {
      /** Gives a reservation up. */
      type: "cancel_booking";
      /** Which. */
      booking: FactId;
      /** Whether it is free although it is too late: only a manager may. */
      waived: boolean;
    }
  | {
      /** Records a check-in. */
      type: "check_in";
      /** Who. */
      customer: CustomerId;
      /** Where. */
      place: PlaceId | null;
      /** The membership that it counts on. Absent: the effective one. */
      under: MembershipId | null;
    }
  | {
      /** Uses credits for something other than a reservation. */
      type: "use";
      /** Who. */
      customer: CustomerId;
      /** Which kind. */
      credit: CreditId;
      /** How much. */
      amount: Decimal;
      /** Under which membership. Absent: the effective one. */
      under: MembershipId | null;
      /** What it costs where there are no credits left. */
      rate: CreditRate | null;
      /** The tax category of what is charged of it. */
      tax: TaxCategory | null;
    }
  | {
      /** Gives credits. */
      type: "grant_credits";
      /** To whom. */
      holder: Party;
      /** Which kind. */
      credit: CreditId;
      /** How much. */
      amount: Decimal;
      /** Where they come from; a pack is bought by `buy_pack`. */
      source: GrantSource;
      /** From when on. Absent: now. */
      from: When | null;
      /** Until when. */
      until: When | null;
      /** What they may be drawn for. */
      only: CreditScope;
    }
  | {
      /** Sells credits. */
      type: "buy_pack";
      /** To whom. */
      holder: Party;
      /** Which kind. */
      credit: CreditId;
      /** How much. */
      amount: Decimal;
      /** What they cost. */
      price: Amount;
      /** The tax category of that. */
      tax: TaxCategory | null;
      /** Until when. */
      until: When | null;
      /** For no longer than this after they are first drawn on. */
      lasts: Interval | null;
      /** What they may be drawn for. */
      only: CreditScope;
    }
  | {
      /** Charges something by hand, or credits it. */
      type: "charge";
      /** For whom. */
      party: Party;
      /** How much; below zero it is a credit. */
      amount: Amount;
      /** What for. */
      text: string;
      /** Its local day. Absent: today. */
      on: Day | null;
      /** When it is invoiced. */
      due: ChargeDue;
      /** Who pays, if it is somebody else. */
      payer: Party | null;
      /** The tax category of its line. */
      tax: TaxCategory | null;
      /** The id of the party's recorded invoice line that it gives something back of. */
      line: string | null;
    }
  | {
      /** Records a payment, its failure, or that it was given or taken back. */
      type: "record_payment";
      /** Who paid, or was to pay. */
      payer: Party;
      /** How much. */
      amount: Amount;
      /** What came of it. */
      outcome: PaymentOutcome;
      /** When. Absent: now. */
      on: Moment | null;
      /** For which invoice. */
      invoice: FactId | null;
      /** For which membership, if there is no invoice yet. */
      membership: MembershipId | null;
    }
  | {
      /** Issues everything that is to be invoiced through a day. */
      type: "issue_invoices";
      /** The last local day that is billed. */
      through: Day;
    }
  | {
      /** Changes a plan's price from a day on. */
      type: "reprice_plan";
      /** Which plan. */
      plan: PlanId;
      /** What one period costs then. */
      price: Price;
      /** The first local day. */
      from: Day;
      /** When it reaches those who hold the plan. */
      reach: ReachWhen;
    }
  | {
      /** Takes a plan off the market: those who hold it keep it. */
      type: "retire_plan";
      /** Which plan. */
      plan: PlanId;
      /** The first local day on which nobody new can take it. */
      from: Day;
    };

/**
 * What can be done.
 *
 * As it is given; it is answered as a {@link Action}.
 */
export type ActionInput =
  | {
      /** Enters a customer or a company. */
      type: "register";
      /** Who. */
      party: Party;
      /** The local day on which a customer became one. Absent: today. */
      registered?: Day | null;
      /** The name and contacts. */
      profile?: ContactInput | null;
    }
  | {
      /** Gives a customer or a company a membership, on terms that are agreed with them. */
      type: "assign";
      value: AssignInput;
    }
  | {
      /** A customer takes a public plan as it is offered. */
      type: "sign_up";
      /** Who. */
      customer: CustomerId;
      /** What. */
      plan: PlanId;
      /** From when on. Absent: today. */
      from?: When | null;
      /** How many seats. Absent: one. */
      seats?: number | null;
      /** How many terms at once. Absent: one. */
      terms?: number | null;
      /** A coupon. */
      coupon?: CouponId | null;
    }
  | {
      /** Changes to another plan, or to today's version of the same one. */
      type: "switch";
      /** Which membership. */
      membership: MembershipId;
      /** To what. */
      plan: PlanId;
      /** When. */
      when?: Effect | null;
      /** How many seats from then on. Absent: as before. */
      seats?: number | null;
      /** The agreed price of a period. Absent: the plan's. */
      price?: AmountInput | null;
    }
  | {
      /** Attaches an add-on. */
      type: "add_add_on";
      /** To which membership. */
      membership: MembershipId;
      /** Which. */
      addOn: AddOnId;
      /** From when on. Absent: today. */
      from?: When | null;
      /** Until when. */
      until?: When | null;
      /** How many. Absent: one. */
      quantity?: number | null;
      /** The agreed price of each. */
      price?: AmountInput | null;
    }
  | {
      /** Takes an add-on off. */
      type: "drop_add_on";
      /** From which membership. */
      membership: MembershipId;
      /** Which. */
      addOn: AddOnId;
      /** When. */
      when?: Effect | null;
    }
  | {
      /** Changes the number of seats. */
      type: "change_seats";
      /** Of which membership. */
      membership: MembershipId;
      /** How many from then on. */
      seats: number;
      /** When. */
      when?: Effect | null;
    }
  | {
      /** Agrees on a price, or goes back to the plan's. */
      type: "change_price";
      /** Of which membership. */
      membership: MembershipId;
      /** The price of a period. Absent: the plan's. */
      price?: AmountInput | null;
      /** When. */
      when?: Effect | null;
    }
  | {
      /** Uses a coupon. */
      type: "redeem";
      /** On which membership. */
      membership: MembershipId;
      /** Which. */
      coupon: CouponId;
      /** For the periods that start on this day or later. Absent: today. */
      from?: Day | null;
    }
  | {
      /** Covers a customer by a membership that is shared; where a member asks, once the customer has accepted. */
      type: "add_child";
      /** Which membership. */
      membership: MembershipId;
      /** Whom. */
      child: CustomerId;
      /** From when on. Absent: today. */
      from?: When | null;
      /** Until when. */
      until?: When | null;
      /** Why the limit is exceeded, if it is: only a manager may. */
      overLimit?: string | null;
    }
  | {
      /** Is covered by a membership, as its holder has asked. */
      type: "accept_invitation";
      /** Which invitation. */
      invitation: FactId;
    }
  | {
      /** Ends that a customer is covered by a membership that is shared. */
      type: "remove_child";
      /** Which membership. */
      membership: MembershipId;
      /** Whom. */
      child: CustomerId;
      /** The first day or instant without it. Absent: today. */
      on?: When | null;
    }
  | {
      /** Ties a customer to a company. */
      type: "link";
      /** Whom. */
      customer: CustomerId;
      /** To which. */
      company: CompanyId;
      /** From when on. Absent: today. */
      from?: When | null;
      /** Until when. */
      until?: When | null;
      /** As what. */
      role?: string | null;
    }
  | {
      /** Ends all ties of a customer to a company. */
      type: "unlink";
      /** Whom. */
      customer: CustomerId;
      /** From which. */
      company: CompanyId;
      /** The first day or instant without it. Absent: now. */
      on?: When | null;
    }
  | {
      /** Lets a membership rest. */
      type: "pause";
      /** Which. */
      membership: MembershipId;
      /** From when on. Absent: today. */
      from?: When | null;
      /** Until when. Absent: until it is resumed. */
      until?: When | null;
    }
  | {
      /** Ends a pause. */
      type: "resume";
      /** Of which membership. */
      membership: MembershipId;
      /** The first day or instant after it. Absent: today. */
      on?: When | null;
    }
  | {
      /** Ends a membership. */
      type: "cancel";
      /** Which. */
      membership: MembershipId;
      /** When. */
      when?: Effect | null;
      /** What becomes of a period that is charged and not used up. */
      unused?: Unused | null;
      /** Why. */
      reason?: string | null;
      /** Whether notice and commitment are waived: only a manager may. */
      waived?: boolean | null;
    }
  | {
      /** Takes a cancellation back that has not taken effect. */
      type: "undo_cancellation";
      /** Of which membership. */
      membership: MembershipId;
    }
  | {
      /** Takes back what has not taken effect, such as a switch at the end of the period; a manager also what has. */
      type: "undo";
      /** What kind of fact it is. */
      kind: FactKind;
      /** Which. */
      fact: FactId;
      /** Why. */
      reason?: string | null;
    }
  | {
      /** RenewalMode a membership: while it is current or in grace from its old end, after that from today. */
      type: "renew";
      /** Which. */
      membership: MembershipId;
      /** For so many terms. Absent: one. */
      terms?: number | null;
      /** When. Absent: today. */
      on?: When | null;
    }
  | {
      /** Sets a status by hand. */
      type: "override_status";
      /** Of which membership. */
      membership: MembershipId;
      /** What it is. */
      status: Status;
      /** From when on. Absent: now. */
      from?: When | null;
      /** Until when. Absent: for good. */
      until?: When | null;
      /** Why. */
      reason?: string | null;
    }
  | {
      /** Reserves something. */
      type: "book";
      /** For whom. */
      customer: CustomerId;
      /** What. */
      resource: ResourceId;
      /** Its first instant. */
      from: Moment;
      /** The first instant after it. */
      until: Moment;
    }
  | {
      /** Gives a reservation up. */
      type: "cancel_booking";
      /** Which. */
      booking: FactId;
      /** Whether it is free although it is too late: only a manager may. */
      waived?: boolean | null;
    }
  | {
      /** Records a check-in. */
      type: "check_in";
      /** Who. */
      customer: CustomerId;
      /** Where. */
      place?: PlaceId | null;
      /** The membership that it counts on. Absent: the effective one. */
      under?: MembershipId | null;
    }
  | {
      /** Uses credits for something other than a reservation. */
      type: "use";
      /** Who. */
      customer: CustomerId;
      /** Which kind. */
      credit: CreditId;
      /** How much. */
      amount: Decimal;
      /** Under which membership. Absent: the effective one. */
      under?: MembershipId | null;
      /** What it costs where there are no credits left. */
      rate?: CreditRateInput | null;
      /** The tax category of what is charged of it. */
      tax?: TaxCategory | null;
    }
  | {
      /** Gives credits. */
      type: "grant_credits";
      /** To whom. */
      holder: Party;
      /** Which kind. */
      credit: CreditId;
      /** How much. */
      amount: Decimal;
      /** Where they come from; a pack is bought by `buy_pack`. */
      source: GrantSource;
      /** From when on. Absent: now. */
      from?: When | null;
      /** Until when. */
      until?: When | null;
      /** What they may be drawn for. */
      only?: CreditScopeInput | null;
    }
  | {
      /** Sells credits. */
      type: "buy_pack";
      /** To whom. */
      holder: Party;
      /** Which kind. */
      credit: CreditId;
      /** How much. */
      amount: Decimal;
      /** What they cost. */
      price: AmountInput;
      /** The tax category of that. */
      tax?: TaxCategory | null;
      /** Until when. */
      until?: When | null;
      /** For no longer than this after they are first drawn on. */
      lasts?: Interval | null;
      /** What they may be drawn for. */
      only?: CreditScopeInput | null;
    }
  | {
      /** Charges something by hand, or credits it. */
      type: "charge";
      /** For whom. */
      party: Party;
      /** How much; below zero it is a credit. */
      amount: AmountInput;
      /** What for. */
      text: string;
      /** Its local day. Absent: today. */
      on?: Day | null;
      /** When it is invoiced. */
      due?: ChargeDue | null;
      /** Who pays, if it is somebody else. */
      payer?: Party | null;
      /** The tax category of its line. */
      tax?: TaxCategory | null;
      /** The id of the party's recorded invoice line that it gives something back of. */
      line?: string | null;
    }
  | {
      /** Records a payment, its failure, or that it was given or taken back. */
      type: "record_payment";
      /** Who paid, or was to pay. */
      payer: Party;
      /** How much. */
      amount: AmountInput;
      /** What came of it. */
      outcome: PaymentOutcome;
      /** When. Absent: now. */
      on?: Moment | null;
      /** For which invoice. */
      invoice?: FactId | null;
      /** For which membership, if there is no invoice yet. */
      membership?: MembershipId | null;
    }
  | {
      /** Issues everything that is to be invoiced through a day. */
      type: "issue_invoices";
      /** The last local day that is billed. */
      through: Day;
    }
  | {
      /** Changes a plan's price from a day on. */
      type: "reprice_plan";
      /** Which plan. */
      plan: PlanId;
      /** What one period costs then. */
      price: PriceInput;
      /** The first local day. */
      from: Day;
      /** When it reaches those who hold the plan. */
      reach?: ReachWhen | null;
    }
  | {
      /** Takes a plan off the market: those who hold it keep it. */
      type: "retire_plan";
      /** Which plan. */
      plan: PlanId;
      /** The first local day on which nobody new can take it. */
      from: Day;
    };

/**
 * Where the cycles begin when somebody returns after a lapse.
 *
 * - `restart`: On the day of the return.
 * - `keep`: Where they did.
 * - `shift`: Where they did, moved by the whole days of the lapse.
 */
export type AfterLapse = "restart" | "keep" | "shift";

/**
 * Where the cycles begin after a pause.
 *
 * - `keep`: Where they did.
 * - `restart`: On the first day after the pause.
 * - `shift`: Where they did, moved by the whole days of the pause.
 */
export type AfterPause = "keep" | "restart" | "shift";

/**
 * Where the cycles begin after a switch to a plan of the same rhythm. A plan of another rhythm always begins its own.
 *
 * - `keep`: Where they did.
 * - `restart`: At the switch.
 */
export type AfterSwitch = "keep" | "restart";

/** Credits that a plan grants every period. */
export interface Allowance {
  /** The kind of credit. */
  credit: CreditId;
  /** How much. */
  amount: Decimal;
  /** How often, from the start of the membership. Absent: with each billing cycle. */
  every: Interval | null;
  /** What is left goes on into the next period. Absent: it is lost. */
  rollover: Rollover | null;
  /** Whether a part period grants its share only. */
  prorated: boolean;
  /** Lower is drawn first among lots that expire together. */
  priority: number;
  /** What the amount is for. */
  each: AllowanceFor;
  /** What the credits may be drawn for. */
  only: CreditScope;
}

/**
 * Credits that a plan grants every period.
 *
 * As it is given; it is answered as a {@link Allowance}.
 */
export interface AllowanceInput {
  /** The kind of credit. */
  credit: CreditId;
  /** How much. */
  amount: Decimal;
  /** How often, from the start of the membership. Absent: with each billing cycle. */
  every?: Interval | null;
  /** What is left goes on into the next period. Absent: it is lost. */
  rollover?: RolloverInput | null;
  /** Whether a part period grants its share only. */
  prorated?: boolean | null;
  /** Lower is drawn first among lots that expire together. */
  priority?: number | null;
  /** What the amount is for. */
  each?: AllowanceFor | null;
  /** What the credits may be drawn for. */
  only?: CreditScopeInput | null;
}

/**
 * What the amount of an allowance is for. Who comes in the middle of a period brings the amount, or its share if it is
 * prorated; who leaves takes nothing back.
 *
 * - `membership`: The membership, whoever it covers.
 * - `seat`: Each of its seats.
 * - `person`: Each person whom it covers: the holder and the children, or those who inherit it.
 */
export type AllowanceFor = "membership" | "seat" | "person";

/** A membership on terms that are agreed with its holder. */
export interface Assign {
  /** To whom. */
  holder: Party;
  /** What. */
  plan: PlanId;
  /** From when on. Absent: today. */
  from: When | null;
  /** When it ends, if that is not what the plan's term says. */
  until: When | null;
  /** The join date that people count from, if it is not `from`. */
  joined: Day | null;
  /** How many terms at once. Absent: one. */
  terms: number | null;
  /** How many seats. Absent: one. */
  seats: number | null;
  /** The agreed price of a period. */
  price: Amount | null;
  /** Who pays, if not the holder. */
  payer: Party | null;
  /** Instead of the plan's. */
  permissions: Grant[] | null;
  /** Instead of the plan's. */
  hours: HoursId | null;
  /** Instead of the plan's. */
  allowances: Allowance[] | null;
  /** How many cycles were committed to, instead of what its plans say; 0: none. */
  commitment: number | null;
  /** How many may share it, instead of what its plans say. No pass and no free plan can be shared. */
  places: number | null;
  /** Its credits go into the pool of this company, a team. */
  pool: CompanyId | null;
  /** A coupon. */
  coupon: CouponId | null;
}

/**
 * A membership on terms that are agreed with its holder.
 *
 * As it is given; it is answered as a {@link Assign}.
 */
export interface AssignInput {
  /** To whom. */
  holder: Party;
  /** What. */
  plan: PlanId;
  /** From when on. Absent: today. */
  from?: When | null;
  /** When it ends, if that is not what the plan's term says. */
  until?: When | null;
  /** The join date that people count from, if it is not `from`. */
  joined?: Day | null;
  /** How many terms at once. Absent: one. */
  terms?: number | null;
  /** How many seats. Absent: one. */
  seats?: number | null;
  /** The agreed price of a period. */
  price?: AmountInput | null;
  /** Who pays, if not the holder. */
  payer?: Party | null;
  /** Instead of the plan's. */
  permissions?: readonly GrantInput[] | null;
  /** Instead of the plan's. */
  hours?: HoursId | null;
  /** Instead of the plan's. */
  allowances?: readonly AllowanceInput[] | null;
  /** How many cycles were committed to, instead of what its plans say; 0: none. */
  commitment?: number | null;
  /** How many may share it, instead of what its plans say. No pass and no free plan can be shared. */
  places?: number | null;
  /** Its credits go into the pool of this company, a team. */
  pool?: CompanyId | null;
  /** A coupon. */
  coupon?: CouponId | null;
}

/** What a simulation assumes. */
export interface Assumptions {
  /** Whether those renew who have to say so. */
  renewals: Renewals;
  /** How much is reserved and used. */
  usage: Usage;
}

/**
 * What a simulation assumes.
 *
 * As it is given; it is answered as a {@link Assumptions}.
 */
export interface AssumptionsInput {
  /** Whether those renew who have to say so. */
  renewals?: Renewals | null;
  /** How much is reserved and used. */
  usage?: Usage | null;
}

/** An add-on held with a membership. */
export interface Attachment {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** With which membership. */
  membership: MembershipId;
  /** Which add-on, in the version in force on the day of `from`. */
  addOn: AddOnId;
  /** From when on. */
  from: When;
  /** Until when. */
  until: When | null;
  /** How many. Absent: one. */
  quantity: number | null;
  /** The agreed price of each, instead of the add-on's. */
  price: Amount | null;
  /**
   * Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
   * it is not known.
   */
  by: string | null;
}

/**
 * What became of a reservation, as known at an instant.
 *
 * - `ahead`: It has not started.
 * - `awaited`: It has started, and nobody has come yet.
 * - `attended`: Its customer has come.
 * - `no_show`: It is over, and nobody came.
 * - `cancelled`: It was given up in time.
 * - `cancelled_late`: It was given up too late, and is charged all the same.
 */
export type Attendance = "ahead" | "awaited" | "attended" | "no_show" | "cancelled" | "cancelled_late";

/**
 * What somebody can draw at an instant, after everything that happens at it, and the span around the instant in which
 * that is constant.
 */
export interface Balance {
  /** Whose. */
  party: Party;
  /** Of which kind. */
  credit: CreditId;
  /** The first instant from which it has been so; absent: always. */
  from: Moment | null;
  /** The first instant at which it differs, as far as is known; absent: not within 800 days of the last known draw. */
  until: Moment | null;
  /** What is left in the lots that they can draw on. */
  left: Decimal;
  /** What is left in them and is drawn later, by reservations that are known. */
  reserved: Decimal;
  /**
   * What they could draw now, for nothing in particular, so that nobody who has drawn or will draw gets less: neither
   * what is reserved, nor what is for certain things only, nor beyond a person's share. It is what a reservation that
   * begins now can draw.
   */
  available: Decimal;
  /** The same for resources for which lots are set aside, by id, where it is another amount. */
  availableFor: ResourceCredits[];
  /** Carried overage of theirs that the next lots pay. */
  owed: Decimal;
  /** What is to be bought now, if less is available than the kind says. */
  topUp: Decimal | null;
  /** The lots that they can draw on, the oldest first, also those with nothing left. */
  lots: LotBalance[];
}

/** What is to be invoiced through a day. */
export interface Bill {
  /** The last local day that is billed: a boundary on it is. */
  through: Day;
  /** One for each payer, currency and billing date; by date, then payer, then currency. */
  invoices: DraftInvoice[];
  /**
   * What is not invoiced yet, being below the policy's minimum or nothing at all, or waiting for the payer's next invoice;
   * by payer, then currency.
   */
  held: HeldBack[];
  /** Whose part could not be worked out. It is nobody else's: what is left out here is all that is left out. */
  failed: Unbilled[];
}

/** A line and the date of its invoice. */
export interface BilledLine {
  /** The billing date. */
  date: Day;
  /** The line. */
  line: InvoiceLine;
}

/** A cycle or a part of one that is charged, with its share of a whole cycle's price. */
export interface BilledPortion {
  /** Which cycle, counted from the anchor. */
  number: number;
  /** The first day that is charged. */
  from: Day;
  /** The day after the last. */
  until: Day;
  /** The last day. */
  lastDay: Day;
  /** How much that counts as: days, or what the settings count. */
  numerator: number;
  /** How much a whole cycle counts as. */
  denominator: number;
  /** Whether it is a whole cycle; then numerator and denominator are equal. */
  whole: boolean;
}

/** A reservation of a resource. */
export interface Booking {
  /** Its id. */
  id: FactId;
  /** When it was entered, which is when it was made. */
  recorded: Moment;
  /** Who reserved it. */
  customer: CustomerId;
  /** What. */
  resource: ResourceId;
  /** Its first instant. */
  from: Moment;
  /** The first instant after it. */
  until: Moment;
  /** The membership that it is made under, whose payer pays. Absent: the customer's own account. */
  under: MembershipId | null;
  /** What it costs in money, frozen when it was made, besides the credits that it takes. */
  price: Amount | null;
  /** The credits that it takes, frozen when it was made. */
  takes: Takes | null;
  /** The tax category of its lines. Absent: untaxed. */
  tax: TaxCategory | null;
  /** The place on the waiting list from which it moved up. */
  waited: FactId | null;
}

/** Why a reservation may not be made: a stable code and its arguments. `bookingReasonSentence` words it. */
export interface BookingReason {
  /** What it is. */
  code: BookingReasonCode;
  /** The limit that it is beyond: minutes, or a number of reservations. */
  limit: number | null;
  /** The reservation that stands in the way. */
  booking: FactId | null;
  /** The hours that are closed. */
  hours: HoursId | null;
  /** The group whose hours are closed. */
  group: GroupId | null;
  /** The place that is closed, or locked down. */
  place: PlaceId | null;
}

/**
 * What stands in the way of a reservation.
 *
 * - `nothing_held`: Nothing is held when it starts that admits.
 * - `ends_before`: What is held ends, or rests, before it is over.
 * - `not_offered`: The plan does not offer the resource.
 * - `past`: It starts in the past.
 * - `too_long`: It is longer than the plan allows.
 * - `too_short`: It is shorter than the plan allows.
 * - `too_far_ahead`: It is further ahead than the plan allows.
 * - `too_many_open`: There are as many open reservations as the plan allows.
 * - `day_limit`: It is more than the plan allows on a day.
 * - `week_limit`: It is more than the plan allows in a week.
 * - `cycle_limit`: It is more than the plan allows in a billing cycle.
 * - `visit_limit`: The allowed number of visits is used up.
 * - `pass_used_up`: The uses of the pass are taken, by visits and by other reservations.
 * - `outside_hours`: The plan's hours are closed during it.
 * - `outside_group_hours`: The hours of a group of the customer are closed during it.
 * - `place_closed`: The place is closed during it.
 * - `lockdown`: Everything is locked down during it, or the place is.
 * - `taken`: Something else is reserved then.
 * - `full`: It has as many reservations then as it takes.
 * - `too_close`: It is too close to another reservation.
 * - `no_credits`: There are not enough credits, and the plan allows no overage.
 * - `credits_reserved`: The credits are there, but are reserved for later.
 */
export type BookingReasonCode =
  | "nothing_held"
  | "ends_before"
  | "not_offered"
  | "past"
  | "too_long"
  | "too_short"
  | "too_far_ahead"
  | "too_many_open"
  | "day_limit"
  | "week_limit"
  | "cycle_limit"
  | "visit_limit"
  | "pass_used_up"
  | "outside_hours"
  | "outside_group_hours"
  | "place_closed"
  | "lockdown"
  | "taken"
  | "full"
  | "too_close"
  | "no_credits"
  | "credits_reserved";

/** A reservation, and what became of it. */
export interface BookingRecord {
  /** The reservation. */
  booking: Booking;
  /** When it was given up, if it was. */
  cancelled: Moment | null;
  /** Whether it is to be paid: it was not given up, or too late. */
  charged: boolean;
}

/** Who asks for a change. */
export type By =
  | {
      /** A customer, for themselves: they change what is their own, from today on, within the rules. */
      type: "member";
      value: CustomerId;
    }
  | {
      /** Somebody of the staff: they may also change the past, agree on prices and go beyond limits, and are named for it. */
      type: "manager";
      value: string;
    }
  | {
      /** The program that the library is built into: what its payment provider or its other systems report, within the rules. */
      type: "host";
    };

/** An end of a membership. */
export interface Cancellation {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Of which membership. */
  membership: MembershipId;
  /** When it takes effect: the first day, or instant, without it. */
  at: When;
  /** What becomes of a period that is charged and not used up. */
  unused: Unused;
  /** Why. */
  reason: string | null;
  /**
   * Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
   * it is not known.
   */
  by: string | null;
}

/** What a cancellation within a paid period gives back. */
export interface Cancelled {
  /** What is left of the period. */
  remaining: Remaining;
  /** What is given back, without a tax on top. */
  credit: Amount;
  /** The tax that is given back with it: on top of the credit if it is exclusive, held in it if it is inclusive. */
  tax: Amount;
  /** All that is given back. */
  total: Amount;
}

/** What cancelling a reservation comes to. */
export interface Cancelling {
  /** Whether it is too late: it is charged all the same, and gives nothing back. */
  late: boolean;
  /** The slices that go back to their lots, the last drawn first; what is drawn later only is not among them. */
  returned: Slice[];
}

/**
 * How old a card is.
 *
 * - `fresh`: What it says is as new as its issuer wants it.
 * - `stale`: What it says is still good, and should be renewed.
 * - `outdated`: It identifies its holder, and nothing more.
 */
export type CardAge = "fresh" | "stale" | "outdated";

/** Everything that a card says. */
export interface CardClaims {
  /** Who issued it. */
  issuer: string;
  /** Whom it is about. */
  subject: string;
  /** The card's own id, by which it is revoked. */
  id: Uint8Array;
  /** When it was issued. */
  issued: Moment;
  /** Until when it is fresh; after that it is still good, and flagged. */
  freshUntil: Moment;
  /** From when it identifies its holder and nothing more. */
  expires: Moment;
  /** How often what it says has been revoked by a newer one. */
  generation: number;
  /** What the holder may do. */
  grants: CardGrant[];
  /** The hours that grants refer to, by number. */
  hours: CardHours[];
  /** The offsets from UTC that hours refer to, by number. */
  zones: CardZone[];
  /** Credits to be spent by the holder's device. */
  lease: CardLease | null;
  /** The key of the device that it is bound to. Absent: it is a bearer card, good for whoever has a copy. */
  holder: Uint8Array | null;
}

/** A card to be signed. */
export interface CardDraft {
  /** What it says. */
  card: CardClaims;
  /** The card, for `signDraft` and `attachSignature`. */
  draft: Uint8Array;
  /** The bytes to sign with the key, wherever it is. */
  toSign: Uint8Array;
}

/** One thing that the holder of a card may do. */
export interface CardGrant {
  /** Its path, such as `door/main`; absent: it goes by its number. */
  permission: string | null;
  /** Its number in what the issuer published. */
  number: number | null;
  /** During which of the card's hours; absent: at any. */
  hours: number | null;
  /** From when, if that is after the card was issued. */
  from: Moment | null;
  /** From when no longer, if that is before the card's end. */
  until: Moment | null;
  /** Until when it is still allowed after that, as grace. */
  grace: Moment | null;
  /** Whether a card that is no longer fresh is not enough. */
  needsFresh: boolean;
}

/** Weekly hours on a card. What crosses midnight is split. */
export interface CardHours {
  /** The windows of the week. */
  windows: WeeklyWindow[];
  /** Days that have hours of their own instead. */
  exceptions: DatedHours[];
  /** Which of the card's zones. */
  zone: number;
}

/** A key that an issuer signs with, between two instants. */
export interface CardKey {
  /** Its id, by which cards name it. */
  kid: Uint8Array;
  /** The public key, of Ed25519. */
  key: Uint8Array;
  /** What was signed before is not by this key. */
  from: Moment;
  /** What is signed from here on is not either. */
  until: Moment;
}

/** Credits that the holder's device may spend with no network. */
export interface CardLease {
  /** The lease's id, 1 to 32 bytes. */
  id: Uint8Array;
  /** The kind of credits. */
  credit: string;
  /** How many of their smallest step. */
  units: number;
  /** From when nothing may be spent any more. */
  until: Moment;
  /** Until when receipts are taken; then what is unspent goes back. */
  uploadUntil: Moment;
}

/** A change of clocks. */
export interface CardOffset {
  /** From when. */
  from: Moment;
  /** Minutes by which local time is ahead of UTC then. */
  minutes: number;
}

/** How a card is to be made. */
export interface CardOptions {
  /** The card's own id, 1 to 32 bytes, never used before: random, or counted. */
  id: Uint8Array;
  /** How often what this customer's cards say has been withdrawn: verifiers that saw a higher one refuse the card. */
  generation: number;
  /** How long it lives, in seconds; 400 days at most. */
  lives: number;
  /** For how long of that it is fresh, in seconds. */
  fresh: number;
  /** What it carries. */
  permissions?: readonly Carried[] | null;
  /** The published numbers of permissions; those that are not among them are written as text. */
  numbers?: readonly NumberedPermission[] | null;
  /**
   * The key of the device that it is bound to: 32 bytes of Ed25519, or P-256 as SEC 1 has it. Without one it is good for
   * whoever has a copy.
   */
  holder?: Uint8Array | null;
  /**
   * Credits that the device may spend: no more than the customer could draw. They are to be drawn from the pool when the
   * card is issued: record the use of them before handing out the card, and a top-up of what comes back.
   */
  lease?: CardLease | null;
}

/**
 * What is known about who brought a card.
 *
 * - `bearer`: It is good for whoever has a copy.
 * - `missing`: It is bound to a device, which has not shown that it is there.
 * - `shown`: The device signed it anew, at a time that scanning looks at.
 * - `answered`: The device answered the challenge.
 */
export type CardProof = "bearer" | "missing" | "shown" | "answered";

/** Why a card comes to that. */
export interface CardReason {
  /** The stable code, of those that the page on cards lists. */
  code: string;
  /** One sentence. */
  sentence: string;
}

/** A key that a verifier is delivered with, and which signs the keys of an issuer. */
export interface CardRoot {
  /** Whose keys it signs. */
  issuer: string;
  /** Its id. */
  kid: Uint8Array;
  /** The public key, of Ed25519. */
  key: Uint8Array;
}

/** What a scan found. */
export interface CardScan {
  /** Who it is, as the card says: known also when they may not. */
  card: CardClaims;
  /** What is known about who brought it. */
  proof: CardProof;
  /** How old the card is. */
  age: CardAge;
  /** The answer. */
  verdict: CardVerdict;
  /** Why. */
  reasons: CardReason[];
  /** The first instant at which the answer or a reason differs, as far as this card goes. */
  until: Moment | null;
  /** What the scanner is to keep, and to give to the next scan. */
  state: Uint8Array;
}

/**
 * What a card comes to.
 *
 * - `allowed`: They may.
 * - `denied`: They may not.
 * - `unsure`: What is known here does not suffice to say; a person, or the network, may.
 */
export type CardVerdict = "allowed" | "denied" | "unsure";

/** How far local time is ahead of UTC while a card lives. */
export interface CardZone {
  /** Minutes, before the first change. */
  minutes: number;
  /** From when it is another number. */
  changes: CardOffset[];
}

/** A permission that a card is to carry, if its holder has it. */
export interface Carried {
  /**
   * Its path, such as `door/main`. One that ends in `/*` is for everything below, which must all be held at the same times; what
   * is held at more is carried besides.
   */
  permission: string;
  /** Whether a card that is no longer fresh is not enough for it. */
  needsFresh?: boolean | null;
}

/**
 * Who owns the day of a change.
 *
 * - `new`: What is held after it.
 * - `old`: What was held before it.
 */
export type ChangeDay = "new" | "old";

/** How changes of plan, seats and price are charged. The policy in force on the day of the change decides. */
export interface ChangePolicy {
  /** Who owns the day of a change. */
  day: ChangeDay;
  /** What is charged of what begins and ends within one day, where whole days count. */
  withinADay: WithinADay;
  /** What a switch does to a trial. */
  trial: TrialOnSwitch;
  /** By what a switch is an upgrade or a downgrade. What is neither is charged as an upgrade. */
  judgedBy: JudgedBy;
  /** How an upgrade is charged. */
  upgrade: ChargeAs;
  /** How a downgrade is charged. */
  downgrade: ChargeAs;
  /** From what the credit for unused time comes. */
  credit: CreditFrom;
  /** When a change is collected. */
  collect: Collect;
}

/** A change within a period: two lines, and their sum. */
export interface Changed {
  /** What is left of the period. */
  remaining: Remaining;
  /** What is given back of the old price, not above zero; `null` if there was nothing before. */
  credit: Amount | null;
  /** What the rest costs at the new price; `null` if there is nothing after. */
  charge: Amount | null;
  /** Their sum. */
  net: Amount;
}

/** A charge by hand. */
export interface Charge {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** For whom. A child of a share pays for its own. */
  party: Party;
  /** Who pays, if it is somebody else. */
  payer: Party | null;
  /** Its local day. */
  at: Day;
  /** How much; a negative amount is a credit. */
  amount: Amount;
  /** When it is invoiced. */
  due: ChargeDue;
  /** The tax category of its line. Absent: untaxed. */
  tax: TaxCategory | null;
  /** What for. */
  text: string;
  /**
   * The id of the party's invoice line that it gives something back of. What is given back so is not given back again when
   * what the line is for ends or becomes cheaper.
   */
  line: string | null;
}

/**
 * How a switch within a period is charged.
 *
 * - `prorated`: A credit for what is unused, and a charge for the new plan: two lines.
 * - `difference`: The difference for the rest of the running period: one line.
 * - `time`: Nothing: what is unused buys days of the new plan.
 * - `period_end`: Nothing until the running period ends.
 */
export type ChargeAs = "prorated" | "difference" | "time" | "period_end";

/**
 * When a charge is invoiced.
 *
 * - `next_invoice`: With the payer's next invoice.
 * - `immediate`: On its own day.
 */
export type ChargeDue = "next_invoice" | "immediate";

/** The days that one question is about. */
export interface Charged {
  /** The first day that is charged. */
  from: Day;
  /** The first day that is no longer charged; `null`: open. */
  until?: Day | null;
  /** Charged through this day, itself included: a boundary on it counts. */
  through: Day;
}

/** Somebody who shares a membership. */
export interface Child {
  /** The share. */
  share: FactId;
  /** Who. */
  child: CustomerId;
  /** Since when. */
  from: Moment;
  /** Until when. */
  until: Moment | null;
  /** Who admitted them beyond the limit, and why. */
  overLimit: OverLimit | null;
}

/**
 * Who may end that a child is covered, besides the staff and the holder of the membership.
 *
 * - `asked`: Nobody: the child asks the staff.
 * - `by_themselves`: The child, too.
 */
export type ChildrenLeave = "asked" | "by_themselves";

/** Those who joined in one month. */
export interface Cohort {
  /** The first local day of the month. */
  month: Day;
  /** How many joined. */
  size: number;
  /** Who is left at the end of that month, and of each month after it that the report is about. */
  kept: Kept[];
}

/**
 * When a change is collected.
 *
 * - `next_invoice`: On the payer's next invoice; if there is none through the day that is billed, on one of that day.
 * - `at_once`: On an invoice of the day of the change.
 * - `next_regular`: On the payer's next invoice that comes by itself within a year: until then it waits. If none is to come, as `next_invoice`. For who bills every day.
 */
export type Collect = "next_invoice" | "at_once" | "next_regular";

/** When a change is paid. */
export interface Collected {
  /** What is collected now. */
  now: Amount;
  /** What the next invoice comes to, which charges the period after this one. */
  nextInvoice: Amount;
}

/** One change that is asked for. */
export interface Command {
  /** Its id. The facts that it makes are `id.1`, `id.2`…: asked twice, it makes the same. */
  id: FactId;
  /** What is to be done. */
  do: Action;
}

/**
 * One change that is asked for.
 *
 * As it is given; it is answered as a {@link Command}.
 */
export interface CommandInput {
  /** Its id. The facts that it makes are `id.1`, `id.2`…: asked twice, it makes the same. */
  id: FactId;
  /** What is to be done. */
  do: ActionInput;
}

/** A link of a customer to a company, seen from the customer. */
export interface CompanyLink {
  /** The link. */
  link: FactId;
  /** The company. */
  company: CompanyId;
  /** Its name, unless it was never given or is forgotten. */
  name: string | null;
  /** Such as `employee`. */
  role: string | null;
  /** Since when. */
  from: Moment;
  /** Until when. */
  until: Moment | null;
}

/** All that is known of a company. */
export interface CompanyProfile {
  /** Which. */
  company: CompanyId;
  /**
   * The instant that `customers` are linked at, or not, and `visits` are about. The rest is the whole history, with
   * what is known of the future.
   */
  at: Moment;
  /** Name and contacts, unless they were never given or are forgotten. */
  contact: Profile | null;
  /** The memberships that it holds, ever, by id. */
  memberships: MembershipHistory[];
  /** The customers that are linked to it, or were, by link. */
  customers: CustomerLink[];
  /** Reservations under its memberships, by id. */
  bookings: BookingRecord[];
  /** Visits that name its memberships. */
  visits: Visits;
  /** Credits that were used under its memberships, in order. */
  uses: Use[];
  /** Credits that were given to it by hand, or that it bought, by id. */
  credits: CreditGrant[];
  /** Charges by hand, by id. */
  charges: Charge[];
  /** Payments by it, or for its memberships, in order. */
  payments: Payment[];
  /** Invoices to it, and those that hold lines for it, by date, then id. */
  invoices: InvoiceRecord[];
  /** Messages to it, in order. */
  messages: Message[];
  /** Requests for support by the customers who are linked to it at the instant, in order. */
  support: SupportRequest[];
}

/** A line that differs. */
export interface ComparedLine {
  /** Who owes it. */
  payer: Party;
  /** Its key: the line's id without its number, `subject/rule/period`. */
  line: string;
  /** What kind of amount it is. */
  kind: LineKind;
  /** The membership that it is for. */
  membership: MembershipId | null;
  /** The plan that it is for. */
  plan: PlanId | null;
  /** As it is under the first; `null` if it is not billed. */
  a: ComparedSide | null;
  /** As it is under the second. */
  b: ComparedSide | null;
  /** What the second comes to less what the first does, tax on top included. */
  difference: Amount;
  /**
   * What makes the difference: that which moves the line when it alone is taken from the second; `together` if only
   * several do.
   */
  points: string[];
}

/** What one payer is billed in one currency. */
export interface ComparedPayer {
  /** Who. */
  payer: Party;
  /** With tax, under the first. */
  a: Amount;
  /** With tax, under the second. */
  b: Amount;
  /** The second less the first. */
  difference: Amount;
  /** How many lines differ. */
  lines: number;
}

/** A line under one of the two. */
export interface ComparedSide {
  /** The first local day that it is for. */
  from: Day;
  /** The local day after the last. */
  until: Day;
  /** Its amount, as on an invoice. */
  amount: Amount;
  /** Its tax. */
  tax: Amount;
  /** The date of its invoice. */
  date: Day;
}

/** What all payers are billed in one currency. */
export interface ComparedTotal {
  /** The currency. */
  currency: Currency;
  /** With tax, under the first. */
  a: Amount;
  /** With tax, under the second. */
  b: Amount;
  /** The second less the first. */
  difference: Amount;
  /** How many lines differ. */
  lines: number;
}

/** What is billed under one policy, or one catalogue, and under another, from the beginning. */
export interface Comparison {
  /** The last local day that is billed. */
  through: Day;
  /**
   * On what the two differ: settings of a policy by their keys in a space file, such as `proration.count`; what a
   * catalogue offers by kind and id, such as `plan:desk`.
   */
  settings: string[];
  /** The lines that differ, by payer, currency and line. */
  lines: ComparedLine[];
  /** How many lines do not. */
  alike: number;
  /** The sums of everything that is billed, by payer and currency. */
  payers: ComparedPayer[];
  /** The sums over all payers, by currency. */
  totals: ComparedTotal[];
}

/** The name and contacts of who is entered. */
export interface Contact {
  /** The name. */
  name: string;
  /** Where they get mail. */
  email: string | null;
  /** Where they are called. */
  phone: string | null;
}

/**
 * The name and contacts of who is entered.
 *
 * As it is given; it is answered as a {@link Contact}.
 */
export interface ContactInput {
  /** The name. */
  name: string;
  /** Where they get mail. */
  email?: string | null;
  /** Where they are called. */
  phone?: string | null;
}

/** A share that covers a customer. */
export interface Cover {
  /** The share. */
  share: FactId;
  /** The membership that is shared. */
  membership: MembershipId;
  /** Who holds it. */
  parent: Party | null;
  /** Since when. */
  from: Moment;
  /** Until when. */
  until: Moment | null;
  /** Who admitted them beyond the limit, and why. */
  overLimit: OverLimit | null;
}

/** What somebody can draw of a kind of credit. */
export interface CreditChange {
  /** Who. */
  party: Party;
  /** Which kind. */
  credit: CreditId;
  /** What they could draw at the instant. */
  before: Decimal;
  /** What they can draw. */
  after: Decimal;
  /** What happens to their credits through the last day that did not happen before; of a pool it is told once. */
  added: Entry[];
  /** What does not happen any more. */
  gone: Entry[];
}

/**
 * From what the credit for unused time comes. It is never more than was billed.
 *
 * - `recorded`: What was billed, after its discounts.
 * - `price`: The plan's price: discounts stay as they were given.
 * - `paid`: What was paid: what is still owed is cancelled against the open invoice, and only the rest is given back.
 */
export type CreditFrom = "recorded" | "price" | "paid";

/** Credits that were given by hand, or bought. */
export interface CreditGrant {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** To whom. */
  holder: Party;
  /** The kind of credit. */
  credit: CreditId;
  /** How much. */
  amount: Decimal;
  /** From when on they can be drawn. */
  from: When;
  /** Until when. */
  until: When | null;
  /** Lower is drawn first among lots that expire together. */
  priority: number;
  /** Where they come from. */
  source: GrantSource;
  /** What they cost, for whoever they are given to. */
  price: Amount | null;
  /** The tax category of what they cost. Absent: untaxed. */
  tax: TaxCategory | null;
  /** For no longer than this after they are first drawn on. */
  lasts: Interval | null;
  /** What they may be drawn for. */
  only: CreditScope;
  /** They are taken from another lot, as far as that has them. */
  takenFrom: TakenFrom | null;
  /** Among grants at one instant: lower first, then by id. */
  order: number;
}

/** What money credits pay of one line. A host records it as a use of the credits and as a payment of the invoice. */
export interface CreditPayment {
  /** Which kind of credit. */
  credit: CreditId;
  /** The line. */
  line: string;
  /** For which resource, where the line is for a reservation of one: the use names it too, for credits that are `only` for it. */
  resource: ResourceId | null;
  /** How much. */
  amount: Amount;
}

/** An amount of money for an amount of credits. */
export interface CreditRate {
  /** How much money. */
  amount: Amount;
  /** For how many credits. */
  per: Decimal;
}

/**
 * An amount of money for an amount of credits.
 *
 * As it is given; it is answered as a {@link CreditRate}.
 */
export interface CreditRateInput {
  /** How much money. */
  amount: AmountInput;
  /** For how many credits. */
  per: Decimal;
}

/** What credits may be drawn for. What is empty does not limit. */
export interface CreditScope {
  /** Only these resources, or those of `kinds` or at `places`. */
  resources: ResourceId[];
  /** Only resources of these kinds, or those of `resources` or at `places`. */
  kinds: string[];
  /** Only resources at these places, or those of `resources` or of `kinds`. */
  places: PlaceId[];
  /** Only within one of these windows of the week, where the resource is. */
  windows: Window[];
}

/**
 * What credits may be drawn for. What is empty does not limit.
 *
 * As it is given; it is answered as a {@link CreditScope}.
 */
export interface CreditScopeInput {
  /** Only these resources, or those of `kinds` or at `places`. */
  resources?: readonly ResourceId[] | null;
  /** Only resources of these kinds, or those of `resources` or at `places`. */
  kinds?: readonly string[] | null;
  /** Only resources at these places, or those of `resources` or of `kinds`. */
  places?: readonly PlaceId[] | null;
  /** Only within one of these windows of the week, where the resource is. */
  windows?: readonly WindowInput[] | null;
}

/** How much of the pooled lots one person may draw. It is counted for each group of lots, from one reset to the next. */
export type CreditShare =
  | {
      /** Whatever there is. */
      type: "none";
    }
  | {
      /** At most this much. */
      type: "cap";
      value: Decimal;
    }
  | {
      /**
       * What there has been in the period, divided equally by the members of the instant; what does not divide goes to the
       * first of them by id, a step each. Who is no member then draws nothing.
       */
      type: "equal";
    };

/**
 * What becomes of the allowances of a period in which a membership switches to another plan.
 *
 * - `kept`: They are kept to the end of their period, and the new plan adds what it grants more; where the rhythm changes, its whole amount. What was granted for days that are not served goes as `creditsWithinPeriod` says, where the new plan grants less in the period, where the new period would be over first, and of a period that began with a switch itself.
 * - `prorated`: They end, and the new plan grants its share of the period that is left.
 * - `restarted`: They end, and the new plan grants its whole amount.
 */
export type CreditsAfterSwitch = "kept" | "prorated" | "restarted";

/**
 * What a seat, a person or another plan brings of an allowance in the middle of its period, and takes when it goes.
 *
 * - `share`: Its share, by the days of the period that are left, today's included. What goes takes back what it brought for the days from then on, as far as it has not been used.
 * - `whole`: The whole amount; what goes takes nothing back.
 */
export type CreditsWithinPeriod = "share" | "whole";

/** How many credits a customer has to do with. */
export interface CustomerCredits {
  /** Who; none if the facts name nobody. */
  customer: CustomerId | null;
  /** How many. */
  amount: Decimal;
}

/** A link of a customer to a company, seen from the company. */
export interface CustomerLink {
  /** The link. */
  link: FactId;
  /** The customer. */
  customer: CustomerId;
  /** Their name, unless it was never given or is forgotten. */
  name: string | null;
  /** Such as `employee`. */
  role: string | null;
  /** Since when. */
  from: Moment;
  /** Until when. */
  until: Moment | null;
  /** Whether they are linked at the instant of the profile. */
  linked: boolean;
  /** The company's memberships that they inherit then, by id. */
  inherits: MembershipId[];
  /** Those that they wait for, since the cap is reached, by id. */
  waitsFor: MembershipId[];
}

/** All that is known of a customer. */
export interface CustomerProfile {
  /** Who. */
  customer: CustomerId;
  /**
   * The instant that `standing`, `visits` and `unanswered` are about. The rest is the whole history, with what is
   * known of the future.
   */
  at: Moment;
  /** Name and contacts, unless they were never given or are forgotten. */
  contact: Profile | null;
  /** The local day on which they became a customer. */
  registered: Day | null;
  /** What they hold at the instant. */
  standing: Standing;
  /** The memberships that they hold themselves, ever, by id. */
  memberships: MembershipHistory[];
  /** The shares that cover them, or did, by id. */
  covers: Cover[];
  /** The companies that they are linked to, or were, by link. */
  companies: CompanyLink[];
  /** The groups that they are in, or were, by fact. */
  groups: GroupPlace[];
  /** Reservations by them, and by others under their memberships, by id. */
  bookings: BookingRecord[];
  /** When they were there. */
  visits: Visits;
  /** Credits that they used, in order. */
  uses: Use[];
  /** Credits that were given to them by hand, or that they bought, by id. */
  credits: CreditGrant[];
  /** Charges by hand, by id. */
  charges: Charge[];
  /** Payments by them, or for their memberships, in order. */
  payments: Payment[];
  /** Invoices to them, and those that hold lines for them, by date, then id. */
  invoices: InvoiceRecord[];
  /** Messages to them, in order. */
  messages: Message[];
  /** Their requests for support, in order. */
  support: SupportRequest[];
  /** Those made by the instant and not answered by then, in order. */
  unanswered: FactId[];
}

/** An amount in two pieces that sum to it. */
export interface CutAmount {
  /** The first piece, rounded. */
  first: Amount;
  /** What remains. */
  rest: Amount;
}

/** A claim that is not a registered one. */
export interface CwtClaim {
  /** Its number. */
  claim: number;
  /** Its value, as CBOR. */
  value: Uint8Array;
}

/** The registered claims of a CWT (RFC 8392), and the others unread. */
export interface CwtClaims {
  /** Who signed it. */
  issuer: string | null;
  /** Whom it is about. */
  subject: string | null;
  /** For whom it is. */
  audience: string | null;
  /** From when it is no longer valid, in seconds since 1970. */
  expires: number | null;
  /** From when it is valid. */
  notBefore: number | null;
  /** When it was signed. */
  issued: number | null;
  /** Its own id. */
  id: Uint8Array | null;
  /** The other claims. */
  others: CwtClaim[];
}

/** Where cycles begin. */
export type CycleAnchor =
  | {
      /** On the day of joining (after a trial). */
      type: "anniversary";
    }
  | {
      /** On a fixed day of the month, its phase taken from the month of joining. */
      type: "day";
      /** 1 to 31, clamped to the month's end. */
      day: number;
    }
  | {
      /** On the calendar's own: Mondays, first days of months, quarters, half years and years. */
      type: "calendar";
    };

/** One cycle: from its boundary until the next. */
export interface CycleSpan {
  /** Which, counted from the anchor; those before it are negative. */
  number: number;
  /** Its boundary. */
  from: When;
  /** The next boundary. */
  until: When;
  /** The last local day in it, as people read it: "to 30 November". */
  lastDay: Day;
}

/** Days whose windows are replaced by others: a holiday, a closure, an extra opening. */
export interface DatedHours {
  /** The first day. */
  from: Day;
  /** The day after the last. */
  until: Day;
  /** What starts on each of these days instead. None at all: closed. */
  open: OpenRange[];
}

/**
 * Days whose windows are replaced by others: a holiday, a closure, an extra opening.
 *
 * As it is given; it is answered as a {@link DatedHours}.
 */
export interface DatedHoursInput {
  /** The first day. */
  from: Day;
  /** The day after the last. */
  until: Day;
  /** What starts on each of these days instead. None at all: closed. */
  open?: readonly OpenRange[] | null;
}

/** The dates of a membership, and what the staff has set. */
export interface DatedTerm {
  /** The date that people count from. `null`: the start. */
  joined?: Day | null;
  /** The first day. */
  start: Day;
  /** The day after the last. `null`: it is open. */
  until?: Day | null;
  /** Time after the end in which it can still be renewed as if it were current. `null`: there is none. */
  grace?: Interval | null;
  /** For how long after joining a holder counts as new. `null`: never. */
  newFor?: Interval | null;
  /** A status that the staff has set. `null`: the dates say. */
  set?: Status | null;
  /** The day after the last on which it holds. `null`: for good. */
  setUntil?: Day | null;
}

/** Whether a customer may do something at an instant, why, and the span around the instant in which that is constant. */
export interface Decision {
  /** Who. */
  customer: CustomerId;
  /** The permission that was asked for, such as `door/main`. */
  permission: string;
  /** Whether they may: some reason is `"granted"`. */
  allowed: boolean;
  /** The first instant from which the verdict and every reason have been so without a break; absent: always. */
  from: Moment | null;
  /** The first instant at which the verdict or a reason differs; absent: never, as far as is known. */
  until: Moment | null;
  /**
   * One reason for each holding, in the order of the standing, or a single one that stands above them all (a lockdown,
   * nothing held).
   */
  reasons: Reason[];
}

/**
 * What makes a customer hold the default plan.
 *
 * - `registering`: Being a customer: whoever holds nothing holds it.
 * - `expiry`: A membership of their own has ended.
 * - `dropped`: Having been covered by another's membership or by a company's.
 */
export type DefaultOn = "registering" | "expiry" | "dropped";

/** How a line's amount came about, in steps that a bookkeeper can follow. */
export interface Derivation {
  /** The line, as it is to be billed or as it was recorded. */
  line: InvoiceLine;
  /** The steps; each gives an exact value, and the amounts of the steps with a sign sum to the line's amount. */
  steps: DerivationStep[];
}

/** One step of a derivation. */
export interface DerivationStep {
  /** A stable name: `price`, `share`, `discount`, `recorded`, `tax`… */
  code: string;
  /** The first local day that it is about. */
  from: Day | null;
  /** The local day after the last that it is about. */
  until: Day | null;
  /** The price of a whole period, where one is shared out. */
  price: Amount | null;
  /** How much of the whole is charged. */
  numerator: number | null;
  /** How much the whole is. */
  denominator: number | null;
  /** In what both are counted: `days`, `seconds`, `months`, `period`… */
  unit: string | null;
  /** The exact value, before rounding, as a decimal or as `numerator/denominator`, in the currency's major unit. */
  exact: string | null;
  /** How it was rounded. */
  rounding: Rounding | null;
  /** What the step contributes. */
  amount: Amount;
  /** In words. */
  text: string;
}

/** What is different in one space from another. */
export interface Difference {
  /** The instant at which both are looked at: what comes after it may differ, and what is due by it is due now. */
  at: Moment;
  /** The last local day for which bills and notices are compared. */
  through: Day;
  /** The lines of bills and of newly issued invoices, by payer, then id. */
  lines: LineChange[];
  /** What payers owe, by payer, then currency; only where it differs. */
  due: DueChange[];
  /** What people can draw, and what happens to credits, by party, then kind. */
  credits: CreditChange[];
  /** The plans that people effectively hold, by customer, then date. */
  standings: StandingChange[];
  /** What people may do, by customer, then permission, then date. */
  access: AccessChange[];
  /** What is to be said through the day, by date, then id. */
  notices: NoticeChange[];
}

/** An invoice to be issued. */
export interface DraftInvoice {
  /** Who owes it. */
  payer: Party;
  /** Its currency. */
  currency: Currency;
  /** Its billing date. */
  date: Day;
  /** What it is made of, by line id. */
  lines: InvoiceLine[];
  /** The sum of the lines without their tax. */
  net: Amount;
  /** The sum of the lines' taxes. */
  tax: Amount;
  /** `net` and `tax`. */
  total: Amount;
  /** Account credit that it uses up. */
  creditUsed: Amount;
  /** Account credit that it gives, its total being negative. */
  creditGiven: Amount;
  /** What is to be paid back, its total being negative. */
  refund: Amount;
  /** What it cancels of what earlier invoices still owe, its total being negative. */
  offset: Amount;
  /** What is lost, its total being negative. */
  forfeited: Amount;
  /**
   * What is to be paid: `total` less `creditUsed`, plus `creditGiven`, `refund`, `offset` and `forfeited`; never
   * negative.
   */
  due: Amount;
  /** The payer's account credit in this currency after it. */
  creditAfter: Amount;
}

/**
 * An invoice to be issued.
 *
 * As it is given; it is answered as a {@link DraftInvoice}.
 */
export interface DraftInvoiceInput {
  /** Who owes it. */
  payer: Party;
  /** Its currency. */
  currency: Currency;
  /** Its billing date. */
  date: Day;
  /** What it is made of, by line id. */
  lines: readonly InvoiceLineInput[];
  /** The sum of the lines without their tax. */
  net: AmountInput;
  /** The sum of the lines' taxes. */
  tax: AmountInput;
  /** `net` and `tax`. */
  total: AmountInput;
  /** Account credit that it uses up. */
  creditUsed: AmountInput;
  /** Account credit that it gives, its total being negative. */
  creditGiven: AmountInput;
  /** What is to be paid back, its total being negative. */
  refund: AmountInput;
  /** What it cancels of what earlier invoices still owe, its total being negative. */
  offset: AmountInput;
  /** What is lost, its total being negative. */
  forfeited: AmountInput;
  /**
   * What is to be paid: `total` less `creditUsed`, plus `creditGiven`, `refund`, `offset` and `forfeited`; never
   * negative.
   */
  due: AmountInput;
  /** The payer's account credit in this currency after it. */
  creditAfter: AmountInput;
}

/**
 * One thing that an order of lots looks at.
 *
 * - `own_before_pooled`: A person's own lots before those of the pool.
 * - `expiry`: The soonest to expire first; never last.
 * - `priority`: The lowest priority number first.
 * - `age`: The oldest first.
 * - `id`: The smallest id first.
 */
export type DrawBy = "own_before_pooled" | "expiry" | "priority" | "age" | "id";

/**
 * What one draw took, also of what was owed first and paid later, and what is uncovered: together what was drawn, whatever
 * was given back since.
 */
export interface DrawTaken {
  /** Which draw. */
  draw: FactId;
  /** What it took, in the order in which it took it. */
  slices: Slice[];
  /** What no lot had. */
  uncovered: Decimal;
}

/** What came of a draw. The slices and what is uncovered sum to what was asked for. */
export interface DrawnCredits {
  /** What was taken, in the order in which it was taken. */
  slices: Slice[];
  /** What no lot had. */
  uncovered: Decimal;
}

/** What a payer owes in a currency: on issued invoices and on those to be issued, after account credit. */
export interface DueChange {
  /** Who. */
  payer: Party;
  /** In which currency. */
  currency: Currency;
  /** What was due by the day of the instant. */
  beforeNow: Amount;
  /** What is due by then. */
  now: Amount;
  /** What was due through the last day. */
  beforeThrough: Amount;
  /** What is due through it. */
  through: Amount;
}

/**
 * What is due at a step of dunning.
 *
 * - `notice`: A message.
 * - `suspend`: The membership is suspended until the payment is made good.
 * - `end`: The membership ends.
 */
export type DunningAction = "notice" | "suspend" | "end";

/** Which days at the edges of a membership are charged. */
export interface EdgeDays {
  /** Whether the day of joining or returning is. */
  first: FirstDay;
  /** Whether the day of a cancellation is. */
  last: LastDay;
}

/** When something takes effect. */
export type Effect =
  | {
      /**
       * On the local day on which it is asked for, where the policy counts seconds at the instant; a cancellation at the
       * instant in any case.
       */
      type: "now";
    }
  | {
      /** When the running period ends. */
      type: "period_end";
    }
  | {
      /** On a day or at an instant. */
      type: "on";
      value: When;
    };

/** One line of a ledger's history. */
export interface Entry {
  /** When. */
  at: Moment;
  /** Why. */
  reason: EntryReason;
  /**
   * Of which lot; absent where the entry is about what no lot covered, or about all those that a reset leaves as they are:
   * what goes on with a second reset, or a later one, stands there as one sum.
   */
  lot: LotId | null;
  /**
   * By what: the id of a draw, a return, a transfer, a reset or a void; absent where the lot itself says so. In a space
   * it tells the kind of fact first, as in `use:u1`, and what follows from facts is named after them, so it is any text.
   */
  fact: string | null;
  /** Who drew, for a draw and what follows from it. */
  by: CustomerId | null;
  /** How much, above zero; the reason says in which direction. */
  amount: Decimal;
  /** What is left in all lots after the entry. */
  balance: Decimal;
  /** The carried overage that is owed after the entry. */
  owed: Decimal;
}

/**
 * Why an entry stands in a ledger. The names are stable.
 *
 * - `granted`: A lot begins.
 * - `refilled`: A lot that comes again is filled.
 * - `rolled_in`: What was left of a lot goes on into the next period: taken into it.
 * - `topped_up`: A lot is brought up to the minimum of its rollover.
 * - `transferred_in`: From another lot.
 * - `drawn`: Drawn from a lot.
 * - `paid`: Carried overage that a lot pays.
 * - `returned`: A slice that a draw gives back.
 * - `lapsed`: A slice that a draw gives back to a lot that does not live any more. It moves nothing.
 * - `expired`: What was left when a lot ended.
 * - `reset`: What a reset did not leave.
 * - `replaced`: What was left when a lot was filled again: use it or lose it.
 * - `voided`: What was left when a lot was taken back.
 * - `rolled_out`: What was left of a lot goes on into the next period: taken out of the old one.
 * - `transferred_out`: To another lot.
 * - `transfer_short`: What a transfer asked for and the lot did not have. It moves nothing.
 * - `refused`: What no lot covered and should not have been used. It moves nothing.
 * - `charged`: What no lot covered and is charged. It moves nothing.
 * - `carried`: What no lot covered and is owed from now on.
 * - `given_up`: What no lot had covered of a draw that is given up.
 * - `dropped`: Carried overage that a reset drops.
 */
export type EntryReason =
  | "granted"
  | "refilled"
  | "rolled_in"
  | "topped_up"
  | "transferred_in"
  | "drawn"
  | "paid"
  | "returned"
  | "lapsed"
  | "expired"
  | "reset"
  | "replaced"
  | "voided"
  | "rolled_out"
  | "transferred_out"
  | "transfer_short"
  | "refused"
  | "charged"
  | "carried"
  | "given_up"
  | "dropped";

/**
 * A kind of fact.
 *
 * - `policy`: The facts in `policies` of a space file.
 * - `tax`: The facts in `taxes` of a space file.
 * - `credit`: The facts in `credits` of a space file.
 * - `hours`: The facts in `hours` of a space file.
 * - `exception`: The facts in `exceptions` of a space file.
 * - `place`: The facts in `places` of a space file.
 * - `lockdown`: The facts in `lockdowns` of a space file.
 * - `plan`: The facts in `plans` of a space file.
 * - `add_on`: The facts in `add_ons` of a space file.
 * - `coupon`: The facts in `coupons` of a space file.
 * - `resource`: The facts in `resources` of a space file.
 * - `group`: The facts in `groups` of a space file.
 * - `customer`: The facts in `customers` of a space file.
 * - `company`: The facts in `companies` of a space file.
 * - `group_member`: The facts in `group_members` of a space file.
 * - `link`: The facts in `links` of a space file.
 * - `membership`: The facts in `memberships` of a space file.
 * - `switch`: The facts in `switches` of a space file.
 * - `seat_change`: The facts in `seat_changes` of a space file.
 * - `price_change`: The facts in `price_changes` of a space file.
 * - `pause`: The facts in `pauses` of a space file.
 * - `attachment`: The facts in `attachments` of a space file.
 * - `redemption`: The facts in `redemptions` of a space file.
 * - `renewal`: The facts in `renewals` of a space file.
 * - `cancellation`: The facts in `cancellations` of a space file.
 * - `status_override`: The facts in `status_overrides` of a space file.
 * - `share`: The facts in `shares` of a space file.
 * - `invitation`: The facts in `invitations` of a space file.
 * - `ending`: The facts in `endings` of a space file.
 * - `booking`: The facts in `bookings` of a space file.
 * - `booking_cancellation`: The facts in `booking_cancellations` of a space file.
 * - `waitlist_entry`: The facts in `waitlist` of a space file.
 * - `visit`: The facts in `visits` of a space file.
 * - `use`: The facts in `uses` of a space file.
 * - `grant`: The facts in `grants` of a space file.
 * - `charge`: The facts in `charges` of a space file.
 * - `payment`: The facts in `payments` of a space file.
 * - `invoice`: The facts in `invoices` of a space file.
 * - `closing`: The facts in `closings` of a space file.
 * - `message`: The facts in `messages` of a space file.
 * - `support_request`: The facts in `support_requests` of a space file.
 * - `void`: The facts in `voids` of a space file.
 */
export type FactKind =
  | "policy"
  | "tax"
  | "credit"
  | "hours"
  | "exception"
  | "place"
  | "lockdown"
  | "plan"
  | "add_on"
  | "coupon"
  | "resource"
  | "group"
  | "customer"
  | "company"
  | "group_member"
  | "link"
  | "membership"
  | "switch"
  | "seat_change"
  | "price_change"
  | "pause"
  | "attachment"
  | "redemption"
  | "renewal"
  | "cancellation"
  | "status_override"
  | "share"
  | "invitation"
  | "ending"
  | "booking"
  | "booking_cancellation"
  | "waitlist_entry"
  | "visit"
  | "use"
  | "grant"
  | "charge"
  | "payment"
  | "invoice"
  | "closing"
  | "message"
  | "support_request"
  | "void";

/** One thing that would surprise. */
export interface Finding {
  /** The plan that it is about, if it is about one. */
  plan: PlanId | null;
  /** The version of a plan, an add-on or a set of hours that it is about. */
  version: FactId | null;
  /** What it is. */
  code: FindingCode;
  /** What surprises, in a sentence that names the parts. */
  sentence: string;
}

/**
 * What a finding of the lint is, as a stable name.
 *
 * - `windows_overlap`: Two windows of one set of hours overlap, so that one of them says less than it seems.
 * - `hours_never_open`: Hours without any window, and no exception opens them: nobody is ever let in.
 * - `grant_never_open`: The hours of a permission and those of its plan have no time in common.
 * - `permission_nobody_grants`: Neither a plan nor an add-on grants it, so nobody is ever let in there.
 * - `grant_shadowed`: A permission is limited to hours or to a time after joining, and another of the same plan grants it without.
 * - `grant_never_starts`: A permission starts some time after joining, when the membership is over.
 * - `upgrade_cheaper`: A plan of a higher rank costs less a day.
 * - `more_seats_cheaper`: One seat more makes the whole cheaper.
 * - `tier_unreachable`: A tier of a price holds no number of seats.
 * - `first_stub_idle`: It says what a first part period costs, and its cycles begin on the day of joining, so that there is none.
 * - `nothing_to_pay`: It waits for payments that are never asked for: no date reaches Active, or no dunning ever starts.
 * - `status_unreachable`: A status that the plan speaks of and no date reaches.
 * - `share_of_nothing`: A share covers nobody: no plan that its membership has can be shared.
 * - `always_new`: Its holders count as new until it ends.
 * - `commitment_beyond_term`: The commitment is longer than the term, or counts cycles of a plan that has none.
 * - `notice_beyond_term`: A cancellation must be asked for longer before its effect than the term is.
 * - `renewal_without_term`: It says how it is renewed, and has no term that ends.
 * - `season_not_a_year`: Its seasons leave a gap or overlap, since they start once a year.
 * - `rollover_idle`: The day from which a joiner gets the next term too is never reached, or always.
 * - `dunning_unreached`: A step of dunning that changes nothing, being behind the end or behind a suspension.
 * - `visit_limit_idle`: More visits are allowed than can be made.
 * - `booking_impossible`: The booking limits leave no reservation that is short and long enough.
 * - `shared_with_nobody`: It can be shared or inherited, by nobody.
 * - `allowance_unusable`: Credits that cannot be used up: nothing takes them, or the booking limits are lower.
 * - `rollover_contradicts`: What is topped up to at least is more than what may be kept at most.
 * - `reach_of_first_version`: It says when it reaches the holders of an older version, and there is none.
 * - `version_never_in_force`: Another version takes its place on the day on which it begins.
 * - `tax_unknown`: A tax category that no tax names, so that nothing is taxed by it.
 * - `percent_small`: A percentage below one, which reads as if a fraction had been meant.
 * - `closed_ahead`: Books that are closed through a day which had not come, so that nothing is billed until it is over.
 * - `never_offered`: It is withdrawn before anybody could take it.
 */
export type FindingCode =
  | "windows_overlap"
  | "hours_never_open"
  | "grant_never_open"
  | "permission_nobody_grants"
  | "grant_shadowed"
  | "grant_never_starts"
  | "upgrade_cheaper"
  | "more_seats_cheaper"
  | "tier_unreachable"
  | "first_stub_idle"
  | "nothing_to_pay"
  | "status_unreachable"
  | "share_of_nothing"
  | "always_new"
  | "commitment_beyond_term"
  | "notice_beyond_term"
  | "renewal_without_term"
  | "season_not_a_year"
  | "rollover_idle"
  | "dunning_unreached"
  | "visit_limit_idle"
  | "booking_impossible"
  | "shared_with_nobody"
  | "allowance_unusable"
  | "rollover_contradicts"
  | "reach_of_first_version"
  | "version_never_in_force"
  | "tax_unknown"
  | "percent_small"
  | "closed_ahead"
  | "never_offered";

/** The first charge of a plan that has cycles of its own. */
export interface FirstCharge {
  /** The first day that is charged. */
  from: Day;
  /** The day after the last: the plan's first boundary. */
  until: Day;
  /** The last day. */
  lastDay: Day;
  /** How much that counts as: days, or what the settings count. */
  numerator: number;
  /** How much the whole price is for. */
  denominator: number;
  /** What it costs. */
  amount: Amount;
}

/**
 * Whether the day of joining or returning is charged.
 *
 * - `charged`: It counts.
 * - `free`: It is free; cycles are counted from it all the same.
 */
export type FirstDay = "charged" | "free";

/** A permission that a plan grants. */
export interface Grant {
  /** Such as `door/main` or `content/courses/rust`; it may end in `/*`, which covers everything below. */
  path: string;
  /** Granted only so long after joining (drip). */
  after: Interval | null;
  /** Only during these hours, on top of the plan's own. */
  hours: HoursId | null;
}

/**
 * A permission that a plan grants.
 *
 * As it is given; it is answered as a {@link Grant}.
 */
export interface GrantInput {
  /** Such as `door/main` or `content/courses/rust`; it may end in `/*`, which covers everything below. */
  path: string;
  /** Granted only so long after joining (drip). */
  after?: Interval | null;
  /** Only during these hours, on top of the plan's own. */
  hours?: HoursId | null;
}

/**
 * Where credits come from that were given by hand.
 *
 * - `bonus`: A gift.
 * - `pack`: Bought.
 * - `refund`: Given back.
 * - `correction`: A mistake made good.
 * - `points`: Loyalty.
 * - `transfer`: From another lot.
 */
export type GrantSource = "bonus" | "pack" | "refund" | "correction" | "points" | "transfer";

/** A place in a group. */
export interface GroupPlace {
  /** The group. */
  group: GroupId;
  /** Its name. */
  name: string | null;
  /** Since when. */
  from: Moment;
  /** Until when. */
  until: Moment | null;
}

/** What does not change about a space. */
export interface Header {
  /** The space's own id. */
  id: FactId;
  /** What people call it. */
  name: string;
  /** The currency of what is sold here. */
  currency: Currency;
  /** The time zone of billing and entitlement. Places may have their own. */
  zone: Zone;
  /** Nothing is billed for periods that start before this day: a host that migrates is not billed for its past. */
  billingStarts: Day | null;
}

/** Lines that wait for more: they come again in a later bill. */
export interface HeldBack {
  /** Who owes them. */
  payer: Party;
  /** Their currency. */
  currency: Currency;
  /** What they come to, with their tax. */
  total: Amount;
}

/**
 * What keeps a membership from being left at once.
 *
 * - `notice`: A cancellation must be asked for so long before its effect.
 * - `commitment`: So many periods were promised on joining.
 */
export type HeldBy = "notice" | "commitment";

/**
 * What became of somebody's credits: an entry, with its reason, for everything that happened to the lots that are theirs or
 * that they draw on.
 */
export interface History {
  /** Whose. */
  party: Party;
  /** Of which kind. */
  credit: CreditId;
  /** In order; `balance` is what is left in these lots. */
  entries: Entry[];
}

/** One thing that a customer holds, and how. */
export interface Holding {
  /** How. */
  source: Source;
  /** The membership. Absent for the default plan. */
  membership: MembershipId | null;
  /** Who holds the membership: the customer, the parent or the company. Absent for the default plan. */
  holder: Party | null;
  /** The plan. */
  plan: PlanId;
  /** The version of the plan that was joined or switched to. */
  version: FactId;
  /** Where the membership stands. For the default plan `Active`. */
  status: Status;
  /** Whether this holding lets its customer do anything: its status admits, and it is not waiting. */
  admits: boolean;
  /** The cover waits, because the limit of a share or the cap of a company is reached. */
  waiting: boolean;
  /** Within the plan's window for new holders. */
  new: boolean;
  /** The seats of the membership. */
  seats: number;
  /** When the membership ends, or ended; absent: it has no end. */
  ends: Moment | null;
  /** The last local day with the membership, if it ends. */
  lastDay: Day | null;
}

/** A member who has not been seen for a while. */
export interface InactiveMember {
  /** Who. */
  customer: CustomerId;
  /** When they were seen last: they came, a reservation of theirs began, or they used credits. `null`: never. */
  lastSeen: Moment | null;
  /** From when on they count as not seen: the last time, or the start of what they hold without a break. */
  since: Moment;
  /** When they became inactive. */
  inactiveSince: Moment;
  /** How many local days they have not been seen. */
  days: number;
  /** The membership that is their effective one. */
  membership: MembershipId | null;
  /** Its plan. */
  plan: PlanId;
}

/** How an invoice came about: the derivations of its lines, which sum to it. */
export interface InvoiceDerivation {
  /** The recorded invoice; `null` for one that is to be issued. */
  invoice: FactId | null;
  /** Who owes it. */
  payer: Party;
  /** Its billing date. */
  date: Day;
  /** How each line came about, in the invoice's order. */
  lines: Derivation[];
  /** The sum of the lines without their tax. */
  net: Amount;
  /** The sum of the lines' taxes. */
  tax: Amount;
  /** `net` and `tax`. */
  total: Amount;
}

/** One amount that is owed, or given back. */
export interface InvoiceLine {
  /** `subject/rule/period/n`, the same whenever it is worked out: a host can use it as an idempotency key. */
  id: string;
  /** What kind of amount it is. */
  kind: LineKind;
  /** The membership that it is for. */
  membership: MembershipId | null;
  /** The plan that it is for. */
  plan: PlanId | null;
  /** The rule that it comes from, such as `fee:hot-desk`. */
  rule: string;
  /** The first local day that it is for. */
  from: Day;
  /** The local day after the last that it is for. */
  until: Day;
  /** How much, with its tax if that is inclusive, and without if it is exclusive. */
  amount: Amount;
  /** Its tax. Absent: untaxed. */
  tax: LineTax | null;
  /** The recorded lines that it adjusts. */
  corrects: string[];
}

/**
 * One amount that is owed, or given back.
 *
 * As it is given; it is answered as a {@link InvoiceLine}.
 */
export interface InvoiceLineInput {
  /** `subject/rule/period/n`, the same whenever it is worked out: a host can use it as an idempotency key. */
  id: string;
  /** What kind of amount it is. */
  kind: LineKind;
  /** The membership that it is for. */
  membership?: MembershipId | null;
  /** The plan that it is for. */
  plan?: PlanId | null;
  /** The rule that it comes from, such as `fee:hot-desk`. */
  rule: string;
  /** The first local day that it is for. */
  from: Day;
  /** The local day after the last that it is for. */
  until: Day;
  /** How much, with its tax if that is inclusive, and without if it is exclusive. */
  amount: AmountInput;
  /** Its tax. Absent: untaxed. */
  tax?: LineTaxInput | null;
  /** The recorded lines that it adjusts. */
  corrects?: readonly string[] | null;
}

/**
 * Which invoices are issued, how they are taxed, and what becomes of a negative one. The policy in force on the invoice's
 * date decides.
 */
export interface InvoicePolicy {
  /** What becomes of a negative total. */
  negative: Negative;
  /** On what tax is rounded. */
  taxBy: TaxBy;
  /** An invoice of less than this waits for the payer's next one; at most one amount a currency. */
  minimum: Amount[];
  /** Whether an invoice whose lines come to nothing is issued. */
  zero: ZeroInvoice;
}

/** An invoice that was issued, in short. */
export interface InvoiceRecord {
  /** The invoice. */
  invoice: FactId;
  /** Its billing date. */
  date: Day;
  /** Who owes it. */
  payer: Party;
  /** Its currency. */
  currency: Currency;
  /** The sum of its lines with their taxes. Absent: beyond what an amount can hold. */
  total: Amount | null;
  /** Account credit that it used up. */
  creditUsed: Amount | null;
  /** Account credit that it gave. */
  creditGiven: Amount | null;
}

/**
 * By what a switch is an upgrade or a downgrade.
 *
 * - `rank`: The plans' ranks.
 * - `price`: The price of a period.
 * - `price_a_day`: The price of a day, a month being a twelfth of 365.25 days.
 */
export type JudgedBy = "rank" | "price" | "price_a_day";

/** A public key that came as a JWK. */
export interface JwkKey {
  /** Its id, if it has one. */
  kid: string | null;
  /** What it is for: `EdDSA` or `ES256`. */
  algorithm: string;
  /** The key: 32 bytes of Ed25519; of P-256 the 33 of the compressed form of SEC 1. */
  key: Uint8Array;
}

/** Who is left of a cohort at the end of a month. */
export interface Kept {
  /** How many months after that of joining. */
  after: number;
  /** How many are members on its last day. */
  members: number;
  /** Of those who joined, in per cent with two decimals; `null` if nobody did. */
  percent: string | null;
}

/**
 * Whether the day from which a cancellation takes effect is charged.
 *
 * - `free`: It is the first that is free. (An instant within a day charges that day.)
 * - `charged`: A cancellation consumes its day.
 */
export type LastDay = "free" | "charged";

/**
 * A kind of value that is written as text.
 *
 * - `day`: A date: `2026-02-28`.
 * - `moment`: An instant: `2026-02-28T09:00:00Z`, or with an offset.
 * - `when`: A date or an instant.
 * - `time`: A time of day: `09:00`, up to `24:00`.
 * - `month_day`: A month and a day: `09-01`.
 * - `interval`: So many of one unit: `P1M`, `P2W`, `PT8H`.
 * - `decimal`: A plain decimal number: `-0.50`.
 * - `ratio`: A decimal number or a fraction: `1/3`.
 * - `percent`: A percentage from 0 to 100: `12.5`.
 * - `amount`: An amount and a currency: `12.00 EUR`.
 * - `currency`: The code of a currency: `EUR`.
 * - `zone`: The name of a time zone: `Europe/Lisbon`.
 * - `id`: The id of anything.
 */
export type LeafKind =
  | "day"
  | "moment"
  | "when"
  | "time"
  | "month_day"
  | "interval"
  | "decimal"
  | "ratio"
  | "percent"
  | "amount"
  | "currency"
  | "zone"
  | "id";

/** When a membership can be left that is asked to be left at an instant. */
export interface Leaving {
  /** Which. */
  membership: MembershipId;
  /** The local day on which it is asked for. */
  asked: Day;
  /** The first day on which a cancellation may take effect: the first that is not held. */
  earliest: Day;
  /**
   * The first beginning of a period on that day or later, for who leaves at the end of a period. Without billing the
   * same day.
   */
  periodEnd: Day;
  /** What holds it beyond the day on which it is asked for: of two the later. */
  heldBy: HeldBy | null;
}

/**
 * What becomes of those who are in when a change of plan or of seats would leave fewer places.
 *
 * - `refused`: The change is refused; children, unless a manager makes it, who then carries them over.
 * - `newest_wait`: The newest wait.
 * - `carried_over`: Children are carried over beyond the new limit; for seats it is refused.
 */
export type LimitLowered = "refused" | "newest_wait" | "carried_over";

/**
 * How much a space may hold, and how much one question may work out of it, so that a small file cannot ask for a large
 * amount of work. They are the host's to set; no honest space meets the defaults. What is beyond one of them is refused as
 * `too_many`, by a message that names the limit.
 */
export interface Limits {
  /** Facts of the space. */
  facts: number;
  /** Facts that matter to one customer or company. */
  factsOfAccount: number;
  /** Billing cycles of one customer or company that a question goes through. */
  cyclesOfAccount: number;
  /** Billing cycles that a question goes through in all; and `forEachFact` more for each fact of the space. */
  cycles: number;
  /**
   * Periods of allowances of one kind of credits of all who draw together; and `forEachFact` more for each fact of the
   * space.
   */
  periods: number;
  /** What the facts of a space add to what a question may work out of them. */
  forEachFact: number;
}

/** A line that comes, goes, or is another. */
export interface LineChange {
  /** Who pays it. */
  payer: Party;
  /** Its id. */
  line: string;
  /** As it was to be billed before; absent: not at all. */
  before: BilledLine | null;
  /** As it is to be billed, or is invoiced; absent: not at all. */
  after: BilledLine | null;
  /** What it comes to more than before, with its tax. */
  difference: Amount;
}

/**
 * What kind of amount a line is.
 *
 * - `fee`: The price of a plan for a period.
 * - `sign_up`: A sign-up fee.
 * - `add_on`: The price of an add-on for a period.
 * - `discount`: What a coupon takes off.
 * - `deposit`: A deposit.
 * - `deposit_return`: A deposit given back.
 * - `booking`: A reservation.
 * - `charge`: A charge by hand.
 * - `pack`: Credits that were bought.
 * - `overage`: Use that no credits covered.
 */
export type LineKind =
  | "fee"
  | "sign_up"
  | "add_on"
  | "discount"
  | "deposit"
  | "deposit_return"
  | "booking"
  | "charge"
  | "pack"
  | "overage";

/** The tax of a line. */
export interface LineTax {
  /** Its category. */
  category: TaxCategory;
  /** The rate. */
  percent: Percent;
  /** Whether the line's amount holds it already. */
  mode: TaxMode;
  /** How much. */
  amount: Amount;
}

/**
 * The tax of a line.
 *
 * As it is given; it is answered as a {@link LineTax}.
 */
export interface LineTaxInput {
  /** Its category. */
  category: TaxCategory;
  /** The rate. */
  percent: Percent;
  /** Whether the line's amount holds it already. */
  mode?: TaxMode | null;
  /** How much. */
  amount: AmountInput;
}

/** A local day, as instants. */
export interface LocalDay {
  /** Which. */
  day: Day;
  /** Its first instant. */
  from: Moment;
  /** The first instant of the next day. */
  until: Moment;
  /** How many seconds it has: 86 400, but for days on which clocks change. */
  seconds: number;
}

/** What there is of a lot. */
export interface LotAmount {
  /** The id of the lot: any text. */
  lot: string;
  /** How much. */
  amount: Decimal;
}

/** One lot of a balance. */
export interface LotBalance {
  /** Its id: where it comes from and the local day on which it begins. */
  lot: LotId;
  /** Where it comes from. */
  source: LotSource;
  /** Who has it: its owner, or whose membership or grant it comes from. */
  holder: Party;
  /** Whether others draw on it too. */
  pooled: boolean;
  /** Its first instant. */
  from: Moment;
  /** The first instant without it; absent: for good. */
  until: Moment | null;
  /** What was granted. */
  granted: Decimal;
  /** What is left. */
  left: Decimal;
  /** What of that is drawn later, by reservations that are known. */
  reserved: Decimal;
}

/** Where a lot comes from. */
export type LotSource =
  | {
      /** The allowance of a membership. */
      type: "allowance";
      /** Whose. */
      membership: MembershipId;
    }
  | {
      /** The allowance of an add-on. */
      type: "add_on";
      /** With which membership. */
      membership: MembershipId;
      /** Which. */
      attachment: FactId;
    }
  | {
      /** Given by hand, bought, given back, transferred. */
      type: "grant";
      /** Which. */
      grant: FactId;
    };

/** The span in which a lot can be drawn. */
export interface LotSpan {
  /** From when on. */
  from: Moment;
  /** Until before when. `null`: for good. At `from`: never. */
  until: Moment | null;
}

/**
 * What has become of a lot:
 *
 * > granted + rolled in + topped up + transferred in = drawn − returned + expired + voided + rolled out + transferred out + left
 */
export interface LotTally {
  /** Which. */
  lot: LotId;
  /** Granted at first, and at each refill. */
  granted: Decimal;
  /** Taken into a new period by a reset. */
  rolledIn: Decimal;
  /** Given by a reset to reach a minimum. */
  toppedUp: Decimal;
  /** Had from other lots. */
  transferredIn: Decimal;
  /** Drawn, and paid of carried overage. */
  drawn: Decimal;
  /** Given back by draws. */
  returned: Decimal;
  /** Lost by expiry, reset or refill. */
  expired: Decimal;
  /** Lost by being taken back. */
  voided: Decimal;
  /** Taken out of an old period by a reset. */
  rolledOut: Decimal;
  /** Given to other lots. */
  transferredOut: Decimal;
  /** What is left. */
  left: Decimal;
}

/**
 * How members may cancel by themselves, after notice and commitment.
 *
 * - `period_end`: When a period ends.
 * - `credited`: At any time; unused days are credited.
 * - `kept`: At any time; a period that is charged stays charged.
 */
export type MembersCancel = "period_end" | "credited" | "kept";

/**
 * When members may come to pay less by themselves, after notice and commitment: by a plan of a lower rank or price, fewer
 * seats, an add-on that they drop, a pause that is credited.
 *
 * - `at_once`: At any time. Credits that a period brought and that were used by then stay used, though its rest is given back.
 * - `period_end`: When a period ends.
 */
export type MembersLower = "at_once" | "period_end";

/** One plan held by a customer or a company. */
export interface Membership {
  /** Its id. */
  id: MembershipId;
  /** When it was entered. */
  recorded: Moment;
  /** Who holds it. */
  holder: Party;
  /** What they hold, at first. They hold the version in force on `from`. */
  plan: PlanId;
  /** From when on. */
  from: When;
  /** When it ends, if that is not what the plan's term says. */
  until: When | null;
  /** The join date that people count from, if it is not `from`. */
  joined: Day | null;
  /** How many terms were bought at once. Absent: one. */
  terms: number | null;
  /** How many seats. Absent: one. */
  seats: number | null;
  /** The agreed price of a period, instead of the plan's. */
  price: Amount | null;
  /** Who pays, if not the holder. */
  payer: Party | null;
  /** Instead of the plan's. */
  permissions: Grant[] | null;
  /** Instead of the plan's. */
  hours: HoursId | null;
  /** Instead of the plan's. */
  allowances: Allowance[] | null;
  /** How many cycles were committed to, instead of what its plans say; 0: none. */
  commitment: number | null;
  /** How many may share it, instead of what its plans say. No pass and no free plan can be shared. */
  places: number | null;
  /** Its credits go into the pool of this company, a team, on which all draw who are linked to it. */
  pool: CompanyId | null;
  /**
   * Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
   * it is not known.
   */
  by: string | null;
}

/** One membership with its whole history. */
export interface MembershipHistory {
  /** The membership as it was recorded. */
  membership: Membership;
  /** The join date that people count from. */
  joined: Day | null;
  /** The plans that were held, in order. */
  plans: PlanHeld[];
  /** How it stood, in order; the last without an end. */
  statuses: StatusSpan[];
  /** Changes of plan, in order. */
  switches: Switch[];
  /** Changes of the number of seats, in order. */
  seatChanges: SeatChange[];
  /** Changes of the agreed price, in order. */
  priceChanges: PriceChange[];
  /** Pauses, by id. */
  pauses: Pause[];
  /** Add-ons, by id. */
  attachments: Attachment[];
  /** Coupons, in their order. */
  redemptions: Redemption[];
  /** Renewals, in order. */
  renewals: Renewal[];
  /** Cancellations, in order. */
  cancellations: Cancellation[];
  /** Statuses that the staff has set, by id. */
  overrides: StatusOverride[];
  /** Who shares it, or did, by share. */
  children: Child[];
}

/** A message that was sent; what it said is the host's. */
export interface Message {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** To whom. */
  party: Party;
  /** When. */
  at: Moment;
  /** Such as `email`. */
  channel: string;
  /** The id of the notice that it was sent for. */
  notice: string | null;
}

/** Somebody's money in one currency, as all recorded invoices and payments say. */
export interface MoneySum {
  /** The currency. */
  currency: Currency;
  /** What their invoices asked to be paid. */
  invoiced: Amount;
  /** What they paid. */
  received: Amount;
  /** What was given back to them of that. */
  refunded: Amount;
  /** What is still open of their invoices. */
  open: Amount;
  /** The account credit that the next invoice uses. */
  accountCredit: Amount;
}

/** Everything that an operator looks at when a month is over. */
export interface MonthEnd {
  /** The space's id. */
  space: string;
  /** The edition of the rules. */
  edition: number;
  /** The first day of the month. */
  from: Day;
  /** The last day that counts: a boundary on it is billed. */
  through: Day;
  /** What is to be invoiced. */
  bill: Bill;
  /** The sums of the invoices, by currency. */
  totals: MonthTotal[];
  /** What recurs by the month at the end of this calendar month, by what is known so far, and how it moved, by currency. */
  revenue: RevenueMonth[];
  /** What became of credits: by kind, then by those who draw together. */
  pools: PoolUse[];
  /** How what each party holds changed, by instant, party, source and membership. */
  turns: Turn[];
  /** What falls due in the month that follows the last day: in as many days, or as far as the end of a shorter month. */
  notices: Notice[];
}

/** What the invoices of a currency come to. */
export interface MonthTotal {
  /** The currency. */
  currency: Currency;
  /** How many invoices. */
  invoices: number;
  /** Before tax. */
  net: Amount;
  /** Tax. */
  tax: Amount;
  /** Both. */
  total: Amount;
  /** What is left to pay once money on account is used. */
  due: Amount;
}

/**
 * How what recurs of a holder moved.
 *
 * - `new`: From nothing, for the first time.
 * - `reactivated`: From nothing, not for the first time.
 * - `expansion`: To more.
 * - `contraction`: To less.
 * - `churned`: To nothing.
 */
export type Movement = "new" | "reactivated" | "expansion" | "contraction" | "churned";

/**
 * What becomes of a negative total.
 *
 * - `account_credit`: Account credit, which the next invoices use first.
 * - `refund`: It is to be paid back.
 * - `forfeit`: It is lost.
 * - `split`: What is still owed on open invoices is cancelled, and the rest is to be paid back.
 */
export type Negative = "account_credit" | "refund" | "forfeit" | "split";

/** Something that a host should say or do. */
export interface Notice {
  /**
   * `kind/subject/date`, and the step if there are several: the same whenever it is worked out. What was recorded as sent
   * under it does not come again.
   */
  id: string;
  /** What it is about. */
  kind: NoticeKind;
  /** When to act: by the timetable, but not before the cause was recorded. */
  at: Moment;
  /** When the thing itself happens. */
  on: Moment;
  /** Whom it is for. */
  party: Party;
  /** The membership that it is about. */
  membership: MembershipId | null;
  /** The plan that is held with it then; of an end, that was held. */
  plan: PlanId | null;
  /** How the party comes to hold it, where access is granted or ends. */
  source: Source | null;
  /** The invoice that is not paid. */
  invoice: FactId | null;
  /** The payment that failed. */
  payment: FactId | null;
  /** The request that is not answered. */
  request: FactId | null;
  /** The reservation that somebody moved up to. */
  booking: FactId | null;
  /** The kind of credit that runs low, or ends. */
  credit: CreditId | null;
  /** The lot of it. */
  lot: string | null;
  /** The first instant without what is granted, renewed or held, where that is known. */
  until: Moment | null;
  /** The last local day with it. */
  lastDay: Day | null;
  /**
   * How much money: of the next period or term, or what is open, or failed. Before discounts, and before tax that comes on
   * top.
   */
  amount: Amount | null;
  /** How many credits: what is left, or what is to be topped up. */
  credits: Decimal | null;
  /** The step of dunning, counted from 1; how many uses are left. */
  number: number | null;
  /** What is due at that step. */
  action: DunningAction | null;
}

/** Something to be said, or not any more. */
export interface NoticeChange {
  /** What. */
  notice: Notice;
  /** Whether it comes; else it does not come any more. */
  added: boolean;
}

/**
 * The event that a notice is about.
 *
 * - `welcome`: The membership starts to admit.
 * - `onboarding`: The same, for the steps that follow a welcome.
 * - `access_granted`: Somebody whom a membership covers gets access. Given without a rule.
 * - `access_ended`: They lose it. Given without a rule.
 * - `seat_waiting`: Somebody waits for a place in a membership that covers fewer. Given without a rule.
 * - `renewal`: A term ends and is renewed by itself; of a plan without one a billing period.
 * - `ending`: The membership ends.
 * - `trial_ending`: The trial ends, and the membership goes on.
 * - `invoice_due`: An invoice is not paid.
 * - `payment_failed`: A payment failed, or a step of the plan's dunning is due. Given without a rule.
 * - `pack_nearly_used`: A pass has few uses left, or a pack few credits.
 * - `credits_expiring`: Credits end with something left of them.
 * - `top_up`: There are fewer credits than their kind wants there to be. Given without a rule.
 * - `card_reissue`: What a member's card carries has changed. Given without a rule.
 * - `moved_up`: Somebody who waited for what was full has it now. Given without a rule.
 * - `inactive`: A member has not been seen.
 * - `support_unanswered`: A request for support has no answer.
 * - `price_change`: A holder's price changes by an edit of the plan or of the agreement.
 * - `plan_retired`: The plan that is held is no longer offered.
 */
export type NoticeKind =
  | "welcome"
  | "onboarding"
  | "access_granted"
  | "access_ended"
  | "seat_waiting"
  | "renewal"
  | "ending"
  | "trial_ending"
  | "invoice_due"
  | "payment_failed"
  | "pack_nearly_used"
  | "credits_expiring"
  | "top_up"
  | "card_reissue"
  | "moved_up"
  | "inactive"
  | "support_unanswered"
  | "price_change"
  | "plan_retired";

/** Something that a host should say, and when: at the event itself, or at the start of a local day before or after it. */
export interface NoticeRule {
  /** What. */
  notice: NoticeKind;
  /** So long before the event, in days or longer. Not together with `after`. */
  before: Interval | null;
  /** So long after the event, in days or longer. */
  after: Interval | null;
  /** For `pack_nearly_used` only: when so many uses, or credits, are left. Absent: one. */
  left: number | null;
}

/** What a number on an issuer's cards stands for. Once published, it stands for that for ever. */
export interface NumberedPermission {
  /** The number. */
  number: number;
  /** The permission's path. */
  path: string;
}

/** What a reservation would come to, if it may be made. */
export interface Offer {
  /** For whom. */
  customer: CustomerId;
  /** What. */
  resource: ResourceId;
  /** Its first instant. */
  from: Moment;
  /** The first instant after it. */
  until: Moment;
  /** Whether it may be made: there is no reason against it. */
  allowed: boolean;
  /** The membership that it would be under; absent: under none. */
  under: MembershipId | null;
  /** Who would pay the price and the overage. */
  payer: Party;
  /** What it would cost in money, whatever credits there are. */
  price: Amount | null;
  /** The kind of credit that it would take. */
  credit: CreditId | null;
  /** How much of it. */
  takes: Decimal;
  /** What that is at, where there are no credits left. */
  rate: CreditRate | null;
  /** The lots that it would take from. */
  slices: Slice[];
  /** What nothing would cover. */
  uncovered: Decimal;
  /** What that would cost. */
  overage: Amount | null;
  /** The tax category of its lines. */
  tax: TaxCategory | null;
  /** Why it may not be made; empty if it may. */
  reasons: BookingReason[];
  /** The first instant at which the answer differs; absent: never, as far as is known. */
  validUntil: Moment | null;
}

/** Whether it is open, and the span on which that is so. */
export interface OpenPiece {
  /** Whether it is open. */
  open: boolean;
  /** Since when. `null`: since ever. */
  from: Moment | null;
  /** Until when. `null`: for ever. */
  until: Moment | null;
}

/** A range of one day, half-open. */
export interface OpenRange {
  /** When it starts, before `24:00`. */
  from: TimeOfDay;
  /** When it ends; not after `from`: on the next day. */
  until: TimeOfDay;
}

/**
 * What a span costs that is empty, or longer than the whole.
 *
 * - `nothing_to_whole`: An empty one nothing, a longer one no more than the whole.
 * - `whole`: Either the whole (OpenMeter).
 */
export type OutsideSpan = "nothing_to_whole" | "whole";

/** Who exceeded a limit, and why. */
export interface OverLimit {
  /** Who. */
  by: string;
  /** Why. */
  reason: string;
}

/**
 * What happens to the part of a draw that no lot covers.
 *
 * - `refused`: It should not have been used: the ledger says so, and nothing follows from it.
 * - `charged`: It is charged to whoever drew.
 * - `carried`: It is owed, and paid first by the next lot or refill.
 */
export type Overage = "refused" | "charged" | "carried";

/** What of an invoice was to be paid, and is still. */
export interface OwedInvoice {
  /** The invoice. */
  invoice: FactId;
  /** Its billing date. */
  date: Day;
  /** What it asked to be paid. */
  toPay: Amount;
  /** What is still open: payments that name no invoice go to the oldest first. */
  open: Amount;
}

/** In what a part of a period is counted. */
export type PartCount =
  | {
      /** Whole local days. */
      type: "days";
    }
  | {
      /** Elapsed seconds: changes cut a period at their instant. */
      type: "seconds";
    }
  | {
      /** Days of months that all have so many, 30 for 30/360. Cycles of days or weeks are counted in days. */
      type: "month_of";
      value: number;
    }
  | {
      /** Whole months: one that is begun belongs to what is charged first in it. Cycles of days or weeks are counted in days. */
      type: "months";
    }
  | {
      /** Nothing is prorated: the period belongs to what is charged first in it. */
      type: "none";
    };

/** Who can hold a membership or owe money. */
export type Party =
  | {
      /** A person. */
      type: "customer";
      value: CustomerId;
    }
  | {
      /** A company. */
      type: "company";
      value: CompanyId;
    };

/** A time in which a membership neither admits nor costs. */
export interface Pause {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Of which membership. */
  membership: MembershipId;
  /** From when on. */
  from: When;
  /** Until when. */
  until: When | null;
  /**
   * Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
   * it is not known.
   */
  by: string | null;
}

/** What a pause does to the fee. The policy in force on its first day decides. A commitment is lengthened by it in any case. */
export type PauseFee =
  | {
      /** The days of the pause are not charged. */
      type: "credit";
    }
  | {
      /** Cycles that begin in it are not charged, the others are whole. */
      type: "skip_cycles";
    }
  | {
      /** Instead of the plan's price this is charged for a period. */
      type: "fee";
      value: Amount;
    }
  | {
      /** Nothing is credited: the rest of the running period comes after the pause, and cycles, terms and the end move with it. */
      type: "shift";
    };

/** A payment, received or failed. */
export interface Payment {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Who paid, or was to pay. */
  payer: Party;
  /** When. */
  at: Moment;
  /** How much. */
  amount: Amount;
  /** What came of it. */
  outcome: PaymentOutcome;
  /** The invoice that it is for. */
  invoice: FactId | null;
  /** The membership that it is for, if there is no invoice yet. */
  membership: MembershipId | null;
}

/**
 * What came of a payment.
 *
 * - `received`: The money came.
 * - `failed`: It did not: the plan's dunning starts.
 * - `refunded`: It was given back. What no invoice said was to be paid back is owed again.
 * - `charged_back`: It was taken back by the payer or their bank: what it paid is owed again, and the plan's dunning starts.
 */
export type PaymentOutcome = "received" | "failed" | "refunded" | "charged_back";

/** Where a membership stands. */
export interface PlainStatus {
  /** The status. */
  status: Status;
  /** Whether its holder counts as new, whatever the status. */
  isNew: boolean;
}

/** A plan that was held. */
export interface PlanHeld {
  /** The plan. */
  plan: PlanId;
  /** The version that was joined or switched to. */
  version: FactId;
  /** Since when. */
  from: Moment;
  /** Until when. */
  until: Moment | null;
}

/** The space's settings from a date on. */
export interface Policy {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** The first local day on which it is in force. */
  from: Day;
  /** How each line is rounded, once. */
  rounding: Rounding;
  /** Where the cycles begin after a switch of plan. */
  afterSwitch: AfterSwitch;
  /** Where the cycles begin after a pause. */
  afterPause: AfterPause;
  /** Where the cycles begin when somebody returns after a lapse. */
  afterLapse: AfterLapse;
  /** What becomes of the allowances of a period in which a membership switches. */
  creditsAfterSwitch: CreditsAfterSwitch;
  /** What seats, people and changes of plan bring and take of an allowance in the middle of its period. */
  creditsWithinPeriod: CreditsWithinPeriod;
  /**
   * What becomes of those who are in when a change would leave fewer places. Only proposals go by it: a fact that is
   * recorded all the same makes the newest wait.
   */
  fewerPlaces: LimitLowered;
  /** Who may end that a child is covered, besides the staff and the holder of the membership. */
  childrenLeave: ChildrenLeave;
  /** How members may cancel by themselves. Only proposals go by it: the staff cancels as it likes. */
  membersCancel: MembersCancel;
  /** When members may come to pay less by themselves. Only proposals go by it: the staff changes as it likes. */
  membersLower: MembersLower;
  /** What customers hold who hold nothing else. */
  defaultPlan: PlanId | null;
  /** When they hold it. Empty: never. */
  defaultOn: DefaultOn[];
  /** How parts of a period are charged. */
  proration: Proration;
  /** How changes of plan, seats and price are charged. */
  change: ChangePolicy;
  /** What a pause does to the fee. */
  pause: PauseFee;
  /** Which days at the edges of a membership are charged. */
  edges: EdgeDays;
  /** Which invoices are issued, how they are taxed, and what becomes of a negative one. */
  invoices: InvoicePolicy;
  /** What a host should say to everybody, and when. A plan's own rules of a kind replace these. */
  notices: NoticeRule[];
}

/** Credits that somebody drew. */
export interface PoolDraw {
  /** Its id. */
  id: FactId;
  /** When. */
  at: Moment;
  /** How much. */
  amount: Decimal;
  /** Who. `null`: nobody in particular, who draws on pooled lots only. */
  by?: CustomerId | null;
  /** What for, in the words that the lots have in `only`. */
  of?: readonly string[] | null;
  /** The pool groups whose lots it may take, besides those of none. */
  poolGroups?: readonly string[] | null;
  /** Those whose lots it takes when all these have nothing left for it. */
  then?: readonly string[] | null;
  /** What happens to what no lot covers of it. `null`: what the pool says. */
  overage?: Overage | null;
  /** Among draws at one instant: lower first, then by id. `null`: 0. */
  order?: number | null;
}

/**
 * The facts about the lots of one kind of credit that several people draw on together, or one alone. The order in which
 * they stand plays no part.
 *
 * Facts at one instant come in this order: lots end (also those that are voided), resets, lots start, refills, transfers,
 * returns of earlier draws, draws, returns of draws of that instant; then by their `order`, then by id.
 */
export interface PoolFacts {
  /** The smallest amount of the kind, which all amounts are whole numbers of. `null`: 1. */
  step?: Decimal | null;
  /** Where local days begin, for what comes again and what ages. `null`: UTC. */
  zone?: Zone | null;
  /**
   * In which order lots are drawn: by the first thing that tells two of them apart, by id if none does. `null`: own before
   * pooled, then expiry, priority, age and id.
   */
  order?: readonly DrawBy[] | null;
  /** What happens to what no lot covers, unless a draw says otherwise. `null`: it is charged. */
  overage?: Overage | null;
  /** How much of the pooled lots one person may draw. `null`: whatever there is. */
  share?: CreditShare | null;
  /** The same for the lots of some groups. */
  shares?: readonly PoolShare[] | null;
  /** Who shares equally, and when. Looked at for equal shares only. */
  members?: readonly PoolMember[] | null;
  /** The lots, own and pooled. */
  lots?: readonly PoolLot[] | null;
  /** Lots that were taken back. */
  voids?: readonly PoolVoid[] | null;
  /** What was drawn. */
  draws?: readonly PoolDraw[] | null;
  /** What was given back of it. */
  returns?: readonly PoolReturn[] | null;
  /** What went from one lot to another. */
  transfers?: readonly PoolTransfer[] | null;
  /** Where periods end. */
  resets?: readonly PoolReset[] | null;
}

/** What follows from the facts of a pool up to an instant. */
export interface PoolLedger {
  /** What is left in all lots at the end. */
  balance: Decimal;
  /** The carried overage that is owed at the end. */
  owed: Decimal;
  /** The history in order, each entry with its reason and the balance after it. */
  entries: Entry[];
  /** What each draw took: by instant, order and id. */
  draws: DrawTaken[];
  /** What has become of each lot that has begun, by id. */
  lots: LotTally[];
}

/** Credits granted at once. */
export interface PoolLot {
  /** Its id: any text. */
  id: string;
  /** How much is granted. */
  amount: Decimal;
  /** From when on it can be drawn. */
  from: Moment;
  /** Until before when. `null`: for good. */
  until?: Moment | null;
  /** For no longer than this after its first use. `null`: its use ends nothing. */
  lasts?: Interval | null;
  /** Lower is drawn first, where the order looks at it. `null`: 0. */
  priority?: number | null;
  /** When it was granted, which is its age. `null`: its `from`. */
  granted?: Moment | null;
  /** Among lots granted at one instant: lower is older. `null`: 0. */
  order?: number | null;
  /** Whose own it is. `null`: it is pooled, and every member draws on it. */
  owner?: CustomerId | null;
  /** Only draws that name this pool group may take it. `null`: any draw. */
  poolGroup?: string | null;
  /** Only for one of these: resources, kinds of resource, places, in words of the host's own. None at all: for anything. */
  only?: readonly string[] | null;
  /** Only for what is drawn within these hours of the week. None at all: at any time. */
  hours?: readonly WeeklyWindowInput[] | null;
  /** The allowance that it belongs to: a reset names one, and a person's share is counted for each. `null`: to none. */
  group?: string | null;
  /** What a reset leaves of it. `null`: nothing. */
  rollover?: RolloverInput | null;
  /** It comes again so often: at each boundary it is set back to its amount. `null`: it does not. */
  every?: Interval | null;
  /** From where those boundaries are counted. `null`: from its `from`. */
  anchor?: Moment | null;
}

/** Somebody who belongs to a pool for a while. */
export interface PoolMember {
  /** Who. */
  customer: CustomerId;
  /** Of the lots of which pool group. `null`: of those of none. */
  poolGroup?: string | null;
  /** Since when. */
  from: Moment;
  /** Until before when. `null`: for good. */
  until?: Moment | null;
}

/** The end of a period: each lot keeps what its rollover says. Lots that start at that instant are not touched. */
export interface PoolReset {
  /** Its id. */
  id: FactId;
  /** When. */
  at: Moment;
  /** Only the lots of this group. `null`: all. */
  group?: string | null;
  /** Only what draws of this pool group owe is dropped. `null`: whatever is owed. */
  poolGroup?: string | null;
  /** Whether overage that is carried stays owed, and is paid at once from what rolled over. `null`: it is dropped. */
  keepOverage?: boolean | null;
}

/**
 * A draw that was given up, such as a booking that was cancelled. What nothing covered is given up first, then what it took
 * returns to its lots, the last first, if they still live.
 */
export interface PoolReturn {
  /** Its id. */
  id: FactId;
  /** Which draw. */
  draw: FactId;
  /** When. Before its draw it counts as at its draw. */
  at: Moment;
  /** How much of it. `null`, or more than there is: all. */
  amount?: Decimal | null;
  /** Among returns at one instant: lower first, then by id. `null`: 0. */
  order?: number | null;
}

/** How much of the pooled lots of a group one person may draw. */
export interface PoolShare {
  /** Which group. Of two shares of one group the later counts. */
  group: string;
  /** How much. */
  share: CreditShare;
  /** Whom a cap does not limit: the holder. `null`: nobody. */
  but?: CustomerId | null;
}

/** Credits that went from one lot to another, as far as the one has them and both live. */
export interface PoolTransfer {
  /** Its id. */
  id: FactId;
  /** When. */
  at: Moment;
  /** From which lot. */
  from: string;
  /** To which lot. */
  to: string;
  /** How much. */
  amount: Decimal;
  /** Among transfers at one instant: lower first, then by id. `null`: 0. */
  order?: number | null;
}

/** What became of credits on which some draw together, or somebody alone. */
export interface PoolUse {
  /** The kind. */
  credit: CreditId;
  /** Those who draw together, by party. */
  parties: Party[];
  /** What there was, came, was used, was lost and is left, as of a `History`. */
  statement: Statement;
  /** What all of them used. */
  used: Decimal;
  /** What all of them drew that nothing covered. */
  overage: Decimal;
  /** What was used of what there was and came, in per cent with two decimals; `null` if there was nothing. */
  percent: string | null;
}

/** A lot that was taken back: it ends. */
export interface PoolVoid {
  /** Its id. */
  id: FactId;
  /** Which lot. A lot can be voided once only. */
  lot: string;
  /** From when on. */
  at: Moment;
}

/** What one period costs. */
export type Price =
  | {
      /** One amount. */
      type: "flat";
      /** For the period, whatever the number of seats. */
      amount: Amount;
    }
  | {
      /** An amount for each seat. */
      type: "per_seat";
      /** For each seat. */
      amount: Amount;
      /** At least this much for a period. */
      minimum: Amount | null;
    }
  | {
      /** Each seat at the price of the tier that it falls in. */
      type: "graduated";
      /** In rising order; the last has no `upTo`. */
      tiers: Tier[];
      /** At least this much for a period. */
      minimum: Amount | null;
    }
  | {
      /** All seats at the price of the tier that their number falls in. */
      type: "volume";
      /** In rising order; the last has no `upTo`. */
      tiers: Tier[];
      /** At least this much for a period. */
      minimum: Amount | null;
    }
  | {
      /** An amount for every so many seats: a package that is begun is whole. */
      type: "package";
      /** For each package. */
      amount: Amount;
      /** How many seats a package holds. */
      size: number;
      /** At least this much for a period. */
      minimum: Amount | null;
    };

/**
 * What one period costs.
 *
 * As it is given; it is answered as a {@link Price}.
 */
export type PriceInput =
  | {
      /** One amount. */
      type: "flat";
      /** For the period, whatever the number of seats. */
      amount: AmountInput;
    }
  | {
      /** An amount for each seat. */
      type: "per_seat";
      /** For each seat. */
      amount: AmountInput;
      /** At least this much for a period. */
      minimum?: AmountInput | null;
    }
  | {
      /** Each seat at the price of the tier that it falls in. */
      type: "graduated";
      /** In rising order; the last has no `upTo`. */
      tiers: readonly TierInput[];
      /** At least this much for a period. */
      minimum?: AmountInput | null;
    }
  | {
      /** All seats at the price of the tier that their number falls in. */
      type: "volume";
      /** In rising order; the last has no `upTo`. */
      tiers: readonly TierInput[];
      /** At least this much for a period. */
      minimum?: AmountInput | null;
    }
  | {
      /** An amount for every so many seats: a package that is begun is whole. */
      type: "package";
      /** For each package. */
      amount: AmountInput;
      /** How many seats a package holds. */
      size: number;
      /** At least this much for a period. */
      minimum?: AmountInput | null;
    };

/** A change of an agreed price. */
export interface PriceChange {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Of which membership. */
  membership: MembershipId;
  /** When it takes effect. */
  at: When;
  /** The agreed price of a period from then on. Absent: the plan's. */
  price: Amount | null;
}

/** Names and contacts of a customer or a company. No answer depends on them. */
export interface Profile {
  /** Whose. */
  party: Party;
  /** The name. */
  name: string;
  /** Where they get mail. */
  email: string | null;
  /** Where they are called. */
  phone: string | null;
  /** Where they live. */
  address: string | null;
  /** What the staff wrote down. */
  note: string | null;
}

/** What is answered to a request. */
export interface Proposal {
  /** When it was asked for. */
  at: Moment;
  /** Whether every command is accepted. If not, nothing is done. */
  accepted: boolean;
  /** Why not: one for each command that is refused, up to the first that those after it may depend on. */
  refusals: Refusal[];
  /** What there is to know about what is accepted, in the order of the commands. */
  remarks: Remark[];
  /** What is to be stored: a fragment in the space file's own shape, to be appended by `with`. Empty if refused. */
  facts: Facts;
  /** What comes of it; absent if refused. */
  difference: Difference | null;
  /** What it was worked out from. */
  relied: Relied[];
}

/** A part of a price, with all that it came from. */
export interface ProratedAmount {
  /** What the part costs, rounded to the minor unit. */
  amount: Amount;
  /** What the whole costs. */
  price: Amount;
  /** How many days (or seconds, or months) are charged; from 0 to `denominator`. */
  numerator: number;
  /** How many there are in the whole. */
  denominator: number;
  /**
   * The value in minor units before it was rounded: a decimal number, or a fraction such as `53215/3`. What is to be
   * rounded first is rounded in it.
   */
  exact: string;
  /** What one day (second, month) of the whole costs in major units, exactly: a decimal number, or a fraction. */
  each: string;
}

/** How parts of a period are charged. The policy in force on the first day of the cycle decides. */
export interface Proration {
  /** In what a part is counted. */
  count: PartCount;
  /** What the days of a stub are counted against. */
  stubOf: StubOf;
  /** What is rounded before the line is. */
  roundFirst: RoundFirst;
  /** What a part costs that is empty, or longer than the whole. */
  outside: OutsideSpan;
  /** What is rounded of a fee that was billed for longer than it is held. */
  rounded: RoundedPart;
}

/**
 * How parts of a period are charged. The policy in force on the first day of the cycle decides.
 *
 * As it is given; it is answered as a {@link Proration}.
 */
export interface ProrationInput {
  /** In what a part is counted. */
  count?: PartCount | null;
  /** What the days of a stub are counted against. */
  stubOf?: StubOf | null;
  /** What is rounded before the line is. */
  roundFirst?: RoundFirst | null;
  /** What a part costs that is empty, or longer than the whole. */
  outside?: OutsideSpan | null;
  /** What is rounded of a fee that was billed for longer than it is held. */
  rounded?: RoundedPart | null;
}

/**
 * When an edit of a plan reaches its holders.
 *
 * - `never`: They keep their version (grandfathering).
 * - `next_cycle`: From the first cycle that starts on or after the version's date.
 * - `at_once`: From the version's date.
 */
export type ReachWhen = "never" | "next_cycle" | "at_once";

/**
 * One reason of a decision: a stable code and its arguments. `reasonSentence` words it.
 *
 * A reason about a holding says how it is held, the membership, its holder, its plan and its last day. Beside these,
 * `granted`, `not_yet` and `visit_limit` name the grant; `outside_hours` the grant and the hours, `outside_group_hours`
 * the grant, the group and its hours, `place_closed` the grant, the place and its hours if it has any. `lockdown` names
 * the lockdown and its place, if it has one.
 */
export interface Reason {
  /** What it is. */
  code: ReasonCode;
  /** How the holding is held that it is about. */
  source: Source | null;
  /** The membership. */
  membership: MembershipId | null;
  /** Who holds the membership. */
  holder: Party | null;
  /** The plan. */
  plan: PlanId | null;
  /** The grant that covers the permission, as the plan writes it. */
  grant: string | null;
  /** The hours that are closed; of a plan that add-ons extend, the plan's. */
  hours: HoursId | null;
  /** The group whose hours are closed. */
  group: GroupId | null;
  /** The place that is closed, or locked down. */
  place: PlaceId | null;
  /** The lockdown. */
  lockdown: FactId | null;
  /** The first instant at which this reason differs; absent: never, as far as is known. */
  until: Moment | null;
  /** The last local day of the membership, when it is over or its end is known. */
  lastDay: Day | null;
}

/**
 * Why somebody may, or may not.
 *
 * - `granted`: The holding grants it, now.
 * - `lockdown`: Everything is locked down, or the place is.
 * - `nothing_held`: Nothing at all is held, and no default plan applies.
 * - `not_granted`: The plan does not grant it.
 * - `not_yet`: The plan grants it some time after joining, which is not yet.
 * - `outside_hours`: The plan's hours (or the grant's) are closed.
 * - `outside_group_hours`: The hours of a group that the customer is in are closed.
 * - `place_closed`: The place is closed.
 * - `visit_limit`: The allowed number of visits is used up.
 * - `waiting`: The cover waits for a place.
 * - `pending`: The membership waits for its first payment.
 * - `upcoming`: The membership has not started.
 * - `paused`: The membership rests.
 * - `in_grace`: The membership is past its end, and its grace does not admit.
 * - `suspended`: The membership is withheld.
 * - `expired`: The membership has ended.
 */
export type ReasonCode =
  | "granted"
  | "lockdown"
  | "nothing_held"
  | "not_granted"
  | "not_yet"
  | "outside_hours"
  | "outside_group_hours"
  | "place_closed"
  | "visit_limit"
  | "waiting"
  | "pending"
  | "upcoming"
  | "paused"
  | "in_grace"
  | "suspended"
  | "expired";

/** What recurs, by calendar month and currency. */
export interface RecurringRevenue {
  /** By month, then currency: the space's own, and every other in which something recurs. */
  months: RevenueMonth[];
}

/** A coupon used on a membership. */
export interface Redemption {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** The coupon. */
  coupon: CouponId;
  /** On which membership. */
  membership: MembershipId;
  /** From the first period on that starts on this local day or later. */
  from: Day;
  /** Among several: lower first, then by id. */
  order: number;
  /**
   * Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
   * it is not known.
   */
  by: string | null;
}

/** Why one command is refused. */
export interface Refusal {
  /** Which command. */
  command: FactId;
  /** Why. */
  code: RefusalCode;
  /** The earliest day on which it would be accepted. */
  earliest: Day | null;
  /** How many the rule allows. */
  limit: number | null;
  /** How many there are. */
  count: number | null;
  /** The fact that stands in the way: the share, the link, the pause, the cancellation, the other membership. */
  fact: FactId | null;
  /** Why a reservation may not be made. */
  booking: BookingReason[];
  /** Why they are not let in: one reason for each thing that they hold, as the question whether they may answers. */
  access: Reason[];
  /** A command that would be accepted in its place, where there is one: by who asked, unless `instead_by` says otherwise. */
  instead: Command | null;
  /** Whether only a manager may give that command. */
  insteadByManager: boolean;
}

/**
 * Why a command is refused, as a stable name.
 *
 * - `not_permitted`: Who asks may not do this: members change what is their own, within the rules.
 * - `id_used`: Another command has been carried out under this id: each takes an id of its own.
 * - `by_staff`: A manager or the host did it: only they undo it.
 * - `withheld`: A membership of theirs is suspended: only the staff gives them another.
 * - `in_the_past`: Only a manager or the host dates something before today.
 * - `already_registered`: The customer or the company is entered already.
 * - `not_offered`: Nobody new can take the plan on that day.
 * - `not_public`: A member takes public plans only; the staff assigns the others.
 * - `already_held`: They hold this plan then already.
 * - `same_plan`: The membership has this version of this plan then already.
 * - `is_child`: They are covered by another's membership: they can neither switch nor sign up until a manager unlinks them, passes excepted.
 * - `not_shareable`: The membership cannot be shared: its plan does not allow it.
 * - `own_child`: The holder of a membership is not one of its children.
 * - `limit_reached`: As many children are covered as the plan allows; only a manager goes beyond, who says why.
 * - `already_covered`: They are covered by this membership then already.
 * - `already_member`: They hold a membership of their own, or another covers them: only a manager adds them.
 * - `already_invited`: They are asked already, and have not accepted yet.
 * - `not_invited`: The invitation is not open: it was accepted, declined or withdrawn, or its time is over.
 * - `not_covered`: The membership does not cover them then.
 * - `too_many_children`: The plan covers fewer children than the membership has: only a manager makes the newest wait.
 * - `seats_in_use`: More people are in than there would be seats.
 * - `already_linked`: They are linked to the company then already.
 * - `not_linked`: They are not linked to the company then.
 * - `would_displace`: The link is dated before others and would take the place of somebody who is admitted.
 * - `not_running`: The membership has not started then, or it is over.
 * - `already_paused`: The membership rests then already.
 * - `not_paused`: The membership does not rest then.
 * - `not_pausable`: Passes do not rest.
 * - `already_attached`: The membership has this add-on then already.
 * - `not_attached`: The membership does not have this add-on then.
 * - `already_redeemed`: The coupon is used on this membership already.
 * - `too_early`: Notice and commitment hold the membership longer.
 * - `already_cancelled`: The membership is cancelled for that day or an earlier one.
 * - `not_cancelled`: No cancellation of the membership is to come.
 * - `took_effect`: It has taken effect: only a manager takes it back.
 * - `not_undoable`: Facts of this kind are not taken back by this command.
 * - `renews_by_itself`: The membership goes on by itself: there is nothing to renew.
 * - `not_renewable`: The plan does not let the membership be renewed: it has no end, or it ends for good.
 * - `already_waits`: They are on the waiting list of it already.
 * - `not_bookable`: The reservation may not be made; its reasons say why.
 * - `already_given_up`: The reservation is cancelled already.
 * - `booking_started`: The reservation has started: only a manager gives it up.
 * - `not_admitted`: Nothing that they hold lets them in then.
 * - `not_enough_credits`: There are not enough credits, and the plan allows no overage.
 */
export type RefusalCode =
  | "not_permitted"
  | "id_used"
  | "by_staff"
  | "withheld"
  | "in_the_past"
  | "already_registered"
  | "not_offered"
  | "not_public"
  | "already_held"
  | "same_plan"
  | "is_child"
  | "not_shareable"
  | "own_child"
  | "limit_reached"
  | "already_covered"
  | "already_member"
  | "already_invited"
  | "not_invited"
  | "not_covered"
  | "too_many_children"
  | "seats_in_use"
  | "already_linked"
  | "not_linked"
  | "would_displace"
  | "not_running"
  | "already_paused"
  | "not_paused"
  | "not_pausable"
  | "already_attached"
  | "not_attached"
  | "already_redeemed"
  | "too_early"
  | "already_cancelled"
  | "not_cancelled"
  | "took_effect"
  | "not_undoable"
  | "renews_by_itself"
  | "not_renewable"
  | "already_waits"
  | "not_bookable"
  | "already_given_up"
  | "booking_started"
  | "not_admitted"
  | "not_enough_credits";

/** One thing that a proposal was worked out from. `facts` is a hash of the ids of what was recorded of it, in hexadecimal. */
export type Relied =
  | {
      /** What the space offers, and its rules. */
      type: "catalogue";
      /** The hash. */
      facts: string;
    }
  | {
      /** A customer or a company. */
      type: "party";
      /** Who. */
      party: Party;
      /** The hash. */
      facts: string;
    }
  | {
      /** Who has held a plan, and what is recorded of them. */
      type: "holders";
      /** Which. */
      plan: PlanId;
      /** The hash. */
      facts: string;
    }
  | {
      /** All customers and companies. */
      type: "everybody";
      /** The hash. */
      facts: string;
    }
  | {
      /** The reservations of a resource. */
      type: "resource";
      /** Which. */
      resource: ResourceId;
      /** The hash. */
      facts: string;
    };

/** What is left of a period when something in it changes: so many of its days (or seconds, or months). */
export interface Remaining {
  /** How many are left; between 0 and `whole`. */
  part: number;
  /** How many there are; 0 for a period without any. */
  whole: number;
}

/** One thing to know about a command that is accepted. */
export interface Remark {
  /** Which command. */
  command: FactId;
  /** What. */
  code: RemarkCode;
  /** The day that it is about. */
  on: Day | null;
  /** How many it is about. */
  count: number | null;
  /** Whom or what it is about: a child, a reservation. */
  about: FactId[];
}

/**
 * What there is to say of an accepted command, as a stable name.
 *
 * - `takes_effect`: It takes effect on this day.
 * - `held_by_notice`: A cancellation must be asked for so long before its effect.
 * - `held_by_commitment`: So many periods were promised on joining.
 * - `awaits_payment`: Access and credits wait for the first payment.
 * - `awaits_acceptance`: They are covered once they accept.
 * - `trial_ends`: Its trial ends with this.
 * - `changes_lapse`: Changes that were to come at its end or later come to nothing.
 * - `changes_stand`: Changes of plan that were to come still come.
 * - `on_trial`: It starts with a trial, which ends on this day.
 * - `children_carried_over`: The children of the membership come along to the new plan.
 * - `children_dropped`: The children of the membership are no longer covered.
 * - `children_wait`: Those children wait who came last: there are fewer places.
 * - `beneficiaries_dropped`: Those who are linked to the company no longer inherit the membership.
 * - `over_limit`: A manager goes beyond the limit, and is named in the fact.
 * - `waits`: There are too few places: they wait.
 * - `leaves_own`: They keep what they hold themselves.
 * - `booking_stands`: A reservation under the membership stands: it is not given up by this.
 * - `from_old_end`: It goes on from its old end.
 * - `starts_anew`: It starts anew; the join date is kept.
 * - `charged_late`: It is too late to be free: the reservation is charged all the same.
 * - `on_waitlist`: It is full: they wait in order, and have it when it is their turn.
 * - `moved_up`: Those who waited move up, and have a reservation now.
 * - `turn_lost`: Those who waited could not have it as their turn came: they wait no longer.
 * - `uncovered`: Credits cover only a part: the rest is overage.
 * - `plan_retired`: Those who hold the plan keep it.
 * - `holders_touched`: So many memberships are touched.
 * - `already_done`: The command has been carried out before: its facts are there, and nothing is added.
 * - `nothing_to_issue`: There is nothing to be invoiced.
 */
export type RemarkCode =
  | "takes_effect"
  | "held_by_notice"
  | "held_by_commitment"
  | "awaits_payment"
  | "awaits_acceptance"
  | "trial_ends"
  | "changes_lapse"
  | "changes_stand"
  | "on_trial"
  | "children_carried_over"
  | "children_dropped"
  | "children_wait"
  | "beneficiaries_dropped"
  | "over_limit"
  | "waits"
  | "leaves_own"
  | "booking_stands"
  | "from_old_end"
  | "starts_anew"
  | "charged_late"
  | "on_waitlist"
  | "moved_up"
  | "turn_lost"
  | "uncovered"
  | "plan_retired"
  | "holders_touched"
  | "already_done"
  | "nothing_to_issue";

/** A renewal of a membership for more terms. */
export interface Renewal {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Of which membership. */
  membership: MembershipId;
  /** When it was renewed. While current or in grace it extends from the old end; after a lapse it starts anew. */
  at: When;
  /** For so many terms. Absent: one. */
  terms: number | null;
  /**
   * Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
   * it is not known.
   */
  by: string | null;
}

/**
 * Whether those renew who have to say so.
 *
 * - `as_recorded`: Only as recorded.
 * - `happen`: Each membership whose plan is renewed by hand is renewed on its last day, for one term, again and again. One that is cancelled, or ends by a date of its own, is not.
 */
export type Renewals = "as_recorded" | "happen";

/** The term that a renewal buys. */
export interface RenewedTerm {
  /** Its first day. */
  start: Day;
  /** The day after its last. `null`: it is open. */
  until: Day | null;
  /** Its last day. `null`: it is open. */
  lastDay: Day | null;
}

/** What a replacement comes to. */
export interface Replaced {
  /** The day from which the new subscription is held. */
  begins: Day;
  /** What is charged now; below zero if the difference is. */
  chargeNow: Amount;
  /** What is charged next. */
  nextCharge: Amount;
  /** When that is. */
  nextChargeOn: Day;
  /** How many days of the new subscription the unused part of the old one buys. */
  daysBought: number;
}

/**
 * How one subscription is replaced by another within a period that is paid.
 *
 * - `charge_prorated_price`: The difference for the rest of the running period is charged now. The billing date stays.
 * - `with_time_proration`: Nothing is charged now: what is unused buys days of the new subscription, which is charged after them.
 * - `without_proration`: Nothing is charged and nothing is given back: the new subscription is charged from the next billing date on.
 * - `charge_full_price`: A whole period of the new subscription is charged now, and what is unused buys days after it.
 * - `deferred`: The new subscription begins on the next billing date.
 */
export type Replacement =
  | "charge_prorated_price"
  | "with_time_proration"
  | "without_proration"
  | "charge_full_price"
  | "deferred";

/** Commands that are accepted or refused together. */
export interface Request {
  /** When it is asked for. What it makes is recorded then. */
  at: Moment;
  /** Who asks. */
  by: By;
  /** What, in order: each sees what those before it do. */
  commands: readonly CommandInput[];
  /** The last local day for which the outcome shows what is billed. Absent: a month after the day of `at`. */
  through?: Day | null;
}

/** How many credits could be drawn for a resource. */
export interface ResourceCredits {
  /** For which. */
  resource: ResourceId;
  /** How many. */
  amount: Decimal;
}

/** Who stays, by month of joining. */
export interface Retention {
  /** By month, also those in which nobody joined. */
  cohorts: Cohort[];
}

/**
 * What recurs in one currency at the end of a month, and how it came from what recurred at the end of the month before:
 *
 * > opening + new + reactivated + expansion + contraction + churned = closing
 */
export interface RevenueMonth {
  /** The first local day of the month. */
  month: Day;
  /** The currency. */
  currency: Currency;
  /** What recurred on the last day of the month before. */
  opening: Amount;
  /** Of holders of whom nothing recurred before. */
  new: Amount;
  /** Of holders of whom nothing recurred at the opening, but something once before. */
  reactivated: Amount;
  /** What recurs more of holders who were there. */
  expansion: Amount;
  /** What recurs less of holders who stay; never positive. */
  contraction: Amount;
  /** What recurred of holders who left; never positive. */
  churned: Amount;
  /** What recurs on the last day of the month. */
  closing: Amount;
  /** What coupons take off the closing, shown apart: no part of the sum; never positive. */
  coupons: Amount;
  /** How many holders there were at the opening. */
  holdersOpening: number;
  /** How many are new. */
  holdersNew: number;
  /** How many came back. */
  holdersReactivated: number;
  /** How many left. */
  holdersChurned: number;
  /** How many there are at the closing: those at the opening, the new ones and those who came back, less those who left. */
  holdersClosing: number;
  /** How many of those at the opening left, in per cent with two decimals; `null` if there were none. */
  churnPercent: string | null;
  /** Each holder of whom more or less recurs, by party. Their changes sum to the movements. */
  moves: RevenueMove[];
}

/** How what recurs of one holder moved in a month. */
export interface RevenueMove {
  /** Who holds it. */
  holder: Party;
  /** How. */
  movement: Movement;
  /** What recurred at the opening. */
  before: Amount;
  /** What recurs at the closing. */
  after: Amount;
  /** The difference. */
  change: Amount;
}

/** A card that is revoked. */
export interface RevokedCard {
  /** The card's id. */
  card: Uint8Array;
  /** When it ends in any case: from then on it need not be listed. */
  expires: Moment;
}

/**
 * How something recurs: boundaries at the anchor and every interval from there, in both directions. Each is counted from
 * the anchor, and clamped to the month's end: 31 January, 28 February, 31 March.
 *
 * An anchor that is a date gives boundaries that are dates; one that is an instant gives instants, which keep its local
 * time. Hours, which are elapsed time, need an instant.
 */
export interface Rhythm {
  /** From where boundaries are counted: this is boundary 0, unless they are aligned otherwise. */
  anchor: When;
  /** How far apart they are. */
  every: Interval;
  /**
   * Where they lie: on the anchor, on a fixed day of the month (its phase taken from the anchor's month), or on the
   * calendar's own. `null`: on the anchor.
   */
  align?: CycleAnchor | null;
  /** The first day of a week, for weeks on the calendar. `null`: Monday. */
  weekStarts?: Weekday | null;
  /** Where local days begin. `null`: UTC. */
  zone?: Zone | null;
}

/** What goes on of a lot into the next period. What there was and `toppedUp` sum to `kept` and `lost`. */
export interface RolledLot {
  /** Which. */
  lot: LotId;
  /** What it begins the next period with. */
  kept: Decimal;
  /** What it lost. */
  lost: Decimal;
  /** What it was given, to reach a minimum. */
  toppedUp: Decimal;
}

/** A lot that comes to the end of a period. */
export interface RollingLot {
  /** Its id: any text. */
  lot: string;
  /** What was granted at first: a percentage is of this. */
  granted: Decimal;
  /** What is left. */
  left: Decimal;
  /** When it was granted: its age counts from here, and the oldest are trimmed first. */
  since: Moment;
}

/** What is left at the end of a period goes on into the next. */
export interface Rollover {
  /** At most this share of the grant. */
  percent: Percent | null;
  /** At most this much. */
  maximum: Decimal | null;
  /** Topped up to at least this much. */
  minimum: Decimal | null;
  /** For no longer than this. */
  age: Interval | null;
  /** Whether it counts for the grant of each period, or over all that has rolled. */
  over: RolloverOver;
}

/**
 * What is left at the end of a period goes on into the next.
 *
 * As it is given; it is answered as a {@link Rollover}.
 */
export interface RolloverInput {
  /** At most this share of the grant. */
  percent?: Percent | null;
  /** At most this much. */
  maximum?: Decimal | null;
  /** Topped up to at least this much. */
  minimum?: Decimal | null;
  /** For no longer than this. */
  age?: Interval | null;
  /** Whether it counts for the grant of each period, or over all that has rolled. */
  over?: RolloverOver | null;
}

/**
 * What a rollover's percentage, maximum and minimum count over.
 *
 * - `each`: What is left of each period's grant, by itself.
 * - `together`: All that is left of all of them; the oldest are trimmed first.
 */
export type RolloverOver = "each" | "together";

/** How much of a resource was reserved. */
export interface RoomUse {
  /** Which. */
  resource: ResourceId;
  /** What it is called on the last day. */
  name: string;
  /** Where it is on the last day. */
  place: PlaceId | null;
  /** How many reservations reach into the span and were not cancelled. */
  bookings: number;
  /** For how many minutes of the span it was reserved by them. */
  bookedMinutes: number;
  /** How many reservations that reach into the span were cancelled, charged or not. */
  cancelled: number;
  /** For how many minutes of the span it had been reserved by those. */
  cancelledMinutes: number;
  /** For how many minutes its place is open. */
  openMinutes: number;
  /**
   * What was reserved of what is open, in per cent with two decimals; `null` if it is never open. More than a hundred if
   * it is reserved outside the hours of its place.
   */
  percent: string | null;
}

/** What is rounded before the line is. */
export type RoundFirst =
  | {
      /** Nothing: the line is rounded from the exact value. */
      type: "nothing";
    }
  | {
      /** The fraction, to so many decimals: 14/31 to nine is 0.451612903 (Kill Bill). */
      type: "fraction";
      value: number;
    }
  | {
      /**
       * The price of one day (of one part of the whole), to so many decimals of the major unit: 10.00 over 30 days is
       * 0.33 a day, so 15 days cost 4.95.
       */
      type: "unit_price";
      value: number;
    };

/**
 * What is rounded of a fee that was billed for longer than it is held: of 249.95 of which 3/10 were used, 74.985 stay and
 * 174.965 are given back.
 *
 * - `kept`: The part that stays, 74.99; 174.96 are given back.
 * - `unused`: The unused part: 174.97 are given back (Kill Bill, Lago, Stripe).
 */
export type RoundedPart = "kept" | "unused";

/**
 * Which whole number stands for a value between two of them.
 *
 * - `half_away_from_zero`: The nearest; a half goes away from zero: 2.5 → 3, −2.5 → −3. What invoices do almost everywhere.
 * - `half_even`: The nearest; a half goes to the even neighbour: 2.5 → 2, 3.5 → 4.
 * - `toward_zero`: Cut off: 2.9 → 2, −2.9 → −2.
 * - `away_from_zero`: Any fraction counts as a whole: 2.1 → 3, −2.1 → −3.
 */
export type Rounding = "half_away_from_zero" | "half_even" | "toward_zero" | "away_from_zero";

/** A change of the number of seats. */
export interface SeatChange {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Of which membership. */
  membership: MembershipId;
  /** When it takes effect. */
  at: When;
  /** How many from then on. */
  seats: number;
  /**
   * Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
   * it is not known.
   */
  by: string | null;
}

/** How many of a company's seats are taken. */
export interface SeatUse {
  /** The company. */
  company: Party;
  /** Its membership. */
  membership: MembershipId;
  /** What it holds. */
  plan: PlanId;
  /** How many seats were bought. */
  bought: number;
  /** How many customers it can cover: its seats, or what the plan says; `null`: any number. */
  places: number | null;
  /** How many customers it covers. */
  admitted: number;
  /** How many wait for a place. */
  waiting: number;
  /** The covered ones of the places, in per cent with two decimals; `null` if there is no limit, or no place. */
  percent: string | null;
}

/** What money credits pay of an invoice, and what that leaves. */
export interface Settlement {
  /** Who owes the invoice. */
  payer: Party;
  /** Its billing date. */
  date: Day;
  /** What they pay of each line. */
  payments: CreditPayment[];
  /** What they pay together: never more than is due. */
  paidByCredits: Amount;
  /** What is still to be paid. */
  leftDue: Amount;
}

/** How far a visitor is on the way to a public plan. */
export interface SignUp {
  /** The plan. */
  plan: PlanId;
  /** What comes next: one of these; empty if they cannot take it. */
  next: SignUpStep[];
  /** Why they cannot take it. */
  refusal: Refusal | null;
  /** Their membership, once they have confirmed. */
  membership: MembershipId | null;
  /** What is due today if they confirm now, by currency; when they pay, what is due. */
  due: Amount[];
}

/**
 * What a visitor has to do next.
 *
 * - `log_in`: Log in.
 * - `create_account`: Create an account.
 * - `confirm`: Confirm that they take the plan.
 * - `pay`: Pay: the membership waits for it.
 * - `done`: Nothing: they hold it.
 */
export type SignUpStep = "log_in" | "create_account" | "confirm" | "pay" | "done";

/** What will come of a space. */
export interface Simulation {
  /** From when on. */
  at: Moment;
  /** The last local day of it: a boundary on it is billed. */
  until: Day;
  /** What was assumed. */
  assumptions: Assumptions;
  /** The facts that were assumed: a fragment to be appended to the space. */
  facts: Facts;
  /** How what each party holds changes, by instant, party, source and membership. */
  turns: Turn[];
  /** What is to be invoiced through the last day, with dates: also what is due already and was not invoiced. */
  bill: Bill;
  /** What becomes of credits from the day of `at` to the end of the last day: by kind, then by those who draw together. */
  credits: PoolUse[];
  /** What a host is to say, or have done, from `at` to the end of the last day. */
  notices: Notice[];
}

/** What a draw took from one lot. */
export interface Slice {
  /** From which. */
  lot: LotId;
  /** How much, above zero. */
  amount: Decimal;
}

/** How a customer comes to hold something. */
export type Source =
  | {
      /** Their own membership. */
      type: "own";
    }
  | {
      /** Covered by another customer's or a company's membership. */
      type: "shared";
      /** The share that covers them. */
      share: FactId;
    }
  | {
      /** Linked to a company. */
      type: "inherited";
      /** The company. */
      company: CompanyId;
      /** The link of the present unbroken run that began first, then the smallest id. */
      link: FactId;
    }
  | {
      /** Nothing else is held. */
      type: "default";
    };

/** How something that is held stands. */
export interface Stand {
  /** The plan. */
  plan: PlanId;
  /** Where it stands. */
  status: Status;
  /** Whether it lets its holder do anything. */
  admits: boolean;
  /** Whether it waits for a place. */
  waiting: boolean;
}

/** What a customer holds, and the span around the instant in which that is constant. */
export interface Standing {
  /** Who. */
  customer: CustomerId;
  /** The first instant from which it has been so; absent: always. */
  from: Moment | null;
  /** The first instant at which it differs; absent: never, as far as is known. */
  until: Moment | null;
  /** Every holding: own ones by membership id (past and future ones too), then shared, then inherited, then the default. */
  holdings: Holding[];
  /**
   * Where in `holdings` the effective one stands: the first that admits in the order own, shared, inherited, default,
   * among those of one source the plan of the highest rank, then the membership with the smallest id. Absent: none admits.
   */
  effective: number | null;
}

/** A time in which somebody's effective plan is another. */
export interface StandingChange {
  /** Who. */
  customer: CustomerId;
  /** Its first instant. */
  from: Moment;
  /** The first instant after it; absent: as far as is looked, which is two years. */
  until: Moment | null;
  /** What was effectively held then; absent: nothing. */
  before: PlanId | null;
  /** What is. */
  after: PlanId | null;
}

/**
 * What became of somebody's credits in a span, such as a month:
 *
 * > opening + granted + rolled in + topped up + transferred in = used + expired + voided + rolled out + transferred out + closing
 *
 * What ends with the span counts in it: lots that expire at its end, and what they lose or give to the next period.
 */
export interface Statement {
  /** What there was. */
  opening: Decimal;
  /** What was granted. */
  granted: Decimal;
  /** What came over from the period before. */
  rolledIn: Decimal;
  /** What brought lots up to a minimum. */
  toppedUp: Decimal;
  /** What came from others' lots. */
  transferredIn: Decimal;
  /** What each customer drew, less what they gave back, by id. */
  used: CustomerCredits[];
  /** What was lost. */
  expired: Decimal;
  /** What was taken back. */
  voided: Decimal;
  /** What goes over to the next period. */
  rolledOut: Decimal;
  /** What went to others' lots. */
  transferredOut: Decimal;
  /** What there is. */
  closing: Decimal;
  /** What each customer drew and nothing covered, less what they gave up, by id. */
  overage: CustomerCredits[];
}

/**
 * Where a membership stands, in detail.
 *
 * - `pending`: It waits for its first payment.
 * - `upcoming`: It has not started.
 * - `trialing`: It is in its trial.
 * - `active`: It is current.
 * - `grace`: It is past its end or past due, and not lost yet.
 * - `paused`: It rests.
 * - `suspended`: It is withheld, because a payment failed or the staff said so.
 * - `expired`: It has ended.
 */
export type Status = "pending" | "upcoming" | "trialing" | "active" | "grace" | "paused" | "suspended" | "expired";

/** A status that the staff has set. */
export interface StatusOverride {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Of which membership. */
  membership: MembershipId;
  /** What it is. */
  status: Status;
  /** From when on. */
  from: When;
  /** Until when. Absent: for good. */
  until: When | null;
  /** Who set it. */
  by: string;
  /** Why. */
  reason: string | null;
}

/** A status that a membership had. */
export interface StatusSpan {
  /** The status. */
  status: Status;
  /** Whether it let the holder do anything. */
  admits: boolean;
  /** Since when. */
  from: Moment;
  /** Until when. */
  until: Moment | null;
}

/** One subscription that takes the place of another within a period that is paid. */
export interface StoreReplacement {
  /** How. */
  mode: Replacement;
  /** What was held. */
  old: Subscription;
  /** The first day of the period that is paid. */
  from: Day;
  /** The day after its last. */
  until: Day;
  /** What is held then. */
  new: Subscription;
  /** The day of the change. */
  on: Day;
  /** Whose that day is. `null`: still that of the old one, as the stores have it. */
  day?: ChangeDay | null;
  /** How parts are counted, and what of them is rounded first. `null`: in days, nothing. */
  proration?: ProrationInput | null;
  /** How lines are rounded. `null`: a half away from zero. */
  rounding?: Rounding | null;
}

/**
 * What the days of a stub are counted against.
 *
 * - `cycle`: The aligned cycle that contains it.
 * - `unclamped`: The interval that ends with a first stub, or that starts with a last one, its day of the month not clamped again (Kill Bill's).
 */
export type StubOf = "cycle" | "unclamped";

/** A price for a period of some length. */
export interface Subscription {
  /** What a period costs. */
  price: AmountInput;
  /** How long a period is. */
  every: Interval;
}

/** A request for support; what it said is the host's. */
export interface SupportRequest {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** From whom. */
  customer: CustomerId;
  /** When. */
  at: Moment;
  /** When it was answered. */
  answered: Moment | null;
}

/** A change to another plan, or to the version of today of the same plan. */
export interface Switch {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Of which membership. */
  membership: MembershipId;
  /** When it takes effect. On that day the new plan is charged. */
  at: When;
  /** To which plan, in the version in force on that day. */
  plan: PlanId;
  /** The agreed price of a period from then on. Absent: the plan's. */
  price: Amount | null;
  /** How many seats from then on. Absent: as before. */
  seats: number | null;
  /**
   * Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
   * it is not known.
   */
  by: string | null;
}

/** The lot that credits were taken from. */
export interface TakenFrom {
  /** Whose lot it is. */
  party: Party;
  /** Its id, as a balance shows it. */
  lot: string;
}

/** The credits that a reservation takes. */
export interface Takes {
  /** The kind of credit. */
  credit: CreditId;
  /** How much. */
  amount: Decimal;
  /** What it costs where there are no credits left. Absent: nothing. */
  rate: CreditRate | null;
}

/**
 * On what tax is rounded.
 *
 * - `line`: On each line.
 * - `invoice`: Once for each rate of an invoice, and shared out over its lines. Corrections are taxed by line all the same.
 */
export type TaxBy = "line" | "invoice";

/**
 * Whether prices hold the tax already.
 *
 * - `exclusive`: It comes on top.
 * - `inclusive`: It is in the price.
 */
export type TaxMode = "exclusive" | "inclusive";

/** How long a membership lasts. */
export type Term =
  | {
      /** Until it is ended. */
      type: "open";
    }
  | {
      /** So long from the start. */
      type: "rolling";
      /** From the start of the membership. */
      length: Interval;
    }
  | {
      /** A fixed season; whoever joins in the middle has what is left of it. */
      type: "season";
      /** The first day of each season. */
      starts: MonthDay;
      /** How long a season lasts. */
      length: Interval;
      /** Who joins on or after this day gets the next season too. */
      rollover?: MonthDay | null;
    }
  | {
      /** Whole calendar units: the one in which a member joins counts in full. */
      type: "calendar";
      /** So many days, weeks (from Monday), months or years. */
      length: Interval;
      /** Who joins on or after this day of the unit's last month gets one unit more. 1 to 31. */
      rolloverDay?: number | null;
    }
  | {
      /** The dates of one event. */
      type: "event";
      /** The first day. */
      from: Day;
      /** The day after the last. */
      until: Day;
    };

/** Join date, start and end of a membership. */
export interface TermDates {
  /** The date that people count from; renewals keep it. */
  joined: Day;
  /** The first day. */
  start: Day;
  /** The day after the last. `null`: it is open. */
  until: Day | null;
  /** The last day, as people read it. `null`: it is open. */
  lastDay: Day | null;
}

/** One step of a price by number of seats. */
export interface Tier {
  /** The last seat that this tier holds. Absent: all the rest. */
  upTo: number | null;
  /** For each seat in the tier. */
  each: Amount;
  /** Added once when the tier is reached. */
  flat: Amount | null;
}

/**
 * One step of a price by number of seats.
 *
 * As it is given; it is answered as a {@link Tier}.
 */
export interface TierInput {
  /** The last seat that this tier holds. Absent: all the rest. */
  upTo?: number | null;
  /** For each seat in the tier. */
  each: AmountInput;
  /** Added once when the tier is reached. */
  flat?: AmountInput | null;
}

/**
 * When a cycle is charged.
 *
 * - `advance`: At its start: through a day, everything up to the end of the cycle that contains the day.
 * - `arrears`: At its end: through a day, the cycles that are complete, and all of it if it has ended.
 * - `arrears_greedy`: At its end, but through a day also the cycle that is running.
 */
export type Timing = "advance" | "arrears" | "arrears_greedy";

/**
 * What a switch does to a trial.
 *
 * - `ends`: It ends the trial: what is switched to is charged from its day on.
 * - `kept`: It keeps what is left of the trial of the plan that was joined: what is switched to is charged as that ends.
 */
export type TrialOnSwitch = "ends" | "kept";

/** A change in what somebody holds. */
export interface Turn {
  /** When. */
  at: Moment;
  /** Whose. */
  party: Party;
  /** How they hold it. */
  source: Source;
  /** The membership. Absent for the default plan. */
  membership: MembershipId | null;
  /** How it stood; `null` if it was not held. */
  before: Stand | null;
  /** How it stands; `null` if it is not held any more. */
  after: Stand | null;
}

/** Somebody for whom a bill could not be worked out, and why. */
export interface Unbilled {
  /** Whose memberships, charges and use they are, or who was to be invoiced for them. */
  party: Party;
  /** The stable name of the error. */
  code: string;
  /** What it is about, such as `memberships.m1`. */
  path: string | null;
  /** What is wrong. */
  message: string;
}

/**
 * What becomes of a period that is charged and not used up.
 *
 * - `credited`: Its unused days are credited.
 * - `kept`: It stays charged.
 */
export type Unused = "credited" | "kept";

/** How much is reserved and used. */
export type Usage =
  | {
      /** Only what is recorded. */
      type: "none";
    }
  | {
      /**
       * As in so many months before, again and again, besides what is recorded: each reservation that was not cancelled, and
       * each use of credits, as many months later at the same local time, at the same price, while the membership that it is
       * under still admits.
       */
      type: "as_in_last";
      value: number;
    };

/** Credits that were used for something other than a booking. */
export interface Use {
  /** Its id. */
  id: FactId;
  /** When it was entered. */
  recorded: Moment;
  /** Who. */
  customer: CustomerId;
  /** The kind of credit. */
  credit: CreditId;
  /** How much. */
  amount: Decimal;
  /** When. */
  at: Moment;
  /** The membership that it is drawn under. */
  under: MembershipId | null;
  /** What it is for, which opens lots that are `only` for that. Absent: nothing in particular. */
  resource: ResourceId | null;
  /** What it costs where there are no credits left. Absent: nothing. */
  rate: CreditRate | null;
  /** The tax category of what is charged of it. Absent: untaxed. */
  tax: TaxCategory | null;
  /** Among uses at one instant: lower first, then by id. */
  order: number;
}

/** How much of what there is was used in a span of local days. */
export interface Utilisation {
  /** The first day. */
  from: Day;
  /** The day after the last. */
  until: Day;
  /** What can be reserved, by id. */
  rooms: RoomUse[];
  /** The memberships of companies at the end of the last day, by company, then id. */
  seats: SeatUse[];
  /** Credits on which somebody draws, or could: by kind, then by those who draw together. */
  pools: PoolUse[];
}

/** Who it is, and nothing about what they may do. */
export interface VerifiedCard {
  /** What the card says. */
  card: CardClaims;
  /** What is known about who brought it. */
  proof: CardProof;
}

/** What is known of somebody who looks at a plan. */
export type Visitor =
  | {
      /** Nothing. */
      type: "unknown";
    }
  | {
      /** They have an account, and have not logged in. */
      type: "known";
    }
  | {
      /** They have logged in as this customer. */
      type: "logged_in";
      value: CustomerId;
    };

/** Visits, up to an instant. */
export interface Visits {
  /** How many. */
  count: number;
  /** On how many local days. */
  days: number;
  /** The first. */
  first: Moment | null;
  /** The last: when they were last seen. */
  last: Moment | null;
}

/**
 * A day of the week, written `mon` to `sun`. Weeks are ordered from Monday.
 *
 * - `mon`: Monday.
 * - `tue`: Tuesday.
 * - `wed`: Wednesday.
 * - `thu`: Thursday.
 * - `fri`: Friday.
 * - `sat`: Saturday.
 * - `sun`: Sunday.
 */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** A range of the day on some days of the week; it belongs to the day on which it starts. */
export interface WeeklyWindow {
  /** The days of the week on which it starts. */
  days: Weekday[];
  /** When it starts, before `24:00`. */
  from: TimeOfDay;
  /** When it ends; not after `from`: on the next day. */
  until: TimeOfDay;
}

/**
 * A range of the day on some days of the week; it belongs to the day on which it starts.
 *
 * As it is given; it is answered as a {@link WeeklyWindow}.
 */
export interface WeeklyWindowInput {
  /** The days of the week on which it starts. */
  days: readonly Weekday[];
  /** When it starts, before `24:00`. */
  from: TimeOfDay;
  /** When it ends; not after `from`: on the next day. */
  until: TimeOfDay;
}

/** All that is known of somebody. */
export interface WholeProfile {
  /** Who. */
  party: Party;
  /** The instant that the standing and the balances are about. */
  at: Moment;
  /** Contact, what is held, use, payments and messages of a customer. */
  customer: CustomerProfile | null;
  /** The same of a company. */
  company: CompanyProfile | null;
  /** When a customer was seen last by then: they came, a reservation began, or they used credits. */
  lastSeen: Moment | null;
  /** The invoices that they owe or owed, by date, then id, with what is still open. */
  owed: OwedInvoice[];
  /** What was asked, paid and is open, by currency. */
  money: MoneySum[];
  /** What they can draw of each kind of credit of which they have any, by kind. */
  balances: Balance[];
}

/** A range of the day on some days of the week; it belongs to the day on which it starts. */
export interface Window {
  /** The days of the week on which it starts. */
  days: Weekday[];
  /** When it starts, before `24:00`. */
  from: TimeOfDay;
  /** When it ends; not after `from`: on the next day. */
  until: TimeOfDay;
}

/**
 * A range of the day on some days of the week; it belongs to the day on which it starts.
 *
 * As it is given; it is answered as a {@link Window}.
 */
export interface WindowInput {
  /** The days of the week on which it starts. */
  days: readonly Weekday[];
  /** When it starts, before `24:00`. */
  from: TimeOfDay;
  /** When it ends; not after `from`: on the next day. */
  until: TimeOfDay;
}

/**
 * What is charged of what begins and ends within one day, where whole days count.
 *
 * - `charged`: That day: of several plans, or numbers of seats, the dearest.
 * - `netted`: Nothing: it nets out (Kill Bill's). A member can then have the dearest plan all day, every day, for nothing.
 */
export type WithinADay = "charged" | "netted";

/**
 * Whether an invoice whose lines come to nothing is issued.
 *
 * - `issued`: It is.
 * - `carried`: Its lines wait for the payer's next one.
 */
export type ZeroInvoice = "issued" | "carried";
