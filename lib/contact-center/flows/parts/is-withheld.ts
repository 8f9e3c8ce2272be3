import type { Block } from '../../flow-builder/block.ts';
import { compare } from '../../flow-builder/branch-blocks.ts';
import { attribute } from '../../flow-builder/values.ts';

type Ways = { yes: string; no: string };

/** Whether the caller wants no number kept: then nothing that names the ticket may stay with the call. */
export const isWithheld = ({ yes, no }: Ways): Block<string> =>
  compare({ value: attribute('withheld'), cases: [{ equals: 'yes', to: yes }], otherwise: no });

/** Such a call tells that it has a ticket, and never which. */
export const isOpened = ({ yes, no }: Ways): Block<string> =>
  compare({ value: attribute('opened'), cases: [{ equals: 'opened', to: yes }], otherwise: no });
