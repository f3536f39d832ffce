/** Runs the measurements and prints them. Figures, not assertions: compare ratios within one run, on a machine at rest. */
import os from "node:os";
import { parseArgs } from "node:util";
import { measureBoard } from "./board.ts";
import { measurePeers } from "./peers.ts";
import { measurePlan } from "./plan.ts";
import { measurePresses } from "./presses.ts";
import { measureStart } from "./start.ts";
import { measureStore } from "./store.ts";
import { measureTidy } from "./tidy.ts";
import { measureWord } from "./word.ts";

const PARTS = {
  tidy: measureTidy,
  board: measureBoard,
  peers: measurePeers,
  plan: measurePlan,
  store: measureStore,
  word: measureWord,
  start: measureStart,
  presses: measurePresses,
} as const;
type Part = keyof typeof PARTS;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stones: { type: "string", default: "100,300,1000,3000" } },
});
const wrong = positionals.filter((part) => !(part in PARTS));
const counts = values.stones.split(",").map(Number);
if (wrong.length > 0 || counts.some((count) => !Number.isInteger(count) || count < 10)) {
  console.error(`usage: npm run bench -- [${Object.keys(PARTS).join("|")} …] [--stones 100,300,1000,3000]`);
  process.exit(2);
}

const [cpu] = os.cpus();
console.log(
  `Machine: ${os.cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ` +
    `${os.type()} ${os.release()}; Electron ${process.env["BENCH_ELECTRON"] ?? "unknown"}, Node ${process.versions.node}; ` +
    `load ${os.loadavg()[0]?.toFixed(1)} at the start`,
);
for (const part of (positionals.length > 0 ? positionals : Object.keys(PARTS)) as Part[]) {
  await PARTS[part](counts);
}
