/**
 * `npm run screenshots`: pictures of every place, for people to look at, and those of the README. The page of the
 * Word document is drawn by LibreOffice and Poppler.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { electronRuntime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { foregroundOnDisplay } from "./lib/display.ts";
import { main } from "./lib/main.ts";
import { bin, ROOT, run } from "./lib/run.ts";

await main(async () => {
  const runtime = await electronRuntime();
  await buildIfStale();
  const args = ["test", "--config", "tests/screenshots/playwright.config.ts", ...process.argv.slice(2)];
  const code = await foregroundOnDisplay(bin("playwright"), args, runtime.env);
  if (code === 0) await wordPage();
  return code;
});

/** The first page of the example's plan as Word shows it, into the README's pictures. */
async function wordPage(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "stepping-stones-word-"));
  const file = (name: string) => path.join(folder, name);
  try {
    await run(process.execPath, ["electron/cli.ts", "import", "resources/day-centre.json", file("example.stones")]);
    await run(process.execPath, ["electron/cli.ts", "export", file("example.stones"), file("plan.docx"), "--document", "plan"]);
    await run("soffice", [
      `-env:UserInstallation=file://${file("profile")}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      file("plan.docx"),
    ]);
    await run("pdftoppm", ["-png", "-r", "80", "-singlefile", file("plan.pdf"), path.join(ROOT, "docs/pictures/word-plan")]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
