//! Questions to a space.
// Written by `cargo xtask bindings` from the core's source.

use crate::convert::{ToJs, arg};
use crate::fault::enter;
use crate::js::{Answer, Arg};
use crate::owned::held;
use napi::bindgen_prelude::This;
use napi::{Env, Result as Called};
use napi_derive::napi;
use tenure::space::Space;

#[napi(catch_unwind, namespace = "space", js_name = "standing")]
pub fn space_standing(env: Env, this: This<Arg>, customer: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_ = arg(js.arg(customer), "customer")?;
        let at_ = arg(js.arg(at), "at")?;
        space.standing(&customer_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "timeline")]
pub fn space_timeline(env: Env, this: This<Arg>, customer: Arg, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_ = arg(js.arg(customer), "customer")?;
        let from_ = arg(js.arg(from), "from")?;
        let until_ = arg(js.arg(until), "until")?;
        space.timeline(&customer_, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "may")]
pub fn space_may(env: Env, this: This<Arg>, customer: Arg, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_ = arg(js.arg(customer), "customer")?;
        let permission_: String = arg(js.arg(permission), "permission")?;
        let at_ = arg(js.arg(at), "at")?;
        space.may(&customer_, &permission_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "holdersOf")]
pub fn space_holders_of(env: Env, this: This<Arg>, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let permission_: String = arg(js.arg(permission), "permission")?;
        let at_ = arg(js.arg(at), "at")?;
        space.holders_of(&permission_, at_)?.to_js(js)
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
        let customer_ = arg(js.arg(customer), "customer")?;
        let resource_ = arg(js.arg(resource), "resource")?;
        let from_ = arg(js.arg(from), "from")?;
        let until_ = arg(js.arg(until), "until")?;
        let at_ = arg(js.arg(at), "at")?;
        space.may_book(&customer_, &resource_, from_, until_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "cancelling")]
pub fn space_cancelling(env: Env, this: This<Arg>, booking: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let booking_ = arg(js.arg(booking), "booking")?;
        let at_ = arg(js.arg(at), "at")?;
        space.cancelling(&booking_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "attendance")]
pub fn space_attendance(env: Env, this: This<Arg>, booking: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let booking_ = arg(js.arg(booking), "booking")?;
        let at_ = arg(js.arg(at), "at")?;
        space.attendance(&booking_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "balance")]
pub fn space_balance(env: Env, this: This<Arg>, party: Arg, credit: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_ = arg(js.arg(party), "party")?;
        let credit_ = arg(js.arg(credit), "credit")?;
        let at_ = arg(js.arg(at), "at")?;
        space.balance(&party_, &credit_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "ledger")]
pub fn space_ledger(env: Env, this: This<Arg>, party: Arg, credit: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_ = arg(js.arg(party), "party")?;
        let credit_ = arg(js.arg(credit), "credit")?;
        let until_ = arg(js.arg(until), "until")?;
        space.ledger(&party_, &credit_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "statement")]
pub fn space_statement(env: Env, this: This<Arg>, party: Arg, credit: Arg, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_ = arg(js.arg(party), "party")?;
        let credit_ = arg(js.arg(credit), "credit")?;
        let from_ = arg(js.arg(from), "from")?;
        let until_ = arg(js.arg(until), "until")?;
        space.statement(&party_, &credit_, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "bill")]
pub fn space_bill(env: Env, this: This<Arg>, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let through_ = arg(js.arg(through), "through")?;
        space.bill(through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "explain")]
pub fn space_explain(env: Env, this: This<Arg>, line: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let line_: String = arg(js.arg(line), "line")?;
        let through_ = arg(js.arg(through), "through")?;
        space.explain(&line_, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "explainBill")]
pub fn space_explain_bill(env: Env, this: This<Arg>, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let through_ = arg(js.arg(through), "through")?;
        space.explain_bill(through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "explainInvoice")]
pub fn space_explain_invoice(env: Env, this: This<Arg>, invoice: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let invoice_ = arg(js.arg(invoice), "invoice")?;
        space.explain_invoice(&invoice_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "settlements")]
pub fn space_settlements(env: Env, this: This<Arg>, bill: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let bill_ = arg(js.arg(bill), "bill")?;
        let at_ = arg(js.arg(at), "at")?;
        space.settlements(&bill_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "invoiceFacts")]
