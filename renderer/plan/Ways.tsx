/** The ways of collecting one piece of evidence: those chosen as chips, and a pick-list that also takes own words. */
import { ChevronDown, X } from "lucide-react";
import { useContext, useEffect, useId, useRef, useState, type MouseEvent, type RefObject } from "react";
import { Button, ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { AppError } from "../../shared/base/result.ts";
import { PICK_KEYS } from "../../shared/commands/keys.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Marked } from "../finding/Marked.tsx";
import { afterPress } from "../state/after-press.ts";
import { useBringingIn } from "../ui/use-bringing-in.ts";
import { keyName } from "../ui/keys.ts";
import { CellButton } from "../ui/CellButton.tsx";

const words = WORDS.plan;

interface Props {
  readonly label: string;
  readonly value: readonly string[];
  /** The ways that the type of evidence offers. */
  readonly known: readonly string[];
  readonly readOnly: boolean;
  /** Folded words to mark in them; null where none are. */
  readonly sought: readonly string[] | null;
  readonly onChange: (ways: readonly string[]) => Promise<AppError | null>;
}

export function Ways({ label, value, known, readOnly, sought, onChange }: Props) {
  const addId = useId();
  return (
    <div className="ways">
      {value.length > 0 && (
        <ul className="ways-list" aria-label={label}>
          {value.map((way, at) => (
            <li key={at} className="way">
              <span dir="auto">
                <Marked text={way} sought={sought} />
              </span>
              {!readOnly && (
                <CellButton
                  className="way-remove"
                  label={words.removeWay(way)}
                  onPress={() => {
                    void onChange(value.filter((_, i) => i !== at));
                    document.getElementById(addId)?.focus();
                  }}
                >
                  <X aria-hidden size="1.1em" />
                </CellButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <LazyAddWay
          id={addId}
          label={`${words.addWay}: ${label}`}
          offered={known.filter((way) => !value.includes(way))}
          onAdd={(way) => onChange([...value, way])}
        />
      )}
    </div>
  );
}

interface AddProps {
  readonly id: string;
  readonly label: string;
  readonly offered: readonly string[];
  readonly onAdd: (way: string) => Promise<AppError | null>;
}

/** A plain field until somebody comes to it, since a plan shows dozens of them while it scrolls. */
function LazyAddWay(props: AddProps) {
  const [by, setBy] = useState<"press" | "focus" | null>(null);
  if (by !== null) return <AddWay {...props} opens={by === "press"} />;
  const press = (event: MouseEvent): void => {
    // The field that takes its place gets the focus.
    event.preventDefault();
    setBy("press");
  };
  return (
    <div className="add-way" {...{ onMouseDown: press }}>
      <div className="add-way-row">
        <input
          id={props.id}
          className="field-input"
          role="combobox"
          aria-label={props.label}
          aria-expanded={false}
          aria-controls={props.id}
          placeholder={words.addWay}
          onFocus={() => setBy("focus")}
        />
        <span className="add-way-open">
          <ChevronDown aria-hidden size="1.15em" />
        </span>
      </div>
    </div>
  );
}

/** Choosing from the list adds at once; own words are added by Enter, or on leaving the field. */
function AddWay({ id, label, offered, onAdd, opens }: AddProps & { readonly opens: boolean }) {
  const [text, setText] = useState("");
  const close = useRef<() => void>(undefined);
  const addOwn = useBringingIn(
    () => text.trim() || null,
    async () => {
      setText("");
      const refused = await onAdd(text.trim());
      if (refused) setText((now) => now || text);
      return refused;
    },
  );
  return (
    <ComboBox
      className="add-way"
      id={id}
      autoFocus
      aria-label={label}
      allowsCustomValue
      menuTrigger="manual"
      value={null}
      inputValue={text}
      onInputChange={setText}
      onChange={(way) => {
        if (way === null) return;
        setText("");
        void onAdd(String(way));
        // The list closes by itself only where the field keeps what was chosen.
        close.current?.();
      }}
      onBlur={() => afterPress(() => void addOwn())}
    >
      <div className="add-way-row">
        <WayInput close={close} opens={opens} onOwn={() => void addOwn()} />
        <Button className="add-way-open">
          <ChevronDown aria-hidden size="1.15em" />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox className="list">
          {offered.map((way) => (
            <ListBoxItem key={way} id={way} textValue={way} className="list-item">
              <span dir="auto">{way}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Shows the list as soon as somebody is here, and puts it away once own words are added. */
function WayInput({
  close,
  opens,
  onOwn,
}: {
  readonly close: RefObject<(() => void) | undefined>;
  readonly opens: boolean;
  readonly onOwn: () => void;
}) {
  const list = useContext(ComboBoxStateContext);
  const open = useRef<() => void>(undefined);
  useEffect(() => {
    open.current = () => list?.open(null, "manual");
  });
  // The field must have the focus before its list can open.
  useEffect(() => {
    if (!opens) return;
    const soon = requestAnimationFrame(() => open.current?.());
    return () => cancelAnimationFrame(soon);
  }, [opens]);
  useEffect(() => {
    close.current = list?.close;
  });
  return (
    <Input
      dir="auto"
      className="field-input"
      placeholder={words.addWay}
      onClick={() => list?.open(null, "manual")}
      onInput={() => list?.open(null, "input")}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const key = keyName(event);
        const opens = key === "Enter" ? event.currentTarget.value.trim() === "" && !list?.isOpen : PICK_KEYS.includes(key);
        if (opens) {
          event.preventDefault();
          event.stopPropagation();
          return list?.open("first", "manual");
        }
        if (event.key !== "Enter") return;
        // With a choice of the list marked, Enter takes that one.
        if (event.currentTarget.getAttribute("aria-activedescendant")) return;
        event.preventDefault();
        onOwn();
        list?.close();
      }}
    />
  );
}
