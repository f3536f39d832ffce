/** You said – we did in easy read, as data: one row for each thing that was said. Pure. */
import { SAID_WORDS } from "../guidance/said-words.ts";
import type { SaidRow } from "../model/records.ts";
import { infoOf, type Workshop } from "../model/workshop.ts";
import { saidRows } from "../pathway/you-said.ts";
import type { EasySize } from "../settings/word-options.ts";
import { easyReadOf, type EasyRead, type EasyRow } from "./document.ts";
import { easySentences } from "./wordings.ts";

const words = SAID_WORDS.easy;

/** @param size of the letters, in points. */
export function saidEasyRead(workshop: Workshop, size: EasySize): EasyRead {
  const rows = saidRows(workshop);
  const none: EasyRow = { picture: { of: "sign", sign: "draft" }, caption: words.heading, lines: [words.empty] };
  const section = { heading: words.heading, lead: words.lead, rows: rows.length === 0 ? [none] : rows.map(rowOf) };
  return easyReadOf(infoOf(workshop).title.trim(), [section], "all", size);
}

function rowOf({ said, did, notPossible, next }: SaidRow): EasyRow {
  const part = (label: string, text: string): readonly string[] => {
    const [first, ...others] = easySentences(text);
    return first === undefined ? [] : [`${label} ${first}`, ...others];
  };
  const answer = [...part(words.did, did), ...part(words.notPossible, notPossible), ...part(words.next, next)];
  return {
    picture: { of: "sign", sign: "contact" },
    caption: words.caption,
    ...(said.trim() !== "" && { question: easySentences(said).join(" ") }),
    lines: answer.length > 0 ? answer : [words.notYet],
  };
}
