import { test } from "./app.ts";
import { copyFile } from "node:fs/promises";
test("look", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  board.on("console", (m) => console.log("page:", m.text()));
  await board.getByRole("button", { name: "Look at the example" }).click();
  await board.getByRole("button", { name: "Room screen" }).waitFor();
  for (const [w,h] of [[1366,768],[1920,1080]] as const) {
    if (w===1920) await board.evaluate(() => window.workshop.call("app.settings", { theme: "dark" }));
    await app.evaluate(({ BrowserWindow }, [w,h]) => BrowserWindow.getAllWindows()[0]!.setContentSize(w,h), [w,h] as const);
    await board.waitForFunction((w) => innerWidth === w, w);
    await board.getByRole("button", { name: "Save for others" }).click();
    await board.getByRole("menuitem", { name: /^Framework/ }).click();
    const t=Date.now();
    await board.getByText(/\d+ pages, A4/).waitFor({timeout:20000});
    console.log("preview ms", Date.now()-t);
    await board.screenshot({ path: `/tmp/i3w/s-framework-${w}.png`, animations: "disabled" });
    await board.evaluate(() => { const s=document.querySelector(".word-pages")!; s.scrollTop = s.scrollHeight*0.10; });
    await board.screenshot({ path: `/tmp/i3w/s-framework2-${w}.png`, animations: "disabled" });
    await board.evaluate(() => { const s=document.querySelector(".word-pages")!; s.scrollTop = s.scrollHeight*0.66; });
    await board.screenshot({ path: `/tmp/i3w/s-framework3-${w}.png`, animations: "disabled" });
    await board.getByRole("radio", { name: "Blank template", exact: true }).click({force:true});
    await board.getByText("Laying out").waitFor();
    await board.getByText(/\d+ pages, A4/).waitFor();
    await board.screenshot({ path: `/tmp/i3w/s-template-${w}.png`, animations: "disabled" });
    await board.keyboard.press("Escape");
  }
});
