//! The core's source, as far as the model needs it: every public type, the methods of `Space`, and the calculators.

use super::docs::Docs;
use super::model::{Arg, Default, Fails, Field, Function, Leaf, Passed, Payload, Shape, Type, TypeDef, Variant};
use super::surface;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::{
    Attribute, Expr, ExprLit, Fields, FnArg, GenericArgument, ImplItem, Item, ItemEnum, ItemStruct, Lit, Meta, Pat,
    PathArguments, ReturnType, Signature, Type as Syntax, UseTree, Visibility,
};

/// Everything that was read.
pub(crate) struct Source {
    files: Vec<File>,
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
    pub(crate) fn read(folder: &Path) -> Result<Source, String> {
        let mut paths = Vec::new();
        walk(folder, &mut paths)?;
        let mut files = Vec::new();
        for path in paths {
            let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let parsed = syn::parse_file(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            let relative = path.strip_prefix(folder).unwrap_or(&path).with_extension("");
            let mut module: Vec<String> =
                relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            module.retain(|part| part != "mod" && part != "lib");
            let mut uses = BTreeMap::new();
            for item in &parsed.items {
                if let Item::Use(item) = item {
                    imports(&item.tree, &mut Vec::new(), &mut uses);
                }
            }
            files.push(File { scope: Scope { module, uses }, items: parsed.items });
        }
        Ok(Source { files })
    }

    /// A public method of a type.
    pub(crate) fn method(&self, of: &str, name: &str) -> Result<Function, String> {
        for file in &self.files {
            for item in &file.items {
                let Item::Impl(block) = item else { continue };
                let is_of =
                    block.trait_.is_none() && matches!(&*block.self_ty, Syntax::Path(path) if path.path.is_ident(of));
                for item in block.items.iter().filter(|_| is_of) {
                    let ImplItem::Fn(method) = item else { continue };
                    if method.sig.ident == name && matches!(method.vis, Visibility::Public(_)) {
                        return self.function(&method.sig, &method.attrs, String::new(), &file.scope);
                    }
                }
            }
        }
        Err(format!("`{of}` has no public method `{name}`"))
    }

    /// The public functions of the room of calculators, in the order of their files.
    pub(crate) fn calculators(&self) -> Result<Vec<Function>, String> {
        let mut found = Vec::new();
        for file in self.files.iter().filter(|file| file.scope.room() == "calculator") {
            for item in &file.items {
                let Item::Fn(function) = item else { continue };
                if matches!(function.vis, Visibility::Public(_)) {
                    let path = format!("tenure::calculator::{}", function.sig.ident);
                    found.push(self.function(&function.sig, &function.attrs, path, &file.scope)?);
                }
            }
        }
        Ok(found)
    }

    /// A public type by its name, which must be the only one, or the one that the surface renames.
    pub(crate) fn type_def(&self, name: &str) -> Result<TypeDef, String> {
        if let Some(def) = listed(name) {
            return Ok(def);
        }
        let renamed = surface::RENAMED.iter().find(|(_, _, here)| *here == name);
        let wanted = renamed.map_or(name, |(_, there, _)| there);
        let mut found = Vec::new();
        for file in &self.files {
            let room = file.scope.room();
            let elsewhere = |(of, there, here): &&(&str, &str, &str)| *of == room && *there == wanted && *here != name;
            let in_room = renamed.is_none_or(|(of, _, _)| *of == room);
            if !in_room || surface::RENAMED.iter().any(|entry| elsewhere(&entry)) {
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
        let checked = surface::CHECKED.iter().any(|(checked, _)| *checked == name);
        let Fields::Named(named) = &item.fields else { return Err(format!("`{name}` has no named fields")) };
        if !item.generics.params.is_empty() {
            return Err(format!("`{name}` is generic"));
        }
        let public = |field: &syn::Field| matches!(field.vis, Visibility::Public(_));
        if !checked && !named.named.iter().all(public) {
            return Err(format!("`{name}` has private fields, and no function that makes it is listed"));
        }
        let fields = named.named.iter().map(|field| self.field(field, file));
        let fields = fields.collect::<Result<_, _>>().map_err(|why| format!("`{name}`: {why}"))?;
        Ok(TypeDef {
            name: name.to_owned(),
            path: path_of(file, &item.ident.to_string()),
            docs: docs(&item.attrs),
            shape: Shape::Record(fields),
            checked,
            open: false,
        })
    }

    fn choice(&self, item: &ItemEnum, file: &Scope, name: &str) -> Result<TypeDef, String> {
        let lower = serde(&item.attrs).iter().any(|(key, value)| key == "rename_all" && value == "lowercase");
        let mut variants = Vec::new();
        for variant in &item.variants {
            let rust = variant.ident.to_string();
            let renamed = serde(&variant.attrs).into_iter().find(|(key, _)| key == "rename");
            let payload = match &variant.fields {
                Fields::Unit => Payload::Unit,
                Fields::Named(fields) => {
                    Payload::Fields(fields.named.iter().map(|field| self.field(field, file)).collect::<Result<_, _>>()?)
                }
                Fields::Unnamed(fields) => match fields.unnamed.first() {
                    Some(field) if fields.unnamed.len() == 1 => Payload::Value(self.ty(&field.ty, file)?),
                    _ => return Err(format!("`{name}::{rust}` holds several values without names")),
                },
            };
            variants.push(Variant {
                wire: match renamed {
                    Some((_, wire)) => wire,
                    None if lower => rust.to_lowercase(),
                    None => snake(&rust),
                },
                name: rust,
                docs: docs(&variant.attrs),
                payload,
            });
        }
        Ok(TypeDef {
            name: name.to_owned(),
            path: path_of(file, &item.ident.to_string()),
            docs: docs(&item.attrs),
            shape: Shape::Enum(variants),
            checked: false,
            open: item.attrs.iter().any(|attr| attr.path().is_ident("non_exhaustive")),
        })
    }

    fn field(&self, field: &syn::Field, file: &Scope) -> Result<Field, String> {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        let attrs = serde(&field.attrs);
        let wire = attrs.iter().find(|(key, _)| key == "rename").map_or_else(|| name.clone(), |(_, wire)| wire.clone());
        let ty = self.ty(&field.ty, file).map_err(|why| format!("{name}: {why}"))?;
        let left_out = attrs.iter().any(|(key, value)| key == "default" && value.is_empty());
        let default = if left_out || matches!(ty, Type::Option(_)) { self.default(&ty)? } else { Default::Required };
        Ok(Field { name, wire, docs: docs(&field.attrs), ty, default })
    }

    /// What a value of a type is by default, where that can be said in any language.
    fn default(&self, ty: &Type) -> Result<Default, String> {
        Ok(match ty {
            Type::Option(_) => Default::None,
            Type::List(_) => Default::Empty,
            Type::Leaf(Leaf::Bool) => Default::False,
            Type::Leaf(Leaf::Int(_)) => Default::Zero,
            Type::Leaf(_) => Default::Required,
            Type::Named(name) => match self.default_variant(name) {
                Some(variant) => Default::Variant(name.clone(), variant),
                None => match self.type_def(name)?.shape {
                    Shape::Record(fields) if fields.iter().all(|field| field.default != Default::Required) => {
                        Default::Record(name.clone())
                    }
                    _ => Default::Required,
                },
            },
        })
    }

    /// The variant of an enum that is marked as its default.
    fn default_variant(&self, name: &str) -> Option<String> {
        let enums = self.files.iter().flat_map(|file| &file.items).filter_map(|item| match item {
            Item::Enum(item) if item.ident == name => Some(item),
            _ => None,
        });
        let marked = |variant: &&syn::Variant| variant.attrs.iter().any(|attr| attr.path().is_ident("default"));
        enums.flat_map(|item| &item.variants).find(marked).map(|variant| variant.ident.to_string())
    }

    fn function(&self, sig: &Signature, attrs: &[Attribute], path: String, scope: &Scope) -> Result<Function, String> {
        let name = sig.ident.to_string();
        let said = |why: String| format!("`{name}`: {why}");
        let mut args = Vec::new();
        for arg in &sig.inputs {
            let FnArg::Typed(arg) = arg else { continue };
            let Pat::Ident(pattern) = &*arg.pat else { return Err(said("an argument without a name".into())) };
            let (syntax, passed) = match &*arg.ty {
                Syntax::Reference(inner) => (&*inner.elem, Passed::Borrowed),
                other => (other, Passed::Owned),
            };
            let passed = if optional_reference(syntax) { Passed::OptionBorrowed } else { passed };
            let ty = self.ty(syntax, scope).map_err(said)?;
            args.push(Arg { name: pattern.ident.to_string(), ty, passed });
        }
        let (answer, fails) = match &sig.output {
            ReturnType::Default => return Err(said("it answers nothing".into())),
            ReturnType::Type(_, ty) => match generic(ty, "Result") {
                None => (self.ty(ty, scope).map_err(said)?, Fails::Never),
                Some(inner) => {
                    let fails = if inner.len() > 1 { Fails::Many } else { Fails::One };
                    let Some(answer) = inner.first() else { return Err(said("it answers nothing".into())) };
                    (self.ty(answer, scope).map_err(said)?, fails)
                }
            },
        };
        Ok(Function { docs: docs(attrs), name, path, args, answer, fails })
    }

    /// A type as it is written in a file.
    fn ty(&self, syntax: &Syntax, file: &Scope) -> Result<Type, String> {
        if let Syntax::Reference(inner) = syntax {
            return self.ty(&inner.elem, file);
        }
        if let Syntax::Slice(inner) = syntax {
            return Ok(Type::List(Box::new(self.ty(&inner.elem, file)?)));
        }
        for (wrapper, make) in [("Option", Type::Option as fn(Box<Type>) -> Type), ("Vec", Type::List)] {
            if let Some(inner) = generic(syntax, wrapper).and_then(|inner| inner.first().copied()) {
                return Ok(make(Box::new(self.ty(inner, file)?)));
            }
        }
        for wrapper in ["Arc", "Box"] {
            if let Some(inner) = generic(syntax, wrapper).and_then(|inner| inner.first().copied()) {
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
        let entry = surface::RENAMED.iter().find(|(of, there, _)| Some(*of) == room && *there == name);
        entry.map_or_else(|| name.to_owned(), |(_, _, here)| (*here).to_owned())
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
        checked: false,
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

fn optional_reference(syntax: &Syntax) -> bool {
    let inner = generic(syntax, "Option").and_then(|inner| inner.first().copied());
    matches!(inner, Some(Syntax::Reference(_)))
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

fn docs(attrs: &[Attribute]) -> Docs {
    let lines = attrs.iter().filter_map(|attr| match &attr.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    Docs::of(&lines.collect::<Vec<_>>())
}

/// The settings of serde: a key, and its value if it has one.
fn serde(attrs: &[Attribute]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
        // What does not fit this shape is left alone: what matters here does.
        let _ = attr.parse_nested_meta(|meta| {
            let key = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
            let value = match meta.value() {
                Ok(value) => value.parse::<syn::LitStr>()?.value(),
                Err(_) => String::new(),
            };
            found.push((key, value));
            Ok(())
        });
    }
    found
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
