/** The thread of a store's writer. Started by thread.ts, which sends calls and gets what they give, one after the other. */
import { parentPort } from "node:worker_threads";
import { WorkshopError } from "../../shared/base/result.ts";
import type { WriterAnswer, WriterCall } from "./thread.ts";
import { Writer } from "./writer.ts";

const writer = new Writer();

function answered({ id, call, args }: WriterCall): WriterAnswer {
  try {
    const work = writer[call].bind(writer) as (...given: readonly unknown[]) => unknown;
    return { id, value: work(...args) };
  } catch (error) {
    if (error instanceof WorkshopError) return { id, refusal: { ...error.error, held: error.held } };
    return { id, error };
  }
}

parentPort?.on("message", (asked: WriterCall) => parentPort?.postMessage(answered(asked)));
