import { dateInWords } from '../../../core/messages/dates.ts';
import { officerWords } from '../../../core/messages/wording/pages-officer.ts';
import { html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { officerLayout } from './officer-layout.ts';

export type LinkEndedPageModel = {
  reason: 'expired' | 'reassigned' | 'closed' | 'unknown';
  at?: Date | undefined;
};

/** A link that leads nowhere any more: why, and whom to call. */
export const linkEndedPage = ({ reason, at }: LinkEndedPageModel): string => {
  const { title, text } = officerWords.ended[reason];
  return officerLayout({
    title,
    main: html`<h1>${title}</h1>
${at && html`<p class="soft">${officerWords.ended.at(dateInWords(at, 'vi'))}</p>`}
<p>${text}</p>
<p><a class="button" href="tel:02941022">${icon('phone')}Gọi 1022</a></p>`,
  });
};
