import Foundation
import Tenure

// Questions to a space.

func answerOfSpace(_ op: String, _ inputs: Inputs, _ file: Json) throws -> Json {
    let space: Space
    do {
        space = try Space.read(bytes: file.bytes())
    } catch let refusal as TenureError {
        if op == "read" { return refusals(refusal) }
        throw malformed("the space cannot be read: \(refusal.message)")
    }
    return try ask(op, inputs, space)
}

/// Reads a file that is given as text, since it may not even be JSON.
func readText(_ inputs: Inputs) throws -> Json {
    let text = try inputs["text"].text
    do {
        return counted(try Space.read(text))
    } catch let refusal as TenureError {
        return refusals(refusal)
    }
}

private func counted(_ space: Space) -> Json {
    obj(["facts": space.count()])
}

/// All that is wrong.
func refusals(_ refusal: TenureError) -> Json {
    obj(["errors": refusal.errors.map { obj(["code": $0.code, "path": $0.path]) }])
}

private func ask(_ op: String, _ inputs: Inputs, _ whole: Space) throws -> Json {
    let space = try inputs.maybe("known").map { try whole.knownOn(at: $0.moment) } ?? whole
    func text(_ key: String) throws -> String { try inputs[key].text }
    func day(_ key: String) throws -> Day { try inputs[key].day }
    func moment(_ key: String) throws -> Moment { try inputs[key].moment }
    switch op {
    case "read":
        return counted(space)
    case "standing":
        return try standing(space.standing(customer: text("customer"), at: moment("at")))
    case "timeline":
        let pieces = try space.timeline(customer: text("customer"), from: moment("from"), until: moment("until"))
        return obj(["pieces": try pieces.map(standing)])
    case "may":
        let decision = try space.may(customer: text("customer"), permission: text("permission"), at: moment("at"))
        return try parsed(decision.toJson()).withEach("reasons") { ["sentence": try decision.reasons[$0].sentence()] }
    case "holders_of":
        return obj(["customers": try space.holdersOf(permission: text("permission"), at: moment("at"))])
    case "customer_profile":
        return try parsed(space.customerProfile(customer: text("customer"), at: moment("at")).toJson())
    case "company_profile":
        return try parsed(space.companyProfile(company: text("company"), at: moment("at")).toJson())
    case "balance":
        return try parsed(space.balance(party: party(inputs), credit: text("credit"), at: moment("at")).toJson())
    case "history":
        let history = try space.ledger(party: party(inputs), credit: text("credit"), until: moment("until"))
        return try parsed(history.toJson()).withEach("entries") { ["sentence": try history.entries[$0].sentence()] }
    case "statement":
        let (party, credit) = (try party(inputs), try text("credit"))
        let (from, until) = (try moment("from"), try moment("until"))
        return try parsed(space.statement(party: party, credit: credit, from: from, until: until).toJson())
    case "may_book":
        let (customer, resource) = (try text("customer"), try text("resource"))
        let (from, until, at) = (try moment("from"), try moment("until"), try moment("at"))
        return try parsed(
            space.mayBook(customer: customer, resource: resource, from: from, until: until, at: at).toJson())
    case "cancelling":
        return try parsed(space.cancelling(booking: text("booking"), at: moment("at")).toJson())
    case "bill":
        return try parsed(billed(inputs, space).bill(through: day("through")).toJson())
    case "explain":
        return try parsed(billed(inputs, space).explain(line: text("line"), through: day("through")).toJson())
    case "explain_bill":
        let invoices = try billed(inputs, space).explainBill(through: day("through"))
        return obj(["invoices": try invoices.map { try parsed($0.toJson()) }])
    case "explain_invoice":
        return try parsed(billed(inputs, space).explainInvoice(invoice: text("invoice")).toJson())
    case "compare_policies":
        let (a, b) = (try inputs.maybe("a")?.text, try text("b"))
        return try parsed(space.comparePresets(a: a, b: b, through: day("through")).toJson())
    case "propose":
        let proposal = try proposed(space, inputs["request"])
        return try parsed(proposal.toJson())
            .withEach("refusals") { ["sentence": try proposal.refusals[$0].sentence()] }
            .withEach("remarks") { ["sentence": try proposal.remarks[$0].sentence()] }
    case "still_valid":
        let proposal = try proposed(space, inputs["request"])
        let then = try (inputs.maybe("after")?.list ?? []).reduce(space) { then, request in
            try then.with(facts: proposed(then, request).facts)
        }
        let stale = try then.stale(proposal: proposal).map { try parsed($0.toJson()) }
        let at = try inputs.maybe("at") == nil ? proposal.at : moment("at")
        return obj(["valid": try then.stillValid(proposal: proposal, at: at), "stale": stale])
    case "sign_up":
        let visitor = try visitor(inputs["visitor"])
        return try parsed(space.signUp(plan: text("plan"), visitor: visitor, at: moment("at")).toJson())
    case "due":
        let notices = try space.due(from: moment("from"), until: moment("until"))
        return obj(["notices": try notices.map { try parsed($0.toJson()).with(["sentence": try $0.sentence()]) }])
    case "recurring_revenue":
        return try parsed(space.recurringRevenue(from: day("from"), until: day("until")).toJson())
    case "retention":
        return try parsed(space.retention(from: day("from"), until: day("until")).toJson())
    case "utilisation":
        return try parsed(space.utilisation(from: day("from"), until: day("until")).toJson())
    case "inactive":
        let members = try space.inactive(at: moment("at"), after: text("after"))
        return obj(["members": try members.map { try parsed($0.toJson()) }])
    case "whole_profile":
        return try parsed(space.wholeProfile(party: party(inputs), at: moment("at")).toJson())
    case "simulate":
        let assumptions = try inputs.maybe("assumptions").map(assumptions) ?? Assumptions()
        let (at, until) = (try moment("at"), try day("until"))
        return try refused { try parsed(space.simulate(at: at, until: until, assumptions: assumptions).toJson()) }
    case "compare":
        let (facts, through) = (try inputs["catalogue"], try day("through"))
        return try refused { try parsed(space.compare(catalogue: fragment(space, facts), through: through).toJson()) }
    case "issue_card":
        return try issued(inputs, space)
    case "reissue_card":
        return try reissued(inputs, space)
    case "lint":
        return obj(["findings": try space.lint().map { try parsed($0.toJson()) }])
    default:
        throw Failure.unasked(op)
    }
}

