import { describe, expect, test } from 'vitest';
import { readHtml } from '../read-html.ts';
import { everythingWritten, officer } from '../sample-officer.ts';
import { samplePage } from '../sample-pages.ts';
import { foldsIn, textOf, valuesOf } from './read-page.ts';

describe('unsent text on the officer page', () => {
  const page = officer({ values: everythingWritten });

  test('unsent text is back in its fields, with their sections open', () => {
    const areas = readHtml(page).filter(({ tag }) => tag === 'textarea');
    expect(areas.map(({ text }) => text.trim())).toEqual([
      everythingWritten.text,
      everythingWritten.question,
      everythingWritten.returnReason,
      everythingWritten.extendReason,
    ]);
    const chosen = readHtml(page).filter(({ attributes }) => 'selected' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['SO_YT', '8']);
    expect(foldsIn(page).map(([, isOpen]) => isOpen)).toEqual([true, true, true]);
  });

  test('unsent text is shown as text when its field no longer exists', () => {
    const text = textOf(officer({ values: everythingWritten, possible: ['answer'] }));
    expect(text).toContain('Quý vị đã viết, chưa gửi được');
    expect(text).toContain(everythingWritten.question);
    expect(text).toContain(everythingWritten.extendReason);
  });

  test('the page of an ended link shows the unsent text', () => {
    expect(textOf(samplePage('officer/vi/link-ended/reassigned'))).toContain(
      everythingWritten.returnReason,
    );
  });

  test('unsent text is carried along by both buttons of the device page', () => {
    const page = samplePage('officer/vi/device-code/wrong');
    for (const [name, value] of Object.entries(everythingWritten)) {
      expect(valuesOf(page, name)).toEqual([value, value]);
    }
  });
});
