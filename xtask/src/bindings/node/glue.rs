//! Rust for the binding crate: how each type crosses, and the functions of the module.

use super::super::model::{Arg, Default, Field, Function, Model, Payload, Shape, TypeDef, Variant};
use super::super::rust::{self, camel};
use super::super::source::snake;
use super::names::{lower, words as words_of};
use std::fmt::Write;

const HEAD: &str = "// Written by `cargo xtask bindings` from the core's source.\n\n";

/// The module, and the ids.
pub(super) fn module(model: &Model) -> String {
    let ids: Vec<&str> = model.ids().into_iter().collect();
    format!(
        "//! What follows from the core's types and functions: how each type crosses, and the functions of the module.\n\
         {HEAD}mod calculators;\nmod names;\nmod questions;\nmod records;\nmod variants;\nmod words;\n\n\
         crate::leaves::ids! {{ {} }}\n",
        ids.join(" ")
    )
}

const USES: &str = "use crate::convert::{FromJs, ToJs};\nuse crate::fault::Result;\nuse crate::fields::Fields;\n\
                    use crate::js::{Js, Value};\n";

/// Records: every field is named on both ways, so that a new one breaks the build.
pub(super) fn records(model: &Model) -> Result<String, String> {
    let mut text = format!("//! How records cross.\n{HEAD}{USES}\n");
    for def in model.types.values() {
        let Shape::Record(fields) = &def.shape else { continue };
        let path = &def.path;
        let mut to = String::new();
        if def.maker.is_some() {
            for field in fields {
                let _ = writeln!(to, "object.set(c\"{}\", &self.{}())?;", camel(&field.wire), field.name);
            }
        } else {
            let _ = writeln!(to, "let {path} {{ {} }} = self;", bound(fields));
            to.push_str(&sets(fields));
        }
        let from = match &def.maker {
            Some(maker) => {
                let reads: Vec<String> = fields.iter().map(read).collect();
                let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
                let names = names.join(", ");
                format!("let ({names}) = ({}); fields.end()?; Ok({path}::{maker}({names})?)", reads.join(", "))
            }
            None => format!("let made = {path} {{ {} }}; fields.end()?; Ok(made)", made(fields)),
        };
        invertible(fields.iter())?;
        let known = known(fields.iter().map(|field| camel(&field.wire)));
        let _ = writeln!(
            text,
            "impl ToJs for {path} {{\n fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {{\n\
             let object = js.object()?;\n{to}Ok(object)\n}}\n}}\n\n\
             impl FromJs for {path} {{\n fn from_js(value: Value<'_>) -> Result<Self> {{\n\
             let fields = Fields::of(value, \"{}\", &{known})?;\n{from}\n}}\n}}\n",
            def.name
        );
    }
    Ok(text)
}

/// That a path can say a field's name as the core does.
fn invertible<'a>(mut fields: impl Iterator<Item = &'a Field>) -> Result<(), String> {
    match fields.find(|field| snake(&camel(&field.wire)) != field.wire) {
        Some(field) => Err(format!("`{}` cannot be told from its name in JavaScript", field.wire)),
        None => Ok(()),
    }
}

/// `a, b: _b` to destructure by. Names that the functions use are not taken.
fn bound(fields: &[Field]) -> String {
    let bound = fields.iter().map(|field| format!("{}: {}", field.name, local(field)));
    bound.collect::<Vec<_>>().join(", ")
}

/// The variable of a field.
fn local(field: &Field) -> String {
    format!("{}_", field.name)
}

fn sets(fields: &[Field]) -> String {
    fields.iter().fold(String::new(), |mut text, field| {
        let _ = writeln!(text, "object.set(c\"{}\", {})?;", camel(&field.wire), local(field));
        text
    })
}

fn read(field: &Field) -> String {
    let name = camel(&field.wire);
    match field.default {
        Default::Required | Default::None => format!("fields.get(c\"{name}\")?"),
        _ => format!("fields.get_or(c\"{name}\", Default::default)?"),
    }
}

fn made(fields: &[Field]) -> String {
    let made = fields.iter().map(|field| format!("{}: {}", field.name, read(field)));
    made.collect::<Vec<_>>().join(", ")
}

fn known(names: impl Iterator<Item = String>) -> String {
    format!("[{}]", names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", "))
}

