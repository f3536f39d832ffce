/** This day as a field keeps it, like 2026-03-12, in the time of this laptop. */
export const today = (now: Date = new Date()): string =>
  [String(now.getFullYear()).padStart(4, "0"), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join(
    "-",
  );
