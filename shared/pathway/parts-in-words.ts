/** The parts of a path in words: what each is called, what its picture shows, and what leads into it and on from it. */
import { PART_WORDS } from "../guidance/path-words.ts";
import { groupBy } from "../base/group-by.ts";
import type { Link, Stone, StoneId } from "../model/records.ts";
import { linksOnPath, type Workshop } from "../model/workshop.ts";
import { countsInWords, foundInWords } from "./alt-text.ts";
import { workshopOfPart, type PathPart } from "./parts.ts";

export interface PartInWords {
  /** The words of its impact or outcome; for what is in no other part, that. */
  readonly name: string;
  /** The picture for those who do not see it: its stones, and what leads to what. */
  readonly alt: string;
  /** What leads into it and on from it, a sentence each; none where nothing does. */
  readonly beyond: readonly string[];
}

/** Every sign that ends a line, Word's own among them, is a space here: the words stand inside of sentences. */
const inSentence = ({ text }: Stone): string => text.replace(/[\s\u0085]+/gu, " ").trim();

export function partInWords(workshop: Workshop, part: PathPart): PartInWords {
  const said = (id: StoneId): string => inSentence(workshop.stones.get(id) as Stone);
  const own = workshop.stones.get(part.id as StoneId);
  const links = linksOnPath(workshopOfPart(workshop, part));
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const alone = part.stones.filter(({ id }) => !linked.has(id)).map(({ id }) => said(id));
  const leads = [...groupBy(links, ({ from }) => from)].map(([from, some]) =>
    PART_WORDS.leads(
      said(from),
      some.map(({ to }) => said(to)),
    ),
  );
  const far = (some: readonly Link[], end: "from" | "to"): readonly string[] => [...new Set(some.map((link) => said(link[end])))];
  const [ins, outs] = [far(part.ins, "from"), far(part.outs, "to")];
  return {
    name: own ? inSentence(own) : PART_WORDS.rest,
    alt: [
      PART_WORDS.picture(countsInWords(part.stones)),
      ...[foundInWords(part.stones)].filter(Boolean),
      ...leads,
      ...(alone.length > 0 ? [PART_WORDS.alone(alone)] : []),
    ].join(" "),
    beyond: [...(ins.length > 0 ? [PART_WORDS.ins(ins)] : []), ...(outs.length > 0 ? [PART_WORDS.outs(outs)] : [])],
  };
}
