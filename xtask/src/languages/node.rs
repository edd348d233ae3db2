//! `cargo xtask test node`: builds the native module, and tests the package with what Node's own users have.

use super::{forget, kept};
use crate::run::{Done, Outcome, capture, cargo, program, root, run, target};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the package.
const PACKAGE: &str = "bindings-node";

/// Where all else is built.
const PLACE: &str = "target/node";

/// The oldest Node that the package is for.
const OLDEST: u32 = 20;

/// Builds and tests it.
pub(crate) fn test() -> Outcome {
    forget("node")?;
    let npm = Npm::find()?;
    // What panics is tested beside the package, for it is not in it.
    let probe = root().join(PLACE).join("probe");
    built(&["--features", "probe"], "debug", &probe, &npm)?;
    for file in ["index.js", "package.json"] {
        copy(&root().join(PACKAGE).join(file), &probe.join(file))?;
    }
    built(&[], "debug", &root().join(PACKAGE), &npm)?;
    npm.tools()?;
    let mut tests = node(&["--test", "--expose-gc"]);
    run(tests.args(files("test", ".test.mjs")?).env("TENURE_PROBE", &probe))?;
    for project in ["test/types", "test/types/bare"] {
        run(&mut node(&["node_modules/typescript/bin/tsc", "--project", project]))?;
    }
    kept("vectors.node", &mut node(&["test/vectors/run.mjs"]))?;
    kept("month.node", &mut node(&["examples/harbour_month.mjs"]))?;
    consumer(&npm)
}

/// Node, started in the folder of the package.
fn node(args: &[&str]) -> Command {
    within(&root().join(PACKAGE), program("node", args))
}

fn within(folder: &Path, mut command: Command) -> Command {
    command.current_dir(folder);
    command
}

/// What comes with Node.
pub(super) struct Npm {
    /// The name of the system, as the loader of the package has it.
    system: String,
}

impl Npm {
    /// Node and npm, if they are there and new enough.
    pub(super) fn find() -> Result<Npm, String> {
        let wanted = format!("install Node {OLDEST} or newer, with npm");
        let script = "const { platform, arch, versions, report } = process; \
                      const c = platform === 'win32' ? '-msvc' : platform !== 'linux' ? '' \
                      : report.getReport().header.glibcVersionRuntime ? '-gnu' : '-musl'; \
                      console.log(versions.node.split('.')[0], `${platform}-${arch}${c}`)";
        let said = capture(&mut program("node", &["--eval", script])).map_err(|_| wanted.clone())?;
        let said = String::from_utf8_lossy(&said.stdout).trim().to_owned();
        let found = said.split_once(' ').filter(|(major, _)| major.parse().is_ok_and(|major: u32| major >= OLDEST));
        let Some((_, system)) = found else { return Err(wanted) };
        let npm = Npm { system: system.to_owned() };
        capture(&mut npm.call(root(), &["--version"])).map_err(|_| wanted)?;
        Ok(npm)
    }

    fn call(&self, folder: &Path, args: &[&str]) -> Command {
        let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut command = within(folder, program(name, args));
        // Nothing is looked up that is not installed.
        command.env("npm_config_audit", "false").env("npm_config_fund", "false");
        command.env("npm_config_update_notifier", "false");
        command
    }

    /// Installs what the package's own tests take, unless it is there.
    fn tools(&self) -> Outcome {
        let package = root().join(PACKAGE);
        let time = |path: PathBuf| std::fs::metadata(path).and_then(|file| file.modified()).ok();
        let (wanted, there) =
            (time(package.join("package-lock.json")), time(package.join("node_modules/.package-lock.json")));
        if there.is_some() && wanted <= there {
            return Ok(Done::Passed);
        }
        run(&mut self.call(&package, &["ci"]))
    }
}

/// Builds the package as it is released, into `target/node/packaged`.
pub(crate) fn package() -> Result<PathBuf, String> {
    let (npm, package, into) = (Npm::find()?, root().join(PACKAGE), root().join(PLACE).join("packaged"));
    built(&["--profile", "packaged"], "packaged", &package, &npm)?;
    packed(&npm, &into)?;
    Ok(into.join(format!("tenure-{}.tgz", env!("CARGO_PKG_VERSION"))))
}

/// Packs what stands in the package's folder into another. The licences, which go with every package, are the project's.
fn packed(npm: &Npm, into: &Path) -> Outcome {
    let package = root().join(PACKAGE);
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&root().join(licence), &package.join(licence))?;
    }
    std::fs::create_dir_all(into).map_err(|error| format!("{}: {error}", into.display()))?;
    run(npm.call(&package, &["pack", "--silent", "--pack-destination"]).arg(into))
}

/// What a call costs, beside one that does nothing.
pub(crate) fn bench() -> Outcome {
    let npm = Npm::find()?;
    let place = root().join(PLACE).join("bench");
    built(&["--profile", "packaged", "--features", "probe"], "packaged", &place, &npm)?;
    let library = place.join(format!("tenure.{}.node", npm.system));
    run(program("node", &["benches/languages/node.mjs"]).arg(library))
}

/// Builds the native module; for tests quickly, since what it answers does not depend on how well it is optimised.
fn built(how: &[&str], profile: &str, into: &Path, npm: &Npm) -> Outcome {
    run(cargo(&["build", "--quiet", "--locked", "-p", "tenure-node"]).args(how))?;
    let (before, after) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let library = target().join(profile).join(format!("{before}tenure_node{after}"));
    std::fs::create_dir_all(into).map_err(|error| format!("{}: {error}", into.display()))?;
    copy(&library, &into.join(format!("tenure.{}.node", npm.system)))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    // A process may have the old one loaded: it is replaced, not written over.
    drop(std::fs::remove_file(to));
    let copied = std::fs::copy(from, to);
    copied.map(|_| Done::Passed).map_err(|error| format!("{} to {}: {error}", from.display(), to.display()))
}

/// The files of a folder of the package whose names end so, by name.
fn files(folder: &str, end: &str) -> Result<Vec<String>, String> {
    let said = |error: std::io::Error| format!("{folder}: {error}");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(root().join(PACKAGE).join(folder)).map_err(said)? {
        let name = entry.map_err(said)?.file_name().to_string_lossy().into_owned();
        if name.ends_with(end) {
            names.push(format!("{folder}/{name}"));
        }
    }
    names.sort();
    Ok(names)
}

/// The package and nothing else, in an empty folder, as who installs it has it: from both module systems.
fn consumer(npm: &Npm) -> Outcome {
    let (package, empty) = (root().join(PACKAGE), root().join(PLACE).join("consumer"));
    let said = |error: std::io::Error| format!("{}: {error}", empty.display());
    if empty.exists() {
        std::fs::remove_dir_all(&empty).map_err(said)?;
    }
    packed(npm, &empty)?;
    std::fs::write(empty.join("package.json"), "{\"private\": true}\n").map_err(said)?;
    let version = env!("CARGO_PKG_VERSION");
    run(&mut npm.call(&empty, &["install", "--silent", "--offline", &format!("tenure-{version}.tgz")]))?;
    for file in files("test/consumer", "")? {
        let name = Path::new(&file).file_name().unwrap_or_default().to_string_lossy().into_owned();
        copy(&package.join(&file), &empty.join(&name))?;
        run(&mut within(&empty, program("node", &[&name])))?;
    }
    Ok(Done::Passed)
}
