import type { Lang } from '../lang.ts';
import { km } from './guidance.km.ts';

/** What becomes no ticket here, and where it is to be told instead. */
type Guidance = { title: string; lines: string[] };

type Elsewhere = { province: string; hotline: string };
type Office = { name: string; address: string; hours: string; isConfirmed: boolean };
export type GuidanceWords = {
  elsewhere(facts: Elsewhere): Guidance;
  dial(hotline: string): string;
  chooseCommune: string;
  denunciation(office: Office | undefined): Guidance;
  /** The way on when it is a report after all: by the page, and for programs. */
  onlyReport: string;
  onlyReportByApi: string;
  notDenunciation: { label: string; hint: string };
  accused: { label: string; hint: string; unknown: string };
  /** Headings of the units by how near they are to the place. */
  levels: { commune: string; district: string; province: string };
};

const vi: GuidanceWords = {
  elsewhere: ({ province, hotline }) => ({
    title: 'Việc này thuộc tỉnh khác',
    lines: [
      `Nơi quý vị ghi thuộc ${province}. Xin gọi ${hotline}, tổng đài của nơi đó. Chúng tôi chưa ghi nhận gì.`,
      'Nếu việc xảy ra ở Trà Vinh, xin chọn xã, phường, thị trấn rồi gửi lại.',
    ],
  }),
  dial: (hotline) => `Gọi ${hotline}`,
  chooseCommune: 'Chọn xã, phường, thị trấn',
  denunciation: (office) => ({
    title: 'Nội dung này là tố cáo?',
    lines: [
      'Tố cáo là báo cho cơ quan có thẩm quyền hành vi vi phạm pháp luật của một người hay một cơ quan. Theo Luật Tố cáo, đơn phải ghi ngày, họ tên, địa chỉ của người tố cáo và có chữ ký hoặc điểm chỉ. Danh tính người tố cáo được giữ bí mật.',
      'Vì vậy Tổng đài 1022 không nhận tố cáo. Chúng tôi không lưu gì của nội dung vừa gửi.',
      office
        ? `Xin gửi đơn hoặc đến trình bày tại ${office.name}. Địa chỉ: ${office.address}. Giờ tiếp: ${office.hours}.`
        : 'Xin gọi 1022 để hỏi nơi tiếp công dân.',
      ...(office && !office.isConfirmed
        ? ['Xin gọi 1022 hỏi lại địa chỉ và giờ tiếp trước khi đi.']
        : []),
    ],
  }),
  onlyReport:
    'Nếu quý vị chỉ phản ánh một việc để được xử lý, xin đánh dấu vào ô ở cuối trang rồi gửi lại. Những gì đã viết vẫn còn nguyên.',
  onlyReportByApi: 'Nếu chỉ là phản ánh, xin gửi lại kèm "notDenunciation": true.',
  notDenunciation: {
    label: 'Đây là phản ánh, không phải tố cáo',
    hint: 'Phản ánh được lưu và chuyển đến đơn vị xử lý. Đơn vị bị phản ánh không nhận được bản nào.',
  },
  accused: {
    label: 'Phản ánh về đơn vị nào?',
    hint: 'Chúng tôi chuyển lên cấp trên. Đơn vị này không nhận được bản nào.',
    unknown: 'Không rõ, hoặc không phải một đơn vị',
  },
  levels: {
    commune: 'Ở xã, phường, thị trấn nơi xảy ra',
    district: 'Ở huyện, thị xã, thành phố nơi xảy ra',
    province: 'Cấp tỉnh',
  },
};

const en: GuidanceWords = {
  elsewhere: ({ province, hotline }) => ({
    title: 'This is a matter of another province',
    lines: [
      `The place you wrote is in ${province}. Please call ${hotline}, the hotline there. Nothing was recorded here.`,
      'If it happened in Trà Vinh, please choose the commune and send again.',
    ],
  }),
  dial: (hotline) => `Call ${hotline}`,
  chooseCommune: 'Choose the commune',
  denunciation: (office) => ({
    title: 'Is this a formal denunciation?',
    lines: [
      'A denunciation (tố cáo) tells the authorities that a person or a body has broken the law. By the Law on Denunciation it needs the date, the name and address of the person who makes it, and a signature or fingerprint. Who made it is kept secret.',
      'Hotline 1022 may therefore take none. We have kept nothing of what you sent.',
      office
        ? `Please bring it or send it to: ${office.name}. Address: ${office.address}. Open ${office.hours}.`
        : 'Please call 1022 and ask where citizens are received.',
      ...(office && !office.isConfirmed
        ? ['Please call 1022 and ask about address and hours before you go.']
        : []),
    ],
  }),
  onlyReport:
    'If you only report a matter so that it is dealt with, please tick the box at the end of the page and send again. What you wrote is still there.',
  onlyReportByApi: 'If it is only a report, please send it again with "notDenunciation": true.',
  notDenunciation: {
    label: 'This is a report, not a denunciation',
    hint: 'A report is kept and passed to the unit that deals with it. The unit it is about gets no copy.',
  },
  accused: {
    label: 'Which unit is it about?',
    hint: 'We pass it to the level above. This unit gets no copy.',
    unknown: 'Not sure, or not a unit',
  },
  levels: {
    commune: 'Of the commune where it happened',
    district: 'Of the district where it happened',
    province: 'Of the province',
  },
};

const words: Record<Lang, GuidanceWords> = { vi, km, en };

export const guidanceWords = (lang: Lang): GuidanceWords => words[lang];
