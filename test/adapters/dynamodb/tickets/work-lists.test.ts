import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPublicationStore } from '../../../../adapters/dynamodb/open311/publication-store.ts';
import { createOverdueTicketStore } from '../../../../adapters/dynamodb/tickets/overdue-ticket-store.ts';
import { createUnitQueueStore } from '../../../../adapters/dynamodb/tickets/queue-store.ts';
import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import { decideAction } from '../../../../core/ticket/change/decide-action.ts';
import type { Action } from '../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { inTriage } from '../../../core/ticket/actions/ticket-action-fixtures.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';
import { testHmac } from '../../../support/test-hmac.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
}, 120_000);
afterAll(() => table.stop());

const code = (name: string) => encodeTicketCode(testHmac.digest('code', name));
const { clocks } = aTicket();

const opened = async (name: string, changes: Partial<Ticket>) => {
  const ticket = aTicket({ code: code(name), status: 'assigned', ...changes });
  await createTicketStore(table).open(ticket);
  return ticket;
};

let keys = 0;
const does = async (ticket: Ticket, action: Action, minute = 10) => {
  keys += 1;
  const outcome = decideAction(ticket, action, {
    by: { role: 'supervisor', sub: 'supervisor-1' },
    channel: 'console',
    now: atMinute(minute),
    directory: testDirectory,
    nonce: `key-${keys}`,
  });
  if (outcome.kind !== 'change') throw new Error(JSON.stringify(outcome));
  expect(await createTicketStore(table).commit(outcome.change)).toBe('committed');
  return outcome.change.after;
};

describe('operators’ queue', () => {
  test('the operators’ queue lists tickets without a unit first, sorted by their deadline for forwarding', async () => {
    const at = (minute: number) => ({ ...clocks.resolve, dueAt: atMinute(minute) });
    const keep = await opened('kept', { unit: 'TONG_DAI', clocks: { ...clocks, resolve: at(15) } });
    const triaged = (name: string, minute: number) => {
      const ticket = inTriage({ code: code(name) });
      const { forward } = ticket.clocks;
      if (!forward) throw new Error('no clock of the operators');
      const dueAt = atMinute(minute);
      return opened(name, {
        ...ticket,
        clocks: { ...ticket.clocks, forward: { ...forward, dueAt } },
      });
    };
    const [second, first] = [await triaged('second', 40), await triaged('first', 20)];
    const { tickets } = await createUnitQueueStore(table).page('TONG_DAI');
    expect(tickets.map((one) => one.code)).toEqual([first.code, second.code, keep.code]);
  });

  test('a ticket acknowledged by the operators stays in their queue, sorted by its resolve deadline', async () => {
    const ticket = inTriage({ code: code('acknowledged') });
    await opened('acknowledged', ticket);
    await does(ticket, { act: 'acknowledge' });
    const { tickets } = await createUnitQueueStore(table).page('TONG_DAI');
    expect(tickets.at(-1)?.code).toBe(ticket.code);
  });
});

describe('list of overdue tickets', () => {
  const store = () => createOverdueTicketStore(table);
  const late = { clock: 'resolve', percent: 100 } as const;
  const { acknowledge, resolve } = aTicket().clocks;
  const missed = {
    acknowledge: { ...acknowledge, missedAt: acknowledge.dueAt },
    resolve: { ...resolve, missedAt: resolve.dueAt },
  };

  test('an overdue ticket is listed by unit and highest escalation step until it is answered or closed', async () => {
    const one = await opened('late 1', {
      unit: 'SO_YT',
      escalationSteps: ['1.resolve.100'],
      clocks: missed,
    });
    const ward = await opened('late 2', {
      unit: 'UBND_XA:29254',
      escalationSteps: [],
      clocks: missed,
    });
    const later = ['1.resolve.100', '1.resolve.150'];
    await opened('later', { unit: 'SO_YT', escalationSteps: later, clocks: missed });
    await opened('on time', { unit: 'SO_YT', escalationSteps: ['1.resolve.80'] });
    const codes = async (unit?: string) =>
      (await store().page(late, { unit })).tickets.map((ticket) => ticket.code);
    expect(await codes()).toEqual([one.code, ward.code]);
    expect(await codes('UBND_XA:29254')).toEqual([ward.code]);
    expect(await store().count({ ...late, percent: 150 })).toEqual({ count: 1, isComplete: true });
    await does(one, { act: 'close', reason: 'withdrawn', text: 'Người gửi rút lại phản ánh.' });
    expect(await codes()).toEqual([ward.code]);
  });

  test('overdue tickets are listed once each across pages', async () => {
    const level = { clock: 'acknowledge', percent: 200 } as const;
    for (let number = 0; number < 60; number += 1) {
      await opened(`page ${number}`, {
        ...{ unit: 'SO_TTTT', escalationSteps: ['1.acknowledge.200'] },
        clocks: { ...missed, resolve },
      });
    }
    const first = await store().page(level, {});
    const second = await store().page(level, { after: first.next });
    expect([first.tickets.length, second.tickets.length, second.next]).toEqual([50, 10, undefined]);
    const all = [...first.tickets, ...second.tickets].map((ticket) => ticket.code);
    expect(new Set(all).size).toBe(60);
  });
});

describe('published answers', () => {
  const publish = (title: string): Action => ({
    act: 'publish',
    title,
    question: 'Một quán vẫn mở cửa mỗi tối.',
    answer: 'Đã kiểm tra và lập biên bản.',
  });
  const titles = async (after?: string) =>
    (await createPublicationStore(table).page(after)).publications.map(({ title }) => title);

  test('publications are listed newest first, and withdrawing one removes its texts', async () => {
    const before = await opened('published 1', { unit: 'SO_YT', status: 'answered' });
    const other = await opened('published 2', { unit: 'SO_YT', status: 'answered' });
    const one = await does(before, publish('Câu hỏi thứ nhất'), 10);
    await does(other, publish('Câu hỏi thứ hai'), 20);
    expect(await titles()).toEqual(['Câu hỏi thứ hai', 'Câu hỏi thứ nhất']);
    await does(one, { act: 'unpublish', reason: 'người gửi đề nghị gỡ' }, 30);
    expect(await titles()).toEqual(['Câu hỏi thứ hai']);
  });

  test('published answers are listed page by page', async () => {
    for (let number = 0; number < 30; number += 1) {
      const ticket = await opened(`published ${number} more`, {
        status: 'answered',
        unit: 'SO_YT',
      });
      await does(ticket, publish(`Câu hỏi số ${number}`), 100 + number);
    }
    const first = await createPublicationStore(table).page();
    expect([first.publications.length, first.publications[0]?.title]).toEqual([
      25,
      'Câu hỏi số 29',
    ]);
    expect((await titles(first.next))[0]).toBe('Câu hỏi số 4');
  });
});
