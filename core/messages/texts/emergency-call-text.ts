import { emergencyCallTexts } from '../../../i18n/citizens.ts';
import { selectEmergencyWarningLanguages } from '../emergency-warning-languages.ts';
import type { Lang } from '../lang.ts';

/** Returns the instruction to call the emergency number 115, in Vietnamese and, if necessary, in the reader's language. */
export function formatEmergencyCallText(lang: Lang, text?: string): string {
  return selectEmergencyWarningLanguages(lang, text)
    .map((one) => emergencyCallTexts[one])
    .join(' ');
}
