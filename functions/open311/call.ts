import type { Lang } from '../../core/messages/lang.ts';
import type { Content } from '../../core/open311/encode.ts';
import type { Refused } from '../../core/open311/refusal.ts';
import type { SentForm } from '../../core/open311/sent-form.ts';
import type { Told } from '../runtime/open311-reply.ts';
import type { Request } from '../runtime/request.ts';
import type { Open311Services } from './services.ts';

/** A parsed Open311 request. */
export type Call = {
  isTest: boolean;
  /** Value of `{id}` in the path. */
  id: string;
  query: Request['query'];
  /** Fields of the request body, and those fields that may be in the query string. */
  form: SentForm;
  /** Uploaded files, not yet verified to be images. */
  files: readonly Uint8Array[];
  lang: Lang;
};

export const told = (root: string, content: Content): Told => ({ kind: 'told', root, content });

export type Resource = {
  method: 'GET' | 'POST';
  /** Path below the endpoint, without the format suffix `.xml` or `.json`. */
  path: string;
  answer(call: Call, services: Open311Services): Promise<Told | Refused>;
};
