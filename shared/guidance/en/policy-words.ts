/** What an organisation can set for all of its laptops: in Settings, in the templates for administrators, and where something is not allowed. */
export const POLICY_WORDS = {
  setBy: "Set by your organisation",
  noJson: "Your organisation has turned off saving as JSON.",
  noHandOver: "Your organisation has turned off handing over.",
  needsPassphrase: "Your organisation asks for a passphrase on what is handed over.",
  noReadAloud: "Your organisation has turned off reading aloud.",
  /** At the start, where what is set can't be used. */
  unread: (where: string): string => `What your organisation has set could not be read: ${where}. Tell whoever looks after this laptop.`,
  wrong: (names: string, where: string): string =>
    `Some of what your organisation has set could not be used: ${names}, in ${where}. Tell whoever looks after this laptop.`,

  /** In the templates. */
  category: "Stepping Stones",
  /** For each: its name, and what it does. */
  of: {
    defaultFolder: {
      label: "Folder for new workshops",
      help: "Where new workshops are kept. A ~ at the beginning is the person's own folder; %NAME% is a variable of the environment.",
    },
    backups: { label: "Keep backups", help: "Whether backups of workshops are kept. Off: none, and nobody can turn them on." },
    backupFolder: {
      label: "Folder for backups",
      help: "Where backups are kept. Each person needs a folder of their own, so begin with ~ or a variable.",
    },
    backupsKept: { label: "Most backups of a workshop", help: "How many of the newest backups of each workshop stay." },
    passphraseNeeded: { label: "Ask for a passphrase", help: "On: a workshop is handed over under a passphrase only." },
    jsonAllowed: { label: "Allow saving as JSON", help: "Off: nobody can save a workshop as a JSON file, which holds every word of it." },
    handOverAllowed: { label: "Allow handing over", help: "Off: nobody can make a file of a workshop for a stick." },
    readAloudAllowed: { label: "Allow reading aloud", help: "Off: no voice of the laptop reads texts aloud." },
    theme: { label: "Colours", help: "Light, dark, high contrast, or as the system has it. People can't change it." },
    textSize: { label: "Size of words, in per cent", help: "The size of the words in the window. People can't change it." },
  },
  values: { paper: "Light", dark: "Dark", contrast: "High contrast", system: "As the system has it" },
} as const;
