import { describe, expect, test } from 'vitest';
import { readHtml } from '../read-html.ts';
import { allUnsentText, renderSampleOfficerPage } from '../samples/sample-officer.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { foldedSectionsIn, textOf, valuesOf } from './read-page.ts';

describe('unsent text of an officer', () => {
  const page = renderSampleOfficerPage({ values: allUnsentText });

  test('the officer page restores unsent text in its fields and expands their sections', () => {
    const areas = readHtml(page).filter(({ tag }) => tag === 'textarea');
    expect(areas.map(({ text }) => text.trim())).toEqual([
      allUnsentText.text,
      allUnsentText.question,
      allUnsentText.returnReason,
      allUnsentText.extendReason,
    ]);
    const chosen = readHtml(page).filter(({ attributes }) => 'selected' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['SO_YT', '8']);
    expect(foldedSectionsIn(page).map(([, isOpen]) => isOpen)).toEqual([false, true, true, true]);
  });

  test('the officer page shows unsent text as plain text when the field no longer exists', () => {
    const text = textOf(renderSampleOfficerPage({ values: allUnsentText, possible: ['answer'] }));
    expect(text).toContain('Nội dung đã viết, chưa gửi được');
    expect(text).toContain(allUnsentText.question);
    expect(text).toContain(allUnsentText.extendReason);
  });

  test("the page for an ended officer link shows the officer's unsent text", () => {
    expect(textOf(samplePage('officer/vi/ended-officer-link/reassigned'))).toContain(
      allUnsentText.returnReason,
    );
  });

  test("both buttons of the page for another device submit the officer's unsent text", () => {
    const page = samplePage('officer/vi/device-code/wrong');
    for (const [name, value] of Object.entries(allUnsentText)) {
      expect(valuesOf(page, name)).toEqual([value, value]);
    }
  });
});
