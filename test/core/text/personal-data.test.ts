import { describe, expect, test } from 'vitest';
import { findPersonalData, findPersonalNumbersAndLinks } from '../../../core/text/personal-data.ts';

const found = (text: string): (readonly [string, string])[] =>
  findPersonalData(text).map(({ kind, part }) => [kind, part] as const);

const examples: readonly (readonly [string, string, string])[] = [
  ['personal-birth', 'Bà ấy sinh năm 1980', '1980'],
  ['personal-birth', 'ông đó SN 1975', '1975'],
  ['personal-link', 'Instagram của chủ quán: heo.con.tv', 'heo.con.tv'],
  ['personal-link', 'Nick Facebook Mèo Lười Biếng', 'Mèo Lười Biếng'],
  ['personal-link', 'Nick Zalo: Heo Con', 'Heo Con'],
  ['personal-link', 'youtube kênh Heo Con Vlog', 'Heo Con Vlog'],
  ['personal-plate', 'Xe mang biển 84 b1 hai ba bốn năm sáu', '84 b1 hai ba bốn năm sáu'],
  ['personal-plate', 'biển số bảy tư A ba hai một', 'bảy tư A ba hai một'],
  ['personal-plate', 'xe quân đội TM 12 34', 'TM 12 34'],
  ['personal-name', 'gặp Ms. Lan Tran', 'Lan Tran'],
  ['personal-name', 'Mr. Tuan Nguyen bán hàng', 'Tuan Nguyen'],
  ['personal-name', 'chủ quán là Diễm My', 'Diễm My'],
  ['personal-name', 'Người đứng tên hợp đồng: sơn sa rết', 'sơn sa rết'],
  ['personal-name', 'tran trong, lam sa vuone, 45 tuoi', 'lam sa vuone'],
  [
    'personal-name',
    'cho buoi hop truoc nha toi. phan quoc nhanh, dien thoai cua toi',
    'phan quoc nhanh',
  ],
  ['personal-name', 'nhờ anh đoàn thị gấm giải thích', 'đoàn thị gấm'],
  ['personal-name', 'Hai đứa Tí Em hay phá cửa hàng', 'Tí Em'],
  ['personal-address', 'thường trú nhà số 39c. Xe rác không vào', 'nhà số 39c'],
  ['personal-address', 'gia đình số 46a ấp giồng lức, chưa nhận', 'số 46a ấp giồng lức'],
  [
    'personal-address',
    'nhà số 34A hẻm 24 đường 3 Tháng 2, phường 2',
    'nhà số 34A hẻm 24 đường 3 Tháng 2',
  ],
  ['personal-name', 'bị hại là Thảo', 'Thảo'],
  ['personal-location', 'Thửa đất 123 tờ bản đồ 7', 'Thửa đất 123 tờ bản đồ 7'],
  ['personal-phone', 'gọi 0912 345 678 nhé', '0912 345 678'],
  ['personal-phone', 'gọi 0987/654/321', '0987/654/321'],
  ['personal-phone', 'gọi ٠٩١٢٣٤٥٦٧٨', '٠٩١٢٣٤٥٦٧٨'],
  ['personal-phone', 'gọi 09l2345678', '09l2345678'],
  ['personal-plate', 'xe 84 b 1 23456', '84 b 1 23456'],
  ['personal-email', 'lan.nguyen at gmail cham com', 'lan.nguyen at gmail cham com'],
  ['personal-phone', 'gọi 0987_654_321', '0987_654_321'],
  ['personal-phone', 'gọi 0987.654-321', '0987.654-321'],
  ['personal-phone', 'gọi 0912 34:56 78', '0912 34:56 78'],
  ['personal-phone', 'gọi 0912,345,678', '0912,345,678'],
  ['personal-phone', 'gọi +84 912.345.678 nhé', '+84 912.345.678'],
  ['personal-phone', 'máy bàn 02943 855 123', '02943 855 123'],
  ['personal-phone', 'số ０９１２３４５６７８', '０９１２３４５６７８'],
  ['personal-phone', 'số ០៩១២ ៣៤៥ ៦៧៨', '០៩១២ ៣៤៥ ៦៧៨'],
  ['personal-phone', 'số 09\u200b12345678', '09\u200b12345678'],
  ['personal-plate', 'xe 84A-123.45 đậu', '84A-123.45'],
  ['personal-plate', 'xe 84B1 23456', '84B1 23456'],
  ['personal-plate', 'xe 84b1-2345', '84b1-2345'],
  ['personal-plate', 'xe 84 F1 234.56', '84 F1 234.56'],
  ['personal-number', 'CMND 334 567 890', '334 567 890'],
  ['personal-number', 'CCCD 084088001234', '084088001234'],
  ['personal-insurance', 'thẻ DN4840123456789', 'DN4840123456789'],
  ['personal-account', 'stk 0123456 Agribank', '0123456'],
  ['personal-passport', 'hộ chiếu B1234567', 'B1234567'],
  ['personal-link', 'xem facebook.com/bay.banhmi nha', 'facebook.com/bay.banhmi'],
  ['personal-link', 'nhắn zalo.me/0912345678', 'zalo.me/0912345678'],
  ['personal-link', 'kênh https://www.tiktok.com/@co3ut', 'https://www.tiktok.com/@co3ut'],
  ['personal-link', 'vô t.me/nhomkin', 't.me/nhomkin'],
  ['personal-email', 'gửi về ten.ban@vidu.vn', 'ten.ban@vidu.vn'],
  ['personal-name', 'Tôi tên Trần Thị Bưởi', 'Trần Thị Bưởi'],
  ['personal-name', 'tôi là trần thị bưởi', 'trần thị bưởi'],
  ['personal-name', 'TÔI LÀ TRẦN THỊ BƯỞI', 'TRẦN THỊ BƯỞI'],
  ['personal-name', 'nhà dì Bảy bán cá', 'Bảy'],
  ['personal-name', 'bé An bị sốt', 'An'],
  ['personal-name', 'ông Sơn Ngọc Minh', 'Sơn Ngọc Minh'],
  ['personal-name', 'Theo Chị Thạch Thị Sa Rây', 'Thạch Thị Sa Rây'],
  ['personal-name', 'Người gửi: Kiên Thị Sóc Kha', 'Kiên Thị Sóc Kha'],
  ['personal-address', 'quán ở số 45 đường Nguyễn Đáng', 'số 45 đường Nguyễn Đáng'],
  ['personal-address', 'ở số 12 Lê Lợi', 'số 12 Lê Lợi'],
  ['personal-address', 'ở số nhà 12/3', 'số nhà 12/3'],
  ['personal-address', 'ở 46/2 Trần Phú', '46/2 Trần Phú'],
  [
    'personal-phone',
    'số không chín một tám ba hai hai bốn năm sáu',
    'không chín một tám ba hai hai bốn năm sáu',
  ],
  ['personal-phone', 'gọi 0chín8bảy 65 bốn 321', '0chín8bảy 65 bốn 321'],
  [
    'personal-phone',
    'so khong bay chin, tam hai mot, ba sau bon nam',
    'khong bay chin, tam hai mot, ba sau bon nam',
  ],
  ['personal-phone', 'số 0 chín trăm mười tám 445 566', '0 chín trăm mười tám 445 566'],
  ['personal-phone', 'số 09🌸18🌸123🌸456', '09🌸18🌸123🌸456'],
  ['personal-phone', 'số 0·9·1·8·2·2·3·3·4·4', '0·9·1·8·2·2·3·3·4·4'],
  [
    'personal-number',
    'căn cước không tám bốn một chín không không không năm bốn ba hai',
    'không tám bốn một chín không không không năm bốn ba hai',
  ],
  [
    'personal-plate',
    'xe tám mươi bốn bê một hai ba bốn năm sáu',
    'tám mươi bốn bê một hai ba bốn năm sáu',
  ],
  [
    'personal-email',
    'mail huong chấm tv a còng gmail chấm com',
    'huong chấm tv a còng gmail chấm com',
  ],
  ['personal-email', 'mail lethu [at] vidu [dot] vn', 'lethu [at] vidu [dot] vn'],
  ['personal-link', 'Fb: hoang.phi.hung.9', 'hoang.phi.hung.9'],
  ['personal-link', 'tiktok của em là minhthu84', 'minhthu84'],
  ['personal-link', 'nhắn Zalo: @minhthu_nail', '@minhthu_nail'],
  ['personal-location', 'ở 9.934712, 106.345128', '9.934712, 106.345128'],
  ['personal-location', 'ở 9°56\'12.4"N 106°20\'31.7"E', '9°56\'12.4"N 106°20\'31.7"E'],
  [
    'personal-location',
    'xem https://maps.app.goo.gl/7hWk2PqZx9',
    'https://maps.app.goo.gl/7hWk2PqZx9',
  ],
  [
    'personal-location',
    'google.com/maps/@9.9513,106.3342,17z',
    'google.com/maps/@9.9513,106.3342,17z',
  ],
  ['personal-location', 'mã 7P36W8PX+4R', '7P36W8PX+4R'],
  ['personal-birth', 'cháu sinh ngày 14/02/2013', '14/02/2013'],
  ['personal-birth', 'sinh ngày 3 tháng 5 năm 1948', '3 tháng 5 năm 1948'],
  ['personal-health', 'nhà tôi hết gạo, chồng bị HIV', 'bị HIV'],
  ['personal-health', 'chong bi hiv', 'bi hiv'],
  ['personal-health', 'mẹ tôi ung thư phổi', 'ung thư phổi'],
  ['personal-health', 'cả nhà đang F0', 'đang F0'],
  ['personal-health', 'xét nghiệm dương tính', 'dương tính'],
  ['personal-health', 'vợ mang thai', 'mang thai'],
  ['personal-health', 'con trai bị bệnh tâm thần', 'tâm thần'],
  ['personal-health', 'bệnh nhân 12345 ở phường 7', 'bệnh nhân 12345'],
  ['personal-health', 'BN12345 ở phường 7', 'BN12345'],
  ['personal-health', 'my neighbor has epilepsy', 'has epilepsy'],
  ['personal-name', 'Nguyen*Thi*Lan', 'Nguyen*Thi*Lan'],
  ['personal-name', 'Phạm🌸Thị🌸Thắm', 'Phạm🌸Thị🌸Thắm'],
  ['personal-name', 'ông T.r.ầ.n V.ă.n B.é', 'T.r.ầ.n V.ă.n B.é'],
  ['personal-name', 'ខ្ញុំឈ្មោះ ថាច់ សុភា នៅភូមិ', 'ថាច់ សុភា'],
  ['personal-name', 'លោក គឹម ហួត មិនទាន់បានទទួល', 'គឹម ហួត'],
  ['personal-name', 'anh Trần Phú', 'Trần Phú'],
  ['personal-name', 'quán Bảy Ngọt', 'Bảy Ngọt'],
  ['personal-name', 'bà con nhờ Trang Thị Bé Tư', 'Trang Thị Bé Tư'],
  ['personal-name', 'trưởng ấp Thạch Sa Mết', 'Thạch Sa Mết'],
  ['personal-name', 'gia đình Năm Chà', 'Năm Chà'],
];

