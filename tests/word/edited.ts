/** Word documents as colleagues leave them: edited in their XML, or without our bookmarks. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { changeFor } from "../../shared/changes/change.ts";
import { intentsOf, type ProposedItem } from "../../shared/changes/proposal.ts";
import { apply } from "../../shared/model/diff.ts";
import type { Workshop } from "../../shared/model/workshop.ts";

/** The document with its main part changed. An edit that finds nothing to change is a mistake of the test. */
export function editXml(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files["word/document.xml"] as Uint8Array);
  const after = edit(before);
  if (after === before) throw new Error("the edit has changed nothing");
  return zipSync({ ...files, "word/document.xml": strToU8(after) });
}

/** Adds or replaces a part. */
export const withPart = (bytes: Uint8Array, name: string, xml: string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [name]: strToU8(xml) });

export const withoutBookmarks = (bytes: Uint8Array): Uint8Array =>
  editXml(bytes, (xml) => xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, ""));

/** The row of a table in whose XML a text stands. */
export function rowWith(xml: string, text: string): string {
  const row = xml.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)?.find((one) => one.includes(text));
  if (row === undefined) throw new Error(`no row with ${text}`);
  return row;
}

/** A workshop after these items were taken, in one step. */
export function taken(workshop: Workshop, items: readonly ProposedItem[]): Workshop {
  const intents = intentsOf(workshop, items);
  if (intents.length === 0) return workshop;
  const changed = changeFor(workshop, { do: "several", label: "Take over changes from Word", intents });
  if (!changed.ok) throw new Error(changed.error.message);
  return apply(workshop, changed.value.diff);
}
