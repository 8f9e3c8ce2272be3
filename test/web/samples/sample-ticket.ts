import type { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import type { StoredDataOverview } from '../../../core/privacy/stored-data-overview.ts';
import { renderOwnDataPage } from '../../../web/portal/view/ticket/own-data-page.ts';
import { renderCitizenTicketPage } from '../../../web/portal/view/ticket/ticket-page.ts';
import type { TicketPageModel } from '../../../web/portal/view/ticket/ticket-page-model.ts';
import { localTime, sampleCode, sampleNow } from './sample-texts.ts';
import { fullTicket, ticketLabel, ticketStates } from './sample-ticket-states.ts';
import type { TemplateSamples } from './template-samples.ts';

const codeOnly = { status: ticketLabel.status, openedAt: ticketLabel.openedAt };

export function renderSampleTicketPage(lang: Lang, model: Partial<TicketPageModel> = {}): string {
  return renderCitizenTicketPage({
    ...{
      lang,
      code: sampleCode,
      now: sampleNow,
      label: codeOnly,
      key: 'm8Rv2LkQ0yXc5TfZb7Wn3A',
      errors: [],
    },
    ...model,
  });
}

const late = {
  status: 'assigned' as const,
  openedAt: localTime('2021-11-29T08:10:00'),
  acknowledgeBy: localTime('2021-11-30T08:10:00'),
  resolveBy: localTime('2021-12-02T08:10:00'),
};

const heldData: StoredDataOverview = {
  holds: {
    text: true,
    place: true,
    answers: 2,
    photos: 3,
    voiceMessages: 1,
    contact: true,
    name: true,
  },
  bases: ['public-task', 'consent'],
  keptUntil: localTime('2026-12-03T00:00:00'),
  keepDays: 1826,
  because: {
    vi: 'Hồ sơ giải quyết phản ánh được lưu 5 năm theo quy định về thời hạn bảo quản tài liệu.',
    en: 'Files of reports are kept for five years under the rules on the retention of records.',
  },
  isHeld: false,
  request: {
    right: 'correct',
    state: 'delayed',
    askedAt: localTime('2021-12-02T08:00:00'),
    askedBy: 'citizen',
    dueAt: localTime('2021-12-20T17:00:00'),
    delays: 1,
  },
  seen: [
    { at: localTime('2021-12-02T09:10:00'), kind: 'opened', role: 'officer' },
    { at: localTime('2021-12-02T10:00:00'), kind: 'identity-opened', role: 'supervisor' },
  ],
};

const erasedData: StoredDataOverview = {
  holds: {
    text: false,
    place: false,
    answers: 0,
    photos: 0,
    voiceMessages: 0,
    contact: false,
    name: false,
  },
  bases: ['public-task'],
  isHeld: false,
  anonymisedAt: localTime('2021-12-01T03:00:00'),
  seen: [],
};

/** Samples of the ticket page by code alone, with the PIN and after rejected input, and of the own-data page. */
export function ticketPages(lang: Lang): TemplateSamples {
  return {
    'citizen-ticket': {
      'code-only': renderSampleTicketPage(lang),
      late: renderSampleTicketPage(lang, {
        label: { ...late, late: 'resolve' },
        full: {
          ...fullTicket,
          events: fullTicket.events.filter(({ kind }) => kind !== 'acknowledged'),
        },
      }),
      'pin-wrong': renderSampleTicketPage(lang, {
        errors: [{ field: 'pin', message: getFieldErrorText('pin-wrong', lang) }],
      }),
      ...Object.fromEntries(
        Object.entries(ticketStates(lang)).map(([name, sampleTicket]) => [
          name,
          renderSampleTicketPage(lang, sampleTicket),
        ]),
      ),
    },
    'own-data': {
      held: renderOwnDataPage({
        lang,
        code: sampleCode,
        now: sampleNow,
        data: heldData,
        mayAsk: true,
        key: 'k2d7cG1vQy9sT4bX',
      }),
      anonymised: renderOwnDataPage({
        lang,
        code: sampleCode,
        now: sampleNow,
        data: erasedData,
        mayAsk: false,
        key: '',
      }),
    },
  };
}
