//! The core's source, as far as the model needs it: every public type, the methods of `Space`, and the calculators.

use super::docs::Docs;
use super::model::{Arg, Default, Field, Function, Leaf, Passed, Payload, Shape, Type, TypeDef, Variant};
use super::serde::{self, Said, derives};
use super::surface::Surface;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::{
    Attribute, Expr, ExprLit, Fields, FnArg, GenericArgument, Generics, ImplItem, ImplItemFn, Item, ItemEnum,
    ItemStruct, Lit, Meta, Pat, PathArguments, ReturnType, Signature, Type as Syntax, UseTree, Visibility,
};

/// Everything that was read.
pub(crate) struct Source {
    files: Vec<File>,
    /// What of it crosses.
    pub(crate) surface: Surface,
}

/// One file.
struct File {
    scope: Scope,
    items: Vec<Item>,
}

/// Where a name is written.
struct Scope {
    /// Its room and the modules below it, such as `["space", "facts"]`.
    module: Vec<String>,
    /// What it imports: the name here, and the path as it is written.
    uses: BTreeMap<String, Vec<String>>,
}

impl Scope {
    fn room(&self) -> &str {
        self.module.first().map(String::as_str).unwrap_or_default()
    }
}

impl Source {
    /// Reads every file below a folder.
    pub(crate) fn read(folder: &Path, surface: Surface) -> Result<Source, String> {
        let mut paths = Vec::new();
        walk(folder, &mut paths)?;
        let mut texts = Vec::new();
        for path in paths {
            let text = crate::run::read(&path)?;
            texts.push((path.strip_prefix(folder).unwrap_or(&path).to_owned(), text));
        }
        Source::of(texts.iter().map(|(path, text)| (path.as_path(), text.as_str())), surface)
    }

