import { describe, expect, test } from 'vitest';
import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../../../core/messages/create-notification.ts';
import { handleUndeliveredNotification } from '../../../../core/messages/deliver/undelivered-notifications.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import {
  formatFailureFollowUp,
  formatUndeliveredReason,
} from '../../../../core/messages/texts/undelivered-reason-text.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryAlerts } from '../../../support/memory/memory-notifications.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { memoryUndelivered } from '../../../support/memory/memory-undelivered.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { cause, handler, ticket, toOfficer } from '../notification-harness.ts';

const assigned = { ...ticket, status: 'assigned' } as const;
const duty = createOfficerNotifications({ ...handler, role: 'duty' }, { about: 'assigned' }, cause);
const as = (status: Notification['status'], alerts: Notification[]) =>
  alerts.map((alert) => ({ ...alert, status }));

/** Handles the failure of the first notification and returns what is stored of it. */
const followFirst = async (known: Notification[], of: typeof ticket = assigned) => {
  const alerts = memoryAlerts(...known);
  const undelivered = memoryUndelivered();
  const ports = {
    alerts,
    undelivered,
    tickets: memoryTickets(of),
    directory: async () => testDirectory,
    now: () => atMinute(9),
  };
  const [first] = known;
  if (!first) throw new Error('No alert was made');
  await handleUndeliveredNotification(first, ports);
  return {
    followed: undelivered.followUps.get(first.key),
    isListed: !undelivered.takenOff.has(first.key),
  };
};

describe('an undelivered notification to an officer', () => {
  const [sms, email] = toOfficer;
  if (!sms || !email) throw new Error('No alert was made');
  const [failed] = as('failed', [sms]);
  if (!failed) throw new Error('No alert was made');

  test.each(['requested', 'sent'] as const)(
    'an undelivered officer notification stays listed while its other channel has the status %s',
    async (status) => {
      const result = await followFirst([failed, { ...email, status }]);
      expect(result).toEqual({ followed: 'other-channel', isListed: true });
    },
  );

  test('an undelivered officer notification leaves the list when it was delivered on the other channel', async () => {
    const result = await followFirst([failed, { ...email, status: 'delivered' }]);
    expect(result).toEqual({ followed: 'other-channel', isListed: false });
  });

  test('an officer notification that failed on all channels stays listed until the duty officer gets it', async () => {
    const both = as('failed', toOfficer);
    const state = { followed: 'duty-told' };
    expect(await followFirst(both)).toEqual({ ...state, isListed: true });
    expect(await followFirst([...both, ...as('sent', duty)])).toEqual({ ...state, isListed: true });
    const arrived = [...both, ...as('delivered', duty)];
    expect(await followFirst(arrived)).toEqual({ ...state, isListed: false });
  });

  test('a notification that reached neither officer nor duty officer stays listed as “unit unreachable”', async () => {
    const result = await followFirst([...as('failed', duty), ...as('failed', toOfficer)]);
    expect(result).toEqual({ followed: 'unit-unreachable', isListed: true });
  });

  test('an undelivered officer notification leaves the list when it is outdated', async () => {
    const answered = { ...ticket, status: 'answered' } as const;
    expect(await followFirst(as('failed', toOfficer), answered)).toMatchObject({ isListed: false });
  });
});

test('a failed citizen notification leaves the undelivered list once the next channel dropped it as outdated', async () => {
  const [sms, email] = (['sms', 'email'] as const).flatMap((channel) =>
    createCitizenNotification([channel], { about: 'answered' }, cause),
  );
  if (!sms || !email) throw new Error('No alert was made');
  const undelivered = memoryUndelivered();
  const dropped = { ...email, status: 'dropped', provider: 'not-needed' } as const;
  const ports = {
    ...{ alerts: memoryAlerts({ ...sms, status: 'failed' }, dropped), undelivered },
    ...{ tickets: memoryTickets({ ...ticket, status: 'reopened' }), now: () => atMinute(9) },
    directory: async () => testDirectory,
  };
  await handleUndeliveredNotification(dropped, ports);
  expect(undelivered.takenOff).toContain(sms.key);
});

test('a citizen whom no channel reached stays on the list of undelivered notifications', async () => {
  const known = as('bounced', createCitizenNotification(['email'], { about: 'receipt' }, cause));
  const result = await followFirst(known, { ...ticket, contactChannels: ['email'] });
  expect(result).toEqual({ followed: 'citizen-not-told', isListed: true });
});

describe('descriptions of why a notification was not delivered', () => {
  const [alert] = toOfficer;
  if (!alert) throw new Error('No alert was made');
  const failed = (provider: string): Notification => ({ ...alert, status: 'failed', provider });

  test.each(['ticket', 'number', 'everybody', 'emergencies'])(
    'the reason of a failed SMS names its used-up budget: %s',
    (of) => {
      const reasons = ['ticket', 'number', 'everybody', 'emergencies']
        .filter((other) => other !== of)
        .map((other) => formatUndeliveredReason(failed(`over-budget-${other}`)));
      expect(reasons).not.toContain(formatUndeliveredReason(failed(`over-budget-${of}`)));
      expect(formatUndeliveredReason(failed(`over-budget-${of}`))).not.toContain('over-budget');
    },
  );

  test.each(['no-address', 'gave-up'])(
    'the reason of a notification that the hotline itself stopped is translated: %s',
    (reason) => {
      expect(formatUndeliveredReason(failed(reason))).not.toContain(reason);
    },
  );

  test('the provider’s reason for a failed notification is shown without numbers and addresses in it', () => {
    const bounced: Notification = {
      ...alert,
      channel: 'email',
      status: 'bounced',
      feedback: 'bounced: 550 5.1.1 <ba@example.vn> unknown, call +84 912 345 678',
    };
    expect(formatUndeliveredReason(bounced)).toMatch(/^Thư bị trả lại: 550 5\.1\.1 /);
    expect(formatUndeliveredReason(bounced)).not.toMatch(/example\.vn|345/);
    expect(formatUndeliveredReason(failed('OptedOut'))).toBe('Nhà cung cấp từ chối gửi: OptedOut.');
  });

  test('the undelivered list describes the next step for each kind of recipient', () => {
    expect(formatFailureFollowUp(alert)).toBe('Đang tìm cách khác để báo.');
    expect(formatFailureFollowUp({ ...alert, followed: 'duty-told' })).toContain('người trực');
    const citizen = { ...alert, to: { kind: 'citizen' }, followed: 'citizen-not-told' } as const;
    expect(formatFailureFollowUp(citizen)).toContain('gọi cho người dân');
  });
});
