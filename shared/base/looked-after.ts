/**
 * The day until which this version is looked after, as "YYYY-MM-DD": promised by whoever hands it out, and set with each release
 * (docs/release.md). null where nobody has promised it.
 */
export const LOOKED_AFTER_UNTIL: string | null = null;
