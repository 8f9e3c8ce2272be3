import type { MessageTexts } from './message-text-types.ts';
import { formatTicketReference, personalLinkNote } from './officer-messages.ts';

/** Messages about requests on which the unit's head or a superior decides: extensions, and answers that need approval. */
export const officerDecisionMessages = {
  'extension-asked': {
    sms: ({ code, unit, amount, due, link }) => ({
      full: `1022: ${unit} xin gia han ${amount} cho phieu ${code}, han ${due}. Quyet dinh: ${link}`,
      short: `1022 xin them ${amount}: ${code}, ${unit}, han ${due}. ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Xin gia hạn ${facts.amount}: phiếu ${facts.code}, ${facts.unit}`,
      lines: [
        'Kính gửi quý vị,',
        `${facts.unit} xin gia hạn ${facts.amount} để trả lời ${formatTicketReference(facts)}. Hạn hiện nay: ${facts.due}; trong thời gian chờ quyết định, thời hạn vẫn được tính.`,
        `Xin xem lý do, rồi đồng ý hoặc không đồng ý: ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  'extension-granted': {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: da dong y gia han phieu ${code} (${unit}). Han tra loi moi: ${due}. ${link}`,
      short: `1022 da gia han ${code}, ${unit}, han moi ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Đã gia hạn: phiếu ${facts.code}, hạn mới ${facts.due}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Đề nghị gia hạn ${formatTicketReference(facts)} đã được đồng ý. Hạn trả lời mới: ${facts.due}. Người dân đã được thông báo.`,
        `Xem phiếu tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  'extension-refused': {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: KHONG dong y gia han phieu ${code} (${unit}). Han tra loi van la ${due}. ${link}`,
      short: `1022 KHONG gia han ${code}, ${unit}, han van la ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Không gia hạn: phiếu ${facts.code}, hạn vẫn là ${facts.due}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Đề nghị gia hạn ${formatTicketReference(facts)} không được đồng ý. Hạn trả lời vẫn là ${facts.due}.`,
        `Xin xem lý do và trả lời tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  'review-asked': {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: ${unit} trinh duyet cau tra loi phieu ${code}. Han tra loi ${due}: ${link}`,
      short: `1022 cho duyet tra loi ${code}, ${unit}, han ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Chờ duyệt trả lời: phiếu ${facts.code}, hạn ${facts.due}`,
      lines: [
        'Kính gửi quý vị,',
        `${facts.unit} trình duyệt câu trả lời cho ${formatTicketReference(facts)}. Câu trả lời chỉ được gửi người dân sau khi quý vị duyệt. Hạn trả lời: ${facts.due}.`,
        `Xin xem, rồi duyệt hoặc không duyệt: ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
  'review-rejected': {
    sms: ({ code, unit, due, link }) => ({
      full: `1022: cau tra loi phieu ${code} (${unit}) chua duoc duyet. Gui lai truoc ${due}: ${link}`,
      short: `1022 chua duyet tra loi ${code}, ${unit}, han ${due}: ${link}`,
    }),
    mail: (facts) => ({
      subject: `[1022] Câu trả lời chưa được duyệt: phiếu ${facts.code}, hạn ${facts.due}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Câu trả lời cho ${formatTicketReference(facts)} chưa được người đứng đầu đơn vị duyệt.`,
        `Xin xem lý do, sửa và gửi lại trước ${facts.due} tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
} satisfies Record<string, MessageTexts>;
