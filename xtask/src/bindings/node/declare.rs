//! `index.d.ts`: what the module exports, with the core's docs; and the list of it for ESM.

use super::super::model::{Arg, Default, Field, Function, Leaf, Model, Payload, Shape, Type, TypeDef};
use super::super::rust::camel;
use super::glue;
use super::names::{lower, words};
use super::sets::Sets;
use std::fmt::Write;
use tenure::error::{Code, ErrorKind};
use tenure::space::facts::FactKind;

/// What is the same whatever the core has: leaves, errors, and the classes. It ends within the class `Space`.
const HEAD: &str = include_str!("head.d.ts");

/// Whether a type is declared as it is given, or as it is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Given,
    Answered,
}

/// The text of `index.d.ts`.
pub(super) fn declarations(model: &Model, sets: &Sets) -> Result<String, String> {
    let mut text = HEAD.to_owned();
    for question in &model.questions {
        text.push_str(&function(sets, question, "  ", ""));
    }
    text.push_str("}\n\n// The calculators.\n\n");
    for calculator in &model.calculators {
        text.push_str(&function(sets, calculator, "", "export function "));
    }
    text.push_str("\n// Words.\n\n");
    for sentence in &model.sentences {
        text.push_str(&tsdoc(&sentence.docs.lines("Fails:"), ""));
        let (name, of) = (words(sentence), &sentence.of);
        let _ = writeln!(text, "export function {name}({}: {of}): string;\n", lower(of));
    }
    text.push_str(MORE);
    text.push_str("/** The types whose values have a JSON, by name. */\nexport interface Types {\n");
    for (name, _) in glue::json_types(model) {
        let shown = if sets.is_answered(name) { Some(name.to_owned()) } else { sets.given(name) };
        let _ = writeln!(text, "  {name}: {};", shown.unwrap_or_else(|| name.to_owned()));
    }
    text.push_str("}\n\n");
    codes(&mut text);
    text.push_str("// Ids.\n\n");
    for id in model.ids() {
        let _ = writeln!(
            text,
            "/** A `{id}`: 1 to {} bytes, without a slash or a control character. */\nexport type {id} = string;\n",
            tenure::id::MAX_LEN
        );
    }
    text.push_str(
        "/** The name of a lot of credits: what follows from other facts is named after them, so that this may be any text. \
         */\nexport type LotId = string;\n\n",
    );
    let arrays: Vec<String> = FactKind::ALL.iter().map(|kind| format!("  | \"{}\"", kind.array())).collect();
    let about = "/** The array of a space file that holds the facts of a kind. */";
    let _ = writeln!(text, "{about}\nexport type FactArray =\n{};\n", arrays.join("\n"));
    text.push_str("// Records and enums.\n\n");
    for def in model.types.values() {
        if sets.is_answered(&def.name) {
            text.push_str(&declared(sets, def, &def.name, Side::Answered));
        }
        if let Some(name) = sets.given(&def.name) {
            if !sets.is_answered(&def.name) || name != def.name {
                text.push_str(&declared(sets, def, &name, Side::Given));
            }
        }
    }
    Ok(format!("{}\n", text.trim_end()))
}

const MORE: &str = "/**
 * The core's JSON of a value that a function of this package answered, or of a list of such values: snake_case, always the
 * same bytes for the same value.
 *
 * @throws {@link TenureError} if the value is none of that type.
 */
export function toJson<Name extends keyof Types>(type: Name, value: Types[Name] | readonly Types[Name][]): string;

/**
 * Reads a request from the core's JSON, strictly.
 *
 * @throws {@link TenureError} for the first thing that is wrong.
 */
export function readRequest(source: Uint8Array | string): Request;

/** The version of the tz database that is built in, such as `\"2025b\"`. */
export function tzVersion(): string;

/** The version of this package. */
export const version: string;

";

