/** LibreOffice, for tests that save our documents with it. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll } from "vitest";

const run = promisify(execFile);

/** Why LibreOffice can't be used here; "" where it can. */
export const NO_OFFICE = await run("soffice", ["--version"]).then(
  () => "",
  () => "LibreOffice is not on this machine (soffice): install libreoffice-writer-nogui to run this test",
);

/** Why its sheets can't be used here; "" where they can. An office for documents alone does not have them. */
export const NO_CALC = await convertsSheets();

async function convertsSheets(): Promise<string> {
  if (NO_OFFICE !== "") return NO_OFFICE;
  const folder = await mkdtemp(path.join(tmpdir(), "stones-office-"));
  try {
    const file = path.join(folder, "a.csv");
    await writeFile(file, "a\n");
    const settings = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    await run("soffice", [settings, "--headless", "--convert-to", "xlsx", "--outdir", path.join(folder, "out"), file], { timeout: 60_000 });
    await readFile(path.join(folder, "out", "a.xlsx"));
    return "";
  } catch {
    return "LibreOffice has no sheets on this machine: install libreoffice-calc-nogui to run this test";
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The office's settings, which it takes some seconds to make: once for each test file. */
let profile = "";
afterAll(() => profile !== "" && rm(profile, { recursive: true, force: true }));

/**
 * Saves files in another form, all in one start. The office has settings of its own, since one that is open already would
 * take the files over.
 * @param form as soffice names it, "pdf" for one. @param folder where the results may stand.
 * @returns the folder of the results, each under the name of its file.
 */
export async function converted(files: readonly string[], form: string, folder: string): Promise<string> {
  const out = path.join(folder, "out");
  await mkdir(out);
  profile ||= await mkdtemp(path.join(tmpdir(), "stones-office-profile-"));
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await run("soffice", [settings, "--headless", "--convert-to", form, "--outdir", out, ...files], { timeout: 170_000 });
  return out;
}

/** Documents opened and saved again by LibreOffice, in their order. */
export async function throughOffice(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "stones-office-"));
  try {
    const files = documents.map((_, at) => path.join(folder, `${at}.docx`));
    await Promise.all(files.map((file, at) => writeFile(file, documents[at] as Uint8Array)));
    const out = await converted(files, "docx", folder);
    return await Promise.all(files.map((file) => readFile(path.join(out, path.basename(file)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
