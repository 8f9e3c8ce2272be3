import type { TicketStatus } from '../../ticket/lifecycle.ts';
import type { Lang } from '../lang.ts';
import { publicStatusLabels } from './status-labels.ts';

/** Public text of an Open311 update if the ticket's texts are not public. */
export const unpublishedUpdateText: Record<Lang, string> = {
  vi: 'Trạng thái của phiếu đã thay đổi.',
  km: 'ស្ថានភាពនៃសំណើបានផ្លាស់ប្តូរ។',
  en: 'The state of the request has changed.',
};

/** Text of the Open311 update that informs the API client of a merge, even if neither ticket is public. */
export const mergedUpdateText: Record<Lang, string> = {
  vi: 'Phiếu đã được gộp vào một phiếu khác.',
  km: 'សំណើត្រូវបានបញ្ចូលទៅក្នុងសំណើមួយទៀត។',
  en: 'The request was merged into another one.',
};

const goesElsewhere: Record<Lang, string> = {
  vi: 'Đang chuyển đơn vị khác',
  km: 'កំពុងផ្ទេរទៅអង្គភាពផ្សេង',
  en: 'Being passed to another unit',
};

/**
 * Returns the status text for Open311. It is the label that citizens see, except for a returned ticket, which is described
 * as being passed to another unit.
 */
export function getOpen311StatusText(lang: Lang, state: TicketStatus): string {
  return state === 'returned' ? goesElsewhere[lang] : publicStatusLabels[lang][state];
}

/** Texts for Open311 that explain what a ticket is waiting for, and until when. */
export const open311WaitingTexts: Record<
  Lang,
  { missing(day: string): string; until(day: string): string }
> = {
  vi: {
    missing: (day) => `người gửi chưa trả lời câu hỏi của đơn vị, chờ đến ${day}`,
    until: (day) => `hạn mới là ${day}`,
  },
  km: {
    missing: (day) => `អ្នកផ្ញើមិនទាន់ឆ្លើយសំណួររបស់អង្គភាពទេ រង់ចាំដល់ ${day}`,
    until: (day) => `កាលកំណត់ថ្មីគឺ ${day}`,
  },
  en: {
    missing: (day) => `the reporter has not answered the unit’s question yet, until ${day}`,
    until: (day) => `the new date is ${day}`,
  },
};
