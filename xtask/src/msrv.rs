//! `cargo xtask msrv`: the core builds with the Rust version that its manifest states, and asks no more of its
//! dependencies.
//!
//! The compiler is the one in use, one of rustup's, or Debian's package, unpacked below `target/tools`: it is downloaded
//! by the package manager's own client and leaves the system as it is.

use crate::run::{self, Done, Outcome, capture, cargo, program, root};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Debian's packages of old compilers: the Rust version, and the version of the package in Debian 12.
const DEBIAN: &[(&str, &str)] = &[("1.85", "1.85.0+dfsg3-1~deb12u3")];

pub(crate) fn run(_: &[String]) -> Outcome {
    let metadata = metadata()?;
    let core = metadata.package_named("tenure").ok_or("there is no package `tenure`")?;
    let stated = core.rust_version.as_deref().ok_or("the core states no rust-version")?;
    let newer = newer_than(&metadata, core, stated);
    if !newer.is_empty() {
        return Err(format!("the core states Rust {stated}, but {}", newer.join(", ")));
    }
    let minor = stated.splitn(3, '.').take(2).collect::<Vec<_>>().join(".");
    let compiler = match compiler(&minor) {
        Ok(compiler) => compiler,
        Err(why) => return Ok(Done::Skipped(format!("there is no rustc {minor} here, and {why}"))),
    };
    let mut check = cargo(&["check", "--locked", "-p", "tenure", "--all-features"]);
    check.env("CARGO_TARGET_DIR", "target/msrv").env("RUSTC", &compiler.rustc);
    if let Some(libraries) = &compiler.libraries {
        check.env("LD_LIBRARY_PATH", libraries);
    }
    run::run(&mut check)
}

/// A compiler, and where its own libraries are if the system does not know.
struct Compiler {
    rustc: PathBuf,
    libraries: Option<PathBuf>,
}

impl Compiler {
    /// Whether this is a compiler of that minor version, which runs here.
    fn is(&self, minor: &str) -> bool {
        let mut ask = program(&self.rustc, &["--version"]);
        if let Some(libraries) = &self.libraries {
            ask.env("LD_LIBRARY_PATH", libraries);
        }
        capture(&mut ask).is_ok_and(|said| said.stdout.starts_with(format!("rustc {minor}.").as_bytes()))
    }
}

/// A compiler of that minor version, or why there is none.
fn compiler(minor: &str) -> Result<Compiler, String> {
    let in_use =
        Compiler { rustc: std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()).into(), libraries: None };
    if in_use.is(minor) {
        return Ok(in_use);
    }
    if let Some(installed) = from_rustup(minor) {
        return Ok(installed);
    }
    let (_, package) =
        DEBIAN.iter().find(|(version, _)| *version == minor).ok_or("no package of it is known to this task")?;
    from_debian(minor, package)
}

fn from_rustup(minor: &str) -> Option<Compiler> {
    let list = capture(&mut program("rustup", &["toolchain", "list", "--quiet"])).ok()?;
    let list = String::from_utf8(list.stdout).ok()?;
    let name = list.lines().find(|name| {
        name.strip_prefix(minor).is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || rest.starts_with('-'))
    })?;
    let which = capture(&mut program("rustup", &["which", "--toolchain", name, "rustc"])).ok()?;
    let rustc = PathBuf::from(String::from_utf8(which.stdout).ok()?.trim());
    let compiler = Compiler { rustc, libraries: None };
    compiler.is(minor).then_some(compiler)
}

fn from_debian(minor: &str, package: &str) -> Result<Compiler, String> {
    let home = root().join(format!("target/tools/rust-{minor}"));
    if let Some(compiler) = unpacked(&home).filter(|compiler| compiler.is(minor)) {
        return Ok(compiler);
    }
    let archives = home.join("archives");
    // The client wants a `partial` folder beside what it downloads.
    std::fs::create_dir_all(archives.join("partial")).map_err(|error| format!("{}: {error}", archives.display()))?;
    let mut download = program("apt-get", &["install", "--download-only", "--no-install-recommends", "--yes", "-o"]);
    download.arg(format!("Dir::Cache::archives={}", archives.display()));
    download.args([format!("rustc-web={package}"), format!("libstd-rust-web-dev={package}")]);
    run::run(&mut download)
        .or_else(|_| run::run(&mut program("apt-get", &["update"])).and_then(|_| run::run(&mut download)))
        .map_err(|why| format!("Debian's package cannot be had: {why}"))?;
    for archive in files(&archives)?.iter().filter(|file| file.extension().is_some_and(|end| end == "deb")) {
        capture(program("dpkg", &["--extract"]).args([archive, &home]))?;
    }
    std::fs::remove_dir_all(&archives).map_err(|error| format!("{}: {error}", archives.display()))?;
    unpacked(&home)
        .filter(|compiler| compiler.is(minor))
        .ok_or_else(|| format!("Debian's package, unpacked in {}, does not run", home.display()))
}

