/** The sentences of the room's screen, and of the facilitator who directs it. */
export const ROOM_WORDS = {
  title: "Room screen",
  waiting: "The path will appear here.",
  open: "The room sees the path as you see it. It does not see your notes or the panels beside the board.",

  show: "Show this in the room",
  showThis: "Show this",
  showTip: "The room sees the chosen stone, as large as the screen. Shift and F5 do the same.",
  walk: "Walk the path",
  walkTip: "One stone after the other, as large as the screen",
  walkFrom: { impact: "From the impact back", activity: "From the first activity on" },
  walkHelp: { impact: "Begin at the end, and ask what it needs", activity: "Begin today, and ask what comes of it" },
  next: "Next",
  nextTip: "Page Down, or the forward key of a remote clicker",
  previous: "Back one",
  previousTip: "Page Up, or the back key of a remote clicker",
  return: "Bring everyone back here",
  returnTip: "The room sees the board again, where you are now. Escape does the same.",
  blank: "Blank the screen",
  blankTip: "Dark until you want it back. The B key does the same.",
  point: "Point",
  pointTip: "Your pointer shows in the room. Hold the button and draw: the line fades. The P key does the same.",

  /** The strip with what the room sees. */
  strip: "What the room sees",
  seen: "On the screen, and your notes",
  picture: "The room's screen, as it is now",
  /** What is on the screen, in the facilitator's strip. */
  sees: {
    board: "The board, where you are",
    stone: "One stone",
    walk: (at: number, of: number): string => `Stone ${at} of ${of}`,
    round: "Choosing together",
    blank: "A dark screen",
  },
  notes: "Only for you",
  nextStone: "Then",
  end: "This is the last stone.",

  /** On the room's screen. */
  count: (at: number, of: number): string => `${at} of ${of}`,
  page: (at: number, of: number): string => `Part ${at} of ${of}`,
  map: "Where this stone lies on the path",
  dark: "The screen is dark for now.",
} as const;
