import { dataRequestMessages } from './data-request-messages.ts';
import type { CitizenMessages, MessageTexts, TicketEnding } from './message-text-types.ts';

const dear = 'Kính gửi quý vị,';

/**
 * Returns the message that informs the citizen about the end of a ticket. It contains only the result, because others may
 * use the same phone or mailbox. The citizen reads the reason with ticket code and PIN.
 */
const ended = (unaccented: string, accented: string, next: string): MessageTexts => ({
  sms: ({ code, follow }) => ({
    full: `1022 Tra Vinh: phan anh ${code} ${unaccented}. Xem ly do bang ma va PIN: ${follow}`,
    short: `1022 Tra Vinh: phan anh ${code} ${unaccented}. Xem: ${follow}`,
  }),
  mail: ({ code, follow }) => ({
    subject: `1022 Trà Vinh: phản ánh ${code} ${accented}`,
    lines: [
      dear,
      `Phản ánh ${code} của quý vị ${accented}.`,
      `Xin xem lý do bằng mã và PIN tại ${follow}. ${next}`,
    ],
  }),
});

const orReopen = 'Nếu chưa đồng ý, quý vị có thể đề nghị xem lại ngay tại đó, hoặc gọi 1022.';

const endings: Record<TicketEnding, MessageTexts> = {
  closed: ended('da dong', 'đã đóng', orReopen),
  refused: ended('khong duoc tiep nhan', 'không được tiếp nhận', orReopen),
  referred: ended(
    'da chuyen co quan co tham quyen',
    'đã được chuyển đến cơ quan có thẩm quyền',
    'Ở đó cũng có hướng dẫn nơi quý vị cần liên hệ.',
  ),
  over: ended('da ket thuc xu ly', 'đã kết thúc xử lý', orReopen),
};

