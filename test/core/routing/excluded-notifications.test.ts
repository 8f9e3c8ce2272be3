import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findUnitInForce,
  getOperatorUnit,
} from '../../../core/directory/model/organization/unit.ts';
import { listTopics } from '../../../core/directory/model/services/topic.ts';
import { toDomainEvent } from '../../../core/events/domain-event.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import { isNotificationNeeded } from '../../../core/messages/schedule/is-notification-needed.ts';
import { buildUnitExclusionPredicate } from '../../../core/routing/unit-exclusion.ts';
import { decideAction } from '../../../core/ticket/change/decide-action.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { escalateUnreachableUnit } from '../../../core/workflow/escalation/escalate-unreachable-unit.ts';
import { computeNextWorkflowCheck } from '../../../core/workflow/next-check.ts';
import { computeNextDueChange } from '../../../core/workflow/next-due-change.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, openingMorning } from '../../support/samples/a-ticket.ts';

const complaint = 'Cán bộ bao che, lãnh đạo cơ quan nhận phong bì hàng tháng của chủ quán';
const citizen: Actor = { role: 'citizen' };
const operators = getOperatorUnit(testDirectory, openingMorning).ref;

/** Builds a ticket with its recorded changes and its own clock. */
const createScenario = (opened: Ticket) => {
  let ticket = opened;
  let now = openingMorning;
  const changes: TicketChange[] = [];
  const make = (change: TicketChange | undefined): boolean => {
    if (!change) return false;
    ticket = change.after;
    changes.push(change);
    return true;
  };
  return {
    changes,
    current: () => ticket,
    now: () => now,
    route: () => make(routeTicket(ticket, testDirectory, now)),
    loseUnit: () =>
      ticket.unit && make(escalateUnreachableUnit(ticket, ticket.unit, testDirectory, now)),
    performAction(action: Action, by: Actor) {
      const acted = decideAction(ticket, action, {
        by,
        channel: 'test',
        now,
        directory: testDirectory,
      });
      return acted.kind === 'change' && make(acted.change);
    },
    /** Runs the due changes of the next checks, at most `checks` of them. */
    waits(checks: number) {
      for (let check = 0; check < checks; check += 1) {
        const next = computeNextWorkflowCheck(ticket, testDirectory);
        if (!next) return;
        if (next > now) now = next;
        while (make(computeNextDueChange(ticket, testDirectory, now)));
      }
    },
  };
};
type Life = ReturnType<typeof createScenario>;

/** Returns the pending notifications that are still needed and name the ticket. */
const pending = (scenario: Life): Notification[] =>
  scenario.changes
    .flatMap(({ alerts }) => alerts)
    .filter((alert) =>
      isNotificationNeeded(alert, scenario.current(), {
        directory: testDirectory,
        now: scenario.now(),
      }),
    )
    .filter(({ subject }) => subject.about !== 'review-overdue');

const officersOf = (alerts: readonly Notification[]): string[] =>
  alerts.flatMap(({ to }) => (to.kind === 'officer' ? [to.unit] : []));

const unitsOutside = (scenario: Life): string[] =>
  scenario.changes.flatMap(
    ({ event }) => toDomainEvent(scenario.current(), event, testDirectory)?.detail.unit ?? [],
  );

const handler = ({ unit }: Ticket): Actor => ({ role: 'officer', unit, post: 'handler' });

/** States of a ticket before somebody complains about its unit. */
const before = {
  assigned: (_: Life) => undefined,
  late: (scenario: Life) => scenario.waits(4),
  'in-progress': (scenario: Life) =>
    scenario.performAction({ act: 'acknowledge' }, handler(scenario.current())),
  waiting: (scenario: Life) =>
    scenario.performAction(
      { act: 'ask', question: 'Quán ở số nhà nào?' },
      handler(scenario.current()),
    ),
  answered: (scenario: Life) => {
    const answer = { act: 'answer', text: 'Đã lập biên bản, quán cam kết đóng cửa.' } as const;
    scenario.performAction(answer, handler(scenario.current()));
    scenario.performAction({ act: 'approve' }, { ...handler(scenario.current()), post: 'head' });
  },
} as const;
const states = ['assigned', 'late', 'in-progress', 'waiting', 'answered'] as const;

