//! The Rust of the binding: how each type crosses, in both directions, and what calls the core.
//!
//! Records are taken apart and put together without `..`, so that a field more in the core does not compile until it is
//! carried over.

use super::super::model::{Arg, Field, Function, Model, Payload, Shape, Type, TypeDef, Variant};
use super::super::rust;
use super::{MARK, Signature, field_name, function_docs, function_name, member, name, payload, variant_class};
use std::fmt::Write as _;

const CLASSES: &str =
    "use crate::record::Class;\nuse crate::trouble::Trouble;\nuse crate::{FromPy, ToPy};\nuse pyo3::prelude::*;\n";

/// The name of a static for a class.
fn constant(class: &str) -> String {
    super::super::source::snake(class).to_uppercase()
}

fn class(name: &str, fields: &[Field]) -> String {
    let names: Vec<String> = fields.iter().map(|field| format!("\"{}\"", field_name(field))).collect();
    format!("static {}: Class = Class::new(\"{name}\", &[{}]);\n", constant(name), names.join(", "))
}

/// The fields that are in scope, as what can be given to Python.
fn given(fields: &[Field]) -> String {
    let values: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    format!("&[{}]", values.join(", "))
}

/// `field: CLASS.field(value, 0, "field")?` for each field.
fn taken(class: &str, fields: &[Field], within: &str) -> Vec<String> {
    let one = |(n, field): (usize, &Field)| {
        format!("{}: {}.field(value, {n}, \"{within}{}\")?", field.name, constant(class), field.wire)
    };
    fields.iter().enumerate().map(one).collect()
}

fn both(def: &TypeDef, to: &str, from: &str) -> String {
    format!(
        "\nimpl ToPy for {0} {{\n    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {{\n{to}    }}\n}}\n\n\
         impl FromPy for {0} {{\n    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {{\n{from}    }}\n}}\n",
        def.path
    )
}

pub(super) fn records(model: &Model) -> Result<String, String> {
    let mut text = format!("// {MARK}\n//! Records.\n\n{CLASSES}");
    for def in model.types.values() {
        let Shape::Record(fields) = &def.shape else { continue };
        let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        let (all, constant) = (names.join(", "), constant(&def.name));
        text.push('\n');
        text.push_str(&class(&def.name, fields));
        let take = match &def.maker {
            None => format!("let Self {{ {all} }} = self;\n"),
            Some(_) => names.iter().map(|name| format!("let {name} = &self.{name}().to_owned();\n")).collect(),
        };
        let make = match &def.maker {
            None => format!("Ok(Self {{ {} }})\n", taken(&def.name, fields, "").join(", ")),
            Some(maker) => {
                let lets = taken(&def.name, fields, "").into_iter().map(|field| {
                    let (name, value) = field.split_once(": ").unwrap_or_default();
                    format!("let {name} = {value};\n")
                });
                format!("{}Ok(Self::{maker}({all})?)\n", lets.collect::<String>())
            }
        };
        text.push_str(&both(
            def,
            &format!("{take}{constant}.build(py, {})\n", given(fields)),
            &format!("{constant}.check(value)?;\n{make}"),
        ));
    }
    Ok(text)
}

