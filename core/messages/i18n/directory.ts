import type { ChangedDirectoryRow } from '../../directory/change.ts';
import type { DirectoryTableName } from '../../directory/tables.ts';
import type { Lang } from '../lang.ts';

type LocalizedText = { vi: string; en: string };

const tables: Record<DirectoryTableName, LocalizedText> = {
  areas: { vi: 'Địa bàn', en: 'Area' },
  otherProvinces: { vi: 'Tỉnh khác', en: 'Other province' },
  units: { vi: 'Đơn vị', en: 'Unit' },
  services: { vi: 'Dịch vụ', en: 'Service' },
  topics: { vi: 'Chủ đề', en: 'Topic' },
  areaRules: { vi: 'Quy tắc địa bàn', en: 'Rule on places' },
  sla: { vi: 'Thời hạn', en: 'Deadlines' },
  chains: { vi: 'Tuyến báo cáo', en: 'Chain of superiors' },
  ladder: { vi: 'Nấc nhắc việc', en: 'Rung' },
  life: { vi: 'Số ngày, số lần', en: 'Numbers of a ticket’s life' },
  reasons: { vi: 'Lý do kết thúc', en: 'Reason to end a ticket' },
  answerTemplates: { vi: 'Mẫu trả lời', en: 'Template of an answer' },
  people: { vi: 'Người phụ trách', en: 'Person' },
  denunciation: { vi: 'Từ ngữ về tố cáo', en: 'Phrase of a denunciation' },
  receptionOffices: { vi: 'Nơi tiếp công dân', en: 'Reception office' },
  announcements: { vi: 'Thông báo', en: 'Announcement' },
  articles: { vi: 'Hỏi đáp', en: 'Article of the knowledge base' },
  programmes: { vi: 'Chính sách hỗ trợ', en: 'Welfare programme' },
  retention: { vi: 'Thời gian lưu dữ liệu', en: 'How long data is kept' },
  wording: { vi: 'Lời tin nhắn', en: 'Words of a message' },
  'calendar.officialTo': { vi: 'Lịch chính thức đến ngày', en: 'Calendar is official until' },
  'calendar.officeHours': { vi: 'Giờ làm việc', en: 'Office hours' },
  'calendar.unitHours': { vi: 'Giờ làm việc của đơn vị', en: 'Hours of a unit' },
  'calendar.daysOff': { vi: 'Ngày nghỉ', en: 'Day off' },
  'calendar.workedDays': { vi: 'Ngày làm bù', en: 'Worked day of rest' },
  'calendar.proposedDaysOff': { vi: 'Ngày nghỉ dự kiến', en: 'Expected day off' },
  'calendar.khmerFestivals': { vi: 'Lễ của đồng bào Khmer', en: 'Khmer festival' },
};

const spoken = (lang: Lang): keyof LocalizedText => (lang === 'en' ? 'en' : 'vi');

export function getDirectoryTableLabel(table: DirectoryTableName, lang: Lang): string {
  return tables[table][spoken(lang)];
}

const verbs = {
  added: { vi: 'thêm', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
  changed: { vi: 'sửa', en: 'changed' },
  kept: { vi: 'để nguyên', en: 'left as it is' },
} satisfies Record<string, LocalizedText>;

const shown = (value: unknown): string => {
  if (value === undefined) return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const differences = ({ before, after }: ChangedDirectoryRow): string[] =>
  Object.keys({ ...before, ...after })
    .filter((field) => !isSame(before?.[field], after?.[field]))
    .map((field) => `${field}: ${shown(before?.[field])} → ${shown(after?.[field])}`);

const verbOf = ({ before, after }: ChangedDirectoryRow): keyof typeof verbs => {
  if (isSame(before, after)) return 'kept';
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
};

/** Directory tables that have only one row. Texts about the row don't mention its key. */
const singleRowTables: readonly DirectoryTableName[] = ['calendar.officialTo'];

/**
 * Describes the change of a directory row, for instance "Ngày nghỉ 2021-12-31: thêm" or "Chủ đề VP01@2021-12-03: sửa (lead:
 * UBND_XA → SO_YT)".
 */
export function formatDirectoryRowChange(row: ChangedDirectoryRow, lang: Lang): string {
  const verb = verbOf(row);
  const label = getDirectoryTableLabel(row.table, lang);
  const name = singleRowTables.includes(row.table) ? label : `${label} ${row.key}`;
  const text = `${name}: ${verbs[verb][spoken(lang)]}`;
  return verb === 'changed' ? `${text} (${differences(row).join('; ')})` : text;
}

/** Returns a note for the preview of a directory change: only the first `count` open tickets were evaluated. */
export function formatPartialDirectoryPreviewNote(count: number, lang: Lang): string {
  return lang === 'en'
    ? `Only ${count} open tickets were looked at; there are more, so the real numbers may be higher.`
    : `Chỉ xem ${count} phản ánh đang mở; còn nữa, nên số thật có thể cao hơn.`;
}
