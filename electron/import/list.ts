/** The file of a list as the stones that the windows would make of it. */
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { isWorkbook, textOfListFile, whyNoList } from "../../shared/pasting/list-file.ts";
import { pastedList, whyNotAdded, type PastedList, type PastedStone } from "../../shared/pasting/pasted-list.ts";
import { firstSheet, likelyColumns, listOfSheet } from "../../shared/pasting/sheets.ts";
import { readNamed } from "../files/read-file.ts";
import { readSheets } from "./sheets/index.ts";
import { MOST_WORKBOOK_BYTES } from "./sheets/package.ts";

/**
 * Reads the file of a list: a text, or a table. Stones that stand twice in it are given twice: a person decides about them.
 * @throws WorkshopError with the sentence that a window would say where it could not add the list.
 */
export async function readListFile(file: string): Promise<readonly PastedStone[]> {
  const list = await listIn(readNamed(file, MOST_WORKBOOK_BYTES), path.basename(file));
  const why = whyNotAdded(list, list.stones.length);
  if (why !== null) throw new WorkshopError("invalid", why);
  return list.stones.map(({ kind, strand, text }) => ({ kind, strand, text }));
}

/** What a file holds, by its kind; of a workbook its first sheet, and the columns that a window would choose first. */
async function listIn(bytes: Uint8Array, name: string): Promise<PastedList> {
  const start = bytes.subarray(0, 64);
  if (isWorkbook(start, name)) {
    const sheets = await readSheets(bytes, name);
    const sheet = sheets[firstSheet(sheets)];
    return pastedList(sheet ? listOfSheet(sheet, likelyColumns(sheet)).text : "");
  }
  const why = whyNoList(start, bytes.length, name);
  if (why !== null) throw new WorkshopError("invalid", why);
  const text = textOfListFile(bytes, name);
  if (!text.ok) throw new WorkshopError(text.error.code, text.error.message);
  return pastedList(text.value);
}
