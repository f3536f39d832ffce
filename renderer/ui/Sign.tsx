/** The small signs of a stone: its strand by form and colour, its kind by icon, both always with their words. */
import { Check, Circle, Sprout, Star, type LucideIcon } from "lucide-react";
import { KIND_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import type { Kind, Strand } from "../../shared/model/records.ts";
import "./sign.css";

export const KIND_ICONS: { readonly [K in Kind]: LucideIcon } = {
  activity: Circle,
  outcome: Check,
  impact: Star,
  change: Sprout,
};

const OUTLINE: { readonly [S in Strand]: string } = {
  project: "M14 1.5c8.5 0 12.5 2.4 12.5 7.5s-4 7.5-12.5 7.5S1.5 14 1.500 9 5.5 1.5 14 1.5Z",
  coproduction: "M7 1.5h14l5.5 4.5v6L21 16.5H7L1.5 12V6Z",
};

/** A little pebble or slate. */
export function StrandSign({ strand }: { readonly strand: Strand }) {
  return (
    <svg className={`strand-sign strand-${strand}`} viewBox="0 0 28 18" width="28" height="18" aria-hidden>
      <path d={OUTLINE[strand]} strokeWidth="2" strokeLinejoin="round" />
    </svg>
  );
}

export function KindSign({ kind }: { readonly kind: Kind }) {
  const Icon = KIND_ICONS[kind];
  const filled = kind === "activity" || kind === "impact";
  return (
    <Icon
      className="kind-sign"
      aria-hidden
      size={kind === "activity" ? "0.7em" : "1.1em"}
      strokeWidth={2.75}
      fill={filled ? "currentColor" : "none"}
    />
  );
}

/** "Outcome · Co-production", as it stands above a stone's words. */
export function StoneSign({ kind, strand }: { readonly kind: Kind; readonly strand: Strand }) {
  return (
    <span className={`stone-sign strand-${strand}`}>
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
