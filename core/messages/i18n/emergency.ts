import { selectEmergencyWarningLanguages } from '../emergency-warning-languages.ts';
import type { Lang } from '../lang.ts';

const calls: Record<Lang, string> = {
  vi: 'Nếu nguy hiểm đến tính mạng, gọi ngay 115, hoặc gọi 1022.',
  en: 'If life is in danger, call 115 at once, or 1022.',
  km: 'បើមានគ្រោះថ្នាក់ដល់ជីវិត សូមទូរស័ព្ទទៅលេខ 115 ភ្លាម ឬលេខ 1022។',
};

/** Returns the instruction to call the emergency number 115, in Vietnamese and, if necessary, in the reader's language. */
export function formatEmergencyCallText(lang: Lang, text?: string): string {
  return selectEmergencyWarningLanguages(lang, text)
    .map((one) => calls[one])
    .join(' ');
}

/** Advice on calling the emergency number 115, which answers in Vietnamese, for readers of other languages. */
export const emergencyCallAdvice: Record<Exclude<Lang, 'vi'>, string> = {
  en: '115 answers in Vietnamese: say “Cấp cứu” and where you are.',
  km: 'លេខ 115 ឆ្លើយជាភាសាវៀតណាម៖ សូមនិយាយថា «Cấp cứu» រួចប្រាប់ទីកន្លែង។',
};
