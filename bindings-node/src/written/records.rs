//! How records cross.
// Written by `cargo xtask bindings` from the core's source.

use crate::convert::{FromJs, ToJs};
use crate::fault::Result;
use crate::fields::Fields;
use crate::js::{Js, Value};

impl ToJs for tenure::change::AccessChange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::AccessChange {
            customer: customer_,
            permission: permission_,
            gained: gained_,
            from: from_,
            until: until_,
        } = self;
        object.set(c"customer", customer_)?;
        object.set(c"permission", permission_)?;
        object.set(c"gained", gained_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::AccessChange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "AccessChange", &["customer", "permission", "gained", "from", "until"])?;
        let made = tenure::change::AccessChange {
            customer: fields.get(c"customer")?,
            permission: fields.get(c"permission")?,
            gained: fields.get(c"gained")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::plan::Allowance {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::plan::Allowance {
            credit: credit_,
            amount: amount_,
            every: every_,
            rollover: rollover_,
            prorated: prorated_,
            priority: priority_,
            each: each_,
            only: only_,
        } = self;
        object.set(c"credit", credit_)?;
        object.set(c"amount", amount_)?;
        object.set(c"every", every_)?;
        object.set(c"rollover", rollover_)?;
        object.set(c"prorated", prorated_)?;
        object.set(c"priority", priority_)?;
        object.set(c"each", each_)?;
        object.set(c"only", only_)?;
        Ok(object)
    }
}

