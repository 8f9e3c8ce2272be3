import { listAnnouncementsAt } from '../../../core/announcements/announcement.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getErrorResponseText } from '../../../core/messages/texts/errors/error-response-text.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { renderHomePage } from '../../../web/portal/view/home-page.ts';
import { renderOfflinePage } from '../../../web/portal/view/offline-page.ts';
import { renderProblemPage } from '../../../web/portal/view/problem-page.ts';
import { renderBusyPage } from '../../../web/portal/view/render-busy-page.ts';
import { renderDenunciationPage } from '../../../web/portal/view/report/denunciation-page.ts';
import { renderReceiptPage } from '../../../web/portal/view/report/receipt-page.ts';
import { renderDeviceForgottenPage } from '../../../web/portal/view/ticket/find/device-forgotten-page.ts';
import { renderTicketLookupPage } from '../../../web/portal/view/ticket/find/render-ticket-lookup-page.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { sampleChat } from './sample-chat.ts';
import { buildPublication, openPages } from './sample-open-pages.ts';
import { publicPages } from './sample-public.ts';
import { office, photoBounds, sentForm, services, stepPages } from './sample-report-steps.ts';
import { localTime, sampleCode, sampleNow } from './sample-texts.ts';
import { ticketPages } from './sample-ticket.ts';
import type { TemplateSamples } from './template-samples.ts';

export function renderSampleReceipt(
  lang: Lang,
  service: string,
  sentTo?: 'sms' | 'email',
  portalUrl = 'https://1022.travinh.gov.vn',
  more: Partial<Parameters<typeof renderReceiptPage>[0]> = {},
): string {
  return renderReceiptPage({
    lang,
    code: sampleCode,
    key: 'k2d7cG1vQy9sT4bXw0Zr',
    pin: '058214',
    isHealth: service === 'health',
    isProtected: false,
    acknowledgeBy: localTime('2021-12-03T09:30:00'),
    resolveBy: localTime('2021-12-06T17:00:00'),
    sentTo,
    now: sampleNow,
    portalUrl,
    photoBounds,
    ...more,
  });
}

export function citizenPages(lang: Lang): TemplateSamples {
  return {
    home: {
      busy: renderHomePage({
        lang,
        services,
        now: sampleNow,
        answered: [buildPublication()],
        announcements: listAnnouncementsAt(testDirectory, launchDay),
        source: 'zalo',
      }),
      quiet: renderHomePage({ lang, services, now: sampleNow, answered: [], announcements: [] }),
    },
    ...stepPages(lang),
    receipt: {
      violation: renderSampleReceipt(lang, 'violation'),
      health: renderSampleReceipt(lang, 'health', 'sms'),
      protected: renderSampleReceipt(lang, 'suggestion', undefined, '', { isProtected: true }),
      resent: renderSampleReceipt(lang, 'violation', undefined, '', {
        resent: {
          key: 'a1d7cG1vQy9sT4bXw0Zr',
          text: 'Karaoke <24/24>',
          fields: { ...sentForm, key: 'b2d7cG1vQy9sT4bXw0Zr' },
        },
      }),
    },
    'device-forgotten': { only: renderDeviceForgottenPage(lang) },
    'ticket-lookup': {
      empty: renderTicketLookupPage({ lang, errors: [] }),
      refused: renderTicketLookupPage({
        lang,
        code: '407 183 92',
        errors: [{ field: 'ma', message: getFieldErrorText('code-malformed', lang) }],
      }),
    },
    ...ticketPages(lang),
    ...openPages(lang),
    chat: {
      full: sampleChat(lang, photoBounds, {
        ticket: { code: sampleCode, pin: '058214' },
        hasDraft: false,
      }),
      drafting: sampleChat(lang, photoBounds, { hasDraft: true }),
    },
    denunciation: {
      office: renderDenunciationPage(lang, office),
      'no-office': renderDenunciationPage(lang, undefined),
    },
    offline: { only: renderOfflinePage(lang) },
    busy: {
      opening: renderBusyPage(lang, { path: '/gop-y' }),
      sending: renderBusyPage(lang),
    },
    ...publicPages(lang),
    problem: {
      'not-found': renderProblemPage({
        lang,
        status: 404,
        ...getErrorResponseText('not-found', lang),
        here: { path: '/tra-cuu', query: { ma: sampleCode } },
      }),
    },
  };
}
