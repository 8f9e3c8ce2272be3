import { officerPageTexts } from '../../../core/messages/wording/pages-officer.ts';
import { hidden } from '../../design/view/field.ts';
import { html } from '../../design/view/html.ts';
import { linkPath, listPath } from './officer-form.ts';
import { officerLayout } from './officer-layout.ts';

const texts = { ticket: officerPageTexts.open, list: officerPageTexts.bundle };
const paths = { ticket: linkPath, list: listPath };

type OpenPageModel = { token: string; opens?: keyof typeof texts };

/** Renders the landing page of a link without any ticket data, because phones and mail scanners prefetch links. */
export const openPage = ({ token, opens = 'ticket' }: OpenPageModel): string => {
  const words = texts[opens];
  return officerLayout({
    title: words.title,
    main: html`<h1>${words.title}</h1>
<p>${words.why}</p>
<div class="actions"><form action="${paths[opens](token)}" method="post">${hidden('action', 'open')}
<button class="button">${words.open}</button></form></div>`,
    footer: html`<p>${officerPageTexts.privacy}</p>`,
  });
};
