import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readInterchangeFile } from "../../../electron/import/json.ts";
import { Session } from "../../../electron/app/session.ts";
import { backupsOfFile } from "../../../electron/store/backup.ts";
import type { Intent } from "../../../shared/changes/intent.ts";
import type { Changed, Opened } from "../../../shared/ipc/contract.ts";
import { WorkshopError } from "../../../shared/base/result.ts";
import { startOther } from "../../store/other-process.ts";

const EXAMPLE = path.resolve(import.meta.dirname, "../../../resources/day-centre.json");

let folder: string;
let session: Session;
let told: [name: string, payload: unknown][];
let opened: string[];
let made: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "session-"));
  told = [];
  opened = [];
  made = [];
  session = new Session({
    folder: path.join(folder, "Stepping Stones"),
    backups: path.join(folder, "Backups"),
    example: { source: EXAMPLE, copy: path.join(folder, "Example", "The day centre.stones") },
    broadcast: (name, payload) => told.push([name, payload]),
    waiting: () => undefined,
    onOpened: (file) => opened.push(file),
    onMade: (file) => made.push(file),
    onMoved: () => undefined,
  });
});
afterEach(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

const names = () => told.map(([name]) => name);
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof WorkshopError) return error.error.code;
    throw error;
  }
  return "nothing thrown";
};
const retitled = (title: string): Intent => ({ do: "info.edit", patch: { title } });

describe("letting go of the file while it is deleted", () => {
  const title = () => session.workshop.info.values().next().value?.title;

  test("what is done until that is refused is there, in the file as well, and the file is ours again", async () => {
    const { file } = await session.create("Garden");
    session.change(retitled("Before"));
    const refused = session.letGo(async () => {
      // Nobody here holds it now.
      const other = startOther(file.path);
      expect(await other.next()).toMatchObject({ readOnly: false });
      other.child.kill("SIGKILL");
      await other.ended;
      session.change(retitled("Meanwhile"));
      throw new WorkshopError("in-use", "It is open elsewhere.");
    });
    await expect(refused).rejects.toThrow("It is open elsewhere.");
    expect(names()).not.toContain("workshop.closed");
    expect(title()).toBe("Meanwhile");
    session.change(retitled("After"));
    expect(await session.save()).toBeNull();
    expect(await startOther(file.path).next()).toMatchObject({ readOnly: true });
    await session.close();
    await session.open(file.path);
    expect(title()).toBe("After");
  }, 60_000);

  test("where the file itself could not be deleted, it stays open; where it could, it is closed and never comes back", async () => {
    const { file } = await session.create("Garden");
    expect(await session.letGo(async () => "still there")).toBe("still there");
    expect(session.isOpen).toBe(true);
    session.change(retitled("After"));
    expect(await session.save()).toBeNull();
    await session.letGo(async () => rmSync(file.path));
    expect(session.isOpen).toBe(false);
    expect(names().at(-1)).toBe("workshop.closed");
    await vi.waitFor(() => expect(existsSync(file.path)).toBe(false));
  });

  test("what could not be saved is not lost by a deletion that is refused", async () => {
    const { file } = await session.create("Garden");
    await session.save();
    const away = `${file.path} away`;
    renameSync(file.path, away);
    session.change(retitled("In memory only"));
    await expect(session.letGo(() => Promise.reject(new WorkshopError("in-use", "No.")))).rejects.toThrow("No.");
    renameSync(away, file.path);
    expect(title()).toBe("In memory only");
    await vi.waitFor(() => expect(session.unsaved()).toBeNull(), { timeout: 20_000 });
  });
});

