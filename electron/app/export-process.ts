/**
 * Makes one file for others, in a process of its own, so that neither window waits and its memory is given back.
 * Started by exporter.ts, which sends a job and gets the bytes.
 */
import { ok } from "../../shared/base/result.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import { makeProduct } from "../products/make.ts";
import type { Job } from "./exporter.ts";
import { failureOf } from "../../shared/guidance/failure.ts";

async function make({ product, workshop, now, ...wishes }: Job): Promise<Uint8Array> {
  const made = await makeProduct(product, fromSnapshot(workshop), { ...wishes, now: new Date(now) });
  return typeof made === "string" ? Buffer.from(made) : made;
}

process.parentPort.once("message", ({ data }) => {
  make(data as Job).then(
    (bytes) => process.parentPort.postMessage(ok(bytes)),
    (error: unknown) => process.parentPort.postMessage(failureOf(error)),
  );
});
