/**
 * Many shares, FUSE drives and sticks refuse to sync a folder. The file is whole then, so that is no failure; an error that
 * means loss is one. The real refusals come from strace, which answers in the system's place.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { syncFolder } from "../../electron/files/write-file.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { makeWorkshopFile, openStore } from "../../electron/store/store.ts";
import { addStone, filesIn, kept, newFolder } from "./folder.ts";
import { startOther } from "./other-process.ts";

const hasStrace = process.platform === "linux" && spawnSync("strace", ["-V"]).status === 0;
const WRITE_FILE = path.join(import.meta.dirname, "../../electron/files/write-file.ts");
const REFUSED = ["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EPERM", "EACCES", "EISDIR", "EBADF"];
const LOST = ["EIO", "ENOSPC", "EDQUOT", "ENOENT"];

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe("syncing a folder", () => {
  it.each(REFUSED)("is no failure where it is refused: %s", async (code) => {
    expect(() => syncFolder("/folder", failing(code))).not.toThrow();
  });

  it.each(LOST)("fails where something is lost: %s", async (code) => {
    expect(() => syncFolder("/folder", failing(code))).toThrow(code);
  });
});

/** Answers every fsync of `folder` itself with an error; those of the files in it go on. */
const refuses = (folder: string, error: string): readonly string[] => [
  ..."strace -f -qq -o /dev/null -e trace=fsync,fdatasync".split(" "),
  ...["-e", `inject=fsync,fdatasync:error=${error}`, "-P", folder],
];

// Left out where strace is missing: nothing else makes a system refuse at will.
describe.runIf(hasStrace)("a folder that can't be synced", () => {
  const written = (folder: string, error: string) => {
    const [strace = "", ...args] = refuses(folder, error);
    const work = `
      import { writeFile } from ${JSON.stringify(WRITE_FILE)};
      try { writeFile(process.argv[1], "words"); } catch ({ error }) { console.log(error.code); }`;
    const command = [process.execPath, "--no-warnings", "--input-type=module", "-e", work, path.join(folder, "out.txt")];
    const { stdout, stderr, status } = spawnSync(strace, [...args, ...command], { encoding: "utf8" });
    return { said: stdout.trim(), stderr, status };
  };

  it.each(["EINVAL", "EOPNOTSUPP", "ENOSYS", "EACCES"])("gets the file whole, and nothing is said: %s", async (error) => {
    const folder = newFolder();
    expect(written(folder, error)).toEqual({ said: "", stderr: "", status: 0 });
    expect(filesIn(folder)).toEqual(["out.txt"]);
    expect(readFileSync(path.join(folder, "out.txt"), "utf8")).toBe("words");
  });

  it("is said where the disk itself fails", async () => {
    expect(written(newFolder(), "EIO").said).toBe("not-saved");
  });

  it.each(["EPERM", "ENOSYS"])("lets a workshop be taken up again that was being written when its computer stopped: %s", async (error) => {
    const folder = newFolder();
    const file = path.join(folder, "day centre.stones");
    await makeWorkshopFile(file, emptyWorkshop("Day centre"));
    const stopped = startOther(file);
    await stopped.next();
    stopped.tell("work");
    await stopped.next();
    stopped.child.kill("SIGKILL");
    await stopped.ended;
    const other = startOther(file, refuses(folder, error));
    const { readOnly, stones } = await other.next();
    expect([readOnly, Number(stones) > 0]).toEqual([false, true]);
    other.tell(JSON.stringify(addStone("s1")));
    expect(await other.next()).toMatchObject({ notSaved: null });
    other.tell("close");
    await other.ended;
  });

  it("keeps a workshop being worked in as any other does", async () => {
    const folder = newFolder();
    const file = path.join(folder, "day centre.stones");
    await makeWorkshopFile(file, emptyWorkshop("Day centre"));
    const other = startOther(file, refuses(folder, "EINVAL"));
    expect(await other.next()).toMatchObject({ readOnly: false });
    for (const [at, id] of ["s1", "s2", "s3"].entries()) {
      other.tell(JSON.stringify(addStone(id)));
      expect(await other.next()).toMatchObject({ seq: at + 1, notSaved: null });
    }
    other.tell("close");
    await other.ended;
    expect([...(await kept(openStore(file))).workshop.stones.keys()]).toEqual(["s1", "s2", "s3"]);
  });
});
