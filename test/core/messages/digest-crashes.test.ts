import { expect, test } from 'vitest';
import { deliverNotification } from '../../../core/messages/deliver/deliver-notification.ts';
import {
  computeMaxSpendingMicroUsd,
  defaultMessageBudget,
  getDailyBudgetMicroUsd,
} from '../../../core/messages/schedule/message-budget.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { aFloodedHotline } from './emergency-flood-harness.ts';

type DigestCrashesDeps = Parameters<typeof deliverNotification>[1];
type When = 'before' | 'after';

/** Wraps ports so that the call with the given number fails before or after its effect, and counts calls. */
const failing = (ports: DigestCrashesDeps, number: number, when: When) => {
  const calls: string[] = [];
  const wrapped = <Port extends object>(port: Port, path: string): Port =>
    new Proxy(port, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        const place = `${path}${String(name)}`;
        if (typeof value === 'function') {
          return async (...args: unknown[]) => {
            calls.push(place);
            const isStruck = calls.length === number;
            if (isStruck && when === 'before') throw new Error(`Crash before ${place}`);
            const result: unknown = await Reflect.apply(value, target, args);
            if (isStruck) throw new Error(`Crash after ${place}`);
            return result;
          };
        }
        return typeof value === 'object' && value !== null ? wrapped(value, `${place}.`) : value;
      },
    });
  const { alerts, bundles, budget, links, send, ...others } = ports;
  const struck = wrapped({ alerts, bundles, budget, links, send }, '');
  return { ports: { ...others, ...struck }, calls };
};

const ofUnit = ({ to }: { to: string }): boolean => to.startsWith('+84');

/** Runs three morning reports whose digest is sent at 13:30, with a crash at one call, then the sweeper. */
const digestWithCrash = async (number: number, when: When) => {
  const hotline = aFloodedHotline(toLocalInstant('2021-12-06T09:00'));
  for (const minute of [1, 2, 3]) {
    await hotline.report({ address: `127.0.0.${minute}`, topic: 'VP02' });
  }
  hotline.clock.now = toLocalInstant('2021-12-06T13:30');
  const before = hotline.sent.length;
  const { ports, calls } = failing(hotline.ports, number, when);
  const pending = () => hotline.alerts.all().filter(({ status }) => status === 'requested');
  let crashed: string | undefined;
  for (const { code, key } of pending()) {
    await deliverNotification({ code, key }, ports).catch((error: unknown) => {
      crashed = String(error);
    });
  }
  for (const hour of [14, 15, 16]) {
    hotline.clock.now = toLocalInstant(`2021-12-06T${hour}:00`);
    await hotline.deliver();
  }
  const sent = () =>
    hotline.sent.slice(before).filter((one) => one.message.kind === 'sms' && ofUnit(one)).length;
  const inSlot = sent();
  hotline.clock.now = toLocalInstant('2021-12-07T07:30');
  await hotline.deliver();
  return { calls, crashed, inSlot, later: sent() - inSlot, left: pending() };
};

test('a crash while sending a digest loses no notification and repeats only notifications that were already sent', async () => {
  const { calls, inSlot, later } = await digestWithCrash(0, 'before');
  expect([inSlot, later]).toEqual([1, 0]);
  const sendAt = calls.indexOf('send') + 1;
  expect(sendAt).toBeGreaterThan(0);
  for (let number = 1; number <= calls.length; number += 1) {
    for (const when of ['before', 'after'] as const) {
      const outcome = await digestWithCrash(number, when);
      const context = `${when} ${calls[number - 1]} (${number})`;
      expect([context, outcome.left]).toEqual([context, []]);
      const had = number > sendAt || (number === sendAt && when === 'after');
      expect(outcome.inSlot, context).toBeGreaterThanOrEqual(1);
      expect(outcome.inSlot, context).toBeLessThanOrEqual(had ? 2 : 1);
      // a ticket whose link could not be created is in the next digest
      expect(outcome.later, context).toBeLessThanOrEqual(1);
    }
  }
});

test('the SMS cost limit stops a digest only if it would stop every notification in it', async () => {
  const hotline = aFloodedHotline(toLocalInstant('2021-12-06T09:00'));
  await hotline.report({ address: '127.0.0.9', topic: 'VP02' });
  const [assigned] = hotline.alerts
    .all()
    .filter(({ to, channel }) => to.kind === 'officer' && channel === 'sms');
  if (assigned?.to.kind !== 'officer') throw new Error('No officer was notified');
  const { unit, role } = assigned.to;
  const reminder = {
    ...assigned,
    key: 'reminder',
    subject: { about: 'reminder', post: { unit, role } },
    inDigest: true,
    heldUntil: undefined,
  } as const;
  await hotline.alerts.request(reminder);
  hotline.clock.now = toLocalInstant('2021-12-06T13:30');
  const limits: number[] = [];
  const budget: DigestCrashesDeps['budget'] = {
    ...hotline.ports.budget,
    take: async (allowances) => {
      limits.push(
        ...allowances.filter(({ of }) => of === 'everybody').map(({ maxAmount }) => maxAmount),
      );
      return undefined;
    },
  };
  await deliverNotification(reminder, { ...hotline.ports, budget });
  const perDay = getDailyBudgetMicroUsd(defaultMessageBudget);
  expect(limits).toEqual([perDay]);
  expect(computeMaxSpendingMicroUsd({ about: 'reminder' }, defaultMessageBudget)).toBeLessThan(
    perDay,
  );
});
