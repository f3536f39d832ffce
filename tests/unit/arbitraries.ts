/** Random workshops and random things that people do to them, for property tests. */
import fc from "fast-check";
import { changeFor } from "../../shared/changes/change.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { apply, type Diff } from "../../shared/model/diff.ts";
import { toSnapshot } from "../../shared/ipc/snapshot.ts";
import { readInterchange } from "../../shared/interchange/interchange.ts";
import { KIND } from "../../shared/model/kinds.ts";
import { ITEM_LISTS, SHARED_LISTS, type ItemList, type ListName } from "../../shared/model/lists.ts";
import { newerIn, NEW_LISTS } from "../../shared/interchange/newer.ts";
import {
  ANSWERS,
  BENEFIT_GROUPS,
  EXISTING,
  FOUND,
  FRAMEWORK_KEYS,
  GAP_KINDS,
  KINDS,
  PROGRESS,
  STRANDS,
  type AnswerWay,
  type FormQuestion,
  type Kind,
  type Progress,
} from "../../shared/model/records.ts";
import { filled } from "./filled.ts";
import { PICTURES } from "./small-pictures.ts";
import { inOrder, keyOf, withoutBytes, type Workshop } from "../../shared/model/workshop.ts";

/** Texts with everything that a file or a parser may stumble over. */
export const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "",
    "NUL \0 inside",
    "two\r\nlines\n",
    "👩‍👩‍👧 \u2028\u2029",
    "'; DROP TABLE stones; --",
    '“quoted” \\ " <b>&amp;',
    "\uFEFFmark",
    "__proto__",
  ),
);
const someWords = words.filter((text) => text.trim() !== "");
const list = fc.array(words, { maxLength: 3 });
const day = fc.constantFrom("", "2026-05-01", "2024-02-29");
const px = fc.oneof(
  fc.constant(null),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => n + 0),
  fc.integer({ min: -5000, max: 5000 }),
);
const picture = fc.oneof(
  fc.record({ sha256: fc.constantFrom("0123456789abcdef".repeat(4), ...PICTURES.map(({ sha256 }) => sha256)), alt: words }),
  fc.record({ set: fc.constant("healthicons"), name: fc.constantFrom("people/woman", "food"), alt: words }),
);

const stoneFields = {
  text: someWords,
  reportText: words,
  group: words,
  progress: fc.constantFrom(...PROGRESS),
  note: words,
  parked: fc.boolean(),
  x: px,
  y: px,
};
const stoneOf = (id: string, kind: Kind) =>
  fc
    .record({
      id: fc.constant(id),
      kind: fc.constant(kind),
      strand: fc.constantFrom(...STRANDS),
      ...stoneFields,
    })
    .chain((stone) =>
      fc
        .record({
          picture: fc.option(picture, { freq: 4, nil: undefined }),
          found: fc.option(fc.constantFrom(...FOUND), { freq: 6, nil: undefined }),
        })
        .map(({ picture: p, found }) => ({ ...stone, ...(p && { picture: p }), ...(found && { found }) })),
    );
const answers = {
  "yes-partly-no": fc.record({ counts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)) }),
  "five-steps": fc.record({ counts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)) }),
  number: fc.record({ number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0) }),
  words: fc.record({ words: list }),
} as const satisfies { readonly [A in AnswerWay]: fc.Arbitrary<object> };

