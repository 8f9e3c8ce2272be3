import { describe, expect, test } from 'vitest';
import { chooseReportUnits } from '../../../core/routing/choose-unit.ts';
import {
  departmentMergerDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';
import { choose, units } from './routing-helpers.ts';

const departmentOfTransportDay = toLocalInstant('2024-06-03');

const routeDamagedRoad = (
  details: { answers?: Record<string, string>; text?: string },
  on = newProvinceDay,
  areaCode = '29398',
) => units(choose('VP24', { areaCode, on, ...details }));

describe('the lead unit that an answer determines', () => {
  test.each(['national', 'provincial'])(
    'a damaged %s road goes to the department of construction, and the commune takes part',
    (road) => {
      expect(routeDamagedRoad({ answers: { road } })).toEqual(['SO_XD', 'UBND_XA:29398']);
    },
  );

  test.each(['local', 'bridge'])('a damaged road of the kind %s stays with the commune', (road) => {
    expect(routeDamagedRoad({ answers: { road } })).toEqual(['UBND_XA:29398', 'SO_XD']);
  });

  test('the unit is the manager of the road on the day of the report', () => {
    const answers = { road: 'national' };
    expect(routeDamagedRoad({ answers }, departmentOfTransportDay, '29254')[0]).toBe('SO_GTVT');
    expect(routeDamagedRoad({ answers }, departmentMergerDay, '29254')[0]).toBe('SO_XD');
  });

  test('an accused department does not get the ticket', () => {
    const route = choose('VP24', {
      ...{ areaCode: '29398', on: newProvinceDay, answers: { road: 'national' } },
      accused: ['SO_XD'],
    });
    expect(units(route)).not.toContain('SO_XD');
  });

  test('the routing reasons name the question, the answer and its unit', () => {
    const { because } = choose('VP24', { on: newProvinceDay, answers: { road: 'national' } });
    expect(because.slice(0, 2)).toEqual([
      { rule: 'topic', facts: { topic: 'VP24', lead: 'UBND_XA' } },
      {
        rule: 'answer',
        facts: { question: 'Loại đường nào?', answer: 'Quốc lộ', lead: 'SO_XD' },
      },
    ]);
  });
});

describe('an answer that follows from the text', () => {
  test.each([
    ['Quốc lộ 53 đoạn qua xã Hòa Lợi có ổ gà rất sâu', 'SO_XD'],
    ['o ga tren QL53', 'SO_XD'],
    ['Đường tỉnh 914 hư nặng', 'SO_XD'],
    ['Tỉnh lộ 915 sụp lề', 'SO_XD'],
    ['Lộ đal xóm tui bể nát', 'UBND_XA:29398'],
    ['Cầu mục ở Cầu Ngang', 'UBND_XA:29398'],
    ['Lộ đal từ quốc lộ 53 vào ấp bể nát', 'UBND_XA:29398'],
    ['Ngoài đường, tỉnh đã sửa một lần', 'UBND_XA:29398'],
    ['Ổ gà trên QL.53 gần hẻm 12', 'SO_XD'],
    ['duong tinh 914 hu nang', 'SO_XD'],
  ])('“%s” is routed to %s', (text, lead) => {
    expect(routeDamagedRoad({ text })[0]).toBe(lead);
  });

  test.each([
    ['Hẻm 5 gần quốc lộ 53 ổ gà quá trời'],
    ['hem 5 gan quoc lo 53 o ga qua troi'],
    ['đường vào ấp cách quốc lộ 54 khoảng 300 mét bị hư'],
    ['đường trong khu dân cư gần QL60 ngập ổ gà'],
    ['hẻm 12 sau lưng chợ, ra quốc lộ là tới, đường bể nát'],
    ['Đường trước nhà tôi gần ngã ba quốc lộ 53 sụp'],
    ['Lộ giáp với tỉnh lộ 915 hư'],
  ])('a national or provincial road that is only a landmark stays with the commune: %s', (text) => {
    expect(routeDamagedRoad({ text })[0]).toBe('UBND_XA:29398');
  });

  test.each([
    ['nghi nhiễm dương tính đi qua đường hẻm hư'],
    ['nghi nhiem duong tinh di qua duong hu'],
    ['Đường trong ấp 3 hư nặng, đề nghị tỉnh lo sửa cho dân'],
    ['Ban QL dự án làm hư đường nhà tôi'],
    ['Xã tính lỗ nên không sửa ổ gà trước nhà tôi'],
    ['Con đường xa chợ đầy ổ gà'],
  ])('words that only resemble the name of a road do not count: %s', (text) => {
    expect(routeDamagedRoad({ text })[0]).toBe('UBND_XA:29398');
  });

  test('the sender’s answer takes precedence over the text', () => {
    const text = 'Hẻm gần quốc lộ 53 có ổ gà';
    expect(routeDamagedRoad({ text, answers: { road: 'local' } })[0]).toBe('UBND_XA:29398');
  });
});

test('the lead unit of every answer is in force on the first and last day of its topic', () => {
  const leads = testDirectory.topics.flatMap((topic) =>
    topic.questions.flatMap((question) =>
      question.kind === 'choice'
        ? question.options.flatMap(({ code, lead }) =>
            lead ? [{ topic, lead, answers: { [question.id]: code } }] : [],
          )
        : [],
    ),
  );
  expect(leads).not.toHaveLength(0);
  for (const { topic, lead, answers } of leads) {
    for (const day of [topic.validFrom, topic.validTo].filter((one) => one !== null)) {
      const { service, code } = topic;
      const on = toLocalInstant(day);
      const route = chooseReportUnits({ service, topic: code, answers, on }, testDirectory);
      expect(units(route)[0]).toBe(lead);
    }
  }
});
