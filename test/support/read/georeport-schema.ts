import type { Element } from './read-xml.ts';

/** Grammar rule for an element of GeoReport v2: text, list or ordered children. */
type Rule =
  | { text: RegExp }
  | { each: string; of: Rule; least?: number }
  | { in: Record<string, Rule>; also?: Record<string, Rule> };

const anyText: Rule = { text: /^[\s\S]*$/ };
const some: Rule = { text: /\S/ };
const id: Rule = { text: /^[A-Za-z0-9_-]+$/ };
const boolean: Rule = { text: /^(true|false)$/ };
const degrees: Rule = { text: /^(-?\d+(\.\d+)?)?$/ };
const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00/.source;
const instantAlways: Rule = { text: new RegExp(`^${instant}$`) };
const instantOrNone: Rule = { text: new RegExp(`^(${instant})?$`) };

/** Allowed statuses of the updates extension, in lower case. */
const updateStatus: Rule = {
  text: new RegExp(
    `^(${[
      ...['unchanged', 'open', 'closed', 'fixed', 'in_progress', 'planned', 'action_scheduled'],
      ...['investigating', 'duplicate', 'not_councils_responsibility', 'no_further_action'],
      ...['internal_referral', 'cancelled', 'reopen', 'for_triage'],
    ].join('|')})$`,
  ),
};

const value: Rule = { in: { key: some, name: some } };

const attribute: Rule = {
  in: {
    variable: boolean,
    code: id,
    datatype: { text: /^(string|number|datetime|text|singlevaluelist|multivaluelist)$/ },
    required: boolean,
    datatype_description: anyText,
    order: { text: /^[1-9]\d*$/ },
    description: some,
  },
  also: { values: { each: 'value', of: value, least: 1 } },
};

const service: Rule = {
  in: {
    service_code: id,
    service_name: some,
    description: anyText,
    metadata: boolean,
    type: { text: /^(realtime|batch|blackbox)$/ },
    keywords: anyText,
    group: some,
  },
};

const request: Rule = {
  in: {
    service_request_id: id,
    status: { text: /^(open|closed)$/ },
    status_notes: anyText,
    service_name: anyText,
    service_code: id,
    description: anyText,
    agency_responsible: anyText,
    service_notice: anyText,
    requested_datetime: instantAlways,
    updated_datetime: instantOrNone,
    expected_datetime: instantOrNone,
    address: anyText,
    address_id: anyText,
    zipcode: anyText,
    lat: degrees,
    long: degrees,
    media_url: { text: /^(https?:\/\/\S+)?$/ },
  },
  also: {
    extended_attributes: { in: { sub_status: updateStatus, area_code: anyText } },
    notes: {
      each: 'note',
      of: { in: { datetime: instantAlways, description: some, type: updateStatus } },
    },
  },
};

const update: Rule = {
  in: {
    update_id: id,
    service_request_id: id,
    status: updateStatus,
    description: some,
    updated_datetime: instantAlways,
    media_url: { text: /^(https?:\/\/\S+)?$/ },
  },
  also: { external_status_code: some },
};

const endpoint: Rule = {
  in: {
    specification: { text: /^http:\/\/wiki\.open311\.org\/GeoReport_v2$/ },
    url: { text: /^https?:\/\/\S+\/$/ },
    changeset: instantAlways,
    type: { text: /^(production|test)$/ },
    formats: { each: 'format', of: { text: /^(text\/xml|application\/json)$/ }, least: 2 },
  },
};

/** Grammar of GeoReport v2 from the specification's tables, by the name of the response. */
export const georeportSchema = {
  services: { each: 'service', of: service },
  service_definition: {
    in: { service_code: id, attributes: { each: 'attribute', of: attribute } },
  },
  service_requests: { each: 'request', of: request },
  service_request_updates: { each: 'request_update', of: update },
  update_taken: { each: 'request_update', of: { in: { update_id: id } }, least: 1 },
  filed: {
    each: 'request',
    of: { in: { service_request_id: id, service_notice: anyText, account_id: anyText } },
    least: 1,
  },
  filed_for_token: {
    each: 'request',
    of: { in: { token: id, service_notice: some, account_id: anyText } },
    least: 1,
  },
  token: { each: 'request', of: { in: { service_request_id: anyText, token: id } }, least: 1 },
  errors: {
    each: 'error',
    of: { in: { code: { text: /^[45]\d\d$/ }, description: some } },
    least: 1,
  },
  discovery: {
    in: {
      changeset: instantAlways,
      contact: some,
      key_service: some,
      endpoints: { each: 'endpoint', of: endpoint, least: 2 },
    },
  },
} satisfies Record<string, Rule>;

const namesOf = ({ children }: Element): string[] => children.map(({ name }) => name);

const inChildren = ({ children }: Element, rules: Record<string, Rule>, path: string): string[] =>
  children.flatMap((child) => {
    const rule = rules[child.name];
    return rule ? findGeoreportViolations(child, rule, `${path}/${child.name}`) : [];
  });

/** Returns where an element violates a rule; empty if it is valid. */
export function findGeoreportViolations(
  element: Element,
  rule: Rule,
  path = element.name,
): string[] {
  if ('text' in rule) {
    const isText = element.children.length === 0 && rule.text.test(element.text);
    return isText ? [] : [`${path} is ${JSON.stringify(element.text)}`];
  }
  const own = element.text.trim() === '' ? [] : [`${path} has text of its own`];
  if ('each' in rule) {
    const strange = namesOf(element).filter((name) => name !== rule.each);
    const isShort = element.children.length < (rule.least ?? 0);
    return [
      ...own,
      ...strange.map((name) => `${path} holds ${name}`),
      ...(isShort ? [`${path} holds ${element.children.length}`] : []),
      ...inChildren(element, { [rule.each]: rule.of }, path),
    ];
  }
  const wanted = Object.keys(rule.in);
  const also = rule.also ?? {};
  const found = namesOf(element).filter((name) => !Object.hasOwn(also, name));
  const isInOrder = found.join() === wanted.join();
  return [
    ...own,
    ...(isInOrder ? [] : [`${path} holds ${found.join(' ')}`]),
    ...inChildren(element, { ...rule.in, ...also }, path),
  ];
}
