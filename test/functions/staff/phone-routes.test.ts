import { expect, test } from 'vitest';
import * as z from 'zod';
import { PhoneStateResponse } from '../../../core/contract/phone-answers.ts';
import { aMember } from '../../support/a-member.ts';
import { staffRoom } from '../../support/staff-room.ts';

const operator = aMember('operator');
const supervisor = aMember('supervisor');
const room = staffRoom(operator, supervisor);

const Told = z.looseObject({ type: z.string() });

const show = async () => {
  const { text } = await room.ask(operator.sub, 'GET /api/staff/phone');
  return PhoneStateResponse.parse(JSON.parse(text));
};
const put = (body: unknown, by = supervisor) => room.ask(by.sub, 'PUT /api/staff/phone', { body });
const storm = { prompt: 'hot-storm', until: '2021-12-03T09:00:00+07:00' };

test('a supervisor moves the ladder and sets a message, which every operator sees until it ends', async () => {
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

test('who saw an older state is told what it is now, in Vietnamese, and nothing changes', async () => {
  const { version } = await show();
  await put({ version, surge: 'information' });
  const { status, text } = await put({ version, surge: 'voicemail' });
  expect(status).toBe(409);
  expect(Told.parse(JSON.parse(text))).toMatchObject({
    type: 'urn:1022:problem:phone-stale',
    title: 'Người khác vừa đổi chế độ điện thoại',
    version: version + 1,
    surge: 'information',
  });
  expect((await show()).surge).toBe('information');
});

test.each([
  ['a message that nobody has recorded', { ...storm, prompt: 'hot-anything' }, 'hot.prompt'],
  ['one that names a file', { ...storm, prompt: '../vi/menu' }, 'hot.prompt'],
  ['one that has ended', { ...storm, until: '2021-12-03T07:59:00+07:00' }, 'hot.until'],
  ['one without an end', { prompt: 'hot-storm' }, 'hot.until'],
])('%s is refused, field by field', async (_, hot, field) => {
  const { status, text } = await put({ version: 0, surge: 'normal', hot });
  expect(status).toBe(400);
  expect(Told.parse(JSON.parse(text))).toMatchObject({
    errors: [{ field, message: expect.any(String) }],
  });
});

test('an operator sees it and can’t change it', async () => {
  const { version } = await show();
  expect((await put({ version, surge: 'sms-link' }, operator)).status).toBe(403);
  expect((await show()).version).toBe(version);
});
