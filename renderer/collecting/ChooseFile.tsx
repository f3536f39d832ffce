/** A button that asks for a file: a list, or a photo of the wall. */
import type { ComponentProps } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "../ui/Button.tsx";
import { takeFile } from "./collecting.ts";

interface Props extends Pick<ComponentProps<typeof Button>, "icon" | "weight" | "label" | "tip"> {
  /** Media types, or endings of names with their dot. */
  readonly types: readonly string[];
  /** What is done with it; without this it is taken as what is dropped on the window. */
  readonly onFile?: (file: File) => void;
}

export function ChooseFile({ types, onFile = (file) => void takeFile(file), ...button }: Props) {
  return (
    <FileTrigger
      acceptedFileTypes={types}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button {...button} />
    </FileTrigger>
  );
}
