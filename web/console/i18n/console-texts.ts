import type { Lang } from '../../../core/messages/lang.ts';

/** Texts of a part of the console in Vietnamese and English. Staff whose language is Khmer see the Vietnamese texts. */
export type ConsoleTexts<Said> = { vi: Said; en: NoInfer<Said> };

export function selectConsoleTexts<Said>(texts: ConsoleTexts<Said>, lang: Lang): Said {
  return lang === 'en' ? texts.en : texts.vi;
}
