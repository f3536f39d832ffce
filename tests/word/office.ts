/** LibreOffice, for tests that save our documents with it. */
import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Why LibreOffice can't be used here; "" where it can. */
export const NO_OFFICE = await run("soffice", ["--version"]).then(
  () => "",
  () => "LibreOffice is not on this machine (soffice): install libreoffice-writer-nogui to run this test",
);

/**
 * Saves files in another form: all in one start, with a profile of its own, since an office that is open already would
 * take the files over.
 * @param form as soffice names it, "pdf" for one. @param folder where the profile and the results may stand.
 * @returns the folder of the results, each under the name of its file.
 */
export async function converted(files: readonly string[], form: string, folder: string): Promise<string> {
  const out = path.join(folder, "out");
  await mkdir(out);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  await run("soffice", [profile, "--headless", "--convert-to", form, "--outdir", out, ...files], { timeout: 170_000 });
  return out;
}
