//! What is to be said of each kind of fact, once: what it refers to and where it belongs, when it holds, in what order it is
//! read, what can be wrong with it, and where an account keeps it. A new kind is a type, its line in the list of kinds, and
//! its entry here.

use super::account::{AnyFact, Covered, Tie};
use super::check::{self, Check, reversed};
use super::facts::{FactKind as K, *};
use super::filing::Filing;
use super::refs::{Belongs::*, Refs, Target, Target as T, ended};
use crate::error::{Code, Error, Result};
use crate::plan::{AddOn, Plan};
use crate::time::When;
use std::sync::Arc;

/// When a fact holds: from when, and until when if that is in it.
pub(crate) type Lasting = (When, Option<When>);

/// What is said of every kind of fact.
pub(crate) trait Described: Fact {
    /// Names what it refers to, in the order of its fields.
    fn refer<'a>(&'a self, refs: &mut Refs<'a, '_>);
    /// The name that its versions share, if it is a version of something.
    fn line(&self) -> Option<(Target, &str)>;
    /// When it holds or takes effect, if it does at some time.
    fn holding(&self) -> Option<Lasting>;
    /// Where it stands among facts of its kind, before their ids are looked at.
    fn order(&self) -> (Option<When>, i32);
    /// Who of the staff asked for it, if a fact of this kind says so and they did.
    fn by(&self) -> Option<&str>;
    /// Says who of the staff asked for it, if a fact of this kind does.
    fn signed(self, by: &str) -> Self;
    /// Says what is wrong with it alone.
    fn check(&self, check: &mut Check<'_>);
    /// Puts it where an account keeps it.
    fn file(self: &Arc<Self>, into: &mut Filing<'_>) -> Result<()>;
}

/// What is said of a kind, each where there is something to say: what it refers to; the name of its versions; from when until
/// when it holds, or at what time it takes effect, by which it is then ordered; its own order; that it says who of the staff asked for it;
/// what is wrong with it; where it
/// is kept: in a list of the account or of its membership (`dated` by its time, or `lasting`), or as it says itself.
macro_rules! described {
    ($($type:ident $f:ident {
        $(refs $r:ident $refs:block)?
        $(line $target:ident $name:expr;)?
        $(from $from:expr, $until:expr;)?
        $(at $at:expr;)?
        $(order $n:expr;)?
        $(signed $by:ident;)?
        $(check $c:ident $check:block)?
        $(kept $kept:ident;)?
        $(dated $dated:ident;)?
        $(lasting $lasting:ident;)?
        $(file $into:ident $file:block)?
    })*) => {$(
        #[allow(unused_variables)] // Of most there is less to say.
        impl Described for $type {
            fn refer<'a>(&'a self, refs: &mut Refs<'a, '_>) {
                $(let ($f, $r) = (self, refs); $refs)?
            }
            fn line(&self) -> Option<(Target, &str)> {
                let $f = self;
                let line: Option<(Target, &str)> = None;
                $(let line = Some((Target::$target, $name.as_str()));)?
                line
            }
            fn holding(&self) -> Option<Lasting> {
                let $f = self;
                let holding: Option<Lasting> = None;
                $(let holding = Some(($from.into(), $until));)?
                $(let holding = Some(($at.into(), None));)?
                holding
            }
            fn order(&self) -> (Option<When>, i32) {
                let $f = self;
                let at: Option<When> = None;
                $(let at: Option<When> = Some($at.into());)?
                (at, 0 $(+ $n)?)
            }
            fn by(&self) -> Option<&str> {
                let by: Option<&str> = None;
                $(let by = self.$by.as_deref();)?
                by
            }
            fn signed(self, by: &str) -> Self {
                $(return $type { $by: Some(by.to_owned()), ..self };)?
                #[allow(unreachable_code)] // Of a kind that does not say.
                self
            }
            fn check(&self, check: &mut Check<'_>) {
                $(let ($f, $c) = (self, check); $check)?
            }
            fn file(self: &Arc<Self>, into: &mut Filing<'_>) -> Result<()> {
                let $f = self;
                $(into.account.$kept.push($f.clone());)?
                $(into.dated(&$f.membership, $f, |held| &mut held.$dated)?;)?
                $(into.lasting(&$f.membership, $f, |held| &mut held.$lasting)?;)?
                $(let $into = into; $file)?
                Ok(())
            }
        }
    )*};
}

