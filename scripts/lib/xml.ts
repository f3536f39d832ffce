/** Text as it stands in XML, between tags and in attributes. */
const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] as string);
