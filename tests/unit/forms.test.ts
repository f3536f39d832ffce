/** Forms: what a plan proposes, how they are taken, and the code at their foot. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { formCode, formNumbers, formOfCode, nextFormId, nextRound, readFormCode } from "../../shared/forms/code.ts";
import { questionHint } from "../../shared/forms/hints.ts";
import { askedRows, MOST_QUESTIONS, proposeForms } from "../../shared/forms/propose.ts";
import { blankQuestion, formFrom, formsFrom, formsToWrite, hasAnswers, movedQuestion, withQuestions } from "../../shared/forms/take.ts";
import { apply } from "../../shared/model/diff.ts";
import type { ItemId } from "../../shared/model/records.ts";
import { inOrder, type Workshop } from "../../shared/model/workshop.ts";
import { plannedOutcomes } from "../../shared/pathway/reading-order.ts";
import { wordsIn } from "../../shared/plain/sentences.ts";
import { comparable, documents, read } from "./arbitraries.ts";

const example = (): Workshop => {
  const {
    forms: _forms,
    results: _results,
    ...plan
  } = JSON.parse(readFileSync("resources/day-centre.json", "utf8")) as Record<string, unknown>;
  return read(plan);
};

function done(workshop: Workshop, intent: Intent): Workshop {
  const result = changeFor(workshop, intent);
  if (!result.ok) throw new Error(result.error.message);
  return apply(workshop, result.value.diff);
}
const takeAll = (workshop: Workshop): Workshop => {
  const items = formsFrom(workshop, proposeForms(workshop));
  return items.length === 0 ? workshop : done(workshop, { do: "items.add", list: "forms", items: [...items] } as Intent);
};
const idsOf = (...ids: readonly string[]) => ids.map((id) => ({ id: id as ItemId }));

/** A workshop with one outcome and one row of evidence. */
const oneRow = (row: Readonly<Record<string, unknown>>, outcome = "Members decide together"): Workshop =>
  read({
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "T" },
    stones: [{ id: "o", kind: "outcome", strand: "project", text: outcome }],
    evidence: [{ id: "e", outcome: "o", ...row }],
    options: ["quantitative", "voices", "ratings", "tasks", "reports", "photos"].map((code) => ({ code, label: code })),
  });

