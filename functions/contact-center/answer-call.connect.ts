import { connectFunction } from '../runtime/connect.ts';
import { callback } from './callback.ts';
import { communes } from './communes.ts';
import { identify } from './identify.ts';
import { rate, record } from './notes.ts';
import { open } from './open.ts';
import { type CallServices, callServices } from './services.ts';
import { status } from './status.ts';

/** Actions that Amazon Connect contact flows can invoke, by the value of the flow parameter `action`. */
export const actions = { identify, open, communes, status, record, callback, rate };

/**
 * Loads the secret, the directory and the KMS keys in parallel at initialization, so that the first caller does not wait for
 * them.
 */
export function warmUp({ secret, directory, sealContact }: CallServices) {
  return Promise.all([secret(), directory(), sealContact('', 'warm')]);
}

/** Lambda function that Amazon Connect contact flows invoke during a call. */
export const handler = connectFunction({ actions, services: callServices, warmUp });
