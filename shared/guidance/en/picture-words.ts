/** The pictures of stones: found by words, or the group's own. What the bundled pictures show is said in `resources/pictures`. */
export const PICTURE_WORDS = {
  heading: "A picture for this stone",
  /** In the panel of a stone, and in its menu. */
  choose: "Choose a picture…",
  change: "Change the picture…",
  suggested: "Pictures for these words",
  suggest: (label: string): string => `Put this picture on the stone: ${label}`,
  given: (label: string): string => `The stone has a picture: ${label}`,
  taken: "The stone has no picture now.",

  search: "Look for a picture",
  searchHelp: "Write what it should show. One word is enough.",
  found: "Pictures to choose from",
  nothing: "No picture is found for these words. Try another word, or take a picture of your own.",
  count: (n: number): string => (n === 1 ? "One picture" : `${n} pictures`),

  skin: "Colour of skin",
  tones: {
    plain: "Yellow",
    light: "Light",
    "medium-light": "Medium light",
    medium: "Medium",
    "medium-dark": "Medium dark",
    dark: "Dark",
  },

  own: "A photo or drawing of your own…",
  ownHelp: "Or drop it here, or paste it. Where it was taken, and when, is left out.",
  ownShown: "Your own picture",
  consent: "Does everyone in the photo know that it is shown here, and agree?",
  working: "The picture is being read",

  alt: "What does it show?",
  altHelp: "In a few words, for people who do not see it.",
  altMissing: "Write in a few words what the picture shows.",
  nothingChosen: "Choose a picture first.",

  use: "Use this picture",
  remove: "Take the picture off",

  problems: {
    several: "One at a time: choose a single picture.",
    none: "That holds no picture. Choose a photo or a drawing.",
    empty: (name: string): string => `“${name}” is empty.`,
    tooLarge: (name: string, limit: string): string => `“${name}” is too large for a picture: there is room for ${limit}.`,
    broken: (name: string): string => `“${name}” can't be read as a picture. Save it as JPEG or PNG, and choose it again.`,
  },
} as const;
