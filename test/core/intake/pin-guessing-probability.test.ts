import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveConfirmationCode } from '../../../core/intake/follow/confirmation-code.ts';
import { wrongPinRateLimits } from '../../../core/intake/follow/pin-rate-limits.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { aGuessedTicket, networks, openersNetwork } from './pin-guessing-harness.ts';

const days = 30;
/** A month may touch one more daily window than it has days. */
const windows = days + 1;
const pins = 1_000_000;

type Guesser = Pick<ReturnType<typeof aGuessedTicket>, 'guessFrom' | 'later' | 'ticket' | 'now'>;

/** Guesses PINs as often as the rate limits allow every 15 minutes for 30 days, and returns the compared PINs. */
const guessForMonth = async (
  from: readonly string[],
  { guessFrom, later, ticket, now }: Guesser,
  hasCodes = false,
): Promise<number> => {
  let compared = 0;
  for (let quarter = 0; quarter < days * 24 * 4; quarter += 1) {
    const hour = Math.floor(now().getTime() / 3_600_000);
    const shown = hasCodes ? { confirmation: deriveConfirmationCode(ticket, hour, testHmac) } : {};
    for (let time = 0; time <= wrongPinRateLimits.networkAtTicket.maxAttempts; time += 1) {
      // once one network is refused, the others are refused in this round too
      for (const network of from) {
        const guessCount = await guessFrom([network], shown);
        compared += guessCount;
        if (guessCount === 0) break;
      }
    }
    later(15);
  }
  return compared;
};

const percent = (guesses: number): string => `${((100 * guesses) / pins).toFixed(2)} %`;
const record = readFileSync('docs/adr/0024-wrong-pins.md', 'utf8');

describe('the probability of guessing a PIN in 30 days', () => {
  test.each([
    ['1,000 networks', networks(1000), false, windows * 200],
    [
      '1,000 networks and the network that opened the ticket',
      [openersNetwork, ...networks(1000)],
      false,
      6200,
    ],
    ['only the network that opened the ticket', [openersNetwork], false, 6200],
    ['1,000 networks with all confirmation codes', networks(1000), true, windows * 220],
  ])(
    'the odds of guessing a PIN from %s are at most those stated in the decision record',
    async (_, from, hasCodes, most) => {
      const guesses = await guessForMonth(from, aGuessedTicket(), hasCodes);
      expect(guesses).toBeGreaterThan(0.9 * days * wrongPinRateLimits.ticket.maxAttempts);
      expect(guesses).toBeLessThanOrEqual(most);
      expect(record).toContain(percent(most));
    },
  );
});

test('the decision record about PINs states the current limits', () => {
  const { networkAtTicket, network, ticket, confirmed } = wrongPinRateLimits;
  expect(record).toContain(
    `${networkAtTicket.maxAttempts} attempts in ${networkAtTicket.withinMinutes} minutes per ticket`,
  );
  expect(record).toContain(`${network.maxAttempts} an hour for all tickets`);
  expect(record).toContain(`${ticket.maxAttempts} wrong PINs a day`);
  expect(record).toContain(`${confirmed.maxAttempts} more a day`);
  expect(ticket.withinMinutes).toBe(24 * 60);
});
