import type { Lang } from '../../core/messages/lang.ts';
import type { OwnData } from '../../core/privacy/own-data.ts';
import { ownDataPage } from '../../web/portal/view/own-data-page.ts';
import { ticketPage } from '../../web/portal/view/ticket-page.ts';
import type { TicketPageModel } from '../../web/portal/view/ticket-page-model.ts';
import { fullTicket, label, lives } from './sample-lives.ts';
import { at, code, now } from './sample-words.ts';
import type { TemplateSamples } from './template-samples.ts';

const codeOnly = { status: label.status, openedAt: label.openedAt };

export const ticket = (lang: Lang, model: Partial<TicketPageModel> = {}): string =>
  ticketPage({
    ...{ lang, code, now, label: codeOnly, key: 'm8Rv2LkQ0yXc5TfZb7Wn3A', errors: [] },
    ...model,
  });

const late = {
  status: 'assigned' as const,
  openedAt: at('2021-11-29T08:10:00'),
  acknowledgeBy: at('2021-11-30T08:10:00'),
  resolveBy: at('2021-12-02T08:10:00'),
};

const heldData: OwnData = {
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
  keptUntil: at('2026-12-03T00:00:00'),
  keepDays: 1826,
  because: {
    vi: 'Hồ sơ giải quyết phản ánh được lưu 5 năm theo quy định về thời hạn bảo quản tài liệu.',
    en: 'Files of reports are kept for five years under the rules on the retention of records.',
  },
  isHeld: false,
  request: {
    right: 'correct',
    state: 'delayed',
    askedAt: at('2021-12-02T08:00:00'),
    askedBy: 'citizen',
    dueAt: at('2021-12-20T17:00:00'),
    delays: 1,
  },
  seen: [
    { at: at('2021-12-02T09:10:00'), kind: 'opened', role: 'officer' },
    { at: at('2021-12-02T10:00:00'), kind: 'identity-opened', role: 'supervisor' },
  ],
};

const goneData: OwnData = {
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
  anonymisedAt: at('2021-12-01T03:00:00'),
  seen: [],
};

/** Samples of the ticket page by code alone, with the PIN and after rejected input, and of the own-data page. */
export const ticketPages = (lang: Lang): TemplateSamples => ({
  ticket: {
    'code-only': ticket(lang),
    late: ticket(lang, { label: { ...late, late: 'resolve' }, full: fullTicket }),
    'pin-wrong': ticket(lang, {
      errors: [{ field: 'pin', message: 'Mã PIN không đúng. Xin xem lại phiếu hoặc tin nhắn.' }],
    }),
    ...Object.fromEntries(
      Object.entries(lives(lang)).map(([name, life]) => [name, ticket(lang, life)]),
    ),
  },
  'own-data': {
    held: ownDataPage({ lang, code, now, data: heldData, mayAsk: true, key: 'k2d7cG1vQy9sT4bX' }),
    anonymised: ownDataPage({ lang, code, now, data: goneData, mayAsk: false, key: '' }),
  },
});
