/**
 * Makes one file for others, in a process of its own, so that neither window waits and its memory is given back.
 * Started by exporter.ts, which sends a job and gets the bytes.
 */
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import { PRINT_DEFAULTS } from "../../shared/settings/print-options.ts";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { ok } from "../../shared/base/result.ts";
import type { Job } from "./make-file.ts";
import { failureOf } from "../../shared/guidance/failure.ts";

async function make({ product, workshop: snapshot, now, word, print }: Job): Promise<Uint8Array> {
  const workshop = fromSnapshot(snapshot);
  switch (product) {
    case "framework":
    case "plan":
    case "template":
    case "later":
      return (await import("../export/word/index.ts")).wordDocument(workshop, product, { ...word, now: new Date(now) });
    case "html":
      return Buffer.from((await import("../export/page/index.ts")).pageHtml(workshop));
    case "print":
      return Buffer.from(JSON.stringify((await import("../export/print/index.ts")).printPages(workshop, print ?? PRINT_DEFAULTS)));
    case "slides":
      return (await import("../export/slides/index.ts")).slides(workshop, { now: new Date(now) });
    case "png":
      return (await import("../export/picture.ts")).picturePng(workshop);
    case "svg":
      return Buffer.from((await import("../export/picture.ts")).pictureSvg(workshop));
    case "csv":
      return Buffer.from((await import("../export/table.ts")).planCsv(workshop));
    case "json":
      return Buffer.from(formatInterchange(workshop));
  }
}

process.parentPort.once("message", ({ data }) => {
  make(data as Job).then(
    (bytes) => process.parentPort.postMessage(ok(bytes)),
    (error: unknown) => process.parentPort.postMessage(failureOf(error)),
  );
});
