import type { SoftphoneSource } from '../view/console-page.ts';
import type { StreamsApi, StreamsContact } from './streams-api.ts';

/** Console location to open for a contact: its ticket, or else the operator desk with the id of the call. */
export type ScreenPop = { path: string; query: Record<string, string> };

export type SoftphoneListeners = {
  /** A contact rings. */
  onRinging(): void;
  /** The operator has accepted a contact. */
  onScreenPop(pop: ScreenPop): void;
};

const consolePath = '/console/';

/**
 * Returns the console location for a contact, from the attribute `screenPop` that the contact flow has set. Ignores URLs
 * outside the console, because the flow's attributes can contain any text.
 */
export function findScreenPop(contact: StreamsContact, portalOrigin: string): ScreenPop {
  const id = contact.getInitialContactId() ?? contact.getContactId();
  const desk = { path: '/desk', query: { contact: id } };
  const address = contact.getAttributes()['screenPop']?.value;
  if (!address || !URL.canParse(address)) return desk;
  const { origin, pathname, searchParams } = new URL(address);
  if (origin !== portalOrigin || !pathname.startsWith(consolePath)) return desk;
  return {
    path: pathname.slice(consolePath.length - 1),
    query: Object.fromEntries(searchParams),
  };
}

/**
 * Embeds Amazon's Contact Control Panel in the container, and reports ringing and accepted contacts. Returns a function that
 * ends the connection to the panel.
 */
export function embedSoftphone<Container>(
  streams: StreamsApi<Container>,
  container: Container,
  { origin, region, signInUrl, portalOrigin }: SoftphoneSource & { portalOrigin: string },
  { onRinging, onScreenPop }: SoftphoneListeners,
): () => void {
  streams.core.initCCP(container, {
    ccpUrl: `${origin}/ccp-v2/`,
    region,
    ...(signInUrl && { loginUrl: signInUrl }),
    loginPopup: true,
    loginPopupAutoClose: true,
    softphone: { allowFramedSoftphone: true },
  });
  const popped = new Set<string>();
  streams.contact((contact) => {
    const id = contact.getContactId();
    const pop = (): void => {
      if (popped.has(id)) return;
      popped.add(id);
      onScreenPop(findScreenPop(contact, portalOrigin));
    };
    contact.onConnecting(onRinging);
    contact.onConnected(pop);
    contact.onDestroy(() => popped.delete(id));
    // a page that is reloaded during a call receives no event for it
    if (contact.isConnected()) pop();
  });
  return () => streams.core.terminate();
}
