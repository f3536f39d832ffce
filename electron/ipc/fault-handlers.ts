/** What carries out the calls about faults: what a window tells of itself and of the words in it, and the details for support. */
import { clipboard } from "electron";
import type { Faults } from "../app/faults.ts";
import type { WindowLeaving } from "../app/leaving.ts";
import type { LooseWordsFile } from "../app/loose-words.ts";
import type { Handlers } from "./answer.ts";

type LooseCalls = "app.loose" | "app.kept" | "app.broughtIn";

/** @param pathNow the open workshop's file; "" where none is open */
export function makeLooseHandlers(loose: LooseWordsFile, leaving: WindowLeaving, pathNow: () => string): Pick<Handlers, LooseCalls> {
  /** The workshop that the window has asked about: what it tells before it knows of another is none of that one's. */
  let asked: string | null = null;
  return {
    "app.loose": (words) => {
      if (asked === pathNow()) loose.keep(asked, words);
      return null;
    },
    "app.kept": () => loose.of((asked = pathNow())),
    "app.broughtIn": () => (leaving.broughtIn(), null),
  };
}

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
