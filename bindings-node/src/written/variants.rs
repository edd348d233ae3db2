//! How enums cross whose variants carry something.
// Written by `cargo xtask bindings` from the core's source.

use crate::convert::{FromJs, ToJs};
use crate::fault::Result;
use crate::fields::Fields;
use crate::js::{Js, Value};
use tenure::error::Error;

impl ToJs for tenure::change::Action {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::change::Action::Register { party: party_, registered: registered_, profile: profile_ } => {
                object.set(c"type", "register")?;
                object.set(c"party", party_)?;
                object.set(c"registered", registered_)?;
                object.set(c"profile", profile_)?;
            }
            tenure::change::Action::Assign(value_) => {
                object.set(c"type", "assign")?;
                object.set(c"value", value_)?;
            }
            tenure::change::Action::SignUp {
                customer: customer_,
                plan: plan_,
                from: from_,
                seats: seats_,
                terms: terms_,
                coupon: coupon_,
            } => {
                object.set(c"type", "sign_up")?;
                object.set(c"customer", customer_)?;
                object.set(c"plan", plan_)?;
                object.set(c"from", from_)?;
                object.set(c"seats", seats_)?;
                object.set(c"terms", terms_)?;
                object.set(c"coupon", coupon_)?;
            }
            tenure::change::Action::Switch {
                membership: membership_,
                plan: plan_,
                when: when_,
                seats: seats_,
                price: price_,
            } => {
                object.set(c"type", "switch")?;
                object.set(c"membership", membership_)?;
                object.set(c"plan", plan_)?;
                object.set(c"when", when_)?;
                object.set(c"seats", seats_)?;
                object.set(c"price", price_)?;
            }
            tenure::change::Action::AddAddOn {
                membership: membership_,
                add_on: add_on_,
                from: from_,
                until: until_,
                quantity: quantity_,
                price: price_,
            } => {
                object.set(c"type", "add_add_on")?;
                object.set(c"membership", membership_)?;
                object.set(c"addOn", add_on_)?;
                object.set(c"from", from_)?;
                object.set(c"until", until_)?;
                object.set(c"quantity", quantity_)?;
                object.set(c"price", price_)?;
            }
            tenure::change::Action::DropAddOn { membership: membership_, add_on: add_on_, when: when_ } => {
                object.set(c"type", "drop_add_on")?;
                object.set(c"membership", membership_)?;
                object.set(c"addOn", add_on_)?;
                object.set(c"when", when_)?;
            }
            tenure::change::Action::ChangeSeats { membership: membership_, seats: seats_, when: when_ } => {
                object.set(c"type", "change_seats")?;
                object.set(c"membership", membership_)?;
                object.set(c"seats", seats_)?;
                object.set(c"when", when_)?;
            }
            tenure::change::Action::ChangePrice { membership: membership_, price: price_, when: when_ } => {
                object.set(c"type", "change_price")?;
                object.set(c"membership", membership_)?;
                object.set(c"price", price_)?;
                object.set(c"when", when_)?;
            }
            tenure::change::Action::Redeem { membership: membership_, coupon: coupon_, from: from_ } => {
                object.set(c"type", "redeem")?;
                object.set(c"membership", membership_)?;
                object.set(c"coupon", coupon_)?;
                object.set(c"from", from_)?;
            }
            tenure::change::Action::AddChild {
                membership: membership_,
                child: child_,
                from: from_,
                until: until_,
                over_limit: over_limit_,
            } => {
                object.set(c"type", "add_child")?;
                object.set(c"membership", membership_)?;
                object.set(c"child", child_)?;
                object.set(c"from", from_)?;
                object.set(c"until", until_)?;
                object.set(c"overLimit", over_limit_)?;
            }
            tenure::change::Action::AcceptInvitation { invitation: invitation_ } => {
                object.set(c"type", "accept_invitation")?;
                object.set(c"invitation", invitation_)?;
            }
            tenure::change::Action::RemoveChild { membership: membership_, child: child_, on: on_ } => {
                object.set(c"type", "remove_child")?;
                object.set(c"membership", membership_)?;
                object.set(c"child", child_)?;
                object.set(c"on", on_)?;
            }
            tenure::change::Action::Link {
                customer: customer_,
                company: company_,
                from: from_,
                until: until_,
                role: role_,
            } => {
                object.set(c"type", "link")?;
                object.set(c"customer", customer_)?;
                object.set(c"company", company_)?;
                object.set(c"from", from_)?;
                object.set(c"until", until_)?;
                object.set(c"role", role_)?;
            }
            tenure::change::Action::Unlink { customer: customer_, company: company_, on: on_ } => {
                object.set(c"type", "unlink")?;
                object.set(c"customer", customer_)?;
                object.set(c"company", company_)?;
                object.set(c"on", on_)?;
            }
            tenure::change::Action::Pause { membership: membership_, from: from_, until: until_ } => {
                object.set(c"type", "pause")?;
                object.set(c"membership", membership_)?;
                object.set(c"from", from_)?;
                object.set(c"until", until_)?;
            }
            tenure::change::Action::Resume { membership: membership_, on: on_ } => {
                object.set(c"type", "resume")?;
                object.set(c"membership", membership_)?;
                object.set(c"on", on_)?;
            }
            tenure::change::Action::Cancel {
                membership: membership_,
                when: when_,
                unused: unused_,
                reason: reason_,
                waived: waived_,
            } => {
                object.set(c"type", "cancel")?;
                object.set(c"membership", membership_)?;
                object.set(c"when", when_)?;
                object.set(c"unused", unused_)?;
                object.set(c"reason", reason_)?;
                object.set(c"waived", waived_)?;
            }
            tenure::change::Action::UndoCancellation { membership: membership_ } => {
                object.set(c"type", "undo_cancellation")?;
                object.set(c"membership", membership_)?;
            }
            tenure::change::Action::Undo { kind: kind_, fact: fact_, reason: reason_ } => {
                object.set(c"type", "undo")?;
                object.set(c"kind", kind_)?;
                object.set(c"fact", fact_)?;
                object.set(c"reason", reason_)?;
            }
            tenure::change::Action::Renew { membership: membership_, terms: terms_, on: on_ } => {
                object.set(c"type", "renew")?;
                object.set(c"membership", membership_)?;
                object.set(c"terms", terms_)?;
                object.set(c"on", on_)?;
            }
            tenure::change::Action::OverrideStatus {
                membership: membership_,
                status: status_,
                from: from_,
                until: until_,
                reason: reason_,
            } => {
                object.set(c"type", "override_status")?;
                object.set(c"membership", membership_)?;
                object.set(c"status", status_)?;
                object.set(c"from", from_)?;
                object.set(c"until", until_)?;
                object.set(c"reason", reason_)?;
            }
            tenure::change::Action::Book { customer: customer_, resource: resource_, from: from_, until: until_ } => {
                object.set(c"type", "book")?;
                object.set(c"customer", customer_)?;
                object.set(c"resource", resource_)?;
                object.set(c"from", from_)?;
                object.set(c"until", until_)?;
            }
            tenure::change::Action::CancelBooking { booking: booking_, waived: waived_ } => {
                object.set(c"type", "cancel_booking")?;
                object.set(c"booking", booking_)?;
                object.set(c"waived", waived_)?;
            }
            tenure::change::Action::CheckIn { customer: customer_, place: place_, under: under_ } => {
                object.set(c"type", "check_in")?;
                object.set(c"customer", customer_)?;
                object.set(c"place", place_)?;
                object.set(c"under", under_)?;
            }
            tenure::change::Action::Use {
                customer: customer_,
                credit: credit_,
                amount: amount_,
                under: under_,
                rate: rate_,
                tax: tax_,
            } => {
                object.set(c"type", "use")?;
                object.set(c"customer", customer_)?;
                object.set(c"credit", credit_)?;
                object.set(c"amount", amount_)?;
                object.set(c"under", under_)?;
                object.set(c"rate", rate_)?;
                object.set(c"tax", tax_)?;
            }
            tenure::change::Action::GrantCredits {
                holder: holder_,
                credit: credit_,
                amount: amount_,
                source: source_,
                from: from_,
                until: until_,
                only: only_,
            } => {
                object.set(c"type", "grant_credits")?;
                object.set(c"holder", holder_)?;
                object.set(c"credit", credit_)?;
                object.set(c"amount", amount_)?;
                object.set(c"source", source_)?;
                object.set(c"from", from_)?;
                object.set(c"until", until_)?;
                object.set(c"only", only_)?;
            }
            tenure::change::Action::BuyPack {
                holder: holder_,
                credit: credit_,
                amount: amount_,
                price: price_,
                tax: tax_,
                until: until_,
                lasts: lasts_,
                only: only_,
            } => {
                object.set(c"type", "buy_pack")?;
                object.set(c"holder", holder_)?;
                object.set(c"credit", credit_)?;
                object.set(c"amount", amount_)?;
                object.set(c"price", price_)?;
                object.set(c"tax", tax_)?;
                object.set(c"until", until_)?;
                object.set(c"lasts", lasts_)?;
                object.set(c"only", only_)?;
            }
            tenure::change::Action::Charge {
                party: party_,
                amount: amount_,
                text: text_,
                on: on_,
                due: due_,
                payer: payer_,
                tax: tax_,
                line: line_,
            } => {
                object.set(c"type", "charge")?;
                object.set(c"party", party_)?;
                object.set(c"amount", amount_)?;
                object.set(c"text", text_)?;
                object.set(c"on", on_)?;
                object.set(c"due", due_)?;
                object.set(c"payer", payer_)?;
                object.set(c"tax", tax_)?;
                object.set(c"line", line_)?;
            }
            tenure::change::Action::RecordPayment {
                payer: payer_,
                amount: amount_,
                outcome: outcome_,
                on: on_,
                invoice: invoice_,
                membership: membership_,
            } => {
                object.set(c"type", "record_payment")?;
                object.set(c"payer", payer_)?;
                object.set(c"amount", amount_)?;
                object.set(c"outcome", outcome_)?;
                object.set(c"on", on_)?;
                object.set(c"invoice", invoice_)?;
                object.set(c"membership", membership_)?;
            }
            tenure::change::Action::IssueInvoices { through: through_ } => {
                object.set(c"type", "issue_invoices")?;
                object.set(c"through", through_)?;
            }
            tenure::change::Action::RepricePlan { plan: plan_, price: price_, from: from_, reach: reach_ } => {
                object.set(c"type", "reprice_plan")?;
                object.set(c"plan", plan_)?;
                object.set(c"price", price_)?;
                object.set(c"from", from_)?;
                object.set(c"reach", reach_)?;
            }
            tenure::change::Action::RetirePlan { plan: plan_, from: from_ } => {
                object.set(c"type", "retire_plan")?;
                object.set(c"plan", plan_)?;
                object.set(c"from", from_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::change::Action {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Action")?.as_str() {
            "register" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("register"), &["type", "party", "registered", "profile"]);
                let made = tenure::change::Action::Register {
                    party: fields.get(c"party")?,
                    registered: fields.get(c"registered")?,
                    profile: fields.get(c"profile")?,
                };
                fields.end()?;
                Ok(made)
            }
            "assign" => {
                let fields = Fields::of_variant(value, "Action", None, &["type", "value"]);
                let made = tenure::change::Action::Assign(fields.value("assign")?);
                fields.end()?;
                Ok(made)
            }
            "sign_up" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("sign_up"),
                    &["type", "customer", "plan", "from", "seats", "terms", "coupon"],
                );
                let made = tenure::change::Action::SignUp {
                    customer: fields.get(c"customer")?,
                    plan: fields.get(c"plan")?,
                    from: fields.get(c"from")?,
                    seats: fields.get(c"seats")?,
                    terms: fields.get(c"terms")?,
                    coupon: fields.get(c"coupon")?,
                };
                fields.end()?;
                Ok(made)
            }
            "switch" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("switch"),
                    &["type", "membership", "plan", "when", "seats", "price"],
                );
                let made = tenure::change::Action::Switch {
                    membership: fields.get(c"membership")?,
                    plan: fields.get(c"plan")?,
                    when: fields.get_or(c"when", Default::default)?,
                    seats: fields.get(c"seats")?,
                    price: fields.get(c"price")?,
                };
                fields.end()?;
                Ok(made)
            }
            "add_add_on" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("add_add_on"),
                    &["type", "membership", "addOn", "from", "until", "quantity", "price"],
                );
                let made = tenure::change::Action::AddAddOn {
                    membership: fields.get(c"membership")?,
                    add_on: fields.get(c"addOn")?,
                    from: fields.get(c"from")?,
                    until: fields.get(c"until")?,
                    quantity: fields.get(c"quantity")?,
                    price: fields.get(c"price")?,
                };
                fields.end()?;
                Ok(made)
            }
            "drop_add_on" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("drop_add_on"), &["type", "membership", "addOn", "when"]);
                let made = tenure::change::Action::DropAddOn {
                    membership: fields.get(c"membership")?,
                    add_on: fields.get(c"addOn")?,
                    when: fields.get_or(c"when", Default::default)?,
                };
                fields.end()?;
                Ok(made)
            }
            "change_seats" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("change_seats"), &["type", "membership", "seats", "when"]);
                let made = tenure::change::Action::ChangeSeats {
                    membership: fields.get(c"membership")?,
                    seats: fields.get(c"seats")?,
                    when: fields.get_or(c"when", Default::default)?,
                };
                fields.end()?;
                Ok(made)
            }
            "change_price" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("change_price"), &["type", "membership", "price", "when"]);
                let made = tenure::change::Action::ChangePrice {
                    membership: fields.get(c"membership")?,
                    price: fields.get(c"price")?,
                    when: fields.get_or(c"when", Default::default)?,
                };
                fields.end()?;
                Ok(made)
            }
            "redeem" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("redeem"), &["type", "membership", "coupon", "from"]);
                let made = tenure::change::Action::Redeem {
                    membership: fields.get(c"membership")?,
                    coupon: fields.get(c"coupon")?,
                    from: fields.get(c"from")?,
                };
                fields.end()?;
                Ok(made)
            }
            "add_child" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("add_child"),
                    &["type", "membership", "child", "from", "until", "overLimit"],
                );
                let made = tenure::change::Action::AddChild {
                    membership: fields.get(c"membership")?,
                    child: fields.get(c"child")?,
                    from: fields.get(c"from")?,
                    until: fields.get(c"until")?,
                    over_limit: fields.get(c"overLimit")?,
                };
                fields.end()?;
                Ok(made)
            }
            "accept_invitation" => {
                let fields = Fields::of_variant(value, "Action", Some("accept_invitation"), &["type", "invitation"]);
                let made = tenure::change::Action::AcceptInvitation { invitation: fields.get(c"invitation")? };
                fields.end()?;
                Ok(made)
            }
            "remove_child" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("remove_child"), &["type", "membership", "child", "on"]);
                let made = tenure::change::Action::RemoveChild {
                    membership: fields.get(c"membership")?,
                    child: fields.get(c"child")?,
                    on: fields.get(c"on")?,
                };
                fields.end()?;
                Ok(made)
            }
            "link" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("link"),
                    &["type", "customer", "company", "from", "until", "role"],
                );
                let made = tenure::change::Action::Link {
                    customer: fields.get(c"customer")?,
                    company: fields.get(c"company")?,
                    from: fields.get(c"from")?,
                    until: fields.get(c"until")?,
                    role: fields.get(c"role")?,
                };
                fields.end()?;
                Ok(made)
            }
            "unlink" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("unlink"), &["type", "customer", "company", "on"]);
                let made = tenure::change::Action::Unlink {
                    customer: fields.get(c"customer")?,
                    company: fields.get(c"company")?,
                    on: fields.get(c"on")?,
                };
                fields.end()?;
                Ok(made)
            }
            "pause" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("pause"), &["type", "membership", "from", "until"]);
                let made = tenure::change::Action::Pause {
                    membership: fields.get(c"membership")?,
                    from: fields.get(c"from")?,
                    until: fields.get(c"until")?,
                };
                fields.end()?;
                Ok(made)
            }
            "resume" => {
                let fields = Fields::of_variant(value, "Action", Some("resume"), &["type", "membership", "on"]);
                let made =
                    tenure::change::Action::Resume { membership: fields.get(c"membership")?, on: fields.get(c"on")? };
                fields.end()?;
                Ok(made)
            }
            "cancel" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("cancel"),
                    &["type", "membership", "when", "unused", "reason", "waived"],
                );
                let made = tenure::change::Action::Cancel {
                    membership: fields.get(c"membership")?,
                    when: fields.get_or(c"when", Default::default)?,
                    unused: fields.get_or(c"unused", Default::default)?,
                    reason: fields.get(c"reason")?,
                    waived: fields.get_or(c"waived", Default::default)?,
                };
                fields.end()?;
                Ok(made)
            }
            "undo_cancellation" => {
                let fields = Fields::of_variant(value, "Action", Some("undo_cancellation"), &["type", "membership"]);
                let made = tenure::change::Action::UndoCancellation { membership: fields.get(c"membership")? };
                fields.end()?;
                Ok(made)
            }
            "undo" => {
                let fields = Fields::of_variant(value, "Action", Some("undo"), &["type", "kind", "fact", "reason"]);
                let made = tenure::change::Action::Undo {
                    kind: fields.get(c"kind")?,
                    fact: fields.get(c"fact")?,
                    reason: fields.get(c"reason")?,
                };
                fields.end()?;
                Ok(made)
            }
            "renew" => {
                let fields = Fields::of_variant(value, "Action", Some("renew"), &["type", "membership", "terms", "on"]);
                let made = tenure::change::Action::Renew {
                    membership: fields.get(c"membership")?,
                    terms: fields.get(c"terms")?,
                    on: fields.get(c"on")?,
                };
                fields.end()?;
                Ok(made)
            }
            "override_status" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("override_status"),
                    &["type", "membership", "status", "from", "until", "reason"],
                );
                let made = tenure::change::Action::OverrideStatus {
                    membership: fields.get(c"membership")?,
                    status: fields.get(c"status")?,
                    from: fields.get(c"from")?,
                    until: fields.get(c"until")?,
                    reason: fields.get(c"reason")?,
                };
                fields.end()?;
                Ok(made)
            }
            "book" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("book"),
                    &["type", "customer", "resource", "from", "until"],
                );
                let made = tenure::change::Action::Book {
                    customer: fields.get(c"customer")?,
                    resource: fields.get(c"resource")?,
                    from: fields.get(c"from")?,
                    until: fields.get(c"until")?,
                };
                fields.end()?;
                Ok(made)
            }
            "cancel_booking" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("cancel_booking"), &["type", "booking", "waived"]);
                let made = tenure::change::Action::CancelBooking {
                    booking: fields.get(c"booking")?,
                    waived: fields.get_or(c"waived", Default::default)?,
                };
                fields.end()?;
                Ok(made)
            }
            "check_in" => {
                let fields =
                    Fields::of_variant(value, "Action", Some("check_in"), &["type", "customer", "place", "under"]);
                let made = tenure::change::Action::CheckIn {
                    customer: fields.get(c"customer")?,
                    place: fields.get(c"place")?,
                    under: fields.get(c"under")?,
                };
                fields.end()?;
                Ok(made)
            }
            "use" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("use"),
                    &["type", "customer", "credit", "amount", "under", "rate", "tax"],
                );
                let made = tenure::change::Action::Use {
                    customer: fields.get(c"customer")?,
                    credit: fields.get(c"credit")?,
                    amount: fields.get(c"amount")?,
                    under: fields.get(c"under")?,
                    rate: fields.get(c"rate")?,
                    tax: fields.get(c"tax")?,
                };
                fields.end()?;
                Ok(made)
            }
            "grant_credits" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("grant_credits"),
                    &["type", "holder", "credit", "amount", "source", "from", "until", "only"],
                );
                let made = tenure::change::Action::GrantCredits {
                    holder: fields.get(c"holder")?,
                    credit: fields.get(c"credit")?,
                    amount: fields.get(c"amount")?,
                    source: fields.get(c"source")?,
                    from: fields.get(c"from")?,
                    until: fields.get(c"until")?,
                    only: fields.get_or(c"only", Default::default)?,
                };
                fields.end()?;
                Ok(made)
            }
            "buy_pack" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("buy_pack"),
                    &["type", "holder", "credit", "amount", "price", "tax", "until", "lasts", "only"],
                );
                let made = tenure::change::Action::BuyPack {
                    holder: fields.get(c"holder")?,
                    credit: fields.get(c"credit")?,
                    amount: fields.get(c"amount")?,
                    price: fields.get(c"price")?,
                    tax: fields.get(c"tax")?,
                    until: fields.get(c"until")?,
                    lasts: fields.get(c"lasts")?,
                    only: fields.get_or(c"only", Default::default)?,
                };
                fields.end()?;
                Ok(made)
            }
            "charge" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("charge"),
                    &["type", "party", "amount", "text", "on", "due", "payer", "tax", "line"],
                );
                let made = tenure::change::Action::Charge {
                    party: fields.get(c"party")?,
                    amount: fields.get(c"amount")?,
                    text: fields.get(c"text")?,
                    on: fields.get(c"on")?,
                    due: fields.get_or(c"due", Default::default)?,
                    payer: fields.get(c"payer")?,
                    tax: fields.get(c"tax")?,
                    line: fields.get(c"line")?,
                };
                fields.end()?;
                Ok(made)
            }
            "record_payment" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("record_payment"),
                    &["type", "payer", "amount", "outcome", "on", "invoice", "membership"],
                );
                let made = tenure::change::Action::RecordPayment {
                    payer: fields.get(c"payer")?,
                    amount: fields.get(c"amount")?,
                    outcome: fields.get(c"outcome")?,
                    on: fields.get(c"on")?,
                    invoice: fields.get(c"invoice")?,
                    membership: fields.get(c"membership")?,
                };
                fields.end()?;
                Ok(made)
            }
            "issue_invoices" => {
                let fields = Fields::of_variant(value, "Action", Some("issue_invoices"), &["type", "through"]);
                let made = tenure::change::Action::IssueInvoices { through: fields.get(c"through")? };
                fields.end()?;
                Ok(made)
            }
            "reprice_plan" => {
                let fields = Fields::of_variant(
                    value,
                    "Action",
                    Some("reprice_plan"),
                    &["type", "plan", "price", "from", "reach"],
                );
                let made = tenure::change::Action::RepricePlan {
                    plan: fields.get(c"plan")?,
                    price: fields.get(c"price")?,
                    from: fields.get(c"from")?,
                    reach: fields.get_or(c"reach", Default::default)?,
                };
                fields.end()?;
                Ok(made)
            }
            "retire_plan" => {
                let fields = Fields::of_variant(value, "Action", Some("retire_plan"), &["type", "plan", "from"]);
                let made =
                    tenure::change::Action::RetirePlan { plan: fields.get(c"plan")?, from: fields.get(c"from")? };
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(
                other,
                &[
                    "register",
                    "assign",
                    "sign_up",
                    "switch",
                    "add_add_on",
                    "drop_add_on",
                    "change_seats",
                    "change_price",
                    "redeem",
                    "add_child",
                    "accept_invitation",
                    "remove_child",
                    "link",
                    "unlink",
                    "pause",
                    "resume",
                    "cancel",
                    "undo_cancellation",
                    "undo",
                    "renew",
                    "override_status",
                    "book",
                    "cancel_booking",
                    "check_in",
                    "use",
                    "grant_credits",
                    "buy_pack",
                    "charge",
                    "record_payment",
                    "issue_invoices",
                    "reprice_plan",
                    "retire_plan",
                ],
            )
            .into()),
        }
    }
}

