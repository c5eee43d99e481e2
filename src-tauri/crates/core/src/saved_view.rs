//! A way to look at the list of shops that an officer gave a name: filters, order and columns.
//!
//! It holds codes only, never rows; what it shows follows from the list. A code that a later program does not know is
//! kept and shows everything, so that a view never hides shops silently.

use crate::id::Id;
use crate::record;

record! {
    /// A saved view of the list.
    SavedView = 35 "saved_view" in P {
        /// As people call it.
        20 name: String [Association];
        /// Which part: a code of the list's own views, "" everything.
        21 part: String [Association];
        /// Words to find.
        22 words: String [Association];
        /// Only this block.
        23 block: Id [Association];
        /// Only this side: "left", "right", "" both.
        24 side: String [Association];
        /// Only this floor, as a number; "" every floor.
        25 floor: String [Association];
        /// Only this group of trades, "" all.
        26 group: String [Association];
        /// Sorted by this column, "" walking order.
        27 sort: String [Association, cell 27];
        /// Sorted the other way round.
        28 down: bool [Association, cell 27];
        /// Columns in their order, with commas between; "" the usual ones.
        29 columns: String [Association];
    }
}
