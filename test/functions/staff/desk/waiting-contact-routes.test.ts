import { afterEach, describe, expect, test } from 'vitest';
import { createOperatorChatHandoverStore } from '../../../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { createUnplayedVoiceMessageStore } from '../../../../adapters/dynamodb/contact-center/unplayed-voice-message-store.ts';
import { WaitingContactsResponse } from '../../../../core/contract/staff/desk/waiting-contact-responses.ts';
import { maxWaitingContacts } from '../../../../core/staff/tickets/waiting-contacts.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { toHotlineTime } from '../../../../core/time/instant.ts';
import type { StaffApiDeps } from '../../../../functions/staff/deps.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const { sub } = aMember('operator');
const ofHealth = aMember('supervisor', { sub: staffSub(15), unit: 'SO_YT' });
const room = setUpStaffApi(aMember('operator'), ofHealth);

const chats = async () => {
  const { status, text } = await room.sendRequest(sub, 'GET /api/staff/waiting');
  expect(status).toBe(200);
  return WaitingContactsResponse.parse(JSON.parse(text)).chats;
};
const store = () => createOperatorChatHandoverStore(room.table(), testHmac);
const recordHandover = (contact: string, minute: number) =>
  store().note(contact, {
    ...{ chatUser: { channel: 'zalo', user: contact }, at: atMinute(minute) },
    ...{ lang: 'vi', service: 'health' },
  });
const see = (id: string) =>
  room.sendRequest(sub, `POST /api/staff/waiting/${id}/seen`, { body: {} });

describe('list of waiting chats', () => {
  test('a chat counts as waiting from its handover on, and as waiting too long after three minutes', async () => {
    expect(await chats()).toEqual({
      count: 0,
      isComplete: true,
      waitedTooLong: 0,
      ended: 0,
      hasMoreEnded: false,
      listed: [],
    });
    await recordHandover('c-1', 0);
    await recordHandover('c-2', 1);
    room.setMinute(3);
    const { listed, ...counted } = await chats();
    expect(counted).toEqual({
      ...{ count: 2, isComplete: true, waitedTooLong: 1, ended: 0, hasMoreEnded: false },
      since: listed[0]?.since,
    });
    expect(listed.map(({ isMissed, isEnded }) => [isMissed, isEnded])).toEqual([
      [true, false],
      [false, false],
    ]);
    for (const contact of ['c-1', 'c-2']) await store().settle(contact);
    expect((await chats()).count).toBe(0);
  });

  test('a missed chat stays listed after its end until an operator marks it as seen', async () => {
    await recordHandover('c-3', 0);
    const id = (await chats()).listed[0]?.id ?? '';
    expect((await see(id)).status).toBe(404);
    await store().end('c-3');
    expect(await chats()).toMatchObject({
      ...{ count: 0, waitedTooLong: 0, ended: 1 },
      listed: [{ isMissed: true, isEnded: true }],
    });
    expect((await see(id)).status).toBe(200);
    expect([(await chats()).listed, (await see(id)).status]).toEqual([[], 404]);
  });

  test('a waiting chat is listed and counted even if a hundred chats ended before it', async () => {
    for (let minute = 0; minute <= maxWaitingContacts; minute += 1) {
      await recordHandover(`over-${minute}`, minute);
      await store().end(`over-${minute}`);
    }
    await recordHandover('alive', 200);
    const { count, listed, ended, hasMoreEnded } = await chats();
    expect({ count, ended, hasMoreEnded }).toEqual({
      ...{ count: 1, ended: maxWaitingContacts, hasMoreEnded: true },
    });
    expect(listed.map(({ isEnded }) => isEnded)).toEqual([
      false,
      ...Array.from({ length: maxWaitingContacts }, () => true),
    ]);
  });

  test('marking an unknown waiting chat as seen returns 404', async () => {
    expect((await see('T%23123')).status).toBe(404);
  });
});

describe('waiting voice messages', () => {
  const addVoice = (name: string, changes: Partial<Ticket>, minute: number) => {
    const at = atMinute(minute);
    const code = encodeTicketCode(testHmac.digest('code', name));
    const voiceMessages = [{ call: name, seconds: 20, at, words: 'written' as const }];
    const unplayed = createUnplayedVoiceMessageStore(room.table(), () => atMinute(0));
    return unplayed.update(aTicket({ code, voiceMessages, ...changes }));
  };
  const voices = async (by: string) => {
    const { text } = await room.sendRequest(by, 'GET /api/staff/waiting');
    return WaitingContactsResponse.parse(JSON.parse(text)).voices;
  };

  test('the number omits more than a page of messages on tickets that may complain about the member’s unit', async () => {
    const complaintHold = { at: atMinute(0), dueAt: atMinute(0), source: 'report' as const };
    const suspects = ['SO_YT'];
    for (let minute = 0; minute <= maxWaitingContacts; minute += 1) {
      await addVoice(`held-${minute}`, { complaintHold: { ...complaintHold, suspects } }, minute);
    }
    await addVoice('ordinary', {}, 200);
    const since = toHotlineTime(atMinute(200));
    expect(await voices(ofHealth.sub)).toEqual({ count: 1, isComplete: true, since });
    expect(await voices(sub)).toMatchObject({ count: maxWaitingContacts, isComplete: false });
  });

  test('a message counts again once its ticket is no longer on complaint hold', async () => {
    const { count } = await voices(ofHealth.sub);
    await addVoice('held-0', { version: 2 }, 0);
    expect(await voices(ofHealth.sub)).toMatchObject({ count: count + 1 });
  });
});

describe('waiting calls on the operator desk', () => {
  const readCalls = async (waitingCalls: StaffApiDeps['waitingCalls']) => {
    room.services().waitingCalls = waitingCalls;
    const { text } = await room.sendRequest(sub, 'GET /api/staff/waiting');
    return WaitingContactsResponse.parse(JSON.parse(text)).calls;
  };
  afterEach(() => {
    room.services().waitingCalls = undefined;
  });

  test('the response has the number per queue, the total and the start of the longest wait', async () => {
    const queues = [
      { service: 'health', lang: 'vi', count: 2, since: atMinute(1) },
      { service: 'violation', lang: 'km', count: 1, since: atMinute(3) },
    ] as const;
    const calls = await readCalls(async () => ({ at: atMinute(4), queues: [...queues] }));
    expect(calls).toMatchObject({
      ...{ isKnown: true, count: 3, since: toHotlineTime(atMinute(1)) },
      queues: [{ count: 2 }, { count: 1, lang: 'km' }],
    });
  });

  test('an unknown number is not reported as zero, and a deployment without a telephone reports none', async () => {
    expect(await readCalls(async () => undefined)).toEqual({ isKnown: false });
    expect(await readCalls(undefined)).toBeUndefined();
  });
});
