import { describe, expect, test } from 'vitest';
import { AccessLogWriteError } from '../../../core/staff/access/access-log.ts';
import type { VoiceMessage } from '../../../core/ticket/model/fields/voice-message.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { playOfficerVoiceMessage } from '../../../functions/officer/play-voice-message.ts';
import { type HttpRequest, toRequest } from '../../../functions/runtime/request/request.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { textOf } from '../../web/officer/read-page.ts';
import { anOfficersPhone, otherPhone, phone, supervisorsLink } from './officer-device-harness.ts';

const call = '0a1b2c3d-0000-4000-8000-00000000000a';
const message = { call, seconds: 21, at: atMinute(5), words: 'written' } satisfies VoiceMessage;
const silent = { ...message, call: `${call}-2`, words: 'no-speech' } satisfies VoiceMessage;
const welfare: Partial<Ticket> = {
  service: 'welfare',
  topic: undefined,
  voiceMessages: [message, silent],
};
/** Returns the request for a recording that the player of the officer page sends. */
const playRequest = (call: string, device: string): HttpRequest =>
  toRequest(
    httpEvent('GET', `/a/token/voice/${call}`, {
      pathParameters: { token: 'token', call },
      cookies: [`device=${device}`],
    }),
  );

const phoneWith = (ticket: Partial<Ticket>) => {
  const officer = anOfficersPhone({ ticket });
  const plays = (wanted: string, device = phone) =>
    playOfficerVoiceMessage(playRequest(wanted, device), officer.services);
  return { ...officer, plays };
};

describe('playing a voice message on the officer page', () => {
  test('is logged with the officer’s unit, and redirects to the recording', async () => {
    const { opens, plays, accesses } = phoneWith(welfare);
    const { body } = await opens();
    expect(body).toContain(`<audio controls preload="none" src="/a/token/voice/${call}">`);
    const { statusCode, headers } = await plays(call);
    expect([statusCode, headers?.['cache-control']]).toEqual([303, 'no-store']);
    expect(headers?.['location']).toMatch(/^https:\/\/recordings\.s3\..*X-Amz-Signature/);
    expect(accesses).toMatchObject([
      { kind: 'opened' },
      { kind: 'heard', by: { role: 'officer', unit: 'UBND_XA:29254', post: 'handler' } },
    ]);
  });

  test('is shown on the page: who has played it, and when', async () => {
    const { opens, plays } = phoneWith(welfare);
    expect(textOf((await opens()).body)).not.toContain('Đã nghe');
    await plays(call);
    expect(textOf((await opens()).body)).toMatch(/Đã nghe: UBND phường 7 \(.+\)/);
  });

  test('returns no recording if it cannot be logged', async () => {
    const { opens, plays, failToRecord } = phoneWith(welfare);
    await opens();
    failToRecord();
    await expect(plays(call)).rejects.toThrow(AccessLogWriteError);
  });
});

describe('a voice message is not played', () => {
  test.each([
    ['before the link is opened', phoneWith(welfare), call, undefined],
    ['on another device', phoneWith(welfare), call, otherPhone],
    ['by an agency, if nobody spoke', phoneWith(welfare), silent.call, undefined],
    ['if the ticket has no such message', phoneWith(welfare), `${call}-3`, undefined],
    ['if the service hides voices', phoneWith({ voiceMessages: [message] }), call, undefined],
  ])('%s', async (when, { opens, plays, accesses }, wanted, device) => {
    if (!when.startsWith('before')) await opens();
    expect((await plays(wanted, device)).statusCode).toBe(404);
    expect(accesses.filter(({ kind }) => kind === 'heard')).toEqual([]);
  });
});

test('the operators’ own officer page offers silent recordings too, and says that nobody speaks', async () => {
  const { opens } = anOfficersPhone({ ticket: welfare, links: [supervisorsLink] });
  const text = textOf((await opens('supervisor')).body);
  expect(text).toContain('Lời nhắn bằng giọng nói 2 trong 2, 21 giây · không có tiếng nói');
});
