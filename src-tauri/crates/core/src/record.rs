//! How a kind of record is declared, once, and what follows from the declaration.
//!
//! A field has a number that never changes its meaning, a cell (fields that must agree share one), a level (may a
//! return to the ward name it?) and a unit. Book, sync, exports and the page 「区に送れるもの」 read the [`KindSpec`];
//! only rules and screens use the typed struct. A number once used is never used again for something else.

use crate::id::Id;
use serde_json::Value;
use std::collections::BTreeMap;

/// Field values by field number. A missing field has its default, which means "not known yet".
pub type Fields = BTreeMap<u32, Value>;

/// Which log a kind travels in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stream {
    /// The association's book: leaves the PC only sealed.
    P,
    /// What was sent to the ward: immutable, readable by the ward.
    S,
    /// The ward's answers and notices to one association.
    R,
}

impl Stream {
    /// Every stream, in a fixed order.
    pub const ALL: [Stream; 3] = [Stream::P, Stream::S, Stream::R];

    /// The letter that stands for the stream in files and addresses.
    pub fn letter(self) -> &'static str {
        match self {
            Stream::P => "P",
            Stream::S => "S",
            Stream::R => "R",
        }
    }

    /// The stream of a letter, if there is one.
    pub fn from_letter(letter: &str) -> Option<Stream> {
        Stream::ALL.into_iter().find(|stream| stream.letter() == letter)
    }
}

/// Who may come to know a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A return to the ward may name it, once a person or a standing order sends it.
    Ward,
    /// Leaves only in a form that a person filled and confirmed.
    Association,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Words, a day as `YYYY-MM-DD`, a time as `HH:MM`; "" is not known.
    Text,
    /// A whole number in the field's unit.
    Number,
    /// Yes or no.
    Flag,
    /// One of these codes; the first is "not known yet".
    Choice(&'static [&'static str]),
    /// The id of another record.
    Reference,
}

/// How the book keeps a field so that reading it stays fast after twenty years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// As it comes.
    Plain,
    /// With an index: records are asked for by this field, by a stretch of it, or for the last one.
    Sought,
    /// Also folded, for people who look for it by words.
    Found,
    /// Long: a list of many records leaves it out.
    Long,
}

/// One field of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    /// For ever the field's name in the journal.
    pub number: u32,
    /// Its column and the last part of its word's key.
    pub name: &'static str,
    /// Fields of one cell are changed and compared together.
    pub cell: u32,
    /// Who may come to know it.
    pub level: Level,
    /// What it holds.
    pub shape: Shape,
    /// The unit of a number, or "".
    pub unit: &'static str,
    /// How it is read.
    pub reading: Reading,
}

/// A kind of record, as declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindSpec {
    /// For ever the kind's name in the journal.
    pub number: u32,
    /// Its table and the last part of its word's key.
    pub name: &'static str,
    /// The log it travels in.
    pub stream: Stream,
    /// Its fields in the order of their declaration.
    pub fields: &'static [FieldSpec],
}

impl KindSpec {
    /// The field of that number, if this version knows it.
    pub fn field(&self, number: u32) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.number == number)
    }

    /// The cell that a field belongs to; a field from a newer version is a cell of its own.
    pub fn cell_of(&self, number: u32) -> u32 {
        self.field(number).map_or(number, |field| field.cell)
    }
}

/// A record of the book: an id and declared fields.
pub trait Record: Clone + PartialEq + Default {
    /// The declaration.
    const KIND: &'static KindSpec;
    /// The record's id.
    fn id(&self) -> &Id;
    /// Names the record.
    fn set_id(&mut self, id: Id);
    /// The fields that differ from "not known yet".
    fn to_fields(&self) -> Fields;
    /// Reads the fields that this version knows; others are ignored here and kept by the book.
    fn from_fields(id: Id, fields: &Fields) -> Self;
    /// Reads a table's row: its columns are the fields in the order of their declaration.
    fn from_columns(id: Id, columns: &impl Columns) -> Self;
}

/// What stands in a column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Column<'c> {
    /// Words, a day, a code, an id.
    Text(&'c str),
    /// A number, or 1 for yes.
    Number(i64),
}

/// The columns of one row, one for each field.
pub trait Columns {
    /// The column of the field at that place in the declaration.
    fn column(&self, at: usize) -> Column<'_>;
}

/// What may stand in a field.
pub trait FieldType: Clone + PartialEq + Default {
    /// What the journal and the table are told about it.
    const SHAPE: Shape;
    /// The value as the journal writes it.
    fn to_value(&self) -> Value;
    /// Reads a value; what cannot be read is "not known yet".
    fn from_value(value: &Value) -> Self;
    /// Reads a column of a table; the same as the value that stands there.
    fn from_column(column: Column<'_>) -> Self;
}

impl Column<'_> {
    /// The words, "" where a number stands.
    pub fn text(&self) -> &str {
        match self {
            Column::Text(text) => text,
            Column::Number(_) => "",
        }
    }

    /// The number, 0 where words stand.
    pub fn number(&self) -> i64 {
        match self {
            Column::Text(_) => 0,
            Column::Number(number) => *number,
        }
    }
}

