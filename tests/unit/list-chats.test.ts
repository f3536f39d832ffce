/** Chats as their programs export and copy them: messages alone are stones, and no name is among them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pastedList } from "../../shared/pasting/pasted-list.ts";

const textsOf = (text: string): readonly string[] => pastedList(text).stones.map((stone) => stone.text);
/** What was not taken, as "why: words". */
const notTaken = (text: string, ...but: readonly string[]): readonly string[] =>
  pastedList(text)
    .leftOut.filter(({ why }) => !but.includes(why))
    .map(({ why, text: words }) => `${why}: ${words}`);

const STAMPS = [
  "[14/10/2025, 3:34:09\u202FPM] ",
  "\u200E[14/10/2025, 15:34:09] ",
  "[14.10.25, 15:34:09] ",
  "[2025-10-14, 15:34:09] ",
  "[10/14/25, 3:34:09 p.m.] ",
  "[15:34, 14/10/2025] ",
  "[3:34 pm, 14/10/2025] ",
  "14/10/2025, 15:34 - ",
  "10/14/25, 3:34\u202FPM - ",
  "10/14/25, 3:34 p.\u00A0m. - ",
  "14.10.25, 15:34 - ",
  "14.10.2025, 15.34 - ",
  "2025-10-14 15:34 - ",
  "2025/10/14 15:34 - ",
  "14/10/2025 15:34 – ",
  "14/10/2025 à 15:34 - ",
  "14/10/2025, 15 h 34 - ",
  "14/10/25, 3:34 p. m. - ",
  "14.10.2025 klo 15.34 - ",
  "14.10.2025 г., 15:34 - ",
  "2025/10/14 下午3:34 - ",
  "[2025/10/14 下午3:34:12] ",
  "2025년 10월 14일 오후 3:34 - ",
  "\u200F14\u200F/10\u200F/2025\u060C 3:34 \u0645 - ",
  "\u200F[14\u200F/10\u200F/2025, 3:34:12 \u0645] ",
  "١٤/١٠/٢٠٢٥، ٣:٣٤ م - ",
  "۱۴۰۴/۷/۲۲،\u200F ۱۵:۳۴ - ",
];

describe("WhatsApp", () => {
  test.each(STAMPS)("a message after %j", (stamp) => {
    const text = `${stamp}Ada Lo: We want a bench\n${stamp}~\u00A0Bo: and a ramp\nfor two\n\n- wheelchairs\n${stamp}+44 7700 900123: Tea: at four`;
    expect(textsOf(text)).toEqual(["We want a bench", "and a ramp for two - wheelchairs", "Tea: at four"]);
    expect(notTaken(text, "stamp")).toEqual([]);
    expect(pastedList(text).leftOut).toHaveLength(3);
  });

  test.each([
    ...[
      "<Media omitted>",
      "image omitted",
      "\u200Eimage omitted",
      "\u200EGIF omitted",
      "\u200EBild weggelassen",
      "<Médias omis>",
      "<attached: 0001-PHOTO.jpg>",
    ],
    ...[
      "IMG-2025-WA0001.jpg (file attached)",
      "\u200EPlan.pdf • \u200E3 pages \u200Edocument omitted",
      "This message was deleted",
      "This message was deleted.",
    ],
    ...["Diese Nachricht wurde gelöscht.", "Se eliminó este mensaje", "تم حذف هذه الرسالة", "photo.jpg (fichier joint)"],
    ...["\u200EThis message was deleted.", "You deleted this message", "\u200EMissed voice call", "null"],
  ])("%j is no message", (note) => {
    const text = `14/10/2025, 15:34 - Ada: ${note}\n14/10/2025, 15:35 - Bo: a ramp`;
    expect(textsOf(text)).toEqual(["a ramp"]);
    expect(notTaken(text, "stamp")).toHaveLength(1);
  });

  test("what the chat says of itself is no message, with all its lines", () => {
    const text = [
      "14/10/2025, 15:30 - Messages and calls are end-to-end encrypted. Only people in this chat can read them: tap",
      "14/10/2025, 15:31 - Ada created group “Garden”",
      "14/10/2025, 15:31 - Ada changed the group name to “Garden: all of us”",
      "14/10/2025, 15:32 - You were added",
      "and this is its second line",
      "14/10/2025, 15:34 - Bo: a ramp",
      "14/10/2025, 15:35 - Ada left",
    ].join("\n");
    expect(textsOf(text)).toEqual(["a ramp"]);
    expect(notTaken(text, "stamp")).toHaveLength(6);
  });

  test("words beside a picture, and before what was changed, are the message", () => {
    expect(textsOf("14/10/2025, 15:34 - Ada: IMG-1.jpg (file attached)\nThe old pond")).toEqual(["The old pond"]);
    expect(textsOf("[14/10/2025, 15:34:00] Ada: \u200Eimage omitted\nThe old pond")).toEqual(["The old pond"]);
    expect(textsOf("[14/10/2025, 15:34:00] Ada: The old pond \u200Eimage omitted")).toEqual(["The old pond"]);
    const changed = "[14/10/2025, 15:34:00] Ada: The old pond \u200E<This message was edited>";
    expect(textsOf(changed)).toEqual(["The old pond"]);
    expect(notTaken(changed, "stamp")).toEqual(["note: <This message was edited>"]);
  });

  test("whom a message calls is no part of it", () => {
    const text =
      "14/10/2025, 15:34 - Ada Lo: a ramp @\u2068Bo Li\u2069\n14/10/2025, 15:35 - Bo Li: yes @Ada Lo, and @447700900123 too\n14/10/2025, 15:36 - Cy: mail us @ noon";
    expect(textsOf(text)).toEqual(["a ramp", "yes , and too", "mail us @ noon"]);
    expect(notTaken(text, "stamp")).toEqual(["mention: @Bo Li", "mention: @447700900123", "mention: @Ada Lo"]);
  });

  test("marks and headings mean the same as in a list", () => {
    expect(pastedList("14/10/2025, 15:34 - Ada: Outcomes:\n14/10/2025, 15:35 - Bo: • A plan").stones).toEqual([
      { text: "A plan", kind: "outcome", strand: null },
    ]);
  });

  test("what stands before the first message stays", () => {
    expect(textsOf("for two wheelchairs\n14/10/2025, 15:34 - Ada: a bench")).toEqual(["for two wheelchairs", "a bench"]);
  });
});

