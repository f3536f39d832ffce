import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRecent } from "../../../electron/app/recent.ts";
import { openSettings } from "../../../electron/app/settings.ts";
import { openLog, readLog } from "../../../electron/files/log.ts";
import { openWordSettings } from "../../../electron/app/word-settings.ts";
import { makeProduct } from "../../../electron/products/make.ts";
import { parseInterchange } from "../../../shared/interchange/interchange.ts";
import { WORDS } from "../../../shared/guidance/interface.ts";
import type { AppError } from "../../../shared/base/result.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FIRST = {
  theme: "system",
  textSize: 1,
  guide: true,
  breakEvery: 60,
  boardAs: "picture",
  emptyFifth: "none",
  roomDepth: 6,
  roomLetters: true,
  backups: true,
  plainHints: true,
  hidesSmall: false,
  calm: false,
  firstSteps: true,
};
const written = (name: string) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as unknown;

test("settings are kept", () => {
  expect(openSettings(folder).change({ theme: "dark" }).theme).toBe("dark");
  expect(openSettings(folder).get()).toEqual({ ...FIRST, theme: "dark" });
});

test("settings from before there was one of them keep the others", () => {
  writeFileSync(path.join(folder, "settings.json"), '{"theme":"dark","textSize":1.2,"guide":false}');
  expect(openSettings(folder).get()).toEqual({ ...FIRST, theme: "dark", textSize: 1.2, guide: false });
});

test.each(["{", "null", "[]", ""])(
  "settings that are none, %j, become the first ones and are set aside before anything is written",
  (text) => {
    writeFileSync(path.join(folder, "settings.json"), text);
    const settings = openSettings(folder);
    expect(settings.get()).toEqual(FIRST);
    expect(readdirSync(folder)).toEqual(["settings.json"]);
    settings.change({ theme: "dark" });
    const aside = readdirSync(folder).find((name) => name !== "settings.json") as string;
    expect(aside).toMatch(/^settings \(damaged, \d{4}-\d\d-\d\d \d\d\.\d\d\)\.json$/);
    expect(readFileSync(path.join(folder, aside), "utf8")).toBe(text);
    settings.change({ theme: "paper" });
    expect(readdirSync(folder)).toHaveLength(2);
    expect(openSettings(folder).get()).toEqual({ ...FIRST, theme: "paper" });
  },
);

test("a setting that is wrong takes its default alone, and stays in the file until it is chosen anew", () => {
  const found = {
    theme: "pink",
    textSize: 1.2,
    guide: "yes",
    breakEvery: 50,
    boardAs: "list",
    emptyFifth: "top",
    roomDepth: 7,
    roomLetters: true,
    backups: "no",
    plainHints: "no",
    hidesSmall: 5,
    calm: "no",
    firstSteps: "no",
  };
  writeFileSync(path.join(folder, "settings.json"), JSON.stringify(found));
  const settings = openSettings(folder);
  expect(settings.get()).toEqual({ ...FIRST, textSize: 1.2, boardAs: "list" });
  settings.change({ breakEvery: 90 });
  expect(written("settings.json")).toEqual({ ...found, breakEvery: 90 });
});

test("settings that cannot be kept still hold until the end", () => {
  openLog({ folder });
  const told: AppError[] = [];
  const settings = openSettings(path.join(folder, "gone"), (error) => told.push(error));
  expect(settings.change({ textSize: 1.4 }).textSize).toBe(1.4);
  expect(settings.get().textSize).toBe(1.4);
  expect(readLog()).toMatch(/^\S+ kept file name=\w+ .*\n$/);
  expect(told).toMatchObject([{ code: "not-saved", message: WORDS.errors.notKept, details: expect.stringContaining("gone") }]);
});

test("the last opened comes first, each file once, and a forgotten one returns when it is opened again", () => {
  const recent = openRecent(folder);
  for (const file of ["/a", "/b", "/a"]) recent.add(file);
  expect(recent.opened()).toEqual(["/a", "/b"]);
  recent.forget(["/a"]);
  expect([recent.opened(), recent.isForgotten("/a")]).toEqual([["/b"], true]);
  const again = openRecent(folder);
  again.add("/a");
  expect([again.opened(), again.isForgotten("/a")]).toEqual([["/a", "/b"], false]);
  expect(JSON.parse(readFileSync(path.join(folder, "recent.json"), "utf8"))).toEqual({ opened: ["/a", "/b"], forgotten: [] });
});

