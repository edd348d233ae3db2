package tenure

import java.nio.file.Path
import kotlin.io.path.readText

/** The root of the repository: the tests read files that all languages share. */
internal fun root(): Path = Path.of(System.getProperty("tenure.root", "../.."))

/** A shared file. */
internal fun shared(path: String): String = root().resolve(path).readText()

/** The space of the README. */
internal fun quay(): String = shared("core/examples/quay.json")
