import type { Lang } from '../../../../../core/messages/lang.ts';
import type { Publication } from '../../../../../core/ticket/model/fields/publication.ts';
import { ownReportTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, html, renderAttributes } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import { publicationsPath } from '../../public/publications-page.ts';

/** HTML ID of the list of the reports that this device remembers. */
const listId = 'cua-toi';

/** Path to which the form for borrowed devices is submitted. */
const forgetDevicePath = '/tra-cuu/may-muon';

type OfferTexts = { keep: string; kept: string; forget: string };

const renderOffer = (
  { keep, kept, forget }: OfferTexts,
  data: Record<string, string>,
  why?: string,
): Html => html`
<div class="no-print own" hidden${renderAttributes(data)}><p data-offer><button type="button" class="button quiet" data-keep>${keep}</button></p>
${why && html`<p data-offer class="soft small">${why}</p>`}
<p role="status" data-kept hidden>${kept} <button type="button" class="change" data-forget>${forget}</button></p></div>`;

type OwnReport = { code: string; isProtected: boolean };

/**
 * Renders the offer to remember the ticket code on this device, which needs a script and is hidden without it. A report that
 * complains about an office is not remembered, so that the next user of the device doesn't learn of it.
 */
export function renderOwnReportOffer(lang: Lang, { code, isProtected }: OwnReport): Html {
  const texts = ownReportTexts[lang];
  return isProtected
    ? html`
<p class="no-print soft small" data-never="${code}">${texts.protected}</p>`
    : renderOffer(texts, { 'data-remember': code }, texts.why);
}

/** Renders the button that follows a published answer on this device. It needs a script and is hidden without it. */
export function renderFollowOffer(
  lang: Lang,
  { id, title }: Pick<Publication, 'id' | 'title'>,
): Html {
  return renderOffer(ownReportTexts[lang].follow, { 'data-remember': id, 'data-title': title });
}

/** Renders the button for borrowed devices, which removes everything that the portal stored in this browser. */
export function renderForgetDeviceForm(lang: Lang): Html {
  const { borrowed } = ownReportTexts[lang];
  return html`<form class="no-print" action="${toPortalPath(lang, forgetDevicePath)}" method="post" data-forget-form="${toPortalPath(lang, '/')}" data-wait="${borrowed.wait}"><button class="button quiet">${renderIcon('lock')}${borrowed.button}</button><p role="status"></p></form>`;
}

/** Renders the link to the list of the reports that this device remembers. A script adds their number. */
export function renderRememberedReportsLink(lang: Lang): Html {
  return html`<p><a class="back" href="${toPortalPath(lang, '/tra-cuu')}#${listId}" data-own-count>${ownReportTexts[lang].title}</a></p>`;
}

/** Renders the list of the reports that this device remembers, which a script fills. */
export function renderRememberedReports(lang: Lang): Html {
  const texts = ownReportTexts[lang];
  const { answered, withdrawn, forget } = texts.follow;
  return html`
<section class="card own" data-own-reports="${toPortalPath(lang, '/tra-cuu')}" data-answers="${toPortalPath(lang, publicationsPath)}" data-forget="${texts.forget}" data-unfollow="${forget}" data-answered="${answered('{day}')}" data-withdrawn="${withdrawn}" aria-labelledby="${listId}"><h2 id="${listId}">${texts.title}</h2>
<p data-none>${texts.none}</p><ul hidden></ul>
<div hidden data-some><p class="soft small">${texts.shared}</p>
<p><button type="button" class="change" data-forget-all>${texts.forgetAll}</button></p>
${renderForgetDeviceForm(lang)}</div></section>`;
}
