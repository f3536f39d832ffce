/** The river crossing as a small drawing: stones of both strands from one bank to the other. It says nothing, it welcomes. */
import type { Strand } from "../../shared/model/records.ts";

interface Drawn {
  readonly strand: Strand;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const STONES: readonly Drawn[] = [
  { strand: "project", x: 118, y: 300, scale: 0.85 },
  { strand: "coproduction", x: 196, y: 246, scale: 0.95 },
  { strand: "project", x: 286, y: 214, scale: 1.05 },
  { strand: "coproduction", x: 366, y: 156, scale: 1.15 },
  { strand: "project", x: 470, y: 112, scale: 1.3 },
];
const MARK: readonly Drawn[] = [
  { strand: "project", x: 46, y: 142, scale: 1 },
  { strand: "coproduction", x: 112, y: 96, scale: 1.15 },
  { strand: "project", x: 186, y: 46, scale: 1.3 },
];

const FORM: { readonly [S in Strand]: string } = {
  project: "M0-24c30 0 44 6 44 23S30 25 1 25-45 17-45-1-31-24 0-24Z",
  coproduction: "M-24-25H25L45-9V10L26 25H-26L-45 9V-10Z",
};

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
    <svg className="crossing" viewBox="0 0 620 400" aria-hidden preserveAspectRatio="xMidYMid slice">
      <rect width="620" height="400" className="crossing-water" />
      <path className="crossing-near" d="M0 190c38 22 52 60 50 104s24 70 66 106H0Z" />
      <path className="crossing-far" d="M620 0H470c6 40 40 58 84 66s54 40 66 78Z" />
      {["M70 120q18-13 36 0t36 0", "M230 340q18-13 36 0t36 0", "M438 282q18-13 36 0t36 0", "M250 84q18-13 36 0t36 0", "M520 206q14-11 28 0t28 0"].map((d) => (
        <path key={d} d={d} className="crossing-ripple" />
      ))}
      {STONES.map(stone)}
    </svg>
  );
}

const stone = ({ strand, x, y, scale }: Drawn) => (
  <g key={x} transform={`translate(${x} ${y}) scale(${scale})`}>
    <path d={FORM[strand]} transform="translate(0 6)" className="crossing-shade" />
    <path d={FORM[strand]} className={`crossing-${strand}`} strokeWidth={4 / scale} strokeLinejoin="round" />
  </g>
);
