import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import { officerPageTexts } from '../../../i18n/officer.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderDocument } from '../../design/view/layout.ts';
import { officerStylesheet } from '../../design/view/stylesheet.ts';

type OfficerLayout = { title: string; main: Html; footer?: Html };

/** Renders the layout of officer pages, which are in Vietnamese only and have no navigation. */
export function renderOfficerLayout({ title, main, footer }: OfficerLayout): string {
  return renderDocument({
    lang: 'vi',
    title: `${title} · ${hotlinePlaceholders.shortName}`,
    isNarrow: true,
    styles: [officerStylesheet],
    body: html`<a class="skip" href="#noi-dung">${officerPageTexts.skip}</a>
<header class="top"><div class="bar wrap"><p class="brand"><b>1022</b> <span>${officerPageTexts.brand}</span></p></div></header>
<main id="noi-dung" tabindex="-1" class="wrap stack">
${main}
</main>
<footer class="foot"><div class="wrap">${footer}
<p><a class="back" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${officerPageTexts.help}</a></p></div></footer>`,
  });
}
