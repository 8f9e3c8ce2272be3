import type { Lang } from '../../core/messages/lang.ts';
import type { Open311Content } from '../../core/open311/encode.ts';
import type { Open311Refusal } from '../../core/open311/refusal.ts';
import type { ParsedOpen311Form } from '../../core/open311/to-parsed-form.ts';
import type { Open311Body } from '../runtime/open311-reply.ts';
import type { Request } from '../runtime/request.ts';
import type { Open311Services } from './services.ts';

/** Open311 request after parsing. */
export type Open311Call = {
  isTest: boolean;
  /** Value of the `{id}` placeholder in the path. */
  id: string;
  query: Request['query'];
  /** Fields in the request body, and those fields that clients may put in the query string. */
  form: ParsedOpen311Form;
  /** Uploaded files; not yet checked to be images. */
  files: readonly Uint8Array[];
  lang: Lang;
};

export function toOpen311Body(root: string, content: Open311Content): Open311Body {
  return {
    kind: 'told',
    root,
    content,
  };
}

export type Open311Route = {
  method: 'GET' | 'POST';
  /** Path of the route below the Open311 endpoint, without the format suffix `.xml` or `.json`. */
  path: string;
  answer(call: Open311Call, services: Open311Services): Promise<Open311Body | Open311Refusal>;
};
