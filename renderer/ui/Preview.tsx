/** The right side of a dialog that shows pages as they will be: the pages, which scroll, and a line that says how many. */
import type { Ref } from "react";
import "./preview.css";

interface Props {
  readonly label: string;
  readonly state: "drawing" | "failed" | "shown";
  /** What the line below the pages says. */
  readonly status: string;
  /** Scrolls. */
  readonly scroller: Ref<HTMLDivElement>;
  /** Holds the pages. */
  readonly paper: Ref<HTMLDivElement>;
}

export function Preview({ label, state, status, scroller, paper }: Props) {
  return (
    <section className="preview" aria-label={label}>
      <div className="preview-pages" ref={scroller} tabIndex={0} role="group" aria-label={label} aria-busy={state === "drawing"}>
        <div className="preview-paper" ref={paper} data-fresh={state === "shown"} />
      </div>
      <p className="muted small" role="status">
        {status}
      </p>
    </section>
  );
}
