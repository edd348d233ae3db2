// Written by `cargo xtask bindings` from the core's source. Do not edit.
//! Enums whose variants carry something: a class for each variant.

use crate::record::Class;
use crate::trouble::Trouble;
use crate::{FromPy, ToPy};
use pyo3::prelude::*;
use tenure::error::Wanted;

static ACTION_REGISTER: Class = Class::new("ActionRegister", &["party", "registered", "profile"]);
static ACTION_ASSIGN: Class = Class::new("ActionAssign", &["value"]);
static ACTION_SIGN_UP: Class = Class::new("ActionSignUp", &["customer", "plan", "from_", "seats", "terms", "coupon"]);
static ACTION_SWITCH: Class = Class::new("ActionSwitch", &["membership", "plan", "when", "seats", "price"]);
static ACTION_ADD_ADD_ON: Class =
    Class::new("ActionAddAddOn", &["membership", "add_on", "from_", "until", "quantity", "price"]);
static ACTION_DROP_ADD_ON: Class = Class::new("ActionDropAddOn", &["membership", "add_on", "when"]);
static ACTION_CHANGE_SEATS: Class = Class::new("ActionChangeSeats", &["membership", "seats", "when"]);
static ACTION_CHANGE_PRICE: Class = Class::new("ActionChangePrice", &["membership", "price", "when"]);
static ACTION_REDEEM: Class = Class::new("ActionRedeem", &["membership", "coupon", "from_"]);
static ACTION_ADD_CHILD: Class = Class::new("ActionAddChild", &["membership", "child", "from_", "until", "over_limit"]);
static ACTION_ACCEPT_INVITATION: Class = Class::new("ActionAcceptInvitation", &["invitation"]);
static ACTION_REMOVE_CHILD: Class = Class::new("ActionRemoveChild", &["membership", "child", "on"]);
static ACTION_LINK: Class = Class::new("ActionLink", &["customer", "company", "from_", "until", "role"]);
static ACTION_UNLINK: Class = Class::new("ActionUnlink", &["customer", "company", "on"]);
static ACTION_PAUSE: Class = Class::new("ActionPause", &["membership", "from_", "until"]);
static ACTION_RESUME: Class = Class::new("ActionResume", &["membership", "on"]);
static ACTION_CANCEL: Class = Class::new("ActionCancel", &["membership", "when", "unused", "reason", "waived"]);
static ACTION_UNDO_CANCELLATION: Class = Class::new("ActionUndoCancellation", &["membership"]);
static ACTION_UNDO: Class = Class::new("ActionUndo", &["kind", "fact", "reason"]);
static ACTION_RENEW: Class = Class::new("ActionRenew", &["membership", "terms", "on"]);
static ACTION_OVERRIDE_STATUS: Class =
    Class::new("ActionOverrideStatus", &["membership", "status", "from_", "until", "reason"]);
static ACTION_BOOK: Class = Class::new("ActionBook", &["customer", "resource", "from_", "until"]);
static ACTION_CANCEL_BOOKING: Class = Class::new("ActionCancelBooking", &["booking", "waived"]);
static ACTION_CHECK_IN: Class = Class::new("ActionCheckIn", &["customer", "place", "under"]);
static ACTION_USE: Class = Class::new("ActionUse", &["customer", "credit", "amount", "under", "rate", "tax"]);
static ACTION_GRANT_CREDITS: Class =
    Class::new("ActionGrantCredits", &["holder", "credit", "amount", "source", "from_", "until", "only"]);
static ACTION_BUY_PACK: Class =
    Class::new("ActionBuyPack", &["holder", "credit", "amount", "price", "tax", "until", "lasts", "only"]);
static ACTION_CHARGE: Class =
    Class::new("ActionCharge", &["party", "amount", "text", "on", "due", "payer", "tax", "line"]);
static ACTION_RECORD_PAYMENT: Class =
    Class::new("ActionRecordPayment", &["payer", "amount", "outcome", "on", "invoice", "membership"]);
static ACTION_ISSUE_INVOICES: Class = Class::new("ActionIssueInvoices", &["through"]);
static ACTION_REPRICE_PLAN: Class = Class::new("ActionRepricePlan", &["plan", "price", "from_", "reach"]);
static ACTION_RETIRE_PLAN: Class = Class::new("ActionRetirePlan", &["plan", "from_"]);

