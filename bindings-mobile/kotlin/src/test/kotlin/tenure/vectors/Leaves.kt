package tenure.vectors

import kotlinx.serialization.json.JsonElement
import tenure.DatedHours
import tenure.LeafKind
import tenure.WeeklyWindow
import tenure.canonical
import tenure.hours
import tenure.localDay
import tenure.roundTo
import tenure.toWhen

// Leaf types, zones and opening hours.

/** Reads a leaf, and writes it as it is written. */
internal fun parse(inputs: Inputs): JsonElement {
    val kind = named<LeafKind>(inputs.value("type"))
    return obj("text" to canonical(kind, inputs.text("text")))
}

/** The first instant of a local day, and how many seconds it has. */
internal fun startOfDay(inputs: Inputs): JsonElement {
    val day = localDay(inputs.day("day").toWhen(), inputs.zone())
    return obj("start" to day.from, "seconds" to day.seconds)
}

/** The exact value of a fraction, rounded to so many decimals. */
internal fun round(inputs: Inputs): JsonElement =
    obj("rounded" to roundTo(inputs.text("value"), inputs.long("places"), inputs.rounding()))

/** Whether weekly windows, with their exceptions, are open at instants, and around each instant since and until when. */
internal fun open(inputs: Inputs): JsonElement {
    val windows =
        inputs.objects("windows") { window ->
            WeeklyWindow(window.list("days").map(::weekday), window.text("from"), window.text("until"))
        }
    val exceptions =
        inputs.objects("exceptions") { DatedHours(it.day("from"), it.day("until"), it.objects("open", ::openRange)) }
    val pieces = inputs.list("at").map { hours(windows, exceptions, moment(it), inputs.zone()) }
    return obj("pieces" to pieces.map { parsed(it.toJson()) })
}