    /// Reads files, each by its path from the folder and its text. Tests are left out.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = (&'a Path, &'a str)>, surface: Surface) -> Result<Source, String> {
        let mut files = Vec::new();
        for (path, text) in texts {
            let mut module: Vec<String> =
                path.with_extension("").components().map(|part| part.as_os_str().to_string_lossy().into()).collect();
            if module.iter().any(|part| part == "tests") {
                continue;
            }
            module.retain(|part| part != "mod" && part != "lib");
            let parsed = syn::parse_file(text).map_err(|error| format!("{}: {error}", path.display()))?;
            let mut uses = BTreeMap::new();
            for item in &parsed.items {
                if let Item::Use(item) = item {
                    imports(&item.tree, &mut Vec::new(), &mut uses);
                }
            }
            files.push(File { scope: Scope { module, uses }, items: parsed.items });
        }
        Ok(Source { files, surface })
    }

    /// The public methods of a type, by the name under which it crosses.
    fn methods(&self, of: &str) -> impl Iterator<Item = (&Scope, &ImplItemFn)> {
        let of = of.to_owned();
        let items = self.files.iter().flat_map(|file| file.items.iter().map(move |item| (&file.scope, item)));
        let blocks = items.filter_map(move |(scope, item)| match item {
            Item::Impl(block) if block.trait_.is_none() => match &*block.self_ty {
                Syntax::Path(path) => {
                    let name = path.path.get_ident()?.to_string();
                    (self.renamed(&name, scope) == of).then_some((scope, block))
                }
                _ => None,
            },
            _ => None,
        });
        blocks.flat_map(|(scope, block)| block.items.iter().map(move |item| (scope, item))).filter_map(
            |(scope, item)| match item {
                ImplItem::Fn(method) if matches!(method.vis, Visibility::Public(_)) => Some((scope, method)),
                _ => None,
            },
        )
    }

    /// A public method of a type.
    pub(crate) fn method(&self, of: &str, name: &str) -> Result<Function, String> {
        let (scope, method) = self.only_method(of, name)?;
        let owner = self.renamed_back(of);
        // Those of `Space` stand in every room.
        let room = if of == "Space" { "space" } else { scope.room() };
        self.function(&method.sig, &method.attrs, format!("tenure::{room}::{owner}::{name}"), scope, Some(of))
    }

    fn only_method(&self, of: &str, name: &str) -> Result<(&Scope, &ImplItemFn), String> {
        let mut found = self.methods(of).filter(|(_, method)| method.sig.ident == name);
        match (found.next(), found.next()) {
            (Some(only), None) => Ok(only),
            (None, _) => Err(format!("`{of}` has no public method `{name}`")),
            _ => Err(format!("several types called `{of}` have a method `{name}`")),
        }
    }

    /// That every public method of a type crosses, is written by hand, or is left out for a reason that is given.
    pub(crate) fn explained(&self, of: &str) -> Result<(), String> {
        let Surface { questions, sentences, by_hand, left_out, .. } = &self.surface;
        let lists = || questions.iter().chain(*by_hand).filter(|(owner, _)| *owner == of);
        let known = |name: &str| {
            lists().any(|(_, methods)| methods.contains(&name))
                || sentences.contains(&(of, name))
                || left_out.iter().any(|(owner, methods, _)| *owner == of && methods.contains(&name))
        };
        let checked = |name: &str| self.maker(of) == Some(name) || self.is_field(of, name);
        // What makes a value in one line, or names it, is Rust's: other languages have constructors and names.
        let idiom = |name: &str| matches!(name, "new" | "as_str" | "name");
        let missed = self.methods(of).map(|(_, method)| method.sig.ident.to_string());
        let missed: Vec<String> = missed.filter(|name| !known(name) && !checked(name) && !idiom(name)).collect();
        if !missed.is_empty() {
            return Err(format!(
                "`{of}` has public methods that neither cross nor are listed as left out: {}",
                missed.join(", ")
            ));
        }
        // What is listed must be there.
        let left_out = left_out.iter().map(|(owner, methods, _)| (owner, methods));
        let listed = by_hand.iter().map(|(owner, methods)| (owner, methods)).chain(left_out);
        let mut listed = listed.filter(|(owner, _)| **owner == of).flat_map(|(_, methods)| methods.iter());
        listed.try_for_each(|name| self.only_method(of, name).map(drop))
    }

    /// Whether a method is what reads a private field.
    fn is_field(&self, of: &str, name: &str) -> bool {
        let read = |def: TypeDef| def.maker.is_some() && def.fields().any(|field| field.name == name);
        self.maker(of).is_some() && self.type_def(of).is_ok_and(read)
    }

    /// The function that is listed to make a type with private fields.
    fn maker(&self, of: &str) -> Option<&str> {
        self.surface.checked.iter().find(|(checked, _)| *checked == of).map(|(_, maker)| *maker)
    }

    /// The public functions of the room of calculators, in the order of their files. What could hide one is an error.
    pub(crate) fn calculators(&self) -> Result<Vec<Function>, String> {
        let mut found = Vec::new();
        for file in self.files.iter().filter(|file| file.scope.room() == "calculator") {
            for item in &file.items {
                let hidden = |what: &str| Err(format!("`calculator`: functions behind {what} would not cross"));
                match item {
                    Item::Fn(function) if matches!(function.vis, Visibility::Public(_)) => {
                        let path = format!("tenure::calculator::{}", function.sig.ident);
                        let function = self.function(&function.sig, &function.attrs, path, &file.scope, None)?;
                        if function.space.is_some() {
                            return Err(format!("`{}`: a calculator that takes a space", function.name));
                        }
                        found.push(function);
                    }
                    Item::Use(shown) if !matches!(shown.vis, Visibility::Inherited) => {
                        let UseTree::Path(from) = &shown.tree else { return hidden("a `pub use` of another room") };
                        let own = |item: &Item| matches!(item, Item::Mod(module) if module.ident == from.ident);
                        // A record of another room is found where it is defined; a function there would be missed.
                        if !file.items.iter().any(own) && !only_types(&from.tree) {
                            return hidden(&format!("`pub use {}`", from.ident));
                        }
                    }
                    Item::Mod(module)
                        if module.content.is_some() && !module.attrs.iter().any(|attr| attr.path().is_ident("cfg")) =>
                    {
                        return hidden(&format!("the inline module `{}`", module.ident));
                    }
                    Item::Mod(module) if matches!(module.vis, Visibility::Public(_)) => {
                        return hidden(&format!("the public module `{}`", module.ident));
                    }
                    Item::Macro(_) => return hidden("a macro"),
                    _ => {}
                }
            }
        }
        Ok(found)
    }

    /// The number that a public constant is, as it is written for people.
    pub(crate) fn constant(&self, name: &str) -> Option<String> {
        let items = self.files.iter().flat_map(|file| &file.items);
        let mut found = items.filter_map(|item| match item {
            Item::Const(item) if item.ident == name => match &*item.expr {
                Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => Some(number.base10_digits().to_owned()),
                _ => None,
            },
            _ => None,
        });
        let digits = found.next().filter(|_| found.next().is_none())?;
        let mut text = String::new();
        for (n, digit) in digits.chars().enumerate() {
            if n > 0 && digits.len().saturating_sub(n) % 3 == 0 {
                text.push(',');
            }
            text.push(digit);
        }
        Some(text)
    }

    /// A public type by its name, which must be the only one, or the one that the surface renames.
    pub(crate) fn type_def(&self, name: &str) -> Result<TypeDef, String> {
        if let Some(def) = listed(name) {
            return Ok(def);
        }
        let renames = self.surface.renamed;
        let renamed = renames.iter().find(|(_, _, here)| *here == name);
        let wanted = renamed.map_or(name, |(_, there, _)| there);
        let mut found = Vec::new();
        for file in &self.files {
            let room = file.scope.room();
            let elsewhere = |(of, there, here): &&(&str, &str, &str)| *of == room && *there == wanted && *here != name;
            let in_room = renamed.is_none_or(|(of, _, _)| *of == room);
            if !in_room || renames.iter().any(|entry| elsewhere(&entry)) {
                continue;
            }
            for item in &file.items {
                match item {
                    Item::Struct(item) if item.ident == wanted && matches!(item.vis, Visibility::Public(_)) => {
                        found.push(self.record(item, &file.scope, name)?);
                    }
                    Item::Enum(item) if item.ident == wanted && matches!(item.vis, Visibility::Public(_)) => {
                        found.push(self.choice(item, &file.scope, name)?);
                    }
                    _ => {}
                }
            }
        }
        match found.len() {
            1 => found.pop().ok_or_else(String::new),
            0 => Err(format!("the core has no public type `{name}`")),
            _ => {
                let paths: Vec<String> = found.into_iter().map(|def| def.path).collect();
                Err(format!("several types are called `{name}`: {}; name one of them in the surface", paths.join(", ")))
            }
        }
    }

    fn record(&self, item: &ItemStruct, file: &Scope, name: &str) -> Result<TypeDef, String> {
        let said = |why: String| format!("`{name}`: {why}");
        let Fields::Named(named) = &item.fields else { return Err(format!("`{name}` has no named fields")) };
        plain(&item.generics).map_err(said)?;
        Said::of(&item.attrs, serde::RECORD).map_err(said)?;
        let maker = self.maker(name);
        let public = |field: &syn::Field| matches!(field.vis, Visibility::Public(_));
        if maker.is_none() && !named.named.iter().all(public) {
            return Err(format!("`{name}` has private fields, and no function that makes it is listed"));
        }
        let fields = named.named.iter().map(|field| self.field(field, file));
        let fields: Vec<Field> = fields.collect::<Result<_, _>>().map_err(said)?;
        if let Some(maker) = maker {
            self.takes(name, maker, &fields)?;
        }
        let left_out = fields.iter().all(|field| field.default != Default::Required);
        let default = (left_out && derives(&item.attrs, "Default")).then(|| Default::Record(name.to_owned()));
        Ok(TypeDef {
            name: name.to_owned(),
            path: path_of(file, &item.ident.to_string()),
            docs: docs(&item.attrs).map_err(said)?,
            shape: Shape::Record(fields),
            maker: maker.map(str::to_owned),
            default,
            open: false,
        })
    }

    /// That a function takes the fields of a type, one by one and in their order.
    fn takes(&self, name: &str, maker: &str, fields: &[Field]) -> Result<(), String> {
        let args = self.method(name, maker)?.args;
        let same = |(arg, field): (&Arg, &Field)| (&arg.name, &arg.ty) == (&field.name, &field.ty);
        if args.len() == fields.len() && args.iter().zip(fields).all(same) {
            return Ok(());
        }
        let fields: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        Err(format!("`{name}::{maker}` does not take the fields in their order: {}", fields.join(", ")))
    }

    fn choice(&self, item: &ItemEnum, file: &Scope, name: &str) -> Result<TypeDef, String> {
        let said = |why: String| format!("`{name}`: {why}");
        plain(&item.generics).map_err(said)?;
        let own = Said::of(&item.attrs, serde::ENUM).map_err(said)?;
        let case: Option<fn(&str) -> String> = match own.get("rename_all") {
            Some("lowercase") => Some(|name| name.to_lowercase()),
            Some("snake_case") => Some(snake),
            Some(other) => return Err(format!("`{name}`: `rename_all = \"{other}\"` is not understood")),
            None => None,
        };
        let mut variants = Vec::new();
        let mut default = None;
        for variant in &item.variants {
            let rust = variant.ident.to_string();
            let said = |why: String| format!("`{name}::{rust}`: {why}");
            let payload = match &variant.fields {
                Fields::Unit => Payload::Unit,
                Fields::Named(fields) => {
                    let fields = fields.named.iter().map(|field| self.field(field, file));
                    Payload::Fields(fields.collect::<Result<_, _>>().map_err(said)?)
                }
                Fields::Unnamed(fields) => match fields.unnamed.first() {
                    Some(field) if fields.unnamed.len() == 1 => {
                        Said::of(&field.attrs, &[]).map_err(said)?;
                        Payload::Value(self.ty(&field.ty, file).map_err(said)?)
                    }
                    _ => return Err(said("several values without names".to_owned())),
                },
            };
            let wire = match (Said::of(&variant.attrs, serde::VARIANT).map_err(said)?.get("rename"), case) {
                (Some(wire), _) => wire.to_owned(),
                (None, Some(case)) => case(&rust),
                (None, None) => return Err(said("neither it nor its enum says its name in JSON".to_owned())),
            };
            if variant.attrs.iter().any(|attr| attr.path().is_ident("default")) {
                default = Some(Default::Variant(name.to_owned(), rust.clone()));
            }
            variants.push(Variant { wire, docs: docs(&variant.attrs).map_err(said)?, name: rust, payload });
        }
        Ok(TypeDef {
            name: name.to_owned(),
            path: path_of(file, &item.ident.to_string()),
            docs: docs(&item.attrs).map_err(said)?,
            shape: Shape::Enum(variants),
            maker: None,
            default,
            open: item.attrs.iter().any(|attr| attr.path().is_ident("non_exhaustive")),
        })
    }

    fn field(&self, field: &syn::Field, file: &Scope) -> Result<Field, String> {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        let said = |why: String| format!("{name}: {why}");
        let attrs = Said::of(&field.attrs, serde::FIELD).map_err(said)?;
        let wire = attrs.get("rename").unwrap_or(&name).to_owned();
        let ty = self.ty(&field.ty, file).map_err(said)?;
        let left_out = attrs.get("default").is_some() || matches!(ty, Type::Option(_));
        let default = if left_out { self.default(&ty).map_err(said)? } else { Default::Required };
        Ok(Field { wire, docs: docs(&field.attrs).map_err(said)?, name, ty, default })
    }

    /// What a value of a type is by default, which must be something that can be said in any language.
    fn default(&self, ty: &Type) -> Result<Default, String> {
        Ok(match ty {
            Type::Option(_) => Default::None,
            Type::List(_) => Default::Empty,
            Type::Leaf(Leaf::Bool) => Default::False,
            Type::Leaf(Leaf::Int(int)) if int != "NonZeroU32" => Default::Zero,
            Type::Leaf(leaf) => return Err(format!("no language can say what a {leaf:?} is by default")),
            Type::Named(name) => match self.type_def(name)?.default {
                Some(default) => default,
                None => return Err(format!("`{name}` has no default that is derived from what it is made of")),
            },
        })
    }

    fn function(
        &self,
        sig: &Signature,
        attrs: &[Attribute],
        path: String,
        scope: &Scope,
        of: Option<&str>,
    ) -> Result<Function, String> {
        let name = sig.ident.to_string();
        let said = |why: String| format!("`{name}`: {why}");
        plain(&sig.generics).map_err(said)?;
        let mut args = Vec::new();
        let mut space = None;
        for arg in &sig.inputs {
            let (arg, syntax) = match (arg, of) {
                (FnArg::Receiver(_), Some("Space")) => {
                    space = Some(args.len());
                    continue;
                }
                (FnArg::Receiver(me), Some(of)) => {
                    let passed = if me.reference.is_some() { Passed::Borrowed } else { Passed::Owned };
                    args.push(Arg { name: snake(of), ty: Type::Named(of.to_owned()), passed });
                    continue;
                }
                (FnArg::Typed(arg), _) => match &*arg.pat {
                    Pat::Ident(pattern) => (pattern.ident.to_string(), &*arg.ty),
                    _ => return Err(said("an argument without a name".into())),
                },
                (FnArg::Receiver(_), None) => return Err(said("it is no free function".into())),
            };
            let (ty, passed) = (self.ty(syntax, scope).map_err(said)?, passed(syntax));
            if ty == Type::Leaf(Leaf::Space) && space.is_none() {
                space = Some(args.len());
            } else {
                args.push(Arg { name: arg, ty, passed });
            }
        }
        let ReturnType::Type(_, output) = &sig.output else { return Err(said("it answers nothing".into())) };
        let (answer, fails) = match generic(output, "Result") {
            None => (&**output, false),
            Some(inner) => (inner.first().copied().ok_or_else(|| said("it answers nothing".into()))?, true),
        };
        Ok(Function {
            docs: docs(attrs).map_err(said)?,
            answer: self.ty(answer, scope).map_err(said)?,
            lent: passed(answer),
            name: sig.ident.to_string(),
            path,
            args,
            space,
            fails,
        })
    }

    /// A type as it is written in a file.
    fn ty(&self, syntax: &Syntax, file: &Scope) -> Result<Type, String> {
        if let Syntax::Reference(inner) = syntax {
            return self.ty(&inner.elem, file);
        }
        if let Syntax::Slice(inner) = syntax {
            return Ok(Type::List(Box::new(self.ty(&inner.elem, file)?)));
        }
        let inside = |wrapper: &str| generic(syntax, wrapper).and_then(|inner| inner.first().copied());
        if let Some(inner) = inside("Option") {
            return match self.ty(inner, file)? {
                Type::Option(_) => Err("nothing within nothing, which other languages cannot tell apart".into()),
                inner => Ok(Type::Option(Box::new(inner))),
            };
        }
        if let Some(inner) = inside("Vec") {
            return Ok(Type::List(Box::new(self.ty(inner, file)?)));
        }
        for wrapper in ["Arc", "Box"] {
            if let Some(inner) = inside(wrapper) {
                return self.ty(inner, file);
            }
        }
        let Syntax::Path(path) = syntax else { return Err("a type that cannot cross".into()) };
        let Some(last) = path.path.segments.last() else { return Err("a type without a name".into()) };
        let name = last.ident.to_string();
        if !last.arguments.is_empty() {
            return Err(format!("`{name}` is generic, and cannot cross"));
        }
        Ok(match leaf(&name) {
            Some(leaf) => Type::Leaf(leaf),
            None => Type::Named(self.renamed(&name, file)),
        })
    }

    /// The name under which a type crosses that a file calls `name`.
    fn renamed(&self, name: &str, file: &Scope) -> String {
        let room = match file.uses.get(name).map(Vec::as_slice) {
            Some([first, room, ..]) if first == "crate" => Some(room.as_str()),
            _ => Some(file.room()),
        };
        let entry = self.surface.renamed.iter().find(|(of, there, _)| Some(*of) == room && *there == name);
        entry.map_or_else(|| name.to_owned(), |(_, _, here)| (*here).to_owned())
    }

    /// The name in the core of what crosses under `name`.
    fn renamed_back<'a>(&'a self, name: &'a str) -> &'a str {
        self.surface.renamed.iter().find(|(_, _, here)| *here == name).map_or(name, |(_, there, _)| there)
    }
}

