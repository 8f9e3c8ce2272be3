import { describe, expect, test } from 'vitest';
import { formatRouteExplanation } from '../../../../../core/messages/texts/explanations/route-explanation.ts';
import {
  chooseReportUnits,
  type ReportRoutingInput,
} from '../../../../../core/routing/choose-unit.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
} from '../../../../support/directory/test-directory.ts';

const why = (request: Partial<ReportRoutingInput>, on = launchDay): string[] =>
  formatRouteExplanation(
    chooseReportUnits({ service: 'violation', topic: 'VP01', on, ...request }, testDirectory),
    testDirectory,
    on,
  );

test('the route explanation of a routed report names lead unit, co-units, rule and facts', () => {
  expect(why({ areaCode: '29254' })).toMatchInlineSnapshot(`
    [
      "Chuyển cho UBND phường 7.",
      "Cùng phối hợp: Công an tỉnh.",
      "Quyết định theo: Quy tắc 3.",
      "- Chủ đề: Tụ tập đông người, ăn nhậu, hát karaoke; chủ trì là UBND xã/phường/thị trấn.",
      "- Địa điểm: người gửi chọn Phường 7.",
      "- Quy tắc 3 (Đơn vị xử lý là đơn vị chủ trì của chủ đề; cấp xã, cấp huyện là đơn vị của địa bàn trong ngày ấy): UBND xã/phường/thị trấn; chủ trì là UBND phường 7.",
    ]
  `);
});

test('the route explanation quotes the area rule of the day, which names no abolished level', () => {
  const report = { service: 'violation', topic: 'VP21', areaCode: '29254' } as const;
  const line = why(report, newProvinceDay).find((text) => text.includes('Quy tắc 3 ('));
  expect(line).toContain('cấp xã là đơn vị của địa bàn');
  expect(line).not.toContain('huyện');
});

test('the route explanation names the area that was recognized in the sender’s place text', () => {
  expect(why({ place: 'chợ Phường 7, TP Trà Vinh' })).toMatchInlineSnapshot(`
    [
      "Chuyển cho UBND phường 7.",
      "Cùng phối hợp: Công an tỉnh.",
      "Quyết định theo: Quy tắc 3.",
      "- Chủ đề: Tụ tập đông người, ăn nhậu, hát karaoke; chủ trì là UBND xã/phường/thị trấn.",
      "- Địa điểm: người gửi ghi “chợ Phường 7, TP Trà Vinh”; nhận ra Phường 7.",
      "- Quy tắc 3 (Đơn vị xử lý là đơn vị chủ trì của chủ đề; cấp xã, cấp huyện là đơn vị của địa bàn trong ngày ấy): UBND xã/phường/thị trấn; chủ trì là UBND phường 7.",
    ]
  `);
});

test('the routing explanation for operators lists the places that an ambiguous location text may mean', () => {
  expect(why({ place: 'Duyên Hải' })).toMatchInlineSnapshot(`
    [
      "Để tổng đài viên chọn: địa điểm có thể là nhiều nơi.",
      "Có thể là: Huyện Duyên Hải, Thị xã Duyên Hải.",
      "- Chủ đề: Tụ tập đông người, ăn nhậu, hát karaoke; chủ trì là UBND xã/phường/thị trấn.",
      "- Quy tắc 2 (Tên trùng (Phường 1, Phường 2; huyện Duyên Hải, thị xã Duyên Hải; Định An; Châu Thành…): không tự gán, để tổng đài xác minh): người gửi ghi “Duyên Hải”; có thể là Huyện Duyên Hải, Thị xã Duyên Hải.",
    ]
  `);
});

test('the route explanation states that operators choose the unit because the report has no topic', () => {
  expect(why({ topic: undefined, areaCode: '29254' })[0]).toMatchInlineSnapshot(
    `"Để tổng đài viên chọn: phản ánh không chọn chủ đề."`,
  );
});

test('the route explanation states that a complaint about a unit went to the level above', () => {
  expect(why({ areaCode: '29254', accused: ['UBND_XA:29254'] })).toMatchInlineSnapshot(`
    [
      "Chuyển cho UBND thành phố Trà Vinh.",
      "Cùng phối hợp: Thanh tra tỉnh.",
      "Quyết định theo: Quy tắc 5.",
      "- Chủ đề: Tụ tập đông người, ăn nhậu, hát karaoke; chủ trì là UBND xã/phường/thị trấn.",
      "- Địa điểm: người gửi chọn Phường 7.",
      "- Quy tắc 5 (Bị phản ánh chính là đơn vị, cán bộ của đơn vị chủ trì hoặc của một đơn vị phối hợp: chuyển lên cấp trên trực tiếp và Thanh tra tỉnh; không gửi (kể cả bản sao) về đơn vị bị phản ánh): phản ánh về UBND phường 7; cấp trên là UBND thành phố Trà Vinh.",
    ]
  `);
});

test('the route explanation of an emergency names the number to call first', () => {
  const emergency = testDirectory.topics.find(
    (topic) => topic.service === 'health' && topic.defaultPriority === 'P1',
  );
  const explanation = why({ service: 'health', topic: emergency?.code, areaCode: '29254' });
  expect(explanation).toContain('Gọi 115 trước khi ghi phiếu.');
});

test('the route explanation names another province and its hotline', () => {
  expect(why({ place: 'thành phố Vĩnh Long' })[0]).toMatchInlineSnapshot(
    `"Nơi này thuộc Vĩnh Long: hướng dẫn gọi 02701022."`,
  );
});

describe('the route explanation uses names instead of codes', () => {
  const areas = ['29254', '29341', '29242', '844'];
  test.each(
    testDirectory.topics
      .filter(({ validTo }) => validTo === null)
      .map(({ code, service }) => ({ topic: code, service })),
  )('the route explanation of topic $topic contains no unit codes', ({ topic, service }) => {
    for (const areaCode of areas) {
      const lines = why({ service, topic, areaCode }).join('\n');
      expect(lines).not.toMatch(/\b(UBND_|SO_|CA_|BQL_)[A-Z]+|undefined|\[object/);
      expect(why({ service, topic, areaCode }, newProvinceDay).join('\n')).not.toMatch(
        /undefined|\[object/,
      );
    }
  });
});

describe('names in the route explanation', () => {
  test('the route explanation names a chosen area that has ended, not its code', () => {
    const lines = why({ topic: 'VP21', areaCode: '29257' }, newProvinceDay);
    expect(lines.find((line) => line.includes('Địa bàn đã đổi'))).toMatch(
      /trước đây là Phường 8; nay là /,
    );
  });

  test('the route explanation names the other province, not its code', () => {
    expect(why({ place: 'thành phố Cần Thơ' }).at(-1)).toContain('thuộc Cần Thơ; tổng đài ');
  });

  test('the texts of the routing rules contain no codes of units', () => {
    const codes = testDirectory.units.map(({ code }) => code).filter((code) => code.includes('_'));
    const texts = testDirectory.areaRules.map(({ text }) => text).join('\n');
    expect(codes.filter((code) => texts.includes(code))).toEqual([]);
  });
});
