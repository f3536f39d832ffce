/** Files that another program holds for a moment. Some answers come from strace, in the system's place. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openPatiently, makePatience } from "../../electron/ipc/opening.ts";
import { Session } from "../../electron/app/session.ts";
import { openSettings } from "../../electron/app/settings.ts";
import { openStore } from "../../electron/store/store.ts";
import { addStone, filesIn, kept, newFolder, newStore, refusal } from "./folder.ts";
import { startOther } from "./other-process.ts";

const hasStrace = process.platform === "linux" && spawnSync("strace", ["-V"]).status === 0;
const at = (file: string) => JSON.stringify(path.join(import.meta.dirname, "../../electron", file));

/** None of these files is JSON. */
const readJson = () => Promise.resolve(null);

function newSession() {
  const folder = newFolder();
  const told: [string, unknown][] = [];
  const session = new Session({
    folder: path.join(folder, "Stepping Stones"),
    backups: path.join(folder, "Backups"),
    example: { source: path.resolve(import.meta.dirname, "../../resources/day-centre.json"), copy: path.join(folder, "Example.stones") },
    broadcast: (name, payload) => told.push([name, payload]),
    waiting: () => undefined,
    onOpened: () => undefined,
    onMade: () => undefined,
    onMoved: () => undefined,
  });
  return { session, told };
}

describe("a workshop that another process has open", () => {
  it("is worked in as soon as the other lets go, and the person hears what is waited for", async () => {
    const mine = await newStore();
    mine.change(addStone("a"));
    await mine.close();
    const other = startOther(mine.path);
    await other.next();
    const { session } = newSession();
    const waiting: unknown[] = [];
    const patiently = makePatience(
      (now) => {
        waiting.push(now);
        if (now) other.tell("close");
      },
      { waits: [300, 300, ...Array<number>(40).fill(250)] },
    );
    const opened = await openPatiently(session, patiently, readJson, mine.path);
    expect(opened?.file).toMatchObject({ readOnly: false, why: "" });
    expect(waiting).toEqual([{ name: "day centre.stones", why: "held" }, null]);
    await session.end();
  });

  it("is looked at where that lasts; “Try again” works once it is free, with what has been done there meanwhile", async () => {
    const mine = await newStore();
    await mine.close();
    const other = startOther(mine.path);
    await other.next();
    const { session, told } = newSession();
    const patiently = makePatience(() => undefined, { waits: [1, 1] });
    const opened = await openPatiently(session, patiently, readJson, mine.path);
    expect(opened?.file).toMatchObject({ readOnly: true, why: expect.stringContaining("open on another computer") });
    await expect(patiently(mine.path, (last) => session.tryAgain(!last))).rejects.toThrow("open on another computer");
    expect(session.current()?.file.readOnly).toBe(true);

    other.tell(JSON.stringify(addStone("theirs")));
    await other.next();
    other.tell("close");
    await other.ended;
    const now = await patiently(mine.path, (last) => session.tryAgain(!last));
    expect([now?.file.readOnly, now?.workshop.stones.length]).toEqual([false, 1]);
    expect(told.at(-1)).toMatchObject(["workshop.opened", { file: { readOnly: false } }]);
    session.change(addStone("mine"));
    expect(await session.save()).toBeNull();
    expect(session.unsaved()).toBeNull();
    await session.end();
  });

  it("gives way to what is asked for after it", async () => {
    const [held, free] = [await newStore(), await newStore()];
    await held.close();
    await free.close();
    const other = startOther(held.path);
    await other.next();
    const { session } = newSession();
    const patiently = makePatience(() => undefined, { waits: [20, 20, 20] });
    const [first, second] = [
      openPatiently(session, patiently, readJson, held.path),
      openPatiently(session, patiently, readJson, free.path),
    ];
    expect([await first, (await second)?.file.path]).toEqual([null, free.path]);
    expect(session.path).toBe(free.path);
    await session.end();
  });
});

