import { describe, expect, test } from 'vitest';
import { fillEmptyFields } from '../../../web/console/components/triage/fill-empty-fields.ts';
import {
  emptyCallerReportDraft,
  toCallerReportBody,
} from '../../../web/console/screens/operator-desk/report/caller-report.ts';
import { toSimilarityRequest } from '../../../web/console/screens/operator-desk/report/similar/similarity-request.ts';

const proposal = {
  service: 'violation',
  topics: [
    { code: 'VP01', confidence: 0.7 },
    { code: 'HB02', confidence: 0.2 },
  ],
  area: { commune: '29254', communeName: 'Phường 7', candidates: [] },
} as const;
const serviceOf = (topic: string) => (topic.startsWith('VP') ? 'violation' : 'suggestion');
const filled = (changes = {}) =>
  fillEmptyFields(
    { ...emptyCallerReportDraft, ...changes },
    { ...proposal, topics: [...proposal.topics], area: { ...proposal.area, candidates: [] } },
    serviceOf,
  );

test("fillEmptyFields copies triage proposals only into empty fields of the operator's report", () => {
  const area = { code: '29254', name: 'Phường 7' };
  expect(filled()).toEqual({ service: 'violation', topic: 'VP01', area });
  expect(filled({ area: { code: '29236', name: 'Phường 1' }, topic: 'VP03' })).toEqual({
    service: 'violation',
  });
  expect(filled({ service: 'suggestion' })).toEqual({ topic: 'HB02', area });
});

const noContact = { contact: undefined, mergeReason: 'Người gọi báo cùng một việc' };

const createQuestion = (id: string, kind: 'text' | 'number' | 'yes-no') => ({
  id,
  kind,
  label: id,
  required: false,
});

test("the operator's report contains only answers to the selected topic's questions, converted to their types", () => {
  const taking = {
    ...emptyCallerReportDraft,
    topic: 'VP01',
    answers: { 'VP01.people': 'khoảng 20 người', 'VP01.now': 'no', 'VP02.shop': 'Hoa Sen' },
  };
  const questions = [
    createQuestion('people', 'number'),
    createQuestion('now', 'yes-no'),
    createQuestion('shop', 'text'),
  ];
  const { answers } = toCallerReportBody(taking, {
    ...noContact,
    questions,
  });
  expect(answers).toEqual({ people: 20, now: false });
});

test("the operator's report omits the answers when no topic question was answered", () => {
  const report = toCallerReportBody(emptyCallerReportDraft, {
    ...noContact,
    questions: [createQuestion('a', 'text')],
  });
  expect(report.answers).toBeUndefined();
});

test("the operator's report names the chosen ticket and the reason for adding the report to it", () => {
  const toBody = (mergeInto: string) =>
    toCallerReportBody({ ...emptyCallerReportDraft, mergeInto }, { ...noContact, questions: [] });
  expect(toBody('1234567890').merge).toEqual({
    into: '1234567890',
    reason: noContact.mergeReason,
  });
  expect(toBody('')).not.toHaveProperty('merge');
});

describe('request for tickets similar to a report that an operator is typing', () => {
  const typed = { text: 'Quán karaoke mở cửa cả đêm', place: '' };
  const area = { code: '29236', name: 'Phường 1' };
  const proposed = {
    topics: [...proposal.topics],
    area: { ...proposal.area, candidates: [] },
  };

  test.each([
    ['uses the proposed topic and commune', typed, proposed, { topic: 'VP01', areaCode: '29254' }],
    [
      'prefers the topic and commune that the operator chose',
      { ...typed, topic: 'VP03', area },
      proposed,
      { topic: 'VP03', areaCode: '29236' },
    ],
    [
      'contains the typed place',
      { ...typed, place: 'cổng chợ' },
      proposed,
      { topic: 'VP01', areaCode: '29254', place: 'cổng chợ' },
    ],
  ])('%s', (_, report, proposals, expected) => {
    expect(toSimilarityRequest(report, proposals)).toEqual({ text: typed.text, ...expected });
  });

  test.each([
    ['the text has fewer than 8 characters', { ...typed, text: 'Quán' }, proposed],
    ['no topic is probable', typed, { ...proposed, topics: [{ code: 'VP01', confidence: 0.05 }] }],
    [
      'the commune is unknown',
      typed,
      { ...proposed, area: { commune: undefined, candidates: [] } },
    ],
    ['there is no proposal yet', { ...typed, topic: 'VP01' }, undefined],
  ])('is not sent while %s', (_, report, proposals) => {
    expect(toSimilarityRequest(report, proposals)).toBeUndefined();
  });
});
