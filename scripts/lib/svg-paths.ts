/** The filled paths of a simple SVG drawing: groups, fills, circles, ellipses and rectangles, and nothing else. */
import { XMLParser } from "fast-xml-parser";
import type { DrawnPath } from "../../shared/pictures/drawing.ts";

type Attributes = { readonly [name: string]: string };
type Node = { readonly [tag: string]: readonly Node[] } & { readonly ":@"?: Attributes };

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" });

/**
 * @param body what stands within the `svg` element.
 * @throws where the drawing needs more than filled paths.
 */
export function pathsOf(body: string, name: string): readonly DrawnPath[] {
  const nodes = parser.parse(body) as readonly Node[];
  const known = new Map<string, Node>();
  const paths: DrawnPath[] = [];

  function walk(node: Node, around: Attributes): void {
    const tag = Object.keys(node).find((key) => key !== ":@") as string;
    const own = node[":@"] ?? {};
    if (own.id) known.set(own.id, node);
    const all = { ...around, ...own };
    if (tag === "g") for (const child of node[tag] as readonly Node[]) walk(child, all);
    else if (tag === "defs") {
      for (const child of node[tag] as readonly Node[]) if (child[":@"]?.id) known.set(child[":@"].id, child);
    } else if (tag === "use") {
      const shown = known.get((own.href ?? own["xlink:href"] ?? "").slice(1));
      if (!shown) throw new Error(`"${name}" uses what it does not hold.`);
      const { href: _href, ...handed } = all;
      walk(shown, handed);
    } else {
      for (const needed of ["stroke", "transform", "filter", "clip-path", "mask"])
        if (all[needed] && all[needed] !== "none") throw new Error(`"${name}" needs ${needed}.`);
      if (all.fill !== "none") paths.push(pathFrom(tag, all, name));
    }
  }
  for (const node of nodes) walk(node, {});
  return paths;
}

function pathFrom(tag: string, all: Attributes, name: string): DrawnPath {
  const opacity = Number(all.opacity ?? 1) * Number(all["fill-opacity"] ?? 1);
  return {
    fill: all.fill ?? "#000",
    d: dataOf(tag, all, name),
    ...(all["fill-rule"] === "evenodd" && { rule: "evenodd" as const }),
    ...(opacity < 1 && { opacity }),
  };
}

function dataOf(tag: string, all: Attributes, name: string): string {
  const at = (key: string): number => Number(all[key] ?? 0);
  if (tag === "path") return all.d ?? "";
  if (tag === "circle" || tag === "ellipse") {
    const rx = at(tag === "circle" ? "r" : "rx");
    const ry = at(tag === "circle" ? "r" : "ry");
    return `M${at("cx") - rx} ${at("cy")}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
  }
  if (tag === "rect") {
    const r = at("rx");
    const [w, h] = [at("width") - 2 * r, at("height") - 2 * r];
    const corner = (x: number, y: number): string => (r === 0 ? "" : `a${r} ${r} 0 0 1 ${x * r} ${y * r}`);
    return `M${at("x") + r} ${at("y")}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h${-w}${corner(-1, -1)}v${-h}${corner(1, -1)}Z`;
  }
  throw new Error(`"${name}" holds ${tag}.`);
}
