/** A table with headings and empty rows to write in. */
import type { Palette } from "../../../shared/shape/theme.ts";
import { decor, textHeight, lines, path, rule, tag } from "./draw.ts";
import { PT_PER_MM, type Area } from "./paper.ts";

interface Column {
  readonly label: string;
  readonly help: string;
  /** Of the width, 0…1. */
  readonly share: number;
}

const PAD = 6;

/** As many rows as there is room for. @param rowMm the height of a row, at least. */
export function blankTable({ x, y, width, height }: Area, columns: readonly Column[], rowMm: number, palette: Palette): string {
  const big = width > 900 ? 1.3 : 1;
  const [size, small] = [13 * big, 10 * big];
  const widths = columns.map(({ share }) => share * width);
  const lefts = widths.map((_, at) => x + widths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const roomIn = (at: number): number => (widths[at] as number) - 2 * PAD;
  const labelHeight = Math.max(...columns.map(({ label }, at) => textHeight(label, roomIn(at), size, true)));
  const head = PAD * 1.5 + labelHeight + Math.max(...columns.map(({ help }, at) => textHeight(help, roomIn(at), small))) + PAD;
  const rows = Math.max(1, Math.floor((height - head) / (rowMm * PT_PER_MM * (big > 1 ? 1.15 : 1))));
  const pitch = (height - head) / rows;
  const look = { stroke: palette.link, "stroke-width": 0.9 };
  const names = columns.map(({ label, help }, at) => {
    const left = (lefts[at] as number) + PAD;
    return tag(
      "g",
      { role: "columnheader" },
      lines(label, left, y + PAD, roomIn(at), { size, colour: palette.ink, bold: true }).code,
      lines(help, left, y + PAD * 1.5 + labelHeight, roomIn(at), { size: small, colour: palette.ink }).code,
    );
  });
  return (
    decor(
      path(`M${x} ${y}h${width}v${head}h${-width}Z`, { fill: palette.actionTint }),
      ...Array.from({ length: rows + 1 }, (_, at) => rule(x, y + head + at * pitch, x + width, y + head + at * pitch, look)),
      rule(x, y, x + width, y, look),
      ...[...lefts, x + width].map((left) => rule(left, y, left, y + height, look)),
    ) + tag("g", { role: "table" }, tag("g", { role: "row" }, ...names))
  );
}
