//! What the mobile binding declares, written from the model: a type beside each of the core's, the questions, the
//! calculators, and what values say of themselves. UniFFI makes Kotlin and Swift of it.
//!
//! What a field is where it is left out crosses by UniFFI's own means but for variants of enums, which UniFFI cannot name: a
//! table of these is written for the program that generates the two languages.

use super::Written;
use super::docs::Docs;
use super::model::{Arg, Default, Fails, Field, Function, Leaf, Model, Passed, Payload, Shape, Type, TypeDef, Variant};
use super::source::snake;
use super::surface;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The files, by their paths from the root.
pub(crate) fn files(model: &Model) -> Result<Vec<Written>, String> {
    let mut rooms: BTreeMap<&str, String> = BTreeMap::new();
    for def in model.types.values() {
        rooms.entry(room(def)).or_default().push_str(&type_def(def, model)?);
    }
    let mut modules: Vec<String> = Vec::new();
    let mut files = Vec::new();
    let mut add = |name: &str, about: &str, text: String| {
        modules.push(name.to_owned());
        files.push(source(&format!("src/written/{name}.rs"), about, &text));
    };
    for (room, text) in rooms {
        let text = format!("use crate::mirror::{{{}}};\n{}{text}", macros(&text), imports(&text, model, room));
        add(room, &format!("Values of the room `{room}`."), text);
    }
    let text = questions(model)?;
    add("questions", "Questions to a space.", format!("{}{text}", imports(&text, model, "")));
    if !model.calculators.is_empty() {
        let text = calculators(model)?;
        add("calculators", "Calculators: functions of plain values.", format!("{}{text}", imports(&text, model, "")));
    }
    let text = own_words(model)?;
    add(
        "words",
        "What values say of themselves: in JSON, and in words.",
        format!("{}{text}", imports(&text, model, "")),
    );
    let ids: BTreeSet<String> = ids(model);
    let list: String = ids.iter().fold(String::new(), |list, id| format!("{list}    {id},\n"));
    add("ids", "The ids, which cross as text.", format!("crate::leaf::ids! {{\n{list}}}\n"));
    modules.sort();
    let list: String = modules.iter().fold(String::new(), |list, name| format!("{list}pub(crate) mod {name};\n"));
    files.push(source("src/written/mod.rs", "What crosses, by the rooms of the core.", &list));
    files.push(source("bindgen/src/defaults.rs", "What is left out and is a variant of an enum.", &defaults(model)?));
    Ok(files)
}

fn source(path: &str, about: &str, text: &str) -> Written {
    let head = "// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.\n";
    Written { path: format!("bindings-mobile/{path}"), text: format!("{head}\n//! {about}\n\n{text}") }
}

/// The room of a type's path: `access` of `tenure::access::Decision`.
fn room(def: &TypeDef) -> &str {
    def.path.split("::").nth(1).unwrap_or_default()
}

fn macros(text: &str) -> String {
    let used =
        ["checked", "choice", "codes", "record"].into_iter().filter(|name| text.contains(&format!("{name}! {{")));
    used.collect::<Vec<_>>().join(", ")
}

/// The `use` lines of a text: the leaves and the types of other rooms that it names.
fn imports(text: &str, model: &Model, own: &str) -> String {
    // The names of fields and variants stand before those in JSON: neither is a type.
    let code = text.lines().filter(|line| !line.trim_start().starts_with("///"));
    let code: Vec<&str> = code.map(|line| line.split_once('"').map_or(line, |(_, types)| types)).collect();
    let code = code.join("\n");
    let words: BTreeSet<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').collect();
    let mut lines = Vec::new();
    let leaves = ["Amount", "Day", "Decimal", "Facts", "Moment", "When", "Zone"];
    let leaves: Vec<&str> = leaves.into_iter().filter(|leaf| words.contains(leaf)).collect();
    if !leaves.is_empty() {
        lines.push(format!("use crate::leaf::{{{}}};\n", leaves.join(", ")));
    }
    let mut rooms: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for def in model.types.values().filter(|def| words.contains(def.name.as_str())) {
        rooms.entry(room(def)).or_default().push(&def.name);
    }
    for (room, names) in rooms.iter().filter(|(room, _)| **room != own) {
        lines.push(format!("use crate::written::{room}::{{{}}};\n", names.join(", ")));
    }
    lines.concat()
}

