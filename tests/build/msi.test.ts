/**
 * The package for Windows, rehearsed: made from a folder that stands in for the Windows application, looked into, and signed with a
 * certificate of this test alone. No Windows has installed it here.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { msiFacts } from "../../scripts/lib/packaging.ts";
import { makeMsi, type MsiFacts } from "../../scripts/packaging/msi.ts";

const has = (tool: string): boolean => spawnSync(tool, ["--version"], { stdio: "ignore" }).error === undefined;
const run = (tool: string, ...args: readonly string[]): string => execFileSync(tool, args, { encoding: "utf8", stdio: "pipe" });

describe.skipIf(!has("wixl") || !has("msiinfo"))("an .msi (needs wixl and msitools)", () => {
  const work = mkdtempSync(path.join(tmpdir(), "stepping-stones-msi-"));
  const folder = path.join(work, "win-unpacked");
  const file = path.join(work, "Stepping Stones.msi");
  const facts: MsiFacts = msiFacts();
  const files = ["Stepping Stones.exe", "locales/en-GB.pak", "resources/app.asar", "resources/fonts/a & b.ttf"];
  /** The rows of a table, each as its values. */
  const table = (name: string): readonly (readonly string[])[] =>
    run("msiinfo", "export", file, name)
      .split("\r\n")
      .slice(3)
      .filter((row) => row !== "")
      .map((row) => row.split("\t"));

  beforeAll(() => {
    for (const name of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), name);
    }
    makeMsi(folder, facts, file);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test("has every file, for everybody on the computer, and replaces the version before", () => {
    expect(
      table("File")
        .map(([, , name]) => name)
        .sort(),
    ).toEqual(files.map((name) => path.basename(name)).sort());
    expect(table("Property")).toContainEqual(["ALLUSERS", "1"]);
    expect(table("Upgrade").map(([code]) => code)).toEqual([`{${facts.upgradeCode}}`, `{${facts.upgradeCode}}`]);
  });

  test("opens our files, and no others", () => {
    const keys = table("Registry").map(([, , where, , value]) => [where, value]);
    for (const { ext } of facts.opens) expect(keys).toContainEqual([`Software\\Classes\\.${ext}`, `SteppingStones.${ext}`]);
    expect(keys).toContainEqual([
      "Software\\Classes\\SteppingStones.stones\\shell\\open\\command",
      '"[INSTALLDIR]Stepping Stones.exe" "%1"',
    ]);
    expect(keys.filter(([where]) => /^Software\\Classes\\\.[^\\]+$/.test(where ?? ""))).toHaveLength(facts.opens.length * 2);
  });

  test("another version is another product that replaces this one; the same version is the same", () => {
    const code = (): string => table("Property").find(([name]) => name === "ProductCode")?.[1] ?? "";
    const first = code();
    makeMsi(folder, facts, file);
    expect(code()).toBe(first);
    makeMsi(folder, { ...facts, version: "9.9.9" }, file);
    expect(code()).not.toBe(first);
    expect(() => makeMsi(folder, { ...facts, version: "1.0.0-beta" }, file)).toThrow("three numbers");
  });

  test.skipIf(!has("osslsigncode") || !has("openssl"))("can be signed, and a change afterwards is noticed (needs osslsigncode)", () => {
    const [key, certificate, signed] = ["key.pem", "certificate.pem", "signed.msi"].map((name) => path.join(work, name)) as [
      string,
      string,
      string,
    ];
    const subject = ["-subj", "/CN=A test of Stepping Stones", "-addext", "extendedKeyUsage=codeSigning"];
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate, ...subject);
    run("osslsigncode", "sign", "-certs", certificate, "-key", key, "-h", "sha256", "-in", file, "-out", signed);
    const verify = (): number | null => spawnSync("osslsigncode", ["verify", "-CAfile", certificate, "-in", signed]).status;
    expect(verify()).toBe(0);
    const bytes = readFileSync(signed);
    const at = bytes.indexOf("Stepping Stones.exe");
    bytes[at] = 0x73;
    writeFileSync(signed, bytes);
    expect(verify()).not.toBe(0);
  });
});
