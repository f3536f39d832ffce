/** A version: the workshop as it was at an earlier point, as it is listed. */

/** Why a version was kept: the workshop was opened, somebody asked, or somebody was about to go back to another. */
export type VersionReason = "opened" | "asked" | "before";

/** The workshop as it was at an earlier point, without its content. */
export interface Version {
  readonly id: string;
  /** "" for one that was kept by itself. */
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: VersionReason;
  /** The number of the newest change in it. */
  readonly seq: number;
}
