/** What a user can do to a workshop, as data: what crosses IPC from a window to the main process. */
import { z } from "zod";
import { coordinate, someText, text } from "../model/fields.ts";
import { ITEM_LISTS, LIST, type ItemList, type RecordOf } from "../model/lists.ts";
import {
  FRAMEWORK_KEYS,
  InfoFields,
  LinkFields,
  PictureBytesFields,
  PictureFields,
  StoneFields,
  StoneId,
  type Picture,
} from "../model/records.ts";

/** A schema with every field optional and without defaults: what a patch may hold. A field is there or absent, never `undefined`. */
function patchOf<S extends z.ZodRawShape>(schema: z.ZodObject<S>) {
  const shape = Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, z.exactOptional(bare(field as z.ZodType))]));
  return z.strictObject(shape) as unknown as z.ZodType<Partial<z.infer<z.ZodObject<S>>>>;
}

/** The field without its default and without being optional. */
const bare = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodDefault || field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;

const items = <I>(make: (list: ItemList) => I) => ITEM_LISTS.map(make) as [I, ...I[]];

const SingleIntent = z.discriminatedUnion("do", [
  /** Title, project, organisation, place, date, about. */
  z.strictObject({ do: z.literal("info.edit"), patch: patchOf(InfoFields) }),
  /** One part of the framework, as CommonMark limited to paragraphs, lists, bold and italic. */
  z.strictObject({ do: z.literal("framework.write"), key: z.enum(FRAMEWORK_KEYS), text: text() }),
  /** New stones, with links from or to them; a stone without a place gets a free one in its column. */
  z.strictObject({
    do: z.literal("stones.add"),
    stones: z.array(StoneFields).min(1),
    links: z.array(LinkFields).default([]),
  }),
  /** Where how far it is changes, that is an entry of its history; `why` is its reason. */
  z.strictObject({
    do: z.literal("stone.edit"),
    id: StoneId,
    patch: patchOf(StoneFields.omit({ id: true })),
    why: z.exactOptional(text()),
  }),
  /** The picture of a stone, null for none; with it the bytes of one that is the group's own. */
  z.strictObject({
    do: z.literal("stone.picture"),
    id: StoneId,
    picture: PictureFields.nullable(),
    bytes: z.exactOptional(PictureBytesFields),
  }),
  /** Centres in px at zoom 1; `tidy` names the step in the history. */
  z.strictObject({
    do: z.literal("stones.move"),
    moves: z.array(z.strictObject({ id: StoneId, x: coordinate, y: coordinate })).min(1),
    tidy: z.boolean().default(false),
  }),
  z.strictObject({ do: z.literal("stones.park"), ids: z.array(StoneId).min(1), parked: z.boolean() }),
  /** Removes the stones with their links, and the evidence and findings of outcomes among them. */
  z.strictObject({ do: z.literal("stones.remove"), ids: z.array(StoneId).min(1) }),
  z.strictObject({ do: z.literal("link.add"), from: StoneId, to: StoneId, why: text().default("") }),
  z.strictObject({ do: z.literal("link.edit"), from: StoneId, to: StoneId, why: text() }),
  z.strictObject({ do: z.literal("link.remove"), from: StoneId, to: StoneId }),
  /** A row of one of the plain lists; `before` is the key of the row it goes in front of, null for the end. */
  z.discriminatedUnion(
    "list",
    items((list) =>
      z.strictObject({
        do: z.literal("item.add"),
        list: z.literal(list),
        item: LIST[list].fields as z.ZodType,
        before: z.string().nullable().default(null),
      }),
    ),
  ),
  /** Several rows as one step, at the end of their list. */
  z.discriminatedUnion(
    "list",
    items((list) =>
      z.strictObject({
        do: z.literal("items.add"),
        list: z.literal(list),
        items: z.array(LIST[list].fields as z.ZodType).min(1),
      }),
    ),
  ),
  z.discriminatedUnion(
    "list",
    items((list) =>
      z.strictObject({
        do: z.literal("item.edit"),
        list: z.literal(list),
        key: z.string(),
        patch: patchOf<z.ZodRawShape>(LIST[list].fields) as z.ZodType,
      }),
    ),
  ),
  z.strictObject({ do: z.literal("item.remove"), list: z.enum(ITEM_LISTS), key: z.string() }),
  z.strictObject({
    do: z.literal("item.move"),
    list: z.enum(ITEM_LISTS),
    key: z.string(),
    before: z.string().nullable(),
  }),
  /** Gives a group of real-life examples another name, in all of them. */
  z.strictObject({ do: z.literal("examples.regroup"), from: text(), to: text() }),
  // A cast, as below: the rows of the plain lists have their types from the table above.
]) as unknown as z.ZodDiscriminatedUnion<[z.ZodObject<{ do: z.ZodLiteral<SingleIntent["do"]> }>]>;

