// Written by `cargo xtask bindings` from the core's source. Do not edit.
//! The questions to a space.

use crate::space::Space;
use crate::trouble::Trouble;
use crate::{ToPy, argument, record};
use pyo3::prelude::*;

#[pymethods]
impl Space {
    /// What does not change about the space.
    #[pyo3(signature = ())]
    fn header<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyAny>, Trouble> {
        let answer = py.detach(|| tenure::space::Space::header(&self.0));
        Ok(answer.to_py(py)?)
    }

    /// The facts, each array by id.
    #[pyo3(signature = ())]
    fn facts<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyAny>, Trouble> {
        let answer = py.detach(|| tenure::space::Space::facts(&self.0));
        Ok(answer.to_py(py)?)
    }

    /// The space with more facts: the union by id. The same fact again changes nothing.
    ///
    /// It costs what the facts touch: the accounts of the parties that they are about. Facts of the catalogue and voids,
    /// which are rare and reach far, index the space anew.
    ///
    /// Raises:
    ///     TenureError: Everything that is wrong with the facts, or with the space that has them: `duplicate_id` if a different fact
    ///         bears a used id, `dangling_id`, and so on. `invalid_fact` if the header is another space's.
    #[pyo3(signature = (facts))]
    fn with_facts<'py>(&self, py: Python<'py>, facts: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let facts: tenure::space::facts::Facts = record("facts", facts)?;
        let answer = py.detach(|| tenure::space::Space::with(&self.0, facts))?;
        Ok(answer.to_py(py)?)
    }

    /// The space as it was known at an instant: only what was recorded by then, and of that only what refers to nothing
    /// that was not.
    ///
    /// Raises:
    ///     TenureError: What would be wrong with a file of these facts alone.
    #[pyo3(signature = (at))]
    fn known_on<'py>(&self, py: Python<'py>, at: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::known_on(&self.0, at))?;
        Ok(answer.to_py(py)?)
    }

    /// The same space within other limits.
    ///
    /// Raises:
    ///     TenureError: `too_many` if it has more facts than there may be.
    #[pyo3(signature = (limits))]
    fn within<'py>(&self, py: Python<'py>, limits: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let limits: tenure::space::Limits = record("limits", limits)?;
        let answer = py.detach(|| tenure::space::Space::within(&self.0, limits))?;
        Ok(answer.to_py(py)?)
    }

    /// Within what limits it answers.
    #[pyo3(signature = ())]
    fn limits<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyAny>, Trouble> {
        let answer = py.detach(|| tenure::space::Space::limits(&self.0));
        Ok(answer.to_py(py)?)
    }

    /// The space without the name and contacts of a customer. No fact goes, and no answer changes.
    #[pyo3(signature = (customer))]
    fn forget<'py>(&self, py: Python<'py>, customer: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let answer = py.detach(|| tenure::space::Space::forget(&self.0, &customer));
        Ok(answer.to_py(py)?)
    }

    /// The name and contacts of a party, unless they were forgotten.
    #[pyo3(signature = (party))]
    fn profile<'py>(&self, py: Python<'py>, party: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let answer = py.detach(|| tenure::space::Space::profile(&self.0, &party));
        Ok(answer.to_py(py)?)
    }

    /// What a customer holds at an instant, and how: everything of their own (past and future too), what is shared with
    /// them, what they inherit from companies, and the default plan if it applies; with the span around the instant on
    /// which all of that is the same.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a customer that the space does not have.
    #[pyo3(signature = (customer, at))]
    fn standing<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::standing(&self.0, &customer, at))?;
        Ok(answer.to_py(py)?)
    }

    /// The standings of a customer in `[from, until)`, in order and without gaps. The first may have begun before
    /// `from_`, and the last may end after `until`.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a customer that the space does not have, `reversed_span` unless `from_` is
    ///         before `until`, `too_many` beyond 10,000 standings.
    #[pyo3(signature = (customer, from_, until))]
    fn timeline<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let from: tenure::time::Moment = argument("from_", from_)?;
        let until: tenure::time::Moment = argument("until", until)?;
        let answer = py.detach(|| tenure::space::Space::timeline(&self.0, &customer, from, until))?;
        Ok(answer.to_py(py)?)
    }

    /// Whether a customer may do something at an instant, with one reason for each thing that they hold, and the span on
    /// which the answer stays as it is.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a customer that the space does not have, or a permission with a wildcard or an empty
    ///         part.
    #[pyo3(signature = (customer, permission, at))]
    fn may<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        permission: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let permission: String = argument("permission", permission)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::may(&self.0, &customer, &permission, at))?;
        Ok(answer.to_py(py)?)
    }

    /// Whether a customer may do something at an instant: `may` without its reasons and its span, for a door that
    /// only opens or does not.
    ///
    /// Raises:
    ///     TenureError: As `may`.
    #[pyo3(signature = (customer, permission, at))]
    fn allowed<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        permission: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let permission: String = argument("permission", permission)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::allowed(&self.0, &customer, &permission, at))?;
        Ok(answer.to_py(py)?)
    }

    /// The customers who may do something at an instant, by id.
    ///
    /// Only those are asked about who hold, share or inherit something that can grant it; if the default plan can, all are.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a permission with a wildcard or an empty part.
    #[pyo3(signature = (permission, at))]
    fn holders_of<'py>(
        &self,
        py: Python<'py>,
        permission: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let permission: String = argument("permission", permission)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::holders_of(&self.0, &permission, at))?;
        Ok(answer.to_py(py)?)
    }

    /// Whether a customer may reserve a resource, as is known at `at`: under which membership, for which credits and what
    /// money, and who pays; or what stands in the way. What is held when the reservation starts decides.
    ///
    /// Of several things that are held, it is made under the first in the order of the standing that lets it be made.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a customer or a resource that the space does not have,
    ///         `reversed_span` unless `from_` is before `until`,
    ///         `out_of_range` where an amount does not fit.
    #[pyo3(signature = (customer, resource, from_, until, at))]
    fn may_book<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        resource: &Bound<'py, PyAny>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let resource: tenure::id::ResourceId = argument("resource", resource)?;
        let from: tenure::time::Moment = argument("from_", from_)?;
        let until: tenure::time::Moment = argument("until", until)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::may_book(&self.0, &customer, &resource, from, until, at))?;
        Ok(answer.to_py(py)?)
    }

    /// What cancelling a reservation would come to at an instant. It is too late from the resource's notice before the
    /// start on; without one from the start on.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a reservation that the space does not have, or that is cancelled;
    ///         `out_of_range` where an amount does not fit.
    #[pyo3(signature = (booking, at))]
    fn cancelling<'py>(
        &self,
        py: Python<'py>,
        booking: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let booking: tenure::id::FactId = argument("booking", booking)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::cancelling(&self.0, &booking, at))?;
        Ok(answer.to_py(py)?)
    }

    /// What became of a reservation. Somebody has come who checked in between its start (or an hour before) and its end.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a reservation that the space does not have.
    #[pyo3(signature = (booking, at))]
    fn attendance<'py>(
        &self,
        py: Python<'py>,
        booking: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let booking: tenure::id::FactId = argument("booking", booking)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::attendance(&self.0, &booking, at))?;
        Ok(answer.to_py(py)?)
    }

    /// What a customer can draw of a kind of credit at an instant, or what a company has in its pool; past and future
    /// alike. As it was known then: ask `known_on`.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a party or a kind of credit that the space does not have; `out_of_range` where an
    ///         amount does not fit.
    #[pyo3(signature = (party, credit, at))]
    fn balance<'py>(
        &self,
        py: Python<'py>,
        party: &Bound<'py, PyAny>,
        credit: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let credit: tenure::id::CreditId = argument("credit", credit)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::balance(&self.0, &party, &credit, at))?;
        Ok(answer.to_py(py)?)
    }

    /// What became of somebody's credits of a kind, up to an instant: everything that happened to the lots that are theirs,
    /// or on which they draw at that instant, with a reason for each entry.
    ///
    /// Raises:
    ///     TenureError: As `balance`.
    #[pyo3(signature = (party, credit, until))]
    fn ledger<'py>(
        &self,
        py: Python<'py>,
        party: &Bound<'py, PyAny>,
        credit: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let credit: tenure::id::CreditId = argument("credit", credit)?;
        let until: tenure::time::Moment = argument("until", until)?;
        let answer = py.detach(|| tenure::space::Space::ledger(&self.0, &party, &credit, until))?;
        Ok(answer.to_py(py)?)
    }

    /// What became of somebody's credits of a kind in `[from, until)`, such as a month, as sums.
    ///
    /// Raises:
    ///     TenureError: As `balance`; `reversed_span` unless `from_` is before `until`.
    #[pyo3(signature = (party, credit, from_, until))]
    fn statement<'py>(
        &self,
        py: Python<'py>,
        party: &Bound<'py, PyAny>,
        credit: &Bound<'py, PyAny>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let credit: tenure::id::CreditId = argument("credit", credit)?;
        let from: tenure::time::Moment = argument("from_", from_)?;
        let until: tenure::time::Moment = argument("until", until)?;
        let answer = py.detach(|| tenure::space::Space::statement(&self.0, &party, &credit, from, until))?;
        Ok(answer.to_py(py)?)
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
    /// Raises:
    ///     TenureError: `out_of_range` if the day is at the end of time.
    #[pyo3(signature = (through))]
    fn bill<'py>(&self, py: Python<'py>, through: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::bill(&self.0, through))?;
        Ok(answer.to_py(py)?)
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
    /// Raises:
    ///     TenureError: `invalid_question` if there is no such line; else as for `bill`.
    #[pyo3(signature = (line, through))]
    fn explain<'py>(
        &self,
        py: Python<'py>,
        line: &Bound<'py, PyAny>,
        through: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let line: String = argument("line", line)?;
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::explain(&self.0, &line, through))?;
        Ok(answer.to_py(py)?)
    }

    /// How the amounts of all lines that are to be billed through a day came about, each as `explain` has it; for
    /// one after the other the books would be read anew each time.
    ///
    /// Raises:
    ///     TenureError: As for `bill`.
    #[pyo3(signature = (through))]
    fn explain_all<'py>(&self, py: Python<'py>, through: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::explain_all(&self.0, through))?;
        Ok(answer.to_py(py)?)
    }

    /// How each invoice of a bill came about, line by line: the derivations sum to the lines, and the lines to the invoice.
    ///
    /// Raises:
    ///     TenureError: As for `bill`.
    #[pyo3(signature = (through))]
    fn explain_bill<'py>(&self, py: Python<'py>, through: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::explain_bill(&self.0, through))?;
        Ok(answer.to_py(py)?)
    }

    /// How a recorded invoice came about, line by line, worked out from what was known when it was recorded.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` if there is no such invoice, or it is void; else as for `bill`.
    #[pyo3(signature = (invoice))]
    fn explain_invoice<'py>(&self, py: Python<'py>, invoice: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let invoice: tenure::id::FactId = argument("invoice", invoice)?;
        let answer = py.detach(|| tenure::space::Space::explain_invoice(&self.0, &invoice))?;
        Ok(answer.to_py(py)?)
    }

    /// What money credits pay of each invoice of a bill at an instant, in the order of the bill, and what is left due: what
    /// pays one invoice does not pay the next. It is what `credit_payments` gives when each invoice is issued, and
    /// what credits pay of it is recorded, before the next is asked about.
    ///
    /// Raises:
    ///     TenureError: As `balance`.
    #[pyo3(signature = (bill, at))]
    fn settlements<'py>(
        &self,
        py: Python<'py>,
        bill: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let bill: tenure::billing::Bill = record("bill", bill)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::settlements(&self.0, &bill, at))?;
        Ok(answer.to_py(py)?)
    }

    /// What the payer's money credits pay of an invoice at an instant: each line in turn, from the kinds that may pay it, by
    /// id, as far as they are available, and no more together than is due. Of several invoices ask `settlements`.
    ///
    /// Raises:
    ///     TenureError: As `balance`.
    #[pyo3(signature = (invoice, at))]
    fn credit_payments<'py>(
        &self,
        py: Python<'py>,
        invoice: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let invoice: tenure::billing::DraftInvoice = record("invoice", invoice)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::credit_payments(&self.0, &invoice, at))?;
        Ok(answer.to_py(py)?)
    }

    /// The invoices of a bill as facts of this space, to be appended to it: issuing an invoice is storing it. Their ids are
    /// the prefix, the billing date, and a number that counts from 1 on each date: `inv-2026-01-31-1`. The numbers begin anew
    /// with each bill, so two bills that are recorded in one space need two prefixes.
    ///
    /// Raises:
    ///     TenureError: `invalid_id` if the prefix makes no id.
    #[pyo3(signature = (bill, recorded, prefix))]
    fn invoice_facts<'py>(
        &self,
        py: Python<'py>,
        bill: &Bound<'py, PyAny>,
        recorded: &Bound<'py, PyAny>,
        prefix: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let bill: tenure::billing::Bill = record("bill", bill)?;
        let recorded: tenure::time::Moment = argument("recorded", recorded)?;
        let prefix: String = argument("prefix", prefix)?;
        let answer = py.detach(|| tenure::space::Space::invoice_facts(&self.0, &bill, recorded, &prefix))?;
        Ok(answer.to_py(py)?)
    }

    /// The policy in force on a day; before the first, the one that has set nothing.
    #[pyo3(signature = (day))]
    fn policy_on<'py>(&self, py: Python<'py>, day: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let day: tenure::time::Day = argument("day", day)?;
        let answer = py.detach(|| tenure::space::Space::policy_on(&self.0, day));
        Ok(answer.to_py(py)?)
    }

    /// What each payer would be billed through a day under two policies, each as if it had been in force from the first day
    /// there is and nothing had been invoiced or closed yet: line against line, with the settings that make the difference.
    /// A host asks this before it changes its policy, or before it moves here from another system
    /// (see `compare_presets`). `billing_starts` holds as ever.
    ///
    /// The settings of a line are found by taking them from `b` one at a time, the others being those of `a`. The default
    /// plan of either policy plays no part: it is never billed.
    ///
    /// Raises:
    ///     TenureError: As for `bill`.
    #[pyo3(signature = (a, b, through))]
    fn compare_policies<'py>(
        &self,
        py: Python<'py>,
        a: &Bound<'py, PyAny>,
        b: &Bound<'py, PyAny>,
        through: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let a: tenure::space::facts::Policy = record("a", a)?;
        let b: tenure::space::facts::Policy = record("b", b)?;
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::compare_policies(&self.0, &a, &b, through))?;
        Ok(answer.to_py(py)?)
    }

    /// The same with ready-made policies, by their names: `default`, `kill_bill`, `lago`, `stripe`, `openmeter`, `store`.
    /// Without `a` it is the policy in force on the last day.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a name that there is not; as for `bill`.
    #[pyo3(signature = (b, through, *, a = None))]
    fn compare_presets<'py>(
        &self,
        py: Python<'py>,
        b: &Bound<'py, PyAny>,
        through: &Bound<'py, PyAny>,
        a: Option<&Bound<'py, PyAny>>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let a: Option<String> = a.map(|value| argument("a", value)).transpose()?;
        let b: String = argument("b", b)?;
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::compare_presets(&self.0, a.as_deref(), &b, through))?;
        Ok(answer.to_py(py)?)
    }

    /// When a membership can be left if that is asked for at an instant.
    ///
    /// The notice is that of the plan's version in force on the day asked. The commitment is the longest of the plans that
    /// were held by then, so that no switch sheds it, in whole cycles from the first that began on joining (after a trial); days paused before it is over lengthen it,
    /// those of an open pause up to the day asked. Nothing is refused: what a host allows is its own business.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a membership that the space does not have, `out_of_range` beyond year 9999.
    #[pyo3(signature = (membership, asked))]
    fn leaving<'py>(
        &self,
        py: Python<'py>,
        membership: &Bound<'py, PyAny>,
        asked: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let membership: tenure::id::MembershipId = argument("membership", membership)?;
        let asked: tenure::time::Moment = argument("asked", asked)?;
        let answer = py.detach(|| tenure::space::Space::leaving(&self.0, &membership, asked))?;
        Ok(answer.to_py(py)?)
    }

    /// What would come of some commands, without doing any of it.
    ///
    /// The commands are accepted or refused together; each sees what those before it do. A command that is accepted is
    /// answered with facts. An id stands for one command for ever: one whose first fact the space has has been carried out, and is
    /// answered with none.
    ///
    /// Raises:
    ///     TenureError: A request that cannot be put to this space, with the path of what is wrong: `dangling_id` for what the space does
    ///         not have, `duplicate_id` for two commands of one id, and those of the questions
    ///         that are asked for it.
    #[pyo3(signature = (request))]
    fn propose<'py>(&self, py: Python<'py>, request: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let request: tenure::change::Request = record("request", request)?;
        let answer = py.detach(|| tenure::space::Space::propose(&self.0, &request))?;
        Ok(answer.to_py(py)?)
    }

    /// The next step of a visitor who wants a public plan: log in or create an account, confirm, pay, done.
    ///
    /// Raises:
    ///     TenureError: `dangling_id` for a plan that the space does not have, and those of `propose`.
    #[pyo3(signature = (plan, visitor, at))]
    fn sign_up<'py>(
        &self,
        py: Python<'py>,
        plan: &Bound<'py, PyAny>,
        visitor: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let plan: tenure::id::PlanId = argument("plan", plan)?;
        let visitor: tenure::change::Visitor = record("visitor", visitor)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::sign_up(&self.0, &plan, &visitor, at))?;
        Ok(answer.to_py(py)?)
    }

    /// What is different in another space, such as this one with some facts more: from an instant on, and for bills and notices
    /// through a local day.
    ///
    /// It looks at those parties only of whom something is recorded in one space and not in the other, and at all who have to
    /// do with them; at everybody if the catalogue differs.
    ///
    /// Raises:
    ///     TenureError: Those of the questions that it asks of both.
    #[pyo3(signature = (after, at, through))]
    fn diff<'py>(
        &self,
        py: Python<'py>,
        after: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
        through: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let after: tenure::space::Space = argument("after", after)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::diff(&self.0, &after, at, through))?;
        Ok(answer.to_py(py)?)
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
    /// Raises:
    ///     TenureError: `reversed_span` unless `from_` is before `until`; `too_many` beyond 100 years or 1,000,000 notices;
    ///         `out_of_range` where an amount does not fit.
    #[pyo3(signature = (from_, until))]
    fn due<'py>(
        &self,
        py: Python<'py>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let from: tenure::time::Moment = argument("from_", from_)?;
        let until: tenure::time::Moment = argument("until", until)?;
        let answer = py.detach(|| tenure::space::Space::due(&self.0, from, until))?;
        Ok(answer.to_py(py)?)
    }

    /// All that is known of a customer: contact, standing, plans held, shares, companies, use, money and messages.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a customer that the space does not have.
    #[pyo3(signature = (customer, at))]
    fn customer_profile<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::customer_profile(&self.0, &customer, at))?;
        Ok(answer.to_py(py)?)
    }

    /// All that is known of a company: contact, plans held, the customers linked to it, use, money and messages.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a company that the space does not have.
    #[pyo3(signature = (company, at))]
    fn company_profile<'py>(
        &self,
        py: Python<'py>,
        company: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let company: tenure::id::CompanyId = argument("company", company)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::company_profile(&self.0, &company, at))?;
        Ok(answer.to_py(py)?)
    }

    /// All that is known of a customer or a company: contact, plans held, use, messages and requests for support
    /// (`customer_profile`, `company_profile`), invoices and what of them is open, and balances of credits.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a party that the space does not have,
    ///         `out_of_range` where a sum does not fit.
    #[pyo3(signature = (party, at))]
    fn whole_profile<'py>(
        &self,
        py: Python<'py>,
        party: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let party: tenure::space::facts::Party = record("party", party)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::whole_profile(&self.0, &party, at))?;
        Ok(answer.to_py(py)?)
    }

    /// What recurs at the end of each calendar month of which a day lies in `[from, until)`, by the month, and how it moved.
    ///
    /// What recurs of a holder is the price of a period, by the month, of every plan and add-on of theirs that is charged by
    /// cycles on the last day of the month: after agreed prices and seats, before coupons and tax, whoever pays. A price for
    /// n months counts an nth; one for days or weeks is converted by a month of 365.25 / 12 days. The sum of a holder is
    /// rounded once, as the policy of that day rounds; nothing else is. What is charged once, trials, pauses that cost
    /// nothing, and memberships that wait for their first payment count nothing.
    ///
    /// Raises:
    ///     TenureError: `reversed_span` unless `from_` is before `until`,
    ///         `too_many` beyond 1,200 months,
    ///         `out_of_range` if an amount does not fit.
    #[pyo3(signature = (from_, until))]
    fn recurring_revenue<'py>(
        &self,
        py: Python<'py>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let from: tenure::time::Day = argument("from_", from_)?;
        let until: tenure::time::Day = argument("until", until)?;
        let answer = py.detach(|| tenure::space::Space::recurring_revenue(&self.0, from, until))?;
        Ok(answer.to_py(py)?)
    }

    /// Of those who joined in each calendar month of which a day lies in `[from, until)`, how many are still members at the
    /// end of that month and of each that follows, up to the last of these months.
    ///
    /// A member is a customer or a company with a membership of their own that is no pass. They joined on the earliest join
    /// date of these. On a day they are still a member if one of them admits then, or has its join date before it starts
    /// here and the day lies between. Who was never admitted is left out.
    ///
    /// Raises:
    ///     TenureError: `reversed_span` unless `from_` is before `until`,
    ///         `too_many` beyond 1,200 months.
    #[pyo3(signature = (from_, until))]
    fn retention<'py>(
        &self,
        py: Python<'py>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let from: tenure::time::Day = argument("from_", from_)?;
        let until: tenure::time::Day = argument("until", until)?;
        let answer = py.detach(|| tenure::space::Space::retention(&self.0, from, until))?;
        Ok(answer.to_py(py)?)
    }

    /// How much of what there is was used in the local days `[from, until)`: reserved minutes of rooms out of the open ones,
    /// covered people out of the seats of companies, used credits out of those that were there.
    ///
    /// A room is open as its place is, with exceptions to its hours; without a place, always. Lockdowns are not left out.
    ///
    /// Raises:
    ///     TenureError: `reversed_span` unless `from_` is before `until`; `too_many` for a span of more than a hundred years;
    ///         `out_of_range` where an amount of credits does not fit.
    #[pyo3(signature = (from_, until))]
    fn utilisation<'py>(
        &self,
        py: Python<'py>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let from: tenure::time::Day = argument("from_", from_)?;
        let until: tenure::time::Day = argument("until", until)?;
        let answer = py.detach(|| tenure::space::Space::utilisation(&self.0, from, until))?;
        Ok(answer.to_py(py)?)
    }

    /// The customers who hold a membership that admits them at an instant, of their own, shared or inherited, and who have
    /// not been seen for an interval: the longest unseen first, then by id.
    ///
    /// Somebody is seen when they come, when a reservation of theirs begins that was not cancelled, and when they use
    /// credits. Who was never seen since they hold something without a break counts from the start of that. Who has reserved
    /// for later is not inactive. Intervals of days or longer run to the start of the local day that many days later.
    ///
    /// Raises:
    ///     TenureError: `out_of_range` beyond the year 9999.
    #[pyo3(signature = (at, after))]
    fn inactive<'py>(
        &self,
        py: Python<'py>,
        at: &Bound<'py, PyAny>,
        after: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let at: tenure::time::Moment = argument("at", at)?;
        let after: tenure::time::Interval = argument("after", after)?;
        let answer = py.detach(|| tenure::space::Space::inactive(&self.0, at, after))?;
        Ok(answer.to_py(py)?)
    }

    /// What will come of the space from an instant through a local day, if what is assumed happens and nothing else.
    ///
    /// The answer is that of the space with the assumed facts, which stand in it: recorded, they are billed to the same lines.
    /// All facts of the space count, those recorded after `at` too; ask `known_on` for less.
    ///
    /// Raises:
    ///     TenureError: `reversed_span` if the last day ends by `at`; `too_many` for more than
    ///         10,000 standings of one customer, or renewals of one membership; as for
    ///         `bill` and `due`.
    #[pyo3(signature = (at, until, assumptions))]
    fn simulate<'py>(
        &self,
        py: Python<'py>,
        at: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
        assumptions: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let at: tenure::time::Moment = argument("at", at)?;
        let until: tenure::time::Day = argument("until", until)?;
        let assumptions: tenure::report::Assumptions = record("assumptions", assumptions)?;
        let answer = py.detach(|| tenure::space::Space::simulate(&self.0, at, until, &assumptions))?;
        Ok(answer.to_py(py)?)
    }

    /// What each payer would be billed through a day, from the beginning, if the space had another catalogue: line against
    /// line, with what of the catalogue makes the difference.
    ///
    /// Of `catalogue` the plans, add-ons, taxes, coupons and policies count. Each of these kinds of which it has any takes
    /// the place of all that the space has of it, so it must have every id that the space's facts name; a kind of which it
    /// has none stays as it is. Nothing counts as invoiced or closed, so that both bills are whole; `billing_starts` holds
    /// as ever.
    ///
    /// What makes the difference is found by taking it alone from `catalogue`: a plan with all its versions (`plan:desk`), an
    /// add-on, a tax category, a coupon, or a setting of the policies (`change.credit`; `policies` where they do not pair by
    /// id and date).
    ///
    /// Raises:
    ///     TenureError: Everything that is wrong with the facts of the space beside that catalogue, with its path in them: an id that it does
    ///         not have is `dangling_id`. `invalid_fact` if it is another space's. Besides as for `bill`.
    #[pyo3(signature = (catalogue, through))]
    fn compare<'py>(
        &self,
        py: Python<'py>,
        catalogue: &Bound<'py, PyAny>,
        through: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let catalogue: tenure::space::facts::Facts = record("catalogue", catalogue)?;
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::compare(&self.0, &catalogue, through))?;
        Ok(answer.to_py(py)?)
    }

    /// The end of the month that holds a day, as far as that day: what is to be invoiced through it, what became of credits
    /// and of what people hold since the first of the month, and the notices of the month that follows the day. What recurs is
    /// that of the whole calendar month, at its end.
    ///
    /// Raises:
    ///     TenureError: As `bill`, `recurring_revenue`, `utilisation` and `due`.
    #[pyo3(signature = (through))]
    fn month_end<'py>(&self, py: Python<'py>, through: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let through: tenure::time::Day = argument("through", through)?;
        let answer = py.detach(|| tenure::space::Space::month_end(&self.0, through))?;
        Ok(answer.to_py(py)?)
    }

    /// Everything in the catalogue that would surprise those who sell it. What is void is left out.
    ///
    /// Somebody should be able to get into every place: what it covers is asked for, and if it covers nothing of its own,
    /// `place/` and its id. What a single membership grants counts as well. So does a share of what cannot be shared.
    #[pyo3(signature = ())]
    fn lint<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyAny>, Trouble> {
        let answer = py.detach(|| tenure::space::Space::lint(&self.0));
        Ok(answer.to_py(py)?)
    }

    /// A card for a customer, issued at this instant, to be signed by the issuer's key of this id.
    ///
    /// Raises:
    ///     TenureError: `invalid_question` for a customer that the space does not have, a wildcard below which something is held at other times,
    ///         or a lease of more than they could draw; `out_of_range` if the card would live for too long, be over 512 bytes, or say what cannot be put on
    ///         one; `wrong_key` for a device's key that is none.
    #[pyo3(signature = (customer, options, kid, at))]
    fn issue_card<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
        kid: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let options: tenure::card::CardOptions = record("options", options)?;
        let kid: tenure::bytes::Bytes = argument("kid", kid)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::issue_card(&self.0, &customer, &options, &kid, at))?;
        Ok(answer.to_py(py)?)
    }

    /// The first instant from `at` on at which a card that was issued says too much or too little of what the space knows now;
    /// if it never does, the card's end. What it should carry is what `options` ask for.
    ///
    /// Raises:
    ///     TenureError: Those of `issue_card`; `invalid_encoding` for a card that is none.
    #[pyo3(signature = (customer, card, options, at))]
    fn reissue_card<'py>(
        &self,
        py: Python<'py>,
        customer: &Bound<'py, PyAny>,
        card: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let customer: tenure::id::CustomerId = argument("customer", customer)?;
        let card: tenure::bytes::Bytes = argument("card", card)?;
        let options: tenure::card::CardOptions = record("options", options)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::space::Space::reissue_card(&self.0, &customer, &card, &options, at))?;
        Ok(answer.to_py(py)?)
    }

    /// What it was worked out from that has changed in a space since, such as a seat that somebody else has taken.
    #[pyo3(signature = (proposal))]
    fn stale<'py>(&self, py: Python<'py>, proposal: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
        let proposal: tenure::change::Proposal = record("proposal", proposal)?;
        let answer = py.detach(|| tenure::change::Proposal::stale(&proposal, &self.0));
        Ok(answer.to_py(py)?)
    }

    /// Whether what it says still comes of its facts, stored in a space at an instant: nothing has changed there that it was
    /// worked out from, and it has not aged. It ages with the local day on which it was asked for, since what may be done goes
    /// by the day, and when a reservation that it makes begins; ask again then.
    #[pyo3(signature = (proposal, at))]
    fn still_valid<'py>(
        &self,
        py: Python<'py>,
        proposal: &Bound<'py, PyAny>,
        at: &Bound<'py, PyAny>,
    ) -> Result<Bound<'py, PyAny>, Trouble> {
        let proposal: tenure::change::Proposal = record("proposal", proposal)?;
        let at: tenure::time::Moment = argument("at", at)?;
        let answer = py.detach(|| tenure::change::Proposal::still_valid(&proposal, &self.0, at));
        Ok(answer.to_py(py)?)
    }
}
