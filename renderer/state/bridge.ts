/** The main process as this window sees it. */
import type { Bridge } from "../../shared/ipc/contract.ts";

declare global {
  interface Window {
    readonly workshop: Bridge;
  }
}

export const bridge: Bridge = {
  call: (...args) => window.workshop.call(...args),
  on: (...args) => window.workshop.on(...args),
};
