// Written by `cargo xtask bindings` from the core's source. Do not edit.
//! Records.

use crate::record::Class;
use crate::trouble::Trouble;
use crate::{FromPy, ToPy};
use pyo3::prelude::*;

static ACCESS_CHANGE: Class = Class::new("AccessChange", &["customer", "permission", "gained", "from_", "until"]);

impl ToPy for tenure::change::AccessChange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { customer, permission, gained, from, until } = self;
        ACCESS_CHANGE.build(py, &[customer, permission, gained, from, until])
    }
}

impl FromPy for tenure::change::AccessChange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ACCESS_CHANGE.check(value)?;
        Ok(Self {
            customer: ACCESS_CHANGE.field(value, 0, "customer")?,
            permission: ACCESS_CHANGE.field(value, 1, "permission")?,
            gained: ACCESS_CHANGE.field(value, 2, "gained")?,
            from: ACCESS_CHANGE.field(value, 3, "from")?,
            until: ACCESS_CHANGE.field(value, 4, "until")?,
        })
    }
}

static ALLOWANCE: Class =
    Class::new("Allowance", &["credit", "amount", "every", "rollover", "prorated", "priority", "each", "only"]);

impl ToPy for tenure::plan::Allowance {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { credit, amount, every, rollover, prorated, priority, each, only } = self;
        ALLOWANCE.build(py, &[credit, amount, every, rollover, prorated, priority, each, only])
    }
}

impl FromPy for tenure::plan::Allowance {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ALLOWANCE.check(value)?;
        Ok(Self {
            credit: ALLOWANCE.field(value, 0, "credit")?,
            amount: ALLOWANCE.field(value, 1, "amount")?,
            every: ALLOWANCE.field(value, 2, "every")?,
            rollover: ALLOWANCE.field(value, 3, "rollover")?,
            prorated: ALLOWANCE.field(value, 4, "prorated")?,
            priority: ALLOWANCE.field(value, 5, "priority")?,
            each: ALLOWANCE.field(value, 6, "each")?,
            only: ALLOWANCE.field(value, 7, "only")?,
        })
    }
}

static ASSIGN: Class = Class::new(
    "Assign",
    &[
        "holder",
        "plan",
        "from_",
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
);

impl ToPy for tenure::change::Assign {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            holder,
            plan,
            from,
            until,
            joined,
            terms,
            seats,
            price,
            payer,
            permissions,
            hours,
            allowances,
            commitment,
            places,
            pool,
            coupon,
        } = self;
        ASSIGN.build(
            py,
            &[
                holder,
                plan,
                from,
                until,
                joined,
                terms,
                seats,
                price,
                payer,
                permissions,
                hours,
                allowances,
                commitment,
                places,
                pool,
                coupon,
            ],
        )
    }
}

impl FromPy for tenure::change::Assign {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ASSIGN.check(value)?;
        Ok(Self {
            holder: ASSIGN.field(value, 0, "holder")?,
            plan: ASSIGN.field(value, 1, "plan")?,
            from: ASSIGN.field(value, 2, "from")?,
            until: ASSIGN.field(value, 3, "until")?,
            joined: ASSIGN.field(value, 4, "joined")?,
            terms: ASSIGN.field(value, 5, "terms")?,
            seats: ASSIGN.field(value, 6, "seats")?,
            price: ASSIGN.field(value, 7, "price")?,
            payer: ASSIGN.field(value, 8, "payer")?,
            permissions: ASSIGN.field(value, 9, "permissions")?,
            hours: ASSIGN.field(value, 10, "hours")?,
            allowances: ASSIGN.field(value, 11, "allowances")?,
            commitment: ASSIGN.field(value, 12, "commitment")?,
            places: ASSIGN.field(value, 13, "places")?,
            pool: ASSIGN.field(value, 14, "pool")?,
            coupon: ASSIGN.field(value, 15, "coupon")?,
        })
    }
}

static ASSUMPTIONS: Class = Class::new("Assumptions", &["renewals", "usage"]);

impl ToPy for tenure::report::Assumptions {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { renewals, usage } = self;
        ASSUMPTIONS.build(py, &[renewals, usage])
    }
}

impl FromPy for tenure::report::Assumptions {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ASSUMPTIONS.check(value)?;
        Ok(Self { renewals: ASSUMPTIONS.field(value, 0, "renewals")?, usage: ASSUMPTIONS.field(value, 1, "usage")? })
    }
}

static ATTACHMENT: Class =
    Class::new("Attachment", &["id", "recorded", "membership", "add_on", "from_", "until", "quantity", "price", "by"]);

impl ToPy for tenure::space::facts::Attachment {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, membership, add_on, from, until, quantity, price, by } = self;
        ATTACHMENT.build(py, &[id, recorded, membership, add_on, from, until, quantity, price, by])
    }
}

impl FromPy for tenure::space::facts::Attachment {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ATTACHMENT.check(value)?;
        Ok(Self {
            id: ATTACHMENT.field(value, 0, "id")?,
            recorded: ATTACHMENT.field(value, 1, "recorded")?,
            membership: ATTACHMENT.field(value, 2, "membership")?,
            add_on: ATTACHMENT.field(value, 3, "add_on")?,
            from: ATTACHMENT.field(value, 4, "from")?,
            until: ATTACHMENT.field(value, 5, "until")?,
            quantity: ATTACHMENT.field(value, 6, "quantity")?,
            price: ATTACHMENT.field(value, 7, "price")?,
            by: ATTACHMENT.field(value, 8, "by")?,
        })
    }
}

static BALANCE: Class = Class::new(
    "Balance",
    &["party", "credit", "from_", "until", "left", "reserved", "available", "available_for", "owed", "top_up", "lots"],
);

impl ToPy for tenure::credit::Balance {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { party, credit, from, until, left, reserved, available, available_for, owed, top_up, lots } = self;
        BALANCE.build(py, &[party, credit, from, until, left, reserved, available, available_for, owed, top_up, lots])
    }
}

impl FromPy for tenure::credit::Balance {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        BALANCE.check(value)?;
        Ok(Self {
            party: BALANCE.field(value, 0, "party")?,
            credit: BALANCE.field(value, 1, "credit")?,
            from: BALANCE.field(value, 2, "from")?,
            until: BALANCE.field(value, 3, "until")?,
            left: BALANCE.field(value, 4, "left")?,
            reserved: BALANCE.field(value, 5, "reserved")?,
            available: BALANCE.field(value, 6, "available")?,
            available_for: BALANCE.field(value, 7, "available_for")?,
            owed: BALANCE.field(value, 8, "owed")?,
            top_up: BALANCE.field(value, 9, "top_up")?,
            lots: BALANCE.field(value, 10, "lots")?,
        })
    }
}

static BILL: Class = Class::new("Bill", &["through", "invoices", "held", "failed"]);

impl ToPy for tenure::billing::Bill {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { through, invoices, held, failed } = self;
        BILL.build(py, &[through, invoices, held, failed])
    }
}

impl FromPy for tenure::billing::Bill {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        BILL.check(value)?;
        Ok(Self {
            through: BILL.field(value, 0, "through")?,
            invoices: BILL.field(value, 1, "invoices")?,
            held: BILL.field(value, 2, "held")?,
            failed: BILL.field(value, 3, "failed")?,
        })
    }
}

static BILLED_LINE: Class = Class::new("BilledLine", &["date", "line"]);

impl ToPy for tenure::change::BilledLine {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { date, line } = self;
        BILLED_LINE.build(py, &[date, line])
    }
}

impl FromPy for tenure::change::BilledLine {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        BILLED_LINE.check(value)?;
        Ok(Self { date: BILLED_LINE.field(value, 0, "date")?, line: BILLED_LINE.field(value, 1, "line")? })
    }
}

static BILLED_PORTION: Class =
    Class::new("BilledPortion", &["number", "from_", "until", "last_day", "numerator", "denominator", "whole"]);

impl ToPy for tenure::proration::BilledPortion {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { number, from, until, last_day, numerator, denominator, whole } = self;
        BILLED_PORTION.build(py, &[number, from, until, last_day, numerator, denominator, whole])
    }
}

impl FromPy for tenure::proration::BilledPortion {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        BILLED_PORTION.check(value)?;
        Ok(Self {
            number: BILLED_PORTION.field(value, 0, "number")?,
            from: BILLED_PORTION.field(value, 1, "from")?,
            until: BILLED_PORTION.field(value, 2, "until")?,
            last_day: BILLED_PORTION.field(value, 3, "last_day")?,
            numerator: BILLED_PORTION.field(value, 4, "numerator")?,
            denominator: BILLED_PORTION.field(value, 5, "denominator")?,
            whole: BILLED_PORTION.field(value, 6, "whole")?,
        })
    }
}

static BOOKING: Class = Class::new(
    "Booking",
    &["id", "recorded", "customer", "resource", "from_", "until", "under", "price", "takes", "tax", "waited"],
);

impl ToPy for tenure::space::facts::Booking {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, customer, resource, from, until, under, price, takes, tax, waited } = self;
        BOOKING.build(py, &[id, recorded, customer, resource, from, until, under, price, takes, tax, waited])
    }
}

impl FromPy for tenure::space::facts::Booking {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        BOOKING.check(value)?;
        Ok(Self {
            id: BOOKING.field(value, 0, "id")?,
            recorded: BOOKING.field(value, 1, "recorded")?,
            customer: BOOKING.field(value, 2, "customer")?,
            resource: BOOKING.field(value, 3, "resource")?,
            from: BOOKING.field(value, 4, "from")?,
            until: BOOKING.field(value, 5, "until")?,
            under: BOOKING.field(value, 6, "under")?,
            price: BOOKING.field(value, 7, "price")?,
            takes: BOOKING.field(value, 8, "takes")?,
            tax: BOOKING.field(value, 9, "tax")?,
            waited: BOOKING.field(value, 10, "waited")?,
        })
    }
}

static BOOKING_REASON: Class = Class::new("BookingReason", &["code", "limit", "booking", "hours", "group", "place"]);

impl ToPy for tenure::booking::BookingReason {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { code, limit, booking, hours, group, place } = self;
        BOOKING_REASON.build(py, &[code, limit, booking, hours, group, place])
    }
}

impl FromPy for tenure::booking::BookingReason {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        BOOKING_REASON.check(value)?;
        Ok(Self {
            code: BOOKING_REASON.field(value, 0, "code")?,
            limit: BOOKING_REASON.field(value, 1, "limit")?,
            booking: BOOKING_REASON.field(value, 2, "booking")?,
            hours: BOOKING_REASON.field(value, 3, "hours")?,
            group: BOOKING_REASON.field(value, 4, "group")?,
            place: BOOKING_REASON.field(value, 5, "place")?,
        })
    }
}

static BOOKING_RECORD: Class = Class::new("BookingRecord", &["booking", "cancelled", "charged"]);

impl ToPy for tenure::standing::BookingRecord {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { booking, cancelled, charged } = self;
        BOOKING_RECORD.build(py, &[booking, cancelled, charged])
    }
}

impl FromPy for tenure::standing::BookingRecord {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        BOOKING_RECORD.check(value)?;
        Ok(Self {
            booking: BOOKING_RECORD.field(value, 0, "booking")?,
            cancelled: BOOKING_RECORD.field(value, 1, "cancelled")?,
            charged: BOOKING_RECORD.field(value, 2, "charged")?,
        })
    }
}

static CANCELLATION: Class =
    Class::new("Cancellation", &["id", "recorded", "membership", "at", "unused", "reason", "by"]);

impl ToPy for tenure::space::facts::Cancellation {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, membership, at, unused, reason, by } = self;
        CANCELLATION.build(py, &[id, recorded, membership, at, unused, reason, by])
    }
}

impl FromPy for tenure::space::facts::Cancellation {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CANCELLATION.check(value)?;
        Ok(Self {
            id: CANCELLATION.field(value, 0, "id")?,
            recorded: CANCELLATION.field(value, 1, "recorded")?,
            membership: CANCELLATION.field(value, 2, "membership")?,
            at: CANCELLATION.field(value, 3, "at")?,
            unused: CANCELLATION.field(value, 4, "unused")?,
            reason: CANCELLATION.field(value, 5, "reason")?,
            by: CANCELLATION.field(value, 6, "by")?,
        })
    }
}

static CANCELLED: Class = Class::new("Cancelled", &["remaining", "credit", "tax", "total"]);

impl ToPy for tenure::proration::Cancelled {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { remaining, credit, tax, total } = self;
        CANCELLED.build(py, &[remaining, credit, tax, total])
    }
}

impl FromPy for tenure::proration::Cancelled {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CANCELLED.check(value)?;
        Ok(Self {
            remaining: CANCELLED.field(value, 0, "remaining")?,
            credit: CANCELLED.field(value, 1, "credit")?,
            tax: CANCELLED.field(value, 2, "tax")?,
            total: CANCELLED.field(value, 3, "total")?,
        })
    }
}

static CANCELLING: Class = Class::new("Cancelling", &["late", "returned"]);

impl ToPy for tenure::booking::Cancelling {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { late, returned } = self;
        CANCELLING.build(py, &[late, returned])
    }
}

impl FromPy for tenure::booking::Cancelling {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CANCELLING.check(value)?;
        Ok(Self { late: CANCELLING.field(value, 0, "late")?, returned: CANCELLING.field(value, 1, "returned")? })
    }
}

static CARD_CLAIMS: Class = Class::new(
    "CardClaims",
    &[
        "issuer",
        "subject",
        "id",
        "issued",
        "fresh_until",
        "expires",
        "generation",
        "grants",
        "hours",
        "zones",
        "lease",
        "holder",
    ],
);

impl ToPy for tenure::calculator::CardClaims {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { issuer, subject, id, issued, fresh_until, expires, generation, grants, hours, zones, lease, holder } =
            self;
        CARD_CLAIMS.build(
            py,
            &[issuer, subject, id, issued, fresh_until, expires, generation, grants, hours, zones, lease, holder],
        )
    }
}

impl FromPy for tenure::calculator::CardClaims {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_CLAIMS.check(value)?;
        Ok(Self {
            issuer: CARD_CLAIMS.field(value, 0, "issuer")?,
            subject: CARD_CLAIMS.field(value, 1, "subject")?,
            id: CARD_CLAIMS.field(value, 2, "id")?,
            issued: CARD_CLAIMS.field(value, 3, "issued")?,
            fresh_until: CARD_CLAIMS.field(value, 4, "fresh_until")?,
            expires: CARD_CLAIMS.field(value, 5, "expires")?,
            generation: CARD_CLAIMS.field(value, 6, "generation")?,
            grants: CARD_CLAIMS.field(value, 7, "grants")?,
            hours: CARD_CLAIMS.field(value, 8, "hours")?,
            zones: CARD_CLAIMS.field(value, 9, "zones")?,
            lease: CARD_CLAIMS.field(value, 10, "lease")?,
            holder: CARD_CLAIMS.field(value, 11, "holder")?,
        })
    }
}

static CARD_DRAFT: Class = Class::new("CardDraft", &["card", "draft", "to_sign"]);

impl ToPy for tenure::card::CardDraft {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { card, draft, to_sign } = self;
        CARD_DRAFT.build(py, &[card, draft, to_sign])
    }
}

impl FromPy for tenure::card::CardDraft {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_DRAFT.check(value)?;
        Ok(Self {
            card: CARD_DRAFT.field(value, 0, "card")?,
            draft: CARD_DRAFT.field(value, 1, "draft")?,
            to_sign: CARD_DRAFT.field(value, 2, "to_sign")?,
        })
    }
}

static CARD_GRANT: Class =
    Class::new("CardGrant", &["permission", "number", "hours", "from_", "until", "grace", "needs_fresh"]);

impl ToPy for tenure::calculator::CardGrant {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { permission, number, hours, from, until, grace, needs_fresh } = self;
        CARD_GRANT.build(py, &[permission, number, hours, from, until, grace, needs_fresh])
    }
}

impl FromPy for tenure::calculator::CardGrant {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_GRANT.check(value)?;
        Ok(Self {
            permission: CARD_GRANT.field(value, 0, "permission")?,
            number: CARD_GRANT.field(value, 1, "number")?,
            hours: CARD_GRANT.field(value, 2, "hours")?,
            from: CARD_GRANT.field(value, 3, "from")?,
            until: CARD_GRANT.field(value, 4, "until")?,
            grace: CARD_GRANT.field(value, 5, "grace")?,
            needs_fresh: CARD_GRANT.field(value, 6, "needs_fresh")?,
        })
    }
}

static CARD_HOURS: Class = Class::new("CardHours", &["windows", "exceptions", "zone"]);

impl ToPy for tenure::calculator::CardHours {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { windows, exceptions, zone } = self;
        CARD_HOURS.build(py, &[windows, exceptions, zone])
    }
}

impl FromPy for tenure::calculator::CardHours {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_HOURS.check(value)?;
        Ok(Self {
            windows: CARD_HOURS.field(value, 0, "windows")?,
            exceptions: CARD_HOURS.field(value, 1, "exceptions")?,
            zone: CARD_HOURS.field(value, 2, "zone")?,
        })
    }
}

static CARD_KEY: Class = Class::new("CardKey", &["kid", "key", "from_", "until"]);

impl ToPy for tenure::calculator::CardKey {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { kid, key, from, until } = self;
        CARD_KEY.build(py, &[kid, key, from, until])
    }
}

impl FromPy for tenure::calculator::CardKey {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_KEY.check(value)?;
        Ok(Self {
            kid: CARD_KEY.field(value, 0, "kid")?,
            key: CARD_KEY.field(value, 1, "key")?,
            from: CARD_KEY.field(value, 2, "from")?,
            until: CARD_KEY.field(value, 3, "until")?,
        })
    }
}

static CARD_LEASE: Class = Class::new("CardLease", &["id", "credit", "units", "until", "upload_until"]);

impl ToPy for tenure::calculator::CardLease {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, credit, units, until, upload_until } = self;
        CARD_LEASE.build(py, &[id, credit, units, until, upload_until])
    }
}

impl FromPy for tenure::calculator::CardLease {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_LEASE.check(value)?;
        Ok(Self {
            id: CARD_LEASE.field(value, 0, "id")?,
            credit: CARD_LEASE.field(value, 1, "credit")?,
            units: CARD_LEASE.field(value, 2, "units")?,
            until: CARD_LEASE.field(value, 3, "until")?,
            upload_until: CARD_LEASE.field(value, 4, "upload_until")?,
        })
    }
}

static CARD_OFFSET: Class = Class::new("CardOffset", &["from_", "minutes"]);

impl ToPy for tenure::calculator::CardOffset {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { from, minutes } = self;
        CARD_OFFSET.build(py, &[from, minutes])
    }
}

impl FromPy for tenure::calculator::CardOffset {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_OFFSET.check(value)?;
        Ok(Self { from: CARD_OFFSET.field(value, 0, "from")?, minutes: CARD_OFFSET.field(value, 1, "minutes")? })
    }
}

static CARD_OPTIONS: Class =
    Class::new("CardOptions", &["id", "generation", "lives", "fresh", "permissions", "numbers", "holder", "lease"]);