impl ToPy for tenure::change::Action {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Register { party, registered, profile } => ACTION_REGISTER.build(py, &[party, registered, profile]),
            Self::Assign(value) => ACTION_ASSIGN.build(py, &[value]),
            Self::SignUp { customer, plan, from, seats, terms, coupon } => {
                ACTION_SIGN_UP.build(py, &[customer, plan, from, seats, terms, coupon])
            }
            Self::Switch { membership, plan, when, seats, price } => {
                ACTION_SWITCH.build(py, &[membership, plan, when, seats, price])
            }
            Self::AddAddOn { membership, add_on, from, until, quantity, price } => {
                ACTION_ADD_ADD_ON.build(py, &[membership, add_on, from, until, quantity, price])
            }
            Self::DropAddOn { membership, add_on, when } => ACTION_DROP_ADD_ON.build(py, &[membership, add_on, when]),
            Self::ChangeSeats { membership, seats, when } => ACTION_CHANGE_SEATS.build(py, &[membership, seats, when]),
            Self::ChangePrice { membership, price, when } => ACTION_CHANGE_PRICE.build(py, &[membership, price, when]),
            Self::Redeem { membership, coupon, from } => ACTION_REDEEM.build(py, &[membership, coupon, from]),
            Self::AddChild { membership, child, from, until, over_limit } => {
                ACTION_ADD_CHILD.build(py, &[membership, child, from, until, over_limit])
            }
            Self::AcceptInvitation { invitation } => ACTION_ACCEPT_INVITATION.build(py, &[invitation]),
            Self::RemoveChild { membership, child, on } => ACTION_REMOVE_CHILD.build(py, &[membership, child, on]),
            Self::Link { customer, company, from, until, role } => {
                ACTION_LINK.build(py, &[customer, company, from, until, role])
            }
            Self::Unlink { customer, company, on } => ACTION_UNLINK.build(py, &[customer, company, on]),
            Self::Pause { membership, from, until } => ACTION_PAUSE.build(py, &[membership, from, until]),
            Self::Resume { membership, on } => ACTION_RESUME.build(py, &[membership, on]),
            Self::Cancel { membership, when, unused, reason, waived } => {
                ACTION_CANCEL.build(py, &[membership, when, unused, reason, waived])
            }
            Self::UndoCancellation { membership } => ACTION_UNDO_CANCELLATION.build(py, &[membership]),
            Self::Undo { kind, fact, reason } => ACTION_UNDO.build(py, &[kind, fact, reason]),
            Self::Renew { membership, terms, on } => ACTION_RENEW.build(py, &[membership, terms, on]),
            Self::OverrideStatus { membership, status, from, until, reason } => {
                ACTION_OVERRIDE_STATUS.build(py, &[membership, status, from, until, reason])
            }
            Self::Book { customer, resource, from, until } => ACTION_BOOK.build(py, &[customer, resource, from, until]),
            Self::CancelBooking { booking, waived } => ACTION_CANCEL_BOOKING.build(py, &[booking, waived]),
            Self::CheckIn { customer, place, under } => ACTION_CHECK_IN.build(py, &[customer, place, under]),
            Self::Use { customer, credit, amount, under, rate, tax } => {
                ACTION_USE.build(py, &[customer, credit, amount, under, rate, tax])
            }
            Self::GrantCredits { holder, credit, amount, source, from, until, only } => {
                ACTION_GRANT_CREDITS.build(py, &[holder, credit, amount, source, from, until, only])
            }
            Self::BuyPack { holder, credit, amount, price, tax, until, lasts, only } => {
                ACTION_BUY_PACK.build(py, &[holder, credit, amount, price, tax, until, lasts, only])
            }
            Self::Charge { party, amount, text, on, due, payer, tax, line } => {
                ACTION_CHARGE.build(py, &[party, amount, text, on, due, payer, tax, line])
            }
            Self::RecordPayment { payer, amount, outcome, on, invoice, membership } => {
                ACTION_RECORD_PAYMENT.build(py, &[payer, amount, outcome, on, invoice, membership])
            }
            Self::IssueInvoices { through } => ACTION_ISSUE_INVOICES.build(py, &[through]),
            Self::RepricePlan { plan, price, from, reach } => {
                ACTION_REPRICE_PLAN.build(py, &[plan, price, from, reach])
            }
            Self::RetirePlan { plan, from } => ACTION_RETIRE_PLAN.build(py, &[plan, from]),
        }
    }
}

