/** Words that nobody says are taken out of the tables: a translator would translate them for nothing. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { groupBy } from "../../../shared/base/group-by.ts";
import { bare, ENGLISH, imported, nameOf, parse, productFiles, topLevel } from "./source.ts";

/** A step along a table: a name, or anything (`words.ways[way]`). */
const ANY = "*";
/** At the end of a path: it has got a name of its own, and what is said of it stands elsewhere. */
const MAYBE = "?";
type Path = readonly string[];

/** A table that a file of words exports, with the paths of all that stands in it: "interface-board BOARD_WORDS board fit". */
function tablesOf(file: ts.SourceFile, name: string): readonly Path[] {
  const paths: Path[] = [];
  const walk = (node: ts.Expression, path: Path): void => {
    const value = bare(node);
    if (!ts.isObjectLiteralExpression(value)) return void paths.push(path);
    for (const one of value.properties) {
      // What is spread or named here has its paths where it is written.
      if (ts.isPropertyAssignment(one)) walk(one.initializer, [...path, nameOf(one.name) ?? ANY]);
      if (ts.isShorthandPropertyAssignment(one)) paths.push([...path, one.name.text]);
    }
  };
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    for (const { name: own, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(own) && initializer) walk(initializer, [name, own.text]);
    }
  }
  return paths;
}

/** The table that a file holds, or hands on. */
function tableOf(file: string | null): string | null {
  const name = /^shared\/guidance\/(?:en\/)?([\w-]+)\.ts$/.exec(file ?? "")?.[1] ?? null;
  return name === "locale" ? "language" : name;
}

/** One step further along a path; what stands in `words` is called by the names of files, without their dashes. */
const onTo = (path: Path, step: string): Path =>
  path.length > 0
    ? [...path, step]
    : [step === "interfaceWords" ? "interface" : step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];

/** What a file says of the tables: each path that it takes, as far as it goes. What is handed on whole is said whole. */
function saidBy(file: ts.SourceFile): readonly Path[] {
  /** What names stand for; one that stands for several things, each in a function of its own, may be any of them. */
  const known = new Map<string, readonly Path[]>();
  const said: Path[] = [];
  const name = (own: string, paths: readonly Path[]): void => void known.set(own, [...(known.get(own) ?? []), ...paths]);
  for (const one of file.statements) {
    if (!ts.isImportDeclaration(one) || !ts.isStringLiteral(one.moduleSpecifier)) continue;
    const table = tableOf(imported(file.fileName, one.moduleSpecifier.text));
    const bindings = one.importClause?.namedBindings;
    if (table === null || !bindings || !ts.isNamedImports(bindings)) continue;
    // `words` is all tables at once, by the names of their files.
    for (const one of bindings.elements) name(one.name.text, [table === "words" ? [] : [table, (one.propertyName ?? one.name).text]]);
  }
  // A file of words says its own tables, too.
  const own = tableOf(file.fileName);
  if (own !== null) for (const [table] of topLevel(file)) name(table, [[own, table]]);

  const pathsOf = (node: ts.Expression): readonly Path[] => {
    const value = bare(node);
    if (ts.isIdentifier(value)) return known.get(value.text) ?? [];
    if (ts.isNonNullExpression(value)) return pathsOf(value.expression);
    if (ts.isPropertyAccessExpression(value)) return pathsOf(value.expression).map((path) => onTo(path, value.name.text));
    if (!ts.isElementAccessExpression(value)) return [];
    const step = ts.isStringLiteralLike(value.argumentExpression) ? value.argumentExpression.text : ANY;
    return pathsOf(value.expression).map((path) => [...path, step]);
  };
  const unpack = (binding: ts.BindingName, paths: readonly Path[]): void => {
    if (ts.isIdentifier(binding)) return name(binding.text, paths);
    for (const one of binding.elements) {
      if (ts.isOmittedExpression(one)) continue;
      const step = (ts.isObjectBindingPattern(binding) ? nameOf(one.propertyName ?? one.name) : null) ?? ANY;
      const within = one.dotDotDotToken ? paths : paths.map((path) => onTo(path, step));
      unpack(one.name, within);
      if (one.dotDotDotToken) said.push(...paths);
      else if (ts.isIdentifier(one.name)) said.push(...within.map((path) => [...path, MAYBE]));
    }
  };
  // Names first, so that it does not matter where a function stands.
  const learn = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const paths = pathsOf(node.initializer);
      if (paths.length > 0) unpack(node.name, paths);
    }
    ts.forEachChild(node, learn);
  };
  learn(file);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const paths = pathsOf(node.initializer);
      // A sentence that has a name of its own is said; a table that has one may be.
      said.push(...paths.map((path) => [...path, MAYBE]));
      if (paths.length > 0) return between(node.initializer);
    }
    if (ts.isExpression(node) && !(ts.isVariableDeclaration(node.parent) && node.parent.name === node)) {
      const paths = pathsOf(node);
      said.push(...paths);
      if (paths.length > 0) return between(node);
    }
    ts.forEachChild(node, visit);
  };
  /** What stands between brackets on the way may say something, too. */
  const between = (node: ts.Node): void => {
    for (let at = node; ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at); at = at.expression) {
      if (ts.isElementAccessExpression(at)) visit(at.argumentExpression);
    }
  };
  visit(file);
  return said;
}