fn codes(text: &mut String) {
    text.push_str("/**\n * What went wrong, as a stable name.\n *\n");
    for code in Code::ALL {
        let _ = writeln!(text, " * - `{}`: {}", code.as_str(), code.meaning());
    }
    text.push_str(" */\nexport type ErrorCode =\n");
    let codes: Vec<String> = Code::ALL.iter().map(|code| format!("  | \"{}\"", code.as_str())).collect();
    let kinds: Vec<String> = ErrorKind::ALL.iter().map(|kind| format!("\"{}\"", kind.as_str())).collect();
    let _ = writeln!(
        text,
        "{};\n\n/** The sorts of mistakes: of the form of the input, of a value, of facts that do not fit together, of a \
         question that\n * cannot be answered. */\nexport type ErrorKind = {};\n",
        codes.join("\n"),
        kinds.join(" | ")
    );
}

/// A method or a function.
fn function(sets: &Sets, function: &Function, indent: &str, before: &str) -> String {
    let mut lines: Vec<String> = function.docs.text.lines().map(str::to_owned).collect();
    if function.fails {
        let errors = function.docs.errors.as_deref().unwrap_or("what is wrong.");
        lines.push(String::new());
        lines.extend(format!("@throws {{@link TenureError}} {errors}").lines().map(str::to_owned));
    }
    let mut text = tsdoc(&lines, indent);
    let rest = |n: usize| function.args.get(n..).unwrap_or_default();
    let args: Vec<String> = function.args.iter().enumerate().map(|(n, arg)| argument(sets, arg, rest(n))).collect();
    let answer = shown(sets, &function.answer, Side::Answered);
    let _ = writeln!(text, "{indent}{before}{}({}): {answer};", camel(&function.name), args.join(", "));
    if indent.is_empty() {
        text.push('\n');
    }
    text
}

/// An argument: it can be left out if it and all that follow are optional.
fn argument(sets: &Sets, arg: &Arg, rest: &[Arg]) -> String {
    let name = match camel(&arg.name) {
        // A word of the language cannot name an argument.
        reserved if reserved == "new" => "new_".to_owned(),
        name => name,
    };
    match &arg.ty {
        Type::Option(inner) => {
            let ty = shown(sets, inner, Side::Given);
            if rest.iter().all(|arg| matches!(arg.ty, Type::Option(_))) {
                format!("{name}?: {ty} | null")
            } else {
                format!("{name}: {ty} | null | undefined")
            }
        }
        ty => format!("{name}: {}", shown(sets, ty, Side::Given)),
    }
}

/// A record or an enum.
fn declared(sets: &Sets, def: &TypeDef, name: &str, side: Side) -> String {
    let mut lines = def.docs.lines("Fails:");
    if name != def.name {
        lines.push(String::new());
        lines.push(format!("As it is given; it is answered as a {{@link {}}}.", def.name));
    }
    let mut text = String::new();
    if let Some(variants) = def.names() {
        lines.push(String::new());
        for variant in &variants {
            let about = variant.docs.text.replace('\n', " ");
            lines.push(format!("- `{}`: {about}", variant.wire));
        }
        text.push_str(&tsdoc(&lines, ""));
        let names: Vec<String> = variants.iter().map(|variant| format!("\"{}\"", variant.wire)).collect();
        let line = format!("export type {name} = {};", names.join(" | "));
        if line.len() <= 120 {
            let _ = writeln!(text, "{line}\n");
        } else {
            let _ = writeln!(text, "export type {name} =\n  | {};\n", names.join("\n  | "));
        }
        return text;
    }
    text.push_str(&tsdoc(&lines, ""));
    match &def.shape {
        Shape::Record(fields) => {
            let _ = writeln!(text, "export interface {name} {{");
            fields.iter().for_each(|field| text.push_str(&declared_field(sets, field, side, "  ")));
            text.push_str("}\n\n");
        }
        Shape::Enum(variants) => {
            let _ = write!(text, "export type {name} =");
            for variant in variants {
                text.push_str("\n  | {\n");
                text.push_str(&tsdoc(&variant.docs.lines("Fails:"), "      "));
                let _ = writeln!(text, "      type: \"{}\";", variant.wire);
                match &variant.payload {
                    Payload::Unit => {}
                    Payload::Value(ty) => {
                        let _ = writeln!(text, "      value: {};", shown_field(sets, ty, side));
                    }
                    Payload::Fields(fields) => {
                        fields.iter().for_each(|field| text.push_str(&declared_field(sets, field, side, "      ")));
                    }
                }
                text.push_str("    }");
            }
            text.push_str(";\n\n");
        }
    }
    text
}