describe("what a plan proposes", () => {
  test.for([
    ["quantitative", "How many members came. It shows whom we reach.", ["Internal records"], "tally", ["number: How many members came?"]],
    ["quantitative", "The number of talks.", [], "tally", ["number: Count: The number of talks"]],
    ["quantitative", "", [], "tally", ["number: Count: Members decide together"]],
    [
      "quantitative",
      "The share",
      ["Surveys"],
      "feedback",
      ["yes-partly-no: “Members decide together”: is this so for you?", "words: What else would you like to say?"],
    ],
    [
      "voices",
      "What people say",
      ["Group and individual discussion"],
      "talk",
      ["number: How many people took part?", "words: What did people say about “Members decide together”?"],
    ],
    [
      "voices",
      "",
      ["Feedback forms"],
      "feedback",
      ["yes-partly-no: “Members decide together”: is this so for you?", "words: What else would you like to say?"],
    ],
    [
      "ratings",
      "Members rate “I helped to decide” with faces.",
      [],
      "ratings",
      ["five-steps: “I helped to decide”: how much is this so for you?"],
    ],
    ["ratings", "", ["Surveys"], "ratings", ["five-steps: “Members decide together”: how much is this so for you?"]],
    ["tasks", "The plan is written.", [], "tasks", ["yes-partly-no: Is this done? The plan is written", "words: What is still to do?"]],
    [
      "tasks",
      `The plan ${"and more ".repeat(10)}.`,
      [],
      "tasks",
      ["yes-partly-no: Is this done? Members decide together", "words: What is still to do?"],
    ],
    [
      "reports",
      "A report",
      [],
      "review",
      ["words: What has changed here: “Members decide together”?", "words: What helped?", "words: What was hard?"],
    ],
    [
      "photos",
      "",
      [],
      "feedback",
      ["yes-partly-no: “Members decide together”: is this so for you?", "words: What else would you like to say?"],
    ],
  ] as const)("%s, “%s”, %j: %s", ([type, form, ways, kind, questions]) => {
    const proposals = proposeForms(oneRow({ type, form, ways }));
    expect(proposals.map((one) => one.kind)).toEqual([kind]);
    expect(proposals[0]?.questions.map(({ answers, text }) => `${answers}: ${text}`)).toEqual(questions);
    for (const { evidence } of proposals[0]?.questions ?? []) expect(evidence).toEqual(["e"]);
  });

  test("for the example: a form of each kind, and each question within 15 words", () => {
    const proposals = proposeForms(example());
    expect(proposals.map(({ kind, questions }) => `${kind} ${questions.length}`)).toEqual([
      "feedback 3",
      "ratings 2",
      "tally 3",
      "talk 6",
      "tasks 3",
      "review 3",
    ]);
    const texts = proposals.flatMap(({ questions }) => questions.map(({ text }) => text));
    expect(texts.filter((text) => questionHint(text) !== null)).toEqual([]);
  });

  test("rows that ask the same share a question", () => {
    const workshop = oneRow({ type: "ratings" });
    const more = done(workshop, {
      do: "item.add",
      list: "evidence",
      item: { ...workshop.evidence.get("e"), id: "f" },
      before: null,
    } as unknown as Intent);
    expect(proposeForms(more).map(({ questions }) => questions.map(({ evidence }) => evidence))).toEqual([[["e", "f"]]]);
  });

  test("quotation marks inside of quotation marks, a stop and a line end do no harm", () => {
    const [form] = proposeForms(oneRow({ type: "reports" }, `Members say “yes”\nand "mean" it.`));
    expect(form?.questions[0]?.text).toBe("What has changed here: “Members say ‘yes’ and ‘mean’ it”?");
  });

  test("every row of the plan is borne by a question, no form is too long, and the same plan proposes the same", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const workshop: Workshop = { ...read(document), forms: new Map(), results: new Map() };
        const rows = plannedOutcomes(workshop).flatMap(({ evidence }) => evidence.map(({ id }) => id));
        const proposals = proposeForms(workshop);
        expect(new Set(proposals.flatMap(({ questions }) => questions.flatMap(({ evidence }) => evidence)))).toEqual(new Set(rows));
        expect(proposals.flatMap(({ evidence }) => evidence).toSorted()).toEqual(rows.toSorted());
        expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length);
        for (const { questions } of proposals) expect(questions.length).toBeLessThanOrEqual(MOST_QUESTIONS + 2);
        expect(proposeForms(workshop)).toEqual(proposals);
      }),
    );
  });

  test("a plan of many outcomes gives several forms of a kind, of about the same length", () => {
    const numbers = [...Array(23).keys()];
    const workshop = read({
      format: "stepping-stones/workshop",
      version: 1,
      workshop: { title: "T" },
      stones: numbers.map((n) => ({ id: `o${n}`, kind: "outcome", strand: "project", text: `Outcome ${n}` })),
      evidence: numbers.map((n) => ({ id: `e${n}`, outcome: `o${n}`, type: "ratings" })),
    });
    expect(proposeForms(workshop).map(({ title, questions }) => `${title} ${questions.length}`)).toEqual([
      "Before and after 8",
      "Before and after (2) 8",
      "Before and after (3) 7",
    ]);
  });
});

describe("taking", () => {
  test("all forms in one step: nothing is left to propose, ids are unique, and taking again adds none", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const workshop = read(document);
        const taken = takeAll(workshop);
        expect(proposeForms(taken)).toEqual([]);
        for (const { questions } of taken.forms.values()) expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
        expect(taken.forms.size).toBe(workshop.forms.size + proposeForms(workshop).length);
        expect(comparable(takeAll(taken))).toEqual(comparable(taken));
      }),
    );
  });

  test("a row of the plan that comes later is proposed by itself, and can go to a form that is there", () => {
    const workshop = takeAll(oneRow({ type: "tasks", form: "The plan is written." }));
    const more = done(workshop, {
      do: "item.add",
      list: "evidence",
      item: { ...workshop.evidence.get("e"), id: "f", form: "The group is set up." },
      before: null,
    } as unknown as Intent);
    const [proposal] = proposeForms(more);
    expect(proposal?.evidence).toEqual(["f"]);
    const [form] = inOrder(more.forms);
    const questions = withQuestions(form?.questions ?? [], proposal?.questions ?? []);
    // What is asked once is asked for both rows.
    expect(questions.map(({ id, text, evidence }) => [id, text, evidence])).toEqual([
      ["q1", "Is this done? The plan is written", ["e"]],
      ["q2", "What is still to do?", ["e", "f"]],
      ["q3", "Is this done? The group is set up", ["f"]],
    ]);
    const joined = done(more, { do: "item.edit", list: "forms", key: form?.id ?? "", patch: { questions } } as unknown as Intent);
    expect(proposeForms(joined)).toEqual([]);
    expect(askedRows(joined)).toEqual(new Set(["e", "f"]));
  });

  test("a form that the organisation has already keeps its own words above the questions", () => {
    const [proposal] = proposeForms(example());
    if (!proposal) throw new Error("nothing is proposed");
    expect(formFrom("m9" as ItemId, proposal, true)).toMatchObject({ id: "m9", own: true, about: "" });
    expect(formFrom("m9" as ItemId, proposal)).toMatchObject({ own: false, about: proposal.about });
  });

  test("what is written where nobody has taken a form is what taking all would give", () => {
    const workshop = example();
    const { forms, proposed } = formsToWrite(workshop);
    expect(proposed).toBe(true);
    const taken = formsToWrite(takeAll(workshop));
    expect(taken.proposed).toBe(false);
    expect(taken.forms.map(({ rank: _rank, ...form }) => form)).toEqual(forms.map(({ rank: _rank, ...form }) => form));
  });

  test("questions move one place, and no further than the ends", () => {
    const questions = withQuestions(
      [],
      ["a", "b", "c"].map((text) => blankQuestion(text, "words")),
    );
    const texts = (id: string, by: -1 | 1) =>
      movedQuestion(questions, id as ItemId, by)
        .map(({ text }) => text)
        .join("");
    expect([texts("q1", 1), texts("q3", -1), texts("q1", -1), texts("q3", 1), texts("q9", 1)]).toEqual(["bac", "acb", "abc", "abc", "abc"]);
  });

  test("a question that has been answered is known", () => {
    const results = [{ form: "m1" as ItemId, answers: [{ question: "q1" as ItemId, number: 3 }] }];
    expect(hasAnswers(results, "m1" as ItemId, "q1" as ItemId)).toBe(true);
    expect(hasAnswers(results, "m1" as ItemId, "q2" as ItemId)).toBe(false);
    expect(hasAnswers(results, "m2" as ItemId, "q1" as ItemId)).toBe(false);
  });
});

