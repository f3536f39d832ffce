/** A button that opens a menu of things to do. */
import { Fragment, type ComponentType, type ReactElement } from "react";
import { Check, ChevronRight } from "lucide-react";
import {
  Header,
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from "react-aria-components";
import { keyInWords } from "../../shared/commands/keys.ts";
import { isMac } from "./keys.ts";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly icon?: ComponentType<{ readonly size: string; readonly "aria-hidden": boolean }>;
  readonly run?: () => unknown;
  /** Where the entries of a group are what one of them is chosen of: whether it is this one. */
  readonly chosen?: boolean;
  /** The key that does the same. */
  readonly key?: string;
  /** A menu of its own, in place of something that it does. */
  readonly groups?: readonly MenuGroup[];
}

export interface MenuGroup {
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
}

interface Props extends ListProps {
  /** The button. */
  readonly children: ReactElement;
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end";
}

export function Menu({ children, placement = "bottom end", ...list }: Props) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={`popover${list.columns ? " popover-wide" : ""}`} placement={placement} offset={6}>
        <MenuList {...list} />
      </Popover>
    </MenuTrigger>
  );
}

interface ListProps {
  readonly label: string;
  /** Worked out only once the menu is open, where that takes a while. */
  readonly groups: readonly MenuGroup[] | (() => readonly MenuGroup[]);
  /** A long menu stands in two columns; no group is broken. */
  readonly columns?: 2;
}

interface OpenListProps extends ListProps {
  /** Closes what has opened the menu, where that is not the library's own. */
  readonly onClose?: () => void;
  /** The same for a menu within it: once something has been chosen there, all of it goes. */
  readonly onChosen?: (() => void) | undefined;
}

/** The entries of a menu, in whatever has opened it. */
export function MenuList({ label, groups: given, columns, onClose, onChosen = onClose }: OpenListProps) {
  const groups = typeof given === "function" ? given() : given;
  return (
    <AriaMenu
      className={`list${columns ? " list-columns" : ""}`}
      aria-label={label}
      onAction={(id) => {
        groups
          .flatMap(({ entries }) => entries)
          .find((entry) => entry.id === id)
          ?.run?.();
        onChosen?.();
      }}
      {...(onClose && { onClose, autoFocus: "first" })}
    >
      {groups.map(({ heading, entries }, at) => (
        <Fragment key={heading ?? at}>
          {at > 0 && !columns && <Separator className="list-line" />}
          <MenuSection className="list-group" {...(!heading && { "aria-label": label })} {...choiceOf(entries)}>
            {heading && <Header className="list-heading">{heading}</Header>}
            {entries.map((entry) => entryItem(entry, onChosen))}
          </MenuSection>
        </Fragment>
      ))}
    </AriaMenu>
  );
}

/** What makes a group a choice of one, where it is that. */
function choiceOf(entries: readonly MenuEntry[]) {
  const chosen = entries.filter((entry) => entry.chosen).map(({ id }) => id);
  return chosen.length > 0 && ({ selectionMode: "single", disallowEmptySelection: true, selectedKeys: chosen } as const);
}

function entryItem({ id, label, help, icon: Icon, chosen, key, groups }: MenuEntry, onChosen: (() => void) | undefined) {
  const item = (
    <MenuItem key={id} id={id} textValue={label} className="list-item">
      {Icon && <Icon aria-hidden size="1.25em" />}
      <span className="list-words" dir="auto">
        {label}
        {help && <span className="list-help">{help}</span>}
      </span>
      {chosen && <Check aria-hidden size="1.15em" strokeWidth={2.5} />}
      {key !== undefined && <Keyboard className="list-key">{keyInWords(key, isMac())}</Keyboard>}
      {groups && <ChevronRight aria-hidden size="1.15em" />}
    </MenuItem>
  );
  if (!groups) return item;
  return (
    <SubmenuTrigger key={id}>
      {item}
      <Popover className="popover" offset={-4}>
        <MenuList label={label} groups={groups} onChosen={onChosen} />
      </Popover>
    </SubmenuTrigger>
  );
}