// The catalogue: it is compiled by itself.
described! {
    Policy f {
        refs r { r.line(T::Plan, &f.default_plan, "default_plan"); }
        check c { check::policy(f, c); }
    }
    Tax f {}
    CreditKind f {
        refs r {
            r.lines(T::Plan, f.pays.iter().flat_map(|pays| &pays.plans), "pays.plans[]");
            r.lines(T::Resource, f.pays.iter().flat_map(|pays| &pays.resources), "pays.resources[]");
        }
        check c { check::credit(f, c); }
    }
    HoursVersion f { line Hours f.hours; }
    HourException f {
        refs r {
            match &f.of {
                ExceptionOf::Hours(id) => r.need(T::Hours, id, "of.hours"),
                ExceptionOf::Place(id) => r.need(T::Place, id, "of.place"),
            }
        }
        from f.from, Some(f.until.into());
    }
    Place f {
        refs r { r.line(T::Hours, &f.hours, "hours"); }
        line Place f.place;
        check c { check::place(f, c); }
    }
    Lockdown f {
        refs r { r.need(T::Place, f.place.as_ref(), "place"); }
        from f.from, f.until.map(When::from);
    }
    Plan f {
        refs r {
            r.line(T::Hours, &f.hours, "hours");
            r.grants(&f.permissions);
            r.allowances(&f.allowances);
            r.lines(T::Fact(K::Credit), f.credits.iter().map(|terms| &terms.credit), "credits[].credit");
            r.lines(T::Resource, &f.booking.resources, "booking.resources[]");
        }
        line Plan f.plan;
        check c { check::plan(f, c); }
    }
    AddOn f {
        refs r {
            r.grants(&f.permissions);
            r.line(T::Hours, &f.extends_hours, "extends_hours");
            r.allowances(&f.allowances);
        }
        line AddOn f.add_on;
        check c {
            c.patterns(&f.permissions);
            c.allowances(&f.allowances);
        }
    }
    Coupon f {
        refs r { r.lines(T::Plan, &f.plans, "plans[]"); }
        check c { check::coupon(f, c); }
    }
    Resource f {
        refs r {
            r.line(T::Place, &f.place, "place");
            r.line(T::Fact(K::Credit), &f.credit, "credit");
        }
        line Resource f.resource;
    }
    Group f {
        refs r { r.line(T::Hours, &f.hours, "hours"); }
    }
    Closing f {}
}