/// Where a type is public: rooms show what is in their files.
fn path_of(file: &Scope, name: &str) -> String {
    let room = file.room();
    if room == "space" && file.module.get(1).is_some_and(|module| module == "facts") {
        return format!("tenure::space::facts::{name}");
    }
    format!("tenure::{room}::{name}")
}

/// The enums that the core makes by a macro, from its own lists: codes have `ALL` and `as_str`.
fn listed(name: &str) -> Option<TypeDef> {
    use tenure::change::{RefusalCode, RemarkCode};
    use tenure::plan::FindingCode;
    use tenure::space::facts::FactKind;
    // A code with the name of its variant in Rust, its stable name, and its meaning.
    macro_rules! codes {
        ($codes:ident) => {
            $codes::ALL.iter().map(|code| listed_variant(format!("{code:?}"), code.as_str(), code.meaning())).collect()
        };
    }
    let (path, about, variants): (&str, &str, Vec<Variant>) = match name {
        "RefusalCode" => ("tenure::change", "Why a command is refused, as a stable name.", codes!(RefusalCode)),
        "RemarkCode" => {
            ("tenure::change", "What there is to say of an accepted command, as a stable name.", codes!(RemarkCode))
        }
        "FindingCode" => ("tenure::plan", "What a finding of the lint is, as a stable name.", codes!(FindingCode)),
        "FactKind" => {
            let kind = |kind: &FactKind| {
                let rust = format!("{kind:?}");
                let wire = snake(&rust);
                listed_variant(rust, &wire, &format!("The facts in `{}` of a space file.", kind.array()))
            };
            ("tenure::space::facts", "A kind of fact.", FactKind::ALL.iter().map(kind).collect())
        }
        _ => return None,
    };
    Some(TypeDef {
        name: name.to_owned(),
        path: format!("{path}::{name}"),
        docs: Docs { text: about.to_owned(), errors: None },
        shape: Shape::Enum(variants),
        maker: None,
        default: None,
        open: name != "FactKind",
    })
}

