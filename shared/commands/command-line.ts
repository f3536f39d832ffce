/** The commands of the command line: the files that each takes, in order, and the options that go with it. What each does: electron/cli.ts. */
export interface CommandLineRow {
  readonly files: readonly string[];
  readonly options: readonly ("document" | "form" | "part" | "with-pictures" | "with" | "passphrase-file" | "force")[];
}

export const COMMAND_LINE = {
  import: { files: ["in.json", "out.stones"], options: ["force"] },
  export: { files: ["in.stones", "out"], options: ["document", "form", "part", "with-pictures", "force"] },
  "hand-over": { files: ["in.stones", "out.stones|out.stones.age"], options: ["with", "passphrase-file", "force"] },
  check: { files: ["file.stones|file.json"], options: [] },
  rescue: { files: ["damaged.stones", "out.stones"], options: ["force"] },
  info: { files: ["file.stones"], options: [] },
  compare: { files: ["file.stones", "edited.docx"], options: [] },
  list: { files: ["list.txt|.csv|.tsv|.xlsx"], options: [] },
} as const satisfies Readonly<Record<string, CommandLineRow>>;
export type CommandLineName = keyof typeof COMMAND_LINE;

export const isCommandLineName = (name: string): name is CommandLineName => Object.hasOwn(COMMAND_LINE, name);
