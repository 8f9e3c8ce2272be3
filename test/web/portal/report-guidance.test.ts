import { describe, expect, test } from 'vitest';
import { groupUnitsByLevel } from '../../../core/directory/read/units/units-by-level.ts';
import { findReceptionOffice } from '../../../core/intake/report/reception-office.ts';
import { toPageGuidance } from '../../../functions/intake/report/form/page-guidance.ts';
import { otherAuthorityGuidanceTexts } from '../../../i18n/citizens.ts';
import { denunciationPageTexts } from '../../../i18n/portal.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { readHtml } from '../read-html.ts';
import { renderSampleReportStep, sentForm } from '../samples/sample-report-steps.ts';

const accused = groupUnitsByLevel(testDirectory, launchDay).map(({ level, units }) => ({
  label: level,
  choices: units,
}));

const office = findReceptionOffice(testDirectory, launchDay);
const elsewhere = { province: { code: '83', name: 'Bến Tre' }, hotline: '02751022' };

const pages = (['vi', 'km', 'en'] as const).flatMap((lang) => {
  const states = {
    elsewhere: {
      step: 'place' as const,
      guidance: toPageGuidance({ kind: 'elsewhere', ...elsewhere }, lang),
    },
    denunciation: {
      step: 'check' as const,
      denunciation: { office },
    },
    'denunciation without an office': {
      step: 'check' as const,
      denunciation: { office: undefined },
    },
  };
  return Object.entries(states).map(([kind, state]) => {
    const html = renderSampleReportStep(lang, {
      service: 'violation',
      values: { ...sentForm, topic: 'VP08' },
      ...state,
    });
    return { lang, kind, elements: readHtml(html) };
  });
});

describe('page for a redirected report', () => {
  test.each(pages)(
    'the page for a redirected report keeps the typed text: $kind, $lang',
    ({ elements }) => {
      const field = elements.find(({ attributes }) => attributes['name'] === 'text');
      expect(field?.attributes['value']).toBe(sentForm.text);
    },
  );

  test.each(pages.filter(({ kind }) => kind !== 'elsewhere'))(
    'the page for a denunciation says once that the accused office gets nothing: $kind, $lang',
    ({ lang, elements }) => {
      const text = elements.find(({ tag }) => tag === 'main')?.text ?? '';
      const { hint } = otherAuthorityGuidanceTexts[lang].notDenunciation;
      expect(text).toContain(hint);
      expect(text.replace(hint, '')).not.toContain(denunciationPageTexts[lang].report.notAccused);
    },
  );

  test.each(pages)(
    'every link on the page for a redirected report has an existing target: $kind, $lang',
    ({ elements }) => {
      const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
      const links = elements.flatMap(({ attributes }) => attributes['href'] ?? []);
      for (const link of links.filter((href) => href.startsWith('#'))) {
        expect(ids).toContain(link.slice(1));
      }
    },
  );

  test('only the guidance about another province is rendered as an alert', () => {
    for (const { kind, elements } of pages) {
      const alerts = elements.filter(({ attributes }) => attributes['role'] === 'alert');
      expect(alerts).toHaveLength(kind === 'elsewhere' ? 1 : 0);
    }
  });

  test('the report form asks about a formal denunciation only when the text resembles one', () => {
    for (const { kind, elements } of pages) {
      const box = elements.filter(({ attributes }) => attributes['name'] === 'notDenunciation');
      expect(box).toHaveLength(kind === 'elsewhere' ? 0 : 1);
    }
  });
});

test('the text step of the report form asks which office the report complains about, communes first', () => {
  const values = { topic: 'VP01' };
  const elements = readHtml(
    renderSampleReportStep('vi', { service: 'violation', step: 'text', accused, values }),
  );
  const selects = elements.filter(({ tag }) => tag === 'select');
  expect(selects.map(({ attributes }) => attributes['name'])).toEqual(['accused']);
  const groups = elements.filter(({ tag }) => tag === 'optgroup');
  expect(groups.map(({ attributes }) => attributes['label'])).toEqual([
    'Có',
    'commune',
    'district',
    'province',
  ]);
});