impl ToJs for tenure::change::By {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::change::By::Member(value_) => {
                object.set(c"type", "member")?;
                object.set(c"value", value_)?;
            }
            tenure::change::By::Manager(value_) => {
                object.set(c"type", "manager")?;
                object.set(c"value", value_)?;
            }
            tenure::change::By::Host => {
                object.set(c"type", "host")?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::change::By {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "By")?.as_str() {
            "member" => {
                let fields = Fields::of_variant(value, "By", None, &["type", "value"]);
                let made = tenure::change::By::Member(fields.value("member")?);
                fields.end()?;
                Ok(made)
            }
            "manager" => {
                let fields = Fields::of_variant(value, "By", None, &["type", "value"]);
                let made = tenure::change::By::Manager(fields.value("manager")?);
                fields.end()?;
                Ok(made)
            }
            "host" => {
                let fields = Fields::of_variant(value, "By", None, &["type"]);
                let made = tenure::change::By::Host;
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["member", "manager", "host"]).into()),
        }
    }
}

impl ToJs for tenure::plan::CreditShare {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::plan::CreditShare::None => {
                object.set(c"type", "none")?;
            }
            tenure::plan::CreditShare::Cap(value_) => {
                object.set(c"type", "cap")?;
                object.set(c"value", value_)?;
            }
            tenure::plan::CreditShare::Equal => {
                object.set(c"type", "equal")?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::plan::CreditShare {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "CreditShare")?.as_str() {
            "none" => {
                let fields = Fields::of_variant(value, "CreditShare", None, &["type"]);
                let made = tenure::plan::CreditShare::None;
                fields.end()?;
                Ok(made)
            }
            "cap" => {
                let fields = Fields::of_variant(value, "CreditShare", None, &["type", "value"]);
                let made = tenure::plan::CreditShare::Cap(fields.value("cap")?);
                fields.end()?;
                Ok(made)
            }
            "equal" => {
                let fields = Fields::of_variant(value, "CreditShare", None, &["type"]);
                let made = tenure::plan::CreditShare::Equal;
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["none", "cap", "equal"]).into()),
        }
    }
}