fn listed_variant(name: String, wire: &str, meaning: &str) -> Variant {
    Variant {
        name,
        wire: wire.to_owned(),
        docs: Docs { text: meaning.to_owned(), errors: None },
        payload: Payload::Unit,
    }
}

/// The leaf of a name, if it is one.
fn leaf(name: &str) -> Option<Leaf> {
    Some(match name {
        "bool" => Leaf::Bool,
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" | "NonZeroU32" => Leaf::Int(name.to_owned()),
        "String" | "str" => Leaf::Text,
        "Bytes" => Leaf::Bytes,
        "Day" => Leaf::Day,
        "Moment" => Leaf::Moment,
        "When" => Leaf::When,
        "Amount" => Leaf::Amount,
        "Currency" => Leaf::Currency,
        "Credits" => Leaf::Credits,
        "Percent" => Leaf::Percent,
        "Interval" => Leaf::Interval,
        "Zone" => Leaf::Zone,
        "TimeOfDay" => Leaf::TimeOfDay,
        "MonthDay" => Leaf::MonthDay,
        "Facts" => Leaf::Facts,
        "Space" => Leaf::Space,
        "TaxCategory" => Leaf::Id(name.to_owned()),
        id if id.ends_with("Id") => Leaf::Id(name.to_owned()),
        _ => return None,
    })
}

