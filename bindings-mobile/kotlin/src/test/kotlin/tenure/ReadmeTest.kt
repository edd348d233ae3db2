package tenure

import java.math.BigDecimal
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import kotlin.io.path.exists
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue

/** What is shown to people is what is compiled and run here. */
class ReadmeTest {
    @Test
    fun firstTaste() {
        val space = quay()

        // On Friday 16 January at six in the evening, ann may go in, until eight.
        val decision = space.may("ann", "door/main", at = Instant.parse("2026-01-16T18:00:00Z"))
        check(decision.allowed && decision.until == Instant.parse("2026-01-16T20:00:00Z"))

        // She owes 16 of January's 31 days, 98.06, and 23% of tax on it, 22.55.
        val bill = space.bill(through = LocalDate.parse("2026-01-31"))
        check(bill.invoices[0].total == Amount(BigDecimal("120.61"), "EUR"))
    }

    @Test
    fun errors() {
        val space = quay()
        try {
            space.may("zoe", "door/main", at = Instant.now())
        } catch (stranger: TenureException.Question) {
            check(stranger.code == "invalid_question")
        }
        assertFailsWith<TenureException.Question> { space.may("zoe", "door/main", at = Instant.now()) }
    }

    /** Every line that the pages show stands in this file, or in Swift's. */
    @Test
    fun whatThePagesShowIsWhatIsRun() {
        val pages = shared("README.md") + shared("bindings-mobile/README.md")
        val sources =
            mapOf(
                "kotlin" to "bindings-mobile/kotlin/src/test/kotlin/tenure/ReadmeTest.kt",
                "swift" to "bindings-mobile/swift/Tests/TenureTests/ReadmeTests.swift",
            )
        for ((language, source) in sources) {
            val there = shared(source).lines().map(String::trim).toSet()
            val blocks = Regex("^```$language\\n(.*?)^```", setOf(RegexOption.MULTILINE, RegexOption.DOT_MATCHES_ALL))
            val shown = blocks.findAll(pages).flatMap { it.groupValues[1].lines() }.map(String::trim).toList()
            assertTrue(shown.isNotEmpty())
            val opens = listOf("Space.open(Path.of(\"core/examples/quay.json\"))", "core/examples/quay.json\"))")
            val own = shown.filter { line -> opens.none { it in line } && !line.startsWith("import tenure.") }
            assertEquals(emptyList(), own.filter { it !in there }, language)
            assertTrue(shown.any { line -> opens.any { it in line } })
        }
        assertTrue(QUAY.exists())
    }

    private fun quay() = Space.open(QUAY)

    private companion object {
        // `Space.open(Path.of("core/examples/quay.json"))` on the pages: the tests run in another folder.
        val QUAY: Path = root().resolve("core/examples/quay.json")
    }
}
