/** The menus of a stone, of a link and of a heading: what stands in them follows from the table of their commands. */
import {
  Image,
  ArrowDown,
  ArrowUp,
  CornerDownRight,
  Group,
  Hourglass,
  Layers,
  Link2,
  ListPlus,
  LogIn,
  LogOut,
  MessageCircleQuestion,
  Move,
  PanelRight,
  PenLine,
  Presentation,
  Shapes,
  Spline,
  Trash2,
  Unlink,
  type LucideIcon,
} from "lucide-react";
import { groupBy } from "../../shared/base/group-by.ts";
import {
  LINK_COMMAND_IDS,
  linkCommand,
  STONE_COMMAND_IDS,
  stoneCommand,
  type LinkCommand,
  type StoneCommand,
  type StoneCommandRow,
} from "../../shared/commands/stone-commands.ts";
import { FOLD_WORDS } from "../../shared/guidance/fold-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FOUND_TERMS, KIND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { asksProgress, KIND } from "../../shared/model/kinds.ts";
import { FOUND, KINDS, PROGRESS, STRANDS, type Stone } from "../../shared/model/records.ts";
import { foldable } from "../../shared/pathway/fold.ts";
import { change } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { lookedNow, workshopNow } from "../state/look.ts";
import type { MenuEntry, MenuGroup } from "../ui/Menu.tsx";
import { KIND_ICONS } from "../ui/Sign.tsx";
import { kindsBeside } from "./kinds-beside.ts";
import { runLink, runStone, type GivenAt } from "./run-stone.ts";

const words = WORDS.stoneMenu;

const ICONS: { readonly [C in StoneCommand | LinkCommand]: LucideIcon } = {
  write: PenLine,
  picture: Image,
  open: PanelRight,
  "add-before": LogIn,
  "add-after": LogOut,
  "add-below": CornerDownRight,
  link: Spline,
  "link-to": Link2,
  "link-from": Link2,
  group: Group,
  up: ArrowUp,
  down: ArrowDown,
  move: Move,
  show: Presentation,
  fold: Layers,
  park: Hourglass,
  remove: Trash2,
  why: MessageCircleQuestion,
  other: PanelRight,
  unlink: Unlink,
};
const UNDER_ICONS = { add: ListPlus, link: Spline, is: Shapes } as const;

/** Whether a stone can be asked this here. */
export function offers(command: StoneCommand, stone: Stone, where: GivenAt["where"], readOnly: boolean): boolean {
  const row = stoneCommand(command);
  if ((row.where ?? where) !== where || (readOnly && !row.changesNothing)) return false;
  const workshop = workshopNow();
  switch (command) {
    case "fold":
      return workshop !== undefined && foldable(workshop).includes(stone.id);
    case "move":
      return lookedNow()?.byItself === false;
    case "group":
      return KIND[stone.kind].hasGroup;
    case "add-before":
    case "link-from":
      return kindsBeside("before", stone.kind).length > 0;
    case "add-after":
    case "link-to":
      return kindsBeside("after", stone.kind).length > 0;
    default:
      return true;
  }
}

export function stoneGroups(stone: Stone, at: GivenAt, readOnly: boolean): readonly MenuGroup[] {
  const { id } = stone;
  const entry = (command: StoneCommand): MenuEntry => ({
    id: command,
    label: command === "fold" ? foldLabel(stone) : stoneCommand(command).label,
    icon: ICONS[command],
    run: () => runStone(command, id, at),
    ...keyOf(stoneCommand(command), at.where),
  });
  const commands = STONE_COMMAND_IDS.filter((command) => offers(command, stone, at.where, readOnly));
  const groups = groupBy(commands, (command) => stoneCommand(command).group);
  return [...groups.values()].map((group) => {
    const under = groupBy(
      group.filter((command) => stoneCommand(command).under),
      (command) => stoneCommand(command).under as keyof typeof UNDER_ICONS,
    );
    const own = group.filter((command) => !stoneCommand(command).under).map(entry);
    const menus = [...under].filter(([name]) => name !== "is").map(([name, some]) => submenu(name, [{ entries: some.map(entry) }]));
    const is =
      group[0] && stoneCommand(group[0]).group === "more" ? [submenu("is", isGroups(stone, (under.get("is") ?? []).map(entry)))] : [];
    return { entries: [...menus, ...own, ...is] };
  });
}

const foldLabel = ({ id }: Stone): string => (lookedNow()?.under.has(id) ? FOLD_WORDS.unfold : FOLD_WORDS.fold);

/** The key that stands beside a command: those of the list mean something in the list alone. */
const keyOf = ({ keys }: StoneCommandRow, where: GivenAt["where"]): Pick<MenuEntry, "key"> =>
  where === "list" && keys?.[0] !== undefined ? { key: keys[0] } : {};

const submenu = (name: keyof typeof UNDER_ICONS, groups: readonly MenuGroup[]): MenuEntry => ({
  id: `menu ${name}`,
  label: words[name],
  icon: UNDER_ICONS[name],
  groups,
});

/** What a stone is: each is chosen from what there is. */
function isGroups(stone: Stone, more: readonly MenuEntry[]): readonly MenuGroup[] {
  const edit = (patch: Partial<Pick<Stone, "kind" | "strand" | "progress" | "found">>) => (): unknown =>
    change({ do: "stone.edit", id: stone.id, patch });
  return [
    {
      heading: WORDS.stone.kind,
      entries: KINDS.map((kind) => ({
        id: `kind ${kind}`,
        label: KIND_TERMS[kind].label,
        icon: KIND_ICONS[kind],
        chosen: kind === stone.kind,
        run: edit({ kind }),
      })),
    },
    {
      heading: WORDS.stone.strand,
      entries: STRANDS.map((strand) => ({
        id: `strand ${strand}`,
        label: STRAND_TERMS[strand].label,
        chosen: strand === stone.strand,
        run: edit({ strand }),
      })),
    },
    ...(asksProgress(stone)
      ? [
          {
            heading: WORDS.stone.progress,
            entries: PROGRESS.map((progress) => ({
              id: `progress ${progress}`,
              label: PROGRESS_TERMS[progress].label,
              chosen: progress === stone.progress,
              run: async () => {
                await edit({ progress })();
                desk.askHowFar(stone.id);
              },
            })),
          },
        ]
      : []),
    {
      heading: WORDS.stone.found,
      entries: FOUND.map((found) => ({
        id: `found ${found}`,
        label: FOUND_TERMS[found].label,
        chosen: found === (stone.found ?? "no"),
        run: edit({ found }),
      })),
    },
    ...(more.length > 0 ? [{ entries: more }] : []),
  ];
}

export function linkGroups(link: Parameters<typeof runLink>[1], at: Omit<GivenAt, "together">, readOnly: boolean): readonly MenuGroup[] {
  const commands = LINK_COMMAND_IDS.filter((command) => !readOnly || linkCommand(command).changesNothing);
  return [...groupBy(commands, (command) => linkCommand(command).group).values()].map((group) => ({
    entries: group.map((command) => ({
      id: command,
      label: linkCommand(command).label,
      icon: ICONS[command],
      run: () => runLink(command, link, at),
      ...keyOf(linkCommand(command), at.where),
    })),
  }));
}
