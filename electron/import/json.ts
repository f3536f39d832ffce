/** A JSON file of the interchange format as a workshop. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { INTERCHANGE_WORDS as words } from "../../shared/guidance/interchange-words.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";

/**
 * Reads a JSON file of the interchange format.
 * @throws WorkshopError with the name of the file and the first thing that is wrong in it.
 */
export function readInterchangeFile(file: string): Workshop {
  const name = inQuotes(path.basename(file));
  const parsed = parseInterchange(utf8(read(file, name), name));
  if (!parsed.ok) throw new WorkshopError(parsed.error.code, words.file(name, parsed.error.message), parsed.error.details);
  return parsed.value;
}

function read(file: string, name: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new WorkshopError("not-found", isMissing ? words.gone(name) : words.unreadable(name), String(error));
  }
}

function utf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WorkshopError("invalid", words.notUtf8(name), String(error));
  }
}
