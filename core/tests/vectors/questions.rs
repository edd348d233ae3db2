//! Questions to a space.

use crate::inputs::{Answer, Inputs, Trouble, malformed};
use serde_json::{Map, Value, json};
use tenure::error::{Code, Error, Errors};
use tenure::space::Space;

/// The answer, and the errors that it consists of.
pub(crate) fn answer(op: &str, input: &Map<String, Value>, file: &Value) -> (Answer, Vec<Code>) {
    let inputs = Inputs::new(input);
    let space = match (Space::read(file.to_string().as_bytes()), op) {
        (Ok(space), _) => space,
        (Err(errors), "read") => return refusals(&errors),
        (Err(errors), _) => return (malformed(format!("the space cannot be read: {errors}")), Vec::new()),
    };
    let answer = ask(op, &inputs, &space).and_then(|value| inputs.finish().map(|()| value));
    let codes = match &answer {
        Err(Trouble::Refused(error)) => vec![error.code],
        _ => Vec::new(),
    };
    (answer, codes)
}

/// Reads a file that is given as text, since it may not even be JSON.
pub(crate) fn read_text(inputs: &Inputs<'_>) -> (Answer, Vec<Code>) {
    match inputs.text("text").map(|text| Space::read(text.as_bytes())) {
        Ok(Ok(space)) => (Ok(counted(&space)), Vec::new()),
        Ok(Err(errors)) => refusals(&errors),
        Err(trouble) => (Err(trouble), Vec::new()),
    }
}

fn counted(space: &Space) -> Value {
    json!({"facts": space.facts().count()})
}

/// All that is wrong with a file.
fn refusals(errors: &Errors) -> (Answer, Vec<Code>) {
    let one = |error: &Error| json!({"code": error.code.as_str(), "path": error.path});
    let answer = json!({"errors": errors.list().iter().map(one).collect::<Vec<_>>()});
    (Ok(answer), errors.list().iter().map(|error| error.code).collect())
}

fn ask(op: &str, inputs: &Inputs<'_>, space: &Space) -> Answer {
    match op {
        "read" => Ok(counted(space)),
        other => malformed(format!("there is no question `{other}`")),
    }
}
