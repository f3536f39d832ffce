/** Which question of the backwards mapping is sensible now, from what lies on the board. */
import { foundOf } from "../model/kinds.ts";
import type { Stone, StoneId } from "../model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { isSetAside } from "./gaps.ts";
import { MAPPING_STEPS, ONWARD_HELP, STONE_QUESTIONS, type LinkStep, type MappingStep, type MappingStepId } from "../guidance/mapping.ts";

/** What the guide remembers about a group: nothing that is not lost without harm. */
export interface MappingProgress {
  /** Questions that the group has left for now, the one left longest ago first. */
  readonly left: readonly MappingStepId[];
}

export const FRESH: MappingProgress = { left: [] };

/** A step, and the stone it is about where it asks about one. */
export interface Asked {
  readonly step: MappingStep & { readonly id: MappingStepId };
  readonly question: string;
  /** One or two sentences below the question. */
  readonly help: string;
  readonly about: Stone | null;
}

/**
 * - `answered`: the board holds what it asks for, or the group has set that question aside.
 * - `open`: it can be asked.
 * - `later`: it asks for links, and the stones to link are not there yet.
 */
export type MappingStepState = "answered" | "open" | "later";

/** Whether a step's question can be asked, from the stones and links on the path. */
export function stepState(workshop: Workshop, step: MappingStep): MappingStepState {
  const stones = stonesOnPath(workshop);
  if (step.does === "add") {
    const alike = stones.filter((stone) => stone.kind === step.kind);
    const answered = alike.some((stone) => stone.strand === step.strand || isSetAside(workshop, "one-strand", stone.id));
    return answered ? "answered" : "open";
  }
  const has = (kind: Stone["kind"]): boolean => stones.some((stone) => stone.kind === kind);
  if (!has(step.kind) || !has(step.from)) return "later";
  return looseEnd(workshop, step) === null ? "answered" : "open";
}

/**
 * The question to ask now: the first open one in the order of the mapping that the group has not left. Where all
 * open questions have been left, the one left longest ago comes back. Null when the path goes all the way across.
 */
export function nextStep(workshop: Workshop, progress: MappingProgress = FRESH): Asked | null {
  const open = MAPPING_STEPS.filter((step) => stepState(workshop, step) === "open");
  const longestLeft = progress.left.find((id) => open.some((step) => step.id === id));
  const step = open.find((one) => !progress.left.includes(one.id)) ?? open.find((one) => one.id === longestLeft);
  return step ? questionFor(workshop, step) : null;
}

/** A step's question as it is asked on this board: an open link step asks about one stone with a loose end. */
export function questionFor(workshop: Workshop, step: MappingStep & { readonly id: MappingStepId }): Asked {
  const loose = step.does === "link" && stepState(workshop, step) === "open" ? looseEnd(workshop, step) : null;
  if (step.does === "link" && loose) return asking(step, loose);
  return { step, question: step.question, help: step.help, about: null };
}

/**
 * As `ask`, but a link step keeps to the stone that it asked about, also once that is linked; not where the stone has
 * left the path, or has become what the step does not ask about.
 */
export function askAbout(workshop: Workshop, step: Asked["step"], id: StoneId | null): Asked {
  const asked = questionFor(workshop, step);
  if (step.does === "add") return asked;
  const fits = stonesOnPath(workshop).filter(({ kind }) => kind === step.kind || kind === step.from);
  const about = fits.find((stone) => stone.id === id) ?? asked.about ?? fits.find(({ kind }) => kind === step.kind);
  if (!about) return asked;
  return asking(step, about);
}

/** A link step's question about one stone: what leads to it, or where it leads. */
function asking(step: LinkStep & Asked["step"], about: Stone): Asked {
  const { before, after } = STONE_QUESTIONS[about.kind];
  return about.kind === step.kind
    ? { step, about, question: before, help: step.help }
    : { step, about, question: after, help: ONWARD_HELP };
}

/** Leaves a question for now: it comes back after the others. */
export const leave = (progress: MappingProgress, id: MappingStepId): MappingProgress => ({
  left: [...progress.left.filter((one) => one !== id), id],
});

/** Takes up a question again that was left. */
export const takeUp = (progress: MappingProgress, id: MappingStepId): MappingProgress => ({
  left: progress.left.filter((one) => one !== id),
});

/** The stones on the path that answer a step that adds stones; none for a step that links. */
export const answersTo = (workshop: Workshop, step: MappingStep): readonly Stone[] =>
  step.does === "add" ? stonesOnPath(workshop).filter((stone) => stone.kind === step.kind && stone.strand === step.strand) : [];

/** The first stone that nothing leads to, or that leads nowhere; not where that question is set aside. */
function looseEnd(workshop: Workshop, step: LinkStep): Stone | null {
  const links = linksOnPath(workshop);
  const led = new Set<string>(links.map((link) => link.to));
  const leading = new Set<string>(links.map((link) => link.from));
  const stones = stonesOnPath(workshop).filter((stone) => foundOf(stone) !== "bad");
  const before = stones.find(
    (stone) => stone.kind === step.kind && !led.has(stone.id) && !isSetAside(workshop, "nothing-before", stone.id),
  );
  if (before) return before;
  const onward = stones.find(
    (stone) => stone.kind === step.from && !leading.has(stone.id) && !isSetAside(workshop, "nothing-after", stone.id),
  );
  return onward ?? null;
}
