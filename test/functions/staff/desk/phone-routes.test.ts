import { expect, test } from 'vitest';
import * as z from 'zod';
import { PhoneStateResponse } from '../../../../core/contract/staff/desk/phone-responses.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';

const operator = aMember('operator');
const supervisor = aMember('supervisor');
const room = setUpStaffApi(operator, supervisor);

const ProblemResponse = z.looseObject({ type: z.string() });

const show = async () => {
  const { text } = await room.sendRequest(operator.sub, 'GET /api/staff/phone');
  return PhoneStateResponse.parse(JSON.parse(text));
};
const put = (body: unknown, by = supervisor) =>
  room.sendRequest(by.sub, 'PUT /api/staff/phone', { body });
const storm = { prompt: 'hot-storm', until: '2021-12-03T09:00:00+07:00' };

test('surge mode and urgent announcement set by a supervisor are visible to operators until they end', async () => {
  const before = await show();
  expect(before).toMatchObject({ version: 0, surge: 'normal', changes: [] });
  expect(before.levels.map(({ level }) => level)).toContain('sms-link');
  expect(before.messages).toContainEqual({ prompt: 'hot-storm', name: expect.any(String) });
  expect((await put({ version: 0, surge: 'callback', hot: storm })).status).toBe(200);
  const after = await show();
  expect(after).toMatchObject({
    version: 1,
    surge: 'callback',
    hot: { ...storm, isHeard: true },
    changes: [{ version: 1, by: { sub: supervisor.sub, role: 'supervisor', name: 'Người 2' } }],
  });
  room.setMinute(60);
  expect((await show()).hot).toMatchObject({ ...storm, isHeard: false });
});

test('changing the phone settings from an old version returns 409 with the current settings', async () => {
  const { version } = await show();
  await put({ version, surge: 'information' });
  const { status, text } = await put({ version, surge: 'voicemail' });
  expect(status).toBe(409);
  expect(ProblemResponse.parse(JSON.parse(text))).toMatchObject({
    type: 'urn:1022:problem:phone-stale',
    title: 'Người khác vừa đổi chế độ điện thoại',
    version: version + 1,
    surge: 'information',
  });
  expect((await show()).surge).toBe('information');
});

test.each([
  ['an unknown prompt', { ...storm, prompt: 'hot-anything' }, 'hot.prompt'],
  ['a file name as prompt', { ...storm, prompt: '../vi/menu' }, 'hot.prompt'],
  ['an end in the past', { ...storm, until: '2021-12-03T07:59:00+07:00' }, 'hot.until'],
  ['no end', { prompt: 'hot-storm' }, 'hot.until'],
])('an urgent announcement with %s returns 400 and names the field', async (_, hot, field) => {
  const { status, text } = await put({ version: 0, surge: 'normal', hot });
  expect(status).toBe(400);
  expect(ProblemResponse.parse(JSON.parse(text))).toMatchObject({
    errors: [{ field, message: expect.any(String) }],
  });
});

test('an operator sees the phone settings but cannot change them', async () => {
  const { version } = await show();
  expect((await put({ version, surge: 'sms-link' }, operator)).status).toBe(403);
  expect((await show()).version).toBe(version);
});