test("a wrong entry among the recent files costs itself alone, and stays", () => {
  const found = { opened: ["/a", { path: "/b", pinned: true }, "/c"], forgotten: [7], pinned: ["/c"] };
  writeFileSync(path.join(folder, "recent.json"), JSON.stringify(found));
  const recent = openRecent(folder);
  expect(recent.opened()).toEqual(["/a", "/c"]);
  recent.add("/d");
  expect(recent.opened()).toEqual(["/d", "/a", "/c"]);
  expect(written("recent.json")).toEqual({ opened: ["/d", "/a", "/c", { path: "/b", pinned: true }], forgotten: [7], pinned: ["/c"] });
  expect(openRecent(folder).opened()).toEqual(["/d", "/a", "/c"]);
});

/** Files that a published version has written, as it wrote them: every shape that there ever was has one. */
const FIXTURES = path.join(import.meta.dirname, "../../fixtures/kept");
const OPTIONS = { parts: ["framework", "plan"], repeatOutcome: false, paper: "A3", appendix: false, organisation: "Anytown Council" };
/** What is said of forms where a file is older than they are. */
const FORMS_AT_FIRST = { formSize: 16, formPaper: "A4" } as const;
const OPENED = ["Day centre", "Respite"].map((name) => `/home/ines/Documents/Stepping Stones/${name}.stones`);

/** What each kept file is read as, and one change to it. */
const KEPT: Readonly<Record<string, { readonly read: () => unknown; readonly change: () => unknown }>> = {
  settings: { read: () => openSettings(folder).get(), change: () => openSettings(folder).change({ textSize: 1.4 }) },
  word: {
    read: () => {
      const { options, logo, styles } = openWordSettings(folder).request();
      return { options, logo: logo && [logo.type, logo.width, logo.height], styles: styles?.includes("Georgia") };
    },
    change: () => openWordSettings(folder).change({ appendix: true }),
  },
  recent: {
    read: () => [openRecent(folder).opened(), openRecent(folder).isForgotten("/media/stick/Old.stones")],
    change: () => openRecent(folder).add("/e"),
  },
};
const kindOf = (name: string) => name.replace(/-\d+\.json$/, "");

const READ: readonly (readonly [name: string, reads: unknown])[] = [
  [
    "settings-1.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 60,
      boardAs: "picture",
      emptyFifth: "none",
      roomDepth: 6,
      roomLetters: true,
      backups: true,
      plainHints: true,
      hidesSmall: false,
      calm: false,
      firstSteps: true,
    },
  ],
  [
    "settings-2.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "picture",
      emptyFifth: "none",
      roomDepth: 6,
      roomLetters: true,
      backups: true,
      plainHints: true,
      hidesSmall: false,
      calm: false,
      firstSteps: true,
    },
  ],
  [
    "settings-3.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "both",
      emptyFifth: "none",
      roomDepth: 6,
      roomLetters: true,
      backups: true,
      plainHints: true,
      hidesSmall: false,
      calm: false,
      firstSteps: true,
    },
  ],
  [
    "settings-4.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "both",
      emptyFifth: "right",
      roomDepth: 6,
      roomLetters: true,
      backups: true,
      plainHints: true,
      hidesSmall: false,
      calm: false,
      firstSteps: true,
    },
  ],
  [
    "settings-5.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "both",
      emptyFifth: "right",
      roomDepth: 8,
      roomLetters: true,
      backups: true,
      plainHints: true,
      hidesSmall: false,
      calm: false,
      firstSteps: true,
    },
  ],
  [
    "settings-6.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "both",
      emptyFifth: "right",
      roomDepth: 8,
      roomLetters: true,
      backups: false,
      plainHints: true,
      hidesSmall: false,
      calm: false,
      firstSteps: true,
    },
  ],
  [
    "settings-7.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "both",
      emptyFifth: "right",
      roomDepth: 8,
      roomLetters: false,
      backups: false,
      plainHints: false,
      hidesSmall: false,
      calm: false,
      firstSteps: true,
    },
  ],
  [
    "settings-8.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "both",
      emptyFifth: "right",
      roomDepth: 8,
      roomLetters: false,
      backups: false,
      plainHints: false,
      hidesSmall: true,
      calm: false,
      firstSteps: true,
    },
  ],
  [
    "settings-9.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "both",
      emptyFifth: "right",
      roomDepth: 8,
      roomLetters: false,
      backups: false,
      plainHints: false,
      hidesSmall: true,
      calm: true,
      firstSteps: true,
    },
  ],
  [
    "settings-10.json",
    {
      theme: "dark",
      textSize: 1.2,
      guide: false,
      breakEvery: 90,
      boardAs: "both",
      emptyFifth: "right",
      roomDepth: 8,
      roomLetters: false,
      backups: false,
      plainHints: false,
      hidesSmall: true,
      calm: true,
      firstSteps: false,
    },
  ],
  ["word-1.json", { options: { ...OPTIONS, easySize: 16, ...FORMS_AT_FIRST }, logo: ["png", 24, 8], styles: true }],
  ["word-2.json", { options: { ...OPTIONS, easySize: 18, ...FORMS_AT_FIRST }, logo: ["png", 24, 8], styles: true }],
  ["word-3.json", { options: { ...OPTIONS, easySize: 18, formSize: 18, formPaper: "A5" }, logo: ["png", 24, 8], styles: true }],
  ["recent-1.json", [OPENED, true]],
];

