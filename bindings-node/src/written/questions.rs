//! Questions to a space.
// Written by `cargo xtask bindings` from the core's source.

use crate::convert::{ToJs, arg, record};
use crate::fault::enter;
use crate::js::{Answer, Arg};
use crate::owned::held;
use napi::bindgen_prelude::This;
use napi::{Env, Result as Called};
use napi_derive::napi;
use tenure::space::Space;

#[napi(catch_unwind, namespace = "space", js_name = "header")]
pub fn space_header(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        tenure::space::Space::header(&space).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "facts")]
pub fn space_facts(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        tenure::space::Space::facts(&space).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "with")]
pub fn space_with(env: Env, this: This<Arg>, facts: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let facts_: tenure::space::facts::Facts = record(js.arg(facts), "facts")?;
        tenure::space::Space::with(&space, facts_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "knownOn")]
pub fn space_known_on(env: Env, this: This<Arg>, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::known_on(&space, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "within")]
pub fn space_within(env: Env, this: This<Arg>, limits: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let limits_: tenure::space::Limits = record(js.arg(limits), "limits")?;
        tenure::space::Space::within(&space, limits_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "limits")]
pub fn space_limits(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        tenure::space::Space::limits(&space).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "forget")]
pub fn space_forget(env: Env, this: This<Arg>, customer: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        tenure::space::Space::forget(&space, &customer_).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "profile")]
pub fn space_profile(env: Env, this: This<Arg>, party: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_: tenure::space::facts::Party = record(js.arg(party), "party")?;
        tenure::space::Space::profile(&space, &party_).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "standing")]
pub fn space_standing(env: Env, this: This<Arg>, customer: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::standing(&space, &customer_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "timeline")]
pub fn space_timeline(env: Env, this: This<Arg>, customer: Arg, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        let from_: tenure::time::Moment = arg(js.arg(from), "from")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        tenure::space::Space::timeline(&space, &customer_, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "may")]
pub fn space_may(env: Env, this: This<Arg>, customer: Arg, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        let permission_: String = arg(js.arg(permission), "permission")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::may(&space, &customer_, &permission_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "allowed")]
pub fn space_allowed(env: Env, this: This<Arg>, customer: Arg, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        let permission_: String = arg(js.arg(permission), "permission")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::allowed(&space, &customer_, &permission_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "holdersOf")]
pub fn space_holders_of(env: Env, this: This<Arg>, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let permission_: String = arg(js.arg(permission), "permission")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::holders_of(&space, &permission_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "mayBook")]
pub fn space_may_book(
    env: Env,
    this: This<Arg>,
    customer: Arg,
    resource: Arg,
    from: Arg,
    until: Arg,
    at: Arg,
) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        let resource_: tenure::id::ResourceId = arg(js.arg(resource), "resource")?;
        let from_: tenure::time::Moment = arg(js.arg(from), "from")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::may_book(&space, &customer_, &resource_, from_, until_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "cancelling")]
pub fn space_cancelling(env: Env, this: This<Arg>, booking: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let booking_: tenure::id::FactId = arg(js.arg(booking), "booking")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::cancelling(&space, &booking_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "attendance")]
pub fn space_attendance(env: Env, this: This<Arg>, booking: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let booking_: tenure::id::FactId = arg(js.arg(booking), "booking")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::attendance(&space, &booking_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "balance")]
pub fn space_balance(env: Env, this: This<Arg>, party: Arg, credit: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_: tenure::space::facts::Party = record(js.arg(party), "party")?;
        let credit_: tenure::id::CreditId = arg(js.arg(credit), "credit")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::balance(&space, &party_, &credit_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "ledger")]
pub fn space_ledger(env: Env, this: This<Arg>, party: Arg, credit: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_: tenure::space::facts::Party = record(js.arg(party), "party")?;
        let credit_: tenure::id::CreditId = arg(js.arg(credit), "credit")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        tenure::space::Space::ledger(&space, &party_, &credit_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "statement")]
