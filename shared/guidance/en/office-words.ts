/** What is said of Word files, templates and logos that a person has chosen. `name` is the name of the file. */
import { number } from "./language.ts";

export const OFFICE_WORDS = {
  logo: {
    tooLarge: (name: string): string => `“${name}” is too large for a logo: there is room for 1 MB. Save it smaller first.`,
    noPicture: (name: string): string => `“${name}” is not a picture that Word can show as a logo. Choose a PNG or JPEG file.`,
    /** @param most dots on each side. */
    tooManyDots: (name: string, most: number): string =>
      `“${name}” has too many dots for a logo. Save it smaller first: at most ${number(most)} on each side.`,
  },
  template: {
    noStyles: (name: string): string => `“${name}” has no styles in it. Choose another Word file.`,
    badStyles: (name: string): string => `“${name}” has styles that can't be read. Open it in Word and save it again.`,
    otherForm: (name: string): string =>
      `“${name}” is saved in a form that is not read here. Open it in Word and save it as an ordinary Word document.`,
    notWord: (name: string): string => `“${name}” is not a Word document or template. Choose a file that ends in .docx or .dotx.`,
  },
  /** A document that comes back. */
  back: {
    password: (name: string): string =>
      `“${name}” is protected by a password. Open it in Word, save it without the password, and choose it again.`,
    oldFormat: (name: string): string =>
      `“${name}” is in Word's old format. Open it in Word, save it as a .docx file, and choose that one.`,
    notWord: (name: string): string => `“${name}” is not a Word document (.docx).`,
    tooLarge: (name: string): string =>
      `“${name}” is too large to be one of our documents. Copy the tables into a new document, and choose that one.`,
    damaged: (name: string): string => `“${name}” is damaged and can't be read. Open it in Word, save it again, and choose it once more.`,
    cutOff: (name: string): string =>
      `“${name}” is not a Word document that can be read: it is damaged, and its end is missing. Copy or download it again, and choose the new one.`,
    twice: (name: string): string =>
      `“${name}” is damaged: it holds one of its parts twice, and they differ. Open it in Word, look it through, save it again, and choose it once more.`,
    noTables: (name: string): string => `“${name}” has none of the tables of a framework or a plan. Their headings are how they are known.`,
    otherWorkshop: (name: string): string =>
      `“${name}” was made from another workshop. Open that workshop, and bring the changes back there.`,
    tooLong: (name: string): string => `“${name}” takes too long to read. Copy its tables into a new document, and choose that one.`,
    failed: (name: string): string => `“${name}” could not be read. Nothing was changed.`,
  },
} as const;
