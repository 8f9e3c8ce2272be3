import type { MessageTexts } from './message-text-types.ts';

const where = (desk: string): string =>
  `Xử lý tại bàn làm việc của Tổng đài, mục Giám sát, Dữ liệu cá nhân: ${desk}`;

/**
 * Messages to the operators' head and their superiors about data subject requests. They contain the deadline but not the
 * content of the request.
 */
export const supervisorMessages = {
  'data-waits': {
    sms: ({ code, due, desk }) => ({
      full: `1022: co yeu cau ve du lieu ca nhan o phieu ${code}, phai tra loi truoc ${due}. Muc Giam sat: ${desk}`,
      short: `1022: yeu cau du lieu ca nhan ${code}, han ${due}: ${desk}`,
    }),
    mail: ({ code, due, desk }) => ({
      subject: `[1022] Yêu cầu về dữ liệu cá nhân: phiếu ${code}, trả lời trước ${due}`,
      lines: [
        'Kính gửi giám sát Tổng đài,',
        `Có người yêu cầu xem, sửa hoặc xóa dữ liệu cá nhân của mình ở phiếu ${code}. Theo quy định của pháp luật, phải trả lời trước ${due}.`,
        where(desk),
      ],
    }),
  },
  'data-reminder': {
    sms: ({ code, due, percent, desk }) => ({
      full: `1022: nhac tra loi yeu cau ve du lieu ca nhan o phieu ${code}, han ${due} (da qua ${percent}%). Muc Giam sat: ${desk}`,
      short: `1022 nhac yeu cau du lieu ${code}, han ${due} (${percent}%): ${desk}`,
    }),
    mail: ({ code, due, percent, desk }) => ({
      subject: `[1022] Nhắc hạn yêu cầu về dữ liệu cá nhân: phiếu ${code}`,
      lines: [
        'Kính gửi quý vị,',
        `Yêu cầu về dữ liệu cá nhân ở phiếu ${code} phải được trả lời trước ${due}; đã qua ${percent}% thời hạn.`,
        where(desk),
      ],
    }),
  },
  'data-late': {
    sms: ({ code, due, percent, desk }) => ({
      full: `1022: QUA HAN tra loi yeu cau ve du lieu ca nhan o phieu ${code}, han ${due} (${percent}%). Muc Giam sat: ${desk}`,
      short: `1022 QUA HAN yeu cau du lieu ${code}, ${due} (${percent}%): ${desk}`,
    }),
    mail: ({ code, due, percent, desk }) => ({
      subject: `[1022] QUÁ HẠN yêu cầu về dữ liệu cá nhân: phiếu ${code}`,
      lines: [
        'Kính gửi quý vị,',
        `Yêu cầu về dữ liệu cá nhân ở phiếu ${code} chưa được trả lời. Hạn là ${due}; đã qua ${percent}% thời hạn.`,
        where(desk),
      ],
    }),
  },
} satisfies Record<string, MessageTexts>;
