/** A JSON file of the interchange format as a workshop. */
import path from "node:path";
import { MEGABYTE, readNamed } from "../files/read-file.ts";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { INTERCHANGE_WORDS as words } from "../../shared/guidance/interchange-words.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";

/** Bytes that a JSON file may have: a thousand stones with all about them have one megabyte. */
const MOST_BYTES = 50 * MEGABYTE;

/**
 * Reads a JSON file of the interchange format.
 * @throws WorkshopError with the name of the file and the first thing that is wrong in it.
 */
export function readInterchangeFile(file: string): Workshop {
  const name = inQuotes(path.basename(file));
  const parsed = parseInterchange(utf8(readNamed(file, MOST_BYTES), name));
  if (!parsed.ok) throw new WorkshopError(parsed.error.code, words.file(name, parsed.error.message), parsed.error.details);
  return parsed.value;
}

function utf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WorkshopError("invalid", words.notUtf8(name), String(error));
  }
}
