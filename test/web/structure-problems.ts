import { createHash } from 'node:crypto';
import { getStyleHashes } from '../../web/design/view/style-hashes.ts';
import { type HtmlElement, readHtml } from './read-html.ts';
import type { SamplePage } from './samples/sample-pages.ts';

type Page = SamplePage & { elements: HtmlElement[] };

const withTag = ({ elements }: Page, ...tags: string[]): HtmlElement[] =>
  elements.filter(({ tag }) => tags.includes(tag));
const values = (elements: readonly HtmlElement[], name: string): string[] =>
  elements.flatMap(({ attributes }) => attributes[name] ?? []);
const duplicates = (all: readonly string[]): string[] =>
  all.filter((one, at) => all.indexOf(one) !== at);
const shown = ({ tag, attributes, text }: HtmlElement): string =>
  `${tag} ${JSON.stringify(attributes)} ${text.trim().slice(0, 60)}`.trim();

const language = (page: Page): string[] => {
  const langs = values(withTag(page, 'html'), 'lang');
  return langs.join() === page.lang ? [] : [`lang is ${langs.join()} instead of ${page.lang}`];
};

const title = (page: Page): string[] =>
  withTag(page, 'title')
    .map(({ text }) => text)
    .join('\n')
    .match(/^.{4,} · 1022 Trà Vinh$/)
    ? []
    : ['the title is missing or has no name of the hotline'];

const landmarks = (page: Page): string[] => {
  const navigationNames = withTag(page, 'nav').map(
    ({ attributes }) => attributes['aria-label'] ?? '',
  );
  return [
    ...['main', 'header'].flatMap((tag) => {
      const { length } = withTag(page, tag);
      return length === 1 ? [] : [`${length} elements ${tag} instead of one`];
    }),
    ...navigationNames.filter((name) => name === '').map(() => 'a nav has no name'),
    ...duplicates(navigationNames).map((name) => `two navigationNames are named ${name}`),
  ];
};

const headings = (page: Page): string[] => {
  const levels = withTag(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tag }) => Number(tag[1]));
  const fromFirst = levels.slice(levels.indexOf(1));
  const count = levels.filter((level) => level === 1).length;
  return [
    ...(count === 1 ? [] : [`${count} headings h1 instead of one`]),
    ...fromFirst.flatMap((level, at) => {
      const before = fromFirst[at - 1] ?? 0;
      return level > before + 1 ? [`h${level} follows h${before}`] : [];
    }),
  ];
};

