import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  whyHere: 'Vì sao chuyển đến đây',
  here: {
    title: 'Cùng mở phiếu này',
    reading: 'đang xem',
    writing: 'đang viết',
    hotline: 'Tổng đài',
  },
  actors: {
    citizen: 'Người dân',
    officer: 'Cán bộ',
    operator: 'Tổng đài viên',
    supervisor: 'Giám sát viên',
    administrator: 'Quản trị viên',
    system: 'Hệ thống',
  },
  moved: (clock: string, from: string, to: string) => `Hạn ${clock.toLowerCase()}: ${from} → ${to}`,
  proposed: (unit: string) => `đề nghị ${unit}`,
  fromMerged: 'từ người gửi phiếu đã gộp',
  declared: (units: string) => `người gửi phản ánh về ${units}`,
  cleared: (units: string) => `bỏ đơn vị bị phản ánh: ${units}`,
  percent: (clock: string, percent: number) => `${clock} ${percent} %`,
};

const en: typeof vi = {
  whyHere: 'Why it came here',
  here: {
    title: 'Also here',
    reading: 'is reading',
    writing: 'is writing',
    hotline: 'The hotline',
  },
  actors: {
    citizen: 'Citizen',
    officer: 'Officer',
    operator: 'Operator',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
    system: 'System',
  },
  moved: (clock, from, to) => `${clock} due: ${from} → ${to}`,
  proposed: (unit) => `proposes ${unit}`,
  fromMerged: 'from the sender of a merged ticket',
  declared: (units) => `the sender complains about ${units}`,
  cleared: (units) => `no longer about ${units}`,
  percent: (clock, percent) => `${clock} ${percent}%`,
};

export const timelineTexts: ConsoleTexts<typeof vi> = { vi, en };
