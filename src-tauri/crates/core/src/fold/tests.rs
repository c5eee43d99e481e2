//! Scenes of searching: what a person types, and what the roster says.

use proptest::prelude::*;

use super::*;

#[test]
fn kana_of_every_width_and_kind_find_each_other() {
    for typed in ["めがね", "メガネ", "ﾒｶﾞﾈ", "メガネ　"] {
        assert!(matches(typed, "メガネの山田"), "{typed}");
    }
}

#[test]
fn names_with_old_characters_are_found_by_the_common_ones() {
    let pairs = [
        ("高橋", "髙橋商店"),
        ("山崎", "山﨑酒店"),
        ("斉藤", "齋藤"),
        ("斎藤", "齊藤"),
        ("沢田", "澤田"),
        ("渡辺", "渡邊"),
        ("渡邉", "渡辺"),
        ("広田", "廣田"),
        ("恵比寿", "惠比壽"),
        ("吉野家", "𠮷野家"),
        ("浜田", "濵田"),
        ("佐々木", "佐佐木"),
    ];
    for (typed, written) in pairs {
        assert!(matches(typed, written), "{typed} in {written}");
    }
}

#[test]
fn one_place_is_one_place_with_ga_or_ke() {
    for typed in ["自由が丘", "自由ヶ丘", "自由ケ丘", "自由が", "が丘"] {
        assert!(matches(typed, "自由ヶ丘デパート"), "{typed}");
        assert!(matches(typed, "自由が丘デパート"), "{typed}");
    }
    assert!(matches("ガラス", "板ガラス店"), "an everyday ガ stays one");
    assert!(matches("ケーキ", "洋菓子ケーキ"));
}

#[test]
fn phone_numbers_are_found_with_and_without_hyphens() {
    for typed in ["03-0000-3320", "0300003320", "3320", "０３－００００", "(03)0000-3320", "00003320"] {
        assert!(matches(typed, "八百春 03-0000-3320 備考"), "{typed}");
    }
    assert!(!matches("9-99", "電話 0399912345"), "a house number is no phone number");
    assert!(!matches("903", "9 03-0000-3320"), "numbers of two columns do not run together");
}

#[test]
fn addresses_are_found_in_the_short_and_the_long_form() {
    assert!(matches("2-19-15", "目黒区上目黒二丁目１９番１５号"));
    assert!(matches("上目黒２丁目19番15号", "上目黒2-19-15"));
}

#[test]
fn dashes_and_long_vowels_do_not_matter_in_longer_words() {
    assert!(matches("セブンイレブン", "セブン‐イレブン"));
    assert!(matches("コ-ヒ-", "コーヒー豆"));
    assert!(matches("サーバ", "サーバー"));
    assert!(!matches("ビル", "生ビール"), "a short word means what it says");
}

#[test]
fn company_forms_and_marks_do_not_matter() {
    assert!(matches("㈱さくら", "株式会社さくら"));
    assert!(matches("tea&co", "TEA & CO."));
    assert!(matches("ラビアン", "ラ・ビアン土手町"));
    assert!(matches("キヤノン", "キャノン"));
    assert!(matches("バイオリン", "ヴァイオリン教室"));
}

#[test]
fn every_word_must_be_found_and_nothing_typed_finds_all() {
    assert!(matches("梅原 呉服", "呉服　梅原"));
    assert!(!matches("梅原 歯科", "呉服　梅原"));
    assert!(matches("", "どの店でも"));
}

#[test]
fn there_are_more_than_eighty_old_forms_and_none_leads_on() {
    let all: Vec<_> = variants::pairs().collect();
    assert!(all.len() >= 80, "{}", all.len());
    for (old, new) in &all {
        assert!(old != new, "{old}");
        assert_eq!(variants::plain(*new), *new, "{old} leads to {new}, which leads on");
    }
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in "[ァ-ヺぁ-ゖa-zA-Z0-9ー\\-〜 一丁目番号の々髙﨑𠮷が丘ヶヴ（）㈱]{0,16}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_text_finds_itself(text in "[ァ-ヺぁ-ゖa-z0-9ー髙﨑𠮷が丘ヶ東西]{1,12}") {
        prop_assert!(matches(&text, &text));
    }
}
