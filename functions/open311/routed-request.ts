import type { Lang } from '../../core/messages/lang.ts';
import type { Open311Content } from '../../core/open311/requests/encode.ts';
import type { ParsedOpen311Form } from '../../core/open311/requests/parse-form.ts';
import type { Open311Refusal } from '../../core/open311/requests/refusal.ts';
import type { Open311Body } from '../runtime/reply/open311-reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import type { Open311Deps } from './deps.ts';

/** Parsed request to the Open311 API. */
export type RoutedOpen311Request = {
  isTest: boolean;
  /** Value of the `{id}` placeholder in the path of an Open311 request. */
  id: string;
  query: HttpRequest['query'];
  /** Fields from the request body, and from the query string where clients may send the field there. */
  form: ParsedOpen311Form;
  /** Uploaded files in an Open311 request. It is not yet checked whether they are images. */
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
  answer(call: RoutedOpen311Request, services: Open311Deps): Promise<Open311Body | Open311Refusal>;
};
