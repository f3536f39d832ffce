/**
 * What the application keeps for itself, in small JSON files of its user-data folder. Each is read field by field, so that
 * it survives every newer and every older Stepping Stones: a field that is missing or wrong takes its default alone, and
 * whatever this version does not know stays in the file as it is (docs/adr/0027-kept-files.md).
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import { isHeld, whileHeld } from "./held.ts";
import { noteError } from "./log.ts";
import { nameAside } from "./names.ts";
import { placeFile } from "./write-file.ts";
import { failureOf } from "../../shared/guidance/failure.ts";

/** Some fields of a file; one that is undefined is not among them. */
export type Some<T> = { readonly [K in keyof T]?: T[K] | undefined };

export interface KeptFile<T> {
  get(): T;
  /** Changes some fields and writes the file. Where that fails, for some seconds if another program holds the file, it is told, and the change holds until the end. */
  change(patch: Some<T>): T;
}

/** Hears why something could not be written: a sentence for the person. */
export type NotKept = (error: AppError) => void;

/**
 * Opens a kept file.
 * @param schema its fields. A field that is an object is read field by field, too, and a list entry by entry; an object that
 * may be null is one thing, and is replaced as a whole.
 * @param notKept hears of every failure to write, after it has been logged.
 */
export function keptFile<S extends z.ZodObject>(
  file: string,
  schema: S,
  defaults: z.infer<S>,
  notKept: NotKept = () => undefined,
): KeptFile<z.infer<S>> {
  type T = z.infer<S>;
  let { content, isForeign, isUnread } = read(file);
  let value = understood(schema, content, defaults) as T;
  /** What was changed before the file could be read. */
  let early: Some<T> = {};

  /** Where another program held the file as it was opened, it is read as soon as that can be. */
  function readLate(): void {
    if (!isUnread) return;
    ({ content, isForeign, isUnread } = read(file));
    if (isUnread) return;
    value = understood(schema, content, defaults) as T;
    take(early);
  }

  function take(patch: Some<T>): void {
    const given = Object.entries(patch).filter(([, one]) => one !== undefined);
    const next = { ...value, ...Object.fromEntries(given) } as T;
    content = merged(schema, content, value, next) as Content;
    value = next;
  }

  function write(): void {
    readLate();
    if (isUnread) throw new WorkshopError("in-use", STORE_WORDS.writing.held(inQuotes(path.basename(file))), undefined, true);
    const text = JSON.stringify(content, null, 2);
    placeFile(
      file,
      { force: true },
      (temporary) => writeFileSync(temporary, text),
      (target) => {
        // What could not be read may be somebody's all the same.
        if (isForeign && existsSync(target)) renameSync(target, nameAside(target));
      },
    );
    isForeign = false;
  }

  function failed(error: unknown): void {
    noteError("kept file", error);
    const { code, message } = failureOf(error).error;
    notKept({ code: "not-saved", message: WORDS.errors.notKept, details: `${code}: ${message}` });
  }

  return {
    get: () => (readLate(), value),
    change(patch) {
      readLate();
      take(patch);
      if (isUnread) early = { ...early, ...patch };
      try {
        write();
      } catch (error) {
        // What another program holds is written as soon as it lets go; by then there may be later changes in it, too.
        if (error instanceof WorkshopError && error.held) whileHeld(write).catch(failed);
        else failed(error);
      }
      return value;
    },
  };
}

type Content = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Content => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What the file holds, and whether that is something else than we write: it is then set aside before we write. One that another
 * program holds is unread.
 */
function read(file: string): { content: Content; isForeign: boolean; isUnread: boolean } {
  const nothing = { content: {}, isForeign: false, isUnread: false };
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    if (isObject(content)) return { ...nothing, content };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return nothing;
    if (isHeld(error, file, true)) return { ...nothing, isUnread: true };
  }
  return { ...nothing, isForeign: true };
}

const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodReadonly || schema instanceof z.ZodNullable ? bare(schema.unwrap() as z.ZodType) : schema;
const fieldsOf = (schema: z.ZodObject): readonly (readonly [string, z.ZodType])[] =>
  Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>);
const entryOf = (schema: z.ZodArray) => (entry: unknown) => (schema.element as z.ZodType).safeParse(entry).success;

/** What can be understood of a value, and otherwise its default: field by field, entry by entry. */
function understood(schema: z.ZodType, found: unknown, otherwise: unknown): unknown {
  const inner = bare(schema);
  let known = found;
  if (inner instanceof z.ZodObject && isObject(found)) {
    const defaults = isObject(otherwise) ? otherwise : {};
    known = Object.fromEntries(fieldsOf(inner).map(([name, field]) => [name, understood(field, found[name], defaults[name])]));
  }
  if (inner instanceof z.ZodArray && Array.isArray(found)) known = found.filter(entryOf(inner));
  const parsed = schema.safeParse(known);
  return parsed.success ? parsed.data : otherwise;
}

/**
 * What to write: everything that was found, and what has changed since. What nobody has changed stays as it was found, even
 * where it was not understood: the version that wrote it will.
 */
function merged(schema: z.ZodType, found: unknown, before: unknown, after: unknown): unknown {
  if (schema instanceof z.ZodObject && isObject(before) && isObject(after)) {
    const kept = isObject(found) ? found : {};
    return {
      ...kept,
      ...Object.fromEntries(fieldsOf(schema).map(([name, field]) => [name, merged(field, kept[name], before[name], after[name])])),
    };
  }
  if (before === after && found !== undefined) return found;
  const inner = bare(schema);
  if (inner instanceof z.ZodArray && Array.isArray(found) && Array.isArray(after)) {
    const isEntry = entryOf(inner);
    return [...after, ...found.filter((entry) => !isEntry(entry))];
  }
  return after;
}
