/** Does one thing with whole workshop files. Started by file-work.ts, which sends a job and hears how it goes. */
import { ok, WorkshopError } from "../../shared/base/result.ts";
import { failureOf } from "../../shared/guidance/failure.ts";
import { FILE_JOBS, type FileJob, type FileJobStage } from "./file-jobs.ts";

const tell = (said: unknown): void => process.parentPort.postMessage(said);

process.parentPort.once("message", ({ data }) => {
  const { job, given } = data as { readonly job: FileJob; readonly given: never };
  FILE_JOBS[job](given, (stage) => tell({ stage } satisfies FileJobStage)).then(
    (done) => tell(ok(done)),
    (error: unknown) => tell({ ...failureOf(error), held: error instanceof WorkshopError && error.held }),
  );
});