pub fn space_statement(env: Env, this: This<Arg>, party: Arg, credit: Arg, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_: tenure::space::facts::Party = record(js.arg(party), "party")?;
        let credit_: tenure::id::CreditId = arg(js.arg(credit), "credit")?;
        let from_: tenure::time::Moment = arg(js.arg(from), "from")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        tenure::space::Space::statement(&space, &party_, &credit_, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "bill")]
pub fn space_bill(env: Env, this: This<Arg>, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::bill(&space, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "explain")]
pub fn space_explain(env: Env, this: This<Arg>, line: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let line_: String = arg(js.arg(line), "line")?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::explain(&space, &line_, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "explainAll")]
pub fn space_explain_all(env: Env, this: This<Arg>, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::explain_all(&space, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "explainBill")]
pub fn space_explain_bill(env: Env, this: This<Arg>, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::explain_bill(&space, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "explainInvoice")]
pub fn space_explain_invoice(env: Env, this: This<Arg>, invoice: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let invoice_: tenure::id::FactId = arg(js.arg(invoice), "invoice")?;
        tenure::space::Space::explain_invoice(&space, &invoice_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "settlements")]
pub fn space_settlements(env: Env, this: This<Arg>, bill: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let bill_: tenure::billing::Bill = record(js.arg(bill), "bill")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::settlements(&space, &bill_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "creditPayments")]
pub fn space_credit_payments(env: Env, this: This<Arg>, invoice: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let invoice_: tenure::billing::DraftInvoice = record(js.arg(invoice), "invoice")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::credit_payments(&space, &invoice_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "invoiceFacts")]
pub fn space_invoice_facts(env: Env, this: This<Arg>, bill: Arg, recorded: Arg, prefix: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let bill_: tenure::billing::Bill = record(js.arg(bill), "bill")?;
        let recorded_: tenure::time::Moment = arg(js.arg(recorded), "recorded")?;
        let prefix_: String = arg(js.arg(prefix), "prefix")?;
        tenure::space::Space::invoice_facts(&space, &bill_, recorded_, &prefix_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "policyOn")]
pub fn space_policy_on(env: Env, this: This<Arg>, day: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let day_: tenure::time::Day = arg(js.arg(day), "day")?;
        tenure::space::Space::policy_on(&space, day_).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "comparePolicies")]
pub fn space_compare_policies(env: Env, this: This<Arg>, a: Arg, b: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let a_: tenure::space::facts::Policy = record(js.arg(a), "a")?;
        let b_: tenure::space::facts::Policy = record(js.arg(b), "b")?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::compare_policies(&space, &a_, &b_, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "comparePresets")]
pub fn space_compare_presets(env: Env, this: This<Arg>, a: Arg, b: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let a_: Option<String> = arg(js.arg(a), "a")?;
        let b_: String = arg(js.arg(b), "b")?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::compare_presets(&space, a_.as_deref(), &b_, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "leaving")]
pub fn space_leaving(env: Env, this: This<Arg>, membership: Arg, asked: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let membership_: tenure::id::MembershipId = arg(js.arg(membership), "membership")?;
        let asked_: tenure::time::Moment = arg(js.arg(asked), "asked")?;
        tenure::space::Space::leaving(&space, &membership_, asked_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "propose")]
pub fn space_propose(env: Env, this: This<Arg>, request: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let request_: tenure::change::Request = record(js.arg(request), "request")?;
        tenure::space::Space::propose(&space, &request_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "signUp")]
pub fn space_sign_up(env: Env, this: This<Arg>, plan: Arg, visitor: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let plan_: tenure::id::PlanId = arg(js.arg(plan), "plan")?;
        let visitor_: tenure::change::Visitor = record(js.arg(visitor), "visitor")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::sign_up(&space, &plan_, &visitor_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "diff")]
