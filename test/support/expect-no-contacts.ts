/** Pattern of stored telephone numbers and of the e-mail addresses that citizens have in tests. */
const contact = /\+84\d{9}|[\w.]+@example\.vn/g;

/**
 * Fails if logs contain telephone numbers or e-mail addresses. The long check `privacy` looks for other data, in other
 * places.
 */
export function expectNoContacts(logs: string): void {
  const found = new Set(logs.match(contact));
  if (found.size > 0) throw new Error(`Logs name people: ${[...found].join(', ')}`);
}
