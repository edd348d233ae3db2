//! What the Python binding declares, written from the model: conversions for the compiler, classes and stubs for people.

mod classes;
mod glue;
mod package;
mod stubs;

use super::Written;
use super::model::{Arg, Default, Field, Function, Leaf, Model, Payload, Shape, Type, TypeDef, Variant};
use super::rust::formatted;
use super::words::Tongue;

/// Names as Python has them.
const TONGUE: Tongue = Tongue {
    none: "None",
    variant: |def, variant| match def.names() {
        Some(_) => format!("{}.{}", def.name, member(variant)),
        None => variant_class(def, variant),
    },
    name: spoken,
    sentence: |of, method| format!("{of}.{method}"),
};

/// The files, by their paths from the root.
pub(crate) fn files(model: &Model) -> Result<Vec<Written>, String> {
    let model = &model.spoken(&TONGUE)?;
    let classes = Class::all(model)?;
    let written = |path: &str, text: String| Written { path: format!("bindings-python/{path}"), text };
    let rust =
        |file: &str, text: String| Ok::<_, String>(written(&format!("src/written/{file}.rs"), formatted(&text)?));
    Ok(vec![
        rust("mod", glue::module(model)?)?,
        rust("records", glue::records(model)?)?,
        rust("choices", glue::choices(model)?)?,
        rust("unions", glue::unions(model)?)?,
        rust("questions", glue::questions(model)?)?,
        rust("calculators", glue::calculators(model)?)?,
        written("python/tenure/_types.py", classes::module(model, &classes)?),
        written("python/tenure/_tenure.pyi", stubs::module(model)?),
        written("python/tenure/calculator.py", package::calculator(model)),
        written("python/tenure/__init__.py", package::init(model, &classes)),
    ])
}

/// The first line of every written file, behind the mark of a comment.
const MARK: &str = "Written by `cargo xtask bindings` from the core's source. Do not edit.";

/// A class of Python with fields: a record, or a variant of an enum that carries something.
struct Class<'a> {
    name: String,
    docs: Vec<String>,
    /// The type that it is, or is a variant of.
    def: &'a TypeDef,
    /// Which variant it is.
    variant: Option<&'a Variant>,
    fields: Vec<Field>,
}

impl<'a> Class<'a> {
    /// Every class with fields, each behind those that its defaults need.
    fn all(model: &'a Model) -> Result<Vec<Class<'a>>, String> {
        let mut classes = Vec::new();
        for def in model.types.values().filter(|def| def.names().is_none()) {
            match &def.shape {
                Shape::Record(fields) => classes.push(Class {
                    name: def.name.clone(),
                    docs: def.docs.lines("Fails with"),
                    def,
                    variant: None,
                    fields: fields.clone(),
                }),
                Shape::Enum(variants) => classes.extend(variants.iter().map(|variant| Class {
                    name: variant_class(def, variant),
                    docs: variant.docs.lines("Fails with"),
                    def,
                    variant: Some(variant),
                    fields: payload(variant),
                })),
            }
        }
        let mut names: Vec<&str> = classes.iter().map(|class| class.name.as_str()).collect();
        names.extend(
            model.types.values().filter(|def| !matches!(def.shape, Shape::Record(_))).map(|def| def.name.as_str()),
        );
        names.sort_unstable();
        if let Some(pair) = names.windows(2).find(|pair| pair.first() == pair.last()) {
            return Err(format!("two classes of Python would be called `{}`", pair.concat()));
        }
        // What a default makes must be there before.
        let needed = |class: &Class<'_>| {
            let found = |field: &Field| match &field.default {
                Default::Record(name) => Some(name.clone()),
                Default::Variant(of, variant) => Some(format!("{of}{variant}")),
                _ => None,
            };
            class.fields.iter().filter_map(found).collect::<Vec<_>>()
        };
        let mut ordered = Vec::new();
        while !classes.is_empty() {
            let missing: Vec<String> = classes.iter().map(|class| class.name.clone()).collect();
            let (ready, rest): (Vec<_>, Vec<_>) =
                classes.into_iter().partition(|class| !needed(class).iter().any(|name| missing.contains(name)));
            if ready.is_empty() {
                return Err(format!("classes of Python are each other's defaults: {}", missing.join(", ")));
            }
            ordered.extend(ready);
            classes = rest;
        }
        Ok(ordered)
    }
}

/// The fields of a variant's class.
fn payload(variant: &Variant) -> Vec<Field> {
    match &variant.payload {
        Payload::Unit => Vec::new(),
        Payload::Fields(fields) => fields.clone(),
        Payload::Value(ty) => vec![Field {
            name: "value".to_owned(),
            wire: "value".to_owned(),
            docs: super::docs::Docs::default(),
            ty: ty.clone(),
            default: Default::Required,
        }],
    }
}