describe("starting a workshop", () => {
  test("never takes the place of a file that is there", async () => {
    const first = await session.create("Garden: what’s next?");
    const second = await session.create("Garden: what’s next?");
    expect([first, second].map(({ file }) => path.relative(folder, file.path))).toEqual([
      path.join("Stepping Stones", "Garden what’s next.stones"),
      path.join("Stepping Stones", "Garden what’s next 2.stones"),
    ]);
    expect(opened).toEqual([first.file.path, second.file.path]);
    expect(names()).toEqual(["workshop.opened", "workshop.opened"]);
  });

  test("from a template puts its stones on the board; one that there is not makes nothing", async () => {
    const { workshop, undo } = await session.create("Our study", "research");
    expect(workshop.info[0]?.title).toBe("Our study");
    expect(workshop.stones.length).toBeGreaterThan(10);
    expect(undo).toEqual({ undo: null, redo: null });
    expect(await codeOf(() => session.create("Our study", "castle"))).toBe("not-found");
    expect(readdirSync(path.join(folder, "Stepping Stones")).filter((name) => name.endsWith(".stones"))).toEqual(["Our study.stones"]);
  });

  test.each([
    ["", "The title must not be empty."],
    ["x".repeat(201), "The title is too long: it has 201 characters, and there is room for 200."],
  ])("with the title %j is refused in words, and nothing is made", async (title, message) => {
    await expect(session.create(title)).rejects.toThrow(message);
    expect(existsSync(path.join(folder, "Stepping Stones"))).toBe(false);
    expect(told).toEqual([]);
  });
});

describe("changes", () => {
  test("are numbered without gaps and told to the windows at once; that they are saved is told once they are in the file", async () => {
    const { seq, file } = await session.create("Garden");
    const numbers = [session.change(retitled("A")), session.change(retitled("B")), session.undo(), session.redo()].map((done) => done.seq);
    expect(numbers).toEqual([1, 2, 3, 4].map((n) => seq + n));
    const changes = told.slice(1) as ["workshop.changed", Changed][];
    expect(changes.map(([name, { seq: number, origin }]) => [name, number, origin])).toEqual([
      ["workshop.changed", seq + 1, "do"],
      ["workshop.changed", seq + 2, "do"],
      ["workshop.changed", seq + 3, "undo"],
      ["workshop.changed", seq + 4, "redo"],
    ]);
    expect(session.unsaved()?.code).toBe("not-saved");
    expect(session.current()?.file.savedSeq).toBe(seq);
    expect(await session.save()).toBeNull();
    expect(told.at(-1)).toEqual(["workshop.saved", { seq: seq + 4, savedAt: session.current()?.file.savedAt }]);
    expect([session.current()?.file.savedSeq, session.unsaved()]).toEqual([seq + 4, null]);
    await session.close();
    expect((await session.open(file.path)).workshop.info[0]?.title).toBe("B");
  });

  test("that change nothing are not told", async () => {
    const { seq } = await session.create("Garden");
    expect(session.change(retitled("Garden")).seq).toBe(seq);
    expect(names()).toEqual(["workshop.opened"]);
  });

  test("that are refused are not told", async () => {
    await session.create("Garden");
    expect(await codeOf(() => session.change({ do: "link.add", from: "a" as never, to: "b" as never, why: "" }))).toBe("not-found");
    expect(names()).toEqual(["workshop.opened"]);
  });

  test("need an open workshop", async () => {
    for (const work of [() => session.change(retitled("A")), () => session.undo(), () => session.redo(), () => session.workshop]) {
      expect(await codeOf(work)).toBe("no-workshop");
    }
  });

  test("a window that comes late gets what the others have", async () => {
    await session.create("Garden");
    session.change(retitled("A"));
    const late = session.current();
    expect([late?.seq, late?.workshop.info[0]?.title, late?.undo.undo]).toEqual([1, "A", "Change the title page"]);
  });
});

/** A JSON file is read elsewhere, and what was read is made a file of. */
const take = async (json: string): Promise<Opened> => session.open(await session.take(json, readInterchangeFile(json)));

