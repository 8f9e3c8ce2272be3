import { describe, expect, test } from 'vitest';
import {
  explainReplacedArea,
  findReplacedArea,
  replaceEndedReportArea,
} from '../../../../core/intake/report/replaced-area.ts';
import { ReportRequest } from '../../../../core/intake/report/report.ts';
import { checkReport } from '../../../../core/intake/report/validation/check-report.ts';
import {
  newProvinceDay,
  testDirectory,
  toLocalInstant,
} from '../../../support/directory/test-directory.ts';

const evening = toLocalInstant('2025-06-30T23:58');
const on = toLocalInstant('2025-07-01T00:02');

const check = (areaCode: string, directory = testDirectory) =>
  checkReport(
    ReportRequest.parse({
      ...{ service: 'violation', topic: 'VP21', areaCode, place: 'gần chợ' },
      ...{ text: 'Rác đổ đầy bên đường', reporter: { kind: 'person', anonymous: true } },
    }),
    directory,
    on,
  );

/** Ward whose code no area has after the reform, and the ward that replaced it. */
const [ended, successor] = ['29239', '29242'];

const successors = [successor, '29254'].map((code) => ({ code, validFrom: '2025-07-01' }));
/** Directory in which two communes replaced the ended ward. */
const dividedDirectory = {
  ...testDirectory,
  areas: testDirectory.areas.map((area) =>
    area.code === ended && area.validTo ? { ...area, successors } : area,
  ),
};

describe('a report whose commune ended before it was sent', () => {
  test('is accepted with the commune that replaced it', () => {
    expect(check(ended)).toMatchObject({
      kind: 'fine',
      report: { areaCode: successor },
      placed: { area: { code: successor } },
    });
  });

  test('keeps the former name as place if several communes replaced it', () => {
    const checked = check(ended, dividedDirectory);
    expect(checked).toMatchObject({ kind: 'fine', placed: { area: undefined } });
    expect(checked.kind === 'fine' && checked.report.place).toMatch(
      /^Phường .+ Trà Vinh, gần chợ$/,
    );
  });

  test('keeps both the former name and all words of a place of maximum length', () => {
    const place = `${'đường nhỏ sau chợ '.repeat(11)}hết`;
    const report = { areaCode: ended, place };
    const replaced = replaceEndedReportArea(report, dividedDirectory, on);
    expect(replaced.place).toMatch(/^Phường /);
    expect(replaced.place?.endsWith(place)).toBe(true);
  });

  test('is rejected if its code never existed', () => {
    expect(check('29999')).toMatchObject({ kind: 'refused', errors: [{ field: 'areaCode' }] });
  });
});

test('a reused code means the commune that had it when the sender selected it', () => {
  const replaced = findReplacedArea(testDirectory, '29254', { selectedAt: evening, on });
  expect(replaced && explainReplacedArea(testDirectory, replaced, { on, lang: 'vi' })).toBe(
    'Phường 7, thành phố Trà Vinh, nay thuộc phường Nguyệt Hoá.',
  );
  expect(
    findReplacedArea(testDirectory, '29254', { selectedAt: newProvinceDay, on }),
  ).toBeUndefined();
});
