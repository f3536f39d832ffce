import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openLog, readLog } from "../../../electron/files/log.ts";
import { answer, type Handlers, type Sender } from "../../../electron/ipc/answer.ts";
import { PAGE } from "../../../electron/security/pages.ts";
import { CALLS, type CallName } from "../../../shared/ipc/contract.ts";
import { WorkshopError } from "../../../shared/base/result.ts";

const BOARD: Sender = { role: "board", address: PAGE, isMainFrame: true };
const ROOM: Sender = { ...BOARD, role: "room" };
const NAMES = Object.keys(CALLS) as CallName[];

/** Handlers that note what reached them. */
function handlers(work: (input: unknown) => unknown = () => "done") {
  const reached: CallName[] = [];
  const all = Object.fromEntries(NAMES.map((name) => [name, (input: unknown) => (reached.push(name), work(input))]));
  return { all: all as unknown as Handlers, reached };
}

describe("who may ask", () => {
  test.each([
    ["a window that is not ours", { ...BOARD, role: undefined }],
    ["a frame inside a page", { ...BOARD, isMainFrame: false }],
    ["a page from elsewhere", { ...BOARD, address: "https://example.org/index.html" }],
    ["another host of our scheme", { ...BOARD, address: "app://elsewhere/index.html" }],
    ["a frame that has gone", { ...BOARD, address: "" }],
  ])("%s gets nothing", async (_who, sender: Sender) => {
    const { all, reached } = handlers();
    for (const name of NAMES) expect(await answer(all, name, sender, undefined)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(reached).toEqual([]);
  });

  test("the room's window can look, and change nothing", async () => {
    const { all, reached } = handlers(() => ({ settings: { theme: "dark" } }));
    const fault = { kind: "render", where: "room stage", name: "TypeError", code: "", at: "index-a.js:1:2" };
    const inputs: { readonly [N in CallName]?: unknown } = { "room.step": "next", "app.fault": fault, "app.keep": { kept: "" } };
    for (const name of NAMES) await answer(all, name, ROOM, inputs[name]);
    expect(reached.sort()).toEqual([
      "app.fault",
      "app.state",
      "room.close",
      "room.direction",
      "room.ready",
      "room.step",
      "room.view",
      "workshop.current",
    ]);
  });
});

test("of an answer the room gets what is for it alone", async () => {
  const state = { role: "room", version: "1", settings: { theme: "dark", boardAs: "both" }, folder: "Documents", open: true, extra: 1 };
  const { all } = handlers(() => state);
  expect(await answer(all, "app.state", BOARD, undefined)).toEqual({ ok: true, value: state });
  const told = await answer(all, "app.state", ROOM, undefined);
  expect(told).toMatchObject({
    ok: true,
    value: { role: "room", version: "", folder: "", open: true, settings: { theme: "dark", boardAs: "picture" } },
  });
  expect(told).not.toHaveProperty("value.extra");
});

describe("what may be asked", () => {
  test.each<[CallName, unknown]>([
    ["app.state", { extra: 1 }],
    ["workshop.create", {}],
    ["workshop.create", { title: "A", path: "/etc/passwd" }],
    ["workshop.change", { do: "format the disk" }],
    ["workshop.change", null],
    ["export.save", { product: "letter" }],
    // Printing has calls of its own, with its choices.
    ["export.save", { product: "print" }],
    ["word.preview", { document: "page" }],
    ["room.step", "home"],
    ["app.fault", { kind: "render", where: "", name: "TypeError", code: "", at: "“Words” of somebody" }],
    ["app.fault", { kind: "render", where: "", name: "TypeError", code: "", at: "", message: "Words" }],
    ["app.fault", { kind: "render", where: "", name: "x".repeat(61), code: "", at: "" }],
    ["room.show", { x: Number.NaN, y: 0, width: 1, height: 1, selected: [] }],
  ])("%s refuses %j", async (name, input) => {
    const { all, reached } = handlers();
    expect(await answer(all, name, BOARD, input)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(reached).toEqual([]);
  });

  test("a text that is too long is refused in a sentence that says what and how much", async () => {
    const { all } = handlers();
    const intent = { do: "stone.edit", id: "s1", patch: { text: "x".repeat(50_000) } };
    expect(await answer(all, "workshop.change", BOARD, intent)).toMatchObject({
      error: { message: "“text” is too long: it has 50,000 characters, and there is room for 2,000." },
    });
  });
});

describe("what comes back", () => {
  test("a value", async () => {
    expect(await answer(handlers().all, "workshop.create", BOARD, { title: "A" })).toEqual({ ok: true, value: "done" });
  });

  test("the sentence of a refusal", async () => {
    const { all } = handlers(() => {
      throw new WorkshopError("in-use", "Somebody has it open.");
    });
    expect(await answer(all, "home.cards", BOARD, undefined)).toEqual({
      ok: false,
      error: { code: "in-use", message: "Somebody has it open." },
    });
  });

  test("a sentence for a defect of ours, and the defect in the log", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "stones-log-"));
    openLog({ folder });
    const { all } = handlers(() => Promise.reject(new TypeError("x is undefined")));
    const result = await answer(all, "home.cards", BOARD, undefined);
    expect(result).toMatchObject({ ok: false, error: { code: "unexpected", message: expect.not.stringContaining("undefined") } });
    expect(readLog()).toMatch(/^\S+ home\.cards name=TypeError at=answer\.test\.ts:\d+:\d+/);
    rmSync(folder, { recursive: true });
  });
});
