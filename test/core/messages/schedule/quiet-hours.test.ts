import { describe, expect, test } from 'vitest';
import { listMessageChannels } from '../../../../core/messages/compose/message-templates.ts';
import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../../../core/messages/create-notification.ts';
import {
  getMessageKind,
  messageKinds,
  type NotificationSubject,
} from '../../../../core/messages/message-kinds.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import {
  findQuietHoursEnd,
  findQuietHoursHoldEnd,
} from '../../../../core/messages/schedule/quiet-hours.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { anOffice, cause, handler, ticket, toCitizen, toOfficer } from '../notification-harness.ts';

const night = { from: '22:00', to: '07:00' };
const noon = { from: '11:30', to: '13:00' };

describe('quiet hours', () => {
  test.each([
    ['2021-12-03T21:59:59.999', undefined],
    ['2021-12-03T22:00:00', '2021-12-04T07:00'],
    ['2021-12-03T23:59:59.999', '2021-12-04T07:00'],
    ['2021-12-04T00:00:00', '2021-12-04T07:00'],
    ['2021-12-04T06:59:59.999', '2021-12-04T07:00'],
    ['2021-12-04T07:00:00', undefined],
    ['2021-12-31T22:30:00', '2022-01-01T07:00'],
  ])('quiet hours at night, at %s, end at %s', (instant, end) => {
    expect(findQuietHoursEnd(toLocalInstant(instant), night)).toEqual(end && toLocalInstant(end));
  });

  test.each([
    ['2021-12-03T11:29:59.999', undefined],
    ['2021-12-03T11:30:00', '2021-12-03T13:00'],
    ['2021-12-03T13:00:00', undefined],
  ])('quiet hours at noon, at %s, end at %s', (instant, end) => {
    expect(findQuietHoursEnd(toLocalInstant(instant), noon)).toEqual(end && toLocalInstant(end));
  });

  test('quiet hours with equal start and end never apply', () => {
    expect(
      findQuietHoursEnd(toLocalInstant('2021-12-03T22:00'), { from: '22:00', to: '22:00' }),
    ).toBeUndefined();
  });
});

const sentAtAnyHour = ['confirmation-code', 'device-code', 'emergency-overdue'];
const heldForEveryPriority = ['data-waits', 'data-rung'];

const createNotifications = (subject: NotificationSubject): Notification[] =>
  getMessageKind(subject).to === 'citizen'
    ? createCitizenNotification(listMessageChannels(subject), subject, cause)
    : createOfficerNotifications(handler, subject, cause);
const messages = messageKinds.map(({ to, about, examples }) => ({
  ...{ to, about },
  alerts: examples.flatMap(({ subject }) => createNotifications(subject)),
}));
const isSentAtAnyHour = ({ about }: { about: string }): boolean => sentAtAnyHour.includes(about);
const isByPriority = (message: { to: string; about: string }): boolean =>
  message.to === 'officer' && !heldForEveryPriority.includes(message.about);
const heldMessages = messages.filter((message) => !isSentAtAnyHour(message));
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const isNight = (hour: string): boolean => hour >= '22' || hour < '07';

describe.each(['P1', 'P2', 'P3', 'P4'] as const)('quiet hours for a %s ticket', (priority) => {
  const of = aTicket({ priority });
  const heldHours = (alert: Notification): string[] =>
    hours.filter((hour) =>
      findQuietHoursHoldEnd(alert, of, testDirectory, toLocalInstant(`2021-12-03T${hour}:30`)),
    );

  test.each(heldMessages.filter(isByPriority))(
    'an officer notification about $about is held at night only for P3 and P4',
    ({ alerts }) => {
      const held = priority === 'P3' || priority === 'P4' ? hours.filter(isNight) : [];
      expect(alerts.map(heldHours)).toEqual(alerts.map(() => held));
    },
  );

  test.each(heldMessages.filter((message) => !isByPriority(message)))(
    'a notification about $about is held at night',
    ({ alerts }) => {
      expect(alerts.map(heldHours)).toEqual(alerts.map(() => hours.filter(isNight)));
    },
  );

  test.each(messages.filter(isSentAtAnyHour))(
    'a notification about $about is sent at any hour',
    ({ alerts }) => {
      expect(alerts.map(heldHours)).toEqual(alerts.map(() => []));
    },
  );
});

describe('notifications held at night', () => {
  const evening = toLocalInstant('2021-12-03T22:00');
  const morning = toLocalInstant('2021-12-04T07:00');

  test('a notification held at night is not sent and stays pending', async () => {
    const { deliver, sent, alerts } = anOffice(toCitizen('sms'), { now: evening });
    expect(await deliver()).toEqual(['held']);
    expect(sent).toEqual([]);
    expect(alerts.all()).toMatchObject([{ status: 'requested', heldUntil: morning }]);
  });

  test('the stream record that results from holding a notification neither holds nor sends it again', async () => {
    const { deliver, alerts } = anOffice(toCitizen('sms'), { now: evening });
    await deliver();
    const held = alerts.all();
    expect(await deliver()).toEqual(['nothing-owed']);
    expect(alerts.all()).toEqual(held);
  });

  test('a held notification is sent as soon as the quiet hours end', async () => {
    const { deliver, sent, timeIs } = anOffice(toCitizen('sms'), { now: evening });
    await deliver();
    timeIs(morning);
    expect(await deliver()).toEqual(['sent']);
    expect(sent).toHaveLength(1);
  });

  test('an officer notification about a P2 ticket is sent at night', async () => {
    const { deliver } = anOffice(toOfficer, { now: evening });
    expect(await deliver()).toEqual(['sent', 'sent']);
  });

  test('a held notification that is outdated in the morning is dropped', async () => {
    const calm = { ...ticket, priority: 'P3' } as const;
    const held = toOfficer.map((alert) => ({ ...alert, heldUntil: morning }));
    const answered = { ...calm, status: 'answered' } as const;
    const { deliver, sent } = anOffice(held, { ticket: answered, now: morning });
    expect(await deliver()).toEqual(['dropped', 'dropped']);
    expect(sent).toEqual([]);
  });
});
