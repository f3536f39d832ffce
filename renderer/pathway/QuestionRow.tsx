/** An open question with the way to set it aside, a reason in a field that opens below it; one that somebody has asked is answered. */
import { Check, EyeOff } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { GAP_LIST_WORDS as words } from "../../shared/guidance/questions-words.ts";
import type { AskedQuestion } from "../../shared/model/records.ts";
import { keyOfGap, type Gap } from "../../shared/pathway/gaps.ts";
import { DRAFT, dropDraft, useDraft, useDrafts } from "../state/drafts.ts";
import { Button } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { WritingField } from "../ui/Field.tsx";
import { answered, setQuestionAside } from "./asides.ts";

interface Props {
  readonly gap: Gap;
  readonly readOnly: boolean;
  /** The question itself. */
  readonly children: ReactNode;
  /** Where the focus goes once the question has left the list. */
  readonly onGone?: () => void;
}

export function QuestionRow({ gap, readOnly, children, onGone }: Props) {
  // Where somebody had begun to give a reason, they go on.
  const [asking, setAsking] = useState(() => DRAFT.aside(gap) in useDrafts.getState().drafts);
  const button = `aside ${keyOfGap(gap)}`;
  const close = (): void => {
    setAsking(false);
    focusWhenThere(button);
  };
  return (
    <div className="question-item">
      <div className="question-row">
        {children}
        {!readOnly && gap.asked !== null && <Answered gap={gap} asked={gap.asked} onGone={onGone} />}
        {!readOnly && gap.asked === null && !asking && (
          <Button
            id={button}
            icon={EyeOff}
            iconOnly
            weight="quiet"
            label={words.setAsideOne(gap.question)}
            tip={words.setAsideTip}
            onPress={() => setAsking(true)}
          />
        )}
      </div>
      {asking && <Reason gap={gap} onClose={close} onGone={onGone} />}
    </div>
  );
}

function Answered({
  gap,
  asked,
  onGone,
}: {
  readonly gap: Gap;
  readonly asked: AskedQuestion["id"];
  readonly onGone: (() => void) | undefined;
}) {
  const commit = async (): Promise<void> => {
    if (!(await answered(asked))) onGone?.();
  };
  return (
    <Button
      icon={Check}
      iconOnly
      weight="quiet"
      label={words.answeredOne(gap.question)}
      tip={words.answeredTip}
      onPress={() => void commit()}
    />
  );
}

function Reason({ gap, onClose, onGone }: { readonly gap: Gap; readonly onClose: () => void; readonly onGone: (() => void) | undefined }) {
  const [reason, setReason] = useDraft(DRAFT.aside(gap));
  const [error, setError] = useState<string | null>(null);
  const busy = useRef(false);
  const commit = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const refused = await setQuestionAside(gap, reason);
    busy.current = false;
    setError(refused?.message ?? null);
    if (refused) return;
    dropDraft(DRAFT.aside(gap));
    onGone?.();
  };
  const cancel = (): void => {
    dropDraft(DRAFT.aside(gap));
    onClose();
  };
  return (
    <div className="question-reason">
      <WritingField
        autoFocus
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        value={reason}
        error={error}
        onChange={(text) => setReason(text.replace(/\s*\n\s*/g, " "))}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") {
            event.preventDefault();
            void commit();
          } else if (event.key === "Escape") {
            event.stopPropagation();
            cancel();
          }
        }}
      />
      <div className="question-buttons">
        <Button label={words.setAside} onPress={() => void commit()} />
        <Button weight="quiet" label={WORDS.common.cancel} onPress={cancel} />
      </div>
    </div>
  );
}
