/** The river crossing as a small drawing: stones of both strands from one bank to the other. It says nothing, it welcomes. */
import type { Strand } from "../../shared/model/records.ts";
import { outlineOf, strandForm } from "../../shared/shape/outline.ts";

interface Drawn {
  readonly strand: Strand;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const STONES: readonly Drawn[] = [
  { strand: "project", x: 150, y: 424, scale: 0.95 },
  { strand: "coproduction", x: 256, y: 366, scale: 1.05 },
  { strand: "project", x: 352, y: 296, scale: 1.15 },
  { strand: "coproduction", x: 402, y: 200, scale: 1.3 },
  { strand: "project", x: 500, y: 116, scale: 1.5 },
];
const MARK: readonly Drawn[] = [
  { strand: "project", x: 46, y: 142, scale: 1 },
  { strand: "coproduction", x: 112, y: 96, scale: 1.15 },
  { strand: "project", x: 186, y: 46, scale: 1.3 },
];

/** @param small only three stones, as the sign of the product. */
export function Crossing({ small = false }: { readonly small?: boolean }) {
  if (small) {
    return (
      <svg className="crossing-mark" viewBox="-12 0 268 186" width="40" height="28" aria-hidden>
        {MARK.map(stone)}
      </svg>
    );
  }
  return (
    <svg className="crossing" viewBox="0 0 640 540" aria-hidden preserveAspectRatio="xMidYMid slice">
      <rect x="-200" width="1040" height="540" className="crossing-water" />
      <path className="crossing-near" d="M-200 262C-60 270 54 296 78 366s40 108 132 174H-200Z" />
      <path className="crossing-far" d="M840 0H404c2 44 34 58 70 64s84 34 96 88 40 104 270 118Z" />
      {[
        "M96 150q18-13 36 0t36 0",
        "M330 452q18-13 36 0t36 0",
        "M500 366q18-13 36 0t36 0",
        "M240 88q14-11 28 0t28 0",
        "M190 252q14-11 28 0t28 0",
      ].map((d) => (
        <path key={d} d={d} className="crossing-ripple" />
      ))}
      {STONES.map(stone)}
    </svg>
  );
}

/** As round as small stones are. */
const SIZE = { width: 90, height: 50, square: -0.5 } as const;

function stone({ strand, x, y, scale }: Drawn) {
  const { path } = outlineOf(strandForm(strand, SIZE.width, SIZE.height, `stone at ${x}`, SIZE.square));
  return (
    <g key={x} transform={`translate(${x} ${y}) scale(${scale})`} data-strand={strand}>
      <path d={path} transform="translate(0 6)" className="crossing-shade" />
      <path d={path} className="crossing-stone" strokeWidth={4 / scale} strokeLinejoin="round" />
    </g>
  );
}
