//! The canonical writer: keys in the order of the types, arrays by id, one fact a line, nothing that has its default.

use super::facts::*;
use serde::Serialize;

/// One JSON value on one line. Facts hold only strings, whole numbers, lists and records, which are always JSON.
fn one_line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn array<T: Serialize>(out: &mut String, name: &str, facts: &[T]) {
    if facts.is_empty() {
        return;
    }
    out.push_str(&format!(",\n\"{name}\": ["));
    for (n, fact) in facts.iter().enumerate() {
        out.push_str(if n == 0 { "\n" } else { ",\n" });
        out.push_str(&one_line(fact));
    }
    out.push_str("\n]");
}

macro_rules! writer {
    ($($array:ident: $type:ident => $kind:ident),* $(,)?) => {
        impl Facts {
            /// The space file: canonical, so that equal facts give equal bytes.
            #[must_use]
            pub fn write(self) -> Vec<u8> {
                let facts = self.sorted();
                let mut out = format!("{{\n\"format\": {},\n\"edition\": {},\n\"space\": {}", facts.format, facts.edition, one_line(&facts.space));
                $(array(&mut out, stringify!($array), &facts.$array);)*
                array(&mut out, "profiles", &facts.profiles);
                out.push_str("\n}\n");
                out.into_bytes()
            }
        }
    };
}

kinds!(writer);
