import { connectFunction } from '../runtime/connect.ts';
import { callback } from './callback.ts';
import { communes } from './communes.ts';
import { identify } from './identify.ts';
import { rate, record } from './notes.ts';
import { open } from './open.ts';
import { type CallServices, callServices } from './services.ts';
import { status } from './status.ts';

/** What a contact flow may ask, by its parameter `action`. */
export const actions = { identify, open, communes, status, record, callback, rate };

/** The secret, the directory and the keys, side by side: one after the other would take the time of the first caller. */
export const warmUp = ({ secret, directory, sealContact }: CallServices) =>
  Promise.all([secret(), directory(), sealContact('', 'warm')]);

/** The telephone's door: the caller's keys, and what becomes of them. */
export const handler = connectFunction({ actions, services: callServices, warmUp });
