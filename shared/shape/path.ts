/** Small helpers for SVG path data whose commands are absolute and take pairs (M, L, C, Q, Z). */

export const r1 = (n: number): number => Math.round(n * 10) / 10;

/** The same path, moved. */
export function translated(path: string, dx: number, dy: number): string {
  let i = 0;
  return path.replace(/-?\d+(?:\.\d+)?/g, (number) => String(r1(Number(number) + (i++ % 2 === 0 ? dx : dy))));
}

/** A smooth open curve through points (Catmull-Rom), as commands that follow an M or L to the first of them. */
export function smoothThrough(points: readonly (readonly [number, number])[]): string {
  let path = "";
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, d] = [points[Math.max(0, i - 1)], points[i], points[i + 1], points[Math.min(points.length - 1, i + 2)]] as [
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
    ];
    const numbers = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, c[0], c[1]];
    path += `C${numbers.map(r1).join(" ")}`;
  }
  return path;
}
