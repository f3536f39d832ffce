/**
 * What a table's style gives the letters in one of its cells: as a whole, by row and column, and in its corners.
 * Source: ECMA-376, part 1, 17.7.6 (table styles) and 17.18.89 (the order in which they apply).
 */
import { attribute, child, elementName, elementValue, fontOf, isOn, kids, struckBy, switchOf, type XmlNode } from "./xml.ts";

export interface CellPlace {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly isLastRow: boolean;
  readonly isLastColumn: boolean;
}

export interface CellLook {
  /** The font of its letters; "" where the theme gives it, null where nothing is said. */
  readonly font: string | null;
  /** Hidden text. */
  readonly hidden: boolean;
  readonly struck: boolean;
}

interface TableStyle {
  readonly basedOn: string;
  /** The properties of runs, by the name of the part of a table that they are for; "wholeTable" for all of it. */
  readonly runs: ReadonlyMap<string, XmlNode | undefined>;
  /** How many rows, and how many columns, make a band. */
  readonly bands: readonly [rows: number, columns: number];
}

/** What a table says about which parts of its style it shows, with the bit that older files have for it. */
const SHOWN = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
} as const;

/** Of a cell in no table, and where a table's style says nothing. */
export const NO_LOOK: CellLook = { font: null, hidden: false, struck: false };

/** @param styles all styles of a document. @returns what the letters of a cell look like by the style of its table. */
export function readTableStyles(styles: readonly XmlNode[]): (table: XmlNode | undefined, place: CellPlace) => CellLook {
  const ofTables = styles.filter((one) => attribute(one, "w:type") === "table");
  const known = new Map(ofTables.map((one) => [attribute(one, "w:styleId"), readTableStyle(one)]));
  const usual = ofTables.find((one) => isOn(attribute(one, "w:default")));
  return (table, place) => {
    const id = elementValue(table, "w:tblStyle") || attribute(usual, "w:styleId");
    const chain: TableStyle[] = [];
    for (let style = known.get(id); style && !chain.includes(style); style = known.get(style.basedOn)) chain.push(style);
    const [own] = chain;
    if (!own) return NO_LOOK;
    let look = NO_LOOK;
    for (const part of partsAt(table, place, own.bands))
      for (const { runs } of chain.toReversed()) {
        const run = runs.get(part);
        look = {
          font: fontOf(run) ?? look.font,
          hidden: switchOf(run, "w:vanish") ?? look.hidden,
          struck: struckBy(run) ?? look.struck,
        };
      }
    return look;
  };
}

function readTableStyle(xml: XmlNode): TableStyle {
  const properties = child(xml, "w:tblPr");
  const size = (name: string): number => Math.max(1, Number(elementValue(properties, name)) || 1);
  const parts = kids(xml).filter((one) => elementName(one) === "w:tblStylePr");
  return {
    basedOn: elementValue(xml, "w:basedOn"),
    runs: new Map([
      ["wholeTable", child(xml, "w:rPr")] as const,
      ...parts.map((one) => [attribute(one, "w:type"), child(one, "w:rPr")] as const),
    ]),
    bands: [size("w:tblStyleRowBandSize"), size("w:tblStyleColBandSize")],
  };
}

/** The parts of a table that a cell belongs to, the one that says it last at the end. */
function partsAt(table: XmlNode | undefined, place: CellPlace, [rows, columns]: TableStyle["bands"]): readonly string[] {
  const look = child(table, "w:tblLook");
  const bits = Number.parseInt(attribute(look, "w:val"), 16) || 0;
  const shows = (part: keyof typeof SHOWN): boolean => {
    const said = attribute(look, `w:${part}`);
    return said === "" ? (bits & SHOWN[part]) !== 0 : isOn(said);
  };
  const top = shows("firstRow") && place.row === 0;
  const bottom = shows("lastRow") && place.isLastRow;
  const left = shows("firstColumn") && place.column === 0;
  const right = shows("lastColumn") && place.isLastColumn;
  const band = (at: number, isHeaded: boolean, size: number): 1 | 2 => (Math.floor((at - (isHeaded ? 1 : 0)) / size) % 2 === 0 ? 1 : 2);
  const parts: readonly (readonly [part: string, isIn: boolean])[] = [
    ["wholeTable", true],
    [`band${band(place.column, shows("firstColumn"), columns)}Vert`, !shows("noVBand") && !left && !right],
    [`band${band(place.row, shows("firstRow"), rows)}Horz`, !shows("noHBand") && !top && !bottom],
    ["firstCol", left],
    ["lastCol", right],
    ["firstRow", top],
    ["lastRow", bottom],
    ["nwCell", top && left],
    ["neCell", top && right],
    ["swCell", bottom && left],
    ["seCell", bottom && right],
  ];
  return parts.flatMap(([part, isIn]) => (isIn ? [part] : []));
}
