import { expect, test } from 'vitest';
import { fillEmptyFields } from '../../../web/console/components/triage/fill-empty-fields.ts';
import {
  emptyCallerReportDraft,
  toCallerReportBody,
} from '../../../web/console/screens/operator-desk/report/caller-report.ts';

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
  const { answers } = toCallerReportBody(taking, { contact: undefined, questions });
  expect(answers).toEqual({ people: 20, now: false });
});

test("the operator's report omits the answers when no topic question was answered", () => {
  const report = toCallerReportBody(emptyCallerReportDraft, {
    contact: undefined,
    questions: [createQuestion('a', 'text')],
  });
  expect(report.answers).toBeUndefined();
});