impl ToPy for tenure::card::CardOptions {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, generation, lives, fresh, permissions, numbers, holder, lease } = self;
        CARD_OPTIONS.build(py, &[id, generation, lives, fresh, permissions, numbers, holder, lease])
    }
}

impl FromPy for tenure::card::CardOptions {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_OPTIONS.check(value)?;
        Ok(Self {
            id: CARD_OPTIONS.field(value, 0, "id")?,
            generation: CARD_OPTIONS.field(value, 1, "generation")?,
            lives: CARD_OPTIONS.field(value, 2, "lives")?,
            fresh: CARD_OPTIONS.field(value, 3, "fresh")?,
            permissions: CARD_OPTIONS.field(value, 4, "permissions")?,
            numbers: CARD_OPTIONS.field(value, 5, "numbers")?,
            holder: CARD_OPTIONS.field(value, 6, "holder")?,
            lease: CARD_OPTIONS.field(value, 7, "lease")?,
        })
    }
}

static CARD_REASON: Class = Class::new("CardReason", &["code", "sentence"]);

impl ToPy for tenure::calculator::CardReason {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { code, sentence } = self;
        CARD_REASON.build(py, &[code, sentence])
    }
}

impl FromPy for tenure::calculator::CardReason {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_REASON.check(value)?;
        Ok(Self { code: CARD_REASON.field(value, 0, "code")?, sentence: CARD_REASON.field(value, 1, "sentence")? })
    }
}

static CARD_ROOT: Class = Class::new("CardRoot", &["issuer", "kid", "key"]);

impl ToPy for tenure::calculator::CardRoot {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { issuer, kid, key } = self;
        CARD_ROOT.build(py, &[issuer, kid, key])
    }
}

impl FromPy for tenure::calculator::CardRoot {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_ROOT.check(value)?;
        Ok(Self {
            issuer: CARD_ROOT.field(value, 0, "issuer")?,
            kid: CARD_ROOT.field(value, 1, "kid")?,
            key: CARD_ROOT.field(value, 2, "key")?,
        })
    }
}

static CARD_SCAN: Class = Class::new("CardScan", &["card", "proof", "age", "verdict", "reasons", "until", "state"]);

impl ToPy for tenure::calculator::CardScan {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { card, proof, age, verdict, reasons, until, state } = self;
        CARD_SCAN.build(py, &[card, proof, age, verdict, reasons, until, state])
    }
}

impl FromPy for tenure::calculator::CardScan {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_SCAN.check(value)?;
        Ok(Self {
            card: CARD_SCAN.field(value, 0, "card")?,
            proof: CARD_SCAN.field(value, 1, "proof")?,
            age: CARD_SCAN.field(value, 2, "age")?,
            verdict: CARD_SCAN.field(value, 3, "verdict")?,
            reasons: CARD_SCAN.field(value, 4, "reasons")?,
            until: CARD_SCAN.field(value, 5, "until")?,
            state: CARD_SCAN.field(value, 6, "state")?,
        })
    }
}

static CARD_ZONE: Class = Class::new("CardZone", &["minutes", "changes"]);

impl ToPy for tenure::calculator::CardZone {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { minutes, changes } = self;
        CARD_ZONE.build(py, &[minutes, changes])
    }
}

impl FromPy for tenure::calculator::CardZone {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARD_ZONE.check(value)?;
        Ok(Self { minutes: CARD_ZONE.field(value, 0, "minutes")?, changes: CARD_ZONE.field(value, 1, "changes")? })
    }
}

static CARRIED: Class = Class::new("Carried", &["permission", "needs_fresh"]);

impl ToPy for tenure::card::Carried {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { permission, needs_fresh } = self;
        CARRIED.build(py, &[permission, needs_fresh])
    }
}

impl FromPy for tenure::card::Carried {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CARRIED.check(value)?;
        Ok(Self {
            permission: CARRIED.field(value, 0, "permission")?,
            needs_fresh: CARRIED.field(value, 1, "needs_fresh")?,
        })
    }
}

static CHANGE_POLICY: Class = Class::new(
    "ChangePolicy",
    &["day", "within_a_day", "trial", "judged_by", "upgrade", "downgrade", "credit", "collect"],
);

impl ToPy for tenure::space::facts::ChangePolicy {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { day, within_a_day, trial, judged_by, upgrade, downgrade, credit, collect } = self;
        CHANGE_POLICY.build(py, &[day, within_a_day, trial, judged_by, upgrade, downgrade, credit, collect])
    }
}

impl FromPy for tenure::space::facts::ChangePolicy {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CHANGE_POLICY.check(value)?;
        Ok(Self {
            day: CHANGE_POLICY.field(value, 0, "day")?,
            within_a_day: CHANGE_POLICY.field(value, 1, "within_a_day")?,
            trial: CHANGE_POLICY.field(value, 2, "trial")?,
            judged_by: CHANGE_POLICY.field(value, 3, "judged_by")?,
            upgrade: CHANGE_POLICY.field(value, 4, "upgrade")?,
            downgrade: CHANGE_POLICY.field(value, 5, "downgrade")?,
            credit: CHANGE_POLICY.field(value, 6, "credit")?,
            collect: CHANGE_POLICY.field(value, 7, "collect")?,
        })
    }
}

static CHANGED: Class = Class::new("Changed", &["remaining", "credit", "charge", "net"]);

impl ToPy for tenure::proration::Changed {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { remaining, credit, charge, net } = self;
        CHANGED.build(py, &[remaining, credit, charge, net])
    }
}

impl FromPy for tenure::proration::Changed {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CHANGED.check(value)?;
        Ok(Self {
            remaining: CHANGED.field(value, 0, "remaining")?,
            credit: CHANGED.field(value, 1, "credit")?,
            charge: CHANGED.field(value, 2, "charge")?,
            net: CHANGED.field(value, 3, "net")?,
        })
    }
}

static CHARGE: Class =
    Class::new("Charge", &["id", "recorded", "party", "payer", "at", "amount", "due", "tax", "text", "line"]);

impl ToPy for tenure::space::facts::Charge {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, party, payer, at, amount, due, tax, text, line } = self;
        CHARGE.build(py, &[id, recorded, party, payer, at, amount, due, tax, text, line])
    }
}

impl FromPy for tenure::space::facts::Charge {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CHARGE.check(value)?;
        Ok(Self {
            id: CHARGE.field(value, 0, "id")?,
            recorded: CHARGE.field(value, 1, "recorded")?,
            party: CHARGE.field(value, 2, "party")?,
            payer: CHARGE.field(value, 3, "payer")?,
            at: CHARGE.field(value, 4, "at")?,
            amount: CHARGE.field(value, 5, "amount")?,
            due: CHARGE.field(value, 6, "due")?,
            tax: CHARGE.field(value, 7, "tax")?,
            text: CHARGE.field(value, 8, "text")?,
            line: CHARGE.field(value, 9, "line")?,
        })
    }
}

static CHARGED: Class = Class::new("Charged", &["from_", "until", "through"]);

impl ToPy for tenure::proration::Charged {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { from, until, through } = self;
        CHARGED.build(py, &[from, until, through])
    }
}

impl FromPy for tenure::proration::Charged {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CHARGED.check(value)?;
        Ok(Self {
            from: CHARGED.field(value, 0, "from")?,
            until: CHARGED.field(value, 1, "until")?,
            through: CHARGED.field(value, 2, "through")?,
        })
    }
}

static CHILD: Class = Class::new("Child", &["share", "child", "from_", "until", "over_limit"]);

impl ToPy for tenure::standing::Child {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { share, child, from, until, over_limit } = self;
        CHILD.build(py, &[share, child, from, until, over_limit])
    }
}

impl FromPy for tenure::standing::Child {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CHILD.check(value)?;
        Ok(Self {
            share: CHILD.field(value, 0, "share")?,
            child: CHILD.field(value, 1, "child")?,
            from: CHILD.field(value, 2, "from")?,
            until: CHILD.field(value, 3, "until")?,
            over_limit: CHILD.field(value, 4, "over_limit")?,
        })
    }
}

static COHORT: Class = Class::new("Cohort", &["month", "size", "kept"]);

impl ToPy for tenure::report::Cohort {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { month, size, kept } = self;
        COHORT.build(py, &[month, size, kept])
    }
}

impl FromPy for tenure::report::Cohort {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COHORT.check(value)?;
        Ok(Self {
            month: COHORT.field(value, 0, "month")?,
            size: COHORT.field(value, 1, "size")?,
            kept: COHORT.field(value, 2, "kept")?,
        })
    }
}

static COLLECTED: Class = Class::new("Collected", &["now", "next_invoice"]);

impl ToPy for tenure::proration::Collected {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { now, next_invoice } = self;
        COLLECTED.build(py, &[now, next_invoice])
    }
}

impl FromPy for tenure::proration::Collected {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COLLECTED.check(value)?;
        Ok(Self { now: COLLECTED.field(value, 0, "now")?, next_invoice: COLLECTED.field(value, 1, "next_invoice")? })
    }
}

static COMMAND: Class = Class::new("Command", &["id", "do"]);

impl ToPy for tenure::change::Command {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, action } = self;
        COMMAND.build(py, &[id, action])
    }
}

impl FromPy for tenure::change::Command {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COMMAND.check(value)?;
        Ok(Self { id: COMMAND.field(value, 0, "id")?, action: COMMAND.field(value, 1, "do")? })
    }
}

static COMPANY_LINK: Class = Class::new("CompanyLink", &["link", "company", "name", "role", "from_", "until"]);

impl ToPy for tenure::standing::CompanyLink {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { link, company, name, role, from, until } = self;
        COMPANY_LINK.build(py, &[link, company, name, role, from, until])
    }
}

impl FromPy for tenure::standing::CompanyLink {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COMPANY_LINK.check(value)?;
        Ok(Self {
            link: COMPANY_LINK.field(value, 0, "link")?,
            company: COMPANY_LINK.field(value, 1, "company")?,
            name: COMPANY_LINK.field(value, 2, "name")?,
            role: COMPANY_LINK.field(value, 3, "role")?,
            from: COMPANY_LINK.field(value, 4, "from")?,
            until: COMPANY_LINK.field(value, 5, "until")?,
        })
    }
}

static COMPANY_PROFILE: Class = Class::new(
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
);

impl ToPy for tenure::standing::CompanyProfile {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            company,
            at,
            contact,
            memberships,
            customers,
            bookings,
            visits,
            uses,
            credits,
            charges,
            payments,
            invoices,
            messages,
            support,
        } = self;
        COMPANY_PROFILE.build(
            py,
            &[
                company,
                at,
                contact,
                memberships,
                customers,
                bookings,
                visits,
                uses,
                credits,
                charges,
                payments,
                invoices,
                messages,
                support,
            ],
        )
    }
}

impl FromPy for tenure::standing::CompanyProfile {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COMPANY_PROFILE.check(value)?;
        Ok(Self {
            company: COMPANY_PROFILE.field(value, 0, "company")?,
            at: COMPANY_PROFILE.field(value, 1, "at")?,
            contact: COMPANY_PROFILE.field(value, 2, "contact")?,
            memberships: COMPANY_PROFILE.field(value, 3, "memberships")?,
            customers: COMPANY_PROFILE.field(value, 4, "customers")?,
            bookings: COMPANY_PROFILE.field(value, 5, "bookings")?,
            visits: COMPANY_PROFILE.field(value, 6, "visits")?,
            uses: COMPANY_PROFILE.field(value, 7, "uses")?,
            credits: COMPANY_PROFILE.field(value, 8, "credits")?,
            charges: COMPANY_PROFILE.field(value, 9, "charges")?,
            payments: COMPANY_PROFILE.field(value, 10, "payments")?,
            invoices: COMPANY_PROFILE.field(value, 11, "invoices")?,
            messages: COMPANY_PROFILE.field(value, 12, "messages")?,
            support: COMPANY_PROFILE.field(value, 13, "support")?,
        })
    }
}

static COMPARED_LINE: Class =
    Class::new("ComparedLine", &["payer", "line", "kind", "membership", "plan", "a", "b", "difference", "points"]);

impl ToPy for tenure::billing::ComparedLine {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { payer, line, kind, membership, plan, a, b, difference, points } = self;
        COMPARED_LINE.build(py, &[payer, line, kind, membership, plan, a, b, difference, points])
    }
}

impl FromPy for tenure::billing::ComparedLine {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COMPARED_LINE.check(value)?;
        Ok(Self {
            payer: COMPARED_LINE.field(value, 0, "payer")?,
            line: COMPARED_LINE.field(value, 1, "line")?,
            kind: COMPARED_LINE.field(value, 2, "kind")?,
            membership: COMPARED_LINE.field(value, 3, "membership")?,
            plan: COMPARED_LINE.field(value, 4, "plan")?,
            a: COMPARED_LINE.field(value, 5, "a")?,
            b: COMPARED_LINE.field(value, 6, "b")?,
            difference: COMPARED_LINE.field(value, 7, "difference")?,
            points: COMPARED_LINE.field(value, 8, "points")?,
        })
    }
}

static COMPARED_PAYER: Class = Class::new("ComparedPayer", &["payer", "a", "b", "difference", "lines"]);

impl ToPy for tenure::billing::ComparedPayer {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { payer, a, b, difference, lines } = self;
        COMPARED_PAYER.build(py, &[payer, a, b, difference, lines])
    }
}

impl FromPy for tenure::billing::ComparedPayer {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COMPARED_PAYER.check(value)?;
        Ok(Self {
            payer: COMPARED_PAYER.field(value, 0, "payer")?,
            a: COMPARED_PAYER.field(value, 1, "a")?,
            b: COMPARED_PAYER.field(value, 2, "b")?,
            difference: COMPARED_PAYER.field(value, 3, "difference")?,
            lines: COMPARED_PAYER.field(value, 4, "lines")?,
        })
    }
}

static COMPARED_SIDE: Class = Class::new("ComparedSide", &["from_", "until", "amount", "tax", "date"]);

impl ToPy for tenure::billing::ComparedSide {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { from, until, amount, tax, date } = self;
        COMPARED_SIDE.build(py, &[from, until, amount, tax, date])
    }
}

impl FromPy for tenure::billing::ComparedSide {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COMPARED_SIDE.check(value)?;
        Ok(Self {
            from: COMPARED_SIDE.field(value, 0, "from")?,
            until: COMPARED_SIDE.field(value, 1, "until")?,
            amount: COMPARED_SIDE.field(value, 2, "amount")?,
            tax: COMPARED_SIDE.field(value, 3, "tax")?,
            date: COMPARED_SIDE.field(value, 4, "date")?,
        })
    }
}

static COMPARED_TOTAL: Class = Class::new("ComparedTotal", &["currency", "a", "b", "difference", "lines"]);

impl ToPy for tenure::billing::ComparedTotal {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { currency, a, b, difference, lines } = self;
        COMPARED_TOTAL.build(py, &[currency, a, b, difference, lines])
    }
}

impl FromPy for tenure::billing::ComparedTotal {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COMPARED_TOTAL.check(value)?;
        Ok(Self {
            currency: COMPARED_TOTAL.field(value, 0, "currency")?,
            a: COMPARED_TOTAL.field(value, 1, "a")?,
            b: COMPARED_TOTAL.field(value, 2, "b")?,
            difference: COMPARED_TOTAL.field(value, 3, "difference")?,
            lines: COMPARED_TOTAL.field(value, 4, "lines")?,
        })
    }
}

static COMPARISON: Class = Class::new("Comparison", &["through", "settings", "lines", "alike", "payers", "totals"]);

impl ToPy for tenure::billing::Comparison {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { through, settings, lines, alike, payers, totals } = self;
        COMPARISON.build(py, &[through, settings, lines, alike, payers, totals])
    }
}

impl FromPy for tenure::billing::Comparison {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COMPARISON.check(value)?;
        Ok(Self {
            through: COMPARISON.field(value, 0, "through")?,
            settings: COMPARISON.field(value, 1, "settings")?,
            lines: COMPARISON.field(value, 2, "lines")?,
            alike: COMPARISON.field(value, 3, "alike")?,
            payers: COMPARISON.field(value, 4, "payers")?,
            totals: COMPARISON.field(value, 5, "totals")?,
        })
    }
}

static CONTACT: Class = Class::new("Contact", &["name", "email", "phone"]);

impl ToPy for tenure::change::Contact {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { name, email, phone } = self;
        CONTACT.build(py, &[name, email, phone])
    }
}

impl FromPy for tenure::change::Contact {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CONTACT.check(value)?;
        Ok(Self {
            name: CONTACT.field(value, 0, "name")?,
            email: CONTACT.field(value, 1, "email")?,
            phone: CONTACT.field(value, 2, "phone")?,
        })
    }
}

static COVER: Class = Class::new("Cover", &["share", "membership", "parent", "from_", "until", "over_limit"]);

impl ToPy for tenure::standing::Cover {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { share, membership, parent, from, until, over_limit } = self;
        COVER.build(py, &[share, membership, parent, from, until, over_limit])
    }
}

impl FromPy for tenure::standing::Cover {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        COVER.check(value)?;
        Ok(Self {
            share: COVER.field(value, 0, "share")?,
            membership: COVER.field(value, 1, "membership")?,
            parent: COVER.field(value, 2, "parent")?,
            from: COVER.field(value, 3, "from")?,
            until: COVER.field(value, 4, "until")?,
            over_limit: COVER.field(value, 5, "over_limit")?,
        })
    }
}

static CREDIT_CHANGE: Class = Class::new("CreditChange", &["party", "credit", "before", "after", "added", "gone"]);

impl ToPy for tenure::change::CreditChange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { party, credit, before, after, added, gone } = self;
        CREDIT_CHANGE.build(py, &[party, credit, before, after, added, gone])
    }
}

impl FromPy for tenure::change::CreditChange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CREDIT_CHANGE.check(value)?;
        Ok(Self {
            party: CREDIT_CHANGE.field(value, 0, "party")?,
            credit: CREDIT_CHANGE.field(value, 1, "credit")?,
            before: CREDIT_CHANGE.field(value, 2, "before")?,
            after: CREDIT_CHANGE.field(value, 3, "after")?,
            added: CREDIT_CHANGE.field(value, 4, "added")?,
            gone: CREDIT_CHANGE.field(value, 5, "gone")?,
        })
    }
}

static CREDIT_GRANT: Class = Class::new(
    "CreditGrant",
    &[
        "id",
        "recorded",
        "holder",
        "credit",
        "amount",
        "from_",
        "until",
        "priority",
        "source",
        "price",
        "tax",
        "lasts",
        "only",
        "taken_from",
        "order",
    ],
);

impl ToPy for tenure::space::facts::CreditGrant {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            id,
            recorded,
            holder,
            credit,
            amount,
            from,
            until,
            priority,
            source,
            price,
            tax,
            lasts,
            only,
            taken_from,
            order,
        } = self;
        CREDIT_GRANT.build(
            py,
            &[
                id, recorded, holder, credit, amount, from, until, priority, source, price, tax, lasts, only,
                taken_from, order,
            ],
        )
    }
}