describe("opening", () => {
  test("a JSON file imports it beside itself, under a name that is free", async () => {
    const json = path.join(folder, "ours.json");
    writeFileSync(json, readFileSync(EXAMPLE));
    const [first, second] = [await take(json), await take(json)];
    expect([first.file.path, second.file.path]).toEqual([path.join(folder, "ours.stones"), path.join(folder, "ours 2.stones")]);
    expect(second.workshop.stones.length).toBeGreaterThan(5);
    expect(readFileSync(json)).toEqual(readFileSync(EXAMPLE));
  });

  describe("a JSON file where nothing can be written beside it", () => {
    /** As the user of a place that lets root write nothing either: a folder on a system that has no files of its own. */
    const protectedFolder = () => {
      const stick = path.join(folder, "stick");
      mkdirSync(stick);
      writeFileSync(path.join(stick, "ours.json"), readFileSync(EXAMPLE));
      chmodSync(stick, 0o555);
      process.seteuid?.(65534);
      return path.join(stick, "ours.json");
    };
    const root = process.getuid?.();
    beforeEach(() => {
      if (root === 0)
        for (const one of ["", "Stepping Stones"]) {
          mkdirSync(path.join(folder, one), { recursive: true });
          chmodSync(path.join(folder, one), 0o777);
        }
    });
    afterEach(() => {
      if (root === 0) process.seteuid?.(0);
      chmodSync(path.join(folder, "stick"), 0o755);
    });

    test.skipIf(process.platform === "win32")(
      "becomes a workshop in the default folder, which is said, and is never half written",
      async () => {
        const json = protectedFolder();
        const [first, second] = [await take(json), await take(json)];
        expect([first, second].map(({ file }) => path.relative(folder, file.path))).toEqual([
          path.join("Stepping Stones", "ours.stones"),
          path.join("Stepping Stones", "ours 2.stones"),
        ]);
        expect(second.file).toMatchObject({
          readOnly: false,
          elsewhere:
            "Nothing can be written beside “ours.json”. Its workshop is now “ours 2.stones” in your folder “Stepping Stones”, in Documents.",
        });
        expect(readdirSync(path.dirname(json))).toEqual(["ours.json"]);
        session.change(retitled("A"));
        expect([await session.save(), session.unsaved()]).toEqual([null, null]);
        await session.close();
        expect(await session.open(second.file.path)).toMatchObject({ workshop: { info: [{ title: "A" }] } });
      },
    );
  });

  test("a JSON file that is wrong becomes nothing anywhere", async () => {
    const json = path.join(folder, "typo.json");
    writeFileSync(json, "{");
    expect(await codeOf(() => take(json))).toBe("invalid");
    expect(existsSync(path.join(folder, "Stepping Stones"))).toBe(false);
  });

  test.each<[string, string | Buffer, string]>([
    ["gone.stones", "", "not-found"],
    ["letter.stones", "Dear all,\n".repeat(500), "not-a-workshop"],
    ["empty.stones", "", "not-a-workshop"],
    ["typo.json", '{"format":"stepping-stones/workshop","version":1,"workshop":{"titel":"A"}}', "invalid"],
    ["newer.json", '{"format":"stepping-stones/workshop","version":99,"workshop":{"title":"A"}}', "newer"],
    ["newer-list.json", '{"format":"stepping-stones/workshop","version":3,"workshop":{"title":"A"},"maps":[{"id":"m1"}]}', "newer"],
    ["half.json", '{"format":"stepping-stones/workshop","version":1.5,"workshop":{"title":"A"}}', "invalid"],
  ])("%s is refused; what was open stays open", async (name, text, code) => {
    const before = await session.create("Garden");
    const file = path.join(folder, name);
    if (name !== "gone.stones") writeFileSync(file, text);
    expect(await codeOf(() => (name.endsWith(".json") ? take(file) : session.open(file)))).toBe(code);
    expect(session.current()).toEqual(before);
    if (name !== "gone.stones") expect(readFileSync(file, "utf8")).toBe(text);
    expect(readdirSync(folder).filter((other) => other.endsWith(".stones") && other !== name)).toEqual([]);
  });

  test("the file that is open gives what is open", async () => {
    const { file } = await session.create("Garden");
    session.change(retitled("A"));
    expect(await session.open(file.path)).toMatchObject({ seq: 1 });
  });

  test.each<[string, (file: string) => string]>([
    ["its own path", (file) => file],
    ["a link", (file) => (symlinkSync(file, path.join(folder, "link.stones")), path.join(folder, "link.stones"))],
    ["a second name that ends in .json", (file) => (linkSync(file, path.join(folder, "second.json")), path.join(folder, "second.json"))],
    ["a way down and up again", (file) => `${path.dirname(file)}/../Stepping Stones/${path.basename(file)}`],
  ])("the open file by %s changes nothing, and nothing may be written over it", async (_, another) => {
    const { file } = await session.create("Garden");
    session.change(retitled("A"));
    await vi.waitUntil(async () => (await session.versions.list()).length === 1);
    expect(await session.save()).toBeNull();
    const way = another(file.path);
    const [before, saidBefore] = [readFileSync(file.path), told.length];
    expect(await session.open(way)).toEqual(session.current());
    expect(session.current()).toMatchObject({ seq: 1, file: { path: file.path, readOnly: false }, undo: { undo: expect.any(String) } });
    for (const work of [() => session.mayWrite(way), () => session.keepElsewhere(way, true)]) expect(await codeOf(work)).toBe("in-use");
    expect(readFileSync(file.path)).toEqual(before);
    expect([told.length, opened]).toEqual([saidBefore, [file.path]]);
    session.change(retitled("B"));
    expect([await session.save(), session.unsaved()]).toEqual([null, null]);
  });

  test("another place may be written to, and so may any where nothing is open", async () => {
    const refused = (file: string) => codeOf(() => session.mayWrite(file));
    const { file } = await session.create("Garden");
    expect([await refused(path.join(folder, "x.csv")), await refused(file.path)]).toEqual(["nothing thrown", "in-use"]);
    await session.close();
    expect(await refused(file.path)).toBe("nothing thrown");
  });

  test("a file that can only be looked at is not written over either", async () => {
    const { file } = await session.create("Garden");
    await session.close();
    await startOther(file.path).next();
    expect((await session.open(file.path)).file.readOnly).toBe(true);
    const link = path.join(folder, "link.csv");
    symlinkSync(file.path, link);
    expect(await codeOf(() => session.mayWrite(link))).toBe("in-use");
  });
});