pub(super) fn choices(model: &Model) -> Result<String, String> {
    let mut text = format!(
        "// {MARK}\n//! Choices of names.\n\nuse crate::choice::Choice;\nuse crate::trouble::Trouble;\nuse crate::{{FromPy, ToPy}};\n\
         use pyo3::prelude::*;\n"
    );
    for def in model.types.values() {
        let Some(names) = def.names() else { continue };
        let constant = constant(&def.name);
        let members: Vec<String> = names.iter().map(|variant| format!("\"{}\"", member(variant))).collect();
        let wires: Vec<String> = names.iter().map(|variant| format!("\"{}\"", variant.wire)).collect();
        let _ = write!(
            text,
            "\nstatic {constant}: Choice = Choice::new(\"{}\", &[{}], &[{}]);\n",
            def.name,
            members.join(", "),
            wires.join(", ")
        );
        if def.open {
            text.push_str(&rust::counted(&def.path, names.len()));
        }
        let numbered = |(n, variant): (usize, &&Variant)| match def.open {
            true => format!("\"{}\" => {n},\n", variant.wire),
            false => format!("Self::{} => {n},\n", variant.name),
        };
        let numbers: String = names.iter().enumerate().map(numbered).collect();
        let arms: String =
            names.iter().map(|variant| format!("\"{}\" => Ok(Self::{}),\n", variant.wire, variant.name)).collect();
        let of_name = format!("match {constant}.read(value)? {{\n{arms}other => Err({constant}.unknown(other)),\n}}\n");
        let to_number = match def.open {
            // Such an enum cannot be matched without a rest, of which there is none.
            true => format!("let number = match self.as_str() {{\n{numbers}_ => usize::MAX,\n}};\n"),
            false => format!("let number = match self {{\n{numbers}}};\n"),
        };
        text.push_str(&both(def, &format!("{to_number}{constant}.member(py, number)\n"), &of_name));
    }
    Ok(text)
}

pub(super) fn unions(model: &Model) -> Result<String, String> {
    let mut text = format!(
        "// {MARK}\n//! Enums whose variants carry something: a class for each variant.\n\n{CLASSES}use tenure::error::Wanted;\n"
    );
    for def in model.types.values() {
        let Shape::Enum(variants) = &def.shape else { continue };
        if def.names().is_some() {
            continue;
        }
        if def.open {
            return Err(format!("`{}` is open and carries something", def.name));
        }
        text.push('\n');
        let (mut to, mut from) = ("match self {\n".to_owned(), String::new());
        for variant in variants {
            let class_name = variant_class(def, variant);
            let fields = payload(variant);
            text.push_str(&class(&class_name, &fields));
            let constant = constant(&class_name);
            let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
            let (pattern, made) = match &variant.payload {
                Payload::Unit => (String::new(), String::new()),
                Payload::Value(_) => {
                    ("(value)".to_owned(), format!("({constant}.field(value, 0, \"{}\")?)", variant.wire))
                }
                Payload::Fields(_) => {
                    let within = format!("{}.", variant.wire);
                    let taken = taken(&class_name, &fields, &within).join(", ");
                    (format!(" {{ {} }}", names.join(", ")), format!(" {{ {taken} }}"))
                }
            };
            let _ = writeln!(to, "Self::{}{pattern} => {constant}.build(py, {}),", variant.name, given(&fields));
            let _ = writeln!(from, "if {constant}.is(value)? {{\nreturn Ok(Self::{}{made});\n}}", variant.name);
        }
        to.push_str("}\n");
        let _ = writeln!(from, "Err(Trouble::wanted(Wanted::Type(\"{}\"), value))", def.name);
        text.push_str(&both(def, &to, &from));
    }
    Ok(text)
}

/// A function of the module, or a method of a space.
fn call(model: &Model, function: &Function, method: bool) -> Result<String, String> {
    let signature = Signature::of(function);
    let shown = signature.written(|arg| name(&arg.name), |arg| format!("{} = None", name(&arg.name)));
    let taken = |arg: &Arg| format!("{}: &Bound<'py, PyAny>", name(&arg.name));
    let left_out = |arg: &Arg| format!("{}: Option<&Bound<'py, PyAny>>", name(&arg.name));
    let mut text = "\n".to_owned();
    for line in function_docs(function) {
        let _ = writeln!(text, "///{}{line}", if line.is_empty() { "" } else { " " });
    }
    if !method {
        text.push_str("#[pyfunction]\n");
    }
    let _ = writeln!(text, "#[pyo3(signature = ({}))]", shown.join(", "));
    let args: Vec<String> = signature.written(taken, left_out).into_iter().filter(|arg| arg != "*").collect();
    let me = if method { "&self, " } else { "" };
    let _ = writeln!(
        text,
        "fn {}<'py>({me}py: Python<'py>, {}) -> Result<Bound<'py, PyAny>, Trouble> {{",
        function_name(function),
        args.join(", ")
    );
    for Arg { name: rust, ty, .. } in &function.args {
        let (python, path) = (name(rust), rust::path(model, ty)?);
        let read = if rust::is_record(ty) { "record" } else { "argument" };
        let value = match ty {
            Type::Option(_) => format!("{python}.map(|value| {read}(\"{python}\", value)).transpose()?"),
            _ => format!("{read}(\"{python}\", {python})?"),
        };
        let _ = writeln!(text, "let {rust}: {path} = {value};");
    }
    let called = rust::call(function, "&self.0", str::to_owned);
    match called.strip_suffix('?') {
        Some(called) => drop(writeln!(text, "let answer = py.detach(|| {called})?;")),
        None => drop(writeln!(text, "let answer = py.detach(|| {called});")),
    }
    text.push_str("Ok(answer.to_py(py)?)\n}\n");
    Ok(text)
}

