/**
 * What an organisation can set for all of its laptops: one row for each. The reading (electron/files/policy.ts), what Settings shows, and the
 * templates for Windows, macOS and Linux (scripts/policies.ts) follow from this table. Words: shared/guidance/policy-words.ts.
 */
import { z } from "zod";
import { THEMES, type Settings } from "./settings.ts";

/** How a value is written: a folder, yes or no, one of some words, or a whole number. */
export type PolicyKind =
  | { readonly is: "folder" }
  | { readonly is: "switch" }
  | { readonly is: "choice"; readonly of: readonly string[] }
  | { readonly is: "number"; readonly least: number; readonly most: number };

export const POLICIES = {
  /** Where new workshops go. */
  defaultFolder: { is: "folder" },
  backups: { is: "switch" },
  backupFolder: { is: "folder" },
  /** How many of the newest backups of a workshop stay at most. */
  backupsKept: { is: "number", least: 1, most: 1000 },
  /** What is handed over needs a passphrase. */
  passphraseNeeded: { is: "switch" },
  jsonAllowed: { is: "switch" },
  handOverAllowed: { is: "switch" },
  readAloudAllowed: { is: "switch" },
  theme: { is: "choice", of: THEMES },
  /** The size of the interface's words, in per cent. */
  textSize: { is: "number", least: 80, most: 400 },
} as const satisfies Readonly<Record<string, PolicyKind>>;

export type PolicyName = keyof typeof POLICIES;
export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];

type ValueOf<K extends PolicyKind> = K extends { is: "switch" } ? boolean : K extends { is: "number" } ? number : string;
/** What is set; what is absent is the person's own. */
export type Policy = { readonly [P in PolicyName]?: ValueOf<(typeof POLICIES)[P]> };

/** What can be understood of a value: registries and preferences know no truth values, and write numbers as words. */
function valueSchema(kind: PolicyKind): z.ZodType {
  switch (kind.is) {
    case "folder":
      return z.string().trim().min(1);
    case "switch":
      return z.union([
        z.boolean(),
        z.literal([0, 1, "0", "1", "true", "false"]).transform((said) => said === 1 || said === "1" || said === "true"),
      ]);
    case "choice":
      return z.enum(kind.of);
    case "number":
      return z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.int().min(kind.least).max(kind.most));
  }
}

export interface PolicyRead {
  readonly policy: Policy;
  /** The names of values that are wrong or not known. They are left out alone; whoever looks after the laptops is told. */
  readonly wrong: readonly string[];
}

const isName = (name: string): name is PolicyName => Object.hasOwn(POLICIES, name);

/** What an organisation has set, value by value. @param found as a file or a registry holds it. */
export function understoodPolicy(found: Readonly<Record<string, unknown>>): PolicyRead {
  const policy: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(found)) {
    const parsed = isName(name) ? valueSchema(POLICIES[name]).safeParse(value) : null;
    if (parsed?.success) policy[name] = parsed.data;
    else wrong.push(name);
  }
  return { policy: policy as Policy, wrong };
}

/** The person's settings that the organisation has set. */
export const settingsOf = ({ theme, textSize, backups }: Policy): Partial<Settings> => ({
  ...(theme === undefined ? {} : { theme: theme as Settings["theme"] }),
  ...(textSize === undefined ? {} : { textSize: textSize / 100 }),
  ...(backups === undefined ? {} : { backups }),
});

/** What of it a window has to know: what is set, and what is not allowed. No paths. */
export interface Ruled {
  readonly settings: readonly (keyof Settings)[];
  readonly passphraseNeeded: boolean;
  readonly jsonAllowed: boolean;
  readonly handOverAllowed: boolean;
  readonly readAloudAllowed: boolean;
}

export const ruledBy = (policy: Policy): Ruled => ({
  settings: Object.keys(settingsOf(policy)) as readonly (keyof Settings)[],
  passphraseNeeded: policy.passphraseNeeded ?? false,
  jsonAllowed: policy.jsonAllowed ?? true,
  handOverAllowed: policy.handOverAllowed ?? true,
  readAloudAllowed: policy.readAloudAllowed ?? true,
});

/** Where nothing is set: all is allowed, and the person's own. */
export const NOTHING_RULED: Ruled = ruledBy({});
