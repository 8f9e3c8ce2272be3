import { describe, expect, test } from 'vitest';
import {
  type ClassificationPreview,
  previewClassification,
} from '../../../../core/ticket/change/preview-classification.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import {
  assigned,
  inTriage,
  operator,
  operators,
  unit,
} from '../actions/ticket-action-fixtures.ts';

type Values = Parameters<typeof previewClassification>[1];

const context = { by: operator, channel: 'test', now: atMinute(10), directory: testDirectory };

const previewed = (ticket: Ticket, values: Values): ClassificationPreview => {
  const preview = previewClassification(ticket, values, context);
  if ('kind' in preview) throw new Error(JSON.stringify(preview.errors));
  return preview;
};

const unclassified = (changes: Partial<Ticket> = {}): Ticket =>
  inTriage({
    ...{ service: 'other', topic: undefined, priority: 'P3' },
    ...{ areaCode: undefined, areaName: undefined, place: undefined },
    ...changes,
  });

describe('the unit that follows from a classification', () => {
  test.each<[string, Ticket, Values, string | undefined]>([
    [
      'topic and place',
      unclassified(),
      { service: 'violation', topic: 'VP01', areaCode: '29254' },
      unit,
    ],
    [
      'a topic without the place that it needs',
      unclassified(),
      { service: 'violation', topic: 'VP01' },
      operators,
    ],
    ['no topic', unclassified(), { areaCode: '29254' }, operators],
    [
      'another topic of a ticket at a unit',
      assigned(),
      { service: 'welfare', topic: 'AS02' },
      'SO_LDTBXH',
    ],
    ['another priority of a ticket at a unit', assigned(), { priority: 'P1' }, unit],
    [
      'the operator’s choice',
      unclassified(),
      { service: 'violation', topic: 'VP01', areaCode: '29254', unit: 'SO_YT' },
      'SO_YT',
    ],
  ])('%s', (_name, ticket, values, expected) => {
    expect(previewed(ticket, values).unit).toBe(expected);
  });

  test('the preview contains the deadlines and co-units after the classification and writes nothing', () => {
    const ticket = unclassified();
    const { after } = previewed(ticket, { service: 'violation', topic: 'VP01', areaCode: '29254' });
    expect(after).toMatchObject({ status: 'assigned', unit, areaName: 'Phường 7' });
    expect(after.clocks.forward?.stoppedAt).toEqual(atMinute(10));
    expect(after.coUnits.length).toBeGreaterThan(0);
    expect(ticket).toEqual(unclassified());
  });
});

describe('the priority that follows from a classification', () => {
  test.each<[string, Ticket, Values, Ticket['priority']]>([
    ['the usual one of the new topic', unclassified(), { service: 'health', topic: 'SK01' }, 'P1'],
    [
      'one chosen for this ticket stays',
      unclassified({ priority: 'P1' }),
      { service: 'violation', topic: 'VP01' },
      'P1',
    ],
    [
      'the operator’s choice',
      unclassified(),
      { service: 'health', topic: 'SK01', priority: 'P2' },
      'P2',
    ],
  ])('%s', (_name, ticket, values, expected) => {
    expect(previewed(ticket, values).after.priority).toBe(expected);
  });
});

const mark = { version: 1, at: atMinute(0), dueAt: atMinute(30) };

describe('warnings about a classification', () => {
  test.each<[string, Ticket, Values, string[]]>([
    [
      'no contradiction',
      unclassified(),
      { service: 'violation', topic: 'VP01', areaCode: '29254' },
      [],
    ],
    [
      'a topic of another service',
      unclassified(),
      { service: 'welfare', topic: 'VP01' },
      ['topic-of-other-service'],
    ],
    [
      'a unit that other topics have',
      unclassified(),
      { service: 'welfare', topic: 'AS01', unit: 'SO_YT' },
      ['unit-of-other-topic'],
    ],
    [
      'a unit that returned the ticket',
      unclassified({ returnedBy: ['SO_YT'] }),
      { unit: 'SO_YT' },
      ['unit-returned'],
    ],
    [
      'a place that the topic does not need',
      unclassified(),
      { service: 'welfare', topic: 'AS02', areaCode: '29254' },
      ['area-not-needed'],
    ],
    [
      'a place that the ticket had before',
      unclassified({ areaCode: '29254' }),
      { service: 'welfare', topic: 'AS02' },
      [],
    ],
    [
      'a lower priority than usual',
      unclassified(),
      { service: 'health', topic: 'SK01', priority: 'P3' },
      ['priority-lowered'],
    ],
    [
      'a possible emergency that is none',
      unclassified({ possibleEmergency: mark }),
      { priority: 'P3' },
      ['emergency-denied'],
    ],
    [
      'a possible emergency that is one',
      unclassified({ possibleEmergency: mark }),
      { priority: 'P1' },
      [],
    ],
  ])('%s', (_name, ticket, values, expected) => {
    expect(previewed(ticket, values).warnings).toEqual(expected);
  });
});

test('a unit that leads a topic for certain form answers is not reported as belonging to another topic', () => {
  const ticket = unclassified({ openedAt: toLocalInstant('2023-01-02') });
  const { warnings } = previewed(ticket, { service: 'violation', topic: 'VP24', unit: 'SO_GTVT' });
  expect(warnings).toEqual([]);
});

describe('errors of a classification', () => {
  test.each<[Values, string[]]>([
    [{ unit: 'SO_X' }, ['unit: unit-unknown']],
    [{ accused: ['SO_YT'], unit: 'SO_YT' }, ['unit: unit-accused']],
    [{ cleared: ['SO_YT'] }, ['cleared: cleared-by-supervisor']],
    [{}, []],
  ])('%j', (values, expected) => {
    const preview = previewClassification(unclassified(), values, context);
    expect(preview.errors.map(({ field, problem }) => `${field}: ${problem}`)).toEqual(expected);
  });

  test('an unknown area or topic is rejected', () => {
    for (const values of [{ areaCode: '99999' }, { topic: 'VP99' }]) {
      expect(previewClassification(unclassified(), values, context)).toMatchObject({
        kind: 'refused',
      });
    }
  });
});

test.each<[string, Ticket, Values, boolean]>([
  [
    'a waiting ticket',
    unclassified(),
    { service: 'violation', topic: 'VP01', areaCode: '29254' },
    false,
  ],
  [
    'another unit than the rules choose',
    unclassified(),
    { service: 'violation', topic: 'VP01', areaCode: '29254', unit: 'SO_YT' },
    true,
  ],
  ['a unit although the rules choose none', unclassified(), { unit: 'SO_YT' }, true],
  [
    'a possible emergency that is none',
    unclassified({ possibleEmergency: mark }),
    { topic: 'VP01', service: 'violation' },
    true,
  ],
  ['a ticket at a unit', assigned(), { topic: 'VP02' }, true],
])(
  'the preview shows whether the classification needs a reason: %s',
  (_name, ticket, values, expected) => {
    expect(previewed(ticket, values).isReasonRequired).toBe(expected);
  },
);
