/** A workshop as IPC carries it, and back. */
import { inOrder, keyOf, LISTS, type Workshop } from "../model/workshop.ts";
import type { Snapshot } from "./contract.ts";

export const toSnapshot = (workshop: Workshop): Snapshot =>
  Object.fromEntries(LISTS.map((list) => [list, inOrder(workshop[list] as never)])) as unknown as Snapshot;

export const fromSnapshot = (snapshot: Snapshot): Workshop =>
  Object.fromEntries(
    LISTS.map((list) => [list, new Map(snapshot[list].map((record) => [keyOf(list, record as never), record]))]),
  ) as unknown as Workshop;
