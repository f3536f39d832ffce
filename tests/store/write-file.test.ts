import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { placeFile, writeFile } from "../../electron/files/write-file.ts";
import { filesIn, newFolder, refusal } from "./folder.ts";

describe("writing a file", () => {
  it("puts it there whole and leaves nothing else", async () => {
    const file = path.join(newFolder(), "out.txt");
    writeFile(file, "words");
    expect(readFileSync(file, "utf8")).toBe("words");
    expect(filesIn(path.dirname(file))).toEqual(["out.txt"]);
  });

  it("replaces nothing unasked", async () => {
    const file = path.join(newFolder(), "out.txt");
    writeFileSync(file, "before");
    expect(await refusal(() => writeFile(file, "after"))).toMatchObject({
      code: "exists",
      message: expect.stringContaining("out.txt” is already there."),
    });
    expect(readFileSync(file, "utf8")).toBe("before");
    writeFile(file, "after", { force: true });
    expect(readFileSync(file, "utf8")).toBe("after");
    expect(filesIn(path.dirname(file))).toEqual(["out.txt"]);
  });

  it("does not replace a file that appears while it is being made", async () => {
    const file = path.join(newFolder(), "out.txt");
    const meanwhile = (temporary: string) => {
      writeFileSync(temporary, "ours");
      writeFileSync(file, "theirs");
    };
    expect((await refusal(() => placeFile(file, {}, meanwhile))).code).toBe("exists");
    expect(readFileSync(file, "utf8")).toBe("theirs");
    expect(filesIn(path.dirname(file))).toEqual(["out.txt"]);
  });

  it.skipIf(process.platform === "win32")("is for its owner alone, also while it is made, unless it is for others", () => {
    const modeOf = (file: string): number => statSync(file).mode & 0o777;
    const folder = newFolder();
    const usual = path.join(folder, "usual.txt");
    writeFileSync(usual, "as the system makes files");
    const made: number[] = [];
    const file = path.join(folder, "out.txt");
    placeFile(file, {}, (temporary) => {
      made.push(modeOf(temporary));
      writeFileSync(temporary, "words");
    });
    expect([...made, modeOf(file)]).toEqual([0o600, 0o600]);
    const document = path.join(folder, "out.docx");
    writeFile(document, "words", { forOthers: true });
    expect(modeOf(document)).toBe(modeOf(usual));
    // What is replaced stays open to whoever could read it, and closed to the others.
    for (const [mode, forOthers] of [
      [0o644, false],
      [0o664, false],
      [0o400, false],
      [0o600, true],
    ] as const) {
      chmodSync(file, mode);
      writeFile(file, "again", { force: true, forOthers });
      expect(modeOf(file)).toBe(mode);
      chmodSync(file, 0o600);
    }
  });

  it("leaves everything as it was where making it fails", async () => {
    const file = path.join(newFolder(), "out.txt");
    const failing = (temporary: string) => {
      writeFileSync(temporary, "half");
      throw new Error("the exporter has failed");
    };
    expect(() => placeFile(file, {}, failing)).toThrow("the exporter has failed");
    expect(filesIn(path.dirname(file))).toEqual([]);
    writeFileSync(file, "before");
    expect(() => placeFile(file, { force: true }, failing)).toThrow("the exporter has failed");
    expect(() =>
      placeFile(
        file,
        { force: true },
        (temporary) => writeFileSync(temporary, "x"),
        () => {
          throw new Error("late");
        },
      ),
    ).toThrow("late");
    expect(readFileSync(file, "utf8")).toBe("before");
    expect(filesIn(path.dirname(file))).toEqual(["out.txt"]);
  });

  it("keeps a link a link", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "real.txt"), "before");
    symlinkSync(path.join(folder, "real.txt"), path.join(folder, "link.txt"));
    writeFile(path.join(folder, "link.txt"), "after", { force: true });
    expect(lstatSync(path.join(folder, "link.txt")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(folder, "real.txt"), "utf8")).toBe("after");
  });

  it.each([
    ["a missing folder", (folder: string) => path.join(folder, "gone", "out.txt"), "not-found", /^The folder “.*gone” is not there\.$/],
    [
      "a file for a folder",
      (folder: string) => {
        writeFileSync(path.join(folder, "f"), "");
        return path.join(folder, "f", "out.txt");
      },
      "not-found",
      /^The folder/,
    ],
    [
      "a folder",
      (folder: string) => {
        mkdirSync(path.join(folder, "d"));
        return path.join(folder, "d");
      },
      "exists",
      /is a folder/,
    ],
    ["a name that is too long", (folder: string) => path.join(folder, `${"x".repeat(300)}.txt`), "invalid", /too long a name/],
  ])("to %s is refused in words, force or not", async (_, make, code, message) => {
    const folder = newFolder();
    const file = make(folder);
    const names = filesIn(folder);
    for (const force of [false, true]) {
      expect(await refusal(() => writeFile(file, "x", { force }))).toMatchObject({ code, message: expect.stringMatching(message) });
    }
    expect(filesIn(folder)).toEqual(names);
  });

  it.runIf(existsSync("/dev/null"))("does not take the place of a device", async () => {
    expect((await refusal(() => writeFile("/dev/null", "x", { force: true }))).message).toMatch(/not an ordinary file/);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.runIf(process.platform !== "win32" && process.getuid?.() !== 0)("to a protected folder is refused in words", async () => {
    const folder = newFolder();
    chmodSync(folder, 0o555);
    expect((await refusal(() => writeFile(path.join(folder, "out.txt"), "x"))).code).toBe("read-only");
    chmodSync(folder, 0o755);
  });
});
