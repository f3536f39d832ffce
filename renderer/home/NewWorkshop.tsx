/** A new workshop: its title, and how it begins. */
import { MessageCircleQuestionMark } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { TEMPLATES } from "../../shared/guidance/templates.ts";
import { TITLE_LIMIT } from "../../shared/model/fields.ts";
import { changeSettings, createWorkshop } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { DRAFT, dropDraft, useDraft } from "../state/drafts.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { WritingField } from "../ui/Field.tsx";
import { asImage } from "./picture.ts";

const words = WORDS.newWorkshop;
const ways = COLLECTING_WORDS.start;

/** With the guide, on an empty board, or with the template of this id. */
type Beginning = "guide" | "blank" | (string & {});

export function NewWorkshop() {
  const [title, setTitle] = useDraft(DRAFT.workshop);
  const [beginning, setBeginning] = useState<Beginning>("guide");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    if (title.trim() === "") return setError(words.titleNeeded);
    setBusy(true);
    const made = createWorkshop(title, TEMPLATES.find(({ id }) => id === beginning)?.id);
    // What is open changes with the answer, and the draft belongs to what was open before.
    dropDraft(DRAFT.workshop);
    if (await made) {
      void changeSettings({ guide: beginning === "guide" });
      desk.ask(null);
    } else setTitle(title);
    setBusy(false);
  };
  const cancel = (): void => {
    dropDraft(DRAFT.workshop);
    desk.ask(null);
  };
  return (
    <Dialog heading={words.heading} size="wide" onClose={() => desk.ask(null)}>
      <WritingField
        label={words.title}
        help={words.titleHelp}
        placeholder={words.titlePlaceholder}
        value={title}
        error={error}
        maxLength={TITLE_LIMIT}
        tone="field-title"
        autoFocus
        onChange={(text) => {
          setTitle(text.replaceAll("\n", " "));
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void start();
        }}
      />
      <Beginnings value={beginning} onChange={setBeginning} />
      <DialogButtons>
        <Button weight="main" label={words.start} onPress={() => void start()} isDisabled={busy} />
        <Button label={WORDS.common.cancel} onPress={cancel} />
      </DialogButtons>
    </Dialog>
  );
}

interface BeginningsProps {
  readonly value: Beginning;
  readonly onChange: (value: Beginning) => void;
}

function Beginnings({ value, onChange }: BeginningsProps) {
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void bridge.call("home.templates").then((drawn) => {
      if (drawn.ok) setPictures(new Map(drawn.value.map(({ id, picture }) => [id, picture])));
    });
  }, []);
  return (
    <RadioGroup className="beginnings" value={value} onChange={onChange}>
      <Label className="field-label">{ways.label}</Label>
      <div className="beginnings-grid">
        <Way value="guide" label={ways.guide} help={ways.guideHelp}>
          <MessageCircleQuestionMark aria-hidden size={40} strokeWidth={1.5} />
        </Way>
        <Way value="blank" label={ways.blank} help={ways.blankHelp} />
        {TEMPLATES.map(({ id, label, help }) => {
          const picture = pictures.get(id);
          return (
            <Way key={id} value={id} label={label} help={help}>
              {picture && <img src={asImage(picture)} alt="" draggable={false} />}
            </Way>
          );
        })}
      </div>
      {value !== "guide" && value !== "blank" && (
        <p className="muted small" role="status">
          {ways.template}
        </p>
      )}
    </RadioGroup>
  );
}

interface WayProps {
  readonly value: string;
  readonly label: string;
  readonly help: string;
  /** A small picture of the path that is there at first. */
  readonly children?: ReactNode;
}

const Way = ({ value, label, help, children }: WayProps) => (
  <Radio value={value} className="beginning">
    <span className="beginning-picture">{children}</span>
    <span className="beginning-words">
      <span className="beginning-label">{label}</span>
      <span className="muted small">{help}</span>
    </span>
  </Radio>
);
