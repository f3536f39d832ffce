/** What other programs write, and how people count: known in whatever language the application speaks. Case does not count. */

/** In place of the words of a message. "…" stands for anything, "#" for a number. */
export const CHAT_NOTES: readonly string[] = [
  ...["image omitted", "video omitted", "audio omitted", "sticker omitted", "GIF omitted", "video note omitted"],
  ...["Contact card omitted", "Media omitted", "… (file attached)", "… document omitted", "document omitted"],
  ...["This message was deleted", "You deleted this message", "This message was deleted by admin …", "Message deleted"],
  ...["This message has been deleted", "Waiting for this message. This may take a while", "null"],
  ...["Missed voice call", "Missed video call", "Missed group voice call", "Missed group video call"],
  ...["Location: https://…", "Location: http://…", "Live location shared"],
  ...["Like", "Heart", "Laugh", "Surprised", "Sad", "Angry"].flatMap((one) => [`# ${one} reaction`, `# ${one} reactions`]),
  // Answers and reactions, as Slack, Zoom and phones write them.
  ...["1 reply", "# replies", "Last reply …", "View thread", "View newer replies", "Also sent to the channel"],
  ...['Reacted to "…" with …', 'Removed a … reaction from "…"', 'Replying to "…"'],
  ...["Liked “…”", "Loved “…”", "Disliked “…”", "Laughed at “…”", "Emphasized “…”", "Emphasised “…”", "Questioned “…”"],
  // The same in other languages, where no angle brackets and no invisible sign tell it.
  ...["Diese Nachricht wurde gelöscht", "Du hast diese Nachricht gelöscht", "… (Datei angehängt)", "Verpasster Sprachanruf"],
  ...["Ce message a été supprimé", "Vous avez supprimé ce message", "… (fichier joint)", "Appel vocal manqué"],
  ...["Se eliminó este mensaje", "Eliminaste este mensaje", "Este mensaje fue eliminado", "… (archivo adjunto)", "Llamada perdida"],
  ...["Esta mensagem foi apagada", "Mensagem apagada", "Você apagou esta mensagem", "… (arquivo anexado)", "… (ficheiro anexado)"],
  ...["Questo messaggio è stato eliminato", "Hai eliminato questo messaggio", "… (file allegato)", "… (plik dołączony)"],
  ...["Ta wiadomość została usunięta", "Usunięto tę wiadomość", "Acest mesaj a fost șters", "Ai șters acest mesaj"],
  ...["Dit bericht is verwijderd", "U hebt dit bericht verwijderd", "Bu mesaj silindi", "Данное сообщение удалено", "تم حذف هذه الرسالة"],
];

/** Behind words that were changed, between round brackets. */
export const CHAT_EDITED: readonly string[] = ["edited", "bearbeitet", "modifié", "editado", "modificato", "bewerkt", "edytowane"];

/** What Messenger's page puts between messages when it is copied: before one's own, behind each, and above an answer. */
export const MESSENGER = {
  own: ["You sent", "You unsent a message"],
  ends: ["Enter"],
  answers: ["You replied to …", "… replied to you", "… replied to themself", "… replied to themselves", "Original message:"],
  quotes: ["Original message:"],
} as const;

/** The same, between square brackets. */
export const CHAT_NOTES_IN_BRACKETS: readonly string[] = [
  ...["Photo", "Video", "Sticker", "Voice message", "Video message", "Audio file", "File", "Location", "Poll", "Contact", "Album", "GIF"],
  ...["In reply to …", "Forwarded from …"],
];

/** Parts of what a chat says about its group; they stand where the sender of a message would. */
export const CHAT_NEWS: readonly string[] = [
  ...["end-to-end encrypted", "created group", "created this group", "changed the group", "changed the subject", "changed this group"],
  ...["changed the settings", "changed their phone number", "joined using", "pinned a message", "turned on disappearing messages"],
  ...["changed the description", "was added", "were added"],
];

/** Months after a day, in English and in languages that put a full stop between them. */
export const MONTHS: readonly string[] = (
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
  "januar februar märz mai juni juli oktober dezember okt dez marts maj desember mars " +
  "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta " +
  "ledna února března dubna května června července srpna září října listopadu prosince " +
  "január február március április május június július augusztus szeptember október"
).split(" ");

/** After a number with a point, each of these makes it an amount. */
export const MEASURES: ReadonlySet<string> = new Set(
  (
    "million millions billion thousand percent per times pounds euros hours hour days day weeks week months month years year " +
    "minutes metres miles kilometres litres kilos tonnes"
  ).split(" "),
);

/** The languages in which chats are likely to come. */
export const CHAT_LANGUAGES: readonly string[] = "en cy pl ro pt es fr de it nl lt hu uk ru bg tr ar fa ur hi bn pa gu so".split(" ");

/** Words at the beginning of a sentence that are nobody's family name. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    "we our us they their them i you your the a an this that these those there here people everyone everybody someone nobody others " +
    "to for from with by at in on of and or but if when where what which who why how each every some any all most many more less no not " +
    "is are was can could should must do does did have has it its as more"
  ).split(" "),
);
