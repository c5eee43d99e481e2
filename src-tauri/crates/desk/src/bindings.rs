//! Writes `ui/src/bindings.ts` from the command list: every type once, and the map of commands.
//!
//! The file is committed and checked by a test; `UPDATE_BINDINGS=1 cargo test -p nigiwai-desk bindings` renews it.

use crate::commands::visit;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

struct Types<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return T::visit_dependencies(self);
        }
        let name = T::ident(self.config);
        if self.found.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let first = docs.lines().find_map(|line| line.trim().strip_prefix("* ")).unwrap_or_default();
        let doc = if first.is_empty() { String::new() } else { format!("/** {first} */\n") };
        self.found.insert(name, format!("{doc}export {}\n", T::decl(self.config)));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole file.
pub fn bindings() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = Types { config: &config, found: BTreeMap::new() };
    let mut commands = String::new();
    visit(
        &mut |name, doc, input, output| {
            commands.push_str(&format!("  /** {} */\n  {name}: {{ input: {input}; output: {output} }};\n", doc.trim()));
        },
        &mut types,
        &config,
    );
    types.visit::<nigiwai_core::failure::Failure>();
    let mut text = String::from(
        "// Generated from the command list in src-tauri/crates/desk/src/commands.rs. Never edit; run\n\
         // UPDATE_BINDINGS=1 cargo test -p nigiwai-desk bindings\n// biome-ignore-all lint: generated\n// biome-ignore-all format: generated\n\n",
    );
    for declaration in types.found.values() {
        text.push_str(declaration);
    }
    text.push_str("\n/** Every command with what goes in and what comes out. */\nexport interface Commands {\n");
    text.push_str(&commands);
    text.push_str("}\n");
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_bindings_are_those_of_the_command_list() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/bindings.ts");
        let made = super::bindings();
        if std::env::var_os("UPDATE_BINDINGS").is_some() {
            std::fs::write(path, &made).expect("the file can be written");
        }
        let committed = std::fs::read_to_string(path).expect("the bindings are committed");
        assert!(committed == made, "run UPDATE_BINDINGS=1 cargo test -p nigiwai-desk bindings");
    }
}