impl FromPy for tenure::change::Action {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if ACTION_REGISTER.is(value)? {
            return Ok(Self::Register {
                party: ACTION_REGISTER.field(value, 0, "register.party")?,
                registered: ACTION_REGISTER.field(value, 1, "register.registered")?,
                profile: ACTION_REGISTER.field(value, 2, "register.profile")?,
            });
        }
        if ACTION_ASSIGN.is(value)? {
            return Ok(Self::Assign(ACTION_ASSIGN.field(value, 0, "assign")?));
        }
        if ACTION_SIGN_UP.is(value)? {
            return Ok(Self::SignUp {
                customer: ACTION_SIGN_UP.field(value, 0, "sign_up.customer")?,
                plan: ACTION_SIGN_UP.field(value, 1, "sign_up.plan")?,
                from: ACTION_SIGN_UP.field(value, 2, "sign_up.from")?,
                seats: ACTION_SIGN_UP.field(value, 3, "sign_up.seats")?,
                terms: ACTION_SIGN_UP.field(value, 4, "sign_up.terms")?,
                coupon: ACTION_SIGN_UP.field(value, 5, "sign_up.coupon")?,
            });
        }
        if ACTION_SWITCH.is(value)? {
            return Ok(Self::Switch {
                membership: ACTION_SWITCH.field(value, 0, "switch.membership")?,
                plan: ACTION_SWITCH.field(value, 1, "switch.plan")?,
                when: ACTION_SWITCH.field(value, 2, "switch.when")?,
                seats: ACTION_SWITCH.field(value, 3, "switch.seats")?,
                price: ACTION_SWITCH.field(value, 4, "switch.price")?,
            });
        }
        if ACTION_ADD_ADD_ON.is(value)? {
            return Ok(Self::AddAddOn {
                membership: ACTION_ADD_ADD_ON.field(value, 0, "add_add_on.membership")?,
                add_on: ACTION_ADD_ADD_ON.field(value, 1, "add_add_on.add_on")?,
                from: ACTION_ADD_ADD_ON.field(value, 2, "add_add_on.from")?,
                until: ACTION_ADD_ADD_ON.field(value, 3, "add_add_on.until")?,
                quantity: ACTION_ADD_ADD_ON.field(value, 4, "add_add_on.quantity")?,
                price: ACTION_ADD_ADD_ON.field(value, 5, "add_add_on.price")?,
            });
        }
        if ACTION_DROP_ADD_ON.is(value)? {
            return Ok(Self::DropAddOn {
                membership: ACTION_DROP_ADD_ON.field(value, 0, "drop_add_on.membership")?,
                add_on: ACTION_DROP_ADD_ON.field(value, 1, "drop_add_on.add_on")?,
                when: ACTION_DROP_ADD_ON.field(value, 2, "drop_add_on.when")?,
            });
        }
        if ACTION_CHANGE_SEATS.is(value)? {
            return Ok(Self::ChangeSeats {
                membership: ACTION_CHANGE_SEATS.field(value, 0, "change_seats.membership")?,
                seats: ACTION_CHANGE_SEATS.field(value, 1, "change_seats.seats")?,
                when: ACTION_CHANGE_SEATS.field(value, 2, "change_seats.when")?,
            });
        }
        if ACTION_CHANGE_PRICE.is(value)? {
            return Ok(Self::ChangePrice {
                membership: ACTION_CHANGE_PRICE.field(value, 0, "change_price.membership")?,
                price: ACTION_CHANGE_PRICE.field(value, 1, "change_price.price")?,
                when: ACTION_CHANGE_PRICE.field(value, 2, "change_price.when")?,
            });
        }
        if ACTION_REDEEM.is(value)? {
            return Ok(Self::Redeem {
                membership: ACTION_REDEEM.field(value, 0, "redeem.membership")?,
                coupon: ACTION_REDEEM.field(value, 1, "redeem.coupon")?,
                from: ACTION_REDEEM.field(value, 2, "redeem.from")?,
            });
        }
        if ACTION_ADD_CHILD.is(value)? {
            return Ok(Self::AddChild {
                membership: ACTION_ADD_CHILD.field(value, 0, "add_child.membership")?,
                child: ACTION_ADD_CHILD.field(value, 1, "add_child.child")?,
                from: ACTION_ADD_CHILD.field(value, 2, "add_child.from")?,
                until: ACTION_ADD_CHILD.field(value, 3, "add_child.until")?,
                over_limit: ACTION_ADD_CHILD.field(value, 4, "add_child.over_limit")?,
            });
        }
        if ACTION_ACCEPT_INVITATION.is(value)? {
            return Ok(Self::AcceptInvitation {
                invitation: ACTION_ACCEPT_INVITATION.field(value, 0, "accept_invitation.invitation")?,
            });
        }
        if ACTION_REMOVE_CHILD.is(value)? {
            return Ok(Self::RemoveChild {
                membership: ACTION_REMOVE_CHILD.field(value, 0, "remove_child.membership")?,
                child: ACTION_REMOVE_CHILD.field(value, 1, "remove_child.child")?,
                on: ACTION_REMOVE_CHILD.field(value, 2, "remove_child.on")?,
            });
        }
        if ACTION_LINK.is(value)? {
            return Ok(Self::Link {
                customer: ACTION_LINK.field(value, 0, "link.customer")?,
                company: ACTION_LINK.field(value, 1, "link.company")?,
                from: ACTION_LINK.field(value, 2, "link.from")?,
                until: ACTION_LINK.field(value, 3, "link.until")?,
                role: ACTION_LINK.field(value, 4, "link.role")?,
            });
        }
        if ACTION_UNLINK.is(value)? {
            return Ok(Self::Unlink {
                customer: ACTION_UNLINK.field(value, 0, "unlink.customer")?,
                company: ACTION_UNLINK.field(value, 1, "unlink.company")?,
                on: ACTION_UNLINK.field(value, 2, "unlink.on")?,
            });
        }
        if ACTION_PAUSE.is(value)? {
            return Ok(Self::Pause {
                membership: ACTION_PAUSE.field(value, 0, "pause.membership")?,
                from: ACTION_PAUSE.field(value, 1, "pause.from")?,
                until: ACTION_PAUSE.field(value, 2, "pause.until")?,
            });
        }
        if ACTION_RESUME.is(value)? {
            return Ok(Self::Resume {
                membership: ACTION_RESUME.field(value, 0, "resume.membership")?,
                on: ACTION_RESUME.field(value, 1, "resume.on")?,
            });
        }
        if ACTION_CANCEL.is(value)? {
            return Ok(Self::Cancel {
                membership: ACTION_CANCEL.field(value, 0, "cancel.membership")?,
                when: ACTION_CANCEL.field(value, 1, "cancel.when")?,
                unused: ACTION_CANCEL.field(value, 2, "cancel.unused")?,
                reason: ACTION_CANCEL.field(value, 3, "cancel.reason")?,
                waived: ACTION_CANCEL.field(value, 4, "cancel.waived")?,
            });
        }
        if ACTION_UNDO_CANCELLATION.is(value)? {
            return Ok(Self::UndoCancellation {
                membership: ACTION_UNDO_CANCELLATION.field(value, 0, "undo_cancellation.membership")?,
            });
        }
        if ACTION_UNDO.is(value)? {
            return Ok(Self::Undo {
                kind: ACTION_UNDO.field(value, 0, "undo.kind")?,
                fact: ACTION_UNDO.field(value, 1, "undo.fact")?,
                reason: ACTION_UNDO.field(value, 2, "undo.reason")?,
            });
        }
        if ACTION_RENEW.is(value)? {
            return Ok(Self::Renew {
                membership: ACTION_RENEW.field(value, 0, "renew.membership")?,
                terms: ACTION_RENEW.field(value, 1, "renew.terms")?,
                on: ACTION_RENEW.field(value, 2, "renew.on")?,
            });
        }
        if ACTION_OVERRIDE_STATUS.is(value)? {
            return Ok(Self::OverrideStatus {
                membership: ACTION_OVERRIDE_STATUS.field(value, 0, "override_status.membership")?,
                status: ACTION_OVERRIDE_STATUS.field(value, 1, "override_status.status")?,
                from: ACTION_OVERRIDE_STATUS.field(value, 2, "override_status.from")?,
                until: ACTION_OVERRIDE_STATUS.field(value, 3, "override_status.until")?,
                reason: ACTION_OVERRIDE_STATUS.field(value, 4, "override_status.reason")?,
            });
        }
        if ACTION_BOOK.is(value)? {
            return Ok(Self::Book {
                customer: ACTION_BOOK.field(value, 0, "book.customer")?,
                resource: ACTION_BOOK.field(value, 1, "book.resource")?,
                from: ACTION_BOOK.field(value, 2, "book.from")?,
                until: ACTION_BOOK.field(value, 3, "book.until")?,
            });
        }
        if ACTION_CANCEL_BOOKING.is(value)? {
            return Ok(Self::CancelBooking {
                booking: ACTION_CANCEL_BOOKING.field(value, 0, "cancel_booking.booking")?,
                waived: ACTION_CANCEL_BOOKING.field(value, 1, "cancel_booking.waived")?,
            });
        }
        if ACTION_CHECK_IN.is(value)? {
            return Ok(Self::CheckIn {
                customer: ACTION_CHECK_IN.field(value, 0, "check_in.customer")?,
                place: ACTION_CHECK_IN.field(value, 1, "check_in.place")?,
                under: ACTION_CHECK_IN.field(value, 2, "check_in.under")?,
            });
        }
        if ACTION_USE.is(value)? {
            return Ok(Self::Use {
                customer: ACTION_USE.field(value, 0, "use.customer")?,
                credit: ACTION_USE.field(value, 1, "use.credit")?,
                amount: ACTION_USE.field(value, 2, "use.amount")?,
                under: ACTION_USE.field(value, 3, "use.under")?,
                rate: ACTION_USE.field(value, 4, "use.rate")?,
                tax: ACTION_USE.field(value, 5, "use.tax")?,
            });
        }
        if ACTION_GRANT_CREDITS.is(value)? {
            return Ok(Self::GrantCredits {
                holder: ACTION_GRANT_CREDITS.field(value, 0, "grant_credits.holder")?,
                credit: ACTION_GRANT_CREDITS.field(value, 1, "grant_credits.credit")?,
                amount: ACTION_GRANT_CREDITS.field(value, 2, "grant_credits.amount")?,
                source: ACTION_GRANT_CREDITS.field(value, 3, "grant_credits.source")?,
                from: ACTION_GRANT_CREDITS.field(value, 4, "grant_credits.from")?,
                until: ACTION_GRANT_CREDITS.field(value, 5, "grant_credits.until")?,
                only: ACTION_GRANT_CREDITS.field(value, 6, "grant_credits.only")?,
            });
        }
        if ACTION_BUY_PACK.is(value)? {
            return Ok(Self::BuyPack {
                holder: ACTION_BUY_PACK.field(value, 0, "buy_pack.holder")?,
                credit: ACTION_BUY_PACK.field(value, 1, "buy_pack.credit")?,
                amount: ACTION_BUY_PACK.field(value, 2, "buy_pack.amount")?,
                price: ACTION_BUY_PACK.field(value, 3, "buy_pack.price")?,
                tax: ACTION_BUY_PACK.field(value, 4, "buy_pack.tax")?,
                until: ACTION_BUY_PACK.field(value, 5, "buy_pack.until")?,
                lasts: ACTION_BUY_PACK.field(value, 6, "buy_pack.lasts")?,
                only: ACTION_BUY_PACK.field(value, 7, "buy_pack.only")?,
            });
        }
        if ACTION_CHARGE.is(value)? {
            return Ok(Self::Charge {
                party: ACTION_CHARGE.field(value, 0, "charge.party")?,
                amount: ACTION_CHARGE.field(value, 1, "charge.amount")?,
                text: ACTION_CHARGE.field(value, 2, "charge.text")?,
                on: ACTION_CHARGE.field(value, 3, "charge.on")?,
                due: ACTION_CHARGE.field(value, 4, "charge.due")?,
                payer: ACTION_CHARGE.field(value, 5, "charge.payer")?,
                tax: ACTION_CHARGE.field(value, 6, "charge.tax")?,
                line: ACTION_CHARGE.field(value, 7, "charge.line")?,
            });
        }
        if ACTION_RECORD_PAYMENT.is(value)? {
            return Ok(Self::RecordPayment {
                payer: ACTION_RECORD_PAYMENT.field(value, 0, "record_payment.payer")?,
                amount: ACTION_RECORD_PAYMENT.field(value, 1, "record_payment.amount")?,
                outcome: ACTION_RECORD_PAYMENT.field(value, 2, "record_payment.outcome")?,
                on: ACTION_RECORD_PAYMENT.field(value, 3, "record_payment.on")?,
                invoice: ACTION_RECORD_PAYMENT.field(value, 4, "record_payment.invoice")?,
                membership: ACTION_RECORD_PAYMENT.field(value, 5, "record_payment.membership")?,
            });
        }
        if ACTION_ISSUE_INVOICES.is(value)? {
            return Ok(Self::IssueInvoices {
                through: ACTION_ISSUE_INVOICES.field(value, 0, "issue_invoices.through")?,
            });
        }
        if ACTION_REPRICE_PLAN.is(value)? {
            return Ok(Self::RepricePlan {
                plan: ACTION_REPRICE_PLAN.field(value, 0, "reprice_plan.plan")?,
                price: ACTION_REPRICE_PLAN.field(value, 1, "reprice_plan.price")?,
                from: ACTION_REPRICE_PLAN.field(value, 2, "reprice_plan.from")?,
                reach: ACTION_REPRICE_PLAN.field(value, 3, "reprice_plan.reach")?,
            });
        }
        if ACTION_RETIRE_PLAN.is(value)? {
            return Ok(Self::RetirePlan {
                plan: ACTION_RETIRE_PLAN.field(value, 0, "retire_plan.plan")?,
                from: ACTION_RETIRE_PLAN.field(value, 1, "retire_plan.from")?,
            });
        }
        Err(Trouble::wanted(Wanted::Type("Action"), value))
    }
}