impl ToJs for tenure::plan::CycleAnchor {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::plan::CycleAnchor::Anniversary => {
                object.set(c"type", "anniversary")?;
            }
            tenure::plan::CycleAnchor::Day { day: day_ } => {
                object.set(c"type", "day")?;
                object.set(c"day", day_)?;
            }
            tenure::plan::CycleAnchor::Calendar => {
                object.set(c"type", "calendar")?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::plan::CycleAnchor {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "CycleAnchor")?.as_str() {
            "anniversary" => {
                let fields = Fields::of_variant(value, "CycleAnchor", None, &["type"]);
                let made = tenure::plan::CycleAnchor::Anniversary;
                fields.end()?;
                Ok(made)
            }
            "day" => {
                let fields = Fields::of_variant(value, "CycleAnchor", Some("day"), &["type", "day"]);
                let made = tenure::plan::CycleAnchor::Day { day: fields.get(c"day")? };
                fields.end()?;
                Ok(made)
            }
            "calendar" => {
                let fields = Fields::of_variant(value, "CycleAnchor", None, &["type"]);
                let made = tenure::plan::CycleAnchor::Calendar;
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["anniversary", "day", "calendar"]).into()),
        }
    }
}

impl ToJs for tenure::change::Effect {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::change::Effect::Now => {
                object.set(c"type", "now")?;
            }
            tenure::change::Effect::PeriodEnd => {
                object.set(c"type", "period_end")?;
            }
            tenure::change::Effect::On(value_) => {
                object.set(c"type", "on")?;
                object.set(c"value", value_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::change::Effect {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Effect")?.as_str() {
            "now" => {
                let fields = Fields::of_variant(value, "Effect", None, &["type"]);
                let made = tenure::change::Effect::Now;
                fields.end()?;
                Ok(made)
            }
            "period_end" => {
                let fields = Fields::of_variant(value, "Effect", None, &["type"]);
                let made = tenure::change::Effect::PeriodEnd;
                fields.end()?;
                Ok(made)
            }
            "on" => {
                let fields = Fields::of_variant(value, "Effect", None, &["type", "value"]);
                let made = tenure::change::Effect::On(fields.value("on")?);
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["now", "period_end", "on"]).into()),
        }
    }
}

