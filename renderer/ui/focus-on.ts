/** Where the keyboard goes on, when what had the focus is gone or something new has come. */

/** Goes to a field of the page, where what had the focus is gone. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus();

let awaited = 0;
/** Whether somebody waits for what shall have the focus. */
export const isAwaited = (): boolean => awaited > 0;

/** The same for what is not there yet: it comes with the change that has just been made, on a slow laptop some frames later. */
export function focusWhenThere(id: string, frames = 60): void {
  awaited++;
  const wait = (left: number): void => {
    requestAnimationFrame(() => {
      if (!document.getElementById(id) && left > 0) return wait(left - 1);
      awaited--;
      focusOn(id);
    });
  };
  wait(frames);
}

/** Where a person goes on; "soon" where it is being drawn; null where nothing is known. */
export type GoesOn = () => HTMLElement | "soon" | null;
const known = new WeakMap<Element, GoesOn>();

/**
 * A part of the window says where a person goes on when what had the focus in it has gone, or when it has the focus by itself
 * and would rather have it elsewhere. The keeper of the focus asks it, also once the part itself is gone.
 */
export const knowsWhere = (part: Element, goesOn: GoesOn): void => void known.set(part, goesOn);
/** What a part says; null where it says nothing. */
export const whereIn = (part: Element): ReturnType<GoesOn> => known.get(part)?.() ?? null;
export const isPart = (element: Element): boolean => known.has(element);
