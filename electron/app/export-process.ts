/**
 * Makes one file for others, in a process of its own, so that neither window waits and its memory is given back.
 * Started by exporter.ts, which sends a job and gets the bytes.
 */
import { ok } from "../../shared/base/result.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import { makeProduct } from "../products/make.ts";
import type { Job, MadeFile } from "./exporter.ts";
import { failureOf } from "../../shared/guidance/failure.ts";

async function make({ product, workshop, now, printed, ...wishes }: Job): Promise<MadeFile> {
  let undrawn: readonly string[] = [];
  const made = await makeProduct(product, fromSnapshot(workshop), {
    ...wishes,
    now: new Date(now),
    // A page that is read elsewhere is drawn in the letters of that computer.
    ...((printed || product !== "page") && { undrawn: (signs: readonly string[]) => (undrawn = signs) }),
  });
  return { bytes: typeof made === "string" ? Buffer.from(made) : made, undrawn };
}

process.parentPort.once("message", ({ data }) => {
  make(data as Job).then(
    (file) => process.parentPort.postMessage(ok(file)),
    (error: unknown) => process.parentPort.postMessage(failureOf(error)),
  );
});
