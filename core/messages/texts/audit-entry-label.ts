import { accessLogLabels, auditEntryLabels } from '../../../i18n/staff.ts';
import { AccessLogEntryKind } from '../../staff/access/access-log.ts';
import type { AuditLine } from '../../staff/access/audit.ts';
import type { Lang } from '../lang.ts';

/**
 * Returns a short label for an entry of the audit log. For an access to a ticket, the label says what kind of access it was.
 */
export function getAuditEntryLabel({ of, kind }: AuditLine, lang: Lang): string {
  const access = of === 'access' ? AccessLogEntryKind.safeParse(kind).data : undefined;
  return access ? accessLogLabels[lang][access] : auditEntryLabels[lang][of];
}
