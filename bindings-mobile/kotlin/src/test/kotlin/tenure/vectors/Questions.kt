package tenure.vectors

import java.time.Instant
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import tenure.Assumptions
import tenure.Facts
import tenure.Party
import tenure.Proposal
import tenure.Renewals
import tenure.Request
import tenure.Space
import tenure.Standing
import tenure.TenureException
import tenure.Usage
import tenure.Visitor
import tenure.read

// Questions to a space.

internal fun answerOfSpace(op: String, inputs: Inputs, file: JsonObject): JsonElement {
    val space =
        try {
            Space.read(file.toString())
        } catch (refusal: TenureException) {
            if (op == "read") return refusals(refusal)
            malformed("the space cannot be read: ${refusal.message}")
        }
    return ask(op, inputs, space).also { inputs.finish() }
}

/** Reads a file that is given as text, since it may not even be JSON. */
internal fun readText(inputs: Inputs): JsonElement =
    try {
        counted(Space.read(inputs.text("text")))
    } catch (refusal: TenureException) {
        refusals(refusal)
    }

private fun counted(space: Space) = obj("facts" to space.count())

/** All that is wrong. */
private fun refusals(refusal: TenureException) =
    obj("errors" to refusal.errors.map { obj("code" to it.code, "path" to it.path) })

private fun ask(op: String, inputs: Inputs, whole: Space): JsonElement {
    val space = inputs.maybe("known", ::moment)?.let(whole::knownOn) ?: whole
    return when (op) {
        "read" -> counted(space)
        "standing" -> standing(space.standing(inputs.text("customer"), inputs.moment("at")))
        "timeline" -> {
            val pieces = space.timeline(inputs.text("customer"), inputs.moment("from"), inputs.moment("until"))
            obj("pieces" to pieces.map(::standing))
        }
        "may" -> {
            val decision = space.may(inputs.text("customer"), inputs.text("permission"), inputs.moment("at"))
            parsed(decision.toJson()).withEach("reasons") { "sentence" to decision.reasons[it].sentence() }
        }
        "holders_of" -> obj("customers" to space.holdersOf(inputs.text("permission"), inputs.moment("at")))
        "customer_profile" -> parsed(space.customerProfile(inputs.text("customer"), inputs.moment("at")).toJson())
        "company_profile" -> parsed(space.companyProfile(inputs.text("company"), inputs.moment("at")).toJson())
        "balance" -> parsed(space.balance(party(inputs), inputs.text("credit"), inputs.moment("at")).toJson())
        "history" -> {
            val history = space.ledger(party(inputs), inputs.text("credit"), inputs.moment("until"))
            parsed(history.toJson()).withEach("entries") { "sentence" to history.entries[it].sentence() }
        }
        "statement" -> {
            val (from, until) = inputs.moment("from") to inputs.moment("until")
            parsed(space.statement(party(inputs), inputs.text("credit"), from, until).toJson())
        }
        "may_book" -> {
            val (from, until) = inputs.moment("from") to inputs.moment("until")
            val at = inputs.moment("at")
            parsed(space.mayBook(inputs.text("customer"), inputs.text("resource"), from, until, at).toJson())
        }
        "cancelling" -> parsed(space.cancelling(inputs.text("booking"), inputs.moment("at")).toJson())
        "bill" -> parsed(billed(inputs, space).bill(inputs.day("through")).toJson())
        "explain" -> parsed(billed(inputs, space).explain(inputs.text("line"), inputs.day("through")).toJson())
        "explain_bill" ->
            obj("invoices" to billed(inputs, space).explainBill(inputs.day("through")).map { parsed(it.toJson()) })
        "explain_invoice" -> parsed(billed(inputs, space).explainInvoice(inputs.text("invoice")).toJson())
        "compare_policies" -> {
            val a = inputs.maybe("a", ::text)
            parsed(space.comparePresets(a, inputs.text("b"), inputs.day("through")).toJson())
        }
        "propose" -> {
            val proposal = proposed(space, inputs.value("request"))
            parsed(proposal.toJson())
                .withEach("refusals") { "sentence" to proposal.refusals[it].sentence() }
                .withEach("remarks") { "sentence" to proposal.remarks[it].sentence() }
        }
        "still_valid" -> {
            val proposal = proposed(space, inputs.value("request"))
            val after = inputs.get("after")?.let(::list).orEmpty()
            val then = after.fold(space) { then, request -> then.with(proposed(then, request).facts) }
            val at = if (inputs.get("at") == null) proposal.at else inputs.moment("at")
            obj("valid" to then.stillValid(proposal, at), "stale" to then.stale(proposal).map { parsed(it.toJson()) })
        }
        "sign_up" -> {
            val visitor = visitor(inputs.value("visitor"))
            parsed(space.signUp(inputs.text("plan"), visitor, inputs.moment("at")).toJson())
        }
        "due" -> {
            val notices = space.due(inputs.moment("from"), inputs.moment("until"))
            obj("notices" to notices.map { parsed(it.toJson()).with("sentence" to it.sentence()) })
        }
        "recurring_revenue" -> parsed(space.recurringRevenue(inputs.day("from"), inputs.day("until")).toJson())
        "retention" -> parsed(space.retention(inputs.day("from"), inputs.day("until")).toJson())
        "utilisation" -> parsed(space.utilisation(inputs.day("from"), inputs.day("until")).toJson())
        "inactive" ->
            obj("members" to space.inactive(inputs.moment("at"), inputs.text("after")).map { parsed(it.toJson()) })
        "whole_profile" -> parsed(space.wholeProfile(party(inputs), inputs.moment("at")).toJson())
        "simulate" -> {
            val assumptions = inputs.maybe("assumptions", ::assumptions) ?: Assumptions()
            refused { parsed(space.simulate(inputs.moment("at"), inputs.day("until"), assumptions).toJson()) }
        }
        "compare" -> {
            val through = inputs.day("through")
            val facts = inputs.value("catalogue")
            refused { parsed(space.compare(fragment(space, facts), through).toJson()) }
        }
        "issue_card" -> issued(inputs, space)
        "reissue_card" -> reissued(inputs, space)
        "lint" -> obj("findings" to space.lint().map { parsed(it.toJson()) })
        else -> throw Unasked(op)
    }
}

