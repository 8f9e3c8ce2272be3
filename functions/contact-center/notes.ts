import * as z from 'zod';
import { TicketCode } from '../../core/ticket/code.ts';
import { lifeOn } from '../../core/ticket/life.ts';
import { action } from '../runtime/connect.ts';
import { text } from './asked.ts';
import type { CallServices } from './services.ts';

const dayMs = 24 * 3_600_000;

const keptUntil = async ({ directory, now }: CallServices): Promise<Date> => {
  const { keptDays } = lifeOn(await directory(), now()).telephone;
  return new Date(now().getTime() + keptDays * dayMs);
};

/** From now on what is recorded is the caller's message. A retry begins it anew: the flow goes by the last answer. */
export const record = action(
  z.object({ code: TicketCode }),
  async ({ code }, { initialId }, services: CallServices) => {
    const from = services.now();
    const forgetAt = await keptUntil(services);
    await services.notes.beginVoice(initialId, { from, ticket: code, forgetAt });
    return { kind: 'begun', startedAt: from.toISOString() };
  },
);

const Score = z
  .string()
  .regex(/^[1-5]$/)
  .transform(Number);

/** How the caller was served. */
export const rate = action(
  z.object({ code: z.union([z.literal(''), TicketCode]).default(''), score: text }),
  async ({ code, score }, { initialId }, services: CallServices) => {
    const read = Score.safeParse(score);
    if (!read.success) return { kind: 'no-score' };
    await services.notes.rate(initialId, {
      score: read.data,
      at: services.now(),
      ticket: code || undefined,
      forgetAt: await keptUntil(services),
    });
    return { kind: 'kept' };
  },
);
