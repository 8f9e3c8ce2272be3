import { performCitizenActionWithPin } from '../../../core/intake/follow/perform-citizen-action.ts';
import type { CitizenTicketAction } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { deriveTicketPin } from '../../../core/ticket/read/pin.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

export const handled = { unit: 'UBND_XA:29254', unitName: 'UBND phường 7', assignment: 1 };
export const write = { act: 'write', text: 'Tối qua quán vẫn mở cửa' } as const;
export const rate = { act: 'rate', score: 1 } as const;
export const reopen = { act: 'reopen', reason: 'Quán vẫn mở cửa sau 21 giờ' } as const;
export const key = 'mot-khoa-cua-nguoi-dan';

export function aDesk(changes: Partial<Ticket> = {}, others: Ticket[] = []) {
  const ticket = aTicket({ ...handled, status: 'in-progress', ...changes });
  const tickets = memoryTickets(ticket, ...others);
  let now = atMinute(60);
  const ports = {
    tickets,
    nonces: memoryNonces(tickets),
    attempts: memoryAttempts(() => now),
    hmac: testHmac,
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => now,
  };
  const pin = deriveTicketPin(ticket, testHmac);
  const asker = { code: ticket.code, address: 'citizen' };
  return {
    ticket,
    tickets,
    at: (minute: number) => {
      now = atMinute(minute);
    },
    act: (action: CitizenTicketAction, named = key, shown: object = { pin }) =>
      performCitizenActionWithPin({ ...asker, ...shown }, { action, key: named }, ports),
    actOn: (other: Ticket, action: CitizenTicketAction) =>
      performCitizenActionWithPin(
        { code: other.code, address: 'citizen', pin: deriveTicketPin(other, testHmac) },
        { action, key },
        ports,
      ),
  };
}
