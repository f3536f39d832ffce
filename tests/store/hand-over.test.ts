/** Handing over: what goes and what does not, the passphrase, and reading back, with real files. */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { AppError } from "../../shared/base/result.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { HAND_OVER_PARTS, partsGoing, type HandOverPart } from "../../shared/export/hand-over.ts";
import { earlierWords, handOver, readHandedOver, unlockInto, withHandOverEnding } from "../../electron/store/hand-over.ts";
import { checkWorkshop, fileInfo, readWorkshop } from "../../electron/store/look.ts";
import { openStore } from "../../electron/store/store.ts";
import { createFile } from "../../electron/store/writer.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import type { HandOverStage } from "../../shared/ipc/contract.ts";
import { NOTHING } from "../../shared/model/workshop.ts";
import { addStone, filesIn, newFolder, refusal } from "./folder.ts";

const PASSPHRASE = "river stones cross quietly";

/** What each part alone has in it; "always" goes whatever is ticked. Each is a word that stands nowhere else. */
const WORDS = {
  always: ["alwaysstone", "alwaysevidence", "alwaysquestion"],
  notes: ["secretnote", "secretparked", "secretcollected", "secretreason", "secretasked", "secretround"],
  findings: ["secretfinding"],
  earlier: ["secretearlier"],
} as const;

/** A workshop with a word of each kind, versions that hold earlier words, and steps. */
async function full(): Promise<string> {
  const file = path.join(newFolder(), "Day centre.stones");
  createFile(file, emptyWorkshop("Day centre"));
  const store = await openStore(file);
  const item = (list: string, fields: object) => store.change(Intent.parse({ do: "item.add", list, item: fields }));
  store.change(addStone("o", "outcome", { text: "secretearlier" }));
  store.change(addStone("p", "outcome", { text: "secretparked", parked: true }));
  store.change(addStone("a", "activity", { text: "alwaysactivity" }));
  store.change(Intent.parse({ do: "link.add", from: "a", to: "p", why: "" }));
  const row = { type: "voices", ways: [], existing: "unknown", who: "", when: "" };
  item("evidence", { id: "e", outcome: "o", form: "alwaysevidence", ...row });
  item("evidence", { id: "ep", outcome: "p", form: "secretparked", ...row });
  item("findings", { id: "f", evidence: "e", date: "", text: "secretfinding" });
  item("findings", { id: "fp", evidence: "ep", date: "", text: "secretfinding" });
  item("feedback", { id: "k", question: "alwaysquestion", yes: 0, partly: 0, no: 0, comments: [] });
  item("worksheet", { id: "w", what: "secretcollected", how: "", accessible: "", improve: "", keep: "" });
  item("asides", { id: "s", gap: "no-evidence", stone: "o", reason: "secretreason" });
  item("questions", { id: "q", stone: "", text: "secretasked" });
  item("rounds", {
    id: "r",
    question: "secretround",
    way: "dots",
    revealed: false,
    votes: [
      { stone: "p", counts: [1] },
      { stone: "o", counts: [2] },
    ],
  });
  await store.versions.keep("Before lunch");
  store.change(Intent.parse({ do: "stone.edit", id: "o", patch: { text: "alwaysstone", note: "secretnote" } }));
  await store.versions.keep("After lunch");
  await store.close();
  return file;
}

/** The words of ours that stand in a file anywhere: in its bytes, and in what is packed in its versions. */
async function wordsIn(file: string): Promise<readonly string[]> {
  const store = await openStore(file);
  const kept = await Promise.all((await store.versions.list()).map(({ id }) => store.versions.read(id)));
  await store.close();
  const records = kept.flatMap(({ workshop }) =>
    Object.values(workshop).flatMap((list: ReadonlyMap<string, unknown>) => [...list.values()]),
  );
  const all = readFileSync(file, "latin1") + JSON.stringify(records);
  return Object.values(WORDS)
    .flat()
    .filter((word) => all.includes(word));
}

