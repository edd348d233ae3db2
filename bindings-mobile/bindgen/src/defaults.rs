// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! What UniFFI cannot say: what is left out and is a variant of an enum, and names within texts.

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
    ("ChangePolicy", "day", "ChangeDay.NEW", "ChangeDay.new"),
    ("ChangePolicy", "withinADay", "WithinADay.CHARGED", "WithinADay.charged"),
    ("ChangePolicy", "trial", "TrialOnSwitch.ENDS", "TrialOnSwitch.ends"),
    ("ChangePolicy", "judgedBy", "JudgedBy.RANK", "JudgedBy.rank"),
    ("ChangePolicy", "upgrade", "ChargeAs.PRORATED", "ChargeAs.prorated"),
    ("ChangePolicy", "downgrade", "ChargeAs.PRORATED", "ChargeAs.prorated"),
    ("ChangePolicy", "credit", "CreditFrom.RECORDED", "CreditFrom.recorded"),
    ("ChangePolicy", "collect", "Collect.NEXT_INVOICE", "Collect.nextInvoice"),
    ("Charge", "due", "ChargeDue.NEXT_INVOICE", "ChargeDue.nextInvoice"),
    ("EdgeDays", "first", "FirstDay.CHARGED", "FirstDay.charged"),
    ("EdgeDays", "last", "LastDay.FREE", "LastDay.free"),
    ("InvoicePolicy", "negative", "Negative.ACCOUNT_CREDIT", "Negative.accountCredit"),
    ("InvoicePolicy", "taxBy", "TaxBy.LINE", "TaxBy.line"),
    ("InvoicePolicy", "zero", "ZeroInvoice.ISSUED", "ZeroInvoice.issued"),
    ("LineTax", "mode", "TaxMode.EXCLUSIVE", "TaxMode.exclusive"),
    ("Policy", "rounding", "Rounding.HALF_AWAY_FROM_ZERO", "Rounding.halfAwayFromZero"),
    ("Policy", "afterSwitch", "AfterSwitch.KEEP", "AfterSwitch.keep"),
    ("Policy", "afterPause", "AfterPause.KEEP", "AfterPause.keep"),
    ("Policy", "afterLapse", "AfterLapse.RESTART", "AfterLapse.restart"),
    ("Policy", "creditsAfterSwitch", "CreditsAfterSwitch.KEPT", "CreditsAfterSwitch.kept"),
    ("Policy", "creditsWithinPeriod", "CreditsWithinPeriod.SHARE", "CreditsWithinPeriod.share"),
    ("Policy", "fewerPlaces", "LimitLowered.REFUSED", "LimitLowered.refused"),
    ("Policy", "childrenLeave", "ChildrenLeave.ASKED", "ChildrenLeave.asked"),
    ("Policy", "membersCancel", "MembersCancel.PERIOD_END", "MembersCancel.periodEnd"),
    ("Policy", "membersLower", "MembersLower.AT_ONCE", "MembersLower.atOnce"),
    ("Policy", "pause", "PauseFee.Credit", "PauseFee.credit"),
    ("Proration", "count", "PartCount.Days", "PartCount.days"),
    ("Proration", "stubOf", "StubOf.CYCLE", "StubOf.cycle"),
    ("Proration", "roundFirst", "RoundFirst.Nothing", "RoundFirst.nothing"),
    ("Proration", "outside", "OutsideSpan.NOTHING_TO_WHOLE", "OutsideSpan.nothingToWhole"),
    ("Proration", "rounded", "RoundedPart.KEPT", "RoundedPart.kept"),
    ("Rollover", "over", "RolloverOver.EACH", "RolloverOver.each"),
];

/// Code within texts as the core has it, in Kotlin and in Swift.
pub(crate) const SPOKEN: &[(&str, &str, &str)] = &[
    ("None", "null", "nil"),
    ("ReasonCode::Granted", "ReasonCode.GRANTED", "ReasonCode.granted"),
];