/// Enums whose variants carry something: objects that are told apart by their `type`.
pub(super) fn variants(model: &Model) -> Result<String, String> {
    let uses = format!("{USES}use tenure::error::Error;\n");
    let mut text = format!("//! How enums cross whose variants carry something.\n{HEAD}{uses}\n");
    for def in model.types.values() {
        let Shape::Enum(variants) = &def.shape else { continue };
        if def.names().is_some() {
            continue;
        }
        invertible(def.fields())?;
        let path = &def.path;
        let (mut to, mut from) = (String::new(), String::new());
        for variant in variants {
            let (name, wire) = (&variant.name, &variant.wire);
            let set = format!("object.set(c\"type\", \"{wire}\")?;\n");
            match &variant.payload {
                Payload::Unit => {
                    let _ = writeln!(to, "{path}::{name} => {{ {set} }}");
                }
                Payload::Value(_) => {
                    let _ = writeln!(to, "{path}::{name}(value_) => {{ {set} object.set(c\"value\", value_)?; }}");
                }
                Payload::Fields(fields) => {
                    if fields.iter().any(|field| field.wire == "type") {
                        return Err(format!("`{}::{name}` has a field `type`, which tells variants apart", def.name));
                    }
                    let _ = writeln!(to, "{path}::{name} {{ {} }} => {{ {set} {} }}", bound(fields), sets(fields));
                }
            }
            let _ = writeln!(from, "\"{wire}\" => {{ {} }}", variant_from(def, variant));
        }
        let choices = known(variants.iter().map(|variant| variant.wire.clone()));
        let _ = writeln!(
            text,
            "impl ToJs for {path} {{\n fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {{\n\
             let object = js.object()?;\nmatch self {{\n{to}}}\nOk(object)\n}}\n}}\n\n\
             impl FromJs for {path} {{\n fn from_js(value: Value<'_>) -> Result<Self> {{\n\
             match Fields::variant(value, \"{}\")?.as_str() {{\n{from}\
             other => Err(Error::unknown_variant(other, &{choices}).into()),\n}}\n}}\n}}\n",
            def.name
        );
    }
    Ok(text)
}

fn variant_from(def: &TypeDef, variant: &Variant) -> String {
    let path = &def.path;
    let (of, name, wire) = (&def.name, &variant.name, &variant.wire);
    let (fields, made, within) = match &variant.payload {
        Payload::Unit => (Vec::new(), String::new(), "None".to_owned()),
        Payload::Value(_) => (vec!["value".to_owned()], format!("(fields.value(\"{wire}\")?)"), "None".to_owned()),
        Payload::Fields(fields) => {
            let names = fields.iter().map(|field| camel(&field.wire)).collect();
            (names, format!(" {{ {} }}", made(fields)), format!("Some(\"{wire}\")"))
        }
    };
    let known = known(["type".to_owned()].into_iter().chain(fields));
    format!(
        "let fields = Fields::of_variant(value, \"{of}\", {within}, &{known}); let made = {path}::{name}{made}; fields.end()?; Ok(made)"
    )
}

/// Enums that are a choice of names.
pub(super) fn names(model: &Model) -> String {
    let mut text = format!(
        "//! How enums cross that are a choice of names.\n{HEAD}use crate::convert::{{FromJs, ToJs}};\n\
         use crate::fault::Result;\nuse crate::js::{{Js, Value}};\nuse tenure::error::Error;\n\n"
    );
    for def in model.types.values() {
        let Some(variants) = def.names() else { continue };
        let path = &def.path;
        let choices = known(variants.iter().map(|variant| variant.wire.clone()));
        let from = variants.iter().map(|variant| format!("\"{}\" => Some({path}::{}),", variant.wire, variant.name));
        let from = format!("match name.as_str() {{ {} _ => None }}", from.collect::<String>());
        let to = if def.open {
            // It cannot be matched without a rest: it names itself.
            text.push_str(&rust::counted(path, variants.len()));
            "js.text(self.as_str())".to_owned()
        } else {
            let to = variants.iter().map(|variant| format!("{path}::{} => \"{}\",", variant.name, variant.wire));
            format!("js.text(match self {{ {} }})", to.collect::<String>())
        };
        let _ = writeln!(
            text,
            "impl ToJs for {path} {{\n fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {{\n{to}\n}}\n}}\n\n\
             impl FromJs for {path} {{\n fn from_js(value: Value<'_>) -> Result<Self> {{\n\
             let name = String::from_js(value)?;\nlet found = {from};\n\
             Ok(found.ok_or_else(|| Error::unknown_variant(&name, &{choices}))?)\n}}\n}}\n"
        );
    }
    text
}

const CALLED: &str = "use crate::convert::{ToJs, arg, record};\nuse crate::fault::enter;\nuse crate::js::{Answer, Arg};\n\
                      use napi::{Env, Result as Called};\nuse napi_derive::napi;\n";