const writtenOut = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS), { maxLength: 8 }),
    ids: fc.uniqueArray(someWords, { minLength: 8, maxLength: 8 }),
    codes: fc.uniqueArray(someWords, { minLength: 1, maxLength: 4 }),
  })
  .chain(({ kinds, ids, codes }) => {
    const id = (i: number) => ids[i] as string;
    const outcomes = kinds.flatMap((kind, i) => (kind === "outcome" ? [id(i)] : []));
    // Links from an earlier to a later stone make no circle.
    const pairs = kinds.flatMap((from, i) =>
      kinds.flatMap((to, j) => (i < j && KIND[from].leadsTo.includes(to) ? [[id(i), id(j)] as const] : [])),
    );
    const type = fc.constantFrom(...codes);
    const stoneIds = kinds.map((_, i) => id(i));
    const rows = <T>(row: (i: number) => fc.Arbitrary<T>, max = 3) =>
      fc.integer({ min: 0, max }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => row(i))) as fc.Arbitrary<T[]>);
    return rows(
      (i) =>
        fc.record({
          id: fc.constant(id(i)),
          outcome: fc.constantFrom(...(outcomes.length ? outcomes : [""])),
          type,
          form: words,
          ways: list,
          existing: fc.constantFrom(...EXISTING),
          who: words,
          when: words,
        }),
      outcomes.length ? 3 : 0,
    )
      .chain((rowsOfPlan) =>
        fc.tuple(
          ...rowsOfPlan.map((row) =>
            fc.option(day, { freq: 6, nil: undefined }).map((due) => ({ ...row, ...(due !== undefined && { due }) })),
          ),
        ),
      )
      .chain((evidence) =>
        fc.record({
          format: fc.constant("stepping-stones/workshop"),
          version: fc.constant(1),
          workshop: fc.record({ title: someWords, project: words, organisation: words, place: words, date: day, about: words }),
          stones: fc.tuple(...kinds.map((kind, i) => stoneOf(id(i), kind))),
          links: fc
            .subarray(pairs)
            .chain((chosen) =>
              fc.tuple(...chosen.map(([from, to]) => fc.record({ from: fc.constant(from), to: fc.constant(to), why: words }))),
            ),
          evidence: fc.constant(evidence),
          options: fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), label: someWords, ways: list, examples: list }))),
          findings: rows(
            (i) =>
              fc.record({
                id: fc.constant(id(i)),
                evidence: fc.constantFrom(...(evidence.length ? evidence.map((row) => row.id) : [""])),
                date: day,
                text: words,
              }),
            evidence.length ? 3 : 0,
          ),
          framework: fc.record(Object.fromEntries(FRAMEWORK_KEYS.map((key) => [key, words]))),
          examples: rows((i) =>
            fc.record({
              id: fc.constant(id(i)),
              group: words,
              outcome: words,
              evidence: fc.array(fc.record({ type, form: list, ways: list }), { maxLength: 2 }),
            }),
          ),
          benefits: rows((i) => fc.record({ id: fc.constant(id(i)), who: fc.constantFrom(...BENEFIT_GROUPS), text: words })),
          feedback: rows((i) =>
            fc.record({ id: fc.constant(id(i)), question: words, yes: fc.nat(9), partly: fc.nat(9), no: fc.nat(9), comments: list }),
          ),
          worksheet: rows((i) =>
            fc.record({ id: fc.constant(id(i)), what: words, how: words, accessible: words, improve: words, keep: words }),
          ),
          progress: rows(
            (i) =>
              fc.record({
                id: fc.constant(id(i)),
                outcome: fc.constantFrom(...(outcomes.length ? outcomes : [""])),
                state: fc.constantFrom(...PROGRESS),
                date: day,
                why: words,
              }),
            outcomes.length ? 3 : 0,
          ),
          forms: rows((i) =>
            fc.record({
              id: fc.constant(id(i)),
              title: words,
              about: words,
              own: fc.boolean(),
              questions: fc.uniqueArray(
                fc.record({
                  id: fc.constantFrom(...ids),
                  text: words,
                  answers: fc.constantFrom(...ANSWERS),
                  evidence: fc.subarray(evidence.map((row) => row.id)),
                }),
                { selector: (question) => question.id, maxLength: 3 },
              ),
            }),
          ),
          said: rows((i) =>
            fc.record({
              id: fc.constant(id(i)),
              said: words,
              did: words,
              notPossible: words,
              next: words,
              date: day,
              stones: fc.subarray(stoneIds),
            }),
          ),
        }),
      );
  })
  .chain((document) =>
    // Rounds of the forms that there are.
    fc
      .tuple(
        ...document.forms.map((form) =>
          fc.record({
            id: fc.constant(`of ${form.id}`),
            form: fc.constant(form.id),
            name: words,
            date: day,
            sheets: fc.nat(99),
            answers: fc.tuple(
              ...form.questions.map((question) => answers[question.answers].map((answer) => ({ question: question.id, ...answer }))),
            ),
          }),
        ),
      )
      .chain((results) => fc.subarray(results))
      .map(({ ...results }) => ({ ...document, results: Object.values(results) })),
  )
  .map((document) => ({
    ...document,
    stones: document.stones.map((stone) => ({ ...stone, progress: newestOf(document.progress, stone) })),
  }));

/** What the newest of the entries of a stone says: by day, then as listed. */
function newestOf(
  entries: readonly { readonly outcome: string; readonly state: Progress; readonly date: string }[],
  { id, progress }: { readonly id: string; readonly progress: Progress },
): Progress {
  const own = entries.filter((entry) => entry.outcome === id).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return own.at(-1)?.state ?? progress;
}

/**
 * Complete documents of the interchange format: every field is there, in the documented order. A list that is not spelt
 * out above has a row filled by its schema.
 */
