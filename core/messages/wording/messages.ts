import type { ClockName } from '../../sla/sla-row.ts';
import type { Lang } from '../lang.ts';

/** Facts that a message is made of, already in words. */
export type Facts = {
  code: string;
  pin: string;
  due: string;
  unit: string;
  matter: string;
  place: string;
  follow: string;
  link: string;
  percent: number;
  oneTime: string;
};

/** An SMS in its full words, and in fewer for an address that would make it two parts. */
export type Sms = { full: string; short: string };
type Mail = { subject: string; lines: string[] };
type Say<T> = (facts: Facts) => T;
type Citizen = {
  receipt: Say<Sms>;
  answered: Say<Sms>;
  receiptMail: Say<Mail>;
  answeredMail: Say<Mail>;
};

const vi: Citizen = {
  receipt: ({ code, pin, due, follow }) => ({
    full: `1022 Tra Vinh da nhan phan anh cua quy vi. Ma ${code}, PIN ${pin}. Tra loi truoc ${due}. Xem: ${follow}`,
    short: `1022 Tra Vinh da nhan. Ma ${code}, PIN ${pin}. Tra loi truoc ${due}. Xem: ${follow}`,
  }),
  answered: ({ code, follow }) => ({
    full: `1022 Tra Vinh: phieu ${code} da co tra loi. Xem bang ma va PIN: ${follow}`,
    short: `1022 Tra Vinh: phieu ${code} da co tra loi. ${follow}`,
  }),
  receiptMail: ({ code, pin, due, follow }) => ({
    subject: `1022 Trà Vinh: đã nhận phản ánh ${code}`,
    lines: [
      'Kính gửi quý vị,',
      'Tổng đài 1022 Trà Vinh đã nhận phản ánh của quý vị.',
      `Mã phản ánh: ${code}. PIN: ${pin}. Trả lời trước ${due}.`,
      `Theo dõi tại ${follow}. Xin giữ kín mã PIN: có mã và PIN là xem được nội dung.`,
    ],
  }),
  answeredMail: ({ code, unit, follow }) => ({
    subject: `1022 Trà Vinh: phản ánh ${code} đã có trả lời`,
    lines: [
      'Kính gửi quý vị,',
      `${unit} đã trả lời phản ánh ${code}.`,
      `Xin xem bằng mã và PIN tại ${follow}.`,
    ],
  }),
};

const en: Citizen = {
  receipt: ({ code, pin, due, follow }) => ({
    full: `1022 Tra Vinh has your report. Code ${code}, PIN ${pin}. Answer by ${due}. Follow: ${follow}`,
    short: `1022 Tra Vinh: code ${code}, PIN ${pin}. Answer by ${due}. Follow: ${follow}`,
  }),
  answered: ({ code, follow }) => ({
    full: `1022 Tra Vinh: report ${code} has been answered. Read with code and PIN: ${follow}`,
    short: `1022 Tra Vinh: report ${code} is answered. ${follow}`,
  }),
  receiptMail: ({ code, pin, due, follow }) => ({
    subject: `1022 Trà Vinh: we have your report ${code}`,
    lines: [
      'Hello,',
      'The 1022 Trà Vinh hotline has received your report.',
      `Code: ${code}. PIN: ${pin}. You will be answered by ${due}.`,
      `Follow it at ${follow}. Keep the PIN to yourself: code and PIN together open the text.`,
    ],
  }),
  answeredMail: ({ code, unit, follow }) => ({
    subject: `1022 Trà Vinh: report ${code} has been answered`,
    lines: [
      'Hello,',
      `${unit} has answered report ${code}.`,
      `Read it with code and PIN at ${follow}.`,
    ],
  }),
};

/** What citizens are told. SMS can't carry Khmer in one part: its readers get Vietnamese. */
export const citizenMessages: Record<Lang, Citizen> = { vi, km: vi, en };

const clockNames: Record<ClockName, string> = { acknowledge: 'tiep nhan', resolve: 'tra loi' };
const clockNamesAccented: Record<ClockName, string> = {
  acknowledge: 'tiếp nhận',
  resolve: 'trả lời',
};

const isLate = (percent: number): boolean => percent >= 100;

/** What officers are told; always in Vietnamese. */
export const officerMessages = {
  assigned: ({ code, unit, due, link }: Facts): Sms => ({
    full: `1022: phieu moi ${code} chuyen ${unit}. Xac nhan truoc ${due}: ${link}`,
    short: `1022 phieu moi ${code}, ${unit}. Xac nhan truoc ${due}: ${link}`,
  }),
  assignedMail: ({ code, unit, matter, place, due, link }: Facts): Mail => ({
    subject: `[1022] Phiếu mới ${code}: xác nhận trước ${due}`,
    lines: [
      `Kính gửi ${unit},`,
      `Tổng đài 1022 chuyển đến quý cơ quan phiếu ${code}: ${matter}${place}.`,
      `Xin bấm "Đã nhận" trước ${due} tại ${link}`,
      'Liên kết này dành riêng cho người nhận, xin không chuyển tiếp.',
    ],
  }),
  rung:
    (clock: ClockName) =>
    ({ code, unit, due, percent, link }: Facts): Sms =>
      isLate(percent)
        ? {
            full: `1022: TRE HAN ${clockNames[clock]} phieu ${code}, ${unit}, han ${due} (${percent}%). ${link}`,
            short: `1022 TRE HAN ${clockNames[clock]} ${code}, ${unit}, ${due} (${percent}%): ${link}`,
          }
        : {
            full: `1022: nhac ${clockNames[clock]} phieu ${code}, ${unit}, han ${due} (da qua ${percent}%). ${link}`,
            short: `1022 nhac ${clockNames[clock]} ${code}, ${unit}, han ${due} (${percent}%): ${link}`,
          },
  rungMail:
    (clock: ClockName) =>
    ({ code, unit, matter, place, due, percent, link }: Facts): Mail => ({
      subject: isLate(percent)
        ? `[1022] TRỄ HẠN ${clockNamesAccented[clock]}: phiếu ${code}, ${unit}`
        : `[1022] Nhắc hạn ${clockNamesAccented[clock]}: phiếu ${code}, ${unit}`,
      lines: [
        isLate(percent)
          ? `Phiếu ${code} (${matter}${place}) của ${unit} đã trễ hạn ${clockNamesAccented[clock]} ${due}.`
          : `Phiếu ${code} (${matter}${place}) của ${unit} phải ${clockNamesAccented[clock]} trước ${due}.`,
        `Đã qua ${percent}% thời hạn. Xem và xử lý tại ${link}`,
      ],
    }),
  deviceCode: ({ oneTime }: Facts): Sms => {
    const full = `1022: ma xac nhan thiet bi la ${oneTime}. Chi nhap tren trang 1022 quy vi dang mo, khong dua cho ai.`;
    return { full, short: full }; // holds no address
  },
};
