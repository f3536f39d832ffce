/** Files under a passphrase that come one after the other. */
import { beforeEach, expect, test, vi } from "vitest";

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly message: string };
  readonly value?: unknown;
}
const calls: { readonly name: string; readonly input: unknown; readonly answer: (result: Answer) => void }[] = [];
const heard = new Map<string, (payload: never) => void>();
vi.stubGlobal("window", {
  workshop: {
    call: (name: string, input: unknown) => new Promise<Answer>((answer) => calls.push({ name, input, answer })),
    on: (name: string, listen: (payload: never) => void) => (heard.set(name, listen), () => undefined),
  },
});
const { followHandOver, openLocked, useLockedFile } = await import("../../../renderer/hand-over/hand-over.ts");
const { useDesk } = await import("../../../renderer/state/desk.ts");

followHandOver();
const ask = (n: number, name: string): void => heard.get("locked.asked")?.({ n, name } as never);
const wrong: Answer = { ok: false, error: { code: "invalid", message: "Another passphrase." } };

beforeEach(() => {
  calls.length = 0;
  useLockedFile.setState({ asked: null });
});

test("each file that comes is asked for anew, also where it has the name of the one before", () => {
  ask(1, "plan.stones.age");
  const n = useLockedFile.getState().asked?.n;
  ask(2, "plan.stones.age");
  expect(useLockedFile.getState().asked).toEqual({ n: 2, name: "plan.stones.age" });
  expect(n).toBe(1);
  expect(useDesk.getState().dialog).toBe("locked");
});

test("a file that came while another was being opened stays asked for", async () => {
  ask(1, "plan.stones.age");
  const opening = openLocked("a long passphrase");
  expect(calls[0]).toMatchObject({ name: "locked.open", input: { n: 1, passphrase: "a long passphrase" } });
  ask(2, "plan.stones.age");
  calls[0]?.answer({ ok: true, value: null });
  expect(await opening).toBeNull();
  expect(useLockedFile.getState().asked).toEqual({ n: 2, name: "plan.stones.age" });
  expect(useDesk.getState().dialog).toBe("locked");
});

test("what is said of the file before is not said of the one that came", async () => {
  ask(1, "plan.stones.age");
  const opening = openLocked("a long passphrase");
  ask(2, "other.stones.age");
  calls[0]?.answer(wrong);
  expect(await opening).toBeNull();
  const again = openLocked("a long passphrase");
  calls[1]?.answer(wrong);
  expect(await again).toBe("Another passphrase.");
});