const refused = (work: Promise<unknown>): Promise<AppError> => refusal(() => work);

describe("what goes along", () => {
  const subsets = Array.from({ length: 16 }, (_, bits) => HAND_OVER_PARTS.filter((_part, at) => bits & (1 << at)));

  it.each(subsets.map((parts) => [parts]))("with %j", async (parts) => {
    const from = await full();
    const to = path.join(newFolder(), "out.stones");
    await handOver({ from, to, force: false, parts, passphrase: null });
    checkWorkshop(to);
    const going = partsGoing(parts);
    const goes = (part: HandOverPart): boolean => going.includes(part);
    expect((await wordsIn(to)).toSorted()).toEqual(
      [
        ...WORDS.always,
        ...(goes("notes") ? WORDS.notes : []),
        ...(goes("findings") ? WORDS.findings : []),
        ...(goes("versions") || goes("history") ? WORDS.earlier : []),
      ].toSorted(),
    );
    const store = await openStore(to);
    expect((await store.versions.list()).map(({ name }) => name)).toEqual(goes("versions") ? ["After lunch", "Before lunch"] : []);
    expect(store.undoState().undo !== null).toBe(goes("history"));
    if (goes("notes") && goes("findings")) expect(store.workshop).toEqual(readWorkshop(from));
    // Whoever gets it goes on working: a step back, a change, a version.
    if (goes("history")) store.undo();
    store.change(addStone("new"));
    expect(await store.save()).toBeNull();
    await store.versions.keep("Theirs");
    expect((await store.versions.list())[0]?.name).toBe("Theirs");
    await store.close();
    checkWorkshop(to);
    expect(fileInfo(from).seq).toBeGreaterThan(0);
  });

  it("the steps hold every word, so what is in them goes too", () => {
    expect(partsGoing(["history"])).toEqual(["notes", "findings", "history"]);
    expect(partsGoing(["versions"])).toEqual(["versions"]);
    expect(partsGoing([])).toEqual([]);
  });

  it("goes from a file that is open here, as it was saved last, and says how far it is", async () => {
    const from = await full();
    const store = await openStore(from);
    store.change(addStone("just now"));
    await store.save();
    const stages: HandOverStage[] = [];
    const to = path.join(newFolder(), "out.stones");
    await handOver({ from, to, force: false, parts: [], passphrase: null }, (stage) => void stages.push(stage));
    expect(readWorkshop(to).stones.has("just now")).toBe(true);
    expect(stages).toEqual(["making", "writing", "reading"]);
    store.change(addStone("after"));
    expect(await store.save()).toBeNull();
    await store.close();
  });

  it("never over the workshop itself, nor over another file unasked", async () => {
    const from = await full();
    const before = readFileSync(from);
    const order = { from, force: true, parts: [], passphrase: null };
    expect(await refused(handOver({ ...order, to: from }))).toMatchObject({ code: "in-use" });
    const there = path.join(newFolder(), "there.stones");
    writeFileSync(there, "mine");
    expect(await refused(handOver({ ...order, to: there, force: false }))).toMatchObject({ code: "exists" });
    expect(readFileSync(there, "utf8")).toBe("mine");
    expect(readFileSync(from).equals(before)).toBe(true);
  });
});

describe("reading back", () => {
  it("takes away what came back as something else", async () => {
    const from = await full();
    const to = path.join(newFolder(), "out.stones");
    await handOver({ from, to, force: false, parts: [], passphrase: null });
    const bytes = readFileSync(to);
    const expected = { workshop: readWorkshop(to), bytes, passphrase: null };
    await readHandedOver(to, expected);
    // One bit, far from everything that SQLite looks at.
    const flipped = Buffer.from(bytes);
    const at = flipped.indexOf("alwaysevidence");
    flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
    writeFileSync(to, flipped);
    expect(await refused(readHandedOver(to, expected))).toMatchObject({
      code: "not-saved",
      message: expect.stringContaining("taken away again"),
    });
    expect(filesIn(path.dirname(to))).toEqual([]);
  });
});

