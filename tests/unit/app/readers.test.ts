/** Who reads what, when and how long: with processes that answer when the test says so. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeReaders, type Answer, type Read } from "../../../electron/app/readers.ts";
import { WorkshopError } from "../../../shared/base/result.ts";

interface Started {
  /** What it was asked to read, in order. */
  readonly asked: string[];
  readonly answered: (answer: Answer) => void;
  readonly gone: (why: string) => void;
  isEnded: boolean;
  memory: number;
}

let started: Started[];
let read: Read;
beforeEach(() => {
  vi.useFakeTimers();
  started = [];
  read = makeReaders(
    (hears) => {
      const one: Started = { ...hears, asked: [], isEnded: false, memory: 0 };
      started.push(one);
      return {
        ask: (_job, given) => one.asked.push((given as { readonly path: string }).path),
        end: () => (one.isEnded = true),
        memory: () => one.memory,
      };
    },
    { patience: 10_000, slow: 500 },
  );
});
afterEach(() => vi.useRealTimers());

const card = (file: string) => read("card", { path: file, known: "" });
/** One whose end nobody asks about. */
const begin = (file: string): void => void card(file).result.catch(() => undefined);
const json = (file: string) => read("json", { path: file });
const found = (value: string): Answer => ({ ok: true, value });
const asked = () => started.map((one) => one.asked);
const refusal = (reading: { readonly result: Promise<unknown> }) =>
  reading.result.then(
    () => null,
    (error: unknown) => (error instanceof WorkshopError ? [error.error.code, error.message, error.held] : error),
  );

describe("what a person waits for", () => {
  test("is read at once, in a process of its own that ends with it", async () => {
    const [one, two] = [json("/a.json"), json("/b.json")];
    expect(asked()).toEqual([["/a.json"], ["/b.json"]]);
    started[1]?.answered(found("B"));
    started[0]?.answered(found("A"));
    expect(await Promise.all([one.result, two.result])).toEqual(["A", "B"]);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  test("can be stopped, and comes to nothing then", async () => {
    const reading = json("/a.json");
    reading.stop();
    started[0]?.answered(found("too late"));
    expect([await reading.result, started[0]?.isEnded]).toEqual([null, true]);
    reading.stop();
  });

  test("is refused in the words of the reader, and keeps that another program holds it", async () => {
    const reading = json("/a.json");
    started[0]?.answered({ ok: false, error: { code: "not-found", message: "It is held." }, held: true });
    expect(await refusal(reading)).toEqual(["not-found", "It is held.", true]);
  });

  test("is given up after its time", async () => {
    const reading = json("/a.json");
    const refused = refusal(reading);
    vi.advanceTimersByTime(10_000);
    expect(await refused).toEqual(["unexpected", expect.stringContaining("“a.json” takes too long to read."), false]);
    expect(started[0]?.isEnded).toBe(true);
  });

  test("is given up where it takes more memory than there is room for", async () => {
    const refused = refusal(json("/a.json"));
    const [process] = started;
    if (process) process.memory = 1_400_000_000;
    vi.advanceTimersByTime(2000);
    expect(process?.isEnded).toBe(false);
    if (process) process.memory = 1_600_000_000;
    vi.advanceTimersByTime(1000);
    expect(await refused).toEqual(["unexpected", expect.stringContaining("“a.json” needs more memory"), false]);
    expect(process?.isEnded).toBe(true);
  });

  test("is said to have failed where its process ends by itself", async () => {
    const refused = refusal(json("/a.json"));
    started[0]?.gone("exit code 5");
    expect(await refused).toEqual(["unexpected", "“a.json” could not be read. Nothing was changed.", false]);
  });
});

describe("cards", () => {
  const files = ["/x/1", "/x/2", "/x/3", "/x/4"];

  test("are read two at a time, by processes that go on to the next", async () => {
    const readings = files.map(card);
    expect(asked()).toEqual([["/x/1"], ["/x/2"]]);
    started[0]?.answered(found("1"));
    started[0]?.answered(found("3"));
    started[1]?.answered(found("2"));
    expect(asked()).toEqual([["/x/1", "/x/3", "/x/4"], ["/x/2"]]);
    started[0]?.answered(found("4"));
    expect(await Promise.all(readings.map(({ result }) => result))).toEqual(["1", "2", "3", "4"]);
    expect(started.some(({ isEnded }) => isEnded)).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(started.every(({ isEnded }) => isEnded)).toBe(true);
  });

  test("that do not answer make room for others, those of another folder first, and never more than eight", () => {
    for (const n of [1, 2, 3]) begin(`/slow/${n}`);
    for (const n of [1, 2]) begin(`/quick/${n}`);
    expect(asked()).toEqual([["/slow/1"], ["/slow/2"]]);
    vi.advanceTimersByTime(500);
    expect(asked().slice(2)).toEqual([["/quick/1"], ["/quick/2"]]);
    started[2]?.answered(found("1"));
    expect(started[2]?.asked).toEqual(["/quick/1", "/slow/3"]);
    for (let n = 0; n < 20; n++) begin(`/slow/more ${n}`);
    for (let n = 0; n < 10; n++) vi.advanceTimersByTime(500);
    expect(started.filter(({ isEnded }) => !isEnded)).toHaveLength(8);
    // Their time ends, too, and then come the next.
    const before = asked().flat().length;
    vi.advanceTimersByTime(5000);
    expect(asked().flat().length).toBeGreaterThan(before);
    expect(started.filter(({ isEnded }) => !isEnded)).toHaveLength(8);
  });

  test("that end their process cost themselves alone", async () => {
    const readings = files.map(card);
    const refused = refusal(readings[0] ?? card("/"));
    started[0]?.gone("exit code 5");
    expect(await refused).toEqual(["unexpected", "“1” could not be read. Nothing was changed.", false]);
    expect(asked()).toEqual([["/x/1"], ["/x/2"], ["/x/3"]]);
  });

  test("that wait can be stopped, and give what is waited for their process no answer", async () => {
    const readings = files.map(card);
    readings[2]?.stop();
    started[0]?.answered(found("1"));
    expect([await readings[2]?.result, started[0]?.asked]).toEqual([null, ["/x/1", "/x/4"]]);
    // A person does not wait behind them.
    void json("/a.json").result;
    expect(started[2]?.asked).toEqual(["/a.json"]);
  });
});
