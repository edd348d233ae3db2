//! The Rust that is written for several bindings alike.

use super::model::{Function, Leaf, Model, Passed, Type};
use crate::run::program;
use std::io::Write;
use std::process::Stdio;

/// Rust as the workspace formats it.
pub(crate) fn formatted(text: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("rustfmt: {error}");
    let mut rustfmt = program("rustfmt", &["--edition", "2024", "--emit", "stdout"]);
    let mut child = rustfmt.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    // It reads all before it writes anything, so neither waits for the other.
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).map_err(failed)?;
    }
    let output = child.wait_with_output().map_err(failed)?;
    if !output.status.success() {
        return Err("rustfmt cannot read what was written".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

/// A type in the core.
pub(crate) fn path(model: &Model, ty: &Type) -> Result<String, String> {
    Ok(match ty {
        Type::Named(name) => model.def(name)?.path.clone(),
        Type::Option(inner) => format!("Option<{}>", path(model, inner)?),
        Type::List(inner) => format!("Vec<{}>", path(model, inner)?),
        Type::Leaf(leaf) => match leaf {
            Leaf::Bool => "bool".to_owned(),
            Leaf::Int(int) if int == "NonZeroU32" => "std::num::NonZeroU32".to_owned(),
            Leaf::Int(int) => int.clone(),
            Leaf::Text => "String".to_owned(),
            Leaf::Bytes => "tenure::bytes::Bytes".to_owned(),
            Leaf::Id(id) if id == "LotId" => "tenure::credit::LotId".to_owned(),
            Leaf::Id(id) => format!("tenure::id::{id}"),
            Leaf::Day | Leaf::Moment | Leaf::When | Leaf::Interval | Leaf::TimeOfDay | Leaf::MonthDay => {
                format!("tenure::time::{leaf:?}")
            }
            Leaf::Amount | Leaf::Currency | Leaf::Percent => format!("tenure::money::{leaf:?}"),
            Leaf::Credits => "tenure::plan::Credits".to_owned(),
            Leaf::Zone => "tenure::zone::Zone".to_owned(),
            Leaf::Facts => "tenure::space::facts::Facts".to_owned(),
            Leaf::Space => "tenure::space::Space".to_owned(),
        },
    })
}

/// Whether an argument is a record: what is wrong within it stands at the record's own fields then.
pub(crate) fn is_record(ty: &Type) -> bool {
    match ty {
        Type::Option(inner) => is_record(inner),
        Type::Named(_) | Type::Leaf(Leaf::Facts) => true,
        Type::List(_) | Type::Leaf(_) => false,
    }
}

/// The call of a function: of a space, if it asks one, with its arguments as `local` calls them.
pub(crate) fn call(function: &Function, space: &str, local: impl Fn(&str) -> String) -> String {
    let passed = function.args.iter().map(|arg| {
        let name = local(&arg.name);
        match (arg.passed, &arg.ty) {
            (Passed::Owned, _) => name,
            (Passed::Borrowed, _) => format!("&{name}"),
            (Passed::OptionBorrowed, Type::Option(inner))
                if matches!(**inner, Type::Leaf(Leaf::Text) | Type::List(_)) =>
            {
                format!("{name}.as_deref()")
            }
            (Passed::OptionBorrowed, _) => format!("{name}.as_ref()"),
        }
    });
    let mut passed: Vec<String> = passed.collect();
    if let Some(at) = function.space {
        passed.insert(at, space.to_owned());
    }
    format!("{}({}){}", function.path, passed.join(", "), if function.fails { "?" } else { "" })
}

/// That the core has as many variants of an open enum as are known here: it cannot be matched without a rest.
pub(crate) fn counted(path: &str, count: usize) -> String {
    format!("const _: () = assert!({path}::ALL.len() == {count}, \"run `cargo xtask bindings`\");\n")
}

/// `billing_starts` as `billingStarts`.
pub(crate) fn camel(name: &str) -> String {
    let mut text = String::new();
    let mut upper = false;
    for letter in name.chars() {
        if letter == '_' {
            upper = true;
        } else if std::mem::take(&mut upper) {
            text.extend(letter.to_uppercase());
        } else {
            text.push(letter);
        }
    }
    text
}
