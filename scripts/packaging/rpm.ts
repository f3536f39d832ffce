/** A package for Fedora, openSUSE and Red Hat, made with rpmbuild. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Asked } from "./asked.ts";
import { allIn, isFolder, settle } from "./tree.ts";

const PAYLOAD: Readonly<Record<string, string>> = { xzmt: "w6T2.xzdio", xz: "w6.xzdio", gzip: "w1.gzdio" };
/** What our folders hold beside files; folders of the system belong to the system. */
const OWN = ["opt/", "usr/share/doc/"];

/** Percent signs begin macros in a spec. */
const plain = (text: string): string => text.replaceAll("%", "%%");

/** The spec of the package: what rpmbuild reads. */
export function spec(asked: Asked, root: string): string {
  const payload = PAYLOAD[asked.compression];
  if (payload === undefined) throw new Error(`An rpm is not packed with “${asked.compression}” here.`);
  const listed = allIn(root)
    .filter((name) => !isFolder(path.join(root, name)) || OWN.some((own) => `${name}/`.startsWith(own) && `${name}/` !== own))
    .map((name) => `${isFolder(path.join(root, name)) ? "%dir " : ""}"/${plain(name)}"`);
  return [
    // Nothing of the files is changed, and nothing of this machine gets into the package.
    "%define __os_install_post %{nil}",
    "%define _build_id_links none",
    "%define debug_package %{nil}",
    "%define _buildhost localhost",
    "%define use_source_date_epoch_as_buildtime 1",
    "%define clamp_mtime_to_source_date_epoch 1",
    `%define _binary_payload ${payload}`,
    `Name: ${plain(asked.name)}`,
    `Version: ${plain(asked.version.replaceAll("-", "~"))}`,
    "Release: 1",
    `Summary: ${plain(asked.synopsis)}`,
    `License: ${plain(asked.licence)}`,
    `URL: ${plain(asked.url)}`,
    `Packager: ${plain(asked.maintainer)}`,
    "AutoReqProv: no",
    ...asked.depends.map((one) => `Requires: ${plain(one)}`),
    "%description",
    plain(asked.description),
    "%post",
    plain(readFileSync(asked.afterInstall, "utf8")),
    "%postun",
    // rpm runs it after an upgrade as well; then the new files are there and must stay reachable.
    'if [ "$1" -gt 0 ]; then exit 0; fi',
    plain(readFileSync(asked.afterRemove, "utf8")),
    "%files",
    "%defattr(-,root,root,-)",
    ...listed,
    "",
  ].join("\n");
}

/** Makes the package out of files that lie in `root` as they are to be installed. */
export function makeRpm(asked: Asked, root: string, time: number): void {
  settle(root, time);
  const work = mkdtempSync(path.join(tmpdir(), "rpm-"));
  try {
    const file = path.join(work, "package.spec");
    writeFileSync(file, spec(asked, root));
    const made = path.join(work, "made");
    mkdirSync(made);
    const build = ["-bb", "--quiet", "--noclean", "--target", asked.architecture, "--buildroot", root];
    execFileSync("rpmbuild", [...build, "--define", `_topdir ${work}`, "--define", `_rpmdir ${made}`, file], {
      env: { ...process.env, SOURCE_DATE_EPOCH: String(time) },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const [built] = readdirSync(made, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".rpm"));
    if (built === undefined) throw new Error("rpmbuild has made no package.");
    copyFileSync(path.join(made, built), asked.file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
