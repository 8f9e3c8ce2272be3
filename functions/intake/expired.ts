import { type ExpiringKind, expiredPage } from '../../web/portal/view/expired-page.ts';
import { refusal } from '../runtime/refusal.ts';
import { page, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';

/** Returns 410 for content that was public before, else 404. Content that is not public yet is also 404. */
export const expiredOrUnknown = (
  request: Request,
  kind: ExpiringKind,
  { wasPublic }: { wasPublic: boolean },
): Reply =>
  wasPublic ? page(410, expiredPage(request.lang, kind)) : refusal(request, 'no-such-page');
