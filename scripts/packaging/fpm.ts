#!/usr/bin/env -S node --no-warnings
/**
 * Stands in for fpm, which electron-builder would fetch: makes what it is asked for with the system's own tools, the same
 * byte for byte each time, and with what Debian wants of every package beside it: its licences and what has changed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../lib/run.ts";
import { askedOf } from "./asked.ts";
import { makeDeb } from "./deb.ts";
import { makeRpm } from "./rpm.ts";
import { place, sourceDate } from "./tree.ts";

const asked = askedOf(process.argv.slice(2));
const time = sourceDate();
const root = mkdtempSync(path.join(tmpdir(), "package-"));
try {
  for (const { from, to } of asked.files) place(from, path.join(root, to));
  const doc = path.join(root, "usr/share/doc", asked.name);
  place(path.join(ROOT, "NOTICE"), path.join(doc, "copyright"));
  writeFileSync(path.join(doc, "changelog.gz"), gzipSync(readFileSync(path.join(ROOT, "CHANGELOG.md")), { level: 9 }));
  if (asked.kind === "deb") {
    place(path.join(import.meta.dirname, "lintian-overrides"), path.join(root, "usr/share/lintian/overrides", asked.name));
    makeDeb(asked, root, time);
  } else {
    makeRpm(asked, root, time);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
