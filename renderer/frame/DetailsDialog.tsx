/** What the title page of a document says: project, organisation, place, date. Each field is kept as it is left. */
import { WORDS } from "../../shared/guidance/interface.ts";
import { infoOf } from "../../shared/model/workshop.ts";
import { tryChange } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { CommittedField } from "../ui/Field.tsx";

const words = WORDS.details;
const FIELDS = ["title", "project", "organisation", "place", "date"] as const;

export function DetailsDialog() {
  const info = infoOf(useWorkshop());
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  return (
    <Dialog heading={words.heading} size="wide" onClose={() => desk.ask(null)}>
      <p className="muted">{words.help}</p>
      <div className="details">
        {FIELDS.map((field) => (
          <CommittedField
            key={field}
            label={words[field]}
            help={field === "date" ? words.dateHelp : undefined}
            value={info[field]}
            required={field === "title"}
            isReadOnly={readOnly}
            oneLine
            onCommit={(text) => tryChange({ do: "info.edit", patch: { [field]: text.trim() } })}
          />
        ))}
      </div>
      <CommittedField
        label={words.about}
        value={info.about}
        rows={2}
        isReadOnly={readOnly}
        onCommit={(text) => tryChange({ do: "info.edit", patch: { about: text } })}
      />
      <DialogButtons>
        <Button weight="main" label={WORDS.common.done} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
