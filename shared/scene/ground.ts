/** What lies behind the stones: the river between its banks, headings, the signs of the strands, ripples. */
import { CHIP_WORDS, KIND_TERMS, STRAND_TERMS } from "../guidance/terms.ts";
import { riverKindsOn, SPACES, STRAND_NAME, strandsOn, type Spaces } from "../layout/spaces.ts";
import { emptyColumnOf } from "../layout/places.ts";
import { spread } from "../layout/spread.ts";
import { BANK_KINDS, KIND } from "../model/kinds.ts";
import type { Kind, Strand } from "../model/records.ts";
import { around } from "../shape/box.ts";
import type { Dress } from "../shape/dress.ts";
import type { BoxIndex } from "./box-index.ts";
import { outlineOf, strandForm } from "../shape/outline.ts";
import { ripplesIn } from "./ripples.ts";
import type { Ground, Label, SceneStone } from "./scene.ts";
import type { Box } from "../shape/stone-shape.ts";
import { shoreline } from "./shore.ts";
import { measure, wrap } from "../shape/text.ts";
import { translated } from "../shape/path.ts";

type Heading = Ground["headings"][number];
/** Below the heading of each column in the river, the guidance's own word; the far bank's heading is that word itself. */
const SUBTITLES: { readonly [K in Kind]: string } = {
  activity: KIND_TERMS.activity.many,
  outcome: KIND_TERMS.outcome.many,
  impact: KIND_TERMS.impact.label.toLowerCase(),
  change: "",
};
/** What heads the far bank. */
const BANK_TITLE = BANK_KINDS.map((kind) => KIND_TERMS[kind].column).join(" · ");

const ONE_LINE = { title: { fontSize: 18, above: 12 }, subtitle: null } as const;
/** The headings' letters, and how far above the uppermost stone they stand. */
const TITLES: { readonly [D in Dress]: { readonly title: Letters; readonly subtitle: Letters | null } } = {
  words: { title: { fontSize: 24, above: 64 }, subtitle: { fontSize: 17, above: 37 } },
  signs: { title: { fontSize: 23, above: 50 }, subtitle: { fontSize: 18, above: 26 } },
  close: ONE_LINE,
};
interface Letters {
  readonly fontSize: number;
  readonly above: number;
}
const SIGN = { a: 36, b: 24, below: 50, fontSize: STRAND_NAME } as const;
/** Between two names that run down the bank. */
const TURNED_GAP = 12;
/** How far the ground reaches beyond the bounds. */
const SPILL = 2400;

/** Least width of a far bank that carries stones and its heading, and what its heading keeps from its edges. */
const FAR_BANK_WITH_STONES = 230;
const HEADING_MARGIN = 14;

interface Placed {
  readonly stone: SceneStone;
  readonly box: Box;
}

/** Where the parts of the ground lie; worked out from the stones alone. */
interface Plan {
  readonly bounds: Box;
  readonly nearShore: number;
  readonly farShore: number;
  /** Between strands that leave room for a line. */
  readonly dividers: readonly number[];
  /** The middles of the columns in the river, from bank to bank. */
  readonly columns: readonly { readonly kind: Kind; readonly middle: number }[];
  /** The middle of the stones that belong on the far bank, where they lie there. */
  readonly onBank: number | null;
  readonly bankWidth: number;
  readonly strands: readonly { readonly strand: Strand; readonly y: number }[];
  readonly top: number;
}

/**
 * The ground for stones that have their places.
 * @param dress of the stones: where they keep less room, so does the ground.
 * @param over the y of the uppermost link that headings are to stand clear of.
 * @param index of the stones' boxes, for ripples to keep clear of them.
 * @returns the ground, and the bounds of the picture as far as ground and stones make them.
 */
export function groundFor(
  stones: readonly SceneStone[],
  boxes: readonly Box[],
  index: BoxIndex,
  dress: Dress,
  over = Infinity,
): { readonly ground: Ground; readonly bounds: Box } {
  const plan = planFor(
    stones.map((stone, i) => ({ stone, box: boxes[i] as Box })),
    SPACES[dress],
    over,
  );
  const { bounds, nearShore, farShore } = plan;
  const key = JSON.stringify([dress, plan]);
  const before = last?.key === key ? last : null;
  const { land, quiet } = before ?? landOf(plan, dress);
  const river = { x: nearShore, y: bounds.y, width: farShore - nearShore, height: bounds.height };
  const ripples = ripplesIn(river, (box) => index.query(box).length > 0 || quiet.some((one) => meets(one, box)));
  // The same object as last time where nothing of the ground has changed, so that it need not be drawn again.
  const same = before?.ground.ripples.length === ripples.length && before.ground.ripples.every((ripple, i) => ripple === ripples[i]);
  const ground = before && same ? before.ground : { ...land, ripples };
  last = { key, land, quiet, ground };
  return { ground, bounds };
}

