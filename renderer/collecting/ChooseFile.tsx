/** A button that asks for a file: a list, or a photo of the wall. */
import type { ComponentProps } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "../ui/Button.tsx";
import { takeFile } from "./collecting.ts";

interface Props extends Pick<ComponentProps<typeof Button>, "icon" | "weight" | "label" | "tip"> {
  /** Media types, or endings of names with their dot. */
  readonly types: readonly string[];
}

export function ChooseFile({ types, ...button }: Props) {
  return (
    <FileTrigger
      acceptedFileTypes={types}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) void takeFile(file);
      }}
    >
      <Button {...button} />
    </FileTrigger>
  );
}
