// A small street for the tests: two rows, a passage, a vacancy. Never imported by a screen.
import type { StreetView, StripBox } from "../../bindings.ts";

/** A box with what a test cares about. */
export function box(premises: string, part: Partial<StripBox>): StripBox {
  return {
    premises,
    code: premises,
    block: "b1",
    place: 1,
    x_cm: 0,
    width_cm: 540,
    estimated: false,
    name: "",
    shop: "",
    category: null,
    group: null,
    vacant: false,
    vacant_since: "",
    use_now: "",
    works: false,
    member: "",
    other_floors: 0,
    ...part,
  };
}

const FISH = { name: "魚政", shop: "s1", category: "food", group: "convenience", member: "yes" } as const;
const CAFE = { name: "喫茶 ミモザ", shop: "s2", category: "dining", group: "dining" } as const;

/** 八百春 · 魚政 · (横丁) · 空き on the left, ミモザ · 薬局 on the right; then one more on the left. */
export const STREET: StreetView = {
  day: "2026-11-22",
  metres: 80,
  rows: [
    {
      block: "b1",
      block_name: "1番街",
      from_m: 0,
      from_cm: 0,
      length_cm: 2400,
      left: [
        box("1-1", { name: "八百春", shop: "s0", category: "food", group: "convenience", x_cm: 0 }),
        box("1-2", { ...FISH, x_cm: 540, place: 2, width_cm: 450 }),
        box("p1", { name: "弁天横丁", use_now: "passage", x_cm: 990, place: 3, width_cm: 600 }),
        box("1-3", { vacant: true, x_cm: 1590, place: 4 }),
      ],
      right: [
        box("1-4", { ...CAFE, x_cm: 0 }),
        box("1-5", {
          name: "さくら坂薬局",
          shop: "s3",
          category: "medicine",
          group: "convenience",
          x_cm: 540,
          place: 2,
          estimated: true,
        }),
      ],
    },
    {
      block: "b1",
      block_name: "1番街",
      from_m: 80,
      from_cm: 8000,
      length_cm: 540,
      left: [box("1-6", { name: "鳥よし", shop: "s4", category: "dining", group: "dining", place: 5 })],
      right: [],
    },
  ],
  legend: [
    { group: "convenience", count: 3 },
    { group: "dining", count: 2 },
    { group: null, count: 1 },
  ],
  blocks: [{ id: "b1", name: "1番街", place: 1 }],
  first_day: "2020-04-01",
  floors: [],
};
