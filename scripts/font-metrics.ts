/**
 * Writes `shared/shape/font-metrics.ts` from the bundled fonts, so that text can be measured and wrapped
 * without a window: `npx modern-node node scripts/font-metrics.ts`.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

const WEIGHTS = { regular: "AtkinsonHyperlegibleNext-Regular.ttf", bold: "AtkinsonHyperlegibleNext-Bold.ttf" } as const;
const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const fonts = Object.entries(WEIGHTS).map(([weight, file]) => ({ weight, font: openSync(inProject(`resources/fonts/${file}`)) }));
const [{ font: first }] = fonts as [(typeof fonts)[0]];
const codePoints = first.characterSet.filter((c) => fonts.every(({ font }) => font.hasGlyphForCodePoint(c))).sort((a, b) => a - b);

/** "20-7e a0-ac": the code points as runs, in hexadecimal. */
function runs(sorted: readonly number[]): string {
  const found: [number, number][] = [];
  for (const c of sorted) {
    const last = found.at(-1);
    if (last && last[1] === c - 1) last[1] = c;
    else found.push([c, c]);
  }
  return found.map(([from, to]) => `${from.toString(16)}-${to.toString(16)}`).join(" ");
}

const widths = ({ font }: (typeof fonts)[0]): string => codePoints.map((c) => font.glyphForCodePoint(c).advanceWidth).join(" ");
const wrapped = (text: string): string =>
  (text.match(/.{1,100}(?: |$)/g) ?? []).map((line, i, all) => `    ${JSON.stringify(line)}${i < all.length - 1 ? " +" : ""}`).join("\n");

const perEm = (units: number): string => String(units / first.unitsPerEm);
writeFileSync(
  inProject("shared/shape/font-metrics.ts"),
  `/**
 * How wide the glyphs of the bundled font are: Atkinson Hyperlegible Next (SIL Open Font License 1.1).
 * Generated from resources/fonts by \`npx modern-node node scripts/font-metrics.ts\`; not edited by hand.
 */
export const FONT_METRICS = {
  family: ${JSON.stringify(first.familyName)},
  unitsPerEm: ${first.unitsPerEm},
  /** Above and below the baseline, in em. */
  ascent: ${perEm(first.ascent)},
  descent: ${perEm(-first.descent)},
  capHeight: ${perEm(first.capHeight)},
  /** The code points that the font has, as runs in hexadecimal. */
  codePoints:
${wrapped(runs(codePoints))},
  /** Advance widths in font units, in the order of \`codePoints\`. */
  widths: {
${fonts.map((one) => `    ${one.weight}:\n${wrapped(widths(one)).replace(/^/gm, "  ")},`).join("\n")}
  },
} as const;
`,
);
