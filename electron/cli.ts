/**
 * The command line: import, export, hand-over, check, rescue, info, compare and list on plain Node, without a window.
 * Exit status: 0 done; 1 the input is wrong or damaged, and nothing was written; 2 wrong usage.
 * What one command alone needs is loaded when it runs.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { COMMAND_LINE, isCommandLineName, type CommandLineName, type CommandLineRow } from "../shared/commands/command-line.ts";
import { COMMAND_LINE_PRODUCTS, endingOf, isWord, WORKBOOK_PARTS, type WorkbookPart } from "../shared/export/products.ts";
import {
  HAND_OVER_PARTS,
  LOCKED_ENDING,
  PASSPHRASE_LEAST,
  saidToLeave,
  WORKSHOP_ENDING,
  type HandOverPart,
} from "../shared/export/hand-over.ts";
import { formsToWrite } from "../shared/forms/take.ts";
import { openGaps } from "../shared/pathway/gaps.ts";
import { pathPartOf } from "../shared/pathway/parts.ts";
import { sceneOf } from "../shared/scene/build.ts";
import { boardMeasures } from "../shared/scene/measures.ts";
import { WorkshopError } from "../shared/base/result.ts";
import { readInterchangeFile } from "./import/json.ts";
import { whileHeld } from "./files/held.ts";
import { sameFile } from "./files/identity.ts";
import { readPolicy } from "./files/policy.ts";
import { readNamed } from "./files/read-file.ts";
import { WORD_DEFAULTS } from "../shared/settings/word-options.ts";
import { writeFile } from "./files/write-file.ts";
import { makeProduct } from "./products/make.ts";
import { checkWorkshop, fileInfo, readWorkshop } from "./store/look.ts";
import { lossSentences } from "./store/salvage.ts";
import { createFile, salvageFrom } from "./store/writer.ts";
import { BACKUP_WORDS } from "../shared/guidance/backup-words.ts";
import { HAND_OVER_WORDS } from "../shared/guidance/hand-over-words.ts";
import { POLICY_WORDS } from "../shared/guidance/policy-words.ts";
import { ruledBy, type Ruled } from "../shared/settings/policy.ts";
import { undrawnWords } from "../shared/guidance/product-words.ts";
import { CLI_WORDS as words } from "../shared/guidance/cli-words.ts";
import { inQuotes } from "../shared/guidance/locale.ts";
import { failureOf } from "../shared/guidance/failure.ts";

/** Word documents are told apart by their name, everything else by its ending. */
const DOCUMENTS = COMMAND_LINE_PRODUCTS.filter(isWord);
const ENDINGS = [...new Set(COMMAND_LINE_PRODUCTS.map(endingOf))];
/** What a workbook may hold alone goes by names, too. */
const PARTS: readonly string[] = WORKBOOK_PARTS;
const isPart = (name: string | null): name is WorkbookPart | null => name === null || PARTS.includes(name);

/** What follows an option. */
const VALUES: { readonly [O in CommandLineRow["options"][number]]: string } = {
  document: " KIND",
  form: " ID",
  part: " ID",
  "with-pictures": "",
  with: " PARTS",
  "passphrase-file": " FILE",
  force: "",
};
/** So that what follows the commands stands in one column. */
const WIDTH = Math.max(...Object.keys(COMMAND_LINE).map((name) => name.length));

const USAGE = `${words.usage}
${Object.entries(COMMAND_LINE).map(usageOf).join("\n")}

  --document  ${words.documents(DOCUMENTS[0] ?? "", DOCUMENTS.slice(1))}
              ${words.sheets(PARTS)}
  --form      ${words.form}
  --part      ${words.part}
  --with-pictures
              ${words.withPictures}
  --with      ${words.with(HAND_OVER_PARTS)}
  --passphrase-file
              ${words.passphraseFile}
  --force     ${words.force}
`;

function usageOf([name, { files, options }]: readonly [string, CommandLineRow]): string {
  const file = (one: string): string => `<${one === "out" ? ENDINGS.map((ending) => `out${ending}`).join("|") : one}>`;
  const flags = options.map((option) => `[--${option}${VALUES[option]}]`);
  return ["  stepping-stones", name.padEnd(WIDTH), ...files.map(file), ...flags].join(" ");
}

class UsageError extends Error {}

interface Options {
  readonly force: boolean;
  /** The name of a Word document, or of what a workbook holds alone; null for the first document, and for all sheets. */
  readonly document: string | null;
  /** The id of an impact or outcome; null for the whole path. */
  readonly part: string | null;
  /** The id of a form; null for all of them. */
  readonly form: string | null;
  /** A JSON file gets the bytes of the pictures, too. */
  readonly withPictures: boolean;
  /** What goes along with a workshop that is handed over. */
  readonly with: readonly HandOverPart[];
  readonly passphraseFile: string | null;
}

