import type { Facts, Words } from './message-words.ts';

/** Every link is its reader's own. */
export const ownLink = 'Liên kết này dành riêng cho người nhận, xin không chuyển tiếp.';

/** "phiếu 012 345 6789 (Quán ăn mở quá giờ, Phường 7)". */
export const ticketInWords = ({ code, matter, place }: Facts): string =>
  `phiếu ${code} (${matter}${place})`;

/** What a unit is told while it handles a ticket. */
export const handlingMessages = {
  assigned: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: phieu moi ${code} chuyen ${unit}. Xac nhan truoc ${due}: ${link}`,
      short: `1022 phieu moi ${code}, ${unit}. Xac nhan truoc ${due}: ${link}`,
    }),
    mail: ({ code, unit, matter, place, due, link }) => ({
      subject: `[1022] Phiếu mới ${code}: xác nhận trước ${due}`,
      lines: [
        `Kính gửi ${unit},`,
        `Tổng đài 1022 chuyển đến quý cơ quan phiếu ${code}: ${matter}${place}.`,
        `Xin bấm "Đã nhận" trước ${due} tại ${link}`,
        ownLink,
      ],
    }),
  },
  informed: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: kinh moi quy co quan phoi hop phieu ${code}, ${unit} chu tri, han ${due}. Xem: ${link}`,
      short: `1022 phoi hop ${code}, ${unit} chu tri, han ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Mời phối hợp: phiếu ${facts.code}, ${facts.unit} chủ trì`,
      lines: [
        'Kính gửi quý cơ quan,',
        `${facts.unit} đang chủ trì ${ticketInWords(facts)}, phải trả lời người dân trước ${facts.due}. Việc có liên quan đến quý cơ quan.`,
        `Xin xem và phối hợp với đơn vị chủ trì; quý cơ quan không phải bấm gì: ${facts.link}`,
        ownLink,
      ],
    }),
  },
  reminder: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: phieu ${code} cua ${unit} qua han tu ${due}, chua co tra loi. Xin xu ly: ${link}`,
      short: `1022 qua han ${code}, ${unit}, tu ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Vẫn chưa trả lời: phiếu ${facts.code}, ${facts.unit}`,
      lines: [
        `${facts.unit} chưa trả lời ${ticketInWords(facts)}. Hạn là ${facts.due}.`,
        `Tổng đài nhắc mỗi sáng làm việc cho đến khi có trả lời. Xem và xử lý tại ${facts.link}`,
      ],
    }),
  },
  wrote: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: nguoi dan viet them vao phieu ${code}, ${unit}. Han tra loi ${due}. Xem: ${link}`,
      short: `1022 nguoi dan viet them ${code}, ${unit}, han ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Người dân viết thêm: phiếu ${facts.code}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Người dân vừa viết thêm vào ${ticketInWords(facts)}. Hạn trả lời: ${facts.due}.`,
        `Xin xem tại ${facts.link}`,
        ownLink,
      ],
    }),
  },
  resumed: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: nguoi dan chua tra loi cau hoi o phieu ${code}. Thoi han cua ${unit} chay tiep den ${due}: ${link}`,
      short: `1022 chay tiep thoi han ${code}, ${unit}, den ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Thời hạn chạy tiếp: phiếu ${facts.code}, hạn ${facts.due}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Người dân chưa trả lời câu hỏi của quý cơ quan ở ${ticketInWords(facts)}, và thời gian chờ đã hết. Chúng tôi đã nhắc người dân.`,
        `Thời hạn chạy tiếp, đến ${facts.due}. Xin xử lý theo những gì đã biết: ${facts.link}`,
        ownLink,
      ],
    }),
  },
  reopened: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: nguoi dan de nghi xu ly lai phieu ${code}, ${unit}. Xac nhan truoc ${due}: ${link}`,
      short: `1022 xu ly lai ${code}, ${unit}, xac nhan truoc ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Đề nghị xử lý lại: phiếu ${facts.code}, xác nhận trước ${facts.due}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Người dân đề nghị xử lý lại ${ticketInWords(facts)}. Các thời hạn tính lại từ đầu; người đứng đầu đơn vị cũng được báo.`,
        `Xin xem lý do và bấm "Đã nhận" trước ${facts.due} tại ${facts.link}`,
        ownLink,
      ],
    }),
  },
  'device-code': {
    sms: ({ oneTime }) => {
      const full = `1022: ma xac nhan thiet bi la ${oneTime}. Chi nhap tren trang 1022 quy vi dang mo, khong dua cho ai.`;
      return { full, short: full }; // holds no address
    },
    mail: ({ oneTime }) => ({
      subject: '[1022] Mã xác nhận thiết bị',
      lines: [
        `Mã xác nhận thiết bị là ${oneTime}.`,
        'Xin chỉ nhập trên trang 1022 quý vị đang mở, không đưa cho ai.',
      ],
    }),
  },
} satisfies Record<string, Words>;
