/** What a person has chosen about printing: kept while this window is open, whatever asks something in between. */
import { create } from "zustand";
import { PRINT_DEFAULTS, type PrintChoices } from "../../shared/settings/print-options.ts";
import type { Leaving } from "../../shared/privacy/leaving.ts";

export const usePrintChoices = create<PrintChoices>()(() => PRINT_DEFAULTS);

export const choose = (patch: Partial<PrintChoices>): void => usePrintChoices.setState(patch);

/** What leaves with the pages; null for blank sheets, on which nothing of the workshop stands. */
export const leavingWith = ({ what, parked }: PrintChoices): Leaving | null =>
  what === "sheets" ? null : what === "cards" && parked ? "cards and parked" : what;