static BY_MEMBER: Class = Class::new("ByMember", &["value"]);
static BY_MANAGER: Class = Class::new("ByManager", &["value"]);
static BY_HOST: Class = Class::new("ByHost", &[]);

impl ToPy for tenure::change::By {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Member(value) => BY_MEMBER.build(py, &[value]),
            Self::Manager(value) => BY_MANAGER.build(py, &[value]),
            Self::Host => BY_HOST.build(py, &[]),
        }
    }
}

impl FromPy for tenure::change::By {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if BY_MEMBER.is(value)? {
            return Ok(Self::Member(BY_MEMBER.field(value, 0, "member")?));
        }
        if BY_MANAGER.is(value)? {
            return Ok(Self::Manager(BY_MANAGER.field(value, 0, "manager")?));
        }
        if BY_HOST.is(value)? {
            return Ok(Self::Host);
        }
        Err(Trouble::wanted(Wanted::Type("By"), value))
    }
}

static CREDIT_SHARE_NONE: Class = Class::new("CreditShareNone", &[]);
static CREDIT_SHARE_CAP: Class = Class::new("CreditShareCap", &["value"]);
static CREDIT_SHARE_EQUAL: Class = Class::new("CreditShareEqual", &[]);

impl ToPy for tenure::plan::CreditShare {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::None => CREDIT_SHARE_NONE.build(py, &[]),
            Self::Cap(value) => CREDIT_SHARE_CAP.build(py, &[value]),
            Self::Equal => CREDIT_SHARE_EQUAL.build(py, &[]),
        }
    }
}

