import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeHome, type HomeScreen } from "../../../electron/app/home.ts";
import { readCard, workshopsIn } from "../../../electron/app/home-reading.ts";
import { makeKnownFiles, type KnownFiles } from "../../../electron/app/known-files.ts";
import type { Read } from "../../../electron/app/readers.ts";
import { openRecent, type RecentFiles } from "../../../electron/app/recent.ts";
import { openStore } from "../../../electron/store/store.ts";
import { createFile } from "../../../electron/store/writer.ts";
import { emptyWorkshop } from "../../../shared/interchange/interchange.ts";
import type { HomeCards } from "../../../shared/ipc/contract.ts";
import { WorkshopError } from "../../../shared/base/result.ts";

interface Answer {
  readonly promise: Promise<null>;
  readonly resolve: (value: null) => void;
  readonly reject: (error: unknown) => void;
}

let root: string;
let folder: string;
let recent: RecentFiles;
let files: KnownFiles;
/** Paths whose reading waits until the test says so, and what then comes of it. */
let held: Map<string, Answer>;
/** What was read, in order. */
let asked: string[];
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "home-"));
  folder = path.join(root, "Stepping Stones");
  mkdirSync(folder);
  recent = openRecent(root);
  files = makeKnownFiles();
  held = new Map();
  asked = [];
});
afterEach(() => rmSync(root, { recursive: true }));

/** Reads here what another process reads in the application. */
const readHere = ((job: "card" | "folder", given: { readonly path: string; readonly known: string }) => {
  const { path: file, known } = given;
  asked.push(file);
  const find = () => (job === "folder" ? workshopsIn(file) : readCard(file, known));
  const result = (async () => (await held.get(file)?.promise, find()))();
  return { result, stop: () => undefined };
}) as unknown as Read;

/** A home screen, and how to wait for all of it. */
function start(where = folder) {
  let told: HomeCards = { cards: [], looking: true };
  const home: HomeScreen = makeHome({ folder: where, recent, files, read: readHere, tell: (cards) => (told = cards) });
  return {
    home,
    told: () => told.cards.map(({ id, title, state }) => [files.pathOf(id), title, state]),
    async all(): Promise<HomeCards["cards"]> {
      told = await home.look();
      await vi.waitUntil(() => !told.looking && told.cards.every(({ state }) => state !== "reading"));
      return told.cards;
    },
  };
}
const cards = (where?: string) => start(where).all();

const make = (file: string, title: string): string => {
  createFile(file, emptyWorkshop(title));
  return file;
};

test("shows the default folder and what was opened elsewhere, the last changed first", async () => {
  const a = make(path.join(folder, "a.stones"), "A");
  const b = make(path.join(root, "b.stones"), "B");
  recent.add(b);
  recent.add(a);
  const store = await openStore(a);
  store.change({ do: "info.edit", patch: { project: "Ours" } });
  await store.close();
  const found = await cards();
  expect(found.map(({ id, title, project, problem }) => [files.pathOf(id), title, project, problem])).toEqual([
    [a, "A", "Ours", ""],
    [b, "B", "", ""],
  ]);
  expect(found[0]?.picture).toMatch(/^<svg/);
});

test("a file that cannot be read, or is gone, has a card that says so", async () => {
  writeFileSync(path.join(folder, "letter.stones"), "Dear all,");
  recent.add(path.join(root, "stick", "gone.stones"));
  expect(new Map((await cards()).map(({ title, problem }) => [title, problem]))).toEqual(
    new Map([
      ["letter", expect.stringMatching(/letter\.stones.*\./)],
      ["gone", expect.stringContaining("not there")],
    ]),
  );
});

test("a file that can't even be looked for has a card of its own, and the others stay", async () => {
  const good = make(path.join(folder, "good.stones"), "Good");
  const away = [
    path.join(good, "inside-a-file.stones"),
    path.join(root, "a\0b.stones"),
    path.join(root, `${"long".repeat(2000)}.stones`),
    path.join(root, "half \ud800.stones"),
    "",
  ];
  for (const file of away) recent.add(file);
  recent = openRecent(root);
  const found = await cards();
  expect(found.map(({ id, problem }) => [files.pathOf(id), problem === ""])).toEqual(
    expect.arrayContaining([[good, true], ...away.map((file) => [file, false])]),
  );
  expect(found).toHaveLength(away.length + 1);
});