it("a change that a lock keeps from the file is told, and saved by itself once the other lets go", async () => {
  const { session, told } = newSession();
  const { file } = await session.create("Garden");
  session.change(addStone("a"));
  await vi.waitUntil(async () => (await session.versions.list()).length === 1);
  // The drive goes and comes back, and another computer is there first.
  renameSync(file.path, `${file.path}.away`);
  session.change(addStone("b"));
  expect(await session.save()).not.toBeNull();
  const other = startOther(`${file.path}.away`);
  await other.next();
  renameSync(`${file.path}.away`, file.path);
  session.change(addStone("c"));
  expect(await session.save()).not.toBeNull();
  const names = () => told.map(([name]) => name);
  expect(told.at(-1)).toMatchObject(["workshop.notSaved", { message: expect.stringContaining("open on another computer") }]);
  other.tell("close");
  await other.ended;
  await vi.waitUntil(() => session.unsaved() === null, { timeout: 10_000 });
  expect(names().slice(-2)).toEqual(["workshop.notSaved", "workshop.saved"]);
  expect(session.unsaved()).toBeNull();
  await session.end();
  expect((await kept(openStore(file.path))).workshop.stones.size).toBe(3);
});

/** Runs work in another process in which a system call fails, for some times or for good; opening fails for settings alone. */
function whereFails(call: string, error: string, times: string, work: string, ...args: string[]) {
  const only = call === "openat" ? [path.join(args[0] ?? "", "settings.json")] : [];
  return whereFailsFor(only, call, error, times, work, ...args);
}

/** @param only the paths for which it fails; all where there are none. */
function whereFailsFor(only: readonly string[], call: string, error: string, times: string, work: string, ...args: string[]) {
  const inject = [...only.flatMap((one) => ["-P", one]), "-e", `trace=${call}`, "-e", `inject=${call}:error=${error}${times}`];
  const node = [process.execPath, "--no-warnings", "-e", work, ...args];
  const { stdout, stderr } = spawnSync("strace", ["-f", "-qq", "-o", "/dev/null", ...inject, ...node], { encoding: "utf8" });
  return { said: stdout.trim(), stderr };
}

