/** What a stone leads to, or comes from: each link with its reason, a way to remove it, and a pick-list for the next. */
import { Unlink } from "lucide-react";
import { useMemo } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { linkable } from "../../shared/pathway/links.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import { linksOnPath, stonesOnPath } from "../../shared/model/workshop.ts";
import { link, tryChange, unlink } from "../state/actions.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { Pick } from "../ui/Pick.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { StoneButton } from "./StoneList.tsx";

const words = WORDS.stone;

interface Props {
  readonly stone: Stone;
  /** "to": what it leads to. "from": what it comes from. */
  readonly direction: "to" | "from";
  readonly readOnly: boolean;
}

export function LinkList({ stone, direction, readOnly }: Props) {
  const workshop = useWorkshop();
  const to = direction === "to";
  const heading = to ? words.leadsTo : words.comesFrom;
  const links = linksOnPath(workshop).filter((one) => (to ? one.from : one.to) === stone.id);
  const candidates = useMemo(
    () => (stone.parked ? [] : linkable(stone, direction, stonesOnPath(workshop), workshop.links)),
    [stone, direction, workshop],
  );
  if (links.length === 0 && candidates.length === 0) return null;
  return (
    <section className="links" aria-label={heading}>
      <h3 className="field-label">{heading}</h3>
      <ul>
        {links.map((one) => {
          const other = workshop.stones.get(to ? one.to : one.from);
          return (
            other && (
              <li key={other.id} className="link-item">
                <div className="link-row">
                  <StoneButton stone={other} />
                  {!readOnly && (
                    <Button
                      icon={Unlink}
                      iconOnly
                      weight="quiet"
                      label={words.unlink(other.text)}
                      onPress={() => void unlink(one.from, one.to)}
                    />
                  )}
                </div>
                {to && (
                  <CommittedField
                    label={words.whyFor(other.text)}
                    labelHidden
                    placeholder={words.whyPlaceholder}
                    value={one.why}
                    tone="field-why"
                    isReadOnly={readOnly}
                    onCommit={(why) => tryChange({ do: "link.edit", from: one.from, to: one.to, why })}
                  />
                )}
              </li>
            )
          );
        })}
      </ul>
      {!readOnly && candidates.length > 0 && (
        <Pick<StoneId>
          label={to ? words.linkTo : words.linkFrom}
          labelHidden
          placeholder={to ? words.linkTo : words.linkFrom}
          options={candidates.map((other) => ({ value: other.id, label: other.text, sign: <StrandSign strand={other.strand} /> }))}
          value={null}
          onChange={(id) => void (to ? link(stone.id, id) : link(id, stone.id))}
          tone="cell"
        />
      )}
    </section>
  );
}
