import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import { officerPageWords } from '../../../core/messages/wording/pages-officer.ts';
import { replyText } from '../../../core/messages/wording/replies.ts';
import type { LinkEnd } from '../../../core/officer/open-link.ts';
import { html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { officerLayout } from './officer-layout.ts';
import { unsentText, type Written } from './unsent-text.ts';

export type LinkEndedPageModel = {
  reason: LinkEnd;
  /** What they wrote while it ended. */
  values?: Written | undefined;
};

/** A link that leads nowhere any more: why, and whom to call. */
export const linkEndedPage = ({ reason, values = {} }: LinkEndedPageModel): string => {
  const { title, detail } = replyText(`link-${reason}`, 'vi');
  return officerLayout({
    title,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
<p><a class="button" href="tel:${hotlineNumber}">${icon('phone')}${officerPageWords.call}</a></p>
${unsentText(values, { title: officerPageWords.justWritten })}`,
  });
};
