//! The heads of a record: for each cell, the lines whose value nobody has overwritten knowingly.
//!
//! Kept beside the record in one short text. A cell that is not mentioned has the record's first line as its head,
//! or was never written; so a record that was never changed costs a few letters.

use std::collections::BTreeMap;

/// The cell of life and death; no field has it.
pub(crate) const LIFE: u32 = 0;

/// A line by its device (this file's short number) and n.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Dot {
    pub device: u32,
    pub n: u64,
}

/// The heads of every cell of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heads {
    pub birth: Dot,
    cells: BTreeMap<u32, Vec<Dot>>,
}

impl Heads {
    /// The heads of a record that was just born.
    pub(crate) fn born(birth: Dot) -> Heads {
        Heads { birth, cells: BTreeMap::new() }
    }

    /// The heads of a cell; the birth stands for a cell that is not mentioned.
    pub(crate) fn at(&self, cell: u32) -> &[Dot] {
        self.cells.get(&cell).map_or(std::slice::from_ref(&self.birth), Vec::as_slice)
    }

    /// Sets the heads of a cell.
    pub(crate) fn set(&mut self, cell: u32, mut dots: Vec<Dot>) {
        dots.sort_unstable();
        if dots == [self.birth] {
            self.cells.remove(&cell);
        } else {
            self.cells.insert(cell, dots);
        }
    }

    /// Whether some cell has more than one head.
    pub(crate) fn split(&self) -> bool {
        self.cells.values().any(|dots| dots.len() > 1)
    }

    /// The cells that are mentioned.
    pub(crate) fn mentioned(&self) -> impl Iterator<Item = (u32, &[Dot])> {
        self.cells.iter().map(|(cell, dots)| (*cell, dots.as_slice()))
    }

    /// The text of the column: `birth;cell:dot,dot;…`, a dot being `device.n`.
    pub(crate) fn write(&self) -> String {
        let dot = |dot: &Dot| format!("{}.{}", dot.device, dot.n);
        let mut text = dot(&self.birth);
        for (cell, dots) in &self.cells {
            let dots: Vec<String> = dots.iter().map(dot).collect();
            text.push_str(&format!(";{cell}:{}", dots.join(",")));
        }
        text
    }

    /// Reads the column.
    pub(crate) fn read(text: &str) -> Option<Heads> {
        let mut parts = text.split(';');
        let mut heads = Heads::born(read_dot(parts.next()?)?);
        for part in parts {
            let (cell, dots) = part.split_once(':')?;
            let dots: Option<Vec<Dot>> = dots.split(',').map(read_dot).collect();
            heads.cells.insert(cell.parse().ok()?, dots?);
        }
        Some(heads)
    }
}

fn read_dot(text: &str) -> Option<Dot> {
    let (device, n) = text.split_once('.')?;
    Some(Dot { device: device.parse().ok()?, n: n.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_read_back_as_they_were_written() {
        let mut heads = Heads::born(Dot { device: 1, n: 12 });
        heads.set(3, vec![Dot { device: 2, n: 7 }, Dot { device: 1, n: 45 }]);
        heads.set(LIFE, vec![Dot { device: 1, n: 45 }]);
        assert_eq!(heads.write(), "1.12;0:1.45;3:1.45,2.7");
        assert_eq!(Heads::read(&heads.write()), Some(heads));
    }

    #[test]
    fn a_cell_back_at_the_birth_is_not_mentioned() {
        let birth = Dot { device: 1, n: 12 };
        let mut heads = Heads::born(birth);
        heads.set(3, vec![Dot { device: 2, n: 7 }]);
        heads.set(3, vec![birth]);
        assert_eq!(heads.write(), "1.12");
    }
}