impl ToJs for tenure::credit::LotSource {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::credit::LotSource::Allowance { membership: membership_ } => {
                object.set(c"type", "allowance")?;
                object.set(c"membership", membership_)?;
            }
            tenure::credit::LotSource::AddOn { membership: membership_, attachment: attachment_ } => {
                object.set(c"type", "add_on")?;
                object.set(c"membership", membership_)?;
                object.set(c"attachment", attachment_)?;
            }
            tenure::credit::LotSource::Grant { grant: grant_ } => {
                object.set(c"type", "grant")?;
                object.set(c"grant", grant_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::credit::LotSource {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "LotSource")?.as_str() {
            "allowance" => {
                let fields = Fields::of_variant(value, "LotSource", Some("allowance"), &["type", "membership"]);
                let made = tenure::credit::LotSource::Allowance { membership: fields.get(c"membership")? };
                fields.end()?;
                Ok(made)
            }
            "add_on" => {
                let fields =
                    Fields::of_variant(value, "LotSource", Some("add_on"), &["type", "membership", "attachment"]);
                let made = tenure::credit::LotSource::AddOn {
                    membership: fields.get(c"membership")?,
                    attachment: fields.get(c"attachment")?,
                };
                fields.end()?;
                Ok(made)
            }
            "grant" => {
                let fields = Fields::of_variant(value, "LotSource", Some("grant"), &["type", "grant"]);
                let made = tenure::credit::LotSource::Grant { grant: fields.get(c"grant")? };
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["allowance", "add_on", "grant"]).into()),
        }
    }
}

