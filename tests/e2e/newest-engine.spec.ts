/** The page in the newest engine is the one that we ship, over the store that we ship; those of newest-tests.ts then say that it works. */
import { copyFile, readFile } from "node:fs/promises";
import path from "node:path";
import { NEWEST } from "../../scripts/lib/newest-chromium.ts";
import { runCli } from "../contract/run-cli.ts";
import { expect, resize, ROOT, test } from "./app.ts";

test("what is written on a stone in the newest engine is in the file", async ({ workplace }) => {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const { app, board } = await workplace.start(json);
  expect(Number(/Chrome\/(\d+)/.exec(await board.evaluate(() => navigator.userAgent))?.[1])).toBeGreaterThanOrEqual(NEWEST);
  const picture = board.getByRole("application", { name: "The path" });
  await picture.focus();
  await board.keyboard.press("ArrowRight");
  const words = board.getByRole("complementary", { name: "The chosen stone" }).getByRole("textbox", { name: "Words on the stone" });
  await words.fill("Written in the newest engine");
  await words.press("Tab");
  await expect(board.getByRole("banner").getByRole("button", { name: "Undo" })).toBeEnabled();
  await app.close();
  const said = path.join(workplace.folder, "said.json");
  expect(runCli(workplace.folder, ["export", "ours.stones", said])).toMatchObject({ status: 0 });
  expect(await readFile(said, "utf8")).toContain("Written in the newest engine");
});

test("its page is held to the policy of the application, and has the size of its window", async ({ shared: workplace }) => {
  const { app, board } = await workplace.start();
  await board.evaluate(async () => {
    const broken: string[] = [];
    Object.assign(globalThis, { broken });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => broken.push(effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.head.append(script);
    await fetch("index.html").catch(() => null);
  });
  await expect
    .poll(() => board.evaluate(() => (globalThis as unknown as { readonly broken: readonly string[] }).broken))
    .toEqual(["script-src-elem", "connect-src"]);
  expect(await board.evaluate(() => ["ran" in globalThis, "RTCPeerConnection" in globalThis])).toEqual([false, false]);
  await resize(app, board, { width: 1100, height: 700 });
  expect(await board.evaluate(() => [innerWidth, innerHeight])).toEqual([1100, 700]);
});
