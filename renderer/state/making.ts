/** The file that is being made, read or waited for just now, where that takes a while, as the main process tells it. */
import { create } from "zustand";
import type { WaitingFor } from "../../shared/ipc/contract.ts";
import { bridge } from "./bridge.ts";

interface Making {
  /** What is being made. */
  readonly name: string | null;
  /** The file that is being read. */
  readonly reading: string | null;
  readonly waiting: WaitingFor | null;
}

export const useMaking = create<Making>()(() => ({ name: null, reading: null, waiting: null }));

/** Stops it; nothing of the file is left. */
export const stopMaking = (): void => void bridge.call("export.cancel");
/** Stops it; nothing is changed. */
export const stopReading = (): void => void bridge.call("app.stopReading");

/** Follows the main process from now on. */
export function followMaking(): void {
  bridge.on("export.making", (making) => useMaking.setState({ name: making?.name ?? null }));
  bridge.on("app.reading", (reading) => useMaking.setState({ reading: reading?.name ?? null }));
  bridge.on("app.waiting", (waiting) => useMaking.setState({ waiting }));
}
