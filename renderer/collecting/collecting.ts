/** What this window holds while a group collects: the list that is looked at before it is added, and a photo of the wall. Nothing of it is kept. */
import { create } from "zustand";
import { firstSheet, likelyColumns, listOfSheet, tableInText, type ListColumns, type SheetTable } from "../../shared/pasting/sheets.ts";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { bridge } from "../state/bridge.ts";
import { isLockedName, takeLocked } from "../hand-over/hand-over.ts";
import { desk, useDesk } from "../state/desk.ts";
import { closeNotice, refuse } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";
import { readFile } from "./read-file.ts";

const words = COLLECTING_WORDS.drop;

export interface Photo {
  readonly name: string;
  /** The address of its bytes in this window; given back when the photo goes. */
  readonly url: string;
  /** In px of the photo, upright. */
  readonly width: number;
  readonly height: number;
}

/** A workbook, or a table that came as text, that the list came from, and what of it the list is made of. */
export interface ListSource {
  /** Null where it was pasted. */
  readonly file: string | null;
  /** What a table that came as text says; null for a workbook. */
  readonly text: string | null;
  readonly sheets: readonly SheetTable[];
  /** The place of the chosen one. */
  readonly sheet: number;
  /** Null where the words are found row by row, as in a list: of a table that came as text, that comes first. */
  readonly columns: ListColumns | null;
  /** How many of its rows have no words for the list. */
  readonly passedOver: number;
}

interface Collecting {
  readonly list: string;
  /** Null where the list is no table. */
  readonly source: ListSource | null;
  /** Why a file can't be used, where the list is in view and says it itself. */
  readonly problem: string | null;
  readonly photo: Photo | null;
  /** Something that may be dropped is over the window. */
  readonly over: boolean;
}

export const useCollecting = create<Collecting>()(() => ({ list: "", source: null, problem: null, photo: null, over: false }));

/** Says why something can't be used: beside the list where that is open, for a notice would lie behind it. */
export function refuseDrop(message: string): void {
  if (useDesk.getState().dialog === "paste") useCollecting.setState({ problem: message });
  else refuse({ code: "invalid", message });
}

/** Shows a list before it is added. @param file that it came from; null where it was pasted. */
export function showList(list: string, file: string | null = null): void {
  if (!mayAdd()) return;
  desk.go("pathway");
  takeList(list, file);
  desk.ask("paste");
}

/** A list as a whole: of a table, which column its words stand in can be chosen. */
export function takeList(list: string, file: string | null = null): void {
  const table = tableInText(list);
  const source = table && { file, text: list, sheets: [table], sheet: 0, columns: null, passedOver: 0 };
  useCollecting.setState({ list, source, problem: null });
}

/** What is written in the list's own field. The choices of a table that it came from go: they would write over it. */
export const changeList = (list: string): void => useCollecting.setState({ list, source: null, problem: null });

export const forgetList = (): void => useCollecting.setState({ list: "", source: null, problem: null });

/** Makes the list of other columns, or of another sheet, of the workbook in view. */
export function chooseFromSheets(change: Partial<Pick<ListSource, "sheet" | "columns">>): void {
  const { source } = useCollecting.getState();
  if (source) takeSource({ ...source, ...change });
}

function takeSource(source: Omit<ListSource, "passedOver">): void {
  const sheet = source.sheets[source.sheet];
  if (!sheet) return;
  const { text, passedOver } = source.columns ? listOfSheet(sheet, source.columns) : { text: source.text ?? "", passedOver: 0 };
  useCollecting.setState({ source: { ...source, passedOver }, list: text, problem: null });
}

async function showSheets(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const found = await bridge.call("import.sheets", { name: file, bytes });
  // Something else may have been opened meanwhile.
  if (!mayAdd()) return;
  if (!found.ok) return refuseDrop(found.error.message);
  const sheets = found.value ?? [];
  const sheet = firstSheet(sheets);
  const first = sheets[sheet];
  if (!first) return;
  desk.go("pathway");
  takeSource({ file, text: null, sheets, sheet, columns: likelyColumns(first) });
  desk.ask("paste");
}

/** Takes a file that somebody dropped, pasted or chose, or says why it can't be used. */
export async function takeFile(file: File): Promise<void> {
  if (isLockedName(file.name)) return takeLocked(file);
  if (!mayAdd()) return;
  const found = await readFile(file);
  if (!found.ok) return refuseDrop(found.error.message);
  if (found.value.what === "list") return showList(found.value.text, file.name);
  if (found.value.what === "workbook") return showSheets(file.name, found.value.bytes);
  await showPhoto(file, found.value.type);
}

async function showPhoto(file: File, type: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([file], { type }));
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
  } catch {
    URL.revokeObjectURL(url);
    return refuseDrop(words.photoBroken(file.name));
  }
  // The workshop may have been closed meanwhile.
  if (!useReplica.getState().open) return URL.revokeObjectURL(url);
  closePhoto();
  // It would lie over the field to type in.
  closeNotice();
  useCollecting.setState({ photo: { name: file.name, url, width: picture.naturalWidth, height: picture.naturalHeight } });
  desk.go("pathway");
  desk.ask(null);
  desk.show("add");
}

export function closePhoto(): void {
  const { photo } = useCollecting.getState();
  if (!photo) return;
  URL.revokeObjectURL(photo.url);
  useCollecting.setState({ photo: null });
}

/** Whether something can be added now; says why where not. */
function mayAdd(): boolean {
  const { open } = useReplica.getState();
  const { dialog } = useDesk.getState();
  if (!open) refuseDrop(words.noWorkshop);
  else if (open.file.readOnly) refuseDrop(words.readOnly);
  else if (dialog !== null && dialog !== "paste") refuseDrop(words.closeFirst);
  else return true;
  return false;
}

// What was shown belongs to the workshop that was open.
useReplica.subscribe((now, before) => {
  if (now.open?.file.path === before.open?.file.path) return;
  closePhoto();
  forgetList();
});
