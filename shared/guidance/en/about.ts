/** What the About window says. */

/** Must stand, word for word, in About and in every exported document. `*…*` marks a title. */
export const ATTRIBUTION_MARKED =
  "Follows the structure of SCIE's guidance *Developing a Co-production Impact Framework* (2025). Not produced or endorsed by SCIE.";

/** The resource that the sentence names, for those who read on a screen. */
export const RESOURCE_LINK = "https://www.scie.org.uk/co-production/co-production-impact/";

/** The same sentence where no italics are to be had. */
export const ATTRIBUTION = ATTRIBUTION_MARKED.replaceAll("*", "");

export const ABOUT = {
  title: "About Stepping Stones",
  lead:
    "Stepping Stones helps a group draw the path from what they do to the difference it makes. " +
    "Then it helps them plan how they will know that it works.",
  privacy: [
    "Everything stays on this computer. Stepping Stones never uses the internet.",
    "Each workshop is one file that belongs to you. You can copy it, move it and hand it on.",
  ],
  facilitatorsNotes: "Notes marked “Only for me” never appear on the room screen, in pictures or in Word documents.",
  attribution: ATTRIBUTION,
  version: (version: string): string => `Version ${version}`,
  /** @param day the last one, in words. */
  lookedAfter: (day: string): string => `Looked after until ${day}.`,
  tryingOut: "This version is for trying out: nobody has promised until when it is looked after.",
  licences:
    "Typefaces: Atkinson Hyperlegible Next, by the Braille Institute, and Noto Emoji, by Google, " +
    "both under the SIL Open Font License.",
  inside: "What is inside, and its licences",
} as const;

/** Everything that is inside, with its licences. */
export const INSIDE = {
  heading: "What is inside",
  help: "Stepping Stones is built on the work of many. Open a line to read its licence.",
  label: "Parts and their licences",
  loading: "Reading the list…",
  part: (name: string, version: string, licence: string): string => [`${name} ${version}`, licence].filter((one) => one !== "").join(": "),
  noText: "Its makers have put no text of the licence beside it.",
} as const;
