/** How the words look: bold, italic and lists. One stop for the Tab key; the arrow keys go from one to the next. */
import { useEditorState, type Editor } from "@tiptap/react";
import { Bold, IndentDecrease, IndentIncrease, Italic, List, ListOrdered, type LucideIcon } from "lucide-react";
import { Toolbar } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Button, Toggle } from "../ui/Button.tsx";

const words = WORDS.framework;

type Chain = ReturnType<Editor["chain"]>;

const LOOKS: readonly {
  readonly name: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly run: (chain: Chain) => Chain;
}[] = [
  { name: "bold", label: words.bold, icon: Bold, run: (chain) => chain.toggleBold() },
  { name: "italic", label: words.italic, icon: Italic, run: (chain) => chain.toggleItalic() },
  { name: "bulletList", label: words.bullets, icon: List, run: (chain) => chain.toggleBulletList() },
  { name: "orderedList", label: words.numbers, icon: ListOrdered, run: (chain) => chain.toggleOrderedList() },
];

export function Tools({ editor }: { readonly editor: Editor }) {
  const now = useEditorState({
    editor,
    selector: () => ({
      active: LOOKS.map(({ name }) => editor.isActive(name)),
      canSink: editor.can().sinkListItem("listItem"),
      canLift: editor.can().liftListItem("listItem"),
    }),
  });
  return (
    <Toolbar className="text-tools" aria-label={words.tools}>
      {LOOKS.map(({ name, label, icon, run }, at) => (
        <Toggle
          key={name}
          icon={icon}
          iconOnly
          weight="quiet"
          label={label}
          isSelected={now.active[at] ?? false}
          onChange={() => run(editor.chain().focus()).run()}
        />
      ))}
      <Button
        icon={IndentIncrease}
        iconOnly
        weight="quiet"
        label={words.inwards}
        isDisabled={!now.canSink}
        onPress={() => editor.chain().focus().sinkListItem("listItem").run()}
      />
      <Button
        icon={IndentDecrease}
        iconOnly
        weight="quiet"
        label={words.outwards}
        isDisabled={!now.canLift}
        onPress={() => editor.chain().focus().liftListItem("listItem").run()}
      />
    </Toolbar>
  );
}
