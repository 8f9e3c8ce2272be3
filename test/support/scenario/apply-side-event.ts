import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { TicketModel } from './model.ts';

type Beside = Extract<
  TicketEvent,
  {
    kind:
      | 'taken'
      | 'released'
      | 'published'
      | 'unpublished'
      | 'publication-declined'
      | 'redacted'
      | 'callback-asked'
      | 'called-back';
  }
>;

/** Applies events that don't change the ticket's status to the model. */
export function applySideEvent(model: TicketModel, event: Beside): TicketModel {
  switch (event.kind) {
    case 'taken':
      return { ...model, takenBy: event.by.sub };
    case 'released':
      return { ...model, takenBy: undefined };
    case 'published':
      return { ...model, isPublished: true, isForModeration: false };
    case 'publication-declined':
      return { ...model, isForModeration: false };
    case 'unpublished':
      return { ...model, isPublished: false };
    case 'redacted': {
      const isAgain = model.isPublished && model.answeredAt !== undefined;
      return {
        ...model,
        isPublished: false,
        isForModeration: model.isForModeration || isAgain,
      };
    }
    case 'callback-asked':
      return { ...model, unanswered: 0, calls: model.calls + 1 };
    case 'called-back': {
      const unanswered = (model.unanswered ?? 0) + 1;
      const isOver = event.outcome !== 'no-answer' || unanswered === 3;
      return { ...model, unanswered: isOver ? undefined : unanswered };
    }
  }
}
