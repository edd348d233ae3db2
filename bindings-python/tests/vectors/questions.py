"""Questions to a space."""

from __future__ import annotations

import json
from typing import Any

import tenure
from tenure import Facts, Proposal, Request, Space, Standing, TenureError, calculator, read_request

from . import native
from .agree import refused
from .inputs import Inputs, Malformed, Unasked, day, interval, moment


def answer(op: str, given: dict[str, Any], file: Any) -> Any:
    """What comes of a question to the space of this file."""
    inputs = Inputs(given)
    try:
        space = Space.read(json.dumps(file))
    except TenureError as error:
        if op == "read":
            return refusals(error)
        raise Malformed(f"the space cannot be read: {error}") from error
    found = ask(op, inputs, space)
    inputs.finish()
    return found


def read_text(text: str) -> Any:
    """Reads a file that is given as text, since it may not even be JSON."""
    try:
        return counted(Space.read(text))
    except TenureError as error:
        return refusals(error)


def counted(space: Space) -> Any:
    return {"facts": len(space.facts())}


def refusals(error: TenureError) -> Any:
    """All that is wrong."""
    return {"errors": [{"code": one.code, "path": one.path} for one in error.errors]}


def listed(values: Any, **said: str) -> list[Any]:
    """Values with something that they say of themselves."""
    return [value.to_dict() | {key: getattr(value, method)() for key, method in said.items()} for value in values]


def ask(op: str, inputs: Inputs, space: Space) -> Any:
    known = inputs.maybe("known", moment)
    space = space if known is None else space.known_on(known)
    text, day_of, at = inputs.text, inputs.day, inputs.moment
    match op:
        case "read":
            return counted(space)
        case "standing":
            return standing(space.standing(text("customer"), at("at")))
        case "timeline":
            pieces = space.timeline(text("customer"), from_=at("from"), until=at("until"))
            return {"pieces": [standing(piece) for piece in pieces]}
        case "may":
            decision = space.may(text("customer"), text("permission"), at("at"))
            return decision.to_dict() | {"reasons": listed(decision.reasons, sentence="sentence")}
        case "holders_of":
            return {"customers": list(space.holders_of(text("permission"), at("at")))}
        case "customer_profile":
            return space.customer_profile(text("customer"), at("at")).to_dict()
        case "company_profile":
            return space.company_profile(text("company"), at("at")).to_dict()
        case "balance":
            return space.balance(party(inputs), text("credit"), at("at")).to_dict()
        case "history":
            history = space.ledger(party(inputs), text("credit"), until=at("until"))
            return history.to_dict() | {"entries": listed(history.entries, sentence="sentence")}
        case "statement":
            return space.statement(party(inputs), text("credit"), from_=at("from"), until=at("until")).to_dict()
        case "may_book":
            offer = space.may_book(
                text("customer"), text("resource"), from_=at("from"), until=at("until"), at=at("at")
            )
            return offer.to_dict()
        case "cancelling":
            return space.cancelling(text("booking"), at("at")).to_dict()
        case "bill":
            return billed(inputs, space).bill(through=day_of("through")).to_dict()
        case "explain":
            return billed(inputs, space).explain(text("line"), through=day_of("through")).to_dict()
        case "explain_bill":
            invoices = billed(inputs, space).explain_bill(through=day_of("through"))
            return {"invoices": [invoice.to_dict() for invoice in invoices]}
        case "explain_invoice":
            return billed(inputs, space).explain_invoice(text("invoice")).to_dict()
        case "compare_policies":
            return space.compare_presets(text("b"), day_of("through"), a=inputs.get("a")).to_dict()
        case "propose":
            proposal = space.propose(request(inputs.value("request")))
            refusals = listed(proposal.refusals, sentence="sentence")
            remarks = listed(proposal.remarks, sentence="sentence")
            return proposal.to_dict() | {"refusals": refusals, "remarks": remarks}
        case "still_valid":
            return still_valid(inputs, space)
        case "sign_up":
            visitor = native.made(tenure.Visitor, inputs.value("visitor"))
            return space.sign_up(text("plan"), visitor, at("at")).to_dict()
        case "due":
            notices = space.due(from_=at("from"), until=at("until"))
            return {"notices": listed(notices, sentence="sentence")}
        case "recurring_revenue":
            return space.recurring_revenue(from_=day_of("from"), until=day_of("until")).to_dict()
        case "retention":
            return space.retention(from_=day_of("from"), until=day_of("until")).to_dict()
        case "utilisation":
            return space.utilisation(from_=day_of("from"), until=day_of("until")).to_dict()
        case "inactive":
            members = space.inactive(at("at"), after=interval(text("after")))
            return {"members": [member.to_dict() for member in members]}
        case "whole_profile":
            return space.whole_profile(party(inputs), at("at")).to_dict()
        case "simulate":
            given = native.made(tenure.Assumptions, inputs.get("assumptions", {}))
            instant, until = at("at"), day_of("until")
            return whole(lambda: space.simulate(instant, until, given).to_dict())
        case "compare":
            # A catalogue is a space file without its facts.
            header = {"format": 1, "edition": space.facts().to_dict()["edition"], "space": space.header().to_dict()}
            catalogue, through = Facts.read(json.dumps(header | inputs.value("catalogue"))), day_of("through")
            return whole(lambda: space.compare(catalogue, through).to_dict())
        case "issue_card":
            options, kid = native.made(tenure.CardOptions, inputs.value("options")), bytes.fromhex(text("kid"))
            draft = space.issue_card(text("customer"), options, kid, at("at"))
            signed = calculator.sign_draft(draft.draft, bytes.fromhex(text("seed")))
            return draft.to_dict() | {"text": calculator.card_text(signed)}
        case "reissue_card":
            options, card = native.made(tenure.CardOptions, inputs.value("options")), bytes.fromhex(text("card"))
            return {"at": native.shown(space.reissue_card(text("customer"), card, options, at("at")))}
        case "lint":
            return {"findings": [finding.to_dict() for finding in space.lint()]}
        case _:
            raise Unasked(op)


def still_valid(inputs: Inputs, space: Space) -> Any:
    """Whether a proposal is, after requests that are carried out in between."""
    proposal = proposed(space, inputs.value("request"))
    for then in inputs.get("after", []):
        space = space.with_facts(proposed(space, then).facts)
    stale = [relied.to_dict() for relied in space.stale(proposal)]
    at = inputs.maybe("at", moment)
    return {"valid": space.still_valid(proposal, proposal.at if at is None else at), "stale": stale}


def request(value: Any) -> Request:
    """A request, which is read as a host's would be."""
    return read_request(json.dumps(value))


def proposed(space: Space, value: Any) -> Proposal:
    return space.propose(request(value))


def whole(asked: Any) -> Any:
    """The answer, or all that is wrong: of one thing without a place only its code."""
    try:
        return asked()
    except TenureError as error:
        one = len(error.errors) == 1 and error.path is None
        return refused(error) if one else refusals(error)


def party(inputs: Inputs) -> tenure.Party:
    found: tenure.Party = native.made(tenure.Party, inputs.value("party"))
    return found


def standing(value: Standing) -> Any:
    return value.to_dict() | {"holdings": listed(value.holdings, label="label")}


def billed(inputs: Inputs, space: Space) -> Space:
    """The space in which the earlier bills are recorded, each as it was known when it was made."""
    for n, earlier in enumerate(inputs.get("billed", [])):
        through, known = day(earlier["through"]), moment(earlier["known"])
        bill = space.known_on(known).bill(through)
        space = space.with_facts(space.invoice_facts(bill, known, prefix=f"bill{n}"))
    return space
