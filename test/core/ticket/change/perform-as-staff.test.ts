import { describe, expect, test } from 'vitest';
import {
  mergeTicketsAsStaff,
  performActionAsStaff,
} from '../../../../core/ticket/change/perform-as-staff.ts';
import { assigned, inTriage } from '../actions/ticket-action-fixtures.ts';
import {
  aKey,
  another,
  code,
  colleague,
  note,
  office,
  officer,
  operator,
} from '../staff-action-harness.ts';

test('an action retried while its first request commits returns the recorded action', async () => {
  const ports = office(assigned());
  const asking = { member: operator, version: 2, nonce: 'the-same-key' };
  const { history } = ports.tickets;
  // the first request’s response was lost; it commits just before the second one reads the ticket
  ports.tickets.history = async (of) => {
    ports.tickets.history = history;
    await performActionAsStaff(code, note, asking, ports);
    await performActionAsStaff(code, note, { member: colleague, version: 3, nonce: aKey() }, ports);
    return history(of);
  };
  expect(await performActionAsStaff(code, note, asking, ports)).toMatchObject({
    kind: 'already-recorded',
    version: 3,
    ticket: { version: 4 },
  });
});

describe('the ticket version in a staff action', () => {
  test('a staff action is refused if it names a version that the ticket has not reached yet', async () => {
    const ports = office(assigned());
    const asking = { member: operator, version: 3, nonce: aKey() };
    expect(await performActionAsStaff(code, note, asking, ports)).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'version', problem: 'version-wanted' }],
    });
    expect(ports.tickets.changes).toEqual([]);
  });
});

describe('staff actions on a ticket about the hotline', () => {
  const accused = ['TONG_DAI'];
  const supervisor = { sub: 'supervisor-1', role: 'supervisor' as const };

  test('a ticket that accuses the hotline appears unknown to operators and is visible to supervisors', async () => {
    const ports = office(assigned({ accused }));
    const addNote = (member: typeof operator | typeof supervisor) =>
      performActionAsStaff(code, note, { member, version: 2, nonce: aKey() }, ports);
    expect(await addNote(operator)).toEqual({ kind: 'unknown' });
    expect((await addNote(supervisor)).kind).toBe('recorded');
  });

  test('returning a ticket that accuses the hotline notifies the operators’ head', async () => {
    const ports = office(assigned({ accused }));
    const back = { act: 'return', unit: 'SO_YT', reason: 'việc của Sở Y tế' } as const;
    await performActionAsStaff(code, back, { member: officer, version: 2, nonce: aKey() }, ports);
    const alerts = ports.tickets.changes.at(-1)?.alerts ?? [];
    expect(new Set(alerts.map(({ to }) => JSON.stringify(to)))).toEqual(
      new Set([JSON.stringify({ kind: 'officer', unit: 'TONG_DAI', role: 'head' })]),
    );
  });

  test('merging into a ticket that accuses the hotline is refused for an operator as if the ticket did not exist', async () => {
    const ports = office(inTriage(), assigned({ code: another, accused }));
    const merge = { act: 'merge', into: another, reason: 'cùng một việc' } as const;
    const asking = { member: operator, version: 2, nonce: aKey() };
    expect(await mergeTicketsAsStaff(code, merge, asking, ports)).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'into', problem: 'merge-unknown' }],
    });
  });
});
