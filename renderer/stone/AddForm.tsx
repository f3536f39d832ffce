/** New stones beside another one or below a heading: type, Enter, next. Escape goes back. */
import { useState } from "react";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Kind, StoneId, Strand } from "../../shared/model/records.ts";
import type { AddedBeside } from "../state/actions.ts";
import { DRAFT } from "../state/drafts.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { kindsBeside, usualKindBeside } from "./kinds-beside.ts";
import { QuickAdd } from "./QuickAdd.tsx";

interface Props {
  readonly heading: string;
  /** Those of the stone or heading it is beside. */
  readonly kind: Kind;
  readonly strand: Strand;
  readonly beside?: AddedBeside & { readonly as: "before" | "after" | "below" };
  readonly onClose: () => void;
}

export function AddForm({ heading, kind: own, strand: ownStrand, beside, onClose }: Props) {
  const side = beside && beside.as !== "below" ? beside.as : null;
  const kinds = side ? kindsBeside(side, own) : [own];
  const [kind, setKind] = useState(side ? usualKindBeside(side, own) : own);
  const [strand, setStrand] = useState(ownStrand);
  const { stones } = useWorkshop();
  /** Below a stone, the next one stands below the last. */
  const [last, setLast] = useState<StoneId | null>(null);
  const below = (beside?.as === "below" && last !== null && stones.get(last)) || beside?.stone;
  return (
    <>
      <h2 className="stone-form-heading" dir="auto">
        {heading}
      </h2>
      <p className="muted small">{KIND_TERMS[kind].definition}</p>
      <QuickAdd
        draft={DRAFT.beside}
        kind={kind}
        strand={strand}
        kinds={kinds}
        {...(kinds.length > 1 && { onKind: setKind })}
        onStrand={setStrand}
        action={WORDS.board.add(kind)}
        beside={beside && below ? { ...beside, stone: below } : undefined}
        onAdded={setLast}
        onLeave={onClose}
      />
      <div className="stone-form-row">
        <Button label={WORDS.common.done} onPress={onClose} />
      </div>
    </>
  );
}
