/** What this window shows just now: the place, the chosen stones, the panel, the open dialog. Nothing here is kept in the file. */
import { create } from "zustand";
import type { WordKind } from "../../shared/export/products.ts";
import {
  STRANDS,
  type EvidenceId,
  type FrameworkKey,
  type ItemId,
  type Kind,
  type StoneId,
  type Strand,
} from "../../shared/model/records.ts";
import type { MappingStepId } from "../../shared/guidance/mapping.ts";
import { cameStep, type CameStep } from "../../shared/pathway/came-of-it.ts";
import { FRESH, type MappingProgress } from "../../shared/pathway/next-step.ts";
import { WHOLE, type Look } from "../../shared/pathway/look.ts";
import { ROUND_ORDERS, type RoundOrder } from "../../shared/pathway/choosing.ts";
import type { ReadBackSentence } from "../../shared/pathway/read-back.ts";
import { EVERYTHING, type PlanFilter } from "./plan-filter.ts";
import { forgetHeard } from "./notices.ts";
import { useReplica } from "./replica.ts";

export type Place =
  | "pathway"
  | "plan"
  | "worksheet"
  | "evidence"
  | "examples"
  | "framework"
  | "benefits"
  | "feedback"
  | "afterwards"
  | "versions"
  | "choosing";
/** The parts of the place for what came of the path. */
export type AfterwardsTab = "forms" | "counting" | "said" | "report";
/** What a person asked to see beside the board; a chosen stone goes before it. */
export type SidePanel = "add" | "later" | "questions" | null;
export type OpenDialog =
  | "new"
  | "paste"
  | "picture"
  | "settings"
  | "details"
  | "about"
  | "licences"
  | "support"
  | "guide"
  | "keys"
  | "terms"
  | "heard"
  | "word"
  | "personal"
  | "back-from-word"
  | "backups"
  | "version"
  | "print"
  | "hand-over"
  | "locked"
  | "finish"
  | "how-far"
  | "timeline"
  | "due"
  | null;

export interface Desk {
  readonly place: Place;
  /** What of the path is looked at; what is drawn of it: look.ts. */
  readonly look: Look;
  /** The look that took the place of a part that went, to say so while it is looked at; null once that is said. */
  readonly gone: Look | null;
  /** Stones that have come to the path while a part of it is looked at, and not to that part. */
  readonly beyond: readonly StoneId[];
  readonly selection: readonly StoneId[];
  readonly side: SidePanel;
  /** What is read back in sentences: the chain of a stone, or the whole path ("path"). It goes before everything else. */
  readonly reading: StoneId | "path" | null;
  /** The sentence that was last in view, and of what: after a look elsewhere, reading goes on there. */
  readonly readTo: { readonly of: StoneId | "path"; readonly sentence: ReadBackSentence } | null;
  /** Ids of the stones and keys of the links that the sentence in view is about. */
  readonly told: readonly string[] | null;
  /** Whether there is a panel beside the board at all. It never comes or goes by itself: the board would shift under the hand. */
  readonly panel: boolean;
  /** The stone that was chosen when somebody asked to add: the new one may be linked with it. */
  readonly origin: StoneId | null;
  /** The Word document that the dialog is about. */
  readonly document: WordKind;
  /** The next stone chosen begins a link. */
  readonly linking: boolean;
  /** The part of the plan that an easy-read document tells; null for all of it. */
  readonly easyPart: string | null;
  /** The form that a document of forms holds; null for all of them. */
  readonly form: string | null;
  /** The word that somebody asked about; null for all of them. */
  readonly term: string | null;
  readonly dialog: OpenDialog;
  /** What the next added stone will be; the kind is null while nobody has chosen one. */
  readonly adding: { readonly kind: Kind | null; readonly strand: Strand };
  /** The guide's question in view, and the stone it is about; null for the one that is next on this path. */
  readonly asked: { readonly step: MappingStepId; readonly about: StoneId | null } | null;
  /** The guide's questions that the group has left for now. */
  readonly mapping: MappingProgress;
  /** The outcome that the plan should bring into view, or a row of it. */
  readonly planned: { readonly stone: StoneId; readonly row: EvidenceId | null } | null;
  /** Whether somebody is finding something, by which words, and the key of what they have gone to. */
  readonly find: { readonly open: boolean; readonly words: string; readonly at: string | null };
  /** The part of the plan that is shown. */
  readonly filter: PlanFilter;
  /** The part of the framework that is in view. */
  readonly part: FrameworkKey;
  /** The part of what came of the path that is open. */
  readonly afterwards: AfterwardsTab;
  /** Where the walk by what came of it is; null where nobody walks. */
  readonly walk: CameStep | "finished" | null;
  /** The outcome that the dialog asks about: how far it is, and why. */
  readonly howFar: StoneId | null;
  /** The round of choosing that is open; null while a new one is being thought up. */
  readonly round: ItemId | null;
  /** How the room sees the results of a round. */
  readonly roundOrder: RoundOrder;
}

