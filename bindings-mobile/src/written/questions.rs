// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Questions to a space.

use crate::leaf::{Day, Facts, Moment};
use crate::written::access::{Decision};
use crate::written::billing::{Bill, Comparison, CreditPayment, Derivation, DraftInvoice, InvoiceDerivation, Settlement};
use crate::written::booking::{Attendance, Cancelling, Offer};
use crate::written::card::{CardDraft, CardOptions};
use crate::written::change::{Difference, Proposal, Relied, Request, SignUp, Visitor};
use crate::written::credit::{Balance, History, Statement};
use crate::written::notice::{Notice};
use crate::written::plan::{Finding};
use crate::written::report::{Assumptions, InactiveMember, MonthEnd, RecurringRevenue, Retention, Simulation, Utilisation, WholeProfile};
use crate::written::space::{Header, Limits, Party, Policy, Profile};
use crate::written::standing::{CompanyProfile, CustomerProfile, Standing};
use crate::written::term::{Leaving};
use crate::error::{TenureError, arg, record};
use crate::mirror::FromCore;
use crate::space::Space;
use std::sync::Arc;

#[uniffi::export]
impl Space {
    /// What does not change about the space.
    pub fn header(&self) -> Result<Header, TenureError> {
        Ok(FromCore::from_core(tenure::space::Space::header(&self.core).clone()))
    }

    /// The facts, each array by id.
    pub fn facts(&self) -> Facts {
        FromCore::from_core(tenure::space::Space::facts(&self.core))
    }

    /// The space with more facts: the union by id. The same fact again changes nothing.
    ///
    /// It costs what the facts touch: the accounts of the parties that they are about. Facts of the catalogue and voids,
    /// which are rare and reach far, index the space anew.
    ///
    /// Fails with: Everything that is wrong with the facts, or with the space that has them: `duplicate_id` if a different fact
    /// bears a used id, `dangling_id`, and so on. `invalid_fact` if the header is another space's.
    pub fn with(&self, facts: Facts) -> Result<Arc<Space>, TenureError> {
        let facts: tenure::space::facts::Facts = record("facts", facts)?;
        Ok(FromCore::from_core(tenure::space::Space::with(&self.core, facts)?))
    }

