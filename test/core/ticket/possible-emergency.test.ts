import { describe, expect, test } from 'vitest';
import { createOperatorTask } from '../../../core/contact-center/bring-to-operator.ts';
import { operatorTaskReasonsOf } from '../../../core/contact-center/operator-matters.ts';
import type { OperatorTask } from '../../../core/contact-center/operator-task.ts';
import { queueCursorOf } from '../../../core/staff/queue.ts';
import { buildOpeningEvent } from '../../../core/ticket/opening-event.ts';
import type { Change, Ticket } from '../../../core/ticket/ticket.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { directory } from '../../support/the-directory.ts';
import { anOpeningOffice } from '../intake/an-opening-office.ts';
import { assigned, changed, citizen, inTriage, operator } from './acts/a-case.ts';

const danger = 'Có người trong quán bất tỉnh, ngừng thở';

const taskOf = async (ticket: Ticket, event: Change['event']): Promise<OperatorTask[]> => {
  const tasks: OperatorTask[] = [];
  await createOperatorTask(
    { code: ticket.code, version: event.version },
    {
      tickets: { history: async () => ({ ticket, events: [event] }) },
      directory: async () => directory,
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

describe('a report whose text is an emergency under another topic', () => {
  const opened = async (changes: object, channel: Ticket['channel'] = 'web'): Promise<Ticket> => {
    const outcome = await anOpeningOffice().open({ channel }, undefined, changes);
    if (outcome.kind !== 'opened') throw new Error(outcome.kind);
    return outcome.ticket;
  };
  test('that is a denunciation too is opened with the mark, as a complaint', async () => {
    const text = 'Tôi tố cáo bác sĩ Nam bỏ mặc ba tôi đang khó thở tím tái, xin cứu';
    expect(await opened({ topic: 'VP08', text })).toMatchObject({
      topic: 'VP08',
      isAboutOffice: true,
      possibleEmergency: { version: 1 },
    });
  });

  const [service, text] = ['health', 'Má tôi khó thở'];

  test.each([
    ['without a topic', { service, topic: undefined, text }, 'P2'],
    ['SK03', { service, topic: 'SK03', text }, 'P3'],
    ['a suggestion', { service: 'suggestion', topic: undefined, text }, 'P4'],
  ])(
    'stays what it was sent as, with a mark and a task for an operator at once: %s',
    async (_, changes, priority) => {
      const ticket = await opened(changes);
      expect(ticket).toMatchObject({
        priority,
        possibleEmergency: { version: 1, at: atMinute(0), dueAt: atMinute(5) },
      });
      expect(operatorTaskReasonsOf(ticket, undefined)).toEqual(['possible-emergency']);
      expect(await taskOf(ticket, buildOpeningEvent(ticket))).toMatchObject([urgentTask]);
    },
  );

  test('needs no mark where it is P1, or an operator opened it, or nobody is in danger', async () => {
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

describe('a later message that is an emergency', () => {
  const write = (ticket: Ticket, text = danger) =>
    changed(ticket, { act: 'write', text }, citizen, { minute: 10 });

  test('marks the ticket and is a task for an operator, though a unit has it', async () => {
    const change = write(assigned());
    expect(change.after).toMatchObject({
      priority: 'P2',
      possibleEmergency: { version: 3, at: atMinute(10), dueAt: atMinute(15) },
    });
    expect(operatorTaskReasonsOf(change.after, change.before)).toContain('possible-emergency');
    expect(await taskOf(change.after, change.event)).toMatchObject([urgentTask]);
  });

  test('is a task on a P1 ticket too once that was answered, and none while it is open', () => {
    const urgent = { priority: 'P1' } as const;
    expect(write(assigned(urgent)).after.possibleEmergency).toBeUndefined();
    const answered = assigned({ ...urgent, status: 'answered', answeredAt: atMinute(5) });
    expect(write(answered).after.possibleEmergency).toMatchObject({ version: 3 });
  });

  test('as any other message changes nothing', () => {
    const { after, before } = write(assigned(), 'Tối qua quán vẫn mở cửa');
    expect(after.possibleEmergency).toBeUndefined();
    expect(operatorTaskReasonsOf(after, before)).toEqual([]);
  });

  test('comes first in the queue', () => {
    const { after } = write(inTriage());
    expect(queueCursorOf(after) < queueCursorOf(inTriage())).toBe(true);
    expect(queueCursorOf(after)).toContain(atMinute(15).toISOString());
  });

  test('is no task any more when an operator has classified the ticket, as it was or otherwise', async () => {
    const { after, event } = write(inTriage());
    for (const priority of ['P1', 'P2'] as const) {
      const asked = { act: 'classify', priority, reason: 'đã gọi người gửi' } as const;
      const classified = changed(after, asked, operator).after;
      expect(classified).toMatchObject({ priority, possibleEmergency: undefined });
      expect(await taskOf(classified, event)).not.toContainEqual(
        expect.objectContaining({ name: urgentTask.name }),
      );
    }
  });
});
