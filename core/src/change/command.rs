//! What can be asked for: commands, by whom, and read strictly.
//!
//! Uses `space` and the rooms below it.

use crate::error::Errors;
use crate::id::{
    AddOnId, CompanyId, CouponId, CreditId, CustomerId, FactId, HoursId, MembershipId, PlaceId, PlanId, ResourceId,
    TaxCategory,
};
use crate::json;
use crate::money::Amount;
use crate::plan::{Allowance, CreditRate, CreditScope, Credits, Grant, Price, ReachWhen, is_default};
use crate::space::facts::{ChargeDue, FactKind, GrantSource, Party, PaymentOutcome, Profile, Status, Unused};
use crate::time::{Day, Interval, Moment, When};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// Commands that are accepted or refused together.
///
/// ```
/// use tenure::change::Request;
/// let request = Request::read(br#"{"at": "2026-03-02T10:00:00Z", "by": {"member": "ann"},
///   "commands": [{"id": "c7", "do": {"switch": {"membership": "m1", "plan": "office", "when": "period_end"}}}]}"#)?;
/// assert_eq!(request.commands[0].id.as_str(), "c7");
/// # Ok::<(), tenure::error::Errors>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// When it is asked for. What it makes is recorded then.
    pub at: Moment,
    /// Who asks.
    pub by: By,
    /// What, in order: each sees what those before it do.
    pub commands: Vec<Command>,
    /// The last local day for which the outcome shows what is billed. Absent: a month after the day of `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<Day>,
}

/// Who asks for a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum By {
    /// A customer, for themselves: they change what is their own, from today on, within the rules.
    Member(CustomerId),
    /// Somebody of the staff: they may also change the past, agree on prices and go beyond limits, and are named for it.
    Manager(String),
    /// The program that the library is built into: what its payment provider or its other systems report, within the rules.
    Host,
}

/// One change that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Command {
    /// Its id. The facts that it makes are `id.1`, `id.2`…: asked twice, it makes the same.
    pub id: FactId,
    /// What is to be done.
    #[serde(rename = "do")]
    pub action: Action,
}

