/**
 * The command line: import, export, check and info on plain Node, without a window.
 * Exit status: 0 done; 1 the input is wrong or damaged, and nothing was written; 2 wrong usage.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import type { Workshop } from "../shared/model/workshop.ts";
import { openGaps } from "../shared/pathway/gaps.ts";
import { WorkshopError } from "../shared/base/result.ts";
import { formatInterchange } from "../shared/interchange/interchange.ts";
import { readInterchangeFile } from "./import/json.ts";
import { writeFile } from "./files/write-file.ts";
import { checkWorkshop, fileInfo, readWorkshop } from "./store/look.ts";
import { createFile } from "./store/store.ts";
import { CLI_WORDS as words } from "../shared/guidance/cli-words.ts";
import { failureOf } from "../shared/guidance/failure.ts";

const USAGE = `${words.usage}
  stepping-stones import <in.json> <out.stones> [--force]
  stepping-stones export <in.stones> <out.json|out.docx|out.html|out.pptx|out.png|out.svg|out.csv> [--document KIND] [--force]
  stepping-stones check  <file.stones|file.json>
  stepping-stones info   <file.stones>

  --document  ${words.documents("framework", ["plan", "template", "easy-read"])}
  --force     ${words.force}
`;

const DOCUMENTS = ["framework", "plan", "template", "easy-read"] as const;
type Document = (typeof DOCUMENTS)[number];

class UsageError extends Error {}

interface Options {
  readonly force: boolean;
  readonly document: Document | null;
}

const COMMANDS: {
  readonly [name: string]: { readonly files: number; readonly run: (files: string[], options: Options) => Promise<void> };
} = {
  import: { files: 2, run: importJson },
  export: { files: 2, run: exportFile },
  check: { files: 1, run: check },
  info: { files: 1, run: info },
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
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(name === "" ? words.whatToDo : words.noCommand(name));
    if (files.length !== command.files) {
      throw new UsageError(words.files(name, command.files, files.length));
    }
    if (values.document !== undefined && name !== "export") throw new UsageError(words.documentWithExport);
    await command.run(files, { force: values.force, document: documentOf(values.document) });
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
        // Read by whatever chooses the words, before anything else.
        lang: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function documentOf(given: string | undefined): Document | null {
  if (given === undefined) return null;
  const known = DOCUMENTS.find((kind) => kind === given);
  if (!known) throw new UsageError(words.noDocument(given));
  return known;
}

async function importJson([from = "", to = ""]: string[], { force }: Options): Promise<void> {
  createFile(to, readInterchangeFile(from), { force });
}

/** What each ending asks for; the exporters are loaded when first needed. */
const EXPORTERS: { readonly [ending: string]: (workshop: Workshop, options: Options) => Promise<Uint8Array | string> } = {
  ".json": async (workshop) => formatInterchange(workshop),
  ".docx": async (workshop, { document }) => {
    const kind = document ?? "framework";
    if (kind === "easy-read") throw new WorkshopError("invalid", words.notYet(kind));
    const { wordDocument } = await import("./export/word/index.ts");
    return wordDocument(workshop, kind, { now: new Date() });
  },
  ".html": async (workshop) => (await import("./export/page/index.ts")).pageHtml(workshop),
  ".pptx": async (workshop) => (await import("./export/slides/index.ts")).slides(workshop, { now: new Date() }),
  ".svg": async (workshop) => (await import("./export/picture.ts")).pictureSvg(workshop),
  ".png": async (workshop) => (await import("./export/picture.ts")).picturePng(workshop),
  ".csv": async (workshop) => (await import("./export/table.ts")).planCsv(workshop),
};

async function exportFile([from = "", to = ""]: string[], options: Options): Promise<void> {
  const ending = path.extname(to).toLowerCase();
  const exporter = EXPORTERS[ending];
  if (!exporter) throw new UsageError(words.ending(path.basename(to), Object.keys(EXPORTERS)));
  if (options.document !== null && ending !== ".docx") throw new UsageError(words.documentWithWord);
  writeFile(to, await exporter(readWorkshop(from), options), options);
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
