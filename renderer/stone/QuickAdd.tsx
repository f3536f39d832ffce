/** Type, Enter, next: a field that turns words into stones, one after the other, and never loses words: those that are refused, or not added yet, are a draft. */
import { CornerDownLeft, Undo2 } from "lucide-react";
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { commandFor } from "../../shared/commands/commands.ts";
import { GUIDE_NEXT_KEY, typingActFor, type TypingAct } from "../../shared/commands/keys.ts";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KINDS, STRANDS, type Kind, type StoneId, type Strand } from "../../shared/model/records.ts";
import { showList, takeFile } from "../collecting/collecting.ts";
import { addStone, redo, stoneProblem, undo, type AddedBeside } from "../state/actions.ts";
import { keyName } from "../ui/keys.ts";
import { desk } from "../state/desk.ts";
import { useDraft } from "../state/drafts.ts";
import { aloud } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { WritingField } from "../ui/Field.tsx";
import { StoneSign } from "../ui/Sign.tsx";

const words = COLLECTING_WORDS.typing;

interface Props {
  /** The id of the field, where something else goes to it. */
  readonly id?: string;
  /** The name of the field's draft. */
  readonly draft: string;
  readonly kind: Kind;
  readonly strand: Strand;
  readonly onStrand: (strand: Strand) => void;
  /** Left out where the question decides what the answers are. */
  readonly onKind?: (kind: Kind) => void;
  /** The question that the field answers; without one it is called by what is written in it. */
  readonly question?: string;
  /** It takes the focus when it comes, unless this says no. */
  readonly comesQuietly?: boolean;
  /** The words of the button. */
  readonly action: string;
  /** The kinds among which Alt and an arrow choose. */
  readonly kinds?: readonly Kind[];
  /** The stone that the new one is added beside. */
  readonly beside?: AddedBeside | undefined;
  /** Called with each stone that is added. */
  readonly onAdded?: (id: StoneId) => void;
  /** Goes on to what comes after this field: by a key, once the words in it are added. */
  readonly onNext?: (added: StoneId | null) => void;
  /** What Escape does; without it, it goes on to the button. */
  readonly onLeave?: () => void;
}

export function QuickAdd({
  id,
  draft,
  kind,
  strand,
  onStrand,
  onKind,
  question,
  comesQuietly = false,
  action,
  kinds = KINDS,
  beside,
  onAdded,
  onNext,
  onLeave,
}: Props) {
  const [text, setText] = useDraft(draft);
  const [error, setError] = useState<string | null>(null);
  const [added, setAdded] = useState(0);
  /** Nothing has been typed since the last stone was added: Undo is about that stone, not about the field. */
  const untouched = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLDivElement>(null);
  const label = useReplica(({ open }) => open?.undo.undo ?? null);

  /** The field is free at once for the next stone; words that are refused come back in front of what stands there by then. */
  const add = async (): Promise<StoneId | null> => {
    field.current?.focus();
    const problem = stoneProblem(text);
    setError(problem);
    if (problem) return null;
    setText("");
    untouched.current = true;
    const result = await addStone(kind, strand, text, beside);
    if (result.ok) {
      setAdded((now) => now + 1);
      onAdded?.(result.value);
      return result.value;
    }
    untouched.current = false;
    setError(result.error.message);
    setText((now) => (now === "" ? text : `${text}\n${now}`));
    return null;
  };

  const goOn = async (): Promise<void> => {
    if (text.trim() === "") return onNext?.(null);
    const added = await add();
    if (added !== null) onNext?.(added);
  };

  const changeTo = (nextKind: Kind, nextStrand: Strand): void => {
    if (nextKind !== kind) onKind?.(nextKind);
    if (nextStrand !== strand) onStrand(nextStrand);
    aloud(words.now(nextKind, nextStrand));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (onNext && keyName(event) === GUIDE_NEXT_KEY) {
      event.preventDefault();
      event.stopPropagation();
      return event.repeat ? undefined : void goOn();
    }
    const does = actFor(event);
    if (does === null || (does.startsWith("kind") && !onKind) || (does.endsWith("do") && !untouched.current)) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down asks once.
    if (event.repeat) return;
    switch (does) {
      case "add":
        return void add();
      case "strandBefore":
        return changeTo(kind, next(STRANDS, strand, -1));
      case "strandAfter":
        return changeTo(kind, next(STRANDS, strand, 1));
      case "kindBefore":
        return changeTo(next(kinds, kind, -1), strand);
      case "kindAfter":
        return changeTo(next(kinds, kind, 1), strand);
      case "undo":
        return void undo();
      case "redo":
        return void redo();
      case "leave":
        return onLeave ? onLeave() : button.current?.querySelector("button")?.focus();
    }
  };

  /** Several lines are a list: it is looked at before it is added. A picture is a photo of the wall. */
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData("text/plain");
    const [file] = event.clipboardData.files;
    if (file && pasted === "") {
      event.preventDefault();
      return void takeFile(file);
    }
    if (text.trim() !== "" || pasted.split(/[\r\n]+/).filter((line) => line.trim() !== "").length < 2) return;
    event.preventDefault();
    desk.adds({ kind, strand });
    showList(pasted);
  };

  return (
    <div className="quick-add" data-goes-on>
      <p className="quick-add-sign">
        <span className="muted small">{words.next}</span>
        <StoneSign kind={kind} strand={strand} />
      </p>
      <WritingField
        {...(id !== undefined && { id })}
        fieldRef={field}
        label={question ?? WORDS.stone.text}
        labelHidden
        placeholder={WORDS.board.write}
        help={onKind ? `${words.help} ${words.helpKinds}` : words.help}
        value={text}
        rows={2}
        error={error}
        autoFocus={!comesQuietly}
        hints
        onChange={(now) => {
          setText(now);
          setError(null);
          untouched.current = false;
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className="quick-add-row" ref={button}>
        <Button weight="main" icon={CornerDownLeft} label={action} onPress={() => void add()} />
        {added > 0 && label !== null && (
          <Button
            icon={Undo2}
            weight="quiet"
            label={words.undo}
            name={WORDS.topBar.undoTip(label)}
            tip={WORDS.topBar.undoTip(label)}
            onPress={() => void undo()}
          />
        )}
      </div>
    </div>
  );
}

type FieldAct = TypingAct | "undo" | "redo";

function actFor(event: KeyboardEvent): FieldAct | null {
  const name = keyName(event);
  const own = typingActFor(name);
  if (own) return own;
  // As everywhere else in the window.
  const command = commandFor(name);
  return command === "undo" || command === "redo" ? command : null;
}

/** The one before or after in a round. */
const next = <T,>(all: readonly T[], now: T, step: 1 | -1): T => all[(all.indexOf(now) + step + all.length) % all.length] ?? now;