impl FromPy for tenure::space::facts::CreditGrant {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CREDIT_GRANT.check(value)?;
        Ok(Self {
            id: CREDIT_GRANT.field(value, 0, "id")?,
            recorded: CREDIT_GRANT.field(value, 1, "recorded")?,
            holder: CREDIT_GRANT.field(value, 2, "holder")?,
            credit: CREDIT_GRANT.field(value, 3, "credit")?,
            amount: CREDIT_GRANT.field(value, 4, "amount")?,
            from: CREDIT_GRANT.field(value, 5, "from")?,
            until: CREDIT_GRANT.field(value, 6, "until")?,
            priority: CREDIT_GRANT.field(value, 7, "priority")?,
            source: CREDIT_GRANT.field(value, 8, "source")?,
            price: CREDIT_GRANT.field(value, 9, "price")?,
            tax: CREDIT_GRANT.field(value, 10, "tax")?,
            lasts: CREDIT_GRANT.field(value, 11, "lasts")?,
            only: CREDIT_GRANT.field(value, 12, "only")?,
            taken_from: CREDIT_GRANT.field(value, 13, "taken_from")?,
            order: CREDIT_GRANT.field(value, 14, "order")?,
        })
    }
}

static CREDIT_PAYMENT: Class = Class::new("CreditPayment", &["credit", "line", "resource", "amount"]);

impl ToPy for tenure::billing::CreditPayment {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { credit, line, resource, amount } = self;
        CREDIT_PAYMENT.build(py, &[credit, line, resource, amount])
    }
}

impl FromPy for tenure::billing::CreditPayment {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CREDIT_PAYMENT.check(value)?;
        Ok(Self {
            credit: CREDIT_PAYMENT.field(value, 0, "credit")?,
            line: CREDIT_PAYMENT.field(value, 1, "line")?,
            resource: CREDIT_PAYMENT.field(value, 2, "resource")?,
            amount: CREDIT_PAYMENT.field(value, 3, "amount")?,
        })
    }
}

static CREDIT_RATE: Class = Class::new("CreditRate", &["amount", "per"]);

impl ToPy for tenure::plan::CreditRate {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { amount, per } = self;
        CREDIT_RATE.build(py, &[amount, per])
    }
}

impl FromPy for tenure::plan::CreditRate {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CREDIT_RATE.check(value)?;
        Ok(Self { amount: CREDIT_RATE.field(value, 0, "amount")?, per: CREDIT_RATE.field(value, 1, "per")? })
    }
}

static CREDIT_SCOPE: Class = Class::new("CreditScope", &["resources", "kinds", "places", "windows"]);

impl ToPy for tenure::plan::CreditScope {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { resources, kinds, places, windows } = self;
        CREDIT_SCOPE.build(py, &[resources, kinds, places, windows])
    }
}

impl FromPy for tenure::plan::CreditScope {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CREDIT_SCOPE.check(value)?;
        Ok(Self {
            resources: CREDIT_SCOPE.field(value, 0, "resources")?,
            kinds: CREDIT_SCOPE.field(value, 1, "kinds")?,
            places: CREDIT_SCOPE.field(value, 2, "places")?,
            windows: CREDIT_SCOPE.field(value, 3, "windows")?,
        })
    }
}

static CUSTOMER_CREDITS: Class = Class::new("CustomerCredits", &["customer", "amount"]);

impl ToPy for tenure::credit::CustomerCredits {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { customer, amount } = self;
        CUSTOMER_CREDITS.build(py, &[customer, amount])
    }
}

impl FromPy for tenure::credit::CustomerCredits {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CUSTOMER_CREDITS.check(value)?;
        Ok(Self {
            customer: CUSTOMER_CREDITS.field(value, 0, "customer")?,
            amount: CUSTOMER_CREDITS.field(value, 1, "amount")?,
        })
    }
}

static CUSTOMER_LINK: Class = Class::new(
    "CustomerLink",
    &["link", "customer", "name", "role", "from_", "until", "linked", "inherits", "waits_for"],
);

impl ToPy for tenure::standing::CustomerLink {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { link, customer, name, role, from, until, linked, inherits, waits_for } = self;
        CUSTOMER_LINK.build(py, &[link, customer, name, role, from, until, linked, inherits, waits_for])
    }
}

impl FromPy for tenure::standing::CustomerLink {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CUSTOMER_LINK.check(value)?;
        Ok(Self {
            link: CUSTOMER_LINK.field(value, 0, "link")?,
            customer: CUSTOMER_LINK.field(value, 1, "customer")?,
            name: CUSTOMER_LINK.field(value, 2, "name")?,
            role: CUSTOMER_LINK.field(value, 3, "role")?,
            from: CUSTOMER_LINK.field(value, 4, "from")?,
            until: CUSTOMER_LINK.field(value, 5, "until")?,
            linked: CUSTOMER_LINK.field(value, 6, "linked")?,
            inherits: CUSTOMER_LINK.field(value, 7, "inherits")?,
            waits_for: CUSTOMER_LINK.field(value, 8, "waits_for")?,
        })
    }
}

static CUSTOMER_PROFILE: Class = Class::new(
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
);

impl ToPy for tenure::standing::CustomerProfile {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            customer,
            at,
            contact,
            registered,
            standing,
            memberships,
            covers,
            companies,
            groups,
            bookings,
            visits,
            uses,
            credits,
            charges,
            payments,
            invoices,
            messages,
            support,
            unanswered,
        } = self;
        CUSTOMER_PROFILE.build(
            py,
            &[
                customer,
                at,
                contact,
                registered,
                standing,
                memberships,
                covers,
                companies,
                groups,
                bookings,
                visits,
                uses,
                credits,
                charges,
                payments,
                invoices,
                messages,
                support,
                unanswered,
            ],
        )
    }
}

impl FromPy for tenure::standing::CustomerProfile {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CUSTOMER_PROFILE.check(value)?;
        Ok(Self {
            customer: CUSTOMER_PROFILE.field(value, 0, "customer")?,
            at: CUSTOMER_PROFILE.field(value, 1, "at")?,
            contact: CUSTOMER_PROFILE.field(value, 2, "contact")?,
            registered: CUSTOMER_PROFILE.field(value, 3, "registered")?,
            standing: CUSTOMER_PROFILE.field(value, 4, "standing")?,
            memberships: CUSTOMER_PROFILE.field(value, 5, "memberships")?,
            covers: CUSTOMER_PROFILE.field(value, 6, "covers")?,
            companies: CUSTOMER_PROFILE.field(value, 7, "companies")?,
            groups: CUSTOMER_PROFILE.field(value, 8, "groups")?,
            bookings: CUSTOMER_PROFILE.field(value, 9, "bookings")?,
            visits: CUSTOMER_PROFILE.field(value, 10, "visits")?,
            uses: CUSTOMER_PROFILE.field(value, 11, "uses")?,
            credits: CUSTOMER_PROFILE.field(value, 12, "credits")?,
            charges: CUSTOMER_PROFILE.field(value, 13, "charges")?,
            payments: CUSTOMER_PROFILE.field(value, 14, "payments")?,
            invoices: CUSTOMER_PROFILE.field(value, 15, "invoices")?,
            messages: CUSTOMER_PROFILE.field(value, 16, "messages")?,
            support: CUSTOMER_PROFILE.field(value, 17, "support")?,
            unanswered: CUSTOMER_PROFILE.field(value, 18, "unanswered")?,
        })
    }
}

static CUT_AMOUNT: Class = Class::new("CutAmount", &["first", "rest"]);

impl ToPy for tenure::proration::CutAmount {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { first, rest } = self;
        CUT_AMOUNT.build(py, &[first, rest])
    }
}

impl FromPy for tenure::proration::CutAmount {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CUT_AMOUNT.check(value)?;
        Ok(Self { first: CUT_AMOUNT.field(value, 0, "first")?, rest: CUT_AMOUNT.field(value, 1, "rest")? })
    }
}

static CWT_CLAIM: Class = Class::new("CwtClaim", &["claim", "value"]);

impl ToPy for tenure::calculator::CwtClaim {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { claim, value } = self;
        CWT_CLAIM.build(py, &[claim, value])
    }
}

impl FromPy for tenure::calculator::CwtClaim {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CWT_CLAIM.check(value)?;
        Ok(Self { claim: CWT_CLAIM.field(value, 0, "claim")?, value: CWT_CLAIM.field(value, 1, "value")? })
    }
}

static CWT_CLAIMS: Class =
    Class::new("CwtClaims", &["issuer", "subject", "audience", "expires", "not_before", "issued", "id", "others"]);

impl ToPy for tenure::calculator::CwtClaims {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { issuer, subject, audience, expires, not_before, issued, id, others } = self;
        CWT_CLAIMS.build(py, &[issuer, subject, audience, expires, not_before, issued, id, others])
    }
}

impl FromPy for tenure::calculator::CwtClaims {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CWT_CLAIMS.check(value)?;
        Ok(Self {
            issuer: CWT_CLAIMS.field(value, 0, "issuer")?,
            subject: CWT_CLAIMS.field(value, 1, "subject")?,
            audience: CWT_CLAIMS.field(value, 2, "audience")?,
            expires: CWT_CLAIMS.field(value, 3, "expires")?,
            not_before: CWT_CLAIMS.field(value, 4, "not_before")?,
            issued: CWT_CLAIMS.field(value, 5, "issued")?,
            id: CWT_CLAIMS.field(value, 6, "id")?,
            others: CWT_CLAIMS.field(value, 7, "others")?,
        })
    }
}

static CYCLE_SPAN: Class = Class::new("CycleSpan", &["number", "from_", "until", "last_day"]);

impl ToPy for tenure::calculator::CycleSpan {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { number, from, until, last_day } = self;
        CYCLE_SPAN.build(py, &[number, from, until, last_day])
    }
}

impl FromPy for tenure::calculator::CycleSpan {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        CYCLE_SPAN.check(value)?;
        Ok(Self {
            number: CYCLE_SPAN.field(value, 0, "number")?,
            from: CYCLE_SPAN.field(value, 1, "from")?,
            until: CYCLE_SPAN.field(value, 2, "until")?,
            last_day: CYCLE_SPAN.field(value, 3, "last_day")?,
        })
    }
}

static DATED_HOURS: Class = Class::new("DatedHours", &["from_", "until", "open"]);

impl ToPy for tenure::calculator::DatedHours {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { from, until, open } = self;
        DATED_HOURS.build(py, &[from, until, open])
    }
}

impl FromPy for tenure::calculator::DatedHours {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DATED_HOURS.check(value)?;
        Ok(Self {
            from: DATED_HOURS.field(value, 0, "from")?,
            until: DATED_HOURS.field(value, 1, "until")?,
            open: DATED_HOURS.field(value, 2, "open")?,
        })
    }
}

static DATED_TERM: Class =
    Class::new("DatedTerm", &["joined", "start", "until", "grace", "new_for", "set", "set_until"]);

impl ToPy for tenure::calculator::DatedTerm {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { joined, start, until, grace, new_for, set, set_until } = self;
        DATED_TERM.build(py, &[joined, start, until, grace, new_for, set, set_until])
    }
}

impl FromPy for tenure::calculator::DatedTerm {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DATED_TERM.check(value)?;
        Ok(Self {
            joined: DATED_TERM.field(value, 0, "joined")?,
            start: DATED_TERM.field(value, 1, "start")?,
            until: DATED_TERM.field(value, 2, "until")?,
            grace: DATED_TERM.field(value, 3, "grace")?,
            new_for: DATED_TERM.field(value, 4, "new_for")?,
            set: DATED_TERM.field(value, 5, "set")?,
            set_until: DATED_TERM.field(value, 6, "set_until")?,
        })
    }
}

static DECISION: Class = Class::new("Decision", &["customer", "permission", "allowed", "from_", "until", "reasons"]);

impl ToPy for tenure::access::Decision {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { customer, permission, allowed, from, until, reasons } = self;
        DECISION.build(py, &[customer, permission, allowed, from, until, reasons])
    }
}

impl FromPy for tenure::access::Decision {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DECISION.check(value)?;
        Ok(Self {
            customer: DECISION.field(value, 0, "customer")?,
            permission: DECISION.field(value, 1, "permission")?,
            allowed: DECISION.field(value, 2, "allowed")?,
            from: DECISION.field(value, 3, "from")?,
            until: DECISION.field(value, 4, "until")?,
            reasons: DECISION.field(value, 5, "reasons")?,
        })
    }
}

static DERIVATION: Class = Class::new("Derivation", &["line", "steps"]);

impl ToPy for tenure::billing::Derivation {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { line, steps } = self;
        DERIVATION.build(py, &[line, steps])
    }
}

impl FromPy for tenure::billing::Derivation {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DERIVATION.check(value)?;
        Ok(Self { line: DERIVATION.field(value, 0, "line")?, steps: DERIVATION.field(value, 1, "steps")? })
    }
}

static DERIVATION_STEP: Class = Class::new(
    "DerivationStep",
    &["code", "from_", "until", "price", "numerator", "denominator", "unit", "exact", "rounding", "amount", "text"],
);

impl ToPy for tenure::billing::DerivationStep {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { code, from, until, price, numerator, denominator, unit, exact, rounding, amount, text } = self;
        DERIVATION_STEP
            .build(py, &[code, from, until, price, numerator, denominator, unit, exact, rounding, amount, text])
    }
}

impl FromPy for tenure::billing::DerivationStep {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DERIVATION_STEP.check(value)?;
        Ok(Self {
            code: DERIVATION_STEP.field(value, 0, "code")?,
            from: DERIVATION_STEP.field(value, 1, "from")?,
            until: DERIVATION_STEP.field(value, 2, "until")?,
            price: DERIVATION_STEP.field(value, 3, "price")?,
            numerator: DERIVATION_STEP.field(value, 4, "numerator")?,
            denominator: DERIVATION_STEP.field(value, 5, "denominator")?,
            unit: DERIVATION_STEP.field(value, 6, "unit")?,
            exact: DERIVATION_STEP.field(value, 7, "exact")?,
            rounding: DERIVATION_STEP.field(value, 8, "rounding")?,
            amount: DERIVATION_STEP.field(value, 9, "amount")?,
            text: DERIVATION_STEP.field(value, 10, "text")?,
        })
    }
}

static DIFFERENCE: Class =
    Class::new("Difference", &["at", "through", "lines", "due", "credits", "standings", "access", "notices"]);

impl ToPy for tenure::change::Difference {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { at, through, lines, due, credits, standings, access, notices } = self;
        DIFFERENCE.build(py, &[at, through, lines, due, credits, standings, access, notices])
    }
}

impl FromPy for tenure::change::Difference {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DIFFERENCE.check(value)?;
        Ok(Self {
            at: DIFFERENCE.field(value, 0, "at")?,
            through: DIFFERENCE.field(value, 1, "through")?,
            lines: DIFFERENCE.field(value, 2, "lines")?,
            due: DIFFERENCE.field(value, 3, "due")?,
            credits: DIFFERENCE.field(value, 4, "credits")?,
            standings: DIFFERENCE.field(value, 5, "standings")?,
            access: DIFFERENCE.field(value, 6, "access")?,
            notices: DIFFERENCE.field(value, 7, "notices")?,
        })
    }
}

static DRAFT_INVOICE: Class = Class::new(
    "DraftInvoice",
    &[
        "payer",
        "currency",
        "date",
        "lines",
        "net",
        "tax",
        "total",
        "credit_used",
        "credit_given",
        "refund",
        "offset",
        "forfeited",
        "due",
        "credit_after",
    ],
);

impl ToPy for tenure::billing::DraftInvoice {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            payer,
            currency,
            date,
            lines,
            net,
            tax,
            total,
            credit_used,
            credit_given,
            refund,
            offset,
            forfeited,
            due,
            credit_after,
        } = self;
        DRAFT_INVOICE.build(
            py,
            &[
                payer,
                currency,
                date,
                lines,
                net,
                tax,
                total,
                credit_used,
                credit_given,
                refund,
                offset,
                forfeited,
                due,
                credit_after,
            ],
        )
    }
}

impl FromPy for tenure::billing::DraftInvoice {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DRAFT_INVOICE.check(value)?;
        Ok(Self {
            payer: DRAFT_INVOICE.field(value, 0, "payer")?,
            currency: DRAFT_INVOICE.field(value, 1, "currency")?,
            date: DRAFT_INVOICE.field(value, 2, "date")?,
            lines: DRAFT_INVOICE.field(value, 3, "lines")?,
            net: DRAFT_INVOICE.field(value, 4, "net")?,
            tax: DRAFT_INVOICE.field(value, 5, "tax")?,
            total: DRAFT_INVOICE.field(value, 6, "total")?,
            credit_used: DRAFT_INVOICE.field(value, 7, "credit_used")?,
            credit_given: DRAFT_INVOICE.field(value, 8, "credit_given")?,
            refund: DRAFT_INVOICE.field(value, 9, "refund")?,
            offset: DRAFT_INVOICE.field(value, 10, "offset")?,
            forfeited: DRAFT_INVOICE.field(value, 11, "forfeited")?,
            due: DRAFT_INVOICE.field(value, 12, "due")?,
            credit_after: DRAFT_INVOICE.field(value, 13, "credit_after")?,
        })
    }
}

static DRAW_TAKEN: Class = Class::new("DrawTaken", &["draw", "slices", "uncovered"]);

impl ToPy for tenure::calculator::DrawTaken {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { draw, slices, uncovered } = self;
        DRAW_TAKEN.build(py, &[draw, slices, uncovered])
    }
}

impl FromPy for tenure::calculator::DrawTaken {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DRAW_TAKEN.check(value)?;
        Ok(Self {
            draw: DRAW_TAKEN.field(value, 0, "draw")?,
            slices: DRAW_TAKEN.field(value, 1, "slices")?,
            uncovered: DRAW_TAKEN.field(value, 2, "uncovered")?,
        })
    }
}

static DRAWN_CREDITS: Class = Class::new("DrawnCredits", &["slices", "uncovered"]);

impl ToPy for tenure::credit::DrawnCredits {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { slices, uncovered } = self;
        DRAWN_CREDITS.build(py, &[slices, uncovered])
    }
}

impl FromPy for tenure::credit::DrawnCredits {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DRAWN_CREDITS.check(value)?;
        Ok(Self {
            slices: DRAWN_CREDITS.field(value, 0, "slices")?,
            uncovered: DRAWN_CREDITS.field(value, 1, "uncovered")?,
        })
    }
}

static DUE_CHANGE: Class =
    Class::new("DueChange", &["payer", "currency", "before_now", "now", "before_through", "through"]);

impl ToPy for tenure::change::DueChange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { payer, currency, before_now, now, before_through, through } = self;
        DUE_CHANGE.build(py, &[payer, currency, before_now, now, before_through, through])
    }
}

impl FromPy for tenure::change::DueChange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        DUE_CHANGE.check(value)?;
        Ok(Self {
            payer: DUE_CHANGE.field(value, 0, "payer")?,
            currency: DUE_CHANGE.field(value, 1, "currency")?,
            before_now: DUE_CHANGE.field(value, 2, "before_now")?,
            now: DUE_CHANGE.field(value, 3, "now")?,
            before_through: DUE_CHANGE.field(value, 4, "before_through")?,
            through: DUE_CHANGE.field(value, 5, "through")?,
        })
    }
}