impl FromPy for tenure::plan::CreditShare {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if CREDIT_SHARE_NONE.is(value)? {
            return Ok(Self::None);
        }
        if CREDIT_SHARE_CAP.is(value)? {
            return Ok(Self::Cap(CREDIT_SHARE_CAP.field(value, 0, "cap")?));
        }
        if CREDIT_SHARE_EQUAL.is(value)? {
            return Ok(Self::Equal);
        }
        Err(Trouble::wanted(Wanted::Type("CreditShare"), value))
    }
}

static CYCLE_ANCHOR_ANNIVERSARY: Class = Class::new("CycleAnchorAnniversary", &[]);
static CYCLE_ANCHOR_DAY: Class = Class::new("CycleAnchorDay", &["day"]);
static CYCLE_ANCHOR_CALENDAR: Class = Class::new("CycleAnchorCalendar", &[]);

impl ToPy for tenure::plan::CycleAnchor {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Anniversary => CYCLE_ANCHOR_ANNIVERSARY.build(py, &[]),
            Self::Day { day } => CYCLE_ANCHOR_DAY.build(py, &[day]),
            Self::Calendar => CYCLE_ANCHOR_CALENDAR.build(py, &[]),
        }
    }
}

impl FromPy for tenure::plan::CycleAnchor {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if CYCLE_ANCHOR_ANNIVERSARY.is(value)? {
            return Ok(Self::Anniversary);
        }
        if CYCLE_ANCHOR_DAY.is(value)? {
            return Ok(Self::Day { day: CYCLE_ANCHOR_DAY.field(value, 0, "day.day")? });
        }
        if CYCLE_ANCHOR_CALENDAR.is(value)? {
            return Ok(Self::Calendar);
        }
        Err(Trouble::wanted(Wanted::Type("CycleAnchor"), value))
    }
}

static EFFECT_NOW: Class = Class::new("EffectNow", &[]);
static EFFECT_PERIOD_END: Class = Class::new("EffectPeriodEnd", &[]);
static EFFECT_ON: Class = Class::new("EffectOn", &["value"]);

impl ToPy for tenure::change::Effect {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Now => EFFECT_NOW.build(py, &[]),
            Self::PeriodEnd => EFFECT_PERIOD_END.build(py, &[]),
            Self::On(value) => EFFECT_ON.build(py, &[value]),
        }
    }
}

impl FromPy for tenure::change::Effect {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if EFFECT_NOW.is(value)? {
            return Ok(Self::Now);
        }
        if EFFECT_PERIOD_END.is(value)? {
            return Ok(Self::PeriodEnd);
        }
        if EFFECT_ON.is(value)? {
            return Ok(Self::On(EFFECT_ON.field(value, 0, "on")?));
        }
        Err(Trouble::wanted(Wanted::Type("Effect"), value))
    }
}

static LOT_SOURCE_ALLOWANCE: Class = Class::new("LotSourceAllowance", &["membership"]);
static LOT_SOURCE_ADD_ON: Class = Class::new("LotSourceAddOn", &["membership", "attachment"]);
static LOT_SOURCE_GRANT: Class = Class::new("LotSourceGrant", &["grant"]);

