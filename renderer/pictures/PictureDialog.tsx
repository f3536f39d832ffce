/** Chooses a picture for the stone that is chosen: found by words, or one of the group's own. It is put on with its words, never without. */
import { ImagePlus, Trash2 } from "lucide-react";
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { PICTURE_WORDS as words } from "../../shared/guidance/picture-words.ts";
import type { Picture, Stone } from "../../shared/model/records.ts";
import { SKIN_TONES, type Art } from "../../shared/pictures/drawing.ts";
import type { FoundPicture } from "../../shared/pictures/search.ts";
import { ChooseFile } from "../collecting/ChooseFile.tsx";
import { desk, useDesk } from "../state/desk.ts";
import { useBundled } from "../state/pictures.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { WritingField } from "../ui/Field.tsx";
import { ArtView, PictureView } from "../ui/PictureView.tsx";
import { givePicture } from "./give-picture.ts";
import { ownPicture, type OwnPicture } from "./own-picture.ts";
import "./pictures.css";

/** So many are looked through without scrolling far. */
const MOST = 24;
const close = (): void => desk.ask(null);

export function PictureDialog() {
  const selection = useDesk((now) => now.selection);
  const stone = useWorkshop().stones.get(selection[0] ?? ("" as Stone["id"]));
  // Somebody may have taken it away meanwhile, by undo.
  useEffect(() => {
    if (!stone) close();
  }, [stone]);
  return stone ? <Choosing key={stone.id} stone={stone} /> : null;
}

/** What is chosen so far. */
type Chosen = { readonly bundled: FoundPicture } | { readonly own: OwnPicture } | { readonly kept: Picture };

