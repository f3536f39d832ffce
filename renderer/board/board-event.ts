/** What the board tells: every wish of a person as data. The board itself changes nothing but its own view. */
import type { View } from "../../shared/room/direction.ts";
import type { Kind, StoneId } from "../../shared/model/records.ts";

export type BoardEvent =
  /** The chosen stones from now on; with `additive` these join the ones already chosen. */
  | { readonly type: "select"; readonly ids: readonly StoneId[]; readonly additive: boolean }
  | { readonly type: "selectLink"; readonly key: string | null }
  /** New centres in px at zoom 1; once for each drop or key press. */
  | { readonly type: "move"; readonly moves: readonly { readonly id: StoneId; readonly x: number; readonly y: number }[] }
  | { readonly type: "link"; readonly from: StoneId; readonly to: StoneId }
  | { readonly type: "unlink"; readonly from: StoneId; readonly to: StoneId }
  /** Somebody began to write on a stone. */
  | { readonly type: "write"; readonly id: StoneId }
  | { readonly type: "written"; readonly id: StoneId; readonly text: string }
  | { readonly type: "cancelWrite"; readonly id: StoneId }
  /** Words were being written that no stone can take: theirs is gone, or they are too long. */
  | { readonly type: "leftWords"; readonly text: string }
  /** An empty place was double-clicked: px at zoom 1. */
  | { readonly type: "addAt"; readonly x: number; readonly y: number; readonly kind?: Kind }
  /** A menu is asked for at a point of the window; null for the ground. */
  | { readonly type: "menu"; readonly id: StoneId | null; readonly x: number; readonly y: number }
  /** The tag was pressed that says what lies under a stone. */
  | { readonly type: "unfold"; readonly id: StoneId }
  | { readonly type: "remove"; readonly ids: readonly StoneId[] }
  /** While a link is drawn by keys: it would lead here just now. */
  | { readonly type: "linkOver"; readonly id: StoneId }
  /** A link is being drawn from this stone, or no longer (null). */
  | { readonly type: "linking"; readonly from: StoneId | null }
  /** A stone waits for the press that says where it goes, or no longer (null). */
  | { readonly type: "placing"; readonly id: StoneId | null }
  | { readonly type: "viewChanged"; readonly view: View };