/** Whether a path that is said reaches a text: it is the text's, or that of a table which is handed on with it. */
function reaches(said: Path, text: Path): boolean {
  const isMaybe = said.at(-1) === MAYBE;
  const steps = isMaybe ? said.slice(0, -1) : said;
  if (isMaybe && steps.length < text.length) return false;
  return steps.slice(0, text.length).every((step, at) => step === ANY || text[at] === ANY || step === text[at]);
}

const tables = (files: readonly ts.SourceFile[]): readonly Path[] =>
  files.flatMap((file) => (tableOf(file.fileName) === null ? [] : tablesOf(file, tableOf(file.fileName) as string)));

/** The parts that `interface.ts` puts together: what is said of WORDS is said of them. */
function asWritten(said: Path, put: ReadonlyMap<string, readonly Path[]>): readonly Path[] {
  const [table, name, part, ...rest] = said;
  if (table !== "interface" || name !== "WORDS" || part === undefined) return [said];
  return [
    said,
    ...(put.get(part) ?? []).map((path) => [...path, ...rest]),
    ...(put.get("...") ?? []).map((path) => [...path, part, ...rest]),
  ];
}

/** By the name of a part of WORDS: the table that it is; "..." for those that are spread into it. */
function putTogether(file: ts.SourceFile): ReadonlyMap<string, readonly Path[]> {
  const from = new Map<string, Path>();
  const put = new Map<string, readonly Path[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const table = tableOf(imported(file.fileName, node.moduleSpecifier.text));
      const bindings = node.importClause?.namedBindings;
      if (table && bindings && ts.isNamedImports(bindings))
        for (const { name } of bindings.elements) from.set(name.text, [table, name.text]);
    }
    const value = ts.isSpreadAssignment(node) ? node.expression : ts.isPropertyAssignment(node) ? node.initializer : null;
    const path = value && ts.isIdentifier(value) ? from.get(value.text) : undefined;
    const name = ts.isSpreadAssignment(node) ? "..." : ts.isPropertyAssignment(node) ? nameOf(node.name) : null;
    if (path && name !== null) put.set(name, [...(put.get(name) ?? []), path]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return put;
}

function unused(files: readonly ts.SourceFile[]): readonly string[] {
  const words = files.filter(({ fileName }) => fileName.startsWith(`${ENGLISH}/`));
  const whole = words.find(({ fileName }) => fileName === `${ENGLISH}/interface.ts`);
  const put = whole ? putTogether(whole) : new Map<string, readonly Path[]>();
  const composed = new Set([...put.values()].flat().map((path) => path.join(" ")));
  const said = files
    .flatMap((file) => {
      const paths = saidBy(file);
      // Where tables are put together, nothing is said yet.
      return file === whole ? paths.filter((path) => !composed.has(path.join(" "))) : paths;
    })
    .flatMap((path) => asWritten(path, put));
  const byTable = groupBy(said, ([table]) => table);
  return tables(words)
    .filter((text) => !(text[0] === "interface" && text.length === 3 && put.has(text[2] ?? "")))
    .filter((text) => !(byTable.get(text[0]) ?? []).some((path) => reaches(path, text)))
    .map((text) => text.join("."));
}

/** Words that no place shows yet, and why they stay. */
const NOT_YET = [
  /^terms\.\w+\.\w+\.(explanation|example|definition)$|^terms\.(PRINCIPLES|OTHER_TERMS)$|^plan-words\.PLAN_NUDGES$/, // a list of words explained
];

describe("words", () => {
  test("are all said somewhere", () => {
    const files = [...productFiles(), "scripts/lib/policies.ts"]
      .filter(
        (file) =>
          tableOf(file) === null ||
          file.startsWith(`${ENGLISH}/`) ||
          /guidance\/(mapping|templates|framework-prompts|evidence-options|failure)\.ts$/.test(file),
      )
      .map((file) => parse(file));
    expect(unused(files).filter((one) => !NOT_YET.some((words) => words.test(one)))).toEqual([]);
  });

  test.each([
    ["a text", "words.a", ["home.HOME.b", "home.HOME.c.d", "home.HOME.c.e"]],
    ["a text in a part", "words.c.d", ["home.HOME.a", "home.HOME.b", "home.HOME.c.e"]],
    ["any text of a part", "words.c[which]", ["home.HOME.a", "home.HOME.b"]],
    ["a part that is handed on", "show(words.c)", ["home.HOME.a", "home.HOME.b"]],
    ["a text by a name of its own", "const { b } = words; const c = words.c; show(b, c.d)", ["home.HOME.a", "home.HOME.c.e"]],
  ])("are found where nobody says them, and not where somebody says %s", (_what, uses, dead) => {
    const words = parse(`${ENGLISH}/home.ts`, 'export const HOME = { a: "A", b: "B", c: { d: "D", e: (n: number) => `${n}` } } as const;');
    const place = parse("renderer/home/Home.tsx", `import { HOME as words } from "../../shared/guidance/home.ts"; ${uses};`);
    expect(unused([words, place])).toEqual(dead);
  });
});
