/**
 * Words in fields that only a person adds: the next stone, an answer, a name. They stay when their field goes, and are there again
 * when it comes again: in this window, after it has stopped, and when the workshop is opened the next time.
 */
import { useCallback } from "react";
import { create } from "zustand";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { MAPPING_STEPS } from "../../shared/guidance/mapping.ts";
import { LONGEST_DRAFT, type LooseWords } from "../../shared/ipc/loose-words.ts";
import type { Gap } from "../../shared/pathway/gaps.ts";
import { keyOfGap } from "../../shared/pathway/gaps.ts";
import type { Version } from "../../shared/model/version.ts";
import { bridge } from "./bridge.ts";
import { desk } from "./desk.ts";
import { keepWords, stay, useNotices } from "./notices.ts";
import { useReplica } from "./replica.ts";
import { looseInFields } from "./unsettled.ts";

/** What the fields are called. */
export const DRAFT = {
  add: "add",
  /** A stone that is added beside another one, or below a heading. */
  beside: "beside",
  answer: (step: string): string => `answer ${step}`,
  aside: (gap: Gap): string => `aside ${keyOfGap(gap)}`,
  list: "list",
  round: "round",
  workshop: "workshop",
  version: (version: Version | null): string => `version ${version?.id ?? ""}`,
} as const;

interface Drafts {
  /** By the field's name; for what is open now. */
  readonly drafts: LooseWords["drafts"];
  /** Whether what was kept of them is here: before that, nothing is told that would take its place. */
  readonly isHere: boolean;
}

export const useDrafts = create<Drafts>()(() => ({ drafts: {}, isHere: false }));

type Next = string | ((now: string) => string);

/**
 * As React's state, for the words in a field.
 * @param name one of `DRAFT`. @param atFirst what stands there before somebody writes; writing it again is no draft.
 */
export function useDraft(name: string, atFirst = ""): readonly [text: string, write: (next: Next) => void] {
  const text = useDrafts(({ drafts }) => drafts[name]) ?? atFirst;
  const write = useCallback(
    (next: Next) => {
      const now = useDrafts.getState().drafts[name] ?? atFirst;
      const then = typeof next === "string" ? next : next(now);
      if (then === atFirst) dropDraft(name);
      else useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [name]: then } }));
    },
    [name, atFirst],
  );
  return [text, write];
}

/** The words have been added, or the person does not want them. */
export const dropDraft = (name: string): void => dropWhere((one) => one === name);

/** These words now stand elsewhere. */
export const dropDraftsOf = (texts: readonly string[]): void => dropWhere((_, text) => texts.includes(text));

const dropWhere = (goes: (name: string, text: string) => boolean): void =>
  useDrafts.setState(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([name, text]) => !goes(name, text))) }));

export const isDraft = (text: string): boolean => Object.values(useDrafts.getState().drafts).includes(text);

const isKept = (text: string): boolean => text.trim() !== "" && text.length <= LONGEST_DRAFT;

let toldLast = "";

/** Tells the main process which words of this window are in no workshop. */
export function tellLoose(): void {
  const { drafts, isHere } = useDrafts.getState();
  if (!isHere) return;
  const words: LooseWords = {
    drafts: Object.fromEntries(Object.entries(drafts).filter(([, text]) => isKept(text))),
    left: useNotices.getState().left.filter(isKept),
    fields: looseInFields().filter(isKept),
  };
  const now = JSON.stringify(words);
  if (now === toldLast) return;
  toldLast = now;
  void bridge.call("app.loose", words);
}

/** Asks for what was kept of what is open now. @returns the names of drafts that were */
async function fetchDrafts(): Promise<readonly string[]> {
  const { path } = placeNow();
  const kept = await bridge.call("app.kept");
  // Something else has been opened meanwhile, and has been asked about.
  if (!kept.ok || placeNow().path !== path) return [];
  const { drafts, left } = kept.value;
  toldLast = "";
  useDrafts.setState((now) => ({ drafts: { ...drafts, ...now.drafts }, isHere: true }));
  keepWords(left);
  return Object.keys(drafts);
}

const placeNow = (): { readonly path: string; readonly readOnly: boolean } => {
  const file = useReplica.getState().open?.file;
  return { path: file?.path ?? "", readOnly: file?.readOnly ?? true };
};

/**
 * Follows what is open from now on, after `followReplica`.
 * @returns when the drafts of what is open now are here, and what ends it.
 */
export function followDrafts(): { readonly here: Promise<void>; readonly stop: () => void } {
  const stops = [
    useReplica.subscribe((now, before) => {
      if (now.open?.file.path === before.open?.file.path) return;
      useDrafts.setState({ drafts: {}, isHere: false });
      void fetchDrafts().then(showAgain);
    }),
    useDrafts.subscribe(tellLoose),
    useNotices.subscribe(({ left }, before) => {
      if (left !== before.left) tellLoose();
    }),
  ];
  const here = fetchDrafts().then((names) => {
    if (useReplica.getState().app?.back === null) showAgain(names);
  });
  return { here, stop: () => stops.forEach((stop) => stop()) };
}

/** Brings a field with kept words into view, and says that they are here. */
function showAgain(names: readonly string[]): void {
  if (names.length === 0 || placeNow().readOnly) return;
  const step = MAPPING_STEPS.find(({ id }) => names.includes(DRAFT.answer(id)));
  if (step) desk.asks({ step: step.id, about: null });
  if (names.includes(DRAFT.add)) desk.show("add");
  stay(FAULT_WORDS.back.drafts);
}