const CALLS: &str = "use crate::trouble::Trouble;\nuse crate::{ToPy, argument, record};\nuse pyo3::prelude::*;\n";

pub(super) fn questions(model: &Model) -> Result<String, String> {
    let mut text = format!(
        "// {MARK}\n//! The questions to a space.\n\nuse crate::space::Space;\n{CALLS}\n#[pymethods]\nimpl Space {{"
    );
    for question in &model.questions {
        text.push_str(&call(model, question, true)?);
    }
    text.push_str("}\n");
    Ok(text)
}

pub(super) fn calculators(model: &Model) -> Result<String, String> {
    let mut text = format!("// {MARK}\n//! The calculators.\n\n{CALLS}");
    for calculator in &model.calculators {
        text.push_str(&call(model, calculator, false)?);
    }
    text.push_str(
        "\n/// Adds them to the module.\npub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {\n",
    );
    for calculator in &model.calculators {
        let _ = writeln!(text, "module.add_function(wrap_pyfunction!({}, module)?)?;", calculator.name);
    }
    text.push_str("Ok(())\n}\n");
    Ok(text)
}

pub(super) fn module(model: &Model) -> Result<String, String> {
    let mut text = format!(
        "// {MARK}\n//! What is written: conversions, questions, calculators.\n\nmod calculators;\nmod choices;\nmod questions;\nmod records;\nmod unions;\n\n\
         use crate::FromPy;\nuse crate::leaf::ids;\nuse crate::trouble::Trouble;\nuse pyo3::prelude::*;\nuse tenure::error::Wanted;\n\n\
         pub(crate) use calculators::add as functions;\n\n"
    );
    let _ = write!(text, "ids!({});\n\n", model.ids().into_iter().collect::<Vec<_>>().join(", "));
    text.push_str("/// The JSON of a value of the type of this name.\npub(crate) fn json(of: &str, value: &Bound<'_, PyAny>) -> Result<String, Trouble> {\n");
    text.push_str("fn write<T: FromPy + serde::Serialize>(value: &Bound<'_, PyAny>) -> Result<String, Trouble> {\nOk(tenure::json::write(&T::from_py(value)?)?)\n}\n\nmatch of {\n");
    for def in model.types.values() {
        let _ = writeln!(text, "\"{}\" => write::<{}>(value),", def.name, def.path);
    }
    text.push_str("_ => Err(Trouble::wanted(Wanted::Type(of), value)),\n}\n}\n\n");
    text.push_str("/// What a value says of itself in words, by its type and the method that says it.\npub(crate) fn say(of: &str, value: &Bound<'_, PyAny>) -> Result<String, Trouble> {\nmatch of {\n");
    for sentence in &model.sentences {
        let path = &model.def(&sentence.of)?.path;
        let _ = writeln!(
            text,
            "\"{}.{1}\" => Ok({path}::from_py(value)?.{1}().to_string()),",
            sentence.of, sentence.method
        );
    }
    text.push_str("_ => Err(Trouble::wanted(Wanted::Type(of), value)),\n}\n}\n");
    Ok(text)
}