/// The compiler in an unpacked package: `usr/bin/rustc`, and its libraries in `usr/lib/ARCHITECTURE`.
fn unpacked(home: &Path) -> Option<Compiler> {
    let libraries = files(&home.join("usr/lib")).ok()?.into_iter().find(|folder| {
        let inside = files(folder).unwrap_or_default();
        inside.iter().any(|file| file.to_string_lossy().contains("librustc_driver"))
    })?;
    Some(Compiler { rustc: home.join("usr/bin/rustc"), libraries: Some(libraries) })
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(entries.filter_map(|entry| Some(entry.ok()?.path())).collect())
}

/// What `cargo metadata` says, as far as it matters here.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    rust_version: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// Absent for an ordinary dependency; otherwise `dev` or `build`.
    kind: Option<String>,
}

impl Metadata {
    fn package_named(&self, name: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.name == name)
    }
}

fn metadata() -> Result<Metadata, String> {
    let output = capture(&mut cargo(&["metadata", "--format-version", "1", "--locked", "--all-features"]))?;
    serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))
}

/// What the core needs, in whatever way but for its tests, that states a newer Rust.
fn newer_than(metadata: &Metadata, core: &Package, stated: &str) -> Vec<String> {
    let nodes: BTreeMap<&str, &Node> = metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let mut needed = BTreeSet::new();
    let mut open = vec![core.id.as_str()];
    while let Some(id) = open.pop() {
        if !needed.insert(id) {
            continue;
        }
        let deps = nodes.get(id).map(|node| node.deps.iter()).into_iter().flatten();
        open.extend(
            deps.filter(|dep| dep.dep_kinds.iter().any(|k| k.kind.as_deref() != Some("dev"))).map(|dep| &*dep.pkg),
        );
    }
    let states = |package: &&Package| package.rust_version.as_deref().is_some_and(|v| version(v) > version(stated));
    let newer = metadata.packages.iter().filter(|package| needed.contains(package.id.as_str())).filter(states);
    newer
        .map(|p| format!("{} {} states {}", p.name, p.version, p.rust_version.as_deref().unwrap_or_default()))
        .collect()
}

/// The parts of `1.85` or `1.85.0`, as numbers, so that they compare.
fn version(text: &str) -> [u32; 3] {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    std::array::from_fn(|_| parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(version("1.9") < version("1.85"));
        assert_eq!(version("1.85"), version("1.85.0"));
        assert!(version("1.85.1") > version("1.85"));
    }

    #[test]
    fn only_what_the_core_needs_to_build_is_asked() {
        let metadata: Metadata = serde_json::from_str(
            r#"{
                "packages": [
                    {"id": "core", "name": "tenure", "version": "0.1.0", "rust_version": "1.85"},
                    {"id": "old", "name": "old", "version": "1.0.0", "rust_version": null},
                    {"id": "new", "name": "new", "version": "2.0.0", "rust_version": "1.90.0"},
                    {"id": "tests", "name": "tests", "version": "3.0.0", "rust_version": "1.95"}
                ],
                "resolve": {"nodes": [
                    {"id": "core", "deps": [
                        {"pkg": "old", "dep_kinds": [{"kind": null}]},
                        {"pkg": "tests", "dep_kinds": [{"kind": "dev"}]}
                    ]},
                    {"id": "old", "deps": [{"pkg": "new", "dep_kinds": [{"kind": "build"}]}]},
                    {"id": "new", "deps": []},
                    {"id": "tests", "deps": []}
                ]}
            }"#,
        )
        .unwrap();
        let core = metadata.package_named("tenure").unwrap();
        assert_eq!(newer_than(&metadata, core, "1.85"), ["new 2.0.0 states 1.90.0"]);
        assert_eq!(newer_than(&metadata, core, "1.90"), Vec::<String>::new());
    }
}
