//! The space's policy: the points on which membership systems differ, each a setting.
//!
//! A policy is in force from its date until the next one's; before the first, every setting is its default. The default is
//! the first of each choice.

use crate::id::{FactId, PlanId};
use crate::money::{Amount, Rounding};
use crate::plan::{NoticeRule, is_default};
use crate::time::{Day, Moment};
use serde::{Deserialize, Serialize};

/// The space's settings from a date on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The first local day on which it is in force.
    pub from: Day,
    /// How each line is rounded, once.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounding: Rounding,
    /// Where the cycles begin after a switch of plan.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after_switch: AfterSwitch,
    /// Where the cycles begin after a pause.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after_pause: AfterPause,
    /// Where the cycles begin when somebody returns after a lapse.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after_lapse: AfterLapse,
    /// What becomes of the allowances of a period in which a membership switches.
    #[serde(default, skip_serializing_if = "is_default")]
    pub credits_after_switch: CreditsAfterSwitch,
    /// What seats, people and changes of plan bring and take of an allowance in the middle of its period.
    #[serde(default, skip_serializing_if = "is_default")]
    pub credits_within_period: CreditsWithinPeriod,
    /// What becomes of those who are in when a change would leave fewer places. Only proposals go by it: a fact that is
    /// recorded all the same makes the newest wait.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fewer_places: LimitLowered,
    /// Who may end that a child is covered, besides the staff and the holder of the membership.
    #[serde(default, skip_serializing_if = "is_default")]
    pub children_leave: ChildrenLeave,
    /// How members may cancel by themselves. Only proposals go by it: the staff cancels as it likes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub members_cancel: MembersCancel,
    /// When members may come to pay less by themselves. Only proposals go by it: the staff changes as it likes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub members_lower: MembersLower,
    /// What customers hold who hold nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_plan: Option<PlanId>,
    /// When they hold it. Empty: never.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub default_on: Vec<DefaultOn>,
    /// How parts of a period are charged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub proration: Proration,
    /// How changes of plan, seats and price are charged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub change: ChangePolicy,
    /// What a pause does to the fee.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pause: PauseFee,
    /// Which days at the edges of a membership are charged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub edges: EdgeDays,
    /// Which invoices are issued, how they are taxed, and what becomes of a negative one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub invoices: InvoicePolicy,
    /// What a host should say to everybody, and when. A plan's own rules of a kind replace these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<NoticeRule>,
}

/// Where the cycles begin after a switch to a plan of the same rhythm. A plan of another rhythm always begins its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AfterSwitch {
    /// Where they did.
    #[default]
    Keep,
    /// At the switch.
    Restart,
}

/// Where the cycles begin after a pause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AfterPause {
    /// Where they did.
    #[default]
    Keep,
    /// On the first day after the pause.
    Restart,
    /// Where they did, moved by the whole days of the pause.
    Shift,
}

/// Where the cycles begin when somebody returns after a lapse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AfterLapse {
    /// On the day of the return.
    #[default]
    Restart,
    /// Where they did.
    Keep,
    /// Where they did, moved by the whole days of the lapse.
    Shift,
}

/// What becomes of the allowances of a period in which a membership switches to another plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CreditsAfterSwitch {
    /// They are kept to the end of their period, and the new plan adds what it grants more; where the rhythm changes, its whole
    /// amount. What was granted for days that are not served goes as `credits_within_period` says, where the new plan grants
    /// less in the period, where the new period would be over first, and of a period that began with a switch itself.
    #[default]
    Kept,
    /// They end, and the new plan grants its share of the period that is left.
    Prorated,
    /// They end, and the new plan grants its whole amount.
    Restarted,
}

/// What a seat, a person or another plan brings of an allowance in the middle of its period, and takes when it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CreditsWithinPeriod {
    /// Its share, by the days of the period that are left, today's included. What goes takes back what it brought for the
    /// days from then on, as far as it has not been used.
    #[default]
    Share,
    /// The whole amount; what goes takes nothing back.
    Whole,
}

/// What becomes of those who are in when a change of plan or of seats would leave fewer places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LimitLowered {
    /// The change is refused; children, unless a manager makes it, who then carries them over.
    #[default]
    Refused,
    /// The newest wait.
    NewestWait,
    /// Children are carried over beyond the new limit; for seats it is refused.
    CarriedOver,
}

/// Who may end that a child is covered, besides the staff and the holder of the membership.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChildrenLeave {
    /// Nobody: the child asks the staff.
    #[default]
    Asked,
    /// The child, too.
    ByThemselves,
}

/// How members may cancel by themselves, after notice and commitment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MembersCancel {
    /// When a period ends.
    #[default]
    PeriodEnd,
    /// At any time; unused days are credited.
    Credited,
    /// At any time; a period that is charged stays charged.
    Kept,
}

