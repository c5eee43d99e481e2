//! One small WebDriver client: what a person does at the window, and what a person sees there.
//!
//! It drives the program's own window and Chromium alike. It must never act on what a person cannot see, but for
//! [`Session::run`]. What a newcomer gets wrong: WebKitWebDriver drops letters outside the basic plane (𠮷), so a text
//! that has one is set by script, with the events that typing would have made.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::http::ask;
use crate::pictures;
use crate::sources::root;

/// A person waits this long before saying that nothing happens.
const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(40);
/// The name under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys that are no letters, for [`Session::keys`]. Modifiers hold until the end of the text.
pub mod key {
    /// Goes to the next field.
    pub const TAB: &str = "\u{E004}";
    /// Confirms.
    pub const ENTER: &str = "\u{E007}";
    /// Holds Shift.
    pub const SHIFT: &str = "\u{E008}";
    /// Holds Ctrl.
    pub const CONTROL: &str = "\u{E009}";
    /// Holds Alt.
    pub const ALT: &str = "\u{E00A}";
    /// Leaves.
    pub const ESCAPE: &str = "\u{E00C}";
    /// Deletes the letter before.
    pub const BACKSPACE: &str = "\u{E003}";
    /// Goes up.
    pub const UP: &str = "\u{E013}";
    /// Goes right.
    pub const RIGHT: &str = "\u{E014}";
    /// Goes left.
    pub const LEFT: &str = "\u{E012}";
    /// Goes down.
    pub const DOWN: &str = "\u{E015}";
    /// Edits a cell.
    pub const F2: &str = "\u{E032}";
}

/// Something on the page, as found once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

/// A begun session; it ends when dropped, and the window with it.
pub struct Session {
    port: u16,
    path: String,
}

impl Session {
    /// A session that the driver at `port` calls `id`.
    pub fn new(port: u16, id: String) -> Self {
        Session { port, path: format!("/session/{id}") }
    }

    /// Goes to an address. The program's own window stays on its own pages.
    #[track_caller]
    pub fn visit(&self, address: &str) {
        self.tell("/url", &json!({ "url": address }));
    }

    /// The title of the page.
    #[track_caller]
    pub fn title(&self) -> String {
        self.get("/title").as_str().unwrap_or_default().to_owned()
    }

