import { describe, expect, test, vi } from 'vitest';
import {
  embedSoftphone,
  findScreenPop,
  type SoftphoneListeners,
} from '../../../web/console/softphone/embed-softphone.ts';
import type { StreamsApi, StreamsContact } from '../../../web/console/softphone/streams-api.ts';

const portalOrigin = 'https://1022.test';
const call = '0a1b2c3d-0000-4000-8000-00000000000a';

type ContactInput = { isConnected?: boolean; attributes?: Record<string, string> };

/** Contact of the fake Streams API, with functions that trigger its events. */
const aContact = ({ isConnected = false, attributes = {} }: ContactInput = {}) => {
  const events: Record<'connecting' | 'connected' | 'destroy', (() => void)[]> = {
    ...{ connecting: [], connected: [], destroy: [] },
  };
  const contact: StreamsContact = {
    getInitialContactId: () => call,
    getContactId: () => 'transferred',
    getAttributes: () =>
      Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, { value }])),
    isConnected: () => isConnected,
    onConnecting: (listener) => void events.connecting.push(listener),
    onConnected: (listener) => void events.connected.push(listener),
    onDestroy: (listener) => void events.destroy.push(listener),
  };
  const trigger = (name: keyof typeof events): void => {
    for (const listener of events[name]) listener();
  };
  return { contact, trigger };
};

/** Fake of the Streams API that passes the given contact to the console. */
const aStreamsApi = (contact: StreamsContact) => {
  const core = { initCCP: vi.fn<StreamsApi<string>['core']['initCCP']>(), terminate: vi.fn() };
  const streams: StreamsApi<string> = { core, contact: (listener) => listener(contact) };
  return { streams, core };
};

const embed = (streams: StreamsApi<string>) => {
  const listeners = {
    onRinging: vi.fn<SoftphoneListeners['onRinging']>(),
    onScreenPop: vi.fn<SoftphoneListeners['onScreenPop']>(),
  };
  const source = {
    ...{ origin: 'https://x.my.connect.aws', region: 'ap-southeast-1', portalOrigin },
    signInUrl: 'https://sign-in.test/saml',
  };
  const end = embedSoftphone(streams, 'container', source, listeners);
  return { ...listeners, end };
};

describe('findScreenPop', () => {
  const pop = (screenPop?: string) =>
    findScreenPop(aContact({ attributes: screenPop ? { screenPop } : {} }).contact, portalOrigin);

  test('returns the ticket and the call that the contact flow names', () => {
    expect(pop(`${portalOrigin}/console/tickets/4821937056?contact=${call}`)).toEqual({
      path: '/tickets/4821937056',
      query: { contact: call },
    });
  });

  test.each([
    ['no URL', undefined],
    ['an invalid URL', 'tickets/4821937056'],
    ['a URL of another site', 'https://evil.test/console/tickets/4821937056'],
    ['a script', 'javascript:alert(1)'],
    ['a page outside the console', `${portalOrigin}/tra-cuu`],
  ])('returns the operator desk with the call for a contact with %s', (_, address) => {
    expect(pop(address)).toEqual({ path: '/desk', query: { contact: call } });
  });
});

describe('embedSoftphone', () => {
  test('opens the panel of the stage’s Connect instance and its region', () => {
    const { streams, core } = aStreamsApi(aContact().contact);
    const { end } = embed(streams);
    expect(core.initCCP.mock.calls[0]?.[1]).toMatchObject({
      ...{ ccpUrl: 'https://x.my.connect.aws/ccp-v2/', region: 'ap-southeast-1' },
      loginUrl: 'https://sign-in.test/saml',
      softphone: { allowFramedSoftphone: true },
    });
    end();
    expect(core.terminate).toHaveBeenCalledOnce();
  });

  test('a ringing contact opens the panel, and only an accepted contact opens its ticket, once', () => {
    const { contact, trigger } = aContact();
    const { onRinging, onScreenPop } = embed(aStreamsApi(contact).streams);
    trigger('connecting');
    expect([onRinging.mock.calls.length, onScreenPop.mock.calls.length]).toEqual([1, 0]);
    trigger('connected');
    trigger('connected');
    expect(onScreenPop.mock.calls).toEqual([[{ path: '/desk', query: { contact: call } }]]);
  });

  test('opens the ticket of a contact that was accepted before the page was reloaded', () => {
    const { contact } = aContact({ isConnected: true });
    expect(embed(aStreamsApi(contact).streams).onScreenPop).toHaveBeenCalledOnce();
  });
});
