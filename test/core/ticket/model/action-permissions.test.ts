import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../core/ticket/events/kinds/common-event-fields.ts';
import {
  actionPermissions,
  canActorPerformAction,
  isActorAccused,
  type TicketActionName,
} from '../../../../core/ticket/model/action-permissions.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const operators = 'TONG_DAI';
const unit = 'UBND_XA:29254';

const people = {
  handler: { role: 'officer', unit, post: 'handler' },
  duty: { role: 'officer', unit, post: 'duty' },
  head: { role: 'officer', unit, post: 'head' },
  'officer with an account': { role: 'officer', unit, sub: 'a-sub' },
  'head of another unit': { role: 'officer', unit: 'SO_YT', post: 'head' },
  'officer of no unit': { role: 'officer' },
  'operators’ handler by link': { role: 'officer', unit: operators, post: 'handler' },
  'operators’ head by link': { role: 'officer', unit: operators, post: 'head' },
  operator: { role: 'operator', sub: 'a-sub' },
  supervisor: { role: 'supervisor', sub: 'a-sub' },
  administrator: { role: 'administrator', sub: 'a-sub' },
  citizen: { role: 'citizen' },
  system: { role: 'system' },
} satisfies Record<string, Actor>;
type Person = keyof typeof people;

const names: Person[] = [
  'handler',
  'duty',
  'head',
  'officer with an account',
  'head of another unit',
  'officer of no unit',
  'operators’ handler by link',
  'operators’ head by link',
  'operator',
  'supervisor',
  'administrator',
  'citizen',
  'system',
];

const unitsWork: Person[] = ['handler', 'duty', 'head', 'officer with an account'];
const hotlines: Person[] = ['operators’ head by link', 'operator', 'supervisor'];
const decide: Person[] = ['head', 'operators’ head by link', 'supervisor'];

/** Allowed roles by action on a ticket of phường 7 whose handler has requested an extension. */
const ofTheUnit: Record<TicketActionName, Person[]> = {
  acknowledge: unitsWork,
  answer: unitsWork,
  supplement: unitsWork,
  'add-result-photo': unitsWork,
  'withdraw-photo': [...unitsWork, ...hotlines],
  approve: ['head'],
  reject: ['head'],
  ask: unitsWork,
  return: unitsWork,
  extend: unitsWork,
  'grant-extension': decide,
  'refuse-extension': decide,
  assign: hotlines,
  classify: hotlines,
  'review-complaint': hotlines,
  note: [...unitsWork, ...hotlines],
  close: hotlines,
  refuse: hotlines,
  refer: hotlines,
  callback: [...hotlines, 'citizen'],
  'callback-done': hotlines,
  merge: hotlines,
  unmerge: hotlines,
  take: ['officer with an account'],
  release: ['officer with an account', 'supervisor'],
  'hand-to-colleague': ['officer with an account'],
  publish: ['supervisor'],
  unpublish: ['supervisor'],
  'decline-publication': ['supervisor'],
  redact: ['supervisor'],
  'record-national': ['operator', 'supervisor'],
  'correct-national': ['operator', 'supervisor'],
  'ask-data': [...hotlines, 'citizen'],
  'delay-data': ['supervisor'],
  'grant-data': ['supervisor'],
  'refuse-data': ['supervisor'],
  hold: ['supervisor'],
  'lift-hold': ['supervisor'],
  write: ['citizen'],
  'add-photo': ['citizen'],
  rate: ['citizen'],
  accept: ['citizen'],
  reopen: ['citizen'],
};

const operatorsWork: Person[] = ['operators’ handler by link', ...hotlines];
const theirHeads: Person[] = ['operators’ head by link', 'supervisor'];

/** Allowed roles by action on a ticket that the operators hold. */
const ofTheHotline: Record<TicketActionName, Person[]> = {
  ...ofTheUnit,
  acknowledge: operatorsWork,
  answer: operatorsWork,
  supplement: operatorsWork,
  'add-result-photo': operatorsWork,
  'withdraw-photo': operatorsWork,
  approve: theirHeads,
  reject: theirHeads,
  ask: operatorsWork,
  return: operatorsWork,
  take: ['operator', 'supervisor'],
  release: ['operator', 'supervisor'],
  'hand-to-colleague': ['operator', 'supervisor'],
  note: operatorsWork,
  // nobody above the supervisor can decide on it
  extend: ['operators’ handler by link', 'operator'],
  'grant-extension': theirHeads,
  'refuse-extension': theirHeads,
};

const extensionRequestedBy = (post: string, of = unit): Partial<Ticket> => ({
  extension: {
    state: 'asked',
    amount: { kind: 'wall', minutes: 120 },
    reason: 'chờ biên bản',
    askedAt: atMinute(5),
    askedBy: { unit: of, post },
  },
});

const whoever = (ticketActionName: TicketActionName, ticket: Ticket): Person[] =>
  names.filter((name) => canActorPerformAction(ticketActionName, people[name], ticket, operators));

const permittedActionNames = Object.keys(actionPermissions).filter(
  (name): name is TicketActionName => Object.hasOwn(actionPermissions, name),
);

describe.each([
  ['a unit', aTicket({ unit, ...extensionRequestedBy('handler') }), ofTheUnit],
  [
    'the operators',
    aTicket({ unit: operators, ...extensionRequestedBy('handler', operators) }),
    ofTheHotline,
  ],
])('permissions on a ticket of %s', (_, ticket, expected) => {
  test.each(permittedActionNames)(
    'the action %s is allowed only to the roles in the table',
    (ticketActionName) => {
      const wanted = names.filter((name) => expected[ticketActionName].includes(name));
      expect(whoever(ticketActionName, ticket)).toEqual(wanted);
    },
  );
});

test('an extension is granted by the same roles whether or not it was requested', () => {
  const decided = names.filter((name) => decide.includes(name));
  expect(whoever('grant-extension', aTicket({ unit }))).toEqual(decided);
});

test('hotline staff except the head may not act on tickets that accuse the hotline', () => {
  const then = { directory: testDirectory, now: atMinute(10) };
  const clerk = { role: 'administrator', unit: operators } as const;
  expect(isActorAccused(clerk, [operators], then)).toBe(true);
  expect(isActorAccused(people.supervisor, [operators], then)).toBe(false);
});

test('on a ticket without a unit only hotline staff may act', () => {
  const ticket = aTicket();
  expect(whoever('answer', ticket)).toEqual([]);
  expect(whoever('classify', ticket)).toEqual(hotlines);
});

describe('the deciders of an extension', () => {
  test.each<[string, Person[]]>([
    ['handler', ['head', 'operators’ head by link', 'supervisor']],
    ['duty', ['head', 'operators’ head by link', 'supervisor']],
    ['head', ['operators’ head by link', 'supervisor']],
  ])('an extension requested by the %s is decided only by higher roles', (post, deciding) => {
    const ticket = aTicket({ unit, ...extensionRequestedBy(post) });
    expect(whoever('grant-extension', ticket)).toEqual(deciding);
    expect(whoever('refuse-extension', ticket)).toEqual(deciding);
  });
});