// People, and what they hold.
described! {
    Customer f {
        file into {
            into.account.exists = true;
            into.account.registered = Some(f.registered.unwrap_or_else(|| into.zone.day_of(f.recorded)));
        }
    }
    Company f {
        file into { into.account.exists = true; }
    }
    GroupMember f {
        refs r {
            r.fact(K::Group, &f.group, "group", Nowhere);
            r.fact(K::Customer, &f.customer, "customer", Home);
        }
        from f.from, f.until;
        file into {
            let between = into.between(&**f)?;
            into.account.groups.extend(between.map(|between| (between, f.clone())));
        }
    }
    Link f {
        refs r {
            r.fact(K::Customer, &f.customer, "customer", Seen);
            r.fact(K::Company, &f.company, "company", Home);
        }
        from f.from, f.until;
        file into {
            let other = match into.party {
                Party::Company(_) => into.names.account(K::Customer, f.customer.as_str()),
                Party::Customer(_) => into.names.account(K::Company, f.company.as_str()),
            };
            let between = into.between(&**f)?;
            let tie = between.zip(other).map(|(between, other)| Tie { between, link: f.clone(), other });
            into.account.links.extend(tie);
        }
    }
    Membership f {
        refs r {
            r.party(&f.holder, "holder", Home);
            r.need(T::Plan, &f.plan, "plan");
            r.payer(f.payer.as_ref(), "payer", Seen);
            r.grants(f.permissions.as_deref().unwrap_or_default());
            r.line(T::Hours, &f.hours, "hours");
            r.allowances(f.allowances.as_deref().unwrap_or_default());
            r.named(T::Fact(K::Company), f.pool.as_ref(), "pool", None, Seen);
        }
        from f.from, f.until;
        signed by;
        check c { check::membership(f, c); }
        file into { into.hold(f); }
    }
    Switch f {
        refs r {
            r.membership(&f.membership);
            r.need(T::Plan, &f.plan, "plan");
        }
        at f.at;
        signed by;
        check c { check::seats(f.seats, c); }
        dated switches;
    }
    SeatChange f {
        refs r { r.membership(&f.membership); }
        at f.at;
        signed by;
        check c { check::seats(Some(f.seats), c); }
        dated seat_changes;
    }
    PriceChange f {
        refs r { r.membership(&f.membership); }
        at f.at;
        dated price_changes;
    }
    Pause f {
        refs r { r.membership(&f.membership); }
        from f.from, f.until;
        signed by;
        lasting pauses;
    }
    Attachment f {
        refs r {
            r.membership(&f.membership);
            r.need(T::AddOn, &f.add_on, "add_on");
        }
        from f.from, f.until;
        signed by;
        check c { check::quantity(f.quantity, c); }
        lasting attachments;
    }
    Redemption f {
        refs r {
            r.fact(K::Coupon, &f.coupon, "coupon", Nowhere);
            r.membership(&f.membership);
        }
        from f.from, None;
        order f.order;
        signed by;
        file into { into.of(&f.membership, |held| held.redemptions.push(f.clone())); }
    }
    Renewal f {
        refs r { r.membership(&f.membership); }
        at f.at;
        signed by;
        check c { check::bought(f.terms, c); }
        dated renewals;
    }
    Cancellation f {
        refs r { r.membership(&f.membership); }
        at f.at;
        signed by;
        dated cancellations;
    }
    StatusOverride f {
        refs r { r.membership(&f.membership); }
        from f.from, f.until;
        lasting overrides;
    }
    Share f {
        refs r {
            r.membership(&f.membership);
            r.fact(K::Customer, &f.child, "child", Seen);
        }
        from f.from, f.until;
        lasting shares;
        file into {
            let parent = into.names.account(K::Membership, f.membership.as_str());
            let covers = matches!(into.party, Party::Customer(id) if *id == f.child);
            if let (true, Some(between), Some(parent)) = (covers, into.between(&**f)?, parent) {
                into.account.covered.push(Covered { between, share: f.clone(), parent });
            }
        }
    }
    Invitation f {
        refs r {
            r.membership(&f.membership);
            r.fact(K::Customer, &f.child, "child", Seen);
        }
        from f.from, f.until;
        file into {
            let between = into.between(&**f)?;
            into.account.invitations.extend(between.map(|between| (between, f.clone())));
        }
    }
    Ending f {
        refs r {
            let (kind, id) = ended(&f.of);
            r.fact(kind, id, "of", With);
        }
        at f.at;
        signed by;
    }
}

