import type { Attempts } from '../../core/access/attempts.ts';

/** Attempts counted in memory, in the same fixed windows as the table's. */
export const memoryAttempts = (now: () => Date): Attempts => {
  const counts = new Map<string, number>();
  const windowOf = (bucket: string, minutes: number) => {
    const span = minutes * 60_000;
    const number = Math.floor(now().getTime() / span);
    return { name: `${bucket}/${number}`, endsAt: new Date((number + 1) * span) };
  };
  return {
    async take(bucket, { most, withinMinutes }) {
      const { name, endsAt } = windowOf(bucket, withinMinutes);
      const count = counts.get(name) ?? 0;
      if (count >= most) return { kind: 'too-many', retryAt: endsAt };
      counts.set(name, count + 1);
      return { kind: 'allowed' };
    },
    async giveBack(bucket, { withinMinutes }) {
      const { name } = windowOf(bucket, withinMinutes);
      counts.set(name, Math.max(0, (counts.get(name) ?? 0) - 1));
    },
  };
};

/** As many as one likes. */
export const noLimit: Attempts = {
  take: async () => ({ kind: 'allowed' }),
  giveBack: async () => undefined,
};
