import * as z from 'zod';

/** Part of Amazon Transcribe's output file that contains the text. */
const Transcript = z.object({
  results: z.object({ transcripts: z.array(z.object({ transcript: z.string() })) }),
});

/**
 * Returns the text of a transcript file, or undefined if the file is malformed. Does not rethrow the parse error, because its
 * message would put personal data into a log.
 */
export function parseTranscript(file: string): string | undefined {
  try {
    return Transcript.parse(JSON.parse(file))
      .results.transcripts.map(({ transcript }) => transcript)
      .join('\n');
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
