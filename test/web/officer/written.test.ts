import { describe, expect, test } from 'vitest';
import { readHtml } from '../read-html.ts';
import { allUnsentText, renderSampleOfficerPage } from '../sample-officer.ts';
import { samplePage } from '../sample-pages.ts';
import { foldedSectionsIn, textOf, valuesOf } from './read-page.ts';

describe('unsent text on the officer page', () => {
  const page = renderSampleOfficerPage({ values: allUnsentText });

  test("an officer's unsent text is restored to its fields, and their sections are expanded", () => {
    const areas = readHtml(page).filter(({ tag }) => tag === 'textarea');
    expect(areas.map(({ text }) => text.trim())).toEqual([
      allUnsentText.text,
      allUnsentText.question,
      allUnsentText.returnReason,
      allUnsentText.extendReason,
    ]);
    const chosen = readHtml(page).filter(({ attributes }) => 'selected' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['SO_YT', '8']);
    expect(foldedSectionsIn(page).map(([, isOpen]) => isOpen)).toEqual([true, true, true]);
  });

  test("an officer's unsent text is shown as plain text when its field no longer exists", () => {
    const text = textOf(renderSampleOfficerPage({ values: allUnsentText, possible: ['answer'] }));
    expect(text).toContain('Quý vị đã viết, chưa gửi được');
    expect(text).toContain(allUnsentText.question);
    expect(text).toContain(allUnsentText.extendReason);
  });

  test('the page of an ended officer link shows the unsent text', () => {
    expect(textOf(samplePage('officer/vi/link-ended/reassigned'))).toContain(
      allUnsentText.returnReason,
    );
  });

  test("an officer's unsent text is submitted with both buttons of the device page", () => {
    const page = samplePage('officer/vi/device-code/wrong');
    for (const [name, value] of Object.entries(allUnsentText)) {
      expect(valuesOf(page, name)).toEqual([value, value]);
    }
  });
});