impl FieldType for String {
    const SHAPE: Shape = Shape::Text;
    fn to_value(&self) -> Value {
        Value::from(self.as_str())
    }
    fn from_value(value: &Value) -> Self {
        value.as_str().unwrap_or_default().to_string()
    }
    fn from_column(column: Column<'_>) -> Self {
        column.text().to_string()
    }
}

impl FieldType for i64 {
    const SHAPE: Shape = Shape::Number;
    fn to_value(&self) -> Value {
        Value::from(*self)
    }
    fn from_value(value: &Value) -> Self {
        value.as_i64().unwrap_or_default()
    }
    fn from_column(column: Column<'_>) -> Self {
        column.number()
    }
}

impl FieldType for bool {
    const SHAPE: Shape = Shape::Flag;
    fn to_value(&self) -> Value {
        Value::from(*self)
    }
    fn from_value(value: &Value) -> Self {
        value.as_bool().unwrap_or_default()
    }
    fn from_column(column: Column<'_>) -> Self {
        column.number() != 0
    }
}

impl FieldType for Id {
    const SHAPE: Shape = Shape::Reference;
    fn to_value(&self) -> Value {
        Value::from(self.as_str())
    }
    fn from_value(value: &Value) -> Self {
        Id::from(value.as_str().unwrap_or_default())
    }
    fn from_column(column: Column<'_>) -> Self {
        Id::from(column.text())
    }
}

/// Declares a kind of record: the typed struct and its [`KindSpec`].
///
/// A line of it reads `number name: type [level, cell N, unit "u"; Reading];` where all but the level may be left out.
#[macro_export]
macro_rules! record {
    (
        $(#[$doc:meta])*
        $kind:ident = $kind_number:literal $table:literal in $stream:ident {
            $( $(#[$field_doc:meta])* $number:literal $field:ident : $type:ty
               [ $level:ident $(, cell $cell:literal)? $(, unit $unit:literal)? $(; $reading:ident)? ]; )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default)]
        pub struct $kind {
            /// The record's name for life.
            pub id: $crate::id::Id,
            $( $(#[$field_doc])* pub $field: $type, )*
        }

        impl $crate::record::Record for $kind {
            const KIND: &'static $crate::record::KindSpec = &$crate::record::KindSpec {
                number: $kind_number,
                name: $table,
                stream: $crate::record::Stream::$stream,
                fields: &[ $( $crate::record::FieldSpec {
                    number: $number,
                    name: stringify!($field),
                    cell: [$($cell,)? $number][0],
                    level: $crate::record::Level::$level,
                    shape: <$type as $crate::record::FieldType>::SHAPE,
                    unit: [$($unit,)? ""][0],
                    reading: [$($crate::record::Reading::$reading,)? $crate::record::Reading::Plain][0],
                } ),* ],
            };
            fn id(&self) -> &$crate::id::Id {
                &self.id
            }
            fn set_id(&mut self, id: $crate::id::Id) {
                self.id = id;
            }
            fn to_fields(&self) -> $crate::record::Fields {
                let mut fields = $crate::record::Fields::new();
                $( if self.$field != <$type>::default() {
                    fields.insert($number, $crate::record::FieldType::to_value(&self.$field));
                } )*
                fields
            }
            fn from_fields(id: $crate::id::Id, fields: &$crate::record::Fields) -> Self {
                let mut record = Self { id, ..Self::default() };
                $( if let Some(value) = fields.get(&$number) {
                    record.$field = $crate::record::FieldType::from_value(value);
                } )*
                record
            }
            fn from_columns(id: $crate::id::Id, columns: &impl $crate::record::Columns) -> Self {
                let mut places = 0..;
                let mut next = || columns.column(places.next().unwrap_or_default());
                Self { id, $( $field: $crate::record::FieldType::from_column(next()), )* }
            }
        }
    };
}

/// Declares an everyday list of answers as an enum with stable codes; the first is "not known yet".
#[macro_export]
macro_rules! choice {
    (
        $(#[$doc:meta])*
        $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $code:literal ),* $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $( $(#[$variant_doc])* #[serde(rename = $code)] $variant ),* }

        impl $name {
            /// Every answer, "not known yet" first.
            pub const ALL: &'static [$name] = &[ $( $name::$variant ),* ];
            /// The stable code of the answer.
            pub fn code(self) -> &'static str {
                match self { $( $name::$variant => $code ),* }
            }
        }
        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }
        impl $crate::record::FieldType for $name {
            const SHAPE: $crate::record::Shape = $crate::record::Shape::Choice(&[ $( $code ),* ]);
            fn to_value(&self) -> serde_json::Value {
                serde_json::Value::from(self.code())
            }
            fn from_value(value: &serde_json::Value) -> Self {
                match value.as_str() { $( Some($code) => $name::$variant, )* _ => Self::default() }
            }
            fn from_column(column: $crate::record::Column<'_>) -> Self {
                match column.text() { $( $code => $name::$variant, )* _ => Self::default() }
            }
        }
    };
}