export const citizenMessagesVi: CitizenMessages = {
  receipt: {
    sms: ({ code, pin, due, follow }) => ({
      full: `1022 Tra Vinh da tiep nhan phan anh cua quy vi. Ma ${code}, PIN ${pin}. Hen tra loi truoc ${due}. Xem: ${follow}`,
      short: `1022 Tra Vinh: ma ${code}, PIN ${pin}. Hen tra loi truoc ${due}. Xem: ${follow}`,
    }),
    mail: ({ code, pin, due, follow }) => ({
      subject: `1022 Trà Vinh: đã tiếp nhận phản ánh ${code}`,
      lines: [
        dear,
        'Tổng đài 1022 Trà Vinh đã tiếp nhận phản ánh của quý vị.',
        `Mã phản ánh: ${code}. PIN: ${pin}. Hẹn trả lời trước ${due}.`,
        `Theo dõi tại ${follow}. Xin giữ kín PIN: người có mã và PIN xem được nội dung phản ánh.`,
      ],
    }),
  },
  answered: {
    sms: ({ code, follow }) => ({
      full: `1022 Tra Vinh: phan anh ${code} da co tra loi. Moi quy vi xem bang ma va PIN: ${follow}`,
      short: `1022 Tra Vinh: phan anh ${code} da co tra loi. ${follow}`,
    }),
    mail: ({ code, unit, follow }) => ({
      subject: `1022 Trà Vinh: phản ánh ${code} đã có trả lời`,
      lines: [
        dear,
        `${unit} đã trả lời phản ánh ${code}.`,
        `Xin xem bằng mã và PIN tại ${follow}. Nếu việc chưa được giải quyết, quý vị có thể đề nghị xử lý lại ngay tại đó.`,
      ],
    }),
  },
  asked: {
    sms: ({ code, due, follow }) => ({
      full: `1022 Tra Vinh: co quan xu ly can quy vi bo sung thong tin cho phan anh ${code} truoc ${due}. Xem tai: ${follow}`,
      short: `1022 Tra Vinh: xin bo sung thong tin cho phan anh ${code} truoc ${due}. ${follow}`,
    }),
    mail: ({ code, unit, due, follow }) => ({
      subject: `1022 Trà Vinh: phản ánh ${code} cần quý vị bổ sung thông tin`,
      lines: [
        dear,
        `${unit} cần quý vị bổ sung thông tin để giải quyết phản ánh ${code}.`,
        `Xin xem câu hỏi và trả lời bằng mã và PIN tại ${follow}, trước ${due}.`,
        'Thời hạn giải quyết tạm dừng trong thời gian chờ. Nếu không tiện viết, quý vị có thể gọi 1022 và đọc mã phản ánh.',
      ],
    }),
  },
  reminded: {
    sms: ({ code, follow }) => ({
      full: `1022 Tra Vinh: chua nhan duoc thong tin bo sung cho phan anh ${code}. Phan anh van duoc xu ly. Gui them tai: ${follow}`,
      short: `1022 Tra Vinh: phan anh ${code} chua duoc bo sung thong tin. Gui them: ${follow}`,
    }),
    mail: ({ code, unit, due, follow }) => ({
      subject: `1022 Trà Vinh: phản ánh ${code} chưa nhận được thông tin bổ sung`,
      lines: [
        dear,
        `${unit} đã hỏi thêm về phản ánh ${code} và chưa nhận được thông tin bổ sung của quý vị.`,
        `Thời hạn giải quyết được tính tiếp đến ${due}. Đơn vị xử lý theo thông tin hiện có.`,
        `Quý vị vẫn có thể bổ sung bằng mã và PIN tại ${follow}, hoặc gọi 1022.`,
      ],
    }),
  },
  extended: {
    sms: ({ code, due, follow }) => ({
      full: `1022 Tra Vinh: phan anh ${code} can them thoi gian, hen tra loi truoc ${due}. Xem ly do bang ma va PIN: ${follow}`,
      short: `1022 Tra Vinh: phan anh ${code} can them thoi gian, han moi ${due}. ${follow}`,
    }),
    mail: ({ code, unit, due, follow }) => ({
      subject: `1022 Trà Vinh: phản ánh ${code} có thời hạn mới`,
      lines: [
        dear,
        `${unit} cần thêm thời gian để giải quyết phản ánh ${code} và sẽ trả lời trước ${due}. Mong quý vị thông cảm.`,
        `Xin xem lý do bằng mã và PIN tại ${follow}.`,
      ],
    }),
  },
  'lost-code': {
    sms: ({ codes, follow }) => ({
      full: `1022 Tra Vinh, ma va PIN cua quy vi: ${codes}. Xem: ${follow}`,
      short: `1022 Tra Vinh: ${codes} ${follow}`,
    }),
    mail: ({ code, codes, follow }) => ({
      subject: `1022 Trà Vinh: mã và PIN của phản ánh ${code}`,
      lines: [dear, `Mã và PIN của quý vị: ${codes}.`, `Theo dõi tại ${follow}.`],
    }),
  },
  'confirmation-code': {
    sms: ({ oneTime, code, follow }) => ({
      full: `1022 Tra Vinh: ma xac nhan ${oneTime} de mo phan anh ${code} cung voi PIN. Khong cung cap ma nay cho nguoi khac. ${follow}`,
      short: `1022 Tra Vinh: ma xac nhan ${oneTime}, phan anh ${code}. ${follow}`,
    }),
    mail: ({ oneTime, code, follow }) => ({
      subject: `1022 Trà Vinh: mã xác nhận của phản ánh ${code}`,
      lines: [
        dear,
        `Mã xác nhận để mở phản ánh ${code}: ${oneTime}. Xin nhập cùng với PIN tại ${follow} và không cung cấp mã này cho người khác.`,
      ],
    }),
  },
  ...dataRequestMessages.vi,
  ended: endings,
  merged: {
    sms: ({ code, follow }) => ({
      full: `1022 Tra Vinh: phan anh ${code} duoc giai quyet chung voi phan anh khac cung su viec. Ma va PIN van dung duoc: ${follow}`,
      short: `1022 Tra Vinh: phan anh ${code} da gop voi phan anh khac, van dung ma va PIN. ${follow}`,
    }),
    mail: ({ code, follow }) => ({
      subject: `1022 Trà Vinh: phản ánh ${code} được giải quyết chung với phản ánh khác`,
      lines: [
        dear,
        `Phản ánh ${code} của quý vị và một phản ánh khác là cùng một việc, nên được giải quyết chung.`,
        `Quý vị vẫn theo dõi, bổ sung thông tin và đánh giá kết quả bằng mã và PIN của mình tại ${follow}. Khi có trả lời, chúng tôi sẽ thông báo cho quý vị.`,
      ],
    }),
  },
  unmerged: {
    sms: ({ code, due, follow }) => ({
      full: `1022 Tra Vinh: phan anh ${code} duoc tach ra de giai quyet rieng, hen tra loi truoc ${due}. Xem: ${follow}`,
      short: `1022 Tra Vinh: phan anh ${code} duoc giai quyet rieng, han moi ${due}. ${follow}`,
    }),
    mail: ({ code, due, follow }) => ({
      subject: `1022 Trà Vinh: phản ánh ${code} được giải quyết riêng`,
      lines: [
        dear,
        `Phản ánh ${code} của quý vị trước đây được gộp với một phản ánh khác, nay đã được tách ra để giải quyết riêng.`,
        `Hạn trả lời mới: ${due}. Xin theo dõi bằng mã và PIN tại ${follow}.`,
      ],
    }),
  },
};
