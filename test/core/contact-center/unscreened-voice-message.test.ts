import { describe, expect, test } from 'vitest';
import { addVoiceMessageToTicket } from '../../../core/contact-center/change/add-voice-message-to-ticket.ts';
import { recordTranscript } from '../../../core/contact-center/change/record-transcript.ts';
import { isNotificationNeeded } from '../../../core/messages/schedule/is-notification-needed.ts';
import { resolveOfficerLink } from '../../../core/officer/resolve-link.ts';
import type { AccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { wereVoiceMessagesPlayed } from '../../../core/staff/access/played-voice-messages.ts';
import { listTicketReaders } from '../../../core/staff/access/ticket-readers.ts';
import { getTicketIfVisible } from '../../../core/staff/members/signed-in-member.ts';
import type { Photo } from '../../../core/ticket/model/fields/photo.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { filterPlayableVoiceMessages } from '../../../core/ticket/read/attachments/playable-voice-messages.ts';
import { filterVisiblePhotos } from '../../../core/ticket/read/attachments/visible-photos.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { keypadReportText } from '../../../i18n/office.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { testCallId } from '../../support/events/contact-record.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { aLink, hash } from '../officer/officer-fixtures.ts';

const unit = 'UBND_XA:29254';
const accusation = 'Chủ tịch ủy ban phường nhận phong bì hàng tháng, cán bộ phường bao che';
const ordinary = 'Quán karaoke Hoa Sen vẫn mở cửa, tụ tập đông người mỗi tối';
const photo: Photo = {
  id: 'aaaaaaaaaaaaaaaaaaaaaa',
  type: 'jpeg',
  at: atMinute(2),
  bytes: 1000,
  width: 10,
  height: 10,
};

/** Routes a telephone report whose caller then leaves a voice message. */
const called = async (changes: Partial<Ticket> = {}) => {
  const text = keypadReportText('Vi phạm', false);
  const change = routeTicket(
    aTicket({ channel: 'voice', text, ...changes }),
    testDirectory,
    openingMorning,
  );
  if (!change) throw new Error('The report was not routed');
  const tickets = memoryTickets({ ...change.after, photos: [photo] });
  const ports = {
    tickets,
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => atMinute(4),
  };
  const { code } = change.after;
  const message = { call: testCallId, seconds: 20, at: atMinute(3), words: 'awaited' as const };
  await addVoiceMessageToTicket(code, message, ports);
  return {
    routed: change,
    tickets,
    current: () => tickets.all()[0] ?? change.after,
    transcribe: (transcript: string) =>
      recordTranscript({ code, call: testCallId }, async () => transcript, ports),
  };
};

const agency = { isHotline: false, wasListenedTo: false, directory: testDirectory };

describe('a telephone report before its voice message is screened', () => {
  test('a unit sees no text, audio or photos of a telephone report before its voice message is screened', async () => {
    const { current } = await called();
    expect(current()).toMatchObject({ unit, text: keypadReportText('Vi phạm', false) });
    expect(filterPlayableVoiceMessages(current(), agency)).toEqual([]);
    expect(filterVisiblePhotos(current(), agency)).toEqual([]);
    expect(filterVisiblePhotos(current(), { ...agency, isHotline: true })).toEqual([photo]);
    const officer = listTicketReaders(current(), {
      directory: testDirectory,
      now: atMinute(5),
    }).find((reader) => reader.unit === unit);
    expect(officer?.may).toMatchObject({ photos: 'nothing-kept', voiceMessages: 'nothing-kept' });
  });
});

/** Returns the access log of a ticket whose voice messages a member played at the given minute. */
const playedAt = (minute: number) => ({
  listPlays: async (code: TicketCode, from: Date): Promise<AccessLogEntry[]> =>
    from <= atMinute(minute)
      ? [{ code, kind: 'heard', at: atMinute(minute), by: { role: 'operator' } }]
      : [],
});

describe('photos of a report whose voice message has no transcript', () => {
  test.each([
    ['hidden when no operator has played it', playedAt(2), 60, []],
    ['hidden 9 minutes after an operator played it', playedAt(20), 29, []],
    ['visible 10 minutes after an operator played it', playedAt(20), 30, [photo]],
  ])(
    'photos of a report whose voice message has no transcript are %s',
    async (_, accessLog, minute, expected) => {
      const { current, transcribe } = await called();
      await transcribe('');
      const hasBeenPlayed = await wereVoiceMessagesPlayed(current(), {
        accessLog,
        now: () => atMinute(minute),
      });
      expect(filterVisiblePhotos(current(), { ...agency, wasListenedTo: hasBeenPlayed })).toEqual(
        expected,
      );
    },
  );
});

describe('the transcript of a voice message', () => {
  test('a transcript without a complaint gives the unit access to audio and photos', async () => {
    const { current, transcribe } = await called({ service: 'suggestion', topic: undefined });
    await transcribe(ordinary);
    expect(filterVisiblePhotos(current(), agency)).toEqual([photo]);
    expect(filterPlayableVoiceMessages(current(), agency)).toHaveLength(1);
  });

  test('a transcript that accuses the unit ends the unit’s access, links and pending notifications', async () => {
    const { routed, tickets, current, transcribe } = await called();
    const then = { directory: testDirectory, now: atMinute(5) };
    await transcribe(accusation);
    expect(current()).toMatchObject({ unit: 'TONG_DAI', coUnits: [], assignment: 2 });
    expect(current().complaintHold).toMatchObject({ source: 'transcript', suspects: [unit] });

    const links = memoryLinks(aLink({ code: current().code, assignment: 1 }));
    const opened = await resolveOfficerLink('token', undefined, {
      ...{ links, tickets, hash, directory: async () => testDirectory },
      pause: async () => undefined,
      now: () => then.now,
    });
    expect(opened).toEqual({ kind: 'ended', reason: 'reassigned' });
    const officer = { role: 'officer', unit, scope: 'own-unit' } as const;
    expect(getTicketIfVisible(officer, current(), then)).toBeUndefined();
    const alerts = [routed, ...tickets.changes].flatMap((change) => change.alerts);
    const needed = alerts.filter((alert) => isNotificationNeeded(alert, current(), then));
    expect(needed.map(({ to }) => (to.kind === 'officer' ? to.unit : to.kind))).not.toContain(unit);
    expect(needed.length).toBeGreaterThan(0);
  });
});
