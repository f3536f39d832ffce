/** What a document of forms asks for: which form, how large its letters are, and what it is printed on. */
import { formsToWrite } from "../../shared/forms/take.ts";
import { FORM_WORDS, FORMS_WORDS } from "../../shared/guidance/forms-words.ts";
import { EASY_SIZES, FORM_PAPERS, type WordOptions } from "../../shared/settings/word-options.ts";
import { desk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";
import { Choice } from "../ui/Choice.tsx";
import { Pick } from "../ui/Pick.tsx";

const words = FORMS_WORDS.dialog;
/** All forms among them. */
const ALL = "";

interface Props {
  readonly options: WordOptions;
  /** The id of the one form that is written; null for all. */
  readonly form: string | null;
  readonly onOptions: (patch: Partial<WordOptions>) => void;
}

export function FormChoices({ options, form, onOptions }: Props) {
  const { forms, proposed } = formsToWrite(useWorkshop());
  return (
    <>
      {proposed && <p className="small">{words.proposed}</p>}
      {forms.length > 1 && (
        <Pick
          label={words.which}
          options={[
            { value: ALL, label: words.all },
            ...forms.map(({ id, title }) => ({ value: id as string, label: title.trim() === "" ? FORM_WORDS.untitled : title })),
          ]}
          value={form ?? ALL}
          onChange={(id) => desk.wordForm(id === ALL ? null : id)}
        />
      )}
      <Choice
        label={words.size}
        options={EASY_SIZES.map((size) => ({ value: String(size), label: words.points(size) }))}
        value={String(options.formSize)}
        onChange={(chosen) => onOptions({ formSize: EASY_SIZES.find((size) => String(size) === chosen) ?? EASY_SIZES[0] })}
      />
      <Choice
        label={words.sheet}
        options={FORM_PAPERS.map((value) => ({ value, label: words.sheets[value] }))}
        value={options.formPaper}
        onChange={(formPaper) => onOptions({ formPaper })}
      />
      <p className="muted small">{FORMS_WORDS.save.tryFirst}</p>
    </>
  );
}