/// The class of a variant that may carry something.
fn variant_class(def: &TypeDef, variant: &Variant) -> String {
    format!("{}{}", def.name, variant.name)
}

/// A name as it can stand in Python: keywords have an underscore behind them.
fn name(name: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass",
        "raise", "return", "try", "while", "with", "yield",
    ];
    if KEYWORDS.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// A name of the core, within a text. Python has a word `with`: it is the one method that bears another name.
fn spoken(rust: &str) -> String {
    if rust == "with" { "with_facts".to_owned() } else { name(rust) }
}

/// A function's name in Python.
fn function_name(function: &Function) -> String {
    spoken(&function.name)
}

/// A field's name in Python.
fn field_name(field: &Field) -> String {
    name(&field.wire)
}

/// A member of an enum of names.
fn member(variant: &Variant) -> String {
    super::source::snake(&variant.name).to_uppercase()
}

/// A type as an annotation. What is given may be any sequence; what is answered is a tuple.
fn annotation(ty: &Type, given: bool) -> String {
    match ty {
        Type::Named(name) => name.clone(),
        Type::Option(inner) => format!("{} | None", annotation(inner, given)),
        Type::List(inner) if given => format!("Sequence[{}]", annotation(inner, given)),
        Type::List(inner) => format!("tuple[{}, ...]", annotation(inner, given)),
        Type::Leaf(leaf) => match leaf {
            Leaf::Bool => "bool",
            Leaf::Int(_) => "int",
            Leaf::Text | Leaf::Id(_) | Leaf::Currency | Leaf::Interval | Leaf::TimeOfDay | Leaf::MonthDay => "str",
            Leaf::Bytes => "bytes",
            // Not by their bare names: a field may be called `date`.
            Leaf::Day => "dt.date",
            Leaf::Moment => "dt.datetime",
            Leaf::When => "dt.date | dt.datetime",
            Leaf::Amount => "Amount",
            Leaf::Credits | Leaf::Percent => "Decimal",
            Leaf::Zone => "ZoneInfo",
            Leaf::Facts => "Facts",
            Leaf::Space => "Space",
        }
        .to_owned(),
    }
}

/// How the arguments of a function stand in Python: those that must be given first, then those that may be left out. One that
/// in Rust stands before a required one can only be given by its name.
struct Signature<'a> {
    required: Vec<&'a Arg>,
    optional: Vec<&'a Arg>,
    by_name: Vec<&'a Arg>,
}

impl<'a> Signature<'a> {
    fn of(function: &'a Function) -> Signature<'a> {
        let optional = |arg: &&Arg| matches!(arg.ty, Type::Option(_));
        let trailing = function.args.iter().rev().take_while(|arg| matches!(arg.ty, Type::Option(_))).count();
        let head = function.args.len().saturating_sub(trailing);
        let (head, tail) = function.args.split_at(head);
        Signature {
            required: head.iter().filter(|arg| !optional(arg)).collect(),
            optional: tail.iter().collect(),
            by_name: head.iter().filter(optional).collect(),
        }
    }

    /// The arguments, each written by one of two functions, and the star before those that go by name.
    fn written(&self, required: impl Fn(&Arg) -> String, optional: impl Fn(&Arg) -> String) -> Vec<String> {
        let mut all: Vec<String> = self.required.iter().map(|arg| required(arg)).collect();
        all.extend(self.optional.iter().map(|arg| optional(arg)));
        if !self.by_name.is_empty() {
            all.push("*".to_owned());
            all.extend(self.by_name.iter().map(|arg| optional(arg)));
        }
        all
    }
}

/// The lines of a docstring, indented.
fn docstring(lines: &[String], indent: usize) -> String {
    let pad = " ".repeat(indent);
    let lines: Vec<String> =
        lines.iter().map(|line| line.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"")).collect();
    match lines.as_slice() {
        [] => String::new(),
        [one] if !one.ends_with('"') => format!("{pad}\"\"\"{one}\"\"\"\n"),
        lines => {
            let mut text = format!("{pad}\"\"\"");
            for (n, line) in lines.iter().enumerate() {
                if n > 0 && !line.is_empty() {
                    text.push_str(&pad);
                }
                text.push_str(line);
                text.push('\n');
            }
            text.push_str(&pad);
            text.push_str("\"\"\"\n");
            text
        }
    }
}

/// What is said of a function, and how it fails.
fn function_docs(function: &Function) -> Vec<String> {
    let mut lines: Vec<String> = function.docs.text.lines().map(str::to_owned).collect();
    if let Some(errors) = &function.docs.errors {
        lines.extend([String::new(), "Raises:".to_owned()]);
        let mut rest = errors.lines();
        lines.push(format!("    TenureError: {}", rest.next().unwrap_or_default()));
        lines.extend(rest.map(|line| if line.is_empty() { String::new() } else { format!("        {line}") }));
    }
    lines
}
