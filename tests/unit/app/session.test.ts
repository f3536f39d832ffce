import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Session } from "../../../electron/app/session.ts";
import type { Intent } from "../../../shared/changes/intent.ts";
import type { Changed, Opened } from "../../../shared/ipc/contract.ts";
import { WorkshopError } from "../../../shared/base/result.ts";

const EXAMPLE = path.resolve(import.meta.dirname, "../../../resources/day-centre.json");

let folder: string;
let session: Session;
let told: [name: string, payload: unknown][];
let opened: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "session-"));
  told = [];
  opened = [];
  session = new Session({
    folder: path.join(folder, "Stepping Stones"),
    backups: path.join(folder, "Backups"),
    example: { source: EXAMPLE, copy: path.join(folder, "Example", "The day centre.stones") },
    broadcast: (name, payload) => told.push([name, payload]),
    onOpened: (file) => opened.push(file),
  });
});
afterEach(() => {
  session.end();
  rmSync(folder, { recursive: true });
});

const names = () => told.map(([name]) => name);
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkshopError) return error.error.code;
    throw error;
  }
  return "nothing thrown";
};
const retitled = (title: string): Intent => ({ do: "info.edit", patch: { title } });

describe("starting a workshop", () => {
  test("never takes the place of a file that is there", () => {
    const first = session.create("Garden: what’s next?");
    const second = session.create("Garden: what’s next?");
    expect([first, second].map(({ file }) => path.relative(folder, file.path))).toEqual([
      path.join("Stepping Stones", "Garden what’s next.stones"),
      path.join("Stepping Stones", "Garden what’s next 2.stones"),
    ]);
    expect(opened).toEqual([first.file.path, second.file.path]);
    expect(names()).toEqual(["workshop.opened", "workshop.opened"]);
  });

  test("from a template puts its stones on the board; one that there is not makes nothing", () => {
    const { workshop, undo } = session.create("Our study", "research");
    expect(workshop.info[0]?.title).toBe("Our study");
    expect(workshop.stones.length).toBeGreaterThan(10);
    expect(undo).toEqual({ undo: null, redo: null });
    expect(codeOf(() => session.create("Our study", "castle"))).toBe("not-found");
    expect(readdirSync(path.join(folder, "Stepping Stones")).filter((name) => name.endsWith(".stones"))).toEqual(["Our study.stones"]);
  });

  test.each([
    ["", "The title must not be empty."],
    ["x".repeat(201), "The title is too long: it has 201 characters, and there is room for 200."],
  ])("with the title %j is refused in words, and nothing is made", (title, message) => {
    expect(() => session.create(title)).toThrow(message);
    expect(existsSync(path.join(folder, "Stepping Stones"))).toBe(false);
    expect(told).toEqual([]);
  });
});

describe("changes", () => {
  test("are numbered without gaps, told to the windows and in the file before they are told", () => {
    const { seq, file } = session.create("Garden");
    const numbers = [session.change(retitled("A")), session.change(retitled("B")), session.undo(), session.redo()].map((done) => done.seq);
    expect(numbers).toEqual([1, 2, 3, 4].map((n) => seq + n));
    const changes = told.slice(1) as ["workshop.changed", Changed][];
    expect(changes.map(([name, { seq: number, origin }]) => [name, number, origin])).toEqual([
      ["workshop.changed", seq + 1, "do"],
      ["workshop.changed", seq + 2, "do"],
      ["workshop.changed", seq + 3, "undo"],
      ["workshop.changed", seq + 4, "redo"],
    ]);
    session.close();
    expect(session.open(file.path).workshop.info[0]?.title).toBe("B");
  });

  test("that change nothing are not told", () => {
    const { seq } = session.create("Garden");
    expect(session.change(retitled("Garden")).seq).toBe(seq);
    expect(names()).toEqual(["workshop.opened"]);
  });

  test("that are refused are not told", () => {
    session.create("Garden");
    expect(codeOf(() => session.change({ do: "link.add", from: "a" as never, to: "b" as never, why: "" }))).toBe("not-found");
    expect(names()).toEqual(["workshop.opened"]);
  });

  test("need an open workshop", () => {
    for (const work of [() => session.change(retitled("A")), () => session.undo(), () => session.redo(), () => session.workshop]) {
      expect(codeOf(work)).toBe("no-workshop");
    }
  });

  test("a window that comes late gets what the others have", () => {
    session.create("Garden");
    session.change(retitled("A"));
    const late = session.current();
    expect([late?.seq, late?.workshop.info[0]?.title, late?.undo.undo]).toEqual([1, "A", "Change the title page"]);
  });
});