describe('detection of personal data', () => {
  test.each(examples)('findPersonalData finds a %s in: %s', (kind, text, part) => {
    expect(found(text)).toEqual([[kind, part]]);
    const decomposed = text.normalize('NFD');
    expect(found(decomposed)).toEqual([[kind, part.normalize('NFD')]]);
  });

  test('findPersonalData marks a year of birth only in a text that names a person', () => {
    expect(found('bà Huỳnh Thị Liên, sinh năm 1941')).toContainEqual(['personal-birth', '1941']);
    expect(found('bà Huỳnh Thị Liên (1941)')).toContainEqual(['personal-birth', '1941']);
    expect(found('người sinh năm 1941 được tiêm trước')).toEqual([]);
  });
});

test('findPersonalData returns ordered slices of the text that never overlap', () => {
  const text =
    'Tôi là Trần Thị Bưởi, số 12 Lê Lợi, xe 84A-123.45, CCCD 084088001234, sđt 0912345678';
  const marks = findPersonalData(text);
  expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(marks.map(({ part }) => part));
  expect(marks.every(({ to }, index) => to <= (marks[index + 1]?.from ?? text.length))).toBe(true);
  expect(marks).toHaveLength(5);
});

test.each([
  'Quán karaoke ở phường 7 vẫn mở cửa, tụ tập khoảng 20 người.',
  'Gọi 1022 hoặc 115 khi cần.',
  'Người đang lao động tự do, khu cách ly F0, phòng chống dịch bệnh.',
  'Trạm y tế có bao nhiêu bệnh nhân, xã có bầu cử không?',
  'Vui lòng gọi 113, 114, 115.',
  'UBND phường 7 đã lập biên bản ngày 03/12/2021, mức phạt 7.500.000 đồng.',
  'Các anh chị tiểu thương đã được nhắc nhở; bà con yên tâm.',
  'Theo Công văn số 1234/UBND-KGVX của tỉnh.',
  'Đường Nguyễn Đáng đoạn trước chợ Cầu Ngang ngập sâu 30 cm.',
  'Đường Lê Lợi đoạn từ Trần Phú tới Lý Thường Kiệt bị ngập.',
  'Học sinh Trường THPT Phạm Thái Bường tan học kẹt xe.',
  'Chùa Ông Mẹt và ấp Bà Nhì cần đèn đường.',
  'Giám đốc Sở và Chủ tịch Hội Nông dân đã trả lời.',
  'Chúc anh chị bình an; phụ huynh ký giấy; đội quản lý thị trường đã kiểm tra.',
  'Phiếu 123-456-7890 và hồ sơ 000.00.19.H59-211203-0045 đã quá hạn.',
  'Trong 3 năm 2020, 2021, 2022 có hai ba vụ; lớp một, hai, ba, bốn, năm, sáu, bảy.',
  'Học sinh sinh từ 01/01/2010 được tiêm; vệ sinh ngày 12/12/2021.',
  'Xe buýt số 2 Trà Vinh đi Duyên Hải; thửa ruộng 1.850 m2.',
  'Zalo Trà Vinh, tài khoản Zalo của Ủy ban nhân dân, kênh Youtube Đài Truyền hình.',
  'Chủ nhà là Ủy ban; tuyển sinh năm 2021; biển báo hư bảy tám tháng nay.',
  'ខ្ញុំលក់ឆ្នោត ឈប់លក់យូរហើយ តើមានប្រាក់ឧបត្ថម្ភទេ?',
  'Tổng mức đầu tư 15.600.000.000 đồng, từ 07:00 ngày 5.10.2021.',
])('findPersonalData finds nothing in a text about no person: %s', (text) => {
  expect(found(text)).toEqual([]);
});

describe('detection of numbers and links', () => {
  test.each([
    'Gọi lại 0912 345 678 không được',
    'số ０９１２３４５６７８',
    'CCCD 084090123456 trùng tên',
    'gửi về ba.sau@example.vn',
  ])('findPersonalNumbersAndLinks finds personal data in: %s', (text) => {
    expect(findPersonalNumbersAndLinks(text)).not.toEqual([]);
  });

  test.each([
    'Công an xã yêu cầu theo công văn 1234/CV-CAX ngày 3/12/2021',
    'Xác minh với bà Sáu ở ấp 3',
    'Trợ cấp 1.500.000 đồng của phiếu này',
  ])('findPersonalNumbersAndLinks ignores names, places and other numbers in: %s', (text) => {
    expect(findPersonalNumbersAndLinks(text)).toEqual([]);
  });
});
