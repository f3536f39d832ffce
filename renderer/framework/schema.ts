/** What a framework text may hold, and nothing else: paragraphs, lists, line breaks, bold and italic. */
import type { Extensions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";

/** A list's first number is part of the text; its style of numbers is not. */
const NumberedList = OrderedList.extend({
  addAttributes() {
    const parent: { readonly start?: object } = this.parent?.() ?? {};
    return { start: parent.start ?? {} };
  },
});

export const CONTENT: Extensions = [Document, Paragraph, Text, HardBreak, Bold, Italic, BulletList, NumberedList, ListItem];