pub fn space_diff(env: Env, this: This<Arg>, after: Arg, at: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let after_: tenure::space::Space = arg(js.arg(after), "after")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::diff(&space, &after_, at_, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "due")]
pub fn space_due(env: Env, this: This<Arg>, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let from_: tenure::time::Moment = arg(js.arg(from), "from")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        tenure::space::Space::due(&space, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "customerProfile")]
pub fn space_customer_profile(env: Env, this: This<Arg>, customer: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::customer_profile(&space, &customer_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "companyProfile")]
pub fn space_company_profile(env: Env, this: This<Arg>, company: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let company_: tenure::id::CompanyId = arg(js.arg(company), "company")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::company_profile(&space, &company_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "wholeProfile")]
pub fn space_whole_profile(env: Env, this: This<Arg>, party: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_: tenure::space::facts::Party = record(js.arg(party), "party")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::whole_profile(&space, &party_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "recurringRevenue")]
pub fn space_recurring_revenue(env: Env, this: This<Arg>, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let from_: tenure::time::Day = arg(js.arg(from), "from")?;
        let until_: tenure::time::Day = arg(js.arg(until), "until")?;
        tenure::space::Space::recurring_revenue(&space, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "retention")]
pub fn space_retention(env: Env, this: This<Arg>, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let from_: tenure::time::Day = arg(js.arg(from), "from")?;
        let until_: tenure::time::Day = arg(js.arg(until), "until")?;
        tenure::space::Space::retention(&space, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "utilisation")]
pub fn space_utilisation(env: Env, this: This<Arg>, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let from_: tenure::time::Day = arg(js.arg(from), "from")?;
        let until_: tenure::time::Day = arg(js.arg(until), "until")?;
        tenure::space::Space::utilisation(&space, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "inactive")]
pub fn space_inactive(env: Env, this: This<Arg>, at: Arg, after: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        let after_: tenure::time::Interval = arg(js.arg(after), "after")?;
        tenure::space::Space::inactive(&space, at_, after_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "simulate")]
pub fn space_simulate(env: Env, this: This<Arg>, at: Arg, until: Arg, assumptions: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        let until_: tenure::time::Day = arg(js.arg(until), "until")?;
        let assumptions_: tenure::report::Assumptions = record(js.arg(assumptions), "assumptions")?;
        tenure::space::Space::simulate(&space, at_, until_, &assumptions_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "compare")]
pub fn space_compare(env: Env, this: This<Arg>, catalogue: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let catalogue_: tenure::space::facts::Facts = record(js.arg(catalogue), "catalogue")?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::compare(&space, &catalogue_, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "monthEnd")]
pub fn space_month_end(env: Env, this: This<Arg>, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let through_: tenure::time::Day = arg(js.arg(through), "through")?;
        tenure::space::Space::month_end(&space, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "lint")]
pub fn space_lint(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        tenure::space::Space::lint(&space).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "issueCard")]
pub fn space_issue_card(env: Env, this: This<Arg>, customer: Arg, options: Arg, kid: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        let options_: tenure::card::CardOptions = record(js.arg(options), "options")?;
        let kid_: tenure::bytes::Bytes = arg(js.arg(kid), "kid")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::issue_card(&space, &customer_, &options_, &kid_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "reissueCard")]
pub fn space_reissue_card(
    env: Env,
    this: This<Arg>,
    customer: Arg,
    card: Arg,
    options: Arg,
    at: Arg,
) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_: tenure::id::CustomerId = arg(js.arg(customer), "customer")?;
        let card_: tenure::bytes::Bytes = arg(js.arg(card), "card")?;
        let options_: tenure::card::CardOptions = record(js.arg(options), "options")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::space::Space::reissue_card(&space, &customer_, &card_, &options_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "stale")]
pub fn space_stale(env: Env, this: This<Arg>, proposal: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let proposal_: tenure::change::Proposal = record(js.arg(proposal), "proposal")?;
        tenure::change::Proposal::stale(&proposal_, &space).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "stillValid")]
pub fn space_still_valid(env: Env, this: This<Arg>, proposal: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let proposal_: tenure::change::Proposal = record(js.arg(proposal), "proposal")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::change::Proposal::still_valid(&proposal_, &space, at_).to_js(js)
    })
}
