import { type ExpiringKind, expiredPage } from '../../web/portal/view/expired-page.ts';
import { refusal } from '../runtime/refusal.ts';
import { page, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';

/** Replies 410 if the address was public before, otherwise 404; content that has yet to begin stays unknown. */
export const expiredOrUnknown = (
  request: Request,
  kind: ExpiringKind,
  { wasPublic }: { wasPublic: boolean },
): Reply =>
  wasPublic ? page(410, expiredPage(request.lang, kind)) : refusal(request, 'no-such-page');
