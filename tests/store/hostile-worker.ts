/** Opens files in every way, one after the other, and says in a line each what came of it: in a process that may be ended. */
import { cardOf, checkWorkshop } from "../../electron/store/look.ts";
import { Writer } from "../../electron/store/writer.ts";
import { WorkshopError } from "../../shared/base/result.ts";

const opened = (file: string): void => {
  const writer = new Writer();
  try {
    writer.open(file, false, false, null);
  } finally {
    writer.close();
  }
};
const WAYS = { work: opened, card: cardOf, check: checkWorkshop };

for (const file of process.argv.slice(2)) {
  for (const [way, open] of Object.entries(WAYS)) {
    const begun = performance.now();
    let [code, message] = ["opened", ""];
    try {
      open(file);
    } catch (error) {
      [code, message] =
        error instanceof WorkshopError ? [error.error.code, error.error.message] : ["crash", String((error as Error).stack)];
    }
    const ms = Math.round(performance.now() - begun);
    process.stdout.write(`${JSON.stringify({ file, way, code, message, ms, mb: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`);
  }
}
