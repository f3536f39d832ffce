import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TEMPLATES } from "../../shared/guidance/templates.ts";
import type { BundledDrawings } from "../../shared/pictures/drawing.ts";
import { pictureSearch, type PictureWords } from "../../shared/pictures/search.ts";

const resource = (name: string) => JSON.parse(readFileSync(new URL(`../../resources/${name}`, import.meta.url), "utf8"));
const words: PictureWords = resource("pictures/words-en.json");
const search = pictureSearch(words);
const names = (text: string, most = 3) => search.find(text, most).map(({ name }) => name);

/** Every text that people read in the example, without ids, codes and days. */
function textsOf(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return CODES.has(key) || NAMES_ANOTHER.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, key));
  return value !== null && typeof value === "object" ? Object.entries(value).flatMap(([name, one]) => textsOf(one, name)) : [];
}
const CODES = new Set([
  "id",
  "kind",
  "strand",
  "progress",
  "format",
  "code",
  "type",
  "existing",
  "from",
  "to",
  "date",
  "evidence",
  "due",
  "found",
  "state",
  "answers",
]);
/** What names another record. */
const NAMES_ANOTHER = /^[a-z]+(?:-[a-z\d]+)+$/;

describe("pictures by plain words", () => {
  it("finds one for at least 95 of the 100 most frequent words of the example and the templates: 98 today, without “take” and the name of a day", () => {
    const texts = [
      ...textsOf(resource("day-centre.json")),
      ...TEMPLATES.flatMap(({ label, help, stones }) => [label, help, ...stones.map(({ text }) => text)]),
    ];
    const counts = new Map<string, number>();
    for (const word of texts.flatMap(search.tokensOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const frequent = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 100);
    const without = frequent.map(([word]) => word).filter((word) => search.find(word, 1).length === 0);
    expect(frequent).toHaveLength(100);
    expect(without).toEqual(["saturday", "take"]);
  });

  it.each([
    ["We hold a planning meeting every month", "spiral-calendar", "group-discussion-meetingx3"],
    ["People with learning disabilities speak for themselves in town", "child-cognition", "speech-language-therapy"],
    ["A mixed group decides on the new way, and every vote counts the same", "ballot-box-with-ballot", "i-groups-perspective-crowd"],
    ["The centre has its own team and yearly money", "pound-banknote", "human-resoruces"],
    ["WHEELCHAIRS", "wheelchair", "manual-wheelchair"],
  ])("finds what %j is about", (text, ...expected) => expect(names(text, 4)).toEqual(expect.arrayContaining(expected)));

  it("takes several words as one where a picture says so", () => {
    expect(names("respite", 8)).toContain("hospice");
    expect(names("care home", 1)).toEqual(["hospice"]);
  });

  it("finds a word by its beginning while it is written, and by its other forms", () => {
    expect(names("gard", 8)).toContain("farmer");
    expect(names("gardening", 8)).toContain("farmer");
    expect(names("co-producing", 8)).toContain("handshake");
  });

  it("shows something for each thing that a stone is about before it shows the same thing again", () => {
    const found = names("money and music", 2);
    expect(new Set(found.map((name) => /music|singer|guitar|headphone/.test(name))).size).toBe(2);
  });

  it("finds nothing for words that say nothing, and for what no picture shows", () =>
    expect([...names("and of the"), ...names("xyzzy"), ...names("")]).toEqual([]));

  it("gives each picture a name in words that no other has, and words to be found by", () => {
    const pictures = Object.entries(words).flatMap(([set, all]) => (set === "passed-over" ? [] : Object.entries(all)));
    for (const [name, said] of pictures) expect(said, name).toMatch(/^[A-Z1][^:]+: [a-z0-9-]+/);
    expect(pictures.length).toBeGreaterThan(450);
  });
});

describe("the bundled drawings", () => {
  const drawings: BundledDrawings = resource("pictures/drawings.json");
  it("are those that the words name", () => {
    const { "passed-over": _, ...sets } = words;
    for (const [set, all] of Object.entries(sets)) expect(Object.keys(drawings[set] ?? {})).toEqual(Object.keys(all));
  });

  it("are filled paths and nothing else", () => {
    for (const [name, { size, paths, tones }] of Object.values(drawings).flatMap((set) => Object.entries(set))) {
      expect([32, 48], name).toContain(size);
      expect(paths.length, name).toBeGreaterThan(0);
      for (const { fill, d } of paths) {
        expect(fill, name).toMatch(/^(#[0-9a-f]{3,6}|currentColor)$/i);
        expect(d, name).toMatch(/^[Mm][-\d.,\sA-Za-z]+$/);
      }
      for (const fills of Object.values(tones ?? {})) expect(fills, name).toHaveLength(paths.length);
    }
  });
});
