import type * as z from 'zod';
import type { NationalExportResponse } from '../../../../core/contract/staff/national-responses.ts';
import { toCsv } from '../../../../core/open-data/csv.ts';

export type NationalExport = z.infer<typeof NationalExportResponse>;
export type ExportField = NationalExport['fields'][number];

/** Name and contact data of the sender. A field is undefined unless this staff member has revealed it. */
export type RevealedSender = {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
};

/**
 * Returns the names of the fields that the ticket may contain, but that this staff member has not revealed. Without a reveal,
 * nobody knows whether they are empty.
 */
export function listUnrevealedFields(
  sender: NationalExport['sender'],
  { hasName, hasContact }: { hasName: boolean; hasContact: boolean },
): ReadonlySet<ExportField['name']> {
  const isRevealable = sender === 'open' || sender === 'two-persons';
  return new Set<ExportField['name']>([
    ...(isRevealable && !hasName ? (['name'] as const) : []),
    ...(isRevealable && !hasContact ? (['phone', 'email'] as const) : []),
  ]);
}

/** Adds the revealed name and contact data of the sender to the fields. */
export function addSender(
  fields: readonly ExportField[],
  { name, phone, email }: RevealedSender,
): ExportField[] {
  const revealed: Partial<Record<ExportField['name'], string | undefined>> = { name, phone, email };
  return fields.map((field) => ({ ...field, value: revealed[field.name] ?? field.value }));
}

/** Returns the fields as CSV with one row. It begins with a byte order mark, so that Excel reads the Vietnamese text. */
export function toExportCsv(fields: readonly ExportField[]): string {
  const row = Object.fromEntries(fields.map(({ label, value }) => [label, value]));
  return `\uFEFF${toCsv(
    fields.map(({ label }) => ({ name: label })),
    [row],
  )}`;
}

/** Returns the fields as plain text for printing. */
export function toExportText(code: string, fields: readonly ExportField[]): string {
  const parts = fields.map(({ label, value }) => `${label}:\r\n${value.replaceAll('\n', '\r\n')}`);
  return `\uFEFF1022 – ${code}\r\n\r\n${parts.join('\r\n\r\n')}\r\n`;
}
