/** Where a picture that is larger than a sheet is cut, so that whatever has words is whole on one of the sheets. */
import type { Box } from "../../../shared/shape/stone-shape.ts";

/** The size of the part that a sheet shows, and what neighbours share at least. All lengths in px of the scene. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly overlap: number;
}

/** The left edges of the columns and the upper edges of the rows. */
export interface Tiles {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

export const tilesFor = (bounds: Box, whole: readonly Box[], { width, height, overlap }: Window): Tiles => ({
  columns: startsOf(
    bounds.x,
    bounds.x + bounds.width,
    whole.map((box) => [box.x, box.x + box.width]),
    width,
    overlap,
  ),
  rows: startsOf(
    bounds.y,
    bounds.y + bounds.height,
    whole.map((box) => [box.y, box.y + box.height]),
    height,
    overlap,
  ),
});

/** The starts of windows, the picture in the middle of them where the last would be partly empty. */
export function startsOf(from: number, to: number, spans: Spans, size: number, overlap: number): readonly number[] {
  const starts = greedily(from, to, spans, size, overlap);
  const spare = (starts.at(-1) as number) + size - to;
  const shared = greedily(from - spare / 2, to, spans, size, overlap);
  return shared.length === starts.length ? shared : starts;
}

type Spans = readonly (readonly [number, number])[];

/**
 * The starts of windows of one size that together cover from…to, every span whole in one of them: each begins as far
 * on as the first span allows that the one before it cuts.
 * @param spans none longer than `size`.
 */
function greedily(from: number, to: number, spans: Spans, size: number, overlap: number): readonly number[] {
  const starts = [from];
  for (let start = from; start + size < to; starts.push(start)) {
    const end = start + size;
    // A span that ends beyond this window begins after its start, since none is longer: every step goes on.
    start = Math.min(end - overlap, ...spans.filter(([, right]) => right > end).map(([left]) => left));
  }
  return starts;
}
