import { describe, expect, test } from 'vitest';
import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../../../core/messages/create-notification.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import { anOffice, cause, ticket } from '../notification-harness.ts';

const handedOver = { about: 'handed-over', formerUnit: 'P_NV:844', since: '2025-07-01' } as const;
const toCitizen = (requestedAt: Date) =>
  createCitizenNotification(['email'], handedOver, { ...cause, requestedAt });

describe('the citizen of a merged ticket', () => {
  const now = toLocalInstant('2025-07-01T08:00');
  const common: Ticket = {
    ...ticket,
    code: encodeTicketCode(testHmac.digest('code', 'common')),
    ...{ status: 'waiting', unit: 'UBND_XA:29278', unitName: 'UBND xã Tân An' },
  };
  const merged: Ticket = {
    ...ticket,
    ...{ status: 'merged', unit: 'P_NV:844', unitName: 'Phòng Nội vụ huyện Càng Long' },
    mergedInto: { code: common.code, was: 'assigned', stopped: [] },
  };

  test('is notified that a successor has the common ticket and waits for information', async () => {
    const { deliver, sent } = anOffice(toCitizen(now), { ticket: merged, others: [common], now });
    expect(await deliver()).toEqual(['sent']);
    expect(sent[0]?.text).toContain('của quý vị do UBND xã Tân An giải quyết');
    expect(sent[0]?.text).toContain('đang chờ quý vị bổ sung thông tin');
  });

  test('is not notified once the common ticket is answered', async () => {
    const others = [{ ...common, status: 'answered' as const }];
    const { deliver, sent } = anOffice(toCitizen(now), { ticket: merged, others, now });
    expect(await deliver()).toEqual(['dropped']);
    expect(sent).toEqual([]);
  });
});

describe('within ten minutes after the midnight at which a unit ended or was renamed, a message about a ticket', () => {
  const ofHealth = { unit: 'SO_YT', unitName: 'Sở Y tế', priority: 'P2' } as const;
  const justAfterMidnight = toLocalInstant('2025-07-01T00:00:30');

  test.each([
    ['of a renamed unit waits', { ...ticket, ...ofHealth }, ['held']],
    [
      'of an ended unit waits',
      { ...ticket, ...ofHealth, unit: 'P_NV:844', unitName: 'Phòng Nội vụ huyện Càng Long' },
      ['held'],
    ],
    [
      'of a ticket that was handed over is sent',
      { ...ticket, ...ofHealth, unitName: 'Sở Y tế tỉnh Vĩnh Long' },
      ['sent'],
    ],
    ['of an emergency is sent', { ...ticket, ...ofHealth, priority: 'P1' as const }, ['sent']],
    [
      'of a possible emergency is sent',
      {
        ...{ ...ticket, ...ofHealth },
        possibleEmergency: { version: 1, at: justAfterMidnight, dueAt: justAfterMidnight },
      },
      ['sent'],
    ],
  ])('%s', async (_, of, outcome) => {
    const post = { unit: 'TONG_DAI', role: 'head' };
    const subject = { about: 'rung', clock: 'resolve', percent: 80 } as const;
    const [, mail] = createOfficerNotifications(post, subject, {
      ...cause,
      requestedAt: justAfterMidnight,
    });
    const { deliver } = anOffice(mail ? [mail] : [], { ticket: of, now: justAfterMidnight });
    expect(await deliver()).toEqual(outcome);
  });
});
