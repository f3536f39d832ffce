/** What an organisation has set: read value by value wherever a system keeps it, and the templates that set it. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSettings } from "../../electron/app/settings.ts";
import { filePlace, folderMeant, fromRegistry, readPolicy } from "../../electron/files/policy.ts";
import { EXAMPLE, policyFiles } from "../../scripts/lib/policies.ts";
import { NOTHING_RULED, POLICY_NAMES, ruledBy, settingsOf, understoodPolicy } from "../../shared/settings/policy.ts";

const folder = mkdtempSync(path.join(tmpdir(), "policy-"));
const DOCS = path.resolve(import.meta.dirname, "../../docs/policies");

describe("a value", () => {
  test.each([
    ["backups", false, false],
    ["backups", 0, false],
    ["backups", "1", true],
    ["backups", "false", false],
    ["backupsKept", 3, 3],
    ["backupsKept", "3", 3],
    ["textSize", 150, 150],
    ["theme", "contrast", "contrast"],
    ["defaultFolder", "~/Workshops", "~/Workshops"],
  ])("%s as %j is %j", (name, found, meant) =>
    expect(understoodPolicy({ [name]: found })).toEqual({ policy: { [name]: meant }, wrong: [] }),
  );

  test.each([
    ["backups", "perhaps"],
    ["backups", 2],
    ["backupsKept", 0],
    ["backupsKept", 2.5],
    ["backupsKept", "many"],
    ["textSize", 1.5],
    ["theme", "pink"],
    ["defaultFolder", " "],
    ["defaultFolder", 7],
    ["nobodyKnows", true],
    ["__proto__x", 1],
  ])("%s as %j is left out alone, and told", (name, found) =>
    expect(understoodPolicy({ [name]: found, jsonAllowed: false })).toEqual({ policy: { jsonAllowed: false }, wrong: [name] }),
  );

  test("of any kind is no failure, and never sets what it does not name", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...POLICY_NAMES), fc.string()), fc.jsonValue()), (found) => {
        const { policy, wrong } = understoodPolicy(found);
        expect([...Object.keys(policy), ...wrong].sort()).toEqual(Object.keys(found).sort());
      }),
    );
  });
});

test("the registry is read as `reg query` writes it", () => {
  const said = [
    "",
    "HKEY_LOCAL_MACHINE\\Software\\Policies\\Stepping Stones",
    "    backups    REG_DWORD    0x0",
    "    backupsKept    REG_DWORD    0xa",
    "    defaultFolder    REG_EXPAND_SZ    %USERPROFILE%\\My workshops",
    "    theme    REG_SZ    dark",
    "",
  ].join("\r\n");
  expect(understoodPolicy(fromRegistry(said) ?? {})).toEqual({
    policy: { backups: false, backupsKept: 10, defaultFolder: "%USERPROFILE%\\My workshops", theme: "dark" },
    wrong: [],
  });
  expect(fromRegistry("")).toBeNull();
});

test.each([
  ["~/Workshops", "/home/p/Workshops"],
  ["~", "/home/p"],
  ["/srv/~/%USER%/w", "/srv/~/sam/w"],
  ["%NOBODY%/w", path.resolve("%NOBODY%/w")],
  ["/a~b", "/a~b"],
])("the folder %s is %s", (said, meant) => expect(folderMeant(said, { USER: "sam" }, "/home/p")).toBe(meant));

describe("a file", () => {
  const read = (text: string) => {
    const file = path.join(folder, "policy.json");
    writeFileSync(file, text);
    return readPolicy(filePlace(file));
  };

  test("is read, with a byte order mark, too", () =>
    expect(read('\uFEFF{"backups": false}')).toEqual({ policy: { backups: false }, problem: "" }));
  test("that is not there sets nothing", () =>
    expect(readPolicy(filePlace(path.join(folder, "none")))).toEqual({ policy: {}, problem: "" }));
  test("with a wrong value says which and where, and the rest holds", () => {
    const { policy, problem } = read('{"backups": "perhaps", "theme": "dark"}');
    expect(policy).toEqual({ theme: "dark" });
    expect(problem).toContain("backups");
    expect(problem).toContain(path.join(folder, "policy.json"));
  });
  test.each(["", "{", "[]", "null", "7", `{"theme": "${"x".repeat(70_000)}"}`])("that is no policy is said: %.12s", (text) => {
    const { policy, problem } = read(text);
    expect(policy).toEqual({});
    expect(problem === "").toBe(text === "null");
  });
});

describe("what is set", () => {
  test("goes before the person's own, which comes back when it is set no more", () => {
    const own = mkdtempSync(path.join(folder, "own-"));
    openSettings(own).change({ theme: "dark", textSize: 2 });
    const ruled = openSettings(own, undefined, { theme: "contrast", backups: false });
    expect(ruled.get()).toMatchObject({ theme: "contrast", backups: false, textSize: 2 });
    expect(ruled.change({ theme: "paper", backups: true, guide: false })).toMatchObject({
      theme: "contrast",
      backups: false,
      guide: false,
    });
    expect(openSettings(own).get()).toMatchObject({ theme: "dark", backups: true, guide: false, textSize: 2 });
  });

  test("is told to a window without paths, and nothing is ruled where nothing is set", () => {
    expect(JSON.stringify(ruledBy(EXAMPLE))).not.toContain("Documents");
    expect(ruledBy(EXAMPLE).settings).toEqual(Object.keys(settingsOf(EXAMPLE)));
    expect(NOTHING_RULED).toEqual({
      settings: [],
      passphraseNeeded: false,
      jsonAllowed: true,
      handOverAllowed: true,
      readAloudAllowed: true,
    });
  });
});

test("the templates in docs are those of the table", () => {
  const files = policyFiles();
  const there = readdirSync(DOCS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DOCS, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  expect(there.sort()).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files)) expect(readFileSync(path.join(DOCS, name), "utf8"), name).toBe(text);
  // Each template sets every one of them.
  for (const name of POLICY_NAMES) for (const [file, text] of Object.entries(files)) expect(text, `${file}: ${name}`).toContain(name);
  expect(understoodPolicy(JSON.parse(files["policy.json"] ?? "{}") as Record<string, unknown>)).toEqual({ policy: EXAMPLE, wrong: [] });
});
