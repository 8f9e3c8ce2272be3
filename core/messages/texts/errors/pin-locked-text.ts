import { pinLockedText } from '../../../../i18n/citizens.ts';
import type { Lang } from '../../lang.ts';

/** Returns the text that says how long the PIN stays locked: in minutes, or in hours from two hours on, rounded up. */
export function formatPinLockedText(
  lang: Lang,
  { retryAt, now }: { retryAt: Date; now: Date },
): string {
  const minutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 60_000));
  return pinLockedText[lang](
    minutes < 120
      ? { amount: minutes, unit: 'minutes' }
      : { amount: Math.ceil(minutes / 60), unit: 'hours' },
  );
}
