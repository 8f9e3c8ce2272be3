import { AccessLogEntryKind } from '../../staff/access-log.ts';
import type { AuditLine } from '../../staff/audit.ts';
import type { Lang } from '../lang.ts';
import { getAccessLogLabel } from './access-log.ts';

const labels = {
  act: { vi: 'Xử lý phiếu', en: 'Acted on the ticket' },
  list: { vi: 'Xem danh sách phiếu', en: 'Saw a list of tickets' },
  member: { vi: 'Đổi vai trò thành viên', en: 'Changed a member' },
  directory: { vi: 'Sửa danh mục', en: 'Changed the directory' },
  phone: { vi: 'Đổi chế độ điện thoại', en: 'Changed the state of the telephone' },
  provider: { vi: 'Đổi khóa Open311', en: 'Changed a key of Open311' },
  webhook: { vi: 'Đổi webhook', en: 'Changed a webhook' },
  audit: { vi: 'Tra cứu nhật ký', en: 'Searched this log' },
  access: { vi: 'Xem phiếu', en: 'Saw the ticket' },
};

/**
 * Returns a short label for an entry of the audit log. For an access to a ticket, the label says what kind of access it was.
 */
export function getAuditEntryLabel({ of, kind }: AuditLine, lang: Lang): string {
  const access = of === 'access' ? AccessLogEntryKind.safeParse(kind).data : undefined;
  return access ? getAccessLogLabel(access, lang) : labels[of][lang === 'en' ? 'en' : 'vi'];
}