// What they do, use and pay.
described! {
    Booking f {
        refs r {
            r.fact(K::Customer, &f.customer, "customer", Home);
            r.need(T::Resource, &f.resource, "resource");
            r.fact(K::Membership, f.under.as_ref(), "under", Seen);
            let credit = f.takes.as_ref().map(|takes| &takes.credit);
            r.named(T::Fact(K::Credit), credit, "takes.credit", None, Nowhere);
            r.fact(K::WaitlistEntry, f.waited.as_ref(), "waited", Nowhere);
        }
        from f.from, Some(f.until.into());
        check c {
            if let Some(takes) = &f.takes {
                c.amount(&takes.credit, takes.amount, "takes.amount");
                c.rate(takes.rate.as_ref(), "takes.rate");
            }
        }
        file into { into.account.bookings.push((f.clone(), None)); }
    }
    WaitlistEntry f {
        refs r {
            r.fact(K::Customer, &f.customer, "customer", Home);
            r.need(T::Resource, &f.resource, "resource");
        }
        from f.from, Some(f.until.into());
        file into { into.account.waitlist.push(f.clone()); }
    }
    BookingCancellation f {
        refs r { r.fact(K::Booking, &f.booking, "booking", With); }
        at f.at;
        file into { into.cancel(f); }
    }
    Visit f {
        refs r {
            r.fact(K::Customer, &f.customer, "customer", Home);
            r.line(T::Place, &f.place, "place");
            r.fact(K::Membership, f.under.as_ref(), "under", Seen);
        }
        at f.at;
        check c { c.must(f.until.is_none_or(|until| until >= f.at), "until", reversed); }
        kept visits;
        file into { f.under.iter().for_each(|under| into.of(under, |held| held.visits.push(f.clone()))); }
    }
    Use f {
        refs r {
            r.fact(K::Customer, &f.customer, "customer", Home);
            r.fact(K::Credit, &f.credit, "credit", Nowhere);
            r.fact(K::Membership, f.under.as_ref(), "under", Seen);
            r.line(T::Resource, &f.resource, "resource");
        }
        at f.at;
        order f.order;
        check c {
            c.amount(&f.credit, f.amount, "amount");
            c.rate(f.rate.as_ref(), "rate");
        }
        kept uses;
    }
    CreditGrant f {
        refs r {
            r.party(&f.holder, "holder", Home);
            r.fact(K::Credit, &f.credit, "credit", Nowhere);
            r.scope(&f.only, ("only.resources", "only.places"), None);
            r.payer(f.taken_from.as_ref().map(|from| &from.party), "taken_from.party", Seen);
        }
        from f.from, f.until;
        check c { c.amount(&f.credit, f.amount, "amount"); }
        file into {
            match f.holder == *into.party {
                true => into.account.grants.push((into.ends.at(K::Grant, f.id.as_str(), None), f.clone())),
                false => into.account.taken.extend(into.names.party(&f.holder)),
            }
        }
    }
    Charge f {
        refs r {
            r.party(&f.party, "party", Home);
            r.payer(f.payer.as_ref(), "payer", Seen);
        }
        from f.at, None;
        check c { check::charge(f, c); }
        file into {
            match f.party == *into.party {
                true => into.account.charges.push(f.clone()),
                false => into.account.pays_for.extend(into.names.party(&f.party)),
            }
        }
    }
    Payment f {
        refs r {
            r.party(&f.payer, "payer", Home);
            r.fact(K::Invoice, f.invoice.as_ref(), "invoice", SeenWith);
            r.fact(K::Membership, f.membership.as_ref(), "membership", Seen);
        }
        at f.at;
        kept payments;
    }
    Invoice f {
        refs r {
            r.party(&f.payer, "payer", Home);
            for (at, line) in f.lines.iter().enumerate() {
                r.named(T::Fact(K::Membership), line.membership.as_ref(), "lines[].membership", Some(at), Seen);
                r.named(T::Plan, line.plan.as_ref(), "lines[].plan", Some(at), Nowhere);
            }
        }
        check c { check::invoice(f, c); }
        kept invoices;
    }
    Message f {
        refs r { r.party(&f.party, "party", Home); }
        at f.at;
        kept messages;
    }
    SupportRequest f {
        refs r { r.fact(K::Customer, &f.customer, "customer", Home); }
        at f.at;
        kept support;
    }
    Void f {
        refs r { r.fact(f.kind, &f.fact, "fact", With); }
        check c {
            let once = "a void cannot be voided: record what was right anew";
            c.must(f.kind != K::Void, "kind", || Error::new(Code::InvalidFact, once));
        }
    }
}

macro_rules! any {
    ($($array:ident: $type:ident => $kind:ident),* $(,)?) => {
        impl AnyFact {
            pub(crate) fn refer<'a>(&'a self, refs: &mut Refs<'a, '_>) {
                match self { $(AnyFact::$kind(fact) => fact.refer(refs),)* }
            }
            /// The name that the versions of a versioned thing share, and what it is.
            pub(crate) fn line(&self) -> Option<(Target, &str)> {
                match self { $(AnyFact::$kind(fact) => fact.line(),)* }
            }
            /// When it holds or takes effect, if it does at some time.
            pub(crate) fn holding(&self) -> Option<Lasting> {
                match self { $(AnyFact::$kind(fact) => fact.holding(),)* }
            }
            pub(crate) fn order(&self) -> (Option<When>, i32) {
                match self { $(AnyFact::$kind(fact) => fact.order(),)* }
            }
            /// Who of the staff asked for it, if they did.
            pub(crate) fn by(&self) -> Option<&str> {
                match self { $(AnyFact::$kind(fact) => fact.by(),)* }
            }
            pub(crate) fn check(&self, check: &mut Check<'_>) {
                match self { $(AnyFact::$kind(fact) => fact.check(check),)* }
            }
            pub(crate) fn file(&self, into: &mut Filing<'_>) -> Result<()> {
                match self { $(AnyFact::$kind(fact) => fact.file(into),)* }
            }
        }

        impl Facts {
            /// The same facts, asked for by somebody of the staff.
            pub(crate) fn signed(mut self, by: &str) -> Facts {
                $(self.$array = self.$array.into_iter().map(|fact| fact.signed(by)).collect();)*
                self
            }
        }
    };
}

kinds!(any);
