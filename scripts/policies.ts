/** Writes the templates for administrators into docs/policies, out of the one table; a test holds them to it. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { policyFiles } from "./lib/policies.ts";
import { ROOT } from "./lib/run.ts";

for (const [name, text] of Object.entries(policyFiles())) {
  const file = path.join(ROOT, "docs/policies", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
