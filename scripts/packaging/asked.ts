/** What electron-builder asks of fpm: its command line, read (https://www.electron.build/configuration/linux). */
import { parseArgs } from "node:util";

/** A package to be made. */
export interface Asked {
  readonly kind: "deb" | "rpm";
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly maintainer: string;
  readonly url: string;
  readonly licence: string;
  readonly category: string;
  /** One line, and what follows. */
  readonly synopsis: string;
  readonly description: string;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  readonly compression: string;
  /** Files with what runs as root when the package has come or gone. */
  readonly afterInstall: string;
  readonly afterRemove: string;
  /** Where the package goes. */
  readonly file: string;
  /** What is in it: a file or folder here, and where it is installed. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

const one = { type: "string" } as const;
const many = { type: "string", multiple: true, default: [] as string[] } as const;

/** @throws a sentence where something is asked that this does not know: a package that lacks it would be a wrong one. */
export function askedOf(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      s: { ...one, short: "s" },
      t: { ...one, short: "t" },
      force: { type: "boolean" },
      d: { ...many, short: "d" },
      name: one,
      version: one,
      architecture: one,
      maintainer: one,
      vendor: one,
      url: one,
      license: one,
      category: one,
      description: one,
      package: one,
      "after-install": one,
      "after-remove": one,
      "deb-priority": one,
      "deb-compression": one,
      "deb-recommends": many,
      "rpm-os": one,
      "rpm-compression": one,
      "rpm-summary": one,
    },
  });
  const needed = (name: Exclude<keyof typeof values, "d" | "deb-recommends" | "force">): string => {
    const value = values[name];
    if (value === undefined) throw new Error(`What is to be packed says no --${name}.`);
    return value;
  };
  const kind = needed("t");
  if (kind !== "deb" && kind !== "rpm") throw new Error(`Packages of the kind “${kind}” are not made here.`);
  const [first = "", ...rest] = needed("description").split("\n");
  const synopsis = values["rpm-summary"] ?? first;
  return {
    kind,
    name: needed("name"),
    version: needed("version"),
    architecture: needed("architecture"),
    maintainer: needed("maintainer"),
    url: needed("url"),
    licence: values.license ?? "UNLICENSED",
    category: values.category ?? "misc",
    synopsis: synopsis.trim(),
    description: (kind === "deb" ? rest.join("\n") : needed("description")).trim(),
    depends: values.d,
    recommends: values["deb-recommends"],
    compression: (kind === "deb" ? values["deb-compression"] : values["rpm-compression"]) ?? "xz",
    afterInstall: needed("after-install"),
    afterRemove: needed("after-remove"),
    file: needed("package"),
    files: positionals.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 0) throw new Error(`“${pair}” does not say where it is installed.`);
      return { from: pair.slice(0, at), to: pair.slice(at + 1) };
    }),
  };
}
