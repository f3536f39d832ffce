/** What carries out the calls about faults: what a window tells of itself, and the details for support. */
import { clipboard } from "electron";
import type { Faults } from "../app/faults.ts";
import type { Handlers } from "./answer.ts";

type FaultCalls = "app.keep" | "app.fault" | "app.again" | "app.support" | "app.copySupport";

/** @param details makes the details for support as they are now. */
export function makeFaultHandlers(faults: Faults, details: () => string): Pick<Handlers, FaultCalls> {
  /** What was shown last: that, and nothing else, is copied. */
  let shown = "";
  return {
    "app.keep": ({ kept }) => (faults.keep(kept), null),
    "app.fault": (report, role) => (faults.told(role, report), null),
    "app.again": () => (faults.again(), null),
    "app.support": () => {
      shown = details();
      return { text: shown };
    },
    "app.copySupport": () => (clipboard.writeText(shown), null),
  };
}
