package tenure.vectors

import kotlinx.serialization.json.JsonElement

internal fun answerOfCalculator(op: String, inputs: Inputs): JsonElement =
    if (op == "read") readText(inputs) else throw Unasked(op)
