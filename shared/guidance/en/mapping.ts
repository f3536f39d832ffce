/** The words of backwards mapping, question by question: ours, for rooms where many people read with effort. */
import type { Kind } from "../../model/records.ts";

/**
 * By question: the one question, short enough for the room's screen; one or two sentences below it; an answer as it
 * might stand on a stone; what to try when a group is stuck; the words of the button.
 */
export const MAPPING_WORDS = {
  "impact-project": {
    question: "What will be different when our project has worked?",
    help: "Think of the end of the journey. Say what people will see then.",
    example: "There is a day centre in our town.",
    nudges: [
      "It is three years from now, and all went well. What do you see?",
      "What would you be proud to show a friend?",
      "Whose life is better, and in what way?",
    ],
    action: "Add an impact",
  },
  "impact-coproduction": {
    question: "What will be better because we did it together?",
    help: "Think of the same project, planned without the people it is for. What would be missing?",
    example: "The centre is what people want, and more people come.",
    nudges: [
      "What do people who use the service know that nobody else can know?",
      "How will it feel to use something that you helped to make?",
      "What do planners often miss when they decide alone?",
    ],
    action: "Add an impact",
  },
  "outcome-project": {
    question: "What needs to be in place before we get there?",
    help: "Look at the impact and go one step back. Say what we will have by then.",
    example: "There is a clear plan for every day of the week.",
    nudges: [
      "If this was missing, would we still get there?",
      "Half of the way is done. What is there already?",
      "What would we tell the people who pay for it, after one year?",
    ],
    action: "Add an outcome",
  },
  "outcome-coproduction": {
    question: "What will people decide, gain or lead on the way?",
    help: "Think of the people whose lives this is about. What is their part in getting there?",
    example: "People who will use the centre decide on the plan.",
    nudges: [
      "Which decision should nobody take without us?",
      "What can someone do now that they could not do before?",
      "Who speaks, and who listens?",
    ],
    action: "Add an outcome",
  },
  "link-outcomes": {
    question: "Which outcomes bring us to which impact?",
    help: "Choose the stones that lead there, from either part. One outcome can lead to both.",
    nudges: [
      "Say it aloud: because we have this, we will get that. Does it sound true?",
      "Is there a jump? Then a stone is missing in between.",
      "An outcome that leads nowhere may belong on another path.",
    ],
    action: "Link the outcomes",
  },
  "activity-project": {
    question: "What will we do to get there?",
    help: "Take one outcome at a time. Name things that we can put a date on.",
    example: "We hold a planning meeting every month.",
    nudges: [
      "What is the very first thing to do next week?",
      "Who do we need to meet, ask or visit?",
      "What do we do already that helps with this?",
    ],
    action: "Add an activity",
  },
  "activity-coproduction": {
    question: "How will people take part in doing it?",
    help: "Think of who is there, who decides and who leads. Say what we will do so that they can.",
    example: "A group of people who will use the centre meets and decides.",
    nudges: [
      "Who would like to take part, but can't yet? What would help?",
      "Which of our activities could be led by people who use the service?",
      "What do people get in return for their time?",
    ],
    action: "Add an activity",
  },
  "link-activities": {
    question: "Which activities bring us to which outcome?",
    help: "Choose the stones that lead there, from either part. One activity can help with several outcomes.",
    nudges: [
      "Say it aloud: if we do this, then we get that. Does it sound true?",
      "Is one activity enough for this outcome, or does it need more?",
      "Why do we do this activity? The answer is the stone it leads to.",
    ],
    action: "Link the activities",
  },
  "change-project": {
    question: "What will stay when the project has ended?",
    help: "Projects stop and money runs out. Say what goes on all the same.",
    example: "The centre is open every week and pays its way.",
    nudges: [
      "Who will look after it, five years from now?",
      "What would people miss if it stopped?",
      "What needs to be in someone's job, or in a budget?",
    ],
    action: "Add a change that stays",
  },
  "change-coproduction": {
    question: "How will we go on deciding together?",
    help: "Think of a usual day, long after our last meeting. Where do people still have a say?",
    example: "Asking people first is how things are done here.",
    nudges: [
      "What have we learnt to do that we should never stop doing?",
      "Where could this way of working be used next?",
      "How would someone new find out that this is how we work?",
    ],
    action: "Add a change that stays",
  },
  "link-changes": {
    question: "Which impact makes each change last?",
    help: "Choose the impact that comes before it. A change can come from both.",
    nudges: ["What has to be true for this to go on?", "If the impact faded, would this go too?", "Who would notice first?"],
    action: "Link the changes",
  },
} as const;

/** What to ask about one stone: what comes before it, and what it leads to ("" where nothing can). */
export const STONE_QUESTIONS = {
  impact: { before: "What needs to be in place first?", after: "What will stay because of this?" },
  outcome: { before: "What do we do to get here?", after: "What does this bring us closer to?" },
  activity: { before: "What has to happen before this?", after: "What will be better because of this?" },
  change: { before: "Which difference makes this last?", after: "" },
} satisfies { readonly [K in Kind]: { readonly before: string; readonly after: string } };

/** Below a question where one stone leads to; the help of a link step is about what leads to one. */
export const ONWARD_HELP = "Choose the stones that it leads to, from either part. There can be more than one.";

/** What to ask about an outcome without evidence. */
export const EVIDENCE_QUESTION = "How will we know that we are there?";
