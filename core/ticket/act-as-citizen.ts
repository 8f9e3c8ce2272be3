import type { ActOf, CitizenAct } from './act.ts';
import type { TicketCode } from './code.ts';
import { type Performed, type PerformPorts, perform } from './perform.ts';

/**
 * Performs an action for a citizen who has proved ownership of the ticket by PIN or phone number. Skips the check for unseen
 * changes, so later events never make the action stale.
 */
export const actAsCitizen = (
  code: TicketCode,
  act: CitizenAct | ActOf<'callback'>,
  { nonce, channel = 'web' }: { nonce: string; channel?: string },
  ports: PerformPorts,
): Promise<Performed> => perform(code, act, { by: { role: 'citizen' }, channel, nonce }, ports);
