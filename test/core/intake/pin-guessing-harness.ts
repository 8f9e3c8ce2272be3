import {
  authorizeByPin,
  type PinCredentials,
} from '../../../core/intake/follow/authorize-by-pin.ts';
import { requestConfirmationCode } from '../../../core/intake/follow/confirmation-code.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { computeHmacHex } from '../../../core/ticket/read/compute-hmac.ts';
import { deriveTicketPin } from '../../../core/ticket/read/pin.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryAlerts } from '../../support/memory/memory-notifications.ts';
import { aTicket, openingMorning } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

export const openersNetwork = '198.51.100.1';

/** Builds a ticket whose PIN is guessed, with a virtual clock that starts at its opening. */
export function aGuessedTicket(changes: Partial<Ticket> = {}) {
  const openedFrom = computeHmacHex('address', openersNetwork, testHmac);
  const ticket = aTicket({ openedFrom, contactChannels: ['sms'], ...changes });
  const alerts = memoryAlerts();
  let now = openingMorning;
  const ports = {
    tickets: { find: async () => ticket },
    alerts,
    attempts: memoryAttempts(() => now),
    hmac: testHmac,
    now: () => now,
  };
  const rightPin = deriveTicketPin(ticket, testHmac);
  const show = async (address: string, pin: string, shown: Partial<PinCredentials> = {}) =>
    authorizeByPin({ code: ticket.code, address, pin, ...shown }, ports);
  const guess = (address: string, shown?: Partial<PinCredentials>) =>
    show(address, rightPin === '000000' ? '111111' : '000000', shown);
  return {
    ticket,
    alerts,
    rightPin,
    show,
    guess,
    now: () => now,
    requestCode: (address = '203.0.113.9') =>
      requestConfirmationCode({ code: ticket.code, address }, ports),
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    /** Guesses once from each network and returns how many PINs were compared. */
    async guessFrom(networks: readonly string[], shown?: Partial<PinCredentials>): Promise<number> {
      let compared = 0;
      for (const network of networks) {
        if ((await guess(network, shown)).kind === 'wrong-pin') compared += 1;
      }
      return compared;
    },
  };
}

export function networks(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `10.${at >> 8}.${at & 255}.1`);
}
