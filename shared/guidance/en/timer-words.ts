/** The sentences of the silent timer, and of the break reminder. */
import { counted, plural } from "./language.ts";

const minutes = (n: number): string => counted(n, { one: "minute", other: "minutes" });

export const TIMER_WORDS = {
  name: "Timer",
  tip: "A silent timer for the room. It only shows the time.",
  /** While there is a timer. */
  openTip: "Pause, more time, or stop",
  left: minutes,
  open: (label: string): string => `Timer: ${label}`,
  paused: "Paused",
  over: "Time to come together",
  /** The same, short, on the facilitator's button. */
  ended: "Time over",

  howLong: "How long?",
  minutes: "Minutes",
  start: "Start the timer",
  startMinutes: (n: number): string => `Start ${minutes(n)}`,
  pause: "Pause",
  goOn: "Go on",
  more: (n: number): string => `${minutes(n)} more`,
  stop: "Stop the timer",
  shown: "The room sees the timer",

  /** In the room, below the number. */
  unit: (n: number): string => plural(n, { one: "minute", other: "minutes" }),

  /** For those who listen. */
  spoken: {
    start: (n: number): string => `The timer runs: ${minutes(n)} left.`,
    half: (n: number): string => `Half of the time has passed: ${minutes(n)} left.`,
    minute: "One minute is left.",
    end: "Time to come together.",
    paused: (n: number): string => `The timer is paused: ${minutes(n)} left.`,
  },

  breaks: {
    setting: "Remind me of breaks",
    off: "Never",
    every: minutes,
    asks: {
      45: "You have worked for 45 minutes. Is it time for a break?",
      60: "You have worked for an hour. Is it time for a break?",
      90: "You have worked for an hour and a half. Is it time for a break?",
    },
    later: "Later",
    thanks: "Thanks",
  },
} as const;
