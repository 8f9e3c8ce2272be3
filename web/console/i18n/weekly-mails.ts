import type { WeeklyMail } from '../../../core/messages/weekly-mail.ts';
import type { ConsoleTexts } from './console-texts.ts';

type Status = WeeklyMail['status'];

const vi = {
  title: 'Thư tuần gửi lãnh đạo',
  none: 'Chưa có thư tuần nào.',
  columns: { week: 'Tuần từ', unit: 'Nơi nhận', status: 'Kết quả', at: 'Lúc' },
  statuses: {
    sending: 'Đang gửi',
    sent: 'Đã gửi',
    failed: 'Chưa gửi được, hệ thống gửi lại mỗi nửa giờ trong hai ngày',
  } satisfies Record<Status, string>,
  text: 'Nội dung thư',
};

const en: typeof vi = {
  title: 'Weekly e-mail to the leadership',
  none: 'No weekly e-mail yet.',
  columns: { week: 'Week of', unit: 'Recipient', status: 'Result', at: 'At' },
  statuses: {
    sending: 'Being sent',
    sent: 'Sent',
    failed: 'Not sent; retried every half hour for two days',
  },
  text: 'Text of the e-mail',
};

export const weeklyMailTexts: ConsoleTexts<typeof vi> = { vi, en };
