/**
 * What an effect gives back, React calls at its end: anything but a function stops the window. Of a method of the page nobody knows what it
 * gives back in another engine: `scrollTo` and `scrollIntoView` give nothing in Chromium 130, and a promise in 156.
 */
import ts from "typescript";
import { expect, test } from "vitest";
import { bare, parse, productFiles } from "../words/source.ts";

const EFFECTS = new Set(["useEffect", "useLayoutEffect", "useInsertionEffect"]);

/** Whether an effect that is one expression gives back a function, nothing, or what a function of ours says. */
function isPlain(body: ts.Expression): boolean {
  const given = bare(body);
  return ts.isArrowFunction(given) || ts.isVoidExpression(given) || (ts.isCallExpression(given) && ts.isIdentifier(given.expression));
}

/** The effects of a file that give back whatever a method gives. */
function careless(file: string, source?: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && EFFECTS.has(node.expression.text)) {
      const [effect] = node.arguments;
      if (effect && ts.isArrowFunction(effect) && !ts.isBlock(effect.body) && !isPlain(effect.body))
        found.push(`${file}: ${effect.body.getText()}`);
    }
    ts.forEachChild(node, look);
  };
  look(parse(file, source));
  return found;
}

test("no effect gives back what a method of the page gives", () => {
  const files = productFiles().filter((file) => file.startsWith("renderer/"));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => careless(file))).toEqual([]);
});

test("the look itself tells one from the other", () => {
  const of = (effect: string) => careless("one.tsx", `useEffect(${effect}, []);`);
  expect(of("() => box.current?.scrollIntoView()")).toHaveLength(1);
  expect(of("() => (list.scrollTo(0, 0))")).toHaveLength(1);
  for (const sound of [
    "() => void box.current?.focus()",
    "() => () => clearTimeout(at)",
    "() => follow(view)",
    "() => { box.scrollTo(0, 0); }",
  ])
    expect(of(sound)).toEqual([]);
});
