/** The keys of a field that adds one line after the other. */
import type { KeyboardEvent } from "react";

/**
 * Enter adds, Shift and Enter begins a new line, Escape takes back what was typed.
 * @param text what stands in the field now; in an empty one Escape is left to whatever lies around it.
 */
export const lineKeys =
  (text: string, add: () => Promise<unknown>, clear: () => void) =>
  (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void add();
    } else if (event.key === "Escape" && text !== "") {
      event.stopPropagation();
      clear();
    }
  };
