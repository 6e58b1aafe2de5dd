//! The foot of the first page, and the heads and feet of the later ones (un-format 1.5 and 1.6).

use super::cover::Cover;
use super::writer::Writer;
use crate::duty_station::DutyStation;
use crate::edition::{Foot, QrCode, Running};
use crate::locale::Args;
use jiff::civil::Date;
use qrcode::{Color, EcLevel};

/// A host of the domain that is kept from ever being real (RFC 2606): a specimen leads nowhere.
const NOWHERE: &str = "https://specimen.invalid";

impl<'a> Writer<'a> {
    pub(super) fn foot(&mut self, cover: &Cover) -> Foot {
        let job_number = self.job_number();
        let dates = self.document.issued.get(&self.language).map(Vec::as_slice).unwrap_or_default();
        // `26-04887 (E)` in New York, `GE.18-01763(E)` in Geneva (un-format 1.5).
        let (prefix, space) = match self.document.duty_station {
            DutyStation::NewYork => ("", " "),
            DutyStation::Geneva => ("GE.", ""),
        };
        let job_line = job_number.as_ref().map(|number| {
            let star = if cover.reissue.is_empty() { "" } else { "*" };
            let dates: Vec<String> = dates.iter().map(|date| digits(*date)).collect();
            let dates = if dates.is_empty() { String::new() } else { format!("    {}", dates.join("    ")) };
            format!("{prefix}{number}{star}{space}({}){dates}", self.row.letter)
        });
        let barcode = job_number.map(|number| {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            format!("*{digits}*")
        });
        Foot { job_line, barcode, recycle: self.term("recycle"), qr: self.qr() }
    }

    fn job_number(&self) -> Option<String> {
        self.document.job_numbers.get(&self.language).map(|number| number.value.clone())
    }

    fn qr(&mut self) -> QrCode {
        let symbol = &self.document.symbol.value;
        let payload = if self.session.specimen {
            format!("{NOWHERE}/{}/{}", self.language.code(), symbol.to_string().replace(' ', ""))
        } else {
            symbol.address_of_code(self.language, self.document.policy.links)
        };
        // Version 40 holds 2,953 bytes at level L, and no address is longer; an empty code is drawn as nothing.
        let rows = qrcode::QrCode::with_error_correction_level(&payload, EcLevel::M)
            .or_else(|_| qrcode::QrCode::with_error_correction_level(&payload, EcLevel::L))
            .map(|code| {
                let dark = |color: &Color| if *color == Color::Dark { '#' } else { '.' };
                code.to_colors().chunks(code.width()).map(|row| row.iter().map(dark).collect()).collect()
            })
            .unwrap_or_default();
        let alt = self.word("qr-alt", &Args::new().text("url", payload.clone()));
        QrCode { payload, rows, alt }
    }

    pub(super) fn running(&mut self) -> Running {
        Running {
            symbol: self.document.symbol.value.to_string(),
            job_number: self.job_number().filter(|_| self.document.duty_station == DutyStation::NewYork),
            page_numbers: self.document.policy.page_numbers,
            specimen: self.session.specimen.then(|| self.term("specimen")),
        }
    }
}

/// A date as the job line has it: `220199`.
fn digits(date: Date) -> String {
    format!("{:02}{:02}{:02}", date.day(), date.month(), date.year().rem_euclid(100))
}
