/** Tells the main process of faults in this window, for the log: what the error is called and where it was, never its words. */
import { faultOf } from "../../shared/base/fault.ts";
import type { FaultReport } from "../../shared/ipc/contract.ts";
import { bridge } from "./bridge.ts";

/** A page that fails with every frame says so this often. */
const MOST = 50;
let told = 0;

/** @param where the part of the window, as a constant of the code. */
export function tellFault(kind: FaultReport["kind"], thrown: unknown, where: string): void {
  console.error(thrown);
  if (++told <= MOST || kind === "lost") void bridge.call("app.fault", { kind, where, ...faultOf(thrown) });
}

/** Tells of all that nobody caught, from now on. */
export function listenToFaults(): void {
  addEventListener("error", ({ error }) => {
    // Without an error it is only the browser's remark that a size has changed twice in a frame.
    if (error) tellFault("error", error, "");
  });
  addEventListener("unhandledrejection", ({ reason }) => tellFault("rejection", reason, ""));
}
