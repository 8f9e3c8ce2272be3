import type { PrivacyEvent } from '../../../core/ticket/is-privacy-event.ts';
import type { Model } from './model.ts';

/** What was asked about data, and what came of it. */
export const ofData = (model: Model, event: PrivacyEvent): Model => {
  switch (event.kind) {
    case 'data-asked':
      return { ...model, asksData: { right: event.right, delays: 0 } };
    case 'data-delayed': {
      const { asksData } = model;
      return { ...model, asksData: asksData && { ...asksData, delays: asksData.delays + 1 } };
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
};