/** What is answered to a request, which is read as a host's would be. */
private fun proposed(space: Space, request: JsonElement): Proposal = space.propose(Request.read(request.toString()))

/** Arrays of a space file, with the header of the space. */
private fun fragment(space: Space, arrays: JsonElement): Facts {
    val header = (parsed(space.facts().json) as JsonObject).filterKeys { it in listOf("format", "edition", "space") }
    return Facts.read(JsonObject(header + (arrays as JsonObject)).toString())
}

/** The answer, or all that is wrong: of one thing without a place only its code. */
private fun refused(answer: () -> JsonElement): JsonElement =
    try {
        answer()
    } catch (refusal: TenureException) {
        if (refusal.errors.size == 1 && refusal.path == null) throw refusal
        refusals(refusal)
    }

private fun party(inputs: Inputs): Party {
    val (kind, id) = (inputs.value("party") as? JsonObject)?.entries?.singleOrNull() ?: malformed("not a party")
    return when (kind) {
        "customer" -> Party.Customer(text(id))
        "company" -> Party.Company(text(id))
        else -> malformed("`$kind` is not a party")
    }
}

private fun visitor(value: JsonElement): Visitor =
    when {
        value is JsonObject -> Visitor.LoggedIn(text(value.getValue("logged_in")))
        text(value) == "unknown" -> Visitor.Unknown
        text(value) == "known" -> Visitor.Known
        else -> malformed("$value is not a visitor")
    }

private fun assumptions(value: JsonElement): Assumptions {
    val inputs = Inputs(value as? JsonObject ?: malformed("$value are no assumptions"))
    val usage = inputs.maybe("usage") { usage ->
        if (usage is JsonPrimitive) Usage.None else Usage.AsInLast(long((usage as JsonObject).getValue("as_in_last")))
    }
    val renewals = inputs.maybe("renewals") { named<Renewals>(it) }
    inputs.finish()
    val plain = Assumptions()
    return Assumptions(renewals = renewals ?: plain.renewals, usage = usage ?: plain.usage)
}

private fun standing(standing: Standing): JsonElement =
    parsed(standing.toJson()).withEach("holdings") { "label" to standing.holdings[it].label() }

/** The space in which the earlier bills are recorded, each as it was known when it was made. */
private fun billed(inputs: Inputs, space: Space): Space {
    val earlier = inputs.get("billed")?.let(::list).orEmpty()
    return earlier.foldIndexed(space) { n, then, each ->
        val fields = Inputs(each as JsonObject)
        val known: Instant = fields.moment("known")
        val bill = then.knownOn(known).bill(fields.day("through"))
        fields.finish()
        then.with(then.invoiceFacts(bill, known, "bill$n"))
    }
}
