import type { OpenedLink } from '../../core/officer/open-link.ts';
import { linkEndedPage } from '../../web/officer/view/link-ended-page.ts';
import type { Written } from '../../web/officer/view/unsent-text.ts';
import { page, type Reply } from '../runtime/reply.ts';

/** What happened to a link that leads nowhere any more; what was written meanwhile isn't lost. */
export const ended = (
  { reason }: Extract<OpenedLink, { kind: 'ended' }>,
  values: Written = {},
): Reply => page(reason === 'unknown' ? 404 : 410, linkEndedPage({ reason, values }));
