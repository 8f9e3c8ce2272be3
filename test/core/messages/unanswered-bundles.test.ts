import { expect, test } from 'vitest';
import { aFloodedHotline } from './emergency-flood-harness.ts';

const hour = 60;

/**
 * Reports three tickets while the provider does not answer. Advances virtual time by the minute, with the releases of the
 * sweeper, and returns the minutes at which each recipient's SMS were attempted.
 */
const reportInOutage = async (topic: string, minutes: number) => {
  const hotline = aFloodedHotline();
  const attempts: { to: string; minute: number }[] = [];
  let minute = 0;
  hotline.ports.send = async ({ kind }, to) => {
    if (kind === 'sms') attempts.push({ to, minute });
    return { kind: 'no-answer' };
  };
  for (; minute < minutes; minute += 1) {
    await hotline.passTo(minute);
    if (minute < 3) await hotline.report({ address: `10.0.0.${minute}`, topic });
    await hotline.deliver();
  }
  const recipients = [...Map.groupBy(attempts, ({ to }) => to).values()];
  expect(recipients.length).toBeGreaterThan(0);
  return { hotline, attempts: recipients.map((list) => list.map((one) => one.minute)) };
};

test('P2 notifications are attempted every ten minutes for a day while the provider does not answer', async () => {
  const { hotline, attempts } = await reportInOutage('VP01', 26 * hour);
  expect(hotline.opened.map(({ priority }) => priority)).toEqual(['P2', 'P2', 'P2']);
  for (const minutes of attempts) {
    expect(minutes.length).toBeGreaterThan(100);
    expect(minutes.length).toBeLessThanOrEqual(24 * 6 + 1);
  }
  expect(hotline.alerts.all().filter(({ status }) => status === 'requested')).toEqual([]);
});

test('notifications of emergencies are attempted again within a minute, and fail 20 minutes after the report', async () => {
  const { hotline, attempts } = await reportInOutage('SK01', 2 * hour);
  for (const minutes of attempts) {
    expect(minutes.slice(0, 2).map((minute) => Math.floor(minute / 2))).toEqual([0, 0]);
    expect(minutes.at(-1)).toBeLessThanOrEqual(24);
  }
  expect(hotline.alerts.all().filter(({ status }) => status === 'requested')).toEqual([]);
});
