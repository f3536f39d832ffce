/** The file that is being made just now and takes a while, as the main process tells it. */
import { create } from "zustand";
import { bridge } from "./bridge.ts";

export const useMaking = create<{ readonly name: string | null }>()(() => ({ name: null }));

/** Stops it; nothing of the file is left. */
export const stopMaking = (): void => void bridge.call("export.cancel");

/** Follows the main process from now on. */
export const followMaking = (): (() => void) => bridge.on("export.making", (making) => useMaking.setState({ name: making?.name ?? null }));
