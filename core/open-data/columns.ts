import type { Texts } from '../../i18n/languages.ts';
import { openDataColumnTexts } from '../../i18n/portal.ts';
import { mapLangs } from '../messages/map-langs.ts';

export type OpenDataColumn = {
  name: string;
  type: 'string' | 'datetime' | 'number' | 'integer' | 'boolean' | 'yearmonth';
  isRequired?: boolean;
  description: Texts<string>;
};

const requestColumns = [
  { name: 'service_request_id', type: 'string', isRequired: true },
  { name: 'requested_datetime', type: 'datetime', isRequired: true },
  { name: 'updated_datetime', type: 'datetime', isRequired: true },
  { name: 'closed_date', type: 'datetime' },
  { name: 'status_description', type: 'string', isRequired: true },
  { name: 'status_notes', type: 'string' },
  { name: 'source', type: 'string', isRequired: true },
  { name: 'service_name', type: 'string', isRequired: true },
  { name: 'service_subtype', type: 'string' },
  { name: 'description', type: 'string', isRequired: true },
  { name: 'agency_responsible', type: 'string' },
  { name: 'address', type: 'string' },
  { name: 'lat', type: 'number' },
  { name: 'long', type: 'number' },
  { name: 'expected_datetime', type: 'datetime' },
  { name: 'published_datetime', type: 'datetime', isRequired: true },
  { name: 'on_time', type: 'boolean' },
  { name: 'reason_code', type: 'string' },
] as const;

const statisticsColumns = [
  { name: 'month', type: 'yearmonth', isRequired: true },
  { name: 'unit_code', type: 'string', isRequired: true },
  { name: 'unit_name', type: 'string', isRequired: true },
  { name: 'received', type: 'string' },
  { name: 'done', type: 'string' },
  { name: 'due', type: 'string' },
  { name: 'late', type: 'string' },
  { name: 'on_time_percent_from', type: 'integer' },
  { name: 'on_time_percent_to', type: 'integer' },
  { name: 'rating', type: 'number' },
  { name: 'overdue', type: 'string' },
] as const;

/**
 * Columns of the published requests in the open data: those of GeoReport's bulk format, plus the deadline and the reason for
 * closing.
 */
export const openDataRequestColumns = requestColumns.map((column) => ({
  ...column,
  description: mapLangs((lang) => openDataColumnTexts[lang].requests[column.name]),
})) satisfies OpenDataColumn[];

/** Columns of the unit statistics in the open data, which have one row per unit and month. */
export const openDataStatisticsColumns = statisticsColumns.map((column) => ({
  ...column,
  description: mapLangs((lang) => openDataColumnTexts[lang].figures[column.name]),
})) satisfies OpenDataColumn[];
