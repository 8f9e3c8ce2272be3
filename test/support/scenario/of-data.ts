import type { PrivacyEvent } from '../../../core/ticket/is-privacy-event.ts';
import type { TicketModel } from './model.ts';

/** Applies the events of personal data requests to the ticket model. */
export function applyPrivacyEvent(model: TicketModel, event: PrivacyEvent): TicketModel {
  switch (event.kind) {
    case 'data-asked': {
      const { right } = event;
      return { ...model, asksData: { right, delays: 0, askedAt: event.at, dueAt: event.dueAt } };
    }
    case 'data-delayed': {
      const { asksData } = model;
      if (!asksData) return model;
      const { delays } = asksData;
      return { ...model, asksData: { ...asksData, delays: delays + 1, dueAt: event.dueAt } };
    }
    case 'data-granted': {
      const kept = { ...model, asksData: undefined };
      if (event.right !== 'erase') return kept;
      const gone = { photos: [], isPublished: false, isForModeration: false };
      return { ...kept, ...gone, isSealed: true, isErased: true };
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
