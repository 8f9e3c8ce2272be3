import { describe, expect, test } from 'vitest';
import { deriveConfirmationCode } from '../../../core/intake/follow/confirmation-code.ts';
import { derivePinProof } from '../../../core/ticket/read/pin.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { aGuessedTicket, networks, openersNetwork } from './pin-guessing-harness.ts';

const codeAt = ({ ticket, now }: ReturnType<typeof aGuessedTicket>, hoursAgo = 0): string =>
  deriveConfirmationCode(ticket, Math.floor(now().getTime() / 3_600_000) - hoursAgo, testHmac);

/** Builds a ticket whose daily cap of 200 wrong PINs is used up. */
const aCappedTicket = async (...given: Parameters<typeof aGuessedTicket>) => {
  const guessed = aGuessedTicket(...given);
  expect(await guessed.guessFrom(networks(250))).toBe(200);
  return guessed;
};

describe('below the daily maximum of wrong PINs', () => {
  test('the right PIN is accepted from a new network after 199 wrong PINs', async () => {
    const { guessFrom, show, rightPin } = aGuessedTicket();
    expect(await guessFrom(networks(199))).toBe(199);
    expect((await show('203.0.113.1', rightPin)).kind).toBe('passed');
  });

  test('the right PIN does not count toward the daily maximum of wrong PINs', async () => {
    const { guessFrom, show, rightPin } = aGuessedTicket();
    for (const network of networks(50)) await show(network, rightPin);
    expect(await guessFrom(networks(250))).toBe(200);
  });

  test('wrong PINs block a network for at most an hour and do not block other networks', async () => {
    const { show, guess, rightPin, now } = aGuessedTicket();
    for (let time = 0; time < 5; time += 1) await guess('203.0.113.1');
    const paced = await show('203.0.113.1', rightPin);
    expect(paced.kind).toBe('too-many');
    const waitMs = 'retryAt' in paced ? paced.retryAt.getTime() - now().getTime() : Number.NaN;
    expect(waitMs).toBeLessThanOrEqual(60 * 60_000);
    expect((await show('203.0.113.2', rightPin)).kind).toBe('passed');
  });

  test('no confirmation code is sent below the daily maximum of wrong PINs', async () => {
    const { requestCode, alerts } = aGuessedTicket();
    expect((await requestCode()).kind).toBe('not-needed');
    expect(alerts.all()).toEqual([]);
  });
});

describe('above the daily maximum of 200 wrong PINs', () => {
  test('above the daily maximum of wrong PINs, a browser that entered the right PIN before is still accepted', async () => {
    const { show, ticket, rightPin } = await aCappedTicket();
    const proof = derivePinProof(ticket, testHmac);
    expect((await show('203.0.113.1', rightPin, { proof })).kind).toBe('passed');
    const madeUp = { proof: `${proof.slice(1)}0` };
    expect((await show('203.0.113.2', rightPin, madeUp)).kind).toBe('confirmation-needed');
  });

  test('above the daily maximum of wrong PINs, a chat in which the right PIN is stored is still accepted', async () => {
    const { show, rightPin } = await aCappedTicket();
    expect((await show('zalo.1', rightPin, { knownPin: rightPin })).kind).toBe('passed');
    const other = { knownPin: rightPin === '000000' ? '111111' : '000000' };
    expect((await show('zalo.2', rightPin, other)).kind).toBe('confirmation-needed');
  });
});

