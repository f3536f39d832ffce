/**
 * The command line: import, export, check and info on plain Node, without a window.
 * Exit status: 0 done; 1 the input is wrong or damaged, and nothing was written; 2 wrong usage.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { COMMAND_LINE, isCommandLineName, type CommandLineName, type CommandLineRow } from "../shared/commands/command-line.ts";
import { COMMAND_LINE_PRODUCTS, endingOf, isWord } from "../shared/export/products.ts";
import { openGaps } from "../shared/pathway/gaps.ts";
import { pathPartOf } from "../shared/pathway/parts.ts";
import { sceneOf } from "../shared/scene/build.ts";
import { boardMeasures } from "../shared/scene/measures.ts";
import { WorkshopError } from "../shared/base/result.ts";
import { readInterchangeFile } from "./import/json.ts";
import { writeFile } from "./files/write-file.ts";
import { makeProduct } from "./products/make.ts";
import { checkWorkshop, fileInfo, readWorkshop } from "./store/look.ts";
import { createFile } from "./store/store.ts";
import { undrawnWords } from "../shared/guidance/product-words.ts";
import { CLI_WORDS as words } from "../shared/guidance/cli-words.ts";
import { failureOf } from "../shared/guidance/failure.ts";

/** Word documents are told apart by their name, everything else by its ending. */
const DOCUMENTS = COMMAND_LINE_PRODUCTS.filter(isWord);
const ENDINGS = [...new Set(COMMAND_LINE_PRODUCTS.map(endingOf))];
/** Known by their names, and not made yet. */
const LATER = ["easy-read"];

/** What follows an option. */
const VALUES: { readonly [O in CommandLineRow["options"][number]]: string } = { document: " KIND", part: " ID", force: "" };

const USAGE = `${words.usage}
${Object.entries(COMMAND_LINE).map(usageOf).join("\n")}

  --document  ${words.documents(DOCUMENTS[0] ?? "", [...DOCUMENTS.slice(1), ...LATER])}
  --part      ${words.part}
  --force     ${words.force}
`;

function usageOf([name, { files, options }]: readonly [string, CommandLineRow]): string {
  const file = (one: string): string => `<${one === "out" ? ENDINGS.map((ending) => `out${ending}`).join("|") : one}>`;
  const flags = options.map((option) => `[--${option}${VALUES[option]}]`);
  return ["  stepping-stones", name.padEnd(6), ...files.map(file), ...flags].join(" ");
}

class UsageError extends Error {}

interface Options {
  readonly force: boolean;
  /** The name of a Word document; null for the first. */
  readonly document: string | null;
  /** The id of an impact or outcome; null for the whole path. */
  readonly part: string | null;
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
    if (!isCommandLineName(name)) throw new UsageError(name === "" ? words.whatToDo : words.noCommand(name));
    const row: CommandLineRow = COMMAND_LINE[name];
    if (files.length !== row.files.length) {
      throw new UsageError(words.files(name, row.files.length, files.length));
    }
    if (values.document !== undefined && !row.options.includes("document")) throw new UsageError(words.documentWithExport);
    if (values.part !== undefined && !row.options.includes("part")) throw new UsageError(words.partWithExport);
    await RUN[name](files, { force: values.force, document: documentOf(values.document), part: values.part ?? null });
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
        part: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
        // Read by whatever chooses the words, before anything else.
        lang: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function documentOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (![...DOCUMENTS, ...LATER].includes(given)) throw new UsageError(words.noDocument(given));
  return given;
}

async function importJson([from = "", to = ""]: string[], { force }: Options): Promise<void> {
  createFile(to, readInterchangeFile(from), { force });
}

async function exportFile([from = "", to = ""]: string[], options: Options): Promise<void> {
  const ending = path.extname(to).toLowerCase();
  const products = COMMAND_LINE_PRODUCTS.filter((product) => endingOf(product) === ending);
  const [first] = products;
  if (first === undefined) throw new UsageError(words.ending(path.basename(to), ENDINGS));
  if (options.document !== null && !isWord(first)) throw new UsageError(words.documentWithWord);
  if (options.part !== null && first !== "picture" && first !== "drawing") throw new UsageError(words.partWithPicture);
  const workshop = readWorkshop(from);
  const part = options.part === null ? null : pathPartOf(workshop, options.part);
  if (options.part !== null && !part) throw new WorkshopError("invalid", words.noPart(options.part));
  const product = options.document === null ? first : products.find((one) => one === options.document);
  if (product === undefined) throw new WorkshopError("invalid", words.notYet(options.document ?? "", DOCUMENTS));
  const missing: string[] = [];
  // A page that is read elsewhere is drawn in the letters of that computer.
  const undrawn = product === "page" ? undefined : (signs: readonly string[]) => void missing.push(...signs);
  writeFile(to, await makeProduct(product, workshop, { now: new Date(), ...(undrawn && { undrawn }), ...(part && { part }) }), options);
  if (missing.length > 0) process.stderr.write(`${undrawnWords(missing)}\n`);
}

async function check([file = ""]: string[]): Promise<void> {
  const isJson = path.extname(file).toLowerCase() === ".json";
  const workshop = isJson ? readInterchangeFile(file) : checkWorkshop(file);
  for (const { question } of openGaps(workshop)) process.stdout.write(`${question}\n`);
}

async function info([file = ""]: string[]): Promise<void> {
  const board = boardMeasures(sceneOf(readWorkshop(file)));
  process.stdout.write(`${JSON.stringify({ ...fileInfo(file), board }, null, 2)}\n`);
}

// The installed application loads this file, too, and calls `main` itself.
if (import.meta.main) void main(process.argv.slice(2)).then((status) => (process.exitCode = status));
