/** Which question the guide asks, and how it goes on: for the panel beside the board, and for one thing at a time. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { MAPPING_STEPS, type LinkStep } from "../../shared/guidance/mapping.ts";
import { linkable } from "../../shared/pathway/links.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import { linkKey, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { answersTo, askAbout, leave, nextStep, questionFor, stepState, takeUp, type Asked } from "../../shared/pathway/next-step.ts";
import { desk, useDesk } from "../state/desk.ts";
import { workshopNow } from "../state/look.ts";
import { aloud } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { focusWhenThere } from "../ui/focus-on.ts";

/** The heading that comes when all is asked: it has the focus then. */
export const GUIDE_FINISHED = "guide-finished";

export interface Guiding {
  /** The question in view; null where none is open. */
  readonly asked: Asked | null;
  /** Its place among all questions, from 0 on. */
  readonly at: number;
  readonly next: () => void;
  /** The same, once the answer that has just been added is on the path. */
  readonly nextAfter: (added: StoneId | null) => void;
  readonly back: () => void;
  /** Nobody has gone on to the question: it comes by itself, as the path changes, and whoever works on the path stays there. */
  readonly quietly: boolean;
}

export function useGuide(): Guiding {
  const asked = useAsked();
  const workshop = useWorkshop();
  const mapping = useDesk((now) => now.mapping);
  const at = asked ? MAPPING_STEPS.findIndex((step) => step.id === asked.step.id) : MAPPING_STEPS.length;

  const went = useRef(false);
  useEffect(() => void (went.current = false));
  const go = (to: Asked | null, progress = mapping): void => {
    went.current = true;
    desk.asks(to && { step: to.step.id, about: to.about?.id ?? null }, progress);
  };
  const next = (): void => {
    // A question without an answer is left for now: it comes back after the others.
    const progress = asked && stepState(workshop, asked.step) === "open" && !isAnswered(asked) ? leave(mapping, asked.step.id) : mapping;
    const to = nextStep(workshop, progress);
    go(to, progress);
    // The button goes with the last question: what is said then has the focus.
    if (!to) focusWhenThere(GUIDE_FINISHED);
  };
  const latest = useRef(next);
  useLayoutEffect(() => {
    latest.current = next;
  });
  const back = (): void => {
    const step = MAPPING_STEPS.slice(0, at).findLast((one) => stepState(workshop, one) !== "later");
    if (step) go(questionFor(workshop, step), takeUp(mapping, step.id));
  };
  const isAnswered = ({ step, about }: Asked): boolean =>
    step.does === "add" ? answersTo(workshop, step).length > 0 : about !== null && linkedWith(about, step, workshop).length > 0;
  return { asked, at, next, nextAfter: (added) => whenOnPath(added, () => latest.current()), back, quietly: !went.current };
}

/** Goes on once the answer that has just been added is on the path. */
function whenOnPath(added: StoneId | null, goOn: () => void, frames = 60): void {
  if (added === null || frames === 0 || workshopNow()?.stones.has(added)) goOn();
  else requestAnimationFrame(() => whenOnPath(added, goOn, frames - 1));
}

/** The question in view: the one that was gone to, else the one that is next; it stays until somebody goes on. */
function useAsked(): Asked | null {
  const workshop = useWorkshop();
  const pinned = useDesk((now) => now.asked);
  const mapping = useDesk((now) => now.mapping);
  const step = pinned && MAPPING_STEPS.find((one) => one.id === pinned.step);
  const asked = step ? askAbout(workshop, step, pinned.about) : nextStep(workshop, mapping);
  const [id, about] = [asked?.step.id, asked?.about?.id];
  useEffect(() => {
    if (!pinned && id) desk.asks({ step: id, about: about ?? null });
  }, [pinned, id, about]);
  return asked;
}

/** The question that has been said last: a panel that comes back says it no second time. */
let saidLast = "";

/** Says a question that has come into view, unless its field has the focus, which is called by it. */
export function useSaidQuestion(question: string, at: number, place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (saidLast === question) return;
    saidLast = question;
    if (!place.current?.parentElement?.contains(document.activeElement)) aloud(WORDS.guide.asked(at + 1, MAPPING_STEPS.length, question));
  }, [question, at, place]);
}

/** The stones that are linked with this one in the way the step asks for. */
export function linkedWith(about: Stone, step: LinkStep, workshop: Workshop): readonly Stone[] {
  const ends = about.kind === step.kind;
  return stonesOnPath(workshop).filter(
    (other) =>
      workshop.links.has(ends ? linkKey(other.id, about.id) : linkKey(about.id, other.id)) && other.kind === (ends ? step.from : step.kind),
  );
}

/** A stone that may answer a question about links. */
export interface LinkAnswer {
  readonly other: Stone;
  readonly from: StoneId;
  readonly to: StoneId;
  readonly isLinked: boolean;
}

/** The stones that are linked with this one, or may be, in the way the step asks for. */
export function linkAnswers(about: Stone, step: LinkStep, workshop: Workshop): readonly LinkAnswer[] {
  const ends = about.kind === step.kind;
  const linked = new Set(linkedWith(about, step, workshop).map((stone) => stone.id));
  const answers = stonesOnPath(workshop).filter((other) => other.kind === (ends ? step.from : step.kind));
  const free = new Set(linkable(about, ends ? "from" : "to", answers, workshop.links));
  return answers
    .filter((other) => linked.has(other.id) || free.has(other))
    .map((other) => {
      const [from, to] = ends ? [other.id, about.id] : [about.id, other.id];
      return { other, from, to, isLinked: linked.has(other.id) };
    });
}
