//! The drawing behind the street plan: taken in from an image or a PDF, placed by two points, never sent.

use nigiwai_tests::cast::Pc;
use nigiwai_tests::photo::drawn;
use serde_json::{Value, json};

fn with_image(pc: &Pc, n: u8) -> Value {
    let path = pc.file("map.jpg");
    std::fs::write(&path, drawn(n, (400, 200))).expect("a file");
    pc.must("take_in_base_drawing", json!({ "file": { "path": path } }))
}

#[test]
fn an_image_lies_behind_the_plan_once_two_points_are_known() {
    let pc = Pc::sample();
    assert_eq!(pc.must("base_drawing", json!({}))["there"], false);
    with_image(&pc, 1);
    let view = pc.must("base_drawing", json!({}));
    assert_eq!((&view["width"], &view["lie"], &view["here"]), (&json!(400), &Value::Null, &json!(true)));
    let placed = json!({ "x1": 0, "y1": 100, "x2": 400, "y2": 100, "cm1": 0, "cm2": 8000 });
    pc.must("save_base_drawing", placed);
    let lie = pc.must("base_drawing", json!({}))["lie"].clone();
    assert_eq!((lie["a"].as_f64(), lie["b"].as_f64().map(f64::abs)), (Some(20.0), Some(0.0)), "400 points are 80 m");
    with_image(&pc, 2);
    assert_eq!(pc.must("base_drawing", json!({}))["lie"], Value::Null, "another picture has other points");
    pc.must("undo", json!({}));
    assert_eq!(pc.must("base_drawing", json!({}))["lie"], lie);
    assert_eq!(pc.refused("save_base_drawing", json!({ "cm1": -1 })), "distance_impossible");
}

/// The smallest PDF with one page of 200 × 100 points, as the format's own description builds one.
fn small_pdf() -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>",
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj{object}endobj\n", at + 1));
    }
    let table = pdf.len();
    pdf.push_str("xref\n0 4\n0000000000 65535 f \n");
    places.iter().for_each(|place| pdf.push_str(&format!("{place:010} 00000 n \n")));
    pdf.push_str(&format!("trailer<</Size 4/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"));
    pdf.into_bytes()
}

#[test]
fn a_page_of_a_pdf_becomes_the_drawing_and_one_that_is_not_there_is_told() {
    let pc = Pc::sample();
    let plan = pc.file("plan.pdf");
    std::fs::write(&plan, small_pdf()).expect("a file");
    let ask = |page: u32| json!({ "file": { "path": plan }, "page": page });
    assert_eq!(pc.refused("take_in_base_drawing", ask(99)), "pdf_page_unreadable");
    pc.must("take_in_base_drawing", ask(1));
    let view = pc.must("base_drawing", json!({}));
    let (width, height) = (view["width"].as_f64().expect("a number"), view["height"].as_f64().expect("a number"));
    assert!((width / height - 2.0).abs() < 0.02, "twice as wide as high: {width} × {height}");
}

#[test]
fn the_drawing_reaches_the_other_pc_and_is_in_no_return() {
    let pc = Pc::sample();
    with_image(&pc, 1);
    let hash = pc.must("base_drawing", json!({}))["hash"].clone();
    let second = pc.second("会館のPC");
    second.reads_bundle_of(&pc);
    let there = second.must("base_drawing", json!({}));
    assert_eq!((&there["hash"], &there["here"]), (&hash, &json!(true)));
    let check = pc.must("check_return", json!({ "definition": "street", "subject": "2026-11-22" }));
    assert!(!check.to_string().contains(hash.as_str().expect("a hash")));
}
