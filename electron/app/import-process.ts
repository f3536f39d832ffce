/** Reads one Word document that came back. Started by importer.ts, which sends a job and gets the proposal. */
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import { ok } from "../../shared/base/result.ts";
import { proposeFromWord } from "../import/word/index.ts";
import type { ReadJob } from "./importer.ts";
import { failureOf } from "../../shared/guidance/failure.ts";

process.parentPort.once("message", ({ data }) => {
  const { bytes, name, workshop, organisation } = data as ReadJob;
  proposeFromWord(fromSnapshot(workshop), bytes, name, organisation).then(
    (proposal) => process.parentPort.postMessage(ok(proposal)),
    (error: unknown) => process.parentPort.postMessage(failureOf(error)),
  );
});
