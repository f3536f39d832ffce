/** The documents under test, written once for each test file that asks. */
import { Resvg } from "@resvg/resvg-js";
import { wordDocument, type PathPicture, type WordRequest } from "../../electron/export/word/index.ts";
import { WORD_DOCUMENTS, type WordKind } from "../../shared/export/products.ts";
import type { ItemId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { readWord, type ReadDocument } from "./reader.ts";
import { empty, example, large, nasty } from "./workshops.ts";

export const NOW = new Date("2026-05-01T10:20:30Z");

/** A picture of the size that a board has; what is on it does not matter here. */
export const PICTURE: PathPicture = {
  png: new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="800"><rect width="1600" height="800" fill="#DDEBEE"/></svg>`)
    .render()
    .asPng(),
  width: 1600,
  height: 800,
  alt: "Activities on the near bank lead over outcomes to the impact.",
};

export const WORKSHOPS = { example, empty, large, nasty } as const;
/** What people choose beside what most people want; each is tried on every kind of document. */
export const VARIANTS = {
  "": {},
  repeated: { options: { repeatOutcome: true } },
  "on A3": { options: { paper: "A3" } },
  "in part": { options: { parts: ["pathway", "plan", "feedback"] } },
  "with appendix": { options: { appendix: true } },
  "on cards": { options: { formPaper: "A5", formSize: 18 } },
  "of a council": {
    options: { organisation: "Council of <Larkmere> & \u0007 district" },
    logo: { type: "png", bytes: PICTURE.png, width: 1600, height: 800 },
  },
} as const satisfies Readonly<Record<string, Partial<WordRequest>>>;
type Variant = keyof typeof VARIANTS;

export type Name = `${keyof typeof WORKSHOPS} ${WordKind}` | `${keyof typeof WORKSHOPS} ${WordKind} ${Exclude<Variant, "">}`;
const WHERE: Readonly<Record<Variant, readonly WordKind[]>> = {
  "": WORD_DOCUMENTS,
  repeated: WORD_DOCUMENTS,
  "on A3": WORD_DOCUMENTS,
  "in part": ["framework"],
  "with appendix": ["plan"],
  "on cards": ["forms"],
  "of a council": WORD_DOCUMENTS,
};
/** Every workshop in every kind of document, and every option on the example. */
export const NAMES: readonly Name[] = Object.keys(WORKSHOPS).flatMap((name) =>
  (Object.keys(VARIANTS) as Variant[]).flatMap((variant) =>
    WHERE[variant]
      .filter((kind) => (variant === "" ? kind !== "template" || name !== "large" : name === "example"))
      .map((kind) => `${name} ${kind} ${variant}`.trim() as Name),
  ),
);

const workshops = new Map<string, Workshop>();
export function workshopNamed(name: string): Workshop {
  const key = name.split(" ")[0] as keyof typeof WORKSHOPS;
  const known = workshops.get(key) ?? WORKSHOPS[key]();
  workshops.set(key, known);
  return known;
}

const SAID = ["Please begin later in the day", "A café <in> the garden & beds"].map((said, at) => ({
  id: `y${at}` as ItemId,
  said,
  did: at === 0 ? "We begin at ten" : "",
  notPossible: at === 0 ? "" : "the council sold the land",
  next: "We ask again in May",
  date: at === 0 ? "2026-05-01" : "",
  stones: [],
  rank: at,
}));

/** A workshop for a kind of document: the list for later needs stones that were put aside, and others what they tell of. */
function workshopFor(name: string, kind: WordKind): Workshop {
  const workshop = workshopNamed(name);
  if (kind === "said" || kind === "said-easy-read") return { ...workshop, said: new Map(SAID.map((row) => [row.id, row])) };
  if (kind === "due")
    return {
      ...workshop,
      evidence: new Map([...workshop.evidence].map(([id, row]) => [id, { ...row, due: "2026-01-02" }])),
      findings: new Map(),
    };
  if (kind !== "later") return workshop;
  return { ...workshop, stones: new Map([...workshop.stones].map(([id, stone]) => [id, { ...stone, parked: stone.kind !== "impact" }])) };
}

const written = new Map<Name, Promise<Uint8Array>>();
export function bytesOf(name: Name): Promise<Uint8Array> {
  const [, kind, ...variant] = name.split(" ");
  const request = VARIANTS[variant.join(" ") as Variant] as Partial<WordRequest>;
  const known =
    written.get(name) ?? wordDocument(workshopFor(name, kind as WordKind), kind as WordKind, { now: NOW, picture: PICTURE, ...request });
  written.set(name, known);
  return known;
}

const reads = new Map<Name, Promise<ReadDocument>>();
export function documentOf(name: Name): Promise<ReadDocument> {
  const known = reads.get(name) ?? bytesOf(name).then(readWord);
  reads.set(name, known);
  return known;
}