pub fn space_invoice_facts(env: Env, this: This<Arg>, bill: Arg, recorded: Arg, prefix: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let bill_ = arg(js.arg(bill), "bill")?;
        let recorded_ = arg(js.arg(recorded), "recorded")?;
        let prefix_: String = arg(js.arg(prefix), "prefix")?;
        space.invoice_facts(&bill_, recorded_, &prefix_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "comparePresets")]
pub fn space_compare_presets(env: Env, this: This<Arg>, a: Arg, b: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let a_: Option<String> = arg(js.arg(a), "a")?;
        let b_: String = arg(js.arg(b), "b")?;
        let through_ = arg(js.arg(through), "through")?;
        space.compare_presets(a_.as_deref(), &b_, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "leaving")]
pub fn space_leaving(env: Env, this: This<Arg>, membership: Arg, asked: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let membership_ = arg(js.arg(membership), "membership")?;
        let asked_ = arg(js.arg(asked), "asked")?;
        space.leaving(&membership_, asked_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "propose")]
pub fn space_propose(env: Env, this: This<Arg>, request: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let request_ = arg(js.arg(request), "request")?;
        space.propose(&request_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "signUp")]
pub fn space_sign_up(env: Env, this: This<Arg>, plan: Arg, visitor: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let plan_ = arg(js.arg(plan), "plan")?;
        let visitor_ = arg(js.arg(visitor), "visitor")?;
        let at_ = arg(js.arg(at), "at")?;
        space.sign_up(&plan_, &visitor_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "due")]
pub fn space_due(env: Env, this: This<Arg>, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let from_ = arg(js.arg(from), "from")?;
        let until_ = arg(js.arg(until), "until")?;
        space.due(from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "customerProfile")]
pub fn space_customer_profile(env: Env, this: This<Arg>, customer: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer_ = arg(js.arg(customer), "customer")?;
        let at_ = arg(js.arg(at), "at")?;
        space.customer_profile(&customer_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "companyProfile")]
pub fn space_company_profile(env: Env, this: This<Arg>, company: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let company_ = arg(js.arg(company), "company")?;
        let at_ = arg(js.arg(at), "at")?;
        space.company_profile(&company_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "wholeProfile")]
pub fn space_whole_profile(env: Env, this: This<Arg>, party: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let party_ = arg(js.arg(party), "party")?;
        let at_ = arg(js.arg(at), "at")?;
        space.whole_profile(&party_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "recurringRevenue")]
pub fn space_recurring_revenue(env: Env, this: This<Arg>, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let from_ = arg(js.arg(from), "from")?;
        let until_ = arg(js.arg(until), "until")?;
        space.recurring_revenue(from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "retention")]
pub fn space_retention(env: Env, this: This<Arg>, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let from_ = arg(js.arg(from), "from")?;
        let until_ = arg(js.arg(until), "until")?;
        space.retention(from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "utilisation")]
pub fn space_utilisation(env: Env, this: This<Arg>, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let from_ = arg(js.arg(from), "from")?;
        let until_ = arg(js.arg(until), "until")?;
        space.utilisation(from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "quiet")]
pub fn space_quiet(env: Env, this: This<Arg>, at: Arg, after: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let at_ = arg(js.arg(at), "at")?;
        let after_ = arg(js.arg(after), "after")?;
        space.quiet(at_, after_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "simulate")]
pub fn space_simulate(env: Env, this: This<Arg>, at: Arg, until: Arg, assumptions: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let at_ = arg(js.arg(at), "at")?;
        let until_ = arg(js.arg(until), "until")?;
        let assumptions_ = arg(js.arg(assumptions), "assumptions")?;
        space.simulate(at_, until_, &assumptions_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "compare")]
pub fn space_compare(env: Env, this: This<Arg>, catalogue: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let catalogue_ = arg(js.arg(catalogue), "catalogue")?;
        let through_ = arg(js.arg(through), "through")?;
        space.compare(&catalogue_, through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "monthEnd")]
pub fn space_month_end(env: Env, this: This<Arg>, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let through_ = arg(js.arg(through), "through")?;
        space.month_end(through_)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "lint")]
pub fn space_lint(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        space.lint().to_js(js)
    })
}
