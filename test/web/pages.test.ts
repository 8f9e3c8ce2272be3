import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  openStyleHash,
  reportStyleHash,
  styleHash,
  styleHashes,
} from '../../web/design/view/style-hashes.ts';
import { type Element, readHtml } from './read-html.ts';
import { officerSamples, portalSamples, samplePages } from './sample-pages.ts';

const kilobytes = (html: string): number => Buffer.byteLength(html) / 1000;
const withTag = (elements: Element[], ...tags: string[]): Element[] =>
  elements.filter(({ tag }) => tags.includes(tag));
const values = (elements: Element[], name: string): string[] =>
  elements.flatMap(({ attributes }) => attributes[name] ?? []);

describe.each(samplePages)('$name', ({ name, html }) => {
  const elements = readHtml(html);

  test('says its language, has one title and one main heading', () => {
    const [lang = ''] = name.replace('officer', 'vi').split('/');
    expect(withTag(elements, 'html').map(({ attributes }) => attributes['lang'])).toEqual([lang]);
    expect(withTag(elements, 'title').map(({ text }) => text)).toEqual([
      expect.stringMatching(/.{4,} · 1022 Trà Vinh$/),
    ]);
    expect(withTag(elements, 'h1')).toHaveLength(1);
    expect(withTag(elements, 'main')).toHaveLength(1);
  });

  test('waits for no script, carries no style of its own and loads nothing but photos', () => {
    const isPortal = portalSamples.some((sample) => sample.name === name);
    const script = (name: string) => ({ src: `/assets/${name}.js`, defer: '' });
    const own = name.endsWith('/chat') ? ['portal', 'chat'] : ['portal'];
    const scripts = withTag(elements, 'script', 'iframe', 'object');
    expect(scripts.map(({ attributes }) => attributes)).toEqual(isPortal ? own.map(script) : []);
    const isPhoto = ({ tag, attributes }: Element) => tag === 'img' && attributes['alt'] !== '';
    const others = elements.filter((element) => !isPhoto(element) && element.tag !== 'script');
    const names = others.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((attribute) => /^(style|src|srcset|on.*)$/.test(attribute))).toEqual([]);
    const targets = [...values(elements, 'href'), ...values(elements, 'action')];
    expect(
      targets.filter(
        (target) => !/^(\/(?!\/)|#|tel:\d+$|data:image\/svg|https:\/\/photos\.s3\.)/.test(target),
      ),
    ).toEqual([]);
  });

  test('is styled by the one stylesheet, figures by their own too, and by none that the policy doesn’t name', () => {
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
      ([, css = '']) => `sha256-${createHash('sha256').update(css).digest('base64')}`,
    );
    expect(styles[0]).toBe(styleHash);
    const own = [reportStyleHash, openStyleHash].filter((hash) => styles.includes(hash));
    expect(own).toEqual([
      ...(name.includes('daily-report') ? [reportStyleHash] : []),
      ...(/performance|publi/.test(name) ? [openStyleHash] : []),
    ]);
    expect(styleHashes).toEqual(expect.arrayContaining(styles));
  });
});

describe.each(samplePages)('in $name', ({ html }) => {
  const elements = readHtml(html);
  const ids = values(elements, 'id');

  test('labels every field, and every reference in it leads somewhere', () => {
    expect(ids).toEqual([...new Set(ids)]);
    const fields = withTag(elements, 'input', 'select', 'textarea').filter(
      ({ attributes }) => attributes['type'] !== 'hidden',
    );
    const labelled = new Set(values(withTag(elements, 'label'), 'for'));
    expect(fields.filter(({ attributes }) => !labelled.has(attributes['id'] ?? ''))).toEqual([]);
    const references = [
      ...labelled,
      ...['aria-describedby', 'aria-labelledby'].flatMap((name) => values(elements, name)),
      ...values(elements, 'href').flatMap((href) => (href.startsWith('#') ? href.slice(1) : [])),
    ].flatMap((reference) => reference.split(' '));
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test.each(samplePages)('$name never skips a level of heading', ({ html }) => {
  const levels = withTag(readHtml(html), 'h1', 'h2', 'h3').map(({ tag }) => Number(tag.slice(1)));
  const fromMain = levels.slice(levels.indexOf(1));
  const skips = fromMain.filter((level, index) => level > (fromMain[index - 1] ?? 0) + 1);
  expect(skips).toEqual([]);
});

test.each(samplePages)('$name says every control in words', ({ html }) => {
  const controls = withTag(readHtml(html), 'a', 'button', 'label', 'legend', 'option');
  expect(controls.filter(({ text }) => text.trim() === '')).toEqual([]);
});

test.each(portalSamples)('$name stays under 50 kB before compression', ({ html }) => {
  expect(kilobytes(html)).toBeLessThan(50);
});

test.each(officerSamples)('$name stays under 30 kB before compression', ({ html }) => {
  expect(kilobytes(html)).toBeLessThan(30);
});

test.each(portalSamples)('$name has the hotline within reach', ({ html }) => {
  const calls = readHtml(html).filter(({ attributes }) => attributes['href'] === 'tel:02941022');
  expect(calls.length).toBeGreaterThanOrEqual(1);
});