describe.runIf(hasStrace)("giving a file its name while a scanner holds it", () => {
  const WRITE = `
    import { writeFile } from ${at("files/write-file.ts")};
    import { whileHeld } from ${at("files/held.ts")};
    const waits = [10, 10, 10, 10];
    await whileHeld(() => writeFile(process.argv[1], "words", { force: true }), { waits }).catch(({ error, held }) => console.log(error.code, held));`;

  it.each(["EBUSY", "EPERM", "EACCES"])("is tried again: %s", async (error) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "out.txt"), "before");
    expect(whereFails("rename", error, ":when=1..3", WRITE, path.join(folder, "out.txt"))).toEqual({ said: "", stderr: "" });
    expect([filesIn(folder), readFileSync(path.join(folder, "out.txt"), "utf8")]).toEqual([["out.txt"], "words"]);
  });

  it.each(["EBUSY", "EACCES"])("is refused in words where that lasts, and leaves what was there: %s", async (error) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "out.txt"), "before");
    expect(whereFails("rename", error, "", WRITE, path.join(folder, "out.txt")).said).toBe("in-use true");
    expect([filesIn(folder), readFileSync(path.join(folder, "out.txt"), "utf8")]).toEqual([["out.txt"], "before"]);
  });

  it.each(["EIO", "ENOSPC"])("is not tried again where something is lost: %s", async (error) => {
    const folder = newFolder();
    expect(whereFails("rename", error, ":when=1", WRITE, path.join(folder, "out.txt")).said).toBe("not-saved false");
    expect(filesIn(folder)).toEqual([]);
  });

  it("is tried again on the command line", async () => {
    const folder = newFolder();
    const work = `
      import { main } from ${at("cli.ts")};
      console.log(await main(["import", process.argv[2], process.argv[1]]));`;
    const json = path.resolve(import.meta.dirname, "../../resources/day-centre.json");
    expect(whereFails("rename", "EBUSY", ":when=1..3", work, path.join(folder, "ours.stones"), json)).toEqual({ said: "0", stderr: "" });
    expect(filesIn(folder)).toEqual(["ours.stones"]);
  });

  const TAKE = `
    import { openPatiently, makePatience } from ${at("ipc/opening.ts")};
    import { Session } from ${at("app/session.ts")};
    import { readInterchangeFile } from ${at("import/json.ts")};
    import { toSnapshot } from ${at("../shared/ipc/snapshot.ts")};
    const [, folder] = process.argv;
    const at = (name) => folder + "/" + name;
    const session = new Session({ folder: at("Default"), backups: at("Backups"), example: { source: "", copy: "" }, broadcast() {}, waiting() {}, onOpened() {}, onMade() {} });
    const patiently = makePatience(() => undefined, { waits: [5, 5, 5] });
    const readJson = async (json) => toSnapshot(readInterchangeFile(json));
    const { file } = await openPatiently(session, patiently, readJson, at("stick/ours.json"));
    console.log(file.path.slice(folder.length + 1), file.readOnly, file.elsewhere ? "said" : "");
    await session.end();`;

  it.each([
    ["EROFS", "", "Default/ours.stones false said"],
    ["ENOSPC", "", "Default/ours.stones false said"],
    ["EACCES", "", "Default/ours.stones false said"],
    ["EACCES", ":when=1..3", "stick/ours.stones false"],
    ["EBUSY", ":when=1", "stick/ours.stones false"],
  ])("makes a workshop of JSON beside it as soon as that can be, and elsewhere where it can't: %s%s", (error, times, said) => {
    const folder = newFolder();
    const stick = path.join(folder, "stick");
    mkdirSync(stick);
    copyFileSync(path.resolve(import.meta.dirname, "../../resources/day-centre.json"), path.join(stick, "ours.json"));
    const there = [path.join(stick, "ours.stones")];
    expect(whereFailsFor(there, "openat", error, times, TAKE, folder)).toEqual({ said, stderr: "" });
    expect(filesIn(stick)).toEqual(said.startsWith("stick") ? ["ours.json", "ours.stones"] : ["ours.json"]);
  });

  it("keeps settings by itself a moment later, and nobody hears of it", async () => {
    const folder = newFolder();
    const work = `
      import { openSettings } from ${at("app/settings.ts")};
      const settings = openSettings(process.argv[1], ({ message }) => console.log(message));
      settings.change({ theme: "dark" });
      settings.change({ breakEvery: 90 });`;
    expect(whereFails("rename", "EBUSY", ":when=1..4", work, folder)).toEqual({ said: "", stderr: "" });
    expect(openSettings(folder).get()).toMatchObject({ theme: "dark", breakEvery: 90 });
    expect(filesIn(folder)).toEqual(["settings.json"]);
  });

  const SETTINGS = `
    import { openSettings } from ${at("app/settings.ts")};
    const settings = openSettings(process.argv[1], ({ message }) => console.log(message));`;
  const known = JSON.stringify({ theme: "dark", breakEvery: 90, newer: "field" });

  it.each([
    ["EBUSY", ":when=1"],
    ["EACCES", ":when=1..2"],
  ])("reads settings a moment later, and sets nothing aside: %s %s", (error, times) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "settings.json"), known);
    const work = `${SETTINGS} settings.get(); console.log(settings.get().theme);`;
    expect(whereFails("openat", error, times, work, folder)).toEqual({ said: "dark", stderr: "" });
    expect(filesIn(folder)).toEqual(["settings.json"]);
  });

  it("changes settings that can't be read yet without losing the others", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "settings.json"), known);
    const work = `${SETTINGS} settings.change({ breakEvery: 60 }); console.log(settings.get().breakEvery);`;
    expect(whereFails("openat", "EBUSY", ":when=1..5", work, folder)).toEqual({ said: "60", stderr: "" });
    expect(JSON.parse(readFileSync(path.join(folder, "settings.json"), "utf8"))).toMatchObject({
      theme: "dark",
      breakEvery: 60,
      newer: "field",
    });
    expect(filesIn(folder)).toEqual(["settings.json"]);
  });

  it("leaves no half file behind where that is held, too", async () => {
    const folder = newFolder();
    const work = `
      import { placeFile } from ${at("files/write-file.ts")};
      import { writeFileSync } from "node:fs";
      try { placeFile(process.argv[1], {}, (file) => { writeFileSync(file, "half"); throw new Error("stopped"); }); } catch ({ message }) { console.log(message); }`;
    expect(whereFails("unlink", "EBUSY", ":when=1..2", work, path.join(folder, "out.txt")).said).toBe("stopped");
    expect(filesIn(folder)).toEqual([]);
  });
});

it("what is refused for another reason than a lock is refused at once", async () => {
  const mine = await newStore();
  await mine.close();
  await startOther(mine.path).next();
  expect((await refusal(() => openStore(path.join(newFolder(), "gone.stones"), { patient: true }))).code).toBe("not-found");
  expect((await refusal(async () => (await kept(openStore(mine.path, { patient: false }))).change(addStone("a")))).code).toBe("read-only");
});
