import type * as Vi from '../../vi/console-administration/webhooks.ts';

/** Builds a function that returns the display text for the error code of a failed webhook delivery. */
const whyIn =
  (texts: { unreached: string; gone: string; status: (status: string) => string }) =>
  (why: string): string => {
    if (why === 'not-reached') return texts.unreached;
    return why === 'gone' ? texts.gone : texts.status(why.replace('status-', ''));
  };

export const webhookSubscriberTexts: typeof Vi.webhookSubscriberTexts = {
  title: 'Systems that receive events',
  hint: 'The hotline notifies these systems when tickets change. If a system does not accept an event, the hotline retries every 10 minutes for 6 hours; then an engineer must send it.',
  add: 'Add a receiver',
  none: 'No system receives events yet',
  noneHint: 'Add a system when its owner asks for events. You need its address and a contact.',
  showWithdrawn: 'Include withdrawn ones',
  history: 'Who added and withdrew them',
  dialect: 'Format of the notifications',
  dialects: { events: 'Webhook (events)', open311: 'Open311 (updates)' },
  dialectHints: {
    events: 'Every ticket, or those of some units. No words of citizens, no identity.',
    open311:
      'Only tickets that the system filed with its own key, such as FixMyStreet. Of what isn’t published, the state alone.',
  },
  name: 'System’s name',
  contact: 'Contact',
  contactHint: 'Name, telephone or e-mail: whom to ask when nothing arrives.',
  url: 'Address',
  urlHints: {
    events: 'The whole https address, such as https://unit.gov.vn/events.',
    open311:
      'The beginning of their Open311 address, such as https://site.gov.vn/open311/v2/. The hotline posts to servicerequestupdates there.',
  },
  kinds: 'Notify when a ticket is',
  kind: {
    opened: 'opened',
    routed: 'routed',
    acknowledged: 'acknowledged',
    answered: 'answered',
    supplemented: 'given an addition to its answer',
    late: 'late',
    closed: 'closed',
    reopened: 'reopened',
  },
  allKinds: 'Receives every event',
  someKinds: (kinds) => `Notified when a ticket is ${kinds}`,
  units: 'Tickets of the unit',
  unitsHint: 'Empty: those of every unit.',
  ofUnits: (units) => `Tickets of ${units}`,
  ofAll: 'Tickets of every unit',
  provider: 'Filed with the key of',
  providerHint: 'The system must have a key in force in the list above.',
  ofProvider: (name) => `Tickets that ${name} filed`,
  jurisdictionId: 'Name of the hotline in that system (jurisdiction_id)',
  jurisdictionHint: 'In FixMyStreet it is the number of the body.',
  apiKey: 'The key that they gave the hotline (api_key)',
  apiKeyHint:
    'Stored encrypted and not shown again. To change it, withdraw the system and add it as a new one.',
  format: 'Format',
  save: 'Add',
  cancel: 'Cancel',
  withdraw: 'Withdraw …',
  withdrawTitle: (name) => `Stop notifying ${name}`,
  withdrawBody:
    'From now on nothing is sent, including waiting events. This can’t be undone; to notify the system again, add it as a new one.',
  withdrawDo: 'Stop notifying',
  standing: {
    well: 'Accepts events',
    failing: 'Accepts no events',
    untried: 'Nothing sent yet',
    withdrawn: 'Withdrawn',
  },
  taken: 'Last accepted:',
  since: 'Has accepted no events since',
  tries: (count) => `${count} attempts failed.`,
  lastFailure: 'Last failure:',
  why: whyIn({
    unreached: 'Their server can’t be reached.',
    gone: 'Their server says that the address is gone (410).',
    status: (status) => `Their server answered ${status}.`,
  }),
  secret: {
    title: (name) => `The signing secret of ${name}`,
    warning:
      'It is shown this once. Copy it and give it to the contact privately. The system uses it to know that the hotline sent an event. If it is lost, add the system as a new one.',
    label: 'Signing secret (whsec)',
    copy: 'Copy the secret',
    done: 'I have stored the secret',
  },
};
