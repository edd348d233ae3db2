//! `cargo xtask schema`: writes the JSON Schema of the space file. A test of the core fails when it is out of date.

use crate::run::{Done, Outcome, root};

pub(crate) fn run(_: &[String]) -> Outcome {
    let mut text = serde_json::to_string_pretty(&tenure::space::schema()).map_err(|error| error.to_string())?;
    text.push('\n');
    std::fs::write(root().join("core/space.schema.json"), text).map_err(|error| error.to_string())?;
    Ok(Done::Passed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use crate::run::root;
    use serde_json::{Value, json};

    fn read(path: &std::path::Path) -> Value {
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    }

    fn broken(schema: &Value, value: &Value) -> Vec<String> {
        let schema = jsonschema::validator_for(schema).unwrap();
        schema.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path)).collect()
    }

    #[test]
    fn it_refuses_what_the_reader_refuses_by_form() {
        let schema = tenure::space::schema();
        let file = |customer: Value| {
            let space = json!({"id": "s", "name": "S", "currency": "EUR", "zone": "UTC"});
            json!({"format": 1, "edition": 1, "space": space, "customers": [customer]})
        };
        let accepts = |customer: Value| broken(&schema, &file(customer)).is_empty();
        assert!(accepts(json!({"id": "ann", "recorded": "2024-01-01T00:00:00Z"})));
        assert!(!accepts(json!({"id": "ann"})), "a required field is missing");
        assert!(!accepts(json!({"id": 7, "recorded": "2024-01-01T00:00:00Z"})), "a number is no id");
        assert!(!accepts(json!({"id": "ann", "recorded": "2024-01-01T00:00:00Z", "colour": "red"})));
    }

    #[test]
    fn it_accepts_the_harbour() {
        let file = read(&root().join("core/examples/harbour/space.json"));
        assert_eq!(broken(&tenure::space::schema(), &file), Vec::<String>::new());
    }

    #[test]
    fn the_vectors_follow_their_schema() {
        let folder = root().join("core/vectors");
        let schema = read(&folder.join("vectors.schema.json"));
        let mut files = 0;
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|e| e == "json") && !path.ends_with("vectors.schema.json") {
                assert_eq!(broken(&schema, &read(&path)), Vec::<String>::new(), "{}", path.display());
                files += 1;
            }
        }
        assert!(files > 0, "no vectors in {}", folder.display());
    }
}
