//! Scenes of what the ward lays down for every street: a longer last day, a closed counter.

use crate::browser::Browser;
use crate::street::{Pc, Town};
use nigiwai_core::day::Day;
use nigiwai_core::deadline::last_day;
use nigiwai_core::submission::Notice;
use nigiwai_core::ward_rule::{Rules, WardRule};

const STREET: &str = "さくら坂商店街";

fn last_day_for_road(pc: &Pc) -> String {
    let rules = Rules::with(&pc.book.list::<WardRule>().unwrap());
    let rule = rules.procedures.get("road_occupancy").unwrap().rule;
    last_day(rule, Day::parse("2026-08-01").unwrap(), &rules.calendar).day.to_string()
}

/// Ten open days before Saturday 1 August 2026 is 17 July (20 July is a holiday); fifteen is 10 July.
#[test]
fn a_last_day_and_a_closed_day_of_the_ward_reach_every_street_with_a_notice_and_go_again() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut other = Pc::first(&town, "よその商店街");
    let mut browser = Browser::logged_in(&town);
    let token = browser.token("/rules");
    let longer = [
        ("token", token.as_str()),
        ("part", "last_day"),
        ("about", "road_occupancy"),
        ("kind", "open_days_before"),
        ("n", "15"),
        ("source", "区の通知 第12号"),
    ];
    assert_eq!(browser.sends("/rules", &longer).0, 303);
    for pc in [&mut office, &mut other] {
        pc.exchanges(&town);
        assert_eq!(last_day_for_road(pc), "2026-07-10");
        let notice = pc.book.list::<Notice>().unwrap().remove(0);
        assert_eq!(notice.title, "期限が変わりました：道路占用許可");
        for words in ["開庁日で10日前まで", "開庁日で15日前まで", "区の通知 第12号"] {
            assert!(notice.body.contains(words), "{}", notice.body);
        }
    }
    let closed = [("token", token.as_str()), ("part", "closed_day"), ("about", "2026-07-10"), ("words", "庁舎の点検")];
    assert_eq!(browser.sends("/rules", &closed).0, 303);
    office.exchanges(&town);
    assert_eq!(last_day_for_road(&office), "2026-07-09");
    let page = browser.opens("/rules").1;
    assert!(page.contains("庁舎の点検") && page.contains("区の通知 第12号") && page.contains("令和8年7月10日（金）"));
    for (part, about) in [("closed_day", "2026-07-10"), ("last_day", "road_occupancy")] {
        let back = [("token", token.as_str()), ("part", part), ("about", about), ("withdraw", "yes")];
        assert_eq!(browser.sends("/rules", &back).0, 303);
    }
    office.exchanges(&town);
    assert_eq!(last_day_for_road(&office), "2026-07-17");
    assert_eq!(office.book.list::<WardRule>().unwrap().len(), 4, "what held before can still be read");
}

#[test]
fn an_association_that_joins_later_hears_what_holds_and_not_what_was_taken_back() {
    let town = Town::new();
    let mut browser = Browser::logged_in(&town);
    let token = browser.token("/rules");
    for (n, withdraw) in [("15", ""), ("12", ""), ("12", "yes"), ("14", "")] {
        let rule = [
            ("token", token.as_str()),
            ("part", "last_day"),
            ("about", "road_occupancy"),
            ("kind", "open_days_before"),
            ("n", n),
            ("withdraw", withdraw),
        ];
        assert_eq!(browser.sends("/rules", &rule).0, 303);
    }
    let mut newcomer = Pc::first(&town, STREET);
    newcomer.exchanges(&town);
    let heard = newcomer.book.list::<WardRule>().unwrap();
    assert_eq!((heard.len(), heard[0].rule.as_str()), (1, "open_days_before:14"));
}

#[test]
fn a_rule_that_says_no_day_is_refused_in_words_and_nothing_is_told() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut browser = Browser::logged_in(&town);
    let token = browser.token("/rules");
    let bad = [
        (
            vec![("part", "last_day"), ("about", "road_occupancy"), ("kind", "open_days_before"), ("n", "すぐ")],
            "数え方と数",
        ),
        (
            vec![("part", "last_day"), ("about", "no_such_paper"), ("kind", "open_days_before"), ("n", "3")],
            "ありません",
        ),
        (vec![("part", "closed_day"), ("about", "2026-02-30"), ("words", "点検")], "ありません"),
        (vec![("part", "closed_day"), ("about", "2026-02-03"), ("words", " ")], "理由を書いて"),
    ];
    for (mut fields, words) in bad {
        fields.push(("token", token.as_str()));
        let (status, page) = browser.sends("/rules", &fields);
        assert!(status == 400 && page.contains(words), "{fields:?}: {page}");
    }
    office.exchanges(&town);
    assert!(office.book.list::<WardRule>().unwrap().is_empty() && office.book.list::<Notice>().unwrap().is_empty());
}
