import { describe, expect, test } from 'vitest';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import {
  findConcurrentChanges,
  findOtherAnswer,
} from '../../../web/console/screens/ticket/actions/find-concurrent-changes.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const colleague = { role: 'officer', unit: 'UBND_XA:29254', sub: 'colleague' } as const;
const anEvent = (version: number, differing: object): TicketEvent =>
  TicketEvent.parse({
    ...{
      code: aTicket().code,
      version,
      cycle: 1,
      at: atMinute(version).toISOString(),
      by: { role: 'system' },
    },
    ...{ channel: 'console', ...differing },
  });

const events: TicketEvent[] = [
  anEvent(1, { kind: 'opened' }),
  anEvent(2, { kind: 'taken', by: colleague }),
  anEvent(3, { kind: 'noted', by: { ...colleague, sub: 'me' }, text: 'của tôi' }),
  anEvent(4, { kind: 'answered', by: colleague, unitName: 'UBND phường 7', text: 'Đã xử lý' }),
  anEvent(5, { kind: 'rung', clock: 'resolve', percent: 50, told: [] }),
];
const versionsSince = (version: number) =>
  findConcurrentChanges({ events }, version, 'me').map((change) => change.version);

describe('changes by others while a form is open', () => {
  test('they are those after the version at which the form was opened, without reminders and own changes', () => {
    expect([versionsSince(1), versionsSince(2), versionsSince(4)]).toEqual([[2, 4], [4], []]);
  });

  test('the colleague’s answer is found among them', () => {
    const changes = findConcurrentChanges({ events }, 1, 'me');
    expect(findOtherAnswer(changes)).toMatchObject({ version: 4, text: 'Đã xử lý' });
    expect(findOtherAnswer(changes.slice(0, 1))).toBeUndefined();
  });
});
