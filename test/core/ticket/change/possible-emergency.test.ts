import { describe, expect, test } from 'vitest';
import { createOperatorTask } from '../../../../core/contact-center/change/create-operator-task.ts';
import type { OperatorTask } from '../../../../core/contact-center/model/operator-task.ts';
import { getOperatorTaskReasons } from '../../../../core/contact-center/model/operator-task-reasons.ts';
import { getUnitQueueCursor } from '../../../../core/staff/tickets/queue.ts';
import { buildOpeningEvent } from '../../../../core/ticket/events/kinds/opening-event.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import type { TicketChange } from '../../../../core/ticket/ports/ticket-store.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { anOpeningOffice } from '../../intake/ticket-opening-harness.ts';
import {
  assigned,
  changed,
  citizen,
  inTriage,
  operator,
} from '../actions/ticket-action-fixtures.ts';

const danger = 'Có người trong quán bất tỉnh, ngừng thở';

const taskOf = async (ticket: Ticket, event: TicketChange['event']): Promise<OperatorTask[]> => {
  const tasks: OperatorTask[] = [];
  await createOperatorTask(
    { code: ticket.code, version: event.version },
    {
      tickets: { history: async () => ({ ticket, events: [event] }) },
      directory: async () => testDirectory,
      begin: async (task) => void tasks.push(task),
      now: () => atMinute(11),
    },
  );
  return tasks;
};

const urgentTask = {
  name: expect.stringContaining('có thể là cấp cứu'),
  attributes: { matter: 'possible-emergency', priority: 'P1' },
};

describe('a report that reads like an emergency under another topic', () => {
  const opened = async (changes: object, channel: Ticket['channel'] = 'web'): Promise<Ticket> => {
    const outcome = await anOpeningOffice().open({ channel }, undefined, changes);
    if (outcome.kind !== 'opened') throw new Error(outcome.kind);
    return outcome.ticket;
  };
  test('a denunciation that reads like an emergency opens a complaint marked as possible emergency', async () => {
    const text = 'Tôi tố cáo bác sĩ Nam bỏ mặc ba tôi đang khó thở tím tái, xin cứu';
    expect(await opened({ topic: 'VP08', text })).toMatchObject({
      topic: 'VP08',
      isAboutOffice: true,
      possibleEmergency: { version: 1 },
    });
  });

  const [service, text] = ['health', 'Má tôi khó thở'];

  test.each([
    ['health without a topic', { service, topic: undefined, text }, 'P2'],
    ['health with topic SK03', { service, topic: 'SK03', text }, 'P3'],
    ['suggestion without a topic', { service: 'suggestion', topic: undefined, text }, 'P4'],
  ])(
    'an emergency text under a non-emergency topic is marked and becomes an operator task: %s',
    async (_, changes, priority) => {
      const ticket = await opened(changes);
      expect(ticket).toMatchObject({
        priority,
        possibleEmergency: { version: 1, at: atMinute(0), dueAt: atMinute(5) },
      });
      expect(getOperatorTaskReasons(ticket, undefined)).toEqual(['possible-emergency']);
      expect(await taskOf(ticket, buildOpeningEvent(ticket))).toMatchObject([urgentTask]);
    },
  );

  test('P1 tickets, operators’ tickets and ordinary texts get no possible-emergency mark', async () => {
    const tickets = [
      await opened({ service, topic: 'SK01', text }),
      await opened({ service, topic: undefined, text }, 'operator'),
      await opened({}),
    ];
    expect(tickets.map(({ possibleEmergency }) => possibleEmergency)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a later message that reads like an emergency', () => {
  const write = (ticket: Ticket, text = danger) =>
    changed(ticket, { act: 'write', text }, citizen, { minute: 10 });

  test('a message that reads like an emergency marks the ticket of a unit and becomes an operator task', async () => {
    const change = write(assigned());
    expect(change.after).toMatchObject({
      priority: 'P2',
      possibleEmergency: { version: 3, at: atMinute(10), dueAt: atMinute(15) },
    });
    expect(getOperatorTaskReasons(change.after, change.before)).toContain('possible-emergency');
    expect(await taskOf(change.after, change.event)).toMatchObject([urgentTask]);
  });

  test('a message that reads like an emergency marks a P1 ticket only after it was answered', () => {
    const urgent = { priority: 'P1' } as const;
    expect(write(assigned(urgent)).after.possibleEmergency).toBeUndefined();
    const answered = assigned({ ...urgent, status: 'answered', answeredAt: atMinute(5) });
    expect(write(answered).after.possibleEmergency).toMatchObject({ version: 3 });
  });

  test('an ordinary message does not mark the ticket as possible emergency', () => {
    const { after, before } = write(assigned(), 'Tối qua quán vẫn mở cửa');
    expect(after.possibleEmergency).toBeUndefined();
    expect(getOperatorTaskReasons(after, before)).toEqual([]);
  });

  test('a ticket marked as possible emergency comes first in the queue', () => {
    const { after } = write(inTriage());
    expect(getUnitQueueCursor(after) < getUnitQueueCursor(inTriage())).toBe(true);
    expect(getUnitQueueCursor(after)).toContain(atMinute(15).toISOString());
  });

  test('a possible emergency is no longer an operator task once the ticket was classified', async () => {
    const { after, event } = write(inTriage());
    for (const priority of ['P1', 'P2'] as const) {
      const action = { act: 'classify', priority, reason: 'đã gọi người gửi' } as const;
      const classified = changed(after, action, operator).after;
      expect(classified).toMatchObject({ priority, possibleEmergency: undefined });
      expect(await taskOf(classified, event)).not.toContainEqual(
        expect.objectContaining({ name: urgentTask.name }),
      );
    }
  });
});
