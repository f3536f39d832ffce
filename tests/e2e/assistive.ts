/** The window as assistive technology gets it on Linux: by AT-SPI, over a session bus of the test's own. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

/** Debian's own Python has its modules; another one that stands before it on the path has not. */
const PYTHON = "/usr/bin/python3";

/** Why it can't be read on this machine; null where it can. */
export function missingForAssistive(): string | null {
  if (process.platform !== "linux") return "AT-SPI is Linux's";
  try {
    execFileSync(PYTHON, ["-c", "import pyatspi"], { stdio: "ignore" });
    execFileSync("dbus-daemon", ["--version"], { stdio: "ignore" });
    return null;
  } catch {
    return "needs at-spi2-core, python3-pyatspi and dbus";
  }
}

/** Something that came into a live region. */
export interface Heard {
  readonly heard: string;
  readonly role: string;
  readonly text: string;
}

export interface Assistive {
  /** What the application needs in its environment to be found. */
  readonly env: Readonly<Record<string, string>>;
  /** Begins to listen, once the window is there. */
  listen(): Promise<void>;
  /** The names of all elements of a role, in the order of the tree. */
  named(role: string): Promise<readonly string[]>;
  /** All that has been heard so far. */
  readonly heard: readonly Heard[];
  end(): void;
}

export async function assistive(): Promise<Assistive> {
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"], { stdio: ["ignore", "pipe", "ignore"] });
  const [address] = (await once(createInterface(bus.stdout), "line")) as [string];
  const env = { DBUS_SESSION_BUS_ADDRESS: address, ACCESSIBILITY_ENABLED: "1" };
  const heard: Heard[] = [];
  const answers: ((names: readonly string[]) => void)[] = [];
  let reader: ChildProcess | undefined;
  return {
    env,
    heard,
    async listen() {
      const script = path.join(import.meta.dirname, "at-spi.py");
      const started = spawn(PYTHON, [script], { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "inherit"] });
      reader = started;
      const lines = createInterface(started.stdout);
      await once(lines, "line");
      lines.on("line", (line) => {
        const told = JSON.parse(line) as Heard | { readonly names: readonly string[] };
        if ("names" in told) answers.shift()?.(told.names);
        else heard.push(told);
      });
    },
    named: (role) =>
      new Promise((resolve) => {
        answers.push(resolve);
        reader?.stdin?.write(`${role}\n`);
      }),
    end() {
      reader?.kill();
      bus.kill();
    },
  };
}
