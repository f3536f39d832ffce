/** A field that stands twice in one object of a JSON text: a reader would take the last, and the words of the first would be gone. */

/** An object or a list that is open: the names so far, or null for a list; and the name or the number of what is read in it. */
interface Level {
  readonly keys: Set<string> | null;
  at: string | number;
}

/** @param json that can be parsed. @returns the place of the first field that its object has already: "stones[2].text"; null where there is none. */
export function doubledKey(json: string): string | null {
  const open: Level[] = [];
  let isKeyNext = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    const level = open.at(-1);
    if (sign === '"') {
      const end = endOfString(json, at);
      if (isKeyNext && level?.keys) {
        level.at = JSON.parse(json.slice(at, end + 1)) as string;
        if (level.keys.has(level.at)) return placeOf(open);
        level.keys.add(level.at);
        isKeyNext = false;
      }
      at = end;
    } else if (sign === "{" || sign === "[") {
      isKeyNext = sign === "{";
      open.push({ keys: isKeyNext ? new Set() : null, at: 0 });
    } else if (sign === "}" || sign === "]") open.pop();
    else if (sign === "," && level) {
      isKeyNext = level.keys !== null;
      if (typeof level.at === "number") level.at++;
    }
  }
  return null;
}

/** The place of the quotation mark that ends a string. @param from the one that begins it. */
function endOfString(json: string, from: number): number {
  let end = json.indexOf('"', from + 1);
  for (;;) {
    let slashes = 0;
    while (json[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
}

const placeOf = (open: readonly Level[]): string =>
  open
    .map(({ at }) => (typeof at === "number" ? `[${at}]` : `.${at}`))
    .join("")
    .replace(/^\./, "");