describe("the example", () => {
  test("is this person's own copy: not among the opened files, kept with its changes", async () => {
    expect((await session.openExample()).file).toMatchObject({ isExample: true, readOnly: false });
    session.change(retitled("Ours now"));
    await session.close();
    expect((await session.openExample()).workshop.info[0]?.title).toBe("Ours now");
    expect(opened).toEqual([]);
  });

  test("comes back fresh where the copy is damaged, and the damaged one is kept", async () => {
    const { file } = await session.openExample();
    await session.close();
    writeFileSync(file.path, "broken");
    expect((await session.openExample()).workshop.stones.length).toBeGreaterThan(5);
    expect(readdirSync(path.dirname(file.path)).filter((name) => name.endsWith(".stones"))).toHaveLength(2);
  });
});

test("every new file is told: what was kept of an older workshop in its place is over", async () => {
  const { file } = await session.create("Garden");
  await session.close();
  rmSync(file.path);
  expect((await session.create("Garden")).file.path).toBe(file.path);
  const taken = await session.take(path.join(folder, "theirs.json"), session.workshop);
  const example = (await session.openExample()).file.path;
  await session.openMade(path.join(folder, "theirs.stones"));
  expect(made).toEqual([file.path, file.path, taken, example, taken]);
});

describe("keeping it elsewhere", () => {
  test("goes on in the new file, and leaves the old one as it was", async () => {
    const { file } = await session.create("Garden");
    const target = path.join(folder, "stick.stones");
    await session.keepElsewhere(target, false);
    session.change(retitled("On the stick"));
    await session.close();
    expect((await session.open(target)).workshop.info[0]?.title).toBe("On the stick");
    expect((await session.open(file.path)).workshop.info[0]?.title).toBe("Garden");
    expect(opened).toContain(target);
  });

  test("does not replace a file unless the person agreed", async () => {
    await session.create("Garden");
    const target = path.join(folder, "letter.txt");
    writeFileSync(target, "Dear all");
    expect(await codeOf(() => session.keepElsewhere(target, false))).toBe("exists");
    expect(readFileSync(target, "utf8")).toBe("Dear all");
  });
});

test("a change that cannot be saved stays in memory, is told, and is not lost by closing or opening", async () => {
  const { file } = await session.create("Garden");
  const other = path.join(folder, "other.json");
  writeFileSync(other, readFileSync(EXAMPLE));
  rmSync(file.path);
  session.change(retitled("A"));
  expect(names().slice(1)).toEqual(["workshop.changed"]);
  expect(session.unsaved()?.code).toBe("not-saved");
  expect((await session.save())?.code).toBe("not-saved");
  expect(names().slice(1, 3)).toEqual(["workshop.changed", "workshop.notSaved"]);
  for (const work of [() => session.close(), () => take(other), () => session.openExample(), () => session.create("B")]) {
    expect(await codeOf(work)).toBe("not-saved");
  }
  expect((session.current() as Opened).workshop.info[0]?.title).toBe("A");
  await session.keepElsewhere(path.join(folder, "safe.stones"), false);
  expect([await session.save(), session.unsaved()]).toEqual([null, null]);
  await session.close();
  expect((await session.open(path.join(folder, "safe.stones"))).workshop.info[0]?.title).toBe("A");
});

