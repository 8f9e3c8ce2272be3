import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPhoneStateStore } from '../../../../adapters/dynamodb/contact-center/phone-state-store.ts';
import {
  initialPhoneState,
  type PhoneStateChange,
  type SurgeLevel,
} from '../../../../core/contact-center/model/phone-state.ts';
import { staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 60_000);
afterAll(() => table.stop());

const change = (
  version: number,
  surge: SurgeLevel,
  hot?: PhoneStateChange['hot'],
): PhoneStateChange => ({
  version,
  surge,
  ...(hot && { hot }),
  at: atMinute(version),
  by: { sub: staffSub(2), role: 'supervisor' },
});
const storm = { prompt: 'hot-storm', until: atMinute(90) };

test('reading the phone settings returns the defaults at first and then the last change', async () => {
  const phone = createPhoneStateStore(table);
  expect([await phone.read(), await phone.latest(10)]).toEqual([initialPhoneState, []]);
  expect(await phone.replace(change(1, 'callback', storm))).toBe(true);
  expect(await phone.replace(change(2, 'information'))).toBe(true);
  expect(await phone.read()).toEqual({ version: 2, surge: 'information' });
  expect(await phone.latest(10)).toEqual([change(2, 'information'), change(1, 'callback', storm)]);
  expect(await phone.latest(1)).toEqual([change(2, 'information')]);
});

test('only one of two concurrent changes of the phone settings succeeds and enters the history', async () => {
  const phone = createPhoneStateStore(table);
  const both = [change(3, 'voicemail'), change(3, 'sms-link')];
  const done = await Promise.all(both.map((one) => phone.replace(one)));
  expect(done.toSorted()).toEqual([false, true]);
  const winner = both.find((_, at) => done[at]);
  expect(await phone.latest(1)).toEqual([winner]);
  expect(await phone.read()).toEqual({ version: 3, surge: winner?.surge });
  expect(await phone.replace(change(1, 'normal'))).toBe(false);
});
