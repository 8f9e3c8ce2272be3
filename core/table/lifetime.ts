import { dayMs } from '../time/day-ms.ts';

const unitMs = { minute: 60_000, hour: 3_600_000, day: dayMs } as const;
type Unit = keyof typeof unitMs;

/** Fixed lifetime of items, such as `10 minutes`. */
export type Lifetime = `${number} ${Unit}${'' | 's'}`;

const isUnit = (text: string): text is Unit => Object.hasOwn(unitMs, text);

/** Returns the time at which an item with a fixed lifetime expires. */
export function computeExpiry(kind: { expires?: { after: Lifetime } }, from: Date): Date {
  const [count, unit = ''] = kind.expires?.after.replace(/s$/, '').split(' ') ?? [];
  if (!isUnit(unit)) throw new Error(`Not a lifetime: ${kind.expires?.after}`);
  return new Date(from.getTime() + Number(count) * unitMs[unit]);
}
