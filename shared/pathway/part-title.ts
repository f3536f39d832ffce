/** What a part of a path is called, in words. */
import { LOOK_WORDS as words } from "../guidance/look-words.ts";
import { STRAND_TERMS } from "../guidance/terms.ts";
import type { StoneId, Strand } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import type { PathPart } from "./parts.ts";

export interface PartTitle {
  /** What its words are: "Impact"; "" where they say it themselves. */
  readonly kind: string;
  /** People's own words, but for a strand and for what is left over. */
  readonly words: string;
}

export function partTitle(workshop: Workshop, { cut, id }: Pick<PathPart, "cut" | "id">): PartTitle {
  if (id === "") return { kind: "", words: words.rest };
  if (cut === "strand") return { kind: "", words: STRAND_TERMS[id as Strand].label };
  const said = cut === "group" ? id : (workshop.stones.get(id as StoneId)?.text.trim() ?? "");
  return { kind: words.kinds[cut], words: said };
}

/** Which of how many: "Impact 2 of 5". */
export const partCount = ({ kind }: PartTitle, at: number, of: number): string => words.count(kind === "" ? words.part : kind, at, of);

/** The same in one line: "Impact: We decide together". */
export const inOneLine = ({ kind, words: text }: PartTitle): string => (kind === "" ? text : words.title(kind, text));