impl ToPy for tenure::credit::LotSource {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Allowance { membership } => LOT_SOURCE_ALLOWANCE.build(py, &[membership]),
            Self::AddOn { membership, attachment } => LOT_SOURCE_ADD_ON.build(py, &[membership, attachment]),
            Self::Grant { grant } => LOT_SOURCE_GRANT.build(py, &[grant]),
        }
    }
}

impl FromPy for tenure::credit::LotSource {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if LOT_SOURCE_ALLOWANCE.is(value)? {
            return Ok(Self::Allowance { membership: LOT_SOURCE_ALLOWANCE.field(value, 0, "allowance.membership")? });
        }
        if LOT_SOURCE_ADD_ON.is(value)? {
            return Ok(Self::AddOn {
                membership: LOT_SOURCE_ADD_ON.field(value, 0, "add_on.membership")?,
                attachment: LOT_SOURCE_ADD_ON.field(value, 1, "add_on.attachment")?,
            });
        }
        if LOT_SOURCE_GRANT.is(value)? {
            return Ok(Self::Grant { grant: LOT_SOURCE_GRANT.field(value, 0, "grant.grant")? });
        }
        Err(Trouble::wanted(Wanted::Type("LotSource"), value))
    }
}

static PART_COUNT_DAYS: Class = Class::new("PartCountDays", &[]);
static PART_COUNT_SECONDS: Class = Class::new("PartCountSeconds", &[]);
static PART_COUNT_MONTH_OF: Class = Class::new("PartCountMonthOf", &["value"]);
static PART_COUNT_MONTHS: Class = Class::new("PartCountMonths", &[]);
static PART_COUNT_NONE: Class = Class::new("PartCountNone", &[]);

impl ToPy for tenure::space::facts::PartCount {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Days => PART_COUNT_DAYS.build(py, &[]),
            Self::Seconds => PART_COUNT_SECONDS.build(py, &[]),
            Self::MonthOf(value) => PART_COUNT_MONTH_OF.build(py, &[value]),
            Self::Months => PART_COUNT_MONTHS.build(py, &[]),
            Self::None => PART_COUNT_NONE.build(py, &[]),
        }
    }
}

impl FromPy for tenure::space::facts::PartCount {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if PART_COUNT_DAYS.is(value)? {
            return Ok(Self::Days);
        }
        if PART_COUNT_SECONDS.is(value)? {
            return Ok(Self::Seconds);
        }
        if PART_COUNT_MONTH_OF.is(value)? {
            return Ok(Self::MonthOf(PART_COUNT_MONTH_OF.field(value, 0, "month_of")?));
        }
        if PART_COUNT_MONTHS.is(value)? {
            return Ok(Self::Months);
        }
        if PART_COUNT_NONE.is(value)? {
            return Ok(Self::None);
        }
        Err(Trouble::wanted(Wanted::Type("PartCount"), value))
    }
}

static PARTY_CUSTOMER: Class = Class::new("PartyCustomer", &["value"]);
static PARTY_COMPANY: Class = Class::new("PartyCompany", &["value"]);

impl ToPy for tenure::space::facts::Party {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Customer(value) => PARTY_CUSTOMER.build(py, &[value]),
            Self::Company(value) => PARTY_COMPANY.build(py, &[value]),
        }
    }
}

impl FromPy for tenure::space::facts::Party {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if PARTY_CUSTOMER.is(value)? {
            return Ok(Self::Customer(PARTY_CUSTOMER.field(value, 0, "customer")?));
        }
        if PARTY_COMPANY.is(value)? {
            return Ok(Self::Company(PARTY_COMPANY.field(value, 0, "company")?));
        }
        Err(Trouble::wanted(Wanted::Type("Party"), value))
    }
}

static PAUSE_FEE_CREDIT: Class = Class::new("PauseFeeCredit", &[]);
static PAUSE_FEE_SKIP_CYCLES: Class = Class::new("PauseFeeSkipCycles", &[]);
static PAUSE_FEE_FEE: Class = Class::new("PauseFeeFee", &["value"]);
static PAUSE_FEE_SHIFT: Class = Class::new("PauseFeeShift", &[]);

impl ToPy for tenure::space::facts::PauseFee {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Credit => PAUSE_FEE_CREDIT.build(py, &[]),
            Self::SkipCycles => PAUSE_FEE_SKIP_CYCLES.build(py, &[]),
            Self::Fee(value) => PAUSE_FEE_FEE.build(py, &[value]),
            Self::Shift => PAUSE_FEE_SHIFT.build(py, &[]),
        }
    }
}

impl FromPy for tenure::space::facts::PauseFee {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if PAUSE_FEE_CREDIT.is(value)? {
            return Ok(Self::Credit);
        }
        if PAUSE_FEE_SKIP_CYCLES.is(value)? {
            return Ok(Self::SkipCycles);
        }
        if PAUSE_FEE_FEE.is(value)? {
            return Ok(Self::Fee(PAUSE_FEE_FEE.field(value, 0, "fee")?));
        }
        if PAUSE_FEE_SHIFT.is(value)? {
            return Ok(Self::Shift);
        }
        Err(Trouble::wanted(Wanted::Type("PauseFee"), value))
    }
}

static PRICE_FLAT: Class = Class::new("PriceFlat", &["amount"]);
static PRICE_PER_SEAT: Class = Class::new("PricePerSeat", &["amount", "minimum"]);
static PRICE_GRADUATED: Class = Class::new("PriceGraduated", &["tiers", "minimum"]);
static PRICE_VOLUME: Class = Class::new("PriceVolume", &["tiers", "minimum"]);
static PRICE_PACKAGE: Class = Class::new("PricePackage", &["amount", "size", "minimum"]);

