/** The questions the system's own dialogs ask. A dialog belongs to the facilitator's window, so that it cannot get lost behind it. */
import path from "node:path";
import { dialog, type BrowserWindow } from "electron";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { fileName, withEnding } from "../files/names.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { APP_NAME } from "../../shared/guidance/interface.ts";

const { dialogs: words } = APP_WORDS;

/** Where to save, and whether the person agreed to replace what is there. */
export interface SavePlace {
  readonly path: string;
  readonly force: boolean;
}

/** Asks which workshop to open; null for Cancel. */
export async function askWhatToOpen(window: BrowserWindow, folder: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.open,
    defaultPath: folder,
    filters: [
      { name: words.files.workshops, extensions: ["stones", "json"] },
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
      { name: words.files.word, extensions: ["docx"] },
      { name: words.files.all, extensions: ["*"] },
    ],
    properties: ["openFile"],
  });
  return filePaths[0] ?? null;
}

const WORD_FILES = {
  logo: { title: words.logo, name: words.files.pictures, extensions: ["png", "jpg", "jpeg"] },
  template: { title: words.template, name: words.files.templates, extensions: ["dotx", "docx"] },
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

/** Asks where to save; null for Cancel. @param ending with its dot; added where the person leaves it out. */
export async function askWhereToSave(
  window: BrowserWindow,
  title: string,
  folder: string,
  name: string,
  kind: string,
  ending: string,
): Promise<SavePlace | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: path.join(folder, fileName(name) + ending),
    filters: [{ name: kind, extensions: [ending.slice(1)] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (canceled || filePath === "") return null;
  const file = withEnding(filePath, ending);
  // The dialog has asked about the name that was given, and about no other.
  return { path: file, force: file === filePath };
}

/** Tells what went wrong outside of any page. @param detail what follows the sentence, in smaller words. */
export function tell(window: BrowserWindow | undefined, message: string, detail = ""): void {
  const options = { type: "info" as const, message, detail, buttons: [words.ok], title: APP_NAME };
  void (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/** Asks whether to close although changes would be lost. */
export function mayLose(window: BrowserWindow, problem: string): boolean {
  const buttons = [words.goBack, words.closeAnyway];
  const detail = words.closeHelp;
  return (
    dialog.showMessageBoxSync(window, {
      type: "warning",
      message: problem,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 0,
      title: APP_NAME,
    }) === 1
  );
}

/** Asks whether to go on with a backup in place of a damaged file. @param problem the sentence about the file. */
export async function wantsBackup(window: BrowserWindow, problem: string): Promise<boolean> {
  const detail = words.backupHelp;
  const buttons = [words.backup, words.cancel];
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: problem,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 1,
    title: APP_NAME,
  });
  return response === 0;
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