test.each([
  [
    "Telegram",
    "Ada Lo, [14.10.2025 15:34]\nWe want a bench\nwith a back\n\nBo, [14.10.2025 15:35]\n[ Photo ]\n\nBo, [14.10.2025 15:36]\n[In reply to Ada Lo]\nand a ramp",
  ],
  ["Teams", "[14/10/2025 15:34] Ada Lo\nWe want a bench\nwith a back\n\n[14/10/2025 15:35] Li, Bo (Guest)\nand a ramp"],
  ["Teams, today", "[Yesterday 15:34] Ada Lo\nWe want a bench\nwith a back\n[9:35 AM] Li, Bo\nand a ramp"],
  ["Zoom", "15:34:09 From Ada Lo to Everyone:\n\tWe want a bench\n\twith a back\n15:35:09 From  Bo  to  Everyone:\n\tand a ramp"],
  [
    "a dated Zoom",
    "2025-10-14 15:34:09 From Ada Lo to Everyone:\n\tWe want a bench\n\twith a back\n2025-10-14 15:35:09 From Bo to Everyone:\n\tand a ramp",
  ],
  ["Zoom's window", "Ada Lo to Everyone (3:34 PM)\nWe want a bench\nwith a back\nBo to Everyone (3:36 PM)\nand a ramp"],
  ["Teams, today's window", "Ada Lo\n14/10/2025 15:34\nWe want a bench\nwith a back\nLi, Bo\n14/10/2025 15:36\nand a ramp"],
  ["a transcript", "Ada Lo   0:03\nWe want a bench\nwith a back\nBo   0:08\nand a ramp"],
  ["Slack", "Ada Lo  3:34 PM\nWe want a bench\nwith a back\nBo  3:36 PM\nand a ramp"],
  ["Google Chat", "Ada Lo, 3:34 PM\nWe want a bench\nwith a back\nBo Li, 3:36 PM\nand a ramp"],
  ["Google Meet", "Ada Lo\n3:34 PM\nWe want a bench\nwith a back\nBo\n3:36 PM\nand a ramp"],
  ["Discord", "Ada — Today at 3:34 PM\nWe want a bench\nwith a back\nBo — Yesterday at 3:36 PM\nand a ramp"],
  ["iMessage", "Ada\nTue 14 Oct, 15:34\nWe want a bench\nwith a back\nBo\nTue 14 Oct, 15:36\nand a ramp"],
  ["Signal", "Ada Lo\n\nWe want a bench\nwith a back\n\n2m\n\nBo\n\nand a ramp\n\n1m"],
  ["Signal, earlier", "Ada\nWe want a bench\nwith a back\n15:34\nBo Li\nand a ramp\n15:36"],
  ["Messenger", "Tuesday 15:34\nAda Lo\nAda\nWe want a bench\nwith a back\nEnter\nYou sent\nand a ramp\nEnter"],
  [
    "Messenger, an answer",
    "Ada Lo\nAda\nWe want a bench\nwith a back\nEnter\nYou replied to Ada\nOriginal message:\nWe want a bench\nand a ramp\nEnter",
  ],
  ["Kakao", "2025년 10월 14일 오후 3:34, 아다 : We want a bench\nwith a back\n2025년 10월 14일 오후 3:35, 보 : and a ramp"],
  [
    "Line",
    "[LINE] Chat history\nSaved on: 2025/10/14 15:40\n\n2025/10/14(Tue)\n15:34\tAda Lo\tWe want a bench\nwith a back\n15:36\tBo\tand a ramp",
  ],
  ["a relay chat", "[15:34:09] <Ada> We want a bench\nwith a back\n[15:36:02] <Bo> and a ramp"],
  [
    "Slack, with what somebody is up to",
    "Ada Lo\n:house_with_garden:  3:34 PM\nWe want a bench\nwith a back\nBo Li\n  3:36 PM\nand a ramp",
  ],
  ["Google Chat, on two lines", "Ada Lo\n, 3:34 PM\nWe want a bench\nwith a back\nBo Li\n, 3:36 PM\nand a ramp"],
  ["Discord, on three lines", "Ada Lo\n — \n3:34 PM\nWe want a bench\nwith a back\nBo Li\n — \n3:36 PM\nand a ramp"],
  ["an older Zoom", "15:34:09\t From Ada Lo : We want a bench\nwith a back\n15:35:09\t From Bo to Everyone : and a ramp"],
])("%s", (_, text) => {
  expect(textsOf(text)).toEqual(["We want a bench with a back", "and a ramp"]);
  expect(notTaken(text, "note").every((one) => one.startsWith("stamp: "))).toBe(true);
});