impl ToPy for tenure::plan::Price {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Flat { amount } => PRICE_FLAT.build(py, &[amount]),
            Self::PerSeat { amount, minimum } => PRICE_PER_SEAT.build(py, &[amount, minimum]),
            Self::Graduated { tiers, minimum } => PRICE_GRADUATED.build(py, &[tiers, minimum]),
            Self::Volume { tiers, minimum } => PRICE_VOLUME.build(py, &[tiers, minimum]),
            Self::Package { amount, size, minimum } => PRICE_PACKAGE.build(py, &[amount, size, minimum]),
        }
    }
}

impl FromPy for tenure::plan::Price {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if PRICE_FLAT.is(value)? {
            return Ok(Self::Flat { amount: PRICE_FLAT.field(value, 0, "flat.amount")? });
        }
        if PRICE_PER_SEAT.is(value)? {
            return Ok(Self::PerSeat {
                amount: PRICE_PER_SEAT.field(value, 0, "per_seat.amount")?,
                minimum: PRICE_PER_SEAT.field(value, 1, "per_seat.minimum")?,
            });
        }
        if PRICE_GRADUATED.is(value)? {
            return Ok(Self::Graduated {
                tiers: PRICE_GRADUATED.field(value, 0, "graduated.tiers")?,
                minimum: PRICE_GRADUATED.field(value, 1, "graduated.minimum")?,
            });
        }
        if PRICE_VOLUME.is(value)? {
            return Ok(Self::Volume {
                tiers: PRICE_VOLUME.field(value, 0, "volume.tiers")?,
                minimum: PRICE_VOLUME.field(value, 1, "volume.minimum")?,
            });
        }
        if PRICE_PACKAGE.is(value)? {
            return Ok(Self::Package {
                amount: PRICE_PACKAGE.field(value, 0, "package.amount")?,
                size: PRICE_PACKAGE.field(value, 1, "package.size")?,
                minimum: PRICE_PACKAGE.field(value, 2, "package.minimum")?,
            });
        }
        Err(Trouble::wanted(Wanted::Type("Price"), value))
    }
}

static RELIED_CATALOGUE: Class = Class::new("ReliedCatalogue", &["facts"]);
static RELIED_PARTY: Class = Class::new("ReliedParty", &["party", "facts"]);
static RELIED_HOLDERS: Class = Class::new("ReliedHolders", &["plan", "facts"]);
static RELIED_EVERYBODY: Class = Class::new("ReliedEverybody", &["facts"]);
static RELIED_RESOURCE: Class = Class::new("ReliedResource", &["resource", "facts"]);

impl ToPy for tenure::change::Relied {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Catalogue { facts } => RELIED_CATALOGUE.build(py, &[facts]),
            Self::Party { party, facts } => RELIED_PARTY.build(py, &[party, facts]),
            Self::Holders { plan, facts } => RELIED_HOLDERS.build(py, &[plan, facts]),
            Self::Everybody { facts } => RELIED_EVERYBODY.build(py, &[facts]),
            Self::Resource { resource, facts } => RELIED_RESOURCE.build(py, &[resource, facts]),
        }
    }
}

impl FromPy for tenure::change::Relied {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if RELIED_CATALOGUE.is(value)? {
            return Ok(Self::Catalogue { facts: RELIED_CATALOGUE.field(value, 0, "catalogue.facts")? });
        }
        if RELIED_PARTY.is(value)? {
            return Ok(Self::Party {
                party: RELIED_PARTY.field(value, 0, "party.party")?,
                facts: RELIED_PARTY.field(value, 1, "party.facts")?,
            });
        }
        if RELIED_HOLDERS.is(value)? {
            return Ok(Self::Holders {
                plan: RELIED_HOLDERS.field(value, 0, "holders.plan")?,
                facts: RELIED_HOLDERS.field(value, 1, "holders.facts")?,
            });
        }
        if RELIED_EVERYBODY.is(value)? {
            return Ok(Self::Everybody { facts: RELIED_EVERYBODY.field(value, 0, "everybody.facts")? });
        }
        if RELIED_RESOURCE.is(value)? {
            return Ok(Self::Resource {
                resource: RELIED_RESOURCE.field(value, 0, "resource.resource")?,
                facts: RELIED_RESOURCE.field(value, 1, "resource.facts")?,
            });
        }
        Err(Trouble::wanted(Wanted::Type("Relied"), value))
    }
}

static ROUND_FIRST_NOTHING: Class = Class::new("RoundFirstNothing", &[]);
static ROUND_FIRST_FRACTION: Class = Class::new("RoundFirstFraction", &["value"]);
static ROUND_FIRST_UNIT_PRICE: Class = Class::new("RoundFirstUnitPrice", &["value"]);

impl ToPy for tenure::space::facts::RoundFirst {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Nothing => ROUND_FIRST_NOTHING.build(py, &[]),
            Self::Fraction(value) => ROUND_FIRST_FRACTION.build(py, &[value]),
            Self::UnitPrice(value) => ROUND_FIRST_UNIT_PRICE.build(py, &[value]),
        }
    }
}

impl FromPy for tenure::space::facts::RoundFirst {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if ROUND_FIRST_NOTHING.is(value)? {
            return Ok(Self::Nothing);
        }
        if ROUND_FIRST_FRACTION.is(value)? {
            return Ok(Self::Fraction(ROUND_FIRST_FRACTION.field(value, 0, "fraction")?));
        }
        if ROUND_FIRST_UNIT_PRICE.is(value)? {
            return Ok(Self::UnitPrice(ROUND_FIRST_UNIT_PRICE.field(value, 0, "unit_price")?));
        }
        Err(Trouble::wanted(Wanted::Type("RoundFirst"), value))
    }
}

