/** An id that none of these is: "p7". The same for the same, so that a change is a pure function of what was there. */
export function nextId(taken: { readonly size: number; has(id: string): boolean }, letter: string): string {
  let n = taken.size + 1;
  while (taken.has(`${letter}${n}`)) n++;
  return `${letter}${n}`;
}
