/** The ways of collecting one piece of evidence: those chosen as chips, and a pick-list that also takes own words. */
import { ChevronDown, X } from "lucide-react";
import { useContext, useEffect, useRef, useState, type RefObject } from "react";
import { Button, ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover, Tag, TagGroup, TagList } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";

const words = WORDS.plan;

interface Props {
  readonly label: string;
  readonly value: readonly string[];
  /** The ways that the type of evidence offers. */
  readonly known: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (ways: readonly string[]) => void;
}

export function Ways({ label, value, known, readOnly, onChange }: Props) {
  return (
    <div className="ways">
      {value.length > 0 && (
        <TagGroup
          aria-label={label}
          {...(!readOnly && { onRemove: (keys) => onChange(value.filter((_, at) => !keys.has(at))) })}
        >
          <TagList className="ways-list" items={value.map((way, id) => ({ id, way }))}>
            {({ id, way }) => (
              <Tag id={id} className="way" textValue={way}>
                <span>{way}</span>
                {!readOnly && (
                  <Button slot="remove" className="way-remove" aria-label={words.removeWay(way)}>
                    <X aria-hidden size="1.1em" />
                  </Button>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      {!readOnly && <AddWay label={`${words.addWay}: ${label}`} offered={known.filter((way) => !value.includes(way))} onAdd={(way) => onChange([...value, way])} />}
    </div>
  );
}

/** Choosing from the list adds at once; own words are added by Enter, or on leaving the field. */
function AddWay({ label, offered, onAdd }: { readonly label: string; readonly offered: readonly string[]; readonly onAdd: (way: string) => void }) {
  const [text, setText] = useState("");
  const close = useRef<() => void>(undefined);
  const add = (way: string): void => {
    setText("");
    if (way.trim() !== "") onAdd(way.trim());
  };
  return (
    <ComboBox
      className="add-way"
      aria-label={label}
      allowsCustomValue
      menuTrigger="manual"
      value={null}
      inputValue={text}
      onInputChange={setText}
      onChange={(way) => {
        if (way === null) return;
        add(String(way));
        // The list closes by itself only where the field keeps what was chosen.
        close.current?.();
      }}
      onBlur={() => add(text)}
    >
      <div className="add-way-row">
        <WayInput close={close} onOwn={() => add(text)} />
        <Button className="add-way-open">
          <ChevronDown aria-hidden size="1.15em" />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox className="list">
          {offered.map((way) => (
            <ListBoxItem key={way} id={way} textValue={way} className="list-item">
              {way}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Shows the list as soon as somebody is here, and puts it away once own words are added. */
function WayInput({ close, onOwn }: { readonly close: RefObject<(() => void) | undefined>; readonly onOwn: () => void }) {
  const list = useContext(ComboBoxStateContext);
  useEffect(() => {
    close.current = list?.close;
  });
  return (
    <Input
      className="field-input"
      placeholder={words.addWay}
      onClick={() => list?.open(null, "manual")}
      onInput={() => list?.open(null, "input")}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        // With a choice of the list marked, Enter takes that one.
        if (event.currentTarget.getAttribute("aria-activedescendant")) return;
        event.preventDefault();
        onOwn();
        list?.close();
      }}
    />
  );
}