static SOURCE_OWN: Class = Class::new("SourceOwn", &[]);
static SOURCE_SHARED: Class = Class::new("SourceShared", &["share"]);
static SOURCE_INHERITED: Class = Class::new("SourceInherited", &["company", "link"]);
static SOURCE_DEFAULT: Class = Class::new("SourceDefault", &[]);

impl ToPy for tenure::standing::Source {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Own => SOURCE_OWN.build(py, &[]),
            Self::Shared { share } => SOURCE_SHARED.build(py, &[share]),
            Self::Inherited { company, link } => SOURCE_INHERITED.build(py, &[company, link]),
            Self::Default => SOURCE_DEFAULT.build(py, &[]),
        }
    }
}

impl FromPy for tenure::standing::Source {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if SOURCE_OWN.is(value)? {
            return Ok(Self::Own);
        }
        if SOURCE_SHARED.is(value)? {
            return Ok(Self::Shared { share: SOURCE_SHARED.field(value, 0, "shared.share")? });
        }
        if SOURCE_INHERITED.is(value)? {
            return Ok(Self::Inherited {
                company: SOURCE_INHERITED.field(value, 0, "inherited.company")?,
                link: SOURCE_INHERITED.field(value, 1, "inherited.link")?,
            });
        }
        if SOURCE_DEFAULT.is(value)? {
            return Ok(Self::Default);
        }
        Err(Trouble::wanted(Wanted::Type("Source"), value))
    }
}

static TERM_OPEN: Class = Class::new("TermOpen", &[]);
static TERM_ROLLING: Class = Class::new("TermRolling", &["length"]);
static TERM_SEASON: Class = Class::new("TermSeason", &["starts", "length", "rollover"]);
static TERM_CALENDAR: Class = Class::new("TermCalendar", &["length", "rollover_day"]);
static TERM_EVENT: Class = Class::new("TermEvent", &["from_", "until"]);

impl ToPy for tenure::plan::Term {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Open => TERM_OPEN.build(py, &[]),
            Self::Rolling { length } => TERM_ROLLING.build(py, &[length]),
            Self::Season { starts, length, rollover } => TERM_SEASON.build(py, &[starts, length, rollover]),
            Self::Calendar { length, rollover_day } => TERM_CALENDAR.build(py, &[length, rollover_day]),
            Self::Event { from, until } => TERM_EVENT.build(py, &[from, until]),
        }
    }
}

impl FromPy for tenure::plan::Term {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if TERM_OPEN.is(value)? {
            return Ok(Self::Open);
        }
        if TERM_ROLLING.is(value)? {
            return Ok(Self::Rolling { length: TERM_ROLLING.field(value, 0, "rolling.length")? });
        }
        if TERM_SEASON.is(value)? {
            return Ok(Self::Season {
                starts: TERM_SEASON.field(value, 0, "season.starts")?,
                length: TERM_SEASON.field(value, 1, "season.length")?,
                rollover: TERM_SEASON.field(value, 2, "season.rollover")?,
            });
        }
        if TERM_CALENDAR.is(value)? {
            return Ok(Self::Calendar {
                length: TERM_CALENDAR.field(value, 0, "calendar.length")?,
                rollover_day: TERM_CALENDAR.field(value, 1, "calendar.rollover_day")?,
            });
        }
        if TERM_EVENT.is(value)? {
            return Ok(Self::Event {
                from: TERM_EVENT.field(value, 0, "event.from")?,
                until: TERM_EVENT.field(value, 1, "event.until")?,
            });
        }
        Err(Trouble::wanted(Wanted::Type("Term"), value))
    }
}

static USAGE_NONE: Class = Class::new("UsageNone", &[]);
static USAGE_AS_IN_LAST: Class = Class::new("UsageAsInLast", &["value"]);

impl ToPy for tenure::report::Usage {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::None => USAGE_NONE.build(py, &[]),
            Self::AsInLast(value) => USAGE_AS_IN_LAST.build(py, &[value]),
        }
    }
}

impl FromPy for tenure::report::Usage {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if USAGE_NONE.is(value)? {
            return Ok(Self::None);
        }
        if USAGE_AS_IN_LAST.is(value)? {
            return Ok(Self::AsInLast(USAGE_AS_IN_LAST.field(value, 0, "as_in_last")?));
        }
        Err(Trouble::wanted(Wanted::Type("Usage"), value))
    }
}

static VISITOR_UNKNOWN: Class = Class::new("VisitorUnknown", &[]);
static VISITOR_KNOWN: Class = Class::new("VisitorKnown", &[]);
static VISITOR_LOGGED_IN: Class = Class::new("VisitorLoggedIn", &["value"]);

impl ToPy for tenure::change::Visitor {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Unknown => VISITOR_UNKNOWN.build(py, &[]),
            Self::Known => VISITOR_KNOWN.build(py, &[]),
            Self::LoggedIn(value) => VISITOR_LOGGED_IN.build(py, &[value]),
        }
    }
}

impl FromPy for tenure::change::Visitor {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        if VISITOR_UNKNOWN.is(value)? {
            return Ok(Self::Unknown);
        }
        if VISITOR_KNOWN.is(value)? {
            return Ok(Self::Known);
        }
        if VISITOR_LOGGED_IN.is(value)? {
            return Ok(Self::LoggedIn(VISITOR_LOGGED_IN.field(value, 0, "logged_in")?));
        }
        Err(Trouble::wanted(Wanted::Type("Visitor"), value))
    }
}