impl ToJs for tenure::space::facts::PartCount {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::space::facts::PartCount::Days => {
                object.set(c"type", "days")?;
            }
            tenure::space::facts::PartCount::Seconds => {
                object.set(c"type", "seconds")?;
            }
            tenure::space::facts::PartCount::MonthOf(value_) => {
                object.set(c"type", "month_of")?;
                object.set(c"value", value_)?;
            }
            tenure::space::facts::PartCount::Months => {
                object.set(c"type", "months")?;
            }
            tenure::space::facts::PartCount::None => {
                object.set(c"type", "none")?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::PartCount {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "PartCount")?.as_str() {
            "days" => {
                let fields = Fields::of_variant(value, "PartCount", None, &["type"]);
                let made = tenure::space::facts::PartCount::Days;
                fields.end()?;
                Ok(made)
            }
            "seconds" => {
                let fields = Fields::of_variant(value, "PartCount", None, &["type"]);
                let made = tenure::space::facts::PartCount::Seconds;
                fields.end()?;
                Ok(made)
            }
            "month_of" => {
                let fields = Fields::of_variant(value, "PartCount", None, &["type", "value"]);
                let made = tenure::space::facts::PartCount::MonthOf(fields.value("month_of")?);
                fields.end()?;
                Ok(made)
            }
            "months" => {
                let fields = Fields::of_variant(value, "PartCount", None, &["type"]);
                let made = tenure::space::facts::PartCount::Months;
                fields.end()?;
                Ok(made)
            }
            "none" => {
                let fields = Fields::of_variant(value, "PartCount", None, &["type"]);
                let made = tenure::space::facts::PartCount::None;
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["days", "seconds", "month_of", "months", "none"]).into()),
        }
    }
}

