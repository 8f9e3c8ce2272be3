import type { TicketStatus } from '../../ticket/lifecycle.ts';
import type { Lang } from '../lang.ts';

const vi: Record<TicketStatus, string> = {
  new: 'Đã tiếp nhận',
  triage: 'Đã tiếp nhận',
  waiting: 'Chờ bổ sung thông tin',
  assigned: 'Đã chuyển xử lý',
  'in-progress': 'Đang xử lý',
  returned: 'Đang xử lý',
  extended: 'Đang xử lý – gia hạn',
  'in-review': 'Đang xử lý',
  answered: 'Đã xử lý',
  reopened: 'Đang xử lý lại',
  closed: 'Đã đóng',
  refused: 'Từ chối tiếp nhận',
  merged: 'Đã gộp',
  referred: 'Đã chuyển cơ quan có thẩm quyền',
};

// The Khmer labels await a native speaker's review.
const km: Record<TicketStatus, string> = {
  new: 'បានទទួល',
  triage: 'បានទទួល',
  waiting: 'រង់ចាំព័ត៌មានបន្ថែម',
  assigned: 'បានបញ្ជូនទៅដោះស្រាយ',
  'in-progress': 'កំពុងដោះស្រាយ',
  returned: 'កំពុងដោះស្រាយ',
  extended: 'កំពុងដោះស្រាយ – បន្ថែមពេល',
  'in-review': 'កំពុងដោះស្រាយ',
  answered: 'ដោះស្រាយរួច',
  reopened: 'កំពុងដោះស្រាយឡើងវិញ',
  closed: 'បានបិទ',
  refused: 'បានបដិសេធ',
  merged: 'បានបញ្ចូលគ្នា',
  referred: 'បានបញ្ជូនទៅស្ថាប័នមានសមត្ថកិច្ច',
};

const en: Record<TicketStatus, string> = {
  new: 'Received',
  triage: 'Received',
  waiting: 'Waiting for your information',
  assigned: 'Passed on',
  'in-progress': 'Being handled',
  returned: 'Being handled',
  extended: 'Being handled – more time given',
  'in-review': 'Being handled',
  answered: 'Answered',
  reopened: 'Being handled again',
  closed: 'Closed',
  refused: 'Not accepted',
  merged: 'Merged',
  referred: 'Passed to the competent authority',
};

/** Public labels of the ticket statuses. */
export const publicStatusLabels: Record<Lang, Record<TicketStatus, string>> = { vi, km, en };
