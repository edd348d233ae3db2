import Tenure

// Questions to calculators: plain functions on plain values.

func answerOfCalculator(_ op: String, _ inputs: Inputs) throws -> Json {
    guard let answer = calculators[op] ?? cards[op] else { throw Failure.unasked(op) }
    return try answer(inputs)
}

private var calculators: [String: (Inputs) throws -> Json] {
    [
        "bill_cycles": billCycles,
        "billing_lines": billingLines,
        "billing_interval": billingInterval,
        "stub_fraction": stubFraction,
        "first_cycle_date": firstCycleDate,
        "add_periods": addPeriods,
        "align_within_month": alignWithinMonth,
        "whole_periods_between": periodsBetween,
        "advance_period": advancePeriod,
        "period_containing": periodContaining,
        "elapsed_cycles": elapsedCycles,
        "period_billed_at": periodBilledAt,
        "boundaries": boundaries,
        "next_boundary": next,
        "next_calendar_boundary": nextCalendar,
        "period_containing_instant": periodContainingInstant,
        "local_days_between": localDays,
        "days_between_fixed_month": daysOfFixedMonths,
        "next_reset": nextReset,
        "prorate_range": range,
        "prorate_days": days,
        "prorate_duration": duration,
        "period_fraction": periodFraction,
        "split_item": splitItem,
        "split": splitByWeights,
        "cap_credit": cappedCredit,
        "price": seats,
        "change_plan": changePlan,
        "change_components": components,
        "cancel_with_credit": cancelled,
        "store_replacement": replaced,
        "membership_dates": membershipDates,
        "membership_status": membershipStatus,
        "next_term": following,
        "renewal": renewed,
        "term_share": termShare,
        "event_share": eventShare,
        "anniversary_ends": anniversaryEnds,
        "first_period": firstPeriod,
        "burn_down": burnDown,
        "effective_period": effectivePeriod,
        "allocate": allocate,
        "trace": trace,
        "debit": debit,
        "prorate_grant": prorateGrant,
        "rollover": rollover,
        "rollover_on_plan_change": rolloverOnPlanChange,
        "pool": pool,
        "ledger": ledger,
        "parse": parse,
        "read": readText,
        "start_of_day": startOfDay,
        "hours": open,
        "round": round,
    ]
}
