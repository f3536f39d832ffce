/** The words of a framework (table T1): the headings are those of SCIE's guidance, every prompt and hint is our own. */
import type { FrameworkKey } from "../../model/records.ts";

export const FRAMEWORK_HEADINGS = {
  introduction: "Introduction and definitions",
  edi: "Equity, diversity and inclusion (EDI)",
  using: "Using the framework",
  pathways: "Pathways to impact",
  assessing: "Assessing outcomes",
} as const;

/** By part: what it is called, what it should tell its readers, and a way to begin. */
export const FRAMEWORK_PART_WORDS = {
  why: {
    label: "Why we have this framework",
    prompt:
      "Say what led you to write this framework and where it fits in your work. Name the strategies, policies or agreements that belong with it.",
    hint: "Begin with the moment when you noticed that you could not show what co-production changes.",
  },
  whatIsAFramework: {
    label: "What this framework is, and how teams will use it",
    prompt:
      "Explain in a few sentences what an impact framework does. Then say who will use this one, at which points of a project, and what they will have at the end.",
    hint: "Think of a colleague who starts next month. What would they need to know to use it on their own?",
  },
  meaningOfImpact: {
    label: "What we mean by impact, outcomes and activities",
    prompt:
      "Define each of the three words as your organisation uses it, and show how one leads to the next. One example from your own work makes the difference clear.",
    hint: "An activity is done, an outcome is gained on the way, an impact is the lasting aim. Put it in your words.",
  },
  whyImpactMatters: {
    label: "Why impact matters to us",
    prompt:
      "Give the reasons for looking beyond what was done to what it changed: for people who draw on care and support, for carers, for staff and for those who fund the work.",
    hint: "Ask people who took part what they would want to find out a year later, and quote their answers.",
  },
  definitionOfCoproduction: {
    label: "What we mean by co-production",
    prompt:
      "Write down the definition of co-production that you have agreed. List the principles and values that you hold to, with what each one means in practice.",
    hint: "Equality, diversity, accessibility and reciprocity are a good start. Add what matters here.",
  },
  howDeveloped: {
    label: "How we made this framework, and who took part",
    prompt:
      "Describe how the framework came about: who was involved, how often you met, how decisions were made and what changed because of what people said.",
    hint: "Name groups and roles. Name a person only where they have agreed to it.",
  },
  edi: {
    label: "Who takes part, and who may be missing",
    prompt:
      "List the equality policies or frameworks that apply. Then set out how the people who take part reflect all the communities of your area, who is not there yet, and what you will do to reach them.",
    hint: "Compare your group with what you know about your area: age, ethnicity, disability, gender, faith, income, language.",
  },
  pathwaysWhat: {
    label: "What a pathway to impact is",
    prompt:
      "Explain what a pathway to impact shows: the impact you want, the outcomes that lead there and the activities that bring those about, for the project and for co-production.",
    hint: "Point to the picture of your own pathway and walk the reader through one line of it.",
  },
  pathwaysHelp: {
    label: "How a pathway helps",
    prompt:
      "Say what a pathway is good for in your organisation, for example in planning, in agreeing on priorities, in reporting and in explaining the work to others.",
    hint: "Think of a project that would have gone better with one.",
  },
  pathwaysHow: {
    label: "How to develop a pathway here",
    prompt:
      "Set out the steps for a team: who to bring together, how to begin with the impact and work back, how to make it accessible, and when to look at the pathway again.",
    hint: "A numbered list works well. Say who calls the first meeting and who keeps the pathway.",
  },
  evidenceTypes: {
    label: "The evidence that counts here",
    prompt:
      "Describe the types of evidence that you accept as showing an outcome, and why you value each of them. Say how people's own accounts stand beside figures.",
    hint: "Start from the options for collecting evidence. Strike out what you would never use and add what is missing.",
  },
  planHow: {
    label: "How to develop the outcomes assessment plan",
    prompt:
      "Describe how a team fills in the plan: who chooses the evidence for each outcome, how you build on what is collected already, who gathers it and when you look at it together.",
    hint: "Look first at what you have. Adapt that before you add something new.",
  },
  realLifeExamples: {
    label: "Examples from real projects",
    prompt: "Introduce the examples that follow: which projects they come from, why you chose them, and what a team can learn from each.",
    hint: "Pick one that went well and one that taught you something.",
  },
} as const satisfies Record<FrameworkKey, { readonly label: string; readonly prompt: string; readonly hint: string }>;
