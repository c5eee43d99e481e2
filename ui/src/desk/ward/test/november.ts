// A November at the ward for the tests of this folder: one return to send, one returned with two remarks, one clash.
// Fixtures only; nothing here is in the shipped pages.
import type { ConflictCard, ReturnCheck, SubmissionCard, WardView } from "../../../bindings.ts";

const AT = 1_795_367_234_669;

/** Nothing sent yet, one thing to send, connected. */
export const WARD: WardView = {
  ward: {
    enrolled: true,
    by_file: false,
    code_kept: false,
    ward_name: "さくら区",
    address: "https://ward.example.jp",
    last_exchange: AT,
    trouble: null,
  },
  to_send: [
    {
      definition: "month",
      subject: "2026-11",
      title: "2026-11",
      facts: [
        { code: "patrols", count: 2 },
        { code: "cleanings", count: 0 },
      ],
      changed: false,
      version: 1,
      returned: false,
    },
    { definition: "event", subject: "e1", title: "年の瀬市", facts: [], changed: true, version: 2, returned: false },
  ],
  submissions: [],
  replies: [],
  notices: [],
  same: {
    equal: true,
    lines: 1234,
    at: 1795305600000,
    clock_minutes: 0,
    counted: [{ year: "2026-04-01", definition: "month", sent: 3, received: 3, accepted: 2 }],
  },
  conflicts: 0,
  unsent_lines: 0,
  held: 0,
  quarantined: 0,
  files: { waiting: 0, missing: 0, trouble: null },
};

/** A month with a patrol and a cleaning whose number of people was corrected after sending. */
export const CHECK: ReturnCheck = {
  definition: "month",
  subject: "2026-11",
  title: "2026-11",
  version: 2,
  snapshot: {
    sections: [
      {
        code: "patrols",
        rows: [
          {
            id: "p1",
            name: "2026-11-08",
            fields: [
              { field: "patrol.area", value: "本通り" },
              { field: "patrol.people", value: "4" },
            ],
          },
        ],
      },
      {
        code: "cleanings",
        rows: [
          {
            id: "c1",
            name: "2026-11-15",
            fields: [
              { field: "cleaning.people", value: "14" },
              { field: "cleaning.grams", value: "" },
            ],
          },
        ],
      },
    ],
  },
  before: { "cleanings/c1/cleaning.people": "12", "cleanings/c9/cleaning.people": "3" },
  remarks: {
    "cleanings/c1/cleaning.people": "人数が名簿とちがいます。",
    "cleanings/c1/cleaning.grams": "重さも書いてください。",
  },
  missing: [],
  nothing: false,
};

/** The version before, as it was sent and returned. */
export const RETURNED: SubmissionCard = {
  line: {
    id: "s1",
    definition: "month",
    subject: "2026-11",
    title: "2026-11",
    version: 1,
    sent: AT,
    state: "returned",
    number: "R8-0398",
    hash: "0f3a",
    photos: 0,
    photos_sent: 0,
    by_itself: false,
  },
  snapshot: {
    sections: [
      {
        code: "cleanings",
        rows: [
          {
            id: "c1",
            name: "2026-11-15",
            fields: [
              { field: "cleaning.people", value: "12" },
              { field: "cleaning.grams", value: "" },
            ],
          },
        ],
      },
    ],
  },
  comment: "24日までにお願いします。",
  remarks: CHECK.remarks,
  replies: [],
};

/** A phone number that two PCs wrote. */
export const CLASH: ConflictCard = {
  kind: "shop",
  record: "shop1",
  title: "和菓子 さかえや",
  cell: 22,
  fields: ["phone"],
  sides: [
    {
      values: { phone: "03-0000-4127" },
      person: "高橋 和子",
      device: "事務所のPC",
      at: AT,
      shown: true,
      removed: false,
    },
    {
      values: { phone: "03-0000-4172" },
      person: "田中 修",
      device: "会計のPC",
      at: AT - 60_000,
      shown: false,
      removed: false,
    },
  ],
  route: "#/register?shop=shop1",
};
