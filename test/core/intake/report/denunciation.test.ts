import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDenunciation } from '../../../../core/intake/report/denunciation.ts';
import { foldDiacritics } from '../../../../core/text/fold.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../../support/directory/test-directory.ts';
import { anyText } from '../../../support/samples/any-text.ts';
import { problems } from '../../directory/changed-directory.ts';

const denounces = (text: string, on = launchDay): boolean =>
  isDenunciation(text, testDirectory, on);

const denunciations = [
  'ĐƠN TỐ CÁO\nKính gửi: Ủy ban nhân dân tỉnh. Tôi tên Thạch Sơn, ngụ ấp Chợ.',
  'Đơn xin tố cáo ông trưởng ấp lấy tiền hỗ trợ của dân',
  'Tôi tố cáo ông Nguyễn Văn Tám, cán bộ xã, nhận tiền cho qua chốt',
  'tôi xin tố cáo việc phát gạo không công bằng ở ấp 5',
  'Tôi làm đơn này để tố cáo hành vi nhận hối lộ của tổ trực chốt',
  'Chúng tôi chính thức tố cáo bà Tư cán bộ chính sách',
  'Tui muốn tố cáo thằng cháu ông chủ tịch xã bán vắc xin',
  'Em xin tố cáo một cán bộ y tế thu tiền tiêm ngừa',
  'Tôi tên là Kim Thị Lan, sinh năm 1980, xin tố cáo ông Hai trưởng khóm',
  'Tố cáo cán bộ xã làm ngơ cho quán nhậu hoạt động',
  'Dân ấp 3 bức xúc. Tố cáo chủ tịch xã bao che',
  'tố cáo ông Tư Râu nhận 500 ngàn',
  'Nay viết đơn này tố cáo lực lượng chốt số 4 đánh người',
  'Họ tên người tố cáo: Lâm Văn Đông',
  'Người bị tố cáo: ông Trần Văn Bé, phó chủ tịch xã',
  'Nội dung tố cáo:\n- Ngày 1/12 thu tiền không biên lai',
  'Không phải phản ánh thường, tôi tố cáo ông Năm ăn chặn tiền hỗ trợ',
  'Tập thể chúng tôi kính đơn tố cáo hiệu trưởng',
  'gia đình tôi có đơn tố cáo việc cấp sai hộ nghèo',
  'TÔI TỐ CÁO BÀ HAI BÁN GIẤY XÉT NGHIỆM GIẢ',
  'toi to cao ong Nam truong ap an chan tien ho tro',
  'to cao can bo xa nhan tien cho qua chot',
  'toi lam don nay to cao chu tich xa',
  'Don to cao\nToi ten Thach Son o ap Cho',
  'To cao ba Tu can bo chinh sach lay gao cua dan',
  'chung toi xin to cao viec thu tien chich ngua',
  'tôi tố cáo ông Ba',
  'I wish to formally denounce an officer of the commune',
  'Tôi xin cam đoan nội dung tố cáo trên là đúng sự thật',
  'Kính đề nghị thụ lý tố cáo của tôi đối với ông Chủ tịch UBND phường',
  'Xin phép được tố cáo hành vi tham ô của kế toán xã',
  'Cho tôi tố cáo ông cán bộ y tế bán que test',
  'cho toi to cao ong can bo y te ban que test',
  'toi dung don to cao ba ke toan xa khai khong danh sach nhan gao',
  'Noi dung to cao:\n- Ngay 1/12 thu tien khong bien lai',
  'toi xin cam doan noi dung to cao tren la dung su that',
  'I would like to file a formal denunciation against the chairman',
  'toi tố cáo truong ap an chan tien ho tro',
  'Toi tố cáo việc chia gạo không công bằng ở ấp mình',
];

