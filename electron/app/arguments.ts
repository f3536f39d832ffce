/** What the words after the program's name mean: a command, or a file to open. Pure. */
import path from "node:path";
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

/** The absolute path of the workshop to open, or null. @param folder what a relative path starts from. */
export function fileIn(args: readonly string[], folder: string): string | null {
  const file = args.find((arg) => !arg.startsWith("-") && WORKSHOPS.includes(path.extname(arg).toLowerCase()));
  return file === undefined ? null : path.resolve(folder, file);
}
