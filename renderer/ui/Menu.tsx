/** A button that opens a menu of things to do. */
import { Fragment, type ComponentType, type ReactElement } from "react";
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly icon?: ComponentType<{ readonly size: string; readonly "aria-hidden": boolean }>;
  readonly run: () => unknown;
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

/** The entries of a menu, in whatever has opened it. */
export function MenuList({ label, groups: given, columns, onClose }: ListProps & { readonly onClose?: () => void }) {
  const groups = typeof given === "function" ? given() : given;
  return (
    <AriaMenu
      className={`list${columns ? " list-columns" : ""}`}
      aria-label={label}
      onAction={(id) =>
        groups
          .flatMap(({ entries }) => entries)
          .find((entry) => entry.id === id)
          ?.run()
      }
      {...(onClose && { onClose, autoFocus: "first" })}
    >
      {groups.map(({ heading, entries }, at) => (
        <Fragment key={heading ?? at}>
          {at > 0 && !columns && <Separator className="list-line" />}
          <MenuSection className="list-group" {...(!heading && { "aria-label": label })}>
            {heading && <Header className="list-heading">{heading}</Header>}
            {entries.map(({ id, label: words, help, icon: Icon }) => (
              <MenuItem key={id} id={id} textValue={words} className="list-item">
                {Icon && <Icon aria-hidden size="1.25em" />}
                <span className="list-words" dir="auto">
                  {words}
                  {help && <span className="list-help">{help}</span>}
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        </Fragment>
      ))}
    </AriaMenu>
  );
}
