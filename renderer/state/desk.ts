/** What this window shows just now: the place, the chosen stones, the panel, the open dialog. Nothing here is kept in the file. */
import { create } from "zustand";
import type { Kind, StoneId, Strand } from "../../shared/model/records.ts";
import { useReplica } from "./replica.ts";

export type Place = "pathway" | "plan";
/** What a person asked to see beside the board; a chosen stone goes before it. */
export type Side = "add" | "later" | null;
export type OpenDialog = "new" | "paste" | "settings" | "details" | "about" | null;

export interface Desk {
  readonly place: Place;
  readonly selection: readonly StoneId[];
  readonly side: Side;
  /** The next stone chosen begins a link. */
  readonly linking: boolean;
  readonly dialog: OpenDialog;
  /** What the next added stone will be. */
  readonly adding: { readonly kind: Kind; readonly strand: Strand };
  /** The guide's question in view; null for the one that is next on this path. */
  readonly question: number | null;
  /** The outcome that the plan should bring into view. */
  readonly planned: StoneId | null;
}

const AT_FIRST: Desk = {
  place: "pathway",
  selection: [],
  side: null,
  linking: false,
  dialog: null,
  adding: { kind: "impact", strand: "project" },
  question: null,
  planned: null,
};

export const useDesk = create<Desk>()(() => AT_FIRST);

export const desk = {
  go: (place: Place): void => useDesk.setState({ place, linking: false }),
  select: (selection: readonly StoneId[]): void => useDesk.setState({ selection }),
  show: (side: Side): void => useDesk.setState(side === null ? { side } : { side, selection: [], linking: false }),
  link: (linking: boolean): void => useDesk.setState({ linking }),
  ask: (dialog: OpenDialog): void => useDesk.setState({ dialog }),
  adds: (adding: Partial<Desk["adding"]>): void => useDesk.setState((now) => ({ adding: { ...now.adding, ...adding } })),
  question: (question: number | null): void => useDesk.setState({ question }),
  /** Opens the plan at an outcome. */
  plan: (planned: StoneId | null): void => useDesk.setState({ place: "plan", planned, linking: false }),
  /** Opens the pathway with one stone chosen. */
  showStone: (id: StoneId): void => useDesk.setState({ place: "pathway", selection: [id], linking: false }),
};

/** Lets go of what is no longer there: stones that were removed, and everything of a workshop that was closed. */
export function followReplica(): () => void {
  return useReplica.subscribe((now, before) => {
    if (now.open?.file.path !== before.open?.file.path) {
      useDesk.setState(AT_FIRST);
      return;
    }
    const stones = now.open?.workshop.stones;
    if (!stones || stones === before.open?.workshop.stones) return;
    const { selection } = useDesk.getState();
    const left = selection.filter((id) => stones.has(id));
    if (left.length < selection.length) useDesk.setState({ selection: left });
  });
}
