package tenure

import java.math.BigDecimal
import java.math.BigInteger
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.ZoneId
import java.util.Base64
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import tenure.vectors.Inputs
import tenure.vectors.json
import tenure.vectors.list
import tenure.vectors.long
import tenure.vectors.obj
import tenure.vectors.parsed
import tenure.vectors.text

/** What must be refused in every language, with the same codes: `core/tests/bad_input.json`. */
class BadInputTest {
    private val table = parsed(shared("core/tests/bad_input.json")) as JsonObject
    private val file = table.getValue("space") as JsonObject
    private val space = Space.read(file.toString())

    private fun cases(section: String) = list(table.getValue(section)).map { it as JsonObject }

    private fun name(case: JsonObject) = text(case.getValue("name"))

    /** What is wrong, and that a good question is still answered. */
    private fun refused(call: () -> Any?): JsonElement {
        val refusal = assertFailsWith<TenureException> { call() }
        assertEquals(refusal.errors.first(), Problem(refusal.code, refusal.path, refusal.message))
        assertTrue(space.may("ann", "door/main", AT).allowed)
        return json(refusal.errors.map { obj("code" to it.code, "path" to it.path) })
    }

    @Test
    fun filesThatAreRead() {
        val cases = cases("reading") + cases("changed")
        for (case in cases) assertEquals(case["errors"], refused { Space.read(bytes(case)) }, name(case))
        println("bad input: ${cases.size} files refused")
    }

    @Test
    fun questionsThatAreAsked() {
        val cases = cases("asking")
        for (case in cases) {
            val input = Inputs(case.getValue("in") as JsonObject)
            val got = refused { ask(text(case.getValue("op")), input) }
            assertEquals(JsonArray(listOf(case.getValue("error"))), got, name(case))
        }
        println("bad input: ${cases.size} questions refused")
    }

    /** Of what only a language's own surface can be given, all but one does not compile: the types are asked instead. */
    @Test
    fun valuesOfTheLanguage() {
        val cases = cases("native").associateBy(::name)
        val unicode = "text that is no Unicode"
        val got = refused { space.may("a\ud800b", "door/main", AT) }
        assertEquals(JsonArray(listOf(cases.getValue(unicode).getValue("error"))), got)
        for ((name, refuses) in REFUSED_BY_THE_COMPILER) assertTrue(refuses(), name)
        assertEquals(cases.keys, REFUSED_BY_THE_COMPILER.keys + unicode)
        println("bad input: 1 value refused, ${REFUSED_BY_THE_COMPILER.size} that the compiler refuses")
    }

    /** What only Kotlin's types can hold. */
    @Test
    fun valuesOfKotlin() {
        val eur = Amount(BigDecimal("100.00"), "EUR")
        val lots = listOf(PoolLot("a", BigDecimal(60), AT))
        val cases: Map<String, Triple<String, String?, () -> Any?>> =
            mapOf(
                "a decimal with an enormous exponent" to
                    Triple("invalid_decimal", "amount") { draw(lots, BigDecimal("1E+1000000000")) },
                "a decimal with a tiny exponent" to
                    Triple("invalid_decimal", "amount") { draw(lots, BigDecimal("1E-1000000000")) },
                "the last instant" to Triple("invalid_moment", "at") { space.may("ann", "door/main", Instant.MAX) },
                "the last day" to Triple("invalid_day", "through") { space.bill(LocalDate.MAX) },
                "an offset as a zone" to
                    Triple("unknown_zone", "zone") { localDay(AT.toWhen(), ZoneId.of("+01:00")) },
                "a currency that there is not" to
                    Triple("unknown_currency", "price.currency") { prorate(eur.copy(currency = "XXQ"), 1, 2) },
                "an amount finer than a cent" to
                    Triple("too_many_decimals", "price") { prorate(eur.copy(value = BigDecimal("1.005")), 1, 2) },
                "a weight below zero" to Triple("out_of_range", "weights[1]") { split(eur, listOf(1, -1)) },
                "places beyond all bounds" to
                    Triple("out_of_range", "round_first.fraction") {
                        prorate(eur, 1, 2, Proration(roundFirst = RoundFirst.Fraction(300)))
                    },
                "an instant as a day of cycles" to
                    Triple("invalid_interval", "every") { boundary(Rhythm(AT.toWhen(), "P1M2D"), 1) },
                "half of a pair in a text" to
                    Triple("wrong_type", "value") { roundTo("1\udc00", 2) },
                "half of a pair in a file" to
                    Triple("invalid_json", null) { Space.read("{\"\ud800\": 1}") },
            )
        for ((name, case) in cases) {
            val (code, path, call) = case
            assertEquals(json(listOf(obj("code" to code, "path" to path))), refused(call), name)
        }
        println("bad input: ${cases.size} values of Kotlin refused")
    }

    @Test
    fun nothingIsLeftBehind() {
        fun ask(times: Int) = repeat(times) {
            assertTrue(space.may("ann", "door/main", AT).allowed)
            assertFailsWith<TenureException> { space.may("zoe", "door/main", AT) }
        }
        ask(5_000)
        val status = Path.of("/proc/self/status")
        if (!Files.exists(status)) return
        fun resident(): Long {
            // What the JVM has not yet freed of what it holds outside its heap.
            repeat(2) { System.gc(); Thread.sleep(200) }
            val line = Files.readAllLines(status).first { it.startsWith("VmRSS:") }
            return line.filter(Char::isDigit).toLong()
        }
        // The JVM itself grows while it compiles and adapts its heap, and not for ever; what stays behind adds to every round:
        // more than 10 MiB, if it is an answer or an error each time.
        val rounds = sequence {
            repeat(5) {
                val before = resident()
                ask(20_000)
                yield((resident() - before) / 1_024)
            }
        }
        val grown = rounds.onEach { println("memory: $it MiB more after 20,000 good questions and as many bad ones") }
        assertTrue(grown.any { it < 8 })
    }

