//! The shop directory as a page for the web: one file, readable without a program, and understood by search engines.
//!
//! It holds what it is handed and nothing else; whether a shop may be named is the caller's question. No script runs in
//! it and nothing is fetched from elsewhere. The machine-readable part is schema.org/Store in JSON-LD.

use crate::escape::push_escaped;
use serde_json::{Value, json};

/// A directory, worded already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShopDirectory {
    /// Its title.
    pub title: String,
    /// The street's association.
    pub association: String,
    /// A line under the title: the day, how many shops.
    pub about: String,
    /// The shops in walking order.
    pub shops: Vec<DirectoryShop>,
    /// The heading over the products.
    pub products_title: String,
    /// Original products and specialities; without any the page has no such part.
    pub products: Vec<DirectoryProduct>,
}

/// A product of a directory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DirectoryProduct {
    /// What it is called.
    pub name: String,
    /// Lines under the name: price, story, since when.
    pub lines: Vec<String>,
    /// Where it is sold, in words.
    pub sellers: Vec<String>,
}

/// A shop of a directory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DirectoryShop {
    /// Trade name.
    pub name: String,
    /// Reading.
    pub kana: String,
    /// Trade in words.
    pub trade: String,
    /// Where it is on the street: block and unit.
    pub place: String,
    /// Phone as it is dialled.
    pub phone: String,
    /// Opening hours in words.
    pub hours: String,
    /// Website, or "".
    pub website: String,
    /// What it says of itself.
    pub words: String,
    /// What it offers, in words.
    pub offers: Vec<String>,
}

const STYLE: &str = "body{font-family:'BIZ UDPGothic','Noto Sans JP','Yu Gothic',sans-serif;line-height:1.7;color:#1a1a1c;\
margin:0 auto;max-width:60rem;padding:1rem}h1{font-size:1.8rem;line-height:1.3}h2{font-size:1.25rem;margin:0}\
ul{list-style:none;padding:0}.shop{border-top:1px solid #767676;padding:1rem 0;break-inside:avoid}\
.offers li{display:inline-block;border:1px solid #767676;border-radius:.3rem;padding:0 .5rem;margin:.2rem .4rem .2rem 0}\
p{margin:.2rem 0}";

