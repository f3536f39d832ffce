import { expect, test } from "./app.ts";

test("starts with a window that has the bridge and nothing of Node", async ({ workplace }) => {
  const { board } = await workplace.start();
  const found = await board.evaluate(() => ({
    origin: location.origin,
    bridge: Object.keys((globalThis as unknown as { workshop: object }).workshop).sort(),
    node: ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
  }));
  expect(found).toEqual({ origin: "app://stepping-stones", bridge: ["call", "on"], node: [] });
});
