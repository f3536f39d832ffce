/** Started by `npm run torture`, which says what this is. Its last line is "acknowledged: N, lost: 0", or what was lost and the seed. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { createFile } from "../../electron/store/writer.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { main } from "../../scripts/lib/main.ts";
import { hasStrace, randomFrom } from "../store/power.ts";
import { applicationKilled } from "./application.ts";
import { FAULTS, faulty, killed, moved, powerGoes, type Round } from "./rounds.ts";
import { shimIn } from "./shim.ts";
import { tryMutants } from "./try-mutants.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: "boolean" }, mutants: { type: "boolean" }, seed: { type: "string" } },
});

await main(async () => (values.mutants ? Math.min(1, tryMutants(positionals)) : torture(values.short ?? false)));
// A store's threads wait for the next file.
process.exit();

/** @returns the exit code. */
async function torture(short: boolean): Promise<number> {
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
  const folder = mkdtempSync(path.join(tmpdir(), "stepping-stones-torture-"));
  const shim = shimIn(folder);
  if (shim === null) console.log("left out: the faults of disks, which need Linux and gcc");
  const waiting = [...rounds(short, shim).entries()];
  let [acknowledged, isSound] = [0, true];
  async function takeAll(): Promise<void> {
    for (let next = waiting.shift(); next && isSound; next = waiting.shift()) {
      const [number, [name, round]] = next;
      const place = path.join(folder, String(number));
      const file = path.join(place, "day centre.stones");
      mkdirSync(place);
      createFile(file, emptyWorkshop("Day centre"));
      try {
        // Each has numbers of its own, so that they come out the same whichever is first.
        acknowledged += await round({ folder: place, file, random: randomFrom(seed + number) });
        console.log(`ok     ${name}`);
        rmSync(place, { recursive: true });
      } catch (error) {
        isSound = false;
        console.log(`FAILED ${name}, in ${place}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, takeAll));
  if (!isSound) {
    console.log(
      `acknowledged: ${acknowledged}, and what is said above went wrong. Once more: npm run torture -- ${short ? "--short " : ""}--seed ${seed}`,
    );
    return 1;
  }
  rmSync(folder, { recursive: true });
  console.log(`seed ${seed}\nacknowledged: ${acknowledged}, lost: 0`);
  return 0;
}

/** @param shim the library with the faults; null where it can't be made here. */
function rounds(short: boolean, shim: string | null): readonly (readonly [string, Round])[] {
  const times = (many: number, few: number, name: string, round: Round) =>
    Array.from({ length: short ? few : many }, () => [name, round] as const);
  const faults = shim === null ? [] : Object.entries(FAULTS).flatMap(([name, fault]) => times(12, 1, name, faulty(shim, fault)));
  return [
    ...times(40, 1, "killed, again and again", killed(short ? 5 : 10)),
    ...faults,
    ...times(10, 1, "renamed by somebody else", moved),
    ...(process.env["TORTURE_WINDOWS"] ? times(30, 0, "the application killed, with words in a field", applicationKilled) : []),
    ...(hasStrace ? times(5, 0, "the power goes", powerGoes) : []),
  ];
}