static EDGE_DAYS: Class = Class::new("EdgeDays", &["first", "last"]);

impl ToPy for tenure::space::facts::EdgeDays {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { first, last } = self;
        EDGE_DAYS.build(py, &[first, last])
    }
}

impl FromPy for tenure::space::facts::EdgeDays {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        EDGE_DAYS.check(value)?;
        Ok(Self { first: EDGE_DAYS.field(value, 0, "first")?, last: EDGE_DAYS.field(value, 1, "last")? })
    }
}

static ENTRY: Class = Class::new("Entry", &["at", "reason", "lot", "fact", "by", "amount", "balance", "owed"]);

impl ToPy for tenure::credit::Entry {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { at, reason, lot, fact, by, amount, balance, owed } = self;
        ENTRY.build(py, &[at, reason, lot, fact, by, amount, balance, owed])
    }
}

impl FromPy for tenure::credit::Entry {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ENTRY.check(value)?;
        Ok(Self {
            at: ENTRY.field(value, 0, "at")?,
            reason: ENTRY.field(value, 1, "reason")?,
            lot: ENTRY.field(value, 2, "lot")?,
            fact: ENTRY.field(value, 3, "fact")?,
            by: ENTRY.field(value, 4, "by")?,
            amount: ENTRY.field(value, 5, "amount")?,
            balance: ENTRY.field(value, 6, "balance")?,
            owed: ENTRY.field(value, 7, "owed")?,
        })
    }
}

static FINDING: Class = Class::new("Finding", &["plan", "version", "code", "sentence"]);

impl ToPy for tenure::plan::Finding {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { plan, version, code, sentence } = self;
        FINDING.build(py, &[plan, version, code, sentence])
    }
}

impl FromPy for tenure::plan::Finding {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        FINDING.check(value)?;
        Ok(Self {
            plan: FINDING.field(value, 0, "plan")?,
            version: FINDING.field(value, 1, "version")?,
            code: FINDING.field(value, 2, "code")?,
            sentence: FINDING.field(value, 3, "sentence")?,
        })
    }
}

static FIRST_CHARGE: Class =
    Class::new("FirstCharge", &["from_", "until", "last_day", "numerator", "denominator", "amount"]);

impl ToPy for tenure::proration::FirstCharge {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { from, until, last_day, numerator, denominator, amount } = self;
        FIRST_CHARGE.build(py, &[from, until, last_day, numerator, denominator, amount])
    }
}

impl FromPy for tenure::proration::FirstCharge {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        FIRST_CHARGE.check(value)?;
        Ok(Self {
            from: FIRST_CHARGE.field(value, 0, "from")?,
            until: FIRST_CHARGE.field(value, 1, "until")?,
            last_day: FIRST_CHARGE.field(value, 2, "last_day")?,
            numerator: FIRST_CHARGE.field(value, 3, "numerator")?,
            denominator: FIRST_CHARGE.field(value, 4, "denominator")?,
            amount: FIRST_CHARGE.field(value, 5, "amount")?,
        })
    }
}

static GRANT: Class = Class::new("Grant", &["path", "after", "hours"]);

impl ToPy for tenure::plan::Grant {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { path, after, hours } = self;
        GRANT.build(py, &[path, after, hours])
    }
}

impl FromPy for tenure::plan::Grant {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        GRANT.check(value)?;
        Ok(Self {
            path: GRANT.field(value, 0, "path")?,
            after: GRANT.field(value, 1, "after")?,
            hours: GRANT.field(value, 2, "hours")?,
        })
    }
}

static GROUP_PLACE: Class = Class::new("GroupPlace", &["group", "name", "from_", "until"]);

impl ToPy for tenure::standing::GroupPlace {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { group, name, from, until } = self;
        GROUP_PLACE.build(py, &[group, name, from, until])
    }
}

impl FromPy for tenure::standing::GroupPlace {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        GROUP_PLACE.check(value)?;
        Ok(Self {
            group: GROUP_PLACE.field(value, 0, "group")?,
            name: GROUP_PLACE.field(value, 1, "name")?,
            from: GROUP_PLACE.field(value, 2, "from")?,
            until: GROUP_PLACE.field(value, 3, "until")?,
        })
    }
}

static HEADER: Class = Class::new("Header", &["id", "name", "currency", "zone", "billing_starts"]);

impl ToPy for tenure::space::facts::Header {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, name, currency, zone, billing_starts } = self;
        HEADER.build(py, &[id, name, currency, zone, billing_starts])
    }
}

impl FromPy for tenure::space::facts::Header {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        HEADER.check(value)?;
        Ok(Self {
            id: HEADER.field(value, 0, "id")?,
            name: HEADER.field(value, 1, "name")?,
            currency: HEADER.field(value, 2, "currency")?,
            zone: HEADER.field(value, 3, "zone")?,
            billing_starts: HEADER.field(value, 4, "billing_starts")?,
        })
    }
}

static HELD_BACK: Class = Class::new("HeldBack", &["payer", "currency", "total"]);

impl ToPy for tenure::billing::HeldBack {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { payer, currency, total } = self;
        HELD_BACK.build(py, &[payer, currency, total])
    }
}

impl FromPy for tenure::billing::HeldBack {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        HELD_BACK.check(value)?;
        Ok(Self {
            payer: HELD_BACK.field(value, 0, "payer")?,
            currency: HELD_BACK.field(value, 1, "currency")?,
            total: HELD_BACK.field(value, 2, "total")?,
        })
    }
}

static HISTORY: Class = Class::new("History", &["party", "credit", "entries"]);

impl ToPy for tenure::credit::History {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { party, credit, entries } = self;
        HISTORY.build(py, &[party, credit, entries])
    }
}

impl FromPy for tenure::credit::History {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        HISTORY.check(value)?;
        Ok(Self {
            party: HISTORY.field(value, 0, "party")?,
            credit: HISTORY.field(value, 1, "credit")?,
            entries: HISTORY.field(value, 2, "entries")?,
        })
    }
}

static HOLDING: Class = Class::new(
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
        "last_day",
    ],
);

impl ToPy for tenure::standing::Holding {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { source, membership, holder, plan, version, status, admits, waiting, new, seats, ends, last_day } =
            self;
        HOLDING.build(
            py,
            &[source, membership, holder, plan, version, status, admits, waiting, new, seats, ends, last_day],
        )
    }
}

impl FromPy for tenure::standing::Holding {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        HOLDING.check(value)?;
        Ok(Self {
            source: HOLDING.field(value, 0, "source")?,
            membership: HOLDING.field(value, 1, "membership")?,
            holder: HOLDING.field(value, 2, "holder")?,
            plan: HOLDING.field(value, 3, "plan")?,
            version: HOLDING.field(value, 4, "version")?,
            status: HOLDING.field(value, 5, "status")?,
            admits: HOLDING.field(value, 6, "admits")?,
            waiting: HOLDING.field(value, 7, "waiting")?,
            new: HOLDING.field(value, 8, "new")?,
            seats: HOLDING.field(value, 9, "seats")?,
            ends: HOLDING.field(value, 10, "ends")?,
            last_day: HOLDING.field(value, 11, "last_day")?,
        })
    }
}

static INACTIVE_MEMBER: Class =
    Class::new("InactiveMember", &["customer", "last_seen", "since", "inactive_since", "days", "membership", "plan"]);

impl ToPy for tenure::report::InactiveMember {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { customer, last_seen, since, inactive_since, days, membership, plan } = self;
        INACTIVE_MEMBER.build(py, &[customer, last_seen, since, inactive_since, days, membership, plan])
    }
}

impl FromPy for tenure::report::InactiveMember {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        INACTIVE_MEMBER.check(value)?;
        Ok(Self {
            customer: INACTIVE_MEMBER.field(value, 0, "customer")?,
            last_seen: INACTIVE_MEMBER.field(value, 1, "last_seen")?,
            since: INACTIVE_MEMBER.field(value, 2, "since")?,
            inactive_since: INACTIVE_MEMBER.field(value, 3, "inactive_since")?,
            days: INACTIVE_MEMBER.field(value, 4, "days")?,
            membership: INACTIVE_MEMBER.field(value, 5, "membership")?,
            plan: INACTIVE_MEMBER.field(value, 6, "plan")?,
        })
    }
}

static INVOICE_DERIVATION: Class =
    Class::new("InvoiceDerivation", &["invoice", "payer", "date", "lines", "net", "tax", "total"]);

impl ToPy for tenure::billing::InvoiceDerivation {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { invoice, payer, date, lines, net, tax, total } = self;
        INVOICE_DERIVATION.build(py, &[invoice, payer, date, lines, net, tax, total])
    }
}

impl FromPy for tenure::billing::InvoiceDerivation {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        INVOICE_DERIVATION.check(value)?;
        Ok(Self {
            invoice: INVOICE_DERIVATION.field(value, 0, "invoice")?,
            payer: INVOICE_DERIVATION.field(value, 1, "payer")?,
            date: INVOICE_DERIVATION.field(value, 2, "date")?,
            lines: INVOICE_DERIVATION.field(value, 3, "lines")?,
            net: INVOICE_DERIVATION.field(value, 4, "net")?,
            tax: INVOICE_DERIVATION.field(value, 5, "tax")?,
            total: INVOICE_DERIVATION.field(value, 6, "total")?,
        })
    }
}

static INVOICE_LINE: Class = Class::new(
    "InvoiceLine",
    &["id", "kind", "membership", "plan", "rule", "from_", "until", "amount", "tax", "corrects"],
);

impl ToPy for tenure::space::facts::InvoiceLine {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, kind, membership, plan, rule, from, until, amount, tax, corrects } = self;
        INVOICE_LINE.build(py, &[id, kind, membership, plan, rule, from, until, amount, tax, corrects])
    }
}

impl FromPy for tenure::space::facts::InvoiceLine {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        INVOICE_LINE.check(value)?;
        Ok(Self {
            id: INVOICE_LINE.field(value, 0, "id")?,
            kind: INVOICE_LINE.field(value, 1, "kind")?,
            membership: INVOICE_LINE.field(value, 2, "membership")?,
            plan: INVOICE_LINE.field(value, 3, "plan")?,
            rule: INVOICE_LINE.field(value, 4, "rule")?,
            from: INVOICE_LINE.field(value, 5, "from")?,
            until: INVOICE_LINE.field(value, 6, "until")?,
            amount: INVOICE_LINE.field(value, 7, "amount")?,
            tax: INVOICE_LINE.field(value, 8, "tax")?,
            corrects: INVOICE_LINE.field(value, 9, "corrects")?,
        })
    }
}

static INVOICE_POLICY: Class = Class::new("InvoicePolicy", &["negative", "tax_by", "minimum", "zero"]);

impl ToPy for tenure::space::facts::InvoicePolicy {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { negative, tax_by, minimum, zero } = self;
        INVOICE_POLICY.build(py, &[negative, tax_by, minimum, zero])
    }
}

impl FromPy for tenure::space::facts::InvoicePolicy {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        INVOICE_POLICY.check(value)?;
        Ok(Self {
            negative: INVOICE_POLICY.field(value, 0, "negative")?,
            tax_by: INVOICE_POLICY.field(value, 1, "tax_by")?,
            minimum: INVOICE_POLICY.field(value, 2, "minimum")?,
            zero: INVOICE_POLICY.field(value, 3, "zero")?,
        })
    }
}

static INVOICE_RECORD: Class =
    Class::new("InvoiceRecord", &["invoice", "date", "payer", "currency", "total", "credit_used", "credit_given"]);

impl ToPy for tenure::standing::InvoiceRecord {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { invoice, date, payer, currency, total, credit_used, credit_given } = self;
        INVOICE_RECORD.build(py, &[invoice, date, payer, currency, total, credit_used, credit_given])
    }
}

impl FromPy for tenure::standing::InvoiceRecord {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        INVOICE_RECORD.check(value)?;
        Ok(Self {
            invoice: INVOICE_RECORD.field(value, 0, "invoice")?,
            date: INVOICE_RECORD.field(value, 1, "date")?,
            payer: INVOICE_RECORD.field(value, 2, "payer")?,
            currency: INVOICE_RECORD.field(value, 3, "currency")?,
            total: INVOICE_RECORD.field(value, 4, "total")?,
            credit_used: INVOICE_RECORD.field(value, 5, "credit_used")?,
            credit_given: INVOICE_RECORD.field(value, 6, "credit_given")?,
        })
    }
}

static JWK_KEY: Class = Class::new("JwkKey", &["kid", "algorithm", "key"]);

impl ToPy for tenure::calculator::JwkKey {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { kid, algorithm, key } = self;
        JWK_KEY.build(py, &[kid, algorithm, key])
    }
}

impl FromPy for tenure::calculator::JwkKey {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        JWK_KEY.check(value)?;
        Ok(Self {
            kid: JWK_KEY.field(value, 0, "kid")?,
            algorithm: JWK_KEY.field(value, 1, "algorithm")?,
            key: JWK_KEY.field(value, 2, "key")?,
        })
    }
}

static KEPT: Class = Class::new("Kept", &["after", "members", "percent"]);

impl ToPy for tenure::report::Kept {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { after, members, percent } = self;
        KEPT.build(py, &[after, members, percent])
    }
}

impl FromPy for tenure::report::Kept {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        KEPT.check(value)?;
        Ok(Self {
            after: KEPT.field(value, 0, "after")?,
            members: KEPT.field(value, 1, "members")?,
            percent: KEPT.field(value, 2, "percent")?,
        })
    }
}

static LEAVING: Class = Class::new("Leaving", &["membership", "asked", "earliest", "period_end", "held_by"]);

impl ToPy for tenure::term::Leaving {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { membership, asked, earliest, period_end, held_by } = self;
        LEAVING.build(py, &[membership, asked, earliest, period_end, held_by])
    }
}

impl FromPy for tenure::term::Leaving {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LEAVING.check(value)?;
        Ok(Self {
            membership: LEAVING.field(value, 0, "membership")?,
            asked: LEAVING.field(value, 1, "asked")?,
            earliest: LEAVING.field(value, 2, "earliest")?,
            period_end: LEAVING.field(value, 3, "period_end")?,
            held_by: LEAVING.field(value, 4, "held_by")?,
        })
    }
}

static LIMITS: Class =
    Class::new("Limits", &["facts", "facts_of_account", "cycles_of_account", "cycles", "periods", "for_each_fact"]);

impl ToPy for tenure::space::Limits {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { facts, facts_of_account, cycles_of_account, cycles, periods, for_each_fact } = self;
        LIMITS.build(py, &[facts, facts_of_account, cycles_of_account, cycles, periods, for_each_fact])
    }
}

impl FromPy for tenure::space::Limits {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LIMITS.check(value)?;
        Ok(Self {
            facts: LIMITS.field(value, 0, "facts")?,
            facts_of_account: LIMITS.field(value, 1, "facts_of_account")?,
            cycles_of_account: LIMITS.field(value, 2, "cycles_of_account")?,
            cycles: LIMITS.field(value, 3, "cycles")?,
            periods: LIMITS.field(value, 4, "periods")?,
            for_each_fact: LIMITS.field(value, 5, "for_each_fact")?,
        })
    }
}

static LINE_CHANGE: Class = Class::new("LineChange", &["payer", "line", "before", "after", "difference"]);

impl ToPy for tenure::change::LineChange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { payer, line, before, after, difference } = self;
        LINE_CHANGE.build(py, &[payer, line, before, after, difference])
    }
}

impl FromPy for tenure::change::LineChange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LINE_CHANGE.check(value)?;
        Ok(Self {
            payer: LINE_CHANGE.field(value, 0, "payer")?,
            line: LINE_CHANGE.field(value, 1, "line")?,
            before: LINE_CHANGE.field(value, 2, "before")?,
            after: LINE_CHANGE.field(value, 3, "after")?,
            difference: LINE_CHANGE.field(value, 4, "difference")?,
        })
    }
}

static LINE_TAX: Class = Class::new("LineTax", &["category", "percent", "mode", "amount"]);

impl ToPy for tenure::space::facts::LineTax {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { category, percent, mode, amount } = self;
        LINE_TAX.build(py, &[category, percent, mode, amount])
    }
}

impl FromPy for tenure::space::facts::LineTax {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LINE_TAX.check(value)?;
        Ok(Self {
            category: LINE_TAX.field(value, 0, "category")?,
            percent: LINE_TAX.field(value, 1, "percent")?,
            mode: LINE_TAX.field(value, 2, "mode")?,
            amount: LINE_TAX.field(value, 3, "amount")?,
        })
    }
}

static LOCAL_DAY: Class = Class::new("LocalDay", &["day", "from_", "until", "seconds"]);

impl ToPy for tenure::calculator::LocalDay {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { day, from, until, seconds } = self;
        LOCAL_DAY.build(py, &[day, from, until, seconds])
    }
}

impl FromPy for tenure::calculator::LocalDay {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LOCAL_DAY.check(value)?;
        Ok(Self {
            day: LOCAL_DAY.field(value, 0, "day")?,
            from: LOCAL_DAY.field(value, 1, "from")?,
            until: LOCAL_DAY.field(value, 2, "until")?,
            seconds: LOCAL_DAY.field(value, 3, "seconds")?,
        })
    }
}

static LOT_AMOUNT: Class = Class::new("LotAmount", &["lot", "amount"]);

impl ToPy for tenure::calculator::LotAmount {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { lot, amount } = self;
        LOT_AMOUNT.build(py, &[lot, amount])
    }
}

impl FromPy for tenure::calculator::LotAmount {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LOT_AMOUNT.check(value)?;
        Ok(Self { lot: LOT_AMOUNT.field(value, 0, "lot")?, amount: LOT_AMOUNT.field(value, 1, "amount")? })
    }
}

static LOT_BALANCE: Class =
    Class::new("LotBalance", &["lot", "source", "holder", "pooled", "from_", "until", "granted", "left", "reserved"]);

impl ToPy for tenure::credit::LotBalance {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { lot, source, holder, pooled, from, until, granted, left, reserved } = self;
        LOT_BALANCE.build(py, &[lot, source, holder, pooled, from, until, granted, left, reserved])
    }
}

impl FromPy for tenure::credit::LotBalance {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LOT_BALANCE.check(value)?;
        Ok(Self {
            lot: LOT_BALANCE.field(value, 0, "lot")?,
            source: LOT_BALANCE.field(value, 1, "source")?,
            holder: LOT_BALANCE.field(value, 2, "holder")?,
            pooled: LOT_BALANCE.field(value, 3, "pooled")?,
            from: LOT_BALANCE.field(value, 4, "from")?,
            until: LOT_BALANCE.field(value, 5, "until")?,
            granted: LOT_BALANCE.field(value, 6, "granted")?,
            left: LOT_BALANCE.field(value, 7, "left")?,
            reserved: LOT_BALANCE.field(value, 8, "reserved")?,
        })
    }
}

static LOT_SPAN: Class = Class::new("LotSpan", &["from_", "until"]);

impl ToPy for tenure::calculator::LotSpan {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { from, until } = self;
        LOT_SPAN.build(py, &[from, until])
    }
}

