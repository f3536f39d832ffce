/** In a window with little room, a bar folds away behind one button; where there is room, nobody sees that button. */
import { ChevronDown } from "lucide-react";
import { useState, type ReactElement } from "react";
import { Button } from "react-aria-components";
import "./fold.css";

interface Fold {
  /** For the bar itself: its children are hidden while it is folded and the window is small. */
  readonly attributes: { readonly "data-fold": "open" | "closed" };
  /** The first child of the bar. */
  readonly button: ReactElement;
  readonly close: () => void;
}

/** @param label what the bar holds. */
export function useFold(label: string): Fold {
  const [open, setOpen] = useState(false);
  return {
    attributes: { "data-fold": open ? "open" : "closed" },
    button: (
      <Button className="button button-plain fold-button" aria-expanded={open} onPress={() => setOpen(!open)}>
        <span className="button-words" dir="auto">
          {label}
        </span>
        <ChevronDown aria-hidden size="1.25em" strokeWidth={2.25} />
      </Button>
    ),
    close: () => setOpen(false),
  };
}