/// The directory as one HTML page.
pub fn directory_html(directory: &ShopDirectory) -> String {
    let mut page = String::from("<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    tag(&mut page, "title", &format!("{} {}", directory.association, directory.title));
    page.push_str(&format!("<style>{STYLE}</style>\n"));
    page.push_str(&format!("<script type=\"application/ld+json\">{}</script>\n</head>\n<body>\n", json_ld(directory)));
    tag(&mut page, "h1", &directory.title);
    tag(&mut page, "p", &format!("{} {}", directory.association, directory.about));
    page.push_str("<ul>\n");
    for shop in &directory.shops {
        page.push_str("<li class=\"shop\">\n");
        tag(&mut page, "h2", &shop.name);
        let lines = [&shop.trade, &shop.words, &shop.place, &shop.hours, &shop.phone];
        for line in lines.into_iter().filter(|line| !line.is_empty()) {
            tag(&mut page, "p", line);
        }
        if let Some(address) = web_address(&shop.website) {
            page.push_str("<p><a href=\"");
            push_escaped(&mut page, address);
            page.push_str("\">");
            push_escaped(&mut page, address);
            page.push_str("</a></p>\n");
        }
        if !shop.offers.is_empty() {
            page.push_str("<ul class=\"offers\">\n");
            shop.offers.iter().for_each(|offer| tag(&mut page, "li", offer));
            page.push_str("</ul>\n");
        }
        page.push_str("</li>\n");
    }
    page.push_str("</ul>\n");
    push_products(&mut page, directory);
    page.push_str("</body>\n</html>\n");
    page
}

fn push_products(page: &mut String, directory: &ShopDirectory) {
    if directory.products.is_empty() {
        return;
    }
    tag(page, "h1", &directory.products_title);
    page.push_str("<ul>\n");
    for product in &directory.products {
        page.push_str("<li class=\"shop\">\n");
        tag(page, "h2", &product.name);
        product.lines.iter().filter(|line| !line.is_empty()).for_each(|line| tag(page, "p", line));
        page.push_str("<ul class=\"offers\">\n");
        product.sellers.iter().for_each(|seller| tag(page, "li", seller));
        page.push_str("</ul>\n</li>\n");
    }
    page.push_str("</ul>\n");
}

/// Only addresses of the web become links; anything else in the field stays out of the page.
fn web_address(text: &str) -> Option<&str> {
    let text = text.trim();
    (text.starts_with("https://") || text.starts_with("http://")).then_some(text)
}

fn tag(page: &mut String, name: &str, text: &str) {
    page.push_str(&format!("<{name}>"));
    push_escaped(page, text);
    page.push_str(&format!("</{name}>\n"));
}

/// The shops as schema.org/Store. `<` is written as an escape, so that no name can end the script.
fn json_ld(directory: &ShopDirectory) -> String {
    let store = |shop: &DirectoryShop| {
        let mut store = json!({
            "@type": "Store",
            "name": shop.name,
            "parentOrganization": { "@type": "Organization", "name": directory.association },
        });
        let parts = [("telephone", &shop.phone), ("description", &shop.words), ("openingHours", &shop.hours)];
        for (key, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
            store[key] = Value::from(text.as_str());
        }
        if let Some(address) = web_address(&shop.website) {
            store["url"] = Value::from(address);
        }
        if !shop.offers.is_empty() {
            let offers =
                shop.offers.iter().map(|offer| json!({ "@type": "LocationFeatureSpecification", "name": offer }));
            store["amenityFeature"] = Value::from(offers.collect::<Vec<Value>>());
        }
        store
    };
    let stores: Vec<Value> = directory.shops.iter().map(store).collect();
    json!({ "@context": "https://schema.org", "@graph": stores }).to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_shop(shop: DirectoryShop) -> String {
        directory_html(&ShopDirectory {
            association: "さくら坂".into(), shops: vec![shop], ..ShopDirectory::default()
        })
    }

    #[test]
    fn a_name_cannot_become_a_part_of_the_page() {
        let page = one_shop(DirectoryShop { name: "</script><b>豆腐".into(), ..DirectoryShop::default() });
        assert_eq!(page.matches("</script>").count(), 1);
        assert!(page.contains("&lt;/script&gt;&lt;b&gt;豆腐") && page.contains("\\u003c/script>"));
    }

    #[test]
    fn only_a_web_address_becomes_a_link() {
        let page = |website: &str| one_shop(DirectoryShop { website: website.into(), ..DirectoryShop::default() });
        assert!(page("https://tofu.example.jp").contains("<a href=\"https://tofu.example.jp\">"));
        assert!(!page("javascript:alert(1)").contains("javascript"));
    }

    #[test]
    fn the_part_for_machines_reads_back_as_stores() {
        let page = one_shop(DirectoryShop {
            name: "伊藤豆腐店".into(),
            offers: vec!["配達".into()],
            ..DirectoryShop::default()
        });
        let json =
            page.split("ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next()).expect("there is one");
        let read: Value = serde_json::from_str(json).expect("it is JSON");
        assert_eq!(read["@graph"][0]["@type"], "Store");
        assert_eq!(read["@graph"][0]["name"], "伊藤豆腐店");
        assert_eq!(read["@graph"][0]["amenityFeature"][0]["name"], "配達");
    }

    #[test]
    fn what_is_not_known_is_not_printed() {
        let page = one_shop(DirectoryShop { name: "伊藤豆腐店".into(), ..DirectoryShop::default() });
        assert!(!page.contains("telephone") && !page.contains("<p></p>"));
    }
}
