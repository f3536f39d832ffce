/** Everything that is reached from these, themselves included, the nearest first. @param next what one leads to. */
export function reached<T>(starts: Iterable<T>, next: (one: T) => Iterable<T>): ReadonlySet<T> {
  const found = new Set(starts);
  // A set is gone through in the order in which it grows.
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}
