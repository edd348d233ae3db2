//! What the mobile binding declares, written from the model: a type beside each of the core's, the questions, the
//! calculators, and what values say of themselves. UniFFI makes Kotlin and Swift of it.
//!
//! What a field is where it is left out crosses by UniFFI's own means but for variants of enums, which UniFFI cannot name: a
//! table of these is written for the program that generates the two languages.

use super::Written;
use super::docs::Docs;
use super::model::{Arg, Default, Field, Function, Leaf, Model, Passed, Payload, Shape, Type, TypeDef};
use super::rust::{self, camel};
use super::source::snake;
use super::surface::SURFACE;
use super::words::Tongue;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Names within texts. Those that Kotlin and Swift have each for itself stay as the core has them: the program that generates
/// the two puts them in, by a table.
const TONGUE: Tongue = Tongue {
    none: "None",
    variant: |def, variant| format!("{}::{}", def.name, variant.name),
    name: camel,
    sentence: |of, method| format!("{of}.{method}"),
};

/// The files, by their paths from the root.
pub(crate) fn files(model: &Model) -> Result<Vec<Written>, String> {
    let spoken = defaults(model)?;
    let model = &model.spoken(&TONGUE)?;
    let mut rooms: BTreeMap<&str, Vec<&TypeDef>> = BTreeMap::new();
    for def in model.types.values() {
        rooms.entry(room(def)).or_default().push(def);
    }
    let mut modules: Vec<String> = Vec::new();
    let mut files = Vec::new();
    let mut add = |name: &str, about: &str, text: String| {
        modules.push(name.to_owned());
        files.push(source(&format!("src/written/{name}.rs"), about, &text));
    };
    for (room, defs) in rooms {
        let macros: BTreeSet<&str> = defs.iter().map(|def| kind(def)).collect();
        let macros = macros.into_iter().collect::<Vec<_>>().join(", ");
        let uses = imports(defs.iter().flat_map(|def| def.types()), model, room)?;
        let text = defs.iter().map(|def| type_def(def, model)).collect::<Result<String, _>>()?;
        add(room, &format!("Values of the room `{room}`."), format!("use crate::mirror::{{{macros}}};\n{uses}{text}"));
    }
    for (name, about, functions) in [
        ("questions", "Questions to a space.", &model.questions),
        ("calculators", "Calculators: functions of plain values.", &model.calculators),
    ] {
        let uses = imports(functions.iter().flat_map(Function::types), model, "")?;
        let head = "use crate::error::{TenureError, arg, record};\nuse crate::mirror::FromCore;\n";
        let asked = name == "questions";
        let written = functions.iter().map(|one| function(one, asked, model)).collect::<Result<Vec<_>, _>>()?;
        let text = match asked {
            true => format!(
                "use crate::space::Space;\nuse std::sync::Arc;\n\n#[uniffi::export]\nimpl Space {{\n{}}}\n",
                written.join("\n")
            ),
            false => format!("\n{}", written.join("\n")),
        };
        add(name, about, format!("{uses}{head}{text}"));
    }
    let about = "What values say of themselves: in JSON, and in words.";
    add("words", about, own_words(model)?);
    let list: String = model.ids().into_iter().fold(String::new(), |list, id| format!("{list}    {id},\n"));
    add("ids", "The ids, which cross as text.", format!("crate::leaf::ids! {{\n{list}}}\n"));
    modules.sort();
    let list: String = modules.iter().fold(String::new(), |list, name| format!("{list}pub(crate) mod {name};\n"));
    files.push(source("src/written/mod.rs", "What crosses, by the rooms of the core.", &list));
    let about = "What UniFFI cannot say: what is left out and is a variant of an enum, and names within texts.";
    files.push(source("bindgen/src/defaults.rs", about, &spoken));
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

/// The macro that defines a type.
fn kind(def: &TypeDef) -> &'static str {
    match &def.shape {
        Shape::Record(_) if def.maker.is_some() => "checked",
        Shape::Record(_) => "record",
        Shape::Enum(_) if def.open => "codes",
        Shape::Enum(_) => "choice",
    }
}

/// The `use` lines for some types: leaves with a type of their own, and types of other rooms.
fn imports<'a>(types: impl Iterator<Item = &'a Type>, model: &Model, own: &str) -> Result<String, String> {
    let (mut leaves, mut rooms) = (BTreeSet::new(), BTreeMap::<&str, BTreeSet<&str>>::new());
    for ty in types {
        match ty.inner() {
            Type::Named(name) => {
                let def = model.def(name)?;
                rooms.entry(room(def)).or_default().insert(&def.name);
            }
            Type::Leaf(Leaf::Space) => {}
            leaf => drop(leaves.insert(native(leaf)).then_some(())),
        }
    }
    leaves.retain(|leaf| !matches!(leaf.as_str(), "bool" | "i32" | "i64" | "String" | "Vec<u8>"));
    let mut text = String::new();
    if !leaves.is_empty() {
        let _ = writeln!(text, "use crate::leaf::{{{}}};", leaves.into_iter().collect::<Vec<_>>().join(", "));
    }
    for (room, names) in rooms.into_iter().filter(|(room, _)| *room != own) {
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "use crate::written::{room}::{{{names}}};");
    }
    Ok(text)
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
    let kind = kind(def);
    match &def.shape {
        Shape::Record(list) => {
            let by = def.maker.as_ref().map_or_else(String::new, |maker| format!(" by {maker}"));
            let _ = write!(text, "{kind}! {{\n{about}    {name} = {path}{by} {{\n{}    }}\n}}\n", fields(list, 8));
        }
        Shape::Enum(list) => {
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
    def.types().filter_map(Type::named).try_for_each(|name| model.def(name).map(drop))?;
    Ok(text)
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
            Leaf::Bytes => "Vec<u8>".to_owned(),
            Leaf::Credits | Leaf::Percent => "Decimal".to_owned(),
            Leaf::Day | Leaf::Moment | Leaf::When | Leaf::Amount | Leaf::Zone | Leaf::Facts => format!("{leaf:?}"),
            Leaf::Space => "Arc<Space>".to_owned(),
            Leaf::Text | Leaf::Id(_) | Leaf::Currency | Leaf::Interval | Leaf::TimeOfDay | Leaf::MonthDay => {
                "String".to_owned()
            }
        },
    }
}

