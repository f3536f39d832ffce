/** Pictures of stones in Word: beside their words, with alt text, and nothing that comes back. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import type { Picture, Stone } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { readWord } from "./reader.ts";

const ONE: Picture = { set: "healthicons", name: "people", alt: "Two people from our group" };

function pictured(): Workshop {
  const read = parseInterchange(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8"));
  if (!read.ok) throw new Error(read.error.message);
  const stone = read.value.stones.get("outcome-plan") as Stone;
  return { ...read.value, stones: new Map(read.value.stones).set("outcome-plan", { ...stone, picture: ONE }) };
}

test.each(["framework", "plan"] as const)(
  "the %s shows a stone's picture with its alt text; coming back, it is no change",
  async (kind) => {
    const workshop = pictured();
    const bytes = await wordDocument(workshop, kind, { now: new Date(0) });
    const alts = (await readWord(bytes)).paragraphs.flatMap(({ pictures }) => pictures.map(({ alt }) => alt));
    expect(alts.filter((alt) => alt === ONE.alt)).toHaveLength(kind === "framework" ? 2 : 1);
    const { items, notUnderstood } = await proposeFromWord(workshop, bytes, "plan.docx");
    expect(items).toEqual([]);
    expect(notUnderstood).toEqual([]);
  },
);
