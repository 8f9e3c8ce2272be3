import { expect, test } from 'vitest';
import { findOfficeComplaint } from '../../../core/screening/find-office-complaint.ts';

/** Everyday reports and questions that name an office, a hamlet or a quantity, and accuse nobody. */
const everyday = [
  'Đường vào ấp Long Thuận hư hỏng hơn năm nay, xe máy chạy rất khó, mong UBND xã sớm sửa chữa.',
  'Đèn đường trước UBND xã Càng Long không sáng hơn năm nay.',
  'Tôi ở ấp Cây Cách, xã Bình Phú, cống thoát nước bị nghẹt, xin UBND xã cho người xuống xem.',
  'Tôi ở ấp 3 gần trụ sở công an xã, có đống rác lâu ngày chưa ai hốt.',
  'Quán karaoke gần trụ sở UBND phường 7 mở nhạc lớn tới khuya.',
  'Xin hỏi UBND xã làm việc ngày thứ Bảy không?',
  'Xin cho biết công an xã làm căn cước ở đâu sau khi sáp nhập?',
  'Tôi muốn đăng ký khai sinh cho con, cần mang giấy tờ gì đến UBND xã?',
  'Kính gửi UBND tỉnh Vĩnh Long, đoạn quốc lộ 53 qua xã Càng Long bị ngập mỗi khi mưa lớn.',
  'Đề nghị công an phường tuần tra ban đêm ở khu chợ vì hay mất xe.',
  'Cây xanh trước cổng trường tiểu học ngã đổ, mong UBND phường cho người dọn.',
  'Nhà tôi ở ấp Giồng Trôm, cách UBND xã hai cây số, hơn năm nay nước máy yếu.',
  'Hàng xóm nuôi heo hôi thối, tôi đã trình bày với ban nhân dân ấp, nay nhờ xã hỗ trợ giải quyết.',
  'Trạm y tế xã tiêm vắc xin cho trẻ vào ngày nào?',
  'Tôi là người cao tuổi ở ấp Tân Trung, muốn hỏi trợ cấp xã hội nộp hồ sơ ở đâu.',
  'Phòng khám trạm y tế xã có khám bảo hiểm y tế không?',
  'Chó thả rông trước trường mẫu giáo gần ủy ban, đề nghị địa phương nhắc nhở chủ nuôi.',
  'Đường dây điện sà thấp trước nhà văn hóa ấp, sát trụ sở ủy ban nhân dân xã, rất nguy hiểm.',
  'Xe tải chở cát chạy qua trụ sở công an xã làm rơi vãi cát đầy đường.',
  'Bãi rác tự phát đối diện cổng UBND xã Nhị Long bốc mùi hôi.',
  'Xin cám ơn UBND xã đã cho vá ổ gà, nay đoạn tiếp theo cũng hư, mong xã sửa tiếp.',
  'Từ ngày sáp nhập, tôi không biết nộp hồ sơ đất đai ở xã nào, xin tổng đài hướng dẫn.',
  'Nhờ Sở Xây dựng xem lại biển báo ở ngã ba, xe ngoài tỉnh hay chạy nhầm.',
  'Chủ tịch xã có lịch tiếp dân ngày nào, tôi muốn gặp để hỏi về quy hoạch.',
  'Ấp tôi có đoạn đường đất dài một cây số, hơn mười năm chưa được trải đá, mong cấp trên quan tâm.',
  'Cán bộ ấp có thông báo cúp nước nhưng không nói tới mấy giờ, xin hỏi khi nào có lại?',
  'Tôi ở ấp Đầu Giồng, trước nhà tôi có ổ gà lớn, mấy người té xe rồi.',
  'Cầu ở ấp Trà Ốp hư lan can hơn năm rồi, mong xã làm lại.',
  'duong o ap 2 xa cang long hu hon nam nay mong ubnd xa sua giup',
  'toi o ap chợ, hang xom hat karaoke on ao, nho cong an xa nhac nho',
  'Em ở phường Nguyệt Hóa, đèn tín hiệu trước công an phường bị hư.',
  'Tiệm sửa xe lấn chiếm vỉa hè trước trụ sở khóm 3, đề nghị phường xử lý.',
  'Người dân ở ấp đóng góp làm đường cùng với xã, nay muốn hỏi khi nào khởi công.',
  'Đèn đường ở ấp Chợ tắt hơn năm, bà con đi lại khó khăn.',
  'Cống ở ấp Trà Điêu nghẹt hơn năm rồi, nước tràn vô nhà.',
  'Cầu ở ấp 4 gãy, học sinh đi học phải đi vòng hơn năm cây số.',
  'Rác ở ấp tôi hơn năm ngày chưa được thu gom.',
  'Có hơn năm mươi hộ ở ấp tôi chưa có nước sạch.',
  'Bãi rác tự phát ở ấp Xóm Mới, xã Càng Long tồn tại hơn năm nay, mùi hôi bay vào nhà dân.',
  'Đoạn đường ở ấp Bến Cát dài hơn năm trăm mét toàn ổ gà.',
];