fn declared_field(sets: &Sets, field: &Field, side: Side, indent: &str) -> String {
    let may_lack = side == Side::Given && field.default != Default::Required;
    let optional = if may_lack { "?" } else { "" };
    // What may be left out may also be null.
    let null = if may_lack && !matches!(field.ty, Type::Option(_)) { " | null" } else { "" };
    let mut text = tsdoc(&field.docs.lines("Fails:"), indent);
    let _ = writeln!(text, "{indent}{}{optional}: {}{null};", camel(&field.wire), shown_field(sets, &field.ty, side));
    text
}

fn shown_field(sets: &Sets, ty: &Type, side: Side) -> String {
    match ty {
        Type::Option(inner) => format!("{} | null", shown(sets, inner, side)),
        ty => shown(sets, ty, side),
    }
}

/// A type.
fn shown(sets: &Sets, ty: &Type, side: Side) -> String {
    match ty {
        Type::Option(inner) => format!("{} | null", shown(sets, inner, side)),
        Type::List(inner) => {
            let inner = shown(sets, inner, side);
            let inner = if inner.contains(' ') { format!("({inner})") } else { inner };
            if side == Side::Given { format!("readonly {inner}[]") } else { format!("{inner}[]") }
        }
        Type::Named(name) if side == Side::Given => sets.given(name).unwrap_or_else(|| name.clone()),
        Type::Named(name) => name.clone(),
        Type::Leaf(leaf) => match leaf {
            Leaf::Bool => "boolean",
            Leaf::Int(_) => "number",
            Leaf::Text => "string",
            Leaf::Bytes => "Uint8Array",
            Leaf::Id(name) => name,
            Leaf::Day => "Day",
            Leaf::Moment => "Moment",
            Leaf::When => "When",
            Leaf::Amount if side == Side::Given => "AmountInput",
            Leaf::Amount => "Amount",
            Leaf::Currency => "Currency",
            Leaf::Credits => "Decimal",
            Leaf::Percent => "Percent",
            Leaf::Interval => "Interval",
            Leaf::Zone => "Zone",
            Leaf::TimeOfDay => "TimeOfDay",
            Leaf::MonthDay => "MonthDay",
            Leaf::Facts if side == Side::Given => "FactsInput",
            Leaf::Facts => "Facts",
            Leaf::Space => "Space",
        }
        .to_owned(),
    }
}

/// A comment of TSDoc.
fn tsdoc(lines: &[String], indent: &str) -> String {
    let lines: Vec<String> = lines.iter().map(|line| line.replace("*/", "*\u{200b}/")).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] if line.is_empty() => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let mut text = format!("{indent}/**\n");
            for line in lines {
                let _ = writeln!(text, "{}", format!("{indent} * {line}").trim_end());
            }
            let _ = writeln!(text, "{indent} */");
            text
        }
    }
}

/// `index.mjs`: what is exported, by name, for ESM.
pub(super) fn exports(model: &Model) -> String {
    let mut names: Vec<String> = ["Facts", "Space", "TenureError"].map(str::to_owned).to_vec();
    names.extend(model.calculators.iter().map(|calculator| camel(&calculator.name)));
    names.extend(model.sentences.iter().map(words));
    names.extend(["readRequest", "toJson", "tzVersion", "version"].map(str::to_owned));
    format!(
        "// Written by `cargo xtask bindings` from the core's source: the names that the module exports, for ESM.\n\n\
         import tenure from './index.js'\n\nexport const {{\n  {},\n}} = tenure\n\nexport default tenure\n",
        names.join(",\n  ")
    )
}
