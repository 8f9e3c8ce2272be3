import { describe, expect, test } from 'vitest';
import { decideAction } from '../../../../../core/ticket/change/decide-action.ts';
import { performActionAsStaff } from '../../../../../core/ticket/change/perform-as-staff.ts';
import type { EncryptedStaffAction } from '../../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { memoryNonces } from '../../../../support/memory/memory-nonces.ts';
import { memoryTickets } from '../../../../support/memory/memory-tickets.ts';
import { aTicket, atMinute } from '../../../../support/samples/a-ticket.ts';

const member = { sub: 'supervisor-1', role: 'supervisor' } as const;
const text = 'Ông Trần Văn Tám ở số nhà 12 mở quán. Hỏi trần văn  tám là biết.';

const ticketWith = (changes: Partial<Ticket> = {}) => {
  const ticket = aTicket({
    status: 'assigned',
    unit: 'UBND_XA:29254',
    text,
    place: 'Nhà Trần Văn Tám',
    answers: { ten: 'Trần Văn Tám', people: 20 },
    ...changes,
  });
  const tickets = memoryTickets(ticket);
  const ports = {
    tickets,
    nonces: memoryNonces(tickets),
    directory: async () => testDirectory,
    pause: async () => undefined,
    now: () => atMinute(10),
  };
  let keys = 0;
  const act = async (action: EncryptedStaffAction) => {
    keys += 1;
    const version = (await tickets.find(ticket.code))?.version ?? 0;
    return performActionAsStaff(
      ticket.code,
      action,
      { member, version, nonce: `key-${keys}` },
      ports,
    );
  };
  return { act, history: () => tickets.history(ticket.code) };
};

const hide = { act: 'redact', part: 'Trần Văn Tám', reason: 'tên người bị nêu' } as const;

describe('redacting stored texts', () => {
  test('redacting a published ticket withdraws its publication', async () => {
    const published = { id: '2021-12-03T01:00:00.000Z-1', at: atMinute(5) };
    const { act, history } = ticketWith({ published });
    expect(await act(hide)).toMatchObject({ kind: 'recorded' });
    expect((await history())?.ticket.published).toBeUndefined();
    const occasion = {
      by: member,
      channel: 'console',
      now: atMinute(10),
      directory: testDirectory,
    };
    expect(decideAction(aTicket({ text, published }), hide, occasion)).toMatchObject({
      change: { publication: { kind: 'withdrawn', id: published.id, at: atMinute(10) } },
    });
  });

  test('redacting removes the passage from ticket and events and records author and reason', async () => {
    const { act, history } = ticketWith();
    await act({ act: 'note', text: 'Đã gọi cho TRẦN VĂN TÁM, không nghe máy' });
    expect((await act(hide)).kind).toBe('recorded');
    const stored = await history();
    expect(JSON.stringify(stored)).not.toMatch(/trần\s+văn\s+tám/i);
    expect(stored?.ticket).toMatchObject({
      text: 'Ông ▇▇▇ ở số nhà 12 mở quán. Hỏi ▇▇▇ là biết.',
      place: 'Nhà ▇▇▇',
      answers: { ten: '▇▇▇', people: 20 },
    });
    expect(stored?.events.at(-1)).toMatchObject({
      kind: 'redacted',
      reason: 'tên người bị nêu',
      by: { sub: 'supervisor-1' },
    });
  });

  test('redacting leaves events unchanged that do not contain the passage', async () => {
    const { act, history } = ticketWith();
    await act({ act: 'note', text: 'ghi chú khác' });
    await act(hide);
    expect((await history())?.events[1]).toMatchObject({ kind: 'noted', text: 'ghi chú khác' });
  });

  test('redacting finds a passage that occurs only in an event', async () => {
    const { act } = ticketWith();
    await act({ act: 'note', text: 'số máy 0912 345 678' });
    expect((await act({ ...hide, part: '0912 345 678' })).kind).toBe('recorded');
  });

  test('redacting a passage that does not occur is refused and records nothing', async () => {
    const { act, history } = ticketWith();
    expect(await act({ ...hide, part: 'Trần Văn Tư' })).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'part', problem: 'redact-not-found' }],
    });
    expect(await act({ ...hide, reason: 'vì có trần văn tám' })).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'reason', problem: 'redact-in-reason' }],
    });
    expect((await history())?.ticket.version).toBe(1);
  });
});
