/** Returns true for the content type of an HTML form with files. */
export function isMultipartForm(contentType: string | undefined): boolean {
  return /^multipart\/form-data\b/i.test(contentType ?? '');
}

/** Parses a multipart form by Node's `FormData` reader. Returns undefined if it is malformed. */
export async function parseMultipart(
  bytes: Uint8Array,
  contentType: string,
): Promise<FormData | undefined> {
  try {
    const headers = { 'content-type': contentType };
    return await new Response(Uint8Array.from(bytes), { headers }).formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
