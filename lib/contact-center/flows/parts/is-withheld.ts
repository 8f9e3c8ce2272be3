import type { Block } from '../../flow-builder/block.ts';
import { compare } from '../../flow-builder/branch-blocks.ts';
import { attribute } from '../../flow-builder/values.ts';

type Ways = { yes: string; no: string };

/**
 * Builds the flow block that branches by whether the caller wants to stay anonymous. Such a call must not store anything that
 * identifies the ticket.
 */
export const isWithheld = ({ yes, no }: Ways): Block<string> =>
  compare({ value: attribute('withheld'), cases: [{ equals: 'yes', to: yes }], otherwise: no });

/**
 * Builds the flow block that branches by whether an anonymous call has opened a ticket; the call stores that fact but not the
 * code.
 */
export const isOpened = ({ yes, no }: Ways): Block<string> =>
  compare({ value: attribute('opened'), cases: [{ equals: 'opened', to: yes }], otherwise: no });
