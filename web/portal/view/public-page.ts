import type { Lang } from '../../../core/messages/lang.ts';
import { type LocalizedText, textInLanguage } from '../../../core/messages/said.ts';
import { infoPageTexts } from '../../../core/messages/wording/pages-public.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { publicStylesheet } from '../../design/view/stylesheet.ts';
import { type Here, pathIn, portalPage } from './portal-page.ts';

type PublicPage = {
  lang: Lang;
  title: string;
  main: Html;
  here?: Here | undefined;
  isHealth?: boolean;
  isWide?: boolean;
  isListed?: boolean;
};

/** A language attribute where the words aren't in the page's language. */
export const langUnless = (lang: Lang, page: Lang): Html | false =>
  lang !== page && html` lang="${lang}"`;

/** What the directory says in the reader's language, marked where it is in another one. */
export const publishedText = (
  words: LocalizedText,
  lang: Lang,
): { text: string; mark: Html | false } => {
  const { text, lang: spoken } = textInLanguage(lang, words);
  // the frame around it is Vietnamese already where the page is Khmer
  return { text, mark: langUnless(spoken, infoPageTexts(lang).lang) };
};

/** The way up. */
export const wayUp = (lang: Lang, path: string, label: string): Html =>
  html`<p><a class="back" href="${pathIn(lang, path)}">${icon('back')}${label}</a></p>`;

/** A page for everybody, that belongs to no ticket. */
export const publicPage = ({ lang, title, main, ...page }: PublicPage): string =>
  portalPage({
    lang,
    title,
    isListed: true,
    ...page,
    style: publicStylesheet,
    main: html`<div class="stack"${langUnless(infoPageTexts(lang).lang, lang)}>${main}</div>`,
  });
