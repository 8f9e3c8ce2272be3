import type { Lang } from '../lang.ts';

/** The call to 115 in the answer to a program, whatever else the answer says. */
export const emergencyCall: Record<Lang, string> = {
  vi: 'Nếu nguy hiểm đến tính mạng, gọi ngay 115, hoặc gọi 1022.',
  en: 'If life is in danger, call 115 at once, or 1022.',
  km: 'បើមានគ្រោះថ្នាក់ដល់ជីវិត សូមទូរស័ព្ទទៅលេខ 115 ភ្លាម ឬលេខ 1022។',
};
