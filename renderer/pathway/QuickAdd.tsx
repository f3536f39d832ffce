/** Type, Enter, next: a field that turns words into stones, one after the other, and never loses words: those that are refused, or not added yet, are a draft. */
import { CornerDownLeft, Undo2 } from "lucide-react";
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { commandFor } from "../../shared/commands/commands.ts";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KINDS, STRANDS, type Kind, type Stone, type Strand } from "../../shared/model/records.ts";
import { showList, takeFile } from "../collecting/collecting.ts";
import { addStone, redo, stoneProblem, undo } from "../state/actions.ts";
import { keyName } from "../ui/keys.ts";
import { desk } from "../state/desk.ts";
import { useDraft } from "../state/drafts.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { WritingField } from "../ui/Field.tsx";
import { StoneSign } from "../ui/Sign.tsx";

const words = COLLECTING_WORDS.typing;

interface Props {
  /** The name of the field's draft. */
  readonly draft: string;
  readonly kind: Kind;
  readonly strand: Strand;
  readonly onStrand: (strand: Strand) => void;
  /** Left out where the question decides what the answers are. */
  readonly onKind?: (kind: Kind) => void;
  /** The words of the button. */
  readonly action: string;
  /** The stone that the new one is linked with. */
  readonly withStone?: Stone | undefined;
}

export function QuickAdd({ draft, kind, strand, onStrand, onKind, action, withStone }: Props) {
  const [text, setText] = useDraft(draft);
  const [error, setError] = useState<string | null>(null);
  /** Said once to those who listen. */
  const [said, setSaid] = useState("");
  const [added, setAdded] = useState(0);
  /** Nothing has been typed since the last stone was added: Undo is about that stone, not about the field. */
  const untouched = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLDivElement>(null);
  const label = useReplica(({ open }) => open?.undo.undo ?? null);

  /** The field is free at once for the next stone; words that are refused come back in front of what stands there by then. */
  const add = async (): Promise<void> => {
    field.current?.focus();
    const problem = stoneProblem(text);
    if (problem) return setError(problem);
    setText("");
    setError(null);
    untouched.current = true;
    const result = await addStone(kind, strand, text, withStone);
    if (result.ok) {
      setSaid(words.added(kind, strand, text.trim()));
      setAdded((now) => now + 1);
      return;
    }
    untouched.current = false;
    setError(result.error.message);
    setText((now) => (now === "" ? text : `${text}\n${now}`));
  };

  const changeTo = (nextKind: Kind, nextStrand: Strand): void => {
    if (nextKind !== kind) onKind?.(nextKind);
    if (nextStrand !== strand) onStrand(nextStrand);
    setSaid(words.now(nextKind, nextStrand));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const does = keyOf(event);
    if (does === null || (does.startsWith("kind") && !onKind) || (does.endsWith("do") && !untouched.current)) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down asks once.
    if (event.repeat) return;
    switch (does) {
      case "add":
        return void add();
      case "strand":
        return changeTo(kind, next(STRANDS, strand, 1));
      case "kind before":
        return changeTo(next(KINDS, kind, -1), strand);
      case "kind after":
        return changeTo(next(KINDS, kind, 1), strand);
      case "undo":
        return void undo();
      case "redo":
        return void redo();
      // Tab does not lead out of this field, so Escape does: to what comes after it.
      case "leave":
        return button.current?.querySelector("button")?.focus();
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
    <div className="quick-add">
      <p className="quick-add-sign">
        <span className="muted small">{words.next}</span>
        <StoneSign kind={kind} strand={strand} />
      </p>
      <WritingField
        fieldRef={field}
        label={WORDS.stone.text}
        labelHidden
        placeholder={WORDS.board.write}
        help={onKind ? `${words.help} ${words.helpKinds}` : words.help}
        value={text}
        rows={2}
        error={error}
        autoFocus
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
      <p className="only-spoken" role="status">
        {said}
      </p>
    </div>
  );
}

function keyOf({
  key,
  shiftKey,
  altKey,
  ctrlKey,
  metaKey,
}: KeyboardEvent): "add" | "strand" | "kind before" | "kind after" | "leave" | "undo" | "redo" | null {
  if (ctrlKey || metaKey) return undoOrRedo(keyName({ key, shiftKey, altKey, ctrlKey, metaKey }));
  if (altKey) return key === "ArrowUp" ? "kind before" : key === "ArrowDown" ? "kind after" : null;
  if (shiftKey) return null;
  return key === "Enter" ? "add" : key === "Tab" ? "strand" : key === "Escape" ? "leave" : null;
}

/** As everywhere else in the window. */
function undoOrRedo(name: string): "undo" | "redo" | null {
  const command = commandFor(name);
  return command === "undo" || command === "redo" ? command : null;
}

/** The one before or after in a round. */
const next = <T,>(all: readonly T[], now: T, step: 1 | -1): T => all[(all.indexOf(now) + step + all.length) % all.length] ?? now;
