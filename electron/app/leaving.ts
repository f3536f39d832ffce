/** Before what is open is closed, the window is asked to bring in what is being written in it. */
import type { WebContents } from "electron";
import type { EventName } from "../../shared/ipc/contract.ts";

export interface WindowLeaving {
  /** Ends when the window has brought in what it could, or does not answer in time. */
  bringIn(): Promise<void>;
  /** The window has answered. */
  broughtIn(): void;
}

/** A window that does not answer must not keep anybody from leaving, in ms. */
const LONGEST_MS = 2000;

/** @param page the facilitator's; undefined where there is none */
export function makeLeaving(page: () => WebContents | undefined, longest = LONGEST_MS): WindowLeaving {
  let asked: { readonly answer: Promise<void>; readonly end: () => void } | null = null;
  return {
    bringIn() {
      if (asked) return asked.answer;
      const contents = page();
      if (!contents || contents.isDestroyed() || contents.isCrashed() || contents.isLoading()) return Promise.resolve();
      let end = (): void => undefined;
      const answer = new Promise<void>((resolve) => {
        const late = setTimeout(() => end(), longest);
        end = () => {
          clearTimeout(late);
          asked = null;
          resolve();
        };
      });
      asked = { answer, end };
      contents.send("app.leaving" satisfies EventName, null);
      return answer;
    },
    broughtIn: () => asked?.end(),
  };
}
