/** What the words after the program's name mean: a command, or a file to open. Pure. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isCommandLineName } from "../../shared/commands/command-line.ts";

const WORKSHOPS = [".stones", ".json", ".age"];

/**
 * The arguments meant for us: Chromium's and Electron's switches stand before them, and where the application is
 * not packaged, so does its folder.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const first = argv.findIndex((arg, i) => i > 0 && !arg.startsWith("-"));
  return first < 0 ? [] : argv.slice(isPackaged ? first : first + 1);
}

/** The arguments where they begin with a command of the command line; else null. */
export const commandIn = (args: readonly string[]): readonly string[] | null => (isCommandLineName(args[0] ?? "") ? args : null);

/** Whether the workshop is opened to look only. @param argv all of them: a switch of ours may stand among Chromium's. */
export const looksOnly = (argv: readonly string[]): boolean => argv.includes("--look");

/**
 * The absolute path of the workshop to open, or null. The desktops of Linux name a file by its address (`file:///…`, the
 * `%U` of the Desktop Entry Specification). @param folder what a relative path starts from.
 */
export function fileIn(args: readonly string[], folder: string): string | null {
  const file = args
    .filter((arg) => !arg.startsWith("-"))
    .map(pathOf)
    .find((one) => one !== null && WORKSHOPS.includes(path.extname(one).toLowerCase()));
  return file === undefined || file === null ? null : path.resolve(folder, file);
}

/** The path that an address names; null where it names none on this computer. What is no address is a path. */
function pathOf(argument: string): string | null {
  if (!/^file:\/\//i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return null;
  }
}