describe("hints", () => {
  test("speak of more than 15 words and of two questions in one, and of nothing else", () => {
    expect(questionHint("Is this so for you?")).toBeNull();
    expect(questionHint("")).toBeNull();
    expect(questionHint("What? Where?")).toMatch(/^Two questions/);
    expect(questionHint("Was it good? Tell us.")).toBeNull();
    expect(questionHint(`Is ${"very ".repeat(14)}good?`)).toBe("16 words. Up to 15 are easier to answer.");
  });
});

describe("the code of a form", () => {
  test("is short, and read however it is typed", () => {
    expect(formCode(2, 1)).toBe("F2 · round 1");
    for (const typed of ["F2 · round 1", "f2 r1", "F 2/1", "F2.1", "f2, round 1", " (F2 · round 1) "])
      expect(readFormCode(typed)).toEqual({ form: 2, round: 1 });
    expect(readFormCode("F12")).toEqual({ form: 12, round: null });
    for (const typed of ["", "2", "G2 1", "F0 · round 1", "F2 · round 0", "FF2", "F2 1 3"]) expect(readFormCode(typed)).toBeNull();
  });

  test("written and read is the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 9999 }), (form, round) => {
        expect(readFormCode(formCode(form, round))).toEqual({ form, round });
      }),
    );
  });

  test("no two forms have one number, in whatever order they stand, and a number is that of its form", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.oneof(
            fc.string(),
            fc.integer({ min: 1, max: 40 }).map((n) => `m${n}`),
          ),
        ),
        (ids) => {
          const numbers = formNumbers(idsOf(...ids));
          expect(new Set(numbers.values()).size).toBe(ids.length);
          expect(formNumbers(idsOf(...ids.toReversed()))).toEqual(numbers);
          for (const [id, form] of numbers) expect(formOfCode(idsOf(...ids), { form, round: 1 })?.id).toBe(id);
        },
      ),
    );
    expect(Object.fromEntries(formNumbers(idsOf("m2", "m10")))).toEqual({ m2: 2, m10: 10 });
  });

  test("a form that goes takes no other form's number with it", () => {
    expect(nextFormId(idsOf("m1", "m3", "of another program"))).toBe("m4");
    expect(nextFormId([])).toBe("m1");
    expect(formNumbers(idsOf("m1", "m3")).get("m3")).toBe(formNumbers(idsOf("m3")).get("m3"));
  });

  test("the next round is the one after those that have been counted", () => {
    const results = [{ form: "m1" as ItemId }, { form: "m1" as ItemId }, { form: "m2" as ItemId }];
    expect(["m1", "m2", "m3"].map((id) => nextRound(results, id as ItemId))).toEqual([3, 2, 1]);
  });
});

test("the words of proposals are plain themselves", () => {
  for (const { questions } of proposeForms(oneRow({ type: "voices" })))
    for (const { text } of questions) expect(wordsIn(text).length).toBeLessThanOrEqual(15);
});
