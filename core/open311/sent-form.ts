/** The fields that a caller sent, in order; a name may come twice. */
export type SentFields = readonly (readonly [name: string, value: string])[];

/** What GeoReport knows, with our own additions; all else passes unread. */
const knownNames: ReadonlySet<string> = new Set([
  ...['api_key', 'jurisdiction_id', 'service_code', 'lat', 'long', 'address_string', 'address_id'],
  ...['email', 'device_id', 'deviceid', 'account_id', 'first_name', 'last_name', 'phone'],
  ...['description', 'media_url', 'media_url[]', 'client_request_id', 'locale'],
]);

/** `attribute[hours]`, `attribute[hours][]` and `attribute[hours][0]` are one and the same. */
const attributePattern = /^attribute\[([^[\]]+)\](?:\[\d*\])?$/;

export type SentForm = {
  /** The first value of a name that isn't empty. */
  first(name: string): string | undefined;
  /** Of a name that may come several times, also as some clients write a list: `media_url[]`. */
  all(name: string): string[];
  attributes: ReadonlyMap<string, readonly string[]>;
  /** How many fields nobody reads. */
  unknown: number;
  /** All that says what is filed, in any order: the same form sent again is the same. */
  asSent: string;
};

/** These say who sends it, and how they are answered; the address may say them too, for a body that doesn't. */
export const besidesMatter: ReadonlySet<string> = new Set(['api_key', 'jurisdiction_id', 'locale']);

const asOneText = (filled: SentFields): string =>
  JSON.stringify(
    filled
      .filter(([name]) => !besidesMatter.has(name))
      .map((one) => one.join('='))
      .toSorted(),
  );

/** What a citizen or their system wrote: composed, lines ended alike, nothing for what is empty. */
const given = (value: string): string => value.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Not half of a character pair, no NUL, and nothing that was no UTF-8: no sender means them. */
export const isIntact = (text: string): boolean => text.isWellFormed() && !/[\0\ufffd]/.test(text);

export const sentForm = (sent: SentFields): SentForm => {
  const filled = sent
    .map(([name, value]) => [name.trim(), given(value)] as const)
    .filter(([, value]) => value !== '');
  const all = (name: string) =>
    filled.flatMap(([one, value]) => (one === name || one === `${name}[]` ? [value] : []));
  const attributes = new Map<string, string[]>();
  for (const [name, value] of filled) {
    const code = attributePattern.exec(name)?.[1];
    if (code === undefined) continue;
    const values = attributes.get(code);
    if (values) values.push(value);
    else attributes.set(code, [value]);
  }
  return {
    first: (name) => all(name)[0],
    all,
    attributes,
    unknown: filled.filter(([name]) => !knownNames.has(name) && !attributePattern.test(name))
      .length,
    asSent: asOneText(filled),
  };
};
