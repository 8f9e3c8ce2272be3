import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  requested: (name: string) => `${name} đề nghị mở niêm phong`,
  states: {
    asked: 'Chờ người thứ hai đồng ý',
    approved: 'Đã được đồng ý, chờ mở',
    refused: 'Đã bị từ chối',
    used: 'Đã mở',
  },
  lapsed: 'Đã hết hạn',
  decided: {
    approved: (name: string) => `${name} đồng ý`,
    refused: (name: string) => `${name} từ chối`,
    used: (name: string) => `${name} đồng ý`,
  },
  until: 'Hết hạn',
  someone: 'Người đã thôi việc',
  text: 'Lý do đồng ý hoặc từ chối (được lưu lại, người đề nghị đọc được)',
  approve: 'Đồng ý',
  refuse: 'Từ chối',
  own: 'Đề nghị của bạn: một giám sát viên khác quyết định.',
};

const en: typeof vi = {
  requested: (name) => `${name} requests to open the identity`,
  states: {
    asked: 'Waiting for a second person',
    approved: 'Approved, not opened yet',
    refused: 'Refused',
    used: 'Opened',
  },
  lapsed: 'Lapsed',
  decided: {
    approved: (name) => `${name} approved`,
    refused: (name) => `${name} refused`,
    used: (name) => `${name} approved`,
  },
  until: 'Ends',
  someone: 'A former member of staff',
  text: 'Why you approve or refuse (stored; the requester can read it)',
  approve: 'Approve',
  refuse: 'Refuse',
  own: 'Your own request: another supervisor decides.',
};

export const identityRevealTexts: ConsoleTexts<typeof vi> = { vi, en };
