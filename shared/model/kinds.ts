/**
 * What the kinds of stone and the strands are, as tables: everything that treats one kind or strand unlike another asks
 * here. Their words are in `guidance/terms.ts`, their looks in `shape/`.
 */
import { KINDS, type FoundOnTheWay, type Kind, type Progress, type Stone, type Strand } from "./records.ts";

interface KindTraits {
  /** The kinds that it may lead to, none of them an earlier one. Source: interchange format, `links`. */
  readonly leadsTo: readonly Kind[];
  /** The plan asks how we will know that it has come about. Source: interchange format, `evidence[].outcome`. */
  readonly hasEvidence: boolean;
  /** It can be under way, or achieved. */
  readonly hasProgress: boolean;
  /** It can stand in a group of the plan. */
  readonly hasGroup: boolean;
  /** The kinds before it fold under it, and all that leads to one of it can be seen as a part of the path. */
  readonly gathers: boolean;
  /** It lies beyond the water, where a path ends. */
  readonly onFarBank: boolean;
}

const PLAIN = { hasEvidence: false, hasProgress: false, hasGroup: false, gathers: false, onFarBank: false } as const;

const TABLE = {
  activity: { ...PLAIN, leadsTo: ["activity", "outcome"] },
  outcome: { ...PLAIN, leadsTo: ["outcome", "impact"], hasEvidence: true, hasProgress: true, hasGroup: true, gathers: true },
  impact: { ...PLAIN, leadsTo: ["change"], gathers: true },
  change: { ...PLAIN, leadsTo: [], onFarBank: true },
} as const satisfies { readonly [K in Kind]: KindTraits };

export const KIND: { readonly [K in Kind]: KindTraits } = TABLE;

/** A kind that gathers what leads to it; each has words of its own for that. */
export type GatheringKind = { readonly [K in Kind]: (typeof TABLE)[K]["gathers"] extends true ? K : never }[Kind];
/** In the order of KINDS: the first makes the smallest parts. */
export const GATHERING_KINDS: readonly GatheringKind[] = KINDS.filter((kind): kind is GatheringKind => KIND[kind].gathers);

/** The kinds that lie in the water, and those on the far bank, each in the order of KINDS. */
export const RIVER_KINDS: readonly Kind[] = KINDS.filter((kind) => !KIND[kind].onFarBank);
export const BANK_KINDS: readonly Kind[] = KINDS.filter((kind) => KIND[kind].onFarBank);
export const EVIDENCE_KINDS: readonly Kind[] = KINDS.filter((kind) => KIND[kind].hasEvidence);

/** Whether no other kind leads to it: a path may begin here. */
export const mayBegin = (kind: Kind): boolean => KINDS.every((other) => other === kind || !KIND[other].leadsTo.includes(kind));
/** Whether it leads to nothing: a path ends here. */
export const mustEnd = (kind: Kind): boolean => KIND[kind].leadsTo.length === 0;

export const hasEvidence = ({ kind }: Pick<Stone, "kind">): boolean => KIND[kind].hasEvidence;

/** How far a stone is; null where its kind has no progress, and where nothing has begun. */
export const progressOf = ({ kind, progress }: Pick<Stone, "kind" | "progress">): Exclude<Progress, "none"> | null =>
  KIND[kind].hasProgress && progress !== "none" ? progress : null;

/** Whether a stone is something that nobody had planned, and what; null for what was planned. */
export const foundOf = ({ found = "no" }: Pick<Stone, "found">): Exclude<FoundOnTheWay, "no"> | null => (found === "no" ? null : found);

/** Whether people are asked how far it is: an outcome that was planned, or one that says so already. */
export const asksProgress = (stone: Pick<Stone, "kind" | "found" | "progress">): boolean =>
  KIND[stone.kind].hasProgress && (foundOf(stone) === null || stone.progress !== "none");

/** The forms that a stone can have; `shape/outline.ts` draws them. */
export type StrandForm = "pebble" | "slate";

interface StrandTraits {
  /** By which its stones are known without their colour: no two strands share one. */
  readonly form: StrandForm;
}

/** Their order, in STRANDS, is that of the bands on the board, from top to bottom. */
export const STRAND: { readonly [S in Strand]: StrandTraits } = {
  project: { form: "pebble" },
  coproduction: { form: "slate" },
};
