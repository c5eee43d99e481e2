//! The officer's browser in a scene: keeps its cookie, opens pages, sends forms.

use crate::street::Town;
use axum::body::Body;
use axum::http::{Request, header};

/// A browser that keeps its cookie.
pub(crate) struct Browser<'t> {
    pub(crate) town: &'t Town,
    pub(crate) cookie: String,
}

impl<'t> Browser<'t> {
    pub(crate) fn logged_in(town: &'t Town) -> Browser<'t> {
        let password = town.does(|ward, _| ward.add_officer("佐藤").unwrap());
        let mut browser = Browser { town, cookie: String::new() };
        let (status, _) = browser.sends("/login", &[("name", "佐藤"), ("password", &password)]);
        assert_eq!(status, 303);
        browser
    }

    pub(crate) fn opens(&self, path: &str) -> (u16, String) {
        let request = Request::builder().uri(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap();
        let (status, _, body) = self.town.asks(request);
        (status, String::from_utf8(body).unwrap())
    }

    pub(crate) fn sends(&mut self, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let form: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value))).collect();
        let request = Request::builder()
            .method("POST")
            .uri(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.join("&")))
            .unwrap();
        let (status, headers, body) = self.town.asks(request);
        if let Some(cookie) = headers.get(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
            self.cookie = cookie.split(';').next().unwrap().to_string();
        }
        (status, String::from_utf8(body).unwrap())
    }

    /// The token that stands in the page's forms.
    pub(crate) fn token(&self, path: &str) -> String {
        let page = self.opens(path).1;
        let (_, after) = page.split_once("name=\"token\" value=\"").unwrap();
        after.split('"').next().unwrap().to_string()
    }
}

fn coded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