export const documents = writtenOut.map((document) => {
  const { format, version, workshop, ...lists } = document;
  const known: Partial<Record<ListName, unknown>> = lists;
  const rows = (list: ListName): unknown => known[list] ?? [filled(list, "a", (to) => (document[to as "stones"][0]?.id as string) ?? "")];
  const shared = SHARED_LISTS.filter((list) => list !== "info" && list !== "pictures")
    .map((list) => [list, rows(list)] as const)
    // What version 1 does not have stands there where there is something of it.
    .filter(([list, one]) => !NEW_LISTS.includes(list) || (one as readonly unknown[]).length > 0);
  const { progress: _p, forms: _f, results: _r, said: _s, ...first } = document;
  const whole = { ...first, format, version, workshop, ...Object.fromEntries(shared) };
  return { ...whole, version: newerIn(whole) === null ? 1 : 2 };
});

/** The same with the bytes of pictures, whether a stone shows them or not. */
export const picturedDocuments = fc.tuple(documents, fc.subarray([...PICTURES], { minLength: 1 })).map(([document, pictures]) => {
  const { progress, forms, results, said, ...rest } = document as typeof document & {
    readonly [L in "progress" | "forms" | "results" | "said"]?: unknown;
  };
  const after = Object.entries({ progress, forms, results, said }).filter(([, rows]) => rows !== undefined);
  return { ...rest, version: 2, pictures, ...Object.fromEntries(after) };
});

/** A choice that becomes an intent once it meets a workshop: numbers pick among what is there then. */
export interface Choice {
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly words: string;
  readonly place: number | null;
}
export const choices = fc.array(
  fc.record({ what: fc.nat(), a: fc.nat(), b: fc.nat(), words: someWords, place: px }) as fc.Arbitrary<Choice>,
  { maxLength: 25 },
);

/** An answer that a question takes. */
function answerTo({ id, answers: kind }: FormQuestion): object {
  const answer = {
    "yes-partly-no": { counts: [1, 2, 3] },
    "five-steps": { counts: [1, 2, 3, 4, 5] },
    number: { number: 1.5 },
    words: { words: ["Yes"] },
  };
  // A test may have put a mark in the place of a kind.
  return { question: id, ...(kind in answer ? answer[kind] : answer.words) };
}

const pick = <T>(from: readonly T[], n: number): T | undefined => (from.length === 0 ? undefined : from[n % from.length]);

