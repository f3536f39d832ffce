/**
 * Another process with a workshop open, for tests of locks, crashes and full disks. It answers each line on its
 * standard input with one on its output; "work" makes it change the workshop until it is killed.
 */
import { createInterface } from "node:readline";
import { openStore } from "../../electron/store/store.ts";
import { Intent } from "../../shared/changes/intent.ts";

const store = openStore(process.argv[2] ?? "");
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
say({ readOnly: store.readOnly, why: store.why, stones: store.workshop.stones.size });

for await (const line of createInterface({ input: process.stdin })) {
  if (line === "close") break;
  if (line === "save") say({ notSaved: store.save()?.message ?? null });
  else if (line === "work") for (;;) work();
  else {
    const { seq, notSaved } = store.change(Intent.parse(JSON.parse(line)));
    say({ seq, notSaved: notSaved?.message ?? null, code: notSaved?.code ?? null });
  }
}
store.close();
process.stdin.destroy(); // nothing more is read, so nothing keeps the process

/** A new stone, and now and then a step back; each acknowledged with the stones that are there. */
function work(): void {
  const n = store.seq + 1;
  const stones = [{ id: `stone ${n}`, kind: "outcome", strand: "project", text: `text ${n}`.repeat(40), x: n, y: 0 }];
  const { seq } = n % 7 === 0 ? store.undo() : store.change(Intent.parse({ do: "stones.add", stones }));
  say({ seq, stones: [...store.workshop.stones.keys()] });
}
