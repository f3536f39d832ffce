/** What stands round a field: its label, a help, and why its words will not do, told to whoever does not see them. */
import type { ReactNode } from "react";

/** What tells a field's own element of what stands round it. */
interface Told {
  readonly id: string;
  readonly "aria-label"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-describedby"?: string;
}

interface FrameProps {
  readonly id: string;
  readonly label: string;
  /** The label is said, and not shown. */
  readonly labelHidden?: boolean | undefined;
  readonly help?: string | undefined;
  readonly error?: string | null | undefined;
  readonly className?: string | undefined;
  /** Stands last. */
  readonly below?: ReactNode;
  readonly children: (told: Told) => ReactNode;
}

/** The id of what says why a field's words will not do. */
export const troubleId = (field: string): string => `${field}error`;

export function FieldFrame({ id, label, labelHidden, help, error, className, below, children }: FrameProps) {
  const describedBy = [help && `${id}help`, error && troubleId(id)].filter(Boolean).join(" ");
  return (
    <div className={["field", className].filter(Boolean).join(" ")}>
      {!labelHidden && (
        <label htmlFor={id} className="field-label">
          {label}
        </label>
      )}
      {children({
        id,
        ...(labelHidden && { "aria-label": label }),
        ...(error && { "aria-invalid": true }),
        ...(describedBy && { "aria-describedby": describedBy }),
      })}
      {help && (
        <p id={`${id}help`} className="field-help">
          {help}
        </p>
      )}
      <Trouble id={troubleId(id)}>{error}</Trouble>
      {below}
    </div>
  );
}

/** Why something was refused, beside what is to be mended; said at once. Nothing where nothing was. */
export function Trouble({ id, children }: { readonly id?: string; readonly children: string | null | undefined }) {
  if (!children) return null;
  return (
    <p id={id} className="field-error" role="alert">
      {children}
    </p>
  );
}
