//! Running a program as one step of a task: it says what it runs, and fails in words.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// How a task ended when nothing is wrong.
#[derive(Debug)]
pub(crate) enum Done {
    /// What was asked for was done.
    Passed,
    /// It was done but for a part, for this reason.
    Partly(String),
    /// It could not be done here, for this reason.
    Skipped(String),
}

impl fmt::Display for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Done::Passed => f.write_str("passed"),
            Done::Partly(why) => write!(f, "passed in part: {why}"),
            Done::Skipped(why) => write!(f, "skipped: {why}"),
        }
    }
}

/// What a task gives: how it ended, or what is wrong.
pub(crate) type Outcome = Result<Done, String>;

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The text of a file, by its path from the folder of the workspace.
pub(crate) fn read(file: impl AsRef<Path>) -> Result<String, String> {
    let file = file.as_ref();
    std::fs::read_to_string(root().join(file)).map_err(|error| format!("{}: {error}", file.display()))
}

/// The program, started in the folder of the workspace.
pub(crate) fn program(name: impl Into<OsString>, args: &[&str]) -> Command {
    let mut command = Command::new(name.into());
    command.current_dir(root()).args(args);
    command
}

/// The cargo that runs us.
pub(crate) fn cargo(args: &[&str]) -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), args)
}

/// Runs it, with its output on ours.
pub(crate) fn run(command: &mut Command) -> Outcome {
    println!("$ {}", shown(command));
    let status = command.status().map_err(|error| format!("`{}` could not be started: {error}", shown(command)))?;
    if status.success() { Ok(Done::Passed) } else { Err(format!("`{}` failed", shown(command))) }
}

/// Runs it and keeps what it prints; a failure tells the last line of its errors.
pub(crate) fn capture(command: &mut Command) -> Result<Output, String> {
    let output = command.output().map_err(|error| format!("`{}` could not be started: {error}", shown(command)))?;
    if output.status.success() {
        return Ok(output);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    let last = errors.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("it says nothing");
    Err(format!("`{}` failed: {last}", shown(command)))
}

/// The command line as a person would type it.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let settings = command.get_envs().filter_map(|(name, value)| {
        let value = value?.to_string_lossy();
        let value = if value.contains(' ') { format!("'{value}'") } else { value.into_owned() };
        Some(format!("{}={value}", name.to_string_lossy()))
    });
    let args = command.get_args().map(|arg| arg.to_string_lossy().into_owned());
    settings.chain([program]).chain(args).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_done_is_said() {
        assert_eq!(Done::Passed.to_string(), "passed");
        assert_eq!(Done::Partly("no Swift".to_owned()).to_string(), "passed in part: no Swift");
        assert_eq!(Done::Skipped("no rustc".to_owned()).to_string(), "skipped: no rustc");
    }
}
