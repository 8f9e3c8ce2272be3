import { describe, expect, test } from 'vitest';
import { personalData } from '../../../core/text/personal-data.ts';

describe('what may be somebody’s', () => {
  test.each([
    ['personal-phone', 'gọi 0912 345 678'],
    ['personal-phone', 'gọi +84 912.345.678 nhé'],
    ['personal-phone', 'máy bàn 02943 855 123'],
    ['personal-number', 'CMND 334 567 890'],
    ['personal-number', 'CCCD 084088001234'],
    ['personal-name', 'ông Sơn Ngọc Minh'],
    ['personal-name', 'Theo Chị Thạch Thị Sa Rây'],
    ['personal-email', 'gửi về ten.ban@vidu.vn'],
    ['personal-address', 'ở số nhà 12/3'],
    ['personal-address', 'quán ở số 45 đường Nguyễn Đáng'],
  ])('%s: %s', (problem, text) => {
    expect(personalData(text)).toContain(problem);
    expect(personalData(text.normalize('NFD'))).toContain(problem);
  });
});

test.each([
  'Quán karaoke ở phường 7 vẫn mở cửa, tụ tập khoảng 20 người.',
  'Gọi 1022 hoặc 115 khi cần.',
  'UBND phường 7 đã lập biên bản ngày 03/12/2021, mức phạt 7.500.000 đồng.',
  'Các anh chị tiểu thương đã được nhắc nhở; bà con yên tâm.',
  'Theo Công văn số 1234/UBND-KGVX của tỉnh.',
])('nobody’s: %s', (text) => {
  expect(personalData(text)).toEqual([]);
});
