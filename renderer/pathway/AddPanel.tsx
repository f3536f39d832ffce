/** Add stones without the guide: what they are, then word after word. */
import { Camera } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { quoted } from "../../shared/base/wording.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { ChooseFile } from "../collecting/ChooseFile.tsx";
import { useCollecting } from "../collecting/collecting.ts";
import { PHOTO_TYPES } from "../collecting/read-file.ts";
import { allowedLink } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { DRAFT } from "../state/drafts.ts";
import { closeNoticeOfChange } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { Check } from "../ui/Check.tsx";
import { KindChoice, StrandChoice } from "../stone/Choices.tsx";
import { useAdding } from "./use-adding.ts";
import { QuickAdd } from "../stone/QuickAdd.tsx";
import { Panel } from "../ui/Panel.tsx";
import { StoneList } from "./StoneList.tsx";

const words = COLLECTING_WORDS.typing;
/** How many of those added now stand below the field. */
const SHOWN = 8;

export function AddPanel() {
  const { stones } = useWorkshop();
  const { kind, strand } = useAdding();
  const origin = useDesk((now) => now.origin);
  const [linked, setLinked] = useState(true);
  const before = useRef(new Set(stones.keys())).current;
  /** The newest first: it is right below the field. */
  const added = inOrder(stones)
    .filter((stone) => !before.has(stone.id))
    .reverse();
  const photo = useCollecting((now) => now.photo !== null);
  // What was just done would lie over the field to type in.
  useEffect(closeNoticeOfChange, []);
  const other = origin === null ? undefined : stones.get(origin);
  const fits = other && allowedLink({ id: other.id, kind }, other);

  return (
    <Panel
      label={WORDS.board.addMenu}
      term={KIND_TERMS[kind].label}
      head={<h2>{WORDS.board.add(kind)}</h2>}
      onClose={() => desk.show(null)}
    >
      <KindChoice label={WORDS.stone.kind} value={kind} onChange={(next) => desk.adds({ kind: next })} />
      <p className="muted small side-hint">{KIND_TERMS[kind].definition}</p>
      <StrandChoice label={WORDS.stone.strand} value={strand} onChange={(next) => desk.adds({ strand: next })} />
      {other && fits && (
        <Check isSelected={linked} onChange={setLinked}>
          {WORDS.board.addLinked(quoted(other.text))}
        </Check>
      )}
      <QuickAdd
        draft={DRAFT.add}
        kind={kind}
        strand={strand}
        onKind={(next) => desk.adds({ kind: next })}
        onStrand={(next) => desk.adds({ strand: next })}
        action={WORDS.board.add(kind)}
        beside={linked && fits ? { stone: other, as: "linked" } : undefined}
      />
      <StoneList heading={words.recent(added.length)} stones={added.slice(0, SHOWN)} />
      {added.length > SHOWN && <p className="muted small">{words.more(added.length - SHOWN)}</p>}
      {!photo && (
        <ChooseFile
          icon={Camera}
          weight="quiet"
          label={COLLECTING_WORDS.photo.choose}
          tip={COLLECTING_WORDS.photo.chooseTip}
          types={PHOTO_TYPES}
        />
      )}
    </Panel>
  );
}
