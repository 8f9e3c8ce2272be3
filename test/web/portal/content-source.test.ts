import { expect, test } from 'vitest';
import { renderHtml } from '../../../web/design/view/html.ts';
import { renderContentSource } from '../../../web/portal/view/content-source.ts';

const renderWithEnd = (expiresOn: string): string =>
  renderHtml(
    renderContentSource('vi', {
      ...{ owner: 'Sở Y tế', source: { title: 'Công văn' }, needsConfirmation: false },
      ...{ reviewedOn: '2021-11-29', expiresOn },
    }),
  );

test('public content shows its last day if that is at most a year after the review', () => {
  expect(renderWithEnd('2022-03-31')).toContain('31/3/2022');
  expect(renderWithEnd('2022-11-29')).toContain('29/11/2022');
});

test('public content does not show an end date that was unknown at its review', () => {
  expect(renderWithEnd('2023-10-19')).not.toContain('2023');
});
