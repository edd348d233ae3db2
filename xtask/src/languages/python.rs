//! `cargo xtask test python`: builds the wheel, and tests it with what Python's own users have.

use super::{forget, kept};
use crate::run::{Done, Outcome, capture, program, read, root, run};
use std::path::PathBuf;
use std::process::Command;

/// Where all of it is built.
const PLACE: &str = "target/python";

/// The oldest Python that the package is for.
const OLDEST: (u32, u32) = (3, 10);

/// Builds and tests it.
pub(crate) fn test() -> Outcome {
    forget("python")?;
    let tools = Environment::with_tools()?;
    let wheel = wheel(&tools, "wheels", &["--profile", "dev"])?;
    let wheel = wheel.to_string_lossy();
    run(&mut tools.call(&["-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall", &wheel]))?;
    run(within("bindings-python", &mut tools.call(&["-m", "pytest"])))?;
    kept("vectors.python", within("bindings-python/tests", &mut tools.call(&["-m", "vectors"])))?;
    kept("month.python", &mut tools.call(&["bindings-python/examples/harbour_month.py"]))?;
    types(&tools)?;
    consumer(&wheel)
}

/// A folder with a Python of its own.
struct Environment(PathBuf);

impl Environment {
    /// One that has nothing but Python; with pip, or without, which is quicker.
    fn new(name: &str, pip: bool) -> Result<Environment, String> {
        let place = root().join(PLACE).join(name);
        let mut make = program(python()?, &["-m", "venv", "--clear"]);
        if !pip {
            make.arg("--without-pip");
        }
        run(make.arg(&place))?;
        Ok(Environment(place))
    }

    /// One with the tools that building and testing take, made anew when others are asked for.
    fn with_tools() -> Result<Environment, String> {
        let (asked, there) =
            (root().join("bindings-python/requirements-dev.txt"), root().join(PLACE).join("installed.txt"));
        let wanted = format!("{}\n{}", python()?, read(&asked)?);
        let made = Environment(root().join(PLACE).join("venv"));
        if read(&there).is_ok_and(|there| there == wanted) && made.python().exists() {
            return Ok(made);
        }
        let made = Environment::new("venv", true)?;
        run(made.call(&["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&asked))?;
        std::fs::write(&there, wanted).map_err(|error| format!("{}: {error}", there.display()))?;
        Ok(made)
    }

    fn python(&self) -> PathBuf {
        self.0.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
    }

    fn call(&self, args: &[&str]) -> Command {
        program(self.python(), args)
    }
}

fn within<'a>(folder: &str, command: &'a mut Command) -> &'a mut Command {
    command.current_dir(root().join(folder))
}

/// The Python of the machine.
pub(super) fn python() -> Result<String, String> {
    let version = |name: &str| {
        let said = capture(&mut program(name, &["-c", "import sys; print(*sys.version_info[:2])"])).ok()?;
        let said = String::from_utf8(said.stdout).ok()?;
        let (major, minor) = said.trim().split_once(' ')?;
        Some((major.parse::<u32>().ok()?, minor.parse::<u32>().ok()?))
    };
    let found = ["python3", "python"].into_iter().find(|name| version(name).is_some_and(|there| there >= OLDEST));
    let (major, minor) = OLDEST;
    found.map(str::to_owned).ok_or_else(|| format!("install Python {major}.{minor} or newer, with venv"))
}

/// Builds the wheel as it is released.
pub(crate) fn package() -> Result<PathBuf, String> {
    wheel(&Environment::with_tools()?, "packaged", &[])
}

/// What a call costs, beside one that does nothing.
pub(crate) fn bench() -> Outcome {
    let tools = Environment::with_tools()?;
    let wheel = wheel(&tools, "bench", &["--features", "probe"])?;
    let place = Environment::new("bench-venv", false)?;
    let mut install = tools.call(&["-m", "pip", "--python"]);
    run(install
        .arg(place.python())
        .args(["install", "--quiet", "--no-deps", "--disable-pip-version-check"])
        .arg(&wheel))?;
    run(&mut place.call(&["benches/languages/python.py"]))
}

/// Builds the wheel; for tests quickly, since what it answers does not depend on how well it is optimised.
fn wheel(tools: &Environment, place: &str, how: &[&str]) -> Result<PathBuf, String> {
    let wheels = root().join(PLACE).join(place);
    // Whatever an older version left.
    if wheels.exists() {
        std::fs::remove_dir_all(&wheels).map_err(|error| format!("{}: {error}", wheels.display()))?;
    }
    let mut build = tools.call(&["-m", "maturin", "build", "--quiet", "--locked"]);
    build.args(how);
    run(build.args(["--manifest-path", "bindings-python/Cargo.toml", "--out"]).arg(&wheels))?;
    let entries = std::fs::read_dir(&wheels).map_err(|error| format!("{}: {error}", wheels.display()))?;
    let built = entries.filter_map(|entry| Some(entry.ok()?.path()));
    built
        .into_iter()
        .find(|path| path.extension().is_some_and(|end| end == "whl"))
        .ok_or("no wheel was built".to_owned())
}

/// The types, as checkers and editors see them.
fn types(tools: &Environment) -> Outcome {
    let config = root().join("bindings-python/pyproject.toml");
    let config = config.to_string_lossy();
    let mypy = ["-m", "mypy", "--config-file", &config];
    run(within("bindings-python/tests", &mut tools.call(&[&mypy, ["-p", "tenure"].as_slice()].concat())))?;
    run(within("bindings-python/tests", &mut tools.call(&[&mypy, [".", "../examples"].as_slice()].concat())))?;
    // The declarations of what is native are what there is.
    let known = ["-m", "mypy.stubtest", "tenure._tenure", "--allowlist", "stubtest.txt"];
    run(within("bindings-python/tests", &mut tools.call(&known)))
}

/// The wheel and nothing else, in an empty environment, as who installs it has it.
fn consumer(wheel: &str) -> Outcome {
    let (tools, empty) = (Environment(root().join(PLACE).join("venv")), Environment::new("empty", false)?);
    let mut install = tools.call(&["-m", "pip", "--python"]);
    run(install.arg(empty.python()).args(["install", "--quiet", "--no-deps", "--disable-pip-version-check", wheel]))?;
    run(&mut empty.call(&["bindings-python/examples/tour.py"]))?;
    Ok(Done::Passed)
}
