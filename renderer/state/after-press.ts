/**
 * Nothing moves under the hand between press and release. Whoever presses something leaves the field that they wrote in; were its words
 * brought in at that moment, what changes with them could push away what is being pressed, and the release would miss it.
 */

/** What waits for the release; null while nothing is pressed. */
let waiting: (() => void)[] | null = null;

/**
 * Does something now; while the pointer is pressed, as soon as it is let go, and before what was pressed hears of it: what a button does
 * finds the words that were written before.
 */
export function afterPress(run: () => void): void {
  if (waiting) waiting.push(run);
  else run();
}

const ENDS = ["pointerup", "pointercancel", "keydown"] as const;

/** Follows the pointer of this window from now on. @returns what ends it. */
export function followPresses(): () => void {
  const release = (): void => {
    const held = waiting ?? [];
    waiting = null;
    for (const run of held) run();
  };
  const press = ({ button, isPrimary }: PointerEvent): void => {
    if (button === 0 && isPrimary) waiting ??= [];
  };
  // A release over a list of the system's own is never heard of.
  const move = ({ buttons }: PointerEvent): void => {
    if (waiting && buttons === 0) release();
  };
  window.addEventListener("pointerdown", press, true);
  window.addEventListener("pointermove", move, true);
  for (const end of ENDS) window.addEventListener(end, release, true);
  // Of the window itself: that of a field does not bubble.
  window.addEventListener("blur", release);
  return () => {
    window.removeEventListener("pointerdown", press, true);
    window.removeEventListener("pointermove", move, true);
    for (const end of ENDS) window.removeEventListener(end, release, true);
    window.removeEventListener("blur", release);
    release();
  };
}
