import type { MessageTexts } from './message-text-types.ts';

const where = (desk: string): string =>
  `Xin kết luận tại bàn làm việc, hàng chờ của Tổng đài: ${desk}`;

/**
 * Messages about tickets on which the operators must decide: whether a report is a complaint about an agency, or whether it
 * is an emergency.
 */
export const complaintReviewMessages = {
  'review-reminder': {
    sms: ({ code, due, percent, desk }) => ({
      full: `1022: phieu ${code} cho ket luan dau hieu phan anh co quan, can bo, han ${due} (da qua ${percent}%): ${desk}`,
      short: `1022 ${code} cho ket luan, han ${due} (${percent}%): ${desk}`,
    }),
    mail: ({ code, due, percent, desk }) => ({
      subject: `[1022] Nhắc hạn kết luận phản ánh về cơ quan: phiếu ${code}`,
      lines: [
        'Kính gửi Tổng đài,',
        `Phiếu ${code} có dấu hiệu phản ánh về cơ quan, cán bộ và phải được kết luận trước ${due}; đã qua ${percent}% thời hạn. Trong thời gian này chưa đơn vị nào được xem phiếu.`,
        where(desk),
      ],
    }),
  },
  'review-late': {
    sms: ({ code, due, percent, desk }) => ({
      full: `1022: QUA HAN ket luan phieu ${code} co dau hieu phan anh co quan, can bo, han ${due} (${percent}%): ${desk}`,
      short: `1022 QUA HAN ket luan ${code}, han ${due} (${percent}%): ${desk}`,
    }),
    mail: ({ code, due, percent, desk }) => ({
      subject: `[1022] QUÁ HẠN kết luận phản ánh về cơ quan: phiếu ${code}`,
      lines: [
        'Kính gửi Tổng đài,',
        `Phiếu ${code} có dấu hiệu phản ánh về cơ quan, cán bộ và chưa được kết luận. Hạn là ${due}; đã qua ${percent}% thời hạn.`,
        where(desk),
      ],
    }),
  },
  'review-overdue': {
    sms: ({ due, percent }) => {
      const full = `1022: Tong dai qua han ket luan mot phan anh co dau hieu ve co quan, can bo, han ${due} (${percent}%). De nghi don doc Tong dai.`;
      return { full, short: full }; // contains no address, so it always fits
    },
    mail: ({ due, percent }) => ({
      subject: '[1022] Tổng đài quá hạn kết luận một phản ánh về cơ quan, cán bộ',
      lines: [
        'Kính gửi lãnh đạo,',
        `Tổng đài 1022 chưa kết luận một phản ánh có dấu hiệu về cơ quan, cán bộ. Hạn là ${due}; đã qua ${percent}% thời hạn.`,
        'Để bảo đảm khách quan, thông báo này không nêu mã phiếu và nội dung. Đề nghị lãnh đạo đôn đốc Tổng đài.',
      ],
    }),
  },
  'emergency-overdue': {
    sms: ({ code, due, link }) => ({
      full: `1022 KHAN CAP: phieu ${code} co the la cap cuu, den ${due} chua ai xem. De nghi xu ly ngay: ${link}`,
      short: `1022 KHAN CAP: ${code} co the la cap cuu, den ${due} chua ai xem: ${link}`,
    }),
    mail: ({ code, due, link, desk }) => ({
      subject: `[1022] KHẨN CẤP: phiếu ${code} có thể là cấp cứu, chưa ai xem`,
      lines: [
        'Kính gửi giám sát Tổng đài,',
        `Nội dung phiếu ${code} có dấu hiệu là một ca cấp cứu. Tổng đài viên phải xem trước ${due} nhưng đến nay chưa ai phân loại phiếu.`,
        `Xem phiếu tại ${link}`,
        `Phân loại phiếu tại bàn làm việc, đầu hàng chờ của Tổng đài: ${desk}`,
      ],
    }),
  },
} satisfies Record<string, MessageTexts>;