/// The ids that occur.
fn ids(model: &Model) -> BTreeSet<String> {
    fn of(ty: &Type, found: &mut BTreeSet<String>) {
        match ty {
            Type::Leaf(Leaf::Id(name)) => drop(found.insert(name.clone())),
            Type::Option(inner) | Type::List(inner) => of(inner, found),
            Type::Leaf(_) | Type::Named(_) => {}
        }
    }
    let mut found = BTreeSet::new();
    let fields = model.types.values().flat_map(all_types);
    let functions = model.questions.iter().chain(&model.calculators);
    let crossing = functions.flat_map(|function| function.args.iter().map(|arg| &arg.ty).chain([&function.answer]));
    fields.chain(crossing).for_each(|ty| of(ty, &mut found));
    // Hand-written parts name these.
    found.extend(["CustomerId", "FactId"].map(str::to_owned));
    // It is the room of credits', and takes any text.
    found.remove("LotId");
    found
}

fn all_types(def: &TypeDef) -> Vec<&Type> {
    match &def.shape {
        Shape::Record(fields) => fields.iter().map(|field| &field.ty).collect(),
        Shape::Enum(variants) => variants.iter().flat_map(variant_types).collect(),
    }
}

fn variant_types(variant: &Variant) -> Vec<&Type> {
    match &variant.payload {
        Payload::Unit => Vec::new(),
        Payload::Value(ty) => vec![ty],
        Payload::Fields(fields) => fields.iter().map(|field| &field.ty).collect(),
    }
}

/// Lines of docs. A slash and a star would open a comment within the comment that they stand in, in Kotlin and in Swift.
fn docs(docs: &Docs, indent: &str) -> String {
    let lines = docs.lines("Fails with:");
    let said = |line: &String| format!("{indent}/// {}", line.replace("/*", "/\u{2217}")).trim_end().to_owned() + "\n";
    lines.iter().map(said).collect()
}

fn type_def(def: &TypeDef, model: &Model) -> Result<String, String> {
    let mut text = String::from("\n");
    let (name, path) = (&def.name, &def.path);
    let about = docs(&def.docs, "    ");
    match &def.shape {
        Shape::Record(list) if def.checked => {
            let make = surface::CHECKED.iter().find(|(checked, _)| checked == name).map(|(_, make)| *make);
            let make = make.ok_or_else(|| format!("no function that makes a `{name}` is listed"))?;
            let _ =
                write!(text, "checked! {{\n{about}    {name} = {path} by {make} {{\n{}    }}\n}}\n", fields(list, 8));
        }
        Shape::Record(list) => {
            let _ = write!(text, "record! {{\n{about}    {name} = {path} {{\n{}    }}\n}}\n", fields(list, 8));
        }
        Shape::Enum(list) => {
            let kind = if def.open { "codes" } else { "choice" };
            let _ = write!(text, "{kind}! {{\n{about}    {name} = {path} {{\n");
            for variant in list {
                let _ =
                    write!(text, "{}        {} \"{}\"", docs(&variant.docs, "        "), variant.name, variant.wire);
                match &variant.payload {
                    Payload::Unit => {}
                    Payload::Value(ty) => drop(write!(text, " (value: {})", native(ty))),
                    Payload::Fields(list) => drop(write!(text, " {{\n{}        }}", fields(list, 12))),
                }
                text.push_str(",\n");
            }
            let last = list.last().map(|variant| format!(" last {}", variant.name));
            let last = last.filter(|_| def.open).unwrap_or_default();
            let _ = write!(text, "    }}{last}\n}}\n");
        }
    }
    // Every name that it is made of must be there.
    all_types(def).into_iter().try_for_each(|ty| known(ty, model))?;
    Ok(text)
}

fn known(ty: &Type, model: &Model) -> Result<(), String> {
    match ty {
        Type::Leaf(_) => Ok(()),
        Type::Option(inner) | Type::List(inner) => known(inner, model),
        Type::Named(name) => model.def(name).map(drop),
    }
}

fn fields(list: &[Field], indent: usize) -> String {
    let indent = " ".repeat(indent);
    let mut text = String::new();
    for field in list {
        text.push_str(&docs(&field.docs, &indent));
        let default = match &field.default {
            Default::None => "#[uniffi(default = None)]",
            Default::Empty => "#[uniffi(default = [])]",
            Default::False => "#[uniffi(default = false)]",
            Default::Zero => "#[uniffi(default = 0)]",
            Default::Record(_) => "#[uniffi(default)]",
            // The latter is in the table of defaults.
            Default::Required | Default::Variant(..) => "",
        };
        if !default.is_empty() {
            let _ = writeln!(text, "{indent}{default}");
        }
        let _ = writeln!(text, "{indent}{} \"{}\": {},", field.name, field.wire, native(&field.ty));
    }
    text
}