    private fun bytes(case: JsonObject): ByteArray {
        case["text"]?.let { return text(it).toByteArray() }
        case["base64"]?.let { return Base64.getDecoder().decode(text(it)) }
        case["repeat"]?.let {
            val repeat = Inputs(it as JsonObject)
            val many = repeat.text("text").repeat(repeat.int("times"))
            return (repeat.text("before") + many + repeat.text("after")).toByteArray()
        }
        return JsonObject(file + (case.getValue("with") as JsonObject)).toString().toByteArray()
    }

    private fun ask(op: String, inputs: Inputs): Any? {
        fun moment(key: String) = Instant.parse(inputs.text(key))
        fun day(key: String) = LocalDate.parse(inputs.text(key))
        fun decimal(key: String) = inputs.maybe(key) { BigDecimal(text(it)) }
        return when (op) {
            "may" -> space.may(inputs.text("customer"), inputs.text("permission"), moment("at"))
            "standing" -> space.standing(inputs.text("customer"), moment("at"))
            "timeline" -> space.timeline(inputs.text("customer"), moment("from"), moment("until"))
            "balance" -> {
                val (kind, id) = (inputs.value("party") as JsonObject).entries.single()
                val party = if (kind == "customer") Party.Customer(text(id)) else Party.Company(text(id))
                space.balance(party, inputs.text("credit"), moment("at"))
            }
            "explain" -> space.explain(inputs.text("line"), day("through"))
            "may_book" -> {
                val (from, until) = moment("from") to moment("until")
                space.mayBook(inputs.text("customer"), inputs.text("resource"), from, until, moment("at"))
            }
            "propose" -> space.propose(Request.read(inputs.value("request").toString()))
            "compare_presets" -> space.comparePresets(inputs.maybe("a", ::text), inputs.text("b"), day("through"))
            "due" -> space.due(moment("from"), moment("until"))
            "recurring_revenue" -> space.recurringRevenue(day("from"), day("until"))
            "prorate" -> prorate(Amount.parse(inputs.text("price")), inputs.long("part"), inputs.long("whole"))
            "split" -> split(Amount.parse(inputs.text("total")), inputs.list("weights").map(::long))
            "cycles" -> {
                val rhythm = inputs.within("rhythm")
                val anchor = LocalDate.parse(rhythm.text("anchor")).toWhen()
                cycles(Rhythm(anchor, rhythm.text("every")), day("from").toWhen(), day("until").toWhen())
            }
            "draw" -> {
                val lots =
                    inputs.objects("lots") {
                        PoolLot(it.text("id"), BigDecimal(it.text("amount")), Instant.parse(it.text("from")))
                    }
                draw(lots, decimal("amount")!!, step = decimal("step"))
            }
            "round_to" -> roundTo(inputs.text("value"), inputs.long("places"))
            else -> error("`$op` is not asked here")
        }
    }

    private companion object {
        val AT: Instant = Instant.parse("2026-01-16T18:00:00Z")

        private fun parameter(owner: Class<*>, function: String, position: Int) =
            owner.methods.first { it.name == function }.genericParameterTypes[position]

        /** No value of these types can be given there. */
        private fun takes(function: String, position: Int, other: Class<*>): Boolean {
            val owner = if (function in setOf("may", "bill", "balance")) Space::class.java else CALCULATORS
            val wanted = parameter(owner, function, position)
            val plain = wanted as? Class<*> ?: (wanted as java.lang.reflect.ParameterizedType).rawType as Class<*>
            return plain.isAssignableFrom(other)
        }

        private val CALCULATORS: Class<*> = Class.forName("tenure.Tenure_mobileKt")

        val REFUSED_BY_THE_COMPILER: Map<String, () -> Boolean> =
            mapOf(
                "a float as an amount" to { !takes("prorate", 0, Double::class.java) },
                "a float as credits" to { !takes("draw", 1, Double::class.java) },
                "not a number as credits" to { !takes("draw", 1, Double.NaN::class.java) },
                "a whole number as an amount" to { !takes("prorate", 0, Long::class.java) },
                "a date-time without a zone" to { !takes("may", 2, LocalDateTime::class.java) },
                "a date where an instant is wanted" to { !takes("may", 2, LocalDate::class.java) },
                "an instant where a date is wanted" to { !takes("bill", 0, Instant::class.java) },
                "a number as an id" to { !takes("may", 0, Long::class.java) },
                "nothing as an id" to {
                    // Who calls it from Java is refused by Kotlin's own check.
                    val may = Space::class.java.methods.first { it.name == "may" }
                    val space = Space.read(quay())
                    val thrown = runCatching { may.invoke(space, null, "door/main", AT) }.exceptionOrNull()
                    thrown?.cause is NullPointerException
                },
                "a truth as a whole number" to { !takes("prorate", 1, Boolean::class.java) },
                "a fraction as a whole number" to { !takes("prorate", 1, Double::class.java) },
                "a whole number beyond all bounds" to { !takes("prorate", 1, BigInteger::class.java) },
                "text where a list is wanted" to { !takes("split", 1, String::class.java) },
                "a list where a record is wanted" to { !takes("balance", 0, List::class.java) },
                "a number among the weights that is text" to {
                    "Long" in parameter(CALCULATORS, "split", 1).typeName
                },
                "a rounding that there is not" to { !takes("roundTo", 2, String::class.java) },
                "a field that the record does not have" to {
                    Party.Customer::class.java.declaredFields.none { it.name == "colour" }
                },
            )
    }
}
