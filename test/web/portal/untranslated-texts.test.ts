import { describe, expect, test } from 'vitest';
import { renderArticlePage } from '../../../web/portal/view/public/article-pages.ts';
import { renderPublicationPage } from '../../../web/portal/view/public/publication-page.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { buildPublication } from '../samples/sample-open-pages.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { sampleNow } from '../samples/sample-texts.ts';
import { renderSampleTicketPage } from '../samples/sample-ticket.ts';
import { fullTicket } from '../samples/sample-ticket-states.ts';

const note = 'មានតែជាភាសាវៀតណាមប៉ុណ្ណោះ។';
const [article] = testDirectory.articles;
if (!article) throw new Error('The test directory has no article');
const { km: _, ...answer } = { km: '', ...article.answer };

const renderAnswer = (lang: 'vi' | 'km', km?: string): string =>
  renderArticlePage({
    ...{ lang, owner: 'Sở Y tế', isHealth: false, isServiceOffered: true, others: [] },
    article: { ...article, answer: { ...answer, ...(km !== undefined && { km }) } },
    review: { reviewedOn: '2021-12-01' },
  });

describe('note on Khmer pages that a text is in Vietnamese only', () => {
  test('an article without a Khmer text has the note and the language of the text', () => {
    const html = renderAnswer('km');
    expect(html).toContain(note);
    expect(html).toContain('id="loi-dap" lang="vi"');
  });

  test('a translated article and a Vietnamese page have no note', () => {
    expect(renderAnswer('km', 'ចម្លើយ')).not.toContain(note);
    expect(renderAnswer('vi')).not.toContain('<p class="soft small"></p>');
  });

  test('a published answer has the note', () => {
    const page = { now: sampleNow, services: [], publication: buildPublication() };
    expect(renderPublicationPage({ ...page, lang: 'km' })).toContain(note);
  });

  test.each([
    'announcements/urgent',
    'welfare-programmes/all',
    'expired/article-with-topic',
    'denunciation/office',
    'home/busy',
    'own-data/held',
  ])('the page %s has the note beside its Vietnamese texts', (name) => {
    expect(samplePage(`portal/km/${name}`)).toContain(note);
    expect(samplePage(`portal/vi/${name}`)).not.toContain('<p class="soft small"></p>');
  });

  test('the answer of a unit on the ticket page has the note before it', () => {
    const text = 'Đã nhắc chủ quán.';
    const full = { ...fullTicket, answer: { text, at: sampleNow, unit: 'UBND xã', additions: [] } };
    const html = renderSampleTicketPage('km', { full });
    expect(html.indexOf(note)).toBeGreaterThan(0);
    expect(html.indexOf(note)).toBeLessThan(html.indexOf(text));
  });
});