test("every kept file of an earlier version has its line here", () => {
  expect(READ.map(([name]) => name).sort()).toEqual(readdirSync(FIXTURES).sort());
});

test.each(READ)("%s, as an earlier version wrote it, is read whole", (name, reads) => {
  copyFileSync(path.join(FIXTURES, name), path.join(folder, `${kindOf(name)}.json`));
  expect(KEPT[kindOf(name)]?.read()).toEqual(reads);
});

test.each(Object.keys(KEPT))("the newest fixture of %s has the fields of today", (kind) => {
  KEPT[kind]?.change();
  const newest = READ.map(([name]) => name).findLast((name) => kindOf(name) === kind) as string;
  const fieldsOf = (value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === "options" ? fieldsOf(one) : true]))
      : true;
  expect(
    fieldsOf(JSON.parse(readFileSync(path.join(FIXTURES, newest), "utf8"))),
    `The fields of ${kind}.json have changed: keep a file that this version has written as the next tests/fixtures/kept/${kind}-….json.`,
  ).toEqual(fieldsOf(written(`${kind}.json`)));
});

/** A newer version's file: the fields of today, and at every level some that nobody here knows. */
function newer(name: string): Record<string, unknown> {
  const today = JSON.parse(readFileSync(path.join(FIXTURES, name), "utf8")) as Record<string, unknown>;
  if (name === "recent-1.json") return { ...today, pinned: ["/a"] };
  if (name === "settings-10.json") return { sound: { volume: 3 }, ...today, theme: "high contrast", language: "cy" };
  const options = today["options"] as typeof OPTIONS;
  return {
    ...today,
    options: { ...options, parts: ["framework", "results", "plan"], pageNumbers: { on: true }, paper: "A5" },
    logo: { ...(today["logo"] as object), alt: "Council" },
    fonts: ["Gill Sans"],
  };
}

test.each(["settings-10.json", "word-3.json", "recent-1.json"])(
  "a newer version's %s goes through this one and comes out with the newer fields intact",
  (name) => {
    const file = `${kindOf(name)}.json`;
    writeFileSync(path.join(folder, file), JSON.stringify(newer(name)));
    KEPT[kindOf(name)]?.change();
    const after = newer(name);
    if (file === "settings.json") after["textSize"] = 1.4;
    else if (file === "word.json") (after["options"] as Record<string, unknown>)["appendix"] = true;
    else after["opened"] = ["/e", ...OPENED];
    expect(written(file)).toEqual(after);
    expect(Object.keys(written(file) as object)).toEqual(Object.keys(after));
  },
);

test("what a newer version knows of the Word documents is read as far as this one understands it", () => {
  writeFileSync(path.join(folder, "word.json"), JSON.stringify(newer("word-3.json")));
  const word = openWordSettings(folder);
  expect(KEPT["word"]?.read()).toEqual({
    options: { ...OPTIONS, paper: "A4", easySize: 18, formSize: 18, formPaper: "A5" },
    logo: ["png", 24, 8],
    styles: true,
  });
  word.change({ parts: ["plan"] });
  word.remove("logo");
  expect(written("word.json")).toMatchObject({ options: { parts: ["plan", "results"], paper: "A5" }, logo: null, fonts: ["Gill Sans"] });
});