test.each([
  "[10:00] Welcome\n[10:30] Walk\n[11:00] Tea",
  "14/10/2025, 15:34 - We open the garden\n15/10/2025, 10:00 - We plant trees",
  "14/10/2025: We open\n15:34 - We plant\nAt 15:34 Ada: spoke",
  "Ada: We want a bench\nBo: and a ramp",
  "[x] 14/10/2025, 15:34 We open",
  "Lunch 12:30\nin the garden\nWalk 14:00\nby the river",
  "Opening Session, 10:00\nAda speaks\nClosing Session, 15:30\nBo speaks",
  "Opening Session\n10:00\nAda speaks\nClosing Session\n15:30\nBo speaks",
  "Garden Party\nSat 18 October 2025, 14:00\nIn the garden",
  "Price List, 3.49\nsoup\nOther List, 4.99\nbread",
  "Cooking Club\nEvery day\nWalking Group\nOnce a week\n10:30",
  "Press Enter\nEnter\nEnter",
  "Ada Lo\nBo Li\nCy Ma",
])("%j is no chat, and keeps its words", (text) => {
  expect(textsOf(text).join("\n")).toBe(text.replace("[x] ", ""));
});

test("whatever people write, each message is one stone with all its words", () => {
  const words = fc
    .string({ unit: fc.constantFrom(..."abdefghjkw", "é", "ж", "木", " ", ",", "?"), minLength: 1, maxLength: 20 })
    .map((text) => `w${text.trim()}`);
  const message = fc.array(words, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...STAMPS), fc.array(message, { minLength: 2, maxLength: 8 }), (stamp, messages) => {
      const text = messages.map((lines, at) => `${stamp}Person ${at}: ${lines.join("\n")}`).join("\n");
      expect(textsOf(text)).toEqual(messages.map((lines) => lines.join(" ").replace(/\s+/g, " ")));
    }),
  );
});

test("what one writes again a minute later, each line that nothing ends, and who is called by name", () => {
  const slack = "Ada Lo  3:34 PM\na bench\n3:35 PM\na ramp for @Bo\nBo  3:37 PM\nthanks";
  expect(textsOf(slack)).toEqual(["a bench", "a ramp for", "thanks"]);
  expect(notTaken(slack, "stamp")).toEqual(["mention: @Bo"]);
  expect(textsOf("Ada Lo\na bench\na ramp\nAda Lo\na pond\nYou sent\na tree")).toEqual(["a bench", "a ramp", "a pond", "a tree"]);
});

test("one line with a day and a colon among ideas makes no chat of them", () => {
  const list = "14/10/2025 10:00 - Lunch: soup\nWe visit other centres\nWe cook\nPeople feel heard";
  expect(pastedList(list).stones.map(({ text }) => text)).toEqual(list.split("\n"));
});

