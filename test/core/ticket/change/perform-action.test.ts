import { describe, expect, test } from 'vitest';
import { performActionAsCitizen } from '../../../../core/ticket/change/perform-as-citizen.ts';
import {
  mergeTicketsAsStaff,
  performActionAsStaff,
} from '../../../../core/ticket/change/perform-as-staff.ts';
import type { TicketChange } from '../../../../core/ticket/ports/ticket-store.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { assigned, inTriage, unit, words } from '../actions/ticket-action-fixtures.ts';
import {
  aKey,
  another,
  answer,
  code,
  colleague,
  note,
  office,
  officer,
  operator,
  unknown,
  write,
} from '../staff-action-harness.ts';

describe('staff actions', () => {
  test('a staff action is recorded with the staff member, and for officers also with the unit', async () => {
    const ports = office(assigned());
    const asking = { member: officer, version: 2, nonce: aKey() };
    expect(await performActionAsStaff(code, answer, asking, ports)).toMatchObject({
      kind: 'recorded',
      ticket: { status: 'answered', version: 3 },
      event: { by: { role: 'officer', unit, sub: 'officer-1' }, channel: 'console', version: 3 },
    });
  });

  test('a staff action based on an outdated ticket version is refused with the changes made by others', async () => {
    const ports = office(assigned());
    await performActionAsStaff(code, note, { member: colleague, version: 2, nonce: aKey() }, ports);
    const outcome = await performActionAsStaff(
      code,
      note,
      { member: operator, version: 2, nonce: aKey() },
      ports,
    );
    expect(outcome).toMatchObject({ kind: 'stale', since: [{ kind: 'noted', version: 3 }] });
    expect(ports.tickets.changes).toHaveLength(1);
  });

  test('a staff action is accepted when only the same staff member or automatic changes changed the ticket since', async () => {
    const ports = office(assigned());
    const member = operator;
    await performActionAsStaff(code, note, { member, version: 2, nonce: aKey() }, ports);
    expect(
      (await performActionAsStaff(code, note, { member, version: 2, nonce: aKey() }, ports)).kind,
    ).toBe('recorded');
  });
});

describe('concurrent and refused actions', () => {
  test('twenty concurrent citizen messages are all recorded', async () => {
    const ports = office(assigned());
    const writes = Array.from({ length: 20 }, () =>
      performActionAsCitizen(code, write, { nonce: aKey() }, ports),
    );
    const kinds = (await Promise.all(writes)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['recorded']));
    expect(ports.current()?.version).toBe(22);
  });

  test('a refused staff action is reported as not allowed, not possible or invalid', async () => {
    const ports = office(assigned());
    const performAsOperator = (action: Parameters<typeof performActionAsStaff>[1]) =>
      performActionAsStaff(code, action, { member: operator, version: 2, nonce: aKey() }, ports);
    expect(await performAsOperator(answer)).toMatchObject({ kind: 'not-yours' });
    expect(await performAsOperator({ act: 'refuse-extension', reason: 'không cần' })).toMatchObject(
      {
        kind: 'not-yours',
      },
    );
    expect(
      await performAsOperator({ act: 'close', reason: 'nonsense', text: words }),
    ).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'reason', problem: 'reason-unknown' }],
    });
    const settled = office(assigned({ status: 'closed' }));
    expect(
      await performActionAsStaff(
        code,
        note,
        { member: operator, version: 2, nonce: aKey() },
        settled,
      ),
    ).toMatchObject({ kind: 'not-now', ticket: { status: 'closed' } });
    expect(ports.tickets.changes).toEqual([]);
  });

  test('a staff action on an unknown ticket returns “unknown”', async () => {
    const asking = { member: operator, version: 1, nonce: aKey() };
    expect(await performActionAsStaff(unknown, note, asking, office())).toEqual({
      kind: 'unknown',
    });
  });

  test('an action with a version conflict is applied again to the ticket’s newer version', async () => {
    const ports = office(assigned());
    const { commit } = ports.tickets;
    ports.tickets.commit = async (...changes: [TicketChange, TicketChange?]) => {
      ports.tickets.commit = commit;
      await performActionAsCitizen(code, write, { nonce: aKey() }, ports);
      return commit(...changes);
    };
    const outcome = await performActionAsStaff(
      code,
      note,
      { member: operator, version: 2, nonce: aKey() },
      ports,
    );
    expect(outcome).toMatchObject({ kind: 'stale', since: [{ kind: 'wrote' }] });
  });
});