describe("under a passphrase", () => {
  const name = "Day centre to hand over.stones.age";
  let workshop = NOTHING;
  let sound = Buffer.alloc(0);
  beforeAll(async () => {
    const from = await full();
    const to = path.join(newFolder(), name);
    workshop = readWorkshop(from);
    await handOver({ from, to, force: false, parts: ["notes", "findings"], passphrase: PASSPHRASE, work: 10 });
    sound = readFileSync(to);
  });
  const copy = (bytes: Uint8Array, called = "copy.stones.age"): { name: string; path: string } => {
    const file = path.join(newFolder(), called);
    writeFileSync(file, bytes);
    return { name: called, path: file };
  };
  const opened = (bytes: Uint8Array, passphrase = PASSPHRASE) => {
    const into = newFolder();
    return unlockInto(into, copy(bytes), passphrase).finally(() =>
      expect(filesIn(into).every((name) => name.endsWith(".stones"))).toBe(true),
    );
  };
  const flipped = (at: number): Buffer => {
    const bytes = Buffer.from(sound);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return bytes;
  };

  it("none of its words can be read, and another process opens it with age alone", () => {
    expect(sound.toString("latin1", 0, 22)).toBe("age-encryption.org/v1\n");
    const text = sound.toString("latin1");
    for (const word of [...Object.values(WORDS).flat(), "SQLite", "Day centre"]) expect(text).not.toContain(word);
    const file = copy(sound).path;
    const program = `import { Decrypter } from "age-encryption"; import { readFileSync, writeFileSync } from "node:fs";
      const one = new Decrypter(); one.addPassphrase(process.argv[2]);
      writeFileSync(process.argv[1] + ".plain.stones", await one.decrypt(readFileSync(process.argv[1])));`;
    execFileSync(process.execPath, ["--input-type=module", "-e", program, file, PASSPHRASE], {
      cwd: path.join(import.meta.dirname, "../.."),
    });
    expect(checkWorkshop(`${file}.plain.stones`)).toEqual(workshop);
  });

  it("becomes a workshop of one's own, under a free name", async () => {
    const into = path.join(newFolder(), "not there yet");
    const one = await unlockInto(into, copy(sound, name), PASSPHRASE);
    expect(path.basename(one)).toBe("Day centre to hand over.stones");
    expect(checkWorkshop(one)).toEqual(workshop);
    const two = await unlockInto(into, { name: name, bytes: sound }, PASSPHRASE);
    expect(path.basename(two)).toBe("Day centre to hand over 2.stones");
  });

  it("tells another passphrase from damage", async () => {
    expect(await refused(opened(sound, "river stones cross loudly"))).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("does not open “copy.stones.age”"),
    });
    const payload = sound.indexOf("\n", sound.indexOf("---")) + 40;
    expect(await refused(opened(flipped(payload)))).toMatchObject({
      code: "damaged",
      message: expect.stringContaining("The passphrase is right"),
    });
    expect(await refused(opened(flipped(sound.length - 1)))).toMatchObject({ code: "damaged" });
    expect(await refused(opened(sound.subarray(0, sound.length - 1)))).toMatchObject({
      code: "damaged",
      message: expect.stringContaining("The passphrase is right"),
    });
    // A whole number of chunks is missing.
    expect(await refused(opened(sound.subarray(0, payload - 40 + 1 + 16)))).toMatchObject({ code: "damaged" });
    // The seal of the header.
    expect(await refused(opened(flipped(sound.indexOf("---") + 6)))).toMatchObject({ code: "damaged" });
  });

  it("says what is no such file, without trying the passphrase", async () => {
    expect(await refused(opened(sound.subarray(0, 10)))).toMatchObject({
      code: "damaged",
      message: expect.stringContaining("at its beginning"),
    });
    expect(await refused(opened(sound.subarray(0, 60)))).toMatchObject({
      code: "damaged",
      message: expect.stringContaining("at its beginning"),
    });
    expect(await refused(opened(Buffer.from("some letter")))).toMatchObject({
      code: "not-a-workshop",
      message: expect.stringContaining("not a file under a passphrase"),
    });
    expect(await refused(opened(Buffer.alloc(0)))).toMatchObject({ code: "not-a-workshop", message: expect.stringContaining("is empty") });
    const work = Buffer.from(sound.toString("latin1").replace(/ 10\n/, " 24\n"), "latin1");
    expect(await refused(opened(work))).toMatchObject({ code: "not-a-workshop", message: expect.stringContaining("more work") });
    const key = Buffer.from(sound.toString("latin1").replace("-> scrypt", "-> X25519"), "latin1");
    expect(await refused(opened(key))).toMatchObject({ code: "not-a-workshop", message: expect.stringContaining("opens with a key") });
    expect(
      await refused(unlockInto(newFolder(), { name: "gone.stones.age", path: path.join(newFolder(), "gone.stones.age") }, PASSPHRASE)),
    ).toMatchObject({
      code: "not-found",
    });
    expect(await refused(unlockInto(newFolder(), { name: "folder.age", path: newFolder() }, PASSPHRASE))).toMatchObject({
      code: "not-a-workshop",
    });
  });
});

