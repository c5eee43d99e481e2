//! Papers and charts for the screens: what papers makes, with the words of the chosen language.

use crate::views::*;
use nigiwai_core::day::Day;
use nigiwai_core::event::Event;
use nigiwai_core::failure::Failure;
use nigiwai_core::moment::Moment;
use nigiwai_core::words::Language;

/// The mix as bars with last year's tick.
pub(crate) fn mix_chart(_lines: &[MixLine], _day: &str, _language: Language) -> ChartDoc {
    ChartDoc::default()
}

/// Patrols by month.
pub(crate) fn patrol_chart(_marks: &[MonthMark], _title: &str, _language: Language) -> ChartDoc {
    ChartDoc::default()
}

pub(crate) fn write_event_calendar(_event: &Event, _path: &str, _now: Moment) -> Result<FileAnswer, Failure> {
    Err(Failure::new("trouble"))
}

pub(crate) fn recovery_sheet(_a: String, _b: String, _g: Vec<String>, _d: Day) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("trouble"))
}

impl crate::desk::Desk {
    pub(crate) fn print_member_list(&self, _ask: PaperAsk) -> Result<PaperAnswer, Failure> {
        Err(Failure::new("trouble"))
    }
}