/** Accusations. Some of them also contain an address or a quantity. */
const accusations = [
  'Trưởng ấp tôi ăn chặn tiền hỗ trợ hộ nghèo.',
  'Trưởng ấp tôi chỉ xét hộ nghèo cho bà con của ổng.',
  'Ban nhân dân ấp tôi thu tiền làm đường rồi không làm, cũng không trả lại.',
  'Cán bộ địa chính xã đòi hai triệu mới chịu ký giấy xác nhận đất cho tôi.',
  'Chủ tịch xã bao che cho quán karaoke của người nhà hoạt động quá giờ.',
  'Công an xã nhận tiền rồi bỏ qua cho sòng bạc ở ấp Chợ.',
  'Trưởng ấp ăn chặn tiền hỗ trợ hộ nghèo của bà con ở ấp tôi.',
  'Tôi lên UBND xã nộp hồ sơ hơn năm lần, cán bộ một cửa hạch sách, quát mắng tôi.',
  'Nhân viên trạm y tế xã tự ý thu thêm tiền chích ngừa của dân.',
  'Ở ấp tôi trưởng ấp chỉ đưa người nhà vào danh sách hộ nghèo.',
  'Bí thư xã lấn chiếm đất công cất nhà, không ai dám nói.',
  'Hơn năm nay UBND phường ngâm hồ sơ cấp phép xây dựng của tôi để đòi bồi dưỡng.',
  'Quản lý thị trường xuống kiểm tra báo trước cho chủ tiệm bán hàng giả.',
  'Thanh tra giao thông nhận phong bì của xe quá tải mỗi tháng.',
  'can bo xa vui ve nhan tien roi moi cho ky giay, ai khong dua thi bo ho so',
  'truong ap 3 an chan tien cuu tro cua ba con',
  'Cán bộ chính sách xã ghi khống tên người chết để lãnh tiền trợ cấp.',
  'Phó chủ tịch phường lái xe công đi nhậu rồi gây tai nạn bỏ chạy.',
  'Mấy ông dân quân xã đánh con tôi mà xã không xử lý.',
  'Công an khu vực gây khó dễ, đòi tiền mới làm tạm trú cho người ở trọ.',
  'Văn phòng đăng ký đất đai giữ sổ của tôi hơn năm tháng, bảo lót tay mới trả.',
  'Lãnh đạo xã chia suất đất tái định cư cho người thân ở ấp Mới.',
  'Cán bộ thuế xã hù dọa, bắt tiệm tôi đưa tiền mỗi tháng.',
];

test.each(everyday)('a report that only names an office or a place is not held: %s', (text) => {
  expect(findOfficeComplaint(text)).toBeUndefined();
});

test.each(accusations)('an accusation is held: %s', (text) => {
  expect(findOfficeComplaint(text)).toBeDefined();
});

test('an address or a quantity is not shown as a reason for holding a report', () => {
  const text = 'Ở ấp tôi hơn năm nay trưởng ấp ăn chặn tiền hỗ trợ hộ nghèo.';
  expect(findOfficeComplaint(text)?.phrases.join()).not.toMatch(/ấp tôi|hơn năm/i);
});
