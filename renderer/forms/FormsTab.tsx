/** Forms: what the plan proposes, the forms that the team has taken and worded, and the way to paper. */
import { FileText, Plus } from "lucide-react";
import { nextFormId } from "../../shared/forms/code.ts";
import { proposeForms } from "../../shared/forms/propose.ts";
import { FORMS_WORDS as words } from "../../shared/guidance/forms-words.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { desk } from "../state/desk.ts";
import { refuse } from "../state/notices.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { addRows } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { FormCard, formTitleId } from "./FormCard.tsx";
import { FormProposals, SAVE_FORMS_ID } from "./FormProposals.tsx";
import "./forms.css";

export function FormsTab() {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const forms = inOrder(workshop.forms);
  const proposals = proposeForms(workshop);
  const keys = forms.map(({ id }) => id);

  const addBlank = async (): Promise<void> => {
    const id = nextFormId(forms);
    const refused = await addRows("forms", [{ id, title: "", about: "", own: false, questions: [] }]);
    if (refused) return refuse(refused);
    focusWhenThere(formTitleId(id));
  };

  return (
    <div className="forms">
      <p className="muted forms-lead">{words.intro}</p>
      {forms.length === 0 && proposals.length === 0 && (
        <div className="forms-row">
          <p>{words.empty}</p>
          <Button label={words.toPlan} onPress={() => desk.go("plan")} />
        </div>
      )}
      {!readOnly && proposals.length > 0 && <FormProposals proposals={proposals} forms={forms} />}
      {!readOnly && proposals.length === 0 && forms.length > 0 && <p className="muted">{words.proposed.all}</p>}
      {forms.length > 0 && (
        <section className="forms-part" aria-labelledby="forms-paper">
          <h3 id="forms-paper">{words.save.heading}</h3>
          <div className="forms-row">
            <Button id={SAVE_FORMS_ID} icon={FileText} weight="main" label={words.save.all} onPress={() => desk.word("forms")} />
            <p className="muted">{words.save.tryFirst}</p>
          </div>
        </section>
      )}
      <section className="forms-part" aria-labelledby="forms-own">
        <h3 id="forms-own">{words.forms.heading}</h3>
        {forms.length === 0 && <p className="muted">{words.forms.none}</p>}
        {forms.map((form, at) => (
          <FormCard key={form.id} form={form} at={at} keys={keys} readOnly={readOnly} />
        ))}
        {!readOnly && (
          <div className="forms-row">
            <Button icon={Plus} label={words.forms.blank} onPress={() => void addBlank()} />
          </div>
        )}
      </section>
    </div>
  );
}