/// The questions to a space: methods of the class `Space`.
pub(super) fn questions(model: &Model) -> Result<String, String> {
    let uses = "use crate::owned::held;\nuse napi::bindgen_prelude::This;\nuse tenure::space::Space;\n";
    let mut text = format!("//! Questions to a space.\n{HEAD}{CALLED}{uses}\n");
    for question in &model.questions {
        let _ = writeln!(
            text,
            "#[napi(catch_unwind, namespace = \"space\", js_name = \"{}\")]\n\
             pub fn space_{}(env: Env, this: This<Arg>, {}) -> Called<Answer> {{\n enter(env, |js| {{\n\
             let space = held::<Space>(js.arg(this.object))?;\n{}\n}})\n}}\n",
            camel(&question.name),
            question.name,
            taken(&question.args),
            called(question, model)?,
        );
    }
    Ok(text)
}

/// The calculators: functions of the module.
pub(super) fn calculators(model: &Model) -> Result<String, String> {
    let mut text = format!("//! Calculators.\n{HEAD}{CALLED}\n");
    for calculator in &model.calculators {
        let _ = writeln!(
            text,
            "#[napi(catch_unwind, js_name = \"{}\")]\n\
             pub fn {}(env: Env, {}) -> Called<Answer> {{\n enter(env, |js| {{\n{}\n}})\n}}\n",
            camel(&calculator.name),
            calculator.name,
            taken(&calculator.args),
            called(calculator, model)?,
        );
    }
    Ok(text)
}

fn taken(args: &[Arg]) -> String {
    args.iter().map(|arg| format!("{}: Arg", arg.name)).collect::<Vec<_>>().join(", ")
}

/// The arguments read, the function called, its answer written.
fn called(function: &Function, model: &Model) -> Result<String, String> {
    let mut text = String::new();
    for arg in &function.args {
        let (name, shown, ty) = (&arg.name, camel(&arg.name), rust::path(model, &arg.ty)?);
        let read = if rust::is_record(&arg.ty) { "record" } else { "arg" };
        let _ = writeln!(text, "let {name}_: {ty} = {read}(js.arg({name}), \"{shown}\")?;");
    }
    Ok(format!("{text}{}.to_js(js)", rust::call(function, "&space", |name| format!("{name}_"))))
}

/// Writes a value of a type, or a list of them.
const JSON_OF: &str = "macro_rules! json_of {
    ($type:ty, $value:ident) => {
        match $value.is_list()? {
            true => tenure::json::write(&arg::<Vec<$type>>($value, \"value\")?),
            false => tenure::json::write(&record::<$type>($value, \"value\")?),
        }
    };
}
";

/// What values say of themselves in words, and their JSON.
pub(super) fn words(model: &Model) -> Result<String, String> {
    let uses = "use crate::fault::Result;\nuse crate::js::Value;\nuse tenure::error::Error;\n";
    let mut text = format!("//! Words and JSON of values.\n{HEAD}{CALLED}{uses}\n{JSON_OF}\n");
    for sentence in &model.sentences {
        let (name, path, arg) = (words_of(sentence), &model.def(&sentence.of)?.path, lower(&sentence.of));
        let _ = writeln!(
            text,
            "#[napi(catch_unwind, js_name = \"{name}\")]\npub fn {}_{}(env: Env, value: Arg) -> Called<Answer> {{\n\
             enter(env, |js| {{\nlet value: {path} = record(js.arg(value), \"{arg}\")?;\nvalue.{}().to_js(js)\n}})\n}}\n",
            snake(&sentence.of),
            sentence.method,
            sentence.method,
        );
    }
    let defs: Vec<(&str, &str)> = json_types(model);
    let arms = defs.iter().map(|(name, path)| format!("\"{name}\" => json_of!({path}, value),"));
    let names = known(defs.iter().map(|(name, _)| (*name).to_owned()));
    let _ = writeln!(
        text,
        "#[napi(catch_unwind, js_name = \"toJson\")]\npub fn to_json(env: Env, ty: Arg, value: Arg) -> Called<Answer> {{\n\
         enter(env, |js| {{\nlet name: String = arg(js.arg(ty), \"type\")?;\n\
         json(&name, js.arg(value))?.to_js(js)\n}})\n}}\n\n\
         /// The core's JSON of a value of the type of this name.\n\
         fn json(name: &str, value: Value<'_>) -> Result<String> {{\nOk(match name {{\n{}\n\
         other => Err(Error::unknown_variant(other, &{names}).within(\"type\")),\n}}?)\n}}\n",
        arms.collect::<String>()
    );
    Ok(text)
}

/// The types that have a JSON, by name, and where they are.
pub(super) fn json_types(model: &Model) -> Vec<(&str, &str)> {
    let mut defs: Vec<(&str, &str)> = model.types.values().map(|def| (def.name.as_str(), def.path.as_str())).collect();
    defs.push(("Facts", "tenure::space::facts::Facts"));
    defs.sort_unstable();
    defs
}