test("what keeps changes from the file is told, and once it has passed they are saved by themselves", async () => {
  const { seq, file } = await session.create("Garden");
  expect(await session.save()).toBeNull();
  await vi.waitUntil(() => backupsOfFile(file.path, path.join(folder, "Backups"), session.id).length > 0);
  renameSync(file.path, `${file.path}.away`);
  session.change(retitled("A"));
  await vi.waitUntil(() => names().includes("workshop.notSaved"));
  session.change(retitled("B"));
  renameSync(`${file.path}.away`, file.path);
  await vi.waitUntil(() => session.unsaved() === null, { timeout: 10_000 });
  expect(told.at(-1)).toMatchObject(["workshop.saved", { seq: seq + 2 }]);
  expect(told.findLast(([name]) => name === "workshop.notSaved")?.[1]).toMatchObject({ code: "not-saved" });
  await session.close();
  expect((await session.open(file.path)).workshop.info[0]?.title).toBe("B");
});

test("closing waits for what is on its way to the file", async () => {
  const { file } = await session.create("Garden");
  for (const title of ["A", "B", "C"]) session.change(retitled(title));
  await session.close();
  expect(names().slice(-2)).toEqual(["workshop.saved", "workshop.closed"]);
  expect(await session.open(file.path)).toMatchObject({ seq: 3, workshop: { info: [{ title: "C" }] } });
});

test.skipIf(process.getuid?.() === 0)("a protected file opens to look only", async () => {
  const { file } = await session.create("Garden");
  await session.close();
  chmodSync(file.path, 0o400);
  expect((await session.open(file.path)).file).toMatchObject({ readOnly: true, why: expect.stringContaining("look") });
  expect(await codeOf(() => session.change(retitled("A")))).toBe("read-only");
});

describe("versions of what was opened", () => {
  const kept = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

  test("are kept once the window has its answer, of the example too, and only where something has changed", async () => {
    const { file } = await session.create("Garden");
    expect(await session.versions.list()).toEqual([]);
    await kept();
    expect(await session.versions.list()).toMatchObject([{ name: "", reason: "opened", seq: 0 }]);
    await session.close();
    await session.open(file.path);
    await kept();
    expect(await session.versions.list()).toHaveLength(1);
    await session.openExample();
    await kept();
    expect(await session.versions.list()).toHaveLength(1);
  });

  test("going back is told to every window as a change that can be undone", async () => {
    await session.create("Garden");
    await kept();
    session.change(retitled("Another title"));
    const [then] = await session.versions.list();
    expect(await session.goBackTo(then?.id ?? "")).toEqual({ seq: 2 });
    expect(told.at(-1)).toMatchObject([
      "workshop.changed",
      { seq: 2, origin: "do", label: expect.stringMatching(/^Go back to “.*, \d\d:\d\d”$/) },
    ]);
    session.undo();
    expect(session.workshop.info.get("workshop")?.title).toBe("Another title");
    expect(await codeOf(() => session.goBackTo("nothing"))).toBe("not-found");
  });
});

describe("two that are asked for at once", () => {
  test("of two workshops only the one that is still wanted is open, and the other can be opened again", async () => {
    const [a, b] = [(await session.create("A")).file.path, (await session.create("B")).file.path];
    await session.create("C");
    const [first, second] = await Promise.all([session.openWanted(a, () => false), session.openWanted(b, () => true)]);
    expect([first, second?.file.path, session.path]).toEqual([null, b, b]);
    expect((await session.open(a)).file).toMatchObject({ path: a, readOnly: false });
  });

  test("one workshop twice is opened once, and both get it", async () => {
    const { file } = await session.create("A");
    await session.create("B");
    const both = await Promise.all([session.openWanted(file.path, () => false), session.openWanted(file.path, () => true)]);
    expect(both.map((opened) => opened?.file)).toEqual([
      expect.objectContaining({ path: file.path, readOnly: false }),
      expect.objectContaining({ path: file.path, readOnly: false }),
    ]);
  });

  test("a change that is made while another is opened is in its file", async () => {
    const { file } = await session.create("A");
    const other = (await session.create("B")).file.path;
    await session.open(file.path);
    const opening = session.open(other);
    session.change(retitled("A changed late"));
    await opening;
    expect((await session.open(file.path)).workshop.info[0]?.title).toBe("A changed late");
  });
});
