/**
 * Another process with a workshop open, for tests of locks, crashes and full disks. It answers each line on its
 * standard input with one on its output, and only once what it did is in the file or could not be brought there. "work" makes it
 * change the workshop until it is killed, each change saved before the next; "hurry" makes it go on without waiting, and say
 * what is saved as the store tells that.
 */
import { createInterface } from "node:readline";
import { setImmediate } from "node:timers/promises";
import { openStore } from "../../electron/store/store.ts";
import { Intent } from "../../shared/changes/intent.ts";

const [, , file = "", steps] = process.argv;
const store = await openStore(file, steps === undefined ? {} : { limits: { steps: Number(steps), bytes: 1e9 } });
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
say({ readOnly: store.readOnly, why: store.why, stones: store.workshop.stones.size });

for await (const line of createInterface({ input: process.stdin })) {
  if (line === "close") break;
  if (line === "save") say({ notSaved: (await store.save())?.message ?? null });
  else if (line === "work") for (;;) await work();
  else if (line === "version") {
    await store.versions.keep("Theirs");
    say({});
  } else if (line === "hurry") await hurry();
  else {
    const { seq } = store.change(Intent.parse(JSON.parse(line)));
    const notSaved = await store.save();
    say({ seq, notSaved: notSaved?.message ?? null, code: notSaved?.code ?? null });
  }
}
await store.close();
process.stdin.destroy(); // nothing more is read, so nothing keeps the process

/** A new stone, and now and then a step back. @returns its number. */
function step(): number {
  const n = store.seq + 1;
  const stones = [{ id: `stone ${n}`, kind: "outcome", strand: "project", text: `text ${n}`.repeat(40), x: n, y: 0 }];
  return (n % 7 === 0 ? store.undo() : store.change(Intent.parse({ do: "stones.add", stones }))).seq;
}

/** One step, acknowledged with the stones that are there. */
async function work(): Promise<void> {
  const seq = step();
  const notSaved = await store.save();
  if (notSaved) throw new Error(notSaved.message);
  say({ seq, stones: [...store.workshop.stones.keys()] });
}

/** Steps that wait for nothing: many go to the file at once. */
async function hurry(): Promise<never> {
  store.told = ({ seq, notSaved }) => say({ saved: seq, done: store.seq, notSaved });
  for (;;) {
    for (let i = 0; i < 3; i++) step();
    await setImmediate();
  }
}
