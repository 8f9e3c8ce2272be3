import { reportFormTexts } from './citizen/report-form.ts';
import { ticketPageTexts } from './citizen/ticket.ts';
import { ticketActionTexts } from './citizen/ticket-actions.ts';

/** Vietnamese texts of the citizens' pages. They define the type for all languages. */
export const citizenPageTexts = {
  unreviewedNote: 'Bản dịch này chưa có người bản ngữ xem lại. Nếu có chỗ khó hiểu, xin gọi 1022.',
  inVietnamese: 'Xem bằng tiếng Việt',
  /** Note above a text that is not translated into the reader's language. */
  onlyInVietnamese: '',
  call: 'Gọi 1022',
  skip: 'Đến nội dung chính',
  languages: 'Ngôn ngữ',
  back: 'Quay lại',
  home: 'Về trang chủ',
  emergency: 'Khó thở, đau ngực, lơ mơ? Gọi 115 ngay.',
  footer: [
    '{hotline.name} tiếp nhận phản ánh, góp ý, yêu cầu hỗ trợ và câu hỏi của người dân, doanh nghiệp.',
    'Trang này không dùng cookie theo dõi và không tải nội dung từ trang khác.',
  ],
  homePage: {
    title: 'Gửi phản ánh, góp ý',
    lead: 'Quý vị kể bằng lời của mình hoặc chọn loại việc. Không cần tài khoản.',
    thenTitle: 'Sau khi gửi',
    steps: [
      {
        title: 'Nhận mã và PIN ngay',
        text: 'Mã gồm 10 chữ số, dùng để xem tình trạng. PIN dùng để đọc nội dung và câu trả lời.',
      },
      {
        title: 'Đơn vị xử lý nhận việc',
        text: 'Mỗi phản ánh có thời hạn và quý vị xem được. Nếu trễ hạn, hệ thống tự báo lên cấp trên của đơn vị.',
      },
      {
        title: 'Nhận câu trả lời',
        text: 'Nếu quý vị để lại số điện thoại hoặc email, chúng tôi sẽ báo khi có câu trả lời. Nếu không, quý vị tra cứu bằng mã và PIN.',
      },
    ],
    callTitle: 'Gọi điện thoại',
    calls: [
      {
        number: '{hotline.number}',
        dial: '{hotline.number}',
        text: 'Từ điện thoại cố định ở {hotline.area}',
      },
      {
        number: '{hotline.fullNumber}',
        dial: '{hotline.dial}',
        text: 'Từ điện thoại di động hoặc từ nơi khác',
      },
      { number: '115', dial: '115', text: 'Cấp cứu: khó thở, đau ngực, lơ mơ, co giật' },
    ],
  },
  follow: {
    title: 'Tra cứu phản ánh',
    label: 'Mã phản ánh',
    hint: 'Gồm 10 chữ số, ghi trên phiếu hoặc trong tin nhắn. Ví dụ: 012\u00a0345\u00a06789.',
    button: 'Xem tình trạng',
  },
  receipt: {
    title: 'Đã tiếp nhận phản ánh',
    answerBy: (by: string) => `Quý vị sẽ được trả lời ${by}.`,
    code: 'Mã phản ánh',
    pin: 'PIN',
    pinWhy:
      'Ai có mã đều xem được tình trạng. Phải có thêm PIN mới đọc được nội dung và câu trả lời, vì vậy xin giữ kín PIN.',
    scan: 'Quét mã này bằng điện thoại để mở trang tra cứu.',
    sent: {
      zns: 'Mã và PIN cũng được gửi đến điện thoại của quý vị qua Zalo.',
      sms: 'Mã và PIN cũng được gửi đến điện thoại của quý vị bằng tin nhắn SMS.',
      email: 'Mã và PIN cũng được gửi đến email của quý vị.',
    },
    later: {
      zns: 'Khi có câu trả lời, chúng tôi sẽ báo qua Zalo. Xin chép lại mã và PIN hoặc chụp màn hình này.',
      sms: 'Khi có câu trả lời, chúng tôi sẽ nhắn SMS. Xin chép lại mã và PIN hoặc chụp màn hình này.',
      email:
        'Khi có câu trả lời, chúng tôi sẽ gửi email. Xin chép lại mã và PIN hoặc chụp màn hình này.',
      none: 'Quý vị đã chọn không nhận tin. Xin chép lại mã và PIN để tự tra cứu.',
    },
    notSent:
      'Chúng tôi không có số di động hoặc email để báo tin cho quý vị. Xin chép lại mã và PIN, chụp màn hình hoặc in trang này để tra cứu sau.',
    resent: {
      title: 'Quý vị đã gửi phản ánh này',
      unsaved: 'Nội dung sửa chưa được lưu',
      why: 'Phản ánh gửi lúc trước có mã ở dưới. Nếu quý vị vừa sửa, xin bổ sung vào phản ánh này, không cần gửi mới.',
      add: 'Bổ sung vào phản ánh này',
      other: 'Nếu đây là việc khác:',
      otherButton: 'Gửi thành phản ánh mới',
    },
    print: 'Muốn có phiếu giấy, xin chọn In trong trình đơn của trình duyệt.',
    nextTitle: 'Các bước tiếp theo',
    next: {
      choose: 'Tổng đài chuyển phản ánh đến đơn vị xử lý.',
      acknowledge: (by: string) => `Đơn vị xử lý xác nhận đã nhận ${by}.`,
      answer: (by: string) => `Đơn vị xử lý trả lời quý vị ${by}.`,
      late: 'Nếu trễ hạn, hệ thống tự báo lên cấp trên của đơn vị.',
    },
    follow: 'Xem tình trạng',
    another: 'Gửi phản ánh khác',
  },
  /** Button that reads a text aloud on the device. */
  readAloud: { listen: 'Nghe đọc', stop: 'Dừng đọc' },
  problem: {
    follow: 'Tra cứu phản ánh',
    number: (status: number) => `Mã lỗi ${status}`,
    again: 'Thử lại',
    urgent: 'Gửi việc nguy hiểm đến tính mạng qua trang này',
  },
  report: reportFormTexts,
  ticket: ticketPageTexts,
  acts: ticketActionTexts,
};
