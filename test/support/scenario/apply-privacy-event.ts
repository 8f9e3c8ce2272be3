import type { PrivacyEvent } from '../../../core/ticket/events/kinds/is-privacy-event.ts';
import type { TicketModel } from './model.ts';

/** Applies the events of personal data requests to the ticket model. */
export function applyPrivacyEvent(model: TicketModel, event: PrivacyEvent): TicketModel {
  switch (event.kind) {
    case 'data-asked': {
      const { right } = event;
      return { ...model, asksData: { right, delays: 0, askedAt: event.at, dueAt: event.dueAt } };
    }
    case 'data-delayed': {
      const { asksData: dataRequest } = model;
      if (!dataRequest) return model;
      const { delays } = dataRequest;
      return { ...model, asksData: { ...dataRequest, delays: delays + 1, dueAt: event.dueAt } };
    }
    case 'data-granted': {
      const withoutRequest = { ...model, asksData: undefined };
      if (event.right !== 'erase') return withoutRequest;
      const erasedFields = {
        photos: [],
        resultPhotos: [],
        isPublished: false,
        isForModeration: false,
      };
      const erased = { ...erasedFields, nationalNumber: undefined };
      return { ...withoutRequest, ...erased, isSealed: true, isErased: true };
    }
    case 'data-refused':
      return { ...model, asksData: undefined };
    case 'held':
    case 'hold-lifted':
      return { ...model, isHeld: event.kind === 'held' };
    case 'anonymised':
    case 'data-rung':
      return model;
  }
}
