/** Folders of texts in the folder of each language. */
export const textGroups = [
  'api',
  'channels',
  'citizens',
  'console',
  'console-administration',
  'console-overview',
  'console-screens',
  'console-tickets',
  'errors',
  'office',
  'officer',
  'portal',
  'staff',
  'staff-errors',
  'ticket-status',
] as const;
export type TextGroup = (typeof textGroups)[number];

/** Registration of a language, in the file `language.ts` of its folder. */
export type Language = {
  /** Name of the language in the language itself. */
  ownName: string;
  /** Language tag for the formats of numbers and dates, and for PDF files. */
  locale: string;
  /** Language tag with which Amazon Transcribe transcribes voice messages. */
  transcription: string;
  /** Voice of the speech synthesizer espeak-ng; without one, placeholders of telephone prompts are silent. */
  voice?: string;
  /** Start of the paths of the portal's pages. */
  pathPrefix: '' | `/${string}`;
  /** Font for letters that the portal's usual font lacks. */
  font?: 'khmer';
  /** Pattern of letters that only this language uses. */
  letters?: RegExp;
  /**
   * Words that browsers split at the end of a line although readers need them in one piece, and the parts of a page that
   * keep them together. `|` marks where a browser splits a word that is written without spaces.
   */
  unbroken?: { words: readonly string[]; where: 'headings' | 'everywhere' };
  /** Whether a native speaker has reviewed the texts. If not, the pages say so. */
  isReviewed: boolean;
  /** Language of the texts that are not translated into this language. */
  fallback: string;
  /** Groups of texts that are not translated, with the reason. */
  untranslated: Readonly<Partial<Record<TextGroup, string>>>;
  /** Reason why SMS and e-mails are in the fallback language; without a reason they are translated. */
  untranslatedMessages?: string;
};
