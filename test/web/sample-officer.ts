import { deviceCodePage } from '../../web/officer/view/device-code-page.ts';
import { linkEndedPage } from '../../web/officer/view/link-ended-page.ts';
import { type OfficerPageModel, officerPage } from '../../web/officer/view/officer-page.ts';
import { answers, at, code, now, place, reply, story, unitName } from './sample-words.ts';

export const officer = (model: Partial<OfficerPageModel> = {}): string =>
  officerPage({
    token: 'kS0f_9wQ-4mZ2xT7aB',
    nonce: 'n0nce-n0nce-n0nce-n0nce',
    version: 4,
    now,
    unitName,
    may: 'act',
    actions: { acknowledge: true, answer: true },
    ticket: officerTicket,
    ...model,
  });

export const officerTicket: OfficerPageModel['ticket'] = {
  code,
  serviceName: 'Phản ánh vi phạm',
  topicName: 'Tụ tập đông người, đám tiệc, nhậu, karaoke, đá gà',
  areaName: 'Xã Hiệp Mỹ Tây',
  place,
  text: story,
  answers,
  priority: 'P2',
  status: 'assigned',
  openedAt: at('2021-12-03T08:10:00'),
  acknowledgeBy: at('2021-12-03T09:10:00'),
  resolveBy: at('2021-12-03T13:10:00'),
};

const acknowledged: OfficerPageModel['ticket'] = {
  ...officerTicket,
  status: 'in-progress',
  acknowledgedAt: at('2021-12-03T08:39:30'),
};
const lateTicket = {
  ...officerTicket,
  priority: 'P1' as const,
  acknowledgeBy: at('2021-12-03T08:15:00'),
};
const settled: OfficerPageModel['ticket'] = {
  ...acknowledged,
  status: 'answered',
  answer: { text: reply, at: at('2021-12-03T08:40:00') },
};
const onlyAnswer = { acknowledge: false, answer: true };
const nothing = { acknowledge: false, answer: false };

export const officerPages = (): Record<string, string> => ({
  officer: officer(),
  'officer-late': officer({ ticket: { ...lateTicket, place: undefined, areaName: undefined } }),
  'officer-read': officer({ may: 'read', actions: nothing }),
  'officer-acknowledged': officer({
    ticket: acknowledged,
    actions: onlyAnswer,
    notice: {
      kind: 'recorded',
      what: 'acknowledge',
      at: at('2021-12-03T08:39:30'),
      whoIsTold: 'nobody',
    },
  }),
  'officer-answered': officer({
    ticket: settled,
    actions: nothing,
    notice: {
      kind: 'recorded',
      what: 'answer',
      at: at('2021-12-03T08:40:00'),
      whoIsTold: 'citizen',
    },
  }),
  'officer-stale': officer({
    ticket: acknowledged,
    actions: onlyAnswer,
    notice: {
      kind: 'stale',
      what: 'acknowledge',
      at: at('2021-12-03T08:39:30'),
      whoIsTold: 'nobody',
    },
    values: { text: reply },
  }),
  'officer-refused': officer({
    ticket: acknowledged,
    actions: onlyAnswer,
    values: { text: 'Đã xong' },
    errors: [{ field: 'text', message: 'Xin trả lời rõ hơn, ít nhất 10 ký tự.' }],
  }),
  device: deviceCodePage({ token: 'a', maskedPhone: '090 ••• •123', sent: false, errors: [] }),
  'device-wrong': deviceCodePage({
    token: 'a',
    maskedPhone: '090 ••• •123',
    sent: true,
    errors: [{ field: 'code', message: 'Mã xác nhận không đúng. Xin xem lại tin nhắn mới nhất.' }],
  }),
  ended: linkEndedPage({ reason: 'reassigned' }),
});