/** All of the ground but its ripples, which depends on the plan alone. */
interface Land {
  readonly land: Omit<Ground, "ripples">;
  /** Where no ripple runs. */
  readonly quiet: readonly Box[];
}

/** The last ground: most pictures have their shores, headings and signs where the one before had them. */
let last: (Land & { readonly key: string; readonly ground: Ground }) | undefined;

function landOf(plan: Plan, dress: Dress): Land {
  const { bounds, nearShore, farShore } = plan;
  const headings = headingsOf(plan, dress);
  const { nearBank, namesTurned } = SPACES[dress];
  const strands = plan.strands.map(({ strand, y }) => (namesTurned ? nameOf : signOf)(strand, nearShore - nearBank / 2 - 2, y));
  const quiet = [...headings, ...strands.map((sign) => sign.label)].map((label) => boxOfLabel(label, 8));
  for (const y of plan.dividers) quiet.push({ x: nearShore, y: y - 10, width: farShore - nearShore, height: 20 });
  const spill = { top: bounds.y - SPILL, bottom: bounds.y + bounds.height + SPILL };
  const land = {
    water: { x: bounds.x - SPILL, y: spill.top, width: bounds.width + 2 * SPILL, height: bounds.height + 2 * SPILL },
    nearBank: shoreline("near", nearShore, spill.top, spill.bottom, bounds.x - SPILL),
    farBank: shoreline("far", farShore, spill.top, spill.bottom, bounds.x + bounds.width + SPILL),
    nearShallows: shoreline("near shallows", nearShore + 17, spill.top, spill.bottom, bounds.x - SPILL),
    farShallows: shoreline("far shallows", farShore - 17, spill.top, spill.bottom, bounds.x + bounds.width + SPILL),
    dividers: plan.dividers.map((y) => `M${nearShore + 34} ${y}H${farShore - 34}`),
    headings,
    strands,
  };
  return { land, quiet };
}

const bottomOf = (box: Box): number => box.y + box.height;
const rightOf = (box: Box): number => box.x + box.width;
const meets = (a: Box, b: Box): boolean => a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a);