impl FromPy for tenure::calculator::LotSpan {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LOT_SPAN.check(value)?;
        Ok(Self { from: LOT_SPAN.field(value, 0, "from")?, until: LOT_SPAN.field(value, 1, "until")? })
    }
}

static LOT_TALLY: Class = Class::new(
    "LotTally",
    &[
        "lot",
        "granted",
        "rolled_in",
        "topped_up",
        "transferred_in",
        "drawn",
        "returned",
        "expired",
        "voided",
        "rolled_out",
        "transferred_out",
        "left",
    ],
);

impl ToPy for tenure::calculator::LotTally {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            lot,
            granted,
            rolled_in,
            topped_up,
            transferred_in,
            drawn,
            returned,
            expired,
            voided,
            rolled_out,
            transferred_out,
            left,
        } = self;
        LOT_TALLY.build(
            py,
            &[
                lot,
                granted,
                rolled_in,
                topped_up,
                transferred_in,
                drawn,
                returned,
                expired,
                voided,
                rolled_out,
                transferred_out,
                left,
            ],
        )
    }
}

impl FromPy for tenure::calculator::LotTally {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        LOT_TALLY.check(value)?;
        Ok(Self {
            lot: LOT_TALLY.field(value, 0, "lot")?,
            granted: LOT_TALLY.field(value, 1, "granted")?,
            rolled_in: LOT_TALLY.field(value, 2, "rolled_in")?,
            topped_up: LOT_TALLY.field(value, 3, "topped_up")?,
            transferred_in: LOT_TALLY.field(value, 4, "transferred_in")?,
            drawn: LOT_TALLY.field(value, 5, "drawn")?,
            returned: LOT_TALLY.field(value, 6, "returned")?,
            expired: LOT_TALLY.field(value, 7, "expired")?,
            voided: LOT_TALLY.field(value, 8, "voided")?,
            rolled_out: LOT_TALLY.field(value, 9, "rolled_out")?,
            transferred_out: LOT_TALLY.field(value, 10, "transferred_out")?,
            left: LOT_TALLY.field(value, 11, "left")?,
        })
    }
}

static MEMBERSHIP: Class = Class::new(
    "Membership",
    &[
        "id",
        "recorded",
        "holder",
        "plan",
        "from_",
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
);

impl ToPy for tenure::space::facts::Membership {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            id,
            recorded,
            holder,
            plan,
            from,
            until,
            joined,
            terms,
            seats,
            price,
            payer,
            permissions,
            hours,
            allowances,
            commitment,
            places,
            pool,
            by,
        } = self;
        MEMBERSHIP.build(
            py,
            &[
                id,
                recorded,
                holder,
                plan,
                from,
                until,
                joined,
                terms,
                seats,
                price,
                payer,
                permissions,
                hours,
                allowances,
                commitment,
                places,
                pool,
                by,
            ],
        )
    }
}

impl FromPy for tenure::space::facts::Membership {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        MEMBERSHIP.check(value)?;
        Ok(Self {
            id: MEMBERSHIP.field(value, 0, "id")?,
            recorded: MEMBERSHIP.field(value, 1, "recorded")?,
            holder: MEMBERSHIP.field(value, 2, "holder")?,
            plan: MEMBERSHIP.field(value, 3, "plan")?,
            from: MEMBERSHIP.field(value, 4, "from")?,
            until: MEMBERSHIP.field(value, 5, "until")?,
            joined: MEMBERSHIP.field(value, 6, "joined")?,
            terms: MEMBERSHIP.field(value, 7, "terms")?,
            seats: MEMBERSHIP.field(value, 8, "seats")?,
            price: MEMBERSHIP.field(value, 9, "price")?,
            payer: MEMBERSHIP.field(value, 10, "payer")?,
            permissions: MEMBERSHIP.field(value, 11, "permissions")?,
            hours: MEMBERSHIP.field(value, 12, "hours")?,
            allowances: MEMBERSHIP.field(value, 13, "allowances")?,
            commitment: MEMBERSHIP.field(value, 14, "commitment")?,
            places: MEMBERSHIP.field(value, 15, "places")?,
            pool: MEMBERSHIP.field(value, 16, "pool")?,
            by: MEMBERSHIP.field(value, 17, "by")?,
        })
    }
}

static MEMBERSHIP_HISTORY: Class = Class::new(
    "MembershipHistory",
    &[
        "membership",
        "joined",
        "plans",
        "statuses",
        "switches",
        "seat_changes",
        "price_changes",
        "pauses",
        "attachments",
        "redemptions",
        "renewals",
        "cancellations",
        "overrides",
        "children",
    ],
);

impl ToPy for tenure::standing::MembershipHistory {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            membership,
            joined,
            plans,
            statuses,
            switches,
            seat_changes,
            price_changes,
            pauses,
            attachments,
            redemptions,
            renewals,
            cancellations,
            overrides,
            children,
        } = self;
        MEMBERSHIP_HISTORY.build(
            py,
            &[
                membership,
                joined,
                plans,
                statuses,
                switches,
                seat_changes,
                price_changes,
                pauses,
                attachments,
                redemptions,
                renewals,
                cancellations,
                overrides,
                children,
            ],
        )
    }
}

impl FromPy for tenure::standing::MembershipHistory {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        MEMBERSHIP_HISTORY.check(value)?;
        Ok(Self {
            membership: MEMBERSHIP_HISTORY.field(value, 0, "membership")?,
            joined: MEMBERSHIP_HISTORY.field(value, 1, "joined")?,
            plans: MEMBERSHIP_HISTORY.field(value, 2, "plans")?,
            statuses: MEMBERSHIP_HISTORY.field(value, 3, "statuses")?,
            switches: MEMBERSHIP_HISTORY.field(value, 4, "switches")?,
            seat_changes: MEMBERSHIP_HISTORY.field(value, 5, "seat_changes")?,
            price_changes: MEMBERSHIP_HISTORY.field(value, 6, "price_changes")?,
            pauses: MEMBERSHIP_HISTORY.field(value, 7, "pauses")?,
            attachments: MEMBERSHIP_HISTORY.field(value, 8, "attachments")?,
            redemptions: MEMBERSHIP_HISTORY.field(value, 9, "redemptions")?,
            renewals: MEMBERSHIP_HISTORY.field(value, 10, "renewals")?,
            cancellations: MEMBERSHIP_HISTORY.field(value, 11, "cancellations")?,
            overrides: MEMBERSHIP_HISTORY.field(value, 12, "overrides")?,
            children: MEMBERSHIP_HISTORY.field(value, 13, "children")?,
        })
    }
}

static MESSAGE: Class = Class::new("Message", &["id", "recorded", "party", "at", "channel", "notice"]);

impl ToPy for tenure::space::facts::Message {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, party, at, channel, notice } = self;
        MESSAGE.build(py, &[id, recorded, party, at, channel, notice])
    }
}

impl FromPy for tenure::space::facts::Message {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        MESSAGE.check(value)?;
        Ok(Self {
            id: MESSAGE.field(value, 0, "id")?,
            recorded: MESSAGE.field(value, 1, "recorded")?,
            party: MESSAGE.field(value, 2, "party")?,
            at: MESSAGE.field(value, 3, "at")?,
            channel: MESSAGE.field(value, 4, "channel")?,
            notice: MESSAGE.field(value, 5, "notice")?,
        })
    }
}

static MONEY_SUM: Class =
    Class::new("MoneySum", &["currency", "invoiced", "received", "refunded", "open", "account_credit"]);

impl ToPy for tenure::report::MoneySum {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { currency, invoiced, received, refunded, open, account_credit } = self;
        MONEY_SUM.build(py, &[currency, invoiced, received, refunded, open, account_credit])
    }
}

impl FromPy for tenure::report::MoneySum {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        MONEY_SUM.check(value)?;
        Ok(Self {
            currency: MONEY_SUM.field(value, 0, "currency")?,
            invoiced: MONEY_SUM.field(value, 1, "invoiced")?,
            received: MONEY_SUM.field(value, 2, "received")?,
            refunded: MONEY_SUM.field(value, 3, "refunded")?,
            open: MONEY_SUM.field(value, 4, "open")?,
            account_credit: MONEY_SUM.field(value, 5, "account_credit")?,
        })
    }
}

static MONTH_END: Class = Class::new(
    "MonthEnd",
    &["space", "edition", "from_", "through", "bill", "totals", "revenue", "pools", "turns", "notices"],
);

impl ToPy for tenure::report::MonthEnd {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { space, edition, from, through, bill, totals, revenue, pools, turns, notices } = self;
        MONTH_END.build(py, &[space, edition, from, through, bill, totals, revenue, pools, turns, notices])
    }
}

impl FromPy for tenure::report::MonthEnd {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        MONTH_END.check(value)?;
        Ok(Self {
            space: MONTH_END.field(value, 0, "space")?,
            edition: MONTH_END.field(value, 1, "edition")?,
            from: MONTH_END.field(value, 2, "from")?,
            through: MONTH_END.field(value, 3, "through")?,
            bill: MONTH_END.field(value, 4, "bill")?,
            totals: MONTH_END.field(value, 5, "totals")?,
            revenue: MONTH_END.field(value, 6, "revenue")?,
            pools: MONTH_END.field(value, 7, "pools")?,
            turns: MONTH_END.field(value, 8, "turns")?,
            notices: MONTH_END.field(value, 9, "notices")?,
        })
    }
}

static MONTH_TOTAL: Class = Class::new("MonthTotal", &["currency", "invoices", "net", "tax", "total", "due"]);

impl ToPy for tenure::report::MonthTotal {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { currency, invoices, net, tax, total, due } = self;
        MONTH_TOTAL.build(py, &[currency, invoices, net, tax, total, due])
    }
}

impl FromPy for tenure::report::MonthTotal {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        MONTH_TOTAL.check(value)?;
        Ok(Self {
            currency: MONTH_TOTAL.field(value, 0, "currency")?,
            invoices: MONTH_TOTAL.field(value, 1, "invoices")?,
            net: MONTH_TOTAL.field(value, 2, "net")?,
            tax: MONTH_TOTAL.field(value, 3, "tax")?,
            total: MONTH_TOTAL.field(value, 4, "total")?,
            due: MONTH_TOTAL.field(value, 5, "due")?,
        })
    }
}

static NOTICE: Class = Class::new(
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
        "last_day",
        "amount",
        "credits",
        "number",
        "action",
    ],
);

impl ToPy for tenure::notice::Notice {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            id,
            kind,
            at,
            on,
            party,
            membership,
            plan,
            source,
            invoice,
            payment,
            request,
            booking,
            credit,
            lot,
            until,
            last_day,
            amount,
            credits,
            number,
            action,
        } = self;
        NOTICE.build(
            py,
            &[
                id, kind, at, on, party, membership, plan, source, invoice, payment, request, booking, credit, lot,
                until, last_day, amount, credits, number, action,
            ],
        )
    }
}

impl FromPy for tenure::notice::Notice {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        NOTICE.check(value)?;
        Ok(Self {
            id: NOTICE.field(value, 0, "id")?,
            kind: NOTICE.field(value, 1, "kind")?,
            at: NOTICE.field(value, 2, "at")?,
            on: NOTICE.field(value, 3, "on")?,
            party: NOTICE.field(value, 4, "party")?,
            membership: NOTICE.field(value, 5, "membership")?,
            plan: NOTICE.field(value, 6, "plan")?,
            source: NOTICE.field(value, 7, "source")?,
            invoice: NOTICE.field(value, 8, "invoice")?,
            payment: NOTICE.field(value, 9, "payment")?,
            request: NOTICE.field(value, 10, "request")?,
            booking: NOTICE.field(value, 11, "booking")?,
            credit: NOTICE.field(value, 12, "credit")?,
            lot: NOTICE.field(value, 13, "lot")?,
            until: NOTICE.field(value, 14, "until")?,
            last_day: NOTICE.field(value, 15, "last_day")?,
            amount: NOTICE.field(value, 16, "amount")?,
            credits: NOTICE.field(value, 17, "credits")?,
            number: NOTICE.field(value, 18, "number")?,
            action: NOTICE.field(value, 19, "action")?,
        })
    }
}

static NOTICE_CHANGE: Class = Class::new("NoticeChange", &["notice", "added"]);

impl ToPy for tenure::change::NoticeChange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { notice, added } = self;
        NOTICE_CHANGE.build(py, &[notice, added])
    }
}

impl FromPy for tenure::change::NoticeChange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        NOTICE_CHANGE.check(value)?;
        Ok(Self { notice: NOTICE_CHANGE.field(value, 0, "notice")?, added: NOTICE_CHANGE.field(value, 1, "added")? })
    }
}

static NOTICE_RULE: Class = Class::new("NoticeRule", &["notice", "before", "after", "left"]);

impl ToPy for tenure::plan::NoticeRule {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { notice, before, after, left } = self;
        NOTICE_RULE.build(py, &[notice, before, after, left])
    }
}

impl FromPy for tenure::plan::NoticeRule {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        NOTICE_RULE.check(value)?;
        Ok(Self {
            notice: NOTICE_RULE.field(value, 0, "notice")?,
            before: NOTICE_RULE.field(value, 1, "before")?,
            after: NOTICE_RULE.field(value, 2, "after")?,
            left: NOTICE_RULE.field(value, 3, "left")?,
        })
    }
}

static NUMBERED_PERMISSION: Class = Class::new("NumberedPermission", &["number", "path"]);

impl ToPy for tenure::calculator::NumberedPermission {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { number, path } = self;
        NUMBERED_PERMISSION.build(py, &[number, path])
    }
}

impl FromPy for tenure::calculator::NumberedPermission {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        NUMBERED_PERMISSION.check(value)?;
        Ok(Self {
            number: NUMBERED_PERMISSION.field(value, 0, "number")?,
            path: NUMBERED_PERMISSION.field(value, 1, "path")?,
        })
    }
}

static OFFER: Class = Class::new(
    "Offer",
    &[
        "customer",
        "resource",
        "from_",
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
        "valid_until",
    ],
);

impl ToPy for tenure::booking::Offer {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            customer,
            resource,
            from,
            until,
            allowed,
            under,
            payer,
            price,
            credit,
            takes,
            rate,
            slices,
            uncovered,
            overage,
            tax,
            reasons,
            valid_until,
        } = self;
        OFFER.build(
            py,
            &[
                customer,
                resource,
                from,
                until,
                allowed,
                under,
                payer,
                price,
                credit,
                takes,
                rate,
                slices,
                uncovered,
                overage,
                tax,
                reasons,
                valid_until,
            ],
        )
    }
}

impl FromPy for tenure::booking::Offer {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        OFFER.check(value)?;
        Ok(Self {
            customer: OFFER.field(value, 0, "customer")?,
            resource: OFFER.field(value, 1, "resource")?,
            from: OFFER.field(value, 2, "from")?,
            until: OFFER.field(value, 3, "until")?,
            allowed: OFFER.field(value, 4, "allowed")?,
            under: OFFER.field(value, 5, "under")?,
            payer: OFFER.field(value, 6, "payer")?,
            price: OFFER.field(value, 7, "price")?,
            credit: OFFER.field(value, 8, "credit")?,
            takes: OFFER.field(value, 9, "takes")?,
            rate: OFFER.field(value, 10, "rate")?,
            slices: OFFER.field(value, 11, "slices")?,
            uncovered: OFFER.field(value, 12, "uncovered")?,
            overage: OFFER.field(value, 13, "overage")?,
            tax: OFFER.field(value, 14, "tax")?,
            reasons: OFFER.field(value, 15, "reasons")?,
            valid_until: OFFER.field(value, 16, "valid_until")?,
        })
    }
}

static OPEN_PIECE: Class = Class::new("OpenPiece", &["open", "from_", "until"]);

impl ToPy for tenure::calculator::OpenPiece {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { open, from, until } = self;
        OPEN_PIECE.build(py, &[open, from, until])
    }
}

impl FromPy for tenure::calculator::OpenPiece {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        OPEN_PIECE.check(value)?;
        Ok(Self {
            open: OPEN_PIECE.field(value, 0, "open")?,
            from: OPEN_PIECE.field(value, 1, "from")?,
            until: OPEN_PIECE.field(value, 2, "until")?,
        })
    }
}

static OPEN_RANGE: Class = Class::new("OpenRange", &["from_", "until"]);

impl ToPy for tenure::calculator::OpenRange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { from, until } = self;
        OPEN_RANGE.build(py, &[from, until])
    }
}

impl FromPy for tenure::calculator::OpenRange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        OPEN_RANGE.check(value)?;
        Ok(Self { from: OPEN_RANGE.field(value, 0, "from")?, until: OPEN_RANGE.field(value, 1, "until")? })
    }
}

static OVER_LIMIT: Class = Class::new("OverLimit", &["by", "reason"]);

impl ToPy for tenure::space::facts::OverLimit {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { by, reason } = self;
        OVER_LIMIT.build(py, &[by, reason])
    }
}

impl FromPy for tenure::space::facts::OverLimit {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        OVER_LIMIT.check(value)?;
        Ok(Self { by: OVER_LIMIT.field(value, 0, "by")?, reason: OVER_LIMIT.field(value, 1, "reason")? })
    }
}

static OWED_INVOICE: Class = Class::new("OwedInvoice", &["invoice", "date", "to_pay", "open"]);

impl ToPy for tenure::report::OwedInvoice {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { invoice, date, to_pay, open } = self;
        OWED_INVOICE.build(py, &[invoice, date, to_pay, open])
    }
}

impl FromPy for tenure::report::OwedInvoice {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        OWED_INVOICE.check(value)?;
        Ok(Self {
            invoice: OWED_INVOICE.field(value, 0, "invoice")?,
            date: OWED_INVOICE.field(value, 1, "date")?,
            to_pay: OWED_INVOICE.field(value, 2, "to_pay")?,
            open: OWED_INVOICE.field(value, 3, "open")?,
        })
    }
}

static PAUSE: Class = Class::new("Pause", &["id", "recorded", "membership", "from_", "until", "by"]);

impl ToPy for tenure::space::facts::Pause {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, membership, from, until, by } = self;
        PAUSE.build(py, &[id, recorded, membership, from, until, by])
    }
}

impl FromPy for tenure::space::facts::Pause {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PAUSE.check(value)?;
        Ok(Self {
            id: PAUSE.field(value, 0, "id")?,
            recorded: PAUSE.field(value, 1, "recorded")?,
            membership: PAUSE.field(value, 2, "membership")?,
            from: PAUSE.field(value, 3, "from")?,
            until: PAUSE.field(value, 4, "until")?,
            by: PAUSE.field(value, 5, "by")?,
        })
    }
}

static PAYMENT: Class =
    Class::new("Payment", &["id", "recorded", "payer", "at", "amount", "outcome", "invoice", "membership"]);

impl ToPy for tenure::space::facts::Payment {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, payer, at, amount, outcome, invoice, membership } = self;
        PAYMENT.build(py, &[id, recorded, payer, at, amount, outcome, invoice, membership])
    }
}

