/**
 * A package for Windows that an administrator installs for everybody on a computer, made with wixl of msitools out of the
 * unpacked application. What is decided about it stands in electron-builder.yml.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { xml } from "../lib/xml.ts";

/** What the package says of itself. */
export interface MsiFacts {
  readonly product: string;
  readonly version: string;
  readonly maker: string;
  /** The program that is started, in the folder. */
  readonly program: string;
  /** The same for every version: by it Windows knows what is to be replaced. */
  readonly upgradeCode: string;
  /** Endings without their dot, what such a file is, and its MIME type. */
  readonly opens: readonly { readonly ext: string; readonly name: string; readonly mimeType: string }[];
}

/** An id that the same words always have, in the form that Windows wants (RFC 9562, version 5). */
export function idOf(...words: readonly string[]): string {
  const hash = createHash("sha1").update(words.join("\0")).digest();
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString("hex").toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Names in a package's tables: letters, digits, underscores. */
const key = (kind: string, name: string): string => `${kind}_${createHash("sha1").update(name).digest("hex").slice(0, 16)}`;

/** Where the application lies for wixl, which looks for files beside the source alone. */
const FILES = "files";

/** The files and folders in `folder`, as components in their places. @param seen the keys of all components, for the feature that holds them. */
function inFolder(folder: string, from: string, facts: MsiFacts, seen: string[]): string {
  return readdirSync(path.join(folder, from))
    .sort()
    .map((name) => {
      const file = path.join(from, name);
      if (lstatSync(path.join(folder, file)).isDirectory())
        return `<Directory Id="${key("d", file)}" Name="${xml(name)}">${inFolder(folder, file, facts, seen)}</Directory>`;
      seen.push(key("c", file));
      const one = `<File Id="${key("f", file)}" Name="${xml(name)}" Source="${xml(path.join(FILES, file))}" KeyPath="yes"/>`;
      return `<Component Id="${key("c", file)}" Guid="${idOf(facts.upgradeCode, file)}" Win64="yes">${one}</Component>`;
    })
    .join("");
}

const value = (where: string, name: string | null, text: string): string =>
  `<RegistryValue Root="HKLM" Key="${xml(where)}" ${name === null ? "" : `Name="${xml(name)}" `}Type="string" Value="${xml(text)}"/>`;

/** What tells Windows that our files are opened by us, for everybody on the computer. */
function association({ ext, name, mimeType }: MsiFacts["opens"][number], { product, program }: MsiFacts): string {
  const id = `${product.replaceAll(" ", "")}.${ext}`;
  const classes = "Software\\Classes";
  return [
    value(`${classes}\\.${ext}`, null, id),
    value(`${classes}\\.${ext}`, "Content Type", mimeType),
    value(`${classes}\\${id}`, null, name),
    value(`${classes}\\${id}\\DefaultIcon`, null, `[INSTALLDIR]${program},0`),
    value(`${classes}\\${id}\\shell\\open\\command`, null, `"[INSTALLDIR]${program}" "%1"`),
  ].join("");
}

/** The package's source, as wixl reads it. @param folder the unpacked application. */
export function wxs(folder: string, facts: MsiFacts): string {
  const { product, version, maker, program, upgradeCode, opens } = facts;
  const seen: string[] = [];
  const files = inFolder(folder, "", facts, seen);
  const shortcut = `<Shortcut Id="menu" Name="${xml(product)}" Target="[INSTALLDIR]${xml(program)}" WorkingDirectory="INSTALLDIR"/>`;
  const own = value(`Software\\${product}`, "Version", version).replace("/>", ' KeyPath="yes"/>');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">',
    `<Product Id="${idOf(upgradeCode, version)}" UpgradeCode="${upgradeCode}" Name="${xml(product)}" Version="${version}"`,
    ` Manufacturer="${xml(maker)}" Language="1033">`,
    `<Package Id="${idOf(upgradeCode, version, "package")}" InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Manufacturer="${xml(maker)}" Description="${xml(product)}"/>`,
    '<MajorUpgrade DowngradeErrorMessage="A newer version is installed on this computer."/>',
    '<Media Id="1" Cabinet="files.cab" EmbedCab="yes"/>',
    '<Property Id="ARPNOMODIFY" Value="1"/>',
    '<Directory Id="TARGETDIR" Name="SourceDir">',
    `<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="${xml(product)}">${files}`,
    `<Component Id="own" Guid="${idOf(upgradeCode, "own")}" Win64="yes">${own}${opens.map((one) => association(one, facts)).join("")}</Component>`,
    "</Directory></Directory>",
    `<Directory Id="ProgramMenuFolder"><Component Id="menuEntry" Guid="${idOf(upgradeCode, "menu")}" Win64="yes">${shortcut}`,
    `${value(`Software\\${product}`, "Menu", "1").replace("/>", ' KeyPath="yes"/>')}</Component></Directory>`,
    "</Directory>",
    `<Feature Id="all" Level="1">${["own", "menuEntry", ...seen].map((id) => `<ComponentRef Id="${id}"/>`).join("")}</Feature>`,
    "</Product></Wix>",
    "",
  ].join("\n");
}

/** Makes the package. @param folder the unpacked application. @param file where the package goes. */
export function makeMsi(folder: string, facts: MsiFacts, file: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(facts.version)) throw new Error(`Windows takes versions of three numbers only, not “${facts.version}”.`);
  const work = mkdtempSync(path.join(tmpdir(), "msi-"));
  try {
    const source = path.join(work, "package.wxs");
    symlinkSync(path.resolve(folder), path.join(work, FILES));
    writeFileSync(source, wxs(folder, facts));
    execFileSync("wixl", ["--arch", "x64", "-o", path.resolve(file), source], { stdio: ["ignore", "ignore", "pipe"] });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
