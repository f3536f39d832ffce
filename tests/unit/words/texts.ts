/**
 * Every text of the English tables, also those that functions say: each is called with samples of what its parameters
 * take, by their types. What a parameter is called does not matter, so a translator may call it anything.
 */
import path from "node:path";
import ts from "typescript";
import * as en from "../../../shared/guidance/en/index.ts";
import { ANSWERS, BENEFIT_GROUPS, KINDS, STRANDS } from "../../../shared/model/records.ts";
import { bare, ENGLISH, nameOf, parse, topLevel } from "./source.ts";

export interface Found {
  /** "interface.WORDS.home.heading" */
  readonly where: string;
  readonly text: string;
}

/** What a parameter of a type is given: one after the other. */
const SAMPLES: { readonly [type: string]: readonly unknown[] } = {
  string: ["Words"],
  number: [1, 2, 0, 5],
  "number | null": [1, null],
  "number | bigint": [1, 2],
  "string | null": ["Words", null],
  boolean: [true, false],
  Date: [new Date(2026, 4, 1, 10, 42)],
  Kind: KINDS,
  "keyof typeof KIND_TERMS": KINDS,
  Strand: STRANDS,
  "keyof typeof STRAND_TERMS": STRANDS,
  BenefitGroup: BENEFIT_GROUPS,
  AnswerWay: ANSWERS,
  Paper: ["A4"],
  ListName: ["stones", "options", "evidence", "rounds"],
  RowList: ["evidence", "options"],
  "Side | null": ["left", null],
  "readonly string[]": [["Words"], ["Words", "More words"]],
  "readonly Kind[]": [["outcome", "impact"], []],
  "readonly { readonly kind: Kind; readonly count: number }[]": [
    [
      { kind: "outcome", count: 2 },
      { kind: "impact", count: 1 },
    ],
  ],
  "readonly { readonly strand: Strand; readonly count: number }[]": [
    [
      { strand: "project", count: 2 },
      { strand: "coproduction", count: 1 },
    ],
    [{ strand: "project", count: 2 }],
  ],
  Shown: [1, 12, "few", 0],
  "Shown | null": [14, null, "few"],
  "readonly { readonly answer: string; readonly n: Shown }[]": [
    [
      { answer: "Words", n: 2 },
      { answer: "Words", n: "few" },
    ],
  ],
  "readonly { readonly round: string; readonly n: number }[]": [[{ round: "Words", n: 2 }]],
  "(text: string) => string": [(text: string) => text],
};

/** Tables without words for people: how a language counts and joins sentences. */
const NO_WORDS = new Set(["language", "grammar"]);

/** Every table by the name of its file. `interface` comes last: it puts others together, which are looked at by their own names. */
const TABLES: ReadonlyMap<string, object> = new Map(
  Object.entries(en)
    .map(
      ([name, table]) =>
        [name === "interfaceWords" ? "interface" : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), table] as const,
    )
    .sort(([a], [b]) => Number(a === "interface") - Number(b === "interface")),
);

/** The texts of one file of the tables, or of all that have words. */
export function textsOf(only?: string): readonly Found[] {
  const seen = new Set<unknown>();
  return [...TABLES].flatMap(([file, table]) => {
    if (only === undefined ? NO_WORDS.has(file) : file !== only) return [];
    const source = new Source(`${ENGLISH}/${file}.ts`);
    return Object.entries(table).flatMap(([name, value]) => walk(value, source.named(name), `${file}.${name}`, seen));
  });
}

/** What a value was written as, if that is known, and in which file. */
interface Written {
  readonly node: ts.Node;
  readonly source: Source;
}

function walk(value: unknown, written: Written | null, where: string, seen: Set<unknown>): readonly Found[] {
  if (typeof value === "string") return [{ where, text: value }];
  if ((typeof value !== "object" || value === null) && typeof value !== "function") return [];
  // A table that is part of another one is looked at once.
  if (seen.has(value)) return [];
  seen.add(value);
  if (typeof value === "function") {
    return given(value.length, written, where).map((args) => ({
      where: `${where}(${args.join(", ")})`,
      text: said((value as (...given: unknown[]) => unknown)(...args)),
    }));
  }
  return Object.entries(value).flatMap(([name, one]) =>
    walk(one, written && written.source.property(written.node, name), `${where}.${name}`, seen),
  );
}

const said = (value: unknown): string => (Array.isArray(value) ? value.join(" ") : String(value));

/** Every choice of samples: the first parameter takes each of its own, the others go along with it. */
function given(count: number, written: Written | null, where: string): readonly (readonly unknown[])[] {
  const types = parametersOf(written) ?? Array.from({ length: count }, () => "string");
  const samples = types.map((type) => {
    const known = SAMPLES[type];
    if (!known) throw new Error(`${where}: there is no sample of a ${type}`);
    return known;
  });
  const most = Math.max(1, ...samples.map((some) => some.length));
  return Array.from({ length: most }, (_, at) => samples.map((some) => some[at % some.length]));
}

function parametersOf(written: Written | null): readonly string[] | null {
  const node = written?.node;
  if (!node || !(ts.isArrowFunction(node) || ts.isFunctionDeclaration(node) || ts.isFunctionTypeNode(node))) return null;
  return node.parameters.map((one) => one.type?.getText().replace(/\s+/g, " ") ?? "string");
}

/** One file of the tables as it is written. */
class Source {
  readonly #path: string;
  readonly #names: ReturnType<typeof topLevel>;
  readonly #imports = new Map<string, string>();

  constructor(file: string) {
    this.#path = file;
    const parsed = parse(file);
    this.#names = topLevel(parsed);
    for (const one of parsed.statements) {
      if (!ts.isImportDeclaration(one) || !ts.isStringLiteral(one.moduleSpecifier)) continue;
      const bindings = one.importClause?.namedBindings;
      if (!bindings || !ts.isNamedImports(bindings)) continue;
      for (const { name } of bindings.elements) this.#imports.set(name.text, one.moduleSpecifier.text);
    }
  }

  named(name: string): Written | null {
    const from = this.#imports.get(name);
    if (from) return new Source(path.posix.join(path.posix.dirname(this.#path), from)).named(name);
    const found = this.#names.get(name);
    if (!found) return null;
    if (ts.isFunctionDeclaration(found)) return { node: found, source: this };
    if (found.type && ts.isFunctionTypeNode(found.type)) return { node: found.type, source: this };
    return found.initializer ? this.#value(found.initializer) : null;
  }

  property(node: ts.Node, name: string): Written | null {
    if (ts.isArrayLiteralExpression(node)) {
      const element = node.elements[Number(name)];
      return element ? this.#value(element) : null;
    }
    if (!ts.isObjectLiteralExpression(node)) return null;
    for (const one of node.properties) {
      if (ts.isShorthandPropertyAssignment(one) && one.name.text === name) return this.named(name);
      if (ts.isPropertyAssignment(one) && nameOf(one.name) === name) return this.#value(one.initializer);
      const spread = ts.isSpreadAssignment(one) ? this.#value(one.expression) : null;
      const found = spread && spread.source.property(spread.node, name);
      if (found) return found;
    }
    return null;
  }

  #value(expression: ts.Expression): Written | null {
    const node = bare(expression);
    return ts.isIdentifier(node) ? this.named(node.text) : { node, source: this };
  }
}
