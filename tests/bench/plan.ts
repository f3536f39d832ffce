/** The plan: opening it, scrolling through it and writing in it, beside a plain HTML table of the same rows. */
import path from "node:path";
import type { Page } from "@playwright/test";
import { makeWorkshopFile } from "../../electron/store/store.ts";
import { EVIDENCE_OPTIONS } from "../../shared/guidance/evidence-options.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import type { Evidence, EvidenceId, OptionCode, Stone, StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { openFile, ready } from "../e2e/app.ts";
import { figure, median, printTable, quantile } from "./report.ts";
import { frames, mainThread, withFolder, withWindow } from "./window.ts";

const OUTCOMES = 200;
const ROWS = 1000;
const SIZE = { width: 1366, height: 768 } as const;
const RUNS = 5;
/** Frames of scrolling, and how far each goes: 7,200 px a second at 60 frames. */
const FRAMES = 120;
const STEP_PX = 120;
const KEYS = 60;

interface Figures {
  /** The first opening, and the median of those after it. */
  readonly first: number;
  readonly open: number;
  readonly scroll: number;
  /** The frame that 95 in a hundred do not exceed. */
  readonly slow: number;
  readonly key: number;
}

export async function measurePlan(): Promise<void> {
  console.error(`Measuring the plan with ${ROWS} rows …`);
  const ours = await withFolder(measureOurs);
  const plain = await withFolder(measurePlain);
  const row = (name: string, value: (figures: Figures) => number) => [
    name,
    figure(value(ours)),
    figure(value(plain)),
    `${figure(value(ours) / value(plain))} ×`,
  ];
  printTable(
    `The plan, ${OUTCOMES} outcomes and ${ROWS} rows, ${SIZE.width} × ${SIZE.height}; ms`,
    [
      ["", "the plan", "a plain table", ""],
      row("opened for the first time", ({ first }) => first),
      row("opened again", ({ open }) => open),
      row(`a frame of scrolling, ${STEP_PX} px`, ({ scroll }) => scroll),
      row("  95 in a hundred at most", ({ slow }) => slow),
      row("a letter written in a cell", ({ key }) => key),
    ],
    [
      "Openings are from the press to the picture. Frames and letters are the main thread's own time.",
      "The plain table holds the words of all rows, and nothing to write in but the one cell that is measured.",
      "Wanted: opened in 150, a frame and a letter in 16.",
    ],
  );
}

/** The plan of `ROWS` rows of evidence, five for each outcome. */
function longPlan(): Workshop {
  const stones = Array.from({ length: OUTCOMES }, (_, i): Stone => ({
    id: `o${i}` as StoneId,
    kind: "outcome",
    strand: i < OUTCOMES / 2 ? "project" : "coproduction",
    text: `Outcome number ${i + 1} of our long path`,
    reportText: "",
    group: "",
    progress: "none",
    note: "",
    parked: false,
    x: 300 * (i % 20),
    y: 150 * Math.floor(i / 20),
    rank: i + 1,
  }));
  const evidence = Array.from({ length: ROWS }, (_, i): Evidence => {
    const option = EVIDENCE_OPTIONS[i % EVIDENCE_OPTIONS.length]!;
    return {
      id: `e${i}` as EvidenceId,
      outcome: stones[Math.floor((i * OUTCOMES) / ROWS)]!.id,
      type: option.code as OptionCode,
      form: `Evidence ${i + 1}: what people say about it, and why that would show that it is there`,
      ways: option.ways.slice(0, 2),
      existing: "unknown",
      who: i % 3 === 0 ? "The group that meets on Mondays" : "",
      when: i % 4 === 0 ? "Every spring" : "",
      rank: i + 1,
    };
  });
  return {
    ...emptyWorkshop("A long plan"),
    stones: new Map(stones.map((stone) => [stone.id, stone])),
    evidence: new Map(evidence.map((one) => [one.id, one])),
  };
}

