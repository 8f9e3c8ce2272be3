import { describe, expect, test, vi } from 'vitest';
import { AuditLogResponse } from '../../../../core/contract/staff/supervision/audit-responses.ts';
import { AccessLogWriteError } from '../../../../core/staff/access/access-log.ts';
import { colleague, operator, setUpOperatorChats, supervisor } from './operator-chat-harness.ts';

const { room, chatServices, openChats, read, post, sessionOf, start } = setUpOperatorChats();

/** Returns the entries about chats in the audit log, newest first. */
const readAudit = async () => {
  const query = { kind: 'chat' };
  const { text } = await room.sendRequest(supervisor.sub, 'GET /api/staff/audit', { query });
  return AuditLogResponse.parse(JSON.parse(text)).entries;
};

describe('operator who joins a chat again', () => {
  test('joins the second chat of the same citizen', async () => {
    const { id, chatUser } = await start();
    await post(`${id}/join`, {});
    await post(`${id}/end`, {});
    const second = await start('chat', chatUser);
    expect((await post(`${second.id}/join`, {})).status).toBe(200);
    expect((await read(second.id)).state).toBe('mine');
  });

  test('takes the chat over again after a colleague has taken it over', async () => {
    const { id } = await start();
    await post(`${id}/join`, {});
    for (const by of [colleague, operator, colleague, operator]) {
      expect(
        (await post(`${id}/join`, { takeoverReason: 'Ca trực của bạn đã hết' }, by)).status,
      ).toBe(200);
      expect((await read(id, by)).state).toBe('mine');
    }
  });

  test('needs a reason to take the chat over', async () => {
    const { id } = await start();
    await post(`${id}/join`, {});
    expect((await post(`${id}/join`, { takeoverReason: ' ' }, colleague)).status).toBe(400);
    expect((await post(`${id}/join`, {}, colleague)).status).toBe(409);
  });

  test('changes nothing and adds no audit log entry with a repeated request', async () => {
    const { id, chatUser } = await start();
    await post(`${id}/join`, {});
    const before = [await sessionOf(chatUser), (await readAudit()).length];
    expect((await post(`${id}/join`, { takeoverReason: 'Ca trực của bạn đã hết' })).status).toBe(
      200,
    );
    expect([await sessionOf(chatUser), (await readAudit()).length]).toEqual(before);
  });
});

describe('access log of chats', () => {
  test('the audit log shows who joined a chat and who took it over from whom', async () => {
    const { id } = await start();
    room.setMinute(16);
    await post(`${id}/join`, {});
    room.setMinute(17);
    await post(`${id}/join`, { takeoverReason: 'Ca trực của bạn đã hết' }, colleague);
    const [takeover, join] = await readAudit();
    expect(join).toMatchObject({
      ...{ of: 'chat', kind: 'joined' },
      by: { sub: operator.sub, role: 'operator' },
    });
    expect(join).not.toHaveProperty('takenFrom');
    expect(takeover).toMatchObject({
      ...{ kind: 'taken-over', by: { sub: colleague.sub } },
      takenFrom: { sub: operator.sub, name: 'Lan' },
      text: 'Ca trực của bạn đã hết',
    });
  });

  test('a chat is neither joined nor shown while the access log fails', async () => {
    const { id } = await start();
    const chats = await openChats();
    const record = async () => {
      throw new AccessLogWriteError(`Chat ${id}`, new Error('throttled'));
    };
    const failing = vi
      .spyOn(chatServices(), 'openChats')
      .mockResolvedValue({ ...chats, accessLog: { record } });
    const { status, text } = await post(`${id}/join`, {});
    failing.mockRestore();
    expect([status, text]).toEqual([503, expect.stringContaining('access-unrecorded')]);
    expect(await read(id)).toMatchObject({ state: 'waiting', lines: [] });
  });
});