    /// The space as it was known at an instant: only what was recorded by then, and of that only what refers to nothing
    /// that was not.
    ///
    /// Fails with: What would be wrong with a file of these facts alone.
    pub fn known_on(&self, at: Moment) -> Result<Arc<Space>, TenureError> {
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::known_on(&self.core, at)?))
    }

    /// The same space within other limits.
    ///
    /// Fails with: `too_many` if it has more facts than there may be.
    pub fn within(&self, limits: Limits) -> Result<Arc<Space>, TenureError> {
        let limits: tenure::space::Limits = record("limits", limits)?;
        Ok(FromCore::from_core(tenure::space::Space::within(&self.core, limits)?))
    }

    /// Within what limits it answers.
    pub fn limits(&self) -> Limits {
        FromCore::from_core(tenure::space::Space::limits(&self.core))
    }

    /// The space without the name and contacts of a customer. No fact goes, and no answer changes.
    pub fn forget(&self, customer: String) -> Result<Arc<Space>, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        Ok(FromCore::from_core(tenure::space::Space::forget(&self.core, &customer)))
    }

    /// The name and contacts of a party, unless they were forgotten.
    pub fn profile(&self, party: Party) -> Result<Option<Profile>, TenureError> {
        let party: tenure::space::facts::Party = record("party", party)?;
        Ok(FromCore::from_core(tenure::space::Space::profile(&self.core, &party).cloned()))
    }

    /// What a customer holds at an instant, and how: everything of their own (past and future too), what is shared with
    /// them, what they inherit from companies, and the default plan if it applies; with the span around the instant on
    /// which all of that is the same.
    ///
    /// Fails with: `invalid_question` for a customer that the space does not have.
    pub fn standing(&self, customer: String, at: Moment) -> Result<Standing, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::standing(&self.core, &customer, at)?))
    }

    /// The standings of a customer in `[from, until)`, in order and without gaps. The first may have begun before
    /// `from`, and the last may end after `until`.
    ///
    /// Fails with: `invalid_question` for a customer that the space does not have, `reversed_span` unless `from` is
    /// before `until`, `too_many` beyond 10,000 standings.
    pub fn timeline(&self, customer: String, from: Moment, until: Moment) -> Result<Vec<Standing>, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        let from: tenure::time::Moment = arg("from", from)?;
        let until: tenure::time::Moment = arg("until", until)?;
        Ok(FromCore::from_core(tenure::space::Space::timeline(&self.core, &customer, from, until)?))
    }

    /// Whether a customer may do something at an instant, with one reason for each thing that they hold, and the span on
    /// which the answer stays as it is.
    ///
    /// Fails with: `invalid_question` for a customer that the space does not have, or a permission with a wildcard or an empty
    /// part.
    pub fn may(&self, customer: String, permission: String, at: Moment) -> Result<Decision, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        let permission: String = arg("permission", permission)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::may(&self.core, &customer, &permission, at)?))
    }

    /// Whether a customer may do something at an instant: `may` without its reasons and its span, for a door that
    /// only opens or does not.
    ///
    /// Fails with: As `may`.
    pub fn allowed(&self, customer: String, permission: String, at: Moment) -> Result<bool, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        let permission: String = arg("permission", permission)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::allowed(&self.core, &customer, &permission, at)?))
    }

    /// The customers who may do something at an instant, by id.
    ///
    /// Only those are asked about who hold, share or inherit something that can grant it; if the default plan can, all are.
    ///
    /// Fails with: `invalid_question` for a permission with a wildcard or an empty part.
    pub fn holders_of(&self, permission: String, at: Moment) -> Result<Vec<String>, TenureError> {
        let permission: String = arg("permission", permission)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::holders_of(&self.core, &permission, at)?))
    }

    /// Whether a customer may reserve a resource, as is known at `at`: under which membership, for which credits and what
    /// money, and who pays; or what stands in the way. What is held when the reservation starts decides.
    ///
    /// Of several things that are held, it is made under the first in the order of the standing that lets it be made.
    ///
    /// Fails with: `invalid_question` for a customer or a resource that the space does not have,
    /// `reversed_span` unless `from` is before `until`,
    /// `out_of_range` where an amount does not fit.
    pub fn may_book(&self, customer: String, resource: String, from: Moment, until: Moment, at: Moment) -> Result<Offer, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        let resource: tenure::id::ResourceId = arg("resource", resource)?;
        let from: tenure::time::Moment = arg("from", from)?;
        let until: tenure::time::Moment = arg("until", until)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::may_book(&self.core, &customer, &resource, from, until, at)?))
    }

    /// What cancelling a reservation would come to at an instant. It is too late from the resource's notice before the
    /// start on; without one from the start on.
    ///
    /// Fails with: `invalid_question` for a reservation that the space does not have, or that is cancelled;
    /// `out_of_range` where an amount does not fit.
    pub fn cancelling(&self, booking: String, at: Moment) -> Result<Cancelling, TenureError> {
        let booking: tenure::id::FactId = arg("booking", booking)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::cancelling(&self.core, &booking, at)?))
    }

    /// What became of a reservation. Somebody has come who checked in between its start (or an hour before) and its end.
    ///
    /// Fails with: `invalid_question` for a reservation that the space does not have.
    pub fn attendance(&self, booking: String, at: Moment) -> Result<Attendance, TenureError> {
        let booking: tenure::id::FactId = arg("booking", booking)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::attendance(&self.core, &booking, at)?))
    }

    /// What a customer can draw of a kind of credit at an instant, or what a company has in its pool; past and future
    /// alike. As it was known then: ask `knownOn`.
    ///
    /// Fails with: `invalid_question` for a party or a kind of credit that the space does not have; `out_of_range` where an
    /// amount does not fit.
    pub fn balance(&self, party: Party, credit: String, at: Moment) -> Result<Balance, TenureError> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let credit: tenure::id::CreditId = arg("credit", credit)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::balance(&self.core, &party, &credit, at)?))
    }

    /// What became of somebody's credits of a kind, up to an instant: everything that happened to the lots that are theirs,
    /// or on which they draw at that instant, with a reason for each entry.
    ///
    /// Fails with: As `balance`.
    pub fn ledger(&self, party: Party, credit: String, until: Moment) -> Result<History, TenureError> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let credit: tenure::id::CreditId = arg("credit", credit)?;
        let until: tenure::time::Moment = arg("until", until)?;
        Ok(FromCore::from_core(tenure::space::Space::ledger(&self.core, &party, &credit, until)?))
    }

    /// What became of somebody's credits of a kind in `[from, until)`, such as a month, as sums.
    ///
    /// Fails with: As `balance`; `reversed_span` unless `from` is before `until`.
    pub fn statement(&self, party: Party, credit: String, from: Moment, until: Moment) -> Result<Statement, TenureError> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let credit: tenure::id::CreditId = arg("credit", credit)?;
        let from: tenure::time::Moment = arg("from", from)?;
        let until: tenure::time::Moment = arg("until", until)?;
        Ok(FromCore::from_core(tenure::space::Space::statement(&self.core, &party, &credit, from, until)?))
    }

    /// What is to be invoiced through a day, that day included, given what was invoiced before.
    ///
    /// It reads each account once, and of it only what is its own. Nothing is rounded but each line, and its tax.
    ///
    ///
    /// One account's mistake is that account's: whose part cannot be worked out is in `Bill.failed`, with
    /// `out_of_range` if an amount does not fit or a period ends beyond the year 9999,
    /// `too_many` if there are more cycles than the space's
    /// `Limits` allow; the path names the membership.
    ///
    /// Fails with: `out_of_range` if the day is at the end of time.
    pub fn bill(&self, through: Day) -> Result<Bill, TenureError> {
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::bill(&self.core, through)?))
    }

    /// How the amount of a line came about: of a line that is to be billed through a day, or else of a recorded one, worked
    /// out from what was known when its invoice was recorded.
    ///
    /// The amounts of all steps but `tax` sum to the line's amount. The codes:
    ///
    /// | code | what the step is |
    /// |---|---|
    /// | `share` | days at one price, as a part of a whole period |
    /// | `first_stub` | the first part period is free, or charged in full |
    /// | `price` | an amount that is charged as it stands |
    /// | `discount` | what a coupon takes off what is left of the fee |
    /// | `unused` | of what was billed for longer the unused part is rounded, not what stays |
    /// | `recorded` | what was billed before, taken off |
    /// | `given` | what a charge by hand for the line gave back before |
    /// | `closed` | the period was closed: what was known by then, and not billed, stays so |
    /// | `otherwise` | the line was not made by these rules |
    /// | `tax` | the line's tax: held in its amount if it is inclusive, on top of it if it is exclusive |
    ///
    /// Fails with: `invalid_question` if there is no such line; else as for `bill`.
    pub fn explain(&self, line: String, through: Day) -> Result<Derivation, TenureError> {
        let line: String = arg("line", line)?;
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::explain(&self.core, &line, through)?))
    }

    /// How the amounts of all lines that are to be billed through a day came about, each as `explain` has it; for
    /// one after the other the books would be read anew each time.
    ///
    /// Fails with: As for `bill`.
    pub fn explain_all(&self, through: Day) -> Result<Vec<Derivation>, TenureError> {
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::explain_all(&self.core, through)?))
    }

    /// How each invoice of a bill came about, line by line: the derivations sum to the lines, and the lines to the invoice.
    ///
    /// Fails with: As for `bill`.
    pub fn explain_bill(&self, through: Day) -> Result<Vec<InvoiceDerivation>, TenureError> {
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::explain_bill(&self.core, through)?))
    }

    /// How a recorded invoice came about, line by line, worked out from what was known when it was recorded.
    ///
    /// Fails with: `invalid_question` if there is no such invoice, or it is void; else as for `bill`.
    pub fn explain_invoice(&self, invoice: String) -> Result<InvoiceDerivation, TenureError> {
        let invoice: tenure::id::FactId = arg("invoice", invoice)?;
        Ok(FromCore::from_core(tenure::space::Space::explain_invoice(&self.core, &invoice)?))
    }

    /// What money credits pay of each invoice of a bill at an instant, in the order of the bill, and what is left due: what
    /// pays one invoice does not pay the next. It is what `creditPayments` gives when each invoice is issued, and
    /// what credits pay of it is recorded, before the next is asked about.
    ///
    /// Fails with: As `balance`.
    pub fn settlements(&self, bill: Bill, at: Moment) -> Result<Vec<Settlement>, TenureError> {
        let bill: tenure::billing::Bill = record("bill", bill)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::settlements(&self.core, &bill, at)?))
    }

    /// What the payer's money credits pay of an invoice at an instant: each line in turn, from the kinds that may pay it, by
    /// id, as far as they are available, and no more together than is due. Of several invoices ask `settlements`.
    ///
    /// Fails with: As `balance`.
    pub fn credit_payments(&self, invoice: DraftInvoice, at: Moment) -> Result<Vec<CreditPayment>, TenureError> {
        let invoice: tenure::billing::DraftInvoice = record("invoice", invoice)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::credit_payments(&self.core, &invoice, at)?))
    }

    /// The invoices of a bill as facts of this space, to be appended to it: issuing an invoice is storing it. Their ids are
    /// the prefix, the billing date, and a number that counts from 1 on each date: `inv-2026-01-31-1`. The numbers begin anew
    /// with each bill, so two bills that are recorded in one space need two prefixes.
    ///
    /// Fails with: `invalid_id` if the prefix makes no id.
    pub fn invoice_facts(&self, bill: Bill, recorded: Moment, prefix: String) -> Result<Facts, TenureError> {
        let bill: tenure::billing::Bill = record("bill", bill)?;
        let recorded: tenure::time::Moment = arg("recorded", recorded)?;
        let prefix: String = arg("prefix", prefix)?;
        Ok(FromCore::from_core(tenure::space::Space::invoice_facts(&self.core, &bill, recorded, &prefix)?))
    }

    /// The policy in force on a day; before the first, the one that has set nothing.
    pub fn policy_on(&self, day: Day) -> Result<Policy, TenureError> {
        let day: tenure::time::Day = arg("day", day)?;
        Ok(FromCore::from_core(tenure::space::Space::policy_on(&self.core, day).clone()))
    }

    /// What each payer would be billed through a day under two policies, each as if it had been in force from the first day
    /// there is and nothing had been invoiced or closed yet: line against line, with the settings that make the difference.
    /// A host asks this before it changes its policy, or before it moves here from another system
    /// (see `comparePresets`). `billingStarts` holds as ever.
    ///
    /// The settings of a line are found by taking them from `b` one at a time, the others being those of `a`. The default
    /// plan of either policy plays no part: it is never billed.
    ///
    /// Fails with: As for `bill`.
    pub fn compare_policies(&self, a: Policy, b: Policy, through: Day) -> Result<Comparison, TenureError> {
        let a: tenure::space::facts::Policy = record("a", a)?;
        let b: tenure::space::facts::Policy = record("b", b)?;
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::compare_policies(&self.core, &a, &b, through)?))
    }

    /// The same with ready-made policies, by their names: `default`, `kill_bill`, `lago`, `stripe`, `openmeter`, `store`.
    /// Without `a` it is the policy in force on the last day.
    ///
    /// Fails with: `invalid_question` for a name that there is not; as for `bill`.
    #[uniffi::method(default(a = None))]
    pub fn compare_presets(&self, a: Option<String>, b: String, through: Day) -> Result<Comparison, TenureError> {
        let a: Option<String> = arg("a", a)?;
        let b: String = arg("b", b)?;
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::compare_presets(&self.core, a.as_deref(), &b, through)?))
    }

    /// When a membership can be left if that is asked for at an instant.
    ///
    /// The notice is that of the plan's version in force on the day asked. The commitment is the longest of the plans that
    /// were held by then, so that no switch sheds it, in whole cycles from the first that began on joining (after a trial); days paused before it is over lengthen it,
    /// those of an open pause up to the day asked. Nothing is refused: what a host allows is its own business.
    ///
    /// Fails with: `invalid_question` for a membership that the space does not have, `out_of_range` beyond year 9999.
    pub fn leaving(&self, membership: String, asked: Moment) -> Result<Leaving, TenureError> {
        let membership: tenure::id::MembershipId = arg("membership", membership)?;
        let asked: tenure::time::Moment = arg("asked", asked)?;
        Ok(FromCore::from_core(tenure::space::Space::leaving(&self.core, &membership, asked)?))
    }

    /// What would come of some commands, without doing any of it.
    ///
    /// The commands are accepted or refused together; each sees what those before it do. A command that is accepted is
    /// answered with facts. An id stands for one command for ever: one whose first fact the space has has been carried out, and is
    /// answered with none.
    ///
    /// Fails with: A request that cannot be put to this space, with the path of what is wrong: `dangling_id` for what the space does
    /// not have, `duplicate_id` for two commands of one id, and those of the questions
    /// that are asked for it.
    pub fn propose(&self, request: Request) -> Result<Proposal, TenureError> {
        let request: tenure::change::Request = record("request", request)?;
        Ok(FromCore::from_core(tenure::space::Space::propose(&self.core, &request)?))
    }

    /// The next step of a visitor who wants a public plan: log in or create an account, confirm, pay, done.
    ///
    /// Fails with: `dangling_id` for a plan that the space does not have, and those of `propose`.
    pub fn sign_up(&self, plan: String, visitor: Visitor, at: Moment) -> Result<SignUp, TenureError> {
        let plan: tenure::id::PlanId = arg("plan", plan)?;
        let visitor: tenure::change::Visitor = record("visitor", visitor)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::sign_up(&self.core, &plan, &visitor, at)?))
    }

    /// What is different in another space, such as this one with some facts more: from an instant on, and for bills and notices
    /// through a local day.
    ///
    /// It looks at those parties only of whom something is recorded in one space and not in the other, and at all who have to
    /// do with them; at everybody if the catalogue differs.
    ///
    /// Fails with: Those of the questions that it asks of both.
    pub fn diff(&self, after: Arc<Space>, at: Moment, through: Day) -> Result<Difference, TenureError> {
        let after: tenure::space::Space = arg("after", after)?;
        let at: tenure::time::Moment = arg("at", at)?;
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::diff(&self.core, &after, at, through)?))
    }

    /// What falls due in `[from, until)`, in order of time, then of id: every notice that is not recorded as sent, by a
    /// `Message` that is not void and names the notice's id.
    ///
    /// What the timetables are is the plan's (`Plan.notices`), or else the space's
    /// (`Policy.notices`); some kinds come without a rule
    /// (`NoticeKind`). A notice comes at the start of the local day that its rule says, or at the
    /// event itself, but not before its cause was recorded: what is entered late still gives its notice in the next run.
    /// Spans add up: what falls due in two spans, one after the other, is what falls due in both.
    ///
    /// Fails with: `reversed_span` unless `from` is before `until`; `too_many` beyond 100 years or 1,000,000 notices;
    /// `out_of_range` where an amount does not fit.
    pub fn due(&self, from: Moment, until: Moment) -> Result<Vec<Notice>, TenureError> {
        let from: tenure::time::Moment = arg("from", from)?;
        let until: tenure::time::Moment = arg("until", until)?;
        Ok(FromCore::from_core(tenure::space::Space::due(&self.core, from, until)?))
    }

    /// All that is known of a customer: contact, standing, plans held, shares, companies, use, money and messages.
    ///
    /// Fails with: `invalid_question` for a customer that the space does not have.
    pub fn customer_profile(&self, customer: String, at: Moment) -> Result<CustomerProfile, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::customer_profile(&self.core, &customer, at)?))
    }

    /// All that is known of a company: contact, plans held, the customers linked to it, use, money and messages.
    ///
    /// Fails with: `invalid_question` for a company that the space does not have.
    pub fn company_profile(&self, company: String, at: Moment) -> Result<CompanyProfile, TenureError> {
        let company: tenure::id::CompanyId = arg("company", company)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::company_profile(&self.core, &company, at)?))
    }

    /// All that is known of a customer or a company: contact, plans held, use, messages and requests for support
    /// (`customerProfile`, `companyProfile`), invoices and what of them is open, and balances of credits.
    ///
    /// Fails with: `invalid_question` for a party that the space does not have,
    /// `out_of_range` where a sum does not fit.
    pub fn whole_profile(&self, party: Party, at: Moment) -> Result<WholeProfile, TenureError> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::whole_profile(&self.core, &party, at)?))
    }

    /// What recurs at the end of each calendar month of which a day lies in `[from, until)`, by the month, and how it moved.
    ///
    /// What recurs of a holder is the price of a period, by the month, of every plan and add-on of theirs that is charged by
    /// cycles on the last day of the month: after agreed prices and seats, before coupons and tax, whoever pays. A price for
    /// n months counts an nth; one for days or weeks is converted by a month of 365.25 / 12 days. The sum of a holder is
    /// rounded once, as the policy of that day rounds; nothing else is. What is charged once, trials, pauses that cost
    /// nothing, and memberships that wait for their first payment count nothing.
    ///
    /// Fails with: `reversed_span` unless `from` is before `until`,
    /// `too_many` beyond 1,200 months,
    /// `out_of_range` if an amount does not fit.
    pub fn recurring_revenue(&self, from: Day, until: Day) -> Result<RecurringRevenue, TenureError> {
        let from: tenure::time::Day = arg("from", from)?;
        let until: tenure::time::Day = arg("until", until)?;
        Ok(FromCore::from_core(tenure::space::Space::recurring_revenue(&self.core, from, until)?))
    }

    /// Of those who joined in each calendar month of which a day lies in `[from, until)`, how many are still members at the
    /// end of that month and of each that follows, up to the last of these months.
    ///
    /// A member is a customer or a company with a membership of their own that is no pass. They joined on the earliest join
    /// date of these. On a day they are still a member if one of them admits then, or has its join date before it starts
    /// here and the day lies between. Who was never admitted is left out.
    ///
    /// Fails with: `reversed_span` unless `from` is before `until`,
    /// `too_many` beyond 1,200 months.
    pub fn retention(&self, from: Day, until: Day) -> Result<Retention, TenureError> {
        let from: tenure::time::Day = arg("from", from)?;
        let until: tenure::time::Day = arg("until", until)?;
        Ok(FromCore::from_core(tenure::space::Space::retention(&self.core, from, until)?))
    }

    /// How much of what there is was used in the local days `[from, until)`: reserved minutes of rooms out of the open ones,
    /// covered people out of the seats of companies, used credits out of those that were there.
    ///
    /// A room is open as its place is, with exceptions to its hours; without a place, always. Lockdowns are not left out.
    ///
    /// Fails with: `reversed_span` unless `from` is before `until`; `too_many` for a span of more than a hundred years;
    /// `out_of_range` where an amount of credits does not fit.
    pub fn utilisation(&self, from: Day, until: Day) -> Result<Utilisation, TenureError> {
        let from: tenure::time::Day = arg("from", from)?;
        let until: tenure::time::Day = arg("until", until)?;
        Ok(FromCore::from_core(tenure::space::Space::utilisation(&self.core, from, until)?))
    }

    /// The customers who hold a membership that admits them at an instant, of their own, shared or inherited, and who have
    /// not been seen for an interval: the longest unseen first, then by id.
    ///
    /// Somebody is seen when they come, when a reservation of theirs begins that was not cancelled, and when they use
    /// credits. Who was never seen since they hold something without a break counts from the start of that. Who has reserved
    /// for later is not inactive. Intervals of days or longer run to the start of the local day that many days later.
    ///
    /// Fails with: `out_of_range` beyond the year 9999.
    pub fn inactive(&self, at: Moment, after: String) -> Result<Vec<InactiveMember>, TenureError> {
        let at: tenure::time::Moment = arg("at", at)?;
        let after: tenure::time::Interval = arg("after", after)?;
        Ok(FromCore::from_core(tenure::space::Space::inactive(&self.core, at, after)?))
    }

    /// What will come of the space from an instant through a local day, if what is assumed happens and nothing else.
    ///
    /// The answer is that of the space with the assumed facts, which stand in it: recorded, they are billed to the same lines.
    /// All facts of the space count, those recorded after `at` too; ask `knownOn` for less.
    ///
    /// Fails with: `reversed_span` if the last day ends by `at`; `too_many` for more than
    /// 10,000 standings of one customer, or renewals of one membership; as for
    /// `bill` and `due`.
    pub fn simulate(&self, at: Moment, until: Day, assumptions: Assumptions) -> Result<Simulation, TenureError> {
        let at: tenure::time::Moment = arg("at", at)?;
        let until: tenure::time::Day = arg("until", until)?;
        let assumptions: tenure::report::Assumptions = record("assumptions", assumptions)?;
        Ok(FromCore::from_core(tenure::space::Space::simulate(&self.core, at, until, &assumptions)?))
    }

    /// What each payer would be billed through a day, from the beginning, if the space had another catalogue: line against
    /// line, with what of the catalogue makes the difference.
    ///
    /// Of `catalogue` the plans, add-ons, taxes, coupons and policies count. Each of these kinds of which it has any takes
    /// the place of all that the space has of it, so it must have every id that the space's facts name; a kind of which it
    /// has none stays as it is. Nothing counts as invoiced or closed, so that both bills are whole; `billingStarts` holds
    /// as ever.
    ///
    /// What makes the difference is found by taking it alone from `catalogue`: a plan with all its versions (`plan:desk`), an
    /// add-on, a tax category, a coupon, or a setting of the policies (`change.credit`; `policies` where they do not pair by
    /// id and date).
    ///
    /// Fails with: Everything that is wrong with the facts of the space beside that catalogue, with its path in them: an id that it does
    /// not have is `dangling_id`. `invalid_fact` if it is another space's. Besides as for `bill`.
    pub fn compare(&self, catalogue: Facts, through: Day) -> Result<Comparison, TenureError> {
        let catalogue: tenure::space::facts::Facts = record("catalogue", catalogue)?;
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::compare(&self.core, &catalogue, through)?))
    }

    /// The end of the month that holds a day, as far as that day: what is to be invoiced through it, what became of credits
    /// and of what people hold since the first of the month, and the notices of the month that follows the day. What recurs is
    /// that of the whole calendar month, at its end.
    ///
    /// Fails with: As `bill`, `recurringRevenue`, `utilisation` and `due`.
    pub fn month_end(&self, through: Day) -> Result<MonthEnd, TenureError> {
        let through: tenure::time::Day = arg("through", through)?;
        Ok(FromCore::from_core(tenure::space::Space::month_end(&self.core, through)?))
    }

    /// Everything in the catalogue that would surprise those who sell it. What is void is left out.
    ///
    /// Somebody should be able to get into every place: what it covers is asked for, and if it covers nothing of its own,
    /// `place/` and its id. What a single membership grants counts as well. So does a share of what cannot be shared.
    pub fn lint(&self) -> Vec<Finding> {
        FromCore::from_core(tenure::space::Space::lint(&self.core))
    }

    /// A card for a customer, issued at this instant, to be signed by the issuer's key of this id.
    ///
    /// Fails with: `invalid_question` for a customer that the space does not have, a wildcard below which something is held at other times,
    /// or a lease of more than they could draw; `out_of_range` if the card would live for too long, be over 512 bytes, or say what cannot be put on
    /// one; `wrong_key` for a device's key that is none.
    pub fn issue_card(&self, customer: String, options: CardOptions, kid: Vec<u8>, at: Moment) -> Result<CardDraft, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        let options: tenure::card::CardOptions = record("options", options)?;
        let kid: tenure::bytes::Bytes = arg("kid", kid)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::issue_card(&self.core, &customer, &options, &kid, at)?))
    }

    /// The first instant from `at` on at which a card that was issued says too much or too little of what the space knows now;
    /// if it never does, the card's end. What it should carry is what `options` ask for.
    ///
    /// Fails with: Those of `issueCard`; `invalid_encoding` for a card that is none.
    pub fn reissue_card(&self, customer: String, card: Vec<u8>, options: CardOptions, at: Moment) -> Result<Moment, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        let card: tenure::bytes::Bytes = arg("card", card)?;
        let options: tenure::card::CardOptions = record("options", options)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::space::Space::reissue_card(&self.core, &customer, &card, &options, at)?))
    }

    /// What it was worked out from that has changed in a space since, such as a seat that somebody else has taken.
    pub fn stale(&self, proposal: Proposal) -> Result<Vec<Relied>, TenureError> {
        let proposal: tenure::change::Proposal = record("proposal", proposal)?;
        Ok(FromCore::from_core(tenure::change::Proposal::stale(&proposal, &self.core)))
    }

    /// Whether what it says still comes of its facts, stored in a space at an instant: nothing has changed there that it was
    /// worked out from, and it has not aged. It ages with the local day on which it was asked for, since what may be done goes
    /// by the day, and when a reservation that it makes begins; ask again then.
    pub fn still_valid(&self, proposal: Proposal, at: Moment) -> Result<bool, TenureError> {
        let proposal: tenure::change::Proposal = record("proposal", proposal)?;
        let at: tenure::time::Moment = arg("at", at)?;
        Ok(FromCore::from_core(tenure::change::Proposal::still_valid(&proposal, &self.core, at)))
    }
}
