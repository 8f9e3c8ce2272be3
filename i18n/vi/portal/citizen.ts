import { reportFormTexts } from './citizen/report-form.ts';
import { ticketPageTexts } from './citizen/ticket.ts';
import { ticketActionTexts } from './citizen/ticket-actions.ts';

/** Vietnamese texts of the citizens' pages. They define the type for all languages. */
export const citizenPageTexts = {
  unreviewedNote: 'Bản dịch này chưa có người bản ngữ xem lại. Nếu không hiểu, xin gọi 1022.',
  inVietnamese: 'Xem bằng tiếng Việt',
  call: 'Gọi 1022',
  skip: 'Đến nội dung chính',
  languages: 'Ngôn ngữ',
  back: 'Quay lại',
  home: 'Về trang chủ',
  emergency: 'Khó thở, đau ngực, lơ mơ? Gọi 115 ngay.',
  footer: [
    '{hotline.name}: tiếp nhận phản ánh, góp ý; thông tin an sinh; tư vấn sức khỏe.',
    'Trang này không dùng cookie theo dõi và không tải gì từ nơi khác.',
  ],
  homePage: {
    title: 'Quý vị cần gì?',
    lead: 'Xin kể bằng lời của quý vị, hoặc chọn loại việc. Không cần tài khoản.',
    thenTitle: 'Sau khi gửi',
    steps: [
      {
        title: 'Quý vị nhận mã và PIN ngay',
        text: 'Mã có 10 chữ số để xem tình trạng. PIN để đọc nội dung và câu trả lời.',
      },
      {
        title: 'Đơn vị phụ trách nhận việc',
        text: 'Mỗi việc có thời hạn, quý vị thấy được. Nếu trễ, hệ thống tự báo lên cấp trên.',
      },
      {
        title: 'Quý vị được trả lời',
        text: 'Có số điện thoại hoặc email thì chúng tôi báo. Không có thì quý vị xem bằng mã và PIN.',
      },
    ],
    callTitle: 'Gọi điện thoại',
    calls: [
      {
        number: '{hotline.number}',
        dial: '{hotline.number}',
        text: 'Từ điện thoại cố định trong tỉnh',
      },
      {
        number: '{hotline.fullNumber}',
        dial: '{hotline.dial}',
        text: 'Từ điện thoại di động hoặc ngoài tỉnh',
      },
      { number: '115', dial: '115', text: 'Cấp cứu: khó thở, đau ngực, lơ mơ, co giật' },
    ],
  },
  follow: {
    title: 'Tra cứu phản ánh',
    label: 'Mã phản ánh',
    hint: '10 chữ số, có trên phiếu hoặc tin nhắn. Ví dụ: 012 345 6789.',
    button: 'Xem tình trạng',
  },
  receipt: {
    title: 'Chúng tôi đã nhận',
    answerBy: (by: string) => `Quý vị sẽ được trả lời ${by}.`,
    code: 'Mã phản ánh',
    pin: 'PIN',
    pinWhy:
      'Có mã là xem được tình trạng. Có thêm PIN mới đọc được nội dung và câu trả lời, nên xin giữ kín PIN.',
    scan: 'Chĩa máy ảnh điện thoại vào đây để mở trang tra cứu.',
    sent: {
      zns: 'Mã và PIN cũng đang được gửi qua Zalo đến điện thoại của quý vị.',
      sms: 'Mã và PIN cũng đang được nhắn tin đến điện thoại của quý vị.',
      email: 'Mã và PIN cũng đang được gửi đến email của quý vị.',
    },
    later: {
      zns: 'Khi có trả lời, chúng tôi báo qua Zalo. Xin chép mã và PIN, hoặc chụp màn hình này.',
      sms: 'Khi có trả lời, chúng tôi nhắn SMS. Xin chép mã và PIN, hoặc chụp màn hình này.',
      email: 'Khi có trả lời, chúng tôi gửi email. Xin chép mã và PIN, hoặc chụp màn hình này.',
      none: 'Quý vị chọn không nhận tin. Xin chép mã và PIN để tự tra cứu.',
    },
    notSent:
      'Chúng tôi không có số di động hay email của quý vị để báo tin. Xin chép lại, chụp màn hình hoặc in trang này; sau đó tra cứu bằng mã và PIN.',
    print: 'Muốn giữ phiếu giấy, xin in trang này: chọn In trong trình đơn của trình duyệt.',
    nextTitle: 'Tiếp theo',
    next: {
      choose: 'Tổng đài chuyển việc đến đơn vị phụ trách.',
      acknowledge: (by: string) => `Đơn vị xác nhận đã nhận việc ${by}.`,
      answer: (by: string) => `Đơn vị trả lời quý vị ${by}.`,
      late: 'Nếu trễ, hệ thống tự báo lên cấp trên của đơn vị.',
    },
    follow: 'Xem tình trạng',
    another: 'Gửi việc khác',
  },
  /** Button that reads a text aloud on the device. */
  readAloud: { listen: 'Nghe đọc', stop: 'Dừng đọc' },
  problem: { follow: 'Tra cứu phản ánh', number: (status: number) => `Mã lỗi ${status}` },
  report: reportFormTexts,
  ticket: ticketPageTexts,
  acts: ticketActionTexts,
};
