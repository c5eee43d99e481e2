//! What the street does for safety and the environment: patrols, cleanings, assets and their inspections.
//!
//! Each is recorded in half a minute, all answers set as last time. Measured and estimated kilograms are never mixed:
//! the method stands beside the figure.

use crate::choice;
use crate::id::Id;
use crate::record;

choice! {
    /// How a weight was found.
    Method {
        /// Not known yet.
        Unknown = "",
        /// 実測.
        Measured = "measured",
        /// 換算（袋の数から）.
        Estimated = "estimated",
    }
}

choice! {
    /// What an asset is.
    AssetKind {
        /// Not known yet.
        Unknown = "",
        /// 街路灯.
        Lamp = "lamp",
        /// 防犯カメラ.
        Camera = "camera",
        /// AED.
        Aed = "aed",
        /// アーチ・アーケード.
        Arch = "arch",
        /// 消火器.
        Extinguisher = "extinguisher",
        /// 看板・案内板.
        Sign = "sign",
    }
}

choice! {
    /// What an inspection found.
    Verdict {
        /// Not known yet.
        Unknown = "",
        /// 異常なし.
        Good = "good",
        /// 直すところあり.
        Repair = "repair",
        /// 使えない.
        Broken = "broken",
    }
}

choice! {
    /// What became of a finding.
    FollowUp {
        /// Nothing to do.
        None = "",
        /// 対応がまだ.
        Open = "open",
        /// 対応済み.
        Closed = "closed",
    }
}

record! {
    /// A patrol or a drill.
    Patrol = 11 "patrol" in P {
        /// The day.
        1 day: String [Ward; Sought];
        /// From, `HH:MM`.
        2 from: String [Ward, cell 2];
        /// To, `HH:MM`.
        3 to: String [Ward, cell 2];
        /// Where: a block's name or the whole street.
        4 area: String [Ward];
        /// How many people.
        5 people: i64 [Ward, unit "people"];
        /// Findings: codes with a comma between, from the fixed list; "" not asked, "none" nothing found.
        6 findings: String [Ward];
        /// Whether it was a drill.
        7 drill: bool [Ward];
        /// Names.
        20 names: String [Association];
        /// Notes.
        21 notes: String [Association];
    }
}

record! {
    /// A cleaning of the street.
    Cleaning = 12 "cleaning" in P {
        /// The day.
        1 day: String [Ward; Sought];
        /// Minutes it took.
        2 minutes: i64 [Ward, unit "minutes"];
        /// Where.
        3 area: String [Ward];
        /// How many people.
        4 people: i64 [Ward, unit "people"];
        /// Bags of 可燃.
        5 bags_burnable: i64 [Ward, unit "bags"];
        /// Bags of 不燃.
        6 bags_unburnable: i64 [Ward, unit "bags"];
        /// Bags of 資源.
        7 bags_recycle: i64 [Ward, unit "bags"];
        /// Weight in grams, 0 not known.
        8 grams: i64 [Ward, cell 8, unit "g"];
        /// How the weight was found.
        9 method: Method [Ward, cell 8];
        /// Names.
        20 names: String [Association];
        /// Notes.
        21 notes: String [Association];
    }
}

record! {
    /// A thing of the street that is looked after.
    Asset = 13 "asset" in P {
        /// What it is.
        1 kind: AssetKind [Ward];
        /// Number on its label.
        2 number: String [Ward];
        /// Where it stands.
        3 position: String [Ward];
        /// Installed on, or "".
        4 installed: String [Ward];
        /// Runs out on (AED pads), or "".
        5 expires: String [Ward];
        /// Watts, 0 not known.
        6 watts: i64 [Ward, unit "W"];
        /// Months between two inspections, 0 none.
        7 every_months: i64 [Ward, unit "months"];
        /// Notes.
        20 notes: String [Association];
    }
}

record! {
    /// An inspection of an asset.
    Inspection = 14 "inspection" in P {
        /// The asset.
        1 asset: Id [Ward];
        /// The day.
        2 day: String [Ward; Sought];
        /// What was found.
        3 verdict: Verdict [Ward];
        /// What became of it.
        4 follow_up: FollowUp [Ward];
        /// Who did it.
        20 names: String [Association];
        /// Notes.
        21 notes: String [Association];
    }
}
