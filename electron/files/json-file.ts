/** Small files of the app itself, in its user-data folder. A broken one is as good as none: nobody's work is in it. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { z } from "zod";
import { noteError } from "./log.ts";

/** What the file holds, or `otherwise` where it is missing, broken or of another shape. */
export function readJson<T>(file: string, schema: z.ZodType<T>, otherwise: T): T {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return otherwise;
  }
}

/** Writes the whole file at once, so that a crash leaves the old one. A folder that cannot be written is no reason to stop. */
export function writeJson(file: string, value: unknown): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(value, null, 2));
    renameSync(`${file}.new`, file);
  } catch (error) {
    noteError("a file of the app could not be written", error);
  }
}
