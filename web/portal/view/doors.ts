import type { Service } from '../../../core/directory/service.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { pageWords } from '../../../core/messages/wording/pages.ts';
import { type Html, html } from '../../design/view/html.ts';
import { type IconName, icon } from '../../design/view/icon.ts';
import type { Tone } from '../../design/view/tokens.ts';
import { pathIn } from './portal-page.ts';

/** A service by its names in the directory, which are Vietnamese. */
export type ServiceDoor = { code: Service; name: string; short: string };

const looks: Record<Service, { tone: Tone; icon: IconName }> = {
  violation: { tone: 'amber', icon: 'megaphone' },
  suggestion: { tone: 'sky', icon: 'bulb' },
  welfare: { tone: 'leaf', icon: 'heart' },
  health: { tone: 'alarm', icon: 'health' },
  other: { tone: 'sky', icon: 'matter' },
};

/** The directory's own words in Vietnamese, the catalogue's in other languages. */
export const serviceIn = (lang: Lang, service: ServiceDoor): Pick<ServiceDoor, 'name' | 'short'> =>
  lang === 'vi' ? service : pageWords(lang).services[service.code];

/** One large door a service, each to its report form. */
export const doors = (lang: Lang, services: readonly ServiceDoor[]): Html => html`
<ul class="doors">${services.map((service) => {
  const { tone, icon: sign } = looks[service.code];
  const { short, name } = serviceIn(lang, service);
  return html`
<li><a class="door ${tone}" href="${pathIn(lang, '/bao-cao', { 'dich-vu': service.code })}">
<span class="disc">${icon(sign)}</span><span class="words"><b>${short}</b> ${name}</span>${icon('arrow')}</a></li>`;
})}
</ul>`;