impl FromJs for tenure::plan::Allowance {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Allowance",
            &["credit", "amount", "every", "rollover", "prorated", "priority", "each", "only"],
        )?;
        let made = tenure::plan::Allowance {
            credit: fields.get(c"credit")?,
            amount: fields.get(c"amount")?,
            every: fields.get(c"every")?,
            rollover: fields.get(c"rollover")?,
            prorated: fields.get_or(c"prorated", Default::default)?,
            priority: fields.get_or(c"priority", Default::default)?,
            each: fields.get_or(c"each", Default::default)?,
            only: fields.get_or(c"only", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::Assign {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::Assign {
            holder: holder_,
            plan: plan_,
            from: from_,
            until: until_,
            joined: joined_,
            terms: terms_,
            seats: seats_,
            price: price_,
            payer: payer_,
            permissions: permissions_,
            hours: hours_,
            allowances: allowances_,
            commitment: commitment_,
            places: places_,
            pool: pool_,
            coupon: coupon_,
        } = self;
        object.set(c"holder", holder_)?;
        object.set(c"plan", plan_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"joined", joined_)?;
        object.set(c"terms", terms_)?;
        object.set(c"seats", seats_)?;
        object.set(c"price", price_)?;
        object.set(c"payer", payer_)?;
        object.set(c"permissions", permissions_)?;
        object.set(c"hours", hours_)?;
        object.set(c"allowances", allowances_)?;
        object.set(c"commitment", commitment_)?;
        object.set(c"places", places_)?;
        object.set(c"pool", pool_)?;
        object.set(c"coupon", coupon_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::Assign {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Assign",
            &[
                "holder",
                "plan",
                "from",
                "until",
                "joined",
                "terms",
                "seats",
                "price",
                "payer",
                "permissions",
                "hours",
                "allowances",
                "commitment",
                "places",
                "pool",
                "coupon",
            ],
        )?;
        let made = tenure::change::Assign {
            holder: fields.get(c"holder")?,
            plan: fields.get(c"plan")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            joined: fields.get(c"joined")?,
            terms: fields.get(c"terms")?,
            seats: fields.get(c"seats")?,
            price: fields.get(c"price")?,
            payer: fields.get(c"payer")?,
            permissions: fields.get(c"permissions")?,
            hours: fields.get(c"hours")?,
            allowances: fields.get(c"allowances")?,
            commitment: fields.get(c"commitment")?,
            places: fields.get(c"places")?,
            pool: fields.get(c"pool")?,
            coupon: fields.get(c"coupon")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::Assumptions {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::Assumptions { renewals: renewals_, usage: usage_ } = self;
        object.set(c"renewals", renewals_)?;
        object.set(c"usage", usage_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::Assumptions {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Assumptions", &["renewals", "usage"])?;
        let made = tenure::report::Assumptions {
            renewals: fields.get_or(c"renewals", Default::default)?,
            usage: fields.get_or(c"usage", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Attachment {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Attachment {
            id: id_,
            recorded: recorded_,
            membership: membership_,
            add_on: add_on_,
            from: from_,
            until: until_,
            quantity: quantity_,
            price: price_,
            by: by_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"membership", membership_)?;
        object.set(c"addOn", add_on_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"quantity", quantity_)?;
        object.set(c"price", price_)?;
        object.set(c"by", by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Attachment {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Attachment",
            &["id", "recorded", "membership", "addOn", "from", "until", "quantity", "price", "by"],
        )?;
        let made = tenure::space::facts::Attachment {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            membership: fields.get(c"membership")?,
            add_on: fields.get(c"addOn")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            quantity: fields.get(c"quantity")?,
            price: fields.get(c"price")?,
            by: fields.get(c"by")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::Balance {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::Balance {
            party: party_,
            credit: credit_,
            from: from_,
            until: until_,
            left: left_,
            reserved: reserved_,
            available: available_,
            available_for: available_for_,
            owed: owed_,
            top_up: top_up_,
            lots: lots_,
        } = self;
        object.set(c"party", party_)?;
        object.set(c"credit", credit_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"left", left_)?;
        object.set(c"reserved", reserved_)?;
        object.set(c"available", available_)?;
        object.set(c"availableFor", available_for_)?;
        object.set(c"owed", owed_)?;
        object.set(c"topUp", top_up_)?;
        object.set(c"lots", lots_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::Balance {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Balance",
            &[
                "party",
                "credit",
                "from",
                "until",
                "left",
                "reserved",
                "available",
                "availableFor",
                "owed",
                "topUp",
                "lots",
            ],
        )?;
        let made = tenure::credit::Balance {
            party: fields.get(c"party")?,
            credit: fields.get(c"credit")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            left: fields.get(c"left")?,
            reserved: fields.get(c"reserved")?,
            available: fields.get(c"available")?,
            available_for: fields.get_or(c"availableFor", Default::default)?,
            owed: fields.get(c"owed")?,
            top_up: fields.get(c"topUp")?,
            lots: fields.get(c"lots")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::Bill {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::Bill { through: through_, invoices: invoices_, held: held_, failed: failed_ } = self;
        object.set(c"through", through_)?;
        object.set(c"invoices", invoices_)?;
        object.set(c"held", held_)?;
        object.set(c"failed", failed_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::Bill {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Bill", &["through", "invoices", "held", "failed"])?;
        let made = tenure::billing::Bill {
            through: fields.get(c"through")?,
            invoices: fields.get(c"invoices")?,
            held: fields.get(c"held")?,
            failed: fields.get(c"failed")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::BilledLine {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::BilledLine { date: date_, line: line_ } = self;
        object.set(c"date", date_)?;
        object.set(c"line", line_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::BilledLine {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "BilledLine", &["date", "line"])?;
        let made = tenure::change::BilledLine { date: fields.get(c"date")?, line: fields.get(c"line")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::BilledPortion {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::BilledPortion {
            number: number_,
            from: from_,
            until: until_,
            last_day: last_day_,
            numerator: numerator_,
            denominator: denominator_,
            whole: whole_,
        } = self;
        object.set(c"number", number_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"lastDay", last_day_)?;
        object.set(c"numerator", numerator_)?;
        object.set(c"denominator", denominator_)?;
        object.set(c"whole", whole_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::BilledPortion {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "BilledPortion",
            &["number", "from", "until", "lastDay", "numerator", "denominator", "whole"],
        )?;
        let made = tenure::proration::BilledPortion {
            number: fields.get(c"number")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            last_day: fields.get(c"lastDay")?,
            numerator: fields.get(c"numerator")?,
            denominator: fields.get(c"denominator")?,
            whole: fields.get(c"whole")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Booking {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Booking {
            id: id_,
            recorded: recorded_,
            customer: customer_,
            resource: resource_,
            from: from_,
            until: until_,
            under: under_,
            price: price_,
            takes: takes_,
            tax: tax_,
            waited: waited_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"customer", customer_)?;
        object.set(c"resource", resource_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"under", under_)?;
        object.set(c"price", price_)?;
        object.set(c"takes", takes_)?;
        object.set(c"tax", tax_)?;
        object.set(c"waited", waited_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Booking {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Booking",
            &["id", "recorded", "customer", "resource", "from", "until", "under", "price", "takes", "tax", "waited"],
        )?;
        let made = tenure::space::facts::Booking {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            customer: fields.get(c"customer")?,
            resource: fields.get(c"resource")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            under: fields.get(c"under")?,
            price: fields.get(c"price")?,
            takes: fields.get(c"takes")?,
            tax: fields.get(c"tax")?,
            waited: fields.get(c"waited")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::booking::BookingReason {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::booking::BookingReason {
            code: code_,
            limit: limit_,
            booking: booking_,
            hours: hours_,
            group: group_,
            place: place_,
        } = self;
        object.set(c"code", code_)?;
        object.set(c"limit", limit_)?;
        object.set(c"booking", booking_)?;
        object.set(c"hours", hours_)?;
        object.set(c"group", group_)?;
        object.set(c"place", place_)?;
        Ok(object)
    }
}

impl FromJs for tenure::booking::BookingReason {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "BookingReason", &["code", "limit", "booking", "hours", "group", "place"])?;
        let made = tenure::booking::BookingReason {
            code: fields.get(c"code")?,
            limit: fields.get(c"limit")?,
            booking: fields.get(c"booking")?,
            hours: fields.get(c"hours")?,
            group: fields.get(c"group")?,
            place: fields.get(c"place")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::BookingRecord {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::BookingRecord { booking: booking_, cancelled: cancelled_, charged: charged_ } = self;
        object.set(c"booking", booking_)?;
        object.set(c"cancelled", cancelled_)?;
        object.set(c"charged", charged_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::BookingRecord {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "BookingRecord", &["booking", "cancelled", "charged"])?;
        let made = tenure::standing::BookingRecord {
            booking: fields.get(c"booking")?,
            cancelled: fields.get(c"cancelled")?,
            charged: fields.get(c"charged")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Cancellation {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Cancellation {
            id: id_,
            recorded: recorded_,
            membership: membership_,
            at: at_,
            unused: unused_,
            reason: reason_,
            by: by_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"membership", membership_)?;
        object.set(c"at", at_)?;
        object.set(c"unused", unused_)?;
        object.set(c"reason", reason_)?;
        object.set(c"by", by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Cancellation {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "Cancellation", &["id", "recorded", "membership", "at", "unused", "reason", "by"])?;
        let made = tenure::space::facts::Cancellation {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            membership: fields.get(c"membership")?,
            at: fields.get(c"at")?,
            unused: fields.get_or(c"unused", Default::default)?,
            reason: fields.get(c"reason")?,
            by: fields.get(c"by")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::Cancelled {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::Cancelled { remaining: remaining_, credit: credit_, tax: tax_, total: total_ } = self;
        object.set(c"remaining", remaining_)?;
        object.set(c"credit", credit_)?;
        object.set(c"tax", tax_)?;
        object.set(c"total", total_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::Cancelled {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Cancelled", &["remaining", "credit", "tax", "total"])?;
        let made = tenure::proration::Cancelled {
            remaining: fields.get(c"remaining")?,
            credit: fields.get(c"credit")?,
            tax: fields.get(c"tax")?,
            total: fields.get(c"total")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::booking::Cancelling {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::booking::Cancelling { late: late_, returned: returned_ } = self;
        object.set(c"late", late_)?;
        object.set(c"returned", returned_)?;
        Ok(object)
    }
}

impl FromJs for tenure::booking::Cancelling {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Cancelling", &["late", "returned"])?;
        let made = tenure::booking::Cancelling { late: fields.get(c"late")?, returned: fields.get(c"returned")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardClaims {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardClaims {
            issuer: issuer_,
            subject: subject_,
            id: id_,
            issued: issued_,
            fresh_until: fresh_until_,
            expires: expires_,
            generation: generation_,
            grants: grants_,
            hours: hours_,
            zones: zones_,
            lease: lease_,
            holder: holder_,
        } = self;
        object.set(c"issuer", issuer_)?;
        object.set(c"subject", subject_)?;
        object.set(c"id", id_)?;
        object.set(c"issued", issued_)?;
        object.set(c"freshUntil", fresh_until_)?;
        object.set(c"expires", expires_)?;
        object.set(c"generation", generation_)?;
        object.set(c"grants", grants_)?;
        object.set(c"hours", hours_)?;
        object.set(c"zones", zones_)?;
        object.set(c"lease", lease_)?;
        object.set(c"holder", holder_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardClaims {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "CardClaims",
            &[
                "issuer",
                "subject",
                "id",
                "issued",
                "freshUntil",
                "expires",
                "generation",
                "grants",
                "hours",
                "zones",
                "lease",
                "holder",
            ],
        )?;
        let made = tenure::calculator::CardClaims {
            issuer: fields.get(c"issuer")?,
            subject: fields.get(c"subject")?,
            id: fields.get(c"id")?,
            issued: fields.get(c"issued")?,
            fresh_until: fields.get(c"freshUntil")?,
            expires: fields.get(c"expires")?,
            generation: fields.get(c"generation")?,
            grants: fields.get_or(c"grants", Default::default)?,
            hours: fields.get_or(c"hours", Default::default)?,
            zones: fields.get_or(c"zones", Default::default)?,
            lease: fields.get(c"lease")?,
            holder: fields.get(c"holder")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::card::CardDraft {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::card::CardDraft { card: card_, draft: draft_, to_sign: to_sign_ } = self;
        object.set(c"card", card_)?;
        object.set(c"draft", draft_)?;
        object.set(c"toSign", to_sign_)?;
        Ok(object)
    }
}

impl FromJs for tenure::card::CardDraft {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardDraft", &["card", "draft", "toSign"])?;
        let made = tenure::card::CardDraft {
            card: fields.get(c"card")?,
            draft: fields.get(c"draft")?,
            to_sign: fields.get(c"toSign")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardGrant {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardGrant {
            permission: permission_,
            number: number_,
            hours: hours_,
            from: from_,
            until: until_,
            grace: grace_,
            needs_fresh: needs_fresh_,
        } = self;
        object.set(c"permission", permission_)?;
        object.set(c"number", number_)?;
        object.set(c"hours", hours_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"grace", grace_)?;
        object.set(c"needsFresh", needs_fresh_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardGrant {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "CardGrant", &["permission", "number", "hours", "from", "until", "grace", "needsFresh"])?;
        let made = tenure::calculator::CardGrant {
            permission: fields.get(c"permission")?,
            number: fields.get(c"number")?,
            hours: fields.get(c"hours")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            grace: fields.get(c"grace")?,
            needs_fresh: fields.get_or(c"needsFresh", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardHours {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardHours { windows: windows_, exceptions: exceptions_, zone: zone_ } = self;
        object.set(c"windows", windows_)?;
        object.set(c"exceptions", exceptions_)?;
        object.set(c"zone", zone_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardHours {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardHours", &["windows", "exceptions", "zone"])?;
        let made = tenure::calculator::CardHours {
            windows: fields.get(c"windows")?,
            exceptions: fields.get_or(c"exceptions", Default::default)?,
            zone: fields.get(c"zone")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardKey {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardKey { kid: kid_, key: key_, from: from_, until: until_ } = self;
        object.set(c"kid", kid_)?;
        object.set(c"key", key_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardKey {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardKey", &["kid", "key", "from", "until"])?;
        let made = tenure::calculator::CardKey {
            kid: fields.get(c"kid")?,
            key: fields.get(c"key")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardLease {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardLease {
            id: id_,
            credit: credit_,
            units: units_,
            until: until_,
            upload_until: upload_until_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"credit", credit_)?;
        object.set(c"units", units_)?;
        object.set(c"until", until_)?;
        object.set(c"uploadUntil", upload_until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardLease {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardLease", &["id", "credit", "units", "until", "uploadUntil"])?;
        let made = tenure::calculator::CardLease {
            id: fields.get(c"id")?,
            credit: fields.get(c"credit")?,
            units: fields.get(c"units")?,
            until: fields.get(c"until")?,
            upload_until: fields.get(c"uploadUntil")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardOffset {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardOffset { from: from_, minutes: minutes_ } = self;
        object.set(c"from", from_)?;
        object.set(c"minutes", minutes_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardOffset {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardOffset", &["from", "minutes"])?;
        let made = tenure::calculator::CardOffset { from: fields.get(c"from")?, minutes: fields.get(c"minutes")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::card::CardOptions {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::card::CardOptions {
            id: id_,
            generation: generation_,
            lives: lives_,
            fresh: fresh_,
            permissions: permissions_,
            numbers: numbers_,
            holder: holder_,
            lease: lease_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"generation", generation_)?;
        object.set(c"lives", lives_)?;
        object.set(c"fresh", fresh_)?;
        object.set(c"permissions", permissions_)?;
        object.set(c"numbers", numbers_)?;
        object.set(c"holder", holder_)?;
        object.set(c"lease", lease_)?;
        Ok(object)
    }
}

impl FromJs for tenure::card::CardOptions {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "CardOptions",
            &["id", "generation", "lives", "fresh", "permissions", "numbers", "holder", "lease"],
        )?;
        let made = tenure::card::CardOptions {
            id: fields.get(c"id")?,
            generation: fields.get(c"generation")?,
            lives: fields.get(c"lives")?,
            fresh: fields.get(c"fresh")?,
            permissions: fields.get_or(c"permissions", Default::default)?,
            numbers: fields.get_or(c"numbers", Default::default)?,
            holder: fields.get(c"holder")?,
            lease: fields.get(c"lease")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardReason {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardReason { code: code_, sentence: sentence_ } = self;
        object.set(c"code", code_)?;
        object.set(c"sentence", sentence_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardReason {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardReason", &["code", "sentence"])?;
        let made = tenure::calculator::CardReason { code: fields.get(c"code")?, sentence: fields.get(c"sentence")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardRoot {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardRoot { issuer: issuer_, kid: kid_, key: key_ } = self;
        object.set(c"issuer", issuer_)?;
        object.set(c"kid", kid_)?;
        object.set(c"key", key_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardRoot {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardRoot", &["issuer", "kid", "key"])?;
        let made = tenure::calculator::CardRoot {
            issuer: fields.get(c"issuer")?,
            kid: fields.get(c"kid")?,
            key: fields.get(c"key")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardScan {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardScan {
            card: card_,
            proof: proof_,
            age: age_,
            verdict: verdict_,
            reasons: reasons_,
            until: until_,
            state: state_,
        } = self;
        object.set(c"card", card_)?;
        object.set(c"proof", proof_)?;
        object.set(c"age", age_)?;
        object.set(c"verdict", verdict_)?;
        object.set(c"reasons", reasons_)?;
        object.set(c"until", until_)?;
        object.set(c"state", state_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardScan {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardScan", &["card", "proof", "age", "verdict", "reasons", "until", "state"])?;
        let made = tenure::calculator::CardScan {
            card: fields.get(c"card")?,
            proof: fields.get(c"proof")?,
            age: fields.get(c"age")?,
            verdict: fields.get(c"verdict")?,
            reasons: fields.get(c"reasons")?,
            until: fields.get(c"until")?,
            state: fields.get(c"state")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CardZone {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CardZone { minutes: minutes_, changes: changes_ } = self;
        object.set(c"minutes", minutes_)?;
        object.set(c"changes", changes_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CardZone {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CardZone", &["minutes", "changes"])?;
        let made = tenure::calculator::CardZone {
            minutes: fields.get(c"minutes")?,
            changes: fields.get_or(c"changes", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::card::Carried {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::card::Carried { permission: permission_, needs_fresh: needs_fresh_ } = self;
        object.set(c"permission", permission_)?;
        object.set(c"needsFresh", needs_fresh_)?;
        Ok(object)
    }
}

impl FromJs for tenure::card::Carried {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Carried", &["permission", "needsFresh"])?;
        let made = tenure::card::Carried {
            permission: fields.get(c"permission")?,
            needs_fresh: fields.get_or(c"needsFresh", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::ChangePolicy {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::ChangePolicy {
            day: day_,
            within_a_day: within_a_day_,
            trial: trial_,
            judged_by: judged_by_,
            upgrade: upgrade_,
            downgrade: downgrade_,
            credit: credit_,
            collect: collect_,
        } = self;
        object.set(c"day", day_)?;
        object.set(c"withinADay", within_a_day_)?;
        object.set(c"trial", trial_)?;
        object.set(c"judgedBy", judged_by_)?;
        object.set(c"upgrade", upgrade_)?;
        object.set(c"downgrade", downgrade_)?;
        object.set(c"credit", credit_)?;
        object.set(c"collect", collect_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::ChangePolicy {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "ChangePolicy",
            &["day", "withinADay", "trial", "judgedBy", "upgrade", "downgrade", "credit", "collect"],
        )?;
        let made = tenure::space::facts::ChangePolicy {
            day: fields.get_or(c"day", Default::default)?,
            within_a_day: fields.get_or(c"withinADay", Default::default)?,
            trial: fields.get_or(c"trial", Default::default)?,
            judged_by: fields.get_or(c"judgedBy", Default::default)?,
            upgrade: fields.get_or(c"upgrade", Default::default)?,
            downgrade: fields.get_or(c"downgrade", Default::default)?,
            credit: fields.get_or(c"credit", Default::default)?,
            collect: fields.get_or(c"collect", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::Changed {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::Changed { remaining: remaining_, credit: credit_, charge: charge_, net: net_ } = self;
        object.set(c"remaining", remaining_)?;
        object.set(c"credit", credit_)?;
        object.set(c"charge", charge_)?;
        object.set(c"net", net_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::Changed {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Changed", &["remaining", "credit", "charge", "net"])?;
        let made = tenure::proration::Changed {
            remaining: fields.get(c"remaining")?,
            credit: fields.get(c"credit")?,
            charge: fields.get(c"charge")?,
            net: fields.get(c"net")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Charge {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Charge {
            id: id_,
            recorded: recorded_,
            party: party_,
            payer: payer_,
            at: at_,
            amount: amount_,
            due: due_,
            tax: tax_,
            text: text_,
            line: line_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"party", party_)?;
        object.set(c"payer", payer_)?;
        object.set(c"at", at_)?;
        object.set(c"amount", amount_)?;
        object.set(c"due", due_)?;
        object.set(c"tax", tax_)?;
        object.set(c"text", text_)?;
        object.set(c"line", line_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Charge {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Charge",
            &["id", "recorded", "party", "payer", "at", "amount", "due", "tax", "text", "line"],
        )?;
        let made = tenure::space::facts::Charge {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            party: fields.get(c"party")?,
            payer: fields.get(c"payer")?,
            at: fields.get(c"at")?,
            amount: fields.get(c"amount")?,
            due: fields.get_or(c"due", Default::default)?,
            tax: fields.get(c"tax")?,
            text: fields.get(c"text")?,
            line: fields.get(c"line")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::Charged {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::Charged { from: from_, until: until_, through: through_ } = self;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"through", through_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::Charged {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Charged", &["from", "until", "through"])?;
        let made = tenure::proration::Charged {
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            through: fields.get(c"through")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::Child {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::Child {
            share: share_,
            child: child_,
            from: from_,
            until: until_,
            over_limit: over_limit_,
        } = self;
        object.set(c"share", share_)?;
        object.set(c"child", child_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"overLimit", over_limit_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::Child {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Child", &["share", "child", "from", "until", "overLimit"])?;
        let made = tenure::standing::Child {
            share: fields.get(c"share")?,
            child: fields.get(c"child")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            over_limit: fields.get(c"overLimit")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::Cohort {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::Cohort { month: month_, size: size_, kept: kept_ } = self;
        object.set(c"month", month_)?;
        object.set(c"size", size_)?;
        object.set(c"kept", kept_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::Cohort {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Cohort", &["month", "size", "kept"])?;
        let made = tenure::report::Cohort {
            month: fields.get(c"month")?,
            size: fields.get(c"size")?,
            kept: fields.get(c"kept")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::Collected {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::Collected { now: now_, next_invoice: next_invoice_ } = self;
        object.set(c"now", now_)?;
        object.set(c"nextInvoice", next_invoice_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::Collected {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Collected", &["now", "nextInvoice"])?;
        let made = tenure::proration::Collected { now: fields.get(c"now")?, next_invoice: fields.get(c"nextInvoice")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::Command {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::Command { id: id_, action: action_ } = self;
        object.set(c"id", id_)?;
        object.set(c"do", action_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::Command {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Command", &["id", "do"])?;
        let made = tenure::change::Command { id: fields.get(c"id")?, action: fields.get(c"do")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::CompanyLink {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::CompanyLink {
            link: link_,
            company: company_,
            name: name_,
            role: role_,
            from: from_,
            until: until_,
        } = self;
        object.set(c"link", link_)?;
        object.set(c"company", company_)?;
        object.set(c"name", name_)?;
        object.set(c"role", role_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::CompanyLink {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CompanyLink", &["link", "company", "name", "role", "from", "until"])?;
        let made = tenure::standing::CompanyLink {
            link: fields.get(c"link")?,
            company: fields.get(c"company")?,
            name: fields.get(c"name")?,
            role: fields.get(c"role")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::CompanyProfile {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::CompanyProfile {
            company: company_,
            at: at_,
            contact: contact_,
            memberships: memberships_,
            customers: customers_,
            bookings: bookings_,
            visits: visits_,
            uses: uses_,
            credits: credits_,
            charges: charges_,
            payments: payments_,
            invoices: invoices_,
            messages: messages_,
            support: support_,
        } = self;
        object.set(c"company", company_)?;
        object.set(c"at", at_)?;
        object.set(c"contact", contact_)?;
        object.set(c"memberships", memberships_)?;
        object.set(c"customers", customers_)?;
        object.set(c"bookings", bookings_)?;
        object.set(c"visits", visits_)?;
        object.set(c"uses", uses_)?;
        object.set(c"credits", credits_)?;
        object.set(c"charges", charges_)?;
        object.set(c"payments", payments_)?;
        object.set(c"invoices", invoices_)?;
        object.set(c"messages", messages_)?;
        object.set(c"support", support_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::CompanyProfile {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "CompanyProfile",
            &[
                "company",
                "at",
                "contact",
                "memberships",
                "customers",
                "bookings",
                "visits",
                "uses",
                "credits",
                "charges",
                "payments",
                "invoices",
                "messages",
                "support",
            ],
        )?;
        let made = tenure::standing::CompanyProfile {
            company: fields.get(c"company")?,
            at: fields.get(c"at")?,
            contact: fields.get(c"contact")?,
            memberships: fields.get(c"memberships")?,
            customers: fields.get(c"customers")?,
            bookings: fields.get(c"bookings")?,
            visits: fields.get(c"visits")?,
            uses: fields.get(c"uses")?,
            credits: fields.get(c"credits")?,
            charges: fields.get(c"charges")?,
            payments: fields.get(c"payments")?,
            invoices: fields.get(c"invoices")?,
            messages: fields.get(c"messages")?,
            support: fields.get(c"support")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::ComparedLine {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::ComparedLine {
            payer: payer_,
            line: line_,
            kind: kind_,
            membership: membership_,
            plan: plan_,
            a: a_,
            b: b_,
            difference: difference_,
            points: points_,
        } = self;
        object.set(c"payer", payer_)?;
        object.set(c"line", line_)?;
        object.set(c"kind", kind_)?;
        object.set(c"membership", membership_)?;
        object.set(c"plan", plan_)?;
        object.set(c"a", a_)?;
        object.set(c"b", b_)?;
        object.set(c"difference", difference_)?;
        object.set(c"points", points_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::ComparedLine {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "ComparedLine",
            &["payer", "line", "kind", "membership", "plan", "a", "b", "difference", "points"],
        )?;
        let made = tenure::billing::ComparedLine {
            payer: fields.get(c"payer")?,
            line: fields.get(c"line")?,
            kind: fields.get(c"kind")?,
            membership: fields.get(c"membership")?,
            plan: fields.get(c"plan")?,
            a: fields.get(c"a")?,
            b: fields.get(c"b")?,
            difference: fields.get(c"difference")?,
            points: fields.get(c"points")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::ComparedPayer {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::ComparedPayer { payer: payer_, a: a_, b: b_, difference: difference_, lines: lines_ } =
            self;
        object.set(c"payer", payer_)?;
        object.set(c"a", a_)?;
        object.set(c"b", b_)?;
        object.set(c"difference", difference_)?;
        object.set(c"lines", lines_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::ComparedPayer {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "ComparedPayer", &["payer", "a", "b", "difference", "lines"])?;
        let made = tenure::billing::ComparedPayer {
            payer: fields.get(c"payer")?,
            a: fields.get(c"a")?,
            b: fields.get(c"b")?,
            difference: fields.get(c"difference")?,
            lines: fields.get(c"lines")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::ComparedSide {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::ComparedSide { from: from_, until: until_, amount: amount_, tax: tax_, date: date_ } =
            self;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"amount", amount_)?;
        object.set(c"tax", tax_)?;
        object.set(c"date", date_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::ComparedSide {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "ComparedSide", &["from", "until", "amount", "tax", "date"])?;
        let made = tenure::billing::ComparedSide {
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            amount: fields.get(c"amount")?,
            tax: fields.get(c"tax")?,
            date: fields.get(c"date")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::ComparedTotal {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::ComparedTotal {
            currency: currency_,
            a: a_,
            b: b_,
            difference: difference_,
            lines: lines_,
        } = self;
        object.set(c"currency", currency_)?;
        object.set(c"a", a_)?;
        object.set(c"b", b_)?;
        object.set(c"difference", difference_)?;
        object.set(c"lines", lines_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::ComparedTotal {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "ComparedTotal", &["currency", "a", "b", "difference", "lines"])?;
        let made = tenure::billing::ComparedTotal {
            currency: fields.get(c"currency")?,
            a: fields.get(c"a")?,
            b: fields.get(c"b")?,
            difference: fields.get(c"difference")?,
            lines: fields.get(c"lines")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::Comparison {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::Comparison {
            through: through_,
            settings: settings_,
            lines: lines_,
            alike: alike_,
            payers: payers_,
            totals: totals_,
        } = self;
        object.set(c"through", through_)?;
        object.set(c"settings", settings_)?;
        object.set(c"lines", lines_)?;
        object.set(c"alike", alike_)?;
        object.set(c"payers", payers_)?;
        object.set(c"totals", totals_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::Comparison {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Comparison", &["through", "settings", "lines", "alike", "payers", "totals"])?;
        let made = tenure::billing::Comparison {
            through: fields.get(c"through")?,
            settings: fields.get(c"settings")?,
            lines: fields.get(c"lines")?,
            alike: fields.get(c"alike")?,
            payers: fields.get(c"payers")?,
            totals: fields.get(c"totals")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::Contact {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::Contact { name: name_, email: email_, phone: phone_ } = self;
        object.set(c"name", name_)?;
        object.set(c"email", email_)?;
        object.set(c"phone", phone_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::Contact {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Contact", &["name", "email", "phone"])?;
        let made = tenure::change::Contact {
            name: fields.get(c"name")?,
            email: fields.get(c"email")?,
            phone: fields.get(c"phone")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::Cover {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::Cover {
            share: share_,
            membership: membership_,
            parent: parent_,
            from: from_,
            until: until_,
            over_limit: over_limit_,
        } = self;
        object.set(c"share", share_)?;
        object.set(c"membership", membership_)?;
        object.set(c"parent", parent_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"overLimit", over_limit_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::Cover {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Cover", &["share", "membership", "parent", "from", "until", "overLimit"])?;
        let made = tenure::standing::Cover {
            share: fields.get(c"share")?,
            membership: fields.get(c"membership")?,
            parent: fields.get(c"parent")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            over_limit: fields.get(c"overLimit")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::CreditChange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::CreditChange {
            party: party_,
            credit: credit_,
            before: before_,
            after: after_,
            added: added_,
            gone: gone_,
        } = self;
        object.set(c"party", party_)?;
        object.set(c"credit", credit_)?;
        object.set(c"before", before_)?;
        object.set(c"after", after_)?;
        object.set(c"added", added_)?;
        object.set(c"gone", gone_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::CreditChange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CreditChange", &["party", "credit", "before", "after", "added", "gone"])?;
        let made = tenure::change::CreditChange {
            party: fields.get(c"party")?,
            credit: fields.get(c"credit")?,
            before: fields.get(c"before")?,
            after: fields.get(c"after")?,
            added: fields.get(c"added")?,
            gone: fields.get(c"gone")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::CreditGrant {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::CreditGrant {
            id: id_,
            recorded: recorded_,
            holder: holder_,
            credit: credit_,
            amount: amount_,
            from: from_,
            until: until_,
            priority: priority_,
            source: source_,
            price: price_,
            tax: tax_,
            lasts: lasts_,
            only: only_,
            taken_from: taken_from_,
            order: order_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"holder", holder_)?;
        object.set(c"credit", credit_)?;
        object.set(c"amount", amount_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"priority", priority_)?;
        object.set(c"source", source_)?;
        object.set(c"price", price_)?;
        object.set(c"tax", tax_)?;
        object.set(c"lasts", lasts_)?;
        object.set(c"only", only_)?;
        object.set(c"takenFrom", taken_from_)?;
        object.set(c"order", order_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::CreditGrant {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "CreditGrant",
            &[
                "id",
                "recorded",
                "holder",
                "credit",
                "amount",
                "from",
                "until",
                "priority",
                "source",
                "price",
                "tax",
                "lasts",
                "only",
                "takenFrom",
                "order",
            ],
        )?;
        let made = tenure::space::facts::CreditGrant {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            holder: fields.get(c"holder")?,
            credit: fields.get(c"credit")?,
            amount: fields.get(c"amount")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            priority: fields.get_or(c"priority", Default::default)?,
            source: fields.get(c"source")?,
            price: fields.get(c"price")?,
            tax: fields.get(c"tax")?,
            lasts: fields.get(c"lasts")?,
            only: fields.get_or(c"only", Default::default)?,
            taken_from: fields.get(c"takenFrom")?,
            order: fields.get_or(c"order", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::CreditPayment {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::CreditPayment { credit: credit_, line: line_, resource: resource_, amount: amount_ } =
            self;
        object.set(c"credit", credit_)?;
        object.set(c"line", line_)?;
        object.set(c"resource", resource_)?;
        object.set(c"amount", amount_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::CreditPayment {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CreditPayment", &["credit", "line", "resource", "amount"])?;
        let made = tenure::billing::CreditPayment {
            credit: fields.get(c"credit")?,
            line: fields.get(c"line")?,
            resource: fields.get(c"resource")?,
            amount: fields.get(c"amount")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::plan::CreditRate {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::plan::CreditRate { amount: amount_, per: per_ } = self;
        object.set(c"amount", amount_)?;
        object.set(c"per", per_)?;
        Ok(object)
    }
}

impl FromJs for tenure::plan::CreditRate {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CreditRate", &["amount", "per"])?;
        let made = tenure::plan::CreditRate { amount: fields.get(c"amount")?, per: fields.get(c"per")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::plan::CreditScope {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::plan::CreditScope { resources: resources_, kinds: kinds_, places: places_, windows: windows_ } =
            self;
        object.set(c"resources", resources_)?;
        object.set(c"kinds", kinds_)?;
        object.set(c"places", places_)?;
        object.set(c"windows", windows_)?;
        Ok(object)
    }
}

impl FromJs for tenure::plan::CreditScope {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CreditScope", &["resources", "kinds", "places", "windows"])?;
        let made = tenure::plan::CreditScope {
            resources: fields.get_or(c"resources", Default::default)?,
            kinds: fields.get_or(c"kinds", Default::default)?,
            places: fields.get_or(c"places", Default::default)?,
            windows: fields.get_or(c"windows", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::CustomerCredits {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::CustomerCredits { customer: customer_, amount: amount_ } = self;
        object.set(c"customer", customer_)?;
        object.set(c"amount", amount_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::CustomerCredits {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CustomerCredits", &["customer", "amount"])?;
        let made =
            tenure::credit::CustomerCredits { customer: fields.get(c"customer")?, amount: fields.get(c"amount")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::CustomerLink {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::CustomerLink {
            link: link_,
            customer: customer_,
            name: name_,
            role: role_,
            from: from_,
            until: until_,
            linked: linked_,
            inherits: inherits_,
            waits_for: waits_for_,
        } = self;
        object.set(c"link", link_)?;
        object.set(c"customer", customer_)?;
        object.set(c"name", name_)?;
        object.set(c"role", role_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"linked", linked_)?;
        object.set(c"inherits", inherits_)?;
        object.set(c"waitsFor", waits_for_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::CustomerLink {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "CustomerLink",
            &["link", "customer", "name", "role", "from", "until", "linked", "inherits", "waitsFor"],
        )?;
        let made = tenure::standing::CustomerLink {
            link: fields.get(c"link")?,
            customer: fields.get(c"customer")?,
            name: fields.get(c"name")?,
            role: fields.get(c"role")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            linked: fields.get(c"linked")?,
            inherits: fields.get(c"inherits")?,
            waits_for: fields.get(c"waitsFor")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::CustomerProfile {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::CustomerProfile {
            customer: customer_,
            at: at_,
            contact: contact_,
            registered: registered_,
            standing: standing_,
            memberships: memberships_,
            covers: covers_,
            companies: companies_,
            groups: groups_,
            bookings: bookings_,
            visits: visits_,
            uses: uses_,
            credits: credits_,
            charges: charges_,
            payments: payments_,
            invoices: invoices_,
            messages: messages_,
            support: support_,
            unanswered: unanswered_,
        } = self;
        object.set(c"customer", customer_)?;
        object.set(c"at", at_)?;
        object.set(c"contact", contact_)?;
        object.set(c"registered", registered_)?;
        object.set(c"standing", standing_)?;
        object.set(c"memberships", memberships_)?;
        object.set(c"covers", covers_)?;
        object.set(c"companies", companies_)?;
        object.set(c"groups", groups_)?;
        object.set(c"bookings", bookings_)?;
        object.set(c"visits", visits_)?;
        object.set(c"uses", uses_)?;
        object.set(c"credits", credits_)?;
        object.set(c"charges", charges_)?;
        object.set(c"payments", payments_)?;
        object.set(c"invoices", invoices_)?;
        object.set(c"messages", messages_)?;
        object.set(c"support", support_)?;
        object.set(c"unanswered", unanswered_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::CustomerProfile {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "CustomerProfile",
            &[
                "customer",
                "at",
                "contact",
                "registered",
                "standing",
                "memberships",
                "covers",
                "companies",
                "groups",
                "bookings",
                "visits",
                "uses",
                "credits",
                "charges",
                "payments",
                "invoices",
                "messages",
                "support",
                "unanswered",
            ],
        )?;
        let made = tenure::standing::CustomerProfile {
            customer: fields.get(c"customer")?,
            at: fields.get(c"at")?,
            contact: fields.get(c"contact")?,
            registered: fields.get(c"registered")?,
            standing: fields.get(c"standing")?,
            memberships: fields.get(c"memberships")?,
            covers: fields.get(c"covers")?,
            companies: fields.get(c"companies")?,
            groups: fields.get(c"groups")?,
            bookings: fields.get(c"bookings")?,
            visits: fields.get(c"visits")?,
            uses: fields.get(c"uses")?,
            credits: fields.get(c"credits")?,
            charges: fields.get(c"charges")?,
            payments: fields.get(c"payments")?,
            invoices: fields.get(c"invoices")?,
            messages: fields.get(c"messages")?,
            support: fields.get(c"support")?,
            unanswered: fields.get(c"unanswered")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::CutAmount {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::CutAmount { first: first_, rest: rest_ } = self;
        object.set(c"first", first_)?;
        object.set(c"rest", rest_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::CutAmount {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CutAmount", &["first", "rest"])?;
        let made = tenure::proration::CutAmount { first: fields.get(c"first")?, rest: fields.get(c"rest")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CwtClaim {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CwtClaim { claim: claim_, value: value_ } = self;
        object.set(c"claim", claim_)?;
        object.set(c"value", value_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CwtClaim {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CwtClaim", &["claim", "value"])?;
        let made = tenure::calculator::CwtClaim { claim: fields.get(c"claim")?, value: fields.get(c"value")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CwtClaims {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CwtClaims {
            issuer: issuer_,
            subject: subject_,
            audience: audience_,
            expires: expires_,
            not_before: not_before_,
            issued: issued_,
            id: id_,
            others: others_,
        } = self;
        object.set(c"issuer", issuer_)?;
        object.set(c"subject", subject_)?;
        object.set(c"audience", audience_)?;
        object.set(c"expires", expires_)?;
        object.set(c"notBefore", not_before_)?;
        object.set(c"issued", issued_)?;
        object.set(c"id", id_)?;
        object.set(c"others", others_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CwtClaims {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "CwtClaims",
            &["issuer", "subject", "audience", "expires", "notBefore", "issued", "id", "others"],
        )?;
        let made = tenure::calculator::CwtClaims {
            issuer: fields.get(c"issuer")?,
            subject: fields.get(c"subject")?,
            audience: fields.get(c"audience")?,
            expires: fields.get(c"expires")?,
            not_before: fields.get(c"notBefore")?,
            issued: fields.get(c"issued")?,
            id: fields.get(c"id")?,
            others: fields.get_or(c"others", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::CycleSpan {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::CycleSpan { number: number_, from: from_, until: until_, last_day: last_day_ } = self;
        object.set(c"number", number_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"lastDay", last_day_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::CycleSpan {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "CycleSpan", &["number", "from", "until", "lastDay"])?;
        let made = tenure::calculator::CycleSpan {
            number: fields.get(c"number")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            last_day: fields.get(c"lastDay")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::DatedHours {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::DatedHours { from: from_, until: until_, open: open_ } = self;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"open", open_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::DatedHours {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "DatedHours", &["from", "until", "open"])?;
        let made = tenure::calculator::DatedHours {
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            open: fields.get_or(c"open", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::DatedTerm {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::DatedTerm {
            joined: joined_,
            start: start_,
            until: until_,
            grace: grace_,
            new_for: new_for_,
            set: set_,
            set_until: set_until_,
        } = self;
        object.set(c"joined", joined_)?;
        object.set(c"start", start_)?;
        object.set(c"until", until_)?;
        object.set(c"grace", grace_)?;
        object.set(c"newFor", new_for_)?;
        object.set(c"set", set_)?;
        object.set(c"setUntil", set_until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::DatedTerm {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "DatedTerm", &["joined", "start", "until", "grace", "newFor", "set", "setUntil"])?;
        let made = tenure::calculator::DatedTerm {
            joined: fields.get(c"joined")?,
            start: fields.get(c"start")?,
            until: fields.get(c"until")?,
            grace: fields.get(c"grace")?,
            new_for: fields.get(c"newFor")?,
            set: fields.get(c"set")?,
            set_until: fields.get(c"setUntil")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::access::Decision {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::access::Decision {
            customer: customer_,
            permission: permission_,
            allowed: allowed_,
            from: from_,
            until: until_,
            reasons: reasons_,
        } = self;
        object.set(c"customer", customer_)?;
        object.set(c"permission", permission_)?;
        object.set(c"allowed", allowed_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"reasons", reasons_)?;
        Ok(object)
    }
}

impl FromJs for tenure::access::Decision {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Decision", &["customer", "permission", "allowed", "from", "until", "reasons"])?;
        let made = tenure::access::Decision {
            customer: fields.get(c"customer")?,
            permission: fields.get(c"permission")?,
            allowed: fields.get(c"allowed")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            reasons: fields.get(c"reasons")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::Derivation {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::Derivation { line: line_, steps: steps_ } = self;
        object.set(c"line", line_)?;
        object.set(c"steps", steps_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::Derivation {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Derivation", &["line", "steps"])?;
        let made = tenure::billing::Derivation { line: fields.get(c"line")?, steps: fields.get(c"steps")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::DerivationStep {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::DerivationStep {
            code: code_,
            from: from_,
            until: until_,
            price: price_,
            numerator: numerator_,
            denominator: denominator_,
            unit: unit_,
            exact: exact_,
            rounding: rounding_,
            amount: amount_,
            text: text_,
        } = self;
        object.set(c"code", code_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"price", price_)?;
        object.set(c"numerator", numerator_)?;
        object.set(c"denominator", denominator_)?;
        object.set(c"unit", unit_)?;
        object.set(c"exact", exact_)?;
        object.set(c"rounding", rounding_)?;
        object.set(c"amount", amount_)?;
        object.set(c"text", text_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::DerivationStep {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "DerivationStep",
            &[
                "code",
                "from",
                "until",
                "price",
                "numerator",
                "denominator",
                "unit",
                "exact",
                "rounding",
                "amount",
                "text",
            ],
        )?;
        let made = tenure::billing::DerivationStep {
            code: fields.get(c"code")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            price: fields.get(c"price")?,
            numerator: fields.get(c"numerator")?,
            denominator: fields.get(c"denominator")?,
            unit: fields.get(c"unit")?,
            exact: fields.get(c"exact")?,
            rounding: fields.get(c"rounding")?,
            amount: fields.get(c"amount")?,
            text: fields.get(c"text")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::Difference {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::Difference {
            at: at_,
            through: through_,
            lines: lines_,
            due: due_,
            credits: credits_,
            standings: standings_,
            access: access_,
            notices: notices_,
        } = self;
        object.set(c"at", at_)?;
        object.set(c"through", through_)?;
        object.set(c"lines", lines_)?;
        object.set(c"due", due_)?;
        object.set(c"credits", credits_)?;
        object.set(c"standings", standings_)?;
        object.set(c"access", access_)?;
        object.set(c"notices", notices_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::Difference {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Difference",
            &["at", "through", "lines", "due", "credits", "standings", "access", "notices"],
        )?;
        let made = tenure::change::Difference {
            at: fields.get(c"at")?,
            through: fields.get(c"through")?,
            lines: fields.get(c"lines")?,
            due: fields.get(c"due")?,
            credits: fields.get(c"credits")?,
            standings: fields.get(c"standings")?,
            access: fields.get(c"access")?,
            notices: fields.get(c"notices")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::DraftInvoice {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::DraftInvoice {
            payer: payer_,
            currency: currency_,
            date: date_,
            lines: lines_,
            net: net_,
            tax: tax_,
            total: total_,
            credit_used: credit_used_,
            credit_given: credit_given_,
            refund: refund_,
            offset: offset_,
            forfeited: forfeited_,
            due: due_,
            credit_after: credit_after_,
        } = self;
        object.set(c"payer", payer_)?;
        object.set(c"currency", currency_)?;
        object.set(c"date", date_)?;
        object.set(c"lines", lines_)?;
        object.set(c"net", net_)?;
        object.set(c"tax", tax_)?;
        object.set(c"total", total_)?;
        object.set(c"creditUsed", credit_used_)?;
        object.set(c"creditGiven", credit_given_)?;
        object.set(c"refund", refund_)?;
        object.set(c"offset", offset_)?;
        object.set(c"forfeited", forfeited_)?;
        object.set(c"due", due_)?;
        object.set(c"creditAfter", credit_after_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::DraftInvoice {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "DraftInvoice",
            &[
                "payer",
                "currency",
                "date",
                "lines",
                "net",
                "tax",
                "total",
                "creditUsed",
                "creditGiven",
                "refund",
                "offset",
                "forfeited",
                "due",
                "creditAfter",
            ],
        )?;
        let made = tenure::billing::DraftInvoice {
            payer: fields.get(c"payer")?,
            currency: fields.get(c"currency")?,
            date: fields.get(c"date")?,
            lines: fields.get(c"lines")?,
            net: fields.get(c"net")?,
            tax: fields.get(c"tax")?,
            total: fields.get(c"total")?,
            credit_used: fields.get(c"creditUsed")?,
            credit_given: fields.get(c"creditGiven")?,
            refund: fields.get(c"refund")?,
            offset: fields.get(c"offset")?,
            forfeited: fields.get(c"forfeited")?,
            due: fields.get(c"due")?,
            credit_after: fields.get(c"creditAfter")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::DrawTaken {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::DrawTaken { draw: draw_, slices: slices_, uncovered: uncovered_ } = self;
        object.set(c"draw", draw_)?;
        object.set(c"slices", slices_)?;
        object.set(c"uncovered", uncovered_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::DrawTaken {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "DrawTaken", &["draw", "slices", "uncovered"])?;
        let made = tenure::calculator::DrawTaken {
            draw: fields.get(c"draw")?,
            slices: fields.get_or(c"slices", Default::default)?,
            uncovered: fields.get(c"uncovered")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::DrawnCredits {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::DrawnCredits { slices: slices_, uncovered: uncovered_ } = self;
        object.set(c"slices", slices_)?;
        object.set(c"uncovered", uncovered_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::DrawnCredits {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "DrawnCredits", &["slices", "uncovered"])?;
        let made = tenure::credit::DrawnCredits {
            slices: fields.get_or(c"slices", Default::default)?,
            uncovered: fields.get(c"uncovered")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::DueChange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::DueChange {
            payer: payer_,
            currency: currency_,
            before_now: before_now_,
            now: now_,
            before_through: before_through_,
            through: through_,
        } = self;
        object.set(c"payer", payer_)?;
        object.set(c"currency", currency_)?;
        object.set(c"beforeNow", before_now_)?;
        object.set(c"now", now_)?;
        object.set(c"beforeThrough", before_through_)?;
        object.set(c"through", through_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::DueChange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "DueChange", &["payer", "currency", "beforeNow", "now", "beforeThrough", "through"])?;
        let made = tenure::change::DueChange {
            payer: fields.get(c"payer")?,
            currency: fields.get(c"currency")?,
            before_now: fields.get(c"beforeNow")?,
            now: fields.get(c"now")?,
            before_through: fields.get(c"beforeThrough")?,
            through: fields.get(c"through")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::EdgeDays {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::EdgeDays { first: first_, last: last_ } = self;
        object.set(c"first", first_)?;
        object.set(c"last", last_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::EdgeDays {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "EdgeDays", &["first", "last"])?;
        let made = tenure::space::facts::EdgeDays {
            first: fields.get_or(c"first", Default::default)?,
            last: fields.get_or(c"last", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::Entry {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::Entry {
            at: at_,
            reason: reason_,
            lot: lot_,
            fact: fact_,
            by: by_,
            amount: amount_,
            balance: balance_,
            owed: owed_,
        } = self;
        object.set(c"at", at_)?;
        object.set(c"reason", reason_)?;
        object.set(c"lot", lot_)?;
        object.set(c"fact", fact_)?;
        object.set(c"by", by_)?;
        object.set(c"amount", amount_)?;
        object.set(c"balance", balance_)?;
        object.set(c"owed", owed_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::Entry {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Entry", &["at", "reason", "lot", "fact", "by", "amount", "balance", "owed"])?;
        let made = tenure::credit::Entry {
            at: fields.get(c"at")?,
            reason: fields.get(c"reason")?,
            lot: fields.get(c"lot")?,
            fact: fields.get(c"fact")?,
            by: fields.get(c"by")?,
            amount: fields.get(c"amount")?,
            balance: fields.get(c"balance")?,
            owed: fields.get(c"owed")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::plan::Finding {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::plan::Finding { plan: plan_, version: version_, code: code_, sentence: sentence_ } = self;
        object.set(c"plan", plan_)?;
        object.set(c"version", version_)?;
        object.set(c"code", code_)?;
        object.set(c"sentence", sentence_)?;
        Ok(object)
    }
}

impl FromJs for tenure::plan::Finding {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Finding", &["plan", "version", "code", "sentence"])?;
        let made = tenure::plan::Finding {
            plan: fields.get(c"plan")?,
            version: fields.get(c"version")?,
            code: fields.get(c"code")?,
            sentence: fields.get(c"sentence")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::FirstCharge {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::FirstCharge {
            from: from_,
            until: until_,
            last_day: last_day_,
            numerator: numerator_,
            denominator: denominator_,
            amount: amount_,
        } = self;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"lastDay", last_day_)?;
        object.set(c"numerator", numerator_)?;
        object.set(c"denominator", denominator_)?;
        object.set(c"amount", amount_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::FirstCharge {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "FirstCharge", &["from", "until", "lastDay", "numerator", "denominator", "amount"])?;
        let made = tenure::proration::FirstCharge {
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            last_day: fields.get(c"lastDay")?,
            numerator: fields.get(c"numerator")?,
            denominator: fields.get(c"denominator")?,
            amount: fields.get(c"amount")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::plan::Grant {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::plan::Grant { path: path_, after: after_, hours: hours_ } = self;
        object.set(c"path", path_)?;
        object.set(c"after", after_)?;
        object.set(c"hours", hours_)?;
        Ok(object)
    }
}

impl FromJs for tenure::plan::Grant {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Grant", &["path", "after", "hours"])?;
        let made = tenure::plan::Grant {
            path: fields.get(c"path")?,
            after: fields.get(c"after")?,
            hours: fields.get(c"hours")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::GroupPlace {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::GroupPlace { group: group_, name: name_, from: from_, until: until_ } = self;
        object.set(c"group", group_)?;
        object.set(c"name", name_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::GroupPlace {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "GroupPlace", &["group", "name", "from", "until"])?;
        let made = tenure::standing::GroupPlace {
            group: fields.get(c"group")?,
            name: fields.get(c"name")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Header {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Header {
            id: id_,
            name: name_,
            currency: currency_,
            zone: zone_,
            billing_starts: billing_starts_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"name", name_)?;
        object.set(c"currency", currency_)?;
        object.set(c"zone", zone_)?;
        object.set(c"billingStarts", billing_starts_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Header {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Header", &["id", "name", "currency", "zone", "billingStarts"])?;
        let made = tenure::space::facts::Header {
            id: fields.get(c"id")?,
            name: fields.get(c"name")?,
            currency: fields.get(c"currency")?,
            zone: fields.get(c"zone")?,
            billing_starts: fields.get(c"billingStarts")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::HeldBack {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::HeldBack { payer: payer_, currency: currency_, total: total_ } = self;
        object.set(c"payer", payer_)?;
        object.set(c"currency", currency_)?;
        object.set(c"total", total_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::HeldBack {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "HeldBack", &["payer", "currency", "total"])?;
        let made = tenure::billing::HeldBack {
            payer: fields.get(c"payer")?,
            currency: fields.get(c"currency")?,
            total: fields.get(c"total")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::History {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::History { party: party_, credit: credit_, entries: entries_ } = self;
        object.set(c"party", party_)?;
        object.set(c"credit", credit_)?;
        object.set(c"entries", entries_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::History {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "History", &["party", "credit", "entries"])?;
        let made = tenure::credit::History {
            party: fields.get(c"party")?,
            credit: fields.get(c"credit")?,
            entries: fields.get(c"entries")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::Holding {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::Holding {
            source: source_,
            membership: membership_,
            holder: holder_,
            plan: plan_,
            version: version_,
            status: status_,
            admits: admits_,
            waiting: waiting_,
            new: new_,
            seats: seats_,
            ends: ends_,
            last_day: last_day_,
        } = self;
        object.set(c"source", source_)?;
        object.set(c"membership", membership_)?;
        object.set(c"holder", holder_)?;
        object.set(c"plan", plan_)?;
        object.set(c"version", version_)?;
        object.set(c"status", status_)?;
        object.set(c"admits", admits_)?;
        object.set(c"waiting", waiting_)?;
        object.set(c"new", new_)?;
        object.set(c"seats", seats_)?;
        object.set(c"ends", ends_)?;
        object.set(c"lastDay", last_day_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::Holding {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Holding",
            &[
                "source",
                "membership",
                "holder",
                "plan",
                "version",
                "status",
                "admits",
                "waiting",
                "new",
                "seats",
                "ends",
                "lastDay",
            ],
        )?;
        let made = tenure::standing::Holding {
            source: fields.get(c"source")?,
            membership: fields.get(c"membership")?,
            holder: fields.get(c"holder")?,
            plan: fields.get(c"plan")?,
            version: fields.get(c"version")?,
            status: fields.get(c"status")?,
            admits: fields.get(c"admits")?,
            waiting: fields.get(c"waiting")?,
            new: fields.get(c"new")?,
            seats: fields.get(c"seats")?,
            ends: fields.get(c"ends")?,
            last_day: fields.get(c"lastDay")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::InactiveMember {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::InactiveMember {
            customer: customer_,
            last_seen: last_seen_,
            since: since_,
            inactive_since: inactive_since_,
            days: days_,
            membership: membership_,
            plan: plan_,
        } = self;
        object.set(c"customer", customer_)?;
        object.set(c"lastSeen", last_seen_)?;
        object.set(c"since", since_)?;
        object.set(c"inactiveSince", inactive_since_)?;
        object.set(c"days", days_)?;
        object.set(c"membership", membership_)?;
        object.set(c"plan", plan_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::InactiveMember {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "InactiveMember",
            &["customer", "lastSeen", "since", "inactiveSince", "days", "membership", "plan"],
        )?;
        let made = tenure::report::InactiveMember {
            customer: fields.get(c"customer")?,
            last_seen: fields.get(c"lastSeen")?,
            since: fields.get(c"since")?,
            inactive_since: fields.get(c"inactiveSince")?,
            days: fields.get(c"days")?,
            membership: fields.get(c"membership")?,
            plan: fields.get(c"plan")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::InvoiceDerivation {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::InvoiceDerivation {
            invoice: invoice_,
            payer: payer_,
            date: date_,
            lines: lines_,
            net: net_,
            tax: tax_,
            total: total_,
        } = self;
        object.set(c"invoice", invoice_)?;
        object.set(c"payer", payer_)?;
        object.set(c"date", date_)?;
        object.set(c"lines", lines_)?;
        object.set(c"net", net_)?;
        object.set(c"tax", tax_)?;
        object.set(c"total", total_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::InvoiceDerivation {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "InvoiceDerivation", &["invoice", "payer", "date", "lines", "net", "tax", "total"])?;
        let made = tenure::billing::InvoiceDerivation {
            invoice: fields.get(c"invoice")?,
            payer: fields.get(c"payer")?,
            date: fields.get(c"date")?,
            lines: fields.get(c"lines")?,
            net: fields.get(c"net")?,
            tax: fields.get(c"tax")?,
            total: fields.get(c"total")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::InvoiceLine {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::InvoiceLine {
            id: id_,
            kind: kind_,
            membership: membership_,
            plan: plan_,
            rule: rule_,
            from: from_,
            until: until_,
            amount: amount_,
            tax: tax_,
            corrects: corrects_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"kind", kind_)?;
        object.set(c"membership", membership_)?;
        object.set(c"plan", plan_)?;
        object.set(c"rule", rule_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"amount", amount_)?;
        object.set(c"tax", tax_)?;
        object.set(c"corrects", corrects_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::InvoiceLine {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "InvoiceLine",
            &["id", "kind", "membership", "plan", "rule", "from", "until", "amount", "tax", "corrects"],
        )?;
        let made = tenure::space::facts::InvoiceLine {
            id: fields.get(c"id")?,
            kind: fields.get(c"kind")?,
            membership: fields.get(c"membership")?,
            plan: fields.get(c"plan")?,
            rule: fields.get(c"rule")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            amount: fields.get(c"amount")?,
            tax: fields.get(c"tax")?,
            corrects: fields.get_or(c"corrects", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::InvoicePolicy {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::InvoicePolicy {
            negative: negative_,
            tax_by: tax_by_,
            minimum: minimum_,
            zero: zero_,
        } = self;
        object.set(c"negative", negative_)?;
        object.set(c"taxBy", tax_by_)?;
        object.set(c"minimum", minimum_)?;
        object.set(c"zero", zero_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::InvoicePolicy {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "InvoicePolicy", &["negative", "taxBy", "minimum", "zero"])?;
        let made = tenure::space::facts::InvoicePolicy {
            negative: fields.get_or(c"negative", Default::default)?,
            tax_by: fields.get_or(c"taxBy", Default::default)?,
            minimum: fields.get_or(c"minimum", Default::default)?,
            zero: fields.get_or(c"zero", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::InvoiceRecord {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::InvoiceRecord {
            invoice: invoice_,
            date: date_,
            payer: payer_,
            currency: currency_,
            total: total_,
            credit_used: credit_used_,
            credit_given: credit_given_,
        } = self;
        object.set(c"invoice", invoice_)?;
        object.set(c"date", date_)?;
        object.set(c"payer", payer_)?;
        object.set(c"currency", currency_)?;
        object.set(c"total", total_)?;
        object.set(c"creditUsed", credit_used_)?;
        object.set(c"creditGiven", credit_given_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::InvoiceRecord {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "InvoiceRecord",
            &["invoice", "date", "payer", "currency", "total", "creditUsed", "creditGiven"],
        )?;
        let made = tenure::standing::InvoiceRecord {
            invoice: fields.get(c"invoice")?,
            date: fields.get(c"date")?,
            payer: fields.get(c"payer")?,
            currency: fields.get(c"currency")?,
            total: fields.get(c"total")?,
            credit_used: fields.get(c"creditUsed")?,
            credit_given: fields.get(c"creditGiven")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::JwkKey {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::JwkKey { kid: kid_, algorithm: algorithm_, key: key_ } = self;
        object.set(c"kid", kid_)?;
        object.set(c"algorithm", algorithm_)?;
        object.set(c"key", key_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::JwkKey {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "JwkKey", &["kid", "algorithm", "key"])?;
        let made = tenure::calculator::JwkKey {
            kid: fields.get(c"kid")?,
            algorithm: fields.get(c"algorithm")?,
            key: fields.get(c"key")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::Kept {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::Kept { after: after_, members: members_, percent: percent_ } = self;
        object.set(c"after", after_)?;
        object.set(c"members", members_)?;
        object.set(c"percent", percent_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::Kept {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Kept", &["after", "members", "percent"])?;
        let made = tenure::report::Kept {
            after: fields.get(c"after")?,
            members: fields.get(c"members")?,
            percent: fields.get(c"percent")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::term::Leaving {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::term::Leaving {
            membership: membership_,
            asked: asked_,
            earliest: earliest_,
            period_end: period_end_,
            held_by: held_by_,
        } = self;
        object.set(c"membership", membership_)?;
        object.set(c"asked", asked_)?;
        object.set(c"earliest", earliest_)?;
        object.set(c"periodEnd", period_end_)?;
        object.set(c"heldBy", held_by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::term::Leaving {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Leaving", &["membership", "asked", "earliest", "periodEnd", "heldBy"])?;
        let made = tenure::term::Leaving {
            membership: fields.get(c"membership")?,
            asked: fields.get(c"asked")?,
            earliest: fields.get(c"earliest")?,
            period_end: fields.get(c"periodEnd")?,
            held_by: fields.get(c"heldBy")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::Limits {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::Limits {
            facts: facts_,
            facts_of_account: facts_of_account_,
            cycles_of_account: cycles_of_account_,
            cycles: cycles_,
            periods: periods_,
            for_each_fact: for_each_fact_,
        } = self;
        object.set(c"facts", facts_)?;
        object.set(c"factsOfAccount", facts_of_account_)?;
        object.set(c"cyclesOfAccount", cycles_of_account_)?;
        object.set(c"cycles", cycles_)?;
        object.set(c"periods", periods_)?;
        object.set(c"forEachFact", for_each_fact_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::Limits {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Limits",
            &["facts", "factsOfAccount", "cyclesOfAccount", "cycles", "periods", "forEachFact"],
        )?;
        let made = tenure::space::Limits {
            facts: fields.get(c"facts")?,
            facts_of_account: fields.get(c"factsOfAccount")?,
            cycles_of_account: fields.get(c"cyclesOfAccount")?,
            cycles: fields.get(c"cycles")?,
            periods: fields.get(c"periods")?,
            for_each_fact: fields.get(c"forEachFact")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::LineChange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::LineChange {
            payer: payer_,
            line: line_,
            before: before_,
            after: after_,
            difference: difference_,
        } = self;
        object.set(c"payer", payer_)?;
        object.set(c"line", line_)?;
        object.set(c"before", before_)?;
        object.set(c"after", after_)?;
        object.set(c"difference", difference_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::LineChange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "LineChange", &["payer", "line", "before", "after", "difference"])?;
        let made = tenure::change::LineChange {
            payer: fields.get(c"payer")?,
            line: fields.get(c"line")?,
            before: fields.get(c"before")?,
            after: fields.get(c"after")?,
            difference: fields.get(c"difference")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::LineTax {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::LineTax { category: category_, percent: percent_, mode: mode_, amount: amount_ } =
            self;
        object.set(c"category", category_)?;
        object.set(c"percent", percent_)?;
        object.set(c"mode", mode_)?;
        object.set(c"amount", amount_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::LineTax {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "LineTax", &["category", "percent", "mode", "amount"])?;
        let made = tenure::space::facts::LineTax {
            category: fields.get(c"category")?,
            percent: fields.get(c"percent")?,
            mode: fields.get_or(c"mode", Default::default)?,
            amount: fields.get(c"amount")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::LocalDay {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::LocalDay { day: day_, from: from_, until: until_, seconds: seconds_ } = self;
        object.set(c"day", day_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"seconds", seconds_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::LocalDay {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "LocalDay", &["day", "from", "until", "seconds"])?;
        let made = tenure::calculator::LocalDay {
            day: fields.get(c"day")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            seconds: fields.get(c"seconds")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::LotAmount {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::LotAmount { lot: lot_, amount: amount_ } = self;
        object.set(c"lot", lot_)?;
        object.set(c"amount", amount_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::LotAmount {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "LotAmount", &["lot", "amount"])?;
        let made = tenure::calculator::LotAmount { lot: fields.get(c"lot")?, amount: fields.get(c"amount")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::LotBalance {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::LotBalance {
            lot: lot_,
            source: source_,
            holder: holder_,
            pooled: pooled_,
            from: from_,
            until: until_,
            granted: granted_,
            left: left_,
            reserved: reserved_,
        } = self;
        object.set(c"lot", lot_)?;
        object.set(c"source", source_)?;
        object.set(c"holder", holder_)?;
        object.set(c"pooled", pooled_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"granted", granted_)?;
        object.set(c"left", left_)?;
        object.set(c"reserved", reserved_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::LotBalance {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "LotBalance",
            &["lot", "source", "holder", "pooled", "from", "until", "granted", "left", "reserved"],
        )?;
        let made = tenure::credit::LotBalance {
            lot: fields.get(c"lot")?,
            source: fields.get(c"source")?,
            holder: fields.get(c"holder")?,
            pooled: fields.get(c"pooled")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            granted: fields.get(c"granted")?,
            left: fields.get(c"left")?,
            reserved: fields.get(c"reserved")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::LotSpan {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::LotSpan { from: from_, until: until_ } = self;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::LotSpan {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "LotSpan", &["from", "until"])?;
        let made = tenure::calculator::LotSpan { from: fields.get(c"from")?, until: fields.get(c"until")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::LotTally {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::LotTally {
            lot: lot_,
            granted: granted_,
            rolled_in: rolled_in_,
            topped_up: topped_up_,
            transferred_in: transferred_in_,
            drawn: drawn_,
            returned: returned_,
            expired: expired_,
            voided: voided_,
            rolled_out: rolled_out_,
            transferred_out: transferred_out_,
            left: left_,
        } = self;
        object.set(c"lot", lot_)?;
        object.set(c"granted", granted_)?;
        object.set(c"rolledIn", rolled_in_)?;
        object.set(c"toppedUp", topped_up_)?;
        object.set(c"transferredIn", transferred_in_)?;
        object.set(c"drawn", drawn_)?;
        object.set(c"returned", returned_)?;
        object.set(c"expired", expired_)?;
        object.set(c"voided", voided_)?;
        object.set(c"rolledOut", rolled_out_)?;
        object.set(c"transferredOut", transferred_out_)?;
        object.set(c"left", left_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::LotTally {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "LotTally",
            &[
                "lot",
                "granted",
                "rolledIn",
                "toppedUp",
                "transferredIn",
                "drawn",
                "returned",
                "expired",
                "voided",
                "rolledOut",
                "transferredOut",
                "left",
            ],
        )?;
        let made = tenure::calculator::LotTally {
            lot: fields.get(c"lot")?,
            granted: fields.get(c"granted")?,
            rolled_in: fields.get(c"rolledIn")?,
            topped_up: fields.get(c"toppedUp")?,
            transferred_in: fields.get(c"transferredIn")?,
            drawn: fields.get(c"drawn")?,
            returned: fields.get(c"returned")?,
            expired: fields.get(c"expired")?,
            voided: fields.get(c"voided")?,
            rolled_out: fields.get(c"rolledOut")?,
            transferred_out: fields.get(c"transferredOut")?,
            left: fields.get(c"left")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Membership {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Membership {
            id: id_,
            recorded: recorded_,
            holder: holder_,
            plan: plan_,
            from: from_,
            until: until_,
            joined: joined_,
            terms: terms_,
            seats: seats_,
            price: price_,
            payer: payer_,
            permissions: permissions_,
            hours: hours_,
            allowances: allowances_,
            commitment: commitment_,
            places: places_,
            pool: pool_,
            by: by_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"holder", holder_)?;
        object.set(c"plan", plan_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"joined", joined_)?;
        object.set(c"terms", terms_)?;
        object.set(c"seats", seats_)?;
        object.set(c"price", price_)?;
        object.set(c"payer", payer_)?;
        object.set(c"permissions", permissions_)?;
        object.set(c"hours", hours_)?;
        object.set(c"allowances", allowances_)?;
        object.set(c"commitment", commitment_)?;
        object.set(c"places", places_)?;
        object.set(c"pool", pool_)?;
        object.set(c"by", by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Membership {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Membership",
            &[
                "id",
                "recorded",
                "holder",
                "plan",
                "from",
                "until",
                "joined",
                "terms",
                "seats",
                "price",
                "payer",
                "permissions",
                "hours",
                "allowances",
                "commitment",
                "places",
                "pool",
                "by",
            ],
        )?;
        let made = tenure::space::facts::Membership {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            holder: fields.get(c"holder")?,
            plan: fields.get(c"plan")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            joined: fields.get(c"joined")?,
            terms: fields.get(c"terms")?,
            seats: fields.get(c"seats")?,
            price: fields.get(c"price")?,
            payer: fields.get(c"payer")?,
            permissions: fields.get(c"permissions")?,
            hours: fields.get(c"hours")?,
            allowances: fields.get(c"allowances")?,
            commitment: fields.get(c"commitment")?,
            places: fields.get(c"places")?,
            pool: fields.get(c"pool")?,
            by: fields.get(c"by")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::MembershipHistory {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::MembershipHistory {
            membership: membership_,
            joined: joined_,
            plans: plans_,
            statuses: statuses_,
            switches: switches_,
            seat_changes: seat_changes_,
            price_changes: price_changes_,
            pauses: pauses_,
            attachments: attachments_,
            redemptions: redemptions_,
            renewals: renewals_,
            cancellations: cancellations_,
            overrides: overrides_,
            children: children_,
        } = self;
        object.set(c"membership", membership_)?;
        object.set(c"joined", joined_)?;
        object.set(c"plans", plans_)?;
        object.set(c"statuses", statuses_)?;
        object.set(c"switches", switches_)?;
        object.set(c"seatChanges", seat_changes_)?;
        object.set(c"priceChanges", price_changes_)?;
        object.set(c"pauses", pauses_)?;
        object.set(c"attachments", attachments_)?;
        object.set(c"redemptions", redemptions_)?;
        object.set(c"renewals", renewals_)?;
        object.set(c"cancellations", cancellations_)?;
        object.set(c"overrides", overrides_)?;
        object.set(c"children", children_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::MembershipHistory {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "MembershipHistory",
            &[
                "membership",
                "joined",
                "plans",
                "statuses",
                "switches",
                "seatChanges",
                "priceChanges",
                "pauses",
                "attachments",
                "redemptions",
                "renewals",
                "cancellations",
                "overrides",
                "children",
            ],
        )?;
        let made = tenure::standing::MembershipHistory {
            membership: fields.get(c"membership")?,
            joined: fields.get(c"joined")?,
            plans: fields.get(c"plans")?,
            statuses: fields.get(c"statuses")?,
            switches: fields.get(c"switches")?,
            seat_changes: fields.get(c"seatChanges")?,
            price_changes: fields.get(c"priceChanges")?,
            pauses: fields.get(c"pauses")?,
            attachments: fields.get(c"attachments")?,
            redemptions: fields.get(c"redemptions")?,
            renewals: fields.get(c"renewals")?,
            cancellations: fields.get(c"cancellations")?,
            overrides: fields.get(c"overrides")?,
            children: fields.get(c"children")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Message {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Message {
            id: id_,
            recorded: recorded_,
            party: party_,
            at: at_,
            channel: channel_,
            notice: notice_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"party", party_)?;
        object.set(c"at", at_)?;
        object.set(c"channel", channel_)?;
        object.set(c"notice", notice_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Message {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Message", &["id", "recorded", "party", "at", "channel", "notice"])?;
        let made = tenure::space::facts::Message {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            party: fields.get(c"party")?,
            at: fields.get(c"at")?,
            channel: fields.get(c"channel")?,
            notice: fields.get(c"notice")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::MoneySum {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::MoneySum {
            currency: currency_,
            invoiced: invoiced_,
            received: received_,
            refunded: refunded_,
            open: open_,
            account_credit: account_credit_,
        } = self;
        object.set(c"currency", currency_)?;
        object.set(c"invoiced", invoiced_)?;
        object.set(c"received", received_)?;
        object.set(c"refunded", refunded_)?;
        object.set(c"open", open_)?;
        object.set(c"accountCredit", account_credit_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::MoneySum {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "MoneySum", &["currency", "invoiced", "received", "refunded", "open", "accountCredit"])?;
        let made = tenure::report::MoneySum {
            currency: fields.get(c"currency")?,
            invoiced: fields.get(c"invoiced")?,
            received: fields.get(c"received")?,
            refunded: fields.get(c"refunded")?,
            open: fields.get(c"open")?,
            account_credit: fields.get(c"accountCredit")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::MonthEnd {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::MonthEnd {
            space: space_,
            edition: edition_,
            from: from_,
            through: through_,
            bill: bill_,
            totals: totals_,
            revenue: revenue_,
            pools: pools_,
            turns: turns_,
            notices: notices_,
        } = self;
        object.set(c"space", space_)?;
        object.set(c"edition", edition_)?;
        object.set(c"from", from_)?;
        object.set(c"through", through_)?;
        object.set(c"bill", bill_)?;
        object.set(c"totals", totals_)?;
        object.set(c"revenue", revenue_)?;
        object.set(c"pools", pools_)?;
        object.set(c"turns", turns_)?;
        object.set(c"notices", notices_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::MonthEnd {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "MonthEnd",
            &["space", "edition", "from", "through", "bill", "totals", "revenue", "pools", "turns", "notices"],
        )?;
        let made = tenure::report::MonthEnd {
            space: fields.get(c"space")?,
            edition: fields.get(c"edition")?,
            from: fields.get(c"from")?,
            through: fields.get(c"through")?,
            bill: fields.get(c"bill")?,
            totals: fields.get(c"totals")?,
            revenue: fields.get(c"revenue")?,
            pools: fields.get(c"pools")?,
            turns: fields.get(c"turns")?,
            notices: fields.get(c"notices")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::MonthTotal {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::MonthTotal {
            currency: currency_,
            invoices: invoices_,
            net: net_,
            tax: tax_,
            total: total_,
            due: due_,
        } = self;
        object.set(c"currency", currency_)?;
        object.set(c"invoices", invoices_)?;
        object.set(c"net", net_)?;
        object.set(c"tax", tax_)?;
        object.set(c"total", total_)?;
        object.set(c"due", due_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::MonthTotal {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "MonthTotal", &["currency", "invoices", "net", "tax", "total", "due"])?;
        let made = tenure::report::MonthTotal {
            currency: fields.get(c"currency")?,
            invoices: fields.get(c"invoices")?,
            net: fields.get(c"net")?,
            tax: fields.get(c"tax")?,
            total: fields.get(c"total")?,
            due: fields.get(c"due")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::notice::Notice {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::notice::Notice {
            id: id_,
            kind: kind_,
            at: at_,
            on: on_,
            party: party_,
            membership: membership_,
            plan: plan_,
            source: source_,
            invoice: invoice_,
            payment: payment_,
            request: request_,
            booking: booking_,
            credit: credit_,
            lot: lot_,
            until: until_,
            last_day: last_day_,
            amount: amount_,
            credits: credits_,
            number: number_,
            action: action_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"kind", kind_)?;
        object.set(c"at", at_)?;
        object.set(c"on", on_)?;
        object.set(c"party", party_)?;
        object.set(c"membership", membership_)?;
        object.set(c"plan", plan_)?;
        object.set(c"source", source_)?;
        object.set(c"invoice", invoice_)?;
        object.set(c"payment", payment_)?;
        object.set(c"request", request_)?;
        object.set(c"booking", booking_)?;
        object.set(c"credit", credit_)?;
        object.set(c"lot", lot_)?;
        object.set(c"until", until_)?;
        object.set(c"lastDay", last_day_)?;
        object.set(c"amount", amount_)?;
        object.set(c"credits", credits_)?;
        object.set(c"number", number_)?;
        object.set(c"action", action_)?;
        Ok(object)
    }
}

impl FromJs for tenure::notice::Notice {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Notice",
            &[
                "id",
                "kind",
                "at",
                "on",
                "party",
                "membership",
                "plan",
                "source",
                "invoice",
                "payment",
                "request",
                "booking",
                "credit",
                "lot",
                "until",
                "lastDay",
                "amount",
                "credits",
                "number",
                "action",
            ],
        )?;
        let made = tenure::notice::Notice {
            id: fields.get(c"id")?,
            kind: fields.get(c"kind")?,
            at: fields.get(c"at")?,
            on: fields.get(c"on")?,
            party: fields.get(c"party")?,
            membership: fields.get(c"membership")?,
            plan: fields.get(c"plan")?,
            source: fields.get(c"source")?,
            invoice: fields.get(c"invoice")?,
            payment: fields.get(c"payment")?,
            request: fields.get(c"request")?,
            booking: fields.get(c"booking")?,
            credit: fields.get(c"credit")?,
            lot: fields.get(c"lot")?,
            until: fields.get(c"until")?,
            last_day: fields.get(c"lastDay")?,
            amount: fields.get(c"amount")?,
            credits: fields.get(c"credits")?,
            number: fields.get(c"number")?,
            action: fields.get(c"action")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::NoticeChange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::NoticeChange { notice: notice_, added: added_ } = self;
        object.set(c"notice", notice_)?;
        object.set(c"added", added_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::NoticeChange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "NoticeChange", &["notice", "added"])?;
        let made = tenure::change::NoticeChange { notice: fields.get(c"notice")?, added: fields.get(c"added")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::plan::NoticeRule {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::plan::NoticeRule { notice: notice_, before: before_, after: after_, left: left_ } = self;
        object.set(c"notice", notice_)?;
        object.set(c"before", before_)?;
        object.set(c"after", after_)?;
        object.set(c"left", left_)?;
        Ok(object)
    }
}

impl FromJs for tenure::plan::NoticeRule {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "NoticeRule", &["notice", "before", "after", "left"])?;
        let made = tenure::plan::NoticeRule {
            notice: fields.get(c"notice")?,
            before: fields.get(c"before")?,
            after: fields.get(c"after")?,
            left: fields.get(c"left")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::NumberedPermission {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::NumberedPermission { number: number_, path: path_ } = self;
        object.set(c"number", number_)?;
        object.set(c"path", path_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::NumberedPermission {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "NumberedPermission", &["number", "path"])?;
        let made =
            tenure::calculator::NumberedPermission { number: fields.get(c"number")?, path: fields.get(c"path")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::booking::Offer {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::booking::Offer {
            customer: customer_,
            resource: resource_,
            from: from_,
            until: until_,
            allowed: allowed_,
            under: under_,
            payer: payer_,
            price: price_,
            credit: credit_,
            takes: takes_,
            rate: rate_,
            slices: slices_,
            uncovered: uncovered_,
            overage: overage_,
            tax: tax_,
            reasons: reasons_,
            valid_until: valid_until_,
        } = self;
        object.set(c"customer", customer_)?;
        object.set(c"resource", resource_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"allowed", allowed_)?;
        object.set(c"under", under_)?;
        object.set(c"payer", payer_)?;
        object.set(c"price", price_)?;
        object.set(c"credit", credit_)?;
        object.set(c"takes", takes_)?;
        object.set(c"rate", rate_)?;
        object.set(c"slices", slices_)?;
        object.set(c"uncovered", uncovered_)?;
        object.set(c"overage", overage_)?;
        object.set(c"tax", tax_)?;
        object.set(c"reasons", reasons_)?;
        object.set(c"validUntil", valid_until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::booking::Offer {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Offer",
            &[
                "customer",
                "resource",
                "from",
                "until",
                "allowed",
                "under",
                "payer",
                "price",
                "credit",
                "takes",
                "rate",
                "slices",
                "uncovered",
                "overage",
                "tax",
                "reasons",
                "validUntil",
            ],
        )?;
        let made = tenure::booking::Offer {
            customer: fields.get(c"customer")?,
            resource: fields.get(c"resource")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            allowed: fields.get(c"allowed")?,
            under: fields.get(c"under")?,
            payer: fields.get(c"payer")?,
            price: fields.get(c"price")?,
            credit: fields.get(c"credit")?,
            takes: fields.get(c"takes")?,
            rate: fields.get(c"rate")?,
            slices: fields.get(c"slices")?,
            uncovered: fields.get(c"uncovered")?,
            overage: fields.get(c"overage")?,
            tax: fields.get(c"tax")?,
            reasons: fields.get(c"reasons")?,
            valid_until: fields.get(c"validUntil")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::OpenPiece {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::OpenPiece { open: open_, from: from_, until: until_ } = self;
        object.set(c"open", open_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::OpenPiece {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "OpenPiece", &["open", "from", "until"])?;
        let made = tenure::calculator::OpenPiece {
            open: fields.get(c"open")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::OpenRange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::OpenRange { from: from_, until: until_ } = self;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::OpenRange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "OpenRange", &["from", "until"])?;
        let made = tenure::calculator::OpenRange { from: fields.get(c"from")?, until: fields.get(c"until")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::OverLimit {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::OverLimit { by: by_, reason: reason_ } = self;
        object.set(c"by", by_)?;
        object.set(c"reason", reason_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::OverLimit {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "OverLimit", &["by", "reason"])?;
        let made = tenure::space::facts::OverLimit { by: fields.get(c"by")?, reason: fields.get(c"reason")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::OwedInvoice {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::OwedInvoice { invoice: invoice_, date: date_, to_pay: to_pay_, open: open_ } = self;
        object.set(c"invoice", invoice_)?;
        object.set(c"date", date_)?;
        object.set(c"toPay", to_pay_)?;
        object.set(c"open", open_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::OwedInvoice {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "OwedInvoice", &["invoice", "date", "toPay", "open"])?;
        let made = tenure::report::OwedInvoice {
            invoice: fields.get(c"invoice")?,
            date: fields.get(c"date")?,
            to_pay: fields.get(c"toPay")?,
            open: fields.get(c"open")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Pause {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Pause {
            id: id_,
            recorded: recorded_,
            membership: membership_,
            from: from_,
            until: until_,
            by: by_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"membership", membership_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"by", by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Pause {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Pause", &["id", "recorded", "membership", "from", "until", "by"])?;
        let made = tenure::space::facts::Pause {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            membership: fields.get(c"membership")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            by: fields.get(c"by")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Payment {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Payment {
            id: id_,
            recorded: recorded_,
            payer: payer_,
            at: at_,
            amount: amount_,
            outcome: outcome_,
            invoice: invoice_,
            membership: membership_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"payer", payer_)?;
        object.set(c"at", at_)?;
        object.set(c"amount", amount_)?;
        object.set(c"outcome", outcome_)?;
        object.set(c"invoice", invoice_)?;
        object.set(c"membership", membership_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Payment {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Payment",
            &["id", "recorded", "payer", "at", "amount", "outcome", "invoice", "membership"],
        )?;
        let made = tenure::space::facts::Payment {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            payer: fields.get(c"payer")?,
            at: fields.get(c"at")?,
            amount: fields.get(c"amount")?,
            outcome: fields.get(c"outcome")?,
            invoice: fields.get(c"invoice")?,
            membership: fields.get(c"membership")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PlainStatus {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PlainStatus { status: status_, is_new: is_new_ } = self;
        object.set(c"status", status_)?;
        object.set(c"isNew", is_new_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PlainStatus {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PlainStatus", &["status", "isNew"])?;
        let made = tenure::calculator::PlainStatus { status: fields.get(c"status")?, is_new: fields.get(c"isNew")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::PlanHeld {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::PlanHeld { plan: plan_, version: version_, from: from_, until: until_ } = self;
        object.set(c"plan", plan_)?;
        object.set(c"version", version_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::PlanHeld {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PlanHeld", &["plan", "version", "from", "until"])?;
        let made = tenure::standing::PlanHeld {
            plan: fields.get(c"plan")?,
            version: fields.get(c"version")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Policy {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Policy {
            id: id_,
            recorded: recorded_,
            from: from_,
            rounding: rounding_,
            after_switch: after_switch_,
            after_pause: after_pause_,
            after_lapse: after_lapse_,
            credits_after_switch: credits_after_switch_,
            credits_within_period: credits_within_period_,
            fewer_places: fewer_places_,
            children_leave: children_leave_,
            members_cancel: members_cancel_,
            members_lower: members_lower_,
            default_plan: default_plan_,
            default_on: default_on_,
            proration: proration_,
            change: change_,
            pause: pause_,
            edges: edges_,
            invoices: invoices_,
            notices: notices_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"from", from_)?;
        object.set(c"rounding", rounding_)?;
        object.set(c"afterSwitch", after_switch_)?;
        object.set(c"afterPause", after_pause_)?;
        object.set(c"afterLapse", after_lapse_)?;
        object.set(c"creditsAfterSwitch", credits_after_switch_)?;
        object.set(c"creditsWithinPeriod", credits_within_period_)?;
        object.set(c"fewerPlaces", fewer_places_)?;
        object.set(c"childrenLeave", children_leave_)?;
        object.set(c"membersCancel", members_cancel_)?;
        object.set(c"membersLower", members_lower_)?;
        object.set(c"defaultPlan", default_plan_)?;
        object.set(c"defaultOn", default_on_)?;
        object.set(c"proration", proration_)?;
        object.set(c"change", change_)?;
        object.set(c"pause", pause_)?;
        object.set(c"edges", edges_)?;
        object.set(c"invoices", invoices_)?;
        object.set(c"notices", notices_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Policy {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Policy",
            &[
                "id",
                "recorded",
                "from",
                "rounding",
                "afterSwitch",
                "afterPause",
                "afterLapse",
                "creditsAfterSwitch",
                "creditsWithinPeriod",
                "fewerPlaces",
                "childrenLeave",
                "membersCancel",
                "membersLower",
                "defaultPlan",
                "defaultOn",
                "proration",
                "change",
                "pause",
                "edges",
                "invoices",
                "notices",
            ],
        )?;
        let made = tenure::space::facts::Policy {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            from: fields.get(c"from")?,
            rounding: fields.get_or(c"rounding", Default::default)?,
            after_switch: fields.get_or(c"afterSwitch", Default::default)?,
            after_pause: fields.get_or(c"afterPause", Default::default)?,
            after_lapse: fields.get_or(c"afterLapse", Default::default)?,
            credits_after_switch: fields.get_or(c"creditsAfterSwitch", Default::default)?,
            credits_within_period: fields.get_or(c"creditsWithinPeriod", Default::default)?,
            fewer_places: fields.get_or(c"fewerPlaces", Default::default)?,
            children_leave: fields.get_or(c"childrenLeave", Default::default)?,
            members_cancel: fields.get_or(c"membersCancel", Default::default)?,
            members_lower: fields.get_or(c"membersLower", Default::default)?,
            default_plan: fields.get(c"defaultPlan")?,
            default_on: fields.get_or(c"defaultOn", Default::default)?,
            proration: fields.get_or(c"proration", Default::default)?,
            change: fields.get_or(c"change", Default::default)?,
            pause: fields.get_or(c"pause", Default::default)?,
            edges: fields.get_or(c"edges", Default::default)?,
            invoices: fields.get_or(c"invoices", Default::default)?,
            notices: fields.get_or(c"notices", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolDraw {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolDraw {
            id: id_,
            at: at_,
            amount: amount_,
            by: by_,
            of: of_,
            pool_groups: pool_groups_,
            then: then_,
            overage: overage_,
            order: order_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"at", at_)?;
        object.set(c"amount", amount_)?;
        object.set(c"by", by_)?;
        object.set(c"of", of_)?;
        object.set(c"poolGroups", pool_groups_)?;
        object.set(c"then", then_)?;
        object.set(c"overage", overage_)?;
        object.set(c"order", order_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolDraw {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "PoolDraw",
            &["id", "at", "amount", "by", "of", "poolGroups", "then", "overage", "order"],
        )?;
        let made = tenure::calculator::PoolDraw {
            id: fields.get(c"id")?,
            at: fields.get(c"at")?,
            amount: fields.get(c"amount")?,
            by: fields.get(c"by")?,
            of: fields.get_or(c"of", Default::default)?,
            pool_groups: fields.get_or(c"poolGroups", Default::default)?,
            then: fields.get_or(c"then", Default::default)?,
            overage: fields.get(c"overage")?,
            order: fields.get(c"order")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolFacts {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolFacts {
            step: step_,
            zone: zone_,
            order: order_,
            overage: overage_,
            share: share_,
            shares: shares_,
            members: members_,
            lots: lots_,
            voids: voids_,
            draws: draws_,
            returns: returns_,
            transfers: transfers_,
            resets: resets_,
        } = self;
        object.set(c"step", step_)?;
        object.set(c"zone", zone_)?;
        object.set(c"order", order_)?;
        object.set(c"overage", overage_)?;
        object.set(c"share", share_)?;
        object.set(c"shares", shares_)?;
        object.set(c"members", members_)?;
        object.set(c"lots", lots_)?;
        object.set(c"voids", voids_)?;
        object.set(c"draws", draws_)?;
        object.set(c"returns", returns_)?;
        object.set(c"transfers", transfers_)?;
        object.set(c"resets", resets_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolFacts {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "PoolFacts",
            &[
                "step",
                "zone",
                "order",
                "overage",
                "share",
                "shares",
                "members",
                "lots",
                "voids",
                "draws",
                "returns",
                "transfers",
                "resets",
            ],
        )?;
        let made = tenure::calculator::PoolFacts {
            step: fields.get(c"step")?,
            zone: fields.get(c"zone")?,
            order: fields.get(c"order")?,
            overage: fields.get(c"overage")?,
            share: fields.get(c"share")?,
            shares: fields.get_or(c"shares", Default::default)?,
            members: fields.get_or(c"members", Default::default)?,
            lots: fields.get_or(c"lots", Default::default)?,
            voids: fields.get_or(c"voids", Default::default)?,
            draws: fields.get_or(c"draws", Default::default)?,
            returns: fields.get_or(c"returns", Default::default)?,
            transfers: fields.get_or(c"transfers", Default::default)?,
            resets: fields.get_or(c"resets", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolLedger {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolLedger {
            balance: balance_,
            owed: owed_,
            entries: entries_,
            draws: draws_,
            lots: lots_,
        } = self;
        object.set(c"balance", balance_)?;
        object.set(c"owed", owed_)?;
        object.set(c"entries", entries_)?;
        object.set(c"draws", draws_)?;
        object.set(c"lots", lots_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolLedger {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PoolLedger", &["balance", "owed", "entries", "draws", "lots"])?;
        let made = tenure::calculator::PoolLedger {
            balance: fields.get(c"balance")?,
            owed: fields.get(c"owed")?,
            entries: fields.get_or(c"entries", Default::default)?,
            draws: fields.get_or(c"draws", Default::default)?,
            lots: fields.get_or(c"lots", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolLot {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolLot {
            id: id_,
            amount: amount_,
            from: from_,
            until: until_,
            lasts: lasts_,
            priority: priority_,
            granted: granted_,
            order: order_,
            owner: owner_,
            pool_group: pool_group_,
            only: only_,
            hours: hours_,
            group: group_,
            rollover: rollover_,
            every: every_,
            anchor: anchor_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"amount", amount_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"lasts", lasts_)?;
        object.set(c"priority", priority_)?;
        object.set(c"granted", granted_)?;
        object.set(c"order", order_)?;
        object.set(c"owner", owner_)?;
        object.set(c"poolGroup", pool_group_)?;
        object.set(c"only", only_)?;
        object.set(c"hours", hours_)?;
        object.set(c"group", group_)?;
        object.set(c"rollover", rollover_)?;
        object.set(c"every", every_)?;
        object.set(c"anchor", anchor_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolLot {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "PoolLot",
            &[
                "id",
                "amount",
                "from",
                "until",
                "lasts",
                "priority",
                "granted",
                "order",
                "owner",
                "poolGroup",
                "only",
                "hours",
                "group",
                "rollover",
                "every",
                "anchor",
            ],
        )?;
        let made = tenure::calculator::PoolLot {
            id: fields.get(c"id")?,
            amount: fields.get(c"amount")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            lasts: fields.get(c"lasts")?,
            priority: fields.get(c"priority")?,
            granted: fields.get(c"granted")?,
            order: fields.get(c"order")?,
            owner: fields.get(c"owner")?,
            pool_group: fields.get(c"poolGroup")?,
            only: fields.get_or(c"only", Default::default)?,
            hours: fields.get_or(c"hours", Default::default)?,
            group: fields.get(c"group")?,
            rollover: fields.get(c"rollover")?,
            every: fields.get(c"every")?,
            anchor: fields.get(c"anchor")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolMember {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolMember { customer: customer_, pool_group: pool_group_, from: from_, until: until_ } =
            self;
        object.set(c"customer", customer_)?;
        object.set(c"poolGroup", pool_group_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolMember {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PoolMember", &["customer", "poolGroup", "from", "until"])?;
        let made = tenure::calculator::PoolMember {
            customer: fields.get(c"customer")?,
            pool_group: fields.get(c"poolGroup")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolReset {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolReset {
            id: id_,
            at: at_,
            group: group_,
            pool_group: pool_group_,
            keep_overage: keep_overage_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"at", at_)?;
        object.set(c"group", group_)?;
        object.set(c"poolGroup", pool_group_)?;
        object.set(c"keepOverage", keep_overage_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolReset {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PoolReset", &["id", "at", "group", "poolGroup", "keepOverage"])?;
        let made = tenure::calculator::PoolReset {
            id: fields.get(c"id")?,
            at: fields.get(c"at")?,
            group: fields.get(c"group")?,
            pool_group: fields.get(c"poolGroup")?,
            keep_overage: fields.get(c"keepOverage")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolReturn {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolReturn { id: id_, draw: draw_, at: at_, amount: amount_, order: order_ } = self;
        object.set(c"id", id_)?;
        object.set(c"draw", draw_)?;
        object.set(c"at", at_)?;
        object.set(c"amount", amount_)?;
        object.set(c"order", order_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolReturn {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PoolReturn", &["id", "draw", "at", "amount", "order"])?;
        let made = tenure::calculator::PoolReturn {
            id: fields.get(c"id")?,
            draw: fields.get(c"draw")?,
            at: fields.get(c"at")?,
            amount: fields.get(c"amount")?,
            order: fields.get(c"order")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolShare {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolShare { group: group_, share: share_, but: but_ } = self;
        object.set(c"group", group_)?;
        object.set(c"share", share_)?;
        object.set(c"but", but_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolShare {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PoolShare", &["group", "share", "but"])?;
        let made = tenure::calculator::PoolShare {
            group: fields.get(c"group")?,
            share: fields.get(c"share")?,
            but: fields.get(c"but")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolTransfer {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolTransfer { id: id_, at: at_, from: from_, to: to_, amount: amount_, order: order_ } =
            self;
        object.set(c"id", id_)?;
        object.set(c"at", at_)?;
        object.set(c"from", from_)?;
        object.set(c"to", to_)?;
        object.set(c"amount", amount_)?;
        object.set(c"order", order_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolTransfer {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PoolTransfer", &["id", "at", "from", "to", "amount", "order"])?;
        let made = tenure::calculator::PoolTransfer {
            id: fields.get(c"id")?,
            at: fields.get(c"at")?,
            from: fields.get(c"from")?,
            to: fields.get(c"to")?,
            amount: fields.get(c"amount")?,
            order: fields.get(c"order")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::PoolUse {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::PoolUse {
            credit: credit_,
            parties: parties_,
            statement: statement_,
            used: used_,
            overage: overage_,
            percent: percent_,
        } = self;
        object.set(c"credit", credit_)?;
        object.set(c"parties", parties_)?;
        object.set(c"statement", statement_)?;
        object.set(c"used", used_)?;
        object.set(c"overage", overage_)?;
        object.set(c"percent", percent_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::PoolUse {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PoolUse", &["credit", "parties", "statement", "used", "overage", "percent"])?;
        let made = tenure::report::PoolUse {
            credit: fields.get(c"credit")?,
            parties: fields.get(c"parties")?,
            statement: fields.get(c"statement")?,
            used: fields.get(c"used")?,
            overage: fields.get(c"overage")?,
            percent: fields.get(c"percent")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::PoolVoid {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::PoolVoid { id: id_, lot: lot_, at: at_ } = self;
        object.set(c"id", id_)?;
        object.set(c"lot", lot_)?;
        object.set(c"at", at_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::PoolVoid {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PoolVoid", &["id", "lot", "at"])?;
        let made =
            tenure::calculator::PoolVoid { id: fields.get(c"id")?, lot: fields.get(c"lot")?, at: fields.get(c"at")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::PriceChange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::PriceChange {
            id: id_,
            recorded: recorded_,
            membership: membership_,
            at: at_,
            price: price_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"membership", membership_)?;
        object.set(c"at", at_)?;
        object.set(c"price", price_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::PriceChange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "PriceChange", &["id", "recorded", "membership", "at", "price"])?;
        let made = tenure::space::facts::PriceChange {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            membership: fields.get(c"membership")?,
            at: fields.get(c"at")?,
            price: fields.get(c"price")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Profile {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Profile {
            party: party_,
            name: name_,
            email: email_,
            phone: phone_,
            address: address_,
            note: note_,
        } = self;
        object.set(c"party", party_)?;
        object.set(c"name", name_)?;
        object.set(c"email", email_)?;
        object.set(c"phone", phone_)?;
        object.set(c"address", address_)?;
        object.set(c"note", note_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Profile {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Profile", &["party", "name", "email", "phone", "address", "note"])?;
        let made = tenure::space::facts::Profile {
            party: fields.get(c"party")?,
            name: fields.get(c"name")?,
            email: fields.get(c"email")?,
            phone: fields.get(c"phone")?,
            address: fields.get(c"address")?,
            note: fields.get(c"note")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::Proposal {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::Proposal {
            at: at_,
            accepted: accepted_,
            refusals: refusals_,
            remarks: remarks_,
            facts: facts_,
            difference: difference_,
            relied: relied_,
        } = self;
        object.set(c"at", at_)?;
        object.set(c"accepted", accepted_)?;
        object.set(c"refusals", refusals_)?;
        object.set(c"remarks", remarks_)?;
        object.set(c"facts", facts_)?;
        object.set(c"difference", difference_)?;
        object.set(c"relied", relied_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::Proposal {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "Proposal", &["at", "accepted", "refusals", "remarks", "facts", "difference", "relied"])?;
        let made = tenure::change::Proposal {
            at: fields.get(c"at")?,
            accepted: fields.get(c"accepted")?,
            refusals: fields.get(c"refusals")?,
            remarks: fields.get(c"remarks")?,
            facts: fields.get(c"facts")?,
            difference: fields.get(c"difference")?,
            relied: fields.get(c"relied")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::ProratedAmount {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::ProratedAmount {
            amount: amount_,
            price: price_,
            numerator: numerator_,
            denominator: denominator_,
            exact: exact_,
            each: each_,
        } = self;
        object.set(c"amount", amount_)?;
        object.set(c"price", price_)?;
        object.set(c"numerator", numerator_)?;
        object.set(c"denominator", denominator_)?;
        object.set(c"exact", exact_)?;
        object.set(c"each", each_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::ProratedAmount {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "ProratedAmount", &["amount", "price", "numerator", "denominator", "exact", "each"])?;
        let made = tenure::proration::ProratedAmount {
            amount: fields.get(c"amount")?,
            price: fields.get(c"price")?,
            numerator: fields.get(c"numerator")?,
            denominator: fields.get(c"denominator")?,
            exact: fields.get(c"exact")?,
            each: fields.get(c"each")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Proration {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Proration {
            count: count_,
            stub_of: stub_of_,
            round_first: round_first_,
            outside: outside_,
            rounded: rounded_,
        } = self;
        object.set(c"count", count_)?;
        object.set(c"stubOf", stub_of_)?;
        object.set(c"roundFirst", round_first_)?;
        object.set(c"outside", outside_)?;
        object.set(c"rounded", rounded_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Proration {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Proration", &["count", "stubOf", "roundFirst", "outside", "rounded"])?;
        let made = tenure::space::facts::Proration {
            count: fields.get_or(c"count", Default::default)?,
            stub_of: fields.get_or(c"stubOf", Default::default)?,
            round_first: fields.get_or(c"roundFirst", Default::default)?,
            outside: fields.get_or(c"outside", Default::default)?,
            rounded: fields.get_or(c"rounded", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::access::Reason {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::access::Reason {
            code: code_,
            source: source_,
            membership: membership_,
            holder: holder_,
            plan: plan_,
            grant: grant_,
            hours: hours_,
            group: group_,
            place: place_,
            lockdown: lockdown_,
            until: until_,
            last_day: last_day_,
        } = self;
        object.set(c"code", code_)?;
        object.set(c"source", source_)?;
        object.set(c"membership", membership_)?;
        object.set(c"holder", holder_)?;
        object.set(c"plan", plan_)?;
        object.set(c"grant", grant_)?;
        object.set(c"hours", hours_)?;
        object.set(c"group", group_)?;
        object.set(c"place", place_)?;
        object.set(c"lockdown", lockdown_)?;
        object.set(c"until", until_)?;
        object.set(c"lastDay", last_day_)?;
        Ok(object)
    }
}

impl FromJs for tenure::access::Reason {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Reason",
            &[
                "code",
                "source",
                "membership",
                "holder",
                "plan",
                "grant",
                "hours",
                "group",
                "place",
                "lockdown",
                "until",
                "lastDay",
            ],
        )?;
        let made = tenure::access::Reason {
            code: fields.get(c"code")?,
            source: fields.get(c"source")?,
            membership: fields.get(c"membership")?,
            holder: fields.get(c"holder")?,
            plan: fields.get(c"plan")?,
            grant: fields.get(c"grant")?,
            hours: fields.get(c"hours")?,
            group: fields.get(c"group")?,
            place: fields.get(c"place")?,
            lockdown: fields.get(c"lockdown")?,
            until: fields.get(c"until")?,
            last_day: fields.get(c"lastDay")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::RecurringRevenue {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::RecurringRevenue { months: months_ } = self;
        object.set(c"months", months_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::RecurringRevenue {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "RecurringRevenue", &["months"])?;
        let made = tenure::report::RecurringRevenue { months: fields.get(c"months")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Redemption {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Redemption {
            id: id_,
            recorded: recorded_,
            coupon: coupon_,
            membership: membership_,
            from: from_,
            order: order_,
            by: by_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"coupon", coupon_)?;
        object.set(c"membership", membership_)?;
        object.set(c"from", from_)?;
        object.set(c"order", order_)?;
        object.set(c"by", by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Redemption {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "Redemption", &["id", "recorded", "coupon", "membership", "from", "order", "by"])?;
        let made = tenure::space::facts::Redemption {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            coupon: fields.get(c"coupon")?,
            membership: fields.get(c"membership")?,
            from: fields.get(c"from")?,
            order: fields.get_or(c"order", Default::default)?,
            by: fields.get(c"by")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::Refusal {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::Refusal {
            command: command_,
            code: code_,
            earliest: earliest_,
            limit: limit_,
            count: count_,
            fact: fact_,
            booking: booking_,
            access: access_,
            instead: instead_,
            instead_by_manager: instead_by_manager_,
        } = self;
        object.set(c"command", command_)?;
        object.set(c"code", code_)?;
        object.set(c"earliest", earliest_)?;
        object.set(c"limit", limit_)?;
        object.set(c"count", count_)?;
        object.set(c"fact", fact_)?;
        object.set(c"booking", booking_)?;
        object.set(c"access", access_)?;
        object.set(c"instead", instead_)?;
        object.set(c"insteadByManager", instead_by_manager_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::Refusal {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Refusal",
            &[
                "command",
                "code",
                "earliest",
                "limit",
                "count",
                "fact",
                "booking",
                "access",
                "instead",
                "insteadByManager",
            ],
        )?;
        let made = tenure::change::Refusal {
            command: fields.get(c"command")?,
            code: fields.get(c"code")?,
            earliest: fields.get(c"earliest")?,
            limit: fields.get(c"limit")?,
            count: fields.get(c"count")?,
            fact: fields.get(c"fact")?,
            booking: fields.get(c"booking")?,
            access: fields.get(c"access")?,
            instead: fields.get(c"instead")?,
            instead_by_manager: fields.get(c"insteadByManager")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::Remaining {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::Remaining { part: part_, whole: whole_ } = self;
        object.set(c"part", part_)?;
        object.set(c"whole", whole_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::Remaining {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Remaining", &["part", "whole"])?;
        let made = tenure::proration::Remaining { part: fields.get(c"part")?, whole: fields.get(c"whole")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::Remark {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::Remark { command: command_, code: code_, on: on_, count: count_, about: about_ } = self;
        object.set(c"command", command_)?;
        object.set(c"code", code_)?;
        object.set(c"on", on_)?;
        object.set(c"count", count_)?;
        object.set(c"about", about_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::Remark {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Remark", &["command", "code", "on", "count", "about"])?;
        let made = tenure::change::Remark {
            command: fields.get(c"command")?,
            code: fields.get(c"code")?,
            on: fields.get(c"on")?,
            count: fields.get(c"count")?,
            about: fields.get(c"about")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Renewal {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Renewal {
            id: id_,
            recorded: recorded_,
            membership: membership_,
            at: at_,
            terms: terms_,
            by: by_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"membership", membership_)?;
        object.set(c"at", at_)?;
        object.set(c"terms", terms_)?;
        object.set(c"by", by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Renewal {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Renewal", &["id", "recorded", "membership", "at", "terms", "by"])?;
        let made = tenure::space::facts::Renewal {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            membership: fields.get(c"membership")?,
            at: fields.get(c"at")?,
            terms: fields.get(c"terms")?,
            by: fields.get(c"by")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::RenewedTerm {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::RenewedTerm { start: start_, until: until_, last_day: last_day_ } = self;
        object.set(c"start", start_)?;
        object.set(c"until", until_)?;
        object.set(c"lastDay", last_day_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::RenewedTerm {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "RenewedTerm", &["start", "until", "lastDay"])?;
        let made = tenure::calculator::RenewedTerm {
            start: fields.get(c"start")?,
            until: fields.get(c"until")?,
            last_day: fields.get(c"lastDay")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::Replaced {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::Replaced {
            begins: begins_,
            charge_now: charge_now_,
            next_charge: next_charge_,
            next_charge_on: next_charge_on_,
            days_bought: days_bought_,
        } = self;
        object.set(c"begins", begins_)?;
        object.set(c"chargeNow", charge_now_)?;
        object.set(c"nextCharge", next_charge_)?;
        object.set(c"nextChargeOn", next_charge_on_)?;
        object.set(c"daysBought", days_bought_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::Replaced {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "Replaced", &["begins", "chargeNow", "nextCharge", "nextChargeOn", "daysBought"])?;
        let made = tenure::proration::Replaced {
            begins: fields.get(c"begins")?,
            charge_now: fields.get(c"chargeNow")?,
            next_charge: fields.get(c"nextCharge")?,
            next_charge_on: fields.get(c"nextChargeOn")?,
            days_bought: fields.get(c"daysBought")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::Request {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::Request { at: at_, by: by_, commands: commands_, through: through_ } = self;
        object.set(c"at", at_)?;
        object.set(c"by", by_)?;
        object.set(c"commands", commands_)?;
        object.set(c"through", through_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::Request {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Request", &["at", "by", "commands", "through"])?;
        let made = tenure::change::Request {
            at: fields.get(c"at")?,
            by: fields.get(c"by")?,
            commands: fields.get(c"commands")?,
            through: fields.get(c"through")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::ResourceCredits {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::ResourceCredits { resource: resource_, amount: amount_ } = self;
        object.set(c"resource", resource_)?;
        object.set(c"amount", amount_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::ResourceCredits {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "ResourceCredits", &["resource", "amount"])?;
        let made =
            tenure::credit::ResourceCredits { resource: fields.get(c"resource")?, amount: fields.get(c"amount")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::Retention {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::Retention { cohorts: cohorts_ } = self;
        object.set(c"cohorts", cohorts_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::Retention {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Retention", &["cohorts"])?;
        let made = tenure::report::Retention { cohorts: fields.get(c"cohorts")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::RevenueMonth {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::RevenueMonth {
            month: month_,
            currency: currency_,
            opening: opening_,
            new: new_,
            reactivated: reactivated_,
            expansion: expansion_,
            contraction: contraction_,
            churned: churned_,
            closing: closing_,
            coupons: coupons_,
            holders_opening: holders_opening_,
            holders_new: holders_new_,
            holders_reactivated: holders_reactivated_,
            holders_churned: holders_churned_,
            holders_closing: holders_closing_,
            churn_percent: churn_percent_,
            moves: moves_,
        } = self;
        object.set(c"month", month_)?;
        object.set(c"currency", currency_)?;
        object.set(c"opening", opening_)?;
        object.set(c"new", new_)?;
        object.set(c"reactivated", reactivated_)?;
        object.set(c"expansion", expansion_)?;
        object.set(c"contraction", contraction_)?;
        object.set(c"churned", churned_)?;
        object.set(c"closing", closing_)?;
        object.set(c"coupons", coupons_)?;
        object.set(c"holdersOpening", holders_opening_)?;
        object.set(c"holdersNew", holders_new_)?;
        object.set(c"holdersReactivated", holders_reactivated_)?;
        object.set(c"holdersChurned", holders_churned_)?;
        object.set(c"holdersClosing", holders_closing_)?;
        object.set(c"churnPercent", churn_percent_)?;
        object.set(c"moves", moves_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::RevenueMonth {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "RevenueMonth",
            &[
                "month",
                "currency",
                "opening",
                "new",
                "reactivated",
                "expansion",
                "contraction",
                "churned",
                "closing",
                "coupons",
                "holdersOpening",
                "holdersNew",
                "holdersReactivated",
                "holdersChurned",
                "holdersClosing",
                "churnPercent",
                "moves",
            ],
        )?;
        let made = tenure::report::RevenueMonth {
            month: fields.get(c"month")?,
            currency: fields.get(c"currency")?,
            opening: fields.get(c"opening")?,
            new: fields.get(c"new")?,
            reactivated: fields.get(c"reactivated")?,
            expansion: fields.get(c"expansion")?,
            contraction: fields.get(c"contraction")?,
            churned: fields.get(c"churned")?,
            closing: fields.get(c"closing")?,
            coupons: fields.get(c"coupons")?,
            holders_opening: fields.get(c"holdersOpening")?,
            holders_new: fields.get(c"holdersNew")?,
            holders_reactivated: fields.get(c"holdersReactivated")?,
            holders_churned: fields.get(c"holdersChurned")?,
            holders_closing: fields.get(c"holdersClosing")?,
            churn_percent: fields.get(c"churnPercent")?,
            moves: fields.get(c"moves")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::RevenueMove {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::RevenueMove {
            holder: holder_,
            movement: movement_,
            before: before_,
            after: after_,
            change: change_,
        } = self;
        object.set(c"holder", holder_)?;
        object.set(c"movement", movement_)?;
        object.set(c"before", before_)?;
        object.set(c"after", after_)?;
        object.set(c"change", change_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::RevenueMove {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "RevenueMove", &["holder", "movement", "before", "after", "change"])?;
        let made = tenure::report::RevenueMove {
            holder: fields.get(c"holder")?,
            movement: fields.get(c"movement")?,
            before: fields.get(c"before")?,
            after: fields.get(c"after")?,
            change: fields.get(c"change")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::RevokedCard {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::RevokedCard { card: card_, expires: expires_ } = self;
        object.set(c"card", card_)?;
        object.set(c"expires", expires_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::RevokedCard {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "RevokedCard", &["card", "expires"])?;
        let made = tenure::calculator::RevokedCard { card: fields.get(c"card")?, expires: fields.get(c"expires")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::Rhythm {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::Rhythm {
            anchor: anchor_,
            every: every_,
            align: align_,
            week_starts: week_starts_,
            zone: zone_,
        } = self;
        object.set(c"anchor", anchor_)?;
        object.set(c"every", every_)?;
        object.set(c"align", align_)?;
        object.set(c"weekStarts", week_starts_)?;
        object.set(c"zone", zone_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::Rhythm {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Rhythm", &["anchor", "every", "align", "weekStarts", "zone"])?;
        let made = tenure::calculator::Rhythm {
            anchor: fields.get(c"anchor")?,
            every: fields.get(c"every")?,
            align: fields.get(c"align")?,
            week_starts: fields.get(c"weekStarts")?,
            zone: fields.get(c"zone")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::RolledLot {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::RolledLot { lot: lot_, kept: kept_, lost: lost_, topped_up: topped_up_ } = self;
        object.set(c"lot", lot_)?;
        object.set(c"kept", kept_)?;
        object.set(c"lost", lost_)?;
        object.set(c"toppedUp", topped_up_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::RolledLot {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "RolledLot", &["lot", "kept", "lost", "toppedUp"])?;
        let made = tenure::calculator::RolledLot {
            lot: fields.get(c"lot")?,
            kept: fields.get(c"kept")?,
            lost: fields.get(c"lost")?,
            topped_up: fields.get(c"toppedUp")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::RollingLot {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::RollingLot { lot: lot_, granted: granted_, left: left_, since: since_ } = self;
        object.set(c"lot", lot_)?;
        object.set(c"granted", granted_)?;
        object.set(c"left", left_)?;
        object.set(c"since", since_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::RollingLot {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "RollingLot", &["lot", "granted", "left", "since"])?;
        let made = tenure::calculator::RollingLot {
            lot: fields.get(c"lot")?,
            granted: fields.get(c"granted")?,
            left: fields.get(c"left")?,
            since: fields.get(c"since")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::plan::Rollover {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::plan::Rollover { percent: percent_, maximum: maximum_, minimum: minimum_, age: age_, over: over_ } =
            self;
        object.set(c"percent", percent_)?;
        object.set(c"maximum", maximum_)?;
        object.set(c"minimum", minimum_)?;
        object.set(c"age", age_)?;
        object.set(c"over", over_)?;
        Ok(object)
    }
}

impl FromJs for tenure::plan::Rollover {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Rollover", &["percent", "maximum", "minimum", "age", "over"])?;
        let made = tenure::plan::Rollover {
            percent: fields.get(c"percent")?,
            maximum: fields.get(c"maximum")?,
            minimum: fields.get(c"minimum")?,
            age: fields.get(c"age")?,
            over: fields.get_or(c"over", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::RoomUse {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::RoomUse {
            resource: resource_,
            name: name_,
            place: place_,
            bookings: bookings_,
            booked_minutes: booked_minutes_,
            cancelled: cancelled_,
            cancelled_minutes: cancelled_minutes_,
            open_minutes: open_minutes_,
            percent: percent_,
        } = self;
        object.set(c"resource", resource_)?;
        object.set(c"name", name_)?;
        object.set(c"place", place_)?;
        object.set(c"bookings", bookings_)?;
        object.set(c"bookedMinutes", booked_minutes_)?;
        object.set(c"cancelled", cancelled_)?;
        object.set(c"cancelledMinutes", cancelled_minutes_)?;
        object.set(c"openMinutes", open_minutes_)?;
        object.set(c"percent", percent_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::RoomUse {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "RoomUse",
            &[
                "resource",
                "name",
                "place",
                "bookings",
                "bookedMinutes",
                "cancelled",
                "cancelledMinutes",
                "openMinutes",
                "percent",
            ],
        )?;
        let made = tenure::report::RoomUse {
            resource: fields.get(c"resource")?,
            name: fields.get(c"name")?,
            place: fields.get(c"place")?,
            bookings: fields.get(c"bookings")?,
            booked_minutes: fields.get(c"bookedMinutes")?,
            cancelled: fields.get(c"cancelled")?,
            cancelled_minutes: fields.get(c"cancelledMinutes")?,
            open_minutes: fields.get(c"openMinutes")?,
            percent: fields.get(c"percent")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::SeatChange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::SeatChange {
            id: id_,
            recorded: recorded_,
            membership: membership_,
            at: at_,
            seats: seats_,
            by: by_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"membership", membership_)?;
        object.set(c"at", at_)?;
        object.set(c"seats", seats_)?;
        object.set(c"by", by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::SeatChange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "SeatChange", &["id", "recorded", "membership", "at", "seats", "by"])?;
        let made = tenure::space::facts::SeatChange {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            membership: fields.get(c"membership")?,
            at: fields.get(c"at")?,
            seats: fields.get(c"seats")?,
            by: fields.get(c"by")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::SeatUse {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::SeatUse {
            company: company_,
            membership: membership_,
            plan: plan_,
            bought: bought_,
            places: places_,
            admitted: admitted_,
            waiting: waiting_,
            percent: percent_,
        } = self;
        object.set(c"company", company_)?;
        object.set(c"membership", membership_)?;
        object.set(c"plan", plan_)?;
        object.set(c"bought", bought_)?;
        object.set(c"places", places_)?;
        object.set(c"admitted", admitted_)?;
        object.set(c"waiting", waiting_)?;
        object.set(c"percent", percent_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::SeatUse {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "SeatUse",
            &["company", "membership", "plan", "bought", "places", "admitted", "waiting", "percent"],
        )?;
        let made = tenure::report::SeatUse {
            company: fields.get(c"company")?,
            membership: fields.get(c"membership")?,
            plan: fields.get(c"plan")?,
            bought: fields.get(c"bought")?,
            places: fields.get(c"places")?,
            admitted: fields.get(c"admitted")?,
            waiting: fields.get(c"waiting")?,
            percent: fields.get(c"percent")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::Settlement {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::Settlement {
            payer: payer_,
            date: date_,
            payments: payments_,
            paid_by_credits: paid_by_credits_,
            left_due: left_due_,
        } = self;
        object.set(c"payer", payer_)?;
        object.set(c"date", date_)?;
        object.set(c"payments", payments_)?;
        object.set(c"paidByCredits", paid_by_credits_)?;
        object.set(c"leftDue", left_due_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::Settlement {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Settlement", &["payer", "date", "payments", "paidByCredits", "leftDue"])?;
        let made = tenure::billing::Settlement {
            payer: fields.get(c"payer")?,
            date: fields.get(c"date")?,
            payments: fields.get(c"payments")?,
            paid_by_credits: fields.get(c"paidByCredits")?,
            left_due: fields.get(c"leftDue")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::SignUp {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::SignUp { plan: plan_, next: next_, refusal: refusal_, membership: membership_, due: due_ } =
            self;
        object.set(c"plan", plan_)?;
        object.set(c"next", next_)?;
        object.set(c"refusal", refusal_)?;
        object.set(c"membership", membership_)?;
        object.set(c"due", due_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::SignUp {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "SignUp", &["plan", "next", "refusal", "membership", "due"])?;
        let made = tenure::change::SignUp {
            plan: fields.get(c"plan")?,
            next: fields.get(c"next")?,
            refusal: fields.get(c"refusal")?,
            membership: fields.get(c"membership")?,
            due: fields.get(c"due")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::Simulation {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::Simulation {
            at: at_,
            until: until_,
            assumptions: assumptions_,
            facts: facts_,
            turns: turns_,
            bill: bill_,
            credits: credits_,
            notices: notices_,
        } = self;
        object.set(c"at", at_)?;
        object.set(c"until", until_)?;
        object.set(c"assumptions", assumptions_)?;
        object.set(c"facts", facts_)?;
        object.set(c"turns", turns_)?;
        object.set(c"bill", bill_)?;
        object.set(c"credits", credits_)?;
        object.set(c"notices", notices_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::Simulation {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Simulation",
            &["at", "until", "assumptions", "facts", "turns", "bill", "credits", "notices"],
        )?;
        let made = tenure::report::Simulation {
            at: fields.get(c"at")?,
            until: fields.get(c"until")?,
            assumptions: fields.get(c"assumptions")?,
            facts: fields.get(c"facts")?,
            turns: fields.get(c"turns")?,
            bill: fields.get(c"bill")?,
            credits: fields.get(c"credits")?,
            notices: fields.get(c"notices")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::Slice {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::Slice { lot: lot_, amount: amount_ } = self;
        object.set(c"lot", lot_)?;
        object.set(c"amount", amount_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::Slice {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Slice", &["lot", "amount"])?;
        let made = tenure::credit::Slice { lot: fields.get(c"lot")?, amount: fields.get(c"amount")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::Stand {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::Stand { plan: plan_, status: status_, admits: admits_, waiting: waiting_ } = self;
        object.set(c"plan", plan_)?;
        object.set(c"status", status_)?;
        object.set(c"admits", admits_)?;
        object.set(c"waiting", waiting_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::Stand {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Stand", &["plan", "status", "admits", "waiting"])?;
        let made = tenure::report::Stand {
            plan: fields.get(c"plan")?,
            status: fields.get(c"status")?,
            admits: fields.get(c"admits")?,
            waiting: fields.get(c"waiting")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::Standing {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::Standing {
            customer: customer_,
            from: from_,
            until: until_,
            holdings: holdings_,
            effective: effective_,
        } = self;
        object.set(c"customer", customer_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"holdings", holdings_)?;
        object.set(c"effective", effective_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::Standing {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Standing", &["customer", "from", "until", "holdings", "effective"])?;
        let made = tenure::standing::Standing {
            customer: fields.get(c"customer")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            holdings: fields.get(c"holdings")?,
            effective: fields.get(c"effective")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::change::StandingChange {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::change::StandingChange {
            customer: customer_,
            from: from_,
            until: until_,
            before: before_,
            after: after_,
        } = self;
        object.set(c"customer", customer_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"before", before_)?;
        object.set(c"after", after_)?;
        Ok(object)
    }
}

impl FromJs for tenure::change::StandingChange {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "StandingChange", &["customer", "from", "until", "before", "after"])?;
        let made = tenure::change::StandingChange {
            customer: fields.get(c"customer")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            before: fields.get(c"before")?,
            after: fields.get(c"after")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::credit::Statement {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::credit::Statement {
            opening: opening_,
            granted: granted_,
            rolled_in: rolled_in_,
            topped_up: topped_up_,
            transferred_in: transferred_in_,
            used: used_,
            expired: expired_,
            voided: voided_,
            rolled_out: rolled_out_,
            transferred_out: transferred_out_,
            closing: closing_,
            overage: overage_,
        } = self;
        object.set(c"opening", opening_)?;
        object.set(c"granted", granted_)?;
        object.set(c"rolledIn", rolled_in_)?;
        object.set(c"toppedUp", topped_up_)?;
        object.set(c"transferredIn", transferred_in_)?;
        object.set(c"used", used_)?;
        object.set(c"expired", expired_)?;
        object.set(c"voided", voided_)?;
        object.set(c"rolledOut", rolled_out_)?;
        object.set(c"transferredOut", transferred_out_)?;
        object.set(c"closing", closing_)?;
        object.set(c"overage", overage_)?;
        Ok(object)
    }
}

impl FromJs for tenure::credit::Statement {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Statement",
            &[
                "opening",
                "granted",
                "rolledIn",
                "toppedUp",
                "transferredIn",
                "used",
                "expired",
                "voided",
                "rolledOut",
                "transferredOut",
                "closing",
                "overage",
            ],
        )?;
        let made = tenure::credit::Statement {
            opening: fields.get(c"opening")?,
            granted: fields.get(c"granted")?,
            rolled_in: fields.get(c"rolledIn")?,
            topped_up: fields.get(c"toppedUp")?,
            transferred_in: fields.get(c"transferredIn")?,
            used: fields.get(c"used")?,
            expired: fields.get(c"expired")?,
            voided: fields.get(c"voided")?,
            rolled_out: fields.get(c"rolledOut")?,
            transferred_out: fields.get(c"transferredOut")?,
            closing: fields.get(c"closing")?,
            overage: fields.get(c"overage")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::StatusOverride {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::StatusOverride {
            id: id_,
            recorded: recorded_,
            membership: membership_,
            status: status_,
            from: from_,
            until: until_,
            by: by_,
            reason: reason_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"membership", membership_)?;
        object.set(c"status", status_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"by", by_)?;
        object.set(c"reason", reason_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::StatusOverride {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "StatusOverride",
            &["id", "recorded", "membership", "status", "from", "until", "by", "reason"],
        )?;
        let made = tenure::space::facts::StatusOverride {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            membership: fields.get(c"membership")?,
            status: fields.get(c"status")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            by: fields.get(c"by")?,
            reason: fields.get(c"reason")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::StatusSpan {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::StatusSpan { status: status_, admits: admits_, from: from_, until: until_ } = self;
        object.set(c"status", status_)?;
        object.set(c"admits", admits_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::StatusSpan {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "StatusSpan", &["status", "admits", "from", "until"])?;
        let made = tenure::standing::StatusSpan {
            status: fields.get(c"status")?,
            admits: fields.get(c"admits")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::StoreReplacement {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::StoreReplacement {
            mode: mode_,
            old: old_,
            from: from_,
            until: until_,
            new: new_,
            on: on_,
            day: day_,
            proration: proration_,
            rounding: rounding_,
        } = self;
        object.set(c"mode", mode_)?;
        object.set(c"old", old_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"new", new_)?;
        object.set(c"on", on_)?;
        object.set(c"day", day_)?;
        object.set(c"proration", proration_)?;
        object.set(c"rounding", rounding_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::StoreReplacement {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "StoreReplacement",
            &["mode", "old", "from", "until", "new", "on", "day", "proration", "rounding"],
        )?;
        let made = tenure::proration::StoreReplacement {
            mode: fields.get(c"mode")?,
            old: fields.get(c"old")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            new: fields.get(c"new")?,
            on: fields.get(c"on")?,
            day: fields.get(c"day")?,
            proration: fields.get(c"proration")?,
            rounding: fields.get(c"rounding")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::proration::Subscription {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::proration::Subscription { price: price_, every: every_ } = self;
        object.set(c"price", price_)?;
        object.set(c"every", every_)?;
        Ok(object)
    }
}

impl FromJs for tenure::proration::Subscription {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Subscription", &["price", "every"])?;
        let made = tenure::proration::Subscription { price: fields.get(c"price")?, every: fields.get(c"every")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::SupportRequest {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::SupportRequest {
            id: id_,
            recorded: recorded_,
            customer: customer_,
            at: at_,
            answered: answered_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"customer", customer_)?;
        object.set(c"at", at_)?;
        object.set(c"answered", answered_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::SupportRequest {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "SupportRequest", &["id", "recorded", "customer", "at", "answered"])?;
        let made = tenure::space::facts::SupportRequest {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            customer: fields.get(c"customer")?,
            at: fields.get(c"at")?,
            answered: fields.get(c"answered")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Switch {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Switch {
            id: id_,
            recorded: recorded_,
            membership: membership_,
            at: at_,
            plan: plan_,
            price: price_,
            seats: seats_,
            by: by_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"membership", membership_)?;
        object.set(c"at", at_)?;
        object.set(c"plan", plan_)?;
        object.set(c"price", price_)?;
        object.set(c"seats", seats_)?;
        object.set(c"by", by_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Switch {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields =
            Fields::of(value, "Switch", &["id", "recorded", "membership", "at", "plan", "price", "seats", "by"])?;
        let made = tenure::space::facts::Switch {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            membership: fields.get(c"membership")?,
            at: fields.get(c"at")?,
            plan: fields.get(c"plan")?,
            price: fields.get(c"price")?,
            seats: fields.get(c"seats")?,
            by: fields.get(c"by")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::TakenFrom {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::TakenFrom { party: party_, lot: lot_ } = self;
        object.set(c"party", party_)?;
        object.set(c"lot", lot_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::TakenFrom {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "TakenFrom", &["party", "lot"])?;
        let made = tenure::space::facts::TakenFrom { party: fields.get(c"party")?, lot: fields.get(c"lot")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Takes {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Takes { credit: credit_, amount: amount_, rate: rate_ } = self;
        object.set(c"credit", credit_)?;
        object.set(c"amount", amount_)?;
        object.set(c"rate", rate_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Takes {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Takes", &["credit", "amount", "rate"])?;
        let made = tenure::space::facts::Takes {
            credit: fields.get(c"credit")?,
            amount: fields.get(c"amount")?,
            rate: fields.get(c"rate")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::TermDates {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::TermDates { joined: joined_, start: start_, until: until_, last_day: last_day_ } = self;
        object.set(c"joined", joined_)?;
        object.set(c"start", start_)?;
        object.set(c"until", until_)?;
        object.set(c"lastDay", last_day_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::TermDates {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "TermDates", &["joined", "start", "until", "lastDay"])?;
        let made = tenure::calculator::TermDates {
            joined: fields.get(c"joined")?,
            start: fields.get(c"start")?,
            until: fields.get(c"until")?,
            last_day: fields.get(c"lastDay")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::plan::Tier {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::plan::Tier { up_to: up_to_, each: each_, flat: flat_ } = self;
        object.set(c"upTo", up_to_)?;
        object.set(c"each", each_)?;
        object.set(c"flat", flat_)?;
        Ok(object)
    }
}

impl FromJs for tenure::plan::Tier {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Tier", &["upTo", "each", "flat"])?;
        let made =
            tenure::plan::Tier { up_to: fields.get(c"upTo")?, each: fields.get(c"each")?, flat: fields.get(c"flat")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::Turn {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::Turn {
            at: at_,
            party: party_,
            source: source_,
            membership: membership_,
            before: before_,
            after: after_,
        } = self;
        object.set(c"at", at_)?;
        object.set(c"party", party_)?;
        object.set(c"source", source_)?;
        object.set(c"membership", membership_)?;
        object.set(c"before", before_)?;
        object.set(c"after", after_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::Turn {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Turn", &["at", "party", "source", "membership", "before", "after"])?;
        let made = tenure::report::Turn {
            at: fields.get(c"at")?,
            party: fields.get(c"party")?,
            source: fields.get(c"source")?,
            membership: fields.get(c"membership")?,
            before: fields.get(c"before")?,
            after: fields.get(c"after")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::billing::Unbilled {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::billing::Unbilled { party: party_, code: code_, path: path_, message: message_ } = self;
        object.set(c"party", party_)?;
        object.set(c"code", code_)?;
        object.set(c"path", path_)?;
        object.set(c"message", message_)?;
        Ok(object)
    }
}

impl FromJs for tenure::billing::Unbilled {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Unbilled", &["party", "code", "path", "message"])?;
        let made = tenure::billing::Unbilled {
            party: fields.get(c"party")?,
            code: fields.get(c"code")?,
            path: fields.get(c"path")?,
            message: fields.get(c"message")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::space::facts::Use {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::space::facts::Use {
            id: id_,
            recorded: recorded_,
            customer: customer_,
            credit: credit_,
            amount: amount_,
            at: at_,
            under: under_,
            resource: resource_,
            rate: rate_,
            tax: tax_,
            order: order_,
        } = self;
        object.set(c"id", id_)?;
        object.set(c"recorded", recorded_)?;
        object.set(c"customer", customer_)?;
        object.set(c"credit", credit_)?;
        object.set(c"amount", amount_)?;
        object.set(c"at", at_)?;
        object.set(c"under", under_)?;
        object.set(c"resource", resource_)?;
        object.set(c"rate", rate_)?;
        object.set(c"tax", tax_)?;
        object.set(c"order", order_)?;
        Ok(object)
    }
}

impl FromJs for tenure::space::facts::Use {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "Use",
            &["id", "recorded", "customer", "credit", "amount", "at", "under", "resource", "rate", "tax", "order"],
        )?;
        let made = tenure::space::facts::Use {
            id: fields.get(c"id")?,
            recorded: fields.get(c"recorded")?,
            customer: fields.get(c"customer")?,
            credit: fields.get(c"credit")?,
            amount: fields.get(c"amount")?,
            at: fields.get(c"at")?,
            under: fields.get(c"under")?,
            resource: fields.get(c"resource")?,
            rate: fields.get(c"rate")?,
            tax: fields.get(c"tax")?,
            order: fields.get_or(c"order", Default::default)?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::Utilisation {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::Utilisation { from: from_, until: until_, rooms: rooms_, seats: seats_, pools: pools_ } =
            self;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        object.set(c"rooms", rooms_)?;
        object.set(c"seats", seats_)?;
        object.set(c"pools", pools_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::Utilisation {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Utilisation", &["from", "until", "rooms", "seats", "pools"])?;
        let made = tenure::report::Utilisation {
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
            rooms: fields.get(c"rooms")?,
            seats: fields.get(c"seats")?,
            pools: fields.get(c"pools")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::VerifiedCard {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::VerifiedCard { card: card_, proof: proof_ } = self;
        object.set(c"card", card_)?;
        object.set(c"proof", proof_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::VerifiedCard {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "VerifiedCard", &["card", "proof"])?;
        let made = tenure::calculator::VerifiedCard { card: fields.get(c"card")?, proof: fields.get(c"proof")? };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::standing::Visits {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::standing::Visits { count: count_, days: days_, first: first_, last: last_ } = self;
        object.set(c"count", count_)?;
        object.set(c"days", days_)?;
        object.set(c"first", first_)?;
        object.set(c"last", last_)?;
        Ok(object)
    }
}

impl FromJs for tenure::standing::Visits {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Visits", &["count", "days", "first", "last"])?;
        let made = tenure::standing::Visits {
            count: fields.get(c"count")?,
            days: fields.get(c"days")?,
            first: fields.get(c"first")?,
            last: fields.get(c"last")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::calculator::WeeklyWindow {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::calculator::WeeklyWindow { days: days_, from: from_, until: until_ } = self;
        object.set(c"days", days_)?;
        object.set(c"from", from_)?;
        object.set(c"until", until_)?;
        Ok(object)
    }
}

impl FromJs for tenure::calculator::WeeklyWindow {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "WeeklyWindow", &["days", "from", "until"])?;
        let made = tenure::calculator::WeeklyWindow {
            days: fields.get(c"days")?,
            from: fields.get(c"from")?,
            until: fields.get(c"until")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::report::WholeProfile {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        let tenure::report::WholeProfile {
            party: party_,
            at: at_,
            customer: customer_,
            company: company_,
            last_seen: last_seen_,
            owed: owed_,
            money: money_,
            balances: balances_,
        } = self;
        object.set(c"party", party_)?;
        object.set(c"at", at_)?;
        object.set(c"customer", customer_)?;
        object.set(c"company", company_)?;
        object.set(c"lastSeen", last_seen_)?;
        object.set(c"owed", owed_)?;
        object.set(c"money", money_)?;
        object.set(c"balances", balances_)?;
        Ok(object)
    }
}

impl FromJs for tenure::report::WholeProfile {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(
            value,
            "WholeProfile",
            &["party", "at", "customer", "company", "lastSeen", "owed", "money", "balances"],
        )?;
        let made = tenure::report::WholeProfile {
            party: fields.get(c"party")?,
            at: fields.get(c"at")?,
            customer: fields.get(c"customer")?,
            company: fields.get(c"company")?,
            last_seen: fields.get(c"lastSeen")?,
            owed: fields.get(c"owed")?,
            money: fields.get(c"money")?,
            balances: fields.get(c"balances")?,
        };
        fields.end()?;
        Ok(made)
    }
}

impl ToJs for tenure::time::Window {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        object.set(c"days", &self.days())?;
        object.set(c"from", &self.from())?;
        object.set(c"until", &self.until())?;
        Ok(object)
    }
}

impl FromJs for tenure::time::Window {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let fields = Fields::of(value, "Window", &["days", "from", "until"])?;
        let (days, from, until) = (fields.get(c"days")?, fields.get(c"from")?, fields.get(c"until")?);
        fields.end()?;
        Ok(tenure::time::Window::of(days, from, until)?)
    }
}
