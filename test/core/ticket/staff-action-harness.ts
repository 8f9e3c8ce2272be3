import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { assigned, unit, words } from './actions/ticket-action-fixtures.ts';

export const code = assigned().code;
export const another = encodeTicketCode(testHmac.digest('code', 'another'));
export const unknown = encodeTicketCode(testHmac.digest('code', 'nobody has it'));

export const operator = { sub: 'operator-1', role: 'operator' as const };
export const colleague = { sub: 'operator-2', role: 'operator' as const };
export const officer = { sub: 'officer-1', role: 'officer' as const, unit };

let keys = 0;
export function aKey(): string {
  keys += 1;
  return `key-${keys}`;
}

export function office(...tickets: Ticket[]) {
  const store = memoryTickets(...tickets);
  const now = () => atMinute(10);
  return {
    tickets: store,
    nonces: memoryNonces(store),
    directory: async () => testDirectory,
    pause: async (_races: number): Promise<void> => undefined,
    now,
    current: (of: TicketCode = code) => store.all().find((ticket) => ticket.code === of),
  };
}

export const note = { act: 'note', text: 'đã gọi lại cho người gửi' } as const;
export const answer = { act: 'answer', text: words } as const;
export const write = { act: 'write', text: 'họ lại hát karaoke' } as const;
