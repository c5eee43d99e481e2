//! Kanji that are written in two ways: old and new forms, and forms that only appear in names.
//!
//! One way only: the form on the left is searched as the form on the right. It is for finding, never for storing or
//! printing; a name stays exactly as its owner writes it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Pairs of two characters each: the form met, and the form searched for.
const PAIRS: &str = "髙高 﨑崎 嵜崎 碕崎 齋斉 齊斉 斎斉 澤沢 邊辺 邉辺 廣広 惠恵 𠮷吉 \
濵浜 濱浜 嶋島 嶌島 櫻桜 國国 圀国 冨富 舘館 舩船 槇槙 條条 眞真 \
德徳 檜桧 龍竜 瀧滝 澁渋 渕淵 渊淵 壽寿 榮栄 燒焼 彌弥 與与 藏蔵 \
淺浅 寶宝 實実 學学 會会 醫医 藥薬 賣売 讀読 圖図 團団 區区 縣県 \
灣湾 變変 戀恋 關関 觀観 權権 勸勧 歡歓 廳庁 聽聴 鹽塩 麥麦 麵麺 \
麪麺 樂楽 靜静 靑青 淸清 甁瓶 鐵鉄 鐡鉄 錢銭 鑛鉱 鋪舗 舖舗 嚴厳 \
巖岩 巌岩 峯峰 嶽岳 乘乗 傳伝 佛仏 來来 兒児 兩両 凉涼 剱剣 劍剣 \
劔剣 勳勲 單単 營営 圓円 壯壮 壹壱 壺壷 增増 壞壊 奧奥 孃嬢 專専 \
對対 將将 屆届 屬属 帶帯 廢廃 彈弾 從従 應応 懷懐 戰戦 戶戸 拂払 \
擇択 擔担 據拠 擧挙 攝摂 收収 敎教 數数 斷断 晝昼 曉暁 曾曽 桒桑 \
棧桟 樣様 樓楼 橫横 檢検 步歩 歸帰 歷歴 殘残 每毎 氣気 淨浄 滿満 \
濟済 爐炉 爲為 狹狭 獨独 瑤瑶 產産 畫画 畵画 當当 發発 盜盗 盡尽 \
碎砕 禮礼 稻稲 穗穂 穰穣 竝並 粹粋 絲糸 經経 綠緑 緖緒 總総 繩縄 \
繪絵 續続 纖繊 肅粛 腦脳 膽胆 臺台 舊旧 莊荘 萬万 葢蓋 蘆芦 處処 \
號号 螢蛍 蟲虫 衞衛 裝装 覺覚 覽覧 謠謡 證証 譽誉 讓譲 豐豊 豫予 \
貳弐 賴頼 贊賛 轉転 辨弁 辯弁 瓣弁 遞逓 遙遥 郞郎 鄕郷 釀醸 釋釈 \
銳鋭 錄録 鎭鎮 險険 雙双 雜雑 靈霊 頰頬 顏顔 顯顕 餠餅 駈駆 驅駆 \
驛駅 驗験 髮髪 鬪闘 鷄鶏 鷗鴎 鹼鹸 點点 黑黒 默黙 齒歯 齡齢 龜亀 \
剝剥 𠮟叱 塡填 桺柳 栁柳 恆恒 尙尚 晧皓 祿禄 煕熙 凞熙 彥彦 熈熙 \
囘回 囬回 畧略 羣群 畆畝 裡裏 舍舎 吳呉 邨村 埜野 斈学 竒奇 體体 \
巢巣 皃貌 鈆鉛 昻昂 珎珍 兎兔 莵兔 菟兔 躰体 軆体 緣縁";

/// The form that search uses for this character; the character itself where it has no other form.
pub fn plain(c: char) -> char {
    static TABLE: OnceLock<BTreeMap<char, char>> = OnceLock::new();
    if c < '\u{3400}' {
        return c;
    }
    TABLE.get_or_init(|| pairs().collect()).get(&c).copied().unwrap_or(c)
}

/// Every pair, the form met first.
pub fn pairs() -> impl Iterator<Item = (char, char)> {
    PAIRS.split_ascii_whitespace().filter_map(|pair| {
        let mut chars = pair.chars();
        Some((chars.next()?, chars.next()?))
    })
}
