/** Fewer crossings: neighbours in a column change places for as long as that takes crossings away. */

/** Something in a column, with what its links lead to on either side. */
export interface Knot<T> {
  y: number;
  readonly left: readonly T[];
  readonly right: readonly T[];
}

const MOST_PASSES = 10;

/**
 * Reorders each block in place; every two that change places exchange their `y` too.
 * @returns whether anything has changed.
 */
export function untangle<T extends Knot<T>>(blocks: readonly T[][]): boolean {
  let passes = 0;
  while (passes < MOST_PASSES && exchange(blocks, (now, then) => then < now)) passes++;
  return passes > 0;
}

/** Exchanges once what crosses as much either way: a way out where no single exchange makes it better. */
export const loosen = <T extends Knot<T>>(blocks: readonly T[][]): boolean => exchange(blocks, (now, then) => then <= now && now > 0);

function exchange<T extends Knot<T>>(blocks: readonly T[][], better: (now: number, then: number) => boolean): boolean {
  let changed = false;
  for (const block of blocks) {
    for (let i = 0; i + 1 < block.length; i++) {
      const [upper, lower] = [block[i], block[i + 1]] as [T, T];
      if (!better(crossings(upper, lower), crossings(lower, upper))) continue;
      [block[i], block[i + 1]] = [lower, upper];
      [upper.y, lower.y] = [lower.y, upper.y];
      changed = true;
    }
  }
  return changed;
}

/** How many links of the two cross where `a` stands right above `b`. */
const crossings = <T extends Knot<T>>(a: T, b: T): number => inversions(a.left, b.left) + inversions(a.right, b.right);

function inversions<T extends Knot<T>>(above: readonly T[], below: readonly T[]): number {
  let count = 0;
  for (const one of above) for (const other of below) if (one.y > other.y) count++;
  return count;
}

/** How many of the straight lines between two columns cross, each given by its heights at either end. */
export function crossed(lines: readonly (readonly [number, number])[]): number {
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    const [a, b] = lines[i] as readonly [number, number];
    for (let j = i + 1; j < lines.length; j++) {
      const [c, d] = lines[j] as readonly [number, number];
      if ((a - c) * (b - d) < 0) count++;
    }
  }
  return count;
}
