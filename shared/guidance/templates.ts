/**
 * Paths to start from, by kind of project: a few stones in both strands, to be moved, reworded and thrown out. The
 * words are ours. "…" stands where a group says what is theirs.
 */
import type { Kind, Strand } from "../model/records.ts";

interface TemplateStone {
  /** Known inside its template only; a new workshop gives its stones ids of their own. */
  readonly id: string;
  readonly kind: Kind;
  readonly strand: Strand;
  readonly text: string;
  readonly leadsTo: readonly string[];
}

export interface Template {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly stones: readonly TemplateStone[];
}

const stone = (strand: Strand, kind: Kind, id: string, text: string, ...leadsTo: readonly string[]): TemplateStone => ({
  id,
  kind,
  strand,
  text,
  leadsTo,
});
const project = stone.bind(null, "project");
const together = stone.bind(null, "coproduction");

export const TEMPLATES: readonly Template[] = [
  {
    id: "place",
    label: "A new service or place",
    help: "Something opens that was not there: a centre, a garden, a helpline.",
    stones: [
      project("activity", "visit", "We visit places like it, and write down what works", "plan"),
      project("activity", "look", "We look for a building that everyone can get into", "building"),
      project("activity", "cost", "We work out what it costs, and who pays", "plan", "building"),
      together("activity", "meet", "People who will use it meet every …, and decide on …", "decided", "plan"),
      together("activity", "try", "We try out one day together, and talk about it", "learn", "decided"),
      project("outcome", "plan", "There is a plan for every day: what, when and with whom", "opens"),
      project("outcome", "building", "The money and the building are there", "opens"),
      together("outcome", "decided", "People who will use it have decided on …", "fits", "opens"),
      together("outcome", "learn", "People who work there learn from people who use it", "fits"),
      project("impact", "opens", "People in … have a … that is open to everyone", "lasts"),
      together("impact", "fits", "It is what people need, because they planned it", "run"),
      project("change", "lasts", "It goes on when the project money ends"),
      together("change", "run", "People who use it help to run it"),
    ],
  },
  {
    id: "service",
    label: "A change in how a service works",
    help: "The service is there already, and it should suit people better.",
    stones: [
      project("activity", "map", "We write down what happens today, step by step", "known"),
      project("activity", "pilot", "One team tries the new way for … weeks", "agreed"),
      together("activity", "listen", "People who use the service tell us what gets in their way", "known", "first"),
      together("activity", "group", "A mixed group decides on the new way, and every vote counts the same", "first", "trust"),
      project("outcome", "known", "We know what helps people now, and what holds them up", "sooner"),
      project("outcome", "agreed", "There is a new way to …, written down and tried out", "sooner"),
      together("outcome", "first", "People who use the service choose what changes first", "suits"),
      together("outcome", "trust", "Staff and people who use the service trust each other", "suits"),
      project("impact", "sooner", "People get … sooner, and with less worry", "normal"),
      together("impact", "suits", "The service suits people's lives, because they shaped it", "never"),
      project("change", "normal", "The new way is how we work, with new staff too"),
      together("change", "never", "Nothing is changed without the people it is for"),
    ],
  },
  {
    id: "research",
    label: "Research or an evaluation",
    help: "You want to find something out, and others should use it.",
    stones: [
      project("activity", "read", "We look at what is known about … already", "findings"),
      project("activity", "collect", "We collect … from … people", "findings"),
      project("activity", "tell", "We meet the people who decide, early and often", "heard"),
      together("activity", "train", "We train co-researchers, and pay them", "skills"),
      together("activity", "interview", "Co-researchers ask the questions and make sense of the answers with us", "questions", "findings"),
      project("outcome", "findings", "We have findings that others can check and use", "used"),
      project("outcome", "heard", "The people who decide about … know what we found", "used"),
      together("outcome", "questions", "People with lived experience choose the questions", "matters"),
      together("outcome", "skills", "Co-researchers have skills that they use elsewhere too", "matters"),
      project("impact", "used", "Decisions about … rest on what we found out", "watched"),
      together("impact", "matters", "The answers matter to the people they are about", "lead"),
      project("change", "watched", "Somebody looks every year at what has come of it"),
      together("change", "lead", "People with lived experience lead the next study"),
    ],
  },
  {
    id: "staff",
    label: "Training or hiring together",
    help: "People with lived experience help to choose staff, or to teach them.",
    stones: [
      project("activity", "advert", "We write the job advert in plain words", "skilled"),
      project("activity", "week", "We plan the first week of new staff", "skilled", "stay"),
      together("activity", "panel", "People with lived experience sit on the panel, and are paid for it", "say"),
      together("activity", "practise", "We practise interviews together", "say", "sure"),
      together("activity", "teach", "We write a training day together, and give it together", "sure", "skilled"),
      project("outcome", "skilled", "New staff begin with the skills that count here", "support"),
      project("outcome", "stay", "More new staff stay after their first year", "support"),
      together("outcome", "say", "People with lived experience have an equal say in who is chosen", "chosen"),
      together("outcome", "sure", "Trainers with lived experience feel sure of what they do", "chosen"),
      project("impact", "support", "People in … are supported by staff who know how", "everyone"),
      together("impact", "chosen", "Staff listen, because people taught and chose them", "always"),
      project("change", "everyone", "Every new colleague takes part in the training"),
      together("change", "always", "Every panel is mixed, and there is money for it"),
    ],
  },
];