impl FromPy for tenure::space::facts::Payment {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PAYMENT.check(value)?;
        Ok(Self {
            id: PAYMENT.field(value, 0, "id")?,
            recorded: PAYMENT.field(value, 1, "recorded")?,
            payer: PAYMENT.field(value, 2, "payer")?,
            at: PAYMENT.field(value, 3, "at")?,
            amount: PAYMENT.field(value, 4, "amount")?,
            outcome: PAYMENT.field(value, 5, "outcome")?,
            invoice: PAYMENT.field(value, 6, "invoice")?,
            membership: PAYMENT.field(value, 7, "membership")?,
        })
    }
}

static PLAIN_STATUS: Class = Class::new("PlainStatus", &["status", "is_new"]);

impl ToPy for tenure::calculator::PlainStatus {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { status, is_new } = self;
        PLAIN_STATUS.build(py, &[status, is_new])
    }
}

impl FromPy for tenure::calculator::PlainStatus {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PLAIN_STATUS.check(value)?;
        Ok(Self { status: PLAIN_STATUS.field(value, 0, "status")?, is_new: PLAIN_STATUS.field(value, 1, "is_new")? })
    }
}

static PLAN_HELD: Class = Class::new("PlanHeld", &["plan", "version", "from_", "until"]);

impl ToPy for tenure::standing::PlanHeld {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { plan, version, from, until } = self;
        PLAN_HELD.build(py, &[plan, version, from, until])
    }
}

impl FromPy for tenure::standing::PlanHeld {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PLAN_HELD.check(value)?;
        Ok(Self {
            plan: PLAN_HELD.field(value, 0, "plan")?,
            version: PLAN_HELD.field(value, 1, "version")?,
            from: PLAN_HELD.field(value, 2, "from")?,
            until: PLAN_HELD.field(value, 3, "until")?,
        })
    }
}

static POLICY: Class = Class::new(
    "Policy",
    &[
        "id",
        "recorded",
        "from_",
        "rounding",
        "after_switch",
        "after_pause",
        "after_lapse",
        "credits_after_switch",
        "credits_within_period",
        "fewer_places",
        "children_leave",
        "members_cancel",
        "members_lower",
        "default_plan",
        "default_on",
        "proration",
        "change",
        "pause",
        "edges",
        "invoices",
        "notices",
    ],
);

impl ToPy for tenure::space::facts::Policy {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            id,
            recorded,
            from,
            rounding,
            after_switch,
            after_pause,
            after_lapse,
            credits_after_switch,
            credits_within_period,
            fewer_places,
            children_leave,
            members_cancel,
            members_lower,
            default_plan,
            default_on,
            proration,
            change,
            pause,
            edges,
            invoices,
            notices,
        } = self;
        POLICY.build(
            py,
            &[
                id,
                recorded,
                from,
                rounding,
                after_switch,
                after_pause,
                after_lapse,
                credits_after_switch,
                credits_within_period,
                fewer_places,
                children_leave,
                members_cancel,
                members_lower,
                default_plan,
                default_on,
                proration,
                change,
                pause,
                edges,
                invoices,
                notices,
            ],
        )
    }
}

impl FromPy for tenure::space::facts::Policy {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POLICY.check(value)?;
        Ok(Self {
            id: POLICY.field(value, 0, "id")?,
            recorded: POLICY.field(value, 1, "recorded")?,
            from: POLICY.field(value, 2, "from")?,
            rounding: POLICY.field(value, 3, "rounding")?,
            after_switch: POLICY.field(value, 4, "after_switch")?,
            after_pause: POLICY.field(value, 5, "after_pause")?,
            after_lapse: POLICY.field(value, 6, "after_lapse")?,
            credits_after_switch: POLICY.field(value, 7, "credits_after_switch")?,
            credits_within_period: POLICY.field(value, 8, "credits_within_period")?,
            fewer_places: POLICY.field(value, 9, "fewer_places")?,
            children_leave: POLICY.field(value, 10, "children_leave")?,
            members_cancel: POLICY.field(value, 11, "members_cancel")?,
            members_lower: POLICY.field(value, 12, "members_lower")?,
            default_plan: POLICY.field(value, 13, "default_plan")?,
            default_on: POLICY.field(value, 14, "default_on")?,
            proration: POLICY.field(value, 15, "proration")?,
            change: POLICY.field(value, 16, "change")?,
            pause: POLICY.field(value, 17, "pause")?,
            edges: POLICY.field(value, 18, "edges")?,
            invoices: POLICY.field(value, 19, "invoices")?,
            notices: POLICY.field(value, 20, "notices")?,
        })
    }
}

static POOL_DRAW: Class =
    Class::new("PoolDraw", &["id", "at", "amount", "by", "of", "pool_groups", "then", "overage", "order"]);

impl ToPy for tenure::calculator::PoolDraw {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, at, amount, by, of, pool_groups, then, overage, order } = self;
        POOL_DRAW.build(py, &[id, at, amount, by, of, pool_groups, then, overage, order])
    }
}

impl FromPy for tenure::calculator::PoolDraw {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_DRAW.check(value)?;
        Ok(Self {
            id: POOL_DRAW.field(value, 0, "id")?,
            at: POOL_DRAW.field(value, 1, "at")?,
            amount: POOL_DRAW.field(value, 2, "amount")?,
            by: POOL_DRAW.field(value, 3, "by")?,
            of: POOL_DRAW.field(value, 4, "of")?,
            pool_groups: POOL_DRAW.field(value, 5, "pool_groups")?,
            then: POOL_DRAW.field(value, 6, "then")?,
            overage: POOL_DRAW.field(value, 7, "overage")?,
            order: POOL_DRAW.field(value, 8, "order")?,
        })
    }
}

static POOL_FACTS: Class = Class::new(
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
);

impl ToPy for tenure::calculator::PoolFacts {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { step, zone, order, overage, share, shares, members, lots, voids, draws, returns, transfers, resets } =
            self;
        POOL_FACTS.build(
            py,
            &[step, zone, order, overage, share, shares, members, lots, voids, draws, returns, transfers, resets],
        )
    }
}

impl FromPy for tenure::calculator::PoolFacts {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_FACTS.check(value)?;
        Ok(Self {
            step: POOL_FACTS.field(value, 0, "step")?,
            zone: POOL_FACTS.field(value, 1, "zone")?,
            order: POOL_FACTS.field(value, 2, "order")?,
            overage: POOL_FACTS.field(value, 3, "overage")?,
            share: POOL_FACTS.field(value, 4, "share")?,
            shares: POOL_FACTS.field(value, 5, "shares")?,
            members: POOL_FACTS.field(value, 6, "members")?,
            lots: POOL_FACTS.field(value, 7, "lots")?,
            voids: POOL_FACTS.field(value, 8, "voids")?,
            draws: POOL_FACTS.field(value, 9, "draws")?,
            returns: POOL_FACTS.field(value, 10, "returns")?,
            transfers: POOL_FACTS.field(value, 11, "transfers")?,
            resets: POOL_FACTS.field(value, 12, "resets")?,
        })
    }
}

static POOL_LEDGER: Class = Class::new("PoolLedger", &["balance", "owed", "entries", "draws", "lots"]);

impl ToPy for tenure::calculator::PoolLedger {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { balance, owed, entries, draws, lots } = self;
        POOL_LEDGER.build(py, &[balance, owed, entries, draws, lots])
    }
}

impl FromPy for tenure::calculator::PoolLedger {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_LEDGER.check(value)?;
        Ok(Self {
            balance: POOL_LEDGER.field(value, 0, "balance")?,
            owed: POOL_LEDGER.field(value, 1, "owed")?,
            entries: POOL_LEDGER.field(value, 2, "entries")?,
            draws: POOL_LEDGER.field(value, 3, "draws")?,
            lots: POOL_LEDGER.field(value, 4, "lots")?,
        })
    }
}

static POOL_LOT: Class = Class::new(
    "PoolLot",
    &[
        "id",
        "amount",
        "from_",
        "until",
        "lasts",
        "priority",
        "granted",
        "order",
        "owner",
        "pool_group",
        "only",
        "hours",
        "group",
        "rollover",
        "every",
        "anchor",
    ],
);

impl ToPy for tenure::calculator::PoolLot {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            id,
            amount,
            from,
            until,
            lasts,
            priority,
            granted,
            order,
            owner,
            pool_group,
            only,
            hours,
            group,
            rollover,
            every,
            anchor,
        } = self;
        POOL_LOT.build(
            py,
            &[
                id, amount, from, until, lasts, priority, granted, order, owner, pool_group, only, hours, group,
                rollover, every, anchor,
            ],
        )
    }
}

impl FromPy for tenure::calculator::PoolLot {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_LOT.check(value)?;
        Ok(Self {
            id: POOL_LOT.field(value, 0, "id")?,
            amount: POOL_LOT.field(value, 1, "amount")?,
            from: POOL_LOT.field(value, 2, "from")?,
            until: POOL_LOT.field(value, 3, "until")?,
            lasts: POOL_LOT.field(value, 4, "lasts")?,
            priority: POOL_LOT.field(value, 5, "priority")?,
            granted: POOL_LOT.field(value, 6, "granted")?,
            order: POOL_LOT.field(value, 7, "order")?,
            owner: POOL_LOT.field(value, 8, "owner")?,
            pool_group: POOL_LOT.field(value, 9, "pool_group")?,
            only: POOL_LOT.field(value, 10, "only")?,
            hours: POOL_LOT.field(value, 11, "hours")?,
            group: POOL_LOT.field(value, 12, "group")?,
            rollover: POOL_LOT.field(value, 13, "rollover")?,
            every: POOL_LOT.field(value, 14, "every")?,
            anchor: POOL_LOT.field(value, 15, "anchor")?,
        })
    }
}

static POOL_MEMBER: Class = Class::new("PoolMember", &["customer", "pool_group", "from_", "until"]);

impl ToPy for tenure::calculator::PoolMember {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { customer, pool_group, from, until } = self;
        POOL_MEMBER.build(py, &[customer, pool_group, from, until])
    }
}

impl FromPy for tenure::calculator::PoolMember {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_MEMBER.check(value)?;
        Ok(Self {
            customer: POOL_MEMBER.field(value, 0, "customer")?,
            pool_group: POOL_MEMBER.field(value, 1, "pool_group")?,
            from: POOL_MEMBER.field(value, 2, "from")?,
            until: POOL_MEMBER.field(value, 3, "until")?,
        })
    }
}

static POOL_RESET: Class = Class::new("PoolReset", &["id", "at", "group", "pool_group", "keep_overage"]);

impl ToPy for tenure::calculator::PoolReset {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, at, group, pool_group, keep_overage } = self;
        POOL_RESET.build(py, &[id, at, group, pool_group, keep_overage])
    }
}

impl FromPy for tenure::calculator::PoolReset {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_RESET.check(value)?;
        Ok(Self {
            id: POOL_RESET.field(value, 0, "id")?,
            at: POOL_RESET.field(value, 1, "at")?,
            group: POOL_RESET.field(value, 2, "group")?,
            pool_group: POOL_RESET.field(value, 3, "pool_group")?,
            keep_overage: POOL_RESET.field(value, 4, "keep_overage")?,
        })
    }
}

static POOL_RETURN: Class = Class::new("PoolReturn", &["id", "draw", "at", "amount", "order"]);

impl ToPy for tenure::calculator::PoolReturn {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, draw, at, amount, order } = self;
        POOL_RETURN.build(py, &[id, draw, at, amount, order])
    }
}

impl FromPy for tenure::calculator::PoolReturn {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_RETURN.check(value)?;
        Ok(Self {
            id: POOL_RETURN.field(value, 0, "id")?,
            draw: POOL_RETURN.field(value, 1, "draw")?,
            at: POOL_RETURN.field(value, 2, "at")?,
            amount: POOL_RETURN.field(value, 3, "amount")?,
            order: POOL_RETURN.field(value, 4, "order")?,
        })
    }
}

static POOL_SHARE: Class = Class::new("PoolShare", &["group", "share", "but"]);

impl ToPy for tenure::calculator::PoolShare {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { group, share, but } = self;
        POOL_SHARE.build(py, &[group, share, but])
    }
}

impl FromPy for tenure::calculator::PoolShare {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_SHARE.check(value)?;
        Ok(Self {
            group: POOL_SHARE.field(value, 0, "group")?,
            share: POOL_SHARE.field(value, 1, "share")?,
            but: POOL_SHARE.field(value, 2, "but")?,
        })
    }
}

static POOL_TRANSFER: Class = Class::new("PoolTransfer", &["id", "at", "from_", "to", "amount", "order"]);

impl ToPy for tenure::calculator::PoolTransfer {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, at, from, to, amount, order } = self;
        POOL_TRANSFER.build(py, &[id, at, from, to, amount, order])
    }
}

impl FromPy for tenure::calculator::PoolTransfer {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_TRANSFER.check(value)?;
        Ok(Self {
            id: POOL_TRANSFER.field(value, 0, "id")?,
            at: POOL_TRANSFER.field(value, 1, "at")?,
            from: POOL_TRANSFER.field(value, 2, "from")?,
            to: POOL_TRANSFER.field(value, 3, "to")?,
            amount: POOL_TRANSFER.field(value, 4, "amount")?,
            order: POOL_TRANSFER.field(value, 5, "order")?,
        })
    }
}

static POOL_USE: Class = Class::new("PoolUse", &["credit", "parties", "statement", "used", "overage", "percent"]);

impl ToPy for tenure::report::PoolUse {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { credit, parties, statement, used, overage, percent } = self;
        POOL_USE.build(py, &[credit, parties, statement, used, overage, percent])
    }
}

impl FromPy for tenure::report::PoolUse {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_USE.check(value)?;
        Ok(Self {
            credit: POOL_USE.field(value, 0, "credit")?,
            parties: POOL_USE.field(value, 1, "parties")?,
            statement: POOL_USE.field(value, 2, "statement")?,
            used: POOL_USE.field(value, 3, "used")?,
            overage: POOL_USE.field(value, 4, "overage")?,
            percent: POOL_USE.field(value, 5, "percent")?,
        })
    }
}

static POOL_VOID: Class = Class::new("PoolVoid", &["id", "lot", "at"]);

impl ToPy for tenure::calculator::PoolVoid {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, lot, at } = self;
        POOL_VOID.build(py, &[id, lot, at])
    }
}

impl FromPy for tenure::calculator::PoolVoid {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        POOL_VOID.check(value)?;
        Ok(Self {
            id: POOL_VOID.field(value, 0, "id")?,
            lot: POOL_VOID.field(value, 1, "lot")?,
            at: POOL_VOID.field(value, 2, "at")?,
        })
    }
}

static PRICE_CHANGE: Class = Class::new("PriceChange", &["id", "recorded", "membership", "at", "price"]);

impl ToPy for tenure::space::facts::PriceChange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, membership, at, price } = self;
        PRICE_CHANGE.build(py, &[id, recorded, membership, at, price])
    }
}

impl FromPy for tenure::space::facts::PriceChange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PRICE_CHANGE.check(value)?;
        Ok(Self {
            id: PRICE_CHANGE.field(value, 0, "id")?,
            recorded: PRICE_CHANGE.field(value, 1, "recorded")?,
            membership: PRICE_CHANGE.field(value, 2, "membership")?,
            at: PRICE_CHANGE.field(value, 3, "at")?,
            price: PRICE_CHANGE.field(value, 4, "price")?,
        })
    }
}

static PROFILE: Class = Class::new("Profile", &["party", "name", "email", "phone", "address", "note"]);

impl ToPy for tenure::space::facts::Profile {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { party, name, email, phone, address, note } = self;
        PROFILE.build(py, &[party, name, email, phone, address, note])
    }
}

impl FromPy for tenure::space::facts::Profile {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PROFILE.check(value)?;
        Ok(Self {
            party: PROFILE.field(value, 0, "party")?,
            name: PROFILE.field(value, 1, "name")?,
            email: PROFILE.field(value, 2, "email")?,
            phone: PROFILE.field(value, 3, "phone")?,
            address: PROFILE.field(value, 4, "address")?,
            note: PROFILE.field(value, 5, "note")?,
        })
    }
}

static PROPOSAL: Class =
    Class::new("Proposal", &["at", "accepted", "refusals", "remarks", "facts", "difference", "relied"]);

impl ToPy for tenure::change::Proposal {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { at, accepted, refusals, remarks, facts, difference, relied } = self;
        PROPOSAL.build(py, &[at, accepted, refusals, remarks, facts, difference, relied])
    }
}

impl FromPy for tenure::change::Proposal {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PROPOSAL.check(value)?;
        Ok(Self {
            at: PROPOSAL.field(value, 0, "at")?,
            accepted: PROPOSAL.field(value, 1, "accepted")?,
            refusals: PROPOSAL.field(value, 2, "refusals")?,
            remarks: PROPOSAL.field(value, 3, "remarks")?,
            facts: PROPOSAL.field(value, 4, "facts")?,
            difference: PROPOSAL.field(value, 5, "difference")?,
            relied: PROPOSAL.field(value, 6, "relied")?,
        })
    }
}

static PRORATED_AMOUNT: Class =
    Class::new("ProratedAmount", &["amount", "price", "numerator", "denominator", "exact", "each"]);

impl ToPy for tenure::proration::ProratedAmount {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { amount, price, numerator, denominator, exact, each } = self;
        PRORATED_AMOUNT.build(py, &[amount, price, numerator, denominator, exact, each])
    }
}

impl FromPy for tenure::proration::ProratedAmount {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PRORATED_AMOUNT.check(value)?;
        Ok(Self {
            amount: PRORATED_AMOUNT.field(value, 0, "amount")?,
            price: PRORATED_AMOUNT.field(value, 1, "price")?,
            numerator: PRORATED_AMOUNT.field(value, 2, "numerator")?,
            denominator: PRORATED_AMOUNT.field(value, 3, "denominator")?,
            exact: PRORATED_AMOUNT.field(value, 4, "exact")?,
            each: PRORATED_AMOUNT.field(value, 5, "each")?,
        })
    }
}

static PRORATION: Class = Class::new("Proration", &["count", "stub_of", "round_first", "outside", "rounded"]);

impl ToPy for tenure::space::facts::Proration {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { count, stub_of, round_first, outside, rounded } = self;
        PRORATION.build(py, &[count, stub_of, round_first, outside, rounded])
    }
}

impl FromPy for tenure::space::facts::Proration {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        PRORATION.check(value)?;
        Ok(Self {
            count: PRORATION.field(value, 0, "count")?,
            stub_of: PRORATION.field(value, 1, "stub_of")?,
            round_first: PRORATION.field(value, 2, "round_first")?,
            outside: PRORATION.field(value, 3, "outside")?,
            rounded: PRORATION.field(value, 4, "rounded")?,
        })
    }
}

static REASON: Class = Class::new(
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
        "last_day",
    ],
);

impl ToPy for tenure::access::Reason {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { code, source, membership, holder, plan, grant, hours, group, place, lockdown, until, last_day } =
            self;
        REASON
            .build(py, &[code, source, membership, holder, plan, grant, hours, group, place, lockdown, until, last_day])
    }
}

