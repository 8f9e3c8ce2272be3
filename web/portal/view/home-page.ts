import type { ServiceRow } from '../../../core/directory/service.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { type PageWords, pageWords } from '../../../core/messages/wording/pages.ts';
import type { Publication } from '../../../core/ticket/publication.ts';
import { type Html, html } from '../../design/view/html.ts';
import { codeForm } from './code-form.ts';
import { doors } from './doors.ts';
import { latelyAnswered } from './lately-answered.ts';
import { portalPage } from './portal-page.ts';
import { stepPictures } from './step-picture.ts';

export type HomePageModel = {
  lang: Lang;
  services: readonly ServiceRow[];
  now: Date;
  /** What was answered within the week. */
  answered: readonly Publication[];
};

const whatThen = ({ thenTitle, steps }: PageWords['homePage']): Html => html`
<section aria-labelledby="sau-khi-gui">
<h2 id="sau-khi-gui">${thenTitle}</h2>
<ol class="steps">${steps.map(
  ({ title, text }, index) =>
    html`<li>${stepPictures[index]}<div><h3>${index + 1}. ${title}</h3><p>${text}</p></div></li>`,
)}</ol>
</section>`;

const howToCall = ({ callTitle, calls }: PageWords['homePage']): Html => html`
<section aria-labelledby="goi">
<h2 id="goi">${callTitle}</h2>
<ul class="numbers">${calls.map(
  ({ number, dial, text }) =>
    html`<li><a href="tel:${dial}">${number}</a><p class="soft">${text}</p></li>`,
)}</ul>
</section>`;

/** The front of the house: a door for each service, and the way back to a report already sent. */
export const homePage = ({ lang, services, answered, now }: HomePageModel): string => {
  const { homePage: words, follow } = pageWords(lang);
  return portalPage({
    lang,
    title: words.title,
    here: { path: '/' },
    isWide: true,
    isListed: true,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${doors(lang, services)}
<section class="card" aria-labelledby="tra-cuu"><h2 id="tra-cuu">${follow.title}</h2>${codeForm({ lang })}</section>
${latelyAnswered(answered, { lang, now })}${whatThen(words)}${howToCall(words)}`,
  });
};
