/** How much of the path is in view: the whole of it, or one part after the other. */
import { Group, Layers, Puzzle, Route, Split, Target, UnfoldVertical, Waves, type LucideIcon } from "lucide-react";
import { FOLD_WORDS } from "../../shared/guidance/fold-words.ts";
import { LOOK_WORDS as words } from "../../shared/guidance/look-words.ts";
import { GATHERING_KINDS } from "../../shared/model/kinds.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { PART_CUTS, partsBy, type PartCut } from "../../shared/pathway/parts.ts";
import { useDesk } from "../state/desk.ts";
import { foldUnder, unfoldAll } from "../state/fold.ts";
import { showParts, showWhole } from "../state/look.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, type MenuGroup } from "../ui/Menu.tsx";

const ICONS: { readonly [C in PartCut]: LucideIcon } = { impact: Target, outcome: Split, group: Group, strand: Waves };

export function PartsMenu() {
  const workshop = useWorkshop();
  const now = useDesk(({ look }) => look.part && (look.part.within ?? look.part).cut);
  const help = (cut: PartCut | null, text: string): string => (cut === now ? words.inView : text);
  const groups = (): readonly MenuGroup[] => [
    { entries: [{ id: "whole", label: words.whole, help: help(null, words.wholeHelp), icon: Route, run: showWhole }] },
    {
      heading: words.parts,
      // A cut that leaves the path in one piece shows nothing new.
      entries: PART_CUTS.map((cut) => ({ cut, count: partsBy(workshop, cut).length }))
        .filter(({ count }) => count > 1)
        .map(({ cut, count }) => ({
          id: cut,
          label: words.by[cut],
          help: help(cut, words.byHelp(count)),
          icon: ICONS[cut],
          run: () => showParts(cut),
        })),
    },
    {
      heading: FOLD_WORDS.name,
      entries: [
        ...GATHERING_KINDS.map((kind) => ({
          id: `fold-${kind}`,
          label: FOLD_WORDS.under[kind],
          icon: Layers,
          run: () => foldUnder(kind),
        })),
        { id: "fold-none", label: FOLD_WORDS.none, icon: UnfoldVertical, run: unfoldAll },
      ],
    },
  ];
  return (
    <Menu label={words.choose} placement="top end" groups={groups}>
      <Button
        icon={Puzzle}
        weight="quiet"
        iconOnly="narrow"
        label={words.choose}
        tip={words.chooseTip}
        isDisabled={stonesOnPath(workshop).length === 0}
      />
    </Menu>
  );
}