impl FromPy for tenure::access::Reason {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REASON.check(value)?;
        Ok(Self {
            code: REASON.field(value, 0, "code")?,
            source: REASON.field(value, 1, "source")?,
            membership: REASON.field(value, 2, "membership")?,
            holder: REASON.field(value, 3, "holder")?,
            plan: REASON.field(value, 4, "plan")?,
            grant: REASON.field(value, 5, "grant")?,
            hours: REASON.field(value, 6, "hours")?,
            group: REASON.field(value, 7, "group")?,
            place: REASON.field(value, 8, "place")?,
            lockdown: REASON.field(value, 9, "lockdown")?,
            until: REASON.field(value, 10, "until")?,
            last_day: REASON.field(value, 11, "last_day")?,
        })
    }
}

static RECURRING_REVENUE: Class = Class::new("RecurringRevenue", &["months"]);

impl ToPy for tenure::report::RecurringRevenue {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { months } = self;
        RECURRING_REVENUE.build(py, &[months])
    }
}

impl FromPy for tenure::report::RecurringRevenue {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        RECURRING_REVENUE.check(value)?;
        Ok(Self { months: RECURRING_REVENUE.field(value, 0, "months")? })
    }
}

static REDEMPTION: Class =
    Class::new("Redemption", &["id", "recorded", "coupon", "membership", "from_", "order", "by"]);

impl ToPy for tenure::space::facts::Redemption {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, coupon, membership, from, order, by } = self;
        REDEMPTION.build(py, &[id, recorded, coupon, membership, from, order, by])
    }
}

impl FromPy for tenure::space::facts::Redemption {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REDEMPTION.check(value)?;
        Ok(Self {
            id: REDEMPTION.field(value, 0, "id")?,
            recorded: REDEMPTION.field(value, 1, "recorded")?,
            coupon: REDEMPTION.field(value, 2, "coupon")?,
            membership: REDEMPTION.field(value, 3, "membership")?,
            from: REDEMPTION.field(value, 4, "from")?,
            order: REDEMPTION.field(value, 5, "order")?,
            by: REDEMPTION.field(value, 6, "by")?,
        })
    }
}

static REFUSAL: Class = Class::new(
    "Refusal",
    &["command", "code", "earliest", "limit", "count", "fact", "booking", "access", "instead", "instead_by_manager"],
);

impl ToPy for tenure::change::Refusal {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { command, code, earliest, limit, count, fact, booking, access, instead, instead_by_manager } = self;
        REFUSAL.build(py, &[command, code, earliest, limit, count, fact, booking, access, instead, instead_by_manager])
    }
}

impl FromPy for tenure::change::Refusal {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REFUSAL.check(value)?;
        Ok(Self {
            command: REFUSAL.field(value, 0, "command")?,
            code: REFUSAL.field(value, 1, "code")?,
            earliest: REFUSAL.field(value, 2, "earliest")?,
            limit: REFUSAL.field(value, 3, "limit")?,
            count: REFUSAL.field(value, 4, "count")?,
            fact: REFUSAL.field(value, 5, "fact")?,
            booking: REFUSAL.field(value, 6, "booking")?,
            access: REFUSAL.field(value, 7, "access")?,
            instead: REFUSAL.field(value, 8, "instead")?,
            instead_by_manager: REFUSAL.field(value, 9, "instead_by_manager")?,
        })
    }
}

static REMAINING: Class = Class::new("Remaining", &["part", "whole"]);

impl ToPy for tenure::proration::Remaining {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { part, whole } = self;
        REMAINING.build(py, &[part, whole])
    }
}

impl FromPy for tenure::proration::Remaining {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REMAINING.check(value)?;
        Ok(Self { part: REMAINING.field(value, 0, "part")?, whole: REMAINING.field(value, 1, "whole")? })
    }
}

static REMARK: Class = Class::new("Remark", &["command", "code", "on", "count", "about"]);

impl ToPy for tenure::change::Remark {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { command, code, on, count, about } = self;
        REMARK.build(py, &[command, code, on, count, about])
    }
}

impl FromPy for tenure::change::Remark {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REMARK.check(value)?;
        Ok(Self {
            command: REMARK.field(value, 0, "command")?,
            code: REMARK.field(value, 1, "code")?,
            on: REMARK.field(value, 2, "on")?,
            count: REMARK.field(value, 3, "count")?,
            about: REMARK.field(value, 4, "about")?,
        })
    }
}

static RENEWAL: Class = Class::new("Renewal", &["id", "recorded", "membership", "at", "terms", "by"]);

impl ToPy for tenure::space::facts::Renewal {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, membership, at, terms, by } = self;
        RENEWAL.build(py, &[id, recorded, membership, at, terms, by])
    }
}

impl FromPy for tenure::space::facts::Renewal {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        RENEWAL.check(value)?;
        Ok(Self {
            id: RENEWAL.field(value, 0, "id")?,
            recorded: RENEWAL.field(value, 1, "recorded")?,
            membership: RENEWAL.field(value, 2, "membership")?,
            at: RENEWAL.field(value, 3, "at")?,
            terms: RENEWAL.field(value, 4, "terms")?,
            by: RENEWAL.field(value, 5, "by")?,
        })
    }
}

static RENEWED_TERM: Class = Class::new("RenewedTerm", &["start", "until", "last_day"]);

impl ToPy for tenure::calculator::RenewedTerm {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { start, until, last_day } = self;
        RENEWED_TERM.build(py, &[start, until, last_day])
    }
}

impl FromPy for tenure::calculator::RenewedTerm {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        RENEWED_TERM.check(value)?;
        Ok(Self {
            start: RENEWED_TERM.field(value, 0, "start")?,
            until: RENEWED_TERM.field(value, 1, "until")?,
            last_day: RENEWED_TERM.field(value, 2, "last_day")?,
        })
    }
}

static REPLACED: Class =
    Class::new("Replaced", &["begins", "charge_now", "next_charge", "next_charge_on", "days_bought"]);

impl ToPy for tenure::proration::Replaced {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { begins, charge_now, next_charge, next_charge_on, days_bought } = self;
        REPLACED.build(py, &[begins, charge_now, next_charge, next_charge_on, days_bought])
    }
}

impl FromPy for tenure::proration::Replaced {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REPLACED.check(value)?;
        Ok(Self {
            begins: REPLACED.field(value, 0, "begins")?,
            charge_now: REPLACED.field(value, 1, "charge_now")?,
            next_charge: REPLACED.field(value, 2, "next_charge")?,
            next_charge_on: REPLACED.field(value, 3, "next_charge_on")?,
            days_bought: REPLACED.field(value, 4, "days_bought")?,
        })
    }
}

static REQUEST: Class = Class::new("Request", &["at", "by", "commands", "through"]);

impl ToPy for tenure::change::Request {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { at, by, commands, through } = self;
        REQUEST.build(py, &[at, by, commands, through])
    }
}

impl FromPy for tenure::change::Request {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REQUEST.check(value)?;
        Ok(Self {
            at: REQUEST.field(value, 0, "at")?,
            by: REQUEST.field(value, 1, "by")?,
            commands: REQUEST.field(value, 2, "commands")?,
            through: REQUEST.field(value, 3, "through")?,
        })
    }
}

static RESOURCE_CREDITS: Class = Class::new("ResourceCredits", &["resource", "amount"]);

impl ToPy for tenure::credit::ResourceCredits {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { resource, amount } = self;
        RESOURCE_CREDITS.build(py, &[resource, amount])
    }
}

impl FromPy for tenure::credit::ResourceCredits {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        RESOURCE_CREDITS.check(value)?;
        Ok(Self {
            resource: RESOURCE_CREDITS.field(value, 0, "resource")?,
            amount: RESOURCE_CREDITS.field(value, 1, "amount")?,
        })
    }
}

static RETENTION: Class = Class::new("Retention", &["cohorts"]);

impl ToPy for tenure::report::Retention {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { cohorts } = self;
        RETENTION.build(py, &[cohorts])
    }
}

impl FromPy for tenure::report::Retention {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        RETENTION.check(value)?;
        Ok(Self { cohorts: RETENTION.field(value, 0, "cohorts")? })
    }
}

static REVENUE_MONTH: Class = Class::new(
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
        "holders_opening",
        "holders_new",
        "holders_reactivated",
        "holders_churned",
        "holders_closing",
        "churn_percent",
        "moves",
    ],
);

impl ToPy for tenure::report::RevenueMonth {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            month,
            currency,
            opening,
            new,
            reactivated,
            expansion,
            contraction,
            churned,
            closing,
            coupons,
            holders_opening,
            holders_new,
            holders_reactivated,
            holders_churned,
            holders_closing,
            churn_percent,
            moves,
        } = self;
        REVENUE_MONTH.build(
            py,
            &[
                month,
                currency,
                opening,
                new,
                reactivated,
                expansion,
                contraction,
                churned,
                closing,
                coupons,
                holders_opening,
                holders_new,
                holders_reactivated,
                holders_churned,
                holders_closing,
                churn_percent,
                moves,
            ],
        )
    }
}

impl FromPy for tenure::report::RevenueMonth {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REVENUE_MONTH.check(value)?;
        Ok(Self {
            month: REVENUE_MONTH.field(value, 0, "month")?,
            currency: REVENUE_MONTH.field(value, 1, "currency")?,
            opening: REVENUE_MONTH.field(value, 2, "opening")?,
            new: REVENUE_MONTH.field(value, 3, "new")?,
            reactivated: REVENUE_MONTH.field(value, 4, "reactivated")?,
            expansion: REVENUE_MONTH.field(value, 5, "expansion")?,
            contraction: REVENUE_MONTH.field(value, 6, "contraction")?,
            churned: REVENUE_MONTH.field(value, 7, "churned")?,
            closing: REVENUE_MONTH.field(value, 8, "closing")?,
            coupons: REVENUE_MONTH.field(value, 9, "coupons")?,
            holders_opening: REVENUE_MONTH.field(value, 10, "holders_opening")?,
            holders_new: REVENUE_MONTH.field(value, 11, "holders_new")?,
            holders_reactivated: REVENUE_MONTH.field(value, 12, "holders_reactivated")?,
            holders_churned: REVENUE_MONTH.field(value, 13, "holders_churned")?,
            holders_closing: REVENUE_MONTH.field(value, 14, "holders_closing")?,
            churn_percent: REVENUE_MONTH.field(value, 15, "churn_percent")?,
            moves: REVENUE_MONTH.field(value, 16, "moves")?,
        })
    }
}

static REVENUE_MOVE: Class = Class::new("RevenueMove", &["holder", "movement", "before", "after", "change"]);

impl ToPy for tenure::report::RevenueMove {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { holder, movement, before, after, change } = self;
        REVENUE_MOVE.build(py, &[holder, movement, before, after, change])
    }
}

impl FromPy for tenure::report::RevenueMove {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REVENUE_MOVE.check(value)?;
        Ok(Self {
            holder: REVENUE_MOVE.field(value, 0, "holder")?,
            movement: REVENUE_MOVE.field(value, 1, "movement")?,
            before: REVENUE_MOVE.field(value, 2, "before")?,
            after: REVENUE_MOVE.field(value, 3, "after")?,
            change: REVENUE_MOVE.field(value, 4, "change")?,
        })
    }
}

static REVOKED_CARD: Class = Class::new("RevokedCard", &["card", "expires"]);

impl ToPy for tenure::calculator::RevokedCard {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { card, expires } = self;
        REVOKED_CARD.build(py, &[card, expires])
    }
}

impl FromPy for tenure::calculator::RevokedCard {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        REVOKED_CARD.check(value)?;
        Ok(Self { card: REVOKED_CARD.field(value, 0, "card")?, expires: REVOKED_CARD.field(value, 1, "expires")? })
    }
}

static RHYTHM: Class = Class::new("Rhythm", &["anchor", "every", "align", "week_starts", "zone"]);

impl ToPy for tenure::calculator::Rhythm {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { anchor, every, align, week_starts, zone } = self;
        RHYTHM.build(py, &[anchor, every, align, week_starts, zone])
    }
}

impl FromPy for tenure::calculator::Rhythm {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        RHYTHM.check(value)?;
        Ok(Self {
            anchor: RHYTHM.field(value, 0, "anchor")?,
            every: RHYTHM.field(value, 1, "every")?,
            align: RHYTHM.field(value, 2, "align")?,
            week_starts: RHYTHM.field(value, 3, "week_starts")?,
            zone: RHYTHM.field(value, 4, "zone")?,
        })
    }
}

static ROLLED_LOT: Class = Class::new("RolledLot", &["lot", "kept", "lost", "topped_up"]);

impl ToPy for tenure::calculator::RolledLot {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { lot, kept, lost, topped_up } = self;
        ROLLED_LOT.build(py, &[lot, kept, lost, topped_up])
    }
}

impl FromPy for tenure::calculator::RolledLot {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ROLLED_LOT.check(value)?;
        Ok(Self {
            lot: ROLLED_LOT.field(value, 0, "lot")?,
            kept: ROLLED_LOT.field(value, 1, "kept")?,
            lost: ROLLED_LOT.field(value, 2, "lost")?,
            topped_up: ROLLED_LOT.field(value, 3, "topped_up")?,
        })
    }
}

static ROLLING_LOT: Class = Class::new("RollingLot", &["lot", "granted", "left", "since"]);

impl ToPy for tenure::calculator::RollingLot {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { lot, granted, left, since } = self;
        ROLLING_LOT.build(py, &[lot, granted, left, since])
    }
}

impl FromPy for tenure::calculator::RollingLot {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ROLLING_LOT.check(value)?;
        Ok(Self {
            lot: ROLLING_LOT.field(value, 0, "lot")?,
            granted: ROLLING_LOT.field(value, 1, "granted")?,
            left: ROLLING_LOT.field(value, 2, "left")?,
            since: ROLLING_LOT.field(value, 3, "since")?,
        })
    }
}

static ROLLOVER: Class = Class::new("Rollover", &["percent", "maximum", "minimum", "age", "over"]);

impl ToPy for tenure::plan::Rollover {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { percent, maximum, minimum, age, over } = self;
        ROLLOVER.build(py, &[percent, maximum, minimum, age, over])
    }
}

impl FromPy for tenure::plan::Rollover {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ROLLOVER.check(value)?;
        Ok(Self {
            percent: ROLLOVER.field(value, 0, "percent")?,
            maximum: ROLLOVER.field(value, 1, "maximum")?,
            minimum: ROLLOVER.field(value, 2, "minimum")?,
            age: ROLLOVER.field(value, 3, "age")?,
            over: ROLLOVER.field(value, 4, "over")?,
        })
    }
}

static ROOM_USE: Class = Class::new(
    "RoomUse",
    &[
        "resource",
        "name",
        "place",
        "bookings",
        "booked_minutes",
        "cancelled",
        "cancelled_minutes",
        "open_minutes",
        "percent",
    ],
);

impl ToPy for tenure::report::RoomUse {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            resource,
            name,
            place,
            bookings,
            booked_minutes,
            cancelled,
            cancelled_minutes,
            open_minutes,
            percent,
        } = self;
        ROOM_USE.build(
            py,
            &[resource, name, place, bookings, booked_minutes, cancelled, cancelled_minutes, open_minutes, percent],
        )
    }
}

impl FromPy for tenure::report::RoomUse {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        ROOM_USE.check(value)?;
        Ok(Self {
            resource: ROOM_USE.field(value, 0, "resource")?,
            name: ROOM_USE.field(value, 1, "name")?,
            place: ROOM_USE.field(value, 2, "place")?,
            bookings: ROOM_USE.field(value, 3, "bookings")?,
            booked_minutes: ROOM_USE.field(value, 4, "booked_minutes")?,
            cancelled: ROOM_USE.field(value, 5, "cancelled")?,
            cancelled_minutes: ROOM_USE.field(value, 6, "cancelled_minutes")?,
            open_minutes: ROOM_USE.field(value, 7, "open_minutes")?,
            percent: ROOM_USE.field(value, 8, "percent")?,
        })
    }
}

static SEAT_CHANGE: Class = Class::new("SeatChange", &["id", "recorded", "membership", "at", "seats", "by"]);

impl ToPy for tenure::space::facts::SeatChange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, membership, at, seats, by } = self;
        SEAT_CHANGE.build(py, &[id, recorded, membership, at, seats, by])
    }
}

impl FromPy for tenure::space::facts::SeatChange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SEAT_CHANGE.check(value)?;
        Ok(Self {
            id: SEAT_CHANGE.field(value, 0, "id")?,
            recorded: SEAT_CHANGE.field(value, 1, "recorded")?,
            membership: SEAT_CHANGE.field(value, 2, "membership")?,
            at: SEAT_CHANGE.field(value, 3, "at")?,
            seats: SEAT_CHANGE.field(value, 4, "seats")?,
            by: SEAT_CHANGE.field(value, 5, "by")?,
        })
    }
}

static SEAT_USE: Class =
    Class::new("SeatUse", &["company", "membership", "plan", "bought", "places", "admitted", "waiting", "percent"]);

impl ToPy for tenure::report::SeatUse {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { company, membership, plan, bought, places, admitted, waiting, percent } = self;
        SEAT_USE.build(py, &[company, membership, plan, bought, places, admitted, waiting, percent])
    }
}

impl FromPy for tenure::report::SeatUse {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SEAT_USE.check(value)?;
        Ok(Self {
            company: SEAT_USE.field(value, 0, "company")?,
            membership: SEAT_USE.field(value, 1, "membership")?,
            plan: SEAT_USE.field(value, 2, "plan")?,
            bought: SEAT_USE.field(value, 3, "bought")?,
            places: SEAT_USE.field(value, 4, "places")?,
            admitted: SEAT_USE.field(value, 5, "admitted")?,
            waiting: SEAT_USE.field(value, 6, "waiting")?,
            percent: SEAT_USE.field(value, 7, "percent")?,
        })
    }
}

static SETTLEMENT: Class = Class::new("Settlement", &["payer", "date", "payments", "paid_by_credits", "left_due"]);

impl ToPy for tenure::billing::Settlement {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { payer, date, payments, paid_by_credits, left_due } = self;
        SETTLEMENT.build(py, &[payer, date, payments, paid_by_credits, left_due])
    }
}

impl FromPy for tenure::billing::Settlement {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SETTLEMENT.check(value)?;
        Ok(Self {
            payer: SETTLEMENT.field(value, 0, "payer")?,
            date: SETTLEMENT.field(value, 1, "date")?,
            payments: SETTLEMENT.field(value, 2, "payments")?,
            paid_by_credits: SETTLEMENT.field(value, 3, "paid_by_credits")?,
            left_due: SETTLEMENT.field(value, 4, "left_due")?,
        })
    }
}

static SIGN_UP: Class = Class::new("SignUp", &["plan", "next", "refusal", "membership", "due"]);

impl ToPy for tenure::change::SignUp {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { plan, next, refusal, membership, due } = self;
        SIGN_UP.build(py, &[plan, next, refusal, membership, due])
    }
}

impl FromPy for tenure::change::SignUp {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SIGN_UP.check(value)?;
        Ok(Self {
            plan: SIGN_UP.field(value, 0, "plan")?,
            next: SIGN_UP.field(value, 1, "next")?,
            refusal: SIGN_UP.field(value, 2, "refusal")?,
            membership: SIGN_UP.field(value, 3, "membership")?,
            due: SIGN_UP.field(value, 4, "due")?,
        })
    }
}

