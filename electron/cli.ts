/**
 * The command line: import, export, check and info on plain Node, without a window.
 * Exit status: 0 done; 1 the input is wrong or damaged, and nothing was written; 2 wrong usage.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { COMMAND_LINE, isCommandLineName, type CommandLineName, type CommandLineRow } from "../shared/commands/command-line.ts";
import { COMMAND_LINE_PRODUCTS, endingOf, isWord } from "../shared/export/products.ts";
import { openGaps } from "../shared/pathway/gaps.ts";
import { failureOf, WorkshopError } from "../shared/base/result.ts";
import { readInterchangeFile } from "./import/json.ts";
import { writeFile } from "./files/write-file.ts";
import { makeProduct } from "./products/make.ts";
import { checkWorkshop, fileInfo, readWorkshop } from "./store/look.ts";
import { createFile } from "./store/store.ts";

/** Word documents are told apart by their name, everything else by its ending. */
const DOCUMENTS = COMMAND_LINE_PRODUCTS.filter(isWord);
const ENDINGS = [...new Set(COMMAND_LINE_PRODUCTS.map(endingOf))];
/** Known by their names, and not made yet. */
const LATER = ["easy-read"];

const USAGE = `Usage:
${Object.entries(COMMAND_LINE).map(usageOf).join("\n")}

  --document  for .docx: ${listed([`${DOCUMENTS[0]} (unless you say otherwise)`, ...DOCUMENTS.slice(1), ...LATER], "or")}
  --force     replace a file that is already there
`;

function usageOf([name, { files, options }]: readonly [string, CommandLineRow]): string {
  const file = (one: string): string => `<${one === "out" ? ENDINGS.map((ending) => `out${ending}`).join("|") : one}>`;
  const flags = options.map((option) => (option === "document" ? "[--document KIND]" : `[--${option}]`));
  return ["  stepping-stones", name.padEnd(6), ...files.map(file), ...flags].join(" ");
}

/** "one, two and three" */
function listed(names: readonly string[], last: "and" | "or"): string {
  return `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}

class UsageError extends Error {}

interface Options {
  readonly force: boolean;
  /** The name of a Word document; null for the first. */
  readonly document: string | null;
}

const RUN: { readonly [C in CommandLineName]: (files: string[], options: Options) => Promise<void> } = {
  import: importJson,
  export: exportFile,
  check,
  info,
};

/** Runs one command. @param args without the program's name. @returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const [name = "", ...files] = positionals;
    if (!isCommandLineName(name)) throw new UsageError(name === "" ? "Say what to do." : `There is no command “${name}”.`);
    const row: CommandLineRow = COMMAND_LINE[name];
    if (files.length !== row.files.length) {
      throw new UsageError(`“${name}” takes ${row.files.length === 1 ? "one file" : "two files"}, and you gave ${files.length}.`);
    }
    if (values.document !== undefined && !row.options.includes("document")) throw new UsageError("--document goes with export.");
    await RUN[name](files, { force: values.force, document: documentOf(values.document) });
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    const { message, code, details } = failureOf(error).error;
    process.stderr.write(`${message}\n`);
    if (code === "unexpected") process.stderr.write(`${details}\n`);
    return 1;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        force: { type: "boolean", default: false },
        document: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function documentOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (![...DOCUMENTS, ...LATER].includes(given)) throw new UsageError(`There is no document “${given}”.`);
  return given;
}

async function importJson([from = "", to = ""]: string[], { force }: Options): Promise<void> {
  createFile(to, readInterchangeFile(from), { force });
}

async function exportFile([from = "", to = ""]: string[], options: Options): Promise<void> {
  const ending = path.extname(to).toLowerCase();
  const products = COMMAND_LINE_PRODUCTS.filter((product) => endingOf(product) === ending);
  const [first] = products;
  if (first === undefined) throw new UsageError(`“${path.basename(to)}” has to end in ${ENDINGS.join(", ")}.`);
  if (options.document !== null && !isWord(first)) throw new UsageError("--document goes with .docx.");
  const workshop = readWorkshop(from);
  const product = options.document === null ? first : products.find((one) => one === options.document);
  if (product === undefined)
    throw new WorkshopError("invalid", `The document “${options.document}” can't be made yet. There are ${listed(DOCUMENTS, "and")}.`);
  writeFile(to, await makeProduct(product, workshop, { now: new Date() }), options);
}

async function check([file = ""]: string[]): Promise<void> {
  const isJson = path.extname(file).toLowerCase() === ".json";
  const workshop = isJson ? readInterchangeFile(file) : checkWorkshop(file);
  for (const { question } of openGaps(workshop)) process.stdout.write(`${question}\n`);
}

async function info([file = ""]: string[]): Promise<void> {
  process.stdout.write(`${JSON.stringify(fileInfo(file), null, 2)}\n`);
}

// The installed application loads this file, too, and calls `main` itself.
if (import.meta.main) void main(process.argv.slice(2)).then((status) => (process.exitCode = status));
