/**
 * The text of one part of the framework, as people know it from Word: paragraphs, lists, bold and italic. It is
 * committed when the person leaves it, or pauses, never on every key. Undo inside it takes back typing; undo of the
 * workshop takes back what was committed, and the text here follows.
 */
import { Placeholder, UndoRedo } from "@tiptap/extensions";
import { EditorState } from "@tiptap/pm/state";
import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { useEffect, useId, useRef, useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { AppError } from "../../shared/base/result.ts";
import { afterPress } from "../state/after-press.ts";
import { useBringingIn } from "../ui/use-bringing-in.ts";
import { Trouble } from "../ui/FieldFrame.tsx";
import { documentOf, sourceOf } from "./markdown.ts";
import { CONTENT } from "./schema.ts";
import { Tools } from "./Tools.tsx";
import { plainHtml } from "./word-paste.ts";

const words = WORDS.framework;
const PAUSE_MS = 1200;

interface Props {
  readonly label: string;
  /** What the workshop holds, as CommonMark. */
  readonly value: string;
  /** Keeps the text; gives the reason where it can't be kept, and the draft stays to be mended. */
  readonly onCommit: (source: string) => Promise<AppError | null>;
  /** Escape was pressed: the focus should go elsewhere. */
  readonly onLeave: () => void;
}

export function TextEditor({ label, value, onCommit, onLeave }: Props) {
  const keysId = useId();
  const [error, setError] = useState<string | null>(null);
  const commit = useRef<() => void>(() => {});
  const leave = useRef(onLeave);
  leave.current = onLeave;
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const editor = useEditor({
    extensions: [...CONTENT, UndoRedo, Placeholder.configure({ placeholder: words.empty })],
    content: documentOf(value),
    // The page's rules allow no style elements; ours stand in framework.css.
    injectCSS: false,
    // Words that were pasted stay as they are; formatting comes with the paste itself.
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { dir: "auto", role: "textbox", "aria-multiline": "true", "aria-label": label, "aria-describedby": keysId },
      transformPastedHTML: plainHtml,
      handleKeyDown: (_, event) => {
        if (event.key !== "Escape") return false;
        leave.current();
        return true;
      },
    },
    onUpdate: () => {
      clearTimeout(pause.current);
      pause.current = setTimeout(() => afterPress(() => commit.current()), PAUSE_MS);
    },
    onBlur: () => afterPress(() => commit.current()),
  });

  const kept = useRef(value);
  /** The document that `kept` was last seen as. */
  const clean = useRef(editor.state.doc);

  const bringIn = useBringingIn(
    () => {
      const { doc } = editor.state;
      if (doc === clean.current || (!editor.isDestroyed && editor.view.composing)) return null;
      const source = sourceOf(doc.toJSON());
      if (source !== kept.current) return source;
      clean.current = doc;
      return null;
    },
    async () => {
      const { doc } = editor.state;
      const source = sourceOf(doc.toJSON());
      const [before, cleanBefore] = [kept.current, clean.current];
      [kept.current, clean.current] = [source, doc];
      const refused = await onCommit(source);
      if (refused) [kept.current, clean.current] = [before, cleanBefore];
      setError(refused?.message ?? null);
      return refused;
    },
  );
  commit.current = () => void bringIn();

  // What arrives from elsewhere (undo, another window) shows, unless a draft is being written.
  useEffect(() => {
    if (value === kept.current) return;
    const untouched = editor.state.doc === clean.current;
    kept.current = value;
    if (!untouched) return;
    show(editor, value);
    clean.current = editor.state.doc;
  }, [editor, value]);

  useEffect(() => () => clearTimeout(pause.current), []);

  return (
    <div className="text-editor">
      <Tools editor={editor} />
      <EditorContent editor={editor} className="text-editor-page" />
      <p id={keysId} className="field-help">
        {words.keys}
      </p>
      <Trouble>{error}</Trouble>
    </div>
  );
}

/** Shows another text, with a history of its own: undoing typing must not bring back what was undone elsewhere. */
function show(editor: Editor, source: string): void {
  const { schema, plugins } = editor.state;
  editor.view.updateState(EditorState.create({ doc: schema.nodeFromJSON(documentOf(source)), plugins }));
}
