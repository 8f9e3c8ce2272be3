import { describe, expect, test } from 'vitest';
import { createOperatorTask } from '../../../core/contact-center/bring-to-operator.ts';
import { operatorTaskReasonsOf } from '../../../core/contact-center/operator-matters.ts';
import type { OperatorTask } from '../../../core/contact-center/operator-task.ts';
import { routeTicket } from '../../../core/journey/route-ticket.ts';
import { takeEscalationStep } from '../../../core/journey/take-escalation-step.ts';
import { escalateUnreachableUnit } from '../../../core/journey/unreachable.ts';
import type { Change, Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';
import { directory } from '../../support/the-directory.ts';
import { assigned, changed, handler, inTriage, operator, unit } from '../ticket/acts/a-case.ts';

/** What comes of a change when it is announced while the ticket is as `by now`. */
const tasksOf = async ({ after, event }: Change, byNow: Ticket = after) => {
  const begun: OperatorTask[] = [];
  await createOperatorTask(
    { code: after.code, version: event.version },
    {
      tickets: { history: async () => ({ ticket: byNow, events: [event] }) },
      directory: async () => directory,
      begin: async (task) => void begun.push(task),
      now: () => atMinute(30),
    },
  );
  return begun;
};

const must = (change: Change | undefined): Change => {
  if (!change) throw new Error('Nothing changed');
  return change;
};
const rungAt = (minute: number, ticket: Ticket) =>
  must(takeEscalationStep(ticket, directory, atMinute(minute)));
const mattersOf = ({ after, before }: Change) => operatorTaskReasonsOf(after, before);

const nowhere = () =>
  must(routeTicket(aTicket({ areaCode: undefined, place: 'đâu đó' }), directory, atMinute(1)));

describe('a ticket that comes to the operators', () => {
  test('is a task, by its service and code and nothing that its citizen wrote', async () => {
    const change = nowhere();
    expect([change.event.kind, mattersOf(change)]).toEqual(['queued', ['queued']]);
    const [task, ...others] = await tasksOf(change);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      token: `${change.after.code}.2`,
      name: `Phản ánh vi phạm ${change.after.code}: chờ chuyển đơn vị`,
      attributes: { ticket: change.after.code, service: 'violation', lang: 'vi', priority: 'P2' },
    });
    expect(JSON.stringify(task)).not.toMatch(/karaoke|Hoa Sen|đâu đó/);
  });

  test('because its unit returned it is one too', async () => {
    const change = changed(
      assigned({ version: 3, status: 'in-progress' }),
      { act: 'return', unit: 'SO_YT', reason: 'không thuộc thẩm quyền' },
      handler,
    );
    expect(mattersOf(change)).toEqual(['queued']);
    expect(await tasksOf(change)).toMatchObject([{ attributes: { matter: 'queued' } }]);
  });

  test('is none any more when somebody has settled meanwhile whose it is', async () => {
    const change = nowhere();
    const since = changed(
      change.after,
      { act: 'assign', unit: 'SO_YT', reason: 'đúng thẩm quyền' },
      operator,
    );
    expect(mattersOf(since)).toEqual([]);
    expect(await tasksOf(change, since.after)).toEqual([]);
  });

  test('that is about the operators is not theirs to be given', async () => {
    const { after, ...change } = nowhere();
    expect(await tasksOf({ ...change, after: { ...after, accused: ['TONG_DAI'] } })).toEqual([]);
  });
});

describe('a rung that the ladder has the operators told of', () => {
  const late = () => rungAt(61, assigned({ rungs: ['1.acknowledge.50', '1.acknowledge.80'] }));

  test('is a task, for as long as the matter is open', async () => {
    const change = late();
    expect(mattersOf(change)).toEqual(['rung']);
    expect(await tasksOf(change)).toMatchObject([
      { attributes: { matter: 'rung' }, name: expect.stringContaining('trễ hạn') },
    ]);
    expect(await tasksOf(change, { ...change.after, status: 'answered' })).toEqual([]);
  });

  test('is none where they have the ticket anyway', async () => {
    const change = rungAt(30, inTriage({ version: 3 }));
    expect(mattersOf(change)).toEqual(['rung']);
    expect(await tasksOf(change)).toEqual([]);
  });

  test('is none for a rung that only the unit hears of', async () => {
    expect(await tasksOf(rungAt(31, assigned()))).toEqual([]);
  });
});

test('a unit of which nobody can be told is called by an operator', async () => {
  const change = must(escalateUnreachableUnit(assigned(), unit, directory, atMinute(9)));
  expect(mattersOf(change)).toEqual(['unreachable']);
  expect(await tasksOf(change)).toMatchObject([{ attributes: { matter: 'unreachable' } }]);
  expect(await tasksOf(change, { ...change.after, unit: 'SO_YT', coUnits: [] })).toEqual([]);
});

test('what changes nothing for the operators wakes nobody', () => {
  const change = changed(assigned(), { act: 'acknowledge' }, handler);
  expect(mattersOf(change)).toEqual([]);
});

test('an announced event that is not there is thrown to whoever retries', async () => {
  const { after, event, ...rest } = nowhere();
  const another = { ...event, version: 9 };
  const ports = {
    tickets: { history: async () => ({ ticket: after, events: [event] }) },
    directory: async () => directory,
    begin: () => expect.fail(),
    now: () => atMinute(30),
  };
  expect(rest.before.version).toBe(1);
  await expect(createOperatorTask(another, ports)).rejects.toThrow('no event');
});
