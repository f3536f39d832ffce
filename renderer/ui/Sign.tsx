/** The small signs of a stone: its strand by form and colour, its kind by icon, both always with their words. */
import { KIND_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { KINDS, STRANDS, type Kind, type Strand } from "../../shared/model/records.ts";
import { tableOf } from "../../shared/base/mapped.ts";
import { ICON_SIZE, ICONS } from "../../shared/shape/icons.ts";
import { outlineOf, strandForm } from "../../shared/shape/outline.ts";
import "./sign.css";

/** Drawn as large as a small stone, so that its corners are as crisp as on the board; the line is 2 px wide when it is small. */
const SIGN = { width: 90, height: 56, square: -0.6, stroke: 7, view: "-50 -32 100 64" } as const;
const OUTLINES = tableOf(STRANDS, (strand) => outlineOf(strandForm(strand, SIGN.width, SIGN.height, "sign", SIGN.square)).path);

/** A little pebble or slate. */
export function StrandSign({ strand }: { readonly strand: Strand }) {
  return (
    <svg className="strand-sign" data-strand={strand} viewBox={SIGN.view} width="28" height="18" aria-hidden>
      <path d={OUTLINES[strand]} strokeWidth={SIGN.stroke} strokeLinejoin="round" />
    </svg>
  );
}

/** The icon of a kind, as it stands on its stones. @param size in px, or as CSS says it. */
export function KindSign({ kind, size = "1.1em" }: { readonly kind: Kind; readonly size?: number | string }) {
  return (
    <svg className="kind-sign" viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`} width={size} height={size} fill="currentcolor" aria-hidden>
      <path d={ICONS[kind]} />
    </svg>
  );
}

/** The same icons where a menu asks for one by its component. */
export const KIND_ICONS = tableOf(KINDS, (kind) => ({ size }: { readonly size: string }) => <KindSign kind={kind} size={size} />);

/** "Outcome · Co-production", as it stands above a stone's words. */
export function StoneSign({ kind, strand }: { readonly kind: Kind; readonly strand: Strand }) {
  return (
    <span className="stone-sign" data-strand={strand}>
      <StrandSign strand={strand} />
      <span>
        {KIND_TERMS[kind].label} · {STRAND_TERMS[strand].label}
      </span>
    </span>
  );
}

/** Three stones one after the other: the sign of the path. */
export function PathIcon({ size }: { readonly size: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      aria-hidden
    >
      <ellipse cx="6" cy="19" rx="4.2" ry="2.8" />
      <path d="M8.6 9.2h5.6l2.2 1.7v2.2l-2.2 1.7H8.6l-2.2-1.7v-2.2Z" />
      <ellipse cx="17" cy="5" rx="5" ry="3" />
    </svg>
  );
}
