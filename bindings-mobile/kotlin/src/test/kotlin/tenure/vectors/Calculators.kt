package tenure.vectors

import kotlinx.serialization.json.JsonElement

// Questions to calculators: plain functions on plain values.

internal fun answerOfCalculator(op: String, inputs: Inputs): JsonElement {
    if (op == "read") return readText(inputs)
    val answer = CALCULATORS[op] ?: CARDS[op] ?: throw Unasked(op)
    return answer(inputs).also { inputs.finish() }
}

private val CALCULATORS: Map<String, (Inputs) -> JsonElement> =
    mapOf(
        "bill_cycles" to ::billCycles,
        "billing_lines" to ::billingLines,
        "billing_interval" to ::billingInterval,
        "stub_fraction" to ::stubFraction,
        "first_cycle_date" to ::firstCycleDate,
        "add_periods" to ::addPeriods,
        "align_within_month" to ::alignWithinMonth,
        "whole_periods_between" to ::periodsBetween,
        "advance_period" to ::advancePeriod,
        "period_containing" to ::periodContaining,
        "elapsed_cycles" to ::elapsedCycles,
        "period_billed_at" to ::periodBilledAt,
        "boundaries" to ::boundaries,
        "next_boundary" to ::next,
        "next_calendar_boundary" to ::nextCalendar,
        "period_containing_instant" to ::periodContainingInstant,
        "local_days_between" to ::localDays,
        "days_between_fixed_month" to ::daysOfFixedMonths,
        "next_reset" to ::nextReset,
        "prorate_range" to ::range,
        "prorate_days" to ::days,
        "prorate_duration" to ::duration,
        "period_fraction" to ::periodFraction,
        "split_item" to ::splitItem,
        "split" to ::splitByWeights,
        "cap_credit" to ::cappedCredit,
        "price" to ::seats,
        "change_plan" to ::changePlan,
        "change_components" to ::components,
        "cancel_with_credit" to ::cancelled,
        "store_replacement" to ::replaced,
        "membership_dates" to ::membershipDates,
        "membership_status" to ::membershipStatus,
        "next_term" to ::following,
        "renewal" to ::renewed,
        "term_share" to ::termShare,
        "event_share" to ::eventShare,
        "anniversary_ends" to ::anniversaryEnds,
        "first_period" to ::firstPeriod,
        "burn_down" to ::burnDown,
        "effective_period" to ::effectivePeriod,
        "allocate" to ::allocate,
        "trace" to ::trace,
        "debit" to ::debit,
        "prorate_grant" to ::prorateGrant,
        "rollover" to ::rollover,
        "rollover_on_plan_change" to ::rolloverOnPlanChange,
        "pool" to ::pool,
        "ledger" to ::ledger,
        "parse" to ::parse,
        "start_of_day" to ::startOfDay,
        "hours" to ::open,
        "round" to ::round,
    )
