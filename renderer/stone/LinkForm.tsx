/** A link chosen by its words: type some of them, Enter links. Then the reason, which may stay empty. */
import { useMemo, useState } from "react";
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { linkable } from "../../shared/pathway/links.ts";
import { link, tryChange } from "../state/actions.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { KeepForm } from "./KeepForm.tsx";

const words = WORDS.stoneMenu;

interface Props {
  readonly heading: string;
  readonly stone: Stone;
  /** "to": what it leads to. "from": what it comes from. */
  readonly direction: "to" | "from";
  readonly onClose: () => void;
}

export function LinkForm({ heading, stone, direction, onClose }: Props) {
  const workshop = useWorkshop();
  const { contains } = useFilter({ sensitivity: "base" });
  const [made, setMade] = useState<{ readonly from: StoneId; readonly to: StoneId } | null>(null);
  const fits = useMemo(() => linkable(stone, direction, stonesOnPath(workshop), workshop.links), [stone, direction, workshop]);
  const choose = async (other: StoneId): Promise<void> => {
    const ends = direction === "to" ? { from: stone.id, to: other } : { from: other, to: stone.id };
    if (!(await link(ends.from, ends.to))) setMade(ends);
  };
  if (made) {
    return (
      <KeepForm
        heading={WORDS.stone.whyFor(workshop.stones.get(made.to)?.text ?? "")}
        value=""
        placeholder={WORDS.stone.whyPlaceholder}
        help={words.helpWhy}
        onKeep={(why) => tryChange({ do: "link.edit", ...made, why: why.trim() })}
        onClose={onClose}
      />
    );
  }
  return (
    <>
      <h2 className="stone-form-heading" dir="auto">
        {heading}
      </h2>
      {fits.length === 0 ? (
        <p className="muted" role="status">
          {words.noneFits}
        </p>
      ) : (
        <Autocomplete filter={contains}>
          <SearchField className="stone-form-search" aria-label={words.search} autoFocus>
            <Input className="field-input" placeholder={words.search} dir="auto" />
          </SearchField>
          <ListBox
            className="list stone-form-list"
            aria-label={heading}
            onAction={(id) => void choose(id as StoneId)}
            renderEmptyState={() => <p className="muted">{words.noneFound}</p>}
          >
            {fits.map(({ id, text, kind, strand }) => (
              <ListBoxItem key={id} id={id} textValue={text} className="list-item">
                <StrandSign strand={strand} />
                <span className="list-words" dir="auto">
                  {text}
                  <span className="list-help">{KIND_TERMS[kind].label}</span>
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Autocomplete>
      )}
      <div className="stone-form-row">
        <Button weight="quiet" label={WORDS.common.cancel} onPress={onClose} />
      </div>
    </>
  );
}
