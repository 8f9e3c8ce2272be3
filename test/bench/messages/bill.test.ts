import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  type BilledMessage,
  computeMessageBill,
  computeSmsPerTicket,
  computeUsdPerThousandTickets,
  excludeWebReceiptSms,
  messageProviderMixes,
  simulateMessageScenario,
  splitMessageByChannel,
} from '../../../bench/messages/bill.ts';
import { messageAssumptions, messagePrices, toUsd } from '../../../bench/messages/prices.ts';
import {
  createOrdinaryScenario,
  createUnansweredScenario,
} from '../../../bench/messages/scenarios.ts';
import { formatMessageChecksumLine, formatMessagePrices } from '../../../bench/messages/tables.ts';

const message: BilledMessage = {
  ...{ at: new Date('2021-12-06T08:00:00+07:00'), about: 'answered', address: '+84912345678' },
  ...{ audience: 'citizen', channel: 'SMS', to: 'citizen', segments: 2 },
  ticket: { priority: 'P3', channel: 'web' },
};
const usdIn = (mix: (typeof messageProviderMixes)[number], one: BilledMessage): number =>
  splitMessageByChannel(mix, one).reduce((sum, { usd }) => sum + usd, 0);

describe('price of one message by channel', () => {
  test('the cost model bills an SMS by SNS per segment', () => {
    expect(usdIn('sns', message)).toBeCloseTo(2 * toUsd(messagePrices.snsSmsPart));
  });

  test('an SMS by the gateway costs less than by SNS, including the SMS that SNS still sends', () => {
    const all = 2 * toUsd(messagePrices.gatewaySmsPart);
    expect(usdIn('gateway', message)).toBeGreaterThan(all);
    expect(usdIn('gateway', message)).toBeLessThan(usdIn('sns', message));
  });

  test('the cost model sends a citizen message by Zalo to the assumed percentage of people, by SMS to the others', () => {
    const { value } = messageAssumptions.zaloReachedShare;
    expect(
      splitMessageByChannel('zalo', message).map(({ channel, share }) => [channel, share]),
    ).toEqual([
      ['SMS', 1 - value],
      ['Zalo notification', value],
    ]);
  });

  test.each([
    ['about an emergency', { ticket: { priority: 'P1', channel: 'web' } }],
    ['with a code', { about: 'confirmation-code' }],
    ['with an officer’s code', { about: 'device-code' }],
  ] as const)(
    'the cost model sends a message %s by SMS at once, without trying Zalo first',
    (_name, change) => {
      expect(splitMessageByChannel('zalo', { ...message, ...change })[1]?.share).toBe(0);
    },
  );
});

describe('cost of the messages about ordinary tickets', () => {
  const playing = simulateMessageScenario(createOrdinaryScenario(40));

  test('the units in the message cost simulation answer all ordinary tickets in time', async () => {
    const { tickets } = await playing;
    expect(tickets.filter(({ status }) => status !== 'answered' && status !== 'closed')).toEqual(
      [],
    );
    expect(tickets.filter(({ clocks }) => clocks.resolve.missedAt)).toEqual([]);
  });

  test('messages about ordinary tickets cost less by SMS gateway than by SNS, and least by Zalo', async () => {
    const played = await playing;
    const [sns = 0, gateway = 0, zalo = 0] = messageProviderMixes.map((mix) =>
      computeUsdPerThousandTickets(played, mix),
    );
    expect(sns).toBeGreaterThan(gateway);
    expect(gateway).toBeGreaterThan(zalo);
    expect(computeSmsPerTicket(excludeWebReceiptSms(played))).toBeLessThanOrEqual(
      computeSmsPerTicket(played),
    );
  });

  test('the message bill includes every message that the simulated ordinary tickets cause', async () => {
    const played = await playing;
    const rows = computeMessageBill(played);
    for (const mix of messageProviderMixes) {
      const billed = rows.reduce((sum, row) => sum + row[mix].messages, 0);
      expect(billed).toBeCloseTo((played.messages.length * 1000) / played.tickets.length);
    }
  });
});

test('an unanswered ticket causes at most 23 SMS within ten days', async () => {
  expect(
    computeSmsPerTicket(await simulateMessageScenario(createUnansweredScenario(1))),
  ).toBeLessThanOrEqual(23);
});

test('docs/cost.md contains the message costs computed from the current prices and assumptions', async () => {
  const document = await readFile('docs/cost.md', 'utf8');
  expect(document).toContain(formatMessagePrices());
  expect(document).toContain(formatMessageChecksumLine());
});