/// When members may come to pay less by themselves, after notice and commitment: by a plan of a lower rank or price, fewer
/// seats, an add-on that they drop, a pause that is credited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MembersLower {
    /// At any time. Credits that a period brought and that were used by then stay used, though its rest is given back.
    #[default]
    AtOnce,
    /// When a period ends.
    PeriodEnd,
}

/// What makes a customer hold the default plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DefaultOn {
    /// Being a customer: whoever holds nothing holds it.
    Registering,
    /// A membership of their own has ended.
    Expiry,
    /// Having been covered by another's membership or by a company's.
    Dropped,
}

/// How parts of a period are charged. The policy in force on the first day of the cycle decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Proration {
    /// In what a part is counted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub count: PartCount,
    /// What the days of a stub are counted against.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stub_of: StubOf,
    /// What is rounded before the line is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub round_first: RoundFirst,
    /// What a part costs that is empty, or longer than the whole.
    #[serde(default, skip_serializing_if = "is_default")]
    pub outside: OutsideSpan,
    /// What is rounded of a fee that was billed for longer than it is held.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounded: RoundedPart,
}

/// What is rounded of a fee that was billed for longer than it is held: of 249.95 of which 3/10 were used, 74.985 stay and
/// 174.965 are given back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RoundedPart {
    /// The part that stays, 74.99; 174.96 are given back.
    #[default]
    Kept,
    /// The unused part: 174.97 are given back (Kill Bill, Lago, Stripe).
    Unused,
}

/// In what a part of a period is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PartCount {
    /// Whole local days.
    #[default]
    Days,
    /// Elapsed seconds: changes cut a period at their instant.
    Seconds,
    /// Days of months that all have so many, 30 for 30/360. Cycles of days or weeks are counted in days.
    MonthOf(u8),
    /// Whole months: one that is begun belongs to what is charged first in it. Cycles of days or weeks are counted in days.
    Months,
    /// Nothing is prorated: the period belongs to what is charged first in it.
    None,
}

/// What the days of a stub are counted against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum StubOf {
    /// The aligned cycle that contains it.
    #[default]
    Cycle,
    /// The interval that ends with a first stub, or that starts with a last one, its day of the month not clamped again
    /// (Kill Bill's).
    Unclamped,
}

/// What is rounded before the line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundFirst {
    /// Nothing: the line is rounded from the exact value.
    #[default]
    Nothing,
    /// The fraction, to so many decimals: 14/31 to nine is 0.451612903 (Kill Bill).
    Fraction(u8),
    /// The price of one day (of one part of the whole), to so many decimals of the major unit: 10.00 over 30 days is
    /// 0.33 a day, so 15 days cost 4.95.
    UnitPrice(u8),
}

/// What a span costs that is empty, or longer than the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OutsideSpan {
    /// An empty one nothing, a longer one no more than the whole.
    #[default]
    NothingToWhole,
    /// Either the whole (OpenMeter).
    Whole,
}

/// How changes of plan, seats and price are charged. The policy in force on the day of the change decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangePolicy {
    /// Who owns the day of a change.
    #[serde(default, skip_serializing_if = "is_default")]
    pub day: ChangeDay,
    /// What is charged of what begins and ends within one day, where whole days count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub within_a_day: WithinADay,
    /// What a switch does to a trial.
    #[serde(default, skip_serializing_if = "is_default")]
    pub trial: TrialOnSwitch,
    /// By what a switch is an upgrade or a downgrade. What is neither is charged as an upgrade.
    #[serde(default, skip_serializing_if = "is_default")]
    pub judged_by: JudgedBy,
    /// How an upgrade is charged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub upgrade: ChargeAs,
    /// How a downgrade is charged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub downgrade: ChargeAs,
    /// From what the credit for unused time comes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub credit: CreditFrom,
    /// When a change is collected.
    #[serde(default, skip_serializing_if = "is_default")]
    pub collect: Collect,
}

/// What a switch does to a trial.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TrialOnSwitch {
    /// It ends the trial: what is switched to is charged from its day on.
    #[default]
    Ends,
    /// It keeps what is left of the trial of the plan that was joined: what is switched to is charged as that ends.
    Kept,
}

/// Who owns the day of a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChangeDay {
    /// What is held after it.
    #[default]
    New,
    /// What was held before it.
    Old,
}

/// What is charged of what begins and ends within one day, where whole days count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WithinADay {
    /// That day: of several plans, or numbers of seats, the dearest.
    #[default]
    Charged,
    /// Nothing: it nets out (Kill Bill's). A member can then have the dearest plan all day, every day, for nothing.
    Netted,
}