/// The type as it crosses.
fn native(ty: &Type) -> String {
    match ty {
        Type::Named(name) => name.clone(),
        Type::Option(inner) => format!("Option<{}>", native(inner)),
        Type::List(inner) => format!("Vec<{}>", native(inner)),
        Type::Leaf(leaf) => match leaf {
            Leaf::Bool => "bool".to_owned(),
            Leaf::Int(rust) => if matches!(rust.as_str(), "u8" | "u16" | "i32") { "i32" } else { "i64" }.to_owned(),
            Leaf::Credits | Leaf::Percent => "Decimal".to_owned(),
            Leaf::Day | Leaf::Moment | Leaf::When | Leaf::Amount | Leaf::Zone | Leaf::Facts => format!("{leaf:?}"),
            Leaf::Text | Leaf::Id(_) | Leaf::Currency | Leaf::Interval | Leaf::TimeOfDay | Leaf::MonthDay => {
                "String".to_owned()
            }
        },
    }
}

/// The type in the core.
fn core(ty: &Type, model: &Model) -> Result<String, String> {
    Ok(match ty {
        Type::Named(name) => model.def(name)?.path.clone(),
        Type::Option(inner) => format!("Option<{}>", core(inner, model)?),
        Type::List(inner) => format!("Vec<{}>", core(inner, model)?),
        Type::Leaf(leaf) => match leaf {
            Leaf::Bool => "bool".to_owned(),
            Leaf::Int(rust) if rust == "NonZeroU32" => "std::num::NonZeroU32".to_owned(),
            Leaf::Int(rust) => rust.clone(),
            Leaf::Text => "String".to_owned(),
            Leaf::Id(rust) => format!("tenure::id::{rust}"),
            Leaf::Day | Leaf::Moment | Leaf::When | Leaf::Interval | Leaf::TimeOfDay | Leaf::MonthDay => {
                format!("tenure::time::{leaf:?}")
            }
            Leaf::Amount | Leaf::Currency | Leaf::Percent => format!("tenure::money::{leaf:?}"),
            Leaf::Credits => "tenure::plan::Credits".to_owned(),
            Leaf::Zone => "tenure::zone::Zone".to_owned(),
            Leaf::Facts => "tenure::space::facts::Facts".to_owned(),
        },
    })
}

fn questions(model: &Model) -> Result<String, String> {
    let mut text = String::from(
        "use crate::error::{TenureError, arg};\nuse crate::mirror::FromCore;\nuse crate::space::Space;\n\n#[uniffi::export]\nimpl Space {\n",
    );
    for (n, question) in model.questions.iter().enumerate() {
        if n > 0 {
            text.push('\n');
        }
        text.push_str(&function(question, Some("self.core"), model)?);
    }
    text.push_str("}\n");
    Ok(text)
}

fn calculators(model: &Model) -> Result<String, String> {
    let mut text = String::from("use crate::error::{TenureError, arg};\nuse crate::mirror::FromCore;\n");
    for calculator in &model.calculators {
        text.push('\n');
        text.push_str(&function(calculator, None, model)?);
    }
    Ok(text)
}

/// A function that takes its arguments as they cross, asks the core, and gives its answer as it crosses.
fn function(function: &Function, of: Option<&str>, model: &Model) -> Result<String, String> {
    let indent = if of.is_some() { "    " } else { "" };
    let mut text = docs(&function.docs, indent);
    let left_out = function.args.iter().filter(|arg| matches!(arg.ty, Type::Option(_)));
    let left_out: Vec<String> = left_out.map(|arg| format!("{} = None", arg.name)).collect();
    let attribute = if of.is_some() { "uniffi::method" } else { "uniffi::export" };
    match (left_out.is_empty(), of) {
        (false, _) => drop(writeln!(text, "{indent}#[{attribute}(default({}))]", left_out.join(", "))),
        (true, None) => text.push_str("#[uniffi::export]\n"),
        (true, Some(_)) => {}
    }
    let own = of.map(|_| "&self".to_owned());
    let args = function.args.iter().map(|arg| format!("{}: {}", arg.name, native(&arg.ty)));
    let args: Vec<String> = own.into_iter().chain(args).collect();
    let answer = native(&function.answer);
    // What takes arguments may be given what is none.
    let fails = function.fails != Fails::Never || !function.args.is_empty();
    let answer = if fails { format!("Result<{answer}, TenureError>") } else { answer };
    let _ = writeln!(text, "{indent}pub fn {}({}) -> {answer} {{", function.name, args.join(", "));
    for Arg { name, ty, .. } in &function.args {
        let _ = writeln!(text, "{indent}    let {name}: {} = arg(\"{name}\", {name})?;", core(ty, model)?);
    }
    let passed = function.args.iter().map(|Arg { name, ty, passed }| match passed {
        Passed::Owned => name.clone(),
        Passed::Borrowed => format!("&{name}"),
        Passed::OptionBorrowed if matches!(ty, Type::Option(inner) if **inner == Type::Leaf(Leaf::Text)) => {
            format!("{name}.as_deref()")
        }
        Passed::OptionBorrowed => format!("{name}.as_ref()"),
    });
    let passed = passed.collect::<Vec<_>>().join(", ");
    let call = match of {
        Some(of) => format!("{of}.{}({passed})", function.name),
        None => format!("{}({passed})", function.path),
    };
    let call = if function.fails == Fails::Never { call } else { format!("{call}?") };
    let answer = format!("FromCore::from_core({call})");
    let _ = writeln!(text, "{indent}    {}\n{indent}}}", if fails { format!("Ok({answer})") } else { answer });
    Ok(text)
}

