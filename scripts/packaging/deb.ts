/** A package for Debian and Ubuntu, made with dpkg-deb (Debian Policy, chapters 3 and 5). */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Asked } from "./asked.ts";
import { allIn, isFolder, settle, sizeOf } from "./tree.ts";

/** A text of several lines as a field holds it: a space before each, a full stop on a line that is empty. */
const lines = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line.trim() === "" ? " ." : ` ${line.trim()}`))
    .join("\n");

/** The name, version, what it needs and what it is, as `DEBIAN/control` says them. @param bytes what it takes when it is installed. */
export function control(asked: Asked, bytes: number): string {
  const fields: readonly (readonly [string, string])[] = [
    ["Package", asked.name],
    ["Version", asked.version],
    ["Section", asked.category],
    ["Priority", "optional"],
    ["Architecture", asked.architecture],
    ["Maintainer", asked.maintainer],
    ["Installed-Size", String(Math.ceil(bytes / 1024))],
    ["Depends", asked.depends.join(", ")],
    ["Recommends", asked.recommends.join(", ")],
    ["Homepage", asked.url],
    ["Description", `${asked.synopsis}\n${lines(asked.description)}`],
  ];
  return fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}

/** The sums by which dpkg tells later whether a file has changed. */
const sums = (root: string): string =>
  allIn(root)
    .filter((name) => !name.startsWith("DEBIAN") && !isFolder(path.join(root, name)))
    .map(
      (name) =>
        `${createHash("md5")
          .update(readFileSync(path.join(root, name)))
          .digest("hex")}  ${name}\n`,
    )
    .join("");

/** How dpkg-deb is told to pack. */
const PACKED: Readonly<Record<string, readonly string[]>> = { xz: ["-Zxz"], gz: ["-Zgzip", "-z1"], gzip: ["-Zgzip", "-z1"] };

/** Makes the package out of files that lie in `root` as they are to be installed. */
export function makeDeb(asked: Asked, root: string, time: number): void {
  const packed = PACKED[asked.compression];
  if (packed === undefined) throw new Error(`A deb is not packed with “${asked.compression}” here.`);
  const bytes = sizeOf(root);
  const about = path.join(root, "DEBIAN");
  mkdirSync(about);
  settle(root, time);
  writeFileSync(path.join(about, "control"), control(asked, bytes));
  writeFileSync(path.join(about, "md5sums"), sums(root));
  for (const [from, name] of [
    [asked.afterInstall, "postinst"],
    [asked.afterRemove, "postrm"],
  ] as const) {
    copyFileSync(from, path.join(about, name));
    chmodSync(path.join(about, name), 0o755);
  }
  settle(about, time);
  execFileSync("dpkg-deb", ["--root-owner-group", ...packed, "--build", root, asked.file], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(time) },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
