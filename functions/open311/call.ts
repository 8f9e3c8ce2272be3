import type { Lang } from '../../core/messages/lang.ts';
import type { Content } from '../../core/open311/encode.ts';
import type { Refused } from '../../core/open311/refusal.ts';
import type { SentForm } from '../../core/open311/sent-form.ts';
import type { Told } from '../runtime/open311-reply.ts';
import type { Request } from '../runtime/request.ts';
import type { Open311Services } from './services.ts';

/** One call of the API: which endpoint, what is named in the path, and what was sent. */
export type Call = {
  isTest: boolean;
  /** What stands in the path instead of `{id}`. */
  id: string;
  query: Request['query'];
  /** The body's fields, and what of them came in the address. */
  form: SentForm;
  /** What came with the form, not yet known to be pictures. */
  files: readonly Uint8Array[];
  lang: Lang;
};

export const told = (root: string, content: Content): Told => ({ kind: 'told', root, content });

/** A line of the API's table. */
export type Resource = {
  method: 'GET' | 'POST';
  /** Without the suffix that names the format. */
  path: string;
  answer(call: Call, services: Open311Services): Promise<Told | Refused>;
};
