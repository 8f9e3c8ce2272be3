import { describe, expect, test } from 'vitest';
import { isNotificationNeeded } from '../../../../../core/messages/schedule/is-notification-needed.ts';
import type { StaffMember } from '../../../../../core/staff/members/member.ts';
import type { Actor } from '../../../../../core/ticket/events/kinds/common-event-fields.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { aMember, staffSub } from '../../../../support/samples/a-member.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import { acted, assigned, changed, inTriage, operator, unit } from '../ticket-action-fixtures.ts';

const officer: Actor = { role: 'officer', unit, sub: 'officer-1' };
const colleague = aMember('officer');
const { sub: member } = colleague;
const give = { act: 'hand-to-colleague', member } as const;
const inRoster = testDirectory.people.find((one) => one.unit === unit && one.role === 'head');

const errorsOf = (by: Actor, chosen: StaffMember | undefined, ticket = assigned()) => {
  const outcome = acted(ticket, give, by, { colleague: chosen });
  return outcome.kind === 'refused' ? outcome.errors.map(({ problem }) => problem) : outcome.kind;
};

describe('handing a ticket to a colleague', () => {
  test('the colleague takes the ticket, and deadlines, status and unit stay the same', () => {
    const note = 'Tôi nghỉ phép từ mai';
    const { after, event } = changed(assigned(), { ...give, note }, officer, { colleague });
    const { status, clocks, assignment } = assigned();
    expect(after).toMatchObject({ status, clocks, unit, assignment });
    expect(after.takenBy).toEqual({ sub: member, at: atMinute(10) });
    expect(event).toMatchObject({ kind: 'handed-to-colleague', by: officer, member, note });
  });

  test('a ticket that somebody else has taken can be handed on', () => {
    const takenBy = { sub: 'officer-2', at: atMinute(5) };
    const { after } = changed(assigned({ takenBy }), give, officer, { colleague });
    expect(after.takenBy?.sub).toBe(member);
  });

  test('an operator hands a ticket of the operators to a supervisor', () => {
    const supervisor = aMember('supervisor');
    const outcome = acted(inTriage(), { ...give, member: supervisor.sub }, operator, {
      colleague: supervisor,
    });
    expect(outcome.kind).toBe('change');
  });

  test.each<[string, StaffMember | undefined, Actor]>([
    ['nobody', undefined, officer],
    ['a member of another unit', aMember('officer', { unit: 'SO_YT' }), officer],
    ['an operator', aMember('operator'), officer],
    ['a member who left', aMember('officer', { withdrawnAt: atMinute(1) }), officer],
    ['the same person', colleague, { ...officer, sub: member }],
  ])('a ticket cannot be handed to %s', (_, chosen, by) => {
    expect(errorsOf(by, chosen)).toEqual(['colleague-unknown']);
  });

  test('a ticket cannot be handed to the colleague who has it', () => {
    const ticket = assigned({ takenBy: { sub: member, at: atMinute(5) } });
    expect(errorsOf(officer, colleague, ticket)).toEqual(['colleague-has-ticket']);
  });
});

describe('the message to the colleague', () => {
  const { name = '' } = inRoster ?? {};
  const change = changed(assigned(), give, officer, { colleague: { ...colleague, name } });

  test('a colleague whom the roster lists gets an e-mail', () => {
    expect(change.alerts.map(({ channel, to }) => [channel, to])).toEqual([
      ['email', { kind: 'officer', unit, role: 'head' }],
    ]);
  });

  test('a colleague whom the roster does not list gets none', () => {
    expect(changed(assigned(), give, officer, { colleague }).alerts).toEqual([]);
  });

  test('the e-mail is dropped if the ticket was handed on or answered meanwhile', () => {
    const needed = (changes: object) =>
      change.alerts.map((alert) =>
        isNotificationNeeded(
          alert,
          { ...change.after, ...changes },
          { directory: testDirectory, now: atMinute(11) },
        ),
      );
    expect(needed({})).toEqual([true]);
    expect(needed({ takenBy: { sub: staffSub(12), at: atMinute(11) } })).toEqual([false]);
    expect(needed({ status: 'answered' })).toEqual([false]);
  });
});