const RUN: { readonly [C in CommandLineName]: (files: string[], options: Options) => Promise<void> } = {
  import: importJson,
  export: exportFile,
  "hand-over": handOverFile,
  check,
  rescue: rescueFile,
  info,
  compare,
  list,
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
    if (values.form !== undefined && !row.options.includes("form")) throw new UsageError(words.formWithForms);
    if (values.part !== undefined && !row.options.includes("part")) throw new UsageError(words.partWithExport);
    if (values["with-pictures"] && !row.options.includes("with-pictures")) throw new UsageError(words.picturesWithJson);
    for (const option of ["with", "passphrase-file"] as const) {
      if (values[option] !== undefined && !row.options.includes(option)) throw new UsageError(words.withHandOver(option));
    }
    const options: Options = {
      force: values.force,
      document: documentOf(values.document),
      form: values.form ?? null,
      part: values.part ?? null,
      withPictures: values["with-pictures"],
      with: partsOf(values.with),
      passphraseFile: values["passphrase-file"] ?? null,
    };
    // Where it fails nothing is left behind, so that it can be done again.
    await whileHeld(() => RUN[name](files, options));
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
        form: { type: "string" },
        part: { type: "string" },
        "with-pictures": { type: "boolean", default: false },
        with: { type: "string" },
        "passphrase-file": { type: "string" },
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
  if (![...DOCUMENTS, ...PARTS].includes(given)) throw new UsageError(words.noDocument(given));
  return given;
}

function partsOf(given: string | undefined): readonly HandOverPart[] {
  const names = (given ?? "").split(",").filter((name) => name !== "");
  const isOne = (name: string): name is HandOverPart => HAND_OVER_PARTS.some((part) => part === name);
  return names.map((name) => {
    if (!isOne(name)) throw new UsageError(words.noPartToHandOver(name, HAND_OVER_PARTS));
    return name;
  });
}

async function importJson([from = "", to = ""]: string[], { force }: Options): Promise<void> {
  notOntoItself(from, to);
  createFile(to, readInterchangeFile(from), { force });
}

async function exportFile([from = "", to = ""]: string[], options: Options): Promise<void> {
  const ending = path.extname(to).toLowerCase();
  const products = COMMAND_LINE_PRODUCTS.filter((product) => endingOf(product) === ending);
  const [first] = products;
  if (first === undefined) throw new UsageError(words.ending(path.basename(to), ENDINGS));
  const { document } = options;
  const isEasy = document === "easy-read" && (isWord(first) || first === "page");
  const sheets = first === "workbook" && isPart(document) ? document : null;
  if (document !== null && sheets === null && !isEasy && !products.some((product) => isWord(product) && product === document)) {
    throw new UsageError(first === "workbook" || isWord(first) ? words.documentNotIn(document, endingOf(first)) : words.documentWithWord);
  }
  if (options.part !== null && !isEasy && first !== "picture" && first !== "drawing") throw new UsageError(words.partWithPicture);
  if (options.form !== null && document !== "forms") throw new UsageError(words.formWithForms);
  if (first === "json" && !ruled().jsonAllowed) throw new WorkshopError("not-allowed", POLICY_WORDS.noJson);
  if (options.withPictures && first !== "json") throw new UsageError(words.picturesWithJson);
  notOntoItself(from, to);
  const workshop = readWorkshop(from);
  const part = options.part === null ? null : pathPartOf(workshop, options.part);
  if (options.part !== null && !part) throw new WorkshopError("invalid", words.noPart(options.part));
  const product = isEasy && first === "page" ? "easy-read-page" : (products.find((one) => one === document) ?? first);
  const forms = product === "forms" ? formsToWrite(workshop) : null;
  if (forms && options.form !== null && !forms.forms.some(({ id }) => id === options.form)) {
    const ids = forms.forms.map(({ id }) => inQuotes(id));
    throw new WorkshopError("invalid", words.noForm(options.form, ids));
  }
  const missing: string[] = [];
  // A page that is read elsewhere is drawn in the letters of that computer.
  const undrawn = endingOf(product) === endingOf("page") ? undefined : (signs: readonly string[]) => void missing.push(...signs);
  const wishes = {
    now: new Date(),
    pictures: options.withPictures,
    ...(undrawn && { undrawn }),
    ...(part && { part }),
    ...(options.form !== null && { form: options.form }),
    ...(sheets && { sheets }),
  };
  writeFile(to, await makeProduct(product, workshop, wishes), { ...options, forOthers: true });
  if (missing.length > 0) process.stderr.write(`${undrawnWords(missing)}\n`);
  if (forms?.proposed) process.stderr.write(`${words.formsProposed}\n`);
  if (isEasy) {
    const { easyReadFor } = await import("./export/easy-read/document.ts");
    const { level } = easyReadFor(workshop, { size: WORD_DEFAULTS.easySize, ...(part && { part }) });
    if (level !== "all") process.stderr.write(`${words.easyShorter}\n`);
  }
}

