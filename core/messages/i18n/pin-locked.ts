import type { Lang } from '../lang.ts';

type Wait = { amount: number; unit: 'minutes' | 'hours' };

const sentences: Record<Lang, (wait: Wait) => string> = {
  vi: ({ amount, unit }) =>
    `Mã PIN đã bị nhập sai nhiều lần. Xin thử lại sau ${amount} ${unit === 'minutes' ? 'phút' : 'giờ'}, hoặc gọi 1022.`,
  km: ({ amount, unit }) =>
    `PIN ត្រូវបានបញ្ចូលខុសច្រើនដង។ សូមសាកម្តងទៀតក្នុងរយៈពេល ${amount} ${unit === 'minutes' ? 'នាទី' : 'ម៉ោង'} ឬទូរស័ព្ទទៅលេខ 1022។`,
  en: ({ amount, unit }) =>
    `The PIN was wrong too often. Please try again in ${amount} ${amount === 1 ? unit.slice(0, -1) : unit}, or call 1022.`,
};

/** Returns the text that says how long the PIN stays locked: in minutes, or in hours from two hours on, rounded up. */
export function formatPinLockedText(
  lang: Lang,
  { retryAt, now }: { retryAt: Date; now: Date },
): string {
  const minutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 60_000));
  return sentences[lang](
    minutes < 120
      ? { amount: minutes, unit: 'minutes' }
      : { amount: Math.ceil(minutes / 60), unit: 'hours' },
  );
}
