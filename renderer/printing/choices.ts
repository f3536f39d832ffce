/** What a person has chosen about printing: kept while this window is open, whatever asks something in between. */
import { create } from "zustand";
import { PRINT_DEFAULTS, type PrintChoices } from "../../shared/settings/print-options.ts";

export const usePrintChoices = create<PrintChoices>()(() => PRINT_DEFAULTS);

export const setPrintChoices = (patch: Partial<PrintChoices>): void => usePrintChoices.setState(patch);