async function measureOurs(folder: string): Promise<Figures> {
  const file = path.join(folder, "plan.stones");
  await makeWorkshopFile(file, longPlan());
  return withWindow("ours", folder, async (page, app) => {
    await ready(page);
    await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]!.setContentSize(width, height), SIZE);
    await openFile(app, page, file);
    const openings: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      await page.getByRole("button", { name: "Benefits", exact: true }).click();
      await page.getByRole("heading", { name: "Benefits", level: 2 }).waitFor();
      await frames(page);
      openings.push(await openPlan(page));
    }
    await frames(page);
    const scrolled = await scroll(page, ".plan");
    await page.locator(".plan .field-input:is(textarea)").nth(3).focus();
    return { first: openings[0]!, open: median(openings.slice(1)), ...scrolled, key: await write(page) };
  });
}

/** From the press to the picture of the plan, in ms. */
const openPlan = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const button = [...document.querySelectorAll<HTMLElement>("nav button")].find((one) => one.textContent === "Plan");
    const begun = performance.now();
    button?.click();
    while (!document.querySelector(".plan-table textarea")) await new Promise(requestAnimationFrame);
    // The picture is made at the end of the next frame.
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", resolve);
      port1.start();
      port2.postMessage(null);
    });
    return performance.now() - begun;
  });

/** Scrolls down evenly, some frames at a time. */
async function scroll(page: Page, scroller: string): Promise<Pick<Figures, "scroll" | "slow">> {
  const measure = await mainThread(page);
  const FEW = 4;
  const times: number[] = [];
  for (let done = 0; done < FRAMES; done += FEW) {
    const spent = await measure(1, () =>
      page.evaluate(
        async ([selector, count, px]) => {
          const element = document.querySelector(selector)!;
          for (let i = 0; i < count; i++) {
            element.scrollTop += px;
            await new Promise(requestAnimationFrame);
          }
        },
        [scroller, FEW, STEP_PX] as const,
      ),
    );
    times.push(spent / FEW);
  }
  return { scroll: median(times), slow: quantile(times, 0.95) };
}

/** Writes letters into what has the focus, as the keyboard does. */
async function write(page: Page): Promise<number> {
  await page.keyboard.press("Control+End");
  await frames(page);
  const measure = await mainThread(page);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await measure(KEYS, () => page.keyboard.press("x")));
  return median(times);
}

/** The least that such a table can be: rows of words, laid out by the browser alone. */
async function measurePlain(folder: string): Promise<Figures> {
  const { stones, evidence } = longPlan();
  const rows = [...evidence.values()].map(({ outcome, type, form, ways, who, when }) => [
    stones.get(outcome)!.text,
    type,
    form,
    ways.join(", "),
    who,
    when,
  ]);
  return withWindow("empty", folder, async (page, app) => {
    await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]!.setContentSize(width, height), SIZE);
    await page.setContent(`<style>
      body { margin: 0 } main { height: 100vh; overflow: auto; font: 17px sans-serif }
      table { width: 100%; table-layout: fixed; border-collapse: collapse } td { padding: 12px 8px; vertical-align: top }
    </style><main></main>`);
    const openings: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      openings.push(
        await page.evaluate(async (cells) => {
          const main = document.querySelector("main")!;
          main.textContent = "";
          await new Promise(requestAnimationFrame);
          const begun = performance.now();
          const table = document.createElement("table");
          for (const row of cells) {
            const line = table.insertRow();
            for (const cell of row) line.insertCell().textContent = cell;
          }
          main.append(table);
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          return performance.now() - begun;
        }, rows),
      );
    }
    const scrolled = await scroll(page, "main");
    await page.evaluate(() => {
      const cell = document.querySelector<HTMLElement>("td:nth-child(3)")!;
      cell.contentEditable = "true";
      cell.focus();
    });
    return { first: openings[0]!, open: median(openings.slice(1)), ...scrolled, key: await write(page) };
  });
}
