import { serviceOf } from '../../core/directory/service.ts';
import { topicOf } from '../../core/directory/topic.ts';
import { answersInWords } from '../../core/intake/answers-in-words.ts';
import { mayAct, type OfficerLink } from '../../core/officer/link.ts';
import { lastAnswer } from '../../core/ticket/last-answer.ts';
import { statusAfter } from '../../core/ticket/lifecycle.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type OfficerPageModel, officerPage } from '../../web/officer/view/officer-page.ts';
import { randomName } from '../runtime/chance.ts';
import type { OfficerServices } from './services.ts';

type Extra = Partial<Pick<OfficerPageModel, 'notice' | 'values' | 'errors'>>;
type Opened = { link: OfficerLink; ticket: Ticket };

/** The ticket as this link shows it, with fresh forms. */
export const ticketPage = async (
  token: string,
  { link, ticket }: Opened,
  services: OfficerServices,
  extra: Extra = {},
): Promise<string> => {
  const [directory, history] = await Promise.all([
    services.directory(),
    services.tickets.history(ticket.code),
  ]);
  const answer = lastAnswer(history?.events ?? []);
  const topic = topicOf(directory, ticket.topic, ticket.openedAt);
  const mayDo = (action: 'acknowledge' | 'answer') =>
    mayAct(link, ticket) && statusAfter(ticket.status, action) !== undefined;
  return officerPage({
    token,
    nonce: randomName(),
    version: ticket.version,
    now: services.now(),
    unitName: ticket.unitName ?? '',
    may: mayAct(link, ticket) ? 'act' : 'read',
    actions: { acknowledge: mayDo('acknowledge'), answer: mayDo('answer') },
    ticket: {
      code: ticket.code,
      serviceName: serviceOf(directory, ticket.service).short,
      topicName: topic?.name,
      areaName: ticket.areaName,
      place: ticket.place,
      text: ticket.text,
      answers: answersInWords(ticket.answers, topic, 'vi'),
      priority: ticket.priority,
      status: ticket.status,
      openedAt: ticket.openedAt,
      acknowledgeBy: ticket.clocks.acknowledge.dueAt,
      resolveBy: ticket.clocks.resolve.dueAt,
      acknowledgedAt: ticket.clocks.acknowledge.stoppedAt,
      answer: answer && { text: answer.text, at: answer.at },
    },
    ...extra,
  });
};
