package tenure.vectors

import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import tenure.Amount
import tenure.CycleAnchor
import tenure.DatedTerm
import tenure.LeafKind
import tenure.Rhythm
import tenure.Status
import tenure.TenureException
import tenure.Term
import tenure.boundary
import tenure.canonical
import tenure.cycle
import tenure.cycleAt
import tenure.nextTerm
import tenure.parse
import tenure.prorate
import tenure.renewal
import tenure.roundTo
import tenure.status
import tenure.termDates
import tenure.toWhen

// Dates and statuses of memberships.

private fun length(inputs: Inputs): String = units(inputs.text("duration_unit"), inputs.long("duration_interval"))

/**
 * A plan as membership software describes it: `rolling` from the start day, or `fixed` to a month-day or, for months and
 * weeks, to the calendar; with a rollover day from which a joiner gets the next period too.
 */
private fun plan(inputs: Inputs): Term {
    val length = length(inputs)
    fun monthDay(key: String) = inputs.maybe(key) { canonical(LeafKind.MONTH_DAY, text(it)) }
    val (starts, rollover) = monthDay("starts") to monthDay("rollover")
    val period = inputs.text("period")
    return when {
        period == "rolling" -> Term.Rolling(length)
        period == "fixed" && (starts != null || rollover != null) -> Term.Season(starts ?: "01-01", length, rollover)
        period == "fixed" -> Term.Calendar(length, inputs.maybe("rollover_day", ::long)?.toInt())
        else -> malformed("there is no period `$period`")
    }
}

private fun planOf(inputs: Inputs): Term {
    val given = inputs.within("plan")
    return plan(given).also { given.finish() }
}

/** The day after one: end dates of other systems are the last day. */
private fun after(day: LocalDate): LocalDate = onDay(boundary(Rhythm(day.toWhen(), "P1D"), 1))

private fun end(inputs: Inputs, key: String): LocalDate? = inputs.maybe(key) { after(day(it)) }

internal fun membershipDates(inputs: Inputs): JsonElement {
    val (start, until) = inputs.maybe("start_date", ::day) to end(inputs, "end_date")
    return try {
        val dates = termDates(planOf(inputs), inputs.day("join_date"), start, until)
        obj("join_date" to dates.joined, "start_date" to dates.start, "end_date" to dates.lastDay)
    } catch (refusal: TenureException) {
        val field = refusal.path ?: throw refusal
        obj("error_field" to if (field == "until") "end_date" else "start_date", "error" to refusal.code)
    }
}

/** The first day of the term after so many, counted from a date. */
internal fun following(inputs: Inputs): JsonElement {
    val length = length(inputs)
    val alignment = inputs.textOr("alignment", "rolling")
    val term =
        when {
            alignment == "rolling" -> Term.Rolling(length)
            alignment == "calendar" && inputs.textOr("week_starts", "monday") == "monday" -> Term.Calendar(length)
            else -> malformed("terms roll, or follow the calendar, whose weeks start on Mondays")
        }
    return obj("next_term_starts" to nextTerm(term, inputs.day("from"), inputs.maybe("terms", ::long)))
}

/** The term that a renewal buys. */
internal fun renewed(inputs: Inputs): JsonElement {
    val until = end(inputs, "end_date") ?: malformed("what is renewed ends")
    val grace = inputs.maybe("grace", ::interval)
    val bought = renewal(planOf(inputs), inputs.day("renewed_on"), until, grace)
    return obj("start_date" to bought.start, "end_date" to bought.lastDay)
}

/** A part of a term, as a decimal of two places. */
private fun share(days: Long, of: Long): String = roundTo("$days/$of", 2)

/** What is left of a calendar term for somebody who joins in it. The day of joining counts, or not. */
internal fun termShare(inputs: Inputs): JsonElement {
    val start = inputs.day("start_date")
    if (inputs.text("alignment") != "calendar") malformed("only a calendar term has a part that is over")
    val rhythm = Rhythm(start.toWhen(), length(inputs), CycleAnchor.Calendar)
    val term = cycleAt(rhythm, start.toWhen())
    val (from, until) = onDay(term.from) to after(term.lastDay)
    val first = if (inputs.flag("count_start_day", true)) start else after(start)
    return obj(
        "fraction" to share(daysOf(first to until), daysOf(from to until)),
        "start_date" to start,
        "end_date" to term.lastDay,
    )
}

/** What is left of an event for somebody who joins on a date, and its share of the price. */
internal fun eventShare(inputs: Inputs): JsonElement {
    val (from, last) = inputs.days("window")
    val until = after(last)
    val dates = termDates(Term.Event(from, until), inputs.day("start_date"))
    val (left, whole) = daysOf(dates.start to until) to daysOf(from to until)
    val price = prorate(Amount.parse("${inputs.text("price")} USD"), left, whole)
    return obj(
        "fraction" to share(left, whole),
        "price" to number(price.amount),
        "start_date" to dates.start,
        "end_date" to dates.lastDay,
    )
}

/** The last days of the first monthly periods of memberships that start on these days. */
internal fun anniversaryEnds(inputs: Inputs): JsonElement {
    if (inputs.text("billing") != "anniversary") malformed("the periods are anniversaries")
    return obj("period_ends" to inputs.list("starts").map { cycle(Rhythm(day(it).toWhen(), "P1M"), 0).lastDay })
}

/** The first period of somebody who joins between two billing days, as it is prorated, and as a whole. */
internal fun firstPeriod(inputs: Inputs): JsonElement {
    val joined = inputs.day("sign_up")
    val whole = cycleAt(billedOn(joined, inputs.long("billing_day"), "P1M"), joined.toWhen())
    return obj(
        "with_proration" to listOf(joined, whole.until),
        "without_proration" to listOf(whole.from, whole.until),
        "invoiced_on" to joined,
    )
}

/**
 * The name that CiviCRM's default rules have for a status: New for three months from joining, Current until the end,
 * Grace for a month after it, Expired.
 */
internal fun membershipStatus(inputs: Inputs): JsonElement {
    if (inputs.text("status_rules") != "civi_default") malformed("the rules are CiviCRM's")
    val dates =
        DatedTerm(
            joined = inputs.day("join_date"),
            start = inputs.day("start_date"),
            until = end(inputs, "end_date"),
            grace = "P1M",
            newFor = "P3M",
        )
    val found = status(dates, inputs.day("as_of"))
    val name =
        when (found.status) {
            Status.ACTIVE -> if (found.isNew) "New" else "Current"
            Status.GRACE -> "Grace"
            Status.EXPIRED -> "Expired"
            Status.UPCOMING -> null
            else -> malformed("CiviCRM has no name for ${found.status}")
        }
    return obj("status" to name)
}
