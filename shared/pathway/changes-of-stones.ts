/** Sentences about stones and links that differ between two states of a workshop. */
import { BOARD_WORDS } from "../guidance/interface-board.ts";
import { FOUND_TERMS, KIND_TERMS, PROGRESS_TERMS } from "../guidance/terms.ts";
import { VERSION_WORDS } from "../guidance/versions-words.ts";
import { groupBy } from "../base/group-by.ts";
import { quoted } from "../base/wording.ts";
import type { Kind, Link, Stone, StoneId } from "../model/records.ts";
import { linkKey, type Workshop } from "../model/workshop.ts";
import type { Compared, Ref, ChangeSentence } from "./what-changed.ts";
import { together } from "../guidance/grammar.ts";

const words = VERSION_WORDS.changes;

/** In the order in which they are told: what came and went, then what became something else, then the rest. */
const ORDER = ["added", "removed", "parked", "back", "kind", "strand", "wording", "progress", "detail"] as const;
type What = (typeof ORDER)[number];

/** The fields that have no sentence of their own, by what they are called. Place and order are told elsewhere. */
const DETAILS: {
  readonly [F in Exclude<keyof Stone, "id" | "kind" | "strand" | "text" | "parked" | "progress" | "x" | "y" | "rank">]-?: string;
} = {
  reportText: BOARD_WORDS.stone.reportText,
  group: BOARD_WORDS.stone.group,
  note: BOARD_WORDS.stone.note,
  picture: words.labels.alt,
  found: words.labels.found,
};

export function stoneSentences(compared: Compared): readonly ChangeSentence[] {
  const { before, after, keys } = compared;
  const gone = goneWith(compared);
  const found = keys("stones").flatMap((key): readonly (readonly [What, ChangeSentence])[] => {
    const [was, is] = [before.stones.get(key), after.stones.get(key)];
    if (was && is) return differences(was, is, entriesOf(compared, is));
    if (is) return [came(is)];
    return was ? [went(was, gone(was.id))] : [];
  });
  return ORDER.flatMap((what) => found.flatMap(([which, sentence]) => (which === what ? [sentence] : [])));
}

/** A sentence about one stone has room for most of its words. */
const named = (text: string): string => quoted(text, 80);

const many = (kind: Kind): string => KIND_TERMS[kind].many;

/** Where a stone stands: among its kind on the path, or in the tray. */
const standing = ({ kind, parked }: Stone): string => (parked ? words.later : many(kind));

const base = (stone: Stone) => ({ group: "stones" as const, wording: null, about: [refOf(stone)], stones: [stone.id] });
const refOf = (stone: Stone): Ref => ({ list: "stones", key: stone.id });
const ofStones = (key: string, rest: string): ChangeSentence["sum"] => ({ key, count: 1, say: () => rest, ofStones: true });
const counted = (key: string, say: (n: number) => string): ChangeSentence["sum"] => ({ key, count: 1, say, ofStones: false });

const came = (stone: Stone): readonly [What, ChangeSentence] => [
  "added",
  { ...base(stone), lead: words.added(named(stone.text), standing(stone)), sum: ofStones("added", words.sum.added) },
];

function went(stone: Stone, { about, label }: Gone): readonly [What, ChangeSentence] {
  const [text, from] = [named(stone.text), standing(stone)];
  const lead = label === "" ? words.removed(text, from) : words.removedWith(text, from, label);
  return ["removed", { ...base(stone), about: [refOf(stone), ...about], lead, sum: ofStones("removed", words.sum.removed) }];
}

/** What has come to the history of an outcome: told with how far it is now. */
const entriesOf = ({ before, after, keys }: Compared, { id }: Stone): readonly Ref[] =>
  keys("progress").flatMap((key): readonly Ref[] =>
    after.progress.get(key)?.outcome === id && !before.progress.has(key) ? [{ list: "progress", key }] : [],
  );

function differences(was: Stone, is: Stone, entries: readonly Ref[]): readonly (readonly [What, ChangeSentence])[] {
  const found: [What, ChangeSentence][] = [];
  const text = named(is.text);
  const say = (
    what: What,
    lead: string,
    sum: ChangeSentence["sum"],
    wording: ChangeSentence["wording"] = null,
    about: readonly Ref[] = [],
  ): void => void found.push([what, { ...base(is), lead, sum, wording, about: [refOf(is), ...about] }]);

  if (was.parked !== is.parked) {
    const [what, lead] = is.parked ? (["parked", words.parked(text)] as const) : (["back", words.back(text)] as const);
    say(what, lead, ofStones(what, words.sum[what]));
  }
  if (was.kind !== is.kind) {
    const [from, to] = [many(was.kind), many(is.kind)];
    say("kind", words.moved(text, from, to), ofStones(`${from} ${to}`, words.sum.moved(from, to)));
  }
  if (was.strand !== is.strand) {
    const [from, to] = [words.strand(was.strand), words.strand(is.strand)];
    say("strand", words.moved(text, from, to), ofStones(`${from} ${to}`, words.sum.moved(from, to)));
  }
  if (was.text !== is.text) {
    say("wording", words.wording(is.kind), counted("wording", words.sum.wording), { before: was.text, after: is.text });
  }
  if (was.progress !== is.progress) {
    const wording = { before: PROGRESS_TERMS[was.progress].label, after: PROGRESS_TERMS[is.progress].label };
    say("progress", words.detail(BOARD_WORDS.stone.progress, text), counted("progress", words.sum.progress), wording, entries);
  }
  for (const field of Object.keys(DETAILS) as (keyof typeof DETAILS)[]) {
    const [old, now] = [valueOf(was, field), valueOf(is, field)];
    if (JSON.stringify(was[field]) === JSON.stringify(is[field])) continue;
    say(
      "detail",
      words.detail(DETAILS[field], text),
      counted("detail", words.sum.details),
      old === now ? null : { before: old, after: now },
    );
  }
  return found;
}