function planFor(placed: readonly Placed[], spaces: Spaces, over: number): Plan {
  const snap = (n: number): number => Math.round(n / spaces.snap) * spaces.snap;
  const standing = placed.map(({ stone, box }) => ({ kind: stone.kind, box }));
  const river: Box[] = [];
  const kinds = riverKindsOn(standing, spaces);
  const columns = kinds.map((kind) => {
    const own = placed.filter(({ stone }) => stone.kind === kind);
    const middle = own.length > 0 ? middleOf(own) : emptyColumnOf(kind, spaces.emptyColumn, standing, spaces);
    if (own.length === 0) river.push({ x: middle - spaces.emptyColumn / 2, y: 0, width: spaces.emptyColumn, height: 0 });
    for (const { box } of own) river.push(box);
    return { kind, middle };
  });
  const all = placed.map(({ box }) => box);
  const nearShore = snap(Math.min(...river.map((box) => box.x), ...all.map((box) => box.x)) - spaces.shoreMargin);
  const beyond = placed.filter(({ stone }) => KIND[stone.kind].onFarBank);
  const riverRight = Math.max(...river.map(rightOf));
  const beyondLeft = Math.min(...beyond.map(({ box }) => box.x));
  const onBank = beyond.length > 0 && beyondLeft - riverRight >= spaces.shoreGap / 2;
  const farShore = snap(
    onBank ? riverRight + Math.min(100, (beyondLeft - riverRight) * 0.5) : Math.max(riverRight, ...all.map(rightOf)) + spaces.shoreMargin,
  );
  const leastBank = spaces.emptyColumn > 0 ? FAR_BANK_WITH_STONES : 0;
  const right = onBank
    ? Math.max(farShore + leastBank, Math.max(...beyond.map(({ box }) => rightOf(box))) + spaces.bankMargin)
    : farShore + spaces.farBank;

  const strands = strandsOn(
    placed.map(({ stone }) => stone),
    spaces,
  );
  const { bands, dividers } = bandsOf(placed, strands, spaces);
  const top = Math.min(over, ...bands.map((band) => band.top), ...all.map((box) => box.y));
  const names = strands.map((strand) => measure(STRAND_TERMS[strand].label, STRAND_NAME, true));
  // Where the names run down the bank, the picture is as high as they are long.
  const least = spaces.namesTurned ? names.reduce((sum, length) => sum + length + TURNED_GAP, 0) : 0;
  const bottom = Math.max(top + least, ...bands.map((band) => band.bottom), ...all.map(bottomOf));
  const ys = spread(
    bands.map((band, at) => {
      const half = (names[at] as number) / 2;
      return {
        wish: (band.top + band.bottom) / 2,
        ...(spaces.namesTurned ? { above: half, below: half } : { above: SIGN.b, below: SIGN.below }),
      };
    }),
    spaces.namesTurned ? TURNED_GAP : 36,
    top,
    bottom,
  );
  return {
    bounds: {
      x: nearShore - spaces.nearBank,
      y: Math.floor(top - spaces.headRoom),
      width: Math.ceil(right - nearShore + spaces.nearBank),
      height: Math.ceil(bottom - top + spaces.headRoom + spaces.footRoom),
    },
    nearShore,
    farShore,
    dividers,
    columns,
    onBank: onBank ? Math.max(middleOf(beyond), farShore + leastBank / 2) : null,
    bankWidth: right - farShore,
    strands: strands.map((strand, at) => ({ strand, y: ys[at] as number })),
    top,
  };
}

