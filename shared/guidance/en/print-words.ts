/** The words of printing: the dialog, and what stands on the sheets of paper. */
import type { BlankSheet, PerPage, PrintKind, Spread } from "../../settings/print-options.ts";
import type { Paper } from "../../settings/word-options.ts";
import type { Strand } from "../../model/records.ts";
import { counted } from "./language.ts";

const sheets = (n: number): string => counted(n, { one: "sheet", other: "sheets" });

export const PRINT_WORDS = {
  heading: "Print",

  what: "What goes on paper?",
  kinds: { board: "The board", cards: "Cards", sheets: "Blank sheets" } satisfies Record<PrintKind, string>,
  about: {
    board: "The whole path, as it lies on the board.",
    cards: "One stone on each card, in big words. Cut them out and lay them on a table.",
    sheets: "Empty stones, path and tables, for working with pens.",
  } satisfies Record<PrintKind, string>,

  spread: "How large?",
  spreads: { one: "One sheet", several: "Several sheets", parts: "Part by part" } satisfies Record<Spread, string>,
  oneSheet: (points: number): string => `On one sheet, the smallest words are ${points} points high.`,
  smallWords: (points: number): string =>
    `On one sheet, the smallest words would be ${points} points high: too small for many people. Several sheets, stuck together, keep them large.`,

  arranged: "Arrange the stones for the paper",
  arrangedHelp: "In rows that fill the sheet, with larger words. On the board they stay where they are.",
  inParts: "The whole path on the first sheet, then each of its parts on a sheet of its own.",

  perPage: "How many cards on a sheet?",
  cards: { 4: "Four", 2: "Two", 1: "One" } satisfies Record<PerPage, string>,
  parked: "Also the stones that were put aside for later",

  sheets: "Which sheets?",
  sheet: {
    stones: "Empty stones to cut out",
    path: "Empty path",
    plan: "Empty plan",
    worksheet: "Worksheet: what we collect already",
  } satisfies Record<BlankSheet, string>,
  lastSheet: "At least one sheet is printed.",

  paper: "Which paper?",
  colour: "In colour?",
  grey: "Save ink: black and white",
  greyHelp: "The two parts of the path differ by shape, line and word.",

  print: "Print…",
  pdf: "Save as PDF…",
  preview: "Preview of the sheets",
  drawing: "Laying out the sheets…",
  noPreview: "The sheets can't be shown here.",
  count: (n: number, paper: Paper): string => `${sheets(n)} of ${paper} paper`,
  pageName: (n: number, of: number): string => `Sheet ${n} of ${of}`,
  noStones: "No stones lie on the path yet.",
  sent: "Handed to the printer",
  kind: { board: "board", cards: "cards", sheets: "blank sheets" } satisfies Record<PrintKind, string>,

  /** On paper. */
  legend: {
    strand: { project: "smooth edge", coproduction: "cut corners, double line" } satisfies Record<Strand, string>,
  },
  date: "Date:",
  group: "Group:",
  overview: "How the sheets go together",
  howTo: (rows: number, columns: number): string =>
    `${sheets(rows * columns)}, in ${counted(rows, { one: "row", other: "rows" })} of ${columns}. Cut each sheet along its frame at the left and at the top. ` +
    "Lay it over the sheet before it, up to the small marks, and stick it down.",
  sheetOf: (n: number, of: number, row: number, column: number): string => `Sheet ${n} of ${of}: row ${row}, column ${column}`,
  sheetShows: (stones: string): string => `A part of the picture. It shows: ${stones}.`,
  sheetEmpty: "A part of the picture, without stones.",
  overviewAlt: (rows: number, columns: number): string =>
    `The whole path in small, without words, over a grid of ${rows} by ${columns} sheets.`,
  part: (n: number, of: number): string => `Part ${n} of ${of}`,
  later: "For later",

  blank: {
    path: {
      heading: "Our path",
      help: "Begin at the right: what should be different? Then walk back, from the difference to what you do.",
    },
    plan: {
      help: "How will we know that we are there? One or two pieces of evidence for each outcome are plenty.",
      prompts: {
        outcome: "What do we want to reach?",
        type: "Figures, voices, ratings, tasks completed, or reports?",
        form: "Which evidence exactly, and why would it show this?",
        ways: "How will we get it? Who does it, and when?",
      },
    },
    stoneAlt: (kind: string, strand: string): string => `An empty stone to write on: ${kind}, ${strand}`,
    pathAlt: "An empty river from the near bank to the far bank, with places for activities, outcomes, impact and the change that stays.",
  },
} as const;
