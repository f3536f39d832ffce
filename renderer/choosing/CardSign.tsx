/** The sign of a card: a circle for yes, a triangle for not sure, a square for no. The shape says what the colour says. */
import type { ChoosingCard } from "../../shared/pathway/choosing.ts";
import "./card-sign.css";

const SHAPE: { readonly [C in ChoosingCard]: string } = {
  yes: "M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20Z",
  unsure: "M12 2.5 22.5 21h-21Z",
  no: "M3 3h18v18H3Z",
};

export function CardSign({ card, size }: { readonly card: ChoosingCard; readonly size: number | string }) {
  return (
    <svg className={`card-sign card-${card}`} viewBox="0 0 24 24" width={size} height={size} aria-hidden>
      <path d={SHAPE[card]} />
    </svg>
  );
}
