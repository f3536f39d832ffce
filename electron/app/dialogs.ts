/** The questions the system's own dialogs ask. A dialog belongs to the facilitator's window, so that it cannot get lost behind it. */
import path from "node:path";
import { dialog, type BrowserWindow } from "electron";
import { LOCKED_ENDING } from "../../shared/export/hand-over.ts";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { fileName, withEnding } from "../files/names.ts";
import type { Damage } from "./recovery.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import { HAND_OVER_WORDS } from "../../shared/guidance/hand-over-words.ts";
import { APP_NAME } from "../../shared/guidance/interface.ts";

const { dialogs: words } = APP_WORDS;

/** Where to save, and whether the person agreed to replace what is there. */
export interface SavePlace {
  readonly path: string;
  readonly force: boolean;
}

/** Asks which workshop to open; null for Cancel. @param title of the dialog. */
export async function askWhatToOpen(window: BrowserWindow, folder: string, title: string = words.open): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    defaultPath: folder,
    filters: [
      { name: words.files.workshops, extensions: ["stones", "json", "age"] },
      { name: words.files.all, extensions: ["*"] },
    ],
    properties: ["openFile"],
  });
  return filePaths[0] ?? null;
}

/** Asks which Word document to bring back; null for Cancel. */
export async function askWhatToBringBack(window: BrowserWindow, folder: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.bringBack,
    defaultPath: folder,
    filters: [
      { name: words.files.word, extensions: ["docx", "docm", "dotx", "dotm"] },
      { name: words.files.all, extensions: ["*"] },
    ],
    properties: ["openFile"],
  });
  return filePaths[0] ?? null;
}

const WORD_FILES = {
  logo: { title: words.logo, name: words.files.pictures, extensions: ["png", "jpg", "jpeg"] },
  template: { title: words.template, name: words.files.templates, extensions: ["dotx", "docx", "dotm", "docm"] },
} as const;

/** Asks for a logo or a Word template; null for Cancel. */
export async function askForWordFile(window: BrowserWindow, what: keyof typeof WORD_FILES): Promise<string | null> {
  const { title, name, extensions } = WORD_FILES[what];
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [{ name, extensions: [...extensions] }],
    properties: ["openFile"],
  });
  return filePaths[0] ?? null;
}

/** What to call a new file: the title of a workshop, and which of its files this is. */
export interface NewName {
  readonly title: string;
  readonly part?: string | undefined;
}

/** Asks where to save; null for Cancel. @param ending with its dot; added where the person leaves it out. */
export async function askWhereToSave(
  window: BrowserWindow,
  title: string,
  folder: string,
  name: NewName,
  kind: string,
  ending: string,
): Promise<SavePlace | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: path.join(folder, fileName(name.title, `${name.part === undefined ? "" : ` – ${name.part}`}${ending}`)),
    filters: [{ name: kind, extensions: [ending.slice(1)] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (canceled || filePath === "") return null;
  const file = withEnding(filePath, ending);
  // The dialog has asked about the name that was given, and about no other.
  return { path: file, force: file === filePath };
}

/** Asks where to hand a workshop over to; null for Cancel. @param ending with its first dot: ".stones.age" has two. */
export async function askForHandOver(window: BrowserWindow, folder: string, title: string, ending: string): Promise<SavePlace | null> {
  const { kinds, file, heading } = HAND_OVER_WORDS;
  const isLocked = ending === LOCKED_ENDING;
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: heading,
    defaultPath: path.join(folder, fileName(title, ` ${file}${ending}`)),
    // Systems know an ending as what follows the last dot.
    filters: [{ name: isLocked ? kinds.locked : kinds.open, extensions: [path.extname(ending).slice(1)] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  return canceled || filePath === "" ? null : { path: filePath, force: true };
}

/** Tells what went wrong outside of any page. @param detail what follows the sentence, in smaller words. */
export function tell(window: BrowserWindow | undefined, message: string, detail = ""): void {
  const options = { type: "info" as const, message, detail, buttons: [words.ok], title: APP_NAME };
  void (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/** Asks whether to close although something would be lost. @param problem what, and why @param detail what can be done */
export const mayLose = (window: BrowserWindow, problem: string, detail: string): Promise<boolean> =>
  asked(window, problem, detail, [words.goBack, words.closeAnyway]);

/**
 * Asks whether to close while changes are still on their way to the file. Closes by itself once they are there.
 * @param signal says that they are.
 */
export async function mayCloseUnsaved(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { message, help, close } = words.saving;
  return asked(window, message, help, [words.goBack, close], signal);
}

/** Whether the second of two buttons was pressed; the first is the careful one. */
async function asked(
  window: BrowserWindow,
  message: string,
  detail: string,
  buttons: readonly [string, string],
  signal?: AbortSignal,
): Promise<boolean> {
  const options = { type: "warning" as const, message, detail, buttons: [...buttons], defaultId: 0, cancelId: 0, title: APP_NAME };
  const { response } = await dialog.showMessageBox(window, { ...options, ...(signal && { signal }) });
  return response === 1 && !signal?.aborted;
}

/** What a person may do about a damaged file. */
export type WayOut = "backup" | "rescue" | "leave";

/** Asks how to go on with a damaged file. @param problem the sentence about the file. @param damage what there is to go on with. */
export async function askHowToGoOn(window: BrowserWindow | undefined, problem: string, damage: Damage): Promise<WayOut> {
  const ways = (["backup", "rescue", "leave"] as const).filter(
    (way) => way === "leave" || (way === "backup" ? damage.backup : damage.salvaged),
  );
  const options = {
    type: "question" as const,
    message: problem,
    detail: damage.detail,
    buttons: ways.map((way) => BACKUP_WORDS.damage[way]),
    defaultId: 0,
    cancelId: ways.length - 1,
    title: APP_NAME,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return ways[response] ?? "leave";
}

/**
 * Asks whether to open a window again that does not answer. Closes by itself where it answers after all.
 * @param signal says that it answers.
 */
export async function askAboutHang(window: BrowserWindow, detail: string, signal: AbortSignal): Promise<boolean> {
  const { message, wait, again } = FAULT_WORDS.hang;
  const options = {
    type: "question" as const,
    message,
    detail,
    buttons: [wait, again],
    defaultId: 0,
    cancelId: 0,
    title: APP_NAME,
  };
  const { response } = await dialog.showMessageBox(window, { ...options, signal });
  return response === 1;
}

/** Asks how to go on with a window that stops again and again. */
export async function askAfterLoop(window: BrowserWindow | undefined, detail: string): Promise<"again" | "home" | "close"> {
  const { message, again, home, close } = FAULT_WORDS.loop;
  const buttons = [again, home, close];
  const options = { type: "warning" as const, message, detail, buttons, defaultId: 0, cancelId: 0, title: APP_NAME };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return (["again", "home", "close"] as const)[response] ?? "again";
}
