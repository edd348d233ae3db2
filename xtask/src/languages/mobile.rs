//! `cargo xtask test mobile`: Kotlin on a JVM by Maven, and Swift where there is a compiler.

use super::{forget, kept};
use crate::run::{self, Done, Outcome, capture, cargo, program, root};
use std::path::PathBuf;
use std::process::Command;

const KOTLIN: &str = "bindings-mobile/kotlin";
const SWIFT: &str = "bindings-mobile/swift";

/// Builds and tests it.
pub(crate) fn test() -> Outcome {
    forget("kotlin")?;
    forget("swift")?;
    if capture(&mut program("java", &["-version"])).is_err() {
        return Err("Kotlin needs a JDK, 17 or newer, on the PATH".to_owned());
    }
    // Both at once, for cargo would build what they share for each alone. The library is not stripped: what it declares is
    // read from its symbols.
    run::run(&mut cargo(&["build", "--locked", "-p", "tenure-mobile", "-p", "tenure-mobile-bindgen"]))?;
    for language in ["kotlin", "swift"] {
        let folder = format!("target/mobile/{language}");
        let library =
            format!("target/debug/{}tenure_mobile{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
        run::run(&mut program(bindgen(), &[language, &library, &folder]))?;
    }
    run::run(maven().args(["--batch-mode", "--quiet", "test"]))?;
    kept("vectors.kotlin", &mut java("tenure.vectors.VectorsKt")?)?;
    kept("month.kotlin", &mut java("tenure.HarbourMonthKt")?)?;
    swift()
}

/// Builds the library as a phone carries it.
pub(crate) fn package() -> Result<PathBuf, String> {
    run::run(&mut cargo(&["build", "--locked", "-p", "tenure-mobile", "--profile", "phone"]))?;
    let (before, after) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    Ok(target.join("phone").join(format!("{before}tenure_mobile{after}")))
}

/// What a call costs from Kotlin, beside a call that does nothing.
pub(crate) fn bench() -> Outcome {
    run::run(&mut java("tenure.BenchKt")?)
}

fn bindgen() -> PathBuf {
    root().join("target/debug").join(format!("tenure-mobile-bindgen{}", std::env::consts::EXE_SUFFIX))
}

/// The Maven that comes with the binding: it fetches what it is made of once, and needs a JDK only.
fn maven() -> Command {
    let folder = root().join(KOTLIN);
    let mut command = if cfg!(windows) { program("cmd", &["/c", "mvnw.cmd"]) } else { program("sh", &["mvnw"]) };
    command.current_dir(folder);
    command
}

/// A program among Kotlin's tests, which Maven has compiled.
fn java(main: &str) -> Result<Command, String> {
    let folder = root().join("target/mobile/maven");
    let listed = folder.join("classpath.txt");
    let listed = std::fs::read_to_string(&listed).map_err(|error| format!("{}: {error}", listed.display()))?;
    let own = [folder.join("classes"), folder.join("test-classes")];
    let paths = own.into_iter().chain(std::env::split_paths(listed.trim()));
    let paths = std::env::join_paths(paths).map_err(|error| error.to_string())?;
    // In a file, for it is long, and says nothing to who reads what is run.
    let args = "target/mobile/java.args";
    let path = paths.to_string_lossy().replace('\\', "\\\\");
    std::fs::write(root().join(args), format!("-cp \"{path}\"\n")).map_err(|error| format!("{args}: {error}"))?;
    let args = format!("@{args}");
    Ok(program("java", &[&args, "-Djna.library.path=target/debug", "-Dtenure.root=.", main]))
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
    let library = root().join("target/debug");
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
        assert!(told.ends_with("target/debug Agree month"), "{told}");
    }
}
