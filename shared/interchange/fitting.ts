/** What must fit together between the records of a workshop. A place is a path as the file has it, like `links[2]`. All functions are pure. */
import { quoted } from "../base/wording.ts";
import { INTERCHANGE_WORDS as words } from "../guidance/interchange-words.ts";
import { unfitAnswer, type AnswerFault } from "../model/answers.ts";
import { newestEntries } from "../model/how-far.ts";
import { hasEvidence, KIND } from "../model/kinds.ts";
import { SHARED_LISTS } from "../model/lists.ts";
import { PICTURE_BYTES, type EvidenceForm, type Link, type PictureBytes, type Stone } from "../model/records.ts";
import { named, NAMINGS } from "../model/references.ts";
import { wrongBytes } from "../model/pictures.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";
import { findCircle, mayLead } from "../pathway/links.ts";

/** The first reference that leads to nothing, or to the wrong kind of stone. */
export function brokenReference(workshop: Workshop): string | null {
  for (const list of SHARED_LISTS) {
    for (const [i, row] of inOrder<{ readonly rank: number }>(workshop[list]).entries()) {
      for (const naming of NAMINGS[list]) {
        const gone = named(row, naming).find(({ key }) => !workshop[naming.to].has(key));
        if (gone) return words.refers(`${list}[${i}].${gone.where}`, gone.key, naming.to);
      }
    }
  }
  for (const [i, { outcome }] of inOrder(workshop.evidence).entries()) {
    const stone = workshop.stones.get(outcome);
    if (stone && !hasEvidence(stone)) return words.noEvidence(`evidence[${i}].outcome`, outcome, stone.kind);
  }
  for (const [i, { outcome }] of inOrder(workshop.progress).entries()) {
    const stone = workshop.stones.get(outcome);
    if (stone && !KIND[stone.kind].hasProgress) return words.noProgress(`progress[${i}].outcome`, outcome, stone.kind);
  }
  return null;
}

/** The first link that breaks a rule of the path. */
export function brokenLink({ stones, links }: Workshop): string | null {
  const listed = inOrder(links);
  for (const [i, link] of listed.entries()) {
    const lead = mayLead(stones.get(link.from) as Stone, stones.get(link.to) as Stone);
    if (!lead.ok) return words.link(`links[${i}]`, lead.error.message);
  }
  const circle = findCircle(listed);
  if (!circle) return null;
  const last = circle.at(-1) as Link;
  const way = [...circle.map((link) => link.from), last.to].map((id) => quoted(stones.get(id)?.text ?? "", 24));
  const shown = way.length <= 6 ? way : [...way.slice(0, 3), "…", ...way.slice(-2)];
  return words.circle(`links[${listed.indexOf(last)}]`, shown.join(" → "));
}

/** The first outcome that says something else than its history, or answer that does not fit its question. */
export function brokenHistoryOrForm(workshop: Workshop): string | null {
  return otherThanNewest(workshop) ?? repeatedQuestion(inOrder(workshop.forms)) ?? wrongAnswer(workshop);
}

function otherThanNewest({ stones, progress }: Workshop): string | null {
  const entries = inOrder(progress);
  for (const [outcome, newest] of newestEntries(entries)) {
    const at = inOrder(stones).findIndex(({ id }) => id === outcome);
    const is = inOrder(stones)[at]?.progress ?? "none";
    const place = `progress[${entries.findIndex(({ id }) => id === newest.id)}]`;
    if (is !== newest.state) return words.sentence(`stones[${at}].progress`, words.faults.notNewest(is, place, newest.state));
  }
  return null;
}

function repeatedQuestion(forms: readonly EvidenceForm[]): string | null {
  for (const [i, { questions }] of forms.entries()) {
    for (const [nth, { id }] of questions.entries()) {
      const first = questions.findIndex((question) => question.id === id);
      if (first < nth) return words.repeated.id(`forms[${i}].questions[${nth}].id`, id, `forms[${i}].questions[${first}]`);
    }
  }
  return null;
}

function wrongAnswer({ forms, results }: Workshop): string | null {
  for (const [i, result] of inOrder(results).entries()) {
    const form = forms.get(result.form);
    const unfit = form && unfitAnswer(form, result);
    if (form && unfit) return words.sentence(`results[${i}].answers[${unfit.nth}]`, answerFault(unfit.fault, form));
  }
  return null;
}

function answerFault(fault: AnswerFault, { id }: EvidenceForm): string {
  switch (fault.is) {
    case "noQuestion":
      return words.faults.noQuestion(id);
    case "twice":
      return words.faults.twice;
    case "otherKind":
    case "otherCounts":
      return words.faults.otherKind(fault.question.answers);
  }
}

/** The first picture whose bytes are not what they are called. */
export function brokenPicture(pictures: readonly PictureBytes[]): string | null {
  for (const [i, picture] of pictures.entries()) {
    const fault = wrongBytes(picture);
    if (fault === null) continue;
    const { faults } = words;
    const said = {
      tooLarge: faults.tooLarge(PICTURE_BYTES / 1024 ** 2),
      otherType: faults.otherType(picture.type),
      otherBytes: faults.otherBytes,
    };
    return words.sentence(`pictures[${i}].data`, said[fault]);
  }
  return null;
}
