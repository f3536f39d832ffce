/** The example workshop: what a newcomer sees first, and what documents and screenshots are made of. */
import { readFileSync } from "node:fs";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { EVIDENCE_OPTIONS } from "../../shared/guidance/evidence-options.ts";
import { nextStep } from "../../shared/guidance/next-step.ts";
import { mayLink } from "../../shared/model/links.ts";
import * as fields from "../../shared/model/records.ts";
import { BENEFIT_GROUPS, EXISTING, FRAMEWORK_KEYS, KINDS, STRANDS, type Link, type Stone } from "../../shared/model/records.ts";
import { linkKey, stonesOnPath } from "../../shared/model/workshop.ts";
import { workshopFrom } from "./guidance-workshop.ts";

const Example = z.strictObject({
  format: z.literal("stepping-stones/workshop"),
  version: z.literal(1),
  workshop: fields.InfoFields,
  stones: z.array(fields.StoneFields),
  links: z.array(fields.LinkFields),
  evidence: z.array(fields.EvidenceFields),
  options: z.array(fields.OptionFields),
  findings: z.array(fields.FindingFields),
  framework: fields.FrameworkFields,
  examples: z.array(fields.ExampleFields),
  benefits: z.array(fields.BenefitFields),
  feedback: z.array(fields.FeedbackFields),
  worksheet: z.array(fields.WorksheetFields),
});

const json: unknown = JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8"));
const example = Example.parse(json);
const path = example.stones.filter((stone) => !stone.parked);
const outcomes = path.filter(({ kind }) => kind === "outcome");
const workshop = workshopFrom(example);

test("spells out every field, so that reading it adds nothing", () => {
  expect(example).toEqual(json);
});

describe("the path", () => {
  test("has every kind in both strands, as the guidance's example has", () => {
    const count = (kind: string) => path.filter((stone) => stone.kind === kind).length;
    expect(KINDS.map(count)).toEqual([7, 5, 2, 2]);
    for (const kind of KINDS) {
      for (const strand of STRANDS) expect(path.some((one) => one.kind === kind && one.strand === strand), `${kind} ${strand}`).toBe(true);
    }
    expect(example.stones.filter(({ parked }) => parked)).toHaveLength(1);
  });

  test("has short stones, and leaves their places to the board", () => {
    for (const { text, x, y } of example.stones) {
      const words = text.split(/\s+/).length;
      expect(words, text).toBeGreaterThanOrEqual(3);
      expect(words, text).toBeLessThanOrEqual(10);
      expect([x, y]).toEqual([null, null]);
    }
  });

  test("has links that may be drawn, some with their reasons, each ready to stand after “because”", () => {
    const drawn = new Map<string, Link>();
    for (const link of example.links) {
      const [from, to] = [workshop.stones.get(link.from), workshop.stones.get(link.to)] as [Stone, Stone];
      expect(mayLink(from, to, drawn), `${link.from} → ${link.to}`).toEqual({ ok: true, value: null });
      drawn.set(linkKey(link.from, link.to), { ...link, rank: drawn.size });
    }
    const reasons = example.links.map(({ why }) => why).filter((why) => why !== "");
    expect(reasons.length).toBeGreaterThan(10);
    for (const why of reasons) expect(why).toMatch(/^(?!because)[a-z].*[^.]$/);
  });

  test("goes all the way across: the guide has no question left", () => {
    expect(stonesOnPath(workshop)).toHaveLength(path.length);
    expect(nextStep(workshop)).toBeNull();
  });
});

describe("the plan", () => {
  test("has two or three pieces of evidence for every outcome, of types and ways that the team agreed", () => {
    for (const { id } of outcomes) {
      const rows = example.evidence.filter((row) => row.outcome === id);
      expect(rows.length, id).toBeGreaterThanOrEqual(2);
      expect(rows.length, id).toBeLessThanOrEqual(3);
      expect(new Set(rows.map(({ type }) => type)).size, id).toBeGreaterThan(1);
    }
    for (const { id, type, ways } of example.evidence) {
      const option = example.options.find(({ code }) => code === type);
      for (const way of ways) expect(option?.ways, `${id}: ${way}`).toContain(way);
    }
    expect(new Set(example.evidence.map(({ type }) => type)).size).toBe(example.options.length);
    expect(new Set(example.evidence.map(({ existing }) => existing))).toEqual(new Set(EXISTING));
    expect(new Set(outcomes.map(({ progress }) => progress)).size).toBe(3);
  });

  test("spells out the five types that every workshop starts with", () => {
    expect(example.options).toEqual(EVIDENCE_OPTIONS);
  });

  test("has findings only for evidence that is there", () => {
    expect(example.findings.length).toBeGreaterThan(3);
    for (const { evidence } of example.findings) expect(example.evidence.some(({ id }) => id === evidence)).toBe(true);
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
      const types = typesIn(fromMarkdown(example.framework[key]));
      expect(types.filter((type) => type === "text").length, key).toBeGreaterThan(0);
      expect(types.filter((type) => !ALLOWED.has(type)), key).toEqual([]);
      for (const type of types) used.add(type);
      expect(example.framework[key].split(/(?<=[.?:])\s|\n+/).length, key).toBeGreaterThanOrEqual(2);
    }
    expect(used).toEqual(ALLOWED);
    expect(example.framework.whatIsAFramework).toContain("\n1. ");
  });
});

describe("the other lists", () => {
  test("are filled: two groups of examples, benefits for all three groups, feedback, worksheet", () => {
    expect(new Set(example.examples.map(({ group }) => group))).toEqual(
      new Set(["Improving co-production", "Developing skills and raising awareness"]),
    );
    for (const who of BENEFIT_GROUPS) expect(example.benefits.filter((one) => one.who === who).length).toBeGreaterThanOrEqual(2);
    expect(example.feedback.every(({ comments, yes }) => comments.length > 0 && yes > 0)).toBe(true);
    expect(example.worksheet.length).toBeGreaterThanOrEqual(3);
    expect(example.stones.filter(({ note }) => note !== "").length).toBeGreaterThanOrEqual(3);
  });

  test("say plainly that the organisation is invented", () => {
    expect(example.workshop.organisation).toContain("invented");
    expect(JSON.stringify(json)).not.toContain("!");
  });
});