test("a logo of a kind that only a newer version shows is none here, and stays", () => {
  const logo = { name: "council.svg", data: Buffer.from("<svg/>").toString("base64") };
  writeFileSync(path.join(folder, "word.json"), JSON.stringify({ ...newer("word-3.json"), logo }));
  const word = openWordSettings(folder);
  expect(word.state()).toMatchObject({ logo: null, template: { name: "council.dotx" }, options: { organisation: "Anytown Council" } });
  word.change({ appendix: true });
  expect(written("word.json")).toMatchObject({ logo });
});

/** Values that a file may have by a slip, a tool or a damaged disk; none of them is right for any field. */
const WRONG: readonly unknown[] = [null, 7.5, -1, "?", "", [], [null, {}, 3], {}, { name: 3 }, false, "\ud800", 1e99];

/** The places in a value where something may be wrong, at every depth. */
const placesIn = (value: unknown): readonly (readonly string[])[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]) => [[name], ...placesIn(one).map((place) => [name, ...place])]);

const at = (value: unknown, place: readonly string[]): unknown =>
  place.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name], value);

function withWrong(value: unknown, [first, ...rest]: readonly string[], wrong: unknown): unknown {
  if (first === undefined) return wrong;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[first] = withWrong(copy[first], rest, wrong);
  return copy;
}

test.each(["settings-10.json", "word-3.json", "recent-1.json"])(
  "%s with each of its fields wrong in turn is read all the same, and the rest stays",
  async (name) => {
    const whole = JSON.parse(readFileSync(path.join(FIXTURES, name), "utf8")) as unknown;
    const kind = kindOf(name);
    const file = path.join(folder, `${kind}.json`);
    for (const place of placesIn(whole)) {
      for (const wrong of WRONG) {
        const broken = withWrong(whole, place, wrong);
        writeFileSync(file, JSON.stringify(broken));
        const said = `${place.join(".")} = ${JSON.stringify(wrong)}`;
        expect(() => KEPT[kind]?.read(), said).not.toThrow();
        if (kind === "settings") {
          const [field = ""] = place;
          const isRight = ["guide", "backups", "plainHints", "calm", "firstSteps", "roomLetters"].includes(field) && wrong === false;
          expect(openSettings(folder).get(), said).toEqual(
            isRight ? broken : { ...(whole as object), [field]: FIRST[field as keyof typeof FIRST] },
          );
        }
        KEPT[kind]?.change();
        // What nobody has chosen anew is there as it was found.
        for (const other of placesIn(broken)) {
          const isTouched = place[0] === other[0] || ["opened", "textSize"].includes(other[0] ?? "") || other.includes("appendix");
          const isLeaf = placesIn(at(broken, other)).length === 0;
          if (isLeaf && !isTouched) expect(at(written(`${kind}.json`), other), `${said}: ${other.join(".")}`).toEqual(at(broken, other));
        }
      }
    }
  },
);

test("a template that is damaged in its file is none: documents are made in our own looks", async () => {
  const whole = JSON.parse(readFileSync(path.join(FIXTURES, "word-3.json"), "utf8")) as { template: { styles: string } };
  const read = parseInterchange(readFileSync(path.join(FIXTURES, "../../../resources/day-centre.json"), "utf8"));
  if (!read.ok) throw new Error(read.error.message);
  const { styles } = whole.template;
  for (const damaged of ["", "?", "<html></html>", styles.slice(0, styles.length / 2), styles.replace("<w:style ", "<w:style <")]) {
    writeFileSync(path.join(folder, "word.json"), JSON.stringify({ ...whole, template: { ...whole.template, styles: damaged } }));
    const { request } = openWordSettings(folder);
    const made = await makeProduct("template", read.value, { now: new Date(0), word: request() });
    const looks = strFromU8(unzipSync(made as Uint8Array)["word/styles.xml"] as Uint8Array);
    expect(XMLValidator.validate(looks), damaged.slice(0, 30)).toBe(true);
    expect(looks).toContain('w:styleId="Heading1"');
  }
});