it("is for its owner alone, where the system has that", async () => {
  if (process.platform === "win32") return;
  const from = await full();
  const to = path.join(newFolder(), "out.stones");
  await handOver({ from, to, force: false, parts: [], passphrase: null });
  expect([from, to].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
});

it("has the ending that belongs to it, whatever was written", () => {
  for (const name of ["x", "x.stones", "x.age", "x.stones.age", "x.STONES.AGE"]) {
    expect(withHandOverEnding(name, true)).toBe("x.stones.age");
    expect(withHandOverEnding(name, false)).toBe("x.stones");
  }
  expect(withHandOverEnding("12.5 days", false)).toBe("12.5 days.stones");
});

describe("words that stood in the workshop once", () => {
  async function workshop(): Promise<string> {
    const file = path.join(newFolder(), "Day centre.stones");
    createFile(file, emptyWorkshop("Day centre"));
    const store = await openStore(file);
    const say = (text: string, patch: object = {}) => store.change(Intent.parse({ do: "stone.edit", id: "o", patch: { text, ...patch } }));
    store.change(addStone("o", "outcome", { text: "Write to ada@example.org", note: "Ring 020 7946 0958" }));
    await store.versions.keep("Before lunch");
    say("Write to bo@example.org");
    say("Write to cy@example.org", { note: "" });
    await store.close();
    return file;
  }
  const found = async (...parts: HandOverPart[]) =>
    earlierWords({ from: await workshop(), parts }).map(({ excerpt, where, spot }) => [excerpt, where, spot.at]);

  it("are looked through where they go, each as it goes, and what stands there now is not among them", async () => {
    expect(await found()).toEqual([]);
    expect(await found("notes", "findings")).toEqual([]);
    expect(await found("versions")).toEqual([
      ["ada@example.org", "In the version “Before lunch”: Stone “Write to ada@example.org”", "versions"],
    ]);
    expect((await found("versions", "notes")).map(([excerpt]) => excerpt)).toEqual(["ada@example.org", "020 7946 0958"]);
    const steps = (await found("history")).filter(([, , at]) => at === "hand-over");
    expect(steps.map(([excerpt]) => excerpt).toSorted()).toEqual(["020 7946 0958", "ada@example.org", "bo@example.org"]);
    expect(steps.every(([, where]) => String(where).startsWith("In an earlier step: "))).toBe(true);
  });
});
