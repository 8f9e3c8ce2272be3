/** Published answer about an issue that many people reported, from `GET /api/known-answers`. */
export type KnownAnswer = { id: string; title: string; reportCount: number };

const isKnownAnswer = (value: unknown): value is KnownAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'title' in value &&
  'reportCount' in value;

export function parseKnownAnswers(response: unknown): KnownAnswer[] {
  return typeof response === 'object' &&
    response !== null &&
    'items' in response &&
    Array.isArray(response.items)
    ? response.items.filter(isKnownAnswer)
    : [];
}

const fold = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Words before the name of a commune, without diacritics. */
const communeTypes = / (xa|phuong|thi tran) \S/;

/** Returns whether a text may name a commune, so that its name is worth searching. */
export function mayNameCommune(text: string): boolean {
  return communeTypes.test(fold(text));
}

/**
 * Returns the code of the commune that a text names in full, such as "xã Long Đức", with or without diacritics. Undefined if
 * it names none or several.
 */
export function findNamedCommune(
  text: string,
  communes: readonly { code: string; name: string }[],
): string | undefined {
  const folded = fold(text);
  const named = communes.filter(({ name }) => folded.includes(fold(name)));
  // "Xã Long" is part of "Xã Long Hữu"
  const longest = named.filter(
    ({ name }) =>
      !named.some(
        (other) => other.name !== name && fold(other.name).startsWith(fold(name).trimEnd()),
      ),
  );
  return longest.length === 1 ? longest[0]?.code : undefined;
}
