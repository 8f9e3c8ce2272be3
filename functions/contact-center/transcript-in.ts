import * as z from 'zod';

/** Amazon Transcribe's file, as far as its words are looked at. */
const Transcript = z.object({
  results: z.object({ transcripts: z.array(z.object({ transcript: z.string() })) }),
});

/**
 * What was understood, as one text. A file that nobody can read holds nothing, and says nothing of itself: an error would
 * quote it in a log.
 */
export const transcriptIn = (file: string): string | undefined => {
  try {
    return Transcript.parse(JSON.parse(file))
      .results.transcripts.map(({ transcript }) => transcript)
      .join('\n');
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
};
