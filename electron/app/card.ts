/** A card of the home screen, between the process that reads it and the one that keeps it. Loads nothing that draws: it is there at the start. */
import path from "node:path";
import type { CardContent } from "../../shared/ipc/contract.ts";
import { ENDING } from "../files/names.ts";

export interface CardRead {
  /** Changes whenever the file does; "" where there is none, or where it can't even be looked for. */
  readonly state: string;
  /** The same for all paths that lead to one file; null where there is no file. */
  readonly key: string | null;
  /** Null where the file is as it was. */
  readonly content: CardContent | null;
}

/** A card that says no more than the name of its file. */
export const emptyCard = (file: string): CardContent => ({
  title: path.basename(file, ENDING),
  project: "",
  date: "",
  changedAt: "",
  stones: 0,
  outcomes: 0,
  evidence: 0,
  picture: "",
  problem: "",
  code: null,
});