impl ToJs for tenure::space::facts::Party {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::space::facts::Party::Customer(value_) => {
                object.set(c"type", "customer")?;
                object.set(c"value", value_)?;
            }
            tenure::space::facts::Party::Company(value_) => {
                object.set(c"type", "company")?;
                object.set(c"value", value_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Party {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Party")?.as_str() {
            "customer" => {
                let fields = Fields::of_variant(value, "Party", None, &["type", "value"]);
                let made = tenure::space::facts::Party::Customer(fields.value("customer")?);
                fields.end()?;
                Ok(made)
            }
            "company" => {
                let fields = Fields::of_variant(value, "Party", None, &["type", "value"]);
                let made = tenure::space::facts::Party::Company(fields.value("company")?);
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["customer", "company"]).into()),
        }
    }
}

impl ToJs for tenure::space::facts::PauseFee {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::space::facts::PauseFee::Credit => {
                object.set(c"type", "credit")?;
            }
            tenure::space::facts::PauseFee::SkipCycles => {
                object.set(c"type", "skip_cycles")?;
            }
            tenure::space::facts::PauseFee::Fee(value_) => {
                object.set(c"type", "fee")?;
                object.set(c"value", value_)?;
            }
            tenure::space::facts::PauseFee::Shift => {
                object.set(c"type", "shift")?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::PauseFee {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "PauseFee")?.as_str() {
            "credit" => {
                let fields = Fields::of_variant(value, "PauseFee", None, &["type"]);
                let made = tenure::space::facts::PauseFee::Credit;
                fields.end()?;
                Ok(made)
            }
            "skip_cycles" => {
                let fields = Fields::of_variant(value, "PauseFee", None, &["type"]);
                let made = tenure::space::facts::PauseFee::SkipCycles;
                fields.end()?;
                Ok(made)
            }
            "fee" => {
                let fields = Fields::of_variant(value, "PauseFee", None, &["type", "value"]);
                let made = tenure::space::facts::PauseFee::Fee(fields.value("fee")?);
                fields.end()?;
                Ok(made)
            }
            "shift" => {
                let fields = Fields::of_variant(value, "PauseFee", None, &["type"]);
                let made = tenure::space::facts::PauseFee::Shift;
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["credit", "skip_cycles", "fee", "shift"]).into()),
        }
    }
}

