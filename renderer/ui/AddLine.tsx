/** Type, Enter, next: a field that turns words into rows of a list, and never loses words. */
import { Plus } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { AppError } from "../../shared/base/result.ts";
import { afterPress } from "../state/after-press.ts";
import { Button } from "./Button.tsx";
import { WritingField } from "./Field.tsx";
import { useAddingLine } from "./use-adding-line.ts";
import "./place.css";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly id?: string;
  /** As quiet as the cells around it, and without a button. */
  readonly inCell?: boolean;
  /** Adds the words, which are trimmed and not empty; gives the reason where they can't be added. */
  readonly onAdd: (text: string) => Promise<AppError | null>;
  /** Goes on to what comes after this field, by the key that goes on in the guide, too. */
  readonly onNext?: () => void;
}

/** Words are added by Enter, by the button, and on leaving the field. Escape takes them back. */
export function AddLine({ label, placeholder, id, inCell, onAdd, onNext }: Props) {
  const line = useAddingLine(onAdd, onNext);
  return (
    <div className="add-line">
      <WritingField
        {...line.field}
        label={label}
        labelHidden
        placeholder={placeholder}
        {...(id !== undefined && { id })}
        {...(inCell && { tone: "field-cell" })}
        onBlur={() => afterPress(line.add)}
      />
      {!inCell && <Button icon={Plus} iconOnly label={label} tip={WORDS.rows.next} onPress={line.addAndGoOn} />}
    </div>
  );
}
