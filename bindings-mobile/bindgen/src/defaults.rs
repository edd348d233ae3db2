// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! What is left out and is a variant of an enum.

/// The type, or the type and its variant; the field; what it is, in Kotlin and in Swift.
pub(crate) const DEFAULTS: &[(&str, &str, &str, &str)] = &[
    ("Action.Switch", "when", "Effect.Now", "Effect.now"),
    ("Action.DropAddOn", "when", "Effect.Now", "Effect.now"),
    ("Action.ChangeSeats", "when", "Effect.Now", "Effect.now"),
    ("Action.ChangePrice", "when", "Effect.Now", "Effect.now"),
    ("Action.Cancel", "when", "Effect.Now", "Effect.now"),
    ("Action.Cancel", "unused", "Unused.CREDITED", "Unused.credited"),
    ("Action.Charge", "due", "ChargeDue.NEXT_INVOICE", "ChargeDue.nextInvoice"),
    ("Action.RepricePlan", "reach", "ReachWhen.NEVER", "ReachWhen.never"),
    ("Allowance", "each", "AllowanceFor.MEMBERSHIP", "AllowanceFor.membership"),
    ("Assumptions", "renewals", "Renewals.AS_RECORDED", "Renewals.asRecorded"),
    ("Assumptions", "usage", "Usage.None", "Usage.none"),
    ("Cancellation", "unused", "Unused.CREDITED", "Unused.credited"),
    ("Charge", "due", "ChargeDue.NEXT_INVOICE", "ChargeDue.nextInvoice"),
    ("LineTax", "mode", "TaxMode.EXCLUSIVE", "TaxMode.exclusive"),
    ("ProrationRounding", "line", "Rounding.HALF_AWAY_FROM_ZERO", "Rounding.halfAwayFromZero"),
    ("ProrationRounding", "first", "RoundFirst.Nothing", "RoundFirst.nothing"),
    ("ProrationRounding", "outside", "OutsideSpan.NOTHING_TO_WHOLE", "OutsideSpan.nothingToWhole"),
    ("Rollover", "over", "RolloverOver.EACH", "RolloverOver.each"),
];