describe('confirmation codes after wrong PINs', () => {
  test.each(['203.0.113.1', openersNetwork])(
    'a confirmation code sent by SMS makes the right PIN acceptable again from the network %s',
    async (network) => {
      const capped = await aCappedTicket();
      const { show, rightPin, requestCode, alerts } = capped;
      expect((await show(network, rightPin)).kind).toBe('confirmation-needed');
      expect((await requestCode()).kind).toBe('accepted');
      expect(alerts.all()).toMatchObject([
        { channel: 'sms', to: { kind: 'citizen' }, subject: { about: 'confirmation-code' } },
      ]);
      const confirmation = codeAt(capped);
      expect((await show(network, rightPin, { confirmation })).kind).toBe('passed');
    },
  );

  test('the PIN is not checked when the confirmation code is wrong, malformed or expired', async () => {
    const capped = await aCappedTicket();
    const { show, rightPin, later } = capped;
    const wrong = codeAt(capped) === '000000' ? '111111' : '000000';
    for (const confirmation of [wrong, 'abc', codeAt(capped, 2)]) {
      expect((await show('203.0.113.1', rightPin, { confirmation })).kind).toBe(
        'wrong-confirmation',
      );
    }
    const sent = codeAt(capped);
    later(60);
    expect((await show('203.0.113.2', rightPin, { confirmation: sent })).kind).toBe('passed');
    later(60);
    expect((await show('203.0.113.2', rightPin, { confirmation: sent })).kind).toBe(
      'wrong-confirmation',
    );
  });

  test('a PIN attempt answered with “confirmation needed” does not count as a wrong PIN', async () => {
    const { show, rightPin } = await aCappedTicket();
    for (let time = 0; time < 20; time += 1) {
      expect((await show('203.0.113.1', rightPin)).kind).toBe('confirmation-needed');
    }
  });

  test('a confirmation code allows 20 further wrong PINs a day', async () => {
    const capped = await aCappedTicket();
    const confirmation = codeAt(capped);
    expect(await capped.guessFrom(networks(250), { confirmation })).toBe(20);
  });

  test('no confirmation code is needed on the day after the maximum of wrong PINs was reached', async () => {
    const { show, rightPin, later } = await aCappedTicket();
    later(24 * 60);
    expect((await show('203.0.113.1', rightPin)).kind).toBe('passed');
  });
});

describe('requests for a confirmation code', () => {
  test('confirmation codes are sent at most once an hour and three times a day', async () => {
    const { requestCode, alerts, later } = await aCappedTicket();
    const outcomes: string[] = [];
    for (let hour = 0; hour < 4; hour += 1) {
      outcomes.push((await requestCode()).kind, (await requestCode()).kind);
      later(60);
    }
    expect(alerts.all()).toHaveLength(3);
    expect(outcomes.slice(0, 6)).toEqual(Array(6).fill('accepted'));
    expect(outcomes.at(6)).toBe('too-many');
  });

  test('a confirmation code request gets the same response, but no SMS, when the ticket has no mobile number', async () => {
    const { requestCode, alerts } = await aCappedTicket({ contactChannels: ['email'] });
    expect((await requestCode()).kind).toBe('accepted');
    expect(alerts.all()).toEqual([]);
  });

  test('confirmation code requests are limited to ten an hour from one network', async () => {
    const { requestCode } = await aCappedTicket();
    for (let time = 0; time < 10; time += 1) await requestCode();
    expect(await requestCode()).toMatchObject({ kind: 'too-many', retryAt: atMinute(60) });
    expect((await requestCode('203.0.113.10')).kind).toBe('accepted');
  });
});

describe('blocked PIN attempts', () => {
  /** Sends one PIN from one network 12 times at the same time, and returns the results. */
  const tryAtOnce = (
    { show }: ReturnType<typeof aGuessedTicket>,
    pin: string,
    confirmation?: string,
  ) => Promise.all(Array.from({ length: 12 }, () => show('203.0.113.1', pin, { confirmation })));

  const aBlockedNetwork = async () => {
    const guessed = aGuessedTicket();
    for (let time = 0; time < 5; time += 1) await guessed.guess('203.0.113.1');
    return guessed;
  };

  test.each([
    ['on a ticket with the daily maximum of wrong PINs', aCappedTicket, undefined],
    ['with a wrong confirmation code', aCappedTicket, 'abc'],
    ['from a network with 5 wrong PINs', aBlockedNetwork, undefined],
  ])(
    'simultaneous attempts %s get the same results for the right PIN as for a wrong one',
    async (_, block, confirmation) => {
      const [right, wrong] = [await block(), await block()];
      const { rightPin } = right;
      const wrongPin = rightPin === '000000' ? '111111' : '000000';
      const results = await tryAtOnce(right, rightPin, confirmation);
      expect(results).toEqual(await tryAtOnce(wrong, wrongPin, confirmation));
      expect(results.map(({ kind }) => kind)).not.toContain('passed');
    },
  );
});
