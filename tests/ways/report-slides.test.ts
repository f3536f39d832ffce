/** The impact report as slides: nothing of it is lost between two slides, and what leads is followed. */
import { expect, test } from "vitest";
import { reportSlides } from "../../electron/export/slides/report.ts";
import { readInterchangeFile } from "../../electron/import/json.ts";
import { readersSections, reportOf } from "../../shared/report/document.ts";
import { reportLines } from "../../shared/report/parts.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { NOW } from "../word/documents.ts";
import { readSlides } from "./slides-reader.ts";

const example = readInterchangeFile("resources/day-centre.json");
const LEADS = ["What came in", "What we asked", "In people’s own words"];

/** The same workshop in which the words of every finding are said so many times. */
const longer = (times: number): Workshop => ({
  ...example,
  findings: new Map([...example.findings].map(([key, one]) => [key, { ...one, text: Array(times).fill(one.text).join(" ") }])),
});

test.each([1, 2, 3, 5, 8])("findings %i times as long: a label stands with what it leads, and all lines are there", async (times) => {
  const workshop = longer(times);
  const slides = readSlides(await reportSlides(workshop, { now: NOW, chart: () => Promise.resolve(null) }));
  const bodies = slides.map(({ shapes }) => shapes.find(({ place }) => place !== "title")?.text.split("\n") ?? []);
  expect(bodies.flat().some((line) => LEADS.includes(line))).toBe(true);
  for (const lines of bodies) expect(LEADS).not.toContain(lines.at(-1));
  const told = bodies.flat();
  for (const section of readersSections(reportOf(workshop, { hidesSmall: false })))
    if (section.id !== "numbers" && section.id !== "plan")
      for (const block of section.blocks)
        if (block.is === "text") for (const line of reportLines(block)) expect(told).toContain(line.split("\n")[0]);
});
