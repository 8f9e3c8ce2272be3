/** Telephone numbers as the hotline keeps them, and the addresses that citizens have in tests. */
const contact = /\+84\d{9}|[\w.]+@example\.vn/g;

/** Fails if telephone numbers or e-mail addresses stand in logs. The check `privacy` looks for other data, in other places. */
export const expectNoContacts = (logs: string): void => {
  const found = new Set(logs.match(contact));
  if (found.size > 0) throw new Error(`Logs name people: ${[...found].join(', ')}`);
};