const AT_FIRST: Desk = {
  place: "pathway",
  look: WHOLE,
  gone: null,
  beyond: [],
  selection: [],
  side: null,
  reading: null,
  readTo: null,
  told: null,
  panel: true,
  origin: null,
  linking: false,
  document: "framework",
  easyPart: null,
  form: null,
  term: null,
  dialog: null,
  adding: { kind: null, strand: STRANDS[0] },
  asked: null,
  mapping: FRESH,
  planned: null,
  find: { open: false, words: "", at: null },
  filter: EVERYTHING,
  part: "why",
  afterwards: "forms",
  walk: null,
  howFar: null,
  round: null,
  roundOrder: ROUND_ORDERS[0],
};

export const useDesk = create<Desk>()(() => AT_FIRST);

export const desk = {
  /** Goes to a part of what came of the path. */
  afterwards: (afterwards: AfterwardsTab): void => useDesk.setState({ place: "afterwards", afterwards, linking: false }),
  go: (place: Place): void => useDesk.setState({ place, linking: false }),
  select: (selection: readonly StoneId[]): void => useDesk.setState({ selection, reading: null, gone: null }),
  show: (side: SidePanel): void =>
    useDesk.setState(({ selection }) =>
      side === null
        ? { side }
        : {
            side,
            reading: null,
            panel: true,
            origin: selection.length === 1 ? (selection[0] ?? null) : null,
            selection: [],
            linking: false,
          },
    ),
  panel: (panel: boolean): void => useDesk.setState(panel ? { panel } : { panel, side: null, reading: null }),
  /** Reads the chain of a stone back, or the whole path; null ends it. */
  read: (reading: Desk["reading"]): void => useDesk.setState(reading === null ? { reading } : { reading, panel: true }),
  /** The sentence in view changes; null where none is. */
  readTo: (readTo: Desk["readTo"]): void => useDesk.setState({ readTo }),
  tell: (told: Desk["told"]): void => useDesk.setState({ told }),
  link: (linking: boolean): void => useDesk.setState({ linking }),
  ask: (dialog: OpenDialog): void => useDesk.setState({ dialog, term: null }),
  /** Says what a word of the path means. */
  explain: (term: string): void => useDesk.setState({ dialog: "terms", term }),
  easyPart: (easyPart: Desk["easyPart"]): void => useDesk.setState({ easyPart }),
  /** Asks about a Word document: what goes into it and how it looks. */
  word: (document: WordKind): void => useDesk.setState({ dialog: "word", document, form: null }),
  /** Asks about the Word document of one form; null for all of them. */
  wordForm: (form: Desk["form"]): void => useDesk.setState({ dialog: "word", document: "forms", form }),
  adds: (adding: Partial<Desk["adding"]>): void => useDesk.setState((now) => ({ adding: { ...now.adding, ...adding } })),
  asks: (asked: Desk["asked"], mapping?: MappingProgress): void => useDesk.setState(mapping ? { asked, mapping } : { asked }),
  /** Opens the plan at an outcome, or at a row of it. */
  plan: (stone: StoneId, row: EvidenceId | null = null): void =>
    useDesk.setState({ place: "plan", planned: { stone, row }, linking: false }),
  /** The outcome is in view: from now on the person goes where they like. */
  inView: (): void => useDesk.setState({ planned: null }),
  finds: (find: Partial<Desk["find"]>): void => useDesk.setState((now) => ({ find: { ...now.find, ...find } })),
  sift: (filter: PlanFilter): void => useDesk.setState({ filter }),
  /** Goes on with the walk by what came of it, or ends it. */
  walks: (walk: Desk["walk"]): void =>
    useDesk.setState(walk === null ? { walk } : { walk, selection: [], side: null, reading: null, panel: true }),
  /** Begins that walk at its first outcome, on the path. */
  walkWhatCame: (): void => {
    const workshop = useReplica.getState().open?.workshop;
    desk.go("pathway");
    desk.walks((workshop && cameStep(workshop, null)) ?? "finished");
  },
  /** Asks why an outcome is as far as it is now. */
  askHowFar: (howFar: StoneId): void => useDesk.setState({ dialog: "how-far", howFar }),
  openRound: (round: Desk["round"]): void => useDesk.setState({ round }),
  reads: (part: FrameworkKey): void => useDesk.setState({ part }),
  /** Opens the pathway with one stone chosen. */
  showStone: (id: StoneId): void => useDesk.setState({ place: "pathway", selection: [id], reading: null, linking: false, panel: true }),
};

/** The stone that is chosen, if it is one. */
export function onlyChosen(): StoneId | undefined {
  const { selection } = useDesk.getState();
  return selection.length === 1 ? selection[0] : undefined;
}

/** Lets go of what is no longer there: stones that were removed, and everything of a workshop that was closed. */
export function followReplica(): () => void {
  return useReplica.subscribe((now, before) => {
    if (now.open?.file.path !== before.open?.file.path) {
      useDesk.setState(({ panel }) => ({ ...AT_FIRST, panel }));
      // What was said of one workshop is not for whoever works with the next.
      forgetHeard();
      return;
    }
    const stones = now.open?.workshop.stones;
    if (!stones || stones === before.open?.workshop.stones) return;
    const { selection } = useDesk.getState();
    const left = selection.filter((id) => stones.has(id));
    if (left.length < selection.length) useDesk.setState({ selection: left });
  });
}