/// By what a switch is an upgrade or a downgrade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum JudgedBy {
    /// The plans' ranks.
    #[default]
    Rank,
    /// The price of a period.
    Price,
    /// The price of a day, a month being a twelfth of 365.25 days.
    PriceADay,
}

/// How a switch within a period is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChargeAs {
    /// A credit for what is unused, and a charge for the new plan: two lines.
    #[default]
    Prorated,
    /// The difference for the rest of the running period: one line.
    Difference,
    /// Nothing: what is unused buys days of the new plan.
    Time,
    /// Nothing until the running period ends.
    PeriodEnd,
}

/// From what the credit for unused time comes. It is never more than was billed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CreditFrom {
    /// What was billed, after its discounts.
    #[default]
    Recorded,
    /// The plan's price: discounts stay as they were given.
    Price,
    /// What was paid: what is still owed is cancelled against the open invoice, and only the rest is given back.
    Paid,
}

/// When a change is collected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Collect {
    /// On the payer's next invoice; if there is none through the day that is billed, on one of that day.
    #[default]
    NextInvoice,
    /// On an invoice of the day of the change.
    AtOnce,
    /// On the payer's next invoice that comes by itself within a year: until then it waits. If none is to come, as
    /// `next_invoice`. For who bills every day.
    NextRegular,
}

/// What a pause does to the fee. The policy in force on its first day decides. A commitment is lengthened by it in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PauseFee {
    /// The days of the pause are not charged.
    #[default]
    Credit,
    /// Cycles that begin in it are not charged, the others are whole.
    SkipCycles,
    /// Instead of the plan's price this is charged for a period.
    Fee(Amount),
    /// Nothing is credited: the rest of the running period comes after the pause, and cycles, terms and the end move with it.
    Shift,
}

/// Which days at the edges of a membership are charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EdgeDays {
    /// Whether the day of joining or returning is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first: FirstDay,
    /// Whether the day of a cancellation is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub last: LastDay,
}

/// Whether the day of joining or returning is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FirstDay {
    /// It counts.
    #[default]
    Charged,
    /// It is free; cycles are counted from it all the same.
    Free,
}

/// Whether the day from which a cancellation takes effect is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LastDay {
    /// It is the first that is free. (An instant within a day charges that day.)
    #[default]
    Free,
    /// A cancellation consumes its day.
    Charged,
}

/// Which invoices are issued, how they are taxed, and what becomes of a negative one. The policy in force on the invoice's
/// date decides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoicePolicy {
    /// What becomes of a negative total.
    #[serde(default, skip_serializing_if = "is_default")]
    pub negative: Negative,
    /// On what tax is rounded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tax_by: TaxBy,
    /// An invoice of less than this waits for the payer's next one; at most one amount a currency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minimum: Vec<Amount>,
    /// Whether an invoice whose lines come to nothing is issued.
    #[serde(default, skip_serializing_if = "is_default")]
    pub zero: ZeroInvoice,
}

/// What becomes of a negative total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Negative {
    /// Account credit, which the next invoices use first.
    #[default]
    AccountCredit,
    /// It is to be paid back.
    Refund,
    /// It is lost.
    Forfeit,
    /// What is still owed on open invoices is cancelled, and the rest is to be paid back.
    Split,
}

/// On what tax is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TaxBy {
    /// On each line.
    #[default]
    Line,
    /// Once for each rate of an invoice, and shared out over its lines. Corrections are taxed by line all the same.
    Invoice,
}

/// Whether an invoice whose lines come to nothing is issued.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ZeroInvoice {
    /// It is.
    #[default]
    Issued,
    /// Its lines wait for the payer's next one.
    Carried,
}

impl Policy {
    /// The settings of a space that has set none: every default, in force from the first day there is.
    #[must_use]
    pub fn plain() -> Policy {
        Policy {
            id: FactId::unnamed(),
            recorded: Moment::MIN,
            from: Day::MIN,
            rounding: Rounding::default(),
            after_switch: AfterSwitch::default(),
            after_pause: AfterPause::default(),
            after_lapse: AfterLapse::default(),
            credits_after_switch: CreditsAfterSwitch::default(),
            credits_within_period: CreditsWithinPeriod::default(),
            fewer_places: LimitLowered::default(),
            children_leave: ChildrenLeave::default(),
            members_cancel: MembersCancel::default(),
            members_lower: MembersLower::default(),
            default_plan: None,
            default_on: Vec::new(),
            proration: Proration::default(),
            change: ChangePolicy::default(),
            pause: PauseFee::default(),
            edges: EdgeDays::default(),
            invoices: InvoicePolicy::default(),
            notices: Vec::new(),
        }
    }
}