impl ToJs for tenure::plan::Price {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::plan::Price::Flat { amount: amount_ } => {
                object.set(c"type", "flat")?;
                object.set(c"amount", amount_)?;
            }
            tenure::plan::Price::PerSeat { amount: amount_, minimum: minimum_ } => {
                object.set(c"type", "per_seat")?;
                object.set(c"amount", amount_)?;
                object.set(c"minimum", minimum_)?;
            }
            tenure::plan::Price::Graduated { tiers: tiers_, minimum: minimum_ } => {
                object.set(c"type", "graduated")?;
                object.set(c"tiers", tiers_)?;
                object.set(c"minimum", minimum_)?;
            }
            tenure::plan::Price::Volume { tiers: tiers_, minimum: minimum_ } => {
                object.set(c"type", "volume")?;
                object.set(c"tiers", tiers_)?;
                object.set(c"minimum", minimum_)?;
            }
            tenure::plan::Price::Package { amount: amount_, size: size_, minimum: minimum_ } => {
                object.set(c"type", "package")?;
                object.set(c"amount", amount_)?;
                object.set(c"size", size_)?;
                object.set(c"minimum", minimum_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::plan::Price {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Price")?.as_str() {
            "flat" => {
                let fields = Fields::of_variant(value, "Price", Some("flat"), &["type", "amount"]);
                let made = tenure::plan::Price::Flat { amount: fields.get(c"amount")? };
                fields.end()?;
                Ok(made)
            }
            "per_seat" => {
                let fields = Fields::of_variant(value, "Price", Some("per_seat"), &["type", "amount", "minimum"]);
                let made =
                    tenure::plan::Price::PerSeat { amount: fields.get(c"amount")?, minimum: fields.get(c"minimum")? };
                fields.end()?;
                Ok(made)
            }
            "graduated" => {
                let fields = Fields::of_variant(value, "Price", Some("graduated"), &["type", "tiers", "minimum"]);
                let made =
                    tenure::plan::Price::Graduated { tiers: fields.get(c"tiers")?, minimum: fields.get(c"minimum")? };
                fields.end()?;
                Ok(made)
            }
            "volume" => {
                let fields = Fields::of_variant(value, "Price", Some("volume"), &["type", "tiers", "minimum"]);
                let made =
                    tenure::plan::Price::Volume { tiers: fields.get(c"tiers")?, minimum: fields.get(c"minimum")? };
                fields.end()?;
                Ok(made)
            }
            "package" => {
                let fields =
                    Fields::of_variant(value, "Price", Some("package"), &["type", "amount", "size", "minimum"]);
                let made = tenure::plan::Price::Package {
                    amount: fields.get(c"amount")?,
                    size: fields.get(c"size")?,
                    minimum: fields.get(c"minimum")?,
                };
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["flat", "per_seat", "graduated", "volume", "package"]).into()),
        }
    }
}

impl ToJs for tenure::change::Relied {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::change::Relied::Catalogue { facts: facts_ } => {
                object.set(c"type", "catalogue")?;
                object.set(c"facts", facts_)?;
            }
            tenure::change::Relied::Party { party: party_, facts: facts_ } => {
                object.set(c"type", "party")?;
                object.set(c"party", party_)?;
                object.set(c"facts", facts_)?;
            }
            tenure::change::Relied::Holders { plan: plan_, facts: facts_ } => {
                object.set(c"type", "holders")?;
                object.set(c"plan", plan_)?;
                object.set(c"facts", facts_)?;
            }
            tenure::change::Relied::Everybody { facts: facts_ } => {
                object.set(c"type", "everybody")?;
                object.set(c"facts", facts_)?;
            }
            tenure::change::Relied::Resource { resource: resource_, facts: facts_ } => {
                object.set(c"type", "resource")?;
                object.set(c"resource", resource_)?;
                object.set(c"facts", facts_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::change::Relied {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Relied")?.as_str() {
            "catalogue" => {
                let fields = Fields::of_variant(value, "Relied", Some("catalogue"), &["type", "facts"]);
                let made = tenure::change::Relied::Catalogue { facts: fields.get(c"facts")? };
                fields.end()?;
                Ok(made)
            }
            "party" => {
                let fields = Fields::of_variant(value, "Relied", Some("party"), &["type", "party", "facts"]);
                let made = tenure::change::Relied::Party { party: fields.get(c"party")?, facts: fields.get(c"facts")? };
                fields.end()?;
                Ok(made)
            }
            "holders" => {
                let fields = Fields::of_variant(value, "Relied", Some("holders"), &["type", "plan", "facts"]);
                let made = tenure::change::Relied::Holders { plan: fields.get(c"plan")?, facts: fields.get(c"facts")? };
                fields.end()?;
                Ok(made)
            }
            "everybody" => {
                let fields = Fields::of_variant(value, "Relied", Some("everybody"), &["type", "facts"]);
                let made = tenure::change::Relied::Everybody { facts: fields.get(c"facts")? };
                fields.end()?;
                Ok(made)
            }
            "resource" => {
                let fields = Fields::of_variant(value, "Relied", Some("resource"), &["type", "resource", "facts"]);
                let made = tenure::change::Relied::Resource {
                    resource: fields.get(c"resource")?,
                    facts: fields.get(c"facts")?,
                };
                fields.end()?;
                Ok(made)
            }
            other => {
                Err(Error::unknown_variant(other, &["catalogue", "party", "holders", "everybody", "resource"]).into())
            }
        }
    }
}

impl ToJs for tenure::space::facts::RoundFirst {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::space::facts::RoundFirst::Nothing => {
                object.set(c"type", "nothing")?;
            }
            tenure::space::facts::RoundFirst::Fraction(value_) => {
                object.set(c"type", "fraction")?;
                object.set(c"value", value_)?;
            }
            tenure::space::facts::RoundFirst::UnitPrice(value_) => {
                object.set(c"type", "unit_price")?;
                object.set(c"value", value_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::RoundFirst {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "RoundFirst")?.as_str() {
            "nothing" => {
                let fields = Fields::of_variant(value, "RoundFirst", None, &["type"]);
                let made = tenure::space::facts::RoundFirst::Nothing;
                fields.end()?;
                Ok(made)
            }
            "fraction" => {
                let fields = Fields::of_variant(value, "RoundFirst", None, &["type", "value"]);
                let made = tenure::space::facts::RoundFirst::Fraction(fields.value("fraction")?);
                fields.end()?;
                Ok(made)
            }
            "unit_price" => {
                let fields = Fields::of_variant(value, "RoundFirst", None, &["type", "value"]);
                let made = tenure::space::facts::RoundFirst::UnitPrice(fields.value("unit_price")?);
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["nothing", "fraction", "unit_price"]).into()),
        }
    }
}

impl ToJs for tenure::standing::Source {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::standing::Source::Own => {
                object.set(c"type", "own")?;
            }
            tenure::standing::Source::Shared { share: share_ } => {
                object.set(c"type", "shared")?;
                object.set(c"share", share_)?;
            }
            tenure::standing::Source::Inherited { company: company_, link: link_ } => {
                object.set(c"type", "inherited")?;
                object.set(c"company", company_)?;
                object.set(c"link", link_)?;
            }
            tenure::standing::Source::Default => {
                object.set(c"type", "default")?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::standing::Source {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Source")?.as_str() {
            "own" => {
                let fields = Fields::of_variant(value, "Source", None, &["type"]);
                let made = tenure::standing::Source::Own;
                fields.end()?;
                Ok(made)
            }
            "shared" => {
                let fields = Fields::of_variant(value, "Source", Some("shared"), &["type", "share"]);
                let made = tenure::standing::Source::Shared { share: fields.get(c"share")? };
                fields.end()?;
                Ok(made)
            }
            "inherited" => {
                let fields = Fields::of_variant(value, "Source", Some("inherited"), &["type", "company", "link"]);
                let made = tenure::standing::Source::Inherited {
                    company: fields.get(c"company")?,
                    link: fields.get(c"link")?,
                };
                fields.end()?;
                Ok(made)
            }
            "default" => {
                let fields = Fields::of_variant(value, "Source", None, &["type"]);
                let made = tenure::standing::Source::Default;
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["own", "shared", "inherited", "default"]).into()),
        }
    }
}

