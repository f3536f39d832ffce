/** The templates with which administrators set something for many laptops: for Windows (ADMX), macOS and Linux. */
import { POLICY_FILE, POLICY_KEY, POLICY_PREFERENCES } from "../../electron/files/policy.ts";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import { xml } from "./xml.ts";
import { POLICIES, POLICY_NAMES, type Policy, type PolicyKind, type PolicyName } from "../../shared/settings/policy.ts";

/** What the example files set: careful, and with something of each kind. */
export const EXAMPLE: Required<Policy> = {
  defaultFolder: "~/Documents/Workshops",
  backups: true,
  backupFolder: "~/Backups of workshops",
  backupsKept: 10,
  passphraseNeeded: true,
  jsonAllowed: false,
  handOverAllowed: true,
  readAloudAllowed: true,
  theme: "system",
  textSize: 110,
};

const key = POLICY_KEY.replace(/^HKLM\\/, "");
const kindOf = (name: PolicyName): PolicyKind => POLICIES[name];
const valueWords: Readonly<Record<string, string>> = POLICY_WORDS.values;

/** One policy of the ADMX; what the person chooses in its window are elements. */
function admxPolicy(name: PolicyName): string {
  const kind = kindOf(name);
  const head = `<policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}Help)" key="${xml(key)}"`;
  const about = `<parentCategory ref="all"/><supportedOn ref="any"/>`;
  switch (kind.is) {
    case "switch":
      return `${head} valueName="${name}">${about}<enabledValue><decimal value="1"/></enabledValue><disabledValue><decimal value="0"/></disabledValue></policy>`;
    case "number":
      return `${head} presentation="$(presentation.${name})">${about}<elements><decimal id="${name}" valueName="${name}" required="true" minValue="${kind.least}" maxValue="${kind.most}"/></elements></policy>`;
    case "folder":
      return `${head} presentation="$(presentation.${name})">${about}<elements><text id="${name}" valueName="${name}" required="true" expandable="true"/></elements></policy>`;
    case "choice": {
      const items = kind.of.map(
        (value) => `<item displayName="$(string.${name}_${value})"><value><string>${value}</string></value></item>`,
      );
      return `${head} presentation="$(presentation.${name})">${about}<elements><enum id="${name}" valueName="${name}" required="true">${items.join("")}</enum></elements></policy>`;
    }
  }
}

const admx = (): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">',
    '<policyNamespaces><target prefix="steppingstones" namespace="SteppingStones.Policies"/></policyNamespaces>',
    '<resources minRequiredRevision="1.0"/>',
    '<supportedOn><definitions><definition name="any" displayName="$(string.any)"/></definitions></supportedOn>',
    '<categories><category name="all" displayName="$(string.all)"/></categories>',
    "<policies>",
    ...POLICY_NAMES.map(admxPolicy),
    "</policies>",
    "</policyDefinitions>",
    "",
  ].join("\n");

function presentation(name: PolicyName): string {
  const { is } = kindOf(name);
  const label = xml(POLICY_WORDS.of[name].label);
  if (is === "switch") return "";
  const field =
    is === "number"
      ? `<decimalTextBox refId="${name}">${label}</decimalTextBox>`
      : is === "choice"
        ? `<dropdownList refId="${name}">${label}</dropdownList>`
        : `<textBox refId="${name}"><label>${label}</label></textBox>`;
  return `<presentation id="${name}">${field}</presentation>`;
}

const adml = (): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">',
    `<displayName>${POLICY_WORDS.category}</displayName><description>${POLICY_WORDS.category}</description>`,
    "<resources><stringTable>",
    `<string id="all">${POLICY_WORDS.category}</string>`,
    `<string id="any">${POLICY_WORDS.category}</string>`,
    ...POLICY_NAMES.flatMap((name) => {
      const { label, help } = POLICY_WORDS.of[name];
      const kind = kindOf(name);
      const values =
        kind.is === "choice" ? kind.of.map((value) => `<string id="${name}_${value}">${xml(valueWords[value] ?? value)}</string>`) : [];
      return [`<string id="${name}">${xml(label)}</string>`, `<string id="${name}Help">${xml(help)}</string>`, ...values];
    }),
    "</stringTable><presentationTable>",
    ...POLICY_NAMES.map(presentation).filter((one) => one !== ""),
    "</presentationTable></resources>",
    "</policyDefinitionResources>",
    "",
  ].join("\n");

function plistValue(name: PolicyName): string {
  const value = EXAMPLE[name];
  if (typeof value === "boolean") return value ? "<true/>" : "<false/>";
  return typeof value === "number" ? `<integer>${value}</integer>` : `<string>${xml(value)}</string>`;
}

const plist = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    "<dict>",
    ...POLICY_NAMES.map((name) => `  <key>${name}</key>${plistValue(name)}`),
    "</dict>",
    "</plist>",
    "",
  ].join("\n");

/** What can be written for a kind of value. */
function written(kind: PolicyKind): string {
  if (kind.is === "switch") return "`true` or `false`; 1 or 0 in the registry";
  if (kind.is === "number") return `a whole number from ${kind.least} to ${kind.most}`;
  return kind.is === "choice" ? kind.of.map((value) => `\`${value}\``).join(", ") : "a folder";
}

const readme = (): string =>
  [
    "# What an organisation can set",
    "",
    "Set once for everybody on a laptop, by whoever looks after it. Stepping Stones reads it at its start, on the command line, too; what is set can't be changed in *Settings*,",
    `and stands there as “${POLICY_WORDS.setBy}”. A value that is wrong or not known is left out alone, and said at the start.`,
    "",
    "| system | where | template |",
    "|---|---|---|",
    `| Windows | \`${POLICY_KEY}\` | [stepping-stones.admx](stepping-stones.admx) and [en-GB/stepping-stones.adml](en-GB/stepping-stones.adml), into \`PolicyDefinitions\` |`,
    `| macOS | \`${POLICY_PREFERENCES}\` | [org.stepping-stones.app.plist](org.stepping-stones.app.plist), as managed preferences |`,
    `| Linux | \`${POLICY_FILE}\` | [policy.json](policy.json); only root may write it |`,
    "",
    "| name | what it does | values |",
    "|---|---|---|",
    ...POLICY_NAMES.map((name) => `| \`${name}\` | ${POLICY_WORDS.of[name].help} | ${written(kindOf(name))} |`),
    "",
    "The files here are written by `node scripts/policies.ts`, out of `shared/settings/policy.ts`. The one for Linux is read by a test in an installed package; those for Windows and macOS",
    "follow the formats' rules, and no Windows or macOS has read them here.",
    "",
  ].join("\n");

/** Every template, by its name below docs/policies. */
export const policyFiles = (): Readonly<Record<string, string>> => ({
  "README.md": readme(),
  "policy.json": `${JSON.stringify(EXAMPLE, null, 2)}\n`,
  "org.stepping-stones.app.plist": plist(),
  "stepping-stones.admx": admx(),
  "en-GB/stepping-stones.adml": adml(),
});