export const Intent = z.discriminatedUnion("do", [
  SingleIntent,
  /** Several intents as one step: done in their order, or refused as a whole. `label` names the step in the history. */
  z.strictObject({ do: z.literal("several"), label: someText(200), intents: z.array(SingleIntent).min(1).max(20_000) }),
]) as unknown as z.ZodType<Intent, Intent>;

type Fields<S extends z.ZodType> = z.infer<S>;
/** A row of a plain list as an intent brings it: without its place. */
export type ItemOf = { readonly [L in ItemList]: Omit<RecordOf[L], "rank"> };

/** Intents about a row of one of the plain lists. */
export interface ItemIntents<L extends ItemList> {
  readonly add: { readonly do: "item.add"; readonly list: L; readonly item: ItemOf[L]; readonly before: string | null };
  readonly addAll: { readonly do: "items.add"; readonly list: L; readonly items: readonly ItemOf[L][] };
  readonly edit: { readonly do: "item.edit"; readonly list: L; readonly key: string; readonly patch: Partial<ItemOf[L]> };
}
type OfEachItemList<I extends keyof ItemIntents<ItemList>> = { [L in ItemList]: ItemIntents<L>[I] }[ItemList];

export type Intent = SingleIntent | { readonly do: "several"; readonly label: string; readonly intents: readonly SingleIntent[] };

export type SingleIntent =
  | { readonly do: "info.edit"; readonly patch: Partial<Fields<typeof InfoFields>> }
  | { readonly do: "framework.write"; readonly key: (typeof FRAMEWORK_KEYS)[number]; readonly text: string }
  | {
      readonly do: "stones.add";
      readonly stones: readonly Fields<typeof StoneFields>[];
      readonly links: readonly Fields<typeof LinkFields>[];
    }
  | {
      readonly do: "stone.edit";
      readonly id: StoneId;
      readonly patch: Partial<Omit<Fields<typeof StoneFields>, "id">>;
      readonly why?: string;
    }
  | {
      readonly do: "stone.picture";
      readonly id: StoneId;
      readonly picture: Picture | null;
      readonly bytes?: Fields<typeof PictureBytesFields>;
    }
  | {
      readonly do: "stones.move";
      readonly moves: readonly { readonly id: StoneId; readonly x: number | null; readonly y: number | null }[];
      readonly tidy: boolean;
    }
  | { readonly do: "stones.park"; readonly ids: readonly StoneId[]; readonly parked: boolean }
  | { readonly do: "stones.remove"; readonly ids: readonly StoneId[] }
  | { readonly do: "link.add"; readonly from: StoneId; readonly to: StoneId; readonly why: string }
  | { readonly do: "link.edit"; readonly from: StoneId; readonly to: StoneId; readonly why: string }
  | { readonly do: "link.remove"; readonly from: StoneId; readonly to: StoneId }
  | OfEachItemList<"add">
  | OfEachItemList<"addAll">
  | OfEachItemList<"edit">
  | { readonly do: "item.remove"; readonly list: ItemList; readonly key: string }
  | { readonly do: "item.move"; readonly list: ItemList; readonly key: string; readonly before: string | null }
  | { readonly do: "examples.regroup"; readonly from: string; readonly to: string };
