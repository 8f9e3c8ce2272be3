import type { MessageTexts, MessageValues } from './message-text-types.ts';

/** Text in messages that contain an officer link: the link is personal and must not be forwarded. */
export const personalLinkNote = 'Liên kết này dành riêng cho người nhận, xin không chuyển tiếp.';

/** Formats a ticket's code, topic and place for a message: "phiếu 012 345 6789 (Quán ăn mở quá giờ, Phường 7)". */
export function formatTicketReference({ code, matter, place }: MessageValues): string {
  return `phiếu ${code} (${matter}${place})`;
}

/** Messages to the lead unit about a ticket that it handles. */
export const ticketHandlingMessages = {
  assigned: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: ${unit} co phieu moi ${code}. Xin xac nhan truoc ${due}: ${link}`,
      short: `1022 phieu moi ${code}, ${unit}. Xac nhan truoc ${due}: ${link}`,
    }),
    mail: ({ code, unit, matter, place, due, link }) => ({
      subject: `[1022] Phiếu mới ${code}: xác nhận trước ${due}`,
      lines: [
        `Kính gửi ${unit},`,
        `Tổng đài 1022 chuyển quý cơ quan phiếu ${code}: ${matter}${place}.`,
        `Xin bấm "Đã nhận" trước ${due} tại ${link}`,
        personalLinkNote,
      ],
    }),
  },
  informed: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: moi quy co quan phoi hop phieu ${code} do ${unit} chu tri, han ${due}: ${link}`,
      short: `1022 phoi hop ${code}, ${unit} chu tri, han ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Mời phối hợp: phiếu ${facts.code}, ${facts.unit} chủ trì`,
      lines: [
        'Kính gửi quý cơ quan,',
        `${facts.unit} chủ trì ${formatTicketReference(facts)}, phải trả lời người dân trước ${facts.due}. Nội dung có liên quan đến quý cơ quan.`,
        `Xin xem và phối hợp với đơn vị chủ trì; quý cơ quan không cần xác nhận: ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  reminder: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: ${unit} chua tra loi phieu ${code}, qua han tu ${due}. De nghi xu ly: ${link}`,
      short: `1022 qua han ${code}, ${unit}, tu ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Vẫn chưa trả lời: phiếu ${facts.code}, ${facts.unit}`,
      lines: [
        'Kính gửi quý vị,',
        `${facts.unit} chưa trả lời ${formatTicketReference(facts)}. Hạn trả lời là ${facts.due}.`,
        `Tổng đài nhắc vào mỗi buổi sáng làm việc cho đến khi có trả lời. Đề nghị xem và xử lý tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  wrote: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: nguoi dan bo sung phieu ${code} (${unit}). Han tra loi ${due}. Xem: ${link}`,
      short: `1022 dan bo sung ${code}, ${unit}, han ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Người dân bổ sung thông tin: phiếu ${facts.code}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Người dân vừa bổ sung thông tin vào ${formatTicketReference(facts)}. Hạn trả lời: ${facts.due}.`,
        `Xin xem tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  resumed: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: nguoi dan chua bo sung thong tin phieu ${code}. ${unit} tra loi truoc ${due}: ${link}`,
      short: `1022 tinh tiep thoi han ${code}, ${unit}, den ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Thời hạn được tính tiếp: phiếu ${facts.code}, hạn ${facts.due}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Đã hết thời gian chờ người dân bổ sung thông tin cho ${formatTicketReference(facts)} theo đề nghị của quý cơ quan. Tổng đài đã nhắc người dân.`,
        `Thời hạn được tính tiếp đến ${facts.due}. Xin xử lý theo thông tin hiện có: ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  reopened: {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: nguoi dan de nghi xu ly lai phieu ${code} (${unit}). Xac nhan truoc ${due}: ${link}`,
      short: `1022 xu ly lai ${code}, ${unit}, xac nhan truoc ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Đề nghị xử lý lại: phiếu ${facts.code}, xác nhận trước ${facts.due}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Người dân đề nghị xử lý lại ${formatTicketReference(facts)}. Các thời hạn được tính lại từ đầu; người đứng đầu đơn vị cũng được thông báo.`,
        `Xin xem lý do và bấm "Đã nhận" trước ${facts.due} tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  'device-code': {
    sms: ({ oneTime }) => {
      const full = `1022: ma xac nhan thiet bi la ${oneTime}. Chi nhap tren trang 1022 dang mo, khong cung cap cho nguoi khac.`;
      return { full, short: full }; // contains no address, so it always fits
    },
    mail: ({ oneTime }) => ({
      subject: '[1022] Mã xác nhận thiết bị',
      lines: [
        `Mã xác nhận thiết bị là ${oneTime}.`,
        'Xin chỉ nhập trên trang 1022 đang mở và không cung cấp cho người khác.',
      ],
    }),
  },
} satisfies Record<string, MessageTexts>;
