/**
 * The package for Debian, from being installed to being removed: in a copy of this machine's own system that is thrown
 * away afterwards, so that nothing is installed here.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "./app.ts";
import { inWindow, packedTest } from "./packed.ts";

const HOME = "/home/person";
const run = (program: string, ...args: readonly string[]): string => execFileSync(program, args, { encoding: "utf8", stdio: "pipe" });

/** A system of its own: this machine's, with what is written kept apart. */
const test = packedTest.extend<{ root: string }>({
  root: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "stepping-stones-root-"));
    const root = path.join(folder, "root");
    const mounted: string[] = [];
    const mount = (to: string, ...how: readonly string[]): void => {
      mkdirSync(to, { recursive: true });
      run("mount", ...how, to);
      mounted.unshift(to);
    };
    try {
      mount(path.join(folder, "written"), "-t", "tmpfs", "tmpfs");
      const [upper, work] = ["upper", "work"].map((name) => path.join(folder, "written", name));
      for (const one of [upper, work]) mkdirSync(one as string);
      mount(root, "-t", "overlay", "-o", `lowerdir=/,upperdir=${upper},workdir=${work}`, "overlay");
      for (const name of ["proc", "sys", "dev", "dev/shm", "tmp/.X11-unix"])
        if (existsSync(`/${name}`)) mount(path.join(root, name), "--bind", `/${name}`);
      mkdirSync(path.join(root, HOME), { recursive: true });
      await use(root);
    } finally {
      for (const one of mounted) run("umount", "-l", one);
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/** A line of a desktop entry. */
const line = (entry: string, name: string): string => new RegExp(`^${name}=(.*)$`, "m").exec(entry)?.[1] ?? "";

/** What a desktop starts for a file: the program that the entry for its kind names, by the endings that the system knows. */
function openedBy(root: string, file: string): readonly string[] {
  const kinds = readFileSync(path.join(root, "usr/share/mime/globs2"), "utf8").split("\n");
  const kind = kinds.find((one) => one.endsWith(`:*${path.extname(file)}`))?.split(":")[1];
  const folder = path.join(root, "usr/share/applications");
  const entry = readdirSync(folder)
    .filter((name) => name.endsWith(".desktop"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .find((one) => kind !== undefined && line(one, "MimeType").split(";").includes(kind));
  const [, program = "", , how] = /^"([^"]+)"(\s+(%[uU]))?$/.exec(line(entry ?? "", "Exec")) ?? [];
  expect(how, "a desktop is told where the file goes").toBe("%U");
  return [program, pathToFileURL(file).href];
}

const environment = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", HOME, DISPLAY: process.env["DISPLAY"] ?? "" };

/** Starts a program of the other system in a window. */
const start = (root: string, program: string, ...args: readonly string[]): ChildProcess =>
  spawn("chroot", [root, program, "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", ...args], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });

/** Runs the command line as it is installed. */
const command = (root: string, ...args: readonly string[]): string =>
  execFileSync("chroot", [root, "stepping-stones", "--no-sandbox", ...args], { env: environment, encoding: "utf8", stdio: "pipe" });

test("installed, used, opened by its file, removed: the workshop stays", { tag: "@alone" }, async ({ packed, root }) => {
  test.skip(packed.deb === null || process.getuid?.() !== 0, "needs dpkg-deb, and a system of its own that only root can make");
  const workshop = `${HOME}/Documents/A garden for everyone.stones`;
  const inRoot = (file: string): string => path.join(root, file);
  /** A link there leads to a place in that system, not in this one. */
  const isThere = (file: string): boolean => lstatSync(inRoot(file), { throwIfNoEntry: false }) !== undefined;

  run("cp", packed.deb as string, inRoot("/package.deb"));
  run("chroot", root, "dpkg", "--force-depends", "-i", "/package.deb");
  expect(isThere("/usr/bin/stepping-stones")).toBe(true);

  const [program = ""] = openedBy(root, workshop);
  const made = await inWindow(start(root, program), async (page) => {
    await page.getByRole("button", { name: "Start your first workshop" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("A garden for everyone");
    await page.getByRole("dialog").getByRole("button", { name: "Start" }).click();
    const guide = page.getByRole("complementary", { name: "Guide" });
    await guide.getByRole("textbox").fill("The town has a garden for everyone");
    await guide.getByRole("textbox").press("Enter");
    await expect(guide.getByRole("listitem").filter({ hasText: "The town has a garden" })).toBeVisible();
    await expect(page.getByText(/^Saved /).first()).toBeVisible();
    return page.evaluate(() => window.workshop.call("workshop.current"));
  });
  const file = made.ok && made.value ? made.value.file.path : "";
  expect(path.extname(file)).toBe(".stones");

  command(root, "export", file, `${HOME}/plan.docx`, "--document", "plan");
  expect(
    readFileSync(inRoot(`${HOME}/plan.docx`))
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");

  // What the organisation sets holds on the command line and in the window.
  mkdirSync(inRoot("/etc/stepping-stones"), { recursive: true });
  writeFileSync(
    inRoot("/etc/stepping-stones/policy.json"),
    JSON.stringify({ jsonAllowed: false, theme: "contrast", passphraseNeeded: true }),
  );
  const refused = (...args: readonly string[]): string => {
    try {
      return `not refused: ${command(root, ...args)}`;
    } catch (error) {
      return String((error as { stderr?: unknown }).stderr);
    }
  };
  expect(refused("export", file, `${HOME}/all.json`)).toContain("turned off saving as JSON");
  expect(refused("hand-over", file, `${HOME}/stick.stones`)).toContain("asks for a passphrase");
  expect(existsSync(inRoot(`${HOME}/all.json`)) || existsSync(inRoot(`${HOME}/stick.stones`))).toBe(false);

  const [again = "", ...named] = openedBy(root, file);
  await inWindow(start(root, again, ...named), async (page) => {
    const opened = () => page.evaluate(() => window.workshop.call("workshop.current"));
    await expect.poll(async () => JSON.stringify(await opened())).toContain("The town has a garden for everyone");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "contrast");
    await page.getByRole("button", { name: "Settings" }).click();
    await expect(page.getByRole("dialog").getByText("Set by your organisation")).toHaveCount(1);
    await expect(page.getByRole("dialog").getByRole("radio", { name: "Dark" })).toBeDisabled();
  });

  run("chroot", root, "dpkg", "-r", "stepping-stones");
  expect(isThere("/usr/bin/stepping-stones")).toBe(false);
  expect(existsSync(inRoot(program))).toBe(false);
  expect(existsSync(inRoot(file))).toBe(true);
});

test("is a package that Debian's own checker finds no error in", { tag: "@alone" }, async ({ packed }) => {
  test.skip(packed.deb === null || spawnSync("lintian", ["--version"]).error !== undefined, "needs lintian");
  const checked = spawnSync("lintian", ["--allow-root", "--fail-on", "error", packed.deb as string], { encoding: "utf8" });
  expect(checked.stdout.split("\n").filter((line) => line.startsWith("E:"))).toEqual([]);
  expect(checked.status).toBe(0);
});
