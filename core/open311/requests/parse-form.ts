/** Submitted form fields in their original order. The same name can occur several times. */
export type FormEntries = readonly (readonly [name: string, value: string])[];

/** Names of the form fields that GeoReport and the hotline's extensions define. All other fields are ignored. */
const knownNames: ReadonlySet<string> = new Set([
  ...['api_key', 'jurisdiction_id', 'service_code', 'lat', 'long', 'address_string', 'address_id'],
  ...['email', 'device_id', 'deviceid', 'account_id', 'first_name', 'last_name', 'phone'],
  ...['description', 'media_url', 'media_url[]', 'client_request_id', 'locale'],
]);

/**
 * Pattern for form fields with an Open311 attribute. `attribute[hours]`, `attribute[hours][]` and `attribute[hours][0]` are
 * equivalent.
 */
const attributePattern = /^attribute\[([^[\]]+)\](?:\[\d*\])?$/;

export type ParsedOpen311Form = {
  /** Returns the first value of an Open311 form field that is not empty. */
  first(name: string): string | undefined;
  /** Returns all values of an Open311 form field, including those in list notation such as `media_url[]`. */
  all(name: string): string[];
  attributes: ReadonlyMap<string, readonly string[]>;
  /** Number of submitted form fields that the hotline does not know and ignores. */
  unknown: number;
  /** Content fields of the form as one text, in sorted order, so that a repeated form gives an identical text. */
  asSent: string;
};

/**
 * Form fields that identify the client and the response language. They are not part of the content of a request; clients may
 * also send them in the query string.
 */
export const open311ClientFieldNames: ReadonlySet<string> = new Set([
  'api_key',
  'jurisdiction_id',
  'locale',
]);

const toComparableText = (filled: FormEntries): string =>
  JSON.stringify(
    filled
      .filter(([name]) => !open311ClientFieldNames.has(name))
      .map((one) => one.join('='))
      .toSorted(),
  );

/** Normalizes a submitted form value: Unicode NFC, line feeds as line ends, no surrounding whitespace. */
const normalizeValue = (value: string): string =>
  value.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Returns whether a text was decoded without errors: it contains no lone surrogates, NUL or replacement characters. */
export function isIntactUnicode(text: string): boolean {
  return text.isWellFormed() && !/[\0\ufffd]/.test(text);
}

export function parseOpen311Form(entries: FormEntries): ParsedOpen311Form {
  const filled = entries
    .map(([name, value]) => [name.trim(), normalizeValue(value)] as const)
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
    asSent: toComparableText(filled),
  };
}