function valueOf(stone: Stone, field: keyof typeof DETAILS): string {
  if (field === "picture") return stone.picture?.alt ?? "";
  return field === "found" ? FOUND_TERMS[stone.found ?? "no"].label : stone[field];
}

interface Gone {
  readonly about: readonly Ref[];
  /** "2 links and 1 row of evidence"; "" where nothing went with it. */
  readonly label: string;
}

/** Gives what went because its stone went; each thing once, with the first stone that asks. */
function goneWith({ before, after, keys }: Compared): (stone: StoneId) => Gone {
  const wentFrom = <R>(list: "links" | "evidence" | "findings" | "progress" | "asides" | "questions", records: ReadonlyMap<string, R>) =>
    keys(list).flatMap((key) => {
      const record = after[list].has(key) ? undefined : records.get(key);
      return record ? [{ key, record }] : [];
    });
  const isGone = (id: string): boolean => before.stones.has(id) && !after.stones.has(id);
  const links = groupBy(wentFrom("links", before.links), ({ record }) => (isGone(record.from) ? record.from : record.to) as string);
  const evidence = groupBy(wentFrom("evidence", before.evidence), ({ record }) => record.outcome as string);
  const findings = groupBy(
    wentFrom("findings", before.findings),
    ({ record }) => (before.evidence.get(record.evidence)?.outcome ?? "") as string,
  );
  const entries = groupBy(wentFrom("progress", before.progress), ({ record }) => record.outcome as string);
  const asides = groupBy(wentFrom("asides", before.asides), ({ record }) => record.stone as string);
  const questions = groupBy(wentFrom("questions", before.questions), ({ record }) => record.stone as string);
  return (stone) => {
    const parts = [
      ["links", links.get(stone), words.links],
      ["evidence", evidence.get(stone), words.rows],
      ["findings", findings.get(stone), words.findings],
      ["progress", entries.get(stone), words.entries],
      ["asides", asides.get(stone), words.asides],
      ["questions", questions.get(stone), words.questions],
    ] as const;
    return {
      about: parts.flatMap(([list, rows = []]) => rows.map(({ key }): Ref => ({ list, key }))),
      label: together(parts.flatMap(([, rows = [], say]) => (rows.length === 0 ? [] : [say(rows.length)]))),
    };
  };
}

export function linkSentences({ before, after, keys }: Compared): readonly ChangeSentence[] {
  const found = keys("links").flatMap((key): readonly ChangeSentence[] => {
    const [was, is] = [before.links.get(key), after.links.get(key)];
    if (was && is) return was.why === is.why ? [] : [reason(before, after, was, is)];
    if (is) {
      const [from, to] = ends(before, after, is);
      const lead = is.why.trim() === "" ? words.linked(from, to) : words.linkedBecause(from, to, quoted(is.why));
      return [{ ...aboutLink(is), lead, sum: counted("linked", words.sum.linksAdded) }];
    }
    return was
      ? [{ ...aboutLink(was), lead: words.unlinked(...ends(before, after, was)), sum: counted("unlinked", words.sum.linksRemoved) }]
      : [];
  });
  // New links first, then the ones that went, then the reasons.
  return ["linked", "unlinked", "why"].flatMap((which) => found.filter(({ sum }) => sum.key === which));
}

const reason = (before: Workshop, after: Workshop, was: Link, is: Link): ChangeSentence => ({
  ...aboutLink(is),
  lead: words.why(...ends(before, after, is)),
  wording: { before: was.why, after: is.why },
  sum: counted("why", words.sum.reasons),
});

const aboutLink = ({ from, to }: Link) => ({
  group: "links" as const,
  wording: null,
  about: [{ list: "links", key: linkKey(from, to) } satisfies Ref],
  stones: [from, to],
});

/** What the two stones of a link say, or said before they went. */
function ends(before: Workshop, after: Workshop, { from, to }: Link): [string, string] {
  const textOf = (id: StoneId): string => quoted((after.stones.get(id) ?? before.stones.get(id))?.text ?? "");
  return [textOf(from), textOf(to)];
}
