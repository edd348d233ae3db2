package tenure

import kotlin.test.Test

class TourTest {
    @Test
    fun aMembersYear() = tour()
}
