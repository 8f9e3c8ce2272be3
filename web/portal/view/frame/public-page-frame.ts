import type { Lang } from '../../../../core/messages/lang.ts';
import {
  type LocalizedText,
  selectLocalizedText,
} from '../../../../core/messages/localized-text.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html } from '../../../design/view/html.ts';
import { publicContentStylesheet } from '../../../design/view/stylesheet.ts';
import { renderUntranslatedNote } from '../untranslated-note.ts';
import { type LocalizedPageAddress, renderPortalPage, toPortalPath } from './portal-page.ts';

type PublicPage = {
  lang: Lang;
  title: string;
  description?: string | undefined;
  main: Html;
  here?: LocalizedPageAddress | undefined;
  isHealth?: boolean;
  isWide?: boolean;
  isListed?: boolean;
};

/**
 * Returns a `lang` attribute when the language of a text differs from the language of the page, so that screen readers
 * pronounce the text correctly.
 */
export function renderLangAttribute(lang: Lang, page: Lang): Html | false {
  return lang !== page && html` lang="${lang}"`;
}

/**
 * Returns a text from the directory in the reader's language. If the text exists only in another language, returns that
 * version with a `lang` attribute, and a note for pages that show the text as their content.
 */
export function localizeWithLangAttribute(
  localizedText: LocalizedText,
  lang: Lang,
): { text: string; mark: Html | false; note: HtmlPiece } {
  const { text, lang: spoken } = selectLocalizedText(lang, localizedText);
  return {
    text,
    mark: renderLangAttribute(spoken, lang),
    note: renderUntranslatedNote(lang, spoken),
  };
}

export function renderParentLink(lang: Lang, path: string, label: string): Html {
  return html`<p><a class="back" href="${toPortalPath(lang, path)}">${renderIcon('back')}${label}</a></p>`;
}

/** Renders the layout of a public page, which contains no ticket data and may be indexed by search engines. */
export function renderPublicPageFrame({ lang, title, main, ...page }: PublicPage): string {
  return renderPortalPage({
    lang,
    title,
    isListed: true,
    ...page,
    style: publicContentStylesheet,
    main: html`<div class="stack">${main}</div>`,
  });
}
