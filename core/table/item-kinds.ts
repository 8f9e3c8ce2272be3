import { accessItems, accessLists } from './access-items.ts';
import { chatItems, chatLists } from './chat-items.ts';
import { directoryItems } from './directory-items.ts';
import { integrationItems, integrationLists } from './integration-items.ts';
import { messageItems, messageLists } from './message-items.ts';
import { publicItems } from './public-items.ts';
import { sharedLists } from './shared-lists.ts';
import { staffItems, staffLists } from './staff-items.ts';
import { statisticsItems } from './statistics-items.ts';
import { telephoneItems, telephoneLists } from './telephone-items.ts';
import { ticketItems, ticketLists } from './ticket-items.ts';

/** All kinds of items in the ticket table. */
export const itemKinds = {
  ...ticketItems,
  ...messageItems,
  ...accessItems,
  ...staffItems,
  ...directoryItems,
  ...telephoneItems,
  ...chatItems,
  ...publicItems,
  ...integrationItems,
  ...statisticsItems,
};

/** All lists in the indexes of the ticket table. */
export const indexLists = {
  ...ticketLists,
  ...chatLists,
  ...telephoneLists,
  ...staffLists,
  ...integrationLists,
  ...messageLists,
  ...accessLists,
  ...sharedLists,
};

type KeyBuilders<Declarations extends Record<string, { key: unknown }>> = {
  [Name in keyof Declarations]: Declarations[Name]['key'];
};

function pickKeys<Declarations extends Record<string, { key: unknown }>>(
  declarations: Declarations,
): KeyBuilders<Declarations>;
function pickKeys(declarations: Record<string, { key: unknown }>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(declarations).map(([name, { key }]) => [name, key]));
}

/** Builders of the primary key for each kind of item, and of the index partition key for each list. */
export const itemKeys = { ...pickKeys(itemKinds), ...pickKeys(indexLists) };