test("a time in brackets and a name are a chat where somebody sends twice, and a programme where nobody does", () => {
  expect(textsOf("[3:34 PM] Ada: We cook\n[3:35 PM] Bo: We sing\n[3:36 PM] Ada: We rest")).toEqual(["We cook", "We sing", "We rest"]);
  const programme = "[10:00] Lunch: soup\n[11:00] Tea: cake";
  expect(textsOf(programme)).toEqual(programme.split("\n"));
  // A table of times is none of Line's.
  expect(textsOf("10:04\tWelcome\tAda\n10:31\tWalk\tBo")).toEqual(["Welcome", "Walk"]);
});

test("signs that somebody answered with, how many did, and that words were changed, are none of them", () => {
  const slack = "Ada Lo\n  3:34 PM\nWe cook for 3\n:+1:\n2\nBo Li\n  3:35 PM\nWe sing (edited)\n12";
  expect(textsOf(slack)).toEqual(["We cook for 3", "We sing 12"]);
  expect(notTaken(slack, "stamp")).toEqual(["note: :+1:", "note: 2", "note: (edited)"]);
  const teams = "Ada Lo\n14 October 15:34\nWe cook\n2 Like reactions.\n2\nBo Li\n14 October 15:35\n3 reactions came";
  expect(textsOf(teams)).toEqual(["We cook", "3 reactions came"]);
  const place = "14/10/2025, 15:34 - Ada: Location: https://maps.example.org/?q=1\n14/10/2025, 15:35 - Bo: Location: the garden";
  expect(textsOf(place)).toEqual(["Location: the garden"]);
});

test("what Zoom, Slack and phones write of answers and reactions is none of people's words", () => {
  const zoom =
    '15:34:09\t From  Anna Jones : We want a bench\n15:35:10\t From  Bob : Reacted to "We want a bench" with 👍\n15:36:00\t From  Bob : and a ramp';
  expect(textsOf(zoom)).toEqual(["We want a bench", "and a ramp"]);
  const slack =
    "Anna Jones  10:15 AM\nWe cook together\n2 replies\nBob  10:17 AM\nWe sing, 1 reply is enough\n1 reply\nLast reply today at 10:18 AM";
  expect(textsOf(slack)).toEqual(["We cook together", "We sing, 1 reply is enough"]);
  expect(notTaken(slack, "stamp")).toEqual(["note: 2 replies", "note: 1 reply", "note: Last reply today at 10:18 AM"]);
  const phone = "[14/10/2025, 15:34:09] Anna: We want more replies\n[14/10/2025, 15:35:09] Bob: Liked “We want more replies”";
  expect(textsOf(phone)).toEqual(["We want more replies"]);
});

test.each([
  [
    "Teams",
    "WEBVTT\n\na1b2c3/10-0\n00:00:03.120 --> 00:00:06.000\n<v Ada Lo>We want a bench</v>\n\na1b2c3/10-1\n00:00:06.000 --> 00:00:07.000\n<v Ada Lo>with a back.</v>\n\na1b2c3/12-0\n00:00:08.000 --> 00:00:09.000\n<v Bo Li>and a ramp.</v>",
  ],
  [
    "Zoom",
    "WEBVTT\n\n1\n00:00:03.000 --> 00:00:06.000\nAda Lo: We want a bench\n\n2\n00:00:06.000 --> 00:00:07.000\nAda Lo: with a back.\n\n3\n00:00:08.000 --> 00:00:09.000\nBo: and a ramp.",
  ],
  [
    "SubRip",
    "1\r\n00:00:03,000 --> 00:00:06,000\r\n<i>We want</i> a bench\r\nwith a back.\r\n\r\n2\r\n00:00:08,000 --> 00:00:09,000\r\nand a ramp.\r\n",
  ],
  ["SBV", "0:00:03.000,0:00:06.000\nWe want a bench\n\n0:00:06.000,0:00:07.000\nwith a back.\n\n0:00:08.000,0:00:09.000\nand a ramp."],
  [
    "a player",
    "WEBVTT - Meeting\nKind: captions\n\n00:03.000 --> 00:06.000 align:start\nWe want a bench\nwith a back.\n\n00:08.000 --> 00:09.000\nand a ramp.",
  ],
])("what was said in a meeting, as %s keeps it: sentences, without times and names", (_, text) => {
  expect(textsOf(text)).toEqual(["We want a bench with a back.", "and a ramp."]);
  expect(notTaken(text).join(" ")).toContain("08");
});

test("what another person says begins anew, whatever the sentence; times of a day are none of these", () => {
  const text = "00:00:03.000 --> 00:00:06.000\nAda Lo: We want\n\n00:00:06.000 --> 00:00:07.000\nBo Li: Note: a ramp";
  expect(textsOf(text)).toEqual(["We want", "Note: a ramp"]);
  const day = "10:00 --> 11:00\nWe cook\n11:00 --> 12:00\nWe sing";
  expect(textsOf(day)).toEqual(day.split("\n"));
});
