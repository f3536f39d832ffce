/** The example workshop: what a newcomer sees first, and what documents and screenshots are made of. */
import { readFileSync } from "node:fs";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { EVIDENCE_OPTIONS } from "../../shared/guidance/evidence-options.ts";
import { nextStep } from "../../shared/pathway/next-step.ts";
import { readInterchange, writeInterchange } from "../../shared/interchange/interchange.ts";
import { BENEFIT_GROUPS, EXISTING, FRAMEWORK_KEYS, KINDS, STRANDS } from "../../shared/model/records.ts";
import { frameworkText, infoOf, inOrder, stonesOnPath } from "../../shared/model/workshop.ts";
import { gapsOf } from "../../shared/pathway/gaps.ts";

const json: unknown = JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8"));
const read = readInterchange(json);
if (!read.ok) throw new Error(read.error.message);
const workshop = read.value;
const path = stonesOnPath(workshop);
const outcomes = path.filter(({ kind }) => kind === "outcome");
const links = inOrder(workshop.links);
const evidence = inOrder(workshop.evidence);
const options = inOrder(workshop.options);
const findings = inOrder(workshop.findings);

test("spells out every field, so that reading it adds nothing", () => {
  expect(writeInterchange(workshop)).toEqual(json);
});

describe("the path", () => {
  test("has every kind in both strands, as the guidance's example has", () => {
    const count = (kind: string) => path.filter((stone) => stone.kind === kind).length;
    expect(KINDS.map(count)).toEqual([7, 6, 2, 2]);
    for (const kind of KINDS) {
      for (const strand of STRANDS)
        expect(
          path.some((one) => one.kind === kind && one.strand === strand),
          `${kind} ${strand}`,
        ).toBe(true);
    }
    expect(workshop.stones.size).toBe(path.length + 1);
  });

  test("has short stones, and leaves their places to the board", () => {
    for (const { text, x, y } of workshop.stones.values()) {
      const words = text.split(/\s+/).length;
      expect(words, text).toBeGreaterThanOrEqual(3);
      expect(words, text).toBeLessThanOrEqual(10);
      expect([x, y]).toEqual([null, null]);
    }
  });

  test("gives reasons for most links, each ready to stand after “because”", () => {
    const reasons = links.map(({ why }) => why).filter((why) => why !== "");
    expect(reasons.length).toBeGreaterThan(10);
    for (const why of reasons) expect(why).toMatch(/^(?!because)[a-z].*[^.]$/);
  });

  test("goes all the way across: no gap, and no question left for the guide", () => {
    expect(gapsOf(workshop)).toEqual([]);
    expect(nextStep(workshop)).toBeNull();
  });
});

describe("the plan", () => {
  test("has two or three pieces of evidence for every outcome, of types and ways that the team agreed", () => {
    for (const { id } of outcomes) {
      const rows = evidence.filter((row) => row.outcome === id);
      expect(rows.length, id).toBeGreaterThanOrEqual(2);
      expect(rows.length, id).toBeLessThanOrEqual(3);
      expect(new Set(rows.map(({ type }) => type)).size, id).toBeGreaterThan(1);
    }
    for (const { id, type, ways } of evidence) {
      const option = options.find(({ code }) => code === type);
      for (const way of ways) expect(option?.ways, `${id}: ${way}`).toContain(way);
    }
    expect(new Set(evidence.map(({ type }) => type)).size).toBe(options.length);
    expect(new Set(evidence.map(({ existing }) => existing))).toEqual(new Set(EXISTING));
    expect(new Set(outcomes.map(({ progress }) => progress))).toEqual(new Set(["started", "achieved"]));
  });

  test("spells out the five types that every workshop starts with", () => {
    expect(options.map(({ code, label, ways, examples }) => ({ code, label, ways, examples }))).toEqual(EVIDENCE_OPTIONS);
  });

  test("has findings only for evidence that is there", () => {
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) expect(workshop.evidence.has(finding.evidence)).toBe(true);
  });
});

describe("the framework", () => {
  const ALLOWED = new Set(["root", "paragraph", "list", "listItem", "strong", "emphasis", "text"]);
  interface Part {
    readonly type: string;
    readonly children?: readonly Part[];
  }
  const typesIn = (part: Part): string[] => [part.type, ...(part.children ?? []).flatMap(typesIn)];

  test("is written in all thirteen parts, with paragraphs, both kinds of list, bold and italic, and nothing else", () => {
    const used = new Set<string>();
    for (const key of FRAMEWORK_KEYS) {
      const types = typesIn(fromMarkdown(frameworkText(workshop, key)));
      expect(types.filter((type) => type === "text").length, key).toBeGreaterThan(0);
      expect(
        types.filter((type) => !ALLOWED.has(type)),
        key,
      ).toEqual([]);
      for (const type of types) used.add(type);
      expect(frameworkText(workshop, key).split(/(?<=[.?:])\s|\n+/).length, key).toBeGreaterThanOrEqual(2);
    }
    expect(used).toEqual(ALLOWED);
    expect(frameworkText(workshop, "whatIsAFramework")).toContain("\n1. ");
  });
});

describe("the other lists", () => {
  test("are filled: two groups of examples, benefits for all three groups, feedback, worksheet", () => {
    expect(new Set(inOrder(workshop.examples).map(({ group }) => group))).toEqual(
      new Set(["Improving co-production", "Developing skills and raising awareness"]),
    );
    for (const who of BENEFIT_GROUPS) expect(inOrder(workshop.benefits).filter((one) => one.who === who).length).toBeGreaterThanOrEqual(2);
    expect(inOrder(workshop.feedback).every(({ comments, yes }) => comments.length > 0 && yes > 0)).toBe(true);
    expect(workshop.worksheet.size).toBeGreaterThanOrEqual(3);
    expect(inOrder(workshop.stones).filter(({ note }) => note !== "").length).toBeGreaterThanOrEqual(3);
  });

  test("tell what came of it: forms with two rounds each, why outcomes are where they are, what nobody planned, and a wish that could not be", () => {
    for (const { id } of workshop.forms.values()) expect([...workshop.results.values()].filter(({ form }) => form === id)).toHaveLength(2);
    for (const { answers, sheets } of workshop.results.values())
      for (const { counts } of answers) if (counts) expect(counts.reduce((sum, n) => sum + n, 0)).toBe(sheets);
    expect([...workshop.progress.values()].every(({ date, why }) => date !== "" && why !== "")).toBe(true);
    expect(path.filter(({ found }) => found === "good")).toHaveLength(1);
    expect([...workshop.said.values()].filter(({ notPossible }) => notPossible !== "")).toHaveLength(1);
  });

  test("say plainly that the organisation is invented", () => {
    expect(infoOf(workshop).organisation).toContain("invented");
    expect(JSON.stringify(json)).not.toContain("!");
  });
});