/// What stands between the angle brackets of a wrapper.
fn generic<'a>(syntax: &'a Syntax, wrapper: &str) -> Option<Vec<&'a Syntax>> {
    let Syntax::Path(path) = syntax else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == wrapper)?;
    let PathArguments::AngleBracketed(inner) = &last.arguments else { return None };
    let types = inner.args.iter().filter_map(|arg| match arg {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    Some(types.collect())
}

/// How a value of a type is handed over.
fn passed(syntax: &Syntax) -> Passed {
    let inner = generic(syntax, "Option").and_then(|inner| inner.first().copied());
    match (syntax, inner) {
        (Syntax::Reference(_), _) => Passed::Borrowed,
        (_, Some(Syntax::Reference(_))) => Passed::OptionBorrowed,
        _ => Passed::Owned,
    }
}

/// That there are no parameters.
fn plain(generics: &Generics) -> Result<(), String> {
    if generics.params.is_empty() { Ok(()) } else { Err("it is generic, and cannot cross".to_owned()) }
}

/// `NotYet` as `not_yet`.
pub(crate) fn snake(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

fn docs(attrs: &[Attribute]) -> Result<Docs, String> {
    let mut lines = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("doc")) {
        // The rest, such as `#[doc(alias = "…")]`, says nothing to a reader.
        let Meta::NameValue(pair) = &attr.meta else { continue };
        match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => lines.push(text.value()),
            _ => return Err("documentation that is not written out".to_owned()),
        }
    }
    Ok(Docs::of(&lines))
}

fn imports(tree: &UseTree, path: &mut Vec<String>, uses: &mut BTreeMap<String, Vec<String>>) {
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            imports(&inner.tree, path, uses);
            path.pop();
        }
        UseTree::Name(name) => drop(uses.insert(name.ident.to_string(), path.clone())),
        UseTree::Rename(name) => drop(uses.insert(name.rename.to_string(), path.clone())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| imports(tree, path, uses)),
        UseTree::Glob(_) => {}
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether all that is used is named as types are.
fn only_types(tree: &UseTree) -> bool {
    match tree {
        UseTree::Path(path) => only_types(&path.tree),
        UseTree::Name(name) => name.ident.to_string().starts_with(char::is_uppercase),
        UseTree::Group(group) => group.items.iter().all(only_types),
        UseTree::Rename(_) | UseTree::Glob(_) => false,
    }
}
