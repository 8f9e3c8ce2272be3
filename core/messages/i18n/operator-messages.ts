import type { MessageTexts, MessageValues } from './message-text-types.ts';
import { formatTicketReference, personalLinkNote } from './officer-messages.ts';

/** Returns a phrase such as "trả lại lần 2" that says how often units have returned the ticket. */
const returnedTimes = ({ returns }: MessageValues): string => `trả lại lần ${returns}`;

/** Messages to the operators about tickets without a lead unit, or whose lead unit no message reaches. */
export const operatorMessages = {
  returned: {
    sms: ({ code, returns, named, due, link }) => ({
      full: `1022: phieu ${code} bi tra lai lan ${returns}, de nghi chuyen ${named}, han ${due}: ${link}`,
      short: `1022 tra lai lan ${returns} ${code}, de nghi ${named}, ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Phiếu ${facts.code} bị ${returnedTimes(facts)}, đề nghị chuyển ${facts.named}`,
      lines: [
        'Kính gửi Tổng đài,',
        `Đơn vị phụ trách cho rằng ${formatTicketReference(facts)} không thuộc thẩm quyền và đề nghị chuyển đến ${facts.named}. Đây là lần trả lại thứ ${facts.returns}; thời hạn trả lời người dân vẫn được tính.`,
        `Xin xem lý do và chuyển đơn vị trước ${facts.due}: ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  unreachable: {
    sms: ({ code, named, due, link }) => ({
      full: `1022: KHONG bao duoc ${named} ve phieu ${code}, han ${due}. Xin lien he cach khac: ${link}`,
      short: `1022 KHONG bao duoc ${named}, phieu ${code}, han ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Không báo được cho ${facts.named}: phiếu ${facts.code}`,
      lines: [
        'Kính gửi Tổng đài,',
        `Tin nhắn và thư điện tử về ${formatTicketReference(facts)} đều không đến được ${facts.named}. Thời hạn vẫn được tính, đến ${facts.due}.`,
        `Xin liên hệ đơn vị bằng cách khác và sửa danh bạ. Xem phiếu tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  unheard: {
    sms: ({ code, due, desk }) => ({
      full: `1022: phieu ${code} co loi nhan thoai can nguoi nghe va ghi lai, han ${due}: ${desk}`,
      short: `1022 ${code}: nghe loi nhan thoai, han ${due}: ${desk}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Lời nhắn thoại cần người nghe: phiếu ${facts.code}`,
      lines: [
        'Kính gửi Tổng đài,',
        `Hệ thống không chuyển được lời nhắn thoại của ${formatTicketReference(facts)} thành văn bản. Thời hạn vẫn được tính, đến ${facts.due}.`,
        `Xin nghe bản ghi âm và ghi nội dung vào phiếu tại bàn làm việc của Tổng đài: ${facts.desk}`,
      ],
    }),
  },
} satisfies Record<string, MessageTexts>;
