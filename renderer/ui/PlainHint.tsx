/** A calm line below a field: one hint for plain words at a time. It is there from the start, so that it is read out when it has something to say. */
import { usePlainHint } from "../state/plain-hint.ts";

export function PlainHint({ text }: { readonly text: string }) {
  const hint = usePlainHint(text);
  return (
    <p className="plain-hint" role="status" data-says={hint !== null || undefined}>
      {hint}
    </p>
  );
}
