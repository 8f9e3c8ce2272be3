import { expect, test } from 'vitest';
import { addMinutes } from '../../../core/time/add-minutes.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aFloodedHotline } from './emergency-flood-harness.ts';

/** Minutes within which a P2 report must be forwarded to its unit, at any hour (sla.json). */
const forwardMinutes = 15;

test('the unit gets an SMS about each of several P2 reports within the time limit for forwarding', async () => {
  const hotline = aFloodedHotline();
  for (const minute of [0, 1, 4, 9]) {
    await hotline.passTo(minute);
    await hotline.report({ address: `10.0.0.${minute}`, topic: 'VP01' });
  }
  await hotline.passTo(60);
  expect(hotline.opened.map(({ priority }) => priority)).toEqual(['P2', 'P2', 'P2', 'P2']);
  const toOfficers = hotline.alerts
    .all()
    .filter(({ to, channel }) => to.kind === 'officer' && channel === 'sms');
  expect(new Set(toOfficers.map(({ code }) => code)).size).toBe(hotline.opened.length);
  const late = toOfficers.filter(({ code, settledAt = atMinute(60) }) => {
    const ticket = hotline.opened.find((one) => one.code === code);
    return !ticket || settledAt > addMinutes(ticket.openedAt, forwardMinutes);
  });
  expect(late.map(({ code, status, key }) => [code, status, key])).toEqual([]);
});

test('several P2 reports within ten minutes cause only two messages per recipient', async () => {
  const hotline = aFloodedHotline();
  for (const minute of [0, 1, 4, 9]) {
    await hotline.passTo(minute);
    await hotline.report({ address: `10.0.0.${minute}`, topic: 'VP01' });
  }
  await hotline.passTo(60);
  const phones = hotline.sent.filter(({ message }) => message.kind === 'sms').map(({ to }) => to);
  const counts = [...Map.groupBy(phones, (to) => to).values()].map(({ length }) => length);
  expect(Math.max(...counts)).toBe(2);
});

/** Reports a P2 issue every minute for five hours, and counts the notifications that bundles list in each hour. */
const countListedPerHour = async (): Promise<number[]> => {
  const hotline = aFloodedHotline();
  const listed = [0, 0, 0, 0, 0];
  const { bundles } = hotline.ports;
  const { waiting } = bundles;
  bundles.waiting = async (line, since) => {
    const found = await waiting(line, since);
    const hour = Math.floor((hotline.clock.now.getTime() - atMinute(0).getTime()) / 3_600_000);
    listed[hour] = (listed[hour] ?? 0) + found.length;
    return found;
  };
  for (let minute = 0; minute < 300; minute += 1) {
    await hotline.passTo(minute);
    await hotline.report({ address: `10.0.${minute}.1`, topic: 'VP01' });
  }
  return listed;
};

test('after an officer’s daily SMS limit, the unit’s notification bundles list no more P2 reports than before', async () => {
  const [first = 0, ...later] = await countListedPerHour();
  expect(Math.max(...later)).toBeLessThan(2 * first);
});
