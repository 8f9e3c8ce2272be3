import type { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import type { ConsoleTexts } from './console-texts.ts';

const vi: Record<TicketStatus, string> = {
  new: 'Mới',
  triage: 'Chờ phân loại',
  waiting: 'Chờ người dân',
  assigned: 'Đã chuyển',
  'in-progress': 'Đang xử lý',
  returned: 'Bị trả lại',
  extended: 'Đã gia hạn',
  'in-review': 'Chờ duyệt',
  answered: 'Đã trả lời',
  reopened: 'Mở lại',
  closed: 'Đã đóng',
  refused: 'Không tiếp nhận',
  merged: 'Đã gộp',
  referred: 'Chuyển cơ quan khác',
};

const en: typeof vi = {
  new: 'New',
  triage: 'To classify',
  waiting: 'Waiting for citizen',
  assigned: 'Assigned',
  'in-progress': 'In progress',
  returned: 'Returned',
  extended: 'Extended',
  'in-review': 'To approve',
  answered: 'Answered',
  reopened: 'Reopened',
  closed: 'Closed',
  refused: 'Not accepted',
  merged: 'Merged',
  referred: 'Referred',
};

export const staffStatusLabels: ConsoleTexts<typeof vi> = { vi, en };
