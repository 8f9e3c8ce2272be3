import { expect, test } from 'vitest';
import { listOngoingEmergencyFloods } from '../../../../core/messages/deliver/emergency-floods.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { aFloodedHotline } from '../emergency-flood-harness.ts';

type Hotline = ReturnType<typeof aFloodedHotline>;

const floodsAt = (minute: number, { floods }: Hotline) =>
  listOngoingEmergencyFloods({ directory: testDirectory, now: atMinute(minute) }, floods);

const unitOf = async ({ tickets, opened: [first] }: Hotline) =>
  first && (await tickets.find(first.code))?.unit;

test('no emergency flood is shown while each emergency gets its own notification', async () => {
  const hotline = aFloodedHotline();
  for (let at = 0; at < 3; at += 1) await hotline.report({ address: '203.0.113.7' });
  expect(await floodsAt(0, hotline)).toEqual([]);
});

test('the state of an emergency flood lists its unit, start, number of tickets and number of suspect tickets', async () => {
  const hotline = aFloodedHotline();
  for (let at = 0; at < 3; at += 1) await hotline.report({ address: '203.0.113.7' });
  await hotline.passTo(2);
  for (let at = 0; at < 4; at += 1) await hotline.report({ address: '203.0.113.7' });
  for (let at = 0; at < 9; at += 1) await hotline.report({ address: `10.0.${at}.1` });
  await hotline.passTo(8);
  expect(await floodsAt(8, hotline)).toEqual([
    expect.objectContaining({
      ...{ unit: await unitOf(hotline), since: atMinute(2) },
      ...{ tickets: 6, suspects: 4 }, // ten others had single notifications
    }),
  ]);
});

test('an emergency flood ends 15 minutes after its last ticket, and the next flood counts from zero', async () => {
  const hotline = aFloodedHotline();
  for (let at = 0; at < 5; at += 1) await hotline.report({ address: '203.0.113.7' });
  expect(await floodsAt(15, hotline)).toHaveLength(1);
  expect(await floodsAt(16, hotline)).toEqual([]);
  await hotline.passTo(30);
  await hotline.report({ address: '203.0.113.7' });
  expect(await floodsAt(30, hotline)).toEqual([
    expect.objectContaining({ since: atMinute(30), tickets: 1, suspects: 1 }),
  ]);
});

test('a failing flood counter does not delay notifications', async () => {
  const hotline = aFloodedHotline();
  hotline.ports.floods = {
    ...hotline.ports.floods,
    count: () => Promise.reject(new Error('busy')),
  };
  for (let at = 0; at < 4; at += 1) await hotline.report({ address: '203.0.113.7' });
  const { sent } = hotline;
  const [suspect] = hotline.opened.slice(-1);
  const texts = sent.map(({ message }) => ('text' in message ? message.text : ''));
  const digits = texts.map((text) => text.replaceAll(' ', ''));
  expect(digits.some((text) => text.includes(suspect?.code ?? 'none'))).toBe(true);
});