describe("opening", () => {
  test("a JSON file imports it beside itself, under a name that is free", () => {
    const json = path.join(folder, "ours.json");
    writeFileSync(json, readFileSync(EXAMPLE));
    const [first, second] = [session.open(json), session.open(json)];
    expect([first.file.path, second.file.path]).toEqual([path.join(folder, "ours.stones"), path.join(folder, "ours 2.stones")]);
    expect(second.workshop.stones.length).toBeGreaterThan(5);
    expect(readFileSync(json)).toEqual(readFileSync(EXAMPLE));
  });

  test.each<[string, string | Buffer, string]>([
    ["gone.stones", "", "not-found"],
    ["letter.stones", "Dear all,\n".repeat(500), "not-a-workshop"],
    ["empty.stones", "", "not-a-workshop"],
    ["typo.json", '{"format":"stepping-stones/workshop","version":1,"workshop":{"titel":"A"}}', "invalid"],
    ["newer.json", '{"format":"stepping-stones/workshop","version":99,"workshop":{"title":"A"}}', "newer"],
    ["newer-list.json", '{"format":"stepping-stones/workshop","version":2,"workshop":{"title":"A"},"forms":[{"id":"m1"}]}', "newer"],
    ["half.json", '{"format":"stepping-stones/workshop","version":1.5,"workshop":{"title":"A"}}', "invalid"],
  ])("%s is refused; what was open stays open", (name, text, code) => {
    const before = session.create("Garden");
    const file = path.join(folder, name);
    if (name !== "gone.stones") writeFileSync(file, text);
    expect(codeOf(() => session.open(file))).toBe(code);
    expect(session.current()).toEqual(before);
    if (name !== "gone.stones") expect(readFileSync(file, "utf8")).toBe(text);
    expect(readdirSync(folder).filter((other) => other.endsWith(".stones") && other !== name)).toEqual([]);
  });

  test("the file that is open gives what is open", () => {
    const { file } = session.create("Garden");
    session.change(retitled("A"));
    expect(session.open(file.path)).toMatchObject({ seq: 1 });
  });

  test("a damaged file can be replaced by its backup, and is set aside", async () => {
    const { file } = session.create("Garden");
    session.close();
    session.open(file.path);
    await vi.waitUntil(() => existsSync(path.join(folder, "Backups")) && session.backupOf(file.path) !== null);
    session.close();
    truncateSync(file.path, 5000);
    expect(["damaged", "not-a-workshop"]).toContain(codeOf(() => session.open(file.path)));
    const restored = session.openBackup(session.backupOf(file.path) ?? "", file.path);
    expect(restored.workshop.info[0]?.title).toBe("Garden");
    expect(readdirSync(path.dirname(file.path)).some((name) => name.includes("damaged"))).toBe(true);
  });
});

describe("the example", () => {
  test("is this person's own copy: not among the opened files, kept with its changes", () => {
    expect(session.openExample().file).toMatchObject({ isExample: true, readOnly: false });
    session.change(retitled("Ours now"));
    session.close();
    expect(session.openExample().workshop.info[0]?.title).toBe("Ours now");
    expect(opened).toEqual([]);
  });

  test("comes back fresh where the copy is damaged, and the damaged one is kept", () => {
    const { file } = session.openExample();
    session.close();
    writeFileSync(file.path, "broken");
    expect(session.openExample().workshop.stones.length).toBeGreaterThan(5);
    expect(readdirSync(path.dirname(file.path)).filter((name) => name.endsWith(".stones"))).toHaveLength(2);
  });
});

describe("keeping it elsewhere", () => {
  test("goes on in the new file, and leaves the old one as it was", () => {
    const { file } = session.create("Garden");
    const target = path.join(folder, "stick.stones");
    session.keepElsewhere(target, false);
    session.change(retitled("On the stick"));
    session.close();
    expect(session.open(target).workshop.info[0]?.title).toBe("On the stick");
    expect(session.open(file.path).workshop.info[0]?.title).toBe("Garden");
    expect(opened).toContain(target);
  });

  test("does not replace a file unless the person agreed", () => {
    session.create("Garden");
    const target = path.join(folder, "letter.txt");
    writeFileSync(target, "Dear all");
    expect(codeOf(() => session.keepElsewhere(target, false))).toBe("exists");
    expect(readFileSync(target, "utf8")).toBe("Dear all");
  });
});

test("a change that cannot be saved stays in memory, is told, and is not lost by closing or opening", () => {
  const { file } = session.create("Garden");
  const other = path.join(folder, "other.json");
  writeFileSync(other, readFileSync(EXAMPLE));
  rmSync(file.path);
  session.change(retitled("A"));
  expect(names().slice(1)).toEqual(["workshop.changed", "workshop.notSaved"]);
  expect(session.unsaved()).not.toBeNull();
  for (const work of [() => session.close(), () => session.open(other), () => session.openExample(), () => session.create("B")]) {
    expect(codeOf(work)).toBe("not-saved");
  }
  expect((session.current() as Opened).workshop.info[0]?.title).toBe("A");
  session.keepElsewhere(path.join(folder, "safe.stones"), false);
  expect(session.unsaved()).toBeNull();
  session.close();
  expect(session.open(path.join(folder, "safe.stones")).workshop.info[0]?.title).toBe("A");
});

test.skipIf(process.getuid?.() === 0)("a protected file opens to look only", () => {
  const { file } = session.create("Garden");
  session.close();
  chmodSync(file.path, 0o400);
  expect(session.open(file.path).file).toMatchObject({ readOnly: true, why: expect.stringContaining("look") });
  expect(codeOf(() => session.change(retitled("A")))).toBe("read-only");
});

describe("versions of what was opened", () => {
  const kept = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

  test("are kept once the window has its answer, of the example too, and only where something has changed", async () => {
    const { file } = session.create("Garden");
    expect(session.versions.list()).toEqual([]);
    await kept();
    expect(session.versions.list()).toMatchObject([{ name: "", reason: "opened", seq: 0 }]);
    session.close();
    session.open(file.path);
    await kept();
    expect(session.versions.list()).toHaveLength(1);
    session.openExample();
    await kept();
    expect(session.versions.list()).toHaveLength(1);
  });

  test("going back is told to every window as a change that can be undone", async () => {
    session.create("Garden");
    await kept();
    session.change(retitled("Another title"));
    const [then] = session.versions.list();
    expect(session.goBackTo(then?.id ?? "")).toEqual({ seq: 2 });
    expect(told.at(-1)).toMatchObject([
      "workshop.changed",
      { seq: 2, origin: "do", label: expect.stringMatching(/^Go back to “.*, \d\d:\d\d”$/) },
    ]);
    session.undo();
    expect(session.workshop.info.get("workshop")?.title).toBe("Another title");
    expect(codeOf(() => session.goBackTo("nothing"))).toBe("not-found");
  });
});
