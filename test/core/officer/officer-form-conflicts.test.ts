import { describe, expect, test } from 'vitest';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { acknowledge, answer } from './officer-fixtures.ts';
import { aDesk, kinds } from './officer-link-harness.ts';

describe('an officer’s form based on an older ticket version', () => {
  test('an officer’s form is refused, with a list of the changes, when somebody else changed the ticket', async () => {
    const { sends, headActs, tickets, current } = aDesk();
    await headActs(acknowledge());
    const outcome = await sends(answer(2));
    expect(outcome).toMatchObject({ kind: 'stale', ticket: current() });
    const since = outcome.kind === 'stale' ? outcome.since : [];
    expect(since.map(({ kind, version }) => [kind, version])).toEqual([['acknowledged', 3]]);
    expect(tickets.changes).toHaveLength(1);
  });

  test('an officer’s form is accepted when only that officer changed the ticket since', async () => {
    const { sends, current } = aDesk();
    await sends(acknowledge());
    expect((await sends(answer(2))).kind).toBe('recorded');
    expect(current().status).toBe('answered');
  });

  test('an officer’s form is accepted when only escalation steps changed the ticket since', async () => {
    const { sends, takeEscalationStep, later, current } = aDesk();
    await takeEscalationStep(31);
    await takeEscalationStep(49);
    later(50);
    expect((await sends(acknowledge(2))).kind).toBe('recorded');
    expect(current().escalationSteps).toEqual(['1.acknowledge.50', '1.acknowledge.80']);
  });

  test('an officer’s form submitted while an escalation step is being taken is recorded after that step', async () => {
    const { sends, takeEscalationStep, tickets, current } = aDesk();
    const { commit } = tickets;
    tickets.commit = async (change: TicketChange) => {
      tickets.commit = commit;
      await takeEscalationStep(31);
      return commit(change);
    };
    expect((await sends(acknowledge())).kind).toBe('recorded');
    expect([current().version, current().escalationSteps]).toEqual([4, ['1.acknowledge.50']]);
  });

  test('an officer’s form throws a retryable error after 25 version conflicts on the ticket', async () => {
    const { sends, tickets } = aDesk();
    tickets.commit = async () => 'stale';
    await expect(sends(acknowledge())).rejects.toThrow('25 version conflicts on ticket');
  });
});

describe('a repeated officer’s form', () => {
  test('an officer’s form sent twice is recorded once, and the second response states what was recorded', async () => {
    const { sends, later, tickets } = aDesk();
    const form = acknowledge();
    await sends(form);
    later(20);
    expect(await sends(form)).toMatchObject({
      kind: 'already-recorded',
      what: 'acknowledged',
      version: 3,
      at: atMinute(10),
    });
    expect(tickets.changes).toHaveLength(1);
  });

  test('an officer’s form sent several times at once is recorded once', async () => {
    const { sends, tickets } = aDesk();
    const form = answer();
    const outcomes = await Promise.all([sends(form), sends(form), sends(form)]);
    expect(kinds(outcomes)).toEqual(['already-recorded', 'already-recorded', 'recorded']);
    expect(tickets.changes).toHaveLength(1);
  });

  test('only one of two different answers submitted concurrently by an officer is recorded', async () => {
    const { sends, tickets } = aDesk();
    const outcomes = await Promise.all([sends(answer()), sends(answer())]);
    expect(kinds(outcomes)).toEqual(['not-allowed', 'recorded']);
    expect(tickets.changes).toHaveLength(1);
  });
});