describe('idempotency keys of actions', () => {
  test('an action with a repeated idempotency key returns the recorded action and records nothing', async () => {
    const ports = office(assigned());
    const asking = { member: operator, version: 2, nonce: 'the-same-key' };
    await performActionAsStaff(code, note, asking, ports);
    expect(await performActionAsStaff(code, note, asking, ports)).toMatchObject({
      kind: 'already-recorded',
      what: 'noted',
      version: 3,
      at: atMinute(10),
    });
    expect(ports.tickets.changes).toHaveLength(1);
  });

  test('the idempotency key of an action applies only to its own ticket', async () => {
    const ports = office(assigned(), assigned({ code: another }));
    const asking = { member: operator, version: 2, nonce: 'the-same-key' };
    await performActionAsStaff(code, note, asking, ports);
    expect((await performActionAsStaff(another, note, asking, ports)).kind).toBe('recorded');
  });
});

test('a citizen’s action is recorded even if staff changed the ticket since the citizen opened the page', async () => {
  const ports = office(assigned());
  await performActionAsStaff(code, note, { member: operator, version: 2, nonce: aKey() }, ports);
  expect(await performActionAsCitizen(code, write, { nonce: aKey() }, ports)).toMatchObject({
    kind: 'recorded',
    event: { kind: 'wrote', by: { role: 'citizen' }, channel: 'web' },
  });
});

describe('citizen’s messages on a merged ticket', () => {
  const mergedInto = { code: another, was: 'assigned' as const, stopped: [] };
  const merged = assigned({ status: 'merged', mergedInto });

  test('a citizen’s message on a merged ticket is recorded on that ticket and on the common ticket', async () => {
    const ports = office(merged, assigned({ code: another, mergedFrom: [code] }));
    expect(await performActionAsCitizen(code, write, { nonce: aKey() }, ports)).toMatchObject({
      kind: 'recorded',
      ticket: { code, version: 3 },
      other: { code: another, version: 3 },
    });
    expect(ports.tickets.changes.map(({ event }) => event)).toMatchObject([
      { kind: 'wrote', code, text: write.text },
      { kind: 'wrote', code: another, text: write.text },
    ]);
  });

  test('a citizen’s message on a merged ticket is refused if the common ticket does not exist', async () => {
    const ports = office(merged);
    expect(await performActionAsCitizen(code, write, { nonce: aKey() }, ports)).toMatchObject({
      kind: 'not-now',
      ticket: { code },
    });
    expect(ports.tickets.changes).toEqual([]);
  });
});

describe('merging tickets by staff', () => {
  const merge = { act: 'merge', into: another, reason: 'cùng một việc' } as const;
  const createRequest = () => ({ member: operator, version: 2, nonce: aKey() });

  test('a merge writes both tickets or neither', async () => {
    const ports = office(inTriage(), assigned({ code: another }));
    expect(await mergeTicketsAsStaff(code, merge, createRequest(), ports)).toMatchObject({
      kind: 'recorded',
      ticket: { status: 'merged' },
      other: { code: another, mergedFrom: [code] },
    });
    const { commit } = ports.tickets;
    ports.tickets.commit = async () => 'stale';
    const undo = { act: 'unmerge', reason: 'hai việc' } as const;
    await expect(
      mergeTicketsAsStaff(code, undo, { ...createRequest(), version: 3 }, ports),
    ).rejects.toThrow('25 version conflicts on ticket');
    ports.tickets.commit = commit;
    expect(
      await mergeTicketsAsStaff(code, undo, { ...createRequest(), version: 3 }, ports),
    ).toMatchObject({
      kind: 'recorded',
      ticket: { status: 'triage' },
      other: { mergedFrom: [] },
    });
  });

  test('answering a common ticket notifies the citizens of both merged tickets', async () => {
    const ports = office(inTriage({ contactChannels: ['email'] }), assigned({ code: another }));
    await mergeTicketsAsStaff(code, merge, createRequest(), ports);
    await performActionAsStaff(
      another,
      answer,
      { member: officer, version: 3, nonce: aKey() },
      ports,
    );
    const alerts = ports.tickets.changes.at(-1)?.alerts ?? [];
    expect(alerts.map((alert) => [alert.code, alert.channel, alert.subject.about])).toEqual([
      [another, 'sms', 'answered'],
      [code, 'email', 'answered'],
    ]);
  });

  test('merging into an unknown ticket is refused, and a ticket that is not merged cannot be unmerged', async () => {
    const ports = office(inTriage());
    const into = { ...merge, into: unknown };
    expect(await mergeTicketsAsStaff(code, into, createRequest(), ports)).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'into', problem: 'merge-unknown' }],
    });
    expect(
      await mergeTicketsAsStaff(
        code,
        { act: 'unmerge', reason: 'hai việc' },
        createRequest(),
        ports,
      ),
    ).toMatchObject({ kind: 'not-now' });
  });
});