/// Methods of values: of each answer its JSON, and what some say in words.
fn own_words(model: &Model) -> Result<String, String> {
    let mut text =
        String::from("use crate::error::TenureError;\nuse crate::mirror::IntoCore;\nuse crate::space::json;\n");
    let mut spoken: BTreeSet<&str> = model.sentences.iter().map(|sentence| sentence.of.as_str()).collect();
    for function in model.questions.iter().chain(&model.calculators) {
        let crossing = function.args.iter().map(|arg| &arg.ty).chain([&function.answer]);
        spoken.extend(crossing.filter_map(named));
    }
    spoken.extend(surface::ALSO);
    let records = spoken.into_iter().filter(|name| model.def(name).is_ok_and(|def| def.names().is_none()));
    for name in records {
        let path = &model.def(name)?.path;
        let _ = write!(
            text,
            "\n#[uniffi::export]\nimpl {name} {{\n    /// The value in JSON, as the library writes it.\n    pub fn to_json(&self) -> Result<String, \
             TenureError> {{\n        json::<_, {path}>(self.clone())\n    }}\n",
        );
        for sentence in model.sentences.iter().filter(|sentence| sentence.of == name) {
            let method = if sentence.method == "to_string" { "text" } else { &sentence.method };
            let _ = write!(
                text,
                "\n{}    pub fn {method}(&self) -> Result<String, TenureError> {{\n        let core: {path} = self.clone().into_core()?;\n        \
                 Ok(core.{}().to_string())\n    }}\n",
                docs(&sentence.docs, "    "),
                sentence.method,
            );
        }
        text.push_str("}\n");
    }
    Ok(text)
}

fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Leaf(_) => None,
        Type::Option(inner) | Type::List(inner) => named(inner),
        Type::Named(name) => Some(name),
    }
}

/// The table of fields that are a variant of an enum where they are left out.
fn defaults(model: &Model) -> Result<String, String> {
    let mut text = String::from(
        "/// The type, or the type and its variant; the field; what it is, in Kotlin and in Swift.\n\
         pub(crate) const DEFAULTS: &[(&str, &str, &str, &str)] = &[\n",
    );
    for def in model.types.values() {
        let owners: Vec<(String, &[Field])> = match &def.shape {
            Shape::Record(fields) => vec![(def.name.clone(), fields)],
            Shape::Enum(variants) => variants
                .iter()
                .filter_map(|variant| match &variant.payload {
                    Payload::Fields(fields) => Some((format!("{}.{}", def.name, variant.name), fields.as_slice())),
                    _ => None,
                })
                .collect(),
        };
        for (owner, fields) in owners {
            for field in fields {
                let Default::Variant(of, variant) = &field.default else { continue };
                let flat = model.def(of)?.names().is_some();
                let kotlin = if flat { snake(variant).to_uppercase() } else { variant.clone() };
                let _ = writeln!(
                    text,
                    "    (\"{owner}\", \"{}\", \"{of}.{kotlin}\", \"{of}.{}\"),",
                    camel(&field.name),
                    camel(&snake(variant))
                );
            }
        }
    }
    text.push_str("];\n");
    Ok(text)
}

/// `billing_starts` as `billingStarts`.
fn camel(name: &str) -> String {
    let mut text = String::new();
    let mut upper = false;
    for letter in name.chars() {
        match letter {
            '_' => upper = true,
            _ if upper => {
                text.extend(letter.to_uppercase());
                upper = false;
            }
            _ => text.push(letter),
        }
    }
    text
}
