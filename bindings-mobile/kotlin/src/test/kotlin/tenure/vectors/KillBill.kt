package tenure.vectors

import kotlinx.serialization.json.JsonElement
import tenure.BilledPortion
import tenure.Charged
import tenure.PartCount
import tenure.Proration
import tenure.Rhythm
import tenure.StubOf
import tenure.Timing
import tenure.chargedUntil
import tenure.cycleAt
import tenure.nextBoundary
import tenure.portions
import tenure.roundTo
import tenure.sumExact
import tenure.toWhen

// What Kill Bill bills: cycles on a bill cycle day, with stubs against intervals that are not clamped again.

private val UNCLAMPED = Proration(stubOf = StubOf.UNCLAMPED)

/** The subscription that is asked about. */
private fun subscription(inputs: Inputs): Triple<Rhythm, Charged, Timing> {
    val from = inputs.day("start")
    val rhythm = billedOn(from, inputs.long("bill_cycle_day"), inputs.interval("interval"))
    val timing =
        when (val billing = inputs.text("billing")) {
            "in_advance" -> Timing.ADVANCE
            "in_arrear" -> Timing.ARREARS
            "in_arrear_greedy" -> Timing.ARREARS_GREEDY
            else -> malformed("there is no billing `$billing`")
        }
    val until = inputs.maybe("end", ::day)
    return Triple(rhythm, Charged(from = from, until = until, through = inputs.day("target")), timing)
}

/** The share of a whole cycle, rounded to so many decimals. */
private fun fraction(portion: BilledPortion, inputs: Inputs): String {
    val places = inputs.maybe("fraction_scale", ::long) ?: 9
    return roundTo("${portion.numerator}/${portion.denominator}", places, inputs.rounding())
}

private fun lines(inputs: Inputs): Pair<List<JsonElement>, List<String>> {
    val (rhythm, charged, timing) = subscription(inputs)
    val found = portions(rhythm, charged, timing, UNCLAMPED)
    val fractions = found.map { fraction(it, inputs) }
    val lines = found.zip(fractions) { each, part -> obj("from" to each.from, "to" to each.until, "fraction" to part) }
    return lines to fractions
}

internal fun billCycles(inputs: Inputs): JsonElement {
    inputs.get("fraction_scale")
    inputs.rounding()
    val (lines, fractions) = lines(inputs)
    return obj("cycles" to sumExact(fractions), "derived_lines" to lines)
}

internal fun billingLines(inputs: Inputs): JsonElement = obj("lines" to lines(inputs).first)

internal fun billingInterval(inputs: Inputs): JsonElement {
    val (rhythm, charged, timing) = subscription(inputs)
    val first = onDay(nextBoundary(rhythm, rhythm.anchor, inclusive = true))
    val billed = chargedUntil(rhythm, charged, timing)
    var answer =
        obj("has_something_to_bill" to (billed != null), "first_cycle_date" to first, "billed_through" to billed)
    if (billed != null) {
        // The last boundary that is reached; before the first one it is the first.
        val last = maxOf(onDay(cycleAt(rhythm, billed.toWhen()).from), first)
        answer = answer.with("last_cycle_date" to last, "next_cycle_date" to nextBoundary(rhythm, billed.toWhen()))
    }
    val found = portions(rhythm, charged, timing, UNCLAMPED)
    return answer.with("whole_periods" to found.count { it.whole })
}

/** A stub that leads up to the first boundary, or away from the last. */
internal fun stubFraction(inputs: Inputs): JsonElement {
    val (start, end) = inputs.day("start") to inputs.day("end")
    val month = inputs.maybe("fixed_days_per_month", ::long)
    val how = month?.let { Proration(count = PartCount.MonthOf(it.toInt())) } ?: UNCLAMPED
    val boundary =
        when (val side = inputs.text("side")) {
            "leading" -> end
            "trailing" -> start
            else -> malformed("there is no side `$side`")
        }
    val rhythm = Rhythm(boundary.toWhen(), inputs.interval("interval"))
    val found = portions(rhythm, Charged(from = start, until = end, through = end), proration = how)
    val portion = found.singleOrNull() ?: malformed("a stub is shorter than a cycle")
    return obj(
        "days" to portion.numerator,
        "denominator" to portion.denominator,
        "fraction" to fraction(portion, inputs),
    )
}