const references = (page: Page): string[] => {
  const { elements } = page;
  const ids = values(elements, 'id');
  const fragments = values(elements, 'href').flatMap((href) => /^#(.*)$/.exec(href)?.[1] ?? []);
  const named = ['for', 'form', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'list']
    .flatMap((name) => values(elements, name))
    .flatMap((reference) => reference.split(' '));
  return [
    ...duplicates(ids).map((id) => `the id ${id} is given twice`),
    ...[...fragments, ...named]
      .filter((id) => !ids.includes(id))
      .map((id) => `nothing has the id ${id}`),
  ];
};

const labels = (page: Page): string[] => {
  const labelled = new Set(values(withTag(page, 'label'), 'for'));
  return withTag(page, 'input', 'select', 'textarea')
    .filter(({ attributes }) => attributes['type'] !== 'hidden')
    .filter(({ attributes }) => !labelled.has(attributes['id'] ?? ''))
    .map((field) => `a field has no label: ${shown(field)}`);
};

/** Link texts that say nothing about the target when read without their sentence. */
const vague = /^(?:(?:tại|ở|vào) đây|xem|xem thêm|chi tiết|here|click here|more|read more|link)$/i;

const controls = (page: Page): string[] => [
  ...withTag(page, 'a', 'button', 'label', 'legend', 'option', 'summary', 'th')
    .filter(({ attributes, text }) => (attributes['aria-label'] ?? text).trim() === '')
    .map((control) => `no text: ${shown(control)}`),
  ...withTag(page, 'a')
    .filter(({ text }) => vague.test(text.trim()))
    .map((link) => `the text says nothing: ${shown(link)}`),
  ...withTag(page, 'img')
    .filter(({ attributes }) => attributes['alt'] === undefined)
    .map((image) => `no alternative text: ${shown(image)}`),
];

const tables = (page: Page): string[] => {
  const hasName = (element: HtmlElement | undefined): boolean =>
    ['aria-label', 'aria-labelledby'].some((name) => name in (element?.attributes ?? {}));
  // named by its own label, by the region around it or by a caption
  const isNamed = (at: number): boolean =>
    hasName(page.elements[at]) ||
    hasName(page.elements[at - 1]) ||
    page.elements[at + 1]?.tag === 'caption';
  return [
    ...page.elements.flatMap(({ tag }, at) =>
      tag === 'table' && !isNamed(at) ? ['a table has no name'] : [],
    ),
    ...withTag(page, 'th')
      .filter(({ attributes }) => !/^(?:col|row)$/.test(attributes['scope'] ?? ''))
      .map((head) => `no scope: ${shown(head)}`),
  ];
};

const isPortal = ({ area }: Page): boolean => area === 'portal' || area === 'contract';

const scripts = (page: Page): string[] => {
  const hasPhotos = page.elements.some(
    ({ attributes }) => 'data-photo-picker' in attributes || 'data-photos' in attributes,
  );
  const hasKnown = page.elements.some(({ attributes }) => 'data-known' in attributes);
  const ofPortal = [
    ...['portal', ...(hasKnown ? ['known-answers'] : []), ...(hasPhotos ? ['photos'] : [])],
    ...(page.template === 'chat' ? ['chat'] : []),
  ];
  const hasForm = page.elements.some(({ attributes }) => 'data-lost' in attributes);
  const ofOfficer = page.area === 'officer' && hasForm ? ['officer'] : [];
  const names = isPortal(page) ? ofPortal : ofOfficer;
  const expected = names.map((name) => JSON.stringify({ src: `/assets/${name}.js`, defer: '' }));
  const found = withTag(page, 'script', 'iframe', 'object').map(({ attributes }) =>
    JSON.stringify(attributes),
  );
  return found.join() === expected.join()
    ? []
    : [`scripts ${found.join()} instead of ${expected.join()}`];
};

/** Checks a link or source: this origin, a telephone number, an inline SVG or a ticket's photo. */
const isAllowed = (target: string): boolean =>
  /^(?:(?:\{portal\.url\})?\/(?!\/)|#|tel:\d+$|data:image\/svg|https:\/\/photos\.s3\.)/.test(
    target,
  );

const targets = (page: Page): string[] => {
  const isPicture = ({ tag, attributes }: HtmlElement): boolean =>
    tag === 'img' && attributes['alt'] !== '';
  const others = page.elements.filter((one) => !isPicture(one) && one.tag !== 'script');
  const ofLicense = withTag(page, 'a').filter(({ attributes }) => attributes['rel'] === 'license');
  const outside = page.elements.filter((one) => !ofLicense.includes(one));
  return [
    ...others
      .flatMap(({ attributes }) => Object.keys(attributes))
      .filter((name) => /^(?:style|src|srcset|on.*)$/.test(name))
      .map((name) => `an attribute ${name}`),
    ...['href', 'action', 'formaction']
      .flatMap((name) => values(outside, name))
      .filter((target) => !isAllowed(target))
      .map((target) => `leads to ${target}`),
  ];
};

const styles = (page: Page): string[] => {
  const hashes = [...page.html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, css = '']) => `sha256-${createHash('sha256').update(css).digest('base64')}`,
  );
  const isOpen = /^(?:performance|publi)/.test(page.template);
  const own = [
    ...(page.area === 'statistics' ? [getStyleHashes().report] : []),
    ...(isOpen ? [getStyleHashes().publishedPages] : []),
  ];
  const found = [getStyleHashes().report, getStyleHashes().publishedPages].filter((hash) =>
    hashes.includes(hash),
  );
  return [
    ...(hashes[0] === getStyleHashes().base
      ? []
      : ['the first stylesheet is not the one of all pages']),
    ...(found.join() === own.join()
      ? []
      : [`stylesheets ${found.join()} instead of ${own.join()}`]),
    ...hashes
      .filter((hash) => !getStyleHashes().all.includes(hash))
      .map((hash) => `the policy has no ${hash}`),
  ];
};

const maxBytes: Partial<Record<SamplePage['area'], number>> = { portal: 50_000, officer: 30_000 };

const weight = ({ area, html }: Page): string[] => {
  const bytes = Buffer.byteLength(html);
  return bytes < (maxBytes[area] ?? Number.POSITIVE_INFINITY) ? [] : [`${bytes} bytes`];
};

const call = (page: Page): string[] =>
  !isPortal(page) || values(page.elements, 'href').includes('tel:02941022')
    ? []
    : ['no link calls the hotline'];

const rules = [
  ...[language, title, landmarks, headings, references, labels, controls, tables],
  ...[scripts, targets, styles, weight, call],
];

/** Lists the structural problems of a page, from its HTML alone. */
export function structureProblems(sample: SamplePage): string[] {
  const page = { ...sample, elements: readHtml(sample.html) };
  return rules.flatMap((rule) => rule(page));
}
