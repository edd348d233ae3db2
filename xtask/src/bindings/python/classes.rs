//! `_types.py`: the classes of records, choices and variants.

use super::super::model::{Default, Field, Model, Shape, Type, TypeDef};
use super::{Class, MARK, annotation, docstring, field_name, member, variant_class};

pub(super) fn module(model: &Model, classes: &[Class<'_>]) -> Result<String, String> {
    let mut text = format!("# {MARK}\n");
    text.push_str(HEAD);
    for def in model.types.values() {
        if let Some(names) = def.names() {
            text.push_str(&format!("\n\nclass {}(Choice):\n", def.name));
            text.push_str(&docstring(&def.docs.lines("Fails with"), 4));
            for variant in names {
                text.push_str(&format!("\n    {} = \"{}\"\n", member(variant), variant.wire));
                text.push_str(&docstring(&variant.docs.lines("Fails with"), 4));
            }
        }
    }
    for class in classes {
        text.push_str(&written(model, class)?);
    }
    for def in model.types.values() {
        let Shape::Enum(variants) = &def.shape else { continue };
        if def.names().is_some() {
            continue;
        }
        let all: Vec<String> = variants.iter().map(|variant| variant_class(def, variant)).collect();
        // In brackets, so that a long one can stand on several lines.
        text.push_str(&format!("\n\n{} = (\n    {}\n)\n", def.name, all.join("\n    | ")));
        text.push_str(&docstring(&def.docs.lines("Fails with"), 0));
    }
    Ok(text)
}

const HEAD: &str = r#""""The records that go in and come out: frozen, with keyword arguments, equal by value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar, Literal, final
from zoneinfo import ZoneInfo

from tenure._record import Choice, Record, put, settled
from tenure._tenure import Amount, Facts, _say
"#;

/// One class with fields.
fn written(model: &Model, class: &Class<'_>) -> Result<String, String> {
    let mut text = format!("\n\n@final\nclass {}(Record):\n", class.name);
    text.push_str(&docstring(&docs(class), 4));
    let names: Vec<String> = class.fields.iter().map(field_name).collect();
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    let tuple = match quoted.as_slice() {
        [one] => format!("({one},)"),
        all => format!("({})", all.join(", ")),
    };
    text.push_str(&format!("\n    __slots__ = {tuple}\n    __match_args__ = {tuple}\n"));
    text.push_str(&format!("    _of = \"{}\"\n", class.def.name));
    if let Some(variant) = class.variant {
        if names.iter().any(|name| name == "type") {
            return Err(format!("`{}` has a field `type`, and needs that name for itself", class.name));
        }
        text.push_str(&format!("    type: ClassVar[Literal[\"{0}\"]] = \"{0}\"\n", variant.wire));
    }
    for (field, name) in class.fields.iter().zip(&names) {
        text.push_str(&format!("    {name}: {}\n", annotation(&field.ty, false)));
    }
    if !class.fields.is_empty() {
        text.push_str(&init(model, class)?);
    }
    for sentence in model.sentences.iter().filter(|sentence| sentence.of == class.def.name) {
        let (method, docs) = match sentence.method.as_str() {
            "to_string" => ("__str__", Vec::new()),
            method => (method, sentence.docs.lines("Fails with")),
        };
        text.push_str(&format!("\n    def {method}(self) -> str:\n"));
        text.push_str(&docstring(&docs, 8));
        text.push_str(&format!("        return _say(\"{}.{}\", self)\n", sentence.of, sentence.method));
    }
    Ok(text)
}

/// What a class is, and its fields.
fn docs(class: &Class<'_>) -> Vec<String> {
    let mut lines = class.docs.clone();
    let said: Vec<&Field> = class.fields.iter().filter(|field| !field.docs.text.is_empty()).collect();
    if !said.is_empty() {
        lines.extend([String::new(), "Attributes:".to_owned()]);
    }
    for field in said {
        let mut rest = field.docs.text.lines();
        lines.push(format!("    {}: {}", field_name(field), rest.next().unwrap_or_default()));
        lines.extend(rest.map(|line| if line.is_empty() { String::new() } else { format!("        {line}") }));
    }
    lines
}

/// The constructor: every field by its name, with the core's defaults. The one value of a variant may stand without.
fn init(model: &Model, class: &Class<'_>) -> Result<String, String> {
    let mut args = Vec::new();
    for field in &class.fields {
        let default = default(model, &field.default)?.map_or_else(String::new, |value| format!(" = {value}"));
        args.push(format!("{}: {}{default}", field_name(field), annotation(&field.ty, true)));
    }
    let lone = class.variant.is_some_and(|variant| matches!(variant.payload, super::super::model::Payload::Value(_)));
    let star = if lone { "" } else { "*, " };
    let one_line = format!("    def __init__(self, {star}{}) -> None:\n", args.join(", "));
    let mut text = "\n".to_owned();
    if one_line.len() <= 120 {
        text.push_str(&one_line);
    } else {
        text.push_str("    def __init__(\n        self,\n");
        if !lone {
            text.push_str("        *,\n");
        }
        for arg in &args {
            text.push_str(&format!("        {arg},\n"));
        }
        text.push_str("    ) -> None:\n");
    }
    for field in &class.fields {
        let name = field_name(field);
        let list = match &field.ty {
            Type::List(_) => true,
            Type::Option(inner) => matches!(**inner, Type::List(_)),
            _ => false,
        };
        let value = if list { format!("settled({name})") } else { name.clone() };
        text.push_str(&format!("        put(self, \"{name}\", {value})\n"));
    }
    Ok(text)
}

fn default(model: &Model, default: &Default) -> Result<Option<String>, String> {
    Ok(match default {
        Default::Required => None,
        Default::None => Some("None".to_owned()),
        Default::Empty => Some("()".to_owned()),
        Default::False => Some("False".to_owned()),
        Default::Zero => Some("0".to_owned()),
        Default::Record(name) => Some(format!("{name}()")),
        Default::Variant(of, variant) => {
            let def: &TypeDef = model.def(of)?;
            let Shape::Enum(variants) = &def.shape else { return Err(format!("`{of}` is no enum")) };
            let found = variants.iter().find(|known| known.name == *variant);
            let variant = found.ok_or_else(|| format!("`{of}` has no `{variant}`"))?;
            Some(match def.names() {
                Some(_) => format!("{of}.{}", member(variant)),
                None => format!("{}()", variant_class(def, variant)),
            })
        }
    })
}