/// A function that takes its arguments as they cross, asks the core, and gives its answer as it crosses.
fn function(function: &Function, asked: bool, model: &Model) -> Result<String, String> {
    let indent = if asked { "    " } else { "" };
    let mut text = docs(&function.docs, indent);
    let left_out = function.args.iter().filter(|arg| matches!(arg.ty, Type::Option(_)));
    let left_out: Vec<String> = left_out.map(|arg| format!("{} = None", arg.name)).collect();
    let attribute = if asked { "uniffi::method" } else { "uniffi::export" };
    match (left_out.is_empty(), asked) {
        (false, _) => drop(writeln!(text, "{indent}#[{attribute}(default({}))]", left_out.join(", "))),
        (true, false) => text.push_str("#[uniffi::export]\n"),
        (true, true) => {}
    }
    let own = asked.then(|| "&self".to_owned());
    let args = function.args.iter().map(|arg| format!("{}: {}", arg.name, native(&arg.ty)));
    let args: Vec<String> = own.into_iter().chain(args).collect();
    let answer = native(&function.answer);
    // What takes arguments may be given what is none. And a system may not know a zone that it is answered: without an error
    // to throw, Swift would end the process.
    let fails = function.fails || !function.args.is_empty() || model.has_zone(&function.answer);
    let answer = if fails { format!("Result<{answer}, TenureError>") } else { answer };
    let _ = writeln!(text, "{indent}pub fn {}({}) -> {answer} {{", function.name, args.join(", "));
    for Arg { name, ty, .. } in &function.args {
        let read = if rust::is_record(ty) { "record" } else { "arg" };
        let _ = writeln!(text, "{indent}    let {name}: {} = {read}(\"{name}\", {name})?;", rust::path(model, ty)?);
    }
    let own = match function.lent {
        Passed::Owned => "",
        Passed::Borrowed => ".clone()",
        Passed::OptionBorrowed => ".cloned()",
    };
    let answer = format!("FromCore::from_core({}{own})", rust::call(function, "&self.core", str::to_owned));
    let _ = writeln!(text, "{indent}    {}\n{indent}}}", if fails { format!("Ok({answer})") } else { answer });
    Ok(text)
}

/// Methods of values: of each answer its JSON, and what some say in words.
fn own_words(model: &Model) -> Result<String, String> {
    let mut spoken: BTreeSet<&str> = model.sentences.iter().map(|sentence| sentence.of.as_str()).collect();
    spoken.extend(model.functions().flat_map(Function::types).filter_map(Type::named));
    spoken.extend(SURFACE.also);
    let records: Vec<&str> =
        spoken.into_iter().filter(|name| model.def(name).is_ok_and(|def| def.names().is_none())).collect();
    let types: Vec<Type> = records.iter().map(|name| Type::Named((*name).to_owned())).collect();
    let mut text = imports(types.iter(), model, "")?;
    text.push_str("use crate::error::TenureError;\nuse crate::mirror::IntoCore;\nuse crate::space::json;\n");
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

/// The tables of what the two languages have each for itself: names, and fields that are a variant of an enum where they are left out.
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
                let (kotlin, swift) = variant_names(model, of, variant)?;
                let _ = writeln!(text, "    (\"{owner}\", \"{}\", \"{kotlin}\", \"{swift}\"),", camel(&field.name));
            }
        }
    }
    text.push_str(
        "];\n\n/// Code within texts as the core has it, in Kotlin and in Swift.\n\
         pub(crate) const SPOKEN: &[(&str, &str, &str)] = &[\n    (\"None\", \"null\", \"nil\"),\n",
    );
    for (of, variant) in model.spoken_of()? {
        let (kotlin, swift) = variant_names(model, &of, &variant)?;
        let _ = writeln!(text, "    (\"{of}::{variant}\", \"{kotlin}\", \"{swift}\"),");
    }
    text.push_str("];\n");
    Ok(text)
}

/// A variant in Kotlin, and in Swift.
fn variant_names(model: &Model, of: &str, variant: &str) -> Result<(String, String), String> {
    let flat = model.def(of)?.names().is_some();
    let kotlin = if flat { snake(variant).to_uppercase() } else { variant.to_owned() };
    Ok((format!("{of}.{kotlin}"), format!("{of}.{}", camel(&snake(variant)))))
}