impl ToJs for tenure::plan::Term {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::plan::Term::Open => {
                object.set(c"type", "open")?;
            }
            tenure::plan::Term::Rolling { length: length_ } => {
                object.set(c"type", "rolling")?;
                object.set(c"length", length_)?;
            }
            tenure::plan::Term::Season { starts: starts_, length: length_, rollover: rollover_ } => {
                object.set(c"type", "season")?;
                object.set(c"starts", starts_)?;
                object.set(c"length", length_)?;
                object.set(c"rollover", rollover_)?;
            }
            tenure::plan::Term::Calendar { length: length_, rollover_day: rollover_day_ } => {
                object.set(c"type", "calendar")?;
                object.set(c"length", length_)?;
                object.set(c"rolloverDay", rollover_day_)?;
            }
            tenure::plan::Term::Event { from: from_, until: until_ } => {
                object.set(c"type", "event")?;
                object.set(c"from", from_)?;
                object.set(c"until", until_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::plan::Term {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Term")?.as_str() {
            "open" => {
                let fields = Fields::of_variant(value, "Term", None, &["type"]);
                let made = tenure::plan::Term::Open;
                fields.end()?;
                Ok(made)
            }
            "rolling" => {
                let fields = Fields::of_variant(value, "Term", Some("rolling"), &["type", "length"]);
                let made = tenure::plan::Term::Rolling { length: fields.get(c"length")? };
                fields.end()?;
                Ok(made)
            }
            "season" => {
                let fields =
                    Fields::of_variant(value, "Term", Some("season"), &["type", "starts", "length", "rollover"]);
                let made = tenure::plan::Term::Season {
                    starts: fields.get(c"starts")?,
                    length: fields.get(c"length")?,
                    rollover: fields.get(c"rollover")?,
                };
                fields.end()?;
                Ok(made)
            }
            "calendar" => {
                let fields = Fields::of_variant(value, "Term", Some("calendar"), &["type", "length", "rolloverDay"]);
                let made = tenure::plan::Term::Calendar {
                    length: fields.get(c"length")?,
                    rollover_day: fields.get(c"rolloverDay")?,
                };
                fields.end()?;
                Ok(made)
            }
            "event" => {
                let fields = Fields::of_variant(value, "Term", Some("event"), &["type", "from", "until"]);
                let made = tenure::plan::Term::Event { from: fields.get(c"from")?, until: fields.get(c"until")? };
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["open", "rolling", "season", "calendar", "event"]).into()),
        }
    }
}

impl ToJs for tenure::report::Usage {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::report::Usage::None => {
                object.set(c"type", "none")?;
            }
            tenure::report::Usage::AsInLast(value_) => {
                object.set(c"type", "as_in_last")?;
                object.set(c"value", value_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::report::Usage {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Usage")?.as_str() {
            "none" => {
                let fields = Fields::of_variant(value, "Usage", None, &["type"]);
                let made = tenure::report::Usage::None;
                fields.end()?;
                Ok(made)
            }
            "as_in_last" => {
                let fields = Fields::of_variant(value, "Usage", None, &["type", "value"]);
                let made = tenure::report::Usage::AsInLast(fields.value("as_in_last")?);
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["none", "as_in_last"]).into()),
        }
    }
}

impl ToJs for tenure::change::Visitor {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        match self {
            tenure::change::Visitor::Unknown => {
                object.set(c"type", "unknown")?;
            }
            tenure::change::Visitor::Known => {
                object.set(c"type", "known")?;
            }
            tenure::change::Visitor::LoggedIn(value_) => {
                object.set(c"type", "logged_in")?;
                object.set(c"value", value_)?;
            }
        }
        Ok(object)
    }
}

impl FromJs for tenure::change::Visitor {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match Fields::variant(value, "Visitor")?.as_str() {
            "unknown" => {
                let fields = Fields::of_variant(value, "Visitor", None, &["type"]);
                let made = tenure::change::Visitor::Unknown;
                fields.end()?;
                Ok(made)
            }
            "known" => {
                let fields = Fields::of_variant(value, "Visitor", None, &["type"]);
                let made = tenure::change::Visitor::Known;
                fields.end()?;
                Ok(made)
            }
            "logged_in" => {
                let fields = Fields::of_variant(value, "Visitor", None, &["type", "value"]);
                let made = tenure::change::Visitor::LoggedIn(fields.value("logged_in")?);
                fields.end()?;
                Ok(made)
            }
            other => Err(Error::unknown_variant(other, &["unknown", "known", "logged_in"]).into()),
        }
    }
}
