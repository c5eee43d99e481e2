//! Dues: what is asked for, what came, who is behind, and the receipts.

use super::{codes, view};
use nigiwai_core::dues::{DuesPayment, DuesReceipt, DuesRule};
use nigiwai_core::id::Id;

codes! {
    /// Lists of dues on paper.
    DuesPaper {
        /// 会費未納の一覧.
        #[default]
        Arrears,
        /// 集金表: one stretch, with room to tick.
        Collecting,
    }
    /// Where a claim stands.
    DuesState {
        /// Nothing came yet.
        #[default]
        Open,
        /// A part came.
        Part,
        /// All of it came.
        Paid,
        /// Waived.
        Waived,
    }
}

view! {
    /// Which stretch of which dues to show; "" the one that was asked for last.
    DuesAsk {
        /// The dues by name.
        name: String,
        /// The first month of the stretch.
        period: String,
    }
    /// A stretch that can be chosen.
    DuesPeriod {
        /// The dues by name.
        name: String,
        /// Its first month.
        period: String,
        /// How many months a whole stretch has.
        months: u32,
        /// How many members still owe something.
        open: u32,
    }
    /// One member in a stretch.
    DuesLine {
        /// The shop.
        shop: Id,
        /// Its name.
        shop_name: String,
        /// The units that it holds, as people call them.
        code: String,
        /// What is asked for.
        yen: i64,
        /// How much of it came or was waived, also from older money.
        paid: i64,
        /// What is left.
        left: i64,
        /// The last day to pay.
        due: String,
        /// Whether that day has passed and something is left.
        late: bool,
        /// Where it stands.
        state: DuesState,
        /// False where the frontage is not known, so that too little is asked for.
        measured: bool,
        /// The payments that name this claim, oldest first.
        payments: Vec<DuesPayment>,
    }
    /// Sums of a stretch.
    DuesSums {
        /// Members of whom something is asked.
        members: u32,
        /// Those who owe nothing any more.
        done: u32,
        /// Asked for.
        yen: i64,
        /// Came or waived.
        paid: i64,
        /// Left.
        left: i64,
    }
    /// A claim that is late.
    DuesLate {
        /// The dues by name.
        name: String,
        /// The first month of the stretch.
        period: String,
        /// Months of a whole stretch.
        months: u32,
        /// What is left.
        left: i64,
        /// The last day to pay.
        due: String,
    }
    /// A member who is behind.
    DuesDebtor {
        /// The shop.
        shop: Id,
        /// Its name.
        shop_name: String,
        /// Its units.
        code: String,
        /// Who runs it.
        owner: String,
        /// Phone.
        phone: String,
        /// What is left of everything whose last day has passed.
        left: i64,
        /// What is late, oldest first.
        late: Vec<DuesLate>,
    }
    /// A receipt with its shop.
    DuesReceiptLine {
        /// The receipt.
        receipt: DuesReceipt,
        /// The shop's name.
        shop_name: String,
    }
    /// Everything about dues.
    DuesView {
        /// What is asked for: by name, class and month.
        rules: Vec<DuesRule>,
        /// Stretches that have begun, newest first.
        periods: Vec<DuesPeriod>,
        /// The chosen one.
        chosen: DuesPeriod,
        /// Its members in walking order.
        lines: Vec<DuesLine>,
        /// Its sums.
        sums: DuesSums,
        /// Who is behind, the most first.
        debtors: Vec<DuesDebtor>,
        /// What all of them owe.
        arrears: i64,
        /// Money that came before anything asked for it.
        credit: i64,
        /// Receipts, newest first.
        receipts: Vec<DuesReceiptLine>,
        /// Members as of today: nobody can be asked where there is none.
        members: u32,
    }
    /// Payments as they were keyed.
    DuesPayments {
        /// The payments; new ones have no id.
        payments: Vec<DuesPayment>,
    }
    /// A receipt to be given.
    DuesReceiptForm {
        /// The payments, all of one shop.
        payments: Vec<Id>,
        /// To whom; "" the shop's name.
        addressed: String,
        /// 但し書き; "" what the payments were for.
        words: String,
        /// The day on it; "" today.
        day: String,
    }
    /// Receipts on paper.
    DuesReceiptAsk {
        /// The receipts.
        receipts: Vec<Id>,
        /// Where the file goes.
        path: String,
    }
    /// A list on paper.
    DuesPaperAsk {
        /// Which list.
        paper: DuesPaper,
        /// The dues by name, for one stretch.
        name: String,
        /// The stretch.
        period: String,
        /// Where the file goes.
        path: String,
    }
}