    /// Makes the window this large.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.tell("/window/rect", &json!({ "width": width, "height": height }));
    }

    /// The first element that a CSS selector names, waiting for it.
    #[track_caller]
    pub fn find(&self, css: &str) -> Element {
        self.wait(css, || self.all(css).into_iter().next())
    }

    /// Every element that a CSS selector names now.
    #[track_caller]
    pub fn all(&self, css: &str) -> Vec<Element> {
        self.found("css selector", css)
    }

    /// The first element that an XPath names, waiting for it.
    #[track_caller]
    pub fn find_by_path(&self, path: &str) -> Element {
        self.wait(path, || self.found("xpath", path).into_iter().next())
    }

    /// The innermost element that shows `text`, waiting for it.
    #[track_caller]
    pub fn find_text(&self, text: &str) -> Element {
        let shows = format!("contains(normalize-space(.), {})", quoted(text));
        self.find_by_path(&format!("//body//*[{shows}][not(.//*[{shows}])][not(self::script or self::style)]"))
    }

    /// Whether `text` can be read on the page now.
    #[track_caller]
    pub fn shows(&self, text: &str) -> bool {
        self.run("return document.body ? document.body.innerText : ''", &[])
            .as_str()
            .is_some_and(|all| all.contains(text))
    }

    /// Waits until `text` can be read on the page.
    #[track_caller]
    pub fn wait_for(&self, text: &str) {
        self.wait(text, || self.shows(text).then_some(()));
    }

    /// Waits until `text` can no longer be read on the page.
    #[track_caller]
    pub fn wait_until_gone(&self, text: &str) {
        self.wait(text, || (!self.shows(text)).then_some(()));
    }

    /// Presses the button, link, tab or choice with this name: its words, or the name that a screen reader says.
    #[track_caller]
    pub fn press(&self, name: &str) {
        self.wait(name, || {
            let found = self.by_script(include_str!("webdriver/find_pressable.js"), name)?;
            self.pressed(&found).then_some(())
        });
    }

    /// Presses a button, unless what it is pressed for can be read before.
    #[track_caller]
    pub fn press_unless(&self, name: &str, text: &str) {
        self.wait(name, || {
            if self.shows(text) {
                return Some(());
            }
            let found = self.by_script(include_str!("webdriver/find_pressable.js"), name)?;
            self.pressed(&found).then_some(())
        });
    }

    /// Whether the click arrived: what is just being drawn anew or still covered is not there for a person either.
    fn pressed(&self, element: &Element) -> bool {
        ask(self.port, "POST", &format!("{}/element/{}/click", self.path, element.0), Some(&json!({}))).is_ok()
    }

    /// The field with this label, waiting for it.
    #[track_caller]
    pub fn field(&self, label: &str) -> Element {
        self.wait(label, || self.by_script(include_str!("webdriver/find_field.js"), label))
    }

    /// Writes `text` in the field with this label, in place of what stood there.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        let field = self.field(label);
        self.run(include_str!("webdriver/empty_field.js"), &[self.handed(&field)]);
        self.type_into(&field, text);
    }

    /// Clicks on an element.
    #[track_caller]
    pub fn click(&self, element: &Element) {
        self.tell(&format!("/element/{}/click", element.0), &json!({}));
    }

    /// Types into an element, letter by letter where the driver can.
    #[track_caller]
    pub fn type_into(&self, element: &Element, text: &str) {
        if text.chars().all(|letter| u32::from(letter) <= 0xFFFF) {
            self.tell(&format!("/element/{}/value", element.0), &json!({ "text": text }));
        } else {
            self.run(include_str!("webdriver/set_value.js"), &[self.handed(element), json!(text)]);
        }
    }

    /// Presses keys wherever the page's attention is.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        let active = element_of(&self.get("/element/active")).expect("a page has an active element");
        self.tell(&format!("/element/{}/value", active.0), &json!({ "text": keys }));
    }

    /// The words that an element shows.
    #[track_caller]
    pub fn text_of(&self, element: &Element) -> String {
        self.get(&format!("/element/{}/text", element.0)).as_str().unwrap_or_default().to_owned()
    }

    /// What stands in a field.
    #[track_caller]
    pub fn value_of(&self, element: &Element) -> String {
        self.get(&format!("/element/{}/property/value", element.0)).as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script as the body of a function and gives back what it returns.
    #[track_caller]
    pub fn run(&self, script: &str, given: &[Value]) -> Value {
        self.tell("/execute/sync", &json!({ "script": script, "args": given }))
    }

    /// Runs a script that answers by calling its last argument.
    #[track_caller]
    pub fn run_and_wait(&self, script: &str, given: &[Value]) -> Value {
        self.tell("/execute/async", &json!({ "script": script, "args": given }))
    }

    /// Hands an element to a script.
    pub fn handed(&self, element: &Element) -> Value {
        json!({ ELEMENT: element.0 })
    }

    /// Saves a picture of the window as `target/shots/NAME.png`.
    #[track_caller]
    pub fn picture(&self, name: &str) -> std::path::PathBuf {
        let picture = self.get("/screenshot");
        pictures::save(name, picture.as_str().unwrap_or_default())
    }

    /// What axe-core finds that keeps people out, one line for each fault. An empty list is what we want.
    #[track_caller]
    pub fn barriers(&self) -> Vec<String> {
        let axe = root().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("axe-core is among the pages' packages");
        self.run(&format!("{axe}; window.axe = axe;"), &[]);
        let found = self.run_and_wait(include_str!("webdriver/barriers.js"), &[]);
        found.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }

    /// Asks until there is an answer; a picture and a panic if none comes.
    #[track_caller]
    pub fn wait<T>(&self, what: &str, ask: impl Fn() -> Option<T>) -> T {
        let began = Instant::now();
        loop {
            if let Some(answer) = ask() {
                return answer;
            }
            if began.elapsed() > PATIENCE {
                let picture = self.picture(&format!("missed-{}-{}", std::process::id(), self.port));
                panic!("「{what}」 did not come; see {}", picture.display());
            }
            sleep(PAUSE);
        }
    }

    fn by_script(&self, script: &str, name: &str) -> Option<Element> {
        element_of(&self.run(script, &[json!(name)]))
    }

    #[track_caller]
    fn found(&self, using: &str, value: &str) -> Vec<Element> {
        let found = self.tell("/elements", &json!({ "using": using, "value": value }));
        found.as_array().into_iter().flatten().filter_map(element_of).collect()
    }

    #[track_caller]
    fn get(&self, path: &str) -> Value {
        self.believed(ask(self.port, "GET", &format!("{}{path}", self.path), None))
    }

    #[track_caller]
    fn tell(&self, path: &str, body: &Value) -> Value {
        self.believed(ask(self.port, "POST", &format!("{}{path}", self.path), Some(body)))
    }

    #[track_caller]
    fn believed(&self, answer: Result<Value, String>) -> Value {
        match answer {
            Ok(value) => value,
            Err(reason) => panic!("{reason}"),
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        ask(self.port, "DELETE", &self.path, None).ok();
    }
}

fn element_of(value: &Value) -> Option<Element> {
    value[ELEMENT].as_str().map(|id| Element(id.to_owned()))
}

/// XPath has no escapes: a text with both kinds of quotes is put together from its parts.
fn quoted(text: &str) -> String {
    if !text.contains('"') {
        return format!("\"{text}\"");
    }
    let parts: Vec<String> = text.split('"').map(|part| format!("\"{part}\"")).collect();
    format!("concat({})", parts.join(", '\"', "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_quotes_can_still_be_looked_for() {
        assert_eq!(quoted("年の瀬市"), "\"年の瀬市\"");
        assert_eq!(quoted("a\"b"), "concat(\"a\", '\"', \"b\")");
    }
}
