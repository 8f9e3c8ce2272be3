import type { OpenedLink } from '../../core/officer/open-link.ts';
import { linkEndedPage } from '../../web/officer/view/link-ended-page.ts';
import type { Written } from '../../web/officer/view/unsent-text.ts';
import { page, problem, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';

const wantsJson = ({ headers }: Request): boolean =>
  /\bjson\b/.test(headers['accept'] ?? '') && !headers['accept']?.includes('text/html');

/**
 * Returns the page or JSON problem for an ended (410) or unknown (404) link: the reason, the next step, and any text that the
 * officer had typed.
 */
export const ended = (
  request: Request,
  { reason }: Extract<OpenedLink, { kind: 'ended' }>,
  values: Written = {},
): Reply => {
  const status = reason === 'unknown' ? 404 : 410;
  return wantsJson(request)
    ? problem(status, `link-${reason}`, request.lang)
    : page(status, linkEndedPage({ reason, values }));
};
