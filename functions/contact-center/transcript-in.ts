import * as z from 'zod';

/** Amazon Transcribe's file, as far as its words are looked at. */
const Transcript = z.object({
  results: z.object({ transcripts: z.array(z.object({ transcript: z.string() })) }),
});

/** What was understood, as one text. */
export const transcriptIn = (file: string): string =>
  Transcript.parse(JSON.parse(file))
    .results.transcripts.map(({ transcript }) => transcript)
    .join('\n');
