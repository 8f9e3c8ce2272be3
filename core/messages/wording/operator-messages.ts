import type { Facts, Words } from './message-words.ts';
import { ownLink, ticketInWords } from './officer-messages.ts';

/** To the operators, or from the second time on to their head: a unit named another one. */
const returnedTimes = ({ returns }: Facts): string => `trả lại lần ${returns}`;

/** What the operators are told about tickets that no unit has, or can be told of. */
export const operatorMessages = {
  returned: {
    sms: ({ code, returns, named, due, link }) => ({
      full: `1022: phieu ${code} bi tra lai lan ${returns}, de nghi chuyen ${named}. Xin chuyen truoc ${due}: ${link}`,
      short: `1022 tra lai lan ${returns} ${code}, de nghi ${named}, ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Phiếu ${facts.code} bị ${returnedTimes(facts)}, đề nghị chuyển ${facts.named}`,
      lines: [
        'Kính gửi Tổng đài,',
        `Đơn vị phụ trách cho rằng ${ticketInWords(facts)} không thuộc thẩm quyền và đề nghị chuyển đến ${facts.named}. Đây là lần trả lại thứ ${facts.returns}; thời hạn của người dân vẫn chạy.`,
        `Xin xem lý do và chuyển đơn vị trước ${facts.due}: ${facts.link}`,
        ownLink,
      ],
    }),
  },
  unreachable: {
    sms: ({ code, named, due, link }) => ({
      full: `1022: KHONG bao duoc cho ${named} ve phieu ${code}, han ${due}. Xin lien he bang cach khac: ${link}`,
      short: `1022 KHONG bao duoc ${named}, phieu ${code}, han ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Không báo được cho ${facts.named}: phiếu ${facts.code}`,
      lines: [
        'Kính gửi Tổng đài,',
        `Không tin nhắn, e-mail nào đến được ${facts.named} về ${ticketInWords(facts)}. Thời hạn vẫn chạy, đến ${facts.due}.`,
        `Xin liên hệ đơn vị bằng cách khác và sửa danh bạ. Xem phiếu tại ${facts.link}`,
        ownLink,
      ],
    }),
  },
  unheard: {
    sms: ({ code, due, desk }) => ({
      full: `1022: phieu ${code} co loi nhan thoai can nguoi nghe, han ${due}: ${desk}`,
      short: `1022 ${code}: nghe loi nhan thoai, han ${due}: ${desk}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Lời nhắn thoại cần người nghe: phiếu ${facts.code}`,
      lines: [
        'Kính gửi Tổng đài,',
        `Máy không ghi được thành chữ lời nhắn thoại của ${ticketInWords(facts)}. Thời hạn vẫn chạy, đến ${facts.due}.`,
        `Xin nghe bản ghi âm và ghi lại nội dung vào phiếu, ở bàn làm việc: ${facts.desk}`,
      ],
    }),
  },
} satisfies Record<string, Words>;
