import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { findOfficeComplaint } from '../../../core/screening/find-office-complaint.ts';
import { foldDiacritics } from '../../../core/text/fold.ts';

const Labelled = z.array(z.object({ kind: z.enum(['complaint', 'other']), text: z.string() }));

/** Evaluation texts written without knowledge of the rules and the training texts. */
const final = Labelled.parse(
  JSON.parse(readFileSync('test/fixtures/screening/final.json', 'utf8')),
);

const heldShare = (kind: 'complaint' | 'other', as = (text: string) => text): number => {
  const texts = final.filter((one) => one.kind === kind);
  return texts.filter(({ text }) => findOfficeComplaint(as(text))).length / texts.length;
};

describe('findOfficeComplaint on 360 texts that were not used in training', () => {
  test.each([
    ['as written', (text: string) => text],
    ['without diacritics', foldDiacritics],
    ['in capitals', (text: string) => text.toUpperCase()],
  ])(
    'findOfficeComplaint flags at least 90 %% of complaints and at most 10 %% of other texts (%s)',
    (_, as) => {
      expect(heldShare('complaint', as)).toBeGreaterThanOrEqual(0.9);
      expect(heldShare('other', as)).toBeLessThanOrEqual(0.1);
    },
  );
});

test('findOfficeComplaint returns the suspicious phrases and the offices named in the text', () => {
  const officeComplaint = findOfficeComplaint(
    'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng',
  );
  expect(officeComplaint?.phrases).toContain('phong bì');
  expect(officeComplaint?.offices).toContain('UBND_XA');
});

test.each(['', '   ', '0912 345 678', '!!!'])(
  'findOfficeComplaint finds nothing in a text without words: %j',
  (text) => {
    expect(findOfficeComplaint(text)).toBeUndefined();
  },
);

/** Texts by which a security test reached the accused office. */
test.each([
  'Sở Y tế làm việc cẩu thả, giám đốc ăn hoa hồng kit test',
  'may ong so y te om kit test ban lai cho tu nhan',
  'Anh Tâm công an khu vực xin đểu quán tui hoài',
  'dân quân phường đánh thằng nhỏ bán vé số',
  'Mấy người trực chốt phường 7 nhậu xỉn, quát tháo dân',
  'Ủy ban phường 7 bảo kê quán hát',
  'ub phuong 7 bao ke quan hat',
  'QUÁN HÁT KHUYA DO PHƯỜNG BẢO KÊ',
  'Chủ tịch phường 7 nhận tiền, đừng cho phường biết',
  'Ward officials take bribes from the karaoke',
  'មន្ត្រីសង្កាត់ទទួលលុយពីហាងខារ៉ាអូខេ',
  '公安收钱',
  'Chủ tịch phườnг nhận quà',
  'c.h.u t.i.c.h p.h.u.o.n.g a.n t.i.e.n',
  'chutichphuongnhantienbaokequankaraoke',
  'Chủ tịch phường tới uống ở quán này, quán mở khuya',
  'Ông Ba Tèo trưởng khóm 3 lấy bớt mì gói',
  'Ban nhân dân khóm 3 nhậu ở quán',
  'UB P7 hay tới nhậu',
  'mấy sếp bảo kê quán này',
  'ＵＢＮＤ　Ｐ７ ăn chặn gạo',
  'U B N D  phường 7 không phát gạo',
  'TYT đòi tiền test nhanh',
  'c.a đòi tiền cà phê',
  'The ward chairman took my rice and laughed at me',
  'officials stole our food',
  'Corrupt policeman at the checkpoint demands money from us',
  'The ward chairman owns this karaoke and takes money from it',
  'The nurse stole the medicine for my mother',
  'មន្ត្រីសង្កាត់លួចអង្ករជំនួយ',
  'មន្រ្តីសង្កាត់លួចអង្ករជំនួយ',
  'ប្រធានសង្កាត់ផឹកនៅទីនេះ',
  'ប៉ូលីសសុំលុយ',
])('findOfficeComplaint detects a complaint written to evade it: %s', (text) => {
  expect(findOfficeComplaint(text)).toBeDefined();
});

/** Informal names of officials, hints and misspellings. */
test.each([
  'Quán này có mấy anh dân phòng canh cho, đóng tiền hết rồi nên không ai bắt',
  'Quán karaoke này có ô dù chống lưng nên mở tới khuya',
  'Chủ tịt phườg 7 nhận phon bì',
  'Ở chốt cho ra khỏi khu phong tỏa nếu đưa tiền',
  'Mấy ổng ở trụ sở phường tổ chức tiệc giữa mùa dịch',
  'Khu cách ly do phường quản lý bỏ đói tụi tui',
  'Cảm ơn phường đã làm ngơ cho quán nhậu',
  'Mấy anh ở trên nhận quà nên không thấy ai xuống',
  'Que test được cấp miễn phí mà trạm y tế bán 100 ngàn',
  'Cán bộ Phòng Lao động - Thương binh và Xã hội huyện Càng Long làm khó khi tôi nộp hồ sơ',
  'Sở Giao thông vận tải gây khó dễ khi đổi bằng lái',
  'can bo phong noi vu huyen hen toi hen lui',
])('findOfficeComplaint detects a complaint in everyday language: %s', (text) => {
  expect(findOfficeComplaint(text)).toBeDefined();
});

/** Reports that name an office or a ward without a complaint. */
test.each([
  'There is a big hole in the road in ward 7',
  'My mother needs a doctor, we have no medicine',
  'ផ្លូវនៅសង្កាត់លេខ៧ខូចធំណាស់',
  'Cống trước cổng UBND phường 7 bị nghẹt, nước tràn ra đường',
  'Trộm vào nhà đêm qua, mong công an phường tới xem',
  'Mấy ổng nhậu hát karaoke tới khuya, phường 7',
  'Quán nhậu 5 bàn mở lúc 20 giờ 15',
  'Rác trước Sở Y tế bốc mùi, gây khó chịu',
  'Dịch làm khó bà con, xin phường hỗ trợ',
  'Nhậu lúc 19 giờ',
  'Quán nhậu mở cửa 23 giờ 30 phút ngày 12 tháng 11',
  'Cây dù ở trước trụ sở phường bị gió thổi ngã',
  'Phường đã phun thuốc, khu cách ly cần thêm nước uống',
  'thai 36 tuần mà bị F1 thì sinh ở bệnh viện nào',
])('findOfficeComplaint detects no complaint in an ordinary report: %s', (text) => {
  expect(findOfficeComplaint(text)).toBeUndefined();
});

test.each([
  ['UBND_XA', 'The ward chairman took my rice'],
  ['CONG_AN', 'ប៉ូលីសសុំលុយ'],
  ['UBND_XA', 'U B P7 nhậu ở quán'],
  ['TRAM_YT', 'TYT đòi tiền test nhanh'],
  ['CONG_AN', 'c.a đòi tiền cà phê'],
])(
  'findOfficeComplaint detects %s by an abbreviation or in another language: %s',
  (office, text) => {
    expect(findOfficeComplaint(text)?.offices).toContain(office);
  },
);

describe('findOfficeComplaint on comments about an answer', () => {
  test.each([
    ['finds nothing in dissatisfaction', 'UBND phường 7 không phát gạo', false],
    ['finds misconduct', 'Trưởng khóm 3 lấy bớt mì gói', true],
    ['finds an official named in English', 'The chairman did not help me at all', true],
  ])('findOfficeComplaint on a comment about an answer %s: %s', (_, text, isHeld) => {
    expect(findOfficeComplaint(text, { isAboutAnswer: true }) !== undefined).toBe(isHeld);
  });
});
