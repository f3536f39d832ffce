/** What the plan proposes: each form with its questions, to be taken by one press, or to go to a form that is there. */
import { FilePlus2, FileText } from "lucide-react";
import { nextFormId } from "../../shared/forms/code.ts";
import type { FormProposal } from "../../shared/forms/propose.ts";
import { formFrom, formsFrom, withQuestions } from "../../shared/forms/take.ts";
import { FORM_WORDS, FORMS_WORDS } from "../../shared/guidance/forms-words.ts";
import type { EvidenceForm, ItemId } from "../../shared/model/records.ts";
import type { AppError } from "../../shared/base/result.ts";
import { sayWithUndo } from "../state/actions.ts";
import { refuse } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { addRows, editLatest } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { Menu, type MenuEntry } from "../ui/Menu.tsx";
import { formTitleId } from "./FormCard.tsx";

const words = FORMS_WORDS.proposed;

/** The button that saves all forms: what comes next once they are taken. */
export const SAVE_FORMS_ID = "save-forms";

interface Props {
  readonly proposals: readonly FormProposal[];
  readonly forms: readonly EvidenceForm[];
}

export function FormProposals({ proposals, forms }: Props) {
  const workshop = useWorkshop();
  const rows = proposals.reduce((sum, { evidence }) => sum + evidence.length, 0);

  async function then(work: Promise<AppError | null>, goTo: string): Promise<void> {
    const refused = await work;
    if (refused) return refuse(refused);
    focusWhenThere(goTo);
  }
  const takeAll = (): Promise<void> => then(addRows("forms", formsFrom(workshop, proposals), words.taken(proposals.length)), SAVE_FORMS_ID);
  const take = (proposal: FormProposal): Promise<void> => {
    const id = nextFormId(forms);
    return then(addRows("forms", [formFrom(id, proposal)], words.taken(1)), formTitleId(id));
  };
  const takeAsOwn = (proposal: FormProposal): Promise<void> => {
    const id = nextFormId(forms);
    const form = { ...formFrom(id, proposal, true), title: FORMS_WORDS.forms.ownTitle };
    return then(addRows("forms", [form], words.taken(1)), formTitleId(id));
  };
  const addTo = async (id: ItemId, title: string, { questions }: FormProposal): Promise<void> => {
    const refused = await editLatest("forms", id, (form) => ({ questions: [...withQuestions(form.questions, questions)] }));
    if (refused) return refuse(refused);
    sayWithUndo(words.added(questions.length, title));
    focusWhenThere(formTitleId(id));
  };

  return (
    <section className="forms-part" aria-labelledby="forms-proposed">
      <h3 id="forms-proposed">{words.heading}</h3>
      <div className="forms-row">
        <p className="muted">{words.count(rows)}</p>
        {proposals.length > 1 && (
          <Button
            icon={FilePlus2}
            weight={forms.length === 0 ? "main" : "plain"}
            label={words.takeAll(proposals.length)}
            onPress={() => void takeAll()}
          />
        )}
      </div>
      <ul className="forms-proposals">
        {proposals.map((proposal) => (
          <li key={proposal.key} className="card">
            <div>
              <h4>{proposal.title}</h4>
              <p className="muted small">
                {FORM_WORDS.kinds[proposal.kind].help}. {words.holds(proposal.questions.length, proposal.evidence.length)}.
              </p>
            </div>
            <ol className="forms-asked">
              {proposal.questions.map(({ text, answers }) => (
                <li key={`${answers} ${text}`} dir="auto">
                  {text}
                </li>
              ))}
            </ol>
            <div className="forms-row">
              <Button label={words.take} name={words.takeNamed(proposal.title)} onPress={() => void take(proposal)} />
              <Menu label={words.addNamed(proposal.title)} groups={[{ entries: placesFor(proposal) }]}>
                <Button weight="quiet" label={words.addTo} name={words.addNamed(proposal.title)} />
              </Menu>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

  /** The forms that its questions can go to; one of the organisation's own may not be among them yet. */
  function placesFor(proposal: FormProposal): readonly MenuEntry[] {
    return [
      ...forms.map(({ id, title }) => {
        const label = title.trim() === "" ? FORM_WORDS.untitled : title;
        return { id, label, icon: FileText, run: () => void addTo(id, label, proposal) };
      }),
      { id: " own", label: words.toOwn, help: words.toOwnHelp, icon: FilePlus2, run: () => void takeAsOwn(proposal) },
    ];
  }
}
