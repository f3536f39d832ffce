/**
 * A process at work in a workshop until it is killed: `at-work.ts FILE [CHANGES]`. It says "open N" once it has the file at change N, "did N"
 * after each change, "saved N" once all up to N is said to be in the file, and "not saved CODE" where that is refused.
 */
import { setTimeout as pause } from "node:timers/promises";
import { openStore } from "../../electron/store/store.ts";
import { changeOf } from "./workload.ts";

const [file = "", changes = "Infinity"] = process.argv.slice(2);
/** So many changes may wait for the file: a room goes on while a disk is slow, and not without end. */
const MOST_WAITING = 24;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const store = await openStore(file);
if (store.readOnly) {
  say("looking");
  process.exit(1);
}
store.told = ({ seq, notSaved }) => say(notSaved ? `not saved ${notSaved.code}` : `saved ${seq}`);
say(`open ${store.seq}`);
for (const last = store.seq + Number(changes); store.seq < last;) {
  if (store.seq - store.saved.seq >= MOST_WAITING && (await store.save())) await pause(5);
  if (store.seq - store.saved.seq >= MOST_WAITING) continue;
  const change = changeOf(store.seq + 1);
  if (change) store.change(change);
  else store.undo();
  say(`did ${store.seq}`);
  // Now and then all of it is brought to the file, now and then much gathers.
  if (store.seq % 5 === 0) await store.save();
  else await pause(0);
}
await store.close();
process.exit(0);
