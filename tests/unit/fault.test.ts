import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterStop } from "../../electron/app/stops.ts";
import { Fault, faultOf } from "../../shared/base/fault.ts";

const thrown = (error: Error, stack: string) => Object.assign(error, { stack });

describe("what a log may have of an error", () => {
  test("is its name, its code and the places in our files, without the folders before them", () => {
    const error = thrown(
      Object.assign(new TypeError("Zebras at the ferry"), { code: "ENOSPC" }),
      [
        "TypeError: Zebras at the ferry",
        "    at sceneOf (app://stepping-stones/assets/index-Bx_9.js:12:345)",
        "    at Object.change (C:\\Users\\Ann Other\\app\\out\\main\\start-a.cjs:1:22)",
        "    at /home/ann/stepping stones/electron/store/store.ts:7:8",
        "    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)",
        "    at async Promise.all (index 0)",
      ].join("\n"),
    );
    expect(faultOf(error)).toEqual({
      name: "TypeError",
      code: "ENOSPC",
      at: "index-Bx_9.js:12:345 start-a.cjs:1:22 store.ts:7:8",
    });
  });

  test("has none of the message, even where it looks like a name, a code or a place", () => {
    const message = "Zebras\n    at ferry (/home/ann/zebra.js:1:2)\nat dawn";
    const error = thrown(new Error(message), `Error: ${message}\n    at work (file:///x/y.ts:3:4)`);
    Object.assign(error, { name: "Zebras at dawn", code: "zebra ferry" });
    expect(faultOf(error)).toEqual({ name: "Error", code: "", at: "y.ts:3:4" });
    expect(faultOf("Zebras")).toEqual({ name: "string", code: "", at: "" });
    expect(faultOf(null)).toEqual({ name: "null", code: "", at: "" });
    expect(faultOf({ message: "Zebras" })).toEqual({ name: "object", code: "", at: "" });
  });

  test("has none of people's words, whatever they are and however the error was made", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/).map((one) => `Zq${one}`);
    const message = fc
      .array(fc.oneof(word, fc.constantFrom("\n    at ", " (/home/ann/", ".ts:1:2)", ".js:3:4", "\n", ": ", "Error", "at ")), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join(""));
    const places = "    at work (file:///x/y.ts:3:4)\n    at go (app://stepping-stones/assets/index.js:5:6)";
    fc.assert(
      fc.property(
        message,
        message,
        fc.constantFrom("as it is", "another message", "no message", "a cause", "no error"),
        (said, then, how) => {
          // A message that was cut at a line end looks whole.
          fc.pre(how !== "another message" || !said.startsWith(`${then}\n`));
          const error = thrown(new TypeError(said), `TypeError: ${said}\n${places}`);
          if (how === "another message") error.message = then;
          if (how === "no message") error.message = "";
          if (how === "a cause") error.cause = new Error(then);
          const fault = faultOf(how === "no error" ? said : error);
          expect(JSON.stringify(fault)).not.toMatch(/Zq|ann/);
          if (how === "as it is") expect(fault.at).toBe("y.ts:3:4 index.js:5:6");
          expect(Fault.safeParse(fault).success).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("is what the main process takes, however long the stack", () => {
    const place = `    at f (app://stepping-stones/assets/${"long".repeat(40)}.js:1:2)\n`;
    const error = thrown(new Error(""), `Error\n${place.repeat(200)}`);
    expect(Fault.safeParse(faultOf(error)).success).toBe(true);
    expect(faultOf(new Error("here")).at).toMatch(/^fault\.test\.ts:\d+:\d+/);
  });
});

test("a window that stops is opened as it was, then plainly, and after that only when somebody says so", () => {
  let stops: readonly number[] = [];
  const does = [0, 20_000, 40_000, 50_000, 95_000, 300_000].map((now) => {
    const after = afterStop(stops, now);
    ({ stops } = after);
    return after.does;
  });
  expect(does).toEqual(["back", "plain", "ask", "ask", "ask", "back"]);
});