/** The middle of most stones: half-way between the quarter points, so that one that lies astray does not count. */
function middleOf(placed: readonly Placed[]): number {
  const xs = placed.map(({ stone }) => stone.x).sort((a, b) => a - b);
  const at = (part: number): number => xs[Math.round((xs.length - 1) * part)] as number;
  return (at(0.25) + at(0.75)) / 2;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A band at least as high as that of a strand without stones, so that the first stone does not make the river narrow. */
function roomy(band: Band, least: number): Band {
  if (band.bottom - band.top >= least) return band;
  const middle = (band.top + band.bottom) / 2;
  return { top: middle - least / 2, bottom: middle + least / 2 };
}

/**
 * The height that each strand takes, in the order of STRANDS, and the lines between neighbours that leave room for one.
 * A strand without stones lies beside the nearest that has some.
 */
function bandsOf(
  placed: readonly Placed[],
  strands: readonly Strand[],
  { emptyStrand, strandMargin }: Spaces,
): { readonly bands: readonly Band[]; readonly dividers: readonly number[] } {
  const taken = strands.map((strand): Band | null => {
    const box = around(placed.filter(({ stone }) => stone.strand === strand).map((one) => one.box));
    return box && { top: box.y, bottom: bottomOf(box) };
  });
  const bands: (Band | undefined)[] = taken.map((band) => (band ? roomy(band, emptyStrand) : undefined));
  // The first line lies at y = 0 where there are no stones at all.
  if (!bands.some(Boolean)) bands[0] = { top: -strandMargin - emptyStrand, bottom: -strandMargin };
  const below = ({ bottom }: Band): Band => ({ top: bottom + 2 * strandMargin, bottom: bottom + 2 * strandMargin + emptyStrand });
  const above = ({ top }: Band): Band => ({ top: top - 2 * strandMargin - emptyStrand, bottom: top - 2 * strandMargin });
  for (let at = 1; at < bands.length; at++) {
    const upper = bands[at - 1];
    if (upper) bands[at] ??= below(upper);
  }
  for (let at = bands.length - 2; at >= 0; at--) bands[at] ??= above(bands[at + 1] as Band);
  const all = bands as readonly Band[];
  const dividers = all.slice(1).flatMap((lower, at) => {
    const [one, other] = [taken[at], taken[at + 1]];
    if (!one || !other) return [Math.round(((all[at] as Band).bottom + lower.top) / 2)];
    return other.top - one.bottom >= 36 ? [Math.round((one.bottom + other.top) / 2)] : [];
  });
  return { bands: all, dividers };
}

function headingsOf({ columns, onBank, bankWidth, bounds, farShore, top }: Plan, dress: Dress): readonly Heading[] {
  const { title, subtitle } = TITLES[dress];
  const label = (text: string, x: number, size: Letters, bold: boolean, tone: Heading["tone"]): Heading => ({
    text,
    x,
    y: top - size.above,
    fontSize: size.fontSize,
    bold,
    anchor: "middle",
    turn: 0,
    tone,
  });
  const bankTitle =
    subtitle === null
      ? [BANK_KINDS.map((kind) => CHIP_WORDS[kind]).join(" · ")]
      : wrap(BANK_TITLE, bankWidth - 2 * HEADING_MARGIN, title.fontSize, true);
  const titles = [...columns.map(({ kind }) => KIND_TERMS[kind].column), ...(onBank === null ? [] : [widest(bankTitle, title.fontSize)])];
  const wishes = [...columns.map(({ middle }) => middle), ...(onBank === null ? [] : [onBank])];
  // From left to right as the columns stand, pushed apart where columns share their place.
  const order = wishes.map((_, i) => i).sort((i, j) => (wishes[i] as number) - (wishes[j] as number));
  const widths = titles.map((text) => measure(text, title.fontSize, true) / 2);
  const xs = spread(
    order.map((i) => ({ wish: wishes[i] as number, above: widths[i] as number, below: widths[i] as number })),
    36,
    bounds.x + HEADING_MARGIN,
    bounds.x + bounds.width - HEADING_MARGIN,
  );
  const xOf = (i: number): number => Math.round(xs[order.indexOf(i)] as number);
  const headings = columns.flatMap(({ kind }, i) => [
    label(KIND_TERMS[kind].column, xOf(i), title, true, "ink"),
    ...(subtitle ? [label(SUBTITLES[kind], xOf(i), subtitle, false, "muted")] : []),
  ]);
  if (onBank !== null) {
    // The last of its lines stands where a column has its second heading.
    const lines = bankTitle.map((text, i): Heading => {
      const last = bankTitle.length === 1 ? title.above : (subtitle ?? title).above;
      const above = last + (bankTitle.length - 1 - i) * (title.above - last);
      return label(text, xOf(columns.length), { ...title, above }, true, "change");
    });
    return [...headings, ...lines];
  }
  if (subtitle === null) return headings;
  const middle = { x: farShore + bankWidth / 2 - title.fontSize * 0.33 + 4, y: Math.round(bounds.y + bounds.height / 2) };
  return [...headings, { ...label(BANK_TITLE, 0, title, true, "change"), ...middle, turn: 90 }];
}

const widest = (lines: readonly string[], fontSize: number): string =>
  lines.reduce((one, other) => (measure(other, fontSize, true) > measure(one, fontSize, true) ? other : one));

function signOf(strand: Strand, x: number, y: number): Ground["strands"][number] {
  const { path } = outlineOf(strandForm(strand, 2 * SIGN.a, 2 * SIGN.b, "sign", -0.8));
  return {
    strand,
    sign: translated(path, x, Math.round(y)),
    label: {
      text: STRAND_TERMS[strand].label,
      x,
      y: Math.round(y) + SIGN.below - 3,
      fontSize: SIGN.fontSize,
      bold: true,
      anchor: "middle",
      turn: 0,
    },
  };
}

/** The name of a strand down a narrow bank, without a sign. */
function nameOf(strand: Strand, x: number, y: number): Ground["strands"][number] {
  const label = { text: STRAND_TERMS[strand].label, fontSize: STRAND_NAME, bold: true, anchor: "middle", turn: 90 } as const;
  return { strand, sign: "", label: { ...label, x: x - STRAND_NAME * 0.3, y: Math.round(y) } };
}

/** The room that the words of a label take, with so much air before and after them, in px. */
export function boxOfLabel({ text, x, y, fontSize, bold, anchor, turn }: Label, air = 2): Box {
  const width = measure(text, fontSize, bold);
  const start = anchor === "middle" ? -width / 2 : 0;
  const [along, across] = [
    { from: start - air, size: width + 2 * air },
    { from: -fontSize, size: fontSize * 1.4 },
  ];
  return turn === 90
    ? { x: x - across.from - across.size, y: y + along.from, width: across.size, height: along.size }
    : { x: x + along.from, y: y + across.from, width: along.size, height: across.size };
}
