import { describe, expect, test } from 'vitest';
import { createOperatorTask } from '../../../../core/contact-center/change/create-operator-task.ts';
import type { OperatorTask } from '../../../../core/contact-center/model/operator-task.ts';
import { getOperatorTaskReasons } from '../../../../core/contact-center/model/operator-task-reasons.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import type { TicketChange } from '../../../../core/ticket/ports/ticket-store.ts';
import { escalateUnreachableUnit } from '../../../../core/workflow/escalation/escalate-unreachable-unit.ts';
import { takeEscalationStep } from '../../../../core/workflow/escalation/take-escalation-step.ts';
import { routeTicket } from '../../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import {
  assigned,
  changed,
  handler,
  inTriage,
  operator,
  unit,
} from '../../ticket/actions/ticket-action-fixtures.ts';

/** Returns the operator tasks for an announced change while the ticket is in the state `byNow`. */
const tasksOf = async ({ after, event }: TicketChange, byNow: Ticket = after) => {
  const begun: OperatorTask[] = [];
  await createOperatorTask(
    { code: after.code, version: event.version },
    {
      tickets: { history: async () => ({ ticket: byNow, events: [event] }) },
      directory: async () => testDirectory,
      begin: async (task) => void begun.push(task),
      now: () => atMinute(30),
    },
  );
  return begun;
};

const must = (change: TicketChange | undefined): TicketChange => {
  if (!change) throw new Error('Nothing changed');
  return change;
};
const takeStepAt = (minute: number, ticket: Ticket) =>
  must(takeEscalationStep(ticket, testDirectory, atMinute(minute)));
const taskReasonsOf = ({ after, before }: TicketChange) => getOperatorTaskReasons(after, before);

const nowhere = () =>
  must(routeTicket(aTicket({ areaCode: undefined, place: 'đâu đó' }), testDirectory, atMinute(1)));

describe('a ticket that comes to the operators', () => {
  test('a ticket queued for operators becomes a task with service and code, but without the citizen’s text', async () => {
    const change = nowhere();
    expect([change.event.kind, taskReasonsOf(change)]).toEqual(['queued', ['queued']]);
    const [task, ...others] = await tasksOf(change);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      token: `${change.after.code}.2`,
      name: `Phản ánh vi phạm ${change.after.code}: chờ chuyển đơn vị`,
      attributes: { ticket: change.after.code, service: 'violation', lang: 'vi', priority: 'P2' },
    });
    expect(JSON.stringify(task)).not.toMatch(/karaoke|Hoa Sen|đâu đó/);
  });

  test('a ticket that its unit returned becomes an operator task', async () => {
    const change = changed(
      assigned({ version: 3, status: 'in-progress' }),
      { act: 'return', unit: 'SO_YT', reason: 'không thuộc thẩm quyền' },
      handler,
    );
    expect(taskReasonsOf(change)).toEqual(['queued']);
    expect(await tasksOf(change)).toMatchObject([{ attributes: { matter: 'queued' } }]);
  });

  test('a ticket assigned in the meantime does not become an operator task', async () => {
    const change = nowhere();
    const since = changed(
      change.after,
      { act: 'assign', unit: 'SO_YT', reason: 'đúng thẩm quyền' },
      operator,
    );
    expect(taskReasonsOf(since)).toEqual([]);
    expect(await tasksOf(change, since.after)).toEqual([]);
  });

  test('a ticket that accuses the operators does not become an operator task', async () => {
    const { after, ...change } = nowhere();
    expect(await tasksOf({ ...change, after: { ...after, accused: ['TONG_DAI'] } })).toEqual([]);
  });
});

describe('an escalation step that notifies the operators', () => {
  const late = () =>
    takeStepAt(61, assigned({ escalationSteps: ['1.acknowledge.50', '1.acknowledge.80'] }));

  test('an escalation step becomes an operator task only if the ticket is still open', async () => {
    const change = late();
    expect(taskReasonsOf(change)).toEqual(['rung']);
    expect(await tasksOf(change)).toMatchObject([
      { attributes: { matter: 'rung' }, name: expect.stringContaining('trễ hạn') },
    ]);
    expect(await tasksOf(change, { ...change.after, status: 'answered' })).toEqual([]);
  });

  test('an escalation step of a ticket in triage becomes no operator task', async () => {
    const change = takeStepAt(30, inTriage({ version: 3 }));
    expect(taskReasonsOf(change)).toEqual(['rung']);
    expect(await tasksOf(change)).toEqual([]);
  });

  test('an escalation step that only notifies the unit creates no operator task', async () => {
    expect(await tasksOf(takeStepAt(31, assigned()))).toEqual([]);
  });
});

test('an unreachable unit becomes an operator task to call the unit', async () => {
  const change = must(escalateUnreachableUnit(assigned(), unit, testDirectory, atMinute(9)));
  expect(taskReasonsOf(change)).toEqual(['unreachable']);
  expect(await tasksOf(change)).toMatchObject([{ attributes: { matter: 'unreachable' } }]);
  expect(await tasksOf(change, { ...change.after, unit: 'SO_YT', coUnits: [] })).toEqual([]);
});

test('an acknowledgement by the unit creates no operator task', () => {
  const change = changed(assigned(), { act: 'acknowledge' }, handler);
  expect(taskReasonsOf(change)).toEqual([]);
});

test('creating an operator task throws a retryable error when the ticket history lacks the announced event', async () => {
  const { after, event, ...rest } = nowhere();
  const another = { ...event, version: 9 };
  const ports = {
    tickets: { history: async () => ({ ticket: after, events: [event] }) },
    directory: async () => testDirectory,
    begin: () => expect.fail(),
    now: () => atMinute(30),
  };
  expect(rest.before.version).toBe(1);
  await expect(createOperatorTask(another, ports)).rejects.toThrow('no event');
});
