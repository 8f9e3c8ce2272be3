import * as z from 'zod';
import { callKeptUntil } from '../../core/contact-center/call-numbers.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { action } from '../runtime/connect.ts';
import { text } from './asked.ts';
import type { CallServices } from './services.ts';

/** A ticket, where one could be opened. */
const codeOrNone = z.union([z.literal(''), TicketCode]).default('');

/** From now on what is recorded is the caller's message, with a ticket or without. */
export const record = action(
  z.object({ code: codeOrNone }),
  async ({ code }, { initialId }, services: CallServices) => {
    const from = services.now();
    const forgetAt = callKeptUntil(from);
    await services.notes.beginVoice(initialId, { from, ticket: code || undefined, forgetAt });
    return { kind: 'begun', startedAt: from.toISOString() };
  },
);

const Score = z
  .string()
  .regex(/^[1-5]$/)
  .transform(Number);

/** How the caller was served. */
export const rate = action(
  z.object({ code: codeOrNone, score: text }),
  async ({ code, score }, { initialId }, services: CallServices) => {
    const read = Score.safeParse(score);
    if (!read.success) return { kind: 'no-score' };
    await services.notes.rate(initialId, {
      score: read.data,
      at: services.now(),
      ticket: code || undefined,
      forgetAt: callKeptUntil(services.now()),
    });
    return { kind: 'kept' };
  },
);
