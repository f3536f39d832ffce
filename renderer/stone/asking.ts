/** What is asked about one stone, one link or one heading just now, in something that floats beside it: a menu, or a field. */
import { create } from "zustand";
import type { Kind, StoneId, Strand } from "../../shared/model/records.ts";

/** What it is about: a stone, a link as it stands below one of its stones, or a kind and strand that get a stone. */
export type StoneSubject =
  | { readonly is: "stone"; readonly id: StoneId }
  | { readonly is: "link"; readonly from: StoneId; readonly to: StoneId; readonly at: StoneId }
  | { readonly is: "heading"; readonly kind: Kind; readonly strand: Strand };

export type StoneForm = "menu" | "write" | "before" | "after" | "below" | "here" | "to" | "from" | "group" | "why";

/** A place in the window, in px, beside which it floats. */
export interface BesideBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StoneAsked {
  readonly form: StoneForm;
  readonly subject: StoneSubject;
  readonly where: "picture" | "list";
  readonly beside: BesideBox;
}

export const useStoneAsked = create<{ readonly asked: StoneAsked | null }>()(() => ({ asked: null }));

/** Asks something. What follows from a menu stays beside the same place. */
export const askOfStone = (asked: StoneAsked): void => useStoneAsked.setState({ asked });
/** Ends it, unless something else has been asked meanwhile. */
export const closeStoneAsked = (asked: StoneAsked): void => {
  if (useStoneAsked.getState().asked === asked) useStoneAsked.setState({ asked: null });
};

/** The box of an element. */
export function besideElement(element: Element): BesideBox {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
