/** One column of things that each wish for a height: as near to it as their sizes allow. */

/** A thing with the room it takes above and below its centre, and where it would like its centre to be. */
export interface Wish {
  readonly wish: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Centres from top to bottom in the given order, at least `gap` apart and inside `top`…`bottom` where that is
 * possible, with the least sum of squared distances from the wishes (isotonic regression by pooling neighbours).
 */
export function spread(wishes: readonly Wish[], gap: number, top: number, bottom: number): number[] {
  // With each thing's own offset taken away, "gap apart" becomes "not smaller than the one before".
  const offsets: number[] = [];
  let offset = 0;
  for (const [i, wish] of wishes.entries()) {
    const before = wishes[i - 1];
    if (before) offset += before.below + gap + wish.above;
    offsets.push(offset);
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [i, { wish }] of wishes.entries()) {
    let pool = { sum: wish - (offsets[i] as number), count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const first = wishes[0];
  const last = wishes.at(-1);
  if (!first || !last) return [];
  const least = top + first.above;
  const most = Math.max(least, bottom - last.below - offset);
  const values = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return values.map((value, i) => Math.min(most, Math.max(least, value)) + (offsets[i] as number));
}
