import { expect, test } from 'vitest';
import { findNextTicket } from '../../../web/console/screens/queue/queue-filter.ts';
import {
  toClassificationBody,
  toPreviewPath,
} from '../../../web/console/screens/ticket/actions/classify/classification-fields.ts';
import { listPrimaryActions } from '../../../web/console/screens/ticket/actions/staff-action-fields.ts';

test.each([
  [{}, ''],
  [{ service: 'welfare', topic: 'AS02' }, '?service=welfare&topic=AS02'],
  [{ topic: '', areaCode: '', unit: '', reason: 'x' }, '?topic=&areaCode='],
  [{ accused: 'SO_YT,CDC' }, '?accused=SO_YT%2CCDC'],
])('the preview is requested for the values that the operator changed: %j', (typed, query) => {
  expect(toPreviewPath('4821937056', typed)).toBe(
    `/api/staff/tickets/4821937056/classify-preview${query}`,
  );
});

const ticket = { service: 'other', topic: undefined, areaCode: '29254', priority: 'P3' } as const;
const same = { service: 'other', priority: 'P3', isMoved: false } as const;

type Case = [
  string,
  Parameters<typeof toClassificationBody>[0],
  Parameters<typeof toClassificationBody>[2],
  object,
];

test.each<Case>([
  ['nothing', {}, same, {}],
  [
    'topic, service, priority and unit that follow',
    { topic: 'VP01' },
    { service: 'violation', topic: 'VP01', priority: 'P2', unit: 'SO_YT', isMoved: true },
    { service: 'violation', topic: 'VP01', priority: 'P2', unit: 'SO_YT' },
  ],
  ['the unit that keeps the ticket', {}, { ...same, unit: 'TONG_DAI' }, {}],
  ['a removed area', { areaCode: '' }, same, { areaCode: null }],
  ['another area', { areaCode: '29242' }, same, { areaCode: '29242' }],
  ['the same area', { areaCode: '29254' }, same, {}],
  [
    'accused units and the reason',
    { accused: 'SO_YT,CDC', cleared: '', reason: ' Đọc lại ' },
    same,
    { accused: ['SO_YT', 'CDC'], reason: 'Đọc lại' },
  ],
])('the classification contains only values that change the ticket: %s', (...case_) => {
  const [, typed, preview, expected] = case_;
  expect(toClassificationBody(typed, ticket, preview)).toEqual(expected);
});

test('a removed topic is sent as null', () => {
  expect(toClassificationBody({ topic: '' }, { ...ticket, topic: 'KH04' }, same)).toEqual({
    topic: null,
  });
});

test.each([
  [['1', '2', '3'], '2', '3'],
  [['1', '2', '3'], '3', '1'],
  [['1', '2'], '7', '1'],
  [['7'], '7', undefined],
  [[], '7', undefined],
])('in the list %j, the ticket after %s is %s', (codes, code, next) => {
  expect(findNextTicket(codes, code)).toBe(next);
});

test.each([
  ['triage', 'classify'],
  ['returned', 'acknowledge'],
  [undefined, 'acknowledge'],
] as const)('in status %s the first button is “%s”', (status, first) => {
  const acts = ['note', 'acknowledge', 'classify'] as const;
  expect(listPrimaryActions(acts, status)[0]).toBe(first);
});

test('a complaint review comes before the classification', () => {
  const acts = ['classify', 'review-complaint'] as const;
  expect(listPrimaryActions(acts, 'triage')).toEqual(['review-complaint', 'classify']);
});
