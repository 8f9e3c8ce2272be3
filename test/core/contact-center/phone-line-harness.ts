import type { Caller } from '../../../core/contact-center/model/calls/caller.ts';
import { parseReachablePhone } from '../../../core/text/parse-reachable-phone.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

export function aCaller(from = '0912345678', call = 'a-call'): Caller {
  return {
    call,
    channel: 'voice',
    phone: from ? parseReachablePhone(from) : undefined,
  };
}

/** Builds a telephone line over tickets in memory with a settable clock. */
export function aLine(...known: Ticket[]) {
  let minute = 0;
  const now = () => atMinute(minute);
  const tickets = memoryTickets(...known);
  const sealed: string[] = [];
  const seal = async (plain: string) => {
    sealed.push(plain);
    return Buffer.from(plain);
  };
  return {
    sealed,
    at: (to: number) => {
      minute = to;
    },
    ports: {
      tickets,
      nonces: memoryNonces(tickets),
      attempts: memoryAttempts(now),
      hmac: testHmac,
      sealContact: seal,
      sealIdentity: seal,
      directory: async () => testDirectory,
      pause: async () => undefined,
      now,
    },
  };
}
