import { describe, expect, test } from 'vitest';
import { buildTicketChange } from '../../../core/ticket/change/change.ts';
import { performActionAsCitizen } from '../../../core/ticket/change/perform-as-citizen.ts';
import {
  mergeTicketsAsStaff,
  performActionAsStaff,
} from '../../../core/ticket/change/perform-as-staff.ts';
import type { EventBody } from '../../../core/ticket/events/event-body.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { assigned, inTriage, operators, unit } from './actions/ticket-action-fixtures.ts';
import { aKey, another, code, note, office, operator, write } from './staff-action-harness.ts';

const asking = (version = 2, nonce = aKey()) => ({ member: operator, version, nonce });

describe('repeated version conflicts of an action', () => {
  test('an action throws after 25 attempts with version conflicts, with pauses between them', async () => {
    const waits: number[] = [];
    const ports = {
      ...office(assigned()),
      pause: async (races: number) => void waits.push(races),
    };
    let tries = 0;
    ports.tickets.commit = async () => {
      tries += 1;
      return 'stale';
    };
    await expect(performActionAsStaff(code, note, asking(), ports)).rejects.toThrow(
      '25 version conflicts on ticket',
    );
    expect(tries).toBe(25);
    expect(waits).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  });

  test('a concurrent duplicate of an action returns the first result without waiting', async () => {
    const waits: number[] = [];
    const ports = {
      ...office(assigned()),
      pause: async (races: number) => void waits.push(races),
    };
    const { commit } = ports.tickets;
    ports.tickets.commit = async (...changes: [TicketChange, TicketChange?]) => {
      ports.tickets.commit = commit;
      await commit(...changes);
      return 'replayed';
    };
    expect(await performActionAsStaff(code, note, asking(), ports)).toMatchObject({
      kind: 'already-recorded',
      version: 3,
    });
    expect(waits).toEqual([]);
  });
});

describe('repeated idempotency keys', () => {
  test('an action with a repeated idempotency key returns the current ticket even after a stale read', async () => {
    const ports = office(assigned());
    const old = await ports.tickets.history(code);
    await performActionAsStaff(code, note, asking(2, 'the-same-key'), ports);
    ports.tickets.history = async () => old;
    expect(await performActionAsStaff(code, note, asking(2, 'the-same-key'), ports)).toMatchObject({
      kind: 'already-recorded',
      ticket: { version: 3 },
    });
  });

  test('an action with a repeated idempotency key reads the ticket only once when the first read is current', async () => {
    const ports = office(assigned());
    await performActionAsStaff(code, note, asking(2, 'the-same-key'), ports);
    ports.tickets.find = () => Promise.reject(new Error('It was read again'));
    expect(await performActionAsStaff(code, note, asking(2, 'the-same-key'), ports)).toMatchObject({
      kind: 'already-recorded',
      ticket: { version: 3 },
    });
  });

  test('an action stores the hash of its request’s body, if there was a body', async () => {
    const ports = office(assigned());
    await performActionAsStaff(code, note, { ...asking(), bodyHash: 'a-hash' }, ports);
    await performActionAsCitizen(code, write, { nonce: aKey() }, ports);
    const [first, second] = ports.tickets.changes;
    expect(first?.bodyHash).toBe('a-hash');
    expect(second).not.toHaveProperty('bodyHash');
  });

  test('a merge stores its idempotency key and body hash only on the ticket named in the request', async () => {
    const ports = office(inTriage(), assigned({ code: another }));
    const merge = { act: 'merge', into: another, reason: 'cùng một việc' } as const;
    await mergeTicketsAsStaff(code, merge, { ...asking(), bodyHash: 'a-hash' }, ports);
    const [one, other] = ports.tickets.changes;
    expect([one?.bodyHash, one?.nonce === undefined]).toEqual(['a-hash', false]);
    expect(other).not.toHaveProperty('bodyHash');
    expect(other).not.toHaveProperty('nonce');
  });
});

describe('automatic changes of a ticket', () => {
  const moments: EventBody[] = [
    { kind: 'rung', clock: 'acknowledge', percent: 50, told: [] },
    { kind: 'data-rung', right: 'see', percent: 50, told: [] },
    { kind: 'recomputed', why: 'calendar', directory: 'one', moved: [] },
    { kind: 'unreachable', unit, unitName: 'UBND phường 7' },
    { kind: 'link-refused', unit, unitName: 'UBND phường 7', post: 'handler' },
  ];

  test.each(moments)(
    'an automatic change of the kind $kind does not make a staff action outdated',
    async (event) => {
      const ports = office(assigned());
      const { ticket } = (await ports.tickets.history(code)) ?? {};
      if (!ticket) throw new Error('No ticket');
      const by = { role: 'system' } as const;
      const occasion = { by, channel: 'journey', now: atMinute(5), directory: testDirectory };
      await ports.tickets.commit(buildTicketChange(ticket, { to: {}, event }, occasion));
      expect((await performActionAsStaff(code, note, asking(), ports)).kind).toBe('recorded');
    },
  );
});

describe('notes on an erased ticket', () => {
  const sealed = () => assigned({ text: '', status: 'answered' });

  test('an internal note is stored on a ticket whose text was erased after its referral as a denunciation (formal accusation)', async () => {
    const ports = office(sealed());
    await performActionAsStaff(code, note, asking(2), ports);
    await performActionAsStaff(code, { ...note, text: 'việc đã chuyển đi rồi' }, asking(3), ports);
    const { events = [] } = (await ports.tickets.history(code)) ?? {};
    expect(events.slice(1)).toMatchObject([
      { text: 'đã gọi lại cho người gửi' },
      { text: 'việc đã chuyển đi rồi' },
    ]);
  });

  test('erasing personal data also removes internal notes written after a ticket was referred', async () => {
    const ports = office(sealed());
    await performActionAsStaff(code, note, asking(2), ports);
    const close = { act: 'close', reason: 'done', text: 'Việc đã xong từ lâu.' } as const;
    await performActionAsStaff(code, close, asking(3), ports);
    await performActionAsCitizen(
      code,
      { act: 'ask-data', right: 'erase' },
      { nonce: aKey() },
      ports,
    );
    const member = { sub: 'supervisor-1', role: 'supervisor' } as const;
    const grant = { act: 'grant-data', text: 'Đã xóa hết' } as const;
    expect(
      (await performActionAsStaff(code, grant, { member, version: 5, nonce: aKey() }, ports)).kind,
    ).toBe('recorded');
    expect(JSON.stringify(await ports.tickets.history(code))).not.toContain('đã gọi lại');
  });
});

test('an operator can undo a merge into a ticket that accuses the operators without being able to read it', async () => {
  const supervisor = { sub: 'supervisor-1', role: 'supervisor' } as const;
  const ports = office(inTriage(), assigned({ code: another }));
  const merge = { act: 'merge', into: another, reason: 'cùng một việc' } as const;
  await mergeTicketsAsStaff(code, merge, { ...asking(), member: supervisor }, ports);
  const { find } = ports.tickets;
  ports.tickets.find = async (of) => {
    const found = await find(of);
    return found && of === another ? { ...found, accused: [operators] } : found;
  };
  const undo = { act: 'unmerge', reason: 'hai việc' } as const;
  expect(await mergeTicketsAsStaff(code, undo, asking(3), ports)).toMatchObject({
    kind: 'recorded',
    ticket: { status: 'triage' },
  });
});
