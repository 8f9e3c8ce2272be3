import type { Announcement } from '../../../core/announcements/announcement.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { infoPageTexts } from '../../../core/messages/wording/pages-public.ts';
import { html, render } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { noticeSlot, pathIn } from './portal-page.ts';
import { langUnless, publishedText } from './public-page.ts';

/** Renders the banner of an urgent announcement. */
const urgentNotice = (lang: Lang, { code, title }: Announcement) => {
  const { announcements: words, lang: spoken } = infoPageTexts(lang);
  const { text, mark } = publishedText(title, lang);
  return html`<div class="strip urgent"${langUnless(spoken, lang)}><a class="wrap" href="${pathIn(lang, `/thong-bao/${code}`)}">${icon('warning')}<span><b>${words.urgent}:</b> <span${mark}>${text}</span></span></a></div>`;
};

/** Inserts the urgent announcement into a rendered page at the placeholder. Escaped text cannot imitate the placeholder. */
export const withNotice = (page: string, lang: Lang, notice: Announcement | undefined): string =>
  notice ? page.replace(render(noticeSlot), () => render(urgentNotice(lang, notice))) : page;