const reports = [
  'Đây không phải tố cáo, tôi chỉ phản ánh quán karaoke mở cửa',
  'Tôi không tố cáo ông Ba, chỉ xin nhắc nhở giữ khoảng cách',
  'ko phải đơn tố cáo gì, chỉ mong xã xuống coi',
  'Đừng tố cáo nhau nữa, xin chính quyền hòa giải',
  'Tôi không có ý tố cáo cán bộ nào, chỉ hỏi khi nào có gạo',
  'Chưa muốn tố cáo ai, chỉ phản ánh',
  'Tôi muốn tố cáo thì gửi đơn ở đâu?',
  'Xin hỏi thủ tục tố cáo cán bộ như thế nào',
  'Xin mẫu đơn tố cáo',
  'Xin hướng dẫn cách viết đơn tố cáo ở xã',
  'Tôi đã gửi đơn tố cáo từ tháng 9 mà chưa ai trả lời',
  'Đơn tố cáo của tôi gửi xã ba tháng chưa được giải quyết',
  'Bao giờ xã giải quyết đơn tố cáo ông Bảy?',
  'Hàng xóm tố cáo bà Sáu bán hàng rong, xin kiểm tra có đúng không',
  'Trên mạng có bài đăng tố cáo cán bộ, xin xác minh',
  'Luật tố cáo quy định ra sao?',
  'Ông ấy dọa sẽ tố cáo cán bộ nếu bị phạt',
  'Có ông to cao lực lưỡng đứng chặn đường không đeo khẩu trang',
  'Người đó to cao ông nào cũng sợ, cứ tụ tập nhậu',
  'Tôi to cao hơn nó mà nó vẫn đánh tôi ở chốt',
  'Một người to cao. Ông ấy không đeo khẩu trang',
  'mot thanh nien to cao, ong Ba khong quen, di vao xom',
  'nguoi do to cao luc luong',
  'khong phai to cao, chi phan anh quan nhau',
  'toi khong to cao can bo, toi hoi tien ho tro',
  'toi da gui don to cao ma chua ai tra loi',
  'don to cao cua toi bao gio giai quyet',
  'Tổ cao tuổi ấp 2 chưa được tiêm',
  'Tờ báo cáo của ấp ghi sai tên tôi',
  'Quán karaoke vẫn mở cửa sau 21 giờ, tụ tập trên 20 người',
  'Cán bộ xã nhận tiền rồi làm ngơ cho quán nhậu',
  'Tôi phản ánh trưởng ấp không phát gạo cho nhà tôi',
  'Tôi khiếu nại quyết định xử phạt',
  'Cháu tôi to cao, mặc áo đen, bị lạc ở khu cách ly',
  'Nhiều người tố cáo, xin kiểm tra quán nhậu',
  'I do not wish to denounce anybody, only to report',
  'I do not want to file a formal denunciation, only to report',
  'How do I file a formal denunciation?',
  'Toi khong tố cáo ông Ba, chỉ xin nhắc nhở giữ khoảng cách',
  'Ong Ba to cao hơn tôi, tôi không dám nhắc ông đeo khẩu trang',
  'Ông Tám nói "tôi tố cáo ông" rồi xông vào đánh người ở chốt',
  'Nghe nói có người tố cáo cán bộ xã nhưng chưa ai xuống kiểm tra',
  'Cho hỏi gửi đơn tố cáo cán bộ thì gửi ở đâu',
  'tôi muốn hỏi là tố cáo cán bộ thì có bị trả thù không',
  'xin cho biết số điện thoại để tố cáo cán bộ',
  'con toi to cao qua lop hoc khong co ban vua',
  'xin dung to cao can bo nua, ho da lam het suc',
];

describe('a text that may be a denunciation', () => {
  test.each(denunciations)('isDenunciation returns true for a formal denunciation: %s', (text) => {
    expect(denounces(text)).toBe(true);
  });

  test.each(reports)('isDenunciation returns false for an ordinary report: %s', (text) => {
    expect(denounces(text)).toBe(false);
  });
});

describe('the spelling of a denunciation', () => {
  const dressed = fc.constantFrom(
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.replaceAll(' ', '   '),
    (text: string) => text.replaceAll(' ', '\u00a0'),
    (text: string) => text.replaceAll('tố', 't\u200bố'),
    (text: string) => `“${text}”`,
  );

  test('isDenunciation recognizes denunciations in any spelling and case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...denunciations), dressed, (text, dress) => {
        expect(denounces(dress(text))).toBe(true);
      }),
    );
  });

  test('isDenunciation returns false for ordinary reports written without diacritics', () => {
    for (const text of reports.filter((one) => !/to cao/.test(one))) {
      expect([text, denounces(foldDiacritics(text))]).toEqual([text, false]);
    }
  });
});

test('isDenunciation treats “chớ” (don’t) as a negation, but not “cho” (for)', () => {
  expect(denounces('Bà con chớ tố cáo cán bộ nữa, họ đã làm hết sức')).toBe(false);
  expect(denounces('xin cho toi to cao can bo xa')).toBe(true);
});

test('isDenunciation finds a denunciation anywhere in a text unless the phrase is negated', () => {
  const around = fc.constantFrom('', ...reports.slice(0, 6));
  fc.assert(
    fc.property(
      around,
      fc.constantFrom(...denunciations.slice(0, 14)),
      around,
      (a, denunciation, b) => {
        expect(denounces([a, denunciation, b].join('\n'))).toBe(true);
      },
    ),
  );
});

test('isDenunciation classifies texts of any allowed length within its time limit', () => {
  const word = fc.constantFrom('đơn', 'tố', 'cáo', 'tôi', 'không', 'phải', 'ông', '.', 'xin', 'ai');
  const text = fc.oneof(
    anyText({ maxLength: 4000 }),
    fc.array(word, { maxLength: 900 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (written) => {
      expect(typeof denounces(written)).toBe('boolean');
    }),
    { numRuns: 25 },
  );
});

describe('the phrases of denunciations', () => {
  test('denunciation phrases apply only on days when they are valid', () => {
    expect(denounces('Tôi tố cáo ông Ba', toLocalInstant('2021-12-02'))).toBe(false);
    const ended = testDirectory.denunciation.map((row) => ({ ...row, validTo: '2022-01-01' }));
    const changed = { denunciation: ended };
    expect(isDenunciation('Tôi tố cáo ông Ba', changed, toLocalInstant('2022-01-01'))).toBe(true);
    expect(isDenunciation('Tôi tố cáo ông Ba', changed, toLocalInstant('2022-01-02'))).toBe(false);
  });

  test('directory validation refuses a denunciation phrase that matches every text', () => {
    const silent = {
      id: 'silent',
      meaning: 'mention',
      parts: [
        ['', 'đơn'],
        ['.', 'này'],
      ],
    };
    const row = { ...silent, validFrom: null, validTo: null };
    expect(problems({ denunciation: [...testDirectory.denunciation, row] })).toEqual([
      { row: 'denunciation silent', reason: 'may say nothing at all' },
    ]);
  });
});
