import {
  getServiceTexts,
  type ServiceRow,
} from '../../../core/directory/model/services/service.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { type Html, html } from '../../design/view/html.ts';
import { toPortalPath } from './frame/portal-page.ts';

/** Renders a large tile for each service; the tile links to the service's report form. */
export function renderServiceTiles(
  lang: Lang,
  services: readonly ServiceRow[],
  query: Record<string, string> = {},
): Html {
  return html`
<ul class="doors">${services.map((service) => {
    const { tone, icon: sign } = service.look;
    const { short, name } = getServiceTexts(lang, service);
    return html`
<li><a class="door ${tone}" href="${toPortalPath(lang, '/bao-cao', { 'dich-vu': service.code, ...query })}">
<span class="disc">${renderIcon(sign)}</span><span class="words"><b>${short}</b> ${name}</span>${renderIcon('arrow')}</a></li>`;
  })}
</ul>`;
}
