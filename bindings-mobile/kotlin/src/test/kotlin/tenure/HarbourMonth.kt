package tenure

import java.time.LocalDate

// The month end of Harbour as JSON, on one line. The same program is in every language, and all must write the same bytes.

fun main() {
    val space = Space.read(shared("core/examples/harbour/space.json"))
    val month = space.monthEnd(LocalDate.parse("2024-11-30"))
    System.out.write((month.toJson() + "\n").toByteArray())
    System.out.flush()
}
