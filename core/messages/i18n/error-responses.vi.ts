import { confirmationCodeErrorTexts } from './confirmation-code.ts';
import { consoleErrorTexts } from './error-responses-console.ts';
import { identityErrorTextsVi } from './error-responses-identity.ts';
import { linkErrorTexts } from './error-responses-links.ts';
import { lostCodeErrorTexts } from './error-responses-lost-code.ts';
import { phoneErrorTexts } from './error-responses-phone.ts';
import { statisticsErrorTexts } from './error-responses-statistics.ts';

/** Vietnamese titles and details of error responses. */
export const errorTextsVi = {
  invalid: { title: 'Có mục cần sửa', detail: 'Xin sửa những mục nêu bên dưới rồi gửi lại.' },
  'not-json': {
    title: 'Không đọc được nội dung',
    detail: 'Nội dung gửi lên phải là JSON đúng cú pháp, kèm Content-Type: application/json.',
  },
  'not-found': {
    title: 'Không tìm thấy phản ánh',
    detail: 'Không có phản ánh nào mang mã này. Xin kiểm tra lại mã trên phiếu hoặc tin nhắn.',
  },
  'no-entry': {
    title: 'Không vào được lối này',
    detail: 'Xin dùng địa chỉ đã công bố của cổng 1022, hoặc gọi 1022.',
  },
  'cross-site': {
    title: 'Biểu mẫu được gửi từ một trang khác',
    detail:
      'Để bảo vệ quý vị, Tổng đài chỉ nhận biểu mẫu gửi từ trang của chính mình; chưa có gì được lưu. Xin mở lại trang 1022 rồi gửi lại, hoặc gọi 1022. Nếu có nguy hiểm đến tính mạng, xin gọi ngay 115.',
  },
  'too-many-reports': {
    title: 'Đã có quá nhiều phản ánh',
    detail:
      'Vừa có quá nhiều phản ánh gửi từ cùng một nơi. Nội dung chưa được gửi; xin giữ lại, đợi rồi gửi tiếp, hoặc gọi 1022. Nguy hiểm đến tính mạng: gọi 115.',
  },
  'too-many-requests': {
    title: 'Vào quá nhiều lần',
    detail:
      'Từ nơi này vừa có quá nhiều lượt truy cập. Xin đợi năm phút rồi thử lại, hoặc gọi 1022. Nguy hiểm đến tính mạng: gọi 115.',
  },
  'not-urgent': {
    title: 'Không phải việc khẩn cấp',
    detail: 'Lối này chỉ dành cho việc nguy hiểm đến tính mạng. Xin gửi đến POST /api/reports.',
  },
  'no-such-chat': {
    title: 'Không có cuộc trò chuyện này',
    detail: 'Không có cuộc trò chuyện nhỡ nào mang tên này, hoặc đã có người xem.',
  },
  'no-such-message': {
    title: 'Không có tin này',
    detail: 'Không có tin nào không tới được mang tên này, hoặc tin đã tới bằng cách khác.',
  },
  'no-such-page': {
    title: 'Không có trang này',
    detail: 'Địa chỉ này không có. Xin bắt đầu từ trang chủ, hoặc gọi 1022.',
  },
  'method-not-allowed': {
    title: 'Cách gọi không đúng',
    detail: 'Địa chỉ này có, nhưng không nhận cách gọi này.',
  },
  'too-large': {
    title: 'Nội dung quá lớn',
    detail: 'Nội dung gửi lên lớn quá mức cho phép. Xin viết ngắn lại.',
  },
  'key-used-for-another-body': {
    title: 'Khóa đã dùng cho phản ánh khác',
    detail: 'Khóa này đã dùng cho một phản ánh có nội dung khác. Xin gửi với khóa mới.',
  },
  'wrong-pin': {
    title: 'Mã PIN không đúng',
    detail: 'Xin xem lại mã PIN trên phiếu hoặc tin nhắn đã nhận.',
  },
  'too-many-attempts': {
    title: 'Thử quá nhiều lần',
    detail: 'Mã PIN đã bị nhập sai nhiều lần. Xin đợi rồi thử lại, hoặc gọi 1022.',
  },
  'too-many-acts': {
    title: 'Hôm nay đã ghi nhiều lần',
    detail:
      'Phản ánh này đã ghi nhiều nội dung trong một ngày. Nội dung này chưa được ghi. Xin gửi lại sau, hoặc gọi 1022 nếu gấp.',
  },
  'sign-in-needed': {
    title: 'Cần đăng nhập',
    detail: 'Trang này dành cho người của tổng đài và các đơn vị. Xin đăng nhập rồi thử lại.',
  },
  'not-a-member': {
    title: 'Chưa có quyền',
    detail: 'Tài khoản này chưa được giao vai trò, hoặc đã thôi. Xin liên hệ quản trị viên.',
  },
  'not-for-your-role': {
    title: 'Vai trò không có quyền này',
    detail: 'Việc này dành cho vai trò khác. Nếu cần, xin liên hệ quản trị viên.',
  },
  'no-such-member': {
    title: 'Không có người này',
    detail: 'Không có người nào mang mã này, hoặc người ấy đã thôi.',
  },
  'no-such-unit': {
    title: 'Không tìm thấy đơn vị',
    detail: 'Không có đơn vị này, hoặc đơn vị không thuộc quyền xem của tài khoản.',
  },
  'not-yourself': {
    title: 'Không tự thay đổi được',
    detail: 'Không ai tự bỏ quyền quản trị của mình. Xin nhờ một quản trị viên khác.',
  },
  'first-administrator': {
    title: 'Người này do bản cài đặt chỉ định',
    detail: 'Quản trị viên đầu tiên luôn là quản trị viên. Muốn đổi, xin cài đặt lại với mã khác.',
  },
  'no-such-table': {
    title: 'Danh mục không có bảng này',
    detail: 'Xin xem tên các bảng ở GET /api/staff/directory.',
  },
  'no-such-change': {
    title: 'Không có lần sửa này',
    detail: 'Danh mục chưa có lần sửa nào mang số này.',
  },
  'directory-stale': {
    title: 'Danh mục vừa được sửa',
    detail:
      'Chưa ghi gì: danh mục không còn như lúc quý vị xem. Xin xem những lần sửa bên dưới (không có lần nào: bản cài đặt mới đã thay), rồi làm lại.',
  },
  'already-undone': {
    title: 'Lần sửa này đã được hủy',
    detail: 'Không cần hủy nữa. Muốn lấy lại lần sửa, xin hủy chính lần hủy ấy.',
  },
  'touched-since': {
    title: 'Có lần sửa sau dựa trên lần này',
    detail: 'Chưa hủy gì. Những dòng bên dưới đã được sửa tiếp; xin hủy các lần sửa ấy trước.',
  },
  'undo-does-not-fit': {
    title: 'Hủy sẽ làm danh mục không khớp',
    detail:
      'Chưa hủy gì. Các dòng khác đang dựa vào lần sửa này; xin sửa những dòng bên dưới trước.',
  },
  'ticket-stale': {
    title: 'Phiếu vừa thay đổi',
    detail:
      'Chưa ghi gì: phiếu không còn như lúc quý vị xem. Xin xem những việc bên dưới rồi làm lại.',
  },
  'taken-already': {
    title: 'Đã có người nhận phiếu này',
    detail: 'Chưa ghi gì. Người đang giữ phiếu được nêu ở takenBy; xin trao đổi với người ấy.',
  },
  'never-published': {
    title: 'Lĩnh vực này không công khai',
    detail:
      'Chưa công khai gì. Câu trả lời về an sinh và sức khỏe không được công khai, bất kể ai đề nghị.',
  },
  'key-used': {
    title: 'Khóa đã dùng cho việc khác',
    detail: 'Idempotency-Key này đã dùng cho một việc khác trên phiếu. Xin gửi với khóa mới.',
  },
  'photo-unusable': {
    title: 'Chưa nhận được ảnh',
    detail: 'Xin xem vì sao ở dưới rồi gửi lại. Những gì quý vị đã viết vẫn được giữ.',
  },
  'not-now': {
    title: 'Lúc này chưa làm được',
    detail: 'Tình trạng của phản ánh lúc này không cho phép việc đó. Chưa có gì được ghi.',
  },
  'too-late-to-reopen': {
    title: 'Đã hết thời gian yêu cầu xử lý lại',
    detail: 'Nếu việc vẫn còn, xin gửi phản ánh mới và ghi mã cũ, hoặc gọi 1022.',
  },
  elsewhere: {
    title: 'Việc này thuộc tỉnh khác',
    detail: 'Chưa ghi nhận gì. Xin gọi tổng đài của tỉnh đó.',
  },
  denunciation: {
    title: 'Nội dung này là tố cáo?',
    detail: 'Không lưu gì. Tố cáo xin gửi đến nơi tiếp công dân.',
  },
  ...identityErrorTextsVi,
  ...statisticsErrorTexts.vi,
  ...phoneErrorTexts.vi,
  ...consoleErrorTexts.vi,
  ...linkErrorTexts.vi,
  ...lostCodeErrorTexts.vi,
  ...confirmationCodeErrorTexts.vi,
  unavailable: {
    title: 'Hệ thống đang bận',
    detail:
      'Chưa ghi nhận được. Xin gửi lại sau ít phút; gửi lại không tạo thành hai phản ánh. Việc gấp xin gọi 1022.',
  },
} satisfies Record<string, { title: string; detail: string }>;
