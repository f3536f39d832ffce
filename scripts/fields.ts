/**
 * Writes the listings of every field anew, after a version was raised: `npx modern-node node scripts/fields.ts`. The listing
 * of a version is never replaced by another of the same version: files of it are on people's laptops.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LISTINGS, outOfStep, type Listing } from "./lib/fields.ts";
import { main } from "./lib/main.ts";
import { ROOT } from "./lib/run.ts";

await main(async () => {
  for (const listed of LISTINGS) {
    const file = path.join(ROOT, listed.file);
    const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Listing) : null;
    const problem = outOfStep(listed, known);
    if (problem === null) continue;
    if (known?.version === listed.now.version) throw new Error(problem);
    writeFileSync(file, `${JSON.stringify(listed.now, null, 2)}\n`);
    console.log(`${listed.file}: version ${listed.now.version}`);
  }
});
