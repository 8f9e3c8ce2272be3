import {
  getServiceTexts,
  type ServiceRow,
} from '../../../../core/directory/model/services/service.ts';
import type { DistrictCommunes } from '../../../../core/directory/read/areas/communes-by-district.ts';
import { formatNameInDistrict } from '../../../../core/directory/read/areas/name-in-district.ts';
import { hotlinePlaceholders } from '../../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import {
  buildPosterFileName,
  buildPosterUrl,
  wholeProvincePosterPlace,
} from '../../../../core/press/poster-place.ts';
import { outreachMedia } from '../../../../core/press/visit-source.ts';
import { lowercaseFirstLetter } from '../../../../core/text/lowercase-first-letter.ts';
import { infoPageTexts } from '../../../../i18n/portal.ts';
import { renderSelect } from '../../../design/view/components/field.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { toPortalPath } from '../frame/portal-page.ts';
import { renderPublicPageFrame } from '../frame/public-page-frame.ts';
import { renderQrCode } from '../qr-code.ts';

export type PressPageModel = {
  lang: Lang;
  areas: readonly DistrictCommunes[];
  /** Area code of the commune for which the poster is made, or the code of the whole province. */
  place: string;
  placeName: string | undefined;
  /** Services that citizens can choose today. */
  services: readonly ServiceRow[];
  /** URL that the poster's QR code opens. */
  address: string;
  portalUrl: string;
  /** Decision on which the hotline is based today, if one is known. */
  legalBasis: string | undefined;
};

/** Returns the names of the services for texts that are read aloud, for short posts, and for the press. */
const listServiceNames = ({ lang, services }: PressPageModel) => {
  const texts = services.map((row) => ({ ...getServiceTexts(lang, row), menu: row.phoneMenu }));
  const join = (names: readonly string[]) => names.map(lowercaseFirstLetter).join('; ');
  return {
    spoken: join(texts.map(({ menu, short }) => (menu?.says[lang] ?? short).replace(/,$/, ''))),
    short: texts.map(({ short }) => short).join(' • '),
    full: join(texts.map(({ name }) => name)),
  };
};

const choosePlace = ({ lang, areas, place }: PressPageModel): Html => {
  const { press: texts } = infoPageTexts[lang];
  return html`<form class="ask" action="${toPortalPath(lang, '/bao-chi')}" method="get">
${renderSelect({
  name: 'noi',
  label: texts.choose,
  hint: texts.chooseHint,
  value: place,
  unknown: texts.none,
  groups: areas.map(({ district, communes }) => ({
    label: district,
    // the closed list shows only the option, and wards of several towns have the same name
    choices:
      areas.length > 1
        ? communes.map(({ code, name }) => ({ code, name: formatNameInDistrict(name, district) }))
        : communes,
  })),
})}
<button class="button">${texts.button}</button></form>`;
};

const poster = ({ lang, place, placeName, address }: PressPageModel): Html => {
  const { press: texts } = infoPageTexts[lang];
  return html`<section class="card" aria-labelledby="ap-phich"><h2 id="ap-phich">${texts.posterTitle(placeName ?? hotlinePlaceholders.area)}</h2>
<div class="poster">${renderQrCode(address)}<div><p><b class="address">${address}</b></p><p class="soft small">${texts.qrText}</p></div></div>
<p><a class="button" href="/ap-phich/${buildPosterFileName(place, lang)}">${texts.poster}</a></p></section>`;
};

/**
 * Renders a link to the portal for each publicity channel. The link contains the channel's name, so that statistics can
 * attribute reports to the channel.
 */
const links = ({ lang, portalUrl }: PressPageModel): Html => {
  const { press: texts } = infoPageTexts[lang];
  return html`<section aria-labelledby="lien-ket"><h2 id="lien-ket">${texts.linksTitle}</h2><p class="soft">${texts.links}</p>
<dl class="facts small">${outreachMedia.map(
    (one) =>
      html`<div><dt>${texts.linkNames[one]}</dt><dd><b class="address">${buildPosterUrl(one, portalUrl)}</b></dd></div>`,
  )}</dl></section>`;
};

const mark = (lang: Lang): Html => {
  const { press: texts } = infoPageTexts[lang];
  return html`<section aria-labelledby="bieu-trung"><h2 id="bieu-trung">${texts.logoTitle}</h2>
<div class="poster"><img src="/assets/mark.svg" alt="${texts.logoAlt}" width="128" height="128"><div><p>${texts.logo}</p>
<ul class="chips"><li><a class="back" href="/assets/mark.svg" download="1022.svg">${texts.logoColor}</a></li><li><a class="back" href="/assets/mark-plain.svg" download="1022-mot-mau.svg">${texts.logoPlain}</a></li></ul></div></div></section>`;
};

/** Renders the press kit for media, communes and loudspeaker announcements. */
export function renderPressPage(model: PressPageModel): string {
  const { lang, place, placeName, portalUrl } = model;
  const { press: texts } = infoPageTexts[lang];
  const names = listServiceNames(model);
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: '/bao-chi', query: place === wholeProvincePosterPlace ? {} : { noi: place } },
    isListed: place === wholeProvincePosterPlace,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${choosePlace(model)}${poster(model)}
<section aria-labelledby="loa"><h2 id="loa">${texts.loudspeakerTitle}</h2><p class="soft">${texts.loudspeakerHint}</p><blockquote class="lines">${texts.loudspeaker({ place: placeName ?? hotlinePlaceholders.area, services: names.spoken })}</blockquote></section>
<section aria-labelledby="tin"><h2 id="tin">${texts.postTitle}</h2><blockquote class="lines">${texts.post({ address: buildPosterUrl('zalo', portalUrl), services: names.short })}</blockquote></section>
${links(model)}
<section aria-labelledby="bao"><h2 id="bao">${texts.releaseTitle}</h2><p>${texts.release({ services: names.full, legalBasis: model.legalBasis })}</p><ul class="chips">${texts.releaseLinks.map(
      ([path = '', label = '']) =>
        html`<li><a class="back" href="${toPortalPath(lang, path)}">${label}</a></li>`,
    )}</ul></section>
${mark(lang)}
<section aria-labelledby="mau"><h2 id="mau">${texts.colorsTitle}</h2><p>${texts.colors}</p></section>`,
  });
}
