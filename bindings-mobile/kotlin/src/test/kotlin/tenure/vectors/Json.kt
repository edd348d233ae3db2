package tenure.vectors

import java.math.BigDecimal
import java.math.BigInteger
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import tenure.Amount
import tenure.Facts
import tenure.LeafKind
import tenure.When
import tenure.canonical

// JSON as the runner needs it: read, put together, and compared.

internal fun parsed(text: String): JsonElement = Json.parseToJsonElement(text)

internal fun obj(vararg fields: Pair<String, Any?>): JsonObject =
    JsonObject(fields.associate { (key, value) -> key to json(value) })

/** A value in JSON: decimals, dates, instants and amounts are text. */
internal fun json(value: Any?): JsonElement =
    when (value) {
        null -> JsonNull
        is JsonElement -> value
        is Boolean -> JsonPrimitive(value)
        is Number -> if (value is BigDecimal) JsonPrimitive(value.toPlainString()) else JsonPrimitive(value)
        is String -> JsonPrimitive(value)
        is LocalDate, is Amount -> JsonPrimitive(value.toString())
        is Instant -> JsonPrimitive(canonical(LeafKind.MOMENT, value.toString()))
        is When.Day -> json(value.value)
        is When.Moment -> json(value.value)
        is Facts -> parsed(value.json)
        is Map<*, *> -> JsonObject(value.entries.associate { (key, each) -> key.toString() to json(each) })
        is Iterable<*> -> JsonArray(value.map(::json))
        else -> error("${value.javaClass} has no JSON here")
    }

/** The object with more fields. */
internal fun JsonElement.with(vararg fields: Pair<String, Any?>): JsonObject =
    JsonObject((this as JsonObject) + obj(*fields))

/** The object, each of whose elements of a list has more fields. */
internal fun JsonElement.withEach(list: String, fields: (Int) -> Pair<String, Any?>): JsonObject {
    val elements = (this as JsonObject)[list] as? JsonArray ?: return this
    return with(list to elements.mapIndexed { n, element -> element.with(fields(n)) })
}

/**
 * Nothing if [got] has everything that [expected] names, or else where it differs: of objects the keys that are named (an
 * absent one counts as null), of lists every element, decimal strings by their value.
 */
internal fun differs(expected: JsonElement, got: JsonElement, at: String): String? =
    when {
        expected is JsonObject && got is JsonObject ->
            expected.entries.firstNotNullOfOrNull { (key, each) -> differs(each, got[key] ?: JsonNull, "$at.$key") }
        expected is JsonArray && got is JsonArray && expected.size == got.size ->
            expected.indices.firstNotNullOfOrNull { n -> differs(expected[n], got[n], "$at[$n]") }
        expected == got || sameNumber(expected, got) -> null
        else -> "$at: expected $expected, got $got"
    }

private val NUMBER = Regex("([+-]?[0-9]+(?:\\.[0-9]+)?)(?:/([0-9]+))?")

private fun sameNumber(one: JsonElement, other: JsonElement): Boolean {
    if (one !is JsonPrimitive || other !is JsonPrimitive || !one.isString || !other.isString) return false
    val (a, b) = (NUMBER.matchEntire(one.content) ?: return false) to (NUMBER.matchEntire(other.content) ?: return false)
    if (a.groupValues[2] != "") return false
    val denominator = b.groupValues[2].ifEmpty { "1" }.let(::BigInteger)
    return BigDecimal(a.groupValues[1]).multiply(BigDecimal(denominator)).compareTo(BigDecimal(b.groupValues[1])) == 0
}