/// When something takes effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Effect {
    /// On the local day on which it is asked for, where the policy counts seconds at the instant; a cancellation at the
    /// instant in any case.
    #[default]
    Now,
    /// When the running period ends.
    PeriodEnd,
    /// On a day or at an instant.
    On(When),
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// Enters a customer or a company.
    Register {
        /// Who.
        party: Party,
        /// The local day on which a customer became one. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        registered: Option<Day>,
        /// The name and contacts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        profile: Option<Contact>,
    },
    /// Gives a customer or a company a membership, on terms that are agreed with them.
    Assign(Assign),
    /// A customer takes a public plan as it is offered.
    SignUp {
        /// Who.
        customer: CustomerId,
        /// What.
        plan: PlanId,
        /// From when on. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<When>,
        /// How many seats. Absent: one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seats: Option<NonZeroU32>,
        /// How many terms at once. Absent: one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        terms: Option<NonZeroU32>,
        /// A coupon.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        coupon: Option<CouponId>,
    },
    /// Changes to another plan, or to today's version of the same one.
    Switch {
        /// Which membership.
        membership: MembershipId,
        /// To what.
        plan: PlanId,
        /// When.
        #[serde(default, skip_serializing_if = "is_default")]
        when: Effect,
        /// How many seats from then on. Absent: as before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seats: Option<NonZeroU32>,
        /// The agreed price of a period. Absent: the plan's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        price: Option<Amount>,
    },
    /// Attaches an add-on.
    AddAddOn {
        /// To which membership.
        membership: MembershipId,
        /// Which.
        add_on: AddOnId,
        /// From when on. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<When>,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<When>,
        /// How many. Absent: one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quantity: Option<NonZeroU32>,
        /// The agreed price of each.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        price: Option<Amount>,
    },
    /// Takes an add-on off.
    DropAddOn {
        /// From which membership.
        membership: MembershipId,
        /// Which.
        add_on: AddOnId,
        /// When.
        #[serde(default, skip_serializing_if = "is_default")]
        when: Effect,
    },
    /// Changes the number of seats.
    ChangeSeats {
        /// Of which membership.
        membership: MembershipId,
        /// How many from then on.
        seats: u32,
        /// When.
        #[serde(default, skip_serializing_if = "is_default")]
        when: Effect,
    },
    /// Agrees on a price, or goes back to the plan's.
    ChangePrice {
        /// Of which membership.
        membership: MembershipId,
        /// The price of a period. Absent: the plan's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        price: Option<Amount>,
        /// When.
        #[serde(default, skip_serializing_if = "is_default")]
        when: Effect,
    },
    /// Uses a coupon.
    Redeem {
        /// On which membership.
        membership: MembershipId,
        /// Which.
        coupon: CouponId,
        /// For the periods that start on this day or later. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Day>,
    },
    /// Covers a customer by a membership that is shared; where a member asks, once the customer has accepted.
    AddChild {
        /// Which membership.
        membership: MembershipId,
        /// Whom.
        child: CustomerId,
        /// From when on. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<When>,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<When>,
        /// Why the limit is exceeded, if it is: only a manager may.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        over_limit: Option<String>,
    },
    /// Is covered by a membership, as its holder has asked.
    AcceptInvitation {
        /// Which invitation.
        invitation: FactId,
    },
    /// Ends that a customer is covered by a membership that is shared.
    RemoveChild {
        /// Which membership.
        membership: MembershipId,
        /// Whom.
        child: CustomerId,
        /// The first day or instant without it. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<When>,
    },
    /// Ties a customer to a company.
    Link {
        /// Whom.
        customer: CustomerId,
        /// To which.
        company: CompanyId,
        /// From when on. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<When>,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<When>,
        /// As what.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<String>,
    },
    /// Ends all ties of a customer to a company.
    Unlink {
        /// Whom.
        customer: CustomerId,
        /// From which.
        company: CompanyId,
        /// The first day or instant without it. Absent: now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<When>,
    },
    /// Lets a membership rest.
    Pause {
        /// Which.
        membership: MembershipId,
        /// From when on. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<When>,
        /// Until when. Absent: until it is resumed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<When>,
    },
    /// Ends a pause.
    Resume {
        /// Of which membership.
        membership: MembershipId,
        /// The first day or instant after it. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<When>,
    },
    /// Ends a membership.
    Cancel {
        /// Which.
        membership: MembershipId,
        /// When.
        #[serde(default, skip_serializing_if = "is_default")]
        when: Effect,
        /// What becomes of a period that is charged and not used up.
        #[serde(default, skip_serializing_if = "is_default")]
        unused: Unused,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// Whether notice and commitment are waived: only a manager may.
        #[serde(default, skip_serializing_if = "is_default")]
        waived: bool,
    },
    /// Takes a cancellation back that has not taken effect.
    UndoCancellation {
        /// Of which membership.
        membership: MembershipId,
    },
    /// Takes back what has not taken effect, such as a switch at the end of the period; a manager also what has.
    Undo {
        /// What kind of fact it is.
        kind: FactKind,
        /// Which.
        fact: FactId,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// RenewalMode a membership: while it is current or in grace from its old end, after that from today.
    Renew {
        /// Which.
        membership: MembershipId,
        /// For so many terms. Absent: one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        terms: Option<NonZeroU32>,
        /// When. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<When>,
    },
    /// Sets a status by hand.
    OverrideStatus {
        /// Of which membership.
        membership: MembershipId,
        /// What it is.
        status: Status,
        /// From when on. Absent: now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<When>,
        /// Until when. Absent: for good.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<When>,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Reserves something.
    Book {
        /// For whom.
        customer: CustomerId,
        /// What.
        resource: ResourceId,
        /// Its first instant.
        from: Moment,
        /// The first instant after it.
        until: Moment,
    },
    /// Gives a reservation up.
    CancelBooking {
        /// Which.
        booking: FactId,
        /// Whether it is free although it is too late: only a manager may.
        #[serde(default, skip_serializing_if = "is_default")]
        waived: bool,
    },
    /// Records a check-in.
    CheckIn {
        /// Who.
        customer: CustomerId,
        /// Where.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<PlaceId>,
        /// The membership that it counts on. Absent: the effective one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        under: Option<MembershipId>,
    },
    /// Uses credits for something other than a reservation.
    Use {
        /// Who.
        customer: CustomerId,
        /// Which kind.
        credit: CreditId,
        /// How much.
        amount: Credits,
        /// Under which membership. Absent: the effective one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        under: Option<MembershipId>,
        /// What it costs where there are no credits left.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rate: Option<CreditRate>,
        /// The tax category of what is charged of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tax: Option<TaxCategory>,
    },
    /// Gives credits.
    GrantCredits {
        /// To whom.
        holder: Party,
        /// Which kind.
        credit: CreditId,
        /// How much.
        amount: Credits,
        /// Where they come from; a pack is bought by `buy_pack`.
        source: GrantSource,
        /// From when on. Absent: now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<When>,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<When>,
        /// What they may be drawn for.
        #[serde(default, skip_serializing_if = "is_default")]
        only: CreditScope,
    },
    /// Sells credits.
    BuyPack {
        /// To whom.
        holder: Party,
        /// Which kind.
        credit: CreditId,
        /// How much.
        amount: Credits,
        /// What they cost.
        price: Amount,
        /// The tax category of that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tax: Option<TaxCategory>,
        /// Until when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<When>,
        /// For no longer than this after they are first drawn on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lasts: Option<Interval>,
        /// What they may be drawn for.
        #[serde(default, skip_serializing_if = "is_default")]
        only: CreditScope,
    },
    /// Charges something by hand, or credits it.
    Charge {
        /// For whom.
        party: Party,
        /// How much; below zero it is a credit.
        amount: Amount,
        /// What for.
        text: String,
        /// Its local day. Absent: today.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Day>,
        /// When it is invoiced.
        #[serde(default, skip_serializing_if = "is_default")]
        due: ChargeDue,
        /// Who pays, if it is somebody else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        payer: Option<Party>,
        /// The tax category of its line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tax: Option<TaxCategory>,
        /// The id of the party's recorded invoice line that it gives something back of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<String>,
    },
    /// Records a payment, its failure, or that it was given or taken back.
    RecordPayment {
        /// Who paid, or was to pay.
        payer: Party,
        /// How much.
        amount: Amount,
        /// What came of it.
        outcome: PaymentOutcome,
        /// When. Absent: now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Moment>,
        /// For which invoice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        invoice: Option<FactId>,
        /// For which membership, if there is no invoice yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        membership: Option<MembershipId>,
    },
    /// Issues everything that is to be invoiced through a day.
    IssueInvoices {
        /// The last local day that is billed.
        through: Day,
    },
    /// Changes a plan's price from a day on.
    RepricePlan {
        /// Which plan.
        plan: PlanId,
        /// What one period costs then.
        price: Price,
        /// The first local day.
        from: Day,
        /// When it reaches those who hold the plan.
        #[serde(default, skip_serializing_if = "is_default")]
        reach: ReachWhen,
    },
    /// Takes a plan off the market: those who hold it keep it.
    RetirePlan {
        /// Which plan.
        plan: PlanId,
        /// The first local day on which nobody new can take it.
        from: Day,
    },
}

/// A membership on terms that are agreed with its holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// To whom.
    pub holder: Party,
    /// What.
    pub plan: PlanId,
    /// From when on. Absent: today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<When>,
    /// When it ends, if that is not what the plan's term says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// The join date that people count from, if it is not `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<Day>,
    /// How many terms at once. Absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<NonZeroU32>,
    /// How many seats. Absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// The agreed price of a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
    /// Who pays, if not the holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<Party>,
    /// Instead of the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<Grant>>,
    /// Instead of the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursId>,
    /// Instead of the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowances: Option<Vec<Allowance>>,
    /// How many cycles were committed to, instead of what its plans say; 0: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<u32>,
    /// How many may share it, instead of what its plans say. No pass and no free plan can be shared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// Its credits go into the pool of this company, a team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<CompanyId>,
    /// A coupon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon: Option<CouponId>,
}

/// The name and contacts of who is entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// Where they get mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Where they are called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl Contact {
    pub(super) fn profile(&self, party: Party) -> Profile {
        Profile {
            party,
            name: self.name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            address: None,
            note: None,
        }
    }
}

impl Request {
    /// Reads commands, strictly.
    ///
    /// # Errors
    /// The first thing that is wrong, with its code and its path.
    pub fn read(bytes: &[u8]) -> Result<Request, Errors> {
        Ok(json::read(bytes)?)
    }
}
