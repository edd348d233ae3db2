//! `cargo xtask test mobile`: Kotlin on a JVM by Maven, and Swift where there is a compiler.

use super::{forget, kept};
use crate::run::{self, Done, Outcome, capture, cargo, program, root, target};
use std::path::{Path, PathBuf};
use std::process::Command;

const KOTLIN: &str = "bindings-mobile/kotlin";
const SWIFT: &str = "bindings-mobile/swift";

/// The oldest Java that Kotlin is compiled with.
const OLDEST: u32 = 17;

/// Builds and tests it.
pub(crate) fn test() -> Outcome {
    forget("kotlin")?;
    forget("swift")?;
    jdk()?;
    written(&[], "target/mobile", &["kotlin", "swift"])?;
    let (compiled, library) = (Path::new("target/mobile/maven"), target().join("debug"));
    run::run(maven().args(["--batch-mode", "--quiet", "test"]).arg(format!("-Dtenure.library={}", library.display())))?;
    kept("vectors.kotlin", &mut java(compiled, &library, "tenure.vectors.VectorsKt")?)?;
    kept("month.kotlin", &mut java(compiled, &library, "tenure.HarbourMonthKt")?)?;
    swift()
}

/// That there is a JDK which is new enough.
pub(super) fn jdk() -> Result<(), String> {
    let said = capture(&mut program("javac", &["-version"])).map(|said| said.stdout).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let major = said.trim().strip_prefix("javac ").and_then(|version| version.split('.').next()?.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST) { Ok(()) } else { Err(format!("install a JDK, {OLDEST} or newer")) }
}

/// Builds the library as a phone carries it.
pub(crate) fn package() -> Result<PathBuf, String> {
    carried(&[])
}

fn carried(how: &[&str]) -> Result<PathBuf, String> {
    run::run(cargo(&["build", "--locked", "-p", "tenure-mobile", "--profile", "phone"]).args(how))?;
    Ok(library("phone"))
}

/// What a call costs from Kotlin, beside one that does nothing. What it is written and compiled into is its own: the tests'
/// Kotlin has no such call.
pub(crate) fn bench() -> Outcome {
    let probe = ["--features", "tenure-mobile/probe"];
    written(&probe, "target/mobile/bench", &["kotlin"])?;
    let library = carried(&probe)?;
    let place = root().join("target/mobile/bench");
    let compiled = place.join("maven");
    let folders = [
        ("written", place.join("kotlin")),
        ("programs", root().join("benches/languages")),
        ("compiled", compiled.clone()),
    ];
    let named = folders.map(|(name, folder)| format!("-Dtenure.{name}={}", folder.display()));
    run::run(maven().args(["--batch-mode", "--quiet", "test-compile"]).args(named))?;
    run::run(&mut java(&compiled, library.parent().unwrap_or(&library), "tenure.BenchKt")?)
}

/// Builds the library and writes it in these languages, into a folder of each within `into`.
fn written(how: &[&str], into: &str, languages: &[&str]) -> Outcome {
    // Both at once, for cargo would build what they share for each alone. The library is not stripped: what it declares is
    // read from its symbols.
    run::run(cargo(&["build", "--locked", "-p", "tenure-mobile", "-p", "tenure-mobile-bindgen"]).args(how))?;
    let bindgen = target().join("debug").join(format!("tenure-mobile-bindgen{}", std::env::consts::EXE_SUFFIX));
    for language in languages {
        let folder = format!("{into}/{language}");
        run::run(program(&bindgen, &[language]).arg(library("debug")).arg(folder))?;
    }
    Ok(Done::Passed)
}

/// The library, as a profile builds it.
fn library(profile: &str) -> PathBuf {
    let (before, after) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    target().join(profile).join(format!("{before}tenure_mobile{after}"))
}

/// The Maven that comes with the binding: it fetches what it is made of once, and needs a JDK only.
fn maven() -> Command {
    let folder = root().join(KOTLIN);
    let mut command = if cfg!(windows) { program("cmd", &["/c", "mvnw.cmd"]) } else { program("sh", &["mvnw"]) };
    command.current_dir(folder);
    command
}

/// A program in Kotlin, which Maven has compiled into a folder, with the library of another.
fn java(compiled: &Path, library: &Path, main: &str) -> Result<Command, String> {
    let folder = root().join(compiled);
    let listed = folder.join("classpath.txt");
    let listed = run::read(listed)?;
    let own = [folder.join("classes"), folder.join("test-classes")];
    let paths = own.into_iter().chain(std::env::split_paths(listed.trim()));
    let paths = std::env::join_paths(paths).map_err(|error| error.to_string())?;
    // In a file, for it is long, and says nothing to who reads what is run.
    let args = compiled.join("java.args");
    let path = paths.to_string_lossy().replace('\\', "\\\\");
    std::fs::write(root().join(&args), format!("-cp \"{path}\"\n"))
        .map_err(|error| format!("{}: {error}", args.display()))?;
    let (args, library) = (format!("@{}", args.display()), format!("-Djna.library.path={}", library.display()));
    Ok(program("java", &[&args, &library, "-Dtenure.root=.", main]))
}

/// Swift's tests, and what it has to say alike, with the library beside them.
fn swift() -> Outcome {
    if capture(&mut program("swift", &["--version"])).is_err() {
        let why = "Swift was skipped: there is no `swift` on the PATH; its package was written, and not compiled";
        println!("{why}");
        return Ok(Done::Partly(why.to_owned()));
    }
    let sources = root().join(SWIFT).join("Sources");
    let copies = [("Tenure.swift", "Tenure"), ("TenureFFI.h", "TenureFFI")];
    for (file, folder) in copies {
        let folder = sources.join(folder);
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        std::fs::copy(root().join("target/mobile/swift").join(file), folder.join(file))
            .map_err(|error| format!("{file}: {error}"))?;
    }
    run::run(&mut swift_package(&["test"], &[]))?;
    // The tests have built it: what is run here must not print that it builds.
    kept("vectors.swift", &mut swift_package(&["run", "--skip-build"], &["Agree", "vectors"]))?;
    kept("month.swift", &mut swift_package(&["run", "--skip-build"], &["Agree", "month"]))
}

/// A task of Swift's package manager, with its own arguments and those that come last.
fn swift_package(task: &[&str], last: &[&str]) -> Command {
    let library = target().join("debug");
    let mut command = program("swift", task);
    command.args(["--package-path", SWIFT, "--scratch-path", "target/mobile/swift-build", "-Xlinker"]);
    command.arg(format!("-L{}", library.display())).args(last);
    command.env("TENURE_ROOT", root()).env("LD_LIBRARY_PATH", &library).env("DYLD_LIBRARY_PATH", &library);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_swift_is_told() {
        let shown = run::shown(&swift_package(&["run", "--skip-build"], &["Agree", "month"]));
        let start = shown.find("swift run").unwrap_or_default();
        let told = shown.get(start..).unwrap_or_default();
        assert!(
            told.starts_with("swift run --skip-build --package-path bindings-mobile/swift --scratch-path"),
            "{told}"
        );
        // What comes after the name of the program is the program's.
        assert!(told.ends_with("debug Agree month"), "{told}");
    }
}