/** Further actions that are possible in any state of a ticket. */
const besides: ((scenario: Life) => unknown)[] = [
  (scenario) => scenario.performAction({ act: 'ask-data', right: 'see' }, citizen),
  (scenario) => scenario.performAction({ act: 'write', text: complaint }, citizen),
  (scenario) =>
    scenario.performAction({ act: 'reopen', reason: `${complaint}, không ai xử lý` }, citizen),
  (scenario) => scenario.loseUnit(),
  (scenario) => scenario.waits(12),
];

const caseArbitraries = {
  topic: fc.constantFrom(...listTopics(testDirectory, openingMorning)),
  areaCode: fc.constantFrom('29254', '29266', ...testDirectory.areas.map(({ code }) => code)),
  priority: fc.constantFrom<Ticket['priority']>('P2', 'P3', 'P4'),
  later: fc.array(fc.constantFrom(...besides), { maxLength: 4 }),
} as const;

type RoutingCase = Pick<Ticket, 'priority'> & {
  topic: { code: string; service: Ticket['service'] };
  areaCode: string;
};
const opened = (
  { topic: { code, service }, areaCode, priority }: RoutingCase,
  to: Partial<Ticket>,
) => createScenario(aTicket({ topic: code, service, areaCode, priority, coUnits: [], ...to }));

const accusedUnits = testDirectory.units.flatMap(({ code, level }) =>
  level === 'commune'
    ? [`${code}:29254`, `${code}:29266`]
    : level === 'district'
      ? [`${code}:842`]
      : [code],
);

test('no notification or domain event about a ticket reaches an accused unit or its subordinates', () => {
  const cases = fc.record({ ...caseArbitraries, accused: fc.constantFrom(...accusedUnits) });
  fc.assert(
    fc.property(cases, ({ accused, later, ...found }) => {
      fc.pre(
        accused !== operators &&
          findUnitInForce(testDirectory, accused, openingMorning) !== undefined,
      );
      const scenario = opened(found, { accused: [accused] });
      const isExcluded = buildUnitExclusionPredicate(testDirectory, [accused], openingMorning);
      scenario.route();
      for (const happens of [...later, besides.at(-1)]) {
        happens?.(scenario);
        expect(officersOf(pending(scenario)).filter(isExcluded)).toEqual([]);
        expect(unitsOutside(scenario).filter(isExcluded)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('a ticket on complaint hold notifies only operators, and never the accused unit even after the review', () => {
  const cases = fc.record({ ...caseArbitraries, state: fc.constantFrom(...states) });
  fc.assert(
    fc.property(cases, ({ state, later, ...found }) => {
      const scenario = opened(found, {});
      scenario.route();
      const { unit } = scenario.current();
      fc.pre(unit !== undefined && unit !== operators);
      before[state](scenario);
      scenario.performAction({ act: 'write', text: complaint }, citizen);
      fc.pre(scenario.current().complaintHold !== undefined);
      for (const happens of [...later, besides.at(-1)]) {
        happens?.(scenario);
        expect(officersOf(pending(scenario)).filter((one) => one !== operators)).toEqual([]);
      }
      scenario.performAction(
        { act: 'review-complaint', accused: [unit ?? ''] },
        { role: 'operator', sub: 'o' },
      );
      const isExcluded = buildUnitExclusionPredicate(testDirectory, [unit ?? ''], openingMorning);
      for (const happens of [...later, besides.at(-1)]) {
        happens?.(scenario);
        expect(officersOf(pending(scenario)).filter(isExcluded)).toEqual([]);
        expect(unitsOutside(scenario).filter(isExcluded)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