static SIMULATION: Class =
    Class::new("Simulation", &["at", "until", "assumptions", "facts", "turns", "bill", "credits", "notices"]);

impl ToPy for tenure::report::Simulation {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { at, until, assumptions, facts, turns, bill, credits, notices } = self;
        SIMULATION.build(py, &[at, until, assumptions, facts, turns, bill, credits, notices])
    }
}

impl FromPy for tenure::report::Simulation {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SIMULATION.check(value)?;
        Ok(Self {
            at: SIMULATION.field(value, 0, "at")?,
            until: SIMULATION.field(value, 1, "until")?,
            assumptions: SIMULATION.field(value, 2, "assumptions")?,
            facts: SIMULATION.field(value, 3, "facts")?,
            turns: SIMULATION.field(value, 4, "turns")?,
            bill: SIMULATION.field(value, 5, "bill")?,
            credits: SIMULATION.field(value, 6, "credits")?,
            notices: SIMULATION.field(value, 7, "notices")?,
        })
    }
}

static SLICE: Class = Class::new("Slice", &["lot", "amount"]);

impl ToPy for tenure::credit::Slice {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { lot, amount } = self;
        SLICE.build(py, &[lot, amount])
    }
}

impl FromPy for tenure::credit::Slice {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SLICE.check(value)?;
        Ok(Self { lot: SLICE.field(value, 0, "lot")?, amount: SLICE.field(value, 1, "amount")? })
    }
}

static STAND: Class = Class::new("Stand", &["plan", "status", "admits", "waiting"]);

impl ToPy for tenure::report::Stand {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { plan, status, admits, waiting } = self;
        STAND.build(py, &[plan, status, admits, waiting])
    }
}

impl FromPy for tenure::report::Stand {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        STAND.check(value)?;
        Ok(Self {
            plan: STAND.field(value, 0, "plan")?,
            status: STAND.field(value, 1, "status")?,
            admits: STAND.field(value, 2, "admits")?,
            waiting: STAND.field(value, 3, "waiting")?,
        })
    }
}

static STANDING: Class = Class::new("Standing", &["customer", "from_", "until", "holdings", "effective"]);

impl ToPy for tenure::standing::Standing {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { customer, from, until, holdings, effective } = self;
        STANDING.build(py, &[customer, from, until, holdings, effective])
    }
}

impl FromPy for tenure::standing::Standing {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        STANDING.check(value)?;
        Ok(Self {
            customer: STANDING.field(value, 0, "customer")?,
            from: STANDING.field(value, 1, "from")?,
            until: STANDING.field(value, 2, "until")?,
            holdings: STANDING.field(value, 3, "holdings")?,
            effective: STANDING.field(value, 4, "effective")?,
        })
    }
}

static STANDING_CHANGE: Class = Class::new("StandingChange", &["customer", "from_", "until", "before", "after"]);

impl ToPy for tenure::change::StandingChange {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { customer, from, until, before, after } = self;
        STANDING_CHANGE.build(py, &[customer, from, until, before, after])
    }
}

impl FromPy for tenure::change::StandingChange {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        STANDING_CHANGE.check(value)?;
        Ok(Self {
            customer: STANDING_CHANGE.field(value, 0, "customer")?,
            from: STANDING_CHANGE.field(value, 1, "from")?,
            until: STANDING_CHANGE.field(value, 2, "until")?,
            before: STANDING_CHANGE.field(value, 3, "before")?,
            after: STANDING_CHANGE.field(value, 4, "after")?,
        })
    }
}

static STATEMENT: Class = Class::new(
    "Statement",
    &[
        "opening",
        "granted",
        "rolled_in",
        "topped_up",
        "transferred_in",
        "used",
        "expired",
        "voided",
        "rolled_out",
        "transferred_out",
        "closing",
        "overage",
    ],
);

impl ToPy for tenure::credit::Statement {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self {
            opening,
            granted,
            rolled_in,
            topped_up,
            transferred_in,
            used,
            expired,
            voided,
            rolled_out,
            transferred_out,
            closing,
            overage,
        } = self;
        STATEMENT.build(
            py,
            &[
                opening,
                granted,
                rolled_in,
                topped_up,
                transferred_in,
                used,
                expired,
                voided,
                rolled_out,
                transferred_out,
                closing,
                overage,
            ],
        )
    }
}

impl FromPy for tenure::credit::Statement {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        STATEMENT.check(value)?;
        Ok(Self {
            opening: STATEMENT.field(value, 0, "opening")?,
            granted: STATEMENT.field(value, 1, "granted")?,
            rolled_in: STATEMENT.field(value, 2, "rolled_in")?,
            topped_up: STATEMENT.field(value, 3, "topped_up")?,
            transferred_in: STATEMENT.field(value, 4, "transferred_in")?,
            used: STATEMENT.field(value, 5, "used")?,
            expired: STATEMENT.field(value, 6, "expired")?,
            voided: STATEMENT.field(value, 7, "voided")?,
            rolled_out: STATEMENT.field(value, 8, "rolled_out")?,
            transferred_out: STATEMENT.field(value, 9, "transferred_out")?,
            closing: STATEMENT.field(value, 10, "closing")?,
            overage: STATEMENT.field(value, 11, "overage")?,
        })
    }
}

static STATUS_OVERRIDE: Class =
    Class::new("StatusOverride", &["id", "recorded", "membership", "status", "from_", "until", "by", "reason"]);

impl ToPy for tenure::space::facts::StatusOverride {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, membership, status, from, until, by, reason } = self;
        STATUS_OVERRIDE.build(py, &[id, recorded, membership, status, from, until, by, reason])
    }
}

impl FromPy for tenure::space::facts::StatusOverride {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        STATUS_OVERRIDE.check(value)?;
        Ok(Self {
            id: STATUS_OVERRIDE.field(value, 0, "id")?,
            recorded: STATUS_OVERRIDE.field(value, 1, "recorded")?,
            membership: STATUS_OVERRIDE.field(value, 2, "membership")?,
            status: STATUS_OVERRIDE.field(value, 3, "status")?,
            from: STATUS_OVERRIDE.field(value, 4, "from")?,
            until: STATUS_OVERRIDE.field(value, 5, "until")?,
            by: STATUS_OVERRIDE.field(value, 6, "by")?,
            reason: STATUS_OVERRIDE.field(value, 7, "reason")?,
        })
    }
}

static STATUS_SPAN: Class = Class::new("StatusSpan", &["status", "admits", "from_", "until"]);

impl ToPy for tenure::standing::StatusSpan {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { status, admits, from, until } = self;
        STATUS_SPAN.build(py, &[status, admits, from, until])
    }
}

impl FromPy for tenure::standing::StatusSpan {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        STATUS_SPAN.check(value)?;
        Ok(Self {
            status: STATUS_SPAN.field(value, 0, "status")?,
            admits: STATUS_SPAN.field(value, 1, "admits")?,
            from: STATUS_SPAN.field(value, 2, "from")?,
            until: STATUS_SPAN.field(value, 3, "until")?,
        })
    }
}

static STORE_REPLACEMENT: Class =
    Class::new("StoreReplacement", &["mode", "old", "from_", "until", "new", "on", "day", "proration", "rounding"]);

impl ToPy for tenure::proration::StoreReplacement {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { mode, old, from, until, new, on, day, proration, rounding } = self;
        STORE_REPLACEMENT.build(py, &[mode, old, from, until, new, on, day, proration, rounding])
    }
}

impl FromPy for tenure::proration::StoreReplacement {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        STORE_REPLACEMENT.check(value)?;
        Ok(Self {
            mode: STORE_REPLACEMENT.field(value, 0, "mode")?,
            old: STORE_REPLACEMENT.field(value, 1, "old")?,
            from: STORE_REPLACEMENT.field(value, 2, "from")?,
            until: STORE_REPLACEMENT.field(value, 3, "until")?,
            new: STORE_REPLACEMENT.field(value, 4, "new")?,
            on: STORE_REPLACEMENT.field(value, 5, "on")?,
            day: STORE_REPLACEMENT.field(value, 6, "day")?,
            proration: STORE_REPLACEMENT.field(value, 7, "proration")?,
            rounding: STORE_REPLACEMENT.field(value, 8, "rounding")?,
        })
    }
}

static SUBSCRIPTION: Class = Class::new("Subscription", &["price", "every"]);

impl ToPy for tenure::proration::Subscription {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { price, every } = self;
        SUBSCRIPTION.build(py, &[price, every])
    }
}

impl FromPy for tenure::proration::Subscription {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SUBSCRIPTION.check(value)?;
        Ok(Self { price: SUBSCRIPTION.field(value, 0, "price")?, every: SUBSCRIPTION.field(value, 1, "every")? })
    }
}

static SUPPORT_REQUEST: Class = Class::new("SupportRequest", &["id", "recorded", "customer", "at", "answered"]);

impl ToPy for tenure::space::facts::SupportRequest {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, customer, at, answered } = self;
        SUPPORT_REQUEST.build(py, &[id, recorded, customer, at, answered])
    }
}

impl FromPy for tenure::space::facts::SupportRequest {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SUPPORT_REQUEST.check(value)?;
        Ok(Self {
            id: SUPPORT_REQUEST.field(value, 0, "id")?,
            recorded: SUPPORT_REQUEST.field(value, 1, "recorded")?,
            customer: SUPPORT_REQUEST.field(value, 2, "customer")?,
            at: SUPPORT_REQUEST.field(value, 3, "at")?,
            answered: SUPPORT_REQUEST.field(value, 4, "answered")?,
        })
    }
}

static SWITCH: Class = Class::new("Switch", &["id", "recorded", "membership", "at", "plan", "price", "seats", "by"]);

impl ToPy for tenure::space::facts::Switch {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, membership, at, plan, price, seats, by } = self;
        SWITCH.build(py, &[id, recorded, membership, at, plan, price, seats, by])
    }
}

impl FromPy for tenure::space::facts::Switch {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        SWITCH.check(value)?;
        Ok(Self {
            id: SWITCH.field(value, 0, "id")?,
            recorded: SWITCH.field(value, 1, "recorded")?,
            membership: SWITCH.field(value, 2, "membership")?,
            at: SWITCH.field(value, 3, "at")?,
            plan: SWITCH.field(value, 4, "plan")?,
            price: SWITCH.field(value, 5, "price")?,
            seats: SWITCH.field(value, 6, "seats")?,
            by: SWITCH.field(value, 7, "by")?,
        })
    }
}

static TAKEN_FROM: Class = Class::new("TakenFrom", &["party", "lot"]);

impl ToPy for tenure::space::facts::TakenFrom {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { party, lot } = self;
        TAKEN_FROM.build(py, &[party, lot])
    }
}

impl FromPy for tenure::space::facts::TakenFrom {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        TAKEN_FROM.check(value)?;
        Ok(Self { party: TAKEN_FROM.field(value, 0, "party")?, lot: TAKEN_FROM.field(value, 1, "lot")? })
    }
}

static TAKES: Class = Class::new("Takes", &["credit", "amount", "rate"]);

impl ToPy for tenure::space::facts::Takes {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { credit, amount, rate } = self;
        TAKES.build(py, &[credit, amount, rate])
    }
}

impl FromPy for tenure::space::facts::Takes {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        TAKES.check(value)?;
        Ok(Self {
            credit: TAKES.field(value, 0, "credit")?,
            amount: TAKES.field(value, 1, "amount")?,
            rate: TAKES.field(value, 2, "rate")?,
        })
    }
}

static TERM_DATES: Class = Class::new("TermDates", &["joined", "start", "until", "last_day"]);

impl ToPy for tenure::calculator::TermDates {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { joined, start, until, last_day } = self;
        TERM_DATES.build(py, &[joined, start, until, last_day])
    }
}

impl FromPy for tenure::calculator::TermDates {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        TERM_DATES.check(value)?;
        Ok(Self {
            joined: TERM_DATES.field(value, 0, "joined")?,
            start: TERM_DATES.field(value, 1, "start")?,
            until: TERM_DATES.field(value, 2, "until")?,
            last_day: TERM_DATES.field(value, 3, "last_day")?,
        })
    }
}

static TIER: Class = Class::new("Tier", &["up_to", "each", "flat"]);

impl ToPy for tenure::plan::Tier {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { up_to, each, flat } = self;
        TIER.build(py, &[up_to, each, flat])
    }
}

impl FromPy for tenure::plan::Tier {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        TIER.check(value)?;
        Ok(Self {
            up_to: TIER.field(value, 0, "up_to")?,
            each: TIER.field(value, 1, "each")?,
            flat: TIER.field(value, 2, "flat")?,
        })
    }
}

static TURN: Class = Class::new("Turn", &["at", "party", "source", "membership", "before", "after"]);

impl ToPy for tenure::report::Turn {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { at, party, source, membership, before, after } = self;
        TURN.build(py, &[at, party, source, membership, before, after])
    }
}

impl FromPy for tenure::report::Turn {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        TURN.check(value)?;
        Ok(Self {
            at: TURN.field(value, 0, "at")?,
            party: TURN.field(value, 1, "party")?,
            source: TURN.field(value, 2, "source")?,
            membership: TURN.field(value, 3, "membership")?,
            before: TURN.field(value, 4, "before")?,
            after: TURN.field(value, 5, "after")?,
        })
    }
}

static UNBILLED: Class = Class::new("Unbilled", &["party", "code", "path", "message"]);

impl ToPy for tenure::billing::Unbilled {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { party, code, path, message } = self;
        UNBILLED.build(py, &[party, code, path, message])
    }
}

impl FromPy for tenure::billing::Unbilled {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        UNBILLED.check(value)?;
        Ok(Self {
            party: UNBILLED.field(value, 0, "party")?,
            code: UNBILLED.field(value, 1, "code")?,
            path: UNBILLED.field(value, 2, "path")?,
            message: UNBILLED.field(value, 3, "message")?,
        })
    }
}

static USE: Class = Class::new(
    "Use",
    &["id", "recorded", "customer", "credit", "amount", "at", "under", "resource", "rate", "tax", "order"],
);

impl ToPy for tenure::space::facts::Use {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { id, recorded, customer, credit, amount, at, under, resource, rate, tax, order } = self;
        USE.build(py, &[id, recorded, customer, credit, amount, at, under, resource, rate, tax, order])
    }
}

impl FromPy for tenure::space::facts::Use {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        USE.check(value)?;
        Ok(Self {
            id: USE.field(value, 0, "id")?,
            recorded: USE.field(value, 1, "recorded")?,
            customer: USE.field(value, 2, "customer")?,
            credit: USE.field(value, 3, "credit")?,
            amount: USE.field(value, 4, "amount")?,
            at: USE.field(value, 5, "at")?,
            under: USE.field(value, 6, "under")?,
            resource: USE.field(value, 7, "resource")?,
            rate: USE.field(value, 8, "rate")?,
            tax: USE.field(value, 9, "tax")?,
            order: USE.field(value, 10, "order")?,
        })
    }
}

static UTILISATION: Class = Class::new("Utilisation", &["from_", "until", "rooms", "seats", "pools"]);

impl ToPy for tenure::report::Utilisation {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { from, until, rooms, seats, pools } = self;
        UTILISATION.build(py, &[from, until, rooms, seats, pools])
    }
}

impl FromPy for tenure::report::Utilisation {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        UTILISATION.check(value)?;
        Ok(Self {
            from: UTILISATION.field(value, 0, "from")?,
            until: UTILISATION.field(value, 1, "until")?,
            rooms: UTILISATION.field(value, 2, "rooms")?,
            seats: UTILISATION.field(value, 3, "seats")?,
            pools: UTILISATION.field(value, 4, "pools")?,
        })
    }
}

static VERIFIED_CARD: Class = Class::new("VerifiedCard", &["card", "proof"]);

impl ToPy for tenure::calculator::VerifiedCard {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { card, proof } = self;
        VERIFIED_CARD.build(py, &[card, proof])
    }
}

impl FromPy for tenure::calculator::VerifiedCard {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        VERIFIED_CARD.check(value)?;
        Ok(Self { card: VERIFIED_CARD.field(value, 0, "card")?, proof: VERIFIED_CARD.field(value, 1, "proof")? })
    }
}

static VISITS: Class = Class::new("Visits", &["count", "days", "first", "last"]);

impl ToPy for tenure::standing::Visits {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { count, days, first, last } = self;
        VISITS.build(py, &[count, days, first, last])
    }
}

impl FromPy for tenure::standing::Visits {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        VISITS.check(value)?;
        Ok(Self {
            count: VISITS.field(value, 0, "count")?,
            days: VISITS.field(value, 1, "days")?,
            first: VISITS.field(value, 2, "first")?,
            last: VISITS.field(value, 3, "last")?,
        })
    }
}

static WEEKLY_WINDOW: Class = Class::new("WeeklyWindow", &["days", "from_", "until"]);

impl ToPy for tenure::calculator::WeeklyWindow {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { days, from, until } = self;
        WEEKLY_WINDOW.build(py, &[days, from, until])
    }
}

impl FromPy for tenure::calculator::WeeklyWindow {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        WEEKLY_WINDOW.check(value)?;
        Ok(Self {
            days: WEEKLY_WINDOW.field(value, 0, "days")?,
            from: WEEKLY_WINDOW.field(value, 1, "from")?,
            until: WEEKLY_WINDOW.field(value, 2, "until")?,
        })
    }
}

static WHOLE_PROFILE: Class =
    Class::new("WholeProfile", &["party", "at", "customer", "company", "last_seen", "owed", "money", "balances"]);

impl ToPy for tenure::report::WholeProfile {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let Self { party, at, customer, company, last_seen, owed, money, balances } = self;
        WHOLE_PROFILE.build(py, &[party, at, customer, company, last_seen, owed, money, balances])
    }
}

impl FromPy for tenure::report::WholeProfile {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        WHOLE_PROFILE.check(value)?;
        Ok(Self {
            party: WHOLE_PROFILE.field(value, 0, "party")?,
            at: WHOLE_PROFILE.field(value, 1, "at")?,
            customer: WHOLE_PROFILE.field(value, 2, "customer")?,
            company: WHOLE_PROFILE.field(value, 3, "company")?,
            last_seen: WHOLE_PROFILE.field(value, 4, "last_seen")?,
            owed: WHOLE_PROFILE.field(value, 5, "owed")?,
            money: WHOLE_PROFILE.field(value, 6, "money")?,
            balances: WHOLE_PROFILE.field(value, 7, "balances")?,
        })
    }
}

static WINDOW: Class = Class::new("Window", &["days", "from_", "until"]);

impl ToPy for tenure::time::Window {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let days = &self.days().to_owned();
        let from = &self.from().to_owned();
        let until = &self.until().to_owned();
        WINDOW.build(py, &[days, from, until])
    }
}

impl FromPy for tenure::time::Window {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        WINDOW.check(value)?;
        let days = WINDOW.field(value, 0, "days")?;
        let from = WINDOW.field(value, 1, "from")?;
        let until = WINDOW.field(value, 2, "until")?;
        Ok(Self::of(days, from, until)?)
    }
}
