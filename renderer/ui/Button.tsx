/** Buttons: plain words, an icon where it helps, one look for each weight. */
import type { LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import {
  Button as AriaButton,
  ToggleButton as AriaToggleButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
  type ToggleButtonProps,
} from "react-aria-components";
import "./button.css";

/** "main" is the one next step of a place; "plain" has an outline; "quiet" has none. */
export type Weight = "main" | "plain" | "quiet";

interface Face {
  readonly icon?: LucideIcon;
  readonly weight?: Weight;
  /** The words of the button; with `iconOnly` they are its name and its tooltip. */
  readonly label: string;
  /** Always without words, or only where there is little room ("narrow"), or hardly any ("tight"). */
  readonly iconOnly?: boolean | "narrow" | "tight";
  /** A longer name for those who listen, where several buttons have the same words. */
  readonly name?: string;
  /** What it does, for the pointer and the keyboard alike. */
  readonly tip?: string;
  readonly children?: ReactNode;
}

export type ButtonProps = Face & Omit<AriaButtonProps, "children" | "className" | "aria-label">;

export function Button({ icon, weight = "plain", label, iconOnly = false, name, tip, children, ...rest }: ButtonProps) {
  const button = (
    <AriaButton {...rest} className={className(weight, iconOnly)} {...(iconOnly === true || name ? { "aria-label": name ?? label } : {})}>
      <Inside icon={icon} label={label} iconOnly={iconOnly}>
        {children}
      </Inside>
    </AriaButton>
  );
  return withTip(button, tip ?? (iconOnly ? label : undefined));
}

export function Toggle({
  icon,
  weight = "plain",
  label,
  iconOnly = false,
  name,
  tip,
  children,
  ...rest
}: Face & Omit<ToggleButtonProps, "children" | "className" | "aria-label">) {
  const button = (
    <AriaToggleButton
      {...rest}
      className={className(weight, iconOnly)}
      {...(iconOnly === true || name ? { "aria-label": name ?? label } : {})}
    >
      <Inside icon={icon} label={label} iconOnly={iconOnly}>
        {children}
      </Inside>
    </AriaToggleButton>
  );
  return withTip(button, tip ?? (iconOnly ? label : undefined));
}

const className = (weight: Weight, iconOnly: NonNullable<Face["iconOnly"]>): string =>
  `button button-${weight}${iconOnly === true ? " button-icon" : iconOnly === false ? "" : ` button-${iconOnly}`}`;

function Inside({
  icon: Icon,
  label,
  iconOnly,
  children,
}: Pick<Face, "label" | "children"> & { readonly icon: LucideIcon | undefined; readonly iconOnly: NonNullable<Face["iconOnly"]> }) {
  return (
    <>
      {Icon && <Icon aria-hidden size="1.25em" strokeWidth={2.25} />}
      {iconOnly !== true && (
        <span className="button-words" dir="auto">
          {label}
        </span>
      )}
      {children && <> {children}</>}
    </>
  );
}

/** The tooltip of a button: shown for the pointer and the keyboard. */
export function withTip(button: ReactElement, tip: string | undefined): ReactElement {
  if (tip === undefined) return button;
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {button}
      <Tooltip className="tooltip" offset={8}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}