/** The intent that a choice means in this workshop; most are allowed, some are refused. */
export function intentFor(workshop: Workshop, { what, a, b, words: text, place }: Choice): Intent {
  const stones = inOrder(workshop.stones);
  const links = inOrder(workshop.links);
  const outcome = pick(
    stones.filter((stone) => stone.kind === "outcome"),
    a,
  );
  const one = pick(stones, a)?.id ?? "none";
  const other = pick(stones, b)?.id ?? "none";
  const type = pick(inOrder(workshop.options), b)?.code ?? "none";
  const form = pick(inOrder(workshop.forms), a);
  const planned = pick(inOrder(workshop.evidence), b)?.id;
  const asked = ANSWERS.slice(0, b % 5).map((kind, nth) => ({ id: `q${nth}`, text, answers: kind, evidence: planned ? [planned] : [] }));
  const lists: Partial<Record<ItemList, object>> = {
    evidence: { id: text, outcome: outcome?.id ?? "none", type, form: text, ways: [text] },
    options: { code: text, label: text, ways: [text] },
    findings: { id: text, evidence: pick(inOrder(workshop.evidence), a)?.id ?? "none", text },
    progress: { id: text, outcome: outcome?.id ?? "none", state: pick(PROGRESS, b), date: b % 3 ? "" : "2026-05-01", why: text },
    forms: { id: text, title: text, questions: asked },
    results: { id: text, form: form?.id ?? "none", name: text, answers: form?.questions.map(answerTo) ?? [] },
    said: { id: text, said: text, stones: b % 4 ? [one] : [] },
    examples: { id: text, outcome: text, evidence: [{ type, form: [text] }] },
    benefits: { id: text, who: pick(BENEFIT_GROUPS, a), text },
    feedback: { id: text, question: text, yes: b % 100 },
    worksheet: { id: text, what: text },
    asides: { id: text, gap: pick(GAP_KINDS, b), stone: b % 4 ? one : "", reason: text },
    questions: { id: text, stone: b % 4 ? one : "", text },
    rounds: { id: text, question: text, way: "cards", votes: [{ stone: one, counts: [a % 9, b % 9, 0] }] },
  };
  const items = pick(ITEM_LISTS, a) as ItemList;
  const item = lists[items] ?? filled(items, text, (to) => [...workshop[to].keys()][0] ?? "none");
  const rows = inOrder(workshop[items] as ReadonlyMap<string, { readonly rank: number }>);
  const keyAt = (n: number) => {
    const row = pick(rows, n);
    return row ? keyOf(items, row as never) : "none";
  };
  const patches: Partial<Record<ItemList, object>> = {
    evidence: { form: text, type, due: a % 2 ? "2026-05-01" : "" },
    progress: { state: pick(PROGRESS, a), date: a % 3 ? "" : "2026-06-01" },
    forms: { questions: asked },
    results: { name: text },
    said: { did: text, stones: a % 2 ? [one] : [] },
    options: { label: text },
    findings: { text },
    examples: { group: text },
    benefits: { text },
    feedback: { comments: [text] },
    worksheet: { keep: text },
    asides: { reason: text },
    rounds: { revealed: b % 2 === 0 },
  };
  const kind = pick(KINDS, b) as Kind;
  const makers: readonly (() => object)[] = [
    () => ({ do: "info.edit", patch: { title: text.slice(0, 200), project: text } }),
    () => ({ do: "framework.write", key: pick(FRAMEWORK_KEYS, a), text: b % 3 === 0 ? "" : text }),
    () => ({ do: "stones.add", stones: [{ id: text, kind, strand: pick(STRANDS, a), text, x: place, y: place }] }),
    () => ({
      do: "stones.add",
      stones: [{ id: text, kind: "activity", strand: "project", text }],
      links: outcome ? [{ from: text, to: outcome.id }] : [],
    }),
    () => ({ do: "stone.edit", id: one, patch: b % 2 ? { text } : { kind, note: text } }),
    () => ({ do: "stone.edit", id: outcome?.id ?? one, patch: { progress: pick(PROGRESS, b) }, ...(b % 3 === 0 && { why: text }) }),
    () => ({ do: "stone.edit", id: one, patch: { found: pick(FOUND, b) } }),
    () => ({ do: "stone.picture", id: one, picture: b % 3 ? { set: "healthicons", name: "food", alt: text } : null }),
    () => {
      const bytes = pick(PICTURES, b) as (typeof PICTURES)[number];
      return { do: "stone.picture", id: one, picture: { sha256: bytes.sha256, alt: text }, bytes };
    },
    () => ({ do: "stones.move", moves: [{ id: one, x: place, y: 5 }], tidy: b % 2 === 0 }),
    () => ({ do: "stones.park", ids: [one], parked: b % 2 === 0 }),
    () => ({ do: "stone.order", id: one, before: b % 3 === 0 ? null : other }),
    () => ({ do: "stones.remove", ids: one === other ? [one] : [one, other] }),
    () => ({ do: "link.add", from: one, to: other, why: text }),
    () => ({ do: "link.add", from: one, to: other, why: "" }),
    () => ({ do: "link.edit", from: pick(links, a)?.from ?? "none", to: pick(links, a)?.to ?? "none", why: text }),
    () => ({ do: "link.remove", from: pick(links, a)?.from ?? "none", to: pick(links, a)?.to ?? "none" }),
    () => ({ do: "item.add", list: items, item, before: b % 2 ? keyAt(b) : null }),
    () => ({ do: "item.add", list: "evidence", item: lists.evidence, before: null }),
    () => ({ do: "items.add", list: "evidence", items: [lists.evidence, { ...lists.evidence, id: `${text}, too` }] }),
    () => ({ do: "items.add", list: items, items: b % 3 ? [item] : [item, item] }),
    () => ({ do: "item.edit", list: items, key: keyAt(b), patch: patches[items] ?? {} }),
    () => ({ do: "item.remove", list: items, key: keyAt(b) }),
    () => ({ do: "item.move", list: items, key: keyAt(b), before: a % 2 ? keyAt(b + 1) : null }),
    () => ({ do: "examples.regroup", from: pick(inOrder(workshop.examples), a)?.group ?? "", to: text }),
  ];
  const make = (n: number): object => (pick(makers, n) as () => object)();
  // Now and then two things as one step.
  return Intent.parse(a % 7 === 3 ? { do: "several", label: "Both", intents: [make(what), make(b)] } : make(what));
}

/** One thing that was done: the workshop before it, and the diff. */
export interface Done {
  readonly before: Workshop;
  readonly diff: Diff;
}

/** Carries out what is allowed of `choices`. */
export function walk(start: Workshop, all: readonly Choice[]): { readonly done: readonly Done[]; readonly end: Workshop } {
  const done: Done[] = [];
  let workshop = start;
  for (const choice of all) {
    const changed = changeFor(workshop, intentFor(workshop, choice));
    if (!changed.ok) continue;
    done.push({ before: workshop, diff: changed.value.diff });
    workshop = apply(workshop, changed.value.diff);
  }
  return { done, end: workshop };
}

/** A workshop in a form that `toEqual` compares fully: rows in order, whatever the order in their maps. */
export const comparable = toSnapshot;

/** The same without the bytes of pictures, which stay in a file whatever is undone in it. */
export const apartFromBytes = (workshop: Workshop) => toSnapshot(withoutBytes(workshop));

/** The workshop of a document that is right. */
export function read(document: unknown): Workshop {
  const result = readInterchange(document);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
