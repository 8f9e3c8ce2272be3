import { toApiOperations } from '../../../core/contract/operation.ts';
import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { documentedRoutes } from '../../../functions/contract/serve-api-docs.http.ts';
import { renderApiDocsPage } from '../../../web/contract/view/docs-page.ts';
import { fillHtml } from '../../../web/design/view/fill-html.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { reportPages } from './sample-daily-report.ts';
import { officerPages } from './sample-officer.ts';
import { citizenPages } from './sample-portal.ts';
import type { TemplateSamples } from './template-samples.ts';

export type SamplePage = {
  /** Folder below `web/` whose code renders the page. */
  area: 'portal' | 'officer' | 'statistics' | 'contract';
  lang: Lang;
  /** Page function, or a step of it: `report/place`. */
  template: string;
  /** Area, language, template and state: `portal/vi/ticket/late`. */
  name: string;
  html: string;
};

const organization = getOrganization(testDirectory, launchDay);

const samplesOf = (
  area: SamplePage['area'],
  lang: Lang,
  templates: TemplateSamples,
): SamplePage[] =>
  Object.entries(templates).flatMap(([template, states]) =>
    Object.entries(states).map(([state, html]) => ({
      area,
      lang,
      template,
      name: `${area}/${lang}/${template}/${state}`,
      html: fillHtml(html, organization, lang),
    })),
  );

const operations = toApiOperations(documentedRoutes);
/** Operations with path parameters and a request body. */
const full = operations.filter(({ path, body }) => path.includes('{') && body !== undefined);

/** Citizens' pages in every language, with the longest realistic texts. */
export const portalSamples = Lang.options.flatMap((lang) =>
  samplesOf('portal', lang, citizenPages(lang)),
);
/** Pages for officers, in Vietnamese only. */
const officerSamples = samplesOf('officer', 'vi', officerPages());
export const samplePages: readonly SamplePage[] = [
  ...portalSamples,
  ...officerSamples,
  ...samplesOf('statistics', 'vi', reportPages()),
  ...(['vi', 'en'] as const).flatMap((lang) =>
    samplesOf('contract', lang, {
      'api-docs': {
        all: renderApiDocsPage(operations, lang),
        few: renderApiDocsPage(full.slice(0, 4), lang),
      },
    }),
  ),
];

/** Returns the page named `area/language/template/state`. */
export function samplePage(name: string): string {
  const page = samplePages.find((sample) => sample.name === name);
  if (!page) throw new Error(`No sample page is named ${name}`);
  return page.html;
}

/** Size limit for browser samples: longer pages take seconds and only repeat the same parts. */
const maxRichBytes = 150_000;

const hasErrors = ({ html }: SamplePage): boolean => html.includes('aria-invalid="true"');

const isRicher = (one: SamplePage, other: SamplePage): boolean =>
  hasErrors(one) === hasErrors(other) ? one.html.length > other.html.length : hasErrors(one);

/** The largest sample below the size limit for each template and language; samples with rejected fields win. */
export const richestSamples: readonly SamplePage[] = [
  ...Map.groupBy(
    samplePages.filter(({ html }) => html.length < maxRichBytes),
    ({ area, lang, template }) => `${area}/${lang}/${template}`,
  ).values(),
].map((states) => states.reduce((best, one) => (isRicher(one, best) ? one : best)));
