/** What is due, with the way to each. */
import { ArrowRight, FileText } from "lucide-react";
import type { ReactNode } from "react";
import { today } from "../../shared/base/today.ts";
import { DUE_WORDS } from "../../shared/guidance/due-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { dueOf } from "../../shared/pathway/due.ts";
import { desk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { longDayOf } from "../ui/dates.ts";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import "./due.css";

const words = DUE_WORDS;

export function DueDialog() {
  const workshop = useWorkshop();
  const { rows, forms, outcomes } = dueOf(workshop, today());
  const close = (): void => desk.ask(null);
  const isNothing = rows.length + forms.length + outcomes.length === 0;
  const go = (way: () => void) => (): void => {
    close();
    way();
  };
  const title = (form: (typeof forms)[number]): string => form.title.trim() || words.unnamedForm;
  return (
    <Dialog heading={words.heading} size="wide" onClose={close}>
      <p className="muted">{isNothing ? words.none : words.intro}</p>
      {rows.length > 0 && (
        <Part heading={words.rows}>
          {rows.map(({ stone, evidence, day, is }) => {
            const type = workshop.options.get(evidence.type)?.label ?? evidence.type;
            return (
              <li key={evidence.id}>
                <div>
                  <p className="due-when">{words[is](longDayOf(day))}</p>
                  <p dir="auto">{evidence.form.trim() || type}</p>
                  <p className="small muted" dir="auto">
                    {stone.text}
                  </p>
                  {evidence.who.trim() !== "" && <p className="small">{words.who(evidence.who.trim())}</p>}
                </div>
                <Go label={words.openRow(type, stone.text)} onPress={go(() => desk.plan(stone.id, evidence.id))} />
              </li>
            );
          })}
        </Part>
      )}
      {forms.length > 0 && (
        <Part heading={words.forms}>
          {forms.map((form) => (
            <li key={form.id}>
              <p dir="auto">{title(form)}</p>
              <Go label={words.openForm(title(form))} onPress={go(() => desk.afterwards("counting"))} />
            </li>
          ))}
        </Part>
      )}
      {outcomes.length > 0 && (
        <Part heading={words.outcomes}>
          {outcomes.map((stone) => (
            <li key={stone.id}>
              <p dir="auto">{stone.text}</p>
              <Go label={words.openOutcome(stone.text)} onPress={go(() => desk.plan(stone.id))} />
            </li>
          ))}
        </Part>
      )}
      <DialogButtons>
        <Button weight="main" label={WORDS.common.done} onPress={close} />
        {!isNothing && <Button icon={FileText} label={words.print} onPress={() => desk.word("due")} />}
      </DialogButtons>
    </Dialog>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: readonly ReactNode[] }) {
  return (
    <section className="due-part" aria-label={heading}>
      <h3>{heading}</h3>
      <ul>{children}</ul>
    </section>
  );
}

const Go = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  <Button icon={ArrowRight} iconOnly weight="quiet" label={label} onPress={onPress} />
);
