import { describe, expect, test } from 'vitest';
import { triageMessage } from '../../../core/triage/triage.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const triage = (text: string, day = '2026-12-01T09:00') =>
  triageMessage({ text, receivedAt: toLocalInstant(day) }, testDirectory);

/** Everyday matters whose words also occur in urgent reports, such as "đang", "rồi", "dây" or "xuống". */
const everyday = [
  'Dãy đèn chiếu sáng trước chợ tắt cả tuần nay',
  'duong lay loi hoc sinh di hoc te len te xuong',
  'Gọi 1022 hoài không ai nghe máy',
  'goi 1022 ca buoi khong ai bat may',
  'Gọi đường dây nóng của huyện không ai nghe',
  'mang internet rot hoai goi tong dai khong ai nghe',
  'gọi điện lực báo cúp điện không ai bắt máy',
];

test('everyday matters are no emergencies although urgent reports use the same words', () => {
  const urgent = everyday.filter((text) => triage(text).flags.includes('emergency'));
  expect(urgent).toEqual([]);
});

test.each(['2021-12-03T09:00', '2026-12-01T09:00'])(
  'on %s the name of a street is no sign of danger',
  (day) => {
    expect(triage('ngap nuoc duong Nguyen Dang phuong 6', day).flags).not.toContain('emergency');
  },
);

test.each([
  ['ĐƯỜNG LÊ VĂN TÁM CHÁY', '2026-12-01T09:00'],
  ['Đường Lê Lợi Đâm Chém', '2026-12-01T09:00'],
  ['cay nga trung nguoi tren duong Nguyen Dang', '2021-12-15T09:00'],
])('a street name hides no danger after it: %s', (text, day) => {
  expect(triage(text, day).flags).toContain('emergency');
});

describe('a phrase that means only one topic', () => {
  test.each([
    ['bão làm sập nhà, mất điện, nước ngập vô nhà ở phường Trà Vinh', 'AS27'],
    ['con nợ xiết sổ đỏ, chém ba tôi ở phường Trà Vinh', 'VP30'],
  ])('never changes the topic of an emergency: %s', (text, topic) => {
    expect(triage(text)).toMatchObject({ topic, priority: 'P1' });
  });

  test.each([
    ['Mất điện cả ngày ở ấp Chợ xã Phong Phú', '2026-12-01T09:00', 'VP27'],
    ['mat dien ca ngay o ap Cho', '2026-12-01T09:00', 'VP27'],
    ['Sổ đỏ làm ở Tiểu Cần quá hẹn 2 tháng', '2026-12-01T09:00', 'KH22'],
    ['Tôi là F0 ở xã Long Đức, trạm y tế chưa phát túi thuốc', '2021-12-03T09:00', 'SK02'],
  ])('outweighs single words: %s', (text, day, topic) => {
    expect(triage(text, day).topic).toBe(topic);
  });
});

test.each([
  'Ổ gà ở phường Long Châu, thành phố Vĩnh Long',
  'o ga phuong Long Chau thanh pho Vinh Long',
  'Ổ gà ở xã Hòa Châu, Thành phố',
])('a place name never joins the end of one name with the beginning of the next: %s', (text) => {
  expect(triage(text).area).toEqual({ candidates: [] });
});
