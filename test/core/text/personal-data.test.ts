import { describe, expect, test } from 'vitest';
import { holdsNumberOrAddress, personalData } from '../../../core/text/personal-data.ts';

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

describe('what names somebody for certain', () => {
  test.each([
    'Gọi lại 0912 345 678 không được',
    'số ០៩១២ ៣៤៥ ៦៧៨',
    'số ０９１２３４５６７８',
    'CCCD 084090123456 trùng tên',
    'gửi về ba.sau@example.vn',
  ])('is found in whichever digits: %s', (text) => {
    expect(holdsNumberOrAddress(text)).toBe(true);
  });

  test.each([
    'Công an xã yêu cầu theo công văn 1234/CV-CAX ngày 3/12/2021',
    'Xác minh với bà Sáu ở ấp 3',
    'Trợ cấp 1.500.000 đồng của phiếu này',
  ])('is no guess at names and places: %s', (text) => {
    expect(holdsNumberOrAddress(text)).toBe(false);
  });
});
