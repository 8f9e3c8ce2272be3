import type { AccessLogEntryKind } from '../../staff/access-log.ts';
import type { Lang } from '../lang.ts';

const labels: Record<AccessLogEntryKind, { vi: string; en: string }> = {
  opened: { vi: 'Đã xem phiếu', en: 'Saw the ticket' },
  listed: { vi: 'Thấy phiếu trong danh sách khẩn cấp', en: 'Saw it in a list of emergencies' },
  'found-by-number': { vi: 'Tìm ra phiếu bằng số điện thoại', en: 'Found it by the number' },
  'reveal-asked': { vi: 'Đề nghị mở danh tính', en: 'Asked for the identity' },
  'reveal-approved': { vi: 'Đồng ý mở danh tính', en: 'Agreed to open the identity' },
  'reveal-refused': { vi: 'Từ chối mở danh tính', en: 'Refused to open the identity' },
  'identity-opened': { vi: 'Đã mở danh tính', en: 'Opened the identity' },
  heard: { vi: 'Mở lời nhắn thoại để nghe', en: 'Opened the voice messages, to listen' },
  'contact-opened': { vi: 'Đã mở số điện thoại để gọi', en: 'Opened the number, to call' },
};

export function getAccessLogLabel(kind: AccessLogEntryKind, lang: Lang): string {
  return labels[kind][lang === 'en' ? 'en' : 'vi'];
}
