/** Tidy: how large words are on a screen, how much links cross and how long they are, beside elkjs with the same stones. */
import { readFileSync } from "node:fs";
import path from "node:path";
import Elk, { type ElkNode } from "elkjs";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import { tidy, WIDE } from "../../shared/layout/tidy.ts";
import { KINDS } from "../../shared/model/records.ts";
import { linkKey, linksOnPath, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { crossingsOf, lineOf, wordsOn } from "../../shared/scene/measures.ts";
import type { SceneLink } from "../../shared/scene/scene.ts";
import { boxOfStone } from "../../shared/shape/shape.ts";
import { storedAt } from "../unit/scene-make.ts";
import { roomPath } from "../unit/room-path.ts";
import { figure, median, printTable } from "./report.ts";

const RUNS = 5;
const COUNTS = [16, 40, 90, 200, 300];
/** Made paths of each size: the figures are their medians. */
const SEEDS = [1, 2, 3];

interface Figures {
  readonly words: number;
  readonly crossings: number;
  /** Of a link, in px. */
  readonly length: number;
  readonly ms: number;
}

export async function measureTidy(): Promise<void> {
  console.error("Measuring Tidy …");
  const rows: string[][] = [];
  for (const [name, workshops] of [
    ["the example", [read("resources/day-centre.json")]],
    ["a room's 24", [read("tests/fixtures/board/path-24.json")]],
    ["a room's 90", [read("tests/fixtures/board/path-90.json")]],
    ...COUNTS.map((count) => [`made, ${count}`, SEEDS.map((seed) => roomPath(count, seed))] as const),
  ] as const) {
    const ours = middleOf(workshops.map(measureOurs));
    const elk = middleOf(await Promise.all(workshops.map(measureElk)));
    rows.push([
      name,
      percent(wantedWords(stonesOnPath(workshops[0] as Workshop).length)),
      ...[ours, elk].flatMap(({ words, crossings, length, ms }) => [percent(words), figure(crossings), figure(length), figure(ms)]),
    ]);
  }
  printTable(
    "Tidy: the whole path on a 16:9 screen",
    [["path", "wanted", "words", "crossings", "px a link", "ms", "elkjs: words", "crossings", "px a link", "ms"], ...rows],
    [
      "words: the smallest letters of a stone against the height of the screen. elkjs: layered, to the right, kinds as partitions,",
      "the same stones; its crossings and lengths are those of its own polylines, without the ground that ours draws.",
    ],
  );
}

/** How large the words of so many stones are to be on a screen, in parts of its height. */
const wantedWords = (stones: number): number => Math.min(0.017, 0.076 / Math.sqrt(stones));

const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;

/** One line: the words of tidied paths of these sizes on a 16:9 screen, and what is wanted. */
export const wordsInBrief = (counts: readonly number[]): string =>
  counts
    .map((count) => {
      const words = SEEDS.map((seed) => roomPath(count, seed)).map((path) => wordsOn(sceneOf(storedAt(path, tidy(path))), WIDE));
      return `${count} stones ${percent(median(words))} (wanted ${percent(wantedWords(count))})`;
    })
    .join(", ");

function read(file: string): Workshop {
  const result = parseInterchange(readFileSync(path.join(import.meta.dirname, "../..", file), "utf8"));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const middleOf = (all: readonly Figures[]): Figures => ({
  words: median(all.map(({ words }) => words)),
  crossings: median(all.map(({ crossings }) => crossings)),
  length: median(all.map(({ length }) => length)),
  ms: median(all.map(({ ms }) => ms)),
});

function measureOurs(workshop: Workshop): Figures {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    tidy(workshop);
    times.push(performance.now() - start);
  }
  const scene = sceneOf(storedAt(workshop, tidy(workshop)));
  return {
    words: wordsOn(scene, WIDE),
    crossings: crossingsOf(scene.links),
    length: lengthOf(scene.links),
    ms: median(times),
  };
}

const lengthOf = (links: readonly SceneLink[]): number =>
  links.reduce((sum, link) => {
    const line = lineOf(link);
    return sum + line.slice(1).reduce((length, [x, y], i) => length + Math.hypot(x - line[i]![0], y - line[i]![1]), 0);
  }, 0) / Math.max(1, links.length);

async function measureElk(workshop: Workshop): Promise<Figures> {
  const { stones } = sceneOf(workshop);
  const graph: ElkNode = {
    id: "path",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "RIGHT", "elk.partitioning.activate": "true" },
    children: stones.map((stone) => {
      const { width, height } = boxOfStone(stone);
      return { id: stone.id, width, height, layoutOptions: { "elk.partitioning.partition": String(KINDS.indexOf(stone.kind)) } };
    }),
    edges: linksOnPath(workshop).map(({ from, to }) => ({ id: linkKey(from, to), sources: [from], targets: [to] })),
  };
  const times: number[] = [];
  let laidOut = graph;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    laidOut = await new Elk().layout(structuredClone(graph));
    times.push(performance.now() - start);
  }
  const size = Math.min(...stones.map(({ shape }) => shape.fontSize));
  const links = (laidOut.edges ?? []).map(({ sources, targets, sections }): SceneLink => {
    const points = sections?.flatMap(({ startPoint, bendPoints, endPoint }) => [startPoint, ...(bendPoints ?? []), endPoint]) ?? [];
    // A straight piece as a curve whose handles lie on it: the same measure serves for both.
    const pieces = points.slice(1).map((to, i) => `C${points[i]!.x} ${points[i]!.y} ${to.x} ${to.y} ${to.x} ${to.y}`);
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return {
      key: "",
      from: sources[0] as SceneLink["from"],
      to: targets[0] as SceneLink["to"],
      curve: `M${points[0]!.x} ${points[0]!.y}${pieces.join("")}`,
      arrow: "",
      box: { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 },
    };
  });
  return {
    words: size / Math.max(laidOut.height ?? 0, (laidOut.width ?? 0) / WIDE),
    crossings: crossingsOf(links),
    length: lengthOf(links),
    ms: median(times),
  };
}
