package tenure.vectors

import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.system.exitProcess
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import tenure.TenureException
import tenure.root

// The vectors of `core/vectors/`: questions with the answers that they must have, asked through the public API.

/** What is not asked outside Rust, with the reason that `core/vectors/README.md` gives. */
private val SKIPPED =
    mapOf(
        "add_duration" to
            "the library has no durations of several units; the Rust runner puts one together from dates and seconds",
    )

private class Ask(val op: String, val input: JsonObject, val out: JsonElement)

fun main() {
    var failed = 0
    val sum = intArrayOf(0, 0)
    val skips = sortedSetOf<String>()
    val files = root().resolve("core/vectors").listDirectoryEntries("*.json").sortedBy(Path::name)
    val families = sortedMapOf<String, IntArray>()
    for (path in files.filter { it.name != "vectors.schema.json" }) {
        val file = parsed(path.readText()) as JsonObject
        val family = text(file.getValue("family"))
        val counts = families.getOrPut(family) { intArrayOf(0, 0) }
        for (vector in list(file.getValue("vectors")).map { it as JsonObject }) {
            val asks = asks(vector)
            val skipped = asks.map { it.op }.filter { "space" !in vector && it in SKIPPED }
            counts[if (skipped.isEmpty()) 0 else 1]++
            skips += skipped
            val wrong = if (skipped.isEmpty()) wrong(vector, asks, file) else null
            if (wrong != null) {
                failed++
                println("FAILED $family / ${text(vector.getValue("name"))}\n      $wrong")
            }
        }
    }
    for ((family, counts) in families) {
        println("vectors ${family.replace(' ', '_')} ${counts[0]} ${counts[1]}")
        counts.forEachIndexed { n, count -> sum[n] += count }
    }
    println("vectors all ${sum[0]} ${sum[1]}")
    skips.forEach { println("skipped $it: ${SKIPPED[it]}") }
    if (failed > 0) {
        println("$failed vectors failed")
        exitProcess(1)
    }
}

/** What is wrong with the answers to a vector, if anything is. */
private fun wrong(vector: JsonObject, asks: List<Ask>, file: JsonObject): String? {
    val differs =
        try {
            val space = space(vector, file)
            asks.firstNotNullOfOrNull { differs(it, space) }
        } catch (error: Malformed) {
            return "malformed: ${error.message}"
        }
    val disagrees = vector["disagrees"]?.let(::text)
    return when {
        disagrees == null -> differs
        differs == null -> "passes, though it is said to disagree: $disagrees"
        else -> null
    }
}

private fun differs(ask: Ask, space: JsonObject?): String? {
    val inputs = Inputs(ask.input)
    val got =
        try {
            if (space != null) answerOfSpace(ask.op, inputs, space) else answerOfCalculator(ask.op, inputs)
        } catch (refusal: TenureException) {
            obj("error" to refusal.code, "path" to refusal.path)
        } catch (unasked: Unasked) {
            return "`${unasked.op}` cannot be asked"
        }
    return differs(ask.out, got, ask.op)?.let { "$it\n      whole answer: $got" }
}

/** What is asked, in order. */
private fun asks(vector: JsonObject): List<Ask> {
    fun ask(fields: JsonObject) =
        Ask(text(fields.getValue("op")), fields.getValue("in") as JsonObject, fields.getValue("out"))
    val own = if ("op" in vector) listOf(ask(vector)) else emptyList()
    return own + vector["asks"]?.let(::list).orEmpty().map { ask(it as JsonObject) }
}

/** The space file that the questions are about. */
private fun space(vector: JsonObject, file: JsonObject): JsonObject? {
    val named = vector["space"] ?: return null
    val space = if (named is JsonPrimitive) (file.getValue("spaces") as JsonObject).getValue(named.content) else named
    val more = vector["with"] as? JsonObject ?: return space as JsonObject
    val merged = more.mapValues { (array, more) ->
        val there = (space as JsonObject)[array]
        when {
            there is JsonArray && more is JsonArray -> JsonArray(there + more)
            there is JsonObject && more is JsonObject -> JsonObject(there + more)
            else -> more
        }
    }
    return JsonObject(space as JsonObject + merged)
}
