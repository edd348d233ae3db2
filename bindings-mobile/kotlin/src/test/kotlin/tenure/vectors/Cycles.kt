package tenure.vectors

import kotlinx.serialization.json.JsonElement
import tenure.CycleAnchor
import tenure.Rhythm
import tenure.Weekday
import tenure.When
import tenure.boundary
import tenure.cycle
import tenure.cycleAt
import tenure.daysBetween
import tenure.nextBoundary
import tenure.toWhen
import tenure.wholePeriods

// Boundaries and periods.

/** Cycles on the bill cycle day (or the billing day) of a start. */
private fun billed(inputs: Inputs, key: String): Rhythm =
    billedOn(inputs.day("start"), inputs.long(key), inputs.interval("interval"))

/** Cycles from an instant, in the zone of the vector. An anchor that stands on the calendar is one like any other. */
private fun anchored(inputs: Inputs): Rhythm =
    when (val alignment = inputs.textOr("alignment", "anniversary")) {
        "anniversary", "calendar" ->
            Rhythm(inputs.moment("anchor").toWhen(), inputs.interval("interval"), zone = inputs.zone())
        else -> malformed("there is no alignment `$alignment`")
    }

private fun instantOf(inputs: Inputs, key: String): When? = inputs.maybe(key) { moment(it).toWhen() }

internal fun firstCycleDate(inputs: Inputs): JsonElement {
    val rhythm = billed(inputs, "bill_cycle_day")
    return obj("first_cycle_date" to nextBoundary(rhythm, rhythm.anchor, inclusive = true))
}

internal fun addPeriods(inputs: Inputs): JsonElement {
    val rhythm = Rhythm(inputs.day("date").toWhen(), inputs.interval("interval"))
    return obj("date" to boundary(rhythm, inputs.long("periods")))
}

internal fun alignWithinMonth(inputs: Inputs): JsonElement =
    obj("date" to boundary(billedOn(inputs.day("date"), inputs.long("bill_cycle_day"), "P1M"), 0))

internal fun periodsBetween(inputs: Inputs): JsonElement =
    obj("periods" to wholePeriods(inputs.day("start"), inputs.day("end"), inputs.interval("interval")))

/** The period that an invoice of this date is for. The first one may be a stub. */
internal fun advancePeriod(inputs: Inputs): JsonElement {
    inputs.flag("first_period", false)
    val rhythm = billedOn(inputs.day("invoice_date"), inputs.long("billing_day"), inputs.interval("interval"))
    return obj("period" to listOf(rhythm.anchor, nextBoundary(rhythm, rhythm.anchor)))
}

/** The period that contains a date; before the start the first one, which begins with the start. */
internal fun periodContaining(inputs: Inputs): JsonElement {
    val start = inputs.day("start")
    val found = cycleAt(billed(inputs, "billing_day"), maxOf(inputs.day("target"), start).toWhen())
    return obj("period" to listOf(maxOf(onDay(found.from), start), found.until))
}

/** How many boundaries have passed since the start. */
internal fun elapsedCycles(inputs: Inputs): JsonElement {
    val rhythm = billed(inputs, "billing_day")
    val passed = cycleAt(rhythm, inputs.day("target").toWhen()).number - cycleAt(rhythm, rhythm.anchor).number
    return obj("cycles" to maxOf(passed, 0))
}

/** The period that is billed on a date: in advance the one that contains it, in arrears the one before that. */
internal fun periodBilledAt(inputs: Inputs): JsonElement {
    val start = inputs.day("start")
    val align =
        when (val name = inputs.textOr("alignment", "anniversary")) {
            "anniversary" -> CycleAnchor.Anniversary
            "calendar" -> CycleAnchor.Calendar
            else -> malformed("there is no alignment `$name`")
        }
    val rhythm = Rhythm(start.toWhen(), inputs.interval("interval"), align = align)
    val running = cycleAt(rhythm, inputs.day("billing_at").toWhen())
    val billed =
        when (val billing = inputs.text("billing")) {
            "in_advance" -> running
            "in_arrear" -> cycle(rhythm, running.number - 1)
            else -> malformed("there is no billing `$billing`")
        }
    if (inputs.textOr("end_is", "exclusive") != "inclusive_last_second") {
        malformed("the end is either given as the last second of a day or not asked for")
    }
    return obj("from" to maxOf(onDay(billed.from), start), "to_inclusive" to billed.lastDay)
}

/** Boundaries from one number to another, over local days. */
internal fun boundaries(inputs: Inputs): JsonElement {
    val (anchor, every) = inputs.day("anchor") to inputs.interval("interval")
    val alignment = inputs.textOr("alignment", "anniversary")
    val hasDay = inputs.get("day") != null
    val rhythm =
        when {
            alignment == "anniversary" && !hasDay -> Rhythm(anchor.toWhen(), every)
            alignment == "calendar" && !hasDay -> Rhythm(anchor.toWhen(), every, align = CycleAnchor.Calendar)
            alignment == "day" && hasDay -> billedOn(anchor, inputs.long("day"), every)
            else -> malformed("the alignment is anniversary, calendar, or a day")
        }
    return obj("boundaries" to (inputs.long("from")..inputs.long("to")).map { boundary(rhythm, it) })
}

/** The first boundary after an instant, or at it if that is asked; not before the floor, and not after the end. */
internal fun next(inputs: Inputs): JsonElement {
    val (after, inclusive) = inputs.moment("after").toWhen() to inputs.flag("inclusive", false)
    val (floor, ends) = instantOf(inputs, "floor") to instantOf(inputs, "subscription_end")
    return obj("next" to nextBoundary(anchored(inputs), after, inclusive, floor, ends))
}

/** The first reset of a grant after now. */
internal fun nextReset(inputs: Inputs): JsonElement =
    obj("next" to nextBoundary(anchored(inputs), inputs.moment("now").toWhen()))

/** The first start of a calendar unit after an instant. */
internal fun nextCalendar(inputs: Inputs): JsonElement {
    val after = inputs.moment("after").toWhen()
    val name = inputs.textOr("week_starts", "monday")
    val starts = Weekday.entries.find { name.startsWith(it.name.lowercase()) } ?: malformed("no weekday `$name`")
    val rhythm = Rhythm(after, inputs.interval("interval"), CycleAnchor.Calendar, starts, inputs.zone())
    return obj("next" to nextBoundary(rhythm, after, inputs.flag("inclusive", false)))
}

internal fun periodContainingInstant(inputs: Inputs): JsonElement {
    val found = cycleAt(anchored(inputs), inputs.moment("instant").toWhen())
    return obj("period" to listOf(found.from, found.until))
}

internal fun localDays(inputs: Inputs): JsonElement {
    val (start, end) = inputs.moment("start") to inputs.moment("end")
    return obj("days" to daysBetween(start.toWhen(), end.toWhen(), zone = inputs.zone()))
}

internal fun daysOfFixedMonths(inputs: Inputs): JsonElement {
    val (start, end) = inputs.day("start") to inputs.day("end")
    return obj("days" to daysBetween(start.toWhen(), end.toWhen(), monthDays = inputs.long("fixed_days_per_month")))
}
