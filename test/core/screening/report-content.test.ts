import { expect, test } from 'vitest';
import type { Topic } from '../../../core/directory/model/services/topic.ts';
import {
  extractReportContent,
  findOfficeComplaintsInReport,
} from '../../../core/screening/report-content.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const misconduct = [
  'nhà ông chủ tịch phường 7',
  'nhà chủ tịch phường 7',
  'khi chủ tịch phường tới uống',
  'công an đòi tiền cà phê',
  'UB P7 hay tới nhậu',
  'officials stole our food',
  'ប៉ូលីសសុំលុយ',
  'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng',
];

const hasTextQuestion = ({ questions }: Topic): boolean =>
  questions.some(({ kind }) => kind === 'text');

/** Every free-text field of a report, with the topic whose question it answers. */
const freeFields = [
  { name: 'text', topic: undefined, reportOf: (text: string) => ({ text }) },
  {
    name: 'place',
    topic: undefined,
    reportOf: (place: string) => ({ text: 'Quán mở khuya', place }),
  },
  ...testDirectory.topics.filter(hasTextQuestion).flatMap((topic) =>
    topic.questions
      .filter(({ kind }) => kind === 'text')
      .map(({ id }) => ({
        name: `${topic.code}.${id}`,
        topic,
        reportOf: (answer: string) => ({ text: 'Quán mở khuya', answers: { [id]: answer } }),
      })),
  ),
];

test.each(misconduct)(
  'the complaint screening finds misconduct in every free-text field of a report: %s',
  (sentence) => {
    const missed = freeFields.filter(
      ({ topic, reportOf }) => findOfficeComplaintsInReport(reportOf(sentence), topic).length === 0,
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
  },
);

test('the complaint screening checks every free-text field that units see', () => {
  for (const { topic, reportOf } of freeFields) {
    expect(JSON.stringify(extractReportContent(reportOf('chủ tịch phường'), topic))).toContain(
      'chủ tịch phường',
    );
  }
});

test.each([
  'đối diện công an phường',
  'gần UBND phường 7',
  'trước cổng ủy ban xã',
  'khúc cua gần nhà trưởng ấp',
  'Trung tâm y tế huyện',
  'trạm y tế xã Long Đức',
  '22 giờ đến 2 giờ sáng',
  'khóm 3, phường 7',
  'từ hôm qua, chưa có ai tới',
])('the complaint screening finds nothing in a place or a time: %s', (place) => {
  expect(findOfficeComplaintsInReport({ text: 'Quán mở khuya', place }, undefined)).toEqual([]);
});

test('the complaint screening finds nothing in the labels of chosen options', () => {
  const chosen = testDirectory.topics.flatMap((topic) =>
    topic.questions.flatMap((question) =>
      question.kind === 'choice'
        ? question.options.map(({ code }) => ({ topic, answers: { [question.id]: code } }))
        : [],
    ),
  );
  for (const { topic, answers } of chosen) {
    expect(findOfficeComplaintsInReport({ text: 'Xin giúp đỡ', answers }, topic)).toEqual([]);
  }
});
