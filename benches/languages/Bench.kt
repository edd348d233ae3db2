package tenure

import java.lang.management.ManagementFactory
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.util.Locale

// What a call from Kotlin costs, beside what the same takes in Rust, and a call that takes and returns the same and does
// nothing. `cargo xtask calls` builds what it needs.

private const val ROUNDS = 300
private const val WARM = 5.0

/** The seconds that so many take. */
private typealias Timed = (Long) -> Double

/** What is answered is kept here, so that the JVM does not leave it out. */
@Volatile private var kept: Any? = null

private val threads = ManagementFactory.getThreadMXBean()

/** The seconds that the thread had on a core for so many: on a clock, it would be what else the machine does too. */
private fun timed(run: (Long) -> Unit): Timed = { number ->
    val began = threads.currentThreadCpuTime
    run(number)
    (threads.currentThreadCpuTime - began) / 1e9
}

private fun calls(call: () -> Any): Timed = timed { number -> for (n in 0 until number) kept = call() }

/** How to measure one call, in seconds: as many in a row as fill some milliseconds. */
private fun cost(seconds: Timed): () -> Double {
    // The JVM compiles a call well only once it has run many times, and in the background.
    var (number, spent) = 1L to 0.0
    while (true) {
        val took = seconds(number)
        spent += took
        if (took < 0.005) number = maxOf(number * 2, (number * 0.006 / maxOf(took, 1e-9)).toLong())
        else if (spent > WARM) return { seconds(number) / number }
    }
}

private fun shown(seconds: Double): String =
    if (seconds > 1e-3) "%8.2f ms".format(Locale.ROOT, seconds * 1e3) else "%8.2f µs".format(Locale.ROOT, seconds * 1e6)

fun main() {
    val space = Space.open(Path.of(System.getProperty("tenure.root"), "core/examples/harbour/space.json"))
    val (at, through) = Instant.parse("2024-11-15T10:00:00Z") to LocalDate.parse("2024-11-30")
    val customer = space.holdersOf("door/main", at)[0]
    val price = Amount.parse("190.00 EUR")
    val bill = space.bill(through)
    val probe = Probe(space.may(customer, "door/main", at), bill)
    val rows =
        listOf(
            "may" to
                listOf(
                    calls { space.may(customer, "door/main", at) },
                    timed { times -> coreMay(space, customer, "door/main", at, times) },
                    calls { probe.may(customer, "door/main", at) },
                ),
            "prorate" to
                listOf(
                    calls { prorate(price, 16, 31) },
                    timed { times -> coreProrate(price, 16, 31, times) },
                    calls { probeProrate(price, 16, 31, null) },
                ),
            "bill of ${bill.invoices.sumOf { it.lines.size }} lines" to
                listOf(
                    calls { space.bill(through) },
                    timed { times -> coreBill(space, through, times) },
                    calls { probe.bill(through) },
                ),
        )
    println("%-20s %11s %11s %11s %22s".format("call", "from Kotlin", "in Rust", "no-op", "(call - Rust) / no-op"))
    for ((name, timers) in rows) {
        val measures = timers.map(::cost)
        // By turns, so that what else the machine does falls on all; the best of each is what the call itself takes.
        val rounds = List(ROUNDS) { measures.map { measure -> measure() } }
        val (call, core, empty) = measures.indices.map { n -> rounds.minOf { it[n] } }
        println("%-20s %s %s %s %22.2f".format(Locale.ROOT, name, shown(call), shown(core), shown(empty), (call - core) / empty))
    }
}