/** The passphrase is the first line of a file, so that it stands in no list of processes and in no history of a shell. */
async function handOverFile([from = "", to = ""]: string[], { force, with: parts, passphraseFile }: Options): Promise<void> {
  const { handOverAllowed, passphraseNeeded } = ruled();
  if (!handOverAllowed) throw new WorkshopError("not-allowed", POLICY_WORDS.noHandOver);
  if (passphraseNeeded && passphraseFile === null) throw new WorkshopError("not-allowed", POLICY_WORDS.needsPassphrase);
  const ending = passphraseFile === null ? WORKSHOP_ENDING : LOCKED_ENDING;
  if (!to.toLowerCase().endsWith(ending)) throw new UsageError(words.ending(path.basename(to), [ending]));
  notOntoItself(from, to);
  const passphrase = passphraseFile === null ? null : passphraseIn(passphraseFile);
  const { handOver } = await import("./store/hand-over.ts");
  await handOver({ from, to, force, parts, passphrase });
  process.stdout.write(`${saidToLeave(parts)}\n${HAND_OVER_WORDS.done.checked(inQuotes(path.basename(to)))}\n`);
}

/** What the organisation allows; where what it has set can't be used, that is said beside what is done. */
function ruled(): Ruled {
  const { policy, problem } = readPolicy();
  if (problem !== "") process.stderr.write(`${problem}\n`);
  return ruledBy(policy);
}

function passphraseIn(file: string): string {
  const name = inQuotes(path.basename(file));
  const [first = ""] = readPassphraseFile(file, name).split(/\r?\n/);
  if (first.length < PASSPHRASE_LEAST) throw new WorkshopError("invalid", words.passphraseShort(name, PASSPHRASE_LEAST));
  return first;
}

function readPassphraseFile(file: string, name: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new WorkshopError("not-found", words.passphraseUnread(name), String(error));
  }
}

/** A link may make one file of two names. */
function notOntoItself(from: string, to: string): void {
  if (sameFile(from, to)) throw new WorkshopError("exists", words.ontoItself(inQuotes(path.basename(to))));
}

async function check([file = ""]: string[]): Promise<void> {
  const isJson = path.extname(file).toLowerCase() === ".json";
  const workshop = isJson ? readInterchangeFile(file) : checkWorkshop(file);
  for (const { question } of openGaps(workshop)) process.stdout.write(`${question}\n`);
}

/** What can still be read of a damaged file, as a new file; the damaged one is left as it is. What was lost is said. */
async function rescueFile([from = "", to = ""]: string[], { force }: Options): Promise<void> {
  notOntoItself(from, to);
  if (canBeRead(from)) throw new WorkshopError("exists", words.nothingToRescue(inQuotes(path.basename(from))));
  const { workshop, versions, lost } = salvageFrom(from);
  createFile(to, workshop, { force }, versions);
  const { rescue } = BACKUP_WORDS;
  const losses = lossSentences(lost);
  const said = [rescue.done(path.basename(to)), ...(losses.length > 0 ? losses : [rescue.whole]), rescue.undo];
  process.stdout.write(`${said.join("\n")}\n`);
}

/** Whether a file is sound. @throws WorkshopError where it can't be read for another reason than damage. */
function canBeRead(file: string): boolean {
  try {
    checkWorkshop(file);
    return true;
  } catch (error) {
    if (error instanceof WorkshopError && (error.error.code === "damaged" || error.error.code === "not-a-workshop")) return false;
    throw error;
  }
}

async function info([file = ""]: string[]): Promise<void> {
  const board = boardMeasures(sceneOf(readWorkshop(file)));
  process.stdout.write(`${JSON.stringify({ ...fileInfo(file), board }, null, 2)}\n`);
}

/** What bringing a document back would propose: the very proposal that the window shows, without what only taking it needs. */
async function compare([file = "", edited = ""]: string[]): Promise<void> {
  const { proposeFromWord } = await import("./import/word/index.ts");
  const { MOST_BYTES } = await import("./files/word-package.ts");
  const workshop = readWorkshop(file);
  const name = path.basename(edited);
  const { items, notUnderstood, comments } = await proposeFromWord(workshop, readNamed(edited, MOST_BYTES), name);
  const proposed = items.map(({ table, what, where, take, parts }) => ({ table, what, where, take, parts }));
  const said = comments.map(({ where, text }) => ({ where, text }));
  process.stdout.write(`${JSON.stringify({ items: proposed, notUnderstood, comments: said }, null, 2)}\n`);
}

async function list([file = ""]: string[]): Promise<void> {
  const { readListFile } = await import("./import/list.ts");
  process.stdout.write(`${JSON.stringify(await readListFile(file), null, 2)}\n`);
}

// The installed application loads this file, too, and calls `main` itself.
if (import.meta.main) void main(process.argv.slice(2)).then((status) => (process.exitCode = status));