test("forgets a card, reads a changed file again and no other, and leaves an unreadable folder out", async () => {
  const a = make(path.join(folder, "a.stones"), "A");
  const { home, all } = start();
  const [first] = await all();
  const store = await openStore(a);
  store.change({ do: "info.edit", patch: { title: "Now longer" } });
  await store.close();
  await home.look();
  await vi.waitUntil(async () => (await home.look()).cards[0]?.title === "Now longer");
  expect((await home.look()).cards[0]?.id).toBe(first?.id);
  home.forget(a);
  expect((await home.look()).cards).toEqual([]);
  recent = openRecent(path.join(root, "nowhere"));
  expect(await cards(path.join(root, "nowhere"))).toEqual([]);
});

test("what was forgotten ends with its file, and where it never comes back by itself", async () => {
  const [a, b] = ["a", "b"].map((name) => make(path.join(folder, `${name}.stones`), name)) as [string, string];
  recent.forget([path.join(root, "elsewhere.stones"), a, b]);
  rmSync(b);
  expect(await cards()).toEqual([]);
  expect([a, b, path.join(root, "elsewhere.stones")].map(recent.isForgotten)).toEqual([true, false, false]);
  // A folder that can't be listed for a moment brings nothing back.
  await cards(path.join(root, "nowhere"));
  expect(recent.isForgotten(a)).toBe(true);
});

// Root may read everything, until it acts as another.
test.skipIf(process.platform === "win32" || process.getuid?.() !== 0)(
  "a file that can't be read for a moment has its card again",
  async () => {
    const a = make(path.join(folder, "a.stones"), "A");
    chmodSync(root, 0o755);
    chmodSync(a, 0o600);
    const { all, home } = start();
    process.seteuid?.(65534);
    const [unread] = await all().finally(() => process.seteuid?.(0));
    expect([unread?.title, unread?.problem, unread?.state]).toEqual(["a", expect.stringMatching(/can't be read/), "unread"]);
    await vi.waitUntil(async () => (await home.look()).cards[0]?.title === "A");
  },
);

test("a file has one card, whatever paths lead to it; taken off, it is off by all of them", async () => {
  const a = make(path.join(folder, "a.stones"), "A");
  symlinkSync(a, path.join(folder, "b.stones"));
  linkSync(a, path.join(root, "c.stones"));
  recent.add(path.join(root, "c.stones"));
  const { home, all } = start();
  expect((await all()).map(({ id }) => files.pathOf(id))).toEqual([path.join(root, "c.stones")]);
  home.forget(path.join(root, "c.stones"));
  expect((await home.look()).cards).toEqual([]);
  recent = openRecent(root);
  expect(await cards()).toEqual([]);
});

describe("a drive that does not answer", () => {
  const wait = (file: string): Answer => {
    let [resolve, reject]: [Answer["resolve"], Answer["reject"]] = [() => undefined, () => undefined];
    const promise = new Promise<null>((...both) => ([resolve, reject] = both));
    held.set(file, { promise, resolve, reject });
    return { promise, resolve, reject };
  };

  test("holds up no other card, and its own says that it is being read until it has been", async () => {
    const slow = make(path.join(root, "slow.stones"), "Slow");
    const quick = make(path.join(folder, "quick.stones"), "Quick");
    recent.add(slow);
    const answer = wait(slow);
    const { home, told } = start();
    await home.look();
    await vi.waitUntil(() => told().some(([file]) => file === quick));
    expect(told()).toEqual([
      [quick, "Quick", "read"],
      [slow, "slow", "reading"],
    ]);
    // Coming to the page again asks nobody twice.
    await home.look();
    expect(asked.filter((file) => file === slow)).toEqual([slow]);
    answer.resolve(null);
    await vi.waitUntil(() => told().some(([, title]) => title === "Slow"));
  });

  test("is named in a sentence where reading came to nothing", async () => {
    const slow = path.join(root, "slow.stones");
    recent.add(slow);
    wait(slow).reject(new WorkshopError("unexpected", "It takes too long."));
    expect(await cards()).toMatchObject([{ title: "slow", state: "unread", problem: "It takes too long." }]);
  });

  test("keeps nobody from the rest of the page, where it holds the folder of workshops", async () => {
    wait(folder);
    const b = make(path.join(root, "b.stones"), "B");
    recent.add(b);
    expect(await start().home.look()).toMatchObject({ looking: true, cards: [{ title: "B", state: "read" }] });
  });
});

test("a file on another computer is left alone until a person opens it", async () => {
  vi.stubGlobal("process", { ...process, platform: "win32" });
  try {
    const away = String.raw`\\server\share\Ours.stones`;
    recent.add(away);
    recent = openRecent(root);
    expect(await cards()).toMatchObject([
      { title: expect.stringContaining("Ours"), state: "apart", problem: expect.stringContaining("“server”") },
    ]);
    expect(asked).toEqual([folder]);
    recent.add(away);
    await cards();
    expect(asked).toContain(away);
  } finally {
    vi.unstubAllGlobals();
  }
});
