//! A card as a person sees it: its code in the terminal, and what it says.

use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};
use std::error::Error;
use std::fmt::Write;
use tenure::time::Moment;
use tenure_card::{Claims, Instant, Permission, card};

type Done<T> = Result<T, Box<dyn Error>>;

/// The code of a signed card.
pub(crate) fn code(bytes: &[u8]) -> Done<QrCode> {
    Ok(QrCode::with_error_correction_level(card::text(bytes), EcLevel::M)?)
}

/// The code of a signed card for a dark terminal, what the card says, and its text.
pub(crate) fn shown(claims: &Claims, bytes: &[u8]) -> Done<String> {
    let (code, text) = (code(bytes)?, card::text(bytes));
    let picture = code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build();
    Ok(format!("{picture}\n{}\n{} bytes, {} letters:\n{text}", told(claims)?, bytes.len(), text.len()))
}

/// What a card says, in words.
fn told(claims: &Claims) -> Done<String> {
    let mut told = format!("{} of {}, card {}", claims.subject, claims.issuer, String::from_utf8_lossy(&claims.id));
    let (issued, fresh, expires) = (when(claims.issued)?, when(claims.fresh_until)?, when(claims.expires)?);
    write!(told, "\nissued {issued}, fresh until {fresh}, expires {expires}")?;
    for grant in &claims.grants {
        let path = match &grant.permission {
            Permission::Path(path) => path.clone(),
            Permission::Number(number) => format!("permission {number}"),
        };
        let hours = grant.hours.map_or(String::new(), |hours| format!(", hours {hours}"));
        let fresh = if grant.needs_fresh { ", only while fresh" } else { "" };
        write!(told, "\n  {path}{hours}{fresh}")?;
    }
    for (n, hours) in claims.hours.iter().enumerate() {
        for window in &hours.week {
            let range = window.range;
            let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
            write!(told, "\n  hours {n}: {} {} to {}", days(window.days), clock(range.from), clock(range.until))?;
        }
    }
    let bearer = if claims.holder.is_none() { "\nA bearer card: whoever has a copy has it." } else { "" };
    Ok(told + bearer)
}

fn days(bits: u8) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let on = names.iter().enumerate().filter(|(n, _)| bits & (1 << n) != 0).map(|(_, name)| *name);
    on.collect::<Vec<_>>().join(" ")
}

pub(crate) fn when(at: Instant) -> Done<Moment> {
    Ok(Moment::from_micros(0)?.add_seconds(at.unix())?)
}