function Choosing({ stone }: { readonly stone: Stone }) {
  const [sought, setSought] = useState("");
  const [chosen, setChosen] = useState<Chosen | null>(stone.picture ? { kept: stone.picture } : null);
  const [alt, setAlt] = useState(stone.picture?.alt ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [reading, setReading] = useState(false);
  const altField = useRef<HTMLTextAreaElement>(null);
  const bundled = useBundled();
  const found = bundled?.search.find(sought.trim() === "" ? stone.text : sought, MOST) ?? [];

  const choose = (next: Chosen, says: string): void => {
    setChosen(next);
    setAlt(says);
    setProblem(null);
    setMissing(false);
  };
  const takeOwn = async (file: File): Promise<void> => {
    setReading(true);
    const own = await ownPicture(file);
    setReading(false);
    if (!own.ok) return setProblem(own.error.message);
    choose({ own: own.value }, "");
    altField.current?.focus();
  };
  const takeFiles = ({ files }: DataTransfer): void => {
    const [file, ...others] = files;
    if (others.length > 0) setProblem(words.problems.several);
    else if (file) void takeOwn(file);
    else setProblem(words.problems.none);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    takeFiles(event.clipboardData);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    takeFiles(event.dataTransfer);
  };
  const use = async (): Promise<void> => {
    if (!chosen) return setProblem(words.nothingChosen);
    if (alt.trim() === "") {
      setMissing(true);
      return altField.current?.focus();
    }
    const done = await givePicture(stone.id, pictureOf(chosen, alt.trim()), "own" in chosen ? chosen.own.bytes : undefined);
    if (done) close();
  };

  return (
    <Dialog heading={words.heading} size="wide" onClose={close}>
      <div className="picture-dialog" onPaste={onPaste} onDrop={onDrop}>
        <p className="picture-of" dir="auto">
          {stone.text}
        </p>
        <div className="picture-columns">
          <div className="picture-find">
            <WritingField
              label={words.search}
              help={words.searchHelp}
              value={sought}
              maxLength={200}
              autoFocus
              onChange={(text) => setSought(text.replace(/\s+/g, " "))}
            />
            <p className="only-spoken" role="status">
              {bundled && words.count(found.length)}
            </p>
            {bundled && found.length === 0 ? (
              <p className="muted">{words.nothing}</p>
            ) : (
              <Found found={found} chosen={chosen} onChoose={(one) => choose({ bundled: one }, one.label)} />
            )}
            <div>
              <ChooseFile icon={ImagePlus} label={words.own} types={["image/*"]} onFile={(file) => void takeOwn(file)} />
              <p className="muted small">{words.ownHelp}</p>
            </div>
          </div>
          <div className="picture-chosen">
            <div className="picture-large">{chosen && <ChosenPicture chosen={chosen} />}</div>
            {chosen && <SkinChoice chosen={chosen} onChoose={(one) => setChosen(one)} />}
            {chosen && "own" in chosen && <p className="picture-consent">{words.consent}</p>}
            <WritingField
              fieldRef={altField}
              label={words.alt}
              help={words.altHelp}
              value={alt}
              maxLength={300}
              error={missing ? words.altMissing : null}
              onChange={(text) => (setAlt(text), setMissing(false))}
            />
          </div>
        </div>
        <p className="picture-problem" role="alert">
          {problem ?? (reading ? words.working : "")}
        </p>
        <DialogButtons>
          <Button weight="main" label={words.use} isDisabled={reading} onPress={() => void use()} />
          {stone.picture && (
            <Button icon={Trash2} label={words.remove} onPress={() => void givePicture(stone.id, null).then((done) => done && close())} />
          )}
        </DialogButtons>
      </div>
    </Dialog>
  );
}

const keyOf = ({ set, name }: Pick<FoundPicture, "set" | "name">): string => `${set}/${name}`;

interface FoundProps {
  readonly found: readonly FoundPicture[];
  readonly chosen: Chosen | null;
  readonly onChoose: (picture: FoundPicture) => void;
}

function Found({ found, chosen, onChoose }: FoundProps) {
  return (
    <ListBox
      className="picture-grid"
      layout="grid"
      aria-label={words.found}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen && "bundled" in chosen ? [keyOf(chosen.bundled)] : []}
      onSelectionChange={(keys) => {
        const one = keys === "all" ? undefined : found.find((each) => keys.has(keyOf(each)));
        if (one) onChoose(one);
      }}
    >
      {found.map((one) => (
        <ListBoxItem key={keyOf(one)} id={keyOf(one)} textValue={one.label} className="picture-option">
          <span className="picture-option-art">
            <PictureView picture={one} alt="" />
          </span>
          <span className="picture-option-words">{one.label}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

function ChosenPicture({ chosen }: { readonly chosen: Chosen }) {
  if ("own" in chosen) return <ArtView art={artOfOwn(chosen.own)} alt={words.ownShown} />;
  const picture = "kept" in chosen ? chosen.kept : chosen.bundled;
  return <PictureView picture={picture} alt={"kept" in chosen ? chosen.kept.alt : chosen.bundled.label} />;
}

const artOfOwn = ({ bytes: { type, data } }: OwnPicture): Art => ({ href: `data:${type};base64,${data}` });

/** The same person or hand in other colours of skin, where the set has them. */
function SkinChoice({ chosen, onChoose }: { readonly chosen: Chosen; readonly onChoose: (chosen: Chosen) => void }) {
  const bundled = useBundled();
  const picture = "bundled" in chosen ? chosen.bundled : "kept" in chosen ? chosen.kept : null;
  if (!bundled || picture?.set === undefined || picture.name === undefined) return null;
  const { set, name } = picture;
  const tone = SKIN_TONES.findLast((one) => name.endsWith(`-${one}`));
  const plain = tone ? name.slice(0, -tone.length - 1) : name;
  if (!bundled.drawings[set]?.[plain]?.tones) return null;
  return (
    <Choice
      label={words.skin}
      columns={2}
      value={tone ?? "plain"}
      options={(["plain", ...SKIN_TONES] as const).map((one) => ({
        value: one,
        label: words.tones[one],
        sign: (
          <span className="picture-tone">
            <PictureView picture={{ set, name: one === "plain" ? plain : `${plain}-${one}` }} alt="" />
          </span>
        ),
      }))}
      onChange={(one) => {
        const toned = one === "plain" ? plain : `${plain}-${one}`;
        onChoose(
          "kept" in chosen
            ? { kept: { set, name: toned, alt: chosen.kept.alt } }
            : { bundled: { set, name: toned, label: bundled.search.labelOf(set, plain) ?? "" } },
        );
      }}
    />
  );
}

function pictureOf(chosen: Chosen, alt: string): Picture {
  if ("own" in chosen) return { sha256: chosen.own.bytes.sha256, alt };
  if ("kept" in chosen) return { ...chosen.kept, alt };
  return { set: chosen.bundled.set, name: chosen.bundled.name, alt };
}