/// What is answered to a request, which is read as a host's would be.
private func proposed(_ space: Space, _ request: Json) throws -> Proposal {
    try space.propose(request: readRequest(bytes: request.bytes()))
}

/// Arrays of a space file, with the header of the space.
private func fragment(_ space: Space, _ arrays: Json) throws -> Facts {
    let header = try parsed(space.facts().json).object.filter { ["format", "edition", "space"].contains($0.key) }
    return try Facts.read(bytes: Json.object(header).with(arrays.object).bytes())
}

/// The answer, or all that is wrong: of one thing without a place only its code.
private func refused(_ answer: () throws -> Json) throws -> Json {
    do {
        return try answer()
    } catch let refusal as TenureError {
        if refusal.errors.count == 1 && refusal.path == nil { throw refusal }
        return refusals(refusal)
    }
}

func party(_ inputs: Inputs) throws -> Party {
    switch try inputs["party"].only {
    case let ("customer", id): return .customer(value: try id.text)
    case let ("company", id): return .company(value: try id.text)
    case let (kind, _): throw malformed("`\(kind)` is not a party")
    }
}

private func visitor(_ value: Json) throws -> Visitor {
    if case .object = value { return .loggedIn(value: try value["logged_in"].text) }
    switch try value.text {
    case "unknown": return .unknown
    case "known": return .known
    case let other: throw malformed("`\(other)` is not a visitor")
    }
}

private func assumptions(_ value: Json) throws -> Assumptions {
    try whole(value) { inputs in
        var assumptions = Assumptions()
        if let renewals = inputs.maybe("renewals") { assumptions.renewals = try renewals.named() }
        if let usage = inputs.maybe("usage"), case .object = usage {
            assumptions.usage = .asInLast(value: try usage["as_in_last"].long)
        }
        return assumptions
    }
}

private func standing(_ standing: Standing) throws -> Json {
    try parsed(standing.toJson()).withEach("holdings") { ["label": try standing.holdings[$0].label()] }
}

/// The space in which the earlier bills are recorded, each as it was known when it was made.
private func billed(_ inputs: Inputs, _ space: Space) throws -> Space {
    try inputs.objects("billed") { (known: try $0["known"].moment, through: try $0["through"].day) }
        .enumerated()
        .reduce(space) { then, bill in
            let (n, (known, through)) = bill
            let made = try then.knownOn(at: known).bill(through: through)
            return try then.with(facts: then.invoiceFacts(bill: made, recorded: known, prefix: "bill\(n)"))
        }
}
